"""The constructions in which a verb attributes: where its speaker stands and what it reports."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.extract.acts import strikes_or_shows, summons, tells_act
from claimtrack.extract.asides import DENYING, DISPUTING
from claimtrack.extract.base_phrases import TURNS, is_apposed, phrase_after
from claimtrack.extract.branded import branded, called_by
from claimtrack.extract.candidate import CALLED, HEAR, TOLD, Candidate
from claimtrack.extract.charges import denied_charge
from claimtrack.extract.complements import clause_low, complement
from claimtrack.extract.content_starts import after_adjuncts, after_particle
from claimtrack.extract.cues import AVOIDING, CONTROL, REACHED, Cue
from claimtrack.extract.decisions import decides
from claimtrack.extract.fronted import around_speaker, inverted
from claimtrack.extract.led_to_say import forced_to, is_medium, tells_clauses
from claimtrack.extract.messages import only_sends
from claimtrack.extract.name_runs import is_agent
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.passives import is_called_by, is_of_accused, told_by, what_it_is_called_by
from claimtrack.extract.people import role_words
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.subjects import agent, subject, with_neither
from claimtrack.extract.verb_first import verb_first
from claimtrack.extract.verb_groups import FINITE, VerbGroup, verb_group
from claimtrack.extract.words import Words

_CATENATIVE = frozenset(
    "go goes went gone going continue continued continues continuing begin began begins proceed proceeded came "
    "fail fails failed failing liked likes used loves hastened hastens tend tends tended".split()
)
_THAN = 8  # words from "more likely" to "to say"
_USING = 6  # words from "used her speech" to "to warn"
_WARNING = frozenset(
    "warn say announce urge call accuse declare insist argue tell defend denounce condemn".split()
)
_HAVING = frozenset("has have had is are was were".split())
_RAISING = frozenset(  # verbs whose object is part of what is thought: "expects the deal to close"
    "want expect wish need like prefer love hate require find believe think know assume understand".split()
)
_CALLING = frozenset("call describe term dub label brand deem denounce".split())
_IN_COURT = frozenset((HEAR, "hold"))
_PERSUADING = frozenset("convince persuade alert warn caution remind".split())
_DESCRIBED = 2  # words of "an estimate"
_NO_CLAUSE = frozenset("when outright again and but flatly , .".split())  # behind "(denied) that"
_PLEA = 2  # words of "not guilty"
_SUBJECT = 5  # words of "An inquest into her death"
_COURTS = frozenset(
    "court jury inquest inquiry tribunal trial hearing judge committee panel bailey assizes jurors magistrates "
    "councillors councilors mps senators lawmakers commissioners members".split()
)
_HEARD = frozenset(("that", "clause", "quote", "partial quote", "colon", "end", "comma", "wh"))
_ALL = frozenset(("all", "what", "how"))
_WAS = (["is"], ["was"], ["were"], ["are"])
_READY = frozenset("quick careful keen eager pains first".split())
_ASKED = 30  # words of what somebody declines to do
_WITHHOLDING = frozenset(("decline", "refuse"))
_COMMENTING = frozenset("comment respond elaborate react explain clarify".split())
_TAKING = frozenset(  # what one does to say something
    "took taken takes wrote written writes went goes called calls rang phoned phones appeared held holds used uses "
    "stood stands returned came emailed texted tweeted posted posts issued released sent sends spoke paused "
    "intervened rose stopped put puts interrupted convened summoned messaged "
    "seized seizes grabbed emerged packed filled crowded turned queued gathered travelled traveled".split()
)
_MOVING = frozenset(
    "emerged rose returned came called calls rang phoned wrote stood spoke paused intervened stopped".split()
)
_REFRAINED = (["refrain", "from"], ["refrains", "from"], ["refrained", "from"], ["short", "of"])
_NOMINAL = frozenset(("NN", "NNS", "NNP", "PRP", "JJ"))
_ABOUT = frozenset(("discuss", "answer", "debate", "address"))  # verbs that tell what is talked about
_AIM = 12  # words from such a verb to the infinitive
_ALOUD = ("that", "clause", "quote", "partial quote", "to")
_PLAIN = frozenset(("say", "add", "*"))  # verbs that govern no noun phrase but what is said
_TOLD_TO = (["told", "to"], ["urged", "to"], ["ordered", "to"])  # passives, in a headline
_NO_SPEECH = ("np", "other", "gerund")  # those that "said" has not behind what is said
_NOTHING = ("end", "comma", "pp")  # complements that say nothing by themselves


def construe(
    paragraph: Paragraph,
    sentence: WordSpan,
    i: int,
    verb: Cue,
    previous: WordSpan | None,
    behind: int | None = None,
) -> list[Candidate]:
    """The ways in which the verb at word i may attribute; `previous` is the speaker before it in the sentence.

    Where a quotation stands before it and a complement behind, either may be what is said. `behind` is the word after
    an idiom that begins with the verb.
    """
    words, (first, stop) = paragraph.words, sentence
    if verb.lemma in _IN_COURT and not _in_court(words, i):
        return []
    turned = verb_first(paragraph, sentence, i, verb)
    if turned is not None:
        return [turned]
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    if is_called_by(words, group):
        return what_it_is_called_by(paragraph, sentence, group, verb)
    if (
        is_of_accused(words, group)
        or _is_reminder(words, group)
        or (group.bare and (_refrained_from(words, i) or _kept_from(words, i)))
    ):
        return []
    on_purpose, bound = _purpose(words, low, group, verb)
    if group.infinitive:
        catenative = _catenative(words, low, group) if on_purpose is None else on_purpose
        if catenative is None:
            return []
        group = replace(group, first=catenative)
    turned = inverted(paragraph, sentence, group, verb)
    if turned is not None and (verb.lemma in _PLAIN or _ends_clause(words, turned, stop)):
        return [turned]
    readings = [] if turned is None else [turned]
    cue = (group.first, behind or after_particle(words, i + 1, stop))
    speaker = None if group.bare else _relative_subject(words, mention_before(words, low, group.first))
    speaker = speaker and with_neither(words, low, speaker)
    after = behind or _behind(paragraph, i, stop, "" if group.passive else verb.lemma)
    denied = denied_charge(paragraph, sentence, i, speaker) if words.lower[i] in DENYING else None
    if denied is not None:
        content, speaker = denied
        return [*readings, Candidate("np", verb.lemma, verb.kind, cue, content, speaker, sentence)]
    if speaker is not None and _says_all(words, first, speaker[0], after):
        after += 1
    shape, content = complement(paragraph, after, stop)
    speaker = _contact_subject(words, speaker, shape, content)
    shape = _what_it_is_called(words, verb, speaker, shape, content)
    if bound and not shape.startswith((*_ALOUD, "wh")):
        return []
    shape, content = _by_verb(words, verb, after, shape, content)
    by = _by_agent(paragraph, sentence, (cue, speaker), verb, (after, shape, content), done=group.passive)
    if by is not None:
        return [by]
    if speaker is not None:
        around = around_speaker(paragraph, sentence, speaker[0], (after, shape))
        if around is not None:
            construction, before = around
            if group.passive and (words.lower[slice(*speaker)] == ["it"] or verb.lemma in TOLD):
                speaker = agent(
                    paragraph, i + 1, stop
                )  # "…, it was announced", "…, the court was told by Mr Hart"
            if before and not (group.passive and shape in ("pp of", "pp about")):
                readings.append(
                    Candidate(
                        construction, verb.lemma, verb.kind, cue, before, _teller(verb, speaker), sentence
                    )
                )
            if construction != "quote-speaker-verb" or _says_no_more(words, verb, around[1], shape):
                return readings
    if not content or _says_nothing(words, verb, (group, speaker), shape, content):
        return readings
    prefix, speaker = subject(paragraph, sentence, i, group, speaker, previous)
    if prefix == "participle " and speaker is not None and speaker[0] > i:
        content = tuple((a, min(b, speaker[0] - 1)) for a, b in content if a < speaker[0] - 1)
        if not content:
            return readings
    told = FINITE.isdisjoint(words.tags[group.first : i])  # but "was asked how it would end"
    if (
        verb.lemma == "ask"
        and (told or (shape.startswith("pp") and shape != "pp about"))
        and _only_a_question(words, i, shape, speaker)
    ):
        return readings
    readings.append(
        Candidate(prefix + shape, verb.lemma, verb.kind, cue, content, _teller(verb, speaker), sentence)
    )
    return readings


def _says_no_more(words: Words, verb: Cue, before: tuple[WordSpan, ...], shape: str) -> bool:
    """Whether nothing behind a verb is said beside a quotation: "“It is over,” she said | courtside", "and | fell"."""
    if shape.startswith((*_NOTHING, "to")):
        return True
    ended = words.lower[before[-1][1] - 2] in (
        ".",
        "!",
        "?",
    )  # "“Late.” A source said | the club has offered it"
    return verb.lemma == "say" and shape in _NO_SPEECH and not ended


def _says_nothing(
    words: Words,
    verb: Cue,
    clause: tuple[VerbGroup, WordSpan | None],
    shape: str,
    content: tuple[WordSpan, ...],
) -> bool:
    """Whether the verb of a `clause`, with its subject, tells of no words: "agreed to meet", "called an ambulance"."""
    group, speaker = clause
    i = group.head
    if verb.lemma == HEAR and shape not in _HEARD and not shape.startswith("pp"):
        return True  # "heard evidence from two doctors"
    if only_sends(words, verb.lemma, shape, content):
        return True
    if (
        tells_act(words, verb, i, shape)
        or decides(words, verb, i, shape)
        or strikes_or_shows(words, verb, i, speaker)
    ):
        return True
    if group.passive:  # "was questioned by police for six hours"
        return shape == "pp" and words.lower[content[0][0] - 1] == "by"
    return not shape.startswith("pp") and summons(words, verb, i, speaker, content)


def _behind(paragraph: Paragraph, i: int, stop: int, lemma: str) -> int:
    """The word where what the verb at word i reports may begin."""
    if lemma == "point" and paragraph.words.lower[i + 1 : i + 2] == ["to"]:
        return i + 1  # no addressee: "pointed | to a study"
    return after_adjuncts(paragraph, i + 1, stop, lemma)


def _teller(verb: Cue, subject: WordSpan | None) -> WordSpan | None:
    """Who says what a verb tells: its subject, but for "The court | heard | that …", which somebody told it."""
    return None if verb.lemma == HEAR else subject


def _relative_subject(words: Words, speaker: WordSpan | None) -> WordSpan | None:
    """The subject without the noun that its clause describes: ", an estimate | Ana Reis | described as low"."""
    if speaker is not None and speaker[1] - speaker[0] > 1 and words.lower[speaker[0]] == "something":
        return speaker[0] + 1, speaker[1]  # "something | critics | call madness"
    if speaker is None or speaker[1] - speaker[0] <= _DESCRIBED:
        return speaker
    begin, noun = speaker[0], words.lower[speaker[0] + 1]
    if words.lower[begin] not in ("a", "an") or words.words[max(0, begin - 1)] != ",":
        return speaker
    named = words.tags[begin + 1 : begin + 3] == ["NN", "NNP"] and noun not in role_words()
    apart = noun in TURNS or (named and not is_agent(noun))  # "a move | critics | say will hurt"
    return (begin + _DESCRIBED, speaker[1]) if apart else speaker


def _by_agent(
    paragraph: Paragraph,
    sentence: WordSpan,
    passive: tuple[WordSpan, WordSpan | None],
    verb: Cue,
    following: tuple[int, str, tuple[WordSpan, ...]],
    *,
    done: bool,
) -> Candidate | None:
    """What a passive's agent says or calls its subject: "described as “mad” by Hale", "disclosed by Karim"."""
    (cue, _), (after, shape, content), i = passive, following, passive[0][1] - 1
    if paragraph.terse and not done and paragraph.words.lower[i : i + 2] in _TOLD_TO:
        return Candidate("passive to", verb.lemma, verb.kind, cue, content, None, sentence)
    if done or paragraph.words.lower[i + 1 : i + 2] == ["as"]:
        called = branded(paragraph, sentence, cue, verb, content)
        if called is not None:
            return called
    if not done:
        return None
    named = called_by(paragraph, (*passive, sentence), verb, (shape, content))
    return named or told_by(paragraph, sentence, passive, verb, (after, shape))


