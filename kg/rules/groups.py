"""Groups (惠及对象): by what sign a name of a group is found. Patterns are written as in kg/rules/industries.py."""

from kg.rulebook import Example, Rule

LEXICON = Rule(
    "group/lexicon",
    "{group}",
    examples=(
        Example("要帮助高校毕业生和农民工就业。", {"name": "高校毕业生"}),
        Example("支持链主企业带动上下游。", {"name": "链主企业"}),
    ),
    rejects=("居民消费价格保持平稳。",),
)
HEAD = Rule(
    "group/head",
    "[{nominal}]{0,3}{vague}[{verb}{action}]{addressee}|[{nominal}]{1,4}{process}?{addressee}+|"
    "[{technical}{name}{plain}{vague}{head}{soft}]{1,2}{group}|{place}[{addressee}{group}]|{addressee}",
    examples=(
        Example("要关爱渔船驾驶人员。", {"name": "渔船驾驶人员"}),
        Example("要方便澳门居民就医。", {"name": "澳门居民"}),
        Example("要补助参保职工。", {"name": "参保职工"}),
        Example("要走访企业离退休职工。", {"name": "企业离退休职工"}),
        Example("要支持渔具销售企业。", {"name": "渔具销售企业"}),
        Example("要走访残疾人家庭。", {"name": "残疾人家庭"}),
        Example("要督促三级公立医院开设渔民门诊。", {"name": "三级公立医院"}),
        Example("要鼓励渔业捕捞企业购买保险。", {"name": "渔业捕捞企业"}),
        Example("要支持龙舟俱乐部和体育行业协会。", {"name": "体育行业协会"}),
        Example("要支持综合保税区内企业维修渔船。", {"name": "综合保税区内企业"}),
        Example("要走访防汛重点保障单位和重点保障企业。", {"name": "重点保障企业"}),
    ),
    rejects=("要支持有关企业。", "要新建幼儿园。", "企业效益好转。", "工业单位增加值能耗下降。"),
)
QUOTED = Rule(
    "group/quoted",
    "{open}[^{mark}{close}{verb}]{1,4}{close}[{nominal}{action}]?{addressee}",
    examples=(
        Example("要培育“领航”企业。", {"name": "“领航”企业"}),
        Example("要培育“智慧茶园”工业企业。", {"name": "“智慧茶园”工业企业"}),
        Example("要补助“老渔工”人员。", {"name": "“老渔工”人员"}),
    ),
    rejects=("要学习“求真”专家库的做法。", "要推广“渔讯通”平台。"),
)

RULES = (LEXICON, HEAD, QUOTED)
