"""Numbers of a text become targets and statistics with what they measure, when and where."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.measures.measures import Measured, measures
from kg.quantities.periods import Period, periods
from kg.quantities.quantities import quantities
from kg.rulebook import Example, Rule
from kg.rules.measures import RULES
from kg.structure.tree import Part

SLOTS = {"start": "first", "end": "last"}
"""Fields of a record's measure that are called otherwise here, where start and end are offsets."""


def read(text: str, stance: str = "other", published: str | None = None, scope: str = "") -> list[Measured]:
    day = date.fromisoformat(published) if published else None
    part = Part(0, len(text), None, stance, None)
    return measures(text, part, quantities(text), periods(text, day), day, scope)


def _named(value: object) -> str | None:
    return getattr(value, "name", None)


@pytest.mark.parametrize(("rule", "example"), [(r, e) for r in RULES for e in r.examples], ids=_named)
def test_a_rule_gives_what_its_example_says(rule: Rule, example: Example) -> None:
    found = [m for m in read(example.text) if m.rule == rule.name]
    assert any(all(getattr(m, SLOTS.get(k, k)) == v for k, v in example.gives.items()) for m in found), found


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in RULES for t in r.rejects], ids=_named)
def test_a_rule_makes_nothing_of_what_it_rejects(rule: Rule, text: str) -> None:
    assert not [m for m in read(text) if m.rule == rule.name]


def one(text: str, **options: str) -> Measured:
    (measure,) = read(text, **options)
    return measure


def test_a_later_clause_inherits_what_it_measures_and_cites_it() -> None:
    text = "2031年，软件业收入达2.4万亿元、增长7.5%，总量居全国前列。"
    level, growth = read(text)
    assert (level.indicator, level.value, level.change) == ("软件业收入", 2.4e12, "level")
    assert (growth.indicator, growth.value, growth.change) == ("软件业收入", 7.5, "growth")
    assert [text[a:b] for a, b in growth.inherited] == ["软件业收入", "2031年"]


def test_an_attribute_is_of_what_was_named_before() -> None:
    assert [m.indicator for m in read("2031年，海铁联运箱量增长9%，总量达到80万标箱。")] == ["海铁联运箱量", "海铁联运箱量总量"]


def test_a_subject_that_only_says_where_keeps_what_is_measured() -> None:
    first, second = read("到2035年，村庄污水治理率达到80%，长三角地区达到95%以上。")
    assert second.indicator == first.indicator == "村庄污水治理率"
    assert (second.scope, second.comparator, second.last) == ("长三角地区", ">=", "2035-12-31")


def test_a_clause_of_verbs_alone_counts_what_the_clause_before_counts() -> None:
    found = read("2031年，新建村道400公里、养护600公里，改造提升90公里。")
    assert [(m.indicator, m.value) for m in found] == [("村道", 400), ("村道养护", 600), ("村道改造", 90)]


def test_numbers_are_distributed_over_the_names_that_they_stand_for() -> None:
    found = read("2031年，养老机构、托育机构分别达到900家和1200家。")
    assert [(m.indicator, m.value) for m in found] == [("养老机构", 900), ("托育机构", 1200)]


def test_one_number_is_of_each_of_several_names() -> None:
    found = read("2031年，幼儿入园率、少年入学率均达到95%。")
    assert [(m.indicator, m.value) for m in found] == [("幼儿入园率", 95), ("少年入学率", 95)]


def test_numbers_in_a_clause_of_their_own_go_back_to_the_names_before() -> None:
    found = read("2031年，接待游客8000万人次，旅游收入900亿元，分别增长6%和8%。")
    assert [(m.indicator, m.value, m.change) for m in found][2:] == [("接待游客", 6, "growth"), ("旅游收入", 8, "growth")]


@pytest.mark.parametrize(
    ("text", "then", "last"),
    [
        ("2032年，森林覆盖率将由26%提高到30%。", None, "2032-12-31"),
        ("2032年，森林覆盖率将由去年的26%提高到30%。", "2030-12-31", "2032-12-31"),
        ("森林覆盖率从2029年的26%提高到2032年的30%。", "2029-12-31", "2032-12-31"),
    ],
)
def test_from_one_level_to_another_reports_the_one_and_promises_the_other(text: str, then: str | None, last: str) -> None:
    origin, level = read(text, published="2031-02-01")
    assert (origin.indicator, origin.value, origin.reported, origin.last) == ("森林覆盖率", 26, True, then)
    assert (level.indicator, level.value, level.change, level.reported, level.last) == ("森林覆盖率", 30, "level", False, last)


