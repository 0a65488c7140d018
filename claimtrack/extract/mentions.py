"""How a mention reads: its head, what only depends on it, and the name its noun phrase makes."""

from __future__ import annotations

import re

from claimtrack.extract.dictionary import shipped_dictionary
from claimtrack.extract.people import gender_of, people_words, role_words
from claimtrack.extract.rows import goes_on
from claimtrack.extract.shouted import is_shouted_noun
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.tagger import uncapitalised
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.words import Words
from claimtrack.model import ActorKind

DETERMINERS = frozenset("the a an this that these those".split())
_AFTER_HEAD = frozenset(("IN", "WP", "WDT", "TO", "CC", "VBN", "VBG", "RB"))
_MARKS = frozenset((",", "(", "—", "–"))
_APART = re.compile(r" (['’]s?)(?= |$)")
_LETTERED = re.compile(r" \( (\w+) \)")  # "RLD(S) leader"
_PARTY = re.compile(r"[RDI]-[A-Z]")
_MADE = frozenset(  # what is told of papers
    "seen obtained reviewed released published issued presented read tendered heard viewed circulated leaked".split()
)
_NICKNAMED = re.compile(r"(?<= )([\"“‘']) (\w+) ([\"”’'])(?= )")
_OFFICE = 6  # words from what an office is of to its holder's name
_WHERE = frozenset("in from near of at outside".split())  # in front of a town
_CORPS = frozenset(
    "coast national border revolutionary republican presidential civil home".split()
)  # of guards
_ORDERING = frozenset("other former latter same next last first second third".split())
_RELATIVES = frozenset(("who", "which", "whose"))
_CALLED = frozenset(("called", "named"))
_PREPOSITIONS = frozenset("of for in at from to with on by near".split())
_BEHIND = re.compile(r" (?:of|in|for|at|from|to|with|on|by|near|who|which|that) ")
_DESCRIBING = frozenset(  # adjectives that stand behind their noun: "an official privy to the talks"
    "familiar privy close party knowledgeable conversant responsible involved concerned briefed based "
    "present aware polled surveyed interviewed contacted reached quoted seen obtained released published".split()
)


def head_of(name: str) -> str:
    """The head of a noun phrase: its last word before "of" or "with", and before "familiar".

    But "spokesman" of "Department of Health spokesman".
    """
    *before, last = name.split()
    if before and last in people_words()["role"] and before[0][0].isupper() and before[-1][0].isupper():
        return last
    words = _BEHIND.split(name, maxsplit=1)[0].lower().split()
    while len(words) > 1 and words[-1] in _DESCRIBING:
        words.pop()
    return words[-1]


def owned_by(owner: str, name: str, apostrophe: str) -> str:
    """A noun phrase with its owner's name for the pronoun in front: "Kaduri's spokesman" for "his spokesman"."""
    _, _, rest = name.partition(" ")
    return f"{owner}{apostrophe}s {rest.removeprefix('own ')}"


def is_role(name: str) -> bool:
    """Whether a noun phrase is a person by its role: "finance minister", "a senior official"."""
    head = head_of(name)
    if head == "guard" and not _CORPS.isdisjoint(name.lower().split()):
        return False  # "the coast guard", but "a former guard"
    return head in people_words()["role"] or gender_of([head]) is not None


def kind_of(name: str) -> ActorKind | None:
    """What a noun phrase without a name in it stands for; None where its head does not tell."""
    head = head_of(name)
    if is_role(name):
        return "person"
    if head in people_words()["bodyrole"]:
        return "organisation"
    return "group" if is_plural(name) else None


def is_noun_phrase(words: Words, mention: WordSpan) -> bool:
    """Whether a mention is more than a pronoun."""
    owner = words.tags[mention[0]] == "PRP$" and mention[1] - mention[0] == 1  # of "his claim that"
    return not owner and words.tags[mention[0]] not in ("PRP", "WP", "WDT")


def is_plural(name: str) -> bool:
    """Whether a noun phrase speaks as "they": its head is a group or ends in s."""
    head = head_of(name)
    return head in people_words()["group"] or (head.endswith("s") and not head.endswith("ss"))


