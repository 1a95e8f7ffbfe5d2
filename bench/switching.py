"""Switching off (停用): extraction as it would be had nobody thought of certain words.

A word leaves the tables of `kg/words` in memory, before anything is built from them, and the constants of the modules of
`kg` as they are loaded. What has been loaded stays as it is, so this belongs into a fresh process:

    echo '{"off": ["词"], "text": "article.txt"}' | python bench/switching.py

prints the record of the text without the words.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from functools import cache
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType
from typing import Any

from constants import blanked, forms


class _Blanking(SourceFileLoader):
    """Loads a module without certain words."""

    off: frozenset[str] = frozenset()

    def get_code(self, fullname: str) -> CodeType:
        """The code of the module, compiled anew: what is cached has all the words."""
        source = self.get_data(self.path).decode("utf-8")
        code: CodeType = compile(blanked(source, self.off), self.path, "exec", dont_inherit=True)
        return code


class _Finder:
    """Finds the modules of `kg` for the loader that leaves words out."""

    def __init__(self, off: frozenset[str]) -> None:
        self.off = off

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """The specification of a module of `kg`; None for every other."""
        if fullname != "kg" and not fullname.startswith("kg."):
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec and isinstance(spec.loader, SourceFileLoader):
            loader = _Blanking(spec.loader.name, str(spec.loader.path))
            loader.off = self.off
            spec.loader = loader
        return spec


def switch_off(off: Iterable[str]) -> None:
    """Make `kg` anew in this process without some words. What was imported from it before keeps them."""
    words = frozenset(off)
    for name in [name for name in sys.modules if name == "kg" or name.startswith("kg.")]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Finder(words))
    import kg.language.lexicon

    as_printed = kg.language.lexicon.words
    kg.language.lexicon.words = cache(lambda stem: without(as_printed(stem), words))


def without(value: Any, off: frozenset[str]) -> Any:
    """A table, or a piece of one, without some words. An entry whose name goes is called by the first form that stays."""
    def goes(word: str) -> bool:
        return all(form in off for form in forms(word))

    if isinstance(value, list):
        return [word for word in value if not goes(word)]
    if isinstance(value, str):
        return " ".join(word for word in value.split(" ") if not goes(word)) if " " in value else value
    kept: dict[str, Any] = {}
    for key, inner in value.items():
        if not goes(key):
            kept[key] = without(inner, off) if isinstance(inner, list | dict) or key == "words" else inner
        elif isinstance(inner, list):
            staying = [form for form in inner if not goes(form)]
            kept |= {staying[0]: staying[1:]} if staying else {}
    return kept


def main() -> None:
    """Read the words and the text, print the record."""
    asked = json.load(sys.stdin)
    switch_off(asked["off"])
    from kg.extraction import extract
    from kg.reading.document import read

    print(extract(read(asked["text"])).model_dump_json())


if __name__ == "__main__":
    main()