@pytest.mark.parametrize(
    ("text", "indicator", "values"),
    [
        ("将现行16%的税率降至13%。", "税率", [16, 13]),
        ("人均受教育年限从10.2年提高到10.8年。", "人均受教育年限", [10.2, 10.8]),
        ("审批时间由30天压缩至10天。", "审批时间", [30, 10]),
    ],
)
def test_the_verb_of_a_change_is_no_part_of_what_changes(text: str, indicator: str, values: list[float]) -> None:
    assert [(m.indicator, m.value) for m in read(text)] == [(indicator, value) for value in values]


def test_what_stands_per_head_is_not_the_number() -> None:
    found = read("2031年，基础养老金标准由每人每月25元提高到30元。")
    assert [(m.indicator, m.value, m.unit) for m in found] == [("基础养老金标准", 25, "元"), ("基础养老金标准", 30, "元")]


def test_the_items_of_a_list_go_on_with_what_was_added() -> None:
    found = read("2031年，新增普惠园学位3万个、护理床位5000张，技工院校86所、总数120所。")
    assert [m.change for m in found] == ["increase", "increase", "level", "level"]


def test_a_level_after_a_rate_is_a_level() -> None:
    assert [m.change for m in read("2031年，外贸总额增长6%、突破2万亿元。")] == ["growth", "level"]


def test_a_list_inside_brackets_is_no_list_of_measures() -> None:
    assert one("2031年，县（市、区）级托育综合服务中心90个。").indicator == "县（市、区）级托育综合服务中心"


FRAGMENTS = (
    "到2035年", "2031年", "，", "。", "、", "；", "和", "（", "）", "“", "”", "的", "分别", "达到", "增长", "新增", "由", "提高到", "每人", "占",
    "8%", "3个百分点", "5万家", "120亿元", "翻一番", "零增长", "一批", "三年", "不低于", "以上", "左右", "等", "第", "其中", "全省", "旅游收入",
    "示范园区", "总量", "高于全国", "建设", "带动", "京津冀地区", "\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join), st.sampled_from(["review", "plan", "other"]))
def test_any_order_of_words_gives_named_measures_inside_the_part(text: str, stance: str) -> None:
    found = read(text, stance=stance, published="2031-02-01")
    for measure in found:
        assert 0 <= measure.start < measure.end <= len(text)
        assert measure.indicator and measure.rule
        assert any(q.value == measure.value and measure.start <= q.start and q.end <= measure.end for q in quantities(text))
        assert all(0 <= a < b <= len(text) for a, b in measure.inherited)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("2031年，全省建成共享实验室35个。", "共享实验室"),
        ("2031年，全省建成35个共享实验室。", "共享实验室"),
        ("2031年，共享实验室35个。", "共享实验室"),
        ("建设内容包括共享实验室35个。", "共享实验室"),
        ("市科技局每年安排共享实验室35个。", "共享实验室"),
        ("2031年，宽带网络具备服务700万户农村家庭的能力。", "宽带网络具备服务农村家庭的能力"),
    ],
)
def test_the_noun_may_stand_before_after_or_around_the_number(text: str, indicator: str) -> None:
    assert one(text).indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        ("对首店，按装修投入的15%给予补助，最高60万元。", "装修投入补助", 6e5),
        ("对跨境电商平台给予奖补，最高300万元。", "跨境电商平台奖补", 3e6),
        ("对首次认定的零碳园区，给予一次性奖励40万元。", "首次认定的零碳园区奖励", 4e5),
        ("对通过验收的共享实验室，奖励20万元。", "通过验收的共享实验室奖励", 2e5),
    ],
)
def test_a_sum_is_of_what_is_granted_and_promised(text: str, indicator: str, value: float) -> None:
    last = read(text)[-1]
    assert (last.indicator, last.value, last.reported) == (indicator, value, False)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("力争三年内，跨境电商企业数量翻一番。", "2031-01-01", "2033-12-31"),
        ("用两年时间改造老旧泵站90座。", "2031-01-01", "2032-12-31"),
        ("年内改造老旧泵站90座。", "2031-01-01", "2031-12-31"),
        ("三年内老旧泵站减少90座。", None, None),
    ],
)
def test_the_years_that_a_promise_takes_are_its_period(text: str, first: str | None, last: str | None) -> None:
    measure = one(text, published="2031-02-01")
    assert (measure.first, measure.last) == (first, last)


