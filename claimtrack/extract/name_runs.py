"""Which words in a row may name somebody, by their capitals and what links them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress
from operator import ne

from claimtrack.extract.misread_nouns import SMALL_FORMS
from claimtrack.extract.name_ends import CLOSING, closed_from
from claimtrack.extract.name_links import ADJECTIVES, CAMPAIGNERS, LONGEST, and_service, is_initial, links
from claimtrack.extract.people import SUPPLIERS, TRADES, is_first_name, people_words, role_words
from claimtrack.extract.shouted import OPENING, is_shouted
from claimtrack.extract.tagger import is_common
from claimtrack.extract.time_words import is_time
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words
from claimtrack.memo import Memo

_NO_NAME = frozenset(
    "but and for it the a an he she they we i you in on at as if when while after before since no. no not so "
    "this that neighboring neighbouring these those there however meanwhile also even only then now here what "
    "who why how where which yes".split()
)
_NAMING = frozenset(("NNP", "NN", "NNS", "JJ"))
_BEGINNINGS = frozenset((".", '"', ":"))
_FIGURE = re.compile(r"\d{3}|^[A-Z][a-z]+\d|\d[.,]\d|^\d")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_MINISTRIES = frozenset("ministry department committee commission agency authority board council".split())
_COMPOUND = re.compile(r"-(?:based|born|listed|led|run|owned|backed|trained|educated|bound|headquartered)$")
_KINDS = frozenset(  # of people whose names follow: "Republican Cruz said"
    "billionaire millionaire democrat republican tory socialist communist independent veteran celebrity".split()
)
_ZONES = frozenset(
    "GMT BST UTC EST EDT ET CST CDT CT MST MDT MT PST PDT PT CET CEST IST AEST AEDT SGT HKT JST".split()
)
_CURRENCIES = frozenset(
    "SEK NOK DKK EUR USD GBP CHF JPY CNY RMB INR PKR LKR NPR BDT MAD AED SAR QAR KWD EGP ZAR NGN KES UGX TZS GHS "
    "RWF PHP IDR MYR SGD HKD TWD THB VND KRW AUD NZD CAD MXN BRL ARS CLP COP PEN PLN CZK HUF RON RSD UAH RUB TRY "
    "ILS NIS".split()
)
_LANDS = frozenset(
    "saudi sri burkina costa el sierra hong new north south".split()
)  # that begin the names of places
_OPENING = frozenset(  # words for bodies that open a name: "Bank Negara", "Police Scotland", "Network Rail"
    "bank club team police network sport transport energy water universities citizens court party council "
    "union radio".split()
)
_SMALL_PARTICLES = frozenset("von van der zu bin ibn di della".split())  # that are no English words
_BEHIND_FIRST = (
    ["de"],
    ["dela"],
    ["del"],
    ["da"],
    ["al"],
    ["el"],
    ["bin"],
    ["ibn"],
    ["dos"],
)  # "Jose de los Santos"
_NUMBERED = frozenset("brigade division battalion regiment army corps squadron infantry congress".split())
_HALVES = frozenset(("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "noon", "midnight"))  # of a day
_FIRMS = TRADES | SUPPLIERS | {"rival", "competitor"}  # in front of a firm's name
_AGENTS = ("or", "er", "eer", "ist", "ant", "ent", "ian", "man", "woman", "person", "dar")
_PLACED = re.compile(
    r"[A-Z]\w*-(?:based|listed|born|led|headquartered|bound|area|backed|owned|raised|trained)"
)
_LETTERED = frozenset(
    "officer constable witness patient player person woman man girl boy child client nurse doctor juror complainant "
    "victim student agent soldier employee mr mrs ms miss".split()
)
_SPELT = 5  # words in front of a name that may be of it
_MARKS = frozenset("\"“”‘’'„«»")  # around a nickname
_INITIALS = 3  # in front of a surname


def name_runs(words: Words, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The runs among words `first` to `stop` that may name somebody: (first word, word after the last)."""
    begin, end = first, first
    for k in compress(range(first, stop), map(ne, words.words[first:stop], words.lower[first:stop])):
        if k < end:
            continue
        if k + 1 < stop and len(words.words[k + 1]) == 1 and goes_by_a_letter(words.words[k : k + 3]):
            end = k + 2
            yield k, end  # "Officer B"
            continue
        if not _capital(words, k):
            continue
        low, end = end, k + 1
        while end < stop and end - k < LONGEST:
            if _possesses_somebody(words, end):
                break  # "The Congress' | Ramila Basnet"
            if _capital(words, end) or links(words, end, stop) or words.words[end] in SMALL_FORMS:
                end += 1
            elif _nickname(words, end, stop):
                end += 3
            elif (
                further := _matters_to(words, k, end, stop) or _matters_of(words, k, end, stop)
            ) is not None:
                end = further
            else:
                break
        if end < stop and _PLACED.fullmatch(words.words[end]):
            continue  # "The New | Delhi-based | firm"
        begin = _with_opening(words, low, k, end)
        yield _with_particles(words, low, begin), end


