"""What is said in front of its speaker: "…," said Smith; "…," Smith said; as Smith said."""

from __future__ import annotations

from claimtrack.extract.advice import is_advised, is_order
from claimtrack.extract.asides import paper_adds
from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import FRONTED, Candidate
from claimtrack.extract.clauses import clause_end, sentence_content
from claimtrack.extract.complements import ends_relative, quote_before, with_quote_before
from claimtrack.extract.content_starts import after_adjuncts
from claimtrack.extract.cues import ASKED, CONTROL, Cue, tells
from claimtrack.extract.dependent import ends_dependent
from claimtrack.extract.headline_labels import person
from claimtrack.extract.next_tells import starts_attribution
from claimtrack.extract.paragraph import Paragraph, QuotedWords
from claimtrack.extract.phrases import mention_after, mention_before
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, VerbGroup, has_finite_verb
from claimtrack.extract.words import Words

_AFTER_QUOTE = (
    "end",
    "quote",
    "pp",
    "comma",
    "np",
    "clause",
    "other",
    "wh",
    "gerund",
    "partial quote",
    "colon",
)
_GOVERNED = frozenset(("pp for", "pp of", "pp against", "pp about", "pp on", "pp to"))
_FULL_NAME = 2  # words
_TERM = 5  # words, marks included, of a quotation that may be a term or a title
_QUOTING = frozenset(("say", "judge", "think", "any"))
_TELLING = frozenset("tell ask inform advise remind assure reassure notify brief urge".split())
_BELONGING = frozenset("of from at with for".split())
_INTERPOSED = frozenset("say add explain argue".split())
_DASHES = frozenset((",", "—", "–", "-"))
_SETTING = frozenset("after before following amid in during despite citing as hours days".split())
_LAPSES = frozenset("hour hours day days week weeks month months year years minutes".split())
_ISSUED = frozenset(
    "issued released published dated posted sent obtained seen filed made read delivered signed shared circulated "
    "broadcast aired recorded held".split()
)
_LAPSE = 4  # words of "just two days after"
_LEADING = 8  # words of "wrote in a post on Monday,"
_RELATIVE = frozenset(("that", "which"))
_ALL = frozenset(("all", "what", "how"))
_IS = frozenset(("is", "was", "are", "were"))
_WHETHER = frozenset("whether if why how what when where to".split())
_TOPIC = 4  # words from "Asked" to "whether"
_WITH_PARTICLE = frozenset(
    ("pointed out", "points out", "chipped in", "chimed in", "hit back", "fired back", "shot back", "went on")
)


def inverted(paragraph: Paragraph, sentence: WordSpan, group: VerbGroup, verb: Cue) -> Candidate | None:
    """ "…," said Smith; The talks will resume, said Smith."""
    words, (first, stop) = paragraph.words, sentence
    if group.head != group.first or verb.kind not in _QUOTING:
        return None
    quoted = quote_before(paragraph, group.first)
    if quoted is not None and ends_relative(words, first, quoted.first):
        return None  # "Dev, who said “I was framed,” denied the charge"
    clause = (
        quoted is None
        and verb.kind == "say"
        and group.first - 2 >= first
        and words.words[group.first - 1] == ","
    )
    if clause and (interposed := _interposed(paragraph, sentence, group, verb)) is not None:
        return interposed
    predicate = _predicate_behind(paragraph, sentence, group.head + 1) if clause else None
    if predicate is not None:
        speaker, told = predicate
        before = (first, group.first - 1)
        cue = (group.first, group.head + 1)
        return Candidate(FRONTED, verb.lemma, verb.kind, cue, (before, told), speaker, sentence)
    named = clause and _names_speaker(words, group.head + 1, stop, verb.lemma)
    named = named or (clause and is_advised(words, first, group.head, stop))
    if (
        clause
        and not named
        and (verb.lemma in _TELLING or _goes_on(paragraph, first, group.first, verb.lemma))
    ):
        return None
    behind = group.head + 1
    if quoted is not None and _particle(words, behind, stop):
        behind += 1  # "…," chipped in Smith
    end = mention_after(words, behind, stop) if quoted is not None or clause else None
    if end is None or words.tags[group.head] == "VBG":
        return None
    if verb.lemma == "ask" and end < stop and words.lower[end] in _WHETHER:
        return None  # "Reis, who had called it “late,” asked | the ministry | why …"
    if quoted is not None and verb.kind == "say" and _tells_more(paragraph, sentence, quoted, end):
        return None
    after = after_adjuncts(paragraph, end, stop, verb.lemma)
    cue, speaker = (group.first, behind), (behind, end)
    if quoted is not None:
        content = with_quote_before(paragraph, quoted, group.first, after)
        name = "quote-verb-speaker" if verb.kind != "any" else "quote-any-speaker"
        return Candidate(name, verb.lemma, verb.kind, cue, content, speaker, sentence)
    if paragraph.terse and person(words, *speaker) is None:
        return None  # "Mayor quits, says sorry"
    content = sentence_content(paragraph, first, group.first)
    ended = after >= stop or words.words[after] in (".", ",", ";")
    if (
        ended
        and content
        and paragraph.inside[min(after + 1, stop - 1)] >= 0
        and words.words[after : after + 1] == [","]
    ):
        content += ((after + 1, clause_end(paragraph, after + 1, stop)),)  # "It was, said Smith, “the end”"
    if not ended or not content or not (has_finite_verb(words, *content[0]) or named or paragraph.terse):
        return None
    return Candidate("clause-verb-speaker", verb.lemma, verb.kind, cue, content, speaker, sentence)


