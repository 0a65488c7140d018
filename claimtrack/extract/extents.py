"""Where reported content begins and ends."""

from __future__ import annotations

import re

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.quantities import number_after
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.time_words import TIME_WORDS, is_time
from claimtrack.extract.verb_groups import has_finite_verb, is_finite_verb
from claimtrack.extract.words import Words

_ADJUNCT = frozenset(
    "in at on since between during after before from via through by following late early over within".split()
)
_CIRCUMSTANTIAL = _ADJUNCT | {"upon", "while", "when"}  # in front of a "that"
_ADDRESSED = frozenset("tell ask inform advise remind assure reassure notify brief warn urge caution".split())
_PLACED = frozenset(
    "in of on at along from near around across within with".split()
)  # what tells which people
_UNADDRESSED = frozenset("that he she they we i it there".split())  # "warned they could leave"
_AUDIENCES = frozenset(  # in front of what they are told
    "mps meps msps mlas police staff court jury hearing inquest inquiry tribunal parliament congress committee board "
    "meeting panel council".split()
)
_INDEFINITE = frozenset(
    "nothing nobody everything everybody everyone something somebody someone anything anyone none".split()
)
_PARTICLES = frozenset(("out", "back"))
_UPON = frozenset(
    "comment elaborate speculate remark expand reflect opine muse insist".split()
)  # on what is said of
_AT = frozenset("hint scoff laugh balk marvel rage protest".split())
_REACTING = frozenset("respond react object refer allude agree plead".split())  # to what, not to whom
_AGREEING = frozenset(("agree", "argue", "joke", "concur"))
_PROMISING = frozenset(("promise", "pledge", "vow", "undertake"))
_APOLOGISING = frozenset(("apologise", "apologize"))
_ASIDE = 10  # words between two commas
_ADVERB = 6  # words of an adverb between two commas
_MEDIA = frozenset(
    "statement interview email e-mail letter post tweet speech call message conference briefing report note release "
    "memo radio television afterward afterwards parliament".split()
)
_WAITING = frozenset("by before till until at on".split())
_FOR_PRINT = re.compile(r"(?:the time|press time|(?:our |the )?(?:deadline|publication)|going to)\b")
_QUANTIFYING = frozenset("most nearly almost virtually practically hardly even only all".split())
_QUANTIFIED = frozenset(("NN", "NNS", "NNP", "JJ", "DT", "CD"))
_DURING = frozenset(("in", "during", "at", "via", "through"))
_RECENTLY = frozenset("recently early late long".split())  # "as recently as Thursday"
_LONG_AGO = frozenset((("long", "ago"), ("far", "back")))
_COUNTING = frozenset("a an one two three four five six seven eight nine ten several few".split())
_AGO = frozenset("ago later earlier before".split())
_THE = frozenset("the that this last".split())
_NEXT = frozenset("next following previous same other past".split())
_DAYS = frozenset("day week weekend month year morning afternoon evening night".split())
_STANDS = frozenset("was is were are had has will would marked saw brought".split())
_UNITS = frozenset(
    "minute minutes hour hours day days week weeks month months year years decades ago earlier later".split()
)
_CIRCUMSTANCES = 16  # words between a cue and its "that"
_NOMINAL = frozenset(("NN", "NNS", "NNP", "PRP", "CD", "RB"))
_SUBJECTS = frozenset(("DT", "PRP", "NNP", "PRP$", "EX"))
_PREDICATES = frozenset(("VBD", "VBZ", "VBP", "MD", "POS", "NN", "NNS"))
_PERFECT = frozenset(("has", "have", "had", "'ve", "’ve"))
_SINCE = frozenset(("since", "as"))
_EARLY = frozenset(("early", "late", "recently", "far"))


