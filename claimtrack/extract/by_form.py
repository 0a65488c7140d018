"""How likely a possible attribution is right by its form alone, where the corpus tells too little or something else."""

from __future__ import annotations

from claimtrack.extract.candidate import (
    ANSWER,
    BRANDED,
    CALLED,
    HEAR,
    PUT_IT,
    QUESTION,
    SECOND_HAND,
    SHOUTED,
    SIGNED,
    SILENT,
    STANCE,
    TERSE,
    TOLD,
    UNANSWERED,
    VERB_FIRST,
    Candidate,
)
from claimtrack.extract.cues import tells
from claimtrack.extract.main_verbs import SUBJECT_PRONOUNS
from claimtrack.extract.next_tells import ACTING
from claimtrack.extract.quantities import SHARES
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.verb_groups import BE, FINITE, has_finite_verb
from claimtrack.extract.words import Words

ANSWERED = 0.8  # interviews in question and answer are not in the corpus that the weights are learnt from
_HANDED_ON = 0.6  # the corpus takes the paper for the speaker where it quotes somebody as saying something
_BY_FORM = {
    SECOND_HAND: _HANDED_ON,
    CALLED: 0.5,
    PUT_IT: 0.6,
    BRANDED: 0.5,
    TERSE: 0.7,
    QUESTION: 0.6,
    SHOUTED: 0.6,
    SIGNED: 0.8,
    SILENT: 0.6,
    STANCE: 0.55,
    UNANSWERED: 0.6,
    VERB_FIRST: 0.7,
    "noun is": 0.5,
    "passive as": 0.5,
}  # the corpus has every second
_RULED_OUT = 0.65  # wherever it stands: the corpus has few who rule a thing out
_SAYS = 0.65  # "Dam to be built by May, says minister": a headline's, as a rule
_PUT_IN = 0.5  # "Critics, he maintained, were wrong": the corpus has few of the rarer verbs
_ASSERTING = frozenset(
    "maintain state believe think reckon admit clarify point acknowledge suspect calculate remember assert add note "
    "explain argue write".split()
)
_LONGEST = 120  # words of a clause looked at
_SAID_THAT = 0.5  # "maintained that": the corpus has some verbs with other complements alone
_THAT = ("that", "bare that", "participle that")
_NO_SUBJECT = frozenset(("VBD", "VBZ", "VBP", "MD", "VB", "VBN", "POS"))
_APOLOGISING = frozenset(("apologise", "apologize"))
_CALLING = frozenset(("call", "appeal"))
_DENIED = 0.5  # "who denied murder": the corpus has few trials
_CALLED_FOR = 0.45  # two of three in the corpus, which has few calls for "restraint" or "calm"
_VOICED = 0.5  # "voiced concern over": as "expressed" does
_STANCE = 0.5  # "Backing the plan, Reis said": the corpus has every second
_BLOWS = frozenset(
    "hit attack rip rap knock bash trash paint roast rank rate compare tag exclude name".split()
)
_SIDING = frozenset("back support oppose welcome endorse reject favour favor approve".split())
_BRANDED = 0.5  # the corpus has every second
_POINTED = 0.55  # "pointed to a study": three of four in the corpus
_REPORTED = 0.45  # "the warning by the IMF that": the corpus has two of three, our own articles nearly all
_REPORTS = frozenset(
    "report reports claim claims warning warnings comment comments rumor rumors rumour rumours complaint complaints "
    "accusation accusations assurance assurances insistence plea pleas estimate estimates suggestion suggestions "
    "allegation allegations assertion assertions".split()
)
_MAKING = frozenset(
    "wrote made published issued filed released sent gave commissioned received read posted".split()
)
_NEXT = 0.5  # "and urged people to go": the corpus has many in what is said
_NEXT_FORMS = frozenset(
    "bare " + form for form in ("np", "to", "np to", "wh", "that", "clause", "pp for", "pp on", "pp to")
)
_SIDES = frozenset("favor favour oppose support approve disapprove like".split())
_SIDED = frozenset(("np", "gerund", "pp of"))
_SIDED_WITH = frozenset("DT PRP PRP$ NNP NN NNS VBG JJ JJR".split())
_CALLED = frozenset("calls call pressure demands pleas appeals".split())
_CONSIDERING = frozenset("consider mull contemplate weigh".split())
_FOR_OR_AGAINST = 0.45  # "Democrats favor a ban": the corpus has favored horses, too
_PASSED_ON = 0.55  # "was told that": the corpus has few of them
_TOLD_THAT = frozenset(
    ("passive that", "passive to", "passive wh", "passive quote", "passive partial quote", "passive clause")
)
_PLEAS = frozenset(("guilty", "not", "no"))  # "guilty to three counts", "no contest"


