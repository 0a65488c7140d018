"""Which words in a row may name somebody, by their capitals and what links them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress
from operator import ne

from claimtrack.extract.people import TRADES, is_first_name, people_words, role_words
from claimtrack.extract.tagger import is_common, uncapitalised
from claimtrack.extract.time_words import is_time
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words
from claimtrack.memo import Memo
from claimtrack.places import words_for_place

_NO_NAME = frozenset(
    "but and for it the a an he she they we i you in on at as if when while after before since no. no not so this that "
    "these those there however meanwhile also even only then now here what who why how where which yes".split()
)
_NAMING = frozenset(("NNP", "NN", "NNS", "JJ"))
_BEGINNINGS = frozenset((".", '"', ":"))
_FIGURE = re.compile(r"\d{3}|^[A-Z][a-z]+\d|\d[.,]\d|^\d")
_WHOSE = frozenset(  # beside titles, whose office or club it is: "Women's Federation", "Sheriff's Office"
    "women men children people girls boys farmers workers king queen lloyd st. sheriff attorney coroner "
    "ombudsman".split()
)
_CAMPAIGNERS = frozenset(
    "citizens people doctors physicians lawyers mothers parents workers students women men youth friends voices "
    "teachers nurses veterans journalists scientists families farmers americans britons reporters architects".split()
)
_KINDS = frozenset(  # of people whose names follow: "Republican Cruz said"
    "billionaire millionaire democrat republican tory socialist communist independent veteran celebrity".split()
)
_ZONES = frozenset(
    "GMT BST UTC EST EDT ET CST CDT CT MST MDT MT PST PDT PT CET CEST IST AEST AEDT SGT HKT JST".split()
)
_ADJECTIVES = frozenset(  # that open the names of bodies
    "western eastern northern southern central global international national royal independent general public "
    "digital supreme high federal constitutional".split()
)
_LANDS = frozenset(
    "saudi sri burkina costa el sierra hong new north south".split()
)  # that begin the names of places
_OPENING = frozenset(  # words for bodies that open a name: "Bank Negara", "Police Scotland", "Network Rail"
    "bank club team police network sport transport energy water universities citizens court party council "
    "union radio".split()
)
_GOVERNING = frozenset(  # words for bodies of which most countries have one
    "ministry department agency court council parliament senate assembly bank police army navy force forces "
    "government cabinet commission committee authority bureau office service services organization organisation "
    "administration tribunal treasury staff".split()
)
_OF_COUNTIES = frozenset("service police council trust constabulary".split())
_EMERGENCIES = _OF_COUNTIES | frozenset(
    "fire and rescue ambulance nhs health county borough foundation".split()
)
_SMALL_PARTICLES = frozenset("von van der zu bin ibn di della".split())  # that are no English words
_HALVES = frozenset(("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "noon", "midnight"))  # of a day
_FIRMS = TRADES | {"rival", "competitor", "supplier"}  # in front of a firm's name
_SPEAKING_ON = frozenset("spokesman spokeswoman spokesperson adviser advisor rapporteur".split())
_SMALL = frozenset("of for and the on in to".split())  # words of a body's name that its letters leave out
_AGENTS = ("or", "er", "eer", "ist", "ant", "ent", "ian", "man", "woman", "person", "dar")
_INITIALS = 3  # in front of a surname
_FORMS = 4  # words of a body's name up to the one that tells it
_LONGEST = 12  # words of one name


def name_runs(words: Words, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The runs among words `first` to `stop` that may name somebody: (first word, word after the last)."""
    begin, end = first, first
    for k in compress(range(first, stop), map(ne, words.words[first:stop], words.lower[first:stop])):
        if k < end or not _capital(words, k):
            continue
        low, end = end, k + 1
        while end < stop and end - k < _LONGEST:
            if _capital(words, end) or _links(words, end, stop):
                end += 1
            elif _nickname(words, end, stop):
                end += 3
            else:
                break
        begin = _with_opening(words, low, k, end)
        yield _with_particles(words, low, begin), end


def _with_particles(words: Words, low: int, begin: int) -> int:
    """Where a name begins whose first words have no capitals: "“It was good,” | von der Leyen said"."""
    while begin > low and words.words[begin - 1] in _SMALL_PARTICLES:
        begin -= 1
    if begin == low or words.lower[begin] not in _SMALL_PARTICLES or not words.opens(begin - 1):
        return begin
    before = words.lower[begin - 1]
    return begin - (
        before in _SMALL_PARTICLES or is_first_name(before)
    )  # "Van der Meulen", "Ursula von der Leyen"


