"""Records for the tests of what stands on records: two written by hand, and hypothesis strategies for any."""

from __future__ import annotations

import hashlib
import string
from typing import Any

from hypothesis import strategies as st

from kg.graphs.linking import LISTS
from kg.reading.document import Document
from schemas import (
    DocumentInfo,
    Evidence,
    Group,
    Indicator,
    Industry,
    Initiative,
    Item,
    Meeting,
    Ministry,
    Person,
    Record,
    Region,
    Relation,
    RelationKind,
    Statistic,
    Target,
    Theme,
)

PLAN = Document(
    "关于加快5G网络建设的通知\n（2023年1月5日）\n工业和信息化部牵头实施“绿色基站”行动，到2023年底5G基站超过5万个。\n"
    "研究制定算力券政策，支持中小企业。发展5G等新型基础设施。",
    "plan.txt",
)
REPORT = Document(
    "2023年工作报告\n去年全省规模以上工业增加值增长3.8%。深入实施绿色基站行动，推广第五代移动通信（5G）。\n"
    "财政部配合落实。到2023年底5G基站超过5万个。",
    "report.txt",
)


class Quoting:
    """Makes evidence out of characters of one text."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __call__(self, quote: str, rule: str = "sample/hand") -> tuple[Evidence, ...]:
        start = self.document.text.index(quote)
        return (Evidence(start=start, end=start + len(quote), quote=quote, rule=rule),)


def plan() -> Record:
    """A notice of a ministry with a programme, a policy, a target, and a class of industries."""
    at = Quoting(PLAN)
    clause = "工业和信息化部牵头实施“绿色基站”行动，到2023年底5G基站超过5万个"
    return Record(
        document=_info(PLAN, title="关于加快5G网络建设的通知", issuer="工业和信息化部", published="2023-01-05"),
        ministries=(
            Ministry(
                id="ministry:工业和信息化部", name="工业和信息化部", kind="ministry", evidence=at("工业和信息化部"),
            ),
        ),
        initiatives=(
            Initiative(
                id="initiative:“绿色基站”行动", name="“绿色基站”行动", form="programme", kind="action", verb="实施",
                stage="under way", evidence=at(clause, "initiative/action"),
            ),
            Initiative(
                id="initiative:算力券政策", name="算力券政策", form="programme", kind="policy", verb="研究制定",
                stage="studied", evidence=at("研究制定算力券政策"),
            ),
        ),
        industries=(
            Industry(id="industry:5G", name="5G", kind="technology", aliases=("第五代移动通信",), evidence=at("5G")),
            Industry(id="industry:新型基础设施", name="新型基础设施", kind="category", evidence=at("新型基础设施")),
        ),
        groups=(Group(id="group:中小企业", name="中小企业", evidence=at("中小企业")),),
        indicators=(Indicator(id="indicator:5G基站", name="5G基站", evidence=at("5G基站")),),
        targets=(base_stations(at),),
        relations=(
            _relation("leads", "ministry:工业和信息化部", "initiative:“绿色基站”行动", at(clause)),
            _relation("sets", "initiative:“绿色基站”行动", base_stations(at).id, at(clause)),
            _relation("measures", base_stations(at).id, "indicator:5G基站", at("5G基站超过5万个")),
            _relation("touches", "initiative:“绿色基站”行动", "industry:5G", at("5G基站")),
            _relation("benefits", "initiative:算力券政策", "group:中小企业", at("支持中小企业")),
            _relation("is_a", "industry:5G", "industry:新型基础设施", at("5G等新型基础设施")),
        ),
    )


def report() -> Record:
    """A report that says some of the same otherwise, and adds a statistic and a body that supports."""
    at = Quoting(REPORT)
    clause = "深入实施绿色基站行动，推广第五代移动通信（5G）"
    growth = Statistic(
        id="statistic:规模以上工业增加值:growth:3.8%:2022", indicator="规模以上工业增加值", value=3.8, unit="%",
        change="growth", start="2022-01-01", end="2022-12-31", scope="全省",
        evidence=at("全省规模以上工业增加值增长3.8%", "statistic/growth"),
    )
    return Record(
        document=_info(REPORT, title="2023年工作报告"),
        ministries=(Ministry(id="ministry:财政部", name="财政部", kind="ministry", evidence=at("财政部")),),
        initiatives=(
            Initiative(
                id="initiative:绿色基站行动", name="绿色基站行动", form="programme", kind="action", verb="深入实施",
                stage="deepened", evidence=at(clause, "initiative/action"),
            ),
        ),
        industries=(
            Industry(
                id="industry:第五代移动通信", name="第五代移动通信", kind="technology", evidence=at("第五代移动通信"),
            ),
        ),
        indicators=(
            Indicator(id="indicator:规模以上工业增加值", name="规模以上工业增加值", evidence=at("规模以上工业增加值")),
        ),
        targets=(base_stations(at),),
        statistics=(growth,),
        relations=(
            _relation("supports", "ministry:财政部", "initiative:绿色基站行动", at("财政部配合落实")),
            _relation("touches", "initiative:绿色基站行动", "industry:第五代移动通信", at(clause)),
            _relation("measures", growth.id, "indicator:规模以上工业增加值", growth.evidence),
        ),
    )


def base_stations(at: Quoting) -> Target:
    """The target that both texts set."""
    return Target(
        id="target:5G基站:level:>50000个:2023-12-31", indicator="5G基站", value=50000, unit="个", comparator=">",
        end="2023-12-31", evidence=at("到2023年底5G基站超过5万个", "target/reach"),
    )


def _info(document: Document, **told: Any) -> DocumentInfo:
    return DocumentInfo(id=document.id, source=document.source, characters=len(document.text), **told)


def _relation(kind: RelationKind, source: str, target: str, evidence: tuple[Evidence, ...]) -> Relation:
    return Relation(kind=kind, source=source, target=target, evidence=evidence)


MODELS: dict[str, type[Item]] = {
    "ministries": Ministry, "people": Person, "meetings": Meeting, "themes": Theme, "initiatives": Initiative,
    "industries": Industry, "groups": Group, "regions": Region, "indicators": Indicator, "targets": Target,
    "statistics": Statistic,
}
ODD = ["=1+1", "-工程", "@中心", "<script>alert(1)</script>", "𠮷林\u000b", "a&\"b'", "一行\n两行", " 前\r", "]]>"]
LETTERS = string.ascii_letters + "工业行动计划　 “”《》\t\x00\ufffe"
NAMES = (
    st.sampled_from(["5G", "５Ｇ", "数据中心", "“数据中心”", "中小企业", "第五代移动通信"])
    | st.sampled_from(ODD)
    | st.text(LETTERS, min_size=1, max_size=6).filter(str.strip)
)
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.sampled_from([-0.0, 0.0, 2.0, 3.8, -1.5, 80000.0, 1.2e12]) | FLOATS
DATES = st.none() | st.sampled_from(["2022-01-01", "2023-12-31"])
RULES = st.sampled_from(["a/one", "b/two"])


@st.composite
def evidences(draw: st.DrawFn) -> tuple[Evidence, ...]:
    """One to three places; the quote is as long as they say."""
    found = []
    for _ in range(draw(st.integers(1, 3))):
        start, length = draw(st.integers(0, 20)), draw(st.integers(1, 3))
        found.append(Evidence(start=start, end=start + length, quote="部署推进工业发展"[:length], rule=draw(RULES)))
    return tuple(found)


@st.composite
def items(draw: st.DrawFn, field: str) -> Item:
    """An item of one of a record's lists, with an id as the contract has it."""
    model, kind = MODELS[field], LISTS[field]
    values: dict[str, Any] = {"evidence": draw(evidences())}
    for name, info in model.model_fields.items():
        if name in ("id", "evidence"):
            continue
        values[name] = draw(_field(name, info.annotation))
    name = values.get("name") or values.get("title") or f"{values['indicator']}:{values['unit']}"
    return model(id=f"{kind}:{name}", **values)


