"""What kind of body a text says that somebody is: "campaign group X", "the regulator, X,", "X, a company"."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.extract.name_signs import FIRM_KINDS
from claimtrack.extract.names import Name
from claimtrack.extract.people import SUPPLIERS, TRADES, people_words
from claimtrack.extract.words import Words

SETTLEMENTS = frozenset("city town village hamlet suburb island port".split())
LOBBY = "lobby"  # a group of people who want something, which is no firm
_LOBBYING = frozenset(
    "campaign campaigning pressure action lobby lobbying advocacy rights protest activist community civic "
    "environmental environment conservation wildlife climate green aid relief support consumer watchdog monitoring "
    "faith religious church parliamentary amenity heritage neighborhood neighbourhood user passenger".split()
)
_AGAINST = ("anti-", "pro-")
_NAMED = 6  # words of a description in front of a name
_SAID_TO_BE = 10  # words behind a comma


def called_before(words: Words, name: Name) -> Iterator[str]:
    """What a body is said to be in front of its name: "the train drivers' | union | ZLG", "the | regulator |, X,"."""
    k = name.start - 1
    if k > 0 and words.words[k] == "," and words.words[name.stop : name.stop + 1] == [","]:
        k = _apposed_to(words, k - 1)
    if k >= 0 and (words.lower[k] in TRADES or words.lower[k] in people_words()["bodyrole"]):
        yield from _kinds(words, k)


def _apposed_to(words: Words, k: int) -> int:
    """Word k if it ends "the regulator" in front of a name, else -1 as in "After talks with the regulator, X"."""
    first = k
    while first > max(0, k - _NAMED) and words.tags[first] in ("NN", "JJ", "POS", "NNS", "NNP"):
        first -= 1
    if words.tags[first] not in ("DT", "PRP$") or words.words[k][0].isupper():
        return -1
    led = first > 0 and words.tags[first - 1] in ("IN", "TO")
    return -1 if led and words.lower[first - 2 : first] != ["according", "to"] else k


def _kinds(words: Words, k: int) -> Iterator[str]:
    """The word k for a body, and that a group of it is no firm: "campaign group", "residents' group"."""
    yield words.lower[k]
    before = words.lower[k - 1] if k else ""
    members = words.tags[max(0, k - 1)] == "POS" and words.tags[max(0, k - 2)] == "NNS"
    lobbies = before in _LOBBYING or before.startswith(_AGAINST) or (k > 1 and members)
    if words.lower[k] in ("group", "organisation", "organization", "network") and lobbies:
        yield LOBBY


def called_behind(words: Words, name: Name) -> Iterator[str]:
    """What a name is said to be behind a comma, if a firm or other body: "Marsa Cooling, the third-largest company"."""
    k = name.stop
    if words.words[k : k + 1] != [","] or words.lower[k + 1 : k + 2] not in (["a"], ["an"], ["the"]):
        return
    for n in range(k + 2, min(len(words), k + _SAID_TO_BE)):
        if words.words[n] == "," or words.tags[n] in ("IN", "WDT", "WP", "."):
            body = words.lower[n - 1] in FIRM_KINDS | people_words()["bodyrole"] | SUPPLIERS | SETTLEMENTS
            if body and not (words.tags[n] == "IN" and _tells(words, n)):
                yield from _kinds(words, n - 1)
            return


def _tells(words: Words, n: int) -> bool:
    """Whether a verb follows before a comma or relative clause: "Lake Como, the government | in Rome says, …"."""
    ahead = range(n, min(len(words), n + _SAID_TO_BE))
    end = next((k for k in ahead if words.tags[k] in (",", ".", "WDT", "WP")), ahead.stop)
    return any(words.tags[k] in ("VBZ", "VBD", "VBP") for k in range(n, end))
