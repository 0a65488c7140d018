"""Whom "who" and "which" mean: the phrase in front of them, the name it is said of, the paper that is told of."""

from __future__ import annotations

from claimtrack.extract.base_phrases import base_phrase_before
from claimtrack.extract.bodies import BODIES
from claimtrack.extract.cues import tells
from claimtrack.extract.mentions import DETERMINERS, head_end, is_plural, is_role
from claimtrack.extract.names import Name, Names
from claimtrack.extract.people import people_words
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

_BETWEEN = frozenset(", and in from of at the".split())
_CLAUSE = 30  # words of a relative clause
_STATING = (["said"], ["says"], ["stated"], ["states"], ["showed"], ["shows"], ["noted"], ["reads"], ["read"])
_FILED = frozenset(("filing", "disclosure"))
_BRACKET = 4  # words of "(R-Minn.)"
_OF_PEOPLE = frozenset(  # what is theirs who speak
    "objections objection opposition support backing criticism complaints concerns anger resistance protests pressure "
    "advice warnings help testimony evidence remarks comments words views presence arrival departure death return "
    "case treatment work efforts absence".split()
)
DOCUMENTS = frozenset(  # that say something, and not those of whom or of what they are
    "report study survey poll notice letter paper amendment assessment review petition motion bill ruling judgment "
    "judgement verdict statement document plan memo email article editorial resolution reply circular order law "
    "regulation analysis audit complaint lawsuit filing agreement treaty text advert advertisement".split()
)


def antecedent(words: Words, names: Names, relative: int) -> WordSpan | None:
    """The words that "who" or "which" at word `relative` stands for: the noun phrase in front of it."""
    low, _ = words.sentence_of(relative)
    relative = _first_of_two(words, low, relative)
    mention = mention_before(words, low, relative)
    if mention is None and relative - 1 > low and words.words[relative - 1] == ",":
        mention = mention_before(words, low, relative - 1)
    mention = _are_several(words, low, relative) or _named(words, low, relative, mention) or mention
    if mention is not None and words.lower[mention[0] : mention[0] + 2] == ["those", "of"]:
        mention = mention[0] + 2, mention[1]  # "echoed those of Fed Chair Jerome Powell, who told"
    heard = _heard_from(words, low, relative)
    if heard is not None:
        return heard
    if mention is not None and "according" in words.lower[mention[1] : relative]:
        mention = mention_before(words, low, relative - 1)  # "for 31 miles, according to Kay Boone, who"
    if words.lower[relative] == "which":
        mention = _doing(words, low, relative) or mention
        paper = _sent(words, low, relative) or _document(words, names, low, mention, relative)
        mention = paper or mention
    if mention is None or words.tags[mention[0]] in ("WP", "WDT"):
        return None
    if words.lower[relative] == "which":
        return _named_last(words, low, mention, relative) or mention
    return _familiar(words, low, mention) or _somebody_in(words, names, low, mention)


def _named_last(words: Words, low: int, mention: WordSpan, relative: int) -> WordSpan | None:
    """The body whose shares or boss is told of, where "which" says something: "Shares in | Acme |, which said"."""
    told = words.words[relative - 1] == "," and tells("".join(words.lower[relative + 1 : relative + 2]))
    first = base_phrase_before(words, low, mention[1])
    if (
        not told
        or first is None
        or first - 1 <= mention[0]
        or words.lower[first - 1] not in ("in", "at", "of", "by", "from")
    ):
        return None
    return (first, mention[1]) if words.tags[mention[1] - 1] == "NNP" else None


def _familiar(words: Words, low: int, mention: WordSpan) -> WordSpan | None:
    """Those who know something: "| people | familiar with the matter who said"."""
    known = mention[0] - 2
    if known <= low or words.lower[known : known + 2] != ["familiar", "with"]:
        return None
    first = base_phrase_before(words, low, known)
    return None if first is None else (first, mention[1])


def _heard_from(words: Words, low: int, relative: int) -> WordSpan | None:
    """Whom a court heard: "The jury heard from | the nurse |, who said", "from | Mr Finch, a neighbour |, who"."""
    if (
        words.words[relative - 1] != ","
        or "heard" not in words.lower[max(low, relative - _CLAUSE) : relative]
    ):
        return None
    near = range(relative - 2, max(low, relative - _CLAUSE), -1)
    by = next((k for k in near if words.lower[k] == "from"), None)
    return None if by is None or by + 1 >= relative - 1 else (by + 1, relative - 1)


def _first_of_two(words: Words, low: int, relative: int) -> int:
    """The word that begins the first of two clauses of one: "Dunn, | who | has followers and who demanded it"."""
    if relative - 1 <= low or words.lower[relative - 1] != "and":
        return relative
    before = range(relative - 2, max(low, relative - _CLAUSE), -1)
    return next((k for k in before if words.lower[k] == words.lower[relative]), relative)


def _doing(words: Words, low: int, relative: int) -> WordSpan | None:
    """The body right before "which" that did it: "passed the bill, amid a walkout by | the opposition |, which"."""
    end = relative - (words.words[relative - 1] == ",")
    first = base_phrase_before(words, low, end)
    if first is None or first - 2 < low or words.lower[first - 1] != "by":
        return None
    lists = people_words()
    body = words.lower[end - 1] in BODIES | lists["bodyrole"] | lists["group"] | {"opposition"}
    return (first, end) if body and words.lower[first - 2] not in DOCUMENTS else None


