"""The command line (命令行): `kg build`, `extract`, `query`, `targets`, `export`, `view`, `why`, `why-not`,
`terms`, `schema`.

Each command imports what it needs when it runs, so that `kg --help` is there at once. Problems are one sentence on
standard error; the exit code is 1 for a problem with the input and 2 for wrong usage.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from kg import console
from kg.errors import KgError
from kg.options import (
    DateOption,
    Format,
    FormatOption,
    GraphArgument,
    GraphFormat,
    IssuerOption,
    ItemKind,
    RecordFormat,
    TermFormat,
    TermKind,
)

app = typer.Typer(
    name="kg",
    help="Chinese policy texts as a knowledge graph in which every fact cites its characters (政策文本知识图谱).",
    no_args_is_help=True,
    add_completion=False,
    # Help in rich takes twice as long as everything else that --help does.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with `kg build ARTICLE.txt -o out`, then `kg query out --touching 5G`.",
)


@app.command()
def build(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCES", help="Text files, folders of them, or - for standard input.")
    ],
    folder: Annotated[str, typer.Option("--output", "-o", metavar="DIR", help="Where the five files go.")],
    date: DateOption = None,
    issuer: IssuerOption = "",
) -> None:
    """Build a graph, its page and its files from texts (构建图谱)."""
    from kg.building import build
    from kg.summary import summary

    with console.progress("Building 构建") as progress:
        built = build(sources, folder, date=date, issuer=issuer, workers=os.cpu_count() or 1, progress=progress)
    for problem in built.problems:
        console.complain(problem)
    console.write(summary(built))
    if built.problems:
        raise typer.Exit(1)


@app.command()
def extract(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file, or - for standard input.")],
    form: Annotated[
        RecordFormat, typer.Option("--format", "-f", help="JSON for programs, tables for people.")
    ] = RecordFormat.JSON,
    date: DateOption = None,
    issuer: IssuerOption = "",
) -> None:
    """Print the record of one text (抽取一篇文本)."""
    from kg.building import opened
    from kg.extraction import extract

    record = extract(opened(file, issuer=issuer, date=date))
    if form is RecordFormat.JSON:
        console.write(record.model_dump_json(indent=2) + "\n")
    else:
        from kg.summary import lists

        lists(record)


@app.command()
def query(
    graph: GraphArgument,
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="A question in Chinese, such as 哪些举措涉及5G.")
    ] = "",
    touching: Annotated[
        str | None, typer.Option(metavar="NAME", help="What touches an industry, group or region (涉及).")
    ] = None,
    led_by: Annotated[str | None, typer.Option(metavar="NAME", help="What a body leads (牵头).")] = None,
    benefiting: Annotated[str | None, typer.Option(metavar="NAME", help="What benefits a group (惠及).")] = None,
    located_in: Annotated[str | None, typer.Option(metavar="NAME", help="What goes on in a region (地区).")] = None,
    under: Annotated[str | None, typer.Option(metavar="THEME", help="What stands under a theme (主题).")] = None,
    exact: Annotated[
        bool, typer.Option("--exact", help="Leave out what only touches a member of a category.")
    ] = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Ask for initiatives, their leads, targets, members (查询)."""
    from kg.answers.query import query

    options = [("touching", touching), ("led_by", led_by), ("benefiting", benefiting), ("located_in", located_in)]
    names = {key: name for key, name in [*options, ("under", under)] if name is not None}
    if not question and not names:
        raise typer.BadParameter("ask a question, such as 哪些举措涉及5G, or give an option, such as --touching 5G")
    _print(query(_loaded(graph), question, exact=exact, **names), form)


@app.command()
def targets(
    graph: GraphArgument,
    promised: Annotated[bool, typer.Option("--promised", help="Only what was promised (目标).")] = False,
    reported: Annotated[bool, typer.Option("--reported", help="Only what was reported (统计数据).")] = False,
    indicator: Annotated[str, typer.Option(metavar="WORD", help="Only indicators with this word (指标).")] = "",
    by: Annotated[str, typer.Option(metavar="DATE", help="Only what ends by then: 2025, 2025-06-30 or 2025年底.")] = "",
    form: FormatOption = Format.TABLE,
) -> None:
    """Show the numbers promised and reported (目标台账)."""
    from kg.answers.ledger import targets

    side = "" if promised == reported else "promised" if promised else "reported"
    _print(targets(_loaded(graph), side=side, indicator=indicator, by=by), form)


