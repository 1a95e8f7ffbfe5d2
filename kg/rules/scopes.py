"""Scope clauses (限定小句): clauses that say on what, to what end or for whom, and leave the act to the next clause.

A pattern is a regular expression over one clause without its punctuation: `^` is where the clause begins, or the phrase that
opens it after 要 or 同时, `$` where it ends, `{cue}` one of the rule's cues, and `{using}` how one makes use of what follows.
"""

from __future__ import annotations

from kg.rulebook import Example, Rule
from kg.rules.conditions import ADDRESSED

SETTINGS = (
    Rule(
        "scope/guide",
        "^以.+[为作].{0,6}{cue}$",
        says="says what leads or carries the act that follows (以…为重点)",
        cues=(
            "主攻方向", "导向", "重点", "目标", "核心", "引领", "抓手", "突破口", "途径", "主线", "契机", "载体", "支撑", "基础",
            "牵引", "主体", "主", "动力", "出发点", "落脚点", "着力点", "切入点", "立足点", "纽带", "单元", "先导", "龙头", "路径", "依托",
        ),
        examples=(
            Example("以建设灌区为抓手，推广滴灌技术。", {"name": "推广滴灌技术"}),
            Example("以提高水价为突破口，推进节水。", {"name": "推进节水"}),
        ),
        rejects=("以泵站为重点改造灌区。",),
    ),
    Rule(
        "scope/within",
        "^在.+{cue}$",
        says="says where or when the act that follows is done (在…中)",
        cues=("上", "中", "下", "后", "前", "时", "过程中", "领域", "方面", "同时", "前提下"),
        examples=(
            Example("在推进春灌过程中，改造泵站。", {"name": "改造泵站"}),
            Example("在保障用水的前提下，推广滴灌技术。", {"name": "推广滴灌技术"}),
        ),
        rejects=("在山区推广滴灌技术，改造泵站。",),
    ),
    Rule(
        "scope/seen-from",
        "^从.+{cue}$",
        says="says from where the text looks at things (从…看)",
        cues=("看", "来看", "来说", "而言", "来讲"),
        examples=(Example("从推进节水的情况看，改造泵站。", {"name": "改造泵站"}),),
        rejects=("从山区做起改造泵站。",),
    ),
    Rule(
        "scope/facing",
        "^面向.+{cue}$",
        says="says whose need the act that follows meets (面向…需求)",
        cues=("需要", "需求", "要求", "领域", "行业", "前沿", "战场"),
        examples=(Example("面向推进节水的需要，改造泵站。", {"name": "改造泵站"}),),
        rejects=("面向山区推广滴灌技术，改造泵站。",),
    ),
    Rule(
        "scope/regard",
        "^.{2,16}{cue}$",
        says="says in what regard the next clause holds (…方面)",
        cues=("方面",),
        examples=(Example("加强渠道管护方面，改造泵站。", {"name": "改造泵站"}),),
        rejects=("改造泵站方面的旧水表，推广滴灌技术。",),
    ),
    Rule(
        "scope/basis",
        "^{cue}",
        says="says by what rule or measure the act that follows is done (按照…)",
        cues=("按", "根据", "依照", "依据", "对照", "对标", "参照"),
        examples=(
            Example("根据推进节水情况，改造泵站。", {"name": "改造泵站"}),
            Example("对标提升用水效率先进灌区，推广滴灌技术。", {"name": "推广滴灌技术"}),
        ),
        rejects=("按照防汛要求改造堤防，推广滴灌技术。", "按照水价条例和标准规范依法开展水质监测，推广滴灌技术。",),
    ),
    Rule(
        "scope/focus",
        "^{cue}",
        says="says what the act that follows turns to (围绕…)",
        cues=("围绕", "聚焦", "锚定", "瞄准", "立足", "着眼", "紧扣", "找准", "把握"),
        examples=(
            Example("围绕提升用水效率，推广滴灌技术。", {"name": "推广滴灌技术"}),
            Example("锚定建设节水强县，改造泵站。", {"name": "改造泵站"}),
        ),
        rejects=("围绕春灌需求改造泵站，推广滴灌技术。",),
    ),
    Rule(
        "scope/stress",
        "^{cue}(?!抓)",
        says="says what is stressed in the act that follows (突出…)",
        cues=("突出",),
        examples=(Example("突出保护水源，改造泵站。", {"name": "改造泵站"}),),
        rejects=("突出抓好春灌工作，改造泵站。",),
    ),
    Rule(
        "scope/occasion",
        "^{cue}",
        says="says on what occasion the act that follows is done (随着…)",
        cues=("顺应", "适应", "抢抓", "鉴于", "随着", "除"),
        examples=(
            Example("随着扩大灌溉面积，改造泵站。", {"name": "改造泵站"}),
            Example("抢抓扩种茶园时节，推广滴灌技术。", {"name": "推广滴灌技术"}),
        ),
        rejects=("清除渠道淤泥，改造泵站。",),
    ),
    Rule(
        "scope/along-with",
        "^结合{cue}",
        says="says along with what the act that follows is done (结合推进…)",
        cues=("实施", "落实", "贯彻", "推进", "开展"),
        examples=(Example("结合推进改造泵站，推广滴灌技术。", {"name": "推广滴灌技术"}),),
        rejects=("结合水价改造泵站，推广滴灌技术。",),
    ),
    Rule(
        "scope/in-view-of",
        "^结合.+{cue}$",
        says="says in view of what the act that follows is done (结合…工作)",
        cues=("工作", "活动", "实际", "情况", "特点", "需要", "需求"),
        examples=(Example("结合送水进村活动，推广滴灌技术。", {"name": "推广滴灌技术"}),),
        rejects=("结合送水进村活动推广滴灌技术，改造泵站。",),
    ),
)
"""Whatever the verb, unless the phrase is complete before it."""