def goes_by_a_letter(words: Sequence[str]) -> bool:
    """Whether words begin with somebody whose name is kept back: "Officer B said", but not "Officer B. Shah"."""
    if len(words) < 2 or len(words[1]) != 1 or not words[1].isupper() or words[1] == "I":
        return False
    if words[0].lower() not in _LETTERED:
        return False
    return not words[2:] or not (words[2] == "." or words[2][0].isupper())


def _possesses_somebody(words: Words, k: int) -> bool:
    """Whether an apostrophe at word k stands between a body and one of its people: "The Congress | ' | Ramila"."""
    if words.words[k] not in ("'", "’") or words.tags[k] != "POS":
        return False
    if words.tags[k + 1 : k + 3] != ["NNP", "NNP"] or words.lower[k + 2] in people_words()["body"]:
        return False
    several = is_common(words.words[k - 1]) and not words.lower[k - 1].endswith("ss")  # "The Workers' Party"
    if is_common(words.words[k + 2]) and (several or is_common(words.words[k + 1])):
        return False  # "The Lawyers' Christian Fellowship"
    return is_first_name(words.lower[k + 1]) or not (several or is_common(words.words[k + 1]))


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


def _matters_to(words: Words, first: int, end: int, stop: int) -> int | None:
    """The word after a ministry whose matters go on at the comma, word `end`: "Forest |, Water and Trade Ministry"."""
    if words.words[end] != "," or not all(map(_is_matter, words.words[first:end])):
        return None
    joined = False
    for k in range(end + 1, min(stop, end + LONGEST)):
        joined = joined or words.lower[k] == "and"
        if joined and words.lower[k] in _MINISTRIES and words.words[k][0].isupper():
            return k + 1
        if words.words[k] not in (",", "and") and not _is_matter(words.words[k]):
            return None
    return None


def _matters_of(words: Words, first: int, end: int, stop: int) -> int | None:
    """The word after the last matter of a ministry that the comma at word `end` goes on with.

    "Department for Environment |, Food and Rural Affairs".
    """
    if words.words[end] != "," or words.lower[first] not in _MINISTRIES:
        return None
    if words.lower[first + 1] not in ("of", "for") or not _is_matter(words.words[end - 1]):
        return None
    lists = people_words()
    nobody = lists["group"] | lists["body"]
    joined, last = False, None
    for k in range(end + 1, min(stop, end + LONGEST)):
        if words.lower[k] in nobody or words.lower[k].rstrip("s") in nobody | lists["role"]:
            return None  # "the Department of Health, Labour and Conservatives"
        if _is_matter(words.words[k]):
            last = k + 1 if joined else None
        elif words.lower[k] == "and" and not joined:
            joined = True
        elif words.words[k] != "," or joined:
            break
    return last


