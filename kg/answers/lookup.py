"""Names that people ask for (查名): which node of a graph they mean, and the nearest ones where they mean none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.graphs.identity import printed_alike

if TYPE_CHECKING:
    import networkx as nx

_NEAREST = 3
_LIKENESS = 0.4


def named(graph: nx.MultiDiGraph, name: str, kinds: Sequence[str]) -> str:
    """The node that a name means: by id, label, alias, or a form that the lexicon knows, however it is printed.

    `kinds` are the kinds of node that may be meant, the likeliest first. Raises KgError where there is none, saying
    which names are nearest, or what the name is instead.
    """
    if name in graph and graph.nodes[name]["kind"] in kinds:
        return name
    eligible = [(kinds.index(data["kind"]), node, data) for node, data in graph.nodes(data=True) if data["kind"] in kinds]
    for form in _meant(name):
        for field in ("label", "aliases"):
            found = [(likely, len(node), node) for likely, node, data in eligible if form in _forms(data, field)]
            if found:
                return str(min(found)[-1])
    raise KgError(_unknown(graph, name, kinds))


def _meant(name: str) -> Iterator[str]:
    """The name as it may be printed in the graph, then its official form where the lexicon has one (工信部)."""
    yield printed_alike(name)
    from kg.language.lexicon import lexicon

    entry = lexicon().get(name)
    if entry:
        yield printed_alike(entry.name)


def _forms(data: Mapping[str, Any], *fields: str) -> list[str]:
    """Forms of a node's name in those attributes, folded so that they can be compared."""
    values = [data.get(field, ()) for field in fields]
    return [printed_alike(form) for value in values for form in ([value] if isinstance(value, str) else value)]


def _unknown(graph: nx.MultiDiGraph, name: str, kinds: Sequence[str]) -> str:
    *rest, last = kinds
    said = f"no {', '.join(rest) + ' or ' if rest else ''}{last} of the graph is called “{name}”"
    meant = set(_meant(name))
    others = {data["kind"] for _, data in graph.nodes(data=True) if meant & {*_forms(data, "label", "aliases")}}
    if others:
        return f"{said}; it is a name of kind {' and '.join(sorted(others))}, see `kg why` for what has to do with it"
    close = nearest(graph, name, kinds)
    if not close:
        return f"{said}, nor anything like it; `kg view` shows what there is"
    return f"{said}; the nearest names are {'、'.join(close)}"


def nearest(graph: nx.MultiDiGraph, name: str, kinds: Collection[str]) -> list[str]:
    """Up to three labels of those kinds that are most like a name, the best first."""
    wanted = printed_alike(name)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    scored = set()
    for _, data in graph.nodes(data=True):
        if data["kind"] in kinds and set(wanted) & set(printed_alike(data["label"])):
            form = printed_alike(data["label"])
            matcher.set_seq1(form)
            likeness = matcher.ratio() + (wanted in form or form in wanted)
            if likeness >= _LIKENESS:
                scored.add((-likeness, len(form), data["label"]))
    return [label for _, _, label in sorted(scored)[:_NEAREST]]
