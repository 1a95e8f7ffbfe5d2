"""The outline: which lines are themes, how deep they lie, and what a part is about."""

from __future__ import annotations

from datetime import date

from kg.extraction import extract
from kg.reading.document import Document
from kg.reading.view import view_of
from kg.structure.outline import Outline, outline


def tree(text: str, published: date | None = None) -> tuple[list[tuple[int, str]], Outline, str]:
    """Depth and title of each theme, the outline, and the view's text."""
    view = view_of(text).text
    found = outline(view, published)

    def depth(parent: int | None) -> int:
        return 0 if parent is None else 1 + depth(found.themes[parent].parent)

    return [(depth(theme.parent), view[theme.start : theme.end]) for theme in found.themes], found, view


def test_headings_at_four_depths() -> None:
    themes, _, _ = tree(
        "某市渔业发展规划\n第一章　总则\n一、基本要求\n（一）保护优先。划定禁渔区，落实休渔制度。\n1．增殖放流\n每年放流鱼苗。\n"
        "（二）加强执法\n配齐执法船。\n第二章　保障\n加大投入。"
    )
    assert themes == [(0, "总则"), (1, "基本要求"), (2, "保护优先"), (3, "增殖放流"), (2, "加强执法"), (0, "保障")]


def test_markdown_headings_and_numbers_mix() -> None:
    themes, found, view = tree("# 海洋牧场行动计划\n## 一、目标\n到2030年建成十个牧场。\n## 二、任务\n### （一）建设\n投放人工鱼礁。")
    assert themes == [(0, "目标"), (0, "任务"), (1, "建设")]
    assert view[slice(*found.titles[0])] == "海洋牧场行动计划"


def test_a_question_is_a_theme_unless_the_heading_says_it() -> None:
    themes, _, _ = tree(
        "访谈\n本报记者\n开场白写在这里，先说几句背景。\n守住耕地红线\n问：怎样守住耕地红线？\n答：我们将严格保护。\n问：资金从哪里来？\n答：将统筹安排。"
    )
    assert themes == [(0, "守住耕地红线"), (0, "资金从哪里来")] or themes == [(0, "守住耕地红线"), (1, "资金从哪里来")]


def test_spoken_points_lie_under_their_paragraph_and_end_with_it() -> None:
    themes, found, view = tree(
        "一、任务\n要办好两件事：一是修路。新建通村路，配护栏。二是通水。改造管网，装水表。\n同时加强监督检查。"
    )
    assert themes == [(0, "任务"), (1, "修路"), (1, "通水")]
    last = found.parts[-1]
    assert view[last.start : last.end].startswith("同时") and last.theme == 0


def test_a_heading_that_a_crawl_prints_twice_is_one_theme() -> None:
    assert tree("一、保护湿地\n一、保护湿地\n划定保护区。")[0] == [(0, "保护湿地")]


def test_a_text_that_lost_its_line_breaks_keeps_its_outline() -> None:
    body = "各地要结合实际抓好落实，确保各项措施到位见效，及时总结经验做法并加强宣传引导。" * 20
    themes, _, _ = tree(f"一、夯实基础。{body}二、强化保障。{body}（一）加大投入。{body}")
    assert themes == [(0, "夯实基础"), (0, "强化保障"), (1, "加大投入")]


def test_what_a_part_is_about() -> None:
    _, found, view = tree("政府工作报告\n一、2030年工作回顾\n新建学校10所。\n二、2031年主要任务\n新建学校12所。", date(2031, 1, 15))
    stances = {view[p.start : p.end]: (p.stance, p.period and p.period.last) for p in found.parts}
    assert stances == {"新建学校10所。": ("review", "2030-12-31"), "新建学校12所。": ("plan", "2031-12-31")}