def _contact_subject(
    words: Words, speaker: WordSpan | None, shape: str, content: tuple[WordSpan, ...]
) -> WordSpan | None:
    """Who says it of a noun in front: "The man | police | say fled", "The plan | Brown | says is"."""
    if speaker is None or shape != "clause" or words.tags[content[0][0]] not in FINITE:
        return speaker
    first, stop = speaker
    if stop - first <= _DESCRIBED or words.tags[first] != "DT" or words.tags[stop - 1] not in ("NNS", "NNP"):
        return speaker
    titled = words.tags[stop - 1] == "NNP" and words.lower[stop - 2] in role_words()
    return (stop - 1, stop) if words.tags[stop - 2] in ("NN", "NNS") and not titled else speaker


def _by_verb(
    words: Words, verb: Cue, after: int, shape: str, content: tuple[WordSpan, ...]
) -> tuple[str, tuple[WordSpan, ...]]:
    """The shape and extent of a complement from word `after` on as the verb has it.

    "(expects) the deal to close" is what is expected, "(urged) him to go" asks him for something; what stands behind
    "that" is said in "(told) him that it was late", and only describes in "(defended) rules that lawmakers passed".
    """
    if not content:  # "(tempted the union) that the lawyer, who left, …": no clause was found
        return shape, content
    alone = words.lower[after] == "that" and not _NO_CLAUSE.isdisjoint(words.lower[after + 1 : after + 2])
    if verb.lemma in DISPUTING and alone and (shape != "that" or content[0][0] <= after + 1):
        return "np", ((after, after + 1),)  # "disputed that when asked", "rejected that outright"
    if verb.lemma == "plead":
        return shape, _plea(words, after, content)
    if verb.lemma in _WITHHOLDING and shape == "to":
        return shape, _until_asked(words, content)
    if shape == "np to" and verb.lemma not in CONTROL:
        return shape if verb.lemma in _RAISING else "np", ((after, content[-1][1]),)
    if shape == "np that" and verb.kind == "judge" and verb.lemma not in _PERSUADING:
        return "np", ((after, content[-1][1]),)
    return shape, content


