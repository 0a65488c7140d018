"""Where reported content ends: at which of the places of its sentence where it might, as learnt from annotated news."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from claimtrack.extract.asides import (
    DISPUTING,
    ends_in_source,
    paper_adds,
    paper_comments,
    somebody_comments,
    summed_up,
    which_is_denied,
)
from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import QUESTION, Candidate
from claimtrack.extract.complements import closes
from claimtrack.extract.content_ends import spoken_in, timed_since, waited_until
from claimtrack.extract.cues import Cue, goes_on_telling, shipped_cues
from claimtrack.extract.lists import last_thing
from claimtrack.extract.next_acts import (
    acts_in_a_row,
    acts_next,
    as_others_tell,
    one_goes_on,
    others_differ,
    others_put,
    others_say,
    several_go_on,
    with_others_adding,
)
from claimtrack.extract.next_tells import (
    is_second_verb,
    other_tells,
    shares_object,
    tells_anew,
    tells_next,
    withholds,
)
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.reporter_adds import before_additions
from claimtrack.extract.resumed import resumed
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, has_finite_verb, is_finite_verb
from claimtrack.extract.weights import Feature, Value, Weights, bucket, probability, read_weights
from claimtrack.extract.words import Words

_CLAUSES = ("that", "clause")  # shapes of content with a subject and a verb
_BREAKS = frozenset((",", ":", "CC", "IN", "WDT", "WP", "WRB", "(", "TO"))
_NEVER = frozenset(
    "to of for with about from who or than against over into between among without whether".split()
)
_CLAUSE_BREAKS = frozenset((",", ":", "CC"))
_JOINING = frozenset((",", "CC"))
_NEVER_BEFORE = _BREAKS | {"DT", "PRP$"}
_NAMED = frozenset(("CC", "IN", "WDT", "WP", "WRB"))  # tags whose word says more than the tag
_NO_TIME_AFTER = frozenset(("IN", "DT", "JJ", "CC", "CD", "NNP"))
_TRAILING = frozenset((".", ",", ":", "CC"))
_VERBS = frozenset(("VBG", "VBN", "VBD", "VBZ", "VBP", "MD", "VB"))
_FINITE = frozenset(("MD", "VBD", "VBZ"))
_GOING_ON = frozenset("are were has have is was".split())
_LEADS = frozenset((",", "CC", "RB", ":", "WRB"))
_PASTS = (["VBD"], ["VBZ"], ["MD"])
_SUBORDINATORS = frozenset("as while after before because since although though if".split())
_SUBORDINATE = _SUBORDINATORS | frozenset("when once unless until whenever".split())
_MOST = 24  # places looked at: bounds the work on hostile text
_LONGEST = 250  # words in which they are looked for: the same
_NEXT = 4  # words from a comma to "no longer posed"
_DASHED = 40  # words to either side in which a dash has its like
_NO_DASH: Value = ()
_NO_CLAUSE = (None, None, None)
PLACE_TEMPLATES = (  # what `describe_places` tells, in this order
    "c", "l", "t", "pt", "mk", "mfk", "f", "r", "cl", "clm", "clf", "left", "nth", "d", "o", "b", "rel",
)  # fmt: skip
_UNLIKELY = 0.02  # ends less probable than this are not weighed against the others


class Endings:
    """A logistic regression over the places where content might end, from left to right."""

    def __init__(self, weights: Mapping[Feature, int]) -> None:
        self.weights = Weights(weights, PLACE_TEMPLATES)

    def settle(self, paragraph: Paragraph, candidate: Candidate) -> tuple[Candidate, float]:
        """The candidate with its content ended where the overlap with what is right is likely to be largest.

        And how likely at least half of the content is then right.
        """
        begin, _ = candidate.content[-1]
        if not _is_open(paragraph, candidate):
            return candidate, 1.0
        chances, ends = self._options(paragraph, candidate)
        if not ends:
            return candidate, 1.0
        words = paragraph.words
        sizes = [words.ends[end - 1] - words.starts[begin] for end in ends]
        best = sizes[0] if len(sizes) == 1 else max(sizes, key=lambda size: _expected(size, sizes, chances))
        sure = sum(
            [c for c, size in zip(chances, sizes, strict=True) if size <= 2 * best and best <= 2 * size]
        )
        settled = (begin, ends[sizes.index(best)])
        if settled != candidate.content[-1]:
            candidate = candidate.saying((*candidate.content[:-1], settled))
        return candidate, sure

    def _options(self, paragraph: Paragraph, candidate: Candidate) -> tuple[list[float], list[int]]:
        """How probable each probable end of the content is, and the ends; nothing where it has no place to end."""
        begin, end = candidate.content[-1]
        limit = _limit(paragraph, candidate)
        chances: list[float] = []
        ends: list[int] = []
        place, going = None, 1.0
        for place, values in describe_places(paragraph, candidate, limit):
            here = probability(self.weights.odds(values))
            if going * here >= _UNLIKELY:
                chances.append(going * here)
                ends.append(_trimmed(paragraph, begin, place))
            going *= 1.0 - here
            if going < _UNLIKELY:
                return chances, ends
        if place is None and limit >= end:
            return [], []
        return [*chances, going], [*ends, _trimmed(paragraph, begin, limit)]


def _expected(size: int, sizes: Sequence[int], chances: Sequence[float]) -> float:
    """The overlap with the right content that content of this many characters is expected to have."""
    return sum(
        [
            c * size / other if size < other else c * other / size
            for c, other in zip(chances, sizes, strict=True)
        ]
    )


def _limit(paragraph: Paragraph, candidate: Candidate) -> int:
    """Where content ends at the latest: with its clause, or where the verb of the sentence follows."""
    latest = before_additions(paragraph, candidate, _clause_limit(paragraph, candidate))
    return resumed(paragraph, candidate, latest)


def _clause_limit(paragraph: Paragraph, candidate: Candidate) -> int:
    """Where content ends at the latest: with its sentence, or before ", adding that …"."""
    ruled, words = candidate.content[-1][1], paragraph.words
    stop = max(candidate.sentence[1], ruled)
    if (
        candidate.speaker is not None
        and ruled <= candidate.speaker[0]
        and candidate.construction[:10] == "participle"
    ):
        stop = candidate.speaker[0] - 1  # "Noting that it was late, | Wei told …"
    if "silence" in candidate.construction:
        stop = waited_until(paragraph.words, candidate.content[-1][0], stop)
    if candidate.construction.endswith(
        ("np", "np as", "np of", "partial quote", "pp for", "pp over", "pp on", "pp about")
    ):
        stop = spoken_in(paragraph.words, candidate.content[-1][0], stop)
    if (
        _goes_on_saying(paragraph, ruled, stop)
        or withholds(paragraph.words, ruled, stop)
        or (candidate.construction == "noun that" and ruled < stop and is_finite_verb(paragraph.words, ruled))
        or tells_anew(paragraph, ruled, stop)
        or (ruled < stop and _others_follow(paragraph, ruled, stop))
        or other_tells(paragraph, ruled, stop)
        or tells_next(paragraph, candidate.content[-1][0], ruled, stop)
        or paper_adds(paragraph.words, ruled)
        or paper_comments(paragraph.words, ruled)
        or which_is_denied(paragraph.words, ruled, stop)
        or (ruled < stop and somebody_comments(paragraph.words, ruled, stop))
        or summed_up(paragraph.words, candidate.content[-1][0], ruled, stop)
        or ends_in_source(paragraph, candidate.content[-1][0], ruled, stop)
    ):
        return ruled
    stop = timed_since(
        words, candidate.cue, candidate.content[-1][0], _relative_end(paragraph, candidate, stop)
    )
    begin = candidate.content[-1][0]
    reach = range(begin + 2, min(stop - 1, begin + _LONGEST)) if candidate.states else ()
    acts = (k for k in reach if words.lower[k] == "and" and acts_next(paragraph, begin, k, stop))
    rows = (k for k in reach if words.words[k] == "," and _is_next(paragraph, begin, k, stop))
    return min(_second_verb(paragraph, begin, stop), next(acts, stop), next(rows, stop))


def _is_next(paragraph: Paragraph, begin: int, k: int, stop: int) -> bool:
    """Whether a comma leads from what is said to what the speaker does, or another adds."""
    return acts_in_a_row(paragraph, begin, k, stop) or with_others_adding(paragraph.words, k, stop)


def _others_follow(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether what the speakers, or others, say next begins at word k."""
    words = paragraph.words
    one = several_go_on(words, k, stop) or one_goes_on(words, k, stop)
    one = one or (words.lower[k] == "and" and k + 1 < stop and is_second_verb(words, k + 1, stop))
    others = as_others_tell(paragraph, k, stop) or others_say(paragraph, k, stop)
    return one or others or others_put(words, k, stop) or others_differ(paragraph, k, stop)