def is_dependent(words: Words, first: int, at: int) -> bool:
    """Whether a preposition stands in front of word `at` in its part of the mention: "farmers in Kericho and Bomet"."""
    if words.lower[at - 1] in _CALLED:
        return False  # "a retired teacher called Abdul Karim"
    if at - 3 >= first and words.words[at - 1][0].isupper():
        links = words.lower[at - 2] in ("to", "for", "of")
        if links and words.lower[at - 3] in role_words():
            return False  # "Ambassador to Israel | Jack Lew", "Mayor of London | Sadiq Khan"
    of = next(
        (k for k in range(at - 1, max(first, at - _OFFICE), -1) if words.lower[k] in ("of", "for")), None
    )
    if of is not None and _is_office(words, of, at):
        return "by" in words.lower[first + 1 : of]  # "A report by | superintendent of facilities Anita Rao"
    for k in range(at - 1, first, -1):
        if words.words[k] in _MARKS:
            return False
        if words.tags[k] == "VBG" and words.lower[k + 1] in role_words():
            continue  # "casting director Wren Halloran"
        if words.tags[k] in ("VBG", "VBN", "VBD", "VBZ"):
            return True  # "the lawyer representing John Miller"
        if words.tags[k] == "NN" and words.words[k].islower():
            return _behind_article(words, first, k)
        if words.lower[k] in _PREPOSITIONS:
            return True
    return False


def _is_office(words: Words, of: int, at: int) -> bool:
    """Whether "of" at a word makes an office, its holder's name beside it: "director of operations Ana Reis"."""
    return (
        words.lower[of] in ("of", "for")
        and of + 1 < at
        and words.lower[of - 1] in role_words()
        and words.tags[at - 1] in ("NN", "NNS")
        and all(
            words.tags[n] in ("NN", "NNS", "DT", "JJ") and words.words[n].islower() for n in range(of + 1, at)
        )
    )


def _behind_article(words: Words, first: int, at: int) -> bool:
    """Whether word `at` stands in a phrase with an article behind a preposition: "on the rate-setting (committee)"."""
    for k in range(at - 1, first, -1):
        if words.tags[k] == "DT":
            return words.lower[k - 1] in _PREPOSITIONS
        if words.tags[k] not in ("NN", "JJ", "NNP"):
            return False
    return False


def is_aside(words: Words, first: int, at: int) -> bool:
    """Whether word `at` of a mention stands in brackets or behind "who": "Ann Eze, who spoke through Ben Obi,"."""
    before = words.words[first:at]
    return before.count("(") > before.count(")") or not _RELATIVES.isdisjoint(words.lower[first:at])


def is_region(words: Words, first: int, at: int) -> bool:
    """Whether the name at word `at` tells where the town before it is: "a retiree from Sumter, South Carolina"."""
    k = at - 1
    if k <= first or words.words[k] != ",":
        return False
    while k - 1 > first and words.words[k - 1][0].isupper():
        k -= 1
    return k < at - 1 and words.lower[k - 1] in _WHERE


def modifies(words: Words, after: int, stop: int) -> bool:
    """Whether a name that ends at word `after` only modifies what follows: "Trump's lawyer", "Lords committee"."""
    if words.words[after : after + 3 : 2] == ["(", ")"]:
        after += 3  # "a senior RLD(S) leader"
    after += after < stop and words.tags[after] == "CD"  # "a Number 10 spokesman"
    if after >= stop:
        return False
    if words.tags[after] == "CC":  # "the Aberwern and Valleys health board"
        after += 1
        while after < stop and words.words[after][0].isupper():
            after += 1
        head = after < stop and words.tags[after] in ("NN", "NNS") and words.words[after - 1][0].isupper()
        return head and not any(word[0].isupper() for word in words.words[after:stop])
    tag = words.tags[after]
    return tag == "POS" or (tag in ("NN", "NNS", "JJ", "NNP") and words.words[after][0].islower())


def head_end(words: Words, first: int, stop: int) -> int:
    """The word after the head of a mention: before its first comma or preposition."""
    for k in range(first + 1, stop):
        if words.tags[k] in ("VBN", "VBG") and words.lower[k - 1] in DETERMINERS:
            continue  # "the mainboard-listed company"
        if words.lower[k] == "than" and k + 1 < stop and words.tags[k + 1] == "CD":
            continue  # "more than 30 residents"
        if words.words[k] in _MARKS or words.tags[k] in _AFTER_HEAD:
            speaker = _speaker_of_body(words, k, stop)
            if speaker is not None:
                return speaker
            described = k - 2 >= first and words.lower[k - 1] in _DESCRIBING
            return k - 1 if described and words.tags[k - 2] in ("NN", "NNS") else k
    return stop