@app.command()
def export(
    graph: GraphArgument,
    form: Annotated[
        GraphFormat, typer.Option("--format", "-f", help="GraphML or GEXF for Gephi, JSON, or a folder of CSV tables.")
    ],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Where it goes; else into a pipe, or here.")
    ] = None,
) -> None:
    """Write the graph for other programs (导出)."""
    from kg.exports.export import FORMATS, export

    found = _loaded(graph)
    if output is None and form is not GraphFormat.CSV and not sys.stdout.isatty():
        with TemporaryDirectory() as folder:
            export(found, form.value, Path(folder, "graph"))
            console.write(Path(folder, "graph").read_text(encoding="utf-8"))
    else:
        output = output or FORMATS[form.value]
        export(found, form.value, output)
        console.write(f"Wrote {output}\n")


@app.command()
def view(graph: GraphArgument) -> None:
    """Open the page of a graph, or say where it is (网页)."""
    from kg.page.viewing import opened, page_of

    page = page_of(graph)
    console.write(f"{'Opened' if opened(page) else 'Open in a browser:'} {page}\n")


@app.command()
def why(
    graph: GraphArgument,
    item: Annotated[str, typer.Argument(metavar="ID", help="Id or name of an item, such as industry:5G or 5G.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="A second one: only how the two hang together.")] = "",
) -> None:
    """Show the rule and characters behind an item (出处)."""
    from kg.answers.carets import reasons
    from kg.answers.why import why

    reasons(why(_loaded(graph), item, other))


@app.command("why-not")
def why_not(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file, or - for standard input.")],
    span: Annotated[str, typer.Argument(metavar="SPAN", help="Characters of the text in which something was expected.")],
    nth: Annotated[int, typer.Option(metavar="N", help="Which one, where the text has the span several times.")] = 0,
    kind: Annotated[ItemKind | None, typer.Option(help="What was expected there; else all kinds.")] = None,
    date: DateOption = None,
    issuer: IssuerOption = "",
) -> None:
    """Show what keeps an item from being found (为何没有)."""
    from kg.building import opened
    from kg.teaching.verdicts import show
    from kg.teaching.whynot import why_not

    document = opened(file, issuer=issuer, date=date)
    show(document, why_not(document, span, nth, kind.value if kind else ""))


@app.command()
def terms(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="A folder of texts, or one text.")],
    kind: Annotated[TermKind | None, typer.Option(help="Only words of this kind.")] = None,
    min_count: Annotated[int, typer.Option("--min-count", min=1, metavar="N", help="Only words used so often.")] = 2,
    form: Annotated[
        TermFormat, typer.Option("--format", "-f", help="A table, JSON, or TOML to paste into kg/words.")
    ] = TermFormat.TABLE,
) -> None:
    """Propose words that the tables lack (词条挖掘)."""
    from kg.teaching import termsheet
    from kg.teaching.terms import terms

    with console.progress("Reading 读取") as progress:
        found, problems = terms(folder, kind=kind.value if kind else "", min_count=min_count, progress=progress)
    for problem in problems:
        console.complain(problem)
    if form is TermFormat.TABLE:
        termsheet.as_table(found)
    else:
        console.write(termsheet.as_json(found) if form is TermFormat.JSON else termsheet.as_toml(found))
    if not found:
        console.complain("no words are proposed; lower --min-count, or give more texts")
    if problems:
        raise typer.Exit(1)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record (数据模式)."""
    import json

    from schemas import Record

    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Record.model_json_schema()}
    console.write(json.dumps(described, ensure_ascii=False, indent=2) + "\n")


def _loaded(path: str) -> Any:
    from kg.graphs.linking import load

    return load(path)


def _print(rows: list[dict[str, Any]], form: Format) -> None:
    from kg.answers import rows as printed

    if form is Format.TABLE:
        printed.as_table(rows)
    else:
        console.write(printed.as_json(rows) if form is Format.JSON else printed.as_csv(rows))
    if not rows:
        console.complain("nothing in the graph answers that")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command, by default the one that the process was called with; the exit code. There is never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app(arguments, prog_name="kg")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except KgError as problem:
        console.complain(str(problem))
    except BrokenPipeError:
        _drop_output()
    except Exception as fault:
        console.complain(f"a fault in kg ({type(fault).__name__}: {fault}); please report the command and the text")
    return 1


def _drop_output() -> None:
    """Whoever read the output has gone: let the interpreter flush the rest to nowhere as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
