"""Bodies, the meetings they hold, the places they are of, and what a text tells of its origin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.lexicon import lexicon
from kg.naming.bodies import bodies
from kg.naming.meetings import meetings
from kg.naming.places import Place, above, home_of
from kg.naming.provenance import provenance
from kg.naming.regions import regions
from kg.naming.shrinking import shrink


def named(text: str, issuer: str = "") -> list[str]:
    return [m.name for m in bodies(text, lexicon().scan(text), issuer)]


def held(text: str, issuer: str = "") -> list[str]:
    known = lexicon().scan(text)
    others = [m for m in known if m.table != "body"]
    return [m.name for m in meetings(text, [*others, *bodies(text, known, issuer)], issuer)]


def placed(text: str, issuer: str = "") -> list[str]:
    known = lexicon().scan(text)
    others = [m for m in known if m.table != "body"]
    return [m.name for m in regions(shrink(text, known), [*others, *bodies(text, known, issuer)])]


@pytest.mark.parametrize(
    ("text", "issuer", "names"),
    [
        ("由省财政厅牵头", "广东省人民政府", ["广东省财政厅"]),
        ("省财政厅会同宁波市财政局办理", "浙江省人民政府", ["浙江省财政厅", "宁波市财政局"]),
        ("（市发展改革委、商务局、住建局）", "深圳市人民政府", ["深圳市发展和改革委员会", "深圳市商务局", "深圳市住房和城乡建设局"]),
        ("（区委人才办、区旅发委负责）", "湖州市南浔区人民政府", ["中国共产党南浔区委员会人才工作领导小组办公室", "南浔区旅游发展委员会"]),
        ("送高新区管委会，园区管委会存档", "桐庐县人民政府", []),
        ("镇政府，高新区管委会：", "桐庐县人民政府", ["桐庐高新区管理委员会"]),
        ("省委、省政府印发方案", "湖北省人民政府", ["中国共产党湖北省委员会", "湖北省人民政府"]),
        ("自治区党委组织部", "广西壮族自治区人民政府", ["中国共产党广西壮族自治区委员会组织部"]),
        ("经市政府办公室同意", "遂昌县人民政府", ["丽水市人民政府办公室"]),
        ("教育部办公厅发文", "", ["教育部办公厅"]),
        ("由县政府决定", "遂昌县人民政府", ["遂昌县人民政府"]),
        ("报青岛海关备案", "", ["青岛海关"]),
        ("向深圳市中级人民法院起诉", "", ["深圳市中级人民法院"]),
        ("江苏省南京市财政局", "", ["南京市财政局"]),
        ("中共嵊州市委", "", ["中国共产党嵊州市委员会"]),
        ("市政务云管理局负责", "天津市人民政府", ["天津市政务云管理局"]),
        ("省国资委", "四川省人民政府", ["四川省国有资产监督管理委员会"]),
    ],
)
def test_a_local_body_is_of_its_place(text: str, issuer: str, names: list[str]) -> None:
    assert named(text, issuer) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由青石高新区管委会牵头", ["青石高新区管理委员会"]),
        ("渔港工程由青石高新区管委会负责", ["青石高新区管理委员会"]),
        ("支持青石高新区管委会开展试点", ["青石高新区管理委员会"]),
        ("并会同青石新区管理委员会、向阳开发区管委会办理", ["青石新区管理委员会", "向阳开发区管理委员会"]),
        ("和平高新区管委会和青石开发区管委会", ["和平高新区管理委员会", "青石开发区管理委员会"]),
        ("由各开发区管委会负责，园区管委会配合", []),
        ("企业较多的开发区管委会", []),
    ],
)
def test_the_administration_of_a_zone_goes_by_the_name_of_the_zone(text: str, names: list[str]) -> None:
    assert named(text, "东江市人民政府") == names


@pytest.mark.parametrize(
    "text",
    [
        "各省人民政府、各部门要抓好落实",
        "各市、县（市、区）财政局",
        "有关市政府要配合",
        "城市政府主体责任",
        "市场监管部门和行业主管部门",
        "县教育办学水平",
        "推动区域均衡布局、统筹推进",
        "政协委员和人大代表",
        "某市商务学校、市建设集团公司",
    ],
)
def test_classes_of_bodies_and_other_words_are_no_bodies(text: str) -> None:
    assert named(text, "浙江省人民政府") == []


@pytest.mark.parametrize(
    ("title", "names"),
    [("数字浙江建设要点", ["浙江省水利厅"]), ("关于加快建设浙江省渔港的意见", ["浙江省水利厅"]), ("浙江、福建渔港意见", ["浙江省水利厅"]), ("渔港意见", [])],
)
def test_a_text_without_an_issuer_is_at_home_where_its_title_says(title: str, names: list[str]) -> None:
    assert named(f"{title}\n修缮码头。（省水利厅负责）") == names


def test_a_central_text_keeps_bare_departments_central() -> None:
    assert named("发展改革委、财政部按职责分工负责", "国务院办公厅") == ["国家发展和改革委员会", "财政部"]
    assert named("发展改革委、财政局按职责分工负责", "苏州市人民政府") == ["苏州市发展和改革委员会", "苏州市财政局"]


def test_a_bare_word_without_origin_is_no_body() -> None:
    assert named("由省财政厅牵头") == []
    assert named("省发展改革委、市国资委配合", "国务院办公厅") == []
    assert named("各省财政厅（局）、发展改革委：", "财政部") == []


def test_a_congress_in_session_is_a_meeting_and_no_body() -> None:
    assert named("十四届全国人大三次会议通过") == []
    assert named("请全国政协委员审议") == ["中国人民政治协商会议全国委员会"]


def test_what_lies_above_a_place() -> None:
    home = home_of("遂昌县人民政府")
    assert home == Place("遂昌县", "331123")
    assert above(home, "市") == Place("丽水市", "331100")
    assert above(home, "省") == Place("浙江省", "330000")
    assert above(home, "自治区") is None
    assert home_of("工业和信息化部") is None


@pytest.mark.parametrize(
    ("text", "issuer", "names"),
    [
        ("学习党的二十大精神", "", ["中国共产党第二十次全国代表大会"]),
        (
            "贯彻二十届二中、三中全会部署",
            "",
            ["中国共产党第二十届中央委员会第二次全体会议", "中国共产党第二十届中央委员会第三次全体会议"],
        ),
        ("省委十二届六次全会提出", "四川省人民政府", ["中国共产党四川省第十二届委员会第六次全体会议"]),
        ("省十四届人大二次会议批准", "湖北省人民政府", ["湖北省第十四届人民代表大会第二次会议"]),
        ("十二届全国人大二次会议", "", ["第十二届全国人民代表大会第二次会议"]),
        ("经2017年第8次县政府常务会议研究", "仙居县人民政府", ["仙居县人民政府2017年第8次常务会议"]),
        ("落实中央经济工作会议部署", "", ["中央经济工作会议"]),
        ("市委经济工作会议", "天津市人民政府", ["天津市委经济工作会议"]),
        ("召开全省渔业发展大会，举办中国-中亚渔业论坛、中国渔港建设对接会", "", ["全省渔业发展大会", "中国-中亚渔业论坛", "中国渔港建设对接会"]),
        ("召开座谈会，发动全省人民", "", []),
        ("实施十大产业行动，扩大消费", "", []),
    ],
)
def test_meetings_are_known_by_their_number(text: str, issuer: str, names: list[str]) -> None:
    assert held(text, issuer) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("支持工业大省挑大梁", ["工业大省"]),
        ("优先改造缺水城市管网", ["缺水城市"]),
        ("在长江流域和粮食主产区推广", ["长江流域", "粮食主产区"]),
        ("建好苏州园区", ["苏州园区"]),
        ("做强南昌都市圈", ["南昌都市圈"]),
        ("新华社北京3月5日电", []),
        ("清华厂（北京）有限公司与南京大学合作", []),
        ("创新城市治理", []),
        ("帮扶“两区三州”", ["“两区三州”"]),
        ("治理松花江、辽河等流域，保护珠江、闽江", ["松花江", "辽河", "珠江", "闽江"]),
        ("长江浩荡，扩大城市供水，带动大城市", ["大城市"]),
        ("封锁疫区，划定限采区", ["疫区", "限采区"]),
        ("补助财政困难县和三北地区", ["财政困难县", "三北地区"]),
        ("对接一线城市，改造棚户区", ["一线城市", "棚户区"]),
        ("广东省财政厅印发", []),
        ("开展“光明边疆”行动，帮助边疆地区", ["边疆地区"]),
        ("“边疆地区”是指", ["边疆地区"]),
        ("暂缓在天气寒冷地区施工", ["天气寒冷地区"]),
        ("清理各类开发区，治理全国重点流域", ["开发区", "重点流域"]),
        ("硬化农村公路，推动农业农村现代化，把光纤通到农村", ["农村"]),
        ("在天津（滨海新区）疏浚渔港", ["天津市", "滨海新区"]),
        ("依托中国（山东）自由贸易试验区改造码头", ["中国（山东）自由贸易试验区"]),
        ("温州医科大学与上海东海集团合作", []),
    ],
)
def test_places_and_classes_of_places(text: str, names: list[str]) -> None:
    assert placed(text) == names


def origin(text: str) -> tuple[str, str | None, str]:
    found = provenance(text, lexicon().scan(text))
    return found.issuer, found.published, found.number.value if found.number else ""


@pytest.mark.parametrize(
    ("text", "issuer", "published", "number"),
    [
        (
            "青岛市商务局关于开展试点的通知\n青商字〔2021〕7号\n各区商务局：\n现通知如下。\n青岛市商务局\n2021年3月4日\n",
            "青岛市商务局", "2021-03-04", "青商字〔2021〕7号",
        ),
        ("各有关单位：\n现将方案印发。\n合肥市财政局\n2022年5月6日\n方案\n一、目标", "合肥市财政局", "2022-05-06", ""),
        (
            "政府工作报告\n——2019年1月27日在江西省第十三届人民代表大会第三次会议上\n省长某某\n现在，我代表省人民政府报告工作。",
            "江西省人民政府", "2019-01-27", "",
        ),
        ("国务院关于发展信息产业的意见\n二○○三年七月二十三日\n各部门：", "国务院", "2003-07-23", ""),
        ("商务部部长就外贸答记者问\n问：怎么看？\n答：稳。", "商务部", None, ""),
        ("水利部：灌区运行平稳\n海边日报（记者 林某）灌区运行平稳。", "水利部", None, ""),
        ("水利部召开灌区新闻发布会\n海边日报记者：怎么看？\n答：稳。", "水利部", None, ""),
        ("海边日报（记者 林某）水利部总工程师、灌区司（水价司）司长方某表示，运行平稳。", "水利部", None, ""),
        ("机器人产业今年增长较快。", "", None, ""),
        ("2031-03-04\n渔业快报：渔业向好。", "", "2031-03-04", ""),
        (
            "节水方案\n" + "修缮泵站，推广滴灌。\n" * 60 + "发文字号：水规〔2031〕7号\n发文机关：\n水利部\u2002财政部\n成文日期：2031年03月04日",
            "水利部", "2031-03-04", "水规〔2031〕7号",
        ),
        ("渔业快报\n发布时间：2031-03-04 09:30\n渔业向好。", "", "2031-03-04", ""),
        ("我们要落实政府工作报告精神，办好渔业。\n全国渔业在第十四届全国人民代表大会上受到重视。\n", "", None, ""),
        ("关于印发节水\n行动方案的通知\n水利部\n2031年3月4日\n", "水利部", "2031-03-04", ""),
        ("政府工作报告\n浙江省省长李建平\n各位代表：\n", "浙江省人民政府", None, ""),
        ("浙江省2031年政府工作报告\n一年来，渔业向好。\n", "浙江省人民政府", None, ""),
        ("2031年政府工作报告\n一年来，我国渔业向好。\n", "国务院", None, ""),
        ("2031年政府工作报告\n一年来，我省渔业向好。\n", "", None, ""),
        ("遂昌县茶业办法\n经县委、县政府研究，制定本办法。\n", "遂昌县人民政府", None, ""),
        (
            "中央渔业工作领导小组关于管好渔港的意见\n各地要修缮码头。\n中央渔业工作领导小组\n2031年3月4日\n",
            "中央渔业工作领导小组", "2031-03-04", "",
        ),
    ],
)
def test_what_a_text_tells_of_its_origin(text: str, issuer: str, published: str | None, number: str) -> None:
    assert origin(text) == (issuer, published, number)


_PIECES = [
    "省", "市", "财政局", "、", "各", "广东省", "人民政府", "委", "办公室", "，", "党的", "国务院", "发展改革委", "二十", "届", "三中", "全会", "\n", "2024年",
    "1月2日", "第", "次会议", "城市", "大",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=40), st.sampled_from(["", "广东省人民政府", "国务院", "遂昌县财政局"]))
def test_any_text_gives_spans_inside_it(pieces: list[str], issuer: str) -> None:
    text = "".join(pieces)
    known = lexicon().scan(text)
    provenance(text, known)
    found = bodies(text, known, issuer)
    others = [m for m in known if m.table != "body"]
    for group in (found, regions(shrink(text, known), [*others, *found])):
        assert all(a.end <= b.start for a, b in zip(group, group[1:], strict=False))
        assert all(0 <= m.start < m.end <= len(text) for m in group)
    assert all(0 <= m.start < m.end <= len(text) for m in meetings(text, [*others, *found], issuer))
