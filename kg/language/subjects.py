"""Subjects (主语): who acts in a clause, and where what he does may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kg.language.verbs import Verb, roles, verb_at


class Subject(NamedTuple):
    """What may be the subject of a clause. Offsets are of the view."""

    end: int
    modal: int
    """Characters of the modal behind it (要, 应当); 0 where there is none."""


_SUBJECTS = tuple(
    "部门 单位 机关 企业 机构 城市 地区 地方 区域 省份 市县 政府 委员会 管委会 高校 院校 学校 医院 银行 各地 各级 财政 省级 市级 县级 乡镇 街道 社区 村镇 "
    "集团 中心 公司 协会 商会 各方 园区 家庭 建筑 公民 部 委 局 厅 省 市 县 区".split()
)
"""A short phrase that ends so can be the subject of the verb that follows it."""
_LONGEST = 26
_UNDERGONE = re.compile(
    "(?:再|一律|全部|统一)(?P<verb>压减|压缩|削减|降低|下调|收回|取消|免征|免收|减半|停征|用于|划转|下放|移交|关停|淘汰)|"
    "(?:再|另)(?P<grant>给予|奖励|补助|提高|增加)|(?P<given>给予|予以|加计扣除)|(?P<put>[纳列计]入)(?!的)|(?P<cut>压减|压缩)(?=\\d|[一二三四五六七八九]成)"
)
_SPEAKER = re.compile("我们|我(?:[部委局办厅署行会国省市区县]|自治区)(?!的|们)")
"""Who speaks of himself: 我们推动…, 我部将…"""
_CARRIED = re.compile("采取|实行|实施|开展|建立|设立")
_MODAL_FIRSTS = "要将应该需须必可拟务还也都均并更就能"
_TURN = re.compile(f"[{_MODAL_FIRSTS}]|(?<=[{''.join({word[-1]: None for word in _SUBJECTS})}]).", re.S)
"""Where a modal may stand, or what follows a subject."""
_NO_MODAL = frozenset(["会", "能", "请", "将要", "需要", "要求", "能力"])


def past_subject(text: str, at: int, end: int, bodies: Mapping[int, int]) -> int:
    """Past who acts where that is certain: 我们, 我部, or the bodies that a clause opens with."""
    speaker = _SPEAKER.match(text, at, end) if text.startswith("我", at) else None
    return speaker.end() if speaker else past_bodies(text, at, end, bodies)


def past_bodies(text: str, at: int, end: int, bodies: Mapping[int, int]) -> int:
    """Past the bodies that a clause opens with: 发展改革委、工业和信息化部, 财政部联合审计署."""
    after = at
    while at in bodies and bodies[at] < end:
        after = bodies[at]
        at = after + 2 if text.startswith("联合", after) else after + 1 if text[after] in "、和与及" else after
    return after


def subjects(text: str, start: int, end: int) -> Iterator[Subject]:
    """The stretches that may be a clause's own subject, the shortest first: 党政机关要坚持…, 大中型城市重点发展…"""
    modals = roles().modals
    for turn in _TURN.finditer(text, start + 2, min(end - 2, start + _LONGEST)):
        at = turn.start()
        modal = modals.at(text, at, end) if text[at] in _MODAL_FIRSTS else 0
        if modal and _is_modal(text, at, at + modal) and not _opened(text, start, at):
            yield Subject(at, modal)
        if text.endswith(_SUBJECTS, start, at) and not _opened(text, start, at):
            yield Subject(at, 0)


def carried(text: str, start: int, end: int) -> Verb | None:
    """A verb that mostly has an instrument for its object, behind what may or may not be its subject (渔港实行休渔制度)."""
    found = _CARRIED.search(text, start + 2, min(end - 3, start + _LONGEST))
    return verb_at(text, found.start(), end) if found else None


def undergone(text: str, start: int, end: int) -> Verb | None:
    """The verb of a clause that begins with what it is done to: 会议费再压减5%, 结余资金一律收回."""
    found = _UNDERGONE.search(text, start + 2, min(end, start + _LONGEST))
    return Verb(*found.span(found.lastgroup or 0), "develop", "under way") if found and found.end() <= end else None


def _opened(text: str, start: int, end: int) -> bool:
    """Whether a bracket is open at the end of a span; what stands in it is no subject of the clause."""
    return text.rfind("（", start, end) > text.rfind("）", start, end)


def _is_modal(text: str, start: int, end: int) -> bool:
    """Whether 要, 应, 须 stands as a modal here and not inside a word (主要, 需要, 重要, 响应, 供应)."""
    if text[start:end] == "可":
        return text[start - 1] not in "许认宁" and verb_at(text, end, end + 6) is not None
    return text[start:end] not in _NO_MODAL and text[start - 1] not in "主重需必不首紧概只响供效适反相对感" and text[end : end + 1] not in (
        "素", "点", "件", "求", "用", "急", "对", "届", "收", "变", "链",
    )  # fmt: skip
