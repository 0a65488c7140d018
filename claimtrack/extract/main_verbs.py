"""Finite verbs that were tagged as something else, told by their place: "Abbott, an analyst, cut his target"."""

from __future__ import annotations

from itertools import compress

from claimtrack.extract.cues import REACHED, shipped_cues, tells
from claimtrack.extract.dictionary import shipped_dictionary
from claimtrack.extract.headline_verbs import SUBORDINATING, find_subordinate_verbs
from claimtrack.extract.tagger import leaning
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, has_finite_verb
from claimtrack.extract.words import Words

_SAME_PAST = frozenset(  # verbs whose past tense is their base form
    "cut put set hit let shut split bet cost hurt cast spread quit shed beat burst thrust upset offset bid".split()
)
_AMBIGUOUS = _SAME_PAST | frozenset(("led",))
_OBJECTS = frozenset(("DT", "PRP$", "PRP", "CD", "JJ", "NNS", "NNP", "NN", "RP", "SYM", "TO", "RB"))
_SUBJECT_ENDS = frozenset(("NN", "NNS", "NNP", "PRP", "CD", "WP", "WDT"))
GOVERNING = frozenset(  # what an infinitive may follow at a distance: "to help families | cut their bills"
    "help helps helped helping make makes made making let lets see sees saw seen watch watched have has had having "
    "do does did be been being is are was were get gets got".split()
)
_SUBJECTS = frozenset(("NN", "NNS", "NNP", "PRP", "WP"))
_DIRECT = frozenset(("DT", "PRP$", "NNS", "PRP", "NN", "NNP"))
_OF_TWO = frozenset("offered named called asked promised".split())  # participles that take an object, too
_INTENDING = frozenset("plans hopes aims vows pledges offers promises threatens needs wants".split())
_SHOWING = frozenset("show suggest indicate reveal".split())
_PAPERS = frozenset(
    "figures data records documents surveys polls studies statistics results filings emails statements invoices "
    "minutes receipts images photographs photos tests estimates projections".split()
)
_TELLING = _SHOWING | _AMBIGUOUS | SUBORDINATING | _INTENDING | {"who", "which", "calls", "figures"}
_ASKED = frozenset(("DT", "NNS", "NNP", "PRP", "PRP$", "NN", "CD"))  # whom: "The mayor asked residents to"
_BEHIND_PRESENT = frozenset(
    ("DT", "NNS", "NNP", "PRP", "PRP$", "IN", "CD", "SYM", "RB", "TO", ".", "JJ", "VBG")
)
_SEVERAL = frozenset(("they", "we", "i", "you"))
SUBJECT_PRONOUNS = frozenset("he she they we i it".split())
_CLAUSE_OPENS = (["DT"], ["PRP$"], ["NNP"], ["NNS"])
_RELATIVES = ("who", "which")
_OPENING = frozenset(("DT", "JJ", "NN", "NNP"))  # what a subject at the beginning of a sentence is made of
_CALLING = (["calls", "for"], ["calls", "on"])
_RESUMING = frozenset("resumes reopens reconvenes restarts".split())
_BEHIND = frozenset((".", ",", "IN", "RB", "DT", "PRP$", "TO"))
_GOVERNED = frozenset(("TO", "MD", "VB"))
_CLAUSE = 30  # words of a relative clause
_REACH = 12  # words between an infinitive and what governs it


def mend_main_verbs(words: Words) -> None:
    """Correct the tags of main verbs that were read as nouns, participles or infinitives."""
    told = _TELLING.intersection(words.lower)
    if "VBN" in words.tags:
        _name_openers(words)
        _free_pasts(words)
    if "PRP" in words.tags:
        _find_verbs_beside_pronouns(words)
    if "VB" in words.tags:
        _find_presents(words)
    if told:
        if not _AMBIGUOUS.isdisjoint(told):
            _find_pasts(words)
        if "figures" in told or not _SHOWING.isdisjoint(told):
            _find_showing(words)
        if not _INTENDING.isdisjoint(told):
            _find_intending(words)
        if "calls" in told:
            _find_calls(words)
        if "who" in told:
            _find_behind_relative(words)
        if not SUBORDINATING.isdisjoint(told) and "NNS" in words.tags:
            find_subordinate_verbs(words)
    relative = "who" in told or "which" in told
    tags = words.tags
    for first, stop in words.sentences:
        begin = _behind_relative(words, first, stop) if relative else first
        if FINITE.isdisjoint(tags[begin:stop]) and not has_finite_verb(words, begin, stop):
            _find_main_verb(words, begin, stop)
            if begin == first and FINITE.isdisjoint(tags[first:stop]):
                _find_present(words, first, stop)