def _speaker_of_body(words: Words, of: int, stop: int) -> int | None:
    """The word behind "spokesman" in "a Department | of | Health and Social Care spokesman"."""
    if words.lower[of] != "of" or not words.words[of - 1][0].isupper():
        return None
    end = next((k for k in range(of + 1, stop) if words.words[k] in _MARKS), stop)
    inside = words.words[of + 1 : end - 1]
    named = inside and all(word[0].isupper() or word in ("and", "of", "the", "for") for word in inside)
    speaks = words.words[end - 1] in people_words()["role"] and inside[-1:] != [] and inside[-1][0].isupper()
    return end if named and speaks else None


def _stands_inside(words: Words, k: int, stop: int) -> bool:
    """Whether a mark ends no mention: a comma in a row, letters in brackets with the head behind them."""
    if words.words[k] == "(":
        return words.words[k + 2 : k + 3] == [")"] and k + 3 < stop and words.tags[k + 3] in ("NN", "NNS")
    return words.words[k] == "," and goes_on(words, k, stop)


def noun_phrase(words: Words, first: int, stop: int) -> str:
    """The mention as a name: without its article, brackets and what a comma or "who" adds."""
    alone = words.tags[first + 1 : first + 2] == ["IN"]  # "Those in the camp"
    start = first + (words.lower[first] in DETERMINERS and not alone)
    ends = (k for k in range(start, stop) if words.words[k] in _MARKS or _goes_on(words, start, k))
    end = next((k for k in ends if not _stands_inside(words, k, stop)), stop)
    plain = end > start + 1 and words.tags[start] in ("CD", "DT") and words.tags[end - 1] == "JJ"
    plain = plain or (end == start + 1 and words.lower[start].endswith("s"))  # "Prosecutors allege"
    plain = plain or (first < start == end - 1 and _is_noun_too(words.lower[start]))  # "the circular"
    plain = plain or words.lower[end - 1] in people_words()["role"]  # "a former medic"
    if not plain and all(words.tags[k] in ("CD", "DT", "JJ", "PRP") for k in range(start, end)):
        return ""  # but "one regular"
    parts = words.words[start:end]
    if _PARTY.match(parts[0]):
        return ""  # "R-Mont."
    initial = start == 0 or words.tags[start - 1] in (".", '"', ":")
    alone = len(parts) == 1 or words.tags[start + 1] in ("IN", "VBN")  # "Regulars at the ramp"
    plural = parts[0].endswith("s") and alone and uncapitalised(parts[:1])[0].islower()
    lettered = len(parts) == 2 and len(parts[1]) == 1 and parts[1].isupper()  # "Officer A"
    land = (
        parts[1:2] and parts[1][0].isupper() and parts[0].lower() in people_words()["place"]
    )  # "Saudi Arabia's"
    common = (
        not lettered and not land and (words.tags[start] != "NNP" or plural)
    )  # "Mayors said", but "Guterres said"
    if len(parts) == 1 and is_shouted_noun(words, start):
        parts = [parts[0].lower()]  # "A TEENAGER has told"
    if initial and common and not parts[0].isupper() and not _adjective_of_place(parts[0]):
        parts = [parts[0].lower(), *parts[1:]]
    printed = _NICKNAMED.sub(r"\1\2\3", " ".join(parts)).replace(" , ", ", ").replace(" %", "%")
    return _LETTERED.sub(_bracketed, _APART.sub(r"\1", printed))


def _goes_on(words: Words, start: int, k: int) -> bool:
    """Whether word k begins what is told of a mention: "whom he met", "a memo | dated March 3", "| seen by a paper"."""
    if k > start and words.lower[k] in _MADE and words.tags[k - 1] in ("NN", "NNS", "NNP"):
        return words.tags[k] in ("VBN", "VBD")  # "a draft | seen by this paper"
    dated = k > start and words.lower[k] == "dated" and k + 1 < len(words)
    return dated and words.lower[k + 1] in TIME_WORDS


def _bracketed(found: re.Match[str]) -> str:
    """Letters in brackets inside a noun phrase: "RLD(S) leader", but "Environment Agency (EA) officer" without."""
    return f"({found[1]})" if len(found[1]) == 1 else ""


def _is_noun_too(adjective: str) -> bool:
    """Whether an adjective by itself may be a noun: "circular", but not "latest" or "other"."""
    return adjective not in _ORDERING and "NN" in shipped_dictionary().class_of(adjective).replace(
        ":", ","
    ).split(",")


def _adjective_of_place(word: str) -> bool:
    """ "Ukrainian officials": a capital that is more than the first letter of a sentence."""
    return word[0].isupper() and word.lower().endswith(
        ("ian", "ean", "ish", "ese", "ican", "aeli", "qi", "ani", "ench", "utch", "kish")
    )
