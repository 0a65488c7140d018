"""Verbs that could report but tell of an act or a source: "agreed to meet", "denied bail", "asked not to be named"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import LONGEST, NOUN, phrase_after
from claimtrack.extract.cues import Cue, goes_on_telling
from claimtrack.extract.mentions import head_end
from claimtrack.extract.people import role_words
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.texts_made import lodges, makes_text
from claimtrack.extract.verb_groups import BE, is_finite_verb
from claimtrack.extract.words import Words

_ACTS = frozenset(("agree", "decide", "choose", "continue"))  # to do something: an event, not a statement
_DONE = frozenset(("agree", "post"))  # "agreed a fee", "posted a profit"
_SENDING = frozenset(("text", "email", "message"))
_WRITTEN_TO = 8  # words from "emailed" to "to say"
_ONTO = (["DT"], ["PRP$"], ["NNP"], ["NNS"], ["NN"])
_REFUSED = frozenset(
    "bail motion motions request requests application applications appeal permission access entry visa visas petition "
    "asylum parole licence license permit permits leave chance".split()
)
_TAKEN = frozenset(
    "grant grants money cash bribe bribes gift gifts donation donations payment payments award awards delivery".split()
)
_TEXTS = frozenset("statement letter poem tribute eulogy charges names verdict prayer".split())
_WRITING = frozenset("write post tweet email text".split())
_BEHIND_WRITING = 14  # words of "wrote to the region on Feb. 19 warning"
_SPEAKING = frozenset(("speak", "talk", "chat", "vent", "rant"))
_SPOKEN_OF = frozenset(("pp about", "pp of", "pp against"))
_STRIKING = frozenset(("attack", "hit", "assail", "blast"))  # by those in arms no words
_SHOWN = 5  # words of "to his left knee"
_SEEN = frozenset(  # what one points to with a finger
    "spot door exit sky ground floor sign screen map chair bowl window wall clock scoreboard camera gate beach knee "
    "head chest ankle shoulder arm hand foot leg ear eye eyes nose mouth stomach watch".split()
)
_ARMED = frozenset(
    "armed gunmen gunman militants militant insurgents rebels fighters troops soldiers forces army jets drones drone "
    "missiles missile bandits attackers attacker assailants assailant mob rioters suspects raiders pirates bomber "
    "bombers storm typhoon hurricane cyclone floods flood".split()
)
_ELSEWHERE = frozenset(("off", "up", "away"))  # "called off the match"
_IN_FRONT = frozenset(("NN", "NNS", "NNP", "WDT", "WP"))  # the object of "a plan that she called a farce"
_NAMED = frozenset(("NN", "NNS", "NNP", "PRP", "VBG", "RB", '"', ")"))  # tags of an object's last word
_NAMING = frozenset(
    ("DT", "JJ", "PRP$", "VBG", "VBN", "JJR", '"')
)  # tags of the first word of what it is called
_LIKENING = frozenset(
    'as no little that chance chances risk risks likelihood % “ "'.split()
)  # "saw the tax on sugar as a burden", "saw no way out"
_LIKENED = 12  # words from "saw" to one of these
_BEHIND = frozenset(("IN", "TO", ".", ",", ":", "CC", "RB", "WP", "WDT", "WRB", '"'))  # an object alone
_WHEREBY = frozenset("while when in at during on to after via through".split())
_QUERIES = frozenset("question questions query queries reporters journalists".split())
_NOT = frozenset(("not", "n't", "n’t", "never"))  # "did not answer questions": kept back
_WISHING = frozenset("ask want wish decline refuse request prefer".split())
_THOUGHT_OF = frozenset(  # participles: nobody "suspected to be" somebody
    "suspected believed thought alleged known understood presumed considered feared estimated".split()
)
_SOURCES = frozenset(
    "source sources officials diplomats people report reports media document documents witnesses insiders outlets "
    "outlet agency agencies newspaper newspapers lawyers sites website".split()
)
_CITED = 9  # words of "two unnamed senior officials"
_AUXILIARY = 4  # words from "are" to its participle: "are now widely believed"
_BEING = BE | set("feel feels felt remain remains remained".split())
_STATED = frozenset(
    ("that", "to", "wh", "pp of", "pp about", "pp on", "pp for", "pp with", "pp at", "pp in", "pp against")
)


def tells_act(words: Words, verb: Cue, i: int, shape: str) -> bool:
    """Whether the complement tells of an act ("agreed to meet") or of a source ("asked not to be named")."""
    near = words.lower[max(0, i - _AUXILIARY) : i]
    if verb.kind == "state" and shape.startswith("pp") and _describes(words, i):
        return True
    if verb.kind == "state" and shape not in _STATED:
        return shape != "clause" or _BEING.isdisjoint(words.lower[max(0, i - 2) : i])
    answering = words.lower[i] in ("responding", "replying")
    answering = answering or (verb.lemma == "answer" and _NOT.isdisjoint(near))
    if answering and not _QUERIES.isdisjoint(words.lower[i + 1 : i + 6]):
        return True  # "Responding to a question, he said"
    if (verb.lemma in _DONE and shape == "np") or makes_text(words, verb, i) or lodges(words, verb, i):
        return True
    if shape == "to" and words.tags[i] == "VBG" and words.tags[i - 1] in ("PRP$", "DT"):
        return True  # "cut his rating to sell"
    if words.lower[i] == "expected" and shape == "to" and words.lower[i - 1] in _BEING:
        return True  # "The deal is expected to close": nobody says who expects it
    if words.lower[i] in _THOUGHT_OF and words.lower[i + 1 : i + 2] == ["to"] and _BEING.isdisjoint(near):
        return words.lower[i + 2 : i + 3] in (["be"], ["have"])  # "Suspects believed to be armed fled"
    if words.lower[i] == "citing" and _names_source(words, i + 1):
        return True  # "…, the BBC reported, citing a cabinet source"
    if verb.lemma == "vote" and (words.tags[i + 1 : i + 2] == ["CD"] or words.lower[i + 1 : i + 2] == ["by"]):
        return True  # "The council voted 6-5 to close it", "by 83 votes to 64": an event with a date
    where = "".join(words.lower[i + 2 : i + 3])
    if verb.kind == "say" and words.lower[i + 1 : i + 2] == ["this"] and where in _WHEREBY:
        return True  # "disclosed this while addressing journalists": it has been told above
    if verb.lemma == "long" and words.lower[i + 1 : i + 2] not in (["for"], ["to"]):
        return True  # "thinks for so long that"
    if verb.lemma == "offer" and words.lower[i + 1 : i + 2] == ["no"]:
        return True  # "offering no evidence"
    if verb.lemma in _SENDING and (shape == "np" or _in_order_to_say(words, i)):
        return True  # "“It is over,” he texted Politico", "emailed staff to say it was over"
    if verb.lemma == "add" and shape.startswith(("np", "clause")) and _is_put_onto(words, i + 1):
        return True  # "has added a label to the post"
    if (
        verb.lemma == "describe"
        and words.lower[i + 1 : i + 2] == ["it"]
        and words.tags[i + 2 : i + 3] in ([], ["."], [","])
    ):
        return True  # "“Rubbish,” was how one resident described it"
    if verb.lemma == "document" and shape == "np" and words.tags[i + 1 : i + 2] == ["PRP$"]:
        return True  # "documented her trip"
    if verb.lemma == "appeal" and shape == "np":
        return True  # "is appealing the ruling"
    if verb.lemma == "read" and not _TEXTS.isdisjoint(words.lower[i + 1 : i + 4]):
        return True  # "Her brother read a statement to the inquest"
    if verb.lemma == "deny" and not _REFUSED.isdisjoint(words.lower[i + 1 : i + 4]):
        return True  # "The judge denied bail"
    if verb.lemma == "accept" and not _TAKEN.isdisjoint(words.lower[i + 1 : i + 7]):
        return True  # "accepted a federal broadband grant"
    if words.lower[i] == "add" and words.tags[i + 1 : i + 2] in (["SYM"], ["$"], ["CD"]):
        return True  # "The measure would add $7 billion"
    if words.lower[i - 1 : i + 1] == ["who", "directs"] and shape == "np":
        return True  # "Ana Reis, who directs the institute"
    if words.lower[i] == "saw" and _LIKENING.isdisjoint(words.lower[i + 1 : i + _LIKENED]):
        # "saw a car leaving", "saw its worst year", but not "saw inflation easing"
        return words.tags[i + 1 : i + 2] not in (["NN"], ["NNS"])
    if verb.lemma == "call" and words.lower[i + 1 : i + 2] and words.lower[i + 1] in _ELSEWHERE:
        return True
    if verb.lemma == "call" and shape == "pp in" and words.tags[i + 2 : i + 3] == ["NNS"]:
        return "for" not in words.lower[i + 3 : i + _LIKENED]  # "called in experts"
    if verb.lemma == "continue" and shape.startswith("pp"):
        return True  # "The search continued for a third day"
    if verb.lemma in _WRITING and shape.startswith("pp ") and _tells_behind(words, i):
        return True  # "posted on Facebook on Monday | saying it was late"
    if verb.lemma in _SPEAKING and shape not in _SPOKEN_OF:
        return True  # "spoke for an hour", "spoke with the paper on Thursday"
    return (shape == "to" and verb.lemma in _ACTS) or _asks_not_to_be_named(words, verb, i)


def _tells_behind(words: Words, i: int) -> bool:
    """Whether a participle tells what somebody wrote to whom or where: "wrote to the region | warning that"."""
    for k in range(i + 3, min(len(words), i + _BEHIND_WRITING)):
        if words.tags[k] in (",", ".", ":", '"') or is_finite_verb(words, k):
            return False
        if goes_on_telling(words.lower[k]):
            return True
    return False


def _in_order_to_say(words: Words, i: int) -> bool:
    """Whether somebody is written to "to say" something by the verb at word i."""
    near = words.lower[i + 1 : i + _WRITTEN_TO]
    return any(near[k : k + 2] in (["to", "say"], ["to", "tell"]) for k in range(len(near)))


def _is_put_onto(words: Words, k: int) -> bool:
    """Whether an object at word k is added to something: "a label | to the post", but not "added an apology".

    Nor what is told: "added a tribute to her mother | would be held".
    """
    end = phrase_after(words, k, min(len(words), k + LONGEST)) if words.tags[k : k + 1] == ["DT"] else None
    if end is None or words.lower[end : end + 1] != ["to"] or words.tags[end + 1 : end + 2] not in _ONTO:
        return False
    onto = phrase_after(words, end + 1, min(len(words), end + LONGEST))
    return onto is None or onto >= len(words) or not is_finite_verb(words, onto)


def summons(words: Words, verb: Cue, i: int, speaker: WordSpan | None, content: tuple[WordSpan, ...]) -> bool:
    """Whether "called" has an object and nothing that it is called: "called an ambulance", "called a strike for May".

    Where the object stands in front, what it is called is all that follows: "a plan that she called a farce".
    """
    if verb.lemma != "call" or words.tags[i] == "VBN" or len(content) != 1 or speaker is None:
        return False
    begin, stop = content[0]
    if words.lower[begin : begin + 2] in (["it", "quits"], ["a", "halt"]):
        return True
    asked = speaker[0] and (words.tags[speaker[0] - 1] in _IN_FRONT or words.lower[speaker[0] - 1] == "that")
    end = phrase_after(words, begin, stop)
    if asked or end is None or words.lower[i + 1] == "that" or words.tags[begin] == '"':
        return False
    if begin > i + 1 or (end < stop and words.tags[end] not in _BEHIND):
        return False  # "called Thursday a great day", "called the claims lies"
    nouns = [words.tags[k] for k in range(begin, end) if words.tags[k] in NOUN]
    if "NNS" in nouns[:-1]:
        return False  # "called voters idiots"
    if words.tags[begin] == "DT" and words.lower[begin] not in ("a", "an") and len(nouns) != 1:
        return False  # "the policy madness", "that cold comfort"
    return not any(
        words.tags[k] in _NAMING and words.tags[k - 1] in _NAMED
        for k in range(begin + 1, min(stop, begin + LONGEST))
    )


def strikes_or_shows(words: Words, verb: Cue, i: int, speaker: WordSpan | None) -> bool:
    """Whether weapons or fingers do it and no words: "Gunmen attacked a convoy", "Keita pointed to his knee"."""
    if speaker is None:
        return False
    if verb.lemma == "point" and words.lower[i + 1 : i + 2] in (["to"], ["at"], ["towards"]):
        return not may_speak(words, speaker) or _is_seen(words, i + 2)
    if verb.lemma == "read":
        return _is_a_person(words, speaker) and words.tags[i + 1 : i + 2] in (
            ["DT"],
            ["PRP$"],
            ["NNS"],
            ["PRP"],
        )
    return verb.lemma in _STRIKING and not _ARMED.isdisjoint(words.lower[slice(*speaker)])


def _is_a_person(words: Words, speaker: WordSpan) -> bool:
    """Whether a mention is of somebody who reads, and of nothing that is read."""
    first, stop = speaker
    if words.lower[first] in ("he", "she", "they", "who", "i", "we"):
        return True
    head = words.lower[head_end(words, first, stop) - 1]
    return not role_words().isdisjoint((head, head.removesuffix("s")))


def _is_seen(words: Words, k: int) -> bool:
    """Whether fingers point at what stands at word k: "his left knee", but not "the exit of two firms as a warning"."""
    end = phrase_after(words, k, min(len(words), k + _SHOWN))
    return (
        end is not None
        and words.lower[end - 1] in _SEEN
        and words.lower[end : end + 1] not in (["of"], ["as"], ["on"])
    )


def _asks_not_to_be_named(words: Words, verb: Cue, i: int) -> bool:
    """ "who asked not to be named", "who did not want to be quoted": how a source is described, not what it said."""
    following = words.lower[i + 1 : i + 7]
    if verb.lemma == "ask" and "not" in following and "name" in following:
        return True  # "who asked that her name not be used"
    return (
        verb.lemma in _WISHING
        and "be" in following
        and not {"named", "identified", "quoted", "called", "known"}.isdisjoint(following)
    )


def _names_source(words: Words, k: int) -> bool:
    """Whether somebody who told it or a paper is cited at word k, and no reason: "two officials", "Tagus Radio"."""
    nouns: list[int] = []
    for n in range(k, min(len(words), k + _CITED)):
        if words.tags[n] in ("NN", "NNS", "NNP"):
            nouns.append(n)
        elif words.tags[n] not in ("DT", "CD", "JJ", "PRP$", "VBN") or nouns:
            if words.tags[n] == "POS":
                return False  # "citing the minister's illness"
            break
    if not nouns:
        return False
    return words.tags[nouns[-1]] == "NNP" or words.lower[nouns[-1]] in _SOURCES | role_words()


def _describes(words: Words, i: int) -> bool:
    """Whether the adjective at word i only describes the noun in front of it: "a man long tired of the post"."""
    k = i - 1 - (i > 1 and words.tags[i - 1] == "RB")
    return k >= 0 and words.tags[k] in ("NN", "NNS") and words.tags[i] == "JJ"
