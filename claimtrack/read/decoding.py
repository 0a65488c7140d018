"""Bytes to text: which encoding, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

from claimtrack.characters import storable_text
from claimtrack.read.codepages import latin_code_page

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_BEGINNINGS = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"BZh", b"\xfd7zXZ",
    b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"SQLite format 3\0", b"RIFF", b"OggS", b"ID3", b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)  # fmt: skip
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_SAMPLE = 65_536  # bytes that are enough to tell what a file is
_MOST_CONTROLS = 0.05
_LONGEST_CHARACTER = 4  # bytes of UTF-8
_WINDOWS = ["cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r"]
_EASTERN = ["cp932", "euc_jp", "gb18030", "big5", "cp949"]  # of East Asia, two bytes a character
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}  # as browsers take them
_FOREIGN = bytes(range(128, 256))
_MOST_ACCENTS = 0.2  # of a Latin text; in Cyrillic, Greek, Hebrew and Arabic pages most bytes are foreign
_FEW_ACCENTS = 0.005  # of an English text, where they stand in names of whatever languages
_SOME_ACCENTS = 0.03  # of a short one
# Inside a word these bytes are signs in cp1252 ("³") but letters in the pages of eastern Europe and Turkey.
_UNLIKELY_IN_WESTERN = re.compile(rb"[A-Za-z][\xa1-\xb9\xbb-\xbf\xd0\xdd\xde\xf0\xfd\xfe]")
# Letters of other scripts: what is damaged among them is not cp1252.
_BEYOND_WESTERN = re.compile("[\u0250-\u1dff\u2c00-\ufffc]")
_FIRST_OF_SEVERAL = 0xC2  # bytes from here on begin a character of UTF-8


def decode(data: bytes, stated: str | None = None) -> str | None:
    """The text of `data`, None where it is binary; NUL and lone surrogates become U+FFFD one for one.

    A byte order mark is left out. What is not UTF-8 or UTF-16 is in the charset that is `stated` for it, else in the
    code page it fits best; so are single characters in a Western text that is UTF-8 elsewhere.
    """
    text = _decode(data, _codec(stated))
    return None if text is None else storable_text(text)


def mark_of(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark `data` begins with and the encoding it stands for."""
    return next((mark for mark in _MARKS if data.startswith(mark[0])), None)


def encoding_of(sample: bytes) -> str:
    """The encoding of a text that begins with `sample`, has no mark and is read piece by piece."""
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(sample) - _LONGEST_CHARACTER:  # not just cut off
            return _code_page_of(sample)
    return "utf-8"


def _codec(charset: str | None) -> str | None:
    """The codec of a charset as the web means its name; None for UTF-8, which shows, and for what nobody knows."""
    try:
        codec = codecs.lookup(charset or "utf-8")
    except (LookupError, ValueError):
        return None
    if codec.name == "utf-8" or not codec._is_text_encoding:  # noqa: SLF001 - base64 is a codec, too
        return None
    return _MEANT.get(codec.name, codec.name)


def _decode(data: bytes, stated: str | None) -> str | None:
    mark = mark_of(data)
    if mark and mark[1] != "utf-8":
        return data[len(mark[0]) :].decode(mark[1], "replace")
    if stated and stated.startswith(("utf-16", "utf-32")):
        return data.decode(stated, "replace")
    wide = _unmarked_utf16(data)
    if wide:
        return data.decode(wide, "replace")
    if _is_binary(data):
        return None
    text = _utf8(data.removeprefix(codecs.BOM_UTF8))
    if text is not None:
        return text
    return data.decode(stated or _code_page_of(data[:_SAMPLE]), "replace")


def _utf8(data: bytes) -> str | None:
    """`data` as UTF-8, damaged characters replaced; None where most are: it is another encoding."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    foreign = sum(not character.isascii() for character in text)
    if broken * 2 > foreign:
        return None
    return text if _BEYOND_WESTERN.search(text) else data.decode("utf-8", "western")


def _as_western(error: UnicodeError) -> tuple[str, int]:
    """What is no UTF-8 in a Western text, as cp1252: files are put together from several."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    data, start, end = error.object, error.start, error.end
    cut_off = end == len(data) and data[start] >= _FIRST_OF_SEVERAL
    return "\ufffd" if cut_off else data[start:end].decode("cp1252", "replace"), end


codecs.register_error("western", _as_western)


def _code_page_of(sample: bytes) -> str:
    """The encoding that a text fits best which is not UTF-8."""
    foreign = len(sample) - len(sample.translate(None, _FOREIGN))
    western = not _UNLIKELY_IN_WESTERN.search(sample)
    if western and foreign <= len(sample) * _FEW_ACCENTS:
        return "cp1252"
    page = latin_code_page(sample) if foreign <= len(sample) * _MOST_ACCENTS else None
    if page is None and western and foreign <= len(sample) * _SOME_ACCENTS:
        page = "cp1252"
    if page is not None:
        return page
    from charset_normalizer import from_bytes  # noqa: PLC0415  loaded only for text that is not UTF-8

    best = from_bytes(sample, cp_isolation=[*_WINDOWS, *_EASTERN]).best()
    return best.encoding if best else "cp1252"


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows in Latin text, where every other byte is zero, and in a page's first character."""
    if data.startswith((b"\0<", b"<\0")):
        return "utf-16-be" if data.startswith(b"\0") else "utf-16-le"
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if max(even, odd) * 10 < half * 4 or min(even, odd) * 20 > half or not half:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return sample.startswith(_BINARY_BEGINNINGS) or controls > len(sample) * _MOST_CONTROLS
