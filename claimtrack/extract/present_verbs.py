"""Verbs in the present that were tagged as nouns or infinitives: "Millers pay $4,200", "Court records show that"."""

from __future__ import annotations

from collections.abc import Collection
from itertools import compress

from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.dictionary import shipped_dictionary
from claimtrack.extract.tagger import leaning
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

GOVERNING = frozenset(  # what an infinitive may follow at a distance: "to help families | cut their bills"
    "help helps helped helping make makes made making let lets see sees saw seen watch watched have has had having "
    "do does did be been being is are was were get gets got".split()
)
_INTENDING = frozenset("plans hopes aims vows pledges offers promises threatens needs wants".split())
_SHOWING = frozenset("show suggest indicate reveal".split())
_SHOWS = frozenset(
    "radio tv television talk chat call-in news game reality breakfast morning trade air".split()
)
_PAPERS = frozenset(
    "figures data records documents surveys polls studies statistics results filings emails statements invoices "
    "minutes receipts images photographs photos tests estimates projections".split()
)
_BEHIND_PRESENT = frozenset(
    ("DT", "NNS", "NNP", "PRP", "PRP$", "IN", "CD", "SYM", "RB", "TO", ".", "JJ", "VBG")
)
_SEVERAL = frozenset(("they", "we", "i", "you"))
_OPENING = frozenset(("DT", "JJ", "NN", "NNP"))  # what a subject at the beginning of a sentence is made of
_CALLING = (["calls", "for"], ["calls", "on"])
_RESUMING = frozenset("resumes reopens reconvenes restarts".split())
_BEHIND = frozenset((".", ",", "IN", "RB", "DT", "PRP$", "TO"))
GOVERNED = frozenset(("TO", "MD", "VB"))
_CLAUSE = 30  # words of a relative clause
REACH = 12  # words between an infinitive and what governs it
_NOTING = frozenset(
    "review report study letter judgment order paper document petition complaint audit memo".split()
)
TELLING_PRESENTS = _SHOWING | _INTENDING | {"who", "which", "calls", "call", "notes", "figures"}


def find_known_presents(words: Words, told: Collection[str]) -> None:
    """Make verbs of what the words of `TELLING_PRESENTS` that are in an article, `told`, point to."""
    if "figures" in told:
        _name_figures(words)
    if not _SHOWING.isdisjoint(told):
        _find_showing(words)
    if not _INTENDING.isdisjoint(told):
        _find_intending(words)
    if "notes" in told:
        _find_notes(words)
    if "calls" in told:
        _find_calls(words)
    if "call" in told:
        _find_call(words)
    if "who" in told:
        _find_behind_relative(words)
    if "which" in told:
        _find_behind_which(words)


def _find_behind_which(words: Words) -> None:
    """Make a verb of the plural in ", which | projects | that the price will rise"."""
    for k in compress(range(1, len(words) - 2), map("which".__eq__, words.lower[1:])):
        if words.words[k - 1] == "," and words.tags[k + 1] == "NNS" and words.lower[k + 2] == "that":
            words.tags[k + 1] = "VBZ"


def find_presents(words: Words) -> None:
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
    for n in range(k, max(first, k - REACH) - 1, -1):
        if words.words[n] in (",", ";", ":"):
            return False
        if words.tags[n] in GOVERNED or (words.tags[n][0] == "V" and words.lower[n] in GOVERNING):
            return True
    return False


def _name_figures(words: Words) -> None:
    """Make a noun of "figures" in front of what describes them: "| Figures | released on Monday show"."""
    for k in compress(range(len(words) - 1), map("figures".__eq__, words.lower)):
        if words.tags[k] == "VBZ" and words.tags[k + 1] in ("VBN", "IN"):
            words.tags[k] = "NNS"


def _find_showing(words: Words) -> None:
    """Make a verb of "show" behind a plural that was read as one: "Court | records show | that he paid"."""
    for k in [k for k, word in enumerate(words.lower) if word in _SHOWING and k]:
        if words.tags[k - 1] == "VBZ" and words.tags[k] in ("NN", "VB"):
            words.tags[k - 1 : k + 1] = ["NNS", "VBP"]
            continue
        if words.tags[k] == "VBP" and words.lower[k - 1] in _SHOWS:
            words.tags[k] = "NN"  # "told a radio | show"
            continue
        if words.lower[k - 1] == "data" or (words.tags[k] in ("NN", "VB") and _behind_papers(words, k)):
            words.tags[k] = "VBP"


def _behind_papers(words: Words, k: int) -> bool:
    """Whether a verb at word k has papers for its subject: "figures from the regulator | show | it took days"."""
    first = max(words.sentence_of(k)[0], k - REACH)
    papers = next((n for n in range(k - 1, first - 1, -1) if words.lower[n] in _PAPERS), None)
    if papers is None or words.words[papers + 1] == "," or words.tags[k - 1] in GOVERNED | {"DT", "JJ", "IN"}:
        return False
    if words.tags[k + 1 : k + 2] in (["VBD"], ["VBZ"], ["VBP"], ["MD"], ["."], [","]):
        return False  # "Photographs from the air show were posted"
    return FINITE.isdisjoint(words.tags[papers:k]) and words.words[papers:k].count(",") == 0


