"""Groups: whom a text addresses or helps, and who is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.lexicon import lexicon
from kg.language.mention import Mention
from kg.naming.groups import groups
from kg.naming.industries import industries
from kg.naming.shrinking import shrink


def found(text: str) -> list[Mention]:
    return groups(shrink(text, lexicon().scan(text)), [(0, len(text))])


def named(text: str) -> list[str]:
    return [mention.name for mention in found(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("帮助中小企业和高校毕业生。", ["中小企业", "高校毕业生"]),
        ("培育专精特新“小巨人”企业。", ["专精特新“小巨人”企业"]),
        ("支持远洋渔业企业出海。", ["远洋渔业企业"]),
        ("奖励省级优秀科研团队，走访有关企业经营者。", ["省级优秀科研团队", "企业经营者"]),
        ("委托第三方检测机构，引进低空飞行器制造企业。", ["第三方检测机构", "低空飞行器制造企业"]),
        ("建设国家级中小企业特色产业集群。", ["中小企业"]),
        ("方便澳门居民就医，服务台湾青年。", ["澳门居民", "台湾青年"]),
        ("改善农村老人生活。", ["农村老人"]),
        ("协调银行、保险机构。", ["银行", "保险机构"]),
        ("引导污水处理企业。", ["污水处理企业"]),
        ("资助贫困家庭，走访施工单位。", ["贫困家庭", "施工单位"]),
        ("补助参保职工和返乡务工人员。", ["参保职工", "返乡务工人员"]),
        ("走访特殊困难老年人家庭，慰问高校师生。", ["特殊困难老年人家庭", "高校师生"]),
        ("帮助出口重点企业和规模化养殖场。", ["出口重点企业", "规模化养殖场"]),
        ("联系高校和科研院所，资助科研机构、科研人员和科技工作者。", ["高校", "科研院所", "科研机构", "科研人员", "科技工作者"]),
        ("鼓励青年科研人员和年轻科学家出海。", ["青年科研人员", "年轻科学家"]),
        ("奖励限上零售企业，辅导新入规渔具制造企业。", ["限上零售企业", "渔具制造企业"]),
        ("邀请渔业专家，服务海参养殖主体，方便公众。", ["渔业专家", "海参养殖主体", "公众"]),
        ("帮助重点人群团队。", ["重点人群"]),
        ("安置渔业、林业等行业下岗职工。", ["下岗职工"]),
        ("建设海洋人才市场，服务内外资企业和民间资本。", ["内外资企业", "民间资本"]),
        ("支持民办幼儿园和非营利性医疗机构。", ["民办幼儿园", "非营利性医疗机构"]),
        ("奖励新注册企业和新引进技术工人。", ["新注册企业", "新引进技术工人"]),
        ("改革科研类事业单位，支持在闽高校。", ["科研类事业单位", "在闽高校"]),
        ("培养重点行业人才，联系大型生产企业。", ["重点行业人才", "大型生产企业"]),
        ("补助硕士研究生、本科生和首席技师。", ["硕士研究生", "本科生", "首席技师"]),
        ("委托骨干海洋旅游公司，联系小贷公司和外国人。", ["骨干海洋旅游公司", "小贷公司", "外国人"]),
        ("建设高素质专业化教师队伍，方便市民出海。", ["教师", "市民"]),
    ],
)
def test_a_group_keeps_what_tells_it_apart(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    ["新建公办幼儿园。", "新增12所中小学。", "优化高校布局。", "帮助受洪水影响企业。", "国家开发银行放贷。",
     "提高城乡居民人均收入。", "银行存款增加。", "落实责任单位。", "企业效益好转。", "有关企业要自查。", "各级教育部门要落实。", "弘扬企业家精神。",
     "设立青年科学基金。", "建设青年发展型城市。", "扩充评审专家库。", "压实养殖主体责任。", "弘扬科学家精神。",
     "一体推进教育科技人才发展。", "由青石旅游公司承办。", "设立分公司。", "推进市民化，开通市民热线。", "报送税务机构。",
     "审查经营者集中。", "深化供销合作社改革。", "居民消费价格平稳。", "山东居民收入增长。"],
)
def test_what_addresses_nobody_in_particular_is_no_group(text: str) -> None:
    assert named(text) == []


def test_a_group_named_by_its_industry_names_the_industry_too() -> None:
    text = "支持远洋渔业企业出海。"
    assert [mention.name for mention in industries(shrink(text, lexicon().scan(text)), [(0, len(text))])[0]] == ["远洋渔业"]


def test_nothing_is_found_outside_the_spans() -> None:
    text = "帮助农民工。帮助残疾人。"
    assert [mention.name for mention in groups(shrink(text, lexicon().scan(text)), [(6, 12)])] == ["残疾人"]


WORDS = st.sampled_from([*"，。、和的等“”", "支持", "中小", "企业", "科技", "人才", "农民工", "澳门", "居民", "重点", "物流", "新增"])


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=25).map("".join))
def test_mentions_stand_in_order_and_apart(text: str) -> None:
    mentions = found(text)
    assert all(a.end <= b.start for a, b in zip(mentions, mentions[1:], strict=False))
    assert all(mention.name in text and text[mention.start : mention.end] for mention in mentions)
