"""The constructions in which a verb attributes: where its speaker stands and what it reports."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.extract.candidate import CALLED, Candidate, WordSpan
from claimtrack.extract.complements import clause_low, complement, quote_before, with_quote_before
from claimtrack.extract.cues import Cue
from claimtrack.extract.extents import (
    CHARGES,
    DENYING,
    after_adjuncts,
    after_particle,
    clause_end,
    sentence_content,
)
from claimtrack.extract.paragraph import Paragraph, QuotedWords
from claimtrack.extract.phrases import base_phrase_before, mention_after, mention_before, subject_of
from claimtrack.extract.verb_groups import VerbGroup, has_finite_verb, verb_group
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
_TERM = 5  # words, marks included, of a quotation that may be a term or a title
_CATENATIVE = frozenset(
    "go goes went gone going continue continued continues continuing begin began begins proceed proceeded came "
    "fail fails failed failing".split()
)
_USING = 6  # words from "used her speech" to "to warn"
_WARNING = frozenset(
    "warn say announce urge call accuse declare insist argue tell defend denounce condemn".split()
)
_HAVING = frozenset("has have had is are was were".split())
_QUOTING = frozenset(("say", "judge", "think", "any"))
_TELLING = frozenset("tell ask inform advise remind assure reassure notify brief urge".split())
_ACTS = frozenset(("agree", "decide", "choose", "continue"))  # to do something: an event, not a statement
_DASHES = frozenset((",", "—", "–", "-"))
_OPENING = 40  # words of a participle clause before its subject
_SPEAKING = frozenset(("speak", "talk", "chat", "vent", "rant"))
_SPOKEN_OF = frozenset(("pp about", "pp of", "pp against"))
_CONTROL = frozenset(  # verbs whose object does what the infinitive says: "urged him to go"
    "ask tell urge order command instruct direct request beg plead implore advise remind warn caution encourage "
    "task enjoin challenge persuade convince pressure call force appeal exhort invite push lobby counsel".split()
)
_RAISING = frozenset(  # verbs whose object is part of what is thought: "expects the deal to close"
    "want expect wish need like prefer love hate require find believe think know assume understand".split()
)
_CALLING = frozenset("call describe term dub label brand deem denounce".split())
_IN_COURT = frozenset(("hear", "hold"))
_SUBJECT = 5  # words of "An inquest into her death"
_COURTS = frozenset("court jury inquest inquiry tribunal trial hearing judge committee panel".split())
_ALL = frozenset(("all", "what", "how"))
_IS = frozenset(("is", "was"))
_WAS = (["is"], ["was"])
_ELSEWHERE = frozenset(("off", "up", "away"))  # "called off the match"
_WISHING = frozenset("ask want wish decline refuse request prefer".split())
_WITH_PARTICLE = frozenset(
    ("pointed out", "points out", "chipped in", "chimed in", "hit back", "fired back", "shot back", "went on")
)
_PLAIN = frozenset(("say", "add", "*"))  # verbs that govern no noun phrase but what is said
_NOTHING = ("end", "comma", "pp")  # complements that say nothing by themselves
_STATED = frozenset(
    ("that", "to", "wh", "pp of", "pp about", "pp on", "pp for", "pp with", "pp at", "pp in", "pp against")
)


def construe(
    paragraph: Paragraph, sentence: WordSpan, i: int, verb: Cue, previous: WordSpan | None
) -> list[Candidate]:
    """The ways in which the verb at word i may attribute; `previous` is the speaker before it in the sentence.

    Where a quotation stands before it and a complement behind, either may be what is said.
    """
    words, (first, stop) = paragraph.words, sentence
    if verb.lemma in _IN_COURT and not _in_court(words, i):
        return []
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    if group.infinitive:
        catenative = _catenative(words, low, group)
        if catenative is None:
            return []
        group = replace(group, first=catenative)
    turned = inverted(paragraph, sentence, group, verb)
    if turned is not None and (verb.lemma in _PLAIN or _ends_clause(words, turned, stop)):
        return [turned]
    readings = [] if turned is None else [turned]
    cue = (group.first, after_particle(words, i + 1, stop))
    speaker = None if group.bare else mention_before(words, low, group.first)
    after = after_adjuncts(paragraph, i + 1, stop, verb.lemma)
    denied = _charge(words, first, speaker) if speaker is not None and words.lower[i] in DENYING else None
    if denied is not None:
        content, speaker = denied
        return [*readings, Candidate("np", verb.lemma, verb.kind, cue, content, speaker, sentence)]
    if speaker is not None and _says_all(words, first, speaker[0], after):
        after += 1
    shape, content = complement(paragraph, after, stop)
    shape = _what_it_is_called(words, verb, speaker, shape, content)
    if shape == "np to" and verb.lemma not in _CONTROL:
        content = (
            (after, content[-1][1]),
        )  # "expects the deal to close", "consider measures to ensure safety"
        shape = shape if verb.lemma in _RAISING else "np"
    if group.passive:
        disclosed = _disclosed(paragraph, sentence, (cue, speaker), verb, (after, shape))
        if disclosed is not None:
            return [disclosed]
    if speaker is not None:
        around = around_speaker(paragraph, sentence, speaker[0], (after, shape))
        if around is not None:
            construction, before = around
            if group.passive and words.lower[speaker[0] : speaker[1]] == ["it"]:
                speaker = None  # "…, it was announced"
            if before:
                readings.append(
                    Candidate(construction, verb.lemma, verb.kind, cue, before, speaker, sentence)
                )
            if construction != "quote-speaker-verb" or shape.startswith((*_NOTHING, "to")):
                return readings
    if not content or _no_statement(words, verb, i, shape):
        return readings
    prefix, speaker = _subject(paragraph, sentence, i, group, speaker, previous)
    if speaker is None and verb.lemma == "ask" and shape.startswith("pp"):
        return readings  # "Asked about the delay, …": what the answer is about
    readings.append(Candidate(prefix + shape, verb.lemma, verb.kind, cue, content, speaker, sentence))
    return readings


def _charge(words: Words, first: int, speaker: WordSpan) -> tuple[tuple[WordSpan, ...], WordSpan] | None:
    """What is denied in "…, a charge (that) Pakistan denies", and by whom; None elsewhere."""
    begins, stop = speaker
    if words.lower[begins + 1] in CHARGES and begins + 2 < stop:
        noun, begins = begins + 1, begins + 2  # one phrase by its tags
    else:
        noun = begins - 1 - (words.lower[begins - 1] in ("that", "which"))
    if noun - 2 < first or words.lower[noun] not in CHARGES or words.words[noun - 2] != ",":
        return None
    return ((noun - 1, noun + 1),), (begins, stop)


def _in_court(words: Words, i: int) -> bool:
    """Whether "held" or "heard" tells of words: "The justice held that", but not "held the door"."""
    heard = words.lower[i] != "held" and not _COURTS.isdisjoint(words.lower[max(0, i - _SUBJECT) : i])
    return heard or words.lower[i + 1 : i + 2] == ["that"]


def _what_it_is_called(
    words: Words, verb: Cue, speaker: WordSpan | None, shape: str, content: tuple[WordSpan, ...]
) -> str:
    """The shape of a complement, that of words in quotation marks behind "what he called" by a name of its own."""
    if speaker is None or speaker[0] == 0 or verb.lemma not in _CALLING or not content:
        return shape
    begin = content[0][0] + (words.tags[content[0][0]] == "DT")
    quoted = begin < len(words) and words.tags[begin] == '"'
    return CALLED if quoted and words.lower[speaker[0] - 1] in ("what", "which") else shape


def _says_all(words: Words, first: int, begins: int, after: int) -> bool:
    """Whether "was" at word `after` leads from "all he would say" to what that is."""
    return begins > first and words.lower[begins - 1] in _ALL and words.lower[after : after + 1] in _WAS


def _disclosed(
    paragraph: Paragraph,
    sentence: WordSpan,
    passive: tuple[WordSpan, WordSpan | None],
    verb: Cue,
    following: tuple[int, str],
) -> Candidate | None:
    """What a passive with an agent and nothing else reports: "The findings were disclosed by Karim"."""
    cue, subject = passive
    after, shape = following
    agent = _agent(paragraph, cue[1], min(sentence[1], after + 3))
    if agent is None or subject is None or not shape.startswith(_NOTHING):
        return None
    return Candidate("passive subject", verb.lemma, verb.kind, cue, (subject,), agent, sentence)


def _ends_clause(words: Words, turned: Candidate, stop: int) -> bool:
    """Whether nothing follows the speaker that the verb might govern: "…," warned Smith."""
    end = turned.cue[1] if turned.speaker is None else turned.speaker[1]
    return end >= stop or words.tags[end] in (".", ",", ":", "IN", "RB", '"')


def _no_statement(words: Words, verb: Cue, i: int, shape: str) -> bool:
    """Whether the complement tells of an act ("agreed to meet") or of a source ("asked not to be named")."""
    if verb.kind == "state" and shape not in _STATED:
        return True
    if verb.lemma in ("seek", "request") and words.lower[i + 1 : i + 2] in (["comment"], ["comments"]):
        return True  # "calls seeking comment"
    if verb.lemma == "call" and words.lower[i + 1 : i + 2] and words.lower[i + 1] in _ELSEWHERE:
        return True
    if verb.lemma in _SPEAKING and shape not in _SPOKEN_OF:
        return True  # "spoke for an hour", "spoke with the paper on Thursday"
    return (shape == "to" and verb.lemma in _ACTS) or _asks_not_to_be_named(words, verb, i)


def _subject(
    paragraph: Paragraph,
    sentence: WordSpan,
    i: int,
    group: VerbGroup,
    speaker: WordSpan | None,
    previous: WordSpan | None,
) -> tuple[str, WordSpan | None]:
    """The form of the verb at word i, as the name of a construction begins, and who its subject is."""
    first, stop = sentence
    if group.passive:
        return "passive ", _agent(paragraph, i + 1, stop)
    if group.bare and group.first == first:
        return "participle ", _following_subject(paragraph, i + 1, stop)
    form = "participle " if group.bare else "" if speaker else "bare "
    if speaker is None:
        speaker = (
            _absolute_subject(paragraph, first, group)
            or previous
            or _inherited_subject(paragraph, first, group)
        )
    return form, speaker


def _asks_not_to_be_named(words: Words, verb: Cue, i: int) -> bool:
    """ "who asked not to be named", "who did not want to be quoted": how a source is described, not what it said."""
    following = words.lower[i + 1 : i + 6]
    return (
        verb.lemma in _WISHING
        and "be" in following
        and not {"named", "identified", "quoted"}.isdisjoint(following)
    )


def _catenative(words: Words, low: int, group: VerbGroup) -> int | None:
    """The verb that an infinitive goes on with: "went on to say", "failed to say", "has yet to say"."""
    if words.lower[group.first - 1] == "yet" and words.lower[group.first - 2] in _HAVING:
        return group.first - 2
    if words.lower[group.head] in _WARNING:
        for k in range(group.first - 1, max(low, group.first - _USING), -1):
            if words.lower[k] in ("used", "uses"):
                return verb_group(words, low, k).first  # "used her speech to warn"
    for k in range(max(low, group.first - 2), group.first):
        if words.lower[k] in _CATENATIVE:
            return verb_group(words, low, k).first
    return None


def inverted(paragraph: Paragraph, sentence: WordSpan, group: VerbGroup, verb: Cue) -> Candidate | None:
    """ "…," said Smith; The talks will resume, said Smith."""
    words, (first, stop) = paragraph.words, sentence
    if group.head != group.first or verb.kind not in _QUOTING:
        return None
    quoted = quote_before(paragraph, group.first)
    clause = (
        quoted is None
        and verb.kind == "say"
        and group.first - 2 >= first
        and words.words[group.first - 1] == ","
    )
    if clause and (verb.lemma in _TELLING or _goes_on(paragraph, first, group.first, verb.lemma)):
        return None
    behind = group.head + 1
    if quoted is not None and _particle(words, behind, stop):
        behind += 1  # "…," chipped in Smith
    end = mention_after(words, behind, stop) if quoted is not None or clause else None
    if end is None or words.tags[group.head] == "VBG":
        return None
    after = after_adjuncts(paragraph, end, stop, verb.lemma)
    cue, speaker = (group.first, behind), (behind, end)
    if quoted is not None:
        content = with_quote_before(paragraph, quoted, group.first, after)
        name = "quote-verb-speaker" if verb.kind != "any" else "quote-any-speaker"
        return Candidate(name, verb.lemma, verb.kind, cue, content, speaker, sentence)
    content = sentence_content(paragraph, first, group.first)
    ended = after >= stop or words.words[after] in (".", ",", ";")
    if (
        ended
        and content
        and paragraph.inside[min(after + 1, stop - 1)] >= 0
        and words.words[after : after + 1] == [","]
    ):
        content += ((after + 1, clause_end(paragraph, after + 1, stop)),)  # "It was, said Smith, “the end”"
    if not ended or not content or not (has_finite_verb(words, *content[0]) or paragraph.heading):
        return None
    return Candidate("clause-verb-speaker", verb.lemma, verb.kind, cue, content, speaker, sentence)


def _particle(words: Words, k: int, stop: int) -> bool:
    """Whether a particle and a name or noun stand at word k: "pointed out Mr Smith"."""
    phrase = f"{words.lower[k - 1]} {words.lower[k]}" if k + 1 < stop else ""
    return phrase in _WITH_PARTICLE and words.tags[k + 1] in ("NNP", "DT", "CD", "PRP$")


def _goes_on(paragraph: Paragraph, first: int, verb: int, lemma: str) -> bool:
    """Whether the verb at a word has its subject in front: "Smith, the minister, said", "Mayor opens road, warns all".

    But "Dam to be built by May, says minister" is a headline whose subject stands behind.
    """
    subject = mention_before(paragraph.words, first, verb)
    if paragraph.heading and subject is not None and subject[0] == first:
        return lemma in _CONTROL
    return subject is not None or (paragraph.heading and lemma in _CONTROL)


def around_speaker(
    paragraph: Paragraph, sentence: WordSpan, begins: int, following: tuple[int, str]
) -> tuple[str, tuple[WordSpan, ...]] | None:
    """The construction and content where what is said stands in front of its speaker: "…," he said."""
    words, (first, stop), (after, shape) = paragraph.words, sentence, following
    if words.lower[begins - 1] in _ALL and words.lower[begins - 2] in _IS and begins - 2 > first:
        begins -= 2  # "“…” was all he would say"
    quoted = quote_before(paragraph, begins)
    if quoted is not None and (shape.startswith(_AFTER_QUOTE) or _stands_alone(paragraph, quoted)):
        return "quote-speaker-verb", with_quote_before(paragraph, quoted, begins, after)
    if begins > first and words.lower[begins - 1] == "as" and shape.startswith(("end", "comma", "pp")):
        return _as_clause(paragraph, sentence, begins - 1, after)
    if shape.startswith(("end", "comma", "pp")) and begins - 1 > first and words.words[begins - 1] in _DASHES:
        content = list(sentence_content(paragraph, first, begins))
        if after < stop - 1 and words.words[after] in _DASHES and words.tags[after + 1] != "VBG":
            end = clause_end(paragraph, after + 1, stop)
            content += [(after + 1, end)] if end > after + 1 else []
        if content and (_has_verb(words, *content[0]) or len(content) > 1):
            return "clause-speaker-verb", tuple(content)
        return "clause-speaker-verb", ()
    return None


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
        if after >= stop or words.words[after] != ",":
            return None
        return "as first", ((after + 1, clause_end(paragraph, after + 1, stop)),)
    return "as last", sentence_content(paragraph, first, at)


def _agent(paragraph: Paragraph, i: int, stop: int) -> WordSpan | None:
    """Who did it, of a passive: "was praised by the minister"."""
    words = paragraph.words
    by = next(
        (k for k in range(i, min(stop, i + 12)) if words.lower[k] == "by" and paragraph.inside[k] < 0), None
    )
    end = None if by is None else mention_after(words, by + 1, stop)
    return None if by is None or end is None else (by + 1, end)


def _following_subject(paragraph: Paragraph, i: int, stop: int) -> WordSpan | None:
    """The subject of the clause after a participle that opens the sentence: "Calling it a farce, Wang urged …"."""
    words = paragraph.words
    for k in range(i, min(stop - 1, i + _OPENING)):
        if (words.words[k] == "," and paragraph.inside[k] < 0) or paragraph.after_comma(k):
            begin = k + (words.words[k] == ",")
            end = mention_after(words, begin, stop)
            if end is not None and end < stop and has_finite_verb(words, end, min(stop, end + 3)):
                return (begin, end)
    return None


def _absolute_subject(paragraph: Paragraph, first: int, group: VerbGroup) -> WordSpan | None:
    """ "with Ukrainian officials later claiming …": the participle has a subject of its own."""
    words = paragraph.words
    if not group.bare:
        return None
    begin = base_phrase_before(words, first, group.first)
    if begin is not None and begin > first and words.lower[begin - 1] == "with":
        return (begin, group.first)
    return None


def _inherited_subject(paragraph: Paragraph, first: int, group: VerbGroup) -> WordSpan | None:
    """The subject of the clause that a participle or a second verb belongs to."""
    while first < group.first and paragraph.inside[first] >= 0:
        first = paragraph.quotes[paragraph.inside[first]].stop
    return subject_of(paragraph.words, first, group.first)