def test_a_clause_speaks_of_what_the_one_before_names() -> None:
    assert one("用于托育的投入，将达到90亿元。").indicator == "用于托育的投入"


def test_more_of_the_same_is_an_increase() -> None:
    assert [m.change for m in read("2031年，要再改造泵站30座，新改扩建泵站20座。")] == ["increase", "level"]


@pytest.mark.parametrize(
    ("text", "indicator", "change"),
    [
        ("2031年，为渔企减负超50亿元。", "渔企减负", "decrease"),
        ("2031年，渔具平均降价超50%。", "渔具平均降价", "decrease"),
        ("2031年，渔民增收8亿元。", "渔民增收", "increase"),
    ],
)
def test_a_verb_with_its_noun_tells_which_way_a_number_goes(text: str, indicator: str, change: str) -> None:
    assert (one(text).indicator, one(text).change) == (indicator, change)


def test_how_many_a_list_comes_to_is_counted_where_they_are_made_and_not_where_it_says_what_belongs_to_it() -> None:
    assert [(m.indicator, m.value) for m in read("要新建滨海、环湖等6条铁路。")] == [("铁路", 6)]
    assert not read("适用对象包括海洋银行、渔业银行等9家全国性银行。")


def test_what_is_compared_with_the_year_before_is_told_whatever_is_promised_next() -> None:
    measures = read("2031年，渔业投资3亿元，同比增长6%，今年将继续扩大。")
    assert [measure.reported for measure in measures] == [True, True]


def test_how_many_there_are_is_reported_whatever_is_promised() -> None:
    (measure,) = read("2032年，支持返乡创业，全省90多万外出务工人员都能受益。", stance="plan", published="2031-02-01", scope="全省")
    assert (measure.indicator, measure.unit, measure.reported, measure.last) == ("外出务工人员", "人", True, None)


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("培育20家以上链主企业、100家以上配套企业。", ["链主企业", "配套企业"]),
        ("新建200公里以上绿道。", ["绿道"]),
        ("对时速120公里以上线路实施改造。", []),
        ("支持30万千瓦以上机组改造。", []),
        ("床位100张以上的医院达到20家。", ["床位100张以上的医院"]),
        ("36个泵站全部建成。", ["泵站"]),
        ("我国有9亿多劳动力。", ["劳动力"]),
    ],
)
def test_a_bound_before_a_noun_tells_how_many_are_made_or_which_are_meant(text: str, indicators: list[str]) -> None:
    assert [m.indicator for m in read(text)] == indicators


@pytest.mark.parametrize(
    "text",
    [
        "重点抓好以下六个方面工作。",
        "加快5G规模化应用，推进“百村万户”工程。",
        "根据国发〔2031〕12号文件第三条规定执行。",
        "综合实力连续3年居全国第2位。",
        "支持亿元以上项目落地。",
        "就业人数增加连续三年。",
        "出台24条措施。",
        "联合13个部门开展检查。",
        "惠及我国14亿人民。",
    ],
)
def test_ordinals_lists_names_and_thresholds_measure_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "stance", "reported"),
    [
        ("目前，全市已建成充电站300座。", "other", True),
        ("力争到2035年充电站达到300座。", "other", False),
        ("充电站达到300座。", "plan", False),
        ("充电站达到300座。", "review", True),
        ("2029年，充电站达到300座。", "other", True),
        ("到2035年，充电站达到300座。", "review", False),
        ("2030年，充电站达到300座。", "plan", True),
        ("充电站达到300座，比去年增加40座以上。", "plan", False),
        ("“十六五”时期，充电站达到300座。", "plan", False),
    ],
)
def test_words_dates_and_the_part_tell_reports_from_commitments(text: str, stance: str, reported: bool) -> None:
    assert {m.reported for m in read(text, stance=stance, published="2031-02-01")} == {reported}


def test_the_base_of_a_comparison_is_not_the_period() -> None:
    measure = one("到2035年，单位用水量比2030年下降16%。")
    assert (measure.first, measure.last, measure.change) == (None, "2035-12-31", "decrease")


