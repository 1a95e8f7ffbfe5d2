"""Acts: what counts as a commitment, what it is called, and who carries it out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.acts import edges
from kg.extraction import extract
from kg.reading.document import Document
from schemas import Record


def read(text: str) -> Record:
    return extract(Document(text))


def names(text: str) -> list[str]:
    return [one.name for one in read(text).initiatives]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("要开展渔船安全评估和渔港综合督查。", ["渔船安全评估", "渔港综合督查"]),
        ("要完善“河长+警长”等协作机制。", ["“河长+警长”等协作机制"]),
        ("要实施一批灌区改造示范项目。", ["灌区改造示范项目"]),
        ("要加快茶产业研究院建设。", ["茶产业研究院"]),
        ("要推进灌区改造。", ["推进灌区改造"]),
        ("要支持白河灌溉试验中心、云岭滴灌研究院发展。", ["白河灌溉试验中心", "云岭滴灌研究院"]),
        ("要推动“绿渠”行动计划提质升级。", ["“绿渠”行动计划"]),
        ("要争取再获批10家以上灌溉重点实验室。", ["灌溉重点实验室"]),
        ("要采取有力措施完善灌溉法规、标准体系。", ["灌溉法规、标准体系"]),
        ("要采取优惠措施。", ["优惠措施"]),
        ("建设好示范水库、做强做大水产加工业。", ["建设好示范水库", "做强做大水产加工业"]),
        ("在确保防汛安全的前提下有序推进水闸改造。", ["推进水闸改造"]),
        ("以座谈会、书面等形式征求渔企意见。", ["征求渔企意见"]),
        ("以深水港为依托做强海藻产业。", ["做强海藻产业"]),
        ("以优质供给推动水产消费升级。", ["以优质供给推动水产消费升级"]),
        ("要千方百计节约灌溉用水，有针对性修复渠道。", ["节约灌溉用水", "修复渠道"]),
        ("要以治水思想为指导，推广滴灌技术。", ["推广滴灌技术"]),
        ("会议认为，治水有了新的体会：必须节约用水，必须修复渠道。", []),
        ("要适时调降过闸费率，主动剥离担保业务。", ["调降过闸费率", "剥离担保业务"]),
        ("要考虑茶农意见。", []),
        ("要对渔县设立5年过渡期，从基金结余中拿出10亿元。", ["对渔县设立5年过渡期", "从基金结余中拿出10亿元"]),
        ("强化法制教育，支持群团互访，推动厅局互访。", ["强化法制教育", "支持群团互访", "推动厅局互访"]),
        ("管理局值守，检测期间停航，审批权限下放。", []),
        ("不再新建泵站，暂停渔船检验。", ["不再新建泵站", "暂停渔船检验"]),
        ("村长说：“要推广滴灌技术，改造泵站。”", ["推广滴灌技术", "改造泵站"]),
        ("要推进优势茶产业集群、现代渔业产业园、茶产业强镇建设。", ["优势茶产业集群", "现代渔业产业园", "茶产业强镇"]),
        ("安庆改造泵站，铜陵推广滴灌。", ["改造泵站", "推广滴灌"]),
        ("安徽振兴要靠茶业。", []),
        ("要支持企业开展节水评估工作。", ["支持企业开展节水评估工作"]),
        ("要对取得突破的企业给予奖励。", ["对取得突破的企业给予奖励"]),
        ("要将茶农纳入保险范围。", ["将茶农纳入保险范围"]),
        ("围绕节水增效，要推广滴灌技术。", ["推广滴灌技术"]),
        ("要因港施策推广滴灌技术，分批次、分业施策改造泵站。", ["推广滴灌技术", "改造泵站"]),
        ("要推动银行对受灾的合作社，适当下调利率。", ["推动银行对受灾的合作社，适当下调利率"]),
        ("支持设施齐全的渔业园区，扩建冷库码头。", ["支持设施齐全的渔业园区，扩建冷库码头"]),
        ("支持渔业园区扩建冷库，改造码头。", ["支持渔业园区扩建冷库", "改造码头"]),
        ("要强化用水保障、加快推动泵站建设、完善用水制度。", ["强化用水保障", "加快推动泵站建设", "用水制度"]),
        ("《方案》提出要通过强化用水保障、推广滴灌技术，提高茶叶产量。", ["强化用水保障", "推广滴灌技术", "提高茶叶产量"]),
        ("要建设茶业检测中心20家、茶农培训基地8个。", ["茶业检测中心", "茶农培训基地"]),
        ("编制完成渔港整治方案，指导茶企争取各类优惠政策。", ["渔港整治方案", "指导茶企争取各类优惠政策"]),
        ("要扩大灌溉范围、优化用水流程。", ["扩大灌溉范围", "优化用水流程"]),
        ("要完善用水制度、管理制度。", ["用水制度", "管理制度"]),
        ("要推动茶企增强研发能力、提升加工水平。", ["推动茶企增强研发能力、提升加工水平"]),
        ("要将灌区水价由三角降至两角。", ["将灌区水价由三角降至两角"]),
        ("要推动水车进入园区。", ["推动水车进入园区"]),
        ("要利用雨水发展滴灌，支持修建水窖。", ["利用雨水发展滴灌", "支持修建水窖"]),
        ("要将茶园的修剪情况折算为工分。", ["将茶园的修剪情况折算为工分"]),
        ("要把水利投入的重点转向山区灌溉。", ["把水利投入的重点转向山区灌溉"]),
        ("及时向沿河村庄通报水位变化。", ["向沿河村庄通报水位变化"]),
        ("各灌区管理单位应于每月5日前将用水情况报送水利站。", ["将用水情况报送水利站"]),
        ("关键是要全面推进水价改革试点。", ["水价改革试点"]),
        ("稳定、完善和强化对渔民的扶持政策。", ["对渔民的扶持政策"]),
        ("力争按规定期限完成堤防加固任务。", ["按规定期限完成堤防加固任务"]),
        ("通过与茶农进行协商，推广滴灌技术。", ["推广滴灌技术"]),
        ("综合运用遥感、雷达等手段，监测茶园病害。", ["监测茶园病害"]),
        ("水利部门负责灌区的日常管护。", ["负责灌区的日常管护"]),
        ("国务院有关部门承担湖泊巡护的督促责任。", ["承担湖泊巡护的督促责任"]),
        ("优化补贴申领流程，优化整合水利资源。", ["优化补贴申领流程", "整合水利资源"]),
        ("会议费再压减5%以上，结余的水费一律收回。", ["会议费再压减5%以上", "结余的水费一律收回"]),
        ("政府要坚决把不该管的水闸交给村民。", ["把不该管的水闸交给村民"]),
        ("培育一批水质检测中心、灌溉重点实验室等研发机构。", ["水质检测中心", "灌溉重点实验室"]),
        ("对新办茶园实行全额贴息，对其他茶园实行50%贴息，贴息标准每年公布。", ["对新办茶园实行全额贴息", "对其他茶园实行50%贴息"]),
        ("灌区管理单位要提高补助标准。", ["提高补助标准"]),
        ("每新建一座水窖再给予300元补贴，补贴总额不超过2万元。", ["每新建一座水窖再给予300元补贴"]),
        ("建设内容为翻修水窖，申报主体为在本县登记的茶企，支持方向包括滴灌。", []),
        ("要丰富茶会内容，明确建设内容。", ["丰富茶会内容", "明确建设内容"]),
        ("联合邻县协同发展，推广滴灌。", ["联合邻县协同发展", "推广滴灌"]),
        ("会同有关部门制定灌区管护办法。", ["灌区管护办法"]),
        ("水利局要会同发展改革、财政等部门落实水价补贴政策。", ["水价补贴政策"]),
        ("会同灌区所在地政府统筹推进。", ["会同灌区所在地政府统筹推进"]),
        ("研究支持茶企合并的金融政策，研究推进茶企合并。", ["支持茶企合并的金融政策", "研究推进茶企合并"]),
        ("灌区单位要积极组织人员返岗。", ["组织人员返岗"]),
        ("通过改造泵站，提高灌溉水平。", ["提高灌溉水平"]),
        ("结合水价改革，修建水窖。", ["修建水窖"]),
        ("通过水利平台发布汛情，增强防汛能力。", ["通过水利平台发布汛情", "增强防汛能力"]),
        ("推进以建立用水制度为重点的配套改革。", ["以建立用水制度为重点的配套改革"]),
        ("对具备条件的茶企实行规范的公司制。", ["规范的公司制"]),
        ("继续在试点城市实行支持茶企合并的优惠政策。", ["支持茶企合并的优惠政策"]),
        ("细化落实灌溉惠民举措，规范实施水价会商新机制。", ["灌溉惠民举措", "水价会商新机制"]),
        ("全面推进新一轮灌溉三年行动。", ["新一轮灌溉三年行动"]),
        ("建设青年发展型城市和湖滨旅游目的地。", ["青年发展型城市", "湖滨旅游目的地"]),
        ("下一步重点是压紧压实“水缸子”镇长负责制。", ["压紧压实“水缸子”镇长负责制"]),
        ("将会同有关部门，推广滴灌技术。", ["推广滴灌技术"]),
        ("支持茶农参加春季茶叶博览会。", ["支持茶农参加春季茶叶博览会"]),
        ("持续深化水价改革。", ["水价改革"]),
        ("“一渠一策”整治灌区。", ["整治灌区"]),
        ("对垃圾处理设施，一律采用招标方式确定管护人。", ["采用招标方式确定管护人"]),
        ("为一线护渠人员配备雨具。", ["为一线护渠人员配备雨具"]),
        ("组织开展用水咨询、绩效评估等。", ["组织开展用水咨询、绩效评估等"]),
        ("推进水权制度、管水体制和相关制度改革。", ["水权制度、管水体制和相关制度改革"]),
        ("修订渔业法、水资源管理法，改进做法。", ["渔业法", "水资源管理法", "改进做法"]),
        ("贯彻执行《中华人民共和国水法》。", ["中华人民共和国水法"]),
        ("实施“茶师引进计划”、“银茶计划”。", ["“茶师引进计划”", "“银茶计划”"]),
        ("建立公平合理的用水考核和评价机制。", ["公平合理的用水考核和评价机制"]),
        ("推动茶园、灌溉实验室等项目完工。", ["推动茶园、灌溉实验室等项目完工"]),
        ("依托水量丰富、地势平缓等优势，发展水电。", ["发展水电"]),
        ("建设水窖、泵站等灌溉设施，以及水电站等发电设施。", ["建设水窖、泵站等灌溉设施，以及水电站等发电设施"]),
        ("建设水窖、泵站等灌溉设施，以及推广滴灌技术。", ["建设水窖、泵站等灌溉设施", "推广滴灌技术"]),
        ("完善用水评估制度，以及分户计量的水价办法。", ["用水评估制度", "分户计量的水价办法"]),
        ("允许其在未还清水费的情况下，申请购置水泵。", ["允许其在未还清水费的情况下，申请购置水泵"]),
    ],
)
def test_what_an_act_is_called(text: str, named: list[str]) -> None:
    assert names(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "过去一年，我们实施了灌区改造工程。",
        "灌区改造工程已经完工。",
        "灌溉用水效率明显提高。",
        "为贯彻落实节水要求，现将有关事项通知如下。",
        "让农民得到更多实惠。",
        "坚决贯彻水利会议精神。",
        "做好今年的政府工作，难度不小。",
        "水资源格局加速演变。",
        "提高灌溉水平，是增收的前提。",
        "由于水库修建较早，渠道老化。",
        "制定本办法。",
        "节水仍是增收的出路。",
        "发展灌溉的重点在山区。",
        "修建水窖是抗旱的经验之一。",
        "水利站负责人的任免由镇里决定。",
        "修渠要对人民负责。",
        "单位产值的用水量下降3%。",
        "节水灌溉对稳产增收的作用更加突出。",
        "灌溉面积占耕地面积的60%以上。",
        "要抓好以下三项工作。",
        "发展是各地的头等大事。",
        "改革离不开探索。",
        "要知道，修好水渠是本分。",
        "巡查了水库的堤坝。",
    ],
)
def test_reports_effects_and_openings_are_no_acts(text: str) -> None:
    assert names(text) == []


def test_a_scope_clause_belongs_to_the_act_that_follows() -> None:
    record = read("要聚焦集成电路、5G等重点领域，提升检测能力。")
    assert record.initiatives[0].evidence[0].quote == "要聚焦集成电路、5G等重点领域，提升检测能力"
    touched = {r.target for r in record.relations if r.kind == "touches"}
    assert {"industry:集成电路", "industry:5G"} <= touched


@pytest.mark.parametrize(
    "clause",
    [
        "茶农和茶企应按照节水标准，修建水窖。",
        "在茶园等传统领域，滴灌等新兴领域，谋划一批节水项目。",
        "受灾茶农租用灌区水泵，减免三个月租金。",
    ],
)
def test_what_says_no_act_itself_belongs_to_the_act_that_follows(clause: str) -> None:
    assert read(clause).initiatives[0].evidence[0].quote == clause.rstrip("。")


def test_a_result_is_no_part_of_the_act_that_follows() -> None:
    assert read("灌溉面积明显扩大，要修建水窖。").initiatives[0].evidence[0].quote == "要修建水窖"


def test_programmes_of_one_clause_keep_their_own_industries() -> None:
    record = read("要建设集成电路创新中心、新能源汽车检测平台。")
    touched = {(r.source, r.target) for r in record.relations if r.kind == "touches"}
    assert ("initiative:集成电路创新中心", "industry:集成电路") in touched
    assert ("initiative:集成电路创新中心", "industry:新能源汽车") not in touched


def test_a_number_is_set_by_the_programme_that_it_counts() -> None:
    relations = read("要建设2个数字渔业试点和海洋物流基地。").relations
    assert [r.source for r in relations if r.kind == "sets"] == ["initiative:数字渔业试点"]


def test_whom_a_condition_names_is_served_by_what_follows() -> None:
    relations = read("参保职工购置渔具的，可申请担保贷款。").relations
    assert {r.target for r in relations if r.kind == "benefits"} == {"group:参保职工"}


def test_what_is_inherited_from_before_leaves_the_order_of_the_text() -> None:
    found = read("2031年，托育机构增长9%，技工院校增长5%，托育机构的床位增长7%。").statistics
    assert [one.value for one in found] == [9, 5, 7]


def roles(text: str) -> set[tuple[str, str]]:
    return {(r.kind, r.source.partition(":")[2]) for r in read(text).relations if r.kind in ("leads", "supports")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一、节水\n推广滴灌技术。（水利部牵头，财政部、农业农村部配合）", {("leads", "水利部"), ("supports", "财政部"), ("supports", "农业农村部")}),
        ("一、节水\n推广滴灌技术。（水利部、财政部按职责分工负责）", {("leads", "水利部"), ("leads", "财政部")}),
        ("一、节水\n推广滴灌技术。（牵头单位：水利部；配合单位：财政部）", {("leads", "水利部"), ("supports", "财政部")}),
        ("要由水利部会同财政部推广滴灌技术。", {("leads", "水利部"), ("supports", "财政部")}),
        ("水利部关于节水的通知\n一、节水\n财政部要安排滴灌补助资金。", {("leads", "财政部")}),
        ("水利部关于节水的通知\n一、节水\n推广滴灌技术。", {("leads", "水利部")}),
    ],
)
def test_who_carries_an_act_out(text: str, found: set[tuple[str, str]]) -> None:
    assert roles(text) == found


def test_a_body_bears_the_name_of_its_time() -> None:
    record = read("要由环保部牵头编制方案。")
    assert [(one.id, one.name) for one in record.ministries] == [("ministry:生态环境部", "环境保护部")]


@pytest.mark.parametrize(("pattern", "last"), edges._AFTER, ids=["called", "score", "count", "tail"])
def test_a_pattern_is_looked_for_behind_each_character_that_it_can_end_in(pattern: re.Pattern[str], last: str) -> None:
    @given(st.from_regex(re.compile(pattern.pattern, re.ASCII), alphabet=st.characters(exclude_characters="\n")))
    def law(text: str) -> None:
        match = pattern.search(text)
        assert match is None or match.group()[-1] in last

    law()


@pytest.mark.parametrize(
    ("text", "name", "evidence"),
    [
        ("渔民在本镇新办民宿，依法纳税，且经营满一年的，给予2000元补贴。", "给予2000元补贴", "渔民在本镇新办民宿"),
        ("面积达到900平方米以上，开放满一年，一次性给予补助3万元。", "给予补助3万元", "面积达到900平方米以上"),
        ("茶企新购采茶机的，经镇农业站审定，按购机款的10%给予补贴。", "按购机款的10%给予补贴", "茶企新购采茶机的"),
        ("支持茶企改造厂房，对投入超过100万元的企业，再奖励5万元。", "奖励5万元", "对投入超过100万元的企业"),
        ("对招用渔民的茶企，三年内给予税费减免。", "给予税费减免", "对招用渔民的茶企"),
        ("对投入100万元以上的茶企，竣工验收后，按投入的4%给予补助。", "按投入的4%给予补助", "对投入100万元以上的茶企"),
        ("灌区内的企业，优先安排水权。", "安排水权", "灌区内的企业"),
        ("对增收有带动作用，但盈利不高的茶园，实行优惠水价。", "实行优惠水价", "对增收有带动作用"),
        ("利用旧厂房，临时改办茶馆的，减免水费。", "减免水费", "利用旧厂房"),
        ("对新引进的茶企，水费支出给予三年50%的补贴。", "水费支出给予三年50%的补贴", "对新引进的茶企"),
        ("每新建一座水窖，再给予300元的补贴。", "给予300元的补贴", "每新建一座水窖"),
    ],
)
def test_the_condition_of_a_grant_is_part_of_its_evidence(text: str, name: str, evidence: str) -> None:
    granted = read(text).initiatives[-1]
    assert granted.name == name
    assert granted.evidence[0].quote.startswith(evidence)


def test_what_stands_before_a_condition_is_an_act_of_its_own() -> None:
    assert names("支持茶企改造厂房，茶企新购采茶机的，给予补贴3000元。") == ["支持茶企改造厂房", "给予补贴3000元"]
    assert names("对受灾的茶企，为其提供担保的融资机构应履行义务，延长期限，确已停产的，核销债务。")[0] == "履行义务"
    assert names("要加强与银行的对接，推动银行下调利率，对还款困难的，可予以展期。")[:2] == ["加强与银行的对接", "推动银行下调利率"]


def test_a_heading_that_is_the_name_of_a_campaign_is_a_programme() -> None:
    found = read("促进渔业发展的若干措施\n一、主要任务\n（一）渔港数字化赋能行动\n推广声呐设备。\n（二）市场体系\n整治码头。")
    assert [one.name for one in found.initiatives] == ["渔港数字化赋能行动", "推广声呐设备", "整治码头"]


def test_who_wrote_a_document_leads_it_and_a_body_s_departments_are_not_the_body() -> None:
    def leads(text: str) -> set[str]:
        return {one.source for one in read(text).relations if one.kind == "leads"}

    assert leads("水利部、财政部、中国水利集团公司《关于整治灌区的意见》已经审议。") == {"ministry:水利部", "ministry:财政部"}
    assert leads("国务院有关部门要整治灌区。") == set()


def test_the_only_bracket_at_the_end_of_a_point_is_for_all_of_its_paragraphs() -> None:
    text = "一、灌溉\n1.修渠。\n整治灌区。\n改造泵站。（由水利部、财政部牵头负责）\n2.节水。\n推广滴灌。（由财政部牵头负责）\n改造水表。（由水利部牵头负责）\n"
    led = {(one.target.removeprefix("initiative:"), one.source.removeprefix("ministry:")) for one in read(text).relations if one.kind == "leads"}
    assert {("整治灌区", "水利部"), ("整治灌区", "财政部"), ("改造泵站", "水利部")} <= led
    assert {body for act, body in led if act in ("推广滴灌", "改造水表")} == {"财政部", "水利部"}
    assert ("改造水表", "财政部") not in led


def test_a_question_promises_nothing() -> None:
    assert names("一、节水\n如何改造泵站？要增加投入。") == ["增加投入"]


def test_a_bracket_before_a_sentence_belongs_to_the_one_before() -> None:
    record = read("一、建港\n修缮码头。（水利部负责）以集成电路、5G为重点，落实产品延伸制。")
    touched = {r.target for r in record.relations if r.kind == "touches" and r.source == "initiative:产品延伸制"}
    assert touched == {"industry:集成电路", "industry:5G"}
