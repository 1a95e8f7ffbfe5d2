"""Vacuous clauses (空句): clauses with a verb that yet commit to nothing, for they tell an effect, announce or speak of an act.

A pattern is a regular expression over one clause without its punctuation: `^` is where the clause begins, `$` where it ends,
`{cue}` one of the rule's cues, `{number}` the Chinese digits and `{topic}` a few words that something is said of. The rules
stand in groups by the place of what gives the clause away, and within a group all look alike: a rule goes where its
neighbours have the same edges. What gives itself away by its last word stands in vacuous_ends.py.
"""

from __future__ import annotations

from kg.rulebook import Example, Rule
from kg.rules.vacuous_ends import ENDINGS

OPENINGS = (
    Rule(
        "vacuous/effect",
        "^{cue}",
        says="tells what an act brings about (目的、效果)",
        cues=("使", "让", "以便", "从而", "便于", "确保", "做到"),
        examples=(
            Example("优化灌溉办水流程，让茶农少跑腿。", {"name": "优化灌溉办水流程"}),
            Example("修建水窖，从而保障春耕用水。", {"name": "修建水窖"}),
        ),
        rejects=("要让利茶农，保障春耕用水。",),
    ),
    Rule(
        "vacuous/cause",
        "^{cue}",
        says="tells why something is so (原因)",
        cues=("由于", "今年由于", "目前由于", "当前由于", "近年来由于"),
        examples=(Example("由于推广滴灌较晚，改造泵站。", {"name": "改造泵站"}),),
        rejects=("由水利站推广滴灌技术。",),
    ),
    Rule(
        "vacuous/names",
        "^{cue}",
        says="says what the clause before is (是…)",
        cues=("是我", "是全", "是省", "是党", "是推", "是实", "是加", "是提", "是保", "是各", "这是", "也是"),
        examples=(Example("节水见效，是全县推广滴灌技术的结果。"), Example("这是改造泵站的前提。")),
        rejects=("要是旱情加重，改造泵站。",),
    ),
)
"""`^{cue}`: how a clause begins."""

CREEDS = (
    Rule(
        "vacuous/creed",
        "^(?:[深全认坚切严][入面真决实格])*(?:学习|贯彻|落实)+[^，]*{cue}$",
        says="says on what ground one stands (贯彻…精神)",
        cues=("精神", "思想"),
        examples=(Example("认真学习贯彻水利会议精神。"), Example("落实治水思想，改造泵站。", {"name": "改造泵站"})),
        rejects=("落实水利会议精神宣讲制度。", "弘扬护渠精神。"),
    ),
    Rule(
        "vacuous/guided",
        "^(?:要|必须|应当?)?(?:坚持)?以.+为(?:根本)?{cue}$",
        says="says what guides the act (以…为指导)",
        cues=("指导", "指引", "遵循", "统领", "宗旨", "依据", "前提", "目的"),
        examples=(
            Example("以推进节水立法为指引，改造泵站。", {"name": "改造泵站"}),
            Example("以保障农户用水为根本宗旨。"),
            Example("坚持以治水思想为指导，改造泵站。", {"name": "改造泵站"}),
        ),
        rejects=("以水利站为依托改造泵站。",),
    ),
)
"""`^…{cue}$`: the whole clause."""

SAYINGS = (
    Rule(
        "vacuous/lies-in",
        "^{topic}(?:难点|重点|关键|核心|根本|潜力|出路)(?:仍然|仍|还|就)?{cue}(?!于建|建)",
        cues=("在",),
        says="says where the crux lies (重点在…)",
        examples=(Example("加强渠道管护的难点在山区。"), Example("发展滴灌的关键就在水源。")),
        rejects=("发展滴灌的重点在建设泵站。",),
    ),
    Rule(
        "vacuous/is",
        "^{topic}(?<![其别论凡管总还若只但可就也点键心要]){cue}(?!否|非)",
        cues=("是",),
        says="says what an act is (…是…)",
        examples=(Example("加强渠道管护是水利站的本分。"),),
        rejects=("建立工程质量是否合格的评价制度。",),
    ),
    Rule(
        "vacuous/outlook",
        "^{topic}{cue}(?:持续|不断|进一步|有力|会|有)",
        cues=("将",),
        says="says what will come of an act (…将…)",
        examples=(Example("推广滴灌将进一步促进茶农增收。"),),
        rejects=("将进一步推广滴灌技术。",),
    ),
    Rule(
        "vacuous/serves",
        "^{topic}{cue}(?![^，]*的)",
        cues=("有利于", "有助于", "事关", "关系到"),
        says="says what an act is good for (…有利于…)",
        examples=(Example("加强渠道管护有利于春灌。"), Example("改造泵站事关茶农收成。")),
        rejects=("完善有利于节水的水价政策。",),
    ),
    Rule(
        "vacuous/needs",
        "^{topic}{cue}",
        cues=("离不开",),
        says="says what an act cannot do without (…离不开…)",
        examples=(Example("发展滴灌离不开水源。"),),
        rejects=("保障茶农不离开灌区。",),
    ),
)
"""`^{topic}…`: what is said of a topic that the clause opens with."""

ANNOUNCEMENTS = (
    Rule(
        "vacuous/aspects",
        # 方面 first and its number behind it: what begins with a letter is found fast.
        r"方面(?:(?<=[{number}\d]方面)|(?<=[{number}\d][个大]方面))",
        says="counts what follows (三个方面)",
        examples=(Example("从三个方面推进节水。"), Example("抓好四大方面工作。")),
        rejects=("从各方面推进节水。",),
    ),
    Rule(
        "vacuous/following",
        r"以下(?:[{number}几\d]|重点|任务|工作|方面|措施|政策|意见|要求|$)",
        says="announces what follows (以下…)",
        examples=(Example("要抓好以下三项工作。"), Example("落实以下措施，改造泵站。", {"name": "改造泵站"})),
        rejects=("改造流量在五方以下的泵站。",),
    ),
    Rule(
        "vacuous/listed",
        "{cue}",
        says="announces a list (下列, 如下)",
        cues=("下列", "如下"),
        examples=(Example("对下列渠道实施改造。"), Example("制定措施如下：改造泵站。", {"name": "改造泵站"})),
        rejects=("改造下游一列水闸。",),
    ),
)
"""Without `^` and `$`: what may stand anywhere in a clause."""

SPOKEN_OF = (
    Rule(
        "vacuous/spoken-of",
        "^{cue}",
        says="is only what the next clause says something of (推进…，是…)",
        cues=("是", "事关", "关系到", "有利于", "有助于", "意义", "至关重要"),
        examples=(Example("推进节水，是增收的前提。"), Example("改造泵站，事关茶农收成。")),
        rejects=("推进节水，增加茶农收入。",),
    ),
)
"""How the clause after it begins, which gives a clause away."""

RULES = (*OPENINGS, *CREEDS, *SAYINGS, *ANNOUNCEMENTS, *ENDINGS, *SPOKEN_OF)
