"""Queries: the answers are exactly those that the graph has, by any form of a name, with the sentence that says so."""

from __future__ import annotations

from typing import Any

import pytest
from sample_records import PLAN, REPORT, Quoting, plan, report

from kg.answers.ledger import targets
from kg.answers.lookup import named, nearest
from kg.answers.query import query
from kg.answers.questions import QUESTIONS, WHAT, Query, understood
from kg.answers.why import why
from kg.errors import KgError
from kg.graphs.linking import link
from kg.reading.document import Document
from kg.summary import counts, most_connected
from schemas import DocumentInfo, Industry, Initiative, Ministry, Person, Record, Region, Relation, Theme

CITY = Document(
    "一、做强数字底座\n工业和信息化部部长李明说。市里建设深圳算力枢纽平台；推进数据中心等新型基础设施绿色改造，\n提升机械等传统产业。", "city.md"
)


def city() -> Record:
    """A text with a region, a person, a theme, and another member of a category."""
    at = Quoting(CITY)
    platform, greening = "initiative:深圳算力枢纽平台", "initiative:推进数据中心等新型基础设施绿色改造"

    def initiative(id: str, clause: str, form: Any, kind: Any) -> Initiative:
        return Initiative(id=id, name=id.partition(":")[2], form=form, kind=kind, evidence=at(clause, "initiative/act"))

    def relation(kind: Any, source: str, target: str, quote: str) -> Relation:
        return Relation(kind=kind, source=source, target=target, evidence=at(quote, "relation/hand"))

    return Record(
        document=DocumentInfo(id=CITY.id, source=CITY.source, published="2024-02-01", characters=len(CITY.text)),
        ministries=(
            Ministry(id="ministry:工业和信息化部", name="工业和信息化部", kind="ministry", evidence=at("工业和信息化部")),
        ),
        people=(Person(id="person:李明", name="李明", office="部长", evidence=at("李明")),),
        themes=(Theme(id="theme:做强数字底座", title="做强数字底座", evidence=at("做强数字底座")),),
        initiatives=(
            initiative(platform, "建设深圳算力枢纽平台", "programme", "platform"),
            initiative(greening, "推进数据中心等新型基础设施绿色改造", "measure", "measure"),
        ),
        industries=(
            Industry(id="industry:数据中心", name="数据中心", kind="infrastructure", evidence=at("数据中心")),
            Industry(id="industry:新型基础设施", name="新型基础设施", kind="category", evidence=at("新型基础设施")),
        ),
        regions=(Region(id="region:深圳市", name="深圳市", aliases=("深圳",), code="440300", evidence=at("深圳")),),
        relations=(
            relation("located_in", platform, "region:深圳市", "深圳"),
            relation("touches", greening, "industry:数据中心", "数据中心"),
            relation("touches", greening, "industry:新型基础设施", "新型基础设施"),
            relation("is_a", "industry:数据中心", "industry:新型基础设施", "数据中心等新型基础设施"),
            relation("part_of", platform, "theme:做强数字底座", "做强数字底座"),
            relation("part_of", greening, "theme:做强数字底座", "做强数字底座"),
            relation("leads", "ministry:工业和信息化部", greening, "工业和信息化部"),
            relation("heads", "person:李明", "ministry:工业和信息化部", "工业和信息化部部长李明"),
        ),
    )


@pytest.fixture(scope="module")
def graph() -> Any:
    return link([plan(), report(), city()], [PLAN, REPORT, CITY])


def answers(rows: list[dict[str, Any]]) -> set[str]:
    return {row["id"].partition(":")[2] for row in rows}


STATIONS, PLATFORM, GREENING = "绿色基站行动", "深圳算力枢纽平台", "推进数据中心等新型基础设施绿色改造"


@pytest.mark.parametrize("name", ["5G", "5g", "５Ｇ", " 5 G ", "“5G”", "第五代移动通信", "industry:5G"])
def test_what_touches_an_industry_is_found_by_any_form_of_its_name(graph: Any, name: str) -> None:
    assert answers(query(graph, touching=name)) == {STATIONS}


