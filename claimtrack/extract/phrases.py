"""Noun phrases with all that depends on them, and the subjects of clauses, without a parser."""

from __future__ import annotations

from claimtrack.extract.base_phrases import LONGEST, NOUN, base_phrase_before, opening_bracket, phrase_after
from claimtrack.extract.people import role_words
from claimtrack.extract.rows import goes_on
from claimtrack.extract.time_words import TIME_WORDS, is_time
from claimtrack.extract.verb_groups import FINITE, has_finite_verb, verb_group
from claimtrack.extract.words import Words

_RELATIVES = frozenset(("WP", "WDT", "WP$", "WRB"))
_LINKING = frozenset("of for at in from with on to against near behind within inside".split())
_OPENERS = frozenset("and but that as when while after because if since although though whether".split())
_DONE_TO = frozenset(  # people of whom news tells what was done to them: "A man accused of theft told"
    "accused charged arrested suspected convicted jailed wanted held detained injured hurt rescued acquitted cleared "
    "interviewed contacted reached polled surveyed quoted briefed formed appointed "
    "released published obtained seen reviewed compiled commissioned leaked unsealed issued conducted carried filed "
    "representing leading heading investigating working living studying treating".split()
)
_PAPERS = frozenset(  # by somebody
    "report reports survey surveys study studies poll polls analysis investigation inquiry audit review data figures "
    "research assessment count estimate estimates".split()
)
_TELLING = frozenset("statement release post letter interview tweet speech message memo email report".split())
_SAYING = frozenset(
    "that because if although though whether said says say told claimed believes thinks warned".split()
)
_SELVES = frozenset(("himself", "herself", "itself", "themselves"))
_WITH = frozenset("accompanied represented flanked joined escorted".split())  # by another, who does not speak
_CLOSE_TO = frozenset(("close", "briefed"))
_RELATIVE = 14  # words of a relative clause without commas
_CHAIN = 4  # prepositions in a row


def mention_before(words: Words, low: int, stop: int) -> tuple[int, int] | None:
    """The full noun phrase that ends right before `stop`, with apposition, brackets and prepositional phrases."""
    end = stop
    if words.lower[end - 1] in _SELVES and end - 2 >= low and words.tags[end - 2] in NOUN:
        end -= 1  # "Transnet itself said"
    if words.lower[end - 3 : end - 2] == ["for"] and words.lower[end - 1] == "part" and end - 3 > low:
        end -= 3  # "the minister for his part said"
    if end - 1 > low and words.words[end - 1] in (",", "—", "–"):
        return _with_apposition(words, low, end)
    first = base_phrase_before(words, low, end)
    if first is None or _is_object(words, low, first):
        head = _relative_head(words, low, end)
        if head is not None:
            return head
    if first is None:
        return _published(words, low, end)
    first = _extend_left(words, low, _past_letters(words, low, first))
    return _participle_head(words, low, first) or (_row_start(words, low, first, end), end)


def _row_start(words: Words, low: int, first: int, end: int) -> int:
    """Where a row begins whose last are words `first` to `end`: "Qatar, | Egypt and Jordan", "Bell, 45, and | Joan".

    "and" behind a comma goes on with a clause as a rule, and with a row only behind two or more.
    """
    begin, k, least = first, first, 1
    if k - 2 > low and words.lower[k - 1] in ("and", "or") and words.words[k - 2] == ",":
        aged = words.tags[k - 3] == "CD" and k - 4 > low and words.words[k - 4] == ","
        k, least = (k - 3, 1) if aged else (k - 1, 2)
    while k - 1 > low and words.words[k - 1] == "," and end - k < LONGEST:
        before = base_phrase_before(words, low, k - 1)
        if before is None or not (words.tags[k] == "CD" or goes_on(words, k - 1, end)):
            break
        before = _extend_left(words, low, before)
        if not _begins_subject(words, low, before):
            break
        begin, k, least = before, before, least - 1
    return begin if least <= 0 else first


def _begins_subject(words: Words, low: int, first: int) -> bool:
    """Whether a row at word `first` may be a subject: "Weber said | Iran, Iraq and Syria", not "After | talks, …".

    What a verb governs is a row only behind one of saying: not "The plan hurts | workers, unions and farmers said".
    """
    if first == low:
        return True
    before = words.lower[first - 1]
    if words.tags[first - 1] == "IN" or words.tags[first - 1] in FINITE:
        return before in _SAYING
    return _at_boundary(words, low, first)


