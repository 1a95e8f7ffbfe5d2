"""Interviews about a document: what it sets down is promised, what it started from is not."""

from __future__ import annotations

import kg

INTERVIEW = """渔业局有关负责人就《关于加快休闲渔业发展的意见》答记者问
问：出台《意见》的背景是什么？
答：当前，休闲渔业仍处于成长的重要时期。通过发展垂钓经济，能够带动渔民增收。为适应新变化，加强码头管理，推动渔港转型，我局编制了《意见》。
问：《意见》提出了哪些要求？
答：《意见》围绕海上安全，建立健全船员培训制度。鼓励渔村开办民宿。
问：将采取哪些措施？
答：主要有以下考虑。一是加强宣讲和指导，组织船东培训。二是开展渔港整治工作；三是完善救助站布局。
"""


def found(text: str) -> list[str]:
    return [one.name for one in kg.extract(kg.Document(text)).initiatives]


def test_an_answer_tells_the_background_before_it_promises() -> None:
    names = found(INTERVIEW)
    assert not [name for name in names if "垂钓" in name or "码头" in name or "渔港转型" in name]


def test_what_the_document_sets_down_is_promised() -> None:
    names = found(INTERVIEW)
    assert "船员培训制度" in names
    assert "鼓励渔村开办民宿" in names


def test_acts_counted_inside_a_sentence_are_found_without_their_number() -> None:
    assert {"加强宣讲和指导", "组织船东培训", "开展渔港整治工作", "完善救助站布局"} <= set(found(INTERVIEW))


CONFERENCE = """3问渔业：渔业局来回应了
2031年11月16日，农业农村部举行新闻发布会，新闻发言人李江回答记者提问。
山海报记者：
当前渔业生产情况如何？如何保障供应？
今年全国海带产量30万吨，增产2万吨，其中紫菜产量5万吨。月底有望超过40万吨。
下一步，农业农村部将建设海上冷链基地。
江河台记者：
渔港建设有哪些安排？
李江：
一是修缮码头。疏浚航道，扩建泊位。二是改造冷库。更换机组，培训工人。
"""


def test_whoever_asks_stands_on_a_line_above_the_question() -> None:
    record = kg.extract(kg.Document(CONFERENCE))
    questions = ["当前渔业生产情况如何？如何保障供应", "渔港建设有哪些安排"]
    assert [one.title for one in record.themes] == [*questions, "修缮码头", "改造冷库"]


def test_an_answer_tells_what_is_before_it_tells_what_will_be() -> None:
    record = kg.extract(kg.Document(CONFERENCE))
    told = {(one.indicator, one.value, one.change) for one in record.statistics}
    assert {("海带产量", 300_000, "level"), ("海带产量", 20_000, "increase"), ("紫菜产量", 50_000, "level")} <= told
    assert not [one for one in record.targets if one.value in (300_000, 20_000, 50_000)]
    assert "海上冷链基地" in [one.name for one in record.initiatives]


NEWS = """四位负责人谈渔业
水利部副部长王大江：
要修缮渔港码头。
工业和信息化部部长李明：
将推广浮式泊位。
财政部经济建设司司长赵山介绍，要安排渔港专项资金。赵山说，将补助渔船改造。
"""


def test_whoever_speaks_leads_what_is_promised_there() -> None:
    record = kg.extract(kg.Document(NEWS))
    names = {one.id: one.name for one in record.initiatives}
    led = {(names[one.target], one.source) for one in record.relations if one.kind == "leads"}
    assert led == {
        ("修缮渔港码头", "ministry:水利部"), ("推广浮式泊位", "ministry:工业和信息化部"),
        ("安排渔港专项资金", "ministry:财政部"), ("补助渔船改造", "ministry:财政部"),
    }  # fmt: skip


def test_a_leader_whom_a_plan_quotes_issues_nothing() -> None:
    text = "水利部关于渔港的意见\n一、要求\n国务院总理李明强调，要守护渔港。要修缮码头。\n"
    record = kg.extract(kg.Document(text))
    led = {one.source for one in record.relations if one.kind == "leads" and one.target == "initiative:修缮码头"}
    assert led == {"ministry:水利部"}


ANNOUNCED = """2031-01-20
海边日报消息：水利部、财政部日前联合印发《灌区改造意见》。
《意见》提出，到2035年，改造灌区900个。完善节水制度。
水利部有关负责人介绍，2030年，灌溉面积增长3%。其中，茶园面积增长5%。
着力修缮泵站，推广滴灌。
全年茶叶产值达到20亿元。
"""


def leaders(record: kg.Record, name: str) -> set[str]:
    return {one.source.removeprefix("ministry:") for one in record.relations if one.kind == "leads" and one.target == f"initiative:{name}"}


def test_news_of_a_document_are_of_who_issued_it() -> None:
    record = kg.extract(kg.Document(ANNOUNCED))
    assert (record.document.issuer, record.document.published) == ("水利部", "2031-01-20")
    assert leaders(record, "节水制度") == {"水利部", "财政部"}
    assert [(one.indicator, one.value, one.end) for one in record.targets] == [("灌区", 900, "2035-12-31")]


def test_an_official_without_a_name_speaks_for_the_body_until_another_does() -> None:
    text = "渔业发布会今天举行。水利部有关负责人表示，将修缮泵站。\n着力推广滴灌。\n财政部新闻发言人介绍，将发放补助。"
    record = kg.extract(kg.Document(text))
    assert [leaders(record, one.name) for one in record.initiatives] == [{"水利部"}, {"水利部"}, {"财政部"}]


def test_a_headline_that_names_policies_is_no_plan() -> None:
    record = kg.extract(kg.Document("出政策办活动，促渔业今年加力\n本报记者 方圆\n2031年1月20日\n全年新设渔业公司23家，同比增长5%，前11个月出口2亿元。"))
    assert not record.targets
    assert [(one.value, one.end) for one in record.statistics] == [(23, "2030-12-31"), (5, "2030-12-31"), (2e8, "2030-11-30")]


DIGEST = """渔业局：完善政策促发展
海边台消息：水利部相关负责人今天（3月1日）在“渔业这一年”系列主题新闻发布会上表示，将修缮泵站。2030年，灌区投资超3亿元，同比增长6%，今年将继续扩大投资。
【渔业这一年】云南：推动政策加力提效
海边台消息：渔业局今天举行发布会，云南省有关负责人介绍了情况。云南茶叶产量居全国首位，新增冷库30座。下一步，将推广滴灌。
"""


def test_each_piece_of_a_digest_stands_under_its_headline_and_is_of_who_speaks_there() -> None:
    record = kg.extract(kg.Document(DIGEST))
    assert [one.title for one in record.themes] == ["渔业局：完善政策促发展", "【渔业这一年】云南：推动政策加力提效"]
    assert leaders(record, "修缮泵站") == leaders(record, "扩大投资") == {"水利部"}
    assert leaders(record, "推广滴灌") == {"云南省人民政府"}
    assert not record.targets
    assert [one.value for one in record.statistics] == [3e8, 6, 30]


def test_news_go_on_about_the_time_with_which_a_paragraph_began() -> None:
    record = kg.extract(kg.Document(ANNOUNCED))
    told = {(one.value, one.start, one.end) for one in record.statistics}
    assert {(3, "2030-01-01", "2030-12-31"), (5, "2030-01-01", "2030-12-31"), (2e9, "2030-01-01", "2030-12-31")} <= told