def test_the_period_of_the_part_holds_where_the_sentence_names_none_and_is_cited() -> None:
    text = "2030年工作回顾\n旅游收入增长8%。"
    (year,) = periods(text[:8], None)
    part = Part(9, len(text), None, "review", year)
    (measure,) = measures(text, part, quantities(text), [], None, "全省")
    assert (measure.first, measure.last, measure.scope) == ("2030-01-01", "2030-12-31", "全省")
    assert (year.start, year.end) in measure.inherited


def test_the_year_end_of_a_review_is_that_of_the_year_under_review() -> None:
    text = "2030年工作回顾\n年末存款余额达到900亿元。"
    part = Part(9, len(text), None, "review", periods(text[:8], None)[0])
    day = date(2031, 2, 1)
    (measure,) = measures(text, part, quantities(text), [p for p in periods(text, day) if p.start >= 9], day, "")
    assert (measure.last, measure.reported) == ("2030-12-31", True)


def test_the_quote_goes_from_the_time_words_to_the_bound_after_the_unit() -> None:
    text = "我们提出，到2035年，零碳园区达到40个以上，形成示范。"
    measure = one(text)
    assert text[measure.start : measure.end] == "到2035年，零碳园区达到40个以上"


def test_what_is_to_be_kept_at_a_number_is_bounded_above_and_what_was_kept_stood_there() -> None:
    assert one("2031年，渔业事故率控制在3%。", stance="plan").comparator == "<="
    assert one("2031年，渔业事故率控制在3%左右。", stance="plan").comparator == "~"
    assert one("2031年，渔业事故率控制在3%。", stance="review").comparator == "="


def test_a_bound_before_the_number_does_not_hide_what_the_verb_says() -> None:
    cut = one("全年减轻渔民负担近2亿元。", stance="plan")
    assert (cut.indicator, cut.change, cut.comparator) == ("渔民负担", "decrease", "~")
    assert one("新增渔船超过300艘。").change == "increase"
    assert one("渔获总量超过300吨。").change == "level"


@pytest.mark.parametrize(
    ("text", "indicator", "comparator", "value"),
    [("合格率不得低于90%。", "合格率", ">=", 90), ("浓度不得高于2%。", "浓度", "<=", 2), ("产量翻一番多。", "产量", ">", 2)],
)
def test_a_bound_says_which_way_it_holds(text: str, indicator: str, comparator: str, value: float) -> None:
    assert [(m.indicator, m.comparator, m.value) for m in read(text)] == [(indicator, comparator, value)]


def test_what_is_taken_in_or_taken_away() -> None:
    assert one("新入统渔业企业20家。").change == "increase"
    assert one("网箱治理工程削减氮磷300吨。", stance="plan").change == "decrease"
    assert one("形成氮磷削减能力300吨。", stance="plan").change == "level"


def test_a_clause_that_says_how_well_it_went_names_what_the_next_number_measures() -> None:
    assert one("渔获产量再上新台阶，突破160万吨大关。").indicator == "渔获产量"
    more, now = read("渔获产量在连年增长的基础上，又增产14万吨，达到160万吨。", stance="review")
    assert (more.indicator, more.change, now.indicator, now.change) == ("渔获产量", "increase", "渔获产量", "level")
    assert read("渔港建设再上新台阶，突破一批难题。") == []


def test_what_is_counted_may_be_listed_before_its_class() -> None:
    assert one("启动78项节水、节电和废水利用等重点项目。").indicator == "节水、节电和废水利用等重点项目"
    assert [m.indicator for m in read("新建20座码头、10座冷库等。")] == ["码头", "冷库"]


def test_a_list_that_a_unit_reckons_shares_it() -> None:
    found = read("到2030年，渔业单位产值能耗、水耗分别下降6%、8%。")
    assert [m.indicator for m in found] == ["渔业单位产值能耗", "渔业单位产值水耗"]


def test_whom_a_sentence_speaks_about_is_there() -> None:
    assert [m.reported for m in read("9万多渔民、1万多名船长，是渔业强市的根本。", stance="plan")] == [True, True]
    assert not one("培训渔民9万人，是今年的任务。", stance="plan").reported


def test_what_was_done_away_with_is_reported_in_a_plan_as_well() -> None:
    assert one("改革取消了360万元的摊派。", stance="plan").reported
    assert not one("为了减负取消360万元的摊派。", stance="plan").reported