def _until_asked(words: Words, content: tuple[WordSpan, ...]) -> tuple[WordSpan, ...]:
    """What somebody declines to do, without how one was asked: "to comment further | when approached by the paper"."""
    first, stop = content[0]
    asked = (
        k
        for k in range(first + 2, min(stop - 1, first + _ASKED))
        if words.lower[k] == "when" and words.lower[k + 1] in REACHED
    )
    return ((first, next(asked, stop)), *content[1:])


def _plea(words: Words, first: int, content: tuple[WordSpan, ...]) -> tuple[WordSpan, ...]:
    """What is pleaded, without what follows: "(pleaded) not guilty to murder | in 2021 and was freed"."""
    plea = words.lower[first : first + _PLEA]
    if "guilty" not in plea or len(content) != 1:
        return content
    end = first + plea.index("guilty") + 1
    if words.lower[end : end + 1] == ["to"]:
        end = phrase_after(words, end + 1, content[0][1]) or content[0][1]
    return ((first, min(end, content[0][1])),)


def _only_a_question(words: Words, i: int, shape: str, speaker: WordSpan | None) -> bool:
    """Whether "asked" at word i tells what an answer is about: "Asked about the delay, …", "when asked to comment"."""
    if shape == "to" and not _COMMENTING.isdisjoint(words.lower[i + 1 : i + 4]):
        return True
    return speaker is None and shape.startswith(("pp", "wh"))