def _tells_more(paragraph: Paragraph, sentence: WordSpan, quoted: QuotedWords, end: int) -> bool:
    """Whether "said" is one of several verbs: "She dismissed it as “late”, said | the road | had been open and left".

    `end`: the word behind the phrase that else speaks.
    """
    words, (first, stop) = paragraph.words, sentence
    finite = end < stop and words.tags[end] in ("VBD", "VBZ", "MD") and paragraph.inside[end] < 0
    return finite and has_finite_verb(words, first, quoted.first)


def _predicate_behind(paragraph: Paragraph, sentence: WordSpan, k: int) -> tuple[WordSpan, WordSpan] | None:
    """Who speaks at word k, and what is quoted of the subject: "Such talk, argued | Dent, “helps nobody”"."""
    words, (first, stop) = paragraph.words, sentence
    end = phrase_after(words, k, stop)
    if end is None or words.words[end : end + 1] != [","] or phrase_after(words, first, k) != k - 2:
        return None
    quoted = paragraph.next_quoted(end)
    if quoted is None or quoted.first != end + 1 or words.tags[quoted.first + 1] not in FINITE:
        return None
    return ((k, end), (quoted.first, quoted.stop)) if words.words[quoted.first + 1].islower() else None


def _interposed(paragraph: Paragraph, sentence: WordSpan, group: VerbGroup, verb: Cue) -> Candidate | None:
    """ "A tariff, said economist Ana Reis, would amount to a tax": between a subject and its verb."""
    words, (first, stop) = paragraph.words, sentence
    end = mention_after(words, group.head + 1, stop) if verb.lemma in _INTERPOSED else None
    while end is not None and end + 1 < stop and words.lower[end] in _BELONGING:
        end = phrase_after(words, end + 1, stop)
    if end is None or end + 1 >= stop or words.words[end] != "," or words.tags[end + 1] not in FINITE:
        return None
    if words.lower[end - 1] in TIME_WORDS or has_finite_verb(words, first, group.first - 1):
        return None
    if "," in words.words[first : group.first - 1] and words.tags[group.head + 1] in ("DT", "PRP$"):
        return None  # "Tass, the Russian agency, said the governor, Ivan Orlov, had left"
    content = (first, group.first - 1), (end + 1, clause_end(paragraph, end + 1, stop))
    cue, speaker = (group.first, group.head + 1), (group.head + 1, end)
    return Candidate(FRONTED, verb.lemma, verb.kind, cue, content, speaker, sentence)


def _names_speaker(words: Words, k: int, stop: int, lemma: str) -> bool:
    """Whether a person's name and a comma or the end follow "said": "…, which may fail, said Ann Bell, a lawyer"."""
    end = phrase_after(words, k, stop) if lemma == "say" else None
    if end is None or words.tags[end - 1] != "NNP" or end - k < _FULL_NAME or "CD" in words.tags[k:end]:
        return False
    return end >= stop or words.tags[end] in (".", ",")


