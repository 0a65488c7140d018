"""Contents without the time of their telling: "announced | the review | on Monday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.model import Span, When

_BEFORE_TIME = re.compile(
    r"[\s,(]*(?:\b(?:(?:late|early|earlier|back|just) )?(?:on|in|at)|\b(?:late|early|earlier))?\s*$"
)
_DONE = re.compile(
    r"\b(?:left|made|sent|posted|published|issued|released|filed|held|signed|announced|begun|taken"
    r"|done|reached|agreed|passed|launched|adopted|approved|unveiled|introduced|imposed|received|committed)$"
)
_MOST = 24  # characters of such a preposition with what stands in front of it


def without_time(text: str, content: Sequence[Span], said: When) -> tuple[Span, ...]:
    """The content without the time phrase at its end that tells when it was said (characters into `text`).

    A time that is all of the content, or stands within it, stays.
    """
    last, phrase = content[-1], said.phrase
    if phrase is None or phrase.start <= last.start or not last.end - 1 <= phrase.end <= last.end:
        return tuple(content)
    low = max(last.start, phrase.start - _MOST)
    before = _BEFORE_TIME.search(text, low, phrase.start)
    end = phrase.start if before is None else before.start()
    kept = Span(last.start, end)
    if end <= last.start or _DONE.search(kept.of(text)):
        return tuple(content)  # "did not return a message left on Wednesday"
    return (*content[:-1], kept)