def _relative_end(paragraph: Paragraph, candidate: Candidate, stop: int) -> int:
    """Where what "who" or "which" says ends at the latest: "the text, which says it is late | , has 40 pages"."""
    words, speaker = paragraph.words, candidate.speaker
    if speaker is None or words.tags[speaker[0]] not in ("WP", "WDT"):
        return stop
    begin = candidate.content[-1][0]
    if words.words[speaker[0] - 1] != ",":  # "critics who called it “a leaking bucket” | want it gone"
        quoted = (k for k in range(begin + 1, stop - 1) if paragraph.inside[k - 1] >= 0 > paragraph.inside[k])
        return next((k for k in quoted if is_finite_verb(words, k) or words.tags[k] == "VB"), stop)
    if begin < speaker[0] or candidate.construction.endswith("np"):
        return stop
    near = range(begin + 1, min(stop - 1, begin + _LONGEST))
    closed = next((k for k in near if paragraph.after_comma(k) and is_finite_verb(words, k)), stop)
    marks = (k for k in near if words.words[k] == "," and paragraph.inside[k] < 0)
    return next((k for k in marks if k < closed and is_finite_verb(words, k + 1)), closed)


def _second_verb(paragraph: Paragraph, begin: int, stop: int) -> int:
    """Where another verb of the same subject follows an object, else `stop`: "views it with concern | and may act".

    Of 366 such places in annotated news 340 end the content.
    """
    words = paragraph.words
    last = min(stop - 2, begin + _LONGEST)
    for k, word in enumerate(words.lower[begin + 1 : last], begin + 1):
        if words.tags[k] in FINITE or (word[0] in "'’" and is_finite_verb(words, k)):
            break
        if word == "," and words.tags[k + 1] == "VBG" and words.lower[k + 2] == "that":
            return k  # "dismissed the plea |, holding that …"
        if word in ("and", "but") and paragraph.inside[k] < 0:
            following = k + 1 + (words.tags[k + 1] == "RB")
            if words.tags[following] in _FINITE or words.lower[following] in _GOING_ON:
                return k
    return stop