def _particle(words: Words, k: int, stop: int) -> bool:
    """Whether a particle and a name or noun stand at word k: "pointed out Mr Smith"."""
    phrase = f"{words.lower[k - 1]} {words.lower[k]}" if k + 1 < stop else ""
    return phrase in _WITH_PARTICLE and words.tags[k + 1] in ("NNP", "DT", "CD", "PRP$")


def _goes_on(paragraph: Paragraph, first: int, verb: int, lemma: str) -> bool:
    """Whether the verb at a word has its subject in front: "Smith, the minister, said", "Mayor opens road, warns all".

    But "Dam to be built by May, says minister" is a headline whose subject stands behind.
    """
    subject = mention_before(paragraph.words, first, verb)
    if paragraph.terse and subject is not None and subject[0] == first:
        return lemma in CONTROL
    return subject is not None or (paragraph.terse and lemma in CONTROL)


def around_speaker(
    paragraph: Paragraph, sentence: WordSpan, begins: int, following: tuple[int, str]
) -> tuple[str, tuple[WordSpan, ...]] | None:
    """The construction and content where what is said stands in front of its speaker: "…," he said."""
    words, (first, stop), (after, shape) = paragraph.words, sentence, following
    if words.lower[begins - 1] in _ALL and words.lower[begins - 2] in _IS and begins - 2 > first:
        begins -= 2  # "“…” was all he would say"
    if words.lower[max(0, begins - 2) : begins] == ["or", "so"]:
        begins -= 2  # "The road is open, or so he says"
    quoted = quote_before(paragraph, begins)
    if shape == "quote" and words.opens(begins) and words.words[after : after + 1] == [":"]:
        return None  # "“We have a plan.” She added: “It will work.”"
    if (
        quoted is not None
        and words.opens(begins)
        and words.words[begins].istitle()
        and _led(paragraph, quoted)
    ):
        return None  # "Hunt said on Friday: “We will stay.” Cole said there was no hope."
    if quoted is not None and (shape.startswith(_AFTER_QUOTE) or _stands_alone(paragraph, quoted)):
        return "quote-speaker-verb", with_quote_before(paragraph, quoted, begins, after)
    led = _led_up_to(paragraph, first, begins, after) if shape in ("quote", "partial quote") else None
    if led is not None:
        return FRONTED, led
    if begins > first and words.lower[begins - 1] == "as" and shape.startswith(("end", "comma", "pp")):
        return _as_clause(paragraph, sentence, begins - 1, after)
    if words.lower[first] in ASKED and not _WHETHER.isdisjoint(words.lower[first + 1 : first + _TOPIC]):
        return None  # "Asked why he had left, Hale laughed"
    if words.lower[after : after + 1] == ["as"]:
        return None  # "…, an estimate his sister, Ana Reis, described as low"
    if words.lower[begins] in ("a", "an") and not _RELATIVE.isdisjoint(words.lower[begins:after]):
        return None  # "…, a claim that could not be verified"
    if shape.startswith(("end", "comma", "pp")) and begins - 1 > first and words.words[begins - 1] in _DASHES:
        content = list(sentence_content(paragraph, first, begins))
        goes_on = after < stop - 1 and words.words[after] in _DASHES and words.tags[after + 1] != "VBG"
        goes_on = goes_on and not _sets_scene(words, after + 1, stop) and not paper_adds(words, after)
        if goes_on and content:
            content = [_last_part(paragraph, *content[0])]
        if goes_on and not starts_attribution(paragraph, after, stop):
            end = clause_end(paragraph, after + 1, stop)
            content += [(after + 1, end)] if end > after + 1 else []
        if content and not goes_on and ends_dependent(words, *content[0]):
            return None
        if content and _tells_where(words, *content[0]):
            return None
        order = content and content[0][1] - content[0][0] > 1 and is_order(words, content[0][0])
        if content and (order or _has_verb(words, *content[0]) or goes_on):
            return FRONTED, tuple(content)
        return None if shape in _GOVERNED else (FRONTED, ())  # "On Monday, Keita called for calm"
    return None