def _past_letters(words: Words, low: int, first: int) -> int:
    """The first word of a phrase that goes on behind letters in brackets: "The Dock Union (DU) | branch chair"."""
    if first - 4 < low or words.words[first - 1] != ")" or words.words[first - 3] != "(":
        return first
    before = base_phrase_before(words, low, first - 3)
    return first if before is None else before


def _is_object(words: Words, low: int, first: int) -> bool:
    """Whether a finite verb governs the phrase at `first`: "(that) killed | 41 people on the Buriganga"."""
    for _ in range(_CHAIN):
        before = _governor(words, low, first)
        if before is None:
            break
        first = before
    particle = first - 2 > low and words.tags[first - 1] == "RP"  # "(who) saw off | a robber with a pan"
    return first > low and words.tags[first - 1 - particle] in FINITE


def _participle_head(words: Words, low: int, first: int) -> tuple[int, int] | None:
    """ "A man accused of stabbing | a shopkeeper in Leeds told": the phrase in front of a participle.

    Only where it begins the clause, no comma or other verb between.
    """
    if first == low or words.tags[first - 1] not in ("IN", "VBG", "TO"):
        return None
    for k in range(first - 1, max(low, first - _RELATIVE) - 1, -1):
        done = words.tags[k] in ("VBN", "VBD", "VBG") and words.lower[k] in _DONE_TO
        if (
            words.words[k] in (",", ";", ":")
            or words.tags[k] == '"'
            or (words.tags[k] in FINITE and not done)
        ):
            return None
        if words.lower[k] in _OPENERS:
            return None
        if done and k > low and words.tags[k - 1] in NOUN:
            begin = base_phrase_before(words, low, k)
            opens = begin is not None and _free(words, low, begin)
            return (begin, k) if begin is not None and opens else None
    return None


def _published(words: Words, low: int, stop: int) -> tuple[int, int] | None:
    """ "A survey published | on Tuesday showed": the phrase in front of a participle that a time follows."""
    done = stop - 1
    if done <= low or words.lower[done] not in _DONE_TO or words.tags[done - 1] not in NOUN:
        return None
    first = base_phrase_before(words, low, done)
    if first is None or (first > low and words.tags[first - 1] in NOUN):
        return None  # "The voters | the paper interviewed on Monday said"
    return _extend_left(words, low, first), done


def _relative_head(words: Words, low: int, stop: int) -> tuple[int, int] | None:
    """ "A man who saw the crash said": the phrase in front of a relative clause without commas."""
    for k in range(stop - 1, max(low, stop - _RELATIVE) - 1, -1):
        if words.words[k] in (",", ";", ":") or words.tags[k] == '"':
            return None
        if words.tags[k] in ("WP", "WDT") and k > low:
            first = base_phrase_before(words, low, k)
            return None if first is None else (_extend_left(words, low, first), k)
    return None


def _with_apposition(words: Words, low: int, stop: int) -> tuple[int, int] | None:
    """ "Richard Revesz, director of …," before its verb: the head stands before an earlier comma."""
    mark = words.words[stop - 1]
    bracketed = stop  # the first word of the last bracket
    for comma in range(stop - 2, max(low, stop - LONGEST) - 1, -1):
        if words.words[comma] == ")":
            bracketed = opening_bracket(words, low, comma)
        if words.words[comma] != mark or comma == low or bracketed < comma:
            continue
        first = base_phrase_before(words, low, comma)
        if first is None or all(
            tag == "CD" for tag in words.tags[first:comma]
        ):  # "Corazon Reyes, 34, a worker,"
            continue
        first = _extend_left(words, low, _past_letters(words, low, first))
        based = first - 3 > low and words.tags[first - 2 : first] == ["VBN", "IN"]
        if based and words.words[first - 3] == ",":
            continue  # "Brantley, based in Wilmington, Delaware,"
        inside = words.tags[comma + 1] if comma + 1 < stop else ""
        outer = _spoken_for(words, low, first)
        if outer is not None:
            return outer
        if _at_boundary(words, low, first) or inside in ("WP", "WDT", "DT"):
            told = words.lower[comma + 1] == "in" and not _TELLING.isdisjoint(
                words.lower[comma + 2 : comma + 5]
            )
            if inside not in _RELATIVES and not told and _has_main_verb(words, comma + 1, stop):
                return None  # "The talks, held in Geneva, will resume, said Smith"
            acting = (
                inside == "VBG" and words.lower[comma + 2] in role_words()
            )  # "casting director Wren Hill"
            apposed = acting or inside not in ("WP", "WDT", "VBG", "VBN", "IN", "RB")
            first = _apposed_to(words, low, first)
            return (first, stop - 1) if apposed else (_in_a_place(words, low, first), comma)
    return None


