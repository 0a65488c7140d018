"""What an outlet adds behind what somebody said: ", which Moscow denies", ", a bet that diners want it"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import TURNS, base_phrase_before, phrase_after
from claimtrack.extract.cues import tells
from claimtrack.extract.dependent import ends_dependent
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.words import Words

CHARGES = frozenset(
    "charge claim allegation accusation suggestion assertion account version explanation".split()
)
DENYING = frozenset(
    "denies denied deny rejects rejected reject disputes disputed dispute refutes refuted refute denying".split()
)
_PLURAL = frozenset(("allegations", "accusations", "claims", "charges"))
DISPUTING = frozenset("deny dispute reject refute rebut question".split())
_THOUGHTS = frozenset(  # what an outlet calls that which was just told of: "…, an idea she first floated in May"
    "idea proposal demand view argument pledge promise threat warning prediction position contention".split()
)
_SUMMING = (
    TURNS
    | CHARGES
    | _THOUGHTS
    | frozenset(
        "bet reversal shift figure reference practice plan goal requirement policy response departure estimate change "
        "prospect feat rate reminder signal nod tactic approach protest measure right issue".split()
    )
)
_POINTING = {  # and what they are of: ", a reference to the emails"
    "reference": ("to",),
    "sign": ("of",),
    "blow": ("to", "for"),
    "reversal": ("of", "from"),
    "shift": ("from",),
    "departure": ("from",),
    "change": ("from",),
    "nod": ("to",),
    "reminder": ("of",),
    "setback": ("for", "to"),
    "protest": ("against",),
}
_SUBJECTS = frozenset(("PRP", "NNP", "DT", "PRP$", "NNS"))
_QUALIFIED = 5  # words of ", a much lower figure"
_ASIDE = 10  # words between two commas
_EFFECTS = frozenset(
    "prompting sparking triggering drawing angering surprising stunning".split()
)  # of what is said
_SOURCE = 16  # words of who says it at the end of a sentence
_JUDGING = frozenset(
    "called calls call described describes describe dismissed dismisses rejected denied denies rejects disputes "
    "disputed found branded labelled labeled ruled".split()
)
_HAVING = (["has"], ["have"], ["had"])
_DETAILING = frozenset(
    "providing naming giving elaborating offering specifying saying identifying disclosing explaining mentioning "
    "citing revealing".split()
)
_SHORTEST = 3  # words of a clause in front of who says it
_UNTRUE = frozenset(("a lie", "false", "untrue", "not true", "nonsense", "not the case", "wrong", "a myth"))
_MOVING = frozenset("sending pushing knocking lifting driving dragging wiping boosting".split())
_SHARES = frozenset("shares stock stocks share prices markets".split())


def paper_comments(words: Words, k: int) -> bool:
    """Whether what the paper makes of it begins at word k: ", in a move that could stop the trains"."""
    if words.lower[k : k + 1] == [","] and words.lower[k + 1 : k + 2] and words.lower[k + 1] in _MOVING:
        return not _SHARES.isdisjoint(words.lower[k + 2 : k + 5])  # ", sending its shares to a new low"
    if _is_denied_by_writer(words, k):
        return True
    apart = words.lower[k : k + 3] == [",", "in", "a"] and words.lower[k + 4 : k + 5] in (["that"], ["which"])
    return apart and words.lower[k + 3] in TURNS


def _is_denied_by_writer(words: Words, k: int) -> bool:
    """Whether the writer comments at word k: ", which was a lie", ", but I'm not convinced", ", which is more than"."""
    if words.lower[k : k + 3] == [",", "but", "i"]:
        return words.tags[k + 3 : k + 4] not in ([], ["."])
    if words.lower[k : k + 2] != [",", "which"]:
        return False
    stop = words.sentence_of(k)[1]
    rest = words.lower[k + 2 : stop - (words.tags[stop - 1] == ".")]
    if rest[:1] in (["surprised"], ["astonished"], ["baffled"]) or rest[1:3] == ["more", "than"]:
        return True
    return rest[:1] in (["is"], ["was"]) and " ".join(rest[1:]) in _UNTRUE


def paper_adds(words: Words, k: int) -> bool:
    """Whether the paper goes on at word k with what was not said, or on what grounds: ", without giving details"."""
    if words.words[k : k + 1] != [","]:
        return False
    if words.lower[k + 1 : k + 2] == ["citing"] or not _EFFECTS.isdisjoint(words.lower[k + 1 : k + 2]):
        return True
    if words.lower[k + 2 : k + 3] == ["no"]:
        adds = words.lower[k + 1] in _DETAILING  # "offering no evidence"
    else:
        near = words.lower[k + 2 : k + 4]
        adds = words.lower[k + 1 : k + 2] == ["without"] and not _DETAILING.isdisjoint(near)
    # but not ", without giving residents a say, and would sell it"
    return adds and "," not in words.words[k + 1 : words.sentence_of(k)[1]]


def somebody_comments(words: Words, k: int, stop: int) -> bool:
    """Whether what somebody makes of it begins at word k: ", an estimate the senator described as low"."""
    if words.words[k] != "," or k + 4 >= stop:
        return False
    begin = _past_turn(words, k + 1)
    end = None if begin is None else phrase_after(words, begin, stop)
    if end is not None and end < stop and words.words[end] == ",":  # "the senator, Ana Reis, described"
        further = phrase_after(words, end + 1, stop)
        end = end if further is None or words.words[further : further + 1] != [","] else further + 1
    if end is None:
        return False
    end += words.lower[end : end + 1] in _HAVING  # "critics have called"
    end += words.tags[end : end + 1] == ["RB"]
    return end < stop and words.lower[end] in _JUDGING


def _past_turn(words: Words, k: int) -> int | None:
    """The word behind what something is, at word k: ", a move | the firm called", ", something (that) | he calls"."""
    if words.lower[k] in ("a", "an") and words.tags[k + 1] == "NN":
        return k + 2
    if words.lower[k] == "something":
        return k + 1 + (words.lower[k + 1] == "that")
    return None


def which_is_denied(words: Words, k: int, stop: int) -> bool:
    """Whether ", which Moscow denied" stands at word k."""
    if k + 3 >= stop or words.words[k] != "," or words.lower[k + 1] not in _PLURAL | {"which", "something"}:
        return False
    if words.lower[k + 2] in DENYING or not DENYING.isdisjoint(words.lower[stop - 2 : stop]):
        return True  # "which denies it", "which the group denies", whatever the tags
    end = phrase_after(words, k + 2, stop)
    return end is not None and end < stop and not DENYING.isdisjoint(words.lower[end : end + 2])


def ends_in_source(paragraph: Paragraph, begin: int, k: int, stop: int) -> bool:
    """Whether the sentence ends with who says it at word k: ", write Egger and others.", ", local media reported."."""
    words = paragraph.words
    if not k + 2 < stop <= k + _SOURCE or words.words[k] != "," or k - begin < _SHORTEST:
        return False
    if paragraph.inside[k + 1] >= 0 or ends_dependent(words, begin, k):
        return False
    if tells(words.lower[k + 1]) and words.tags[k + 1] != "VBG":
        if words.tags[k + 2] not in ("NNP", "DT", "PRP$", "NNS"):
            return False
        end = phrase_after(words, k + 2, stop)
        return end is not None and (end >= stop or words.tags[end] == ".")
    end = phrase_after(words, k + 1, stop)
    if (
        end is None
        or end >= stop
        or not tells(words.lower[end])
        or words.tags[end] not in ("VBD", "VBZ", "VBN", "VBP")
    ):
        return False
    behind = end + 1 + (words.lower[end + 1 : end + 2] == ["on"])
    if behind >= stop or words.tags[end + 1] == "." or words.lower[end + 1 : end + 3] == ["in", "a"]:
        return True
    return words.lower[behind] in TIME_WORDS  # ", her lawyer said on Friday."


def summed_up(words: Words, begin: int, k: int, stop: int) -> bool:
    """Whether the outlet sums up what was said at word k: ", a charge he denies", ", a bet that diners want it".

    Of 31 such places in annotated news 26 end the content.
    """
    if k + 4 >= stop or words.words[k] != "," or words.lower[k + 1] not in ("a", "an"):
        return False
    renamed = base_phrase_before(words, begin, k)
    if renamed is not None and words.lower[renamed] in ("a", "an"):
        return False  # "it needed a new idea, an approach that put people first"
    noun = next((n for n in range(k + 2, k + _QUALIFIED) if words.tags[n] in ("NN", "NNP")), k)
    if words.lower[noun] not in _SUMMING or noun + 2 >= stop:
        return False
    behind, charged = words.lower[noun + 1], words.lower[noun] in CHARGES
    if behind in ("that", "which") or words.tags[noun + 1] in _SUBJECTS:
        return True
    if behind in ("of", "to", "from", "against", "for"):
        return words.lower[noun] in _POINTING and behind in _POINTING[words.lower[noun]]
    return charged and not DENYING.isdisjoint(words.lower[noun + 1 : min(stop, k + _ASIDE)])
