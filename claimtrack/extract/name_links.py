"""What goes on inside a name: "of" and "and" in those of bodies, "von der", apostrophes."""

from __future__ import annotations

from claimtrack.extract.name_ends import SAVING
from claimtrack.extract.people import is_first_name, people_words, role_words
from claimtrack.extract.tagger import is_common, uncapitalised
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.words import Words
from claimtrack.places import STATE_BODIES, words_for_place

_WHOSE = frozenset(  # beside titles, whose office or club it is: "Women's Federation", "Sheriff's Office"
    "women men children people girls boys farmers workers king queen lloyd st. sheriff attorney coroner "
    "ombudsman".split()
)
CAMPAIGNERS = frozenset(
    "citizens people doctors physicians lawyers mothers parents workers students women men youth friends voices "
    "teachers nurses veterans journalists scientists families farmers americans britons reporters architects "
    "patients residents tenants consumers pensioners victims survivors fishermen traders forces".split()
)
ADJECTIVES = frozenset(  # that open the names of bodies
    "western eastern northern southern central global international national royal independent general public "
    "digital supreme high federal constitutional indigenous".split()
)
_OF_COUNTIES = frozenset("service police council trust constabulary".split())
_EMERGENCIES = _OF_COUNTIES | frozenset(
    "fire and rescue ambulance nhs health county borough foundation hospital hospitals teaching university".split()
)
_SPEAKING_ON = frozenset("spokesman spokeswoman spokesperson adviser advisor rapporteur".split())
_SERVICES = frozenset("enforcement protection services affairs security safety standards".split())
_SMALL = frozenset("of for and the on in to".split())  # words of a body's name that its letters leave out
_APOSTROPHES = ("'", "’")
_FORMS = 4  # words of a body's name up to the one that tells it
LONGEST = 12  # words of one name


def links(words: Words, k: int, stop: int) -> bool:
    """ "von der" in a name, "of" in "University of Lagos", an apostrophe in "Fans' Trust"."""
    if k + 1 >= stop:
        return False
    lists, lower, following = people_words(), words.lower[k], words.words[k + 1]
    if words.words[k] == "do" and following[0].isupper() and words.tags[k - 1] == "NNP":
        return not words.opens(k - 1) or words.tags[k + 1] == "NNP"  # "Rio Claro do Norte"
    if lower in lists["particle"]:
        return following[0].isupper() or following.lower() in lists["particle"]
    if lower == "&" or (lower in ("'", "’") and words.tags[k] == "POS"):
        return following[0].isupper() and words.tags[k + 1] in ("NNP", "NN", "NNS")
    small = words.words[k].islower() and following[0].isupper() and words.tags[k] in ("NN", "NNS")
    if (small or lower in _SMALL) and _spelt_out(words, k, stop):
        return True  # "the Medicines and Healthcare products Regulatory Agency (MHRA)"
    before = words.lower[k - 1]
    if lower in ("'s", "’s"):  # "Tulare County Sheriff's Office"
        theirs = before in _WHOSE or before in role_words() or before.endswith("men")  # "Fishermen's"
        return (theirs and _body_follows(words, k + 1, stop)) or _of_its_state(words, k, stop)
    if lower == "a" and before == "for" and words.lower[k - 2] in CAMPAIGNERS | lists["body"]:
        return words.words[k - 2][0].isupper() and following[0].isupper()  # "Forces for a Civil State"
    if lower == "the" and words.words[k - 1] in SAVING:
        return following[0].isupper()  # "the charity Save the Rivers"
    if lower == "the":
        bodys = k > 1 and words.lower[k - 2] in lists["body"] | {"staff"} and following[0].isupper()
        return before in ("of", "for") and (bodys or _office_of(words, k - 1, stop))
    if lower == "and":  # "Department of Social Welfare and Development", "the Food and Drug Administration"
        joins = _of_a_body(words, k) or _and_body(words, k, stop) or _and_county(words, k, stop)
        joins = joins or _and_party(words, k, stop) or and_service(words, k, stop)
        joins = joins or (before in _EMERGENCIES and following.lower() in _EMERGENCIES)  # "Fire and Rescue"
        return following[0].isupper() and joins
    if lower == "for" and before in CAMPAIGNERS and (following[0].isupper() or following == "a"):
        return words.words[k - 1][0].isupper()  # "Citizens for Hope"
    if lower == "on" and (before in _SPEAKING_ON or before in ("commission", "committee", "council")):
        # "Spokesman on Finance Julian Robinson", "Commission on Elections", but not "met the committee on Monday"
        return following[0].isupper() and following.lower() not in TIME_WORDS
    office = before.rpartition("-")[2]  # "Vice-Minister"
    staff = words.lower[max(0, k - 2) : k] == ["general", "staff"]
    if lower not in ("of", "for") or not (before in lists["body"] or office in lists["title"] or staff):
        return False
    if k > 1 and is_initial(words.words[k - 2]):
        return False  # "Peter T. King of New York"
    if _office_of(words, k, stop):
        return True
    return following[0].isupper() or (
        (following == "the" or (following == "a" and lower == "for"))
        and k + 2 < stop
        and words.words[k + 2][0].isupper()
        and (staff or before in lists["body"])
    )