def after_adjuncts(paragraph: Paragraph, j: int, stop: int, lemma: str) -> int:
    """The word where the complement of a cue begins: past addressee, times and circumstances.

    "told Reuters on Thursday that …": the word number of "that".  Circumstances are passed over only
    where a complement, a comma or the sentence's end follows them.
    """
    words = paragraph.words
    j = begin = after_particle(words, j, stop)
    subject = j < stop and words.lower[j] in _UNADDRESSED and words.lower[j + 1 : j + 2] != ["to"]
    if lemma in _ADDRESSED and j < stop and paragraph.inside[j] < 0 and not subject:
        end = phrase_after(words, j, stop)
        if end is None and words.lower[j] == "her" and words.tags[j + 1 : j + 2] in ([":"], [","], ['"']):
            end = j + 1  # "asked her: “Do you accept that?”"
        if end is not None and lemma == "urge" and words.tags[end - 1] == "NN" and _closes(words, end, stop):
            return j  # "urged restraint"
        if end is not None:
            j = begin = _past_title(paragraph, _addressee_end(words, j, end, stop), stop)
            asked = _infinitive_after_places(words, j, stop) or _infinitive_after_who(words, j, stop)
            if asked is not None:
                return asked
    if lemma not in _ADDRESSED and number_after(words, j, stop) is not None:
        return j  # "said nearly 40 people had died"
    quoted = _quotation_to(paragraph, j, stop)
    if quoted is not None:
        return quoted
    settled = _behind_whom(words, lemma, j, stop)
    if settled is not None:
        return settled
    announced = _that_after_circumstances(paragraph, j, stop)
    if announced is not None:
        return announced
    j = begin = _past_adverb(paragraph, j, stop)
    while j < stop:
        if paragraph.inside[j] < 0 and _about(words, lemma, j):
            break
        if paragraph.inside[j] >= 0 and j == begin:
            break
        following = (_past_title if paragraph.inside[j] >= 0 else _past_adjunct)(paragraph, j, stop)
        if following == j:
            break
        j = following
    if j >= stop or paragraph.inside[j] >= 0:
        return j
    word = words.lower[j]
    named = word == "as" and lemma == "describe"  # "described on TV | as “a disgrace”"
    follows = named or word in ("that", ":", ",", ".", ";", "—", "–", "whether")
    if j > begin and (follows or _only_times(paragraph, begin, j)):
        return j
    # "said in a statement on Friday the decision was final"
    media = not _MEDIA.isdisjoint(words.lower[begin:j])
    passed = media or lemma in _ADDRESSED or (lemma == "say" and _begins_clause(words, j, stop))
    return j if j > begin and passed and words.tags[j] in _SUBJECTS else begin  # "told them in Paris it was"


def _quotation_to(paragraph: Paragraph, j: int, stop: int) -> int | None:
    """The colon of "wrote to his wife | : “Forgive me.”", "texted his mother | : “…”", "said of him | : “…”"."""
    words = paragraph.words
    begin = j + (words.lower[j : j + 1] in (["to"], ["of"], ["about"]))
    if begin >= stop or words.tags[begin] not in ("PRP$", "PRP", "DT", "NNP", "NNS"):
        return None
    if ":" not in words.words[begin:stop]:
        return None
    end = phrase_after(words, begin, stop)
    colon = end is not None and words.words[end : end + 1] == [":"] and paragraph.inside[begin] < 0
    return end if colon and end is not None and paragraph.next_quoted(end) is not None else None


def _behind_whom(words: Words, lemma: str, j: int, stop: int) -> int | None:
    """Where it is told what one agreed on with somebody, or promised somewhere.

    "Agreed with Bell | that it was late", "promised in opposition | to do it".
    """
    agrees = lemma in _AGREEING and words.lower[j : j + 1] == ["with"]
    promises = lemma in _PROMISING and words.lower[j : j + 1] in (["in"], ["at"], ["during"])
    end = phrase_after(words, j + 1, stop) if agrees or promises else None
    if end is None or end + 1 >= stop:
        return None
    if agrees:
        return end if words.lower[end] == "that" else None
    return end if words.lower[end] == "to" and words.tags[end + 1] in ("VB", "VBP") else None