def least_chance(words: Words, candidate: Candidate, *, turn: bool) -> float:
    """How likely a candidate is right by its form alone, where the corpus tells too little or something else."""
    if candidate.construction == ANSWER or (turn and candidate.kind == "label"):
        return ANSWERED
    noun = candidate.construction == "noun that"
    spoken = (
        None if noun or candidate.speaker is None else _least_of_speaker(words, candidate, candidate.speaker)
    )
    if spoken is not None:
        return spoken
    if candidate.construction == "clause-verb-speaker" and words.lower[candidate.cue[0]] in ("say", "says"):
        return _SAYS
    promised = candidate.lemma == "promise" and candidate.construction == "passive np"
    learnt = candidate.lemma == "learn" and candidate.construction == "passive that"
    if candidate.construction == "clause-speaker-verb" and _is_put_in(words, candidate):
        return _PUT_IN
    impersonal = candidate.construction == "clause-speaker-verb" and candidate.speaker is None
    about = candidate.lemma == "ask" and candidate.construction == "passive pp about"
    if (
        candidate.told_by_nobody
        or impersonal  # "…, it is understood"
        or promised
        or learnt
        or about
        or (candidate.lemma == HEAR and candidate.construction == "clause")
        or _is_impersonal(words, candidate)
        or (candidate.lemma in TOLD and candidate.construction in _TOLD_THAT)
    ):
        return _PASSED_ON
    if candidate.lemma == "deny" and candidate.construction in ("np", "bare np"):
        return _DENIED
    if candidate.construction in ("noun that", "noun by") and candidate.lemma in _REPORTS:
        begin, end = candidate.content[-1]
        verb = next((k for k in range(begin, end) if words.tags[k] in FINITE), begin)
        return 0.0 if words.lower[verb] in _MAKING else _REPORTED  # "a report that the auditor wrote"
    return _BY_FORM.get(candidate.construction, 0.0)


def _is_impersonal(words: Words, candidate: Candidate) -> bool:
    """Whether nobody is told to say it: "It is alleged | the man fled", "It was announced | it would close"."""
    begin, told = candidate.cue[0], candidate.construction in ("passive clause", "passive that")
    return told and candidate.speaker is None and words.lower[max(0, begin - 1)] == "it"


def _is_put_in(words: Words, candidate: Candidate) -> bool:
    """Whether a plain "he maintained" stands within or behind a clause that is asserted."""
    speaker, (first, stop) = candidate.speaker, candidate.cue
    if speaker is None or words.tags[speaker[0]] in ("WP", "WDT") or candidate.lemma not in _ASSERTING:
        return False
    plain = stop - first == 1 or (candidate.lemma == "point" and words.lower[stop - 1] == "out")
    return plain and any(
        has_finite_verb(words, begin, min(end, begin + _LONGEST)) for begin, end in candidate.content
    )