def test_bylines_signatures_and_boilerplate_are_no_themes() -> None:
    themes, found, view = tree(
        "关于加强渔港管理的通知\n各市渔业局：\n一、摸清底数\n逐港登记。\n某省农业农村厅\n2030年5月6日\n责任编辑：王某某\n版权声明：转载须注明来源"
    )
    assert themes == [(0, "摸清底数")]
    assert [view[slice(*span)] for span in found.head] == ["各市渔业局：", "某省农业农村厅", "2030年5月6日"]


def test_what_is_glued_to_a_heading_is_cut_off() -> None:
    themes, found, view = tree(
        "关于管好渔港的意见\n一、总体要求以保护海洋为指导，全面落实休渔制度，持续改善渔港环境。\n"
        "二、摸清家底，配齐人手（一）逐港登记。建立台账。\n三、组织实施阶段（六月至九月）逐港整改。"
    )
    assert themes[:4] == [(0, "总体要求"), (0, "摸清家底，配齐人手"), (1, "逐港登记"), (0, "组织实施阶段（六月至九月）逐港整改")]
    assert view[found.parts[0].start :].startswith("以保护海洋")


def test_a_heading_that_only_begins_like_a_label_stays_whole() -> None:
    assert tree("意见\n一、主要任务和分工\n修渔港。\n二、保障措施\n加大投入。")[0] == [(0, "主要任务和分工"), (0, "保障措施")]


def test_classes_and_references_are_no_numbers_of_headings() -> None:
    assert tree("办法\n一、二、三等奖各奖五万元，当年兑现。\n一、按第三条（二）执行")[0] == [(0, "按第三条（二）执行")]


def test_a_title_is_cut_from_what_is_glued_to_it() -> None:
    _, found, view = tree("海政发〔2030〕6号\n某县人民政府关于管好渔港的若干意见各乡镇人民政府，县直各单位：渔港是渔业的根基。\n一、摸清底数\n逐港登记。")
    assert [view[slice(*span)] for span in found.titles] == ["某县人民政府关于管好渔港的若干意见"]
    assert view[found.head[1][0] : found.head[1][1]] == "各乡镇人民政府，县直各单位："
    assert [view[part.start : part.end] for part in found.parts] == ["渔港是渔业的根基。", "逐港登记。"]


def test_points_on_lines_of_their_own_are_headings_without_their_number() -> None:
    themes, _, _ = tree("政府工作报告\n一、2031年重点工作\n一是修好渔港\n疏浚航道。\n第二，管好渔船\n配齐执法船。\n二、自身建设\n改进作风。", date(2031, 1, 15))
    assert themes == [(0, "2031年重点工作"), (1, "修好渔港"), (1, "管好渔船"), (0, "自身建设")]


REVIEW = "政府工作报告\n一、2030年工作回顾\n过去一年，渔业较快发展。\n（一）修建渔港\n新建渔港3座。\n（二）管好渔船\n检验渔船90艘。\n"


def stances_of(text: str) -> dict[str, str]:
    _, found, view = tree(text, date(2031, 1, 15))
    return {view[p.start : p.end]: p.stance for p in found.parts}


def test_a_review_ends_where_a_paragraph_says_what_the_year_is_to_bring() -> None:
    found = stances_of(REVIEW + "2031年渔业发展的主要目标是：渔获增长5%。\n加快修建渔港。")
    assert found["检验渔船90艘。"] == "review"
    assert found["加快修建渔港。"] == "plan"


def test_numbers_that_begin_anew_after_that_stand_under_no_review() -> None:
    text = REVIEW + "今年要着力做好以下几方面工作。\n（一）扩建渔港\n新建渔港4座。"
    assert stances_of(text)["新建渔港4座。"] == "plan"
    assert tree(text, date(2031, 1, 15))[0][-1] == (0, "扩建渔港")


def test_a_review_goes_on_where_it_names_the_year_gone_by_or_asks_nothing() -> None:
    found = stances_of(REVIEW + "2030年是渔业丰收的一年。\n截至今年1月，休渔制度全面落实。")
    assert set(found.values()) == {"review"}