def _apposed_to(words: Words, low: int, first: int) -> int:
    """The first word of the clause's opening phrase that the one at `first` only describes, or `first`.

    "Mark Delaney, | Democrat of Oregon, who …, said", "Kate Orr, 44, of | Leeds, who …, said".
    """
    comma = next((k for k in range(first - 1, max(low, first - _RELATIVE), -1) if words.words[k] == ","), low)
    placed = comma + 1 == first or words.lower[comma + 1] in ("of", "from")
    if comma <= low or not placed or has_finite_verb(words, comma + 1, first):
        return first
    if comma - 2 > low and words.tags[comma - 2 : comma] == [",", "CD"]:
        comma -= 2
    head = base_phrase_before(words, low, comma)
    if head is None or (head == comma - 1 and words.lower[head].endswith("ing")):
        return first  # "Reacting, an economist, Ann Bell, said"
    head = _extend_left(words, low, head)
    return head if head == low or words.tags[head - 1] in ('"', ":", ".") else first


def _spoken_for(words: Words, low: int, first: int) -> tuple[int, int] | None:
    """ "Ann Eze, 61, who spoke through | his deputy, Ben Obi, said": whom the relative clause around `first` is of."""
    if first - 3 < low or words.tags[first - 1] not in ("IN", "VBD", "VBZ", "VBN"):
        return None
    within = range(first - 2, max(low, first - _RELATIVE), -1)
    comma = next((k for k in within if words.words[k] == ","), None)
    if comma is None or not (words.tags[comma + 1] in ("WP", "WDT") or words.lower[comma + 1] in _WITH):
        return None
    if comma - 2 > low and words.tags[comma - 2 : comma] == [",", "CD"]:
        comma -= 2
    before = base_phrase_before(words, low, comma)
    return None if before is None else (_extend_left(words, low, before), comma)


def _has_main_verb(words: Words, first: int, stop: int) -> bool:
    """Whether what would be an apposition has a verb of its own, in no relative clause."""
    relative = next((k for k in range(first, stop) if words.tags[k] in _RELATIVES), stop)
    return has_finite_verb(words, first, relative)


def _in_a_place(words: Words, low: int, first: int) -> int:
    """The first word of those whose place the name at `first` is: "residents of Sill town, Bulacan,"."""
    if first - 2 < low or words.words[first - 1] != "," or words.tags[first] != "NNP":
        return first
    before = base_phrase_before(words, low, first - 1)
    several = None if before is None else _extend_left(words, low, before)
    return first if several is None or words.tags[several] != "NNS" else several


def _at_boundary(words: Words, low: int, first: int) -> bool:
    return (
        first == low
        or words.tags[first - 1] in (",", '"', ":", "CC", "(", ".", "IN", "WRB")
        or (words.tags[first - 1] in FINITE)
        or words.lower[first - 1] == "whose"
        or is_time(words, first - 1)  # "On Thursday his deputy, …"
    )


def _extend_left(words: Words, low: int, first: int) -> int:
    """Take in what the phrase depends on: "officials [in Kyiv]", "people familiar with [the talks]".

    Chains through "of" are always taken; other prepositions only where the chain ends at a boundary.
    """
    sure, k = first, first
    for _ in range(_CHAIN):
        listed = _list_start(words, low, k)
        sure, k = (listed if sure == k else sure), listed
        before = _governor(words, low, k)
        if before is None:
            return sure
        sure = before if words.lower[k - 1] == "of" and sure == k else sure
        k = before
        if _free(words, low, k):
            return k
    return sure


