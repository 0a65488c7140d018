"""A possible attribution, before any is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extract.spans import WordSpan

ANSWER = "label answer"  # the construction of "A: …", said by whoever is interviewed
INTERVIEW = "label interview"  # that of an answer in an interview without labels
CALLED = "what it is called"  # that of "what he called “a farce”"
BRANDED = "quote passive"  # that of "was branded “mad” by Hale"
PUT_IT = "as put it"  # that of "as she put it"
FLOATING = "quote floating"  # that of speech that no word attributes
SHOUTED = "noun quote"  # that of "shouts of “shame” from the gallery"
SIGNED = "quote signed"  # that of "“We are proud.” – Ann Bell"
SILENT = "silence"  # that of "had no comment", "did not return calls"
UNANSWERED = "pp silence"  # that of "did not respond to a request"
TERSE = "headline label"  # that of "'A disgrace': Residents slam council"
OBJECTS = (
    "np",
    "participle np",
    "bare np",
    "other",
)  # how those begin that have an object: "denied the charge"
TOLD = frozenset("tell ask warn assure inform promise".split())  # what is done to somebody with words
FRONTED = "clause-speaker-verb"  # that of "The road is open, Hale said"
SOURCE_LAST = "according last"  # that of "The road is open, according to Hale"
STANCE = "pp stance"  # that of "is in favour of a ban"
HEAR = "hear"  # what a court does when somebody speaks, whom the sentence does not name
QUESTION = "question first"  # that of "Asked why he had left, Hale said …"
VERB_FIRST = "verb first"  # that of "Said Hale: “The road is open.”"
SECOND_HAND = "second hand"  # that of "the paper quoted Smith as saying …"


_GOVERNING = frozenset(  # verbs of saying that have objects, and no clauses without "that"
    "demand request propose protest reject dispute describe detail discuss cite quote question order command threaten "
    "recommend announce highlight refute".split()
)


# Values of which an article makes a hundred, such as this one, are not frozen: that takes thrice as long.
@dataclass(slots=True)
class Candidate:
    """A possible attribution in words of its paragraph: (first, stop) pairs; nobody changes one.

    `construction` names the pattern that found it, `kind` is the class of its cue (say, think, want, judge,
    noun, any).
    """

    construction: str
    lemma: str
    kind: str
    cue: WordSpan
    content: tuple[WordSpan, ...]
    speaker: WordSpan | None
    sentence: WordSpan

    @property
    def states(self) -> bool:
        """Whether its verb reports clauses, and has objects only where it means something else: "said it was late"."""
        return self.kind in ("say", "think") and self.lemma not in _GOVERNING

    @property
    def told_by_nobody(self) -> bool:
        """Whether it is told who heard it, and not who said it: "The driver had slept, the court was told"."""
        behind = self.construction in (FRONTED, "quote-speaker-verb")  # "He was “drunk”, the court was told"
        return behind and self.lemma in TOLD and self.speaker is None

    def spoken_by(self, speaker: WordSpan | None) -> Candidate:
        """The same with another speaker."""
        return Candidate(
            self.construction, self.lemma, self.kind, self.cue, self.content, speaker, self.sentence
        )

    def saying(self, content: tuple[WordSpan, ...]) -> Candidate:
        """The same with another content."""
        return Candidate(
            self.construction, self.lemma, self.kind, self.cue, content, self.speaker, self.sentence
        )
