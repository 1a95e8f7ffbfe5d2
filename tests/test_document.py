"""Reading: what encoding a text is in, what is no text, and that nothing is changed on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError
from kg.reading.document import MAX_LINE, decode, read

TEXT = "水利部关于加强水库管护的通知\n各省、自治区水利厅：\n一、健全巡查制度。5G、AI等技术要用起来。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
def test_the_encoding_is_told_from_the_bytes(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()).text == text.removeprefix("\ufeff")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_are_one_character(end: str) -> None:
    assert decode(TEXT.replace("\n", end).encode()).text == TEXT


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"%PDF-1.7 ...", "is a PDF file"),
        (b"PK\x03\x04...", "is a Word, Excel or zip file"),
        (b"\x89PNG\r\n", "is a picture"),
        ("水利\x00部".encode(), "is a control character"),
        (b"\xe6\xb0\xb4\xe5\xff\xfe\x01", "is not UTF-8"),
        (b"a" * (MAX_LINE + 1), "characters and is hardly an article"),
    ],
)
def test_what_is_no_text_is_told_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(KgError, match=said) as told:
        decode(data, "file.txt")
    assert str(told.value).startswith("file.txt: ") and "\n" not in str(told.value)


def test_a_date_that_is_none_is_told_before_anything_is_read_by_it() -> None:
    with pytest.raises(KgError, match="'2025' is no date"):
        decode(TEXT.encode(), date="2025")


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="no such file"):
        read(tmp_path / "no.txt")
    with pytest.raises(KgError, match="is a folder"):
        read(tmp_path)


def test_the_id_comes_from_the_text_alone(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(TEXT.encode())
    (tmp_path / "two.md").write_bytes(TEXT.encode("gb18030"))
    assert read(tmp_path / "one.txt").id == read(tmp_path / "two.md").id != decode((TEXT + "。").encode()).id