def test_the_stance_of_headings() -> None:
    def sort(heading: str, title: str = "政府工作报告") -> str:
        return tree(f"{title}\n一、{heading}\n渔港渔船。", date(2031, 1, 15))[1].parts[-1].stance

    assert [sort(one) for one in ("关于2031年工作", "2030年计划的执行情况", "名词解释")] == ["plan", "review", "review"]
    assert [sort(one) for one in ("推动渔业改革取得新突破", "渔业改革要取得新的突破", "贯彻去年出台的渔业政策")] == ["other", "other", "plan"]
    assert sort("总结推广经验", "关于管好渔港的意见") == "plan"


def test_a_heading_of_a_report_that_says_how_it_went_looks_back() -> None:
    found = stances_of("政府工作报告\n（一）修好渔港，渔业实力显著增强。建成码头3座。\n加快渔船检验。检验渔船90艘。")
    assert found["建成码头3座。"] == "review"
    assert "review" not in [stance for text, stance in found.items() if "检验" in text]
    assert "review" not in stances_of("政府工作报告\n（一）推动渔业实力显著增强。新建码头3座。").values()
    assert set(stances_of("渔业规划\n一、任务\n（一）渔业实力显著增强。新建码头3座。").values()) == {"plan"}


def test_what_follows_the_tasks_of_a_year_is_planned_as_well() -> None:
    found = stances_of(REVIEW + "二、2031年主要任务\n新建渔港4座。\n三、自身建设\n改进作风。")
    assert found["改进作风。"] == "plan"


def test_a_dash_with_its_text_is_left_by_the_next_line() -> None:
    themes, found, view = tree(
        "一、目标\n——渔港更好。建成渔港十座。\n为此要做好以下工作。\n（一）修渔港\n疏浚航道。\n（二）管渔船\n——检验。逐船检验。\n——登记。逐船登记。"
    )
    assert themes == [(0, "目标"), (1, "渔港更好"), (1, "修渔港"), (1, "管渔船"), (2, "检验"), (2, "登记")]
    assert [view[p.start : p.end] for p in found.parts if p.theme == 0] == ["为此要做好以下工作。"]


def test_a_point_that_only_says_what_to_do_is_text() -> None:
    text = "一、任务\n要修好渔港。一要疏浚航道，扩建码头，配齐冷库。八月完工。二要管好渔船。逐船检验。"
    assert tree(text)[0] == [(0, "任务"), (1, "管好渔船")]


def test_items_in_brackets_that_a_semicolon_parts_are_no_themes() -> None:
    assert tree("一、条件\n申请人应当：（1）有船。船龄不限；（2）有证。证在有效期。")[0] == [(0, "条件")]


def test_what_a_crawl_prints_twice_is_read_once() -> None:
    body = "各镇要疏浚航道，扩建码头，配齐冷库。" * 20
    text = f"某县渔港意见\n一、修渔港\n{body}\n二、管渔船\n{body[::-1]}\n三、建市场\n{body[3:]}"
    themes, found, _ = tree(f"{text}\n{text}\n四、附则\n另行通知。")
    assert [title for _, title in themes] == ["修渔港", "管渔船", "建市场", "附则"]
    assert len(found.parts) == 4


def test_provisions_are_no_headings() -> None:
    themes, _, _ = tree(
        "渔业办法\n一、扶持渔船\n（一）对新造渔船，每艘奖励5万元。\n修船另计。\n"
        "二、附则\n（一）本办法由县渔业局解释。\n另行通知。\n（二）其他规定\n从其规定。"
    )
    assert themes == [(0, "扶持渔船"), (0, "附则"), (1, "其他规定")]


def test_long_addressees_and_halves_of_brackets() -> None:
    themes, found, view = tree(
        f"关于管好渔港的通知\n各市、{'县（区）、' * 30}开发区渔业局：\n一、摸清底数\n逐港登记（预估：\n35项）\n二、配齐人手\n加强培训。"
    )
    assert themes == [(0, "摸清底数"), (0, "配齐人手")]
    assert view[slice(*found.head[0])].endswith("开发区渔业局：")


