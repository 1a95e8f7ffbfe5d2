"""Names (名称): who and what a text names. These rules are tables and walks, so they have no pattern of their own:

`lexicon/…` is a name of `kg/words`; `body/…`, `person/…`, `meeting/…` and `region/…` are shapes that the modules of
those names read. Their examples are run like all others.
"""

from kg.rulebook import Example, Rule


def _rule(name: str, *examples: Example, rejects: tuple[str, ...] = ()) -> Rule:
    return Rule(name, "", examples=examples, rejects=rejects)


RULES = (
    _rule(
        "lexicon/body",
        Example("水利部和农业农村部要加强会商。", {"name": "农业农村部", "kind": "ministry"}),
        Example("国家发改委要加强统筹。", {"name": "国家发展和改革委员会"}),
        rejects=("各级财政部门要加强监管。",),
    ),
    _rule(
        "body/local",
        Example("浙江省水利厅要加强巡查。", {"name": "浙江省水利厅", "kind": "ministry"}),
        Example("青岛市人民政府要加强巡查。", {"name": "青岛市人民政府", "kind": "government"}),
        rejects=("各市人民政府要加强巡查。",),
    ),
    _rule(
        "body/branch",
        Example("人民银行青海省分行、青海证监局要加强服务。", {"name": "中国人民银行青海省分行", "kind": "ministry"}),
        Example("人民银行青海省分行、青海证监局要加强服务。", {"name": "中国证券监督管理委员会青海监管局"}),
        rejects=("青海省金融监管局要加强服务。",),
    ),
    _rule("body/zone", Example("合肥高新区管委会、肥西县人民政府要加强巡查。", {"name": "合肥高新区管理委员会"})),
    _rule(
        "body/introduced",
        Example(
            "近海渔场保护部际联席会议（以下简称“部际联席会议”）要加强巡查，部际联席会议办公室要加强会商。",
            {"name": "近海渔场保护部际联席会议办公室", "kind": "other"},
        ),
        rejects=("部际联席会议办公室要加强会商。",),
    ),
    _rule(
        "lexicon/meeting",
        Example("中央农村工作会议作出部署。", {"name": "中央农村工作会议"}),
    ),
    _rule(
        "meeting/congress",
        Example("党的十九大作出部署。", {"name": "中国共产党第十九次全国代表大会"}),
        rejects=("召开了一次大会。",),
    ),
    _rule(
        "meeting/plenum",
        Example("党的十八届五中全会作出部署。", {"name": "中国共产党第十八届中央委员会第五次全体会议"}),
        Example("河北省委八届三次、四次全会作出部署。", {"name": "中国共产党河北省第八届委员会第四次全体会议"}),
        Example("十八届中央纪委六次全会作出部署。", {"name": "中国共产党第十八届中央纪律检查委员会第六次全体会议"}),
    ),
    _rule("meeting/session", Example("国务院第12次常务会议审议通过。", {"name": "国务院第12次常务会议"})),
    _rule(
        "meeting/forum",
        Example("要办好世界茶业大会。", {"name": "世界茶业大会"}),
        Example("要落实中欧茶业合作论坛成果。", {"name": "中欧茶业合作论坛"}),
        Example("他在沿海渔业和渔港建设座谈会上提出要求。", {"name": "沿海渔业和渔港建设座谈会"}),
        Example("他在沿海渔业和渔港建设现场会上提出要求。", {"name": "沿海渔业和渔港建设现场会"}),
        rejects=("要建设世界一流的茶业论坛。", "中国召开大会。", "全国人民代表大会通过。"),
    ),
    _rule(
        "person/office",
        Example("水利部部长林远山出席会议。", {"name": "林远山", "office": "部长", "body": "水利部"}),
        rejects=("部长出席会议。",),
    ),
    _rule("person/title", Example("习近平总书记作出指示。", {"name": "习近平", "office": "总书记"})),
    _rule(
        "lexicon/region",
        Example("要支持长三角一体化发展。", {"name": "长三角"}),
        Example("要支持浙江建设示范区。", {"name": "浙江省", "code": "330000"}),
        rejects=("市场供应充足。",),
    ),
    _rule("region/class", Example("要支持产粮大县稳产增产。", {"name": "产粮大县"}), Example("东中西部地区要合作。", {"name": "东中西部地区"})),
    _rule("region/condition", Example("要帮扶淡水短缺地区。", {"name": "淡水短缺地区"}), rejects=("要解决的问题较多，地区要统筹。",)),
    _rule("region/counted", Example("要帮扶“两区三州”发展。", {"name": "“两区三州”"}), rejects=("要落实“三会一课”。",)),
    _rule("region/water", Example("要治理辽河、滇池污染。", {"name": "滇池"}), rejects=("滇池风光秀丽。",)),
)
