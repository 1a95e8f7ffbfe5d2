"""An output file (输出文件): there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kg.errors import KgError


@contextmanager
def output(path: str | Path) -> Iterator[BinaryIO]:
    """A binary file that takes its place at `path` when the block ends well; until then, and else, the old one stays.

    Raises KgError where the file cannot be written. Devices and pipes, such as /dev/stdout, are written directly.
    """
    path = Path(path)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as file:
                yield file
            return
        place = Path(os.path.realpath(path))
        beside = place.with_name(f".{place.name}.{os.getpid()}.part")
        try:
            with beside.open("wb") as file:
                yield file
            beside.replace(place)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()
    except OSError as error:
        raise KgError(f"{path}: cannot be written ({error.strerror}); {_advice(path)}") from None


def _advice(path: Path) -> str:
    if path.is_dir():
        return "it is a folder, so name a file"
    if not path.parent.is_dir():
        return f"make the folder {path.parent} first"
    return "check the folder's permissions and the space left, or choose another place"
