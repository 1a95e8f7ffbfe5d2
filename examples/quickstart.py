"""From an article to answers, in Python (快速上手). Run it from anywhere: `python examples/quickstart.py`."""

from __future__ import annotations

from pathlib import Path

import kg

HERE = Path(__file__).parent


def main() -> None:
    # An article to a record: what one text says, each item with the characters that say it.
    document = kg.read(HERE / "interview-2023.txt")
    record = kg.extract(document)
    print(f"{record.document.title}: {len(record.initiatives)} initiatives, {len(record.targets)} targets")

    target = record.targets[0]
    proof = target.evidence[0]
    print(f"{target.indicator} {target.comparator} {target.value:g}{target.unit}, read from “{proof.quote}” by {proof.rule}")
    assert proof.quote == document.text[proof.start : proof.end]

    # Several records to one graph, an ordinary networkx.MultiDiGraph.
    documents = [document, *(kg.read(HERE / name) for name in ("action-plan-2025.md", "work-report-2025.txt"))]
    graph = kg.link([kg.extract(one) for one in documents], documents)
    print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")

    print("\nWhat touches 5G:")
    for row in kg.query(graph, touching="5G"):
        print(f"  {row['initiative']}  [{row['form']}/{row['kind']}]  {'、'.join(row['leads'])}  {row['place']}")

    print("\n哪些举措支持中小企业:")
    for row in kg.query(graph, "哪些举措支持中小企业"):
        print(f"  {row['initiative']}")

    print("\nPromised by the end of 2027:")
    for row in kg.targets(graph, side="promised", during="2027"):
        print(f"  {row['indicator']} {row['comparator']} {row['value']:g}{row['unit']}")


if __name__ == "__main__":
    main()
