"""Plain words in capitals, as tabloids open a story: "A TEACHER has told", "CHURCH LEADERS in St Philip"."""

from __future__ import annotations

from claimtrack.extract.people import is_first_name, role_words
from claimtrack.extract.tagger import is_common
from claimtrack.extract.words import Words

OPENING = 4  # words that a paper prints in capitals at the beginning
_ABBREVIATED = 4  # letters
_LETTERS = 2  # of "MP"
_TELLING = (["VBZ"], ["VBD"])


def is_shouted(words: Words, k: int) -> bool:
    """Whether word k is a plain one, in capitals because a paragraph begins so: "CHURCH LEADERS", "RELATIVES of".

    But not where a name does, or an office: "ATHLONE HARPS MANAGER Declan Hanratty".
    """
    opening = words.words[:OPENING]
    end = next((n for n, word in enumerate(opening) if not word.isupper()), len(opening))
    if k == end - 1 and is_shouted_noun(words, k):
        return True
    long = any(len(word) > _ABBREVIATED for word in words.words[:end])  # but "NATO said"
    named = any(is_first_name(word) for word in words.lower[:end])
    return k < end and long and not named and _is_plain(words.words[end - 1])


def is_shouted_noun(words: Words, k: int) -> bool:
    """Whether a paragraph begins with "A", a noun in capitals, word k, and a verb: "A | TEENAGER | has told"."""
    word = words.words[k]
    if k != 1 or words.lower[0] not in ("a", "an") or not word.isupper() or len(word) <= _LETTERS:
        return False
    known = is_common(word.capitalize()) or "-of-" in words.lower[k]
    return known and words.tags[k + 1 : k + 2] in _TELLING


def _is_plain(word: str) -> bool:
    """Whether a word in capitals is known in small letters, and no office."""
    return is_common(word.capitalize()) and word.lower() not in role_words()