def _field(name: str, annotation: Any) -> st.SearchStrategy[Any]:
    if name in ("name", "title", "indicator"):
        return NAMES
    if name == "aliases":
        return st.lists(NAMES, max_size=2).map(tuple)
    if name in ("value", "value_max"):
        return VALUES if name == "value" else st.none() | VALUES
    if name in ("start", "end"):
        return DATES
    if getattr(annotation, "__origin__", None) is not None and hasattr(annotation, "__args__") and name != "code":
        return st.sampled_from(annotation.__args__)
    return st.sampled_from(["", "部长", "全国"])


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record whose relations lead to its own items; texts are few, so that records of one text meet."""
    fields = draw(st.lists(st.sampled_from(list(MODELS)), max_size=4, unique=True))
    lists = {field: tuple(draw(st.lists(items(field), max_size=2))) for field in fields}
    ids = [item.id for of_field in lists.values() for item in of_field]
    relations = []
    for _ in range(draw(st.integers(0, 4)) if ids else 0):
        kind: RelationKind = draw(st.sampled_from(["touches", "is_a", "part_of"]))
        source, target = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
        relations.append(_relation(kind, source, target, draw(evidences())))
    text = draw(st.sampled_from(["甲", "乙"]))
    info = DocumentInfo(
        id="document:" + hashlib.sha256(text.encode()).hexdigest()[:12], title=draw(NAMES | st.just("")),
        source=draw(st.sampled_from(["", "a.txt", "dir/b.txt"])), issuer=draw(st.sampled_from(["", "财政部"])),
    )
    return Record(document=info, relations=tuple(relations), **lists)  # type: ignore[arg-type]