def _find_presents(words: Words) -> None:
    """Make presents of infinitives behind a subject that nothing governs: "Millers | pay | $4,200 a bag"."""
    tags = words.tags
    for k in compress(range(1, len(tags)), map("VB".__eq__, tags[1:])):
        before = k - 1 - (tags[k - 1] == "RB" and k > 1)
        plural = tags[before] == "NNS" or (tags[before] == "PRP" and words.lower[before] in _SEVERAL)
        if plural and not _is_governed(words, before):
            tags[k] = "VBP"


def _is_governed(words: Words, k: int) -> bool:
    """Whether an infinitive behind the subject that ends at word k goes with something in front: "let them | go"."""
    first, _ = words.sentence_of(k)
    for n in range(k, max(first, k - _REACH) - 1, -1):
        if words.words[n] in (",", ";", ":"):
            return False
        if words.tags[n] in _GOVERNED or (words.tags[n][0] == "V" and words.lower[n] in GOVERNING):
            return True
    return False


def _find_verbs_beside_pronouns(words: Words) -> None:
    """Make verbs of what was read as something else: "She | worried | the report", "Bell | claims | he was sacked"."""
    lower, tags = words.lower, words.tags
    for k in compress(range(len(tags) - 1), map("PRP".__eq__, tags)):
        if lower[k] in SUBJECT_PRONOUNS:
            if tags[k + 1] == "JJ" and lower[k + 1].endswith("ed") and tags[k + 2 : k + 3] in _CLAUSE_OPENS:
                tags[k + 1] = "VBD"
            claims = k > 1 and tags[k - 1] == "NNS" and tags[k - 2] == "NNP" and tags[k + 1] in FINITE
            if claims and lower[k - 1] in shipped_cues().verbs:
                tags[k - 1] = "VBZ"


def _find_showing(words: Words) -> None:
    """Make a verb of "show" behind a plural that was read as one: "Court | records show | that he paid"."""
    for k in [k for k, word in enumerate(words.lower) if word == "figures"]:
        if words.tags[k] == "VBZ" and words.tags[k + 1 : k + 2] in (["VBN"], ["IN"]):
            words.tags[k] = "NNS"
    for k in [k for k, word in enumerate(words.lower) if word in _SHOWING and k]:
        if words.tags[k - 1] == "VBZ" and words.tags[k] in ("NN", "VB"):
            words.tags[k - 1 : k + 1] = ["NNS", "VBP"]
            continue
        if words.lower[k - 1] == "data" or (words.tags[k] in ("NN", "VB") and _behind_papers(words, k)):
            words.tags[k] = "VBP"


def _behind_papers(words: Words, k: int) -> bool:
    """Whether a verb at word k has papers for its subject: "figures from the regulator | show | it took days"."""
    first = max(words.sentence_of(k)[0], k - _REACH)
    papers = next((n for n in range(k - 1, first - 1, -1) if words.lower[n] in _PAPERS), None)
    if (
        papers is None
        or words.words[papers + 1] == ","
        or words.tags[k - 1] in _GOVERNED | {"DT", "JJ", "IN"}
    ):
        return False
    if words.tags[k + 1 : k + 2] in (["VBD"], ["VBZ"], ["VBP"], ["MD"], ["."], [","]):
        return False  # "Photographs from the air show were posted"
    return FINITE.isdisjoint(words.tags[papers:k]) and words.words[papers:k].count(",") == 0


def _find_intending(words: Words) -> None:
    """Make a verb of the plural behind a subject in front of "to": "The cooperative | plans | to sue, it said"."""
    for k in [k for k, word in enumerate(words.lower) if word in _INTENDING and words.tags[k] == "NNS"]:
        first, stop = words.sentence_of(k)
        if words.lower[k + 1 : k + 2] != ["to"] or words.tags[k + 2 : k + 3] not in (["VB"], ["NN"]):
            continue
        end = next((n for n in range(k, stop) if words.words[n] in (",", ";")), stop)
        if words.tags[first] == "IN":
            continue  # "Despite government plans to build, …"
        if k > first and words.tags[k - 1] in ("WDT", "WP"):
            words.tags[k : k + 3] = ["VBZ", "TO", "VB"]  # "the party, which plans to table a motion"
        elif k > first and _may_plan(words, first, k - 1) and FINITE.isdisjoint(words.tags[first:end]):
            words.tags[k - 1 : k + 3] = ["NNP" if words.words[k - 1].istitle() else "NN", "VBZ", "TO", "VB"]