def test_the_end_of_the_year_ends_a_level_and_is_no_part_of_its_name() -> None:
    review = Part(0, 40, None, "review", Period(0, 0, "2030-01-01", "2030-12-31", "year"))

    def spans(text: str) -> list[tuple[str, str | None, str | None]]:
        day = date(2031, 1, 15)
        found = measures(text, review._replace(end=len(text)), quantities(text), periods(text, day), day, "")
        return [(m.indicator, m.first, m.last) for m in found]

    assert spans("年末渔船保有量达到900艘。") == [("渔船保有量", None, "2030-12-31")]
    assert spans("渔业存款年末增长8%。") == [("渔业存款", "2030-01-01", "2030-12-31")]
    assert spans("参保渔民由年初的400人扩大到年末的900人。") == [("参保渔民", "2030-01-01", "2030-01-31"), ("参保渔民", None, "2030-12-31")]


def test_a_year_after_its_subject_is_no_part_of_the_name() -> None:
    assert [(m.indicator, m.last) for m in read("渔获总值２０３０年达到90亿元。")] == [("渔获总值", "2030-12-31")]
    was, now = read("渔校由二○二○年的六十五所增加到二○三○年的七十九所。", stance="review")
    assert [(m.indicator, m.value, m.first) for m in (was, now)] == [("渔校", 65, "2020-01-01"), ("渔校", 79, "2030-01-01")]
    assert one("渔港投资比“十四五”期间增长8%。").indicator == "渔港投资"


def test_signs_and_orders_are_no_part_of_the_name() -> None:
    assert one("⑤渔民低保标准达到每人每月700元。").indicator == "渔民低保标准"
    assert one("要求渔获总值达到90亿元。").indicator == "渔获总值"
    assert one("渔民补助标准提高到人均280元。", stance="plan").indicator == "渔民补助标准"
    assert [m.indicator for m in read("渔获总量、养殖产量要分别增长2%。")] == ["渔获总量", "养殖产量"]


def test_a_sum_that_tells_how_large_each_is_measures_nothing() -> None:
    assert [(m.indicator, m.value) for m in read("推进20个以上投资超亿元的渔港项目。", stance="plan")] == [("投资超亿元的渔港项目", 20)]
    assert one("渔业投资超2亿元。").value == 2e8


def test_a_sum_in_another_currency_is_of_the_same() -> None:
    assert [m.indicator for m in read("渔业使用外资2亿美元、约合14亿元人民币。")] == ["渔业使用外资"] * 2


def test_a_rate_a_year_is_a_growth() -> None:
    assert [(m.indicator, m.change) for m in read("五年来，渔业增加值平均每年增长4.5%。")] == [("渔业增加值", "growth")]
    assert one("渔民补贴每人每月60元。").indicator == "渔民补贴"


def test_what_was_newly_named_is_added_unless_it_is_who_gets_a_grant() -> None:
    assert one("渔业示范企业新认定60家。").change == "increase"
    assert one("对新认定的渔业示范企业，给予6万元奖励。", stance="plan").change == "level"


def test_what_is_important_is_no_commitment() -> None:
    assert [one.reported for one in read("全镇已经有200座水窖，在抗旱中发挥了重要作用。")] == [True]
    assert read("目前已经有200座水窖。")[0].indicator == "水窖"


def test_a_step_that_was_taken_is_a_level() -> None:
    for words in ("进入了5亿元以上的新阶段", "跨上5亿元新台阶", "突破5亿元关口"):
        step = one(f"渔业总产值{words}。", stance="review")
        assert (step.indicator, step.value) == ("渔业总产值", 5e8)


def test_words_that_say_how_many_there_are_or_that_a_sum_is_given_are_no_part_of_the_name() -> None:
    for words in ("渔船约有", "渔船大约有", "渔船已有", "渔船仍然只有", "但是渔船就有", "现有渔船即将达到"):
        assert one(f"{words}800艘。").indicator.removeprefix("现有") == "渔船"
    assert one("在校学生达到800人。").indicator == "在校学生"
    assert one("对渔具研发投入给予8%的补助。", stance="plan").indicator == "渔具研发投入补助"
    assert [m.indicator for m in read("3年内分别给予1500元、800元的租房补贴。", stance="plan")] == ["租房补贴"] * 2