def _with_opening(words: Words, low: int, k: int, end: int) -> int:
    """Where a name of words `k` to `end` begins: with the first word of the sentence in "Business Insider said"."""
    firm = words.lower[end - 1] in people_words()["body"]
    opening = k - 2 if k - 1 > low and firm and end - k == 1 and words.lower[k - 1] in ("'s", "’s") else k - 1
    if (
        opening < low
        or not (opening == 0 or words.tags[opening - 1] in _BEGINNINGS)
        or _trade(words, opening)
    ):
        return k
    word, lower, tag = words.words[opening], words.lower[opening], words.tags[opening]
    noun = tag == "NN" and not lower.endswith(_AGENTS) and end < len(words) and words.tags[end] in FINITE
    if (
        lower in _ADJECTIVES
        and tag == "JJ"
        and words.tags[k] == "NNP"
        and words.tags[end : end + 1] == ["VBD"]
    ):
        return opening  # "Western Journalism reported"
    if _lettered(words, opening, end) or lower in people_words()["particle"]:
        return opening  # "Natural Resources Wales (NRW)", "Van der Meulen NV"
    if lower in _LANDS and words.tags[k] in _NAMING and words.lower[k] not in role_words():
        return opening  # "Saudi Arabia said", "Sri Lanka"
    if lower in _OPENING and tag in _NAMING and words.tags[k] == "NNP":
        return opening  # "Bank Mollard declined"
    may = _MAY_NAME[word] and word.isalpha() and lower not in _plain_groups() | role_words() | _KINDS
    return opening if may and (noun or (firm and tag in ("NN", "JJ", "VBG", "NNP"))) else k


def _lettered(words: Words, first: int, end: int) -> bool:
    """Whether letters in brackets behind word `end` are those of the words from `first` on."""
    if words.words[end : end + 1] != ["("] or words.words[end + 2 : end + 3] != [")"]:
        return False
    return "".join(word[0] for word in words.words[first:end]) == words.words[end + 1]


def _may_name(word: str) -> bool:
    """Whether a word by itself may be one of a name: a capital, but no figure ("Sh9,000"), initial or "The"."""
    if not (word[0].isupper() or ("-" in word and has_particle(word))) or (
        not word.isalpha() and _FIGURE.search(word)
    ):
        return False
    return len(word) > 1 and word[1] != "-" and (word.lower() not in _NO_NAME or word.isupper())


_MAY_NAME = Memo(_may_name)


def has_particle(word: str) -> bool:
    """Whether a name has a small particle in front: "al-Hariri"."""
    particle, _, rest = word.partition("-")
    return rest[:1].isupper() and particle in people_words()["particle"]


def _capital(words: Words, k: int) -> bool:
    if len(words.words[k]) == 1 and _bare_initial(words, k):
        return True
    if words.words[k] in _ZONES and k and (words.words[k - 1][-1].isdigit() or words.lower[k - 1] in _HALVES):
        return False  # "at 06:00 GMT"
    if not _MAY_NAME[words.words[k]] or is_time(words, k):
        return False
    if k > 1 and words.lower[k - 1] == "for" and words.lower[k - 2] in _CAMPAIGNERS:
        return True  # "Doctors for All"
    if words.tags[k] not in _NAMING:  # "Roger Cook said"
        return words.tags[k][0] == "V" and k > 0 and is_first_name(words.lower[k - 1])
    if k == 0 or words.tags[k - 1] in _BEGINNINGS:
        named = words.tags[k] == "NNP" or (words.tags[k] == "NNS" and not is_common(words.words[k]))
        return named and words.lower[k] not in _plain_groups() and not _trade(words, k)
    return True


def _trade(words: Words, k: int) -> bool:
    """Whether what opens a sentence at word k tells what the firm named next does: "Retailer Next said"."""
    return words.lower[k] in _FIRMS and k + 1 < len(words.words) and words.words[k + 1][0].isupper()