def _may_plan(words: Words, first: int, k: int) -> bool:
    """Whether word k may end a subject: a noun, or an unknown name that was read as an adjective or a participle."""
    known = shipped_dictionary().class_of(words.lower[k]) if k == first else ""
    return words.tags[k] in ("NN", "NNP") or (words.tags[k] in ("JJ", "VBG") and "JJ" not in known)


def _find_calls(words: Words) -> None:
    """Make a verb of "calls" behind what begins the sentence: "The FAO | calls | on partners to act"."""
    for k in [k for k, word in enumerate(words.lower) if word == "calls" and k]:
        opening = words.tags[words.sentence_of(k)[0] : k]
        if words.lower[k : k + 2] in _CALLING and opening and _OPENING.issuperset(opening):
            words.tags[k] = "VBZ" if opening[-1] in ("NN", "NNP") else words.tags[k]


def _find_pasts(words: Words) -> None:
    for k in [k for k, word in enumerate(words.lower) if word in _AMBIGUOUS and k]:
        if words.tags[k] not in FINITE and _is_past(words, k):
            words.tags[k] = "VBD"


def _find_behind_relative(words: Words) -> None:
    """Make a verb of a plural behind the clause of its subject: "Marcy Bell, who runs it now, | worries | about it"."""
    for k in compress(range(1, len(words)), map("who".__eq__, words.lower[1:])):
        if words.words[k - 1] != ",":
            continue
        first, stop = words.sentence_of(k)
        comma = next((n for n in range(k + 1, min(stop - 2, k + _CLAUSE)) if words.words[n] == ","), stop)
        verb = comma + 1
        plural = verb < stop - 1 and words.tags[verb] == "NNS" and words.tags[first] != "IN"
        governs = plural and words.tags[verb + 1] in ("IN", "DT", "PRP", "TO")
        if governs and words.lower[verb] in shipped_cues().verbs:
            words.tags[verb] = "VBZ"


def _name_openers(words: Words) -> None:
    """Make a name of what was read as a verb at the head of a sentence, in front of one: "| Weber | posted that"."""
    for first, stop in words.sentences:
        verb = first + 1
        if verb < stop and words.tags[first] == "VB" and words.tags[verb] == "VBN":
            named = words.words[first].istitle() and words.lower[first] not in GOVERNING
            if named and tells(words.lower[verb]) and words.lower[verb].endswith("ed"):
                words.tags[first : verb + 1] = ["NNP", "VBD"]


def _free_pasts(words: Words) -> None:
    """Make past tenses of participles between a subject and an object: "The firm, which lost, denied claims"."""
    for k in compress(range(1, len(words) - 1), map("VBN".__eq__, words.tags[1:])):
        regular = words.lower[k].endswith("ed") and words.lower[k] not in _OF_TWO
        if not regular or words.tags[k + 1] not in _DIRECT:
            continue
        behind = words.tags[k - 1] in _SUBJECTS and tells(words.lower[k])
        if behind or (words.words[k - 1] == "," and _behind_described(words, k)):
            words.tags[k] = "VBD"


def _behind_described(words: Words, k: int) -> bool:
    """Whether a participle at word k is what the subject does, and not what was done: ", arrested Monday, denied"."""
    first, stop = words.sentence_of(k)
    if words.lower[k + 1] in TIME_WORDS or not _closes_apposition(words, first, k - 1):
        return False
    comma = next((n for n in range(k + 1, stop) if words.words[n] == ","), stop)
    return words.tags[comma + 1 : comma + 2] not in (["VBD"], ["VBN"], ["VBZ"], ["MD"])


def _is_past(words: Words, k: int) -> bool:
    """Whether a form that may be a past tense is one: an object behind it, a subject in front, nothing to govern it."""
    first, stop = words.sentence_of(k)
    if k == first or k + 1 >= stop:
        return False
    if words.tags[k + 1] not in _OBJECTS and not (words.lower[k] == "led" and words.tags[k + 1] == "IN"):
        return False
    before = k - 1 - (words.tags[k - 1] == "RB" and k - 1 > first)
    apposed = words.words[before] == ","
    if not apposed and words.tags[before] not in _SUBJECT_ENDS:
        return False
    if apposed:
        return _closes_apposition(words, first, before)
    for n in range(before, max(first, k - _REACH) - 1, -1):
        tag = words.tags[n]
        if tag in _GOVERNED or (tag[0] == "V" and words.lower[n] in GOVERNING):
            return False
        if tag[0] == "V" and tag != "VBG":
            return True
    return True