def _list_start(words: Words, low: int, first: int) -> int:
    """Where a list of names behind "of" begins that ends "… and | Germany": "envoys of Britain, France and Germany"."""
    k = first
    while (
        k - 2 > low
        and words.tags[k] == "NNP"
        and words.words[k - 1] in (("and", ",") if k == first else (",",))
    ):
        before = base_phrase_before(words, low, k - 1)
        if before is None or words.tags[before] != "NNP":
            return first
        k = before
        if words.lower[k - 1] == "of" and k > low:
            return k
    return first


def _governor(words: Words, low: int, first: int) -> int | None:
    """The first word of the noun phrase that the phrase at `first` is joined to by a preposition or "and"."""
    joint = first - 1
    by = words.lower[joint] == "by" and joint - 1 >= low
    agent = by and words.tags[joint - 1] in ("VBN", "VBD")
    if joint - 1 < low or not (
        agent
        or (by and words.lower[joint - 1] in _PAPERS)
        or words.lower[joint] in _LINKING
        or words.lower[joint] in ("and", "or")
    ):
        return None
    stop = joint
    describing = agent or words.tags[stop - 1] in ("JJ", "VBN") or words.lower[stop - 1] in _CLOSE_TO
    adjective = words.tags[max(low, stop - 3) : stop - 1] == ["DT", "JJ"]  # "an official privy to"
    if describing and stop - 2 >= low and (words.tags[stop - 2] in NOUN or adjective):
        stop -= 1  # "people familiar with", "officials briefed on"
    official = stop - 2 >= low and words.tags[stop - 2 : stop] == ["DT", "JJ"]  # "an official in"
    heads = words.tags[stop - 1] in NOUN | {"PRP", "CD", "DT"} or words.words[stop - 1] == ")"
    if not heads and not official:
        return None
    return base_phrase_before(words, low, stop)


def _free(words: Words, low: int, first: int) -> bool:
    return (
        first == low
        or words.tags[first - 1] in (",", '"', ":", ".", "(")
        or words.lower[first - 1] in _OPENERS
    )


def mention_after(words: Words, first: int, high: int) -> int | None:
    """Like `phrase_after`, with an apposition up to the next comma or stop ("said Smith, director of X,")."""
    stop = described_after(words, first, high)
    if stop is None or stop + 1 >= high or words.words[stop] != ",":
        return stop
    if words.tags[stop + 1] not in ("DT", "NN", "JJ", "NNP", "WP", "PRP$"):
        return stop
    for k in range(stop + 1, min(high, stop + LONGEST)):
        if words.words[k] in (",", ".", ";", ":", "—") or words.tags[k] == '"':
            return k
    return stop


def described_after(words: Words, first: int, high: int) -> int | None:
    """Like `phrase_after`, with a participle ("figures seen by Reuters"), but no apposition."""
    stop = phrase_after(words, first, high)
    return None if stop is None else _with_participle(words, stop, high)


def _with_participle(words: Words, stop: int, high: int) -> int:
    """Take in "[data] released by the ministry", "[people] familiar with the talks", "[officials] in Kyiv"."""
    k = stop
    if k < high and words.tags[k] in ("VBN", "VBD", "JJ") and words.words[k].islower():
        k += 1
    if k + 1 < high and words.lower[k] in _LINKING | {"by"} and words.lower[k + 1] not in TIME_WORDS:
        further = phrase_after(words, k + 1, high)
        return further if further is not None else stop
    return stop


def _misread_past(words: Words, k: int, stop: int) -> bool:
    """ "Peskov also addressed the efforts": tagged a participle, but with an object and no auxiliary."""
    return words.tags[k] == "VBN" and k + 1 < stop and words.tags[k + 1] in ("DT", "PRP$", "PRP", "NNP")


def subject_of(words: Words, first: int, stop: int) -> tuple[int, int] | None:
    """The noun phrase before the first finite verb of a clause: its subject, by position."""
    for k in range(first, min(stop, first + LONGEST)):
        if words.tags[k] in FINITE or _misread_past(words, k, stop):
            group = verb_group(words, first, k)
            found = mention_before(words, first, group.first)
            if found is not None:
                return found
    return None
