"""Names of bodies that end in an adverb or open with a verb: "Freedom Now", "Reporters United", "Save the Rivers"."""

from __future__ import annotations

from claimtrack.extract.people import is_first_name
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

CLOSING = frozenset("Now Today Tomorrow First United Together Forward Always Again Direct Alive".split())
SAVING = frozenset("Save Stop Free Reclaim Protect Defend".split())  # in front of "the"
_NO_NAMES = frozenset("the a an this that and or but if when by on in at as for from to mr mrs ms dr".split())
_LONGEST = 4  # words of such a name in front of its last


def closed_from(words: Words, low: int, k: int) -> int | None:
    """The first of the capitals right in front of the adverb at word k that closes a name, a finite verb behind.

    Not in a headline all in capitals, and not "Now" where a sentence begins.
    """
    behind = words.tags[k + 1 : k + 2]
    said = words.lower[k + 1 : k + 2] in (["said"], ["says"])
    if not behind or not (said or behind[0] in FINITE | {"POS"}) or not words.words[k + 1].islower():
        return None
    first = k
    while first > max(low, k - _LONGEST) and _is_part(words, first - 1):
        first -= 1
    return first if first < k and not is_first_name(words.lower[first]) else None  # "Tom Lee Today said"


def _is_part(words: Words, k: int) -> bool:
    """Whether word k may be one of a name by its capital."""
    return words.words[k][0].isupper() and words.words[k].isalpha() and words.lower[k] not in _NO_NAMES


def saved_to(words: Words, k: int) -> int | None:
    """The word after "Save the Rivers" that begins at word k, a finite verb behind."""
    if words.words[k + 1 : k + 2] != ["the"]:
        return None
    end = k + 2
    while end < len(words) and end < k + 2 + _LONGEST and words.words[end][0].isupper():
        end += 1
    return end if k + 2 < end < len(words) and words.tags[end] in FINITE else None