def _last_part(paragraph: Paragraph, first: int, stop: int) -> WordSpan:
    """Where the clause begins into which "he said" is put: "It failed: | the trial |, he said, was too short"."""
    words = paragraph.words
    marks = (
        k for k in range(stop - 2, first, -1) if words.words[k] in (";", ":") and paragraph.inside[k] < 0
    )
    mark = next(marks, None)
    apart = mark is not None and not has_finite_verb(words, mark + 1, stop)
    return (mark + 1, stop) if mark is not None and apart else (first, stop)


def _tells_where(words: Words, first: int, stop: int) -> bool:
    """Whether words only tell in what something is said: "In a statement issued Wednesday, (the union called on …)"."""
    if words.tags[first] != "IN" or "," in words.words[first:stop]:
        return False
    finite = [words.lower[k] for k in range(first, stop) if words.tags[k] in FINITE]
    return bool(finite) and _ISSUED.issuperset(finite)


def _sets_scene(words: Words, k: int, stop: int) -> bool:
    """Whether word k begins what was when it was said: ", a day after the leak", ", in an appeal for funds"."""
    if words.lower[k] in _SETTING:
        return True
    timed = range(k, min(stop - 1, k + _LAPSE))
    return any(
        words.lower[n] in _LAPSES and words.lower[n + 1] in ("after", "before", "ahead") for n in timed
    )


def _led(paragraph: Paragraph, quoted: QuotedWords) -> bool:
    """Whether a clause in front of a quotation leads up to it: "Hunt said on Friday: “…”", "One wrote, “…”"."""
    words = paragraph.words
    first = (*paragraph.chain_before(quoted), quoted)[0].first
    mark = words.words[first - 1] if first else ""
    if mark == ":":
        return True
    begin = max(words.sentence_of(first - 1)[0], first - _LEADING) if mark == "," else first
    return any(words.tags[k] in FINITE and tells(words.lower[k]) for k in range(begin, first))


def _led_up_to(paragraph: Paragraph, first: int, begins: int, after: int) -> tuple[WordSpan, ...] | None:
    """What "Her father, she recalled, “was never home”" says: a subject, and in marks what is told of it."""
    words, quoted = paragraph.words, paragraph.next_quoted(after)
    if quoted is None or begins - 2 < first or words.words[begins - 1] != ",":
        return None
    opening = words.words[quoted.first + 1 : quoted.first + 2]
    if words.words[after - 1 : after] != [","] and words.words[after : after + 1] != [","]:
        return None
    if not opening or not opening[0].islower():
        return None
    subject = phrase_after(words, first, begins) == begins - 1 or words.tags[quoted.first + 1] in FINITE
    if not subject and words.lower[begins - 2] not in _IS:
        return None  # but "Whether it works is, Cole notes, “a question for later”"
    return (first, begins - 1), (quoted.first, quoted.stop)


def _has_verb(words: Words, first: int, stop: int) -> bool:
    """Whether words hold a finite verb, or a past tense tagged a participle behind its subject."""
    if has_finite_verb(words, first, stop):
        return True
    return any(words.tags[k] == "VBN" and words.tags[k - 1] in ("NNS", "NNP") for k in range(first + 1, stop))


def _stands_alone(paragraph: Paragraph, quoted: QuotedWords) -> bool:
    """Whether a quotation is a sentence's beginning, and more than a term: "…," he said to applause."""
    chain = [*paragraph.chain_before(quoted), quoted]
    return paragraph.words.opens(chain[0].first) and quoted.stop - quoted.first > _TERM


def _as_clause(
    paragraph: Paragraph, sentence: WordSpan, at: int, after: int
) -> tuple[str, tuple[WordSpan, ...]] | None:
    """ "As the Times reported, …" and "…, as the Times reported"."""
    words, (first, stop) = paragraph.words, sentence
    if at <= first + 1:
        if after + 1 >= stop or words.words[after] != ",":
            return None
        return "as first", ((after + 1, clause_end(paragraph, after + 1, stop)),)
    return "as last", sentence_content(paragraph, first, at)
