"""Themes (主题): how a text marks what its measures stand under. A pattern is a regular expression over the view."""

from kg.rulebook import Example, Rule

_NUM = "一二三四五六七八九十百零〇"

RULES = (
    Rule(
        "theme/heading",
        # Each group is a style of numbering (层次序数); how deep it lies shows from where it first stands.
        rf"(?P<part>第[{_NUM}\d]{{1,4}}[编篇](?![{_NUM}]))|(?P<chapter>第[{_NUM}\d]{{1,4}}章)|(?P<section>第[{_NUM}\d]{{1,4}}节)|"
        rf"(?P<article>第[{_NUM}\d]{{1,5}}条(?:之[{_NUM}])?)|(?P<han>[{_NUM}]{{1,3}}、(?![{_NUM}]{{1,2}}[、等级类名]))|(?P<bracketed>（[{_NUM}]{{1,3}}）、?)|"
        r"(?P<digit>\d{1,2}(?:[.．、](?!\d)|(?=[\u4e00-\u9fff])(?![年月日个家项万亿点时])))|(?P<item>[（(]?\d{1,2}[）)]|[①-⑳])|"
        r"(?P<dash>[—－-]{1,2}(?=[\u4e00-\u9fff“]))",
        examples=(
            Example("一、培育海洋牧场\n建设一批深水网箱。", {"title": "培育海洋牧场"}),
            Example("第二章　湿地保护\n划定湿地保护红线。", {"title": "湿地保护"}),
            Example("（三）加强水利设施管护。落实管护经费，配齐管护人员。", {"title": "加强水利设施管护"}),
        ),
        rejects=("3个县开通了旅游专线，游客明显增多。",),
    ),
    Rule(
        "theme/point",
        rf"(?:(?<=[。；：！])|^)(?:[{_NUM}]{{1,3}}是(?:要)?|[{_NUM}]{{1,2}}要(?=[^，。；]{{4}})|第[{_NUM}]{{1,2}}[，、](?![{_NUM}]))|(?<=[：。])（[1-9]\d?）(?=[\u4e00-\u9fff])",
        examples=(
            Example(
                "重点做好两件事：一是修好农村公路。新改建一批通村路，配齐防护栏。二是办好乡镇医院。增加全科医生，改善诊室条件。",
                {"title": "办好乡镇医院"},
            ),
        ),
        rejects=("一是人手少；二是路远；三是缺设备。",),
    ),
    Rule(
        "theme/lead",
        r"(?:要)?[^。！？：:\n，\d]{4,32}(?:，[^。！？：:\n，\d]{2,28})?(?=[。！])",
        examples=(
            Example("大力发展林下经济。推广林药、林菌种植，培育林下养殖大户，完善产销对接。", {"title": "大力发展林下经济"}),
            Example("以轮作提升地力。推广绿肥，减少化肥，改良盐碱地，保护黑土地。", {"title": "以轮作提升地力"}),
            Example("稳健的信贷政策要松紧适度。增加涉农贷款，降低担保费用，支持小农户。", {"title": "稳健的信贷政策要松紧适度"}),
        ),
        rejects=("今年雨水偏多。各地排涝及时，夏粮收成较好，农民收入稳定。",),
    ),
    Rule(
        "theme/question",
        r"(?:问|记者|主持人|提问)[：:]|(?:问题)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.．、：:](?=[^。]{2,60}？$)",
        examples=(Example("问：怎样保护古树名木？\n答：我们将建立古树名木台账。", {"title": "怎样保护古树名木"}),),
    ),
)