def _is_matter(word: str) -> bool:
    """Whether a capitalised word is a common one."""
    several = word.endswith("ies") and is_common(word[:-3] + "y")
    return word[0].isupper() and (is_common(word) or several)


def _with_opening(words: Words, low: int, k: int, end: int) -> int:
    """Where a name of words `k` to `end` begins: with the first word of the sentence in "Business Insider said"."""
    spelt = _spelt_from(words, low, k, end)
    if spelt is not None:
        return spelt
    if words.words[k] in CLOSING and (begin := closed_from(words, low, k)) is not None:
        return begin  # "Freedom Now said", "Reporters United said"
    if words.words[k] in ("Without", "Against", "For") and k > low and words.words[k - 1][0].isupper():
        return k - 1  # "Doctors Without Borders", "Surfers Against Sewage"
    if k - 1 >= low and _ORDINAL.fullmatch(words.lower[k - 1]) and "circuit" in words.lower[k:end]:
        return k - 1  # "the 6th U.S. Circuit Court of Appeals"
    if k - 1 >= low and _ORDINAL.fullmatch(words.lower[k - 1]) and words.lower[end - 1] in _NUMBERED:
        return k - 1  # "the 555th Brigade"
    if k - 2 >= low and words.lower[k - 1] == "and" and and_service(words, k - 1, end):
        return k - 2  # "Immigration and Customs Enforcement said"
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
        lower in ADJECTIVES
        and tag == "JJ"
        and words.tags[k] == "NNP"
        and words.tags[end : end + 1] == ["VBD"]
    ):
        return opening  # "Western Journalism reported"
    if lower in people_words()["particle"]:
        return opening  # "Van der Meulen NV"
    if lower in _LANDS and words.tags[k] in _NAMING and words.lower[k] not in role_words():
        return opening  # "Saudi Arabia said", "Sri Lanka"
    if lower in _OPENING and tag in _NAMING and words.tags[k] == "NNP":
        return opening  # "Bank Mollard declined"
    may = _MAY_NAME[word] and word.isalpha() and lower not in _plain_groups() | role_words() | _KINDS
    return opening if may and (noun or (firm and tag in ("NN", "JJ", "VBG", "NNP"))) else k


def _spelt_from(words: Words, low: int, k: int, end: int) -> int | None:
    """Where a name begins in front of word k of which letters in brackets behind word `end` are those of its words.

    "Natural Resources Wales (NRW)", "Depot and Allied Workers' Union (DAWU)".
    """
    if words.words[end : end + 1] != ["("] or words.words[end + 2 : end + 3] != [")"]:
        return None
    letters = words.words[end + 1].upper()
    for first in range(k - 1, max(low, k - _SPELT) - 1, -1):
        every = [word[0] for word in words.words[first:end]]
        capitals = "".join(filter(str.isupper, every))
        if every[0].isupper() and letters in (
            capitals,
            "".join(every).upper(),
        ):  # "Commission on Audit (COA)"
            return first
    return None


def _may_name(word: str) -> bool:
    """Whether a word by itself may be one of a name: a capital, but no figure ("Sh9,000"), initial or "The"."""
    if not (word[0].isupper() or ("-" in word and has_particle(word))) or (
        not word.isalpha() and _FIGURE.search(word)
    ):
        return False
    if _COMPOUND.search(word):
        return False  # "Hong Kong-listed"
    if word == "Ó":  # "Pádraig Ó Cuinn"
        return True
    return len(word) > 1 and word[1] != "-" and (word.lower() not in _NO_NAME or word.isupper())


_MAY_NAME = Memo(_may_name)


def has_particle(word: str) -> bool:
    """Whether a name has a small particle in front: "al-Hariri"."""
    particle, _, rest = word.partition("-")
    return rest[:1].isupper() and particle in people_words()["particle"]


