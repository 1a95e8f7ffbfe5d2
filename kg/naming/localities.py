"""Classes of places (地区类别): a head (城市, 地区, 流域) behind words that tell such classes apart (工业大省, 缺水城市, 粮食主产区).

A bare head names nothing. All the nouns right before a class belong to its name (疫情防控重点地区).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from kg.language.cut import part_of_speech, words_in
from kg.language.mention import Mention
from kg.naming import symbols as s
from kg.naming.phrases import Phrases

_SIZE = (
    r"超大|特大|超大特大|超特大型|大中型|大中小|大中|中小|大型|中型|小型|省会|副省级|计划单列|地级及以上|地级以上|"
    r"地级|县级|设市|直辖|沿海|内陆|沿江|沿边|边境|港口"
)
_STATE = (
    r"重点|重要|敏感|缺水|易涝|老旧|城市|资源型|资源枯竭|资源枯竭型|欠发达|发达|经济发达|财政困难|财力薄弱|贫困|特困|深度贫困|脱贫|集中连片特殊困难|集中连片特困|连片特困|"
    r"寒冷|高寒|干旱|半干旱|偏远|偏远农村|边远|艰苦边远|农牧|牧区|灾|受灾|严重污染|疫情严重|高风险|中风险|低风险|生态脆弱|生态|水源|产粮|产油|"
    r"人口密集|人口稠密|人口稀疏|经济薄弱|经济困难|困难|薄弱|少数民族|民族|边疆|革命老|丘陵|平原|水网|北方|南方|东部|中部|西部|沿线|枢纽|节点"
)
WATERS = (
    "长江|黄河|淮河|海河|辽河|珠江|松花江|嫩江|太湖|闽江|赣江|湘江|汉江|嘉陵江|岷江|乌江|漓江|西江|东江|北江|韩江|九龙江|钱塘江|瓯江|牡丹江|新安江|"
    "黑河|塔里木河|渭河|汾河|湟水|大运河|巢湖|洞庭湖|鄱阳湖|滇池|洱海"
)
_CLASSES = (
    (_SIZE, rf"(?:和(?:{_SIZE}))?城市(?![群圈])"),
    ("一线|二线|三线|新一线|一二线|一二三线|大", "(?<![扩放加做壮重特超]大)城市(?![病群圈])"),
    (_STATE, "(?:城市|地区|区域|流域|城区|城镇|湖泊|水库|海域|县)(?![群乡]|自治)"),
    ("工业|经济|农业|人口|制造业|制造|科教|粮食|外贸|用能|资源|能源|产粮|文化|旅游|产茶", "大[省市县区]"),
    ("粮食|夏粮|秋粮|棉花|油料|大豆|玉米|小麦|水稻|早稻|中稻|晚稻|畜牧|蔬菜|农产品|原材料", "(?:主产区|主销区|产销平衡区|优势产区|核心产区|产区)"),
    ("主产区|主销区|产销平衡区|优势产区", ""),
    ("老旧|老|新|中心|主|县|城市", "城区"),
    ("城市", "(?:新区|建成区|规划区|核心区|副中心)"),
    ("城乡结合部|城郊|近郊|郊区", ""),
    ("禁养|禁燃|限养|禁采|限采|禁渔|禁牧|封育|棚户|蓄滞洪|行蓄洪|养殖密集|人口密集|集中供热|水源涵养|水源保护|生态功能|自然保护|农牧交错", "区"),
    ("饮用水|重要|饮用水重要", "水源地"),
    ("水源地", ""),
    ("受", "[^，。；、]{2,8}影响(?:较[大重]|严重)的?(?:地区|区域)"),
    ("乡村振兴重点", "帮扶县"),
    ("重点|国家重点", "生态功能(?:保护)?区"),
    ("灾害", "高风险(?:区域|地区)"),
    ("深度", "贫困(?:乡镇|村)"),
    ("疫区|灾区|垦区", "(?!块)"),
    ("百强|千亿|千亿级", "县"),
    ("粮食生产功能|重要农产品生产保护|重要农产品保护|特色农产品优势|国家现代农业示范|现代农业示范", "区"),
    ("丘陵", "山区"),
    ("东北", "三省"),
    ("三北", "(?=地区|等|、|和)(?:地区)?"),
    ("铁路线路安全|饮用水水源|饮用水源|生态功能|文化生态|种质资源|水产种质资源|湿地|河道", "保护区"),
    ("重点|中心|建制|特色|卫星|一般", "(?:乡镇|镇|村)"),
    ("贫困|空心|偏远|传统|中心|城郊", "村落?"),
    (WATERS, "(?:流域|沿线|沿岸)"),
    ("铁路|高速公路|国道|边境", "沿线"),
    ("海关特殊监管", "区域?"),
    ("工业", "集聚区"),
    ("小|特色小", "城镇(?!化)"),
    ("特大|超大|重点|中心|特色", "镇(?![江海原平])"),
    ("北上广深|京沪广深|东中西", "(?:部(?:地区)?|(?<!西))"),
    ("国家", "级?(?:高新技术产业开发区|高新区|经济技术开发区|经开区|自主创新示范区|新区|级新区)"),
)
"""What a class begins with, and how it goes on; of two that fit, the first counts."""


def by_first_character(classes: Iterable[tuple[str, str]]) -> str:
    """One pattern of them all, each tried only behind the character that it begins with: the search is twice as fast."""
    branches: dict[str, list[str]] = {}
    for beginnings, rest in classes:
        words: dict[str, list[str]] = {}
        for word in beginnings.split("|"):
            words.setdefault(word[0], []).append(word[1:])
        for first, ends in words.items():
            branches.setdefault(first, []).append(f"(?:{'|'.join(ends)}){rest}")
    return "|".join(f"{first}(?:{'|'.join(found)})" for first, found in branches.items())


_SHAPE = re.compile(by_first_character(_CLASSES))
_CONDITION = re.compile(
    "(?:富集|丰富|集中|密集|稀少|短缺|匮乏|紧张|不足|薄弱|突出|较[大多高低重强弱]|偏[紧低高]|易发|[多频高]发|退化|枯竭|滞后|落后|易波动)的?(?:地区|区域|城市|流域|省份|县)(?![群域性])"
)
"""How something stands, behind what it is and before a class of places."""
_OF_WHAT = ("n", "nz", "vn", "j", "l", "b", "an", "ng", "nr")
_LONGEST = 8
"""Characters of what a condition is of."""
_LONGEST_NAME = 14
"""Characters of a class with all the nouns before it."""
_DWELLINGS = frozenset(["县城", "城中村", "山区", "棚户区", "疫区"])
"""Classes that are told apart by themselves."""
_EVERYWHERE = frozenset(["农村", "县域", "村庄"])
"""Classes so wide that before a noun they only say where it is (农村自来水, 县域经济)."""
_THINGS = frozenset(s.NOMINAL + s.ADDRESSEE + s.VERB + s.STOP)
_DETERMINERS = frozenset(
    "全国 全省 全市 全区 全县 各类 部分 其他 其它 相关 有关 所属 整个 类型 首批 首单 首例 新一轮 五大 四大 三大 两大 地区 范围 "
    "结果 方面 情况 点位 先进".split()
)
"""Words before a class that say how many or which of it, and tell none apart."""


_NOT_AFTER = re.compile(r"[非本该各全跨副创]$|其他$")


def localities(text: str) -> Iterator[Mention]:
    """The classes of places of a text by their shape; those of the two sorts may overlap."""
    for match in _SHAPE.finditer(text):
        if not _NOT_AFTER.search(text, max(0, match.start() - 2), match.start()):
            yield Mention(*match.span(), "region", match.group(), "class", None, "region/class")
    yield from _conditioned(text)


def _conditioned(text: str) -> Iterator[Mention]:
    """Classes of places told apart by how something stands there: 供电紧张地区, 水资源富集地区."""
    for match in _CONDITION.finditer(text):
        start = match.start()
        for word in reversed(words_in(text[max(0, start - _LONGEST) : start])):
            if len(word) < 2 and start == match.start() or part_of_speech(word) not in _OF_WHAT:
                break
            start -= len(word)
        if 2 <= match.start() - start < _LONGEST:
            yield Mention(start, match.end(), "region", text[start : match.end()], "class", None, "region/condition")


def told_apart(phrases: Phrases, place: Mention) -> Mention | None:
    """A class of places with the nouns right before it, which tell it apart: 疫情防控 + 重点地区; None where it names none."""
    first = at = bisect_left(phrases.starts, place.start)
    if place.name in _EVERYWHERE:
        return None if _says_where(phrases, place) else place
    if place.name in _DWELLINGS or phrases.starts[at] != place.start:
        return place
    while at > 0 and phrases.symbols[at - 1] in s.NOMINAL and place.end - phrases.starts[at - 1] <= _LONGEST_NAME:
        at -= 1
        if phrases.symbols[at] not in s.ACTION and phrases.at(at, at + 1) not in _DETERMINERS:
            first = at
    start = phrases.starts[first]
    return place if start == place.start else place._replace(start=start, name=phrases.text[start : place.end])


def _says_where(phrases: Phrases, place: Mention) -> bool:
    """Whether a class only says of a thing where it is: 农村自来水, 农业农村."""
    after = bisect_left(phrases.starts, place.end)
    return phrases.text.endswith("农业", 0, place.start) or phrases.symbols[after : after + 1] in _THINGS