def test_measures_that_a_paragraph_adds_belong_to_the_lead_before() -> None:
    text = "一、渔业\n大力发展远洋渔业。建造渔船，培训船员，开辟渔场，扩大出口，办好基地，加强合作。\n{}：增加投入。"
    assert [tree(text.format(opener))[1].parts[-1].theme for opener in ("主要措施", "近海渔业")] == [1, 0]


def test_a_plan_tells_where_it_starts_from() -> None:
    _, found, _ = tree("渔业发展规划\n一、面临的形势\n近海渔获减少。\n二、解决突出问题\n疏浚航道。")
    assert [part.stance for part in found.parts] == ["other", "plan"]


def test_numbers_of_a_list_are_no_headings_down_to_its_last_item() -> None:
    text = "渔业办法\n一.职责\n渔业局的职责包括：\n（一）编制渔业规划；\n（二）检验渔船；\n（三）培训渔民。\n二．附则\n（一）施行日期\n另行通知。"
    assert tree(text)[0] == [(0, "职责"), (0, "附则"), (1, "施行日期")]


def test_a_definition_is_no_heading() -> None:
    assert tree("一、说明\n1.“两港”：渔港和商港。\n渔港停渔船。\n2.渔船\n渔船另计。")[0] == [(0, "说明"), (1, "渔船")]


def test_a_report_without_headings_looks_back_until_it_turns() -> None:
    opening = "政府工作报告\n各位代表：\n我代表县人民政府，向大会报告工作，请予审议。\n首先报告2030年的工作。\n一是着力保障渔民生活。发放补贴。\n"
    found = stances_of(opening + "检验渔船90艘。\n今年要着力做好以下工作。\n一、修建渔港\n新建渔港4座。")
    assert [found[words] for words in ("发放补贴。", "检验渔船90艘。", "新建渔港4座。")] == ["review", "review", "plan"]
    assert stances_of(opening + "检验渔船90艘。\n今后怎样，各位尽知。")["检验渔船90艘。"] == "other"


def test_only_a_report_looks_back() -> None:
    found = stances_of("访谈\n首先报告2030年的工作。\n检验渔船90艘。\n今年要着力做好以下工作。\n新建渔港4座。")
    assert set(found.values()) == {"other"}


def test_headings_that_a_lost_table_leaves_at_the_end_of_paragraphs() -> None:
    themes, found, view = tree(
        "渔业通报\n序号改革举措主要内容一、渔船制度1登记改革\n甲县推行登记改革。2“多证合一”改革\n乙县推行多证合一。二、渔港管理3港务公开\n丙县公开港务。\n"
    )
    assert themes == [(0, "渔船制度"), (1, "登记改革"), (1, "“多证合一”改革"), (0, "渔港管理"), (1, "港务公开")]
    assert [view[p.start : p.end] for p in found.parts] == ["甲县推行登记改革。", "乙县推行多证合一。", "丙县公开港务。"]
    assert tree("渔业通报\n一、渔船\n甲县修船。12所渔校招生\n乙县修港。")[0] == [(0, "渔船")]


def test_numbers_of_two_levels_in_one_line_are_headings() -> None:
    line = "做法如下。一、典型做法（一）渔船方面2项：登记改革、年检改革。（二）渔港方面1项：港务公开试点。二、工作要求各县要抓好落实，及时总结经验。"
    themes, _, _ = tree(f"渔业通报\n{line}\n")
    assert themes == [(0, "典型做法"), (1, "渔船方面2项"), (1, "渔港方面1项"), (0, "工作要求")]


def test_a_numbered_lead_with_a_comma_is_a_heading_beside_others() -> None:
    text = "一、扶持渔业\n1.修建渔港。\n按投资给予补助。\n2.发展养殖，助推升级。\n按产量给予补助。\n3.渔业部门受理申请，逐件核查。\n限期办结。"
    assert tree(text)[0] == [(0, "扶持渔业"), (1, "修建渔港"), (1, "发展养殖，助推升级")]
    assert tree("一、程序\n1.填写表格，附上证明。\n限期办结。")[0] == [(0, "程序")]


