"""Where reported content begins: past whom a cue addresses, and the times and circumstances behind it."""

from __future__ import annotations

from claimtrack.extract.addressees import (
    addressee_end,
    clause_closes,
    infinitive_after_places,
    infinitive_after_who,
)
from claimtrack.extract.adjuncts import (
    ADJUNCTS,
    CIRCUMSTANCES,
    UNITS,
    only_times,
    past_adjunct,
    past_title,
    that_time,
)
from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.content_ends import MEDIA
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.quantities import number_after
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import has_finite_verb, is_finite_verb
from claimtrack.extract.words import Words

_CIRCUMSTANTIAL = ADJUNCTS | {"upon", "while", "when", "under", "behind", "amid"}  # in front of a "that"
_ADDRESSED = frozenset("tell ask inform advise remind assure reassure notify brief warn urge caution".split())
_UNADDRESSED = frozenset("that he she they we i it there".split())  # "warned they could leave"
_PARTICLES = frozenset(("out", "back"))
_UPON = frozenset(
    "comment elaborate speculate remark expand reflect opine muse insist".split()
)  # on what is said of
_AT = frozenset("hint scoff laugh balk marvel rage protest".split())
_REACTING = frozenset("respond react object refer allude agree plead".split())  # to what, not to whom
_AGREEING = frozenset(("agree", "argue", "joke", "concur"))
_PROMISING = frozenset(("promise", "pledge", "vow", "undertake"))
_APOLOGISING = frozenset(("apologise", "apologize"))
_CALLING = frozenset("call appeal push press plead lobby argue".split())
_OCCASIONS = MEDIA | frozenset(
    "address rally sermon debate hearing meeting article column op-ed talks court".split()
)
_ASIDE = 10  # words between two commas
_ADVERB = 6  # words of an adverb between two commas
_SUBJECTS = frozenset(("DT", "PRP", "NNP", "PRP$", "EX"))


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
        if (
            end is not None
            and lemma == "urge"
            and words.tags[end - 1] == "NN"
            and clause_closes(words, end, stop)
        ):
            return j  # "urged restraint"
        if end is not None:
            j = begin = past_title(paragraph, addressee_end(words, j, end, stop), stop)
            asked = infinitive_after_places(words, j, stop) or infinitive_after_who(words, j, stop)
            if asked is not None:
                return asked
    elif lemma in _ADDRESSED and j < stop and paragraph.inside[j] >= 0:
        j = begin = past_title(paragraph, j, stop)
    if lemma not in _ADDRESSED and number_after(words, j, stop) is not None:
        return j  # "said nearly 40 people had died"
    quoted = _quotation_to(paragraph, j, stop)
    if quoted is not None:
        return quoted
    settled = _behind_whom(words, lemma, j, stop) or _behind_occasion(paragraph, lemma, j, stop)
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
        following = (past_title if paragraph.inside[j] >= 0 else past_adjunct)(paragraph, j, stop)
        if following == j:
            break
        j = following
    if j >= stop or paragraph.inside[j] >= 0:
        return j
    word = words.lower[j]
    named = word == "as" and lemma == "describe"  # "described on TV | as “a disgrace”"
    follows = named or word in ("that", ":", ",", ".", ";", "—", "–", "whether")
    if j > begin and (follows or only_times(paragraph, begin, j)):
        return j
    # "said in a statement on Friday the decision was final"
    media = not MEDIA.isdisjoint(words.lower[begin:j])
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


def _behind_occasion(paragraph: Paragraph, lemma: str, j: int, stop: int) -> int | None:
    """The "for" of "called | in a speech in Berlin on Tuesday | for a treaty", not of "called | in the army"."""
    words, k = paragraph.words, j
    if lemma not in _CALLING or words.lower[j : j + 1] == ["for"]:
        return None
    while k < stop and words.lower[k] != "for":
        following = past_adjunct(paragraph, k, stop)
        if following == k:
            return None
        k = following
    return k if k < stop and not _OCCASIONS.isdisjoint(words.lower[j:k]) else None


def _begins_clause(words: Words, j: int, stop: int) -> bool:
    """Whether a subject with its verb stands at word j: "said at a rally on Thursday | the tariffs were wrong"."""
    end = phrase_after(words, j, stop)
    return end is not None and end < stop and is_finite_verb(words, end)


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
    return not goes_on and clause_closes(words, end, len(words))


def after_particle(words: Words, j: int, stop: int) -> int:
    """The word after the particle of a verb that ends right before word j: "ruled out", "pointed out"."""
    particle = j < stop and (words.tags[j] == "RP" or words.lower[j] in _PARTICLES)
    if particle and number_after(words, j, stop) is not None:
        return j  # "said up to 40 people had died"
    return j + 1 if particle else j


def _that_after_circumstances(paragraph: Paragraph, j: int, stop: int) -> int | None:
    """ "disclosed in a statement made available to newsmen on Saturday that …": the word number of "that"."""
    words = paragraph.words
    lasting = words.lower[j : j + 1] == ["for"] and not UNITS.isdisjoint(words.lower[j + 1 : j + 4])
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
    for k in range(j + 1, min(stop - 1, j + CIRCUMSTANCES)):
        if words.words[k] == ",":
            return _that_after_aside(paragraph, k, stop)
        if paragraph.inside[k] >= 0 or words.words[k] in (";", ":"):
            return None
        timed = timed or words.lower[k] in UNITS
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
