"""Coordination (并列): a clause that coordinates acts, each with a verb and an object of its own, is several."""

from __future__ import annotations

import re

from kg.language.clauses import Clause
from kg.language.openers import past_openers
from kg.language.prepositions import governing
from kg.language.verbs import verb_at

_DONE = frozenset(
    "完善 健全 优化 扩大 拓展 提升 提高 增强 强化 加强 推进 推动 促进 深化 加快 加大 建立 构建 打造 培育 壮大 做强 做大 做优 实施 开展 落实 制定 "
    "出台 推出 推行 推广 降低 减轻 破除 打破 激发 释放 挖掘 引进 引导 鼓励 支持 严控 压减 淘汰 化解 防范 整治 规范 盘活 补齐 夯实 筑牢 营造 弘扬 "
    "丰富 突破 攻克 稳定 增加 减少 拓宽 畅通 打通 用好 办好 抓好 搞好 做好 建好".split()
)
"""Verbs that say what is done and begin no noun: 优化流程, unlike 管理制度."""
_JOINED = "和与"
_QUALITY = re.compile("(?:体系|机制|制度|水平|能力|条件|标准|程度|范围|供给|流程|作用|效能|质量|效率|方式|结构|环境|布局|模式|政策|消费|成本|[面度率])$")
"""Ends of an object that may begin like an act: 提升服务水平."""
_SHORTEST = 3
"""Characters of an object."""


def told_apart(text: str, clause: Clause) -> list[Clause]:
    """The acts that 、 coordinates in a clause (扩大范围、优化流程、健全体系), or the clause itself where any of them is none."""
    if text.find("、", clause.start, clause.end) < 0:
        return [clause]
    pieces, at = [], clause.start
    while at < clause.end:
        mark = text.find("、", at, clause.end)
        end = clause.end if mark < 0 else mark
        pieces.append(Clause(at, end))
        at = end + 1
    # From the last one on, for what begins with a verb is mostly followed by nouns (推进X、Y).
    return pieces if all(_is_act(text, *piece) for piece in reversed(pieces)) else [clause]


def _is_act(text: str, start: int, end: int) -> bool:
    at, _ = past_openers(text, start, end)
    verb = verb_at(text, at, end)
    if verb is None or end - verb.end < _SHORTEST or text[verb.start : verb.end] not in _DONE:
        return False
    if text.find("等", verb.end, end) >= 0 or text[verb.end] in _JOINED:
        return False
    within = verb_at(text, past_openers(text, verb.end, end)[0], end)
    if within and not _QUALITY.search(text, within.end, end):
        return False
    if verb.sort == "advance" and governing(text, verb.end + 2, end):
        return False  # 推动企业增强功能、提升能力: whoever is urged does the second as well
    return all(text.count(mark, start, end) == text.count(other, start, end) for mark, other in ("“”", "（）", "《》"))