def _bare_initial(words: Words, k: int) -> bool:
    """Whether an initial without a stop stands at word k in front of a surname: "G Parameshwara", "K T Rama Rao"."""
    first, surname = k, k + 1
    while first > max(0, k - _INITIALS) and _is_letter(words, first - 1):
        first -= 1
    while surname < min(len(words), first + _INITIALS) and _is_letter(words, surname):
        surname += 1
    if surname >= len(words) or surname - first > _INITIALS or not _is_letter(words, k):
        return False
    if (
        words.tags[surname] != "NNP"
        or len(words.words[surname]) == 1
        or not words.words[surname][0].isupper()
    ):
        return False
    before = words.words[max(0, first - 1)]
    opens = first == 0 or words.tags[first - 1] in _BEGINNINGS
    titled = before.lower().removesuffix("s") in _initialled()  # "Justices R K Rao and M D Sen"
    return opens or not before[0].isupper() or titled


def _is_letter(words: Words, k: int) -> bool:
    """Whether word k is a capital that may be an initial: neither "I" nor "A"."""
    if len(words.words[k]) != 1 or words.tags[k] not in ("NNP", "DT"):
        return False
    between = (
        words.words[k] == "A" and k > 0 and len(words.words[k - 1]) == 1 and words.words[k - 1].isupper()
    )
    return between or (words.words[k] not in "IA" and words.tags[k] == "NNP")  # "Z A Sheikh"


@cache
def _initialled() -> frozenset[str]:
    """Words in front of initials: titles and roles."""
    return people_words()["title"] | people_words()["honorific"] | role_words()


@cache
def _plain_groups() -> frozenset[str]:
    """Words for groups and roles, which are capital where a sentence begins and still no names."""
    return people_words()["group"] | people_words()["bodyrole"]


def _nickname(words: Words, k: int, stop: int) -> bool:
    """Whether a name in quotation marks stands at word k inside another: Ernesto "Boy" Tagle."""
    return (
        k + 3 < stop
        and words.tags[k] == words.tags[k + 2] == '"'
        and words.words[k + 1][0].isupper()
        and words.words[k + 3][0].isupper()
        and words.tags[k + 3] == "NNP"
    )


def _links(words: Words, k: int, stop: int) -> bool:
    """ "von der" in a name, "of" in "University of Lagos", an apostrophe in "Fans' Trust"."""
    if k + 1 >= stop:
        return False
    lists, lower, following = people_words(), words.lower[k], words.words[k + 1]
    if lower in lists["particle"]:
        return following[0].isupper() or following.lower() in lists["particle"]
    if lower == "&" or (lower in ("'", "’") and words.tags[k] == "POS"):
        return following[0].isupper() and words.tags[k + 1] in ("NNP", "NN", "NNS")
    if lower in _SMALL and _spelt_out(words, k, stop):
        return True
    before = words.lower[k - 1]
    if lower in ("'s", "’s"):  # "Tulare County Sheriff's Office"
        theirs = before in _WHOSE or before in role_words() or before.endswith("men")  # "Fishermen's"
        return (theirs and _body_follows(words, k + 1, stop)) or _of_its_state(words, k, stop)
    if lower == "the":
        bodys = words.lower[k - 2] in lists["body"] | {"staff"} and following[0].isupper()
        return before in ("of", "for") and (bodys or _office_of(words, k - 1, stop))
    if lower == "and":  # "Department of Social Welfare and Development", "the Food and Drug Administration"
        joins = _of_a_body(words, k) or _and_body(words, k, stop) or _and_county(words, k, stop)
        return following[0].isupper() and joins
    if lower == "for" and before in _CAMPAIGNERS and following[0].isupper():
        return words.words[k - 1][0].isupper()  # "Citizens for Hope"
    if lower == "on" and before in _SPEAKING_ON:
        return following[0].isupper()  # "Spokesman on Finance Julian Robinson"
    office = before.rpartition("-")[2]  # "Vice-Minister"
    staff = words.lower[max(0, k - 2) : k] == ["general", "staff"]
    if lower not in ("of", "for") or not (before in lists["body"] or office in lists["title"] or staff):
        return False
    if k > 1 and is_initial(words.words[k - 2]):
        return False  # "Peter T. King of New York"
    if _office_of(words, k, stop):
        return True
    return following[0].isupper() or (
        following == "the"
        and k + 2 < stop
        and words.words[k + 2][0].isupper()
        and (staff or before in lists["body"])
    )


