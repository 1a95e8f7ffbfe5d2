"""Names that people ask for (查名): which node of a graph they mean, and the nearest ones where they mean none."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.identity import printed_alike

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
    wanted = printed_alike(name)
    eligible = [(kinds.index(data["kind"]), node, data) for node, data in graph.nodes(data=True) if data["kind"] in kinds]
    for meant in (wanted, printed_alike(_official(name))):
        for field in ("label", "aliases"):
            found = [(likely, len(node), node) for likely, node, data in eligible if meant in _forms(data, field)]
            if found:
                return min(found)[-1]
    raise KgError(_unknown(graph, name, wanted, kinds))


def _forms(data: Mapping[str, Any], field: str) -> list[str]:
    value = data.get(field, ())
    return [printed_alike(form) for form in ([value] if isinstance(value, str) else value)]


def _official(name: str) -> str:
    """The official name where the lexicon has one: 工信部 is 工业和信息化部."""
    from kg.lexicon import lexicon

    entry = lexicon().get(name)
    return entry.name if entry else name


def _unknown(graph: nx.MultiDiGraph, name: str, wanted: str, kinds: Sequence[str]) -> str:
    said = f"no {' or '.join(kinds)} of the graph is called {name!r}"
    others = {data["kind"] for _, data in graph.nodes(data=True) if wanted in _forms(data, "label")} - set(kinds)
    if others:
        return f"{said}, it is a name of kind {' and '.join(sorted(others))} there; ask for that, or for another name"
    close = nearest(graph, name, kinds)
    if not close:
        return f"{said}, nor is anything like it; see the names in the page or in `kg export -f csv`"
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