def _goes_on_saying(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether ", adding that …" or ", saying: “…”" stands at word k."""
    words = paragraph.words
    if paragraph.after_comma(k):
        k -= 1
    elif words.words[k : k + 1] != [","]:
        return False
    if k + 2 >= stop or not goes_on_telling(words.lower[k + 1]):
        return False
    return words.lower[k + 2] == "that" or paragraph.next_quoted(k + 2) is not None


def _trimmed(paragraph: Paragraph, begin: int, end: int) -> int:
    """`end` without marks and conjunctions before it."""
    words = paragraph.words
    while end > begin + 1 and paragraph.inside[end - 1] < 0 and words.tags[end - 1] in _TRAILING:
        end -= 1
    return end


def _is_open(paragraph: Paragraph, candidate: Candidate) -> bool:
    """Whether the content might end elsewhere: not where it is a quotation, a question or stands before its cue."""
    (begin, end), words = candidate.content[-1], paragraph.words
    if end - begin == 1 and words.lower[begin] == "this" and words.tags[end : end + 1] in (["IN"], [","]):
        return False
    if end - begin == 1 and words.lower[begin] == "that" and candidate.lemma in DISPUTING:
        return False
    if candidate.lemma == "plead" and words.lower[end - 1] == "guilty":
        return False  # "pleaded guilty | in 2021"
    if candidate.construction == QUESTION or _before_agent(words, candidate):
        return False
    if begin < candidate.cue[1] or paragraph.announces(begin - 1):
        return False
    return paragraph.inside[begin] < 0 or paragraph.inside[end - 1] < 0


def _before_agent(words: Words, candidate: Candidate) -> bool:
    """Whether content ends in front of who says it: "(was described) as mad | by the mayor"."""
    speaker, stop = candidate.speaker, candidate.content[-1][1]
    if speaker is None or not candidate.construction.startswith("passive"):
        return False
    return speaker[0] == stop + 1 and words.lower[stop] == "by"


def places(paragraph: Paragraph, begin: int, limit: int) -> list[int]:
    """The words before which content that begins at word `begin` might end."""
    words, inside = paragraph.words, paragraph.inside
    tags, lower = words.tags, words.lower
    stop = min(limit, begin + _LONGEST)
    found: list[int] = []
    for k, tag in enumerate(tags[begin + 1 : stop], begin + 1):
        if inside[k] >= 0:
            continue
        if inside[k - 1] >= 0 and paragraph.after_comma(k):
            possible = True
        elif tag in _BREAKS:
            possible = tags[k - 1] not in _NEVER_BEFORE and lower[k] not in _NEVER
            possible = possible and not (tag in _JOINING and shares_object(words, k))
            possible = possible and not (
                tag == "," and lower[k + 1 : k + 2] == ["not"]
            )  # "for peace |, not barking"
        elif lower[k] in TIME_WORDS:
            possible = tags[k - 1] not in _NO_TIME_AFTER and lower[k - 1] not in TIME_WORDS
        else:
            continue
        if possible:
            found.append(k)
            if len(found) == _MOST:
                break
    return found


def describe_places(
    paragraph: Paragraph, candidate: Candidate, limit: int | None = None
) -> Iterator[tuple[int, tuple[Value | None, ...]]]:
    """The places where the content might end, in order, each with what stands at the `PLACE_TEMPLATES`.

    `limit`: where it ends at the latest.
    """
    if not _is_open(paragraph, candidate):
        return
    limit = _limit(paragraph, candidate) if limit is None else limit
    words, seen = paragraph.words, candidate.content[-1][0]
    found = places(paragraph, seen, limit)
    if candidate.construction == "that" and _subordinate(words, seen):
        found = [place for place in found if place > _main_clause(paragraph, seen, limit)]
    if candidate.states and candidate.construction.endswith(_CLAUSES):
        found = [
            place
            for place in found
            if not (_opens_aside(words, seen, place, limit) or _closes_aside(words, seen, place, limit))
        ]
    if candidate.construction == "that":
        found = [place for place in found if not _goes_on_with_that(words, place)] or found
    if candidate.construction.endswith("np"):
        found = _behind_list(words, found, limit)
    if not found:
        return
    finite = False
    opener, before, relative = _around(words, candidate)
    for nth, place in enumerate(found):
        finite = finite or has_finite_verb(words, seen, place)
        seen, tag = place, words.tags[place]
        follows = _follows(paragraph, place, limit)
        values = _describe(paragraph, candidate, (place, limit), follows, min(nth, 4), finite=finite)
        clause = ((opener, tag), (before, tag), (relative, follows)) if tag in _CLAUSE_BREAKS else _NO_CLAUSE
        yield place, (*values, *clause)


def _behind_list(words: Words, places: list[int], limit: int) -> list[int]:
    """The places, but for those within a list of things that begins at the first: "blamed rain |, wind | and cold"."""
    comma = next((place for place in places if words.words[place] == ","), None)
    last = None if comma is None else last_thing(words, comma, limit)
    if comma is None or last is None or has_finite_verb(words, places[0], comma):
        return places
    return [place for place in places if not comma <= place <= last]


def _opens_aside(words: Words, begin: int, place: int, limit: int) -> bool:
    """Whether a comma opens what describes the subject of a clause: "(said) the suspect |, seen in Leeds, had fled"."""
    if words.words[place] != "," or has_finite_verb(words, begin, place):
        return False
    return closes(words, place, limit) or _apposed_end(words, place, limit) is not None


def _goes_on_with_that(words: Words, place: int) -> bool:
    """Whether what is said goes on at a place: "(said that) it failed | , and that | Green was right"."""
    joint = place + (words.words[place] == ",")
    return words.lower[joint : joint + 2] == ["and", "that"]


def _apposed_end(words: Words, comma: int, limit: int) -> int | None:
    """The comma in front of the verb that follows an apposition: "(heard) the driver, Peter Smith |, died there"."""
    end = phrase_after(words, comma + 1, limit)
    closed = (
        end is not None and words.words[end : end + 1] == [","] and words.tags[end + 1 : end + 2] in _PASTS
    )
    return end if closed else None


def _closes_aside(words: Words, begin: int, place: int, limit: int) -> bool:
    """Whether a comma leads to the verb: "(said) the rock, which was found in May |, no longer posed a threat"."""
    if words.words[place] != ",":
        return False
    if not has_finite_verb(words, begin, place) and words.tags[place + 1 : place + 2] in _PASTS:
        opened = next((k for k in range(place - 1, begin, -1) if words.words[k] == ","), place)
        return _apposed_end(words, opened, limit) == place  # "the driver, Peter Smith |, died"
    subject = phrase_after(words, begin, limit)
    opens = subject is not None and subject < place and words.words[subject] == ","
    if not opens or subject is None or words.tags[subject + 1] not in ("WDT", "WP"):
        return False
    closing = next((k for k in range(subject + 2, place + 1) if words.words[k] == ","), place)
    verb = range(place + 1, min(limit, place + _NEXT))
    return closing == place and any(words.tags[k] in FINITE or words.tags[k] == "VBN" for k in verb)


def _subordinate(words: Words, begin: int) -> bool:
    """Whether a clause begins that cannot stand alone: "said that when the time came, …"."""
    return words.lower[begin] in _SUBORDINATE and words.tags[begin] in ("IN", "WRB")


def _main_clause(paragraph: Paragraph, begin: int, limit: int) -> int:
    """The comma in front of the main clause behind a subordinate one that begins at word `begin`, or `begin`."""
    commas = (
        k for k in range(begin, limit - 1) if paragraph.words.words[k] == "," and paragraph.inside[k] < 0
    )
    return next((k for k in commas if phrase_after(paragraph.words, k + 1, limit) is not None), begin)


def _around(words: Words, candidate: Candidate) -> tuple[str, str, bool]:
    """How the clause of the cue begins: the sentence's first word, the word before it, whether it is relative."""
    first, speaker = candidate.sentence[0], candidate.speaker
    edge = candidate.cue[0] if speaker is None else min(candidate.cue[0], speaker[0])
    before = words.lower[edge - 1] if edge > first else "^"
    relative = candidate.cue[0] > first and words.tags[candidate.cue[0] - 1] in ("WP", "WDT")
    return words.lower[first], before, relative


def _describe(
    paragraph: Paragraph,
    candidate: Candidate,
    reach: tuple[int, int],
    follows: str,
    nth: int,
    *,
    finite: bool,
) -> tuple[Value, ...]:
    """What stands before and after a place, and what the content would be; `reach`: the place, and the latest."""
    (place, stop), tags, construction = reach, paragraph.words.tags, candidate.construction
    ruled, mark, tag = candidate.content[-1][1], _mark(paragraph, *reach), tags[place]
    after = tags[place + 1] if place + 1 < stop else "^"
    rule = "at" if -1 <= ruled - place <= 1 else "before" if ruled < place else "after"
    return (
        construction, candidate.lemma, (tag, after), (tags[place - 1], tag, after), (mark, candidate.kind),
        (mark, finite, candidate.kind), (finite, construction), rule, follows, (follows, mark),
        (follows, finite, mark), bucket(stop - place), (nth, mark), _dashes(paragraph.words, candidate, place, stop),
    )  # fmt: skip


def _mark(paragraph: Paragraph, place: int, stop: int) -> str:
    """The break at the place: a mark with what follows it, a joining word, or a time."""
    words = paragraph.words
    tag = words.tags[place]
    if paragraph.after_comma(place):
        return f'," {words.lower[place] if tag in _NAMED else tag}'
    if tag not in _BREAKS:
        return "time"
    if tag != ",":
        return words.lower[place]
    after = _tag(words, place + 1, stop)
    return f", {words.lower[place + 1] if after in _NAMED else after}"


def _dashes(words: Words, candidate: Candidate, place: int, stop: int) -> Value:
    """Whether a dash or colon at the place has a like mark before it in the sentence, or after it."""
    if words.tags[place] != ":":
        return _NO_DASH
    mark = words.words[place]
    earlier = mark in words.words[max(candidate.sentence[0], place - _DASHED) : place]
    return (mark, earlier, mark in words.words[place + 1 : min(stop, place + _DASHED)])


def _follows(paragraph: Paragraph, place: int, stop: int) -> str:
    """What comes at the place: a clause of its own, a saying, a participle, a noun phrase."""
    words, verbs, k = paragraph.words, shipped_cues().verbs, place
    most = min(stop, place + 3)
    while k < most and (words.tags[k] in _LEADS or words.lower[k] in _SUBORDINATORS):
        k += 1
    if k >= stop:
        return "end"
    if paragraph.inside[k] >= 0:
        return "quote"
    if words.tags[k] in _VERBS:
        return f"{words.tags[k]} {_kind(verbs, words.lower[k])}"
    end = phrase_after(words, k, min(stop, k + 10))
    if end is None or end >= stop:
        return words.tags[k]
    while end < stop - 1 and words.tags[end] == "RB":
        end += 1
    finite = words.tags[end] in ("VBD", "VBZ", "VBP", "MD")
    return f"clause {words.tags[end]} {_kind(verbs, words.lower[end])}" if finite else f"np {words.tags[end]}"


def _kind(verbs: Mapping[str, Cue], form: str) -> str:
    cue = verbs.get(form)
    return "" if cue is None else cue.kind


def _tag(words: Words, k: int, stop: int) -> str:
    return words.tags[k] if k < stop else "^"


@cache
def shipped_endings() -> Endings:
    """The weights shipped with claimtrack."""
    text = (files("claimtrack.extract") / "lexicon" / "endings.tsv").read_text(encoding="utf-8")
    return Endings(read_weights(text.splitlines()))
