"""The roles printed with a person's name: in front of it, behind a comma, behind "of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimtrack.extract.name_links import is_state
from claimtrack.extract.names import Name
from claimtrack.extract.people import people_words
from claimtrack.extract.tagger import uncapitalised
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

DEPUTIES = frozenset("deputy vice shadow".split())
ONCE = DEPUTIES | frozenset("former ex previous outgoing late retired then".split())  # in front of an office
_KIN = frozenset(
    "sister brother wife husband widow widower daughter son mother father aunt uncle niece nephew".split()
)
_COURTESY = frozenset("mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir madam".split())  # titles, but no roles
_DESCRIBING = frozenset(("NN", "JJ", "NNP", "POS"))
_NAMESAKE = re.compile(r"[,(]? ?(?:who \w+ |a |an )?(?:\w+ )?(?:namesake|(?:of )?the same name)\b")
_SPELT_OUT = {
    "gov": "governor", "sen": "senator", "rep": "representative", "prof": "professor", "gen": "general",
    "col": "colonel", "capt": "captain", "sgt": "sergeant", "insp": "inspector", "supt": "superintendent",
    "cllr": "councillor", "coun": "councillor", "rev": "reverend", "fr": "father", "lt": "lieutenant",
    "cpl": "corporal", "maj": "major", "adm": "admiral", "const": "constable", "amb": "ambassador", "atty": "attorney",
}  # fmt: skip
_ACTING = frozenset("managing acting presiding founding sitting retired".split())  # participles in an office
_HEADING = frozenset("chairs heads leads runs".split())
_BEING = frozenset(("is", "was", "became"))
_CLOSING = frozenset((",", ".", ")", "—", "–"))
_MODIFIERS = 8  # words in front of a role
_BEHIND = 8  # words behind a comma


def roles_at(words: Words, name: Name) -> Iterator[str]:
    """The roles as printed with a name: "Kremlin spokesman", "Minister of Agriculture"."""
    for role in (_in_front(words, name), _behind(words, name), _before_comma(words, name)):
        printed = role.replace(" 's", "'s").replace(" ’s", "’s").replace(" '", "'").replace(" ’", "’")
        if printed and printed.lower() not in _COURTESY:
            yield printed


def closed_off(words: Words, name: Name) -> Iterator[str]:
    """What is said of a single name: between commas ("Ivanov, the deputy minister,"), else behind "of"."""
    k = name.stop
    if k + 1 < len(words) and words.lower[k] == "of" and words.words[k + 1][0].isupper():
        yield _printed(words, k, _end_of_phrase(words, k))
    if k + 1 >= len(words) or words.words[k] != ",":
        return
    if before := _before_comma(words, name):
        yield before
    elif words.tags[k + 1] == "DT" and (behind := _behind(words, name)):
        end = k + 1 + len(behind.split()) + 1
        if end < len(words) and words.words[end] in _CLOSING:
            yield behind


def office(role: str) -> list[str]:
    """The words of a printed role, spelt out, without what it is an office of.

    There are none for "of Harrow" and "who heads the dockers".
    """
    if role.startswith(("of ", "who ")):
        return []
    return [spelt_out(word) for word in role.partition(" of ")[0].split()]


def spelt_out(office: str) -> str:
    """ "senator" for "sen."; any other word as it is."""
    return _SPELT_OUT.get(office.rstrip("."), office)


def said_to_be_another(words: Words, name: Name) -> bool:
    """Whether the text says that somebody else has the name, too: "also Ann Lee", "Ann Lee, a namesake"."""
    if name.start > 0 and words.lower[name.start - 1] == "also":
        return True
    behind = " ".join(words.lower[name.stop : min(words.sentence_of(name.first)[1], name.stop + _BEHIND)])
    return bool(_NAMESAKE.match(behind))


def _in_front(words: Words, name: Name) -> str:
    """ "Kremlin spokesman Dmitry Peskov", "Türkiye's trade minister"."""
    titles = name.titles
    if not titles:
        return ""
    start = name.first - len(titles)
    if titles[-1] in _COURTESY:
        return _printed(words, start, name.first)
    first = start
    while first > 0 and start - first < _MODIFIERS and (step := _modifier(words, first)):
        first -= step
    return _printed(words, first, name.first)


def _printed(words: Words, first: int, stop: int) -> str:
    """The words as printed, brackets left out, and the capital of a sentence's first word where it is no name's."""
    shown = words.words[first:stop]
    if words.opens(first):
        shown[:1] = uncapitalised(shown[:1])
    return " ".join([word for word in shown if word not in "()"])


def _modifier(words: Words, k: int) -> int:
    """How many words in front of word k still describe what follows them; 0 where none does."""
    before = words.words[k - 1]
    tag = words.tags[k - 1]
    if tag == "POS" or (before[0].isupper() and (tag in _DESCRIBING or tag == "NNS")):
        return 1
    if before in ONCE:
        return 1  # "former President Ann Bell"
    if words.tags[k] == "POS" and tag == "NNS":
        return 1  # "the dockers' leader"
    if before == ")" and k > 3 and words.words[k - 3] == "(":
        return 3  # "Dockers' Union (DU) president"
    of = k - 1 - (before == "the")
    if (
        of > 0
        and words.lower[of] == "of"
        and words.words[of - 1][0].isupper()
        and words.words[k][0].isupper()
    ):
        return k - of  # "United Seafarers of the Philippines president"
    return 0


@cache
def _apposed() -> frozenset[str]:
    """The words for roles, and for whose kin somebody is, that stand behind a name."""
    return people_words()["role"] | _KIN


def _behind(words: Words, name: Name) -> str:
    """ "Peskov, the Kremlin spokesman,", "Anna Bell of the Dock Workers"."""
    roles, k = _apposed(), name.stop
    if len(name.words) > 1 and k + 1 < len(words) and words.lower[k] == "of":
        return _printed(words, k, _end_of_phrase(words, k))
    if words.tags[k : k + 3] == [",", "CD", ","]:
        k += 2  # "Corazon Reyes, 34, a worker,"
    if k + 1 >= len(words) or words.words[k] != ",":
        return ""
    if words.lower[k + 1] == "who" and k + 2 < len(words) and words.lower[k + 2] in _HEADING:
        return _printed(words, k + 1, _end_of_phrase(words, k + 2))
    first = k + 1
    if words.lower[first] == "who" and first + 1 < len(words) and words.lower[first + 1] in _BEING:
        first += 2  # "Okafor, who was an auditor"
    first += first < len(words) and words.tags[first] == "DT"
    stop = first
    while stop < min(len(words), first + _BEHIND) and words.lower[stop] not in roles:
        describing = words.tags[stop] in _DESCRIBING or words.tags[stop] in ("NNS", "CC")
        if not describing and words.lower[stop] not in _ACTING:
            return ""
        stop += 1
    end = stop
    while end < len(words) and words.lower[end] in roles:  # "chief executive officer"
        end += 1
    led = name.start > 0 and words.tags[name.start - 1] in ("IN", "TO")
    if led and words.tags[k + 1] == "DT" and not FINITE.isdisjoint(words.tags[end : end + 1]):
        return ""  # "In talks with Ivanov, the minister | said"
    return _printed(words, first, _end_of_phrase(words, end)) if end > stop else ""


def _end_of_phrase(words: Words, k: int) -> int:
    """Where what an office is of ends, if word k is an "of" or "heads": "of the Nigerian Millers' Association"."""
    if k + 1 >= len(words) or (words.lower[k] != "of" and words.lower[k] not in _HEADING):
        return k
    stop = k + 1 + (words.lower[k + 1] == "the")
    first = stop
    while stop < len(words) and stop - first < _BEHIND and _continues(words, stop):
        stop += 1
    return stop if stop > first else k


def _continues(words: Words, k: int) -> bool:
    """Whether word k may stand in what an office is of; "and" between two capitals does, too."""
    if words.tags[k] == "CC":
        return k + 1 < len(words) and words.words[k - 1][0].isupper() and words.words[k + 1][0].isupper()
    return words.tags[k] in _DESCRIBING or words.tags[k] == "NNS"


def _before_comma(words: Words, name: Name) -> str:
    """ "the Kremlin spokesman, Dmitry Peskov,", "the Minister of Agriculture, Chief Okafor"."""
    roles = people_words()["role"]
    k = name.start - 1
    titled = words.lower[k] in roles or words.lower[k] in people_words()["title"]
    while titled and k > 0 and words.words[k].islower() and words.tags[k] in ("NN", "JJ", "RB", "VBN", "VBD"):
        k -= 1  # "The chairperson, retired judge Olive Hargreaves,"
    k -= k > 0 and words.lower[k] == "also"
    if k <= 0 or words.words[k] != "," or is_state(name.words[-1]):
        return ""  # "The mayor of Portland, Oregon, said"
    k = _opening_bracket(words, k)
    first = k
    while first > 0 and k - first < _BEHIND and _describes(words, first - 1):
        first -= 1
    while first < k and words.lower[first] in ("of", "the"):
        first += 1
    offices = [n for n in range(first, k) if words.lower[n] in roles]
    if any(words.words[n].islower() and n + 1 < k and words.words[n + 1][0].isupper() for n in offices):
        return ""  # "With his Kazakh counterpart Ann Bell, Bo Ruiz said"
    return _printed(words, first, k) if offices else ""


def _opening_bracket(words: Words, k: int) -> int:
    """The bracket that opens what stands in brackets in front of word k: "the Minister of State | (Energy)", else k."""
    if words.words[k - 1] != ")":
        return k
    return next((n for n in range(k - 2, max(0, k - _BEHIND), -1) if words.words[n] == "("), k)


def _describes(words: Words, k: int) -> bool:
    """Whether word k may stand within a role: no verb, no preposition but "of"."""
    if words.tags[k] in _DESCRIBING or words.tags[k] == "NNS" or words.lower[k] == "of":
        return True
    if words.lower[k] == "for":  # "the member for Harrow, …"
        return k > 0 and words.words[k + 1][0].isupper() and words.lower[k - 1] in people_words()["role"]
    if words.lower[k : k + 2] == ["in", "the"]:  # "Minister of State in the President's Office"
        return words.words[k + 2][0].isupper() and words.words[k - 1][0].isupper()
    return words.lower[k] == "the" and k > 0 and words.lower[k - 1] in ("of", "in")