def test_a_lead_may_stress_a_part() -> None:
    body = "建设网箱，培育鱼苗，推广良种，防治鱼病，扩大出口，办好基地，加强合作。"
    text = f"一、渔业\n发展养殖、特别是深远海养殖。{body}\n养殖是渔业的根本。{body}"
    assert tree(text)[0] == [(0, "渔业"), (1, "发展养殖、特别是深远海养殖")]


def test_a_paragraph_with_a_lead_is_about_one_thing_unless_breaks_were_lost() -> None:
    inner = "推进渔港改造升级。渔港改造要疏浚航道，" + "加固码头，" * 70 + "扩建锚地。"
    line = "大力振兴渔业。" + "培育鱼苗，" * 10 + "推广良种。" + inner
    short = "\n" + "这里不谈鱼，" * 12 + "也不谈船。"
    assert tree(f"一、安排\n{line}{short}{short}")[0] == [(0, "安排"), (1, "大力振兴渔业")]
    assert tree(f"一、安排\n{line}")[0] == [(0, "安排"), (1, "大力振兴渔业"), (1, "推进渔港改造升级")]


def test_a_demand_at_the_head_of_a_paragraph_may_tell_the_means_first() -> None:
    body = "建设网箱，培育鱼苗，推广良种，防治鱼病，扩大出口，办好基地，加强合作，保护渔场，管好渔船。"
    lead = "把深远海养殖作为渔业发展的根本方向，大力建设海上牧场和冷链物流"
    assert tree(f"一、渔业\n要{lead}。{body}\n渔民增收。")[0] == [(0, "渔业"), (1, lead)]
    assert tree(f"一、渔业\n{lead}。{body}\n渔民增收。")[0] == [(0, "渔业")]
    assert tree(f"一、渔业\n要把养殖摆在重要位置，这关系渔业的根本。{body}\n渔民增收。")[0] == [(0, "渔业")]


def test_the_only_paragraph_below_a_heading_has_no_lead_unless_it_is_long() -> None:
    body = "建设网箱，培育鱼苗，推广良种，防治鱼病，扩大出口，办好基地，加强合作，保护渔场，管好渔船。"
    assert tree(f"一、渔业\n发展深远海养殖。{body}")[0] == [(0, "渔业")]
    assert tree(f"一、渔业\n发展深远海养殖。{body * 6}")[0] == [(0, "渔业"), (1, "发展深远海养殖")]


def test_the_indentation_of_a_paragraph_inside_a_line_is_a_lost_break() -> None:
    themes, found, view = tree("各位代表：\n现在报告工作，请予审议。\u3000  一、渔业回顾\n修建渔港9座。  \u3000二、渔业安排\n扩建渔港。")
    assert themes == [(0, "渔业回顾"), (0, "渔业安排")]
    assert view[slice(*found.parts[-1][:2])] == "扩建渔港。"


def test_a_sentence_inside_a_paragraph_is_no_lead_unless_many_are() -> None:
    short = "\n" + "这里不谈鱼，" * 12 + "也不谈船。"
    inner = "推进渔港改造升级。渔港改造要疏浚航道，" + "加固码头，" * 40 + "扩建锚地。"
    more = "实施鱼苗培育计划。鱼苗要选良种，分级培育。开展渔具研发攻关。渔具研发要靠渔校，靠船厂。"
    line = "鱼是渔民的根本，" + "靠海吃海，" * 40 + "年年有鱼。"
    assert tree(f"一、安排\n{line}{inner}{short}{short}")[0] == [(0, "安排")]
    assert len(tree(f"一、安排\n{line}{inner}{more}{short}{short}")[0]) == 4


def test_questions_and_answers_that_a_crawl_glued_together_are_told_apart() -> None:
    text = "渔业局答记者问\n近日，渔业局印发《方案》。问：渔港有何特点？答：渔港很多。2. 问：下一步怎么做？答：我们将修缮码头。"
    found = outline(text)
    assert [text[one.start : one.end] for one in found.themes] == ["渔港有何特点", "下一步怎么做"]