def named_beside(words: Words, names: Names, low: int, first: int) -> Name | None:
    """The person whom what follows at word `first` describes: "Rep. Ann Bell (R-Minn.), | a member who backs it"."""
    end = first - 1
    if end <= low or words.words[end] != ",":
        return None
    if words.words[end - 1] == ")":
        end = max((k for k in range(max(low, end - _BRACKET), end) if words.words[k] == "("), default=end)
    return next((name for name in names.between(low, end) if name.person and name.stop == end), None)


def _are_several(words: Words, low: int, relative: int) -> WordSpan | None:
    """Those that "who say" is of where a place stands between: "stakeholders from Ado and Ifedore, who say"."""
    if words.tags[relative + 1 : relative + 2] != ["VBP"] or words.lower[relative] != "who":
        return None
    k = relative - 1
    while k > low and (words.words[k][0].isupper() or words.lower[k] in _BETWEEN):
        k -= 1
    if words.tags[k] != "NNS" or relative - 1 - k < 2:
        return None
    return mention_before(words, low, k + 1)


def _named(words: Words, low: int, relative: int, mention: WordSpan | None) -> WordSpan | None:
    """The name right before "who" in which a longer phrase was taken to end: "passed … for | Ana Reis |, who"."""
    end = relative - (words.words[relative - 1] == ",")
    first = base_phrase_before(words, low, end)
    if first is None or mention is None or mention[1] > first or words.tags[end - 1] != "NNP":
        return None
    return first, end


def _document(
    words: Words, names: Names, low: int, mention: WordSpan | None, relative: int
) -> WordSpan | None:
    """The paper that "which" is said of, where no body is: "a white paper published on 14 November, which argued"."""
    if mention is not None:
        named = names.between(*mention)
        head_at = head_end(words, *mention) - 1
        of_it = words.lower[head_at]
        lists = people_words()
        acts = of_it in DOCUMENTS | BODIES | lists["bodyrole"] | lists["group"]
        unknown = words.words[head_at][0].isupper() and not named
        if acts or unknown or any(not name.person for name in named):
            return None
    end = relative - 1
    known = words.lower[end - 1] in TIME_WORDS or any(name.stop == end for name in names.between(low, end))
    if words.words[end - 1][0].isupper() and not known:
        return None  # "the smaller Reform Now, which"
    told = any(name.person and name.stop == end for name in names.between(low, end))  # no "which"
    dated = words.lower[end - 1] in TIME_WORDS or words.words[end - 1].isdigit()
    near = (k for k in range(relative - 1, low, -1) if words.lower[k] in DOCUMENTS and words.tags[k] == "NN")
    head = next(near, None)
    if head is None or not (dated or told) or not _is_issued(words, head + 1, end):
        return None  # "A lawsuit was filed against the hotel, which denied it"
    first = base_phrase_before(words, low, head + 1)
    return None if first is None else (first, head + 1)


def _sent(words: Words, low: int, relative: int) -> WordSpan | None:
    """The paper that tells something to a body: "| a joint filing | to the Gulf Exchange, which said"."""
    if words.lower[relative + 1 : relative + 2] not in _STATING:
        return None
    first = base_phrase_before(words, low, relative - (words.words[relative - 1] == ","))
    if first is None or first - 2 <= low or words.lower[first - 1] != "to":
        return None
    if words.lower[first - 2] not in _FILED:
        return None
    paper = base_phrase_before(words, low, first - 1)
    return None if paper is None else (paper, relative - (words.words[relative - 1] == ","))


def _is_issued(words: Words, k: int, end: int) -> bool:
    """Whether words behind a paper tell only when and by whom it was made: "a letter | , signed by him in 2023 |"."""
    k += k < end and words.words[k] == ","
    made = k + 1 < end and (words.tags[k] == "VBN" or words.lower[k].endswith("ed"))
    made = made and (words.tags[k + 1] in ("IN", "TO", "NNP", "CD") or words.lower[k + 1] in TIME_WORDS)
    made = made or (k < end and words.tags[k] == "IN")  # "a notice in its gazette on March 27"
    return made and FINITE.isdisjoint(words.tags[k + 1 : end])


def _somebody_in(words: Words, names: Names, low: int, mention: WordSpan) -> WordSpan:
    """The person whom a noun phrase ends with or describes: "support of | Gov. Ana Reis |, who"."""
    first, stop = mention
    end = head_end(words, first, stop)
    if (
        words.lower[end - 1] in DOCUMENTS | {"affidavit"}
        and words.lower[end : end + 1] == ["of"]
        and end + 1 < stop
    ):
        return end + 1, stop  # "an affidavit of | a former clerk |, who has stated"
    if (
        words.lower[end - 1] in _OF_PEOPLE
        and words.lower[end : end + 1] in (["of"], ["from"])
        and end + 1 < stop
    ):
        return end + 1, stop  # "over the objections of | preservationists |, who had argued"
    beside = named_beside(words, names, low, first)
    head = words.words[head_end(words, first, stop) - 1]
    if beside is not None and words.lower[first] in DETERMINERS and not is_plural(head):
        opening = low == beside.start or not FINITE.isdisjoint(words.tags[low : beside.start])
        if opening or names.between(low, beside.start):
            return beside.start, beside.stop  # but not "After the arrest of Ann Bell, a neighbour who said"
    if head[0].isupper() or is_role(head.lower()) or is_plural(head):
        return mention
    ends = (n for n in names.between(first, stop)[-1:] if n.person and n.stop == stop and n.start > first)
    return next(((name.start, stop) for name in ends), mention)
