"""The page (网页): the graph as one HTML file that opens from disk, offline, and shows the sentences behind everything.

pyvis is the container; template, styles and scripts stand in `assets`. The page gets numbers for ids, and every
evidence as a place in a document's text, so that each text is in the file once. Nothing is fetched: vis-network is
inlined from pyvis, and a content security policy lets run only what bears the nonce, which is a hash of the content.
"""

from __future__ import annotations

import hashlib
import json
import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.output import output
from kg.page.layout import Place, layout
from kg.page.opening import opening

if TYPE_CHECKING:
    import networkx as nx

_ASSETS = Path(__file__).with_name("assets")
_VIS = Path("lib", "vis-9.1.2", "vis-network.min.js")
"""Where pyvis keeps the vis-network that its own template uses."""
_APART = frozenset({"kind", "label", "evidence", "text"})
"""Attributes that reach the page in other ways than as a field."""


def write_page(graph: nx.MultiDiGraph, path: str | Path, *, title: str = "") -> None:
    """Write the page of a graph to a file, whole or not at all.

    Raises KgError where the file cannot be written.
    """
    content = page(graph, title=title).encode("utf-8", "replace")
    with output(path) as file:
        file.write(content)


def page(graph: nx.MultiDiGraph, *, title: str = "") -> str:
    """The page of a graph made by `kg.graphs.linking.link` or `load`, as HTML. The same graph gives the same characters.

    `title` stands above the page; by default it is the title of the one document, or the number of documents.
    """
    from markupsafe import Markup
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.set_template_dir(str(_ASSETS), "page.html")
    network.set_options(json.dumps({"physics": {"enabled": False}}))
    texts = _Texts(graph)
    # The lists are filled directly: add_node and add_edge search a list for every id, which is quadratic.
    network.nodes, network.edges = _elements(_shown(graph), texts)
    network.heading = title or texts.title()
    environment = network.templateEnv
    environment.autoescape = True
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    environment.globals["texts"] = {"documents": texts.documents, "rules": texts.rules}
    environment.globals["asset"] = lambda name: Markup(_inlined(_ASSETS / name))
    environment.globals["vis"] = lambda: Markup(_inlined(_vis_path()))
    environment.globals["nonce"] = _digest(network.heading, network.nodes, network.edges, texts.documents)
    return str(network.generate_html("graph.html"))


def _vis_path() -> Path:
    import pyvis

    return Path(pyvis.__file__).parent / _VIS


def _inlined(path: Path) -> str:
    """A style or script such that nothing in it ends the element that it is put into."""
    return path.read_text(encoding="utf-8").replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _digest(*content: object) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:32]


def _shown(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The graph without the documents that nothing is connected with; they are named above the page."""
    # A copy, which shares the attributes: a view would ask for every edge whether both its ends are shown.
    return graph.subgraph(n for n, kind in graph.nodes(data="kind") if kind != "document" or graph.degree(n)).copy()


def _elements(graph: nx.MultiDiGraph, texts: _Texts) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Nodes with places, fields and evidence, and edges between their numbers, as vis-network and the scripts want them."""
    places, part = layout(graph), opening(graph)
    number = {node: i for i, node in enumerate(places)}
    nodes = [_node(number[node], node, graph.nodes[node], place, texts) for node, place in places.items()]
    for node, place in part.items():
        nodes[number[node]]["part"] = list(place)
    edges = [
        {"id": i, "from": number[source], "to": number[target], "kind": kind, "evidence": texts.places(data.get("evidence", ()))}
        for i, (source, target, kind, data) in enumerate(sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]))
    ]
    return nodes, edges


def _node(number: int, key: str, attributes: Mapping[str, Any], place: Place, texts: _Texts) -> dict[str, Any]:
    return {
        "id": number,
        "key": key,
        "kind": attributes.get("kind", ""),
        "name": str(attributes.get("label") or key),
        "x": place.x,
        "y": place.y,
        "size": place.size,
        "fields": {name: _plain(value) for name, value in attributes.items() if name not in _APART},
        "evidence": texts.places(attributes.get("evidence", ())),
    }


def _plain(value: Any) -> Any:
    """A value as JSON can say it: no infinity, no objects."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    return value if isinstance(value, (str, int, bool)) else str(value)


class _Texts:
    """The documents of a graph, by number, and the places of evidence in them."""

    def __init__(self, graph: nx.MultiDiGraph) -> None:
        found = sorted((node, data) for node, data in graph.nodes(data=True) if data.get("kind") == "document")
        self.documents = [{"key": node, **{k: _plain(v) for k, v in data.items() if k not in {"kind", "evidence"}}} for node, data in found]
        self.rules: list[str] = []
        self._number = {node: i for i, (node, _) in enumerate(found)}
        self._rule: dict[str, int] = {}
        self._wide = [_wide(str(data.get("text", ""))) for _, data in found]

    def title(self) -> str:
        """The title of the one document, or how many there are."""
        if len(self.documents) == 1:
            return str(self.documents[0].get("title") or self.documents[0].get("label") or "政策知识图谱")
        return f"{len(self.documents)} 篇政策文本"

    def places(self, evidence: Iterable[Mapping[str, Any]]) -> list[list[Any]]:
        """Each evidence as [document, start, end, rule], offsets in UTF-16 units; with the quote where the text is not at hand."""
        return [self._place(one) for one in evidence]

    def _place(self, one: Mapping[str, Any]) -> list[Any]:
        document, start, end = self._number.get(one["document"], -1), one["start"], one["end"]
        rule = self._rule.setdefault(one["rule"], len(self._rule))
        if rule == len(self.rules):
            self.rules.append(one["rule"])
        if document < 0 or not self.documents[document].get("text"):
            return [document, start, end, rule, one["quote"]]
        wide = self._wide[document]
        return [document, start + _before(wide, start), end + _before(wide, end), rule]


def _wide(text: str) -> list[int]:
    """Indices of the characters that are two units long in UTF-16, the browser's measure."""
    return [i for i, character in enumerate(text) if character > "\uffff"]


def _before(wide: list[int], index: int) -> int:
    return bisect_left(wide, index)