def _begins_clause(words: Words, j: int, stop: int) -> bool:
    """Whether a subject with its verb stands at word j: "said at a rally on Thursday | the tariffs were wrong"."""
    end = phrase_after(words, j, stop)
    return end is not None and end < stop and is_finite_verb(words, end)


def spoken_in(words: Words, first: int, stop: int) -> int:
    """Where "in an interview" or "at a press conference" ends a sentence of words `first` to `stop`, or `stop`."""
    for k in range(first + 1, min(stop - 2, first + _CIRCUMSTANCES)):
        if words.lower[k] not in _DURING or words.tags[k + 1] not in ("DT", "PRP$"):
            continue
        end = phrase_after(words, k + 1, stop)
        if end is not None and not _MEDIA.isdisjoint(words.lower[k + 2 : end]):
            ended = end >= stop or words.tags[end] in (".", ",", "IN", "VBN", "VBD")
            ended = ended or words.lower[end] in TIME_WORDS or words.lower[end] in ("late", "early")
            return k if ended else stop
    return stop


def timed_since(words: Words, cue: WordSpan, first: int, stop: int) -> int:
    """Where a time of the telling ends content without a verb of its own, or `stop`.

    "Warned him about the delays | as early as October", "has called for an inquiry | since 2019".
    """
    last = min(stop - 1, first + _CIRCUMSTANCES)
    if _SINCE.isdisjoint(words.lower[first + 1 : last]):
        return stop
    perfect = not _PERFECT.isdisjoint(words.lower[slice(*cue)])
    for k in range(first + 1, last):
        if is_finite_verb(words, k):
            return stop
        as_early = (
            words.lower[k] == "as" and words.lower[k + 1] in _EARLY and words.lower[k + 2 : k + 3] == ["as"]
        )
        if as_early and k + 3 < stop and is_time(words, k + 3):
            return k
        year = words.tags[k + 1] == "CD" or is_time(words, k + 1) or words.lower[k + 1] in ("at", "last")
        if perfect and words.lower[k] == "since" and year:
            return k
    return stop


def waited_until(words: Words, first: int, stop: int) -> int:
    """Where "by deadline" or "before publication" ends what somebody left unanswered, or `stop`."""
    for k in range(first + 1, min(stop - 1, first + _CIRCUMSTANCES)):
        if is_finite_verb(words, k):
            return stop  # "questions about the fire that broke out on Tuesday"
        if words.lower[k] not in _WAITING or "POS" in words.tags[k + 2 : k + 3]:
            continue  # "comment on Monday's vote"
        if is_time(words, k + 1) or _FOR_PRINT.match(" ".join(words.lower[k + 1 : k + 3])):
            return k
    return stop


def _infinitive_after_places(words: Words, j: int, stop: int) -> int | None:
    """The "to" (or "not to") of "urged people | in the red area to leave": behind where the addressee is."""
    k = j
    while k < stop - 1 and words.lower[k] in _PLACED:
        end = phrase_after(words, k + 1, stop)
        if end is None:
            return None
        k = end
    to = k + (words.lower[k : k + 1] == ["not"])
    if k == j or to + 1 >= stop or words.lower[to] != "to":
        return None
    return k if words.tags[to + 1] in ("VB", "VBP", '"') else None


def _infinitive_after_who(words: Words, j: int, stop: int) -> int | None:
    """The "to" of "asked anyone | who comes across a wire | to keep away": behind which people are asked."""
    if words.lower[j : j + 1] != ["who"] or not is_finite_verb(words, min(j + 1, stop - 1)):
        return None
    for k in range(j + 2, min(stop - 1, j + _CIRCUMSTANCES)):
        if words.tags[k] in (",", ".") or words.lower[k] == "that":
            return None
        if words.lower[k] == "to" and words.tags[k + 1] in ("VB", "VBP") and words.tags[k - 1] in _NOMINAL:
            return k
    return None


