"""Headwords (构词表): the words that names of industries and groups are built of, by their section in `words/industry_heads.toml`."""

from __future__ import annotations

from functools import cache

from kg.language.lexicon import words


@cache
def words_of(section: str) -> frozenset[str]:
    """All the words of one section of the table, such as `plain` or `closers`."""
    return frozenset(word for part in words("industry_heads")[section].values() for word in part)


@cache
def kind_of_head(word: str) -> str:
    """The kind of industry that a head noun makes, or the one that ends a word; empty where it is none."""
    tables = words("industry_heads")
    kinds = {head: str(kind) for name in ("soft_heads", "heads") for kind, heads in tables[name].items() for head in heads}
    return kinds.get(word) or kinds.get(word[-2:]) or ("product" if is_product(word) else "")


def is_product(word: str) -> bool:
    """Whether the last of three characters makes the name of a product: 用材林."""
    return len(word) == 3 and word[-1] in words_of("last_characters")