MEANS = (
    Rule(
        "scope/means",
        "^{using}{cue}$",
        says="says by what means the act that follows is done (运用…手段)",
        cues=("手段", "方式", "形式", "办法", "媒介", "渠道", "途径", "载体", "措施", "平台", "优势", "机遇", "契机", "禀赋", "关键期", "窗口期"),
        examples=(
            Example("综合运用遥感手段，监测茶园病害。", {"name": "监测茶园病害"}),
            Example("充分利用水利平台，推广滴灌技术。", {"name": "推广滴灌技术"}),
        ),
        rejects=("利用水利平台推广滴灌技术，改造泵站。",),
    ),
    Rule(
        "scope/technology",
        "^{using}等[^，、]{0,8}{cue}$",
        says="says by what technology the act that follows is done (运用…等技术)",
        cues=("技术",),
        examples=(Example("积极采用遥感、雷达等监测技术，查处偷水行为。", {"name": "查处偷水行为"}),),
        rejects=("采用遥感监测技术，查处偷水行为。",),
    ),
)
"""Where another clause follows."""

RESTS = (
    Rule(
        "scope/rests-on",
        "^{cue}",
        says="says on what the act that follows rests (依托…)",
        cues=("依托", "结合", "基于", "凭借", "借助"),
        examples=(Example("依托灌区管理单位，推广滴灌技术。", {"name": "推广滴灌技术"}),),
        rejects=("依托灌区管理单位推广滴灌技术，改造泵站。",),
    ),
)
"""Where another clause follows, and nothing else is done in this one."""

PARTNERS = (
    Rule(
        "scope/with-whom",
        "^(?:[将要应]|积极|主动)*(?:会同|协同|联合|商)[^，]{0,40}{cue}$",
        says="says with whom the act that follows is done (会同…部门)",
        cues=("部门", "单位", "方面", "地区", "各方", "要求", "部署", "分工"),
        examples=(
            Example("会同有关部门，推广滴灌技术。", {"name": "推广滴灌技术"}),
            Example("会同有关部门按照春灌部署要求，推广滴灌技术。", {"name": "推广滴灌技术"}),
            Example("积极联合受益地区，改造泵站。", {"name": "改造泵站"}),
        ),
        rejects=("会同有关部门推广滴灌技术。",),
    ),
)
"""Where another clause follows."""