def _closes_apposition(words: Words, first: int, comma: int) -> bool:
    """Whether a comma closes what describes the subject of the sentence that begins at word `first`."""
    inside = words.words[first:comma]
    if "," not in inside:
        return False
    opening = first + inside.index(",")
    described = opening if words.tags[opening + 1] in ("WP", "WDT") else comma
    return not any(tag[0] == "V" or tag in ("MD", "TO") for tag in words.tags[first:described])


def _behind_relative(words: Words, first: int, stop: int) -> int:
    """The comma behind the relative clause of a sentence's subject, or its first word: "Bell, who is 49 | , spoke"."""
    opening = words.lower[first : min(stop, first + _REACH)]
    relative = next((first + opening.index(word) for word in _RELATIVES if word in opening), first)
    if words.words[relative - 1] != "," or not FINITE.isdisjoint(words.tags[first:relative]):
        return first
    commas = (
        k for k in range(relative, stop) if words.words[k] == "," and words.tags[k + 1 : k + 2] == ["VBN"]
    )
    return next(commas, first)


def _find_main_verb(words: Words, first: int, stop: int) -> None:
    """Make a verb of what was tagged a participle or plural behind a subject, in a sentence without one."""
    for k in range(first + 1, stop - 1):
        asked = words.lower[k] in REACHED and words.tags[k + 1] not in _ASKED and words.lower[k + 1] != "that"
        participle = words.tags[k] == "VBN" and words.lower[k + 1] != "by" and not asked
        if participle and (words.tags[k - 1] in _SUBJECT_ENDS or words.tags[k - 1] in (",", "RB")):
            words.tags[k] = "VBD"
            return
        if words.tags[k] == "NNS" and _is_present(words, first, k):
            words.tags[k] = "VBZ"
            if k == first + 1 and words.tags[first] == "JJ":
                words.tags[first] = "NNP"  # "Boateng shrugs."
            return


def _find_present(words: Words, first: int, stop: int) -> None:
    """Make a present of a noun that may be one behind a subject, in a sentence without any verb."""
    tags, classes = words.tags, shipped_dictionary()
    if tags[first] in ("JJ", "NNP") and classes.class_of(words.lower[first]).startswith("NNS"):
        tags[first] = "NNS"  # "Prosecutors accuse …"
    plain = next((k for k in range(first + 1, stop) if tags[k] in _GOVERNED), stop)
    subject = not {"NNS", "NNP"}.isdisjoint(tags[first:plain]) and tags[first] != "IN"
    if plain < stop and tags[plain] == "VB" and tags[plain - 1] != "CC" and subject:
        tags[plain] = "VBP"  # "Farmers along the route also look forward to it"
        return
    for k in range(first + 1, stop - 1):
        if (
            tags[k] not in ("NN", "NNS")
            or tags[k + 1] not in _BEHIND_PRESENT
            or words.words[k] != words.lower[k]
        ):
            continue
        before = k - 1
        while before > first and (tags[before] == "RB" or words.words[before] == ","):
            before -= 1  # "Builders, meanwhile, blame delays"
        known = classes.class_of(words.lower[k])
        if words.lower[k + 1] in ("of", "for") or "of" in words.lower[first:k]:
            continue  # "A new round of opposition demands for his resignation"
        if tags[k] == "NNS" and tags[before] in ("NN", "NNP") and "VBZ" in known:
            tags[k] = "VBZ"
            return
        if tags[k] == "NN" and tags[before] == "NNS" and "VB" in known.partition(":")[2]:
            tags[k] = "VBP"
            return


def _is_present(words: Words, first: int, k: int) -> bool:
    """Whether a plural noun is a verb in the present: "She shrugs.", "Play resumes.", but "Police officers"."""
    word, before = words.lower[k], words.tags[k - 1]
    if not word.endswith("s") or words.tags[k + 1] not in _BEHIND:
        return False
    if words.lower[k - 1] in ("he", "she", "it"):
        return True
    subject = before in ("NN", "NNP", "VB") or (before == "JJ" and k == first + 1)
    if subject and (words.tags[k + 1] in ("DT", "PRP$") or words.lower[k : k + 2] in _CALLING):
        return True  # "The government backs the plan", "UN calls for a truce"
    to = words.lower[k + 1] == "to" and words.tags[k - 2] == "DT"
    if before == "NN" and to and "VBZ" in shipped_dictionary().class_of(word):
        return True  # "The matter returns to the board"
    return subject and (word in _RESUMING or (before != "NN" and leaning(word.removesuffix("s")) <= 0))