def _in_court(words: Words, i: int) -> bool:
    """Whether "held" or "heard" tells of words: "The justice held that", but not "held the door"."""
    heard = words.lower[i] != "held" and not _COURTS.isdisjoint(words.lower[max(0, i - _SUBJECT) : i])
    return heard or words.lower[i + 1 : i + 2] == ["that"]


def _what_it_is_called(
    words: Words, verb: Cue, speaker: WordSpan | None, shape: str, content: tuple[WordSpan, ...]
) -> str:
    """The shape of a complement, that of a quotation behind "what he called" or "a move he called" by its own name."""
    if speaker is None or speaker[0] == 0 or verb.lemma not in _CALLING or not content:
        return shape
    begin = content[0][0] + (words.tags[content[0][0]] == "DT")
    quoted = begin < len(words) and words.tags[begin] == '"'
    before = speaker[0] - 1
    named = words.lower[before] in ("what", "which") or is_apposed(
        words, before - (words.lower[before] == "that")
    )
    return CALLED if quoted and named else shape


def _says_all(words: Words, first: int, begins: int, after: int) -> bool:
    """Whether "was" at word `after` leads from "all he would say" to what that is."""
    return begins > first and words.lower[begins - 1] in _ALL and words.lower[after : after + 1] in _WAS