def _spelt_out(words: Words, k: int, stop: int) -> bool:
    """Whether letters in brackets are short for a name around word k: "Coordination of Humanitarian Affairs (CHA)"."""
    near = words.words[k : min(stop, k + LONGEST)]
    bracket = k + near.index("(") if "(" in near else stop
    if (
        bracket + 2 >= len(words)
        or words.words[bracket + 2] != ")"
        or not words.words[bracket + 1][0].isupper()
    ):
        return False
    letters, n = words.words[bracket + 1].upper(), bracket - 1  # "… Authority (Hiqa)"
    while letters and n > k - LONGEST and n >= 0:
        word = words.words[n]
        if word[0].isupper() and word[0] == letters[-1]:
            letters = letters[:-1]
        elif n != k and word not in _SMALL and word not in "'’":
            return False
        n -= 1
    return not letters and n < k


def _body_follows(words: Words, first: int, stop: int) -> bool:
    """Whether capitals from word `first` on name a body: "Office" of the sheriff, "Democratic Party" of the people."""
    for k in range(first, min(stop, first + _FORMS)):
        if not words.words[k][0].isupper() and words.words[k] not in _APOSTROPHES:
            return False
        if words.lower[k] in people_words()["body"]:
            return True
    return False


def _of_its_state(words: Words, k: int, stop: int) -> bool:
    """Whether a state owns a body that many have: "Russia | 's | Defense Ministry", but not "Carmel Airways"."""
    if not is_state(words.words[k - 1]):
        return False
    for n in range(k + 1, min(stop, k + LONGEST)):
        word, lower = words.words[n], words.lower[n]
        if lower in STATE_BODIES and word[0].isupper():
            return True
        small = n > k + 1 and word in _SMALL | {"and"}
        if not small and not (word[0].isupper() and (is_common(word) or lower in ADJECTIVES)):
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
    """Whether an office of a body and then a person are named: "Chairman of the Board Lars Holm"; "of" is word k.

    So it may be with "for": "Minister for the Environment Rachel Foo".
    """
    if words.lower[k : k + 2] not in (["of", "the"], ["for", "the"]):
        return False
    if words.lower[k - 1] not in people_words()["title"]:
        return False
    for n in range(k + 2, min(stop, k + LONGEST)):
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
    first = k - 1
    while (
        first > max(0, k - _FORMS) and words.words[first - 1][0].isupper() and words.lower[first - 1] != "the"
    ):
        first -= 1  # "the Indonesian Fiber and Yarn Association"
    if (
        not first
        or words.lower[first - 1] not in ("the", "'s", "’s")
        or not _body_follows(words, k + 1, stop)
    ):
        return False
    word = words.words[k - 1]
    if word.lower() in people_words()["body"]:
        # "the University and College Union", not "the Justice Department and Fed Board"
        return first == k - 1
    return word.endswith("s") or uncapitalised([word])[0].islower()


def _and_party(words: Words, k: int, stop: int) -> bool:
    """Whether the "and" at word k joins two words of a party's name: "the Homeland and Freedom party (VVH)"."""
    end = k + 1
    while end < min(stop, k + LONGEST) and words.words[end][0].isupper():
        end += 1
    return words.lower[end : end + 1] == ["party"] and words.words[end + 1 : end + 2] == ["("]


def and_service(words: Words, k: int, stop: int) -> bool:
    """Whether the "and" at word k joins what a service is for: "Immigration and Customs Enforcement"."""
    near = [k - 1, k + 1, k + 2]
    if k + 2 >= stop or words.lower[k + 2] not in _SERVICES:
        return False
    return all(words.words[n][0].isupper() and is_common(words.words[n]) for n in near)


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
    while behind < min(stop, k + LONGEST) and words.lower[behind] in _EMERGENCIES:
        behind += 1
    return behind > k + 2 and words.lower[behind - 1] in _OF_COUNTIES


def is_initial(word: str) -> bool:
    """Whether a word is an initial: "T."."""
    return len(word) == 2 and word[1] == "." and word[0].isupper()