def _capital(words: Words, k: int) -> bool:
    if len(words.words[k]) == 1 and _bare_initial(words, k):
        return True
    if is_initial(words.words[k]) and words.tags[k + 1 : k + 2] == ["NNP"]:
        # "counsel V. Hariharan"
        return k == 0 or not words.words[k - 1][0].isupper() or words.tags[k] in _NAMING
    if words.words[k] in _ZONES and k and (words.words[k - 1][-1].isdigit() or words.lower[k - 1] in _HALVES):
        return False  # "at 06:00 GMT"
    if words.words[k] in _CURRENCIES and words.words[k + 1 : k + 2] and words.words[k + 1][0].isdigit():
        return False  # "SEK 600 million"
    if words.words[k] in CLOSING and closed_from(words, words.sentence_of(k)[0], k) is not None:
        return True  # "Animal Rights Now said"
    if not _MAY_NAME[words.words[k]] or is_time(words, k):
        return False
    if k < OPENING and words.words[k].isupper() and is_shouted(words, k):
        return False  # "CHURCH LEADERS in St Philip yesterday came out against"
    if words.words[k] == "Class" and k and words.words[k - 1][0].isdigit():
        return False  # "Petty Officer 2nd Class Dindo Raquel"
    if k > 1 and words.lower[k - 1] == "for" and words.lower[k - 2] in CAMPAIGNERS:
        return True  # "Doctors for All"
    if words.tags[k] not in _NAMING:  # "Roger Cook said"
        return words.tags[k][0] == "V" and k > 0 and is_first_name(words.lower[k - 1])
    if k == 0 or words.tags[k - 1] in _BEGINNINGS:
        if words.lower[k] in CAMPAIGNERS and _campaigns(words, k):
            return True
        named = words.tags[k] == "NNP" or (words.tags[k] == "NNS" and not is_common(words.words[k]))
        named = named or (is_first_name(words.lower[k]) and words.lower[k + 1 : k + 2] in _BEHIND_FIRST)
        return named and words.lower[k] not in _plain_groups() and not (_trade(words, k) or _staff(words, k))
    return True


def _trade(words: Words, k: int) -> bool:
    """Whether what opens a sentence at word k tells what the firm named next does: "Retailer Next said"."""
    return words.lower[k] in _FIRMS and k + 1 < len(words.words) and words.words[k + 1][0].isupper()


def _campaigns(words: Words, k: int) -> bool:
    """Whether the plural that opens a sentence at word k begins the name of a body: "Patients' Voice said"."""
    behind = words.words[k + 1 : k + 4]
    if len(behind) < 2:
        return False
    if behind[0] in ("'", "’") or behind[0] in ("for", "without", "Without"):
        n = 1 + (behind[1] == "a")
        return n < len(behind) and behind[n][0].isupper()
    return behind[0][0].isupper() and behind[0].lower() in people_words()["body"]


def _staff(words: Words, k: int) -> bool:
    """Whether what opens a sentence at word k tells what those named next do: "Auditors | Pym & Lacey | wrote"."""
    many = words.lower[k].endswith("s") and words.lower[k][:-1] in role_words()
    if not many or not words.words[k + 1 : k + 2] or not words.words[k + 1][0].isupper():
        return False
    ahead = words.lower[k + 1 : k + _SPELT]
    return people_words()["body"].isdisjoint(ahead) and words.lower[k + 1] != "without"


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
        and words.words[k] in _MARKS
        and words.words[k + 2] in _MARKS
        and words.words[k + 1][0].isupper()
        and words.words[k + 3][0].isupper()
        and words.tags[k + 3] == "NNP"
    )


def is_agent(lower: str) -> bool:
    """Whether a word looks like somebody's role rather than a first name: "Collector", but not "Norbert" or "Peter"."""
    return (lower.endswith(_AGENTS) or lower in role_words()) and not is_first_name(lower)
