"""Constants (词与常数): the words that extraction knows, in the tables of `kg/words` and in the modules of `kg`.

A table or a section of one is exempt where a comment in its head says `Public classification: …`. In the modules every
run of two or more Chinese characters in a string counts, be it a word by itself or an alternative in a pattern; single
characters, docstrings, and the examples of rules do not.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.language.lexicon import spellings

BLANK = "\ue000"
"""Stands where a character of a constant was: no text has it."""
_PUBLIC = "Public classification:"
_SECTION = re.compile(r"\[([^\[\]]+)\]")
_STRUCTURE = re.compile(r"[a-z_ ]+")
"""Keys that are no words: sections, `aliases`, `under way`."""
_CLASS = r"\[(?:\\.|[^\]\\])*\]"
_RUN = re.compile(rf"{_CLASS}|([\u4e00-\u9fff]+)([?*+{{])?")
_LONGEST = 11
_DIGITS = frozenset("零〇一二两兩三四五六七八九十百千万亿壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億")
_COLLECTORS = frozenset(["frozenset", "set", "tuple", "list", "strip", "lstrip", "rstrip"])


def public_sections(table: str) -> set[str]:
    """The sections of a TOML file that come from a public classification; the empty name stands for all of them."""
    found, section = set(), ""
    for line in table.splitlines():
        header = _SECTION.match(line)
        section = header.group(1) if header else section
        if line.startswith("#") and _PUBLIC in line:
            found.add(section)
    return found


def table_words(file: Path) -> set[str]:
    """The words of one table that come from no public classification."""
    printed = file.read_text(encoding="utf-8")
    public = public_sections(printed)
    if "" in public:
        return set()
    return {word for name, section in tomllib.loads(printed).items() if name not in public for word in words_of(section)}


def words_of(value: Any) -> Iterator[str]:
    """The words in a piece of a table: keys that are words, members of lists, words of a string apart by blanks."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if not _STRUCTURE.fullmatch(key):
                yield key
            if not isinstance(inner, str) or key == "words":
                yield from words_of(inner)
    elif isinstance(value, list):
        yield from value
    elif isinstance(value, str):
        yield from value.split()


def forms(word: str) -> list[str]:
    """How a word of a table may be printed."""
    return [form for form in spellings(word) if form]


def runs(string: str) -> Iterator[tuple[int, int]]:
    """The spans of the words in a string constant; a character that may be left out (`?`) belongs to none.

    Digits are no words, and what is longer than a word is a set of characters.
    """
    for match in _RUN.finditer(string):
        if match.group(1):
            start, end = match.span(1)
            end -= match.group(2) is not None
            if 1 < end - start <= _LONGEST and not _DIGITS.issuperset(string[start:end]):
                yield start, end


def strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """The string constants of a module that are words or patterns: no docstrings, no examples, no sets of characters."""
    apart = {id(node) for parent in ast.walk(tree) for node in _apart(parent)}
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if id(node) in apart:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node
        waiting += ast.iter_child_nodes(node)


def _apart(node: ast.AST) -> Iterator[ast.AST]:
    """What below a node is no word."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    elif isinstance(node, ast.Compare):
        yield from (side for op, side in zip(node.ops, node.comparators, strict=True) if isinstance(op, ast.In | ast.NotIn))
    elif isinstance(node, ast.Dict):
        yield from (value for value in node.values if isinstance(value, ast.Constant))
    elif isinstance(node, ast.Subscript):
        yield node.slice
    elif isinstance(node, ast.keyword) and node.arg in ("examples", "rejects"):
        yield node.value
    elif isinstance(node, ast.Call):
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name == "Example":
            yield node
        elif name in _COLLECTORS:
            yield from (argument for argument in node.args if isinstance(argument, ast.Constant))


def module_words(source: str) -> set[str]:
    """The words in the string constants of a module."""
    return {
        node.value[start:end] for node in strings(ast.parse(source)) if isinstance(node.value, str) for start, end in runs(node.value)
    }


def blanked(source: str, off: frozenset[str]) -> ast.Module:
    """A module in whose constants the words of `off` are blank; every other character stays in its place."""
    tree = ast.parse(source)
    for node in strings(tree):
        if isinstance(node.value, str):
            for start, end in runs(node.value):
                if node.value[start:end] in off:
                    node.value = node.value[:start] + BLANK * (end - start) + node.value[end:]
    return tree