ADDRESSEES = (
    Rule(
        "scope/of-whom",
        "^对(?![口接]).*{cue}$",
        says="says of whom or of what the act that follows speaks (对…企业)",
        cues=(
            *ADDRESSED, "职工", "员工", "学生", "儿童", "农户", "农民", "患者", "主体", "事项", "业务", "产品", "情形", "情况", "区域", "工程",
            "设施", "问题", "行为", "案件", "地区", "部门", "毕业生",
        ),
        examples=(
            Example("对水量大的污水处理设施，一律采用招标方式确定管护人。", {"name": "采用招标方式确定管护人"}),
            Example("对于灌区绿化项目，推行统一管护。", {"name": "推行统一管护"}),
        ),
        rejects=("对接受益单位，改造泵站。", "对春灌困难的地区给予补贴，改造泵站。"),
    ),
)
"""Where another clause follows."""

INSTRUMENTS = (
    Rule(
        "scope/by-act",
        "^{cue}",
        says="says by what act the next one is done (通过提高…)",
        cues=("通过", "对于", "结合"),
        examples=(
            Example("通过改造泵站，提高灌溉水平。", {"name": "提高灌溉水平"}),
            Example("通过与茶农进行协商，推广滴灌技术。", {"name": "推广滴灌技术"}),
        ),
        rejects=("通过水利平台发布汛情，推广滴灌技术。",),
    ),
)
"""Where another clause follows, and the verb is part of the phrase: it stands right behind the cue, has no object, or is 进行 or the like."""

ENDS = (
    Rule(
        "scope/end",
        "^为(?![^，]*?(?:人|员|企业|者|民|户|群众|公众|单位|家庭|机构|学生|教师|工|商|主体|青年|群体|地区)"
        "(?:提供|开通|办理|发放|配备|购买|争取|减免|建立|开设)|[^，。；]*?提供[^，。；]*?服务(?:[，。；]|$))",
        says="says to what end something is done (为…)",
        examples=(Example("为发展滴灌创造条件。"), Example("为改造泵站提供水源保障。")),
        rejects=("为一线护渠人员配备雨具。", "为农户办理用水证。", "为茶叶出海提供跨境结算、信息咨询等服务。"),
    ),
)
"""Where 为 opens a phrase before the verb, and nobody is served whom the clause names."""

PURPOSES = (
    Rule(
        "scope/purpose",
        "^为{cue}",
        says="says what the whole sentence is for (为贯彻…)",
        cues=(
            "了", "深入", "全面", "进一步", "切实", "贯彻", "认真", "充分", "加快", "推动", "促进", "更好", "有效", "做好", "加强",
            "适应", "应对", "解决", "避免", "满足", "防范", "防止", "实现", "完善", "维护", "引导", "激发", "优化", "增强", "深化", "打造",
            "规范", "落实", "确保", "保障", "支持", "积极", "提高", "提升", "扎实", "统筹", "大力",
        ),
        examples=(
            Example("为切实保护水源，推进节水，现就改造泵站提出要求。"),
            Example("为规范用水，保障春灌，制定灌区用水实施方案。", {"name": "灌区用水实施方案"}),
            Example("为适应旱情，推进节水，各地要改造泵站。", {"name": "改造泵站"}),
            Example("为保障春灌，改造泵站。", {"name": "改造泵站"}),
        ),
        rejects=("为农户办理用水证，改造泵站。",),
    ),
)
"""`^` is where a sentence begins; what it is for goes on until the text comes to the point (现…, 制定…)."""

RULES = (*SETTINGS, *MEANS, *RESTS, *PARTNERS, *ADDRESSEES, *INSTRUMENTS, *ENDS, *PURPOSES)

COMPLETE = (
    "时限", "期限", "程序", "规定", "需求", "需要", "要求", "部署", "任务", "目标", "精神", "实际", "情况", "问题", "领域", "方面", "环节",
    "原则", "定位", "特点", "优势", "规划", "标准", "主题", "主线", "战略", "职责", "安排", "等", "标准规范", "技术规范", "条例", "法规", "规程", "思路",
)  # fmt: skip
"""What a phrase ends in that is complete before the verb, which then is what is done: 按照统一部署推进…"""
HOW = ("加快", "大力", "着力", "积极", "深入", "全面", "有序", "抓紧", "持续", "进一步", "依法", "依规", "严格", "切实", "统一", "稳步", "扎实")
"""What may stand between such a phrase and the verb."""