def _ends_clause(words: Words, turned: Candidate, stop: int) -> bool:
    """Whether nothing follows the speaker that the verb might govern: "…," warned Smith."""
    end = turned.cue[1] if turned.speaker is None else turned.speaker[1]
    return end >= stop or words.tags[end] in (".", ",", ":", "IN", "RB", '"')


def _purpose(words: Words, low: int, group: VerbGroup, verb: Cue) -> tuple[int | None, bool]:
    """The verb of what is done to say something, and whether it tells of words only with a clause.

    "Took to X to plead for calm" does without, "rose to say that it was late" does not.
    """
    taken = _on_purpose(words, low, group) if group.infinitive and verb.kind != "state" else None
    aloud = taken is not None and is_medium(words, taken, group.first)
    taken = taken if aloud or verb.kind == "say" else None
    return taken, (taken is not None and not aloud) or (group.infinitive and tells_clauses(words, group))


def _on_purpose(words: Words, low: int, group: VerbGroup) -> int | None:
    """The verb of what somebody does to say something: "took to social media to complain that", "rose to say that"."""
    before = group.first - 1
    if words.tags[before] in ("VBD", "VBP", "VBZ") and words.lower[before] in _MOVING:
        return verb_group(words, low, before).first
    if words.tags[before] not in _NOMINAL or words.lower[group.head] in _ABOUT:
        return None
    for k in range(before - 1, max(low, group.first - _AIM), -1):
        if words.tags[k] in ("VBD", "VBZ", "VBP", "VBN", "VB", "MD") or words.words[k] == ",":
            taken = verb_group(words, low, k)
            fits = words.lower[k] in _TAKING and words.lower[k : k + 2] != ["called", "on"]
            return taken.first if fits and not (taken.infinitive or taken.passive or taken.bare) else None
    return None


def _is_reminder(words: Words, group: VerbGroup) -> bool:
    """Whether the paper reminds its readers: "It will be recalled that the governor promised it"."""
    recalled = group.passive and words.lower[group.head : group.head + 2] == ["recalled", "that"]
    return recalled and words.lower[group.first - 1 : group.first] == ["it"]


def _refrained_from(words: Words, i: int) -> bool:
    """Whether the participle at word i tells what somebody does not say: "avoided | saying", "stopped short of it"."""
    before = words.lower[max(0, i - 1) : i]
    return before != [] and (
        before[0] in AVOIDING or before == ["without"] or words.lower[max(0, i - 2) : i] in _REFRAINED
    )


def _kept_from(words: Words, i: int) -> bool:
    """Whether the participle at word i tells what somebody is not to do: "barred him from | saying"."""
    return words.tags[i] == "VBG" and words.lower[i - 1] == "from"


def _catenative(words: Words, low: int, group: VerbGroup) -> int | None:
    """The verb that an infinitive goes on with: "went on to say", "failed to say", "has yet to say"."""
    if words.lower[group.first - 1] == "yet" and words.lower[group.first - 2] in _HAVING:
        return group.first - 2
    if words.lower[group.head] in _WARNING:
        for k in range(group.first - 1, max(low, group.first - _USING), -1):
            if words.lower[k] in ("used", "uses"):
                return verb_group(words, low, k).first  # "used her speech to warn"
    forced = forced_to(words, low, group)
    if forced is not None:
        return forced
    if words.lower[group.first - 1] in _READY and words.lower[group.first - 2 : group.first - 1] in _WAS:
        return verb_group(words, low, group.first - 2).first  # "was quick to point out"
    if words.lower[group.first - 2 : group.first] == ["far", "as"] and group.first - 4 >= low:
        return verb_group(words, low, group.first - 4).first  # "went as far as to call"
    likely = next(
        (k for k in range(group.first - 1, max(low, group.first - _THAN), -1) if words.lower[k] == "likely"),
        low,
    )
    if likely - 2 > low and words.lower[likely - 1] in ("more", "less"):
        return verb_group(words, low, likely - 2).first  # "are more likely than men to say"
    for k in range(max(low, group.first - 2), group.first):
        if words.lower[k] in _CATENATIVE:
            return verb_group(words, low, k).first
    return None
