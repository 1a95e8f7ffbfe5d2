"""Industries (产业): by what sign a name of an industry is found.

A pattern is written over the symbols of a text, one a word (kg/naming/symbols.py): `{known}` an industry that the tables name,
`{head}` a head noun, `{soft}` one that needs a technical modifier, `{telling}` what tells one class from another,
`{nominal}` anything that a name is made of, `{part}` what an item of a list is made of, and the signs `{comma}` 、,
`{and}` 和, `{etc}` 等, `{open}` “, `{close}` ”, `{mark}` any other punctuation. `TOPIC` and `TRADE` are written over the text itself.
"""

from kg.rulebook import Example, Rule

LEXICON = Rule(
    "industry/lexicon",
    "[{known}]",
    examples=(
        Example("要大力发展远洋渔业。", {"name": "远洋渔业", "kind": "sector"}),
        Example("支持深远海养殖、金融和旅游业发展。", {"name": "金融"}),
        Example("要发展农村光伏。", {"name": "农村光伏", "kind": "sector"}),
        Example("要推广节水灌溉。", {"name": "节水灌溉", "kind": "technology"}),
    ),
    rejects=("金融机构要合理定价。", "要办好农业大学。", "要打通采购、物流等环节。", "要扩大快递业务。"),
)
AGAIN = Rule(
    "industry/again",
    "[{known}{head}]",
    examples=(Example("要大力发展体育。我省体育市场广阔。", {"name": "体育"}),),
    rejects=("我省体育市场广阔。",),
)
HEAD = Rule(
    "industry/head",
    "(?:[{nominal}]+{process}{process}?|{process}{process})[{head}{soft}][{nominal}]*|[{nominal}]{2,}|{compound}",
    examples=(
        Example("要突破船用陶瓷涂料。", {"name": "船用陶瓷涂料", "kind": "product"}),
        Example("要壮大花椒产业。", {"name": "花椒", "kind": "sector"}),
        Example("要发展码头经济。", {"name": "码头经济", "kind": "sector"}),
    ),
    rejects=("要建设现代化产业体系。", "要整理重点产品目录。", "要促进码头经济协调发展。"),
)
QUOTED = Rule(
    "industry/quoted",
    "{open}[^{mark}{close}]{1,3}{close}[{head}{soft}{plain}]",
    examples=(Example("要做强“五彩”农业。", {"name": "“五彩”农业", "kind": "sector"}),),
    rejects=("要用好“渔讯通”平台。",),
)
TOPIC = Rule(
    "industry/topic",
    # What the title is to develop.
    r"(?:加快|推进|促进|推动|规范|支持)(?:发展)?(?P<topic>[\u4e00-\u9fff]{3,}?)(?:产业|行业)?"
    r"(?:健康|有序|规范|高质量|快速|平稳|持续|创新|融合|绿色|安全|和|、)*发展",
    examples=(
        Example("关于促进潮汐码头健康发展的意见\n一、目标\n" + "建设潮汐码头。改造潮汐码头。" * 4, {"name": "潮汐码头", "kind": "sector"}),
    ),
    rejects=("关于促进潮汐码头健康发展的意见\n一、目标\n要建设潮汐码头。", "关于促进沿海渔民持续发展的意见\n一、目标\n" + "帮助沿海渔民。" * 8),
)
TRADE = Rule(
    "industry/trade",
    # The word behind a trade.
    "产业|行业",
    examples=(
        Example("要培育赛事运营行业。", {"name": "赛事运营", "kind": "sector"}),
        Example("要做强体育竞赛表演产业。", {"name": "体育竞赛表演"}),
    ),
    rejects=("要支持渔业创新产业。",),
)
LIST = Rule(
    "industry/list",
    "(?<![{part}])[{part}]*+{process}?+(?:(?:[{comma}{and}][{part}]*+{process}?+)++{etc}?|{etc})",
    examples=(
        Example("聚焦海水养殖、藻类和冷链物流等领域，完善支持政策。", {"name": "藻类"}),
        Example("要推广热泵、蓄冷等节能技术。", {"name": "蓄冷"}),
        Example("要做强海藻、对虾饲料等特色产业。", {"name": "对虾饲料"}),
        Example("要壮大海苔、虾酱等8条重点产业链。", {"name": "虾酱"}),
        Example("要发展夜间经济、假日经济、心情经济。", {"name": "心情经济"}),
        Example("要推广声呐、渔船管理系统（FMS）等智能装备。", {"name": "渔船管理系统（FMS）"}),
    ),
    rejects=("要抓好水电气、道路等项目。", "要壮大双河、石桥等海苔产业链。", "要建设双河、石桥等水电站。", "要查阅渔船登记表、案卷等材料。"),
)
CLASS = Rule(
    "industry/class",
    "{vague}*((?![{soft}{other}])[{telling}{noun}{action}{other}]{1,3}[{head}{soft}{name}]|{head}|{vague}[{head}{soft}]|{noun})"
    "(?![{nominal}{addressee}])",
    examples=(
        Example("要研究声呐、浮标等渔船导航技术。", {"name": "渔船导航技术", "kind": "category"}),
        Example("要促进游艇、潜水等周末消费。", {"name": "周末消费", "kind": "category"}),
    ),
    rejects=("要推动海洋渔业、盐业等企业联合。", "要满足游艇、潜水等各类消费。"),
)
MEMBER = Rule(
    "class/list",
    LIST.pattern,
    examples=(
        Example(
            "要培育脑机接口、可控核聚变等未来产业。",
            {"kind": "is_a", "source": "industry:脑机接口", "target": "industry:未来产业"},
        ),
        Example(
            "要修缮农机棚、凉亭等公用设施。",
            {"kind": "is_a", "source": "industry:农机棚", "target": "industry:公用设施"},
        ),
        Example(
            "要做强“沿湖”工程机械、绿色建材等优势产业。",
            {"kind": "is_a", "source": "industry:工程机械", "target": "industry:优势产业"},
        ),
    ),
    rejects=("要发展脑机接口和未来产业。",),
)

RULES = (LEXICON, AGAIN, HEAD, QUOTED, TOPIC, TRADE, LIST, CLASS, MEMBER)
