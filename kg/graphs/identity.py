"""Which items of several texts are one and the same (实体对齐).

Items are one when their ids are equal, or when their names differ only in print (“东数西算”工程 and 东数西算工程, ５Ｇ
and 5G). For industries and groups a name is also the same as the one other name that lists it as its alias; bodies,
places and programmes are not joined so, for their short forms (省政府, 我省, 实施方案) mean something else in the next
text. Themes and facts go by their id alone: each text has its own outline, and 全省 is another province in each.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from schemas import Item, Named

_PRINT = re.compile(r"[\s“”‘’\"'《》〈〉「」『』]+")
_JOINED_BY_ALIAS = ("industry", "group")

Key = tuple[str, str]
"""A kind, and what all names of one thing have in common in print."""


def printed_alike(name: str) -> str:
    """What is left of a name without quotation marks, brackets of titles, blanks, width and case; never empty."""
    return _PRINT.sub("", unicodedata.normalize("NFKC", name)).casefold() or name


def same(items: Mapping[str, Iterable[Item]]) -> dict[str, str]:
    """Node id of every item id, for the items of all texts by kind.

    Of several ids that of a canonical name stands before that of an alias, then the shortest, then the first.
    """
    import networkx as nx

    bonds = nx.Graph()
    claims: defaultdict[Key, set[Key]] = defaultdict(set)
    for kind, of_kind in items.items():
        for item in of_kind:
            if not isinstance(item, Named):
                bonds.add_node(item.id)
                continue
            key = kind, printed_alike(item.name)
            bonds.add_edge(item.id, key)
            for alias in item.aliases if kind in _JOINED_BY_ALIAS else ():
                claims[kind, printed_alike(alias)].add(key)
    joined = {key: owners - {key} for key, owners in claims.items() if key in bonds and len(owners - {key}) == 1}
    aliases = {item for key in joined for item in bonds[key]}
    bonds.add_edges_from((key, owner) for key, owners in joined.items() for owner in owners)
    found = {}
    for bond in nx.connected_components(bonds):
        ids = sorted((x for x in bond if isinstance(x, str)), key=lambda x: (x in aliases, len(x), x))
        found.update(dict.fromkeys(ids, ids[0]))
    return found
