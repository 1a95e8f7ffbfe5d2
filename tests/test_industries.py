"""Industries: what counts as one, under which name, and how far it reaches."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extraction import extract
from kg.language import cut
from kg.language.lexicon import lexicon, words
from kg.language.mention import Mention
from kg.naming.headwords import words_of
from kg.naming.industries import industries
from kg.naming.shrinking import shrink
from kg.reading.document import Document

ROOT = Path(__file__).parents[1]


def named(text: str) -> list[str]:
    """The names of the industries in a text that is one span."""
    return [mention.name for mention in found(text)]


def found(text: str) -> list[Mention]:
    return industries(shrink(text, lexicon().scan(text)), [(0, len(text))])[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推广智能网联汽车。", ["智能网联汽车"]),
        ("建设新型智能网关测试线。", ["新型智能网关"]),
        ("发展车载激光雷达芯片。", ["车载激光雷达芯片"]),
        ("壮大核桃产业。", ["核桃"]),
        ("发展现代海洋产业，壮大特色产业。", ["现代海洋产业", "特色产业"]),
        ("深化“5G+远洋渔业”应用。", ["5G", "远洋渔业"]),
        ("做强“两头在外”产业。", ["“两头在外”产业"]),
        ("发展冷水渔业，实施大型水利项目。", ["冷水渔业", "水利"]),
        ("扩大政策性渔业保险。", ["政策性渔业保险"]),
        ("研发大型无人机，改造小型水库。", ["大型无人机", "小型水库"]),
        ("改造大中型和重点小型病险水库。", ["病险水库"]),
        ("壮大现代物流业。", ["现代物流业"]),
        ("推广割草机，营造用材林。", ["割草机", "用材林"]),
        ("新建环境公共设施，试办渔业租赁。", ["环境公共设施", "渔业租赁"]),
        ("落实加快发展渔船经济的政策。", ["渔船经济"]),
    ],
)
def test_a_name_keeps_its_parts_together(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("大力发展旅游。", ["旅游"]),
        ("推动旅游业提质。", ["旅游业"]),
        ("聚焦旅游、水产养殖等领域。", ["旅游", "水产养殖"]),
        ("接待体育团队。", []),
        ("保护体育迷权益。", []),
        ("改善卫生条件。", []),
        ("报渔业主管部门备案，扶持我区产业。", []),
        ("建立电子台账，推广健康信息互认。", []),
    ],
)
def test_an_everyday_word_is_an_industry_only_as_a_whole_item_or_object(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_once_named_it_is_meant_everywhere() -> None:
    text = "壮大旅游业。完善旅游厕所布局。"
    assert [text[m.start : m.end] for m in found(text)] == ["旅游业", "旅游"]


def test_it_goes_by_the_name_that_the_text_prints() -> None:
    assert named("推广AI。") == ["AI"]
    assert named("推广AI。人工智能大有可为。") == ["人工智能", "人工智能"]
    assert named("研发自主工业软件，普及工业软件。") == ["工业软件", "工业软件"]


@pytest.mark.parametrize("text", ["振兴钢铁工业。", "振兴钢铁。", "振兴钢铁工业，做强钢铁。"])
def test_whatever_a_text_calls_it_its_id_is_the_official_name(text: str) -> None:
    (one,) = extract(Document(text)).industries
    assert one.id == "industry:钢铁"
    assert one.name in text
    assert one.name not in one.aliases


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新建绒布洗涤厂污泥处置设施。", ["污泥处置设施"]),
        ("推广苔藓处理技术。", ["苔藓处理技术"]),
        ("补建沟渠、水塘、晒场等设施。", ["沟渠", "水塘", "晒场"]),
        ("扩大家装家居等消费。", ["家装家居"]),
        ("降低全社会物流成本。", ["物流"]),
        ("稳住粮食产量。", ["粮食"]),
        ("北山电厂按期投产。", []),
    ],
)
def test_plants_and_everyday_sectors_inside_longer_phrases(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    ["建设现代化产业体系。", "推进农业机械化。", "批量化生产。", "重点企业和相关产品。", "按国民经济核算。", "办好职业技术大学。"],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert named(text) == []


def test_nothing_is_found_outside_the_spans() -> None:
    text = "发展光伏。发展氢能。"
    assert [m.name for m in industries(shrink(text, lexicon().scan(text)), [(5, 10)])[0]] == ["氢能"]


def test_the_kind_comes_from_the_table_or_the_head_noun() -> None:
    kinds = {mention.name: mention.kind for mention in found("发展氢能，攻关航空发动机叶片材料，布局未来产业。")}
    assert kinds["氢能"] == "sector"
    assert kinds["航空发动机叶片材料"] == "product"
    assert kinds["未来产业"] == "category"


WORDS = st.sampled_from(
    [*"，。、；：“”（）和与等的+", "发展", "壮大", "智能", "工业", "软件", "产业", "新能源汽车", "旅游", "5G", "人工智能", "高端", "材料", "企业", "领域", "\n"]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=30).map("".join), st.text(max_size=60))


@settings(max_examples=200)
@given(TEXTS)
def test_mentions_stand_in_order_and_apart_and_where_they_say(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    mentions = found(text)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in zip(mentions, mentions[1:], strict=False))
    assert all(m.name in text and m.kind in ("sector", "technology", "infrastructure", "product", "category") for m in mentions)
    assert mentions == found(text)


def test_everyday_words_are_names_of_the_table() -> None:
    names = {entry.name for entry in lexicon().entries("industry")}
    assert sorted(words_of("plain") - names) == []


def test_a_word_of_the_table_of_heads_has_one_place() -> None:
    places: dict[str, str] = {}
    for section in ("heads", "soft_heads", "modifiers", "verbs", "addressees", "stops"):
        for part in words("industry_heads")[section].values():
            for word in part:
                assert places.setdefault(word, section) == section, word


TEXT = "发展壮大新能源汽车产业，推动5G和工业互联网融合；打造3个低空经济示范区。支持中小企业“专精特新”发展。"


def test_jieba_cuts_as_rjieba_does() -> None:
    cuts, tag = cut._in_python()
    assert cuts(TEXT) == cut.words_in(TEXT)
    spelled = [word for word in cuts(TEXT) if word.isalpha()]
    assert [tag(word) for word in spelled] == [cut.part_of_speech(word) for word in spelled]


def test_jieba_is_quiet_and_leaves_no_file(tmp_path: Path) -> None:
    code = "from kg.language import cut; cut._in_python()[0]('发展')"
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        env={"TMPDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}, cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert run.stdout == run.stderr == ""
    assert list(tmp_path.iterdir()) == []


def touched(text: str) -> list[tuple[str, str]]:
    """The industries that the acts of a text touch, by act and industry."""
    links = [one for one in extract(Document(text)).relations if one.kind == "touches"]
    return [(one.source.removeprefix("initiative:"), one.target.removeprefix("industry:")) for one in links]


def test_an_act_touches_what_the_text_names_elsewhere_by_itself() -> None:
    assert ("加强渔业执法", "渔业") in touched("要发展渔业。\n要加强渔业执法。")
    assert ("办好渔业研究院", "渔业") not in touched("要发展渔业。\n要办好渔业研究院。")


def test_an_echo_is_a_word_of_its_own() -> None:
    text = "要发展物流。\n要促进货物流通。"
    assert [act for act, industry in touched(text) if industry == "物流"] == ["发展物流"]


def test_an_industry_stands_again_in_the_name_of_a_group() -> None:
    record = extract(Document("关于体育竞赛表演产业的意见\n一、任务\n要发展体育竞赛表演产业。鼓励体育竞赛表演企业做大做强。"))
    touched = {(r.source, r.target) for r in record.relations if r.kind == "touches"}
    assert ("initiative:鼓励体育竞赛表演企业做大做强", "industry:体育竞赛表演") in touched