def _spelt_out(words: Words, k: int, stop: int) -> bool:
    """Whether letters in brackets are short for a name around word k: "Coordination of Humanitarian Affairs (CHA)"."""
    near = words.words[k : min(stop, k + _LONGEST)]
    bracket = k + near.index("(") if "(" in near else stop
    if bracket + 2 >= len(words) or words.words[bracket + 2] != ")" or not words.words[bracket + 1].isupper():
        return False
    letters, n = words.words[bracket + 1], bracket - 1
    while letters and n > k - _LONGEST and n >= 0:
        word = words.words[n]
        if word[0].isupper() and word[0] == letters[-1]:
            letters = letters[:-1]
        elif word not in _SMALL and word not in "'’":
            return False
        n -= 1
    return not letters and n < k


def _body_follows(words: Words, first: int, stop: int) -> bool:
    """Whether capitals from word `first` on name a body: "Office" of the sheriff, "Democratic Party" of the people."""
    for k in range(first, min(stop, first + _FORMS)):
        if not words.words[k][0].isupper():
            return False
        if words.lower[k] in people_words()["body"]:
            return True
    return False


def _of_its_state(words: Words, k: int, stop: int) -> bool:
    """Whether a state owns a body that many have: "Russia | 's | Defense Ministry", but not "Carmel Airways"."""
    if not is_state(words.words[k - 1]):
        return False
    for n in range(k + 1, min(stop, k + _LONGEST)):
        word, lower = words.words[n], words.lower[n]
        if lower in _GOVERNING and word[0].isupper():
            return True
        small = n > k + 1 and word in _SMALL | {"and"}
        if not small and not (word[0].isupper() and (is_common(word) or lower in _ADJECTIVES)):
            return False
    return False


def is_state(word: str) -> bool:
    """Whether a word ends the name of a country, its capital or a part of it: "Korea", "California"."""
    lists, lower = people_words(), word.lower()
    if not word[0].isupper():
        return False
    known = lower in lists["country"] or lower in lists["seat"] or lower in lists["state"]
    return known or words_for_place(lower)[:1] == (lower,)


def _office_of(words: Words, k: int, stop: int) -> bool:
    """Whether an office of a body and then a person are named: "Chairman of the Board Lars Holm"; "of" is word k."""
    if words.lower[k : k + 2] != ["of", "the"] or words.lower[k - 1] not in people_words()["title"]:
        return False
    for n in range(k + 2, min(stop, k + _LONGEST)):
        if not words.words[n][0].isupper():
            return False
        if n > k + 2 and (is_first_name(words.lower[n]) or is_initial(words.words[n])):
            return True
    return False


def _of_a_body(words: Words, k: int) -> bool:
    """Whether the name that goes on at word k began with a body or an office: "Ministry of …", "Minister for …"."""
    of = max((n for n in range(max(0, k - 4), k) if words.lower[n] in ("of", "for")), default=0)
    return of > 0 and words.lower[of - 1] in people_words()["body"] | people_words()["title"]


def _and_body(words: Words, k: int, stop: int) -> bool:
    """Whether the "and" at word k joins two matters of one body: "the Economic and Financial Crimes Commission"."""
    if k < 2 or words.lower[k - 2] not in ("the", "'s", "’s") or not _body_follows(words, k + 1, stop):
        return False
    word = words.words[k - 1]
    return word.endswith("s") or uncapitalised([word])[0].islower()


def _and_county(words: Words, k: int, stop: int) -> bool:
    """Whether the "and" at word k joins the two counties of a service: "Devon and Cornwall Police"."""
    one, other = words.lower[k - 1], words.lower[k + 1]
    if not (words.opens(k - 1) or words.words[k - 2].islower()) or words.words[k - 1].isupper():
        return False
    if any(word in people_words()["country"] or is_first_name(word) for word in (one, other)):
        return False
    if is_common(words.words[k - 1]) or is_common(words.words[k + 1]):
        return False
    behind = k + 2
    while behind < min(stop, k + _LONGEST) and words.lower[behind] in _EMERGENCIES:
        behind += 1
    return behind > k + 2 and words.lower[behind - 1] in _OF_COUNTIES


def is_initial(word: str) -> bool:
    """Whether a word is an initial: "T."."""
    return len(word) == 2 and word[1] == "." and word[0].isupper()


def is_agent(lower: str) -> bool:
    """Whether a word looks like somebody's role rather than a first name: "Collector", but not "Norbert" or "Peter"."""
    return (lower.endswith(_AGENTS) or lower in role_words()) and not is_first_name(lower)