def test_a_category_rolls_up_its_members_unless_exact(graph: Any) -> None:
    assert answers(query(graph, touching="新型基础设施")) == {STATIONS, GREENING}
    assert answers(query(graph, touching="新型基础设施", exact=True)) == {GREENING}


def test_a_row_tells_what_touches_by_way_of_which_member(graph: Any) -> None:
    via = {row["initiative"]: row["via"] for row in query(graph, touching="新型基础设施")}
    assert via == {STATIONS: ["5G"], GREENING: ["数据中心", "新型基础设施"]}


def test_rollup_ends_where_categories_contain_each_other() -> None:
    record = city()
    back = Relation(
        kind="is_a", source="industry:新型基础设施", target="industry:数据中心", evidence=record.relations[3].evidence
    )
    circular = link([record.model_copy(update={"relations": (*record.relations, back)})])
    assert answers(query(circular, touching="数据中心")) == {GREENING}


def test_a_row_shows_the_instrument_its_lead_its_theme_and_the_marked_sentence(graph: Any) -> None:
    (row,) = query(graph, touching="数据中心")
    assert (row["form"], row["kind"], row["leads"], row["theme"]) == (
        "measure", "measure", ["工业和信息化部"], "做强数字底座",
    )
    assert row["sentence"] == "市里建设深圳算力枢纽平台；推进数据中心等新型基础设施绿色改造，提升机械等传统产业。"
    assert [row["sentence"][a:b] for a, b in row["marks"]] == ["数据中心"]
    assert row["place"] == "city.md:2:29"


def test_evidence_elsewhere_does_not_move_the_sentence_away_from_the_initiative(graph: Any) -> None:
    (row,) = query(graph, led_by="工业和信息化部", touching="数据中心")
    assert "绿色改造" in row["sentence"]


def test_every_proof_of_a_row_is_in_its_text(graph: Any) -> None:
    texts = {document.id: document.text for document in (PLAN, REPORT, CITY)}
    for row in [*query(graph, touching="新型基础设施"), *query(graph, "有哪些举措"), *targets(graph)]:
        assert row["evidence"]
        for proof in row["evidence"]:
            assert texts[proof["document"]][proof["start"] : proof["end"]] == proof["quote"]


def test_a_graph_without_texts_shows_the_quotes() -> None:
    (row,) = query(link([plan()]), touching="5G")
    assert row["sentence"][slice(*row["marks"][0])] == row["sentence"]
    assert "5G" in row["sentence"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪些举措涉及5G", {STATIONS}),
        ("哪些举措涉及 5G ？", {STATIONS}),
        ("请问涉及５Ｇ的行动有哪些?", {STATIONS}),
        ("哪些工程涉及5G", set()),
        ("工信部牵头哪些行动", {STATIONS}),
        ("工信部牵头了哪些举措？", {STATIONS, GREENING}),
        ("工信部牵头哪些涉及数据中心的措施", {GREENING}),
        ("哪些行动由工业和信息化部牵头", {STATIONS}),
        ("财政部配合哪些举措", {STATIONS}),
        ("哪些举措支持中小企业", {"算力券政策"}),
        ("哪些举措支持5G", {STATIONS}),
        ("深圳有哪些平台", {PLATFORM}),
        ("深圳市的举措有哪些", {PLATFORM}),
        ("做强数字底座有哪些举措", {PLATFORM, GREENING}),
        ("谁牵头绿色基站行动", {"工业和信息化部"}),
        ("“绿色基站”行动由哪个部门负责", {"工业和信息化部"}),
        ("工信部部长是谁", {"李明"}),
        ("5G属于哪些产业", {"新型基础设施"}),
        ("新型基础设施包括哪些产业", {"5G", "数据中心"}),
        ("到2023年底有哪些目标", {"5G基站:level:>50000个:2023-12-31"}),
        ("2023年的目标有哪些", {"5G基站:level:>50000个:2023-12-31"}),
        ("2024年的目标有哪些", set()),
        ("“十四五”期间有哪些目标", {"5G基站:level:>50000个:2023-12-31"}),
        ("“十四五”末有哪些目标", set()),
        ("5G基站有哪些目标", {"5G基站:level:>50000个:2023-12-31"}),
        ("2022年有哪些统计数据", {"规模以上工业增加值:growth:3.8%:2022"}),
        ("有哪些政策", {STATIONS, "算力券政策", PLATFORM, GREENING}),
    ],
)
def test_questions_in_chinese(graph: Any, question: str, expected: set[str]) -> None:
    assert answers(query(graph, question)) == expected


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.example)
def test_each_question_understands_its_own_example(asked: Any) -> None:
    meant = understood(asked.example)
    assert meant.find == asked.find
    names = [*meant.names.values(), meant.about, meant.during]
    assert all(name in asked.example and not set(name) & set("哪的谁") for name in names)


