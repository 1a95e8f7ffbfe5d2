"""Meetings (会议): congresses and sessions that a text names by their number, and those that a table knows.

党的二十大 is 中国共产党第二十次全国代表大会; `二十届二中、三中全会` names two; 省委十三届六次全会 is of the province the text is from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.language.mention import Mention
from kg.language.windows import Windows
from kg.naming.places import Place, above, governed, home_of

_N = "[一二三四五六七八九十]"
_PARTY = r"(?:党的|中共|中国共产党)"
_CUE = re.compile(r"届|次(?:会议|集体学习|全国|党代|代表)|一大|二大|三大|四大|五大|六大|七大|八大|九大|十大")
"""What every numbered meeting has in its name; the patterns run only around it. Each branch begins with a character, for a fast search."""
_AROUND = 20, 40
_CONGRESS = re.compile(rf"({_PARTY}第?)?({_N}{{1,3}})大(?=[以后前上的报精召开胜闭提作部、，。；：和与及》确决文通)）\n]|$)")
_CONGRESS_FULL = re.compile(rf"(?:中国共产党|中共|党的)?第({_N}{{1,3}})次全国代表大会")
_PLENUM = re.compile(
    rf"{_PARTY}?(?:第?({_N}{{1,3}})届(?:中央委员会)?(?:第?({_N})中全会|历次全会|第({_N})次全体会议)|"
    rf"第?({_N}{{1,3}})届((?:{_N}中(?:全会)?(?:、|和|及|以及))+{_N}中)全会)"
)
_NTH = re.compile(rf"({_N})中(?:全会)?")
_NPC = re.compile(rf"(?:第?({_N}{{1,3}})届全国(?:人民代表大会|人大)|全国(?:人大)({_N}{{1,3}})届)第?({_N}{{1,2}})次会议")
_CPPCC = re.compile(rf"全国政协({_N}{{1,3}})届({_N}{{1,2}})次会议|政协第({_N}{{1,3}})届全国委员会第({_N}{{1,2}})次会议")
_LOCAL_NPC = re.compile(rf"(自治区|省|市|县|区|州|盟|旗)?第?({_N}{{1,3}})届\s?(?:人民代表大会|人大)第?({_N}{{1,2}})次会议")
_LOCAL_PLENUM = re.compile(
    rf"第?({_N}{{1,3}})届(?:委员会|((?:中央)?[省市县区州盟旗]?[党纪]?委))?((?:第?{_N}{{1,3}}次(?:全会)?[、和及])*第?{_N}{{1,3}}次|历次)"
    r"(?:全会|全体(?:\(扩大\)|（扩大）)?会议)"
)
_NTH_TIME = re.compile(rf"第?({_N}{{1,3}})次(?:全会)?|历次")
_LOCAL_CONGRESS = re.compile(rf"(自治区|省|市|县|区|州|盟|旗)?第({_N}{{1,3}})次(?:党代会|党代表大会|代表大会)")
_SESSION = re.compile(r"(\d{4}年)?(第[一二三四五六七八九十百\d]+次)?(常务|全体|党组)会议")
_SESSION_BEFORE = re.compile(r"(\d{4}年)?(第[一二三四五六七八九十百\d]+次)$")
_ANNUAL = re.compile(r"(?:经济|农村|组织|人才|民族|政法|城市|统战|金融|科技|教育|工业|财经|旅游|海洋|外事)[\u4e00-\u9fff]{0,4}?工作会议")
_COMMISSION = re.compile(rf"中央(?:[\u4e00-\u9fff]{{2,12}}?(?:委员会|领导小组)第{_N}{{1,3}}次会议|政治局第{_N}{{1,3}}次集体学习)")
"""Sessions of the commissions of the Central Committee (中央决策议事协调机构)."""
_GATHERING = re.compile("论坛|峰会|高层对话|圆桌会议|大会|工作会议|对接会|座谈会|推进会|现场会|会议上")
"""What the names of forums and conferences end in."""
_AROUND_GATHERING = 44, 4
_FORUM = re.compile(
    r"(?:博鳌|数字)?(?:世界|全球|中国|中[美俄欧非日韩德法英阿]|亚洲|亚太|欧亚|海峡|两岸|全[国省市区县]|上合组织|东盟|国际(?=[^，。；、和]{3}))"
    r"(?:(?!召开|举办|举行|[的在和])[\u4e00-\u9fff“”·—-]){0,16}?(?:论坛峰会|论坛|峰会|高层对话|圆桌会议|(?<!代表)大会|工作会议|对接会|座谈会|推进会|现场会)(?![堂厅体])"
)
"""Forums and conferences whose name says for whom they are: 世界…大会, 中非…论坛, 全国…工作会议."""
_SPOKEN_AT = re.compile("(?<=在)[\u4e00-\u9fff“”]{6,36}?(?:部署会议|座谈会|工作会议|表彰大会|动员大会|推进会|现场会)(?=上)")
"""在…座谈会上: whatever else the meeting is called."""


def meetings(text: str, known: Sequence[Mention], issuer: str = "") -> list[Mention]:
    """The meetings of a text, in order and apart from each other.

    Args:
        text: the view's text; all offsets are of it.
        known: the mentions of bodies, meetings and regions that stand; others are passed over.
        issuer: canonical name of the issuing body, which tells what 省 and 市 mean; may be empty.
    """
    search = _Meetings(text, known, issuer)
    found: list[Mention] = []
    for mention in sorted(search.all(), key=lambda m: (m.start, -m.end)):
        if not found or mention.start >= found[-1].end or mention.rule == found[-1].rule == "meeting/plenum":
            found.append(mention)
    return found


class _Meetings:
    """The search through one text."""

    def __init__(self, text: str, known: Sequence[Mention], issuer: str) -> None:
        self.text = text
        self.known = [m for m in known if m.table == "meeting"]
        self.bodies = {m.end: m for m in known if m.table == "body"}
        self.places = governed(known)
        self.home = home_of(issuer)
        self.windows = Windows(text, _CUE, *_AROUND)

    def all(self) -> Iterator[Mention]:
        yield from self.known
        yield from self._party()
        yield from self._assemblies()
        yield from self._local_party()
        yield from self._sessions()
        yield from self._gatherings()

    def _party(self) -> Iterator[Mention]:
        for match in self.windows.matches(_CONGRESS):
            number = match.group(2)
            before = self.text[max(0, match.start() - 1) : match.start()]
            if match.group(1) or len(number) > 1 and not "\u4e00" <= before <= "\u9fff":
                yield _meeting(match, f"中国共产党第{number}次全国代表大会", "meeting/congress")
        for match in self.windows.matches(_CONGRESS_FULL):
            yield _meeting(match, f"中国共产党第{match.group(1)}次全国代表大会", "meeting/congress")
        for match in self.windows.matches(_PLENUM):
            yield from self._plenums(match)

    def _plenums(self, match: re.Match[str]) -> Iterator[Mention]:
        one, nth, session, several, rest = match.groups()
        if rest:
            parts = list(_NTH.finditer(self.text, *match.span(5)))
            for part in parts:
                start = match.start() if part is parts[0] else part.start()
                end = match.end() if part is parts[-1] else part.end()
                yield _mention(start, end, f"中国共产党第{several}届中央委员会第{part.group(1)}次全体会议", "meeting/plenum")
            return
        which = f"第{nth or session}次" if nth or session else "历次"
        if session and "中央" not in match.group() or match.start() in self.bodies:
            return
        yield _meeting(match, f"中国共产党第{one}届中央委员会{which}全体会议", "meeting/plenum")

    def _assemblies(self) -> Iterator[Mention]:
        for match in self.windows.matches(_NPC):
            term, _, session = match.groups()
            yield _meeting(match, f"第{term or match.group(2)}届全国人民代表大会第{session}次会议", "meeting/congress")
        for match in self.windows.matches(_CPPCC):
            term, session = (group for group in match.groups() if group)
            yield _meeting(match, f"中国人民政治协商会议第{term}届全国委员会第{session}次会议", "meeting/congress")
        for match in self.windows.matches(_LOCAL_NPC):
            place, start = self._place(match)
            if place:
                name = f"{place.name}第{match.group(2)}届人民代表大会第{match.group(3)}次会议"
                yield _mention(start, match.end(), name, "meeting/congress")

    def _place(self, match: re.Match[str]) -> tuple[Place | None, int]:
        """The place printed before a match, or the one that its bare 省 means, and where the name begins."""
        printed = self.places.get(match.start(2) - self.text.startswith("第", match.start(2) - 1)) or self.places.get(match.start())
        if printed:
            return Place(printed.name, printed.code), printed.start
        level = match.group(1)
        return (above(self.home, level) if self.home and level else None), match.start()

    def _local_party(self) -> Iterator[Mention]:
        """省委十三届六次全会, 省第十三次党代会."""
        for match in self.windows.matches(_LOCAL_PLENUM):
            body = self.bodies.get(match.end(2) if match.group(2) else match.start())
            if match.group(2) == "中央纪委":
                yield from self._local_plenums(match, match.start(), "中央纪律检查")
            elif body and body.kind == "party" and body.name.endswith("委员会"):
                of = body.name.removeprefix("中国共产党").removesuffix("委员会")
                yield from self._local_plenums(match, min(body.start, match.start()), of)
        for match in self.windows.matches(_LOCAL_CONGRESS):
            place, start = self._place(match)
            if place:
                yield _mention(start, match.end(), f"中国共产党{place.name}第{match.group(2)}次代表大会", "meeting/congress")

    def _local_plenums(self, match: re.Match[str], begin: int, of: str) -> Iterator[Mention]:
        """省委十一届六次、七次全会 names two; so does 十二届市委五次、六次全会. `of` is whose committee it is."""
        times = list(_NTH_TIME.finditer(self.text, *match.span(3)))
        for time in times:
            start = begin if time is times[0] else time.start()
            end = match.end() if time is times[-1] else time.end()
            which = f"第{time.group(1)}次" if time.group(1) else "历次"
            term = f"第{match.group(1)}届"
            whose = f"{term}{of}委员会" if of.startswith("中央") else f"{of}{term}委员会"
            yield _mention(start, end, f"中国共产党{whose}{which}全体会议", "meeting/plenum")

    def _sessions(self) -> Iterator[Mention]:
        """What a body holds: 国务院第80次常务会议, 2017年第8次县政府常务会议, 省委经济工作会议."""
        for end, body in self.bodies.items():
            session = _SESSION.match(self.text, end)
            if session:
                before = _SESSION_BEFORE.search(self.text, max(0, body.start - 12), body.start)
                numbered = before.group() if before and not session.group(2) else ""
                start = before.start() if numbered and before else body.start
                yield _mention(start, session.end(), body.name + numbered + session.group(), "meeting/session")
            annual = _ANNUAL.match(self.text, end)
            if annual and body.kind in ("party", "government"):
                printed = _short(body.name) + annual.group()
                yield _mention(body.start, annual.end(), printed, "meeting/annual")

    def _gatherings(self) -> Iterator[Mention]:
        """Sessions of central commissions, forums and conferences, under the name that is printed."""
        for match in self.windows.matches(_COMMISSION):
            yield _meeting(match, match.group(), "meeting/session")
        around = Windows(self.text, _GATHERING, *_AROUND_GATHERING)
        for pattern in (_SPOKEN_AT, _FORUM):
            for match in around.matches(pattern):
                if not any(match.start() <= one.start < match.end() for one in self.known):
                    yield _meeting(match, match.group(), "meeting/forum")


def _short(body: str) -> str:
    """广东省委 for the party committee of a place: annual meetings go by that name."""
    if body.startswith("中国共产党") and body.endswith("委员会"):
        place = body.removeprefix("中国共产党").removesuffix("委员会")
        return place + ("党委" if place.endswith("自治区") else "委")
    return body


def _meeting(match: re.Match[str], name: str, rule: str) -> Mention:
    return _mention(match.start(), match.end(), name, rule)


def _mention(start: int, end: int, name: str, rule: str) -> Mention:
    return Mention(start, end, "meeting", name, "meeting", None, rule)