def _least_of_speaker(words: Words, candidate: Candidate, speaker: WordSpan) -> float | None:
    """How likely a candidate that names its speaker is right by its form alone, where that form tells."""
    form, lemma, begin = candidate.construction, candidate.lemma, candidate.content[0][0]
    if candidate.kind == "say" and form in _THAT:
        # no relative clause: "told a crowd that spilled out"
        return 0.0 if words.tags[begin] in _NO_SUBJECT else _SAID_THAT
    if candidate.kind == "say" and form == "clause":
        opening = lemma == "say" and words.opens(speaker[0])  # "Police said a man had died"
        meant = lemma == "say" and words.tags[begin] in FINITE  # "failings it said | are outweighed"
        return _SAID_THAT if opening or meant or _is_subject_pronoun(words, begin) else 0.0
    if form == "passive pp of" and lemma == "accuse":
        return _BRANDED  # "was accused of lying by regulators"
    if form == "participle clause" and _opens_with_stance(words, candidate, speaker):
        return _STANCE
    if form == "np" and words.lower[candidate.content[-1][1] - 1] == "innocence":
        return _DENIED  # "maintained his innocence"
    if lemma == "voice" and form == "np" and words.tags[begin] != "DT":  # no cartoon
        return _VOICED
    if form == "np" and lemma == "downplay" and candidate.cue[1] - candidate.cue[0] > 1:
        return _BRANDED  # "played down fears"
    if form == "np as" and candidate.kind == "judge" and words.lower[begin] == "as":
        return _BRANDED  # "dismissed | as “baseless” claims that"
    if lemma == "point" and form.endswith("pp to"):
        return _POINTED
    if form in _NEXT_FORMS and _goes_on(words, candidate):
        return _NEXT
    if lemma == "rule" and words.lower[candidate.cue[1] - 1] == "out":
        return 0.0 if form.startswith("passive") else _RULED_OUT
    if lemma == "resist" and not _CALLED.isdisjoint(words.lower[begin : begin + 4]) and form == "np":
        return _FOR_OR_AGAINST  # "has so far resisted calls to go"
    considered = lemma in _CONSIDERING and "VBG" in words.tags[slice(*candidate.cue)] and form == "np"
    if considered and may_speak(words, speaker):
        return _FOR_OR_AGAINST
    if _takes_side(words, candidate, speaker):
        return _FOR_OR_AGAINST
    return _CALLED_FOR if _calls_for(words, candidate) else None


def _takes_side(words: Words, candidate: Candidate, speaker: WordSpan) -> bool:
    """Whether somebody is told to be for or against a thing: "Democrats | favor | a ban", "Half oppose it"."""
    (first, stop), plain = candidate.cue, words.tags[candidate.content[0][0]] in _SIDED_WITH
    plain = plain and not (candidate.lemma == "like" and words.tags[candidate.content[0][0]] == "PRP")
    verb = next((k for k in range(first, stop) if words.tags[k] in FINITE), stop)
    finite = verb < stop and words.tags[verb] != "MD" and words.lower[verb] not in BE
    if candidate.lemma not in _SIDES or candidate.construction not in _SIDED or not (plain and finite):
        return False
    head = words.lower[speaker[1] - 1]
    paper = head in DOCUMENTS or head.removesuffix("s") in DOCUMENTS  # "The law favors landlords"
    return (may_speak(words, speaker) and not paper) or head in SHARES | {"most"}


def _opens_with_stance(words: Words, candidate: Candidate, speaker: WordSpan) -> bool:
    """Whether who says something takes a stance first: "Backing the plan, | Reis said", "Accusing them of theft, "."""
    judged = (candidate.kind == "judge" and candidate.lemma not in _BLOWS) or candidate.lemma in _SIDING
    begin = candidate.content[0][0]
    voiced = candidate.lemma == "voice" and words.tags[begin] == "DT"  # "Voicing a fox, Lee said"
    guests = candidate.lemma == "welcome" and words.tags[begin] == "NNS"  # "Welcoming guests, the mayor said"
    judged = judged and not (voiced or guests)
    said = speaker[1] < len(words) and tells(words.lower[speaker[1]])
    return judged and said and candidate.cue[1] < speaker[0] and words.opens(candidate.cue[0])


def _goes_on(words: Words, candidate: Candidate) -> bool:
    """Whether a verb goes on with the subject of the one before: "said it was over | and urged …", "but believed"."""
    cue = candidate.cue[0]
    k = cue - 1 - (words.tags[cue - 1] == "RB")
    felt = candidate.kind in ("think", "want") and "VBD" in words.tags[slice(*candidate.cue)]
    return words.lower[k] in ("and", "but") and (felt or candidate.lemma in ACTING)


def _calls_for(words: Words, candidate: Candidate) -> bool:
    """Whether a candidate is a call, an apology or a plea: "called for calm", "apologised to", "pleaded guilty"."""
    lemma, shape = candidate.lemma, candidate.construction.removeprefix("bare ")
    if lemma == "plead":
        return shape == "pp with" or words.lower[candidate.content[0][0]] in _PLEAS
    if lemma in _APOLOGISING:
        return shape in ("pp for", "pp to")
    return (lemma in _CALLING and shape == "pp for") or (lemma == "appeal" and shape.endswith("pp to"))


def _is_subject_pronoun(words: Words, k: int) -> bool:
    """Whether a clause begins at word k with a pronoun: "(maintained) | he had eased off"."""
    return words.lower[k] in SUBJECT_PRONOUNS and not FINITE.isdisjoint(words.tags[k + 1 : k + 2])