@pytest.mark.parametrize("word", WHAT)
def test_every_word_for_initiatives_can_be_asked_for(word: str) -> None:
    assert understood(f"哪些{word}涉及5G") == Query(names={"touching": "5G"}, type=WHAT[word])


@pytest.mark.parametrize("question", ["今天天气怎么样", "5G", "?", "哪些苹果涉及5G"])
def test_a_question_that_is_not_understood_lists_those_that_are(graph: Any, question: str) -> None:
    with pytest.raises(KgError) as problem:
        query(graph, question)
    assert all(asked.example in str(problem.value) for asked in QUESTIONS)


def test_an_unknown_name_proposes_the_nearest_and_one_of_another_kind_says_so(graph: Any) -> None:
    with pytest.raises(KgError, match="新型基础设施"):
        query(graph, touching="新基建设施")
    with pytest.raises(KgError, match="kind ministry"):
        query(graph, touching="工信部")
    with pytest.raises(KgError, match="nor anything like it"):
        query(graph, touching="ZZZ")
    assert nearest(graph, "数据中新", ("industry",)) == ["数据中心"]


def test_the_kinds_of_a_name_are_tried_in_order(graph: Any) -> None:
    assert named(graph, "深圳", ("industry", "region")) == "region:深圳市"


def test_a_keyword_that_does_not_fit_is_refused(graph: Any) -> None:
    with pytest.raises(TypeError, match="touchin"):
        query(graph, touchin="5G")
    with pytest.raises(KgError, match="target"):
        query(graph, "有哪些目标", touching="5G")


def test_the_ledger_sets_promises_beside_reports_and_can_be_narrowed(graph: Any) -> None:
    assert [(row["indicator"], row["side"]) for row in targets(graph)] == [
        ("5G基站", "promised"), ("规模以上工业增加值", "reported"),
    ]
    assert [row["side"] for row in targets(graph, side="reported")] == ["reported"]
    assert [row["indicator"] for row in targets(graph, indicator="基站")] == ["5G基站"]
    assert [row["end"] for row in targets(graph, by="2022")] == ["2022-12-31"]
    assert len(targets(graph, by="2023-12-31")) == len(targets(graph, by="2023年底")) == 2
    assert targets(graph, by="2023-12-30", side="promised") == []
    assert targets(graph)[0]["initiatives"] == [STATIONS]


@pytest.mark.parametrize("date", ["2023-13", "2023-02-30", "不久", "20"])
def test_a_date_that_is_none_is_refused(graph: Any, date: str) -> None:
    with pytest.raises(KgError, match="2025-06-30"):
        targets(graph, by=date)


def test_why_gives_every_proof_of_an_item_then_its_relations(graph: Any) -> None:
    item, *relations = why(graph, "第五代移动通信")
    assert item.id == "industry:5G"
    assert len(item.proofs) == len(graph.nodes["industry:5G"]["evidence"])
    assert all("industry:5G" in relation.id for relation in relations)
    assert len(relations) == graph.degree("industry:5G")
    (single,) = why(graph, "5G", "绿色基站行动")
    assert single.id == "initiative:绿色基站行动 --touches--> industry:5G"


def test_the_summary_counts_kinds_and_ranks_what_is_most_connected(graph: Any) -> None:
    assert counts(graph) == {
        "document": 3, "initiative": 4, "industry": 3, "ministry": 2, "group": 1, "region": 1, "theme": 1, "target": 1,
        "statistic": 1, "indicator": 2, "person": 1,
    }
    assert most_connected(graph, most=2) == [("新型基础设施", 3), ("5G", 2)]