def _closes(words: Words, k: int, stop: int) -> bool:
    """Whether a clause ends before word k."""
    return k >= stop or words.tags[k] in (".", ",", "CC", "IN")


def _addressee_end(words: Words, j: int, end: int, stop: int) -> int:
    """The word after the addressee of words `j` to `end`: "told The Courier | detentions fell"."""
    if end >= stop or not is_finite_verb(words, end) or words.tags[j] == "PRP":
        return end
    if words.lower[end - 1] in _INDEFINITE and end - 1 > j:
        return end - 1  # "told the BBC | nothing had changed"
    heard = next(
        (
            k
            for k in range(j, end - 1)
            if (words.tags[k] == "NNS" or words.lower[k] in _AUDIENCES) and words.tags[k + 1] != "POS"
        ),
        end,
    )
    if heard < end:
        return heard + 1  # "told MPs | Green had lied", "told the court | Smith had"
    named = next((k for k in range(j + 1, end) if not words.words[k][0].isupper()), end)
    plural = words.tags[named : named + 1] == ["NNS"] or words.lower[named].endswith("ers")
    return named if named < end and words.tags[named - 1] == "NNP" and plural else end


def _about(words: Words, lemma: str, j: int) -> bool:
    """Whether word j opens what a verb is about: "commented on the audit", "responded to an e-mail"."""
    following = words.lower[j + 1] if j + 1 < len(words) else ""
    if words.lower[j] == "to":
        return lemma in _REACTING or (lemma in _APOLOGISING and _ends_with(words, j + 1))
    if words.lower[j] == "at":
        return lemma in _AT
    return words.lower[j] == "on" and lemma in _UPON and following not in TIME_WORDS


def _ends_with(words: Words, k: int) -> bool:
    """Whether a clause ends with the phrase at word k, or "for" follows: "apologised to | the family"."""
    end = phrase_after(words, k, len(words))
    if end is None:
        return False
    timed = words.lower[end : end + 1] == ["on"] and not TIME_WORDS.isdisjoint(words.lower[end + 1 : end + 2])
    goes_on = words.tags[end : end + 1] == ["IN"] and words.lower[end] != "for" and not timed
    return not goes_on and _closes(words, end, len(words))


def _past_title(paragraph: Paragraph, k: int, stop: int) -> int:
    """The word after the name of a programme or paper in quotation marks at word k, or k."""
    if k >= stop or paragraph.inside[k] < 0:
        return k
    quoted = paragraph.quotes[paragraph.inside[k]]
    return quoted.stop if quoted.first == k and paragraph.is_title(quoted) else k


def after_particle(words: Words, j: int, stop: int) -> int:
    """The word after the particle of a verb that ends right before word j: "ruled out", "pointed out"."""
    particle = j < stop and (words.tags[j] == "RP" or words.lower[j] in _PARTICLES)
    if particle and number_after(words, j, stop) is not None:
        return j  # "said up to 40 people had died"
    return j + 1 if particle else j


def _that_after_circumstances(paragraph: Paragraph, j: int, stop: int) -> int | None:
    """ "disclosed in a statement made available to newsmen on Saturday that …": the word number of "that"."""
    words = paragraph.words
    lasting = words.lower[j : j + 1] == ["for"] and not _UNITS.isdisjoint(words.lower[j + 1 : j + 4])
    ahead = words.lower[j : j + 2] == ["ahead", "of"]
    if j >= stop or not (
        lasting
        or ahead
        or words.lower[j] in _CIRCUMSTANTIAL
        or words.tags[j] == "CD"
        or words.lower[j] in ("a", "last")
    ):
        return None
    # "two days earlier" and "a week ago" need their unit, "in a statement" does not
    timed = ahead or words.lower[j] in _CIRCUMSTANTIAL
    for k in range(j + 1, min(stop - 1, j + _CIRCUMSTANCES)):
        if words.words[k] == ",":
            return _that_after_aside(paragraph, k, stop)
        if paragraph.inside[k] >= 0 or words.words[k] in (";", ":"):
            return None
        timed = timed or words.lower[k] in _UNITS
        if words.lower[k] == "that" and not that_time(words, k, stop):
            if not timed:
                return None
            clause = words.tags[k + 1] not in ("VBD", "VBZ", "VBP", "MD", "RB") and words.tags[k - 1] != "IN"
            return k if clause else None
    return None


