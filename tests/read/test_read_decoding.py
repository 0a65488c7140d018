"""Bytes to text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.read.decoding import decode

ENGLISH = "The mayor’s office said that “nobody” was hurt — the café of José Muñoz was closed on Monday."
JAPANESE = "橋は安全だと市長は述べた。金曜日の会議で決まったことである。"
CHINESE = "大橋是安全的。五月的會議沒有其他的事。" * 2
KOREAN = "다리는 안전하다고 시장이 말했다. 금요일 회의에서 결정되었다. "
RUSSIAN = (
    "Пресс-секретарь заявил в пятницу, что переговоры могут продолжиться в Стамбуле в марте этого года. " * 3
)
POLISH = (
    "Rzecznik powiedział w piątek, że rozmowy mogą być wznowione w Łodzi, gdzie źródła już się odbyły. " * 3
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "cp1251"),
        (POLISH, "cp1250"),
        (JAPANESE, "cp932"),
        (JAPANESE * 3, "euc_jp"),
        (CHINESE, "gbk"),
        (CHINESE, "big5"),
        (KOREAN, "cp949"),
        ("plain", "ascii"),
        ("", "utf-8"),
    ],
)
def test_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (f"{ENGLISH}\n".encode() + ENGLISH.encode("cp1252"), f"{ENGLISH}\n{ENGLISH}"),
        ("“Ünal” — ".encode() * 3 + b"\x93M\xfcller\x94", "“Ünal” — " * 3 + "“Müller”"),
        ("“Ünal” — ".encode() * 3 + "“".encode()[:2], "“Ünal” — " * 3 + "\ufffd"),
        (RUSSIAN.encode() + b" \xcf\xf3 ", RUSSIAN + " \ufffd\ufffd "),
    ],
    ids=["half", "words", "cut off", "Russian"],
)
def test_a_western_text_in_two_encodings(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_many_odd_bytes_take_no_longer_than_few() -> None:
    data = "“".encode() * 2 + b"a\x93" * 400_000 + "“é”".encode() * 400_000
    began = time.process_time()
    text = decode(data)
    assert text is not None
    assert text.count("a“") == 400_000
    assert time.process_time() - began < 5


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\0b" + b"c" * 99, "a\ufffdb" + "c" * 99),
        ("a\ud800b".encode("utf-8", "surrogatepass"), "a\ufffdb"),
        ("Пример\ud800".encode("utf-16", "surrogatepass"), "Пример\ufffd"),
        (ENGLISH.encode() + b"\xff", ENGLISH + "\ufffd"),
    ],
)
def test_what_cannot_be_stored_is_replaced_one_for_one(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04abc",
        b"\x89PNG\r\n",
        b"\x1f\x8b\x08",
        bytes(range(256)) * 9,
        b"\0" * 999,
        b"{\\rtf1 a}",
    ],
)
def test_binary_files_are_no_text(data: bytes) -> None:
    assert decode(data) is None


@given(st.binary())
def test_any_bytes_are_text_that_can_be_stored_or_binary(data: bytes) -> None:
    text = decode(data)
    assert text is None or text.encode() is not None


@given(st.text(alphabet=st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs", "Cc"])))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(b"Text: " + text.encode()) == "Text: " + text
