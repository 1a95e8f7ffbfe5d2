"""Reading: bytes to a document, kept exactly as read."""

from __future__ import annotations

import datetime
import hashlib
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kg.errors import KgError
from kg.reading.view import View, view_of

SUFFIXES = (".txt", ".md", ".markdown", ".text")
MAX_LINE = 2_000_000
"""A line longer than this is no article; matching would only burn time on it."""


@dataclass(frozen=True)
class Document:
    """A text as it was read. Line ends are `\\n`, a byte-order mark is gone; nothing else is changed."""

    text: str
    source: str = ""
    """The file's name or address, as it was given."""
    issuer: str = ""
    """The issuing body, where the user says it (`--issuer`)."""
    date: str | None = None
    """ISO date of the text, where the user says it (`--date`)."""
    markdown: bool = field(default=False, repr=False)

    def __post_init__(self) -> None:
        """Raises KgError where `date` is no date."""
        try:
            datetime.date.fromisoformat(self.date or "2000-01-01")
        except ValueError:
            raise KgError(f"{self.date!r} is no date; write it as YYYY-MM-DD") from None

    @cached_property
    def id(self) -> str:
        """`document:` and the first twelve hexadecimal digits of the text's SHA-256."""
        return "document:" + hashlib.sha256(self.text.encode()).hexdigest()[:12]

    @cached_property
    def view(self) -> View:
        """The normalised view on which matching runs."""
        return view_of(self.text)


def read(path: str | Path, *, issuer: str = "", date: str | None = None) -> Document:
    """Read one file (plain text or Markdown in UTF-8, UTF-16 or GB18030).

    Raises KgError where the file is missing, empty, binary, or not text that can be decoded.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise KgError(f"{path}: no such file; check the path") from None
    except IsADirectoryError:
        raise KgError(f"{path}: is a folder; name its files, or build the folder with `kg build`") from None
    except OSError as error:
        raise KgError(f"{path}: cannot be read ({error.strerror}); check its permissions") from None
    return decode(data, str(path), issuer=issuer, date=date)


def texts_in(folder: Path) -> list[Path]:
    """The text files of a folder, at any depth, in order; hidden ones and what lies in hidden folders are left out."""
    return [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES and _shows(path, folder) and path.is_file()]


def _shows(path: Path, folder: Path) -> bool:
    return not any(part.startswith(".") for part in path.relative_to(folder).parts)


def decode(data: bytes, source: str = "", *, issuer: str = "", date: str | None = None) -> Document:
    """The document that some bytes are. Raises KgError, naming `source`, where they are not a text."""
    text = _characters(data, source or "standard input").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise KgError(f"{source or 'standard input'}: is empty; give a file with the article's text")
    longest = max(map(len, text.split("\n")))
    if longest > MAX_LINE:
        raise KgError(f"{source or 'standard input'}: has a line of {longest:,} characters and is hardly an article; split it into lines")
    return Document(text, source, issuer, date, markdown=source.lower().endswith((".md", ".markdown")))


_OTHERS = {
    b"%PDF": "a PDF file", b"PK\x03\x04": "a Word, Excel or zip file", b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture", b"PAR1": "a Parquet file",
}  # fmt: skip
"""What other files begin with."""
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ud800-\udfff]")


def _characters(data: bytes, source: str) -> str:
    """Decode by byte-order mark, else UTF-8, else UTF-16 without a mark, else GB18030."""
    for mark, what in _OTHERS.items():
        if data.startswith(mark):
            raise KgError(f"{source}: is {what} and no text; save its text as UTF-8 and give that")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(_decoded(data, encoding, source), source)
    try:
        return _checked(data.decode("utf-8"), source)
    except UnicodeDecodeError as error:
        broken = error
    for encoding in ("gb18030", "utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _reads_as_chinese(text):
            return _checked(text, source)
    raise KgError(
        f"{source}: byte {broken.start:,} is not UTF-8, and the file is not GB18030 or UTF-16 text either; save it as UTF-8"
    )


def _decoded(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise KgError(f"{source}: byte {error.start:,} cannot be decoded as {encoding}; save the file as UTF-8") from None


def _checked(text: str, source: str) -> str:
    control = _CONTROLS.search(text)
    if control:
        raise KgError(f"{source}: character {control.start():,} is a control character, so this is no plain text; export it as text first")
    return text


def _reads_as_chinese(text: str) -> bool:
    """Whether most of the beginning is what Chinese text is made of; a wrong decoding gives rare characters."""
    sample = text[:5000]
    usual = sum("\u4e00" <= c <= "\u9fa5" or c in "，。、；：“”（）《》\n\r \u3000" or " " < c < "\x7f" for c in sample)
    common = sum(c in "的是在和中国人有一年发展政府工作我们不了、，。0123456789 \n" for c in sample)
    return usual >= 0.9 * len(sample) and common >= 0.04 * len(sample)