def _past_adverb(paragraph: Paragraph, j: int, stop: int) -> int:
    """The word after what commas set apart at word j, of "admitted, however, that …"; else j."""
    words = paragraph.words
    if j + 3 >= stop or words.words[j] != "," or paragraph.inside[j] >= 0:
        return j
    if words.tags[j + 1] == "RB" and words.words[j + 2] == ",":
        return j + 3
    for k in range(j + 2, min(stop - 1, j + 1 + _ADVERB)):
        if words.words[k] == ",":
            return k + 1 if words.lower[k + 1] == "that" else j
        if is_finite_verb(words, k) or paragraph.inside[k] >= 0:
            return j
    return j


def _that_after_aside(paragraph: Paragraph, comma: int, stop: int) -> int | None:
    """ "on the club's podcast, Terrace Talk, last week that": the word number of "that"."""
    words = paragraph.words
    for k in range(comma + 1, min(stop - 1, comma + _ASIDE)):
        if paragraph.inside[k] >= 0 or words.words[k] in (";", ":"):
            return None
        if words.lower[k] == "that" and not that_time(words, k, stop):
            placed = words.tags[k - 1] == "NNP" or words.lower[k - 1] in TIME_WORDS
            return k if placed and not has_finite_verb(words, comma, k) else None  # "in Salem, Ohio that"
        if words.words[k] == ",":
            following = k + 1
            while following < stop - 1 and (
                words.lower[following] in TIME_WORDS or words.lower[following] in ("on", "last", "this", "in")
            ):
                following += 1
            return following if words.lower[following] == "that" else None
    return None


def that_time(words: Words, k: int, stop: int) -> bool:
    """Whether "that" at word k points at a time: "said in his speech that night"."""
    return (
        k + 1 < stop
        and (words.lower[k + 1] in TIME_WORDS or words.lower[k + 1] == "day")
        and (k + 2 >= stop or words.tags[k + 2] not in _PREDICATES)
    )


def _only_times(paragraph: Paragraph, first: int, stop: int) -> bool:
    """Whether the words are time expressions and adverbs alone."""
    words = paragraph.words
    return all(
        words.lower[k] in TIME_WORDS
        or words.tags[k] in ("RB", "CD", "IN", ",")
        or words.lower[k] in ("last", "this", "that", "late", "early")
        or words.lower[k - 1 : k + 2] == ["at", "the", "time"]
        or words.lower[k - 2 : k + 1] == ["at", "the", "time"]
        for k in range(first, stop)
    ) and any(
        words.lower[k] in TIME_WORDS
        or words.lower[k] == "time"
        or words.tags[k] == "RB"
        or _year(words.words[k])
        for k in range(first, stop)
    )


