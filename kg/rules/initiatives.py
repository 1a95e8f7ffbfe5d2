"""Initiatives (举措): how the frame of a clause makes a programme or a measure.

A pattern is written over the frame of a clause, in which each part has shrunk to one slot: `{subject}` who acts,
`{phrase}` a phrase with a preposition before the verb, a verb by its section in `words/verbs.toml` (`{carry}`, `{build}`,
`{advance}`, `{develop}`, `{ban}`; `{verb}` is any of the first three), and the object by the section of
`words/heads.toml` that its head noun stands in (`{project}`, `{pilot}`, …), or `{thing}` where it is no instrument. A `{duty}`
(kg/acts/duties.py) and a `{title}` in 《》 are frames by themselves.
No frame fits two rules.
"""

from kg.rulebook import Example, Rule

_BEFORE = "{subject}?{phrase}?"
_CARRIED = _BEFORE + "{verb}+"


def _programme(kind: str, *examples: Example, rejects: tuple[str, ...] = ()) -> Rule:
    return Rule(
        f"initiative/{kind}",
        _CARRIED + "{" + kind + "}",
        gives={"form": "programme", "kind": kind},
        examples=examples,
        rejects=rejects,
    )


RULES = (
    _programme(
        "project",
        Example("我们将深入实施古籍数字化保护工程。", {"name": "古籍数字化保护工程", "verb": "实施", "stage": "deepened"}),
        Example("要推进古桥修缮“百桥工程”。", {"name": "古桥修缮“百桥工程”"}),
        rejects=("工程质量总体稳定。",),
    ),
    _programme(
        "action",
        Example("要开展“清朗河湖”专项行动。", {"name": "“清朗河湖”专项行动", "stage": "under way"}),
    ),
    _programme(
        "plan",
        Example("下一步要研究制定海洋牧场发展规划。", {"name": "海洋牧场发展规划", "stage": "studied"}),
    ),
    _programme(
        "pilot",
        Example("要推进跨省医保结算试点。", {"name": "跨省医保结算试点"}),
    ),
    _programme(
        "mechanism",
        Example("要健全基层应急联动机制和山洪预警体系。", {"name": "基层应急联动机制"}),
        Example("要健全基层应急联动机制和山洪预警体系。", {"name": "山洪预警体系"}),
        Example("要改革完善渔船检验体制。", {"name": "渔船检验体制", "verb": "完善"}),
        Example("要推行渔船检验包干制和内湖轮休制。", {"name": "内湖轮休制", "verb": "推行"}),
        rejects=("要加强渔船流量控制。", "要加强渔业法制。"),
    ),
    _programme(
        "standard",
        Example("要制定冷链运输温控标准。", {"name": "冷链运输温控标准", "stage": "announced"}),
    ),
    _programme(
        "policy",
        Example("要出台支持家政从业者提升技能的若干措施。", {"name": "支持家政从业者提升技能的若干措施"}),
        rejects=("要坚持政策不变。",),
    ),
    _programme(
        "platform",
        Example("要建设一批县域冷链物流中心。", {"name": "县域冷链物流中心"}),
        Example("要建好用好海洋生物样本平台。", {"name": "海洋生物样本平台"}),
        Example("要建设青瓷创意促进中心。", {"name": "青瓷创意促进中心"}),
        Example("要加快茶叶研究院、竹产业创新中心建设。", {"name": "竹产业创新中心"}),
        rejects=("要发挥好平台作用。",),
    ),
    _programme(
        "fund",
        Example("要设立非遗传承发展基金。", {"name": "非遗传承发展基金"}),
    ),
    Rule(
        "initiative/act",
        "(?:{verb}+{develop}?|{develop}){thing}",
        gives={"form": "measure", "kind": "measure"},
        examples=(
            Example("要加强部门协同。", {"name": "加强部门协同"}),
            Example("要大力发展林下经济。", {"name": "发展林下经济", "verb": "发展"}),
            Example("要持续推进老旧小区加装电梯。", {"name": "推进老旧小区加装电梯", "stage": "deepened"}),
        ),
        rejects=("林下经济规模位居前列。", "有审批部门和监督部门。"),
    ),
    Rule(
        "initiative/phrase",
        "{subject}?{phrase}(?:{verb}+{develop}?|{develop}){thing}?",
        gives={"form": "measure", "kind": "measure"},
        examples=(
            Example("要对生活困难的老年人给予护理补贴。", {"name": "对生活困难的老年人给予护理补贴"}),
            Example("要按照防汛要求改造堤防，做好巡查。", {"name": "按照防汛要求改造堤防"}),
            Example("要以数字技术改造传统茶厂。", {"name": "以数字技术改造传统茶厂"}),
        ),
    ),
    Rule(
        "initiative/subject",
        "{subject}(?:{verb}+{develop}?|{develop}){thing}?",
        gives={"form": "measure", "kind": "measure"},
        examples=(Example("各级图书馆要延长开放时间。", {"name": "延长开放时间"}),),
    ),
    Rule(
        "initiative/ban",
        "{subject}?{phrase}?{ban}{thing}",
        gives={"form": "measure", "kind": "measure"},
        examples=(Example("要严禁占用耕地挖湖造景。", {"name": "严禁占用耕地挖湖造景"}),),
    ),
    Rule(
        "initiative/bare",
        "(?:{verb}+{develop}?|{develop})",
        gives={"form": "measure", "kind": "measure"},
        examples=(Example("要适时降准降息。", {"name": "降准降息"}),),
    ),
    Rule(
        "initiative/duty",
        "{duty}",
        gives={"form": "measure", "kind": "measure"},
        examples=(
            Example("重大水源变化应当定期报告。", {"name": "重大水源变化应当定期报告"}),
            Example("欠缴的水费要优先安排。", {"name": "欠缴的水费要优先安排"}),
        ),
        rejects=("农业要看到差距。", "蓄水是必须完成的任务。"),
    ),
    Rule(
        "initiative/title",
        "{title}",
        gives={"form": "programme"},
        examples=(
            Example("要认真落实《湿地保护修复行动方案（2024—2027年）》。", {"name": "湿地保护修复行动方案（2024—2027年）", "kind": "plan"}),
        ),
        rejects=("他写了《湖边的四季》一书。",),
    ),
)
