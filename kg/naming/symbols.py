"""Symbols (符号): what a word of a text shrinks to, so that the shape of a name is a short pattern."""

from __future__ import annotations

import re
from functools import cache

from kg.rulebook import filled

NAME = "K"
"""A known industry."""
PLAIN = "W"
"""A known industry whose name is an everyday word as well (金融)."""
CLASS = "C"
"""A known class of industries (未来产业)."""
GROUP = "G"
"""A known group."""
PLACE = "R"
"""A known place or body."""
HEAD = "H"
"""A head noun of industries (芯片)."""
SOFT = "h"
"""A head noun that needs a technical modifier (技术)."""
COMPOUND = "u"
"""A word that is a head noun and what modifies it in one (复合材料)."""
TECHNICAL = "m"
"""A technical modifier (智能)."""
VAGUE = "g"
"""A modifier that tells no class apart (重点)."""
NOUN = "n"
"""Any other noun."""
ACTION = "a"
"""A noun that names an act (名动词), which may be the verb of the clause: 预测."""
LATIN = "e"
"""Latin letters."""
ADDRESSEE = "o"
"""A head noun of groups (企业)."""
ACT = "v"
"""A verb of policy (发展)."""
PROCESS = "r"
"""A verb of policy or of work that may also stand in a name, after what it treats: 垃圾 + 处置 + 设施."""
VERB = ACT + PROCESS
"""Any verb."""
STOP = "s"
"""A word that is never part of a name (市场)."""
COMMA = "l"
"""The comma of lists (、)."""
AND = "c"
"""和, 与, 及, 或."""
ETC = "d"
"""等."""
OF = "z"
"""的."""
OPEN = "q"
"""“."""
CLOSE = "Q"
"""”."""
PLUS = "p"
"""+."""
MARK = "."
"""Any other punctuation, and the ends of the text."""
OTHER = "x"
"""Any other word."""

KNOWN = NAME + PLAIN + CLASS
NOMINAL = KNOWN + HEAD + COMPOUND + SOFT + TECHNICAL + VAGUE + NOUN + ACTION + LATIN
"""What the name of an industry is made of."""
TELLING = KNOWN + HEAD + COMPOUND + SOFT + TECHNICAL + LATIN
"""What tells one class from another."""
PART = NOMINAL + PLUS
"""What an item of a list is made of; a process may stand in it."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern over symbols; `{head}` stands for the symbol that HEAD names here."""
    slots = {name.lower(): symbols for name, symbols in globals().items() if name.isupper()}
    return re.compile(filled(pattern, slots))