def _past_adjunct(paragraph: Paragraph, j: int, stop: int) -> int:
    words = paragraph.words
    word = words.lower[j]
    if (timed := _past_time(words, j, stop)) > j:
        return timed
    if words.tags[j] == "RB" and word not in ("not", "there", "so", "as"):
        of = words.lower[j + 1 : j + 2] == ["of"]  # "said most of the victims …"
        if words.tags[j + 1 : j + 2] == ["VBG"]:
            return j  # "deny | deliberately targeting civilians"
        never = word == "never" and words.lower[j + 1 : j + 2] == ["to"]  # "told them never to speak"
        return j if of or never or _narrows(words, j, stop) else j + 1
    if word == "(" and j + 1 < stop and words.lower[j + 1] in TIME_WORDS:
        return next((k + 1 for k in range(j + 2, min(stop, j + 5)) if words.words[k] == ")"), j)
    if word in ("late", "early") and words.lower[j + 1 : j + 2] in (["on"], ["in"]):
        return j + 1
    pointed = word in ("last", "this", "next", "that") and j + 1 < stop and words.lower[j + 1] in TIME_WORDS
    if word in TIME_WORDS or pointed:
        return j if _is_subject(words, j + pointed + 1, stop) else j + 1
    if word in ("in", "since") and j + 1 < stop and _year(words.words[j + 1]):
        return j + 2
    if word == "for" and words.lower[j + 1 : j + 4 : 2] == ["the", "time"]:
        return j + 4
    if word == "to" and j + 1 < stop and words.tags[j + 1] in ("PRP", "DT", "NNS", "NNP"):
        return phrase_after(words, j + 1, stop) or j  # "said to reporters"
    if word not in _ADJUNCT or j + 1 >= stop:
        return j
    if paragraph.inside[j + 1] >= 0:
        title = _past_title(paragraph, j + 1, stop)
        return title if title > j + 1 else j  # "said on “Meet the Press” that …"
    if words.lower[j + 1] in TIME_WORDS:
        k = j + 2
        while k < stop and (words.lower[k] in TIME_WORDS or words.tags[k] == "CD"):
            k += 1
        if words.tags[k : k + 1] == ["POS"]:  # "was quoted as saying in | Friday's edition of the daily"
            return phrase_after(words, j + 1, stop) or k
        return k
    if words.lower[j + 1] in ("least", "most", "all"):
        return j
    if words.tags[j + 1] == "VBG":
        return j
    end = phrase_after(words, j + 1, stop)
    return j if end is None else end


def _past_time(words: Words, j: int, stop: int) -> int:
    """The word after a time phrase at word j: "said | the next day | that", "three days ago", "this past Tuesday"."""
    if words.lower[j] == "as":
        as_of = j + 3 if tuple(words.lower[j + 1 : j + 3]) in _LONG_AGO else j + 2
        again = words.lower[as_of : as_of + 1] == ["as"]
        near = as_of > j + 2 or not _RECENTLY.isdisjoint(words.lower[j + 1 : j + 2])
        timed = again and near and as_of + 1 < stop and is_time(words, as_of + 1)
        return as_of + 2 if timed else j
    k = j + (words.lower[j] in ("only", "just"))
    if k + 1 >= stop:
        return j
    k += words.lower[k] == "a" and words.lower[k + 1] == "few" and k + 2 < stop
    counted = words.tags[k] == "CD" or words.lower[k] in _COUNTING
    if counted and words.lower[k + 1] in _UNITS:
        end = k + 3 if words.lower[k + 2 : k + 3] and words.lower[k + 2] in _AGO else k
    else:
        pointed = k + 1 + (words.lower[k] in _THE and words.lower[k + 1] in _NEXT)
        there = words.lower[pointed : pointed + 1]
        named = words.lower[k] in _THE and bool(there) and (there[0] in _DAYS or there[0] in TIME_WORDS)
        alone = pointed == k + 1 and words.lower[k] == "the"  # "said the day", of which he spoke
        end = pointed + 1 if named and not alone else k
    return end if end > k + 1 and end <= stop and not _is_subject(words, end, stop) else j


def _is_subject(words: Words, k: int, stop: int) -> bool:
    """Whether a time before word k begins what is said: "said Thursday | 's attack", "said Monday | would be"."""
    while k < stop and words.lower[k] in TIME_WORDS:
        k += 1
    return k < stop and (words.tags[k] in ("POS", "MD") or words.lower[k] in _STANDS)


def _narrows(words: Words, j: int, stop: int) -> bool:
    """Whether an adverb belongs to the noun phrase behind it: "most marine plastic", "nearly all of them"."""
    if j + 1 >= stop or words.lower[j] not in _QUANTIFYING:
        return False
    return words.tags[j + 1] in _QUANTIFIED or words.lower[j + 1] in (
        "all",
        "every",
        "everyone",
        "nobody",
        "half",
    )


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