MEASURES = """关于支持渔港的若干措施
一、建好渔港
（一）将泊位审批权限下放至各县渔业部门。（负责部门：水利部）
（二）支持渔村在港区设立海产交易窗口。（负责部门：商务部）
二、管好渔港
（三）允许渔船凭电子证书自主选择靠泊码头。
"""


def test_numbered_sentences_that_nothing_stands_under_say_what_is_done() -> None:
    found = outline(MEASURES)
    assert [MEASURES[one.start : one.end] for one in found.themes] == ["建好渔港", "管好渔港"]
    acts = [one.name for one in extract(Document(MEASURES)).initiatives]
    assert acts == ["将泊位审批权限下放至各县渔业部门", "支持渔村在港区设立海产交易窗口", "允许渔船凭电子证书自主选择靠泊码头"]


def test_a_numbered_sentence_that_a_paragraph_follows_stays_a_heading() -> None:
    text = MEASURES.replace("窗口。（负责部门：商务部）", "窗口。（负责部门：商务部）\n建设冷库，配备制冰设备。")
    assert "支持渔村在港区设立海产交易窗口" in [text[one.start : one.end] for one in outline(text).themes]


def test_a_lead_may_first_say_what_it_is_centred_on() -> None:
    text = (
        "一、管好渔港\n以码头为重点，以冷链为核心，提升渔港服务水平。改造泊位，扩建冷库，培训船员，疏浚航道，配齐吊机，更新照明设备。\n"
        "聚焦渔民增收。建设交易市场，减免停泊费用，发放渔船保险补贴。"
    )
    titles = [text[one.start : one.end] for one in outline(text).themes]
    assert titles == ["管好渔港", "以码头为重点，以冷链为核心，提升渔港服务水平", "聚焦渔民增收"]


def test_a_paragraph_of_a_review_may_say_first_how_it_went() -> None:
    themes, _, _ = tree(
        "2031年渔业工作报告\n一、2030年工作回顾\n渔港投资成效显著。全年开工渔港12个，完成投资3亿元，扩建码头9座，疏浚航道40公里。\n"
        "深化改革取得新进展。渔船登记全部上网，检验时间缩短一半，渔民办事不出村，十个乡镇建成服务站。\n雨水偏多。各地抢排积水。",
        date(2031, 1, 20),
    )
    assert themes == [(0, "2030年工作回顾"), (1, "渔港投资成效显著"), (1, "深化改革取得新进展")]


def test_short_lines_that_take_turns_with_paragraphs_are_what_these_are_about() -> None:
    themes, _, _ = tree(
        "渔业工作报告\n（一）做强渔业\n壮大远洋捕捞。\n购置捕捞船12艘，培训船员三百人次，扩建东港码头，完善冷链，发展水产加工和水产品贸易。\n"
        "推进渔港改造。\n疏浚航道，修复防波堤，配齐充电桩，更换老旧缆绳，建设渔民服务站，改造鱼市和冷库，安装监控设备。\n"
        "（二）加强保障\n安排补助资金。\n及时拨付。"
    )
    assert themes == [(0, "做强渔业"), (1, "壮大远洋捕捞"), (1, "推进渔港改造"), (0, "加强保障")]


def test_a_point_says_no_more_of_itself() -> None:
    themes, _, _ = tree("2031年工作\n做好渔业工作。一是疏浚航道，这是渔民最盼望的事。东港先行，西港跟进。二是改造渔船。更换主机，加装北斗。")
    assert "疏浚航道" in [title for _, title in themes]


def test_what_a_heading_demands_is_its_title() -> None:
    themes, _, _ = tree("渔业规划\n一、任务\n——我们要推动渔业再上新台阶。疏浚航道，扩建码头。\n——要点亮渔村。安装路灯。")
    assert [title for _, title in themes] == ["任务", "推动渔业再上新台阶", "要点亮渔村"]
