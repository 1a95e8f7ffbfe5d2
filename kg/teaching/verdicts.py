"""Verdicts (判断): what `kg why-not` says, each with the sentence and `^` under the characters that it is about."""

from __future__ import annotations

from collections.abc import Iterable

from kg.answers.carets import caret_lines
from kg.answers.passage import passage
from kg.answers.why import Proof
from kg.console import console
from kg.reading.document import Document
from kg.teaching.whynot import Verdict


def show(document: Document, verdicts: Iterable[Verdict]) -> None:
    """Print the verdicts on a document's text as a compiler shows its warnings."""
    import networkx as nx

    graph = nx.MultiDiGraph()
    graph.add_node(document.id, source=document.source or "text", text=document.text)
    screen = console()
    for verdict in verdicts:
        evidence = {"document": document.id, "start": verdict.start, "end": verdict.end, "rule": verdict.rule}
        screen.print(verdict.kind, style="bold", end="")
        screen.print(f": {verdict.reason if verdict.item else 'not found: ' + verdict.reason}", soft_wrap=True)
        for line, style in caret_lines(Proof(verdict.rule, passage(graph, [evidence])), screen.width):
            screen.print(line.rstrip(), style=style, soft_wrap=True)
        screen.print()