def test_what_the_beginning_of_a_year_settled_is_no_time() -> None:
    found = read("2031年，全面完成年初确定的任务，渔业产值增长7.8%。", stance="review", published="2032-02-01")
    assert [(m.first, m.last) for m in found] == [("2031-01-01", "2031-12-31")]


def test_a_part_of_what_was_added_was_added() -> None:
    assert [m.change for m in read("新增渔道300公里，其中深水渔道80公里。")] == ["increase"] * 2
    assert [m.change for m in read("现有渔道300公里，其中深水渔道80公里。")] == ["level"] * 2


def test_how_fast_prices_rose_in_the_end_is_their_growth() -> None:
    assert [(m.indicator, m.change) for m in read("鱼价涨幅回落到2.6%。")] == [("鱼价", "growth")]
    assert [(m.indicator, m.change) for m in read("渔业人口增长率降到2.6%。")] == [("渔业人口增长率", "level")]


def test_how_far_tells_which_places_are_meant() -> None:
    found = read("省外500公里以内地区300元/次、500公里以外1000公里以内地区600元/次。", stance="plan")
    assert [(m.indicator, m.value) for m in found] == [("省外500公里以内地区", 300), ("500公里以外1000公里以内地区", 600)]


def test_a_plan_goes_on_with_what_was_made_already_and_makes_more() -> None:
    found = read("推进已获批的3家渔业实验室建设，再新建30家左右渔业工作站。", stance="plan")
    assert [(m.value, m.reported) for m in found] == [(3, True), (30, False)]


def test_what_is_made_in_listed_fields_counts_no_list() -> None:
    assert [m.value for m in read("在养殖、捕捞、加工等领域新建3家渔业实验室。")] == [3]
    assert read("养殖、捕捞、加工等3个领域。") == []


def test_a_number_behind_examples_counts_what_follows_it() -> None:
    found = read("汉岭、白河等3条铁路全部建成通车，东港等16处码头加快建设。", stance="review")
    assert [(m.indicator, m.value) for m in found] == [("铁路", 3), ("码头", 16)]


@pytest.mark.parametrize(
    "text", ["新设渔业公司23家。", "增设捕捞专业7个。", "新入选渔业名师12名。", "新（改）建鱼塘30万亩以上。"]
)
def test_what_is_set_up_or_enrolled_anew_comes_on_top(text: str) -> None:
    assert one(text).change == "increase"


def test_the_goal_of_a_growth_is_a_growth() -> None:
    assert [(m.indicator, m.change) for m in read("渔业产值增长预期目标定为8%左右。")] == [("渔业产值", "growth")]


def test_the_item_before_in_a_list_is_no_part_of_what_is_counted() -> None:
    assert one("开工建设东港、西港等渔业枢纽和16个渔业园区。").indicator == "渔业园区"
    assert one("渔船改造试点惠及16万渔民。").indicator == "渔船改造试点惠及渔民"


def test_a_clause_that_an_enumeration_comma_parts_is_no_part_of_the_name() -> None:
    assert one("渔业改革试点顺利推进、渔船检验率达到71%。").indicator == "渔船检验率"
    assert one("渔业港口、渔船检验率达到71%。").indicator == "渔业港口、渔船检验率"


def test_what_is_newly_built_is_added() -> None:
    changes = [one(text).change for text in ("新建渔港40座。", "新组建渔业实验室4家。", "新建渔港绿电比例达到80%。", "建成渔港40座。")]
    assert changes == ["increase", "increase", "level", "level"]
    field = one("加快在养殖、捕捞等领域新组建5家渔业实验室。")
    assert (field.indicator, field.change) == ("渔业实验室", "increase")


def test_further_verbs_and_the_giving_are_no_part_of_the_name() -> None:
    assert one("新增和优化渔船航线301条。").indicator == "渔船航线"
    assert one("新增改造渔港泊位200个。").indicator == "渔港泊位"
    assert [m.indicator for m in read("按每艘260元给予渔具补贴。", stance="plan")] == ["渔具补贴"]


def test_whether_a_bound_is_one_of_them_is_no_measure_of_its_own() -> None:
    assert [m.value for m in read("渔船贷款5万元以下（含5万元）给予贴息800元。", stance="plan")] == [800]
    assert [m.value for m in read("渔船贷款5—10万元（含5万元、不含10万元）给予贴息800元。", stance="plan")] == [5e4, 800]
    assert [m.value for m in read("渔船贷款（含渔具贷款5万元）。", stance="plan")] == [50000]
