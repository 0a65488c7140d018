"""Characters that nothing can hold: NUL, which ends a text for SQLite, and lone surrogates, which UTF-8 has not."""

from __future__ import annotations

import re
from contextlib import suppress

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def storable_text(text: str) -> str:
    """`text` with a U+FFFD for each NUL and lone surrogate, one for one, so that offsets stay."""
    if "\0" not in text:
        with suppress(UnicodeEncodeError):
            text.encode()  # sooner done than looked through, and nearly always all there is to do
            return text
    return _UNSTORABLE.sub("\ufffd", text)