def _find_intending(words: Words) -> None:
    """Make a verb of the plural behind a subject in front of "to": "The cooperative | plans | to sue, it said"."""
    for k in [k for k, word in enumerate(words.lower) if word in _INTENDING and words.tags[k] == "NNS"]:
        first, _ = words.sentence_of(k)
        if words.lower[k + 1 : k + 2] != ["to"] or words.tags[k + 2 : k + 3] not in (["VB"], ["NN"]):
            continue
        if words.tags[first] == "IN":
            continue  # "Despite government plans to build, …"
        if _goes_on(words, first, k):
            words.tags[k : k + 3] = ["VBZ", "TO", "VB"]  # "considers it overdone and plans to buy"
        elif k > first and words.tags[k - 1] in ("WDT", "WP"):
            words.tags[k : k + 3] = ["VBZ", "TO", "VB"]  # "the party, which plans to table a motion"
        elif k > first and _may_plan(words, first, k - 1) and FINITE.isdisjoint(words.tags[first:k]):
            words.tags[k - 1 : k + 3] = [
                "NNP" if words.words[k - 1][0].isupper() else "NN",
                "VBZ",
                "TO",
                "VB",
            ]


def _goes_on(words: Words, first: int, k: int) -> bool:
    """Whether word k is a second verb behind "and", and no second noun: "hopes and plans to"."""
    joined = k - 2 > first and words.lower[k - 1] in ("and", "but")
    return joined and words.tags[k - 2] != "NNS" and not {"VBZ", "MD"}.isdisjoint(words.tags[first : k - 1])


def _may_plan(words: Words, first: int, k: int) -> bool:
    """Whether word k may end a subject: a noun, or an unknown name that was read as an adjective or a participle."""
    known = shipped_dictionary().class_of(words.lower[k]) if k == first else ""
    return words.tags[k] in ("NN", "NNP") or (words.tags[k] in ("JJ", "VBG") and "JJ" not in known)


def _find_calls(words: Words) -> None:
    """Make a verb of "calls" behind what begins the sentence: "The FAO | calls | on partners to act"."""
    for k in [k for k, word in enumerate(words.lower) if word == "calls" and k]:
        opening = words.tags[words.sentence_of(k)[0] : k]
        if words.lower[k : k + 2] not in _CALLING or not opening:
            continue
        if _OPENING.issuperset(opening):
            words.tags[k] = "VBZ" if opening[-1] in ("NN", "NNP") else words.tags[k]
        elif _is_joined(words, k, "VBZ"):
            words.tags[k] = "VBZ"


def _find_call(words: Words) -> None:
    """Make a verb of "call" behind another plural present: "They argue that it was late, and | call | for it"."""
    for k in [k for k, word in enumerate(words.lower) if word == "call" and words.tags[k] == "NN"]:
        if words.lower[k + 1 : k + 2] in (["for"], ["on"]) and _is_joined(words, k, "VBP"):
            words.tags[k] = "VBP"


def _is_joined(words: Words, k: int, tag: str) -> bool:
    """Whether word k goes on with a verb of that tag behind "and", and is no second noun: "strikes and calls for"."""
    first, _ = words.sentence_of(k)
    if k - 2 <= first or words.lower[k - 1] != "and" or tag not in words.tags[first : k - 1]:
        return False
    return words.tags[k - 2] not in ("NNS", "CD")


def _find_notes(words: Words) -> None:
    """Make a verb of "notes" behind a paper: "The review | notes | that"."""
    for k in [k for k, word in enumerate(words.lower) if word == "notes" and k and words.tags[k] == "NNS"]:
        if words.lower[k - 1] in _NOTING and words.lower[k + 1 : k + 2] == ["that"]:
            words.tags[k] = "VBZ"


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


def find_present(words: Words, first: int, stop: int) -> None:
    """Make a present of a noun that may be one behind a subject, in a sentence without any verb."""
    tags = words.tags
    if tags[first] in ("JJ", "NNP") and shipped_dictionary().class_of(words.lower[first]).startswith("NNS"):
        tags[first] = "NNS"  # "Prosecutors accuse …"
    plain = next((k for k in range(first + 1, stop) if tags[k] in GOVERNED), stop)
    subject = not {"NNS", "NNP"}.isdisjoint(tags[first:plain]) and tags[first] != "IN"
    if plain < stop and tags[plain] == "VB" and tags[plain - 1] != "CC" and subject:
        tags[plain] = "VBP"  # "Farmers along the route also look forward to it"
        return
    for k in range(first + 1, stop - 1):
        if (present := _present_of(words, first, k)) is not None:
            tags[k] = present
            return


def _present_of(words: Words, first: int, k: int) -> str | None:
    """The tag of a noun at word k as a verb, where it may be that of the subject that begins at word `first`."""
    tags = words.tags
    noun = tags[k] in ("NN", "NNS") and words.words[k] == words.lower[k]
    if not noun or tags[k + 1] not in _BEHIND_PRESENT:
        return None
    agrees = tags[k - 1] == "NNS" and tags[k] == "NN"  # "Forecasters warn of more"
    if (words.lower[k + 1] in ("of", "for") and not agrees) or "of" in words.lower[first:k]:
        return None  # "A new round of opposition demands for his resignation"
    before = k - 1
    while before > first and (tags[before] == "RB" or words.words[before] == ","):
        before -= 1  # "Builders, meanwhile, blame delays"
    known = shipped_dictionary().class_of(words.lower[k])
    if tags[k] == "NNS":
        return "VBZ" if tags[before] in ("NN", "NNP") and "VBZ" in known else None
    return "VBP" if tags[before] == "NNS" and "VB" in known.partition(":")[2] else None


def is_present(words: Words, first: int, k: int) -> bool:
    """Whether a plural noun is a verb in the present: "She shrugs.", "Play resumes.", but "Police officers"."""
    word, before = words.lower[k], words.tags[k - 1]
    if not word.endswith("s") or words.tags[k + 1] not in _BEHIND:
        return False
    if words.lower[k - 1] in ("he", "she", "it"):
        return True
    subject = before in ("NN", "NNP", "VB") or (before == "JJ" and k == first + 1)
    return subject and (word in _RESUMING or (before != "NN" and leaning(word.removesuffix("s")) <= 0))
