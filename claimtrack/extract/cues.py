"""The words that attribute."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_ENTRY = re.compile(r"([^\s(]+)(?:\(([^)]*)\))?")
_VOWELS = "aeiou"
CONTROL = frozenset(  # verbs whose object does what the infinitive says: "urged him to go"
    "ask tell urge order command instruct direct request beg plead implore advise remind warn caution encourage "
    "task enjoin dare challenge persuade convince pressure call force appeal exhort invite push lobby counsel".split()
)
POLLS = frozenset("poll polls survey surveys".split())  # what is "in" them, they say
PUTTING = frozenset(
    ("put", "puts", "peg", "pegs", "pegged")
)  # "as she put it", "pegged the cost at $3 million"
SILENCE = frozenset(  # "did not return calls", "had no comment"
    "say confirm discuss disclose reveal explain elaborate word "
    "return returned commit address pick picked drawn stop stops stopped available unavailable unanswered "
    "unreturned unsuccessful abortive futile comment comments commented respond responded reply replied response "
    "reaction details avoid avoids avoided refrain refrains refrained".split()
)
UNPLANNED = frozenset("plans plan intention intentions desire appetite".split())  # "has no plans to run"
WITHHELD = frozenset(  # "gave no reason", "made no finding", "without naming anybody"
    "details reason reasons explanation indication timeline timetable date figure figures specifics "
    "evidence estimate answer mention reference finding findings announcement promise promises commitment apology "
    "without".split()
)
STANCES = frozenset(  # "is against the plan", "are in favour of it"
    "opposed against favour favor unconvinced unimpressed unmoved keen bullish bearish open".split()
)
ACCUSED = frozenset(("accused", "suspected"))  # "a man accused of theft", which somebody else says
GATHERED = "gathered"  # "The paper gathered that he was ill"
AVOIDING = frozenset(("avoid", "avoids", "avoided"))  # "avoided saying when he would go"
REACHED = frozenset(  # of whom the outlet asked: "The office, contacted on Monday, …"
    "contacted reached approached asked quoted interviewed".split()
)
ASKED = frozenset("asked pressed questioned quizzed challenged grilled".split())  # "Asked why, he said"
NEITHER = frozenset(("deny", "denied", "denies"))  # "neither confirmed nor denied"
_DOUBLED = frozenset(
    "admit plan submit refer regret chat aver blog fret sob extol rip snap rap brag beg pan dub concur rebut "
    "permit quip recur slam prefer shrug".split()
)
_DOUBLED_IN_BRITAIN = frozenset("signal label counsel marvel".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes: its lemma and class (say, think, want, judge; state: an adjective)."""

    lemma: str
    kind: str


def inflect(lemma: str) -> set[str]:
    """The regular forms of an English verb."""
    if lemma.endswith("e"):
        return {lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"}
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return {lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    if lemma in _DOUBLED_IN_BRITAIN:
        return {lemma, lemma + "s"} | {stem + end for stem in (lemma, lemma + "l") for end in ("ed", "ing")}
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    return {lemma, third, stem + "ed", stem + "ing"}


def read_verbs(lines: Iterable[str]) -> dict[str, Cue]:
    """Every form of every verb of the list; the first class that names a verb wins."""
    forms: dict[str, Cue] = {}
    for line in lines:
        if line.startswith("#") or ":" not in line:
            continue
        kind, _, entries = line.partition(":")
        for lemma, irregular in _ENTRY.findall(entries):
            cue = Cue(lemma, kind)
            uninflected = kind == "state"
            for form in {lemma, *irregular.split(",")} if irregular or uninflected else inflect(lemma):
                forms.setdefault(form, cue)
    return forms


IdiomPattern = tuple[Cue, tuple[str, ...]]  # the verb that means the same, and the words behind the first


def read_idioms(lines: Iterable[str], verbs: Mapping[str, Cue]) -> dict[str, list[IdiomPattern]]:
    """The idioms of lines "verb: idiom, idiom, ..." by each form of their first word; `verbs` has those verbs."""
    found: dict[str, list[IdiomPattern]] = {}
    irregular: dict[str, str] = {}
    for line in lines:
        lemma, _, listed = line.partition(": ")
        if lemma == "forms":
            irregular = {entry.partition("(")[0]: entry for entry in listed.split()}
        elif not line.startswith("#"):
            for first, *rest in map(str.split, listed.split(", ")):
                for form in read_verbs([f"{lemma}: {irregular.get(first, first)}"]):
                    found.setdefault(form, []).append((verbs[lemma], tuple(rest)))
    return found


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Verb forms with their classes, and the nouns and turns of phrase that attribute what follows them."""

    verbs: dict[str, Cue]
    states: dict[str, Cue]  # adjectives that are forms of a verb, too: "is worried that"
    nouns: frozenset[str]
    idioms: dict[str, list[IdiomPattern]]  # by each form of their first word
    forms: frozenset[str]  # every word that may attribute, "according" included


@cache
def shipped_cues() -> CueLexicon:
    """The lexicon shipped with claimtrack."""
    folder = files("claimtrack.extract") / "lexicon"
    lines = (folder / "verbs.txt").read_text(encoding="utf-8").splitlines()
    verbs, states = read_verbs(lines), read_verbs(line for line in lines if line.startswith("state:"))
    states = {form: cue for form, cue in states.items() if verbs[form] != cue}
    listed = (folder / "nouns.txt").read_text(encoding="utf-8").splitlines()
    nouns = frozenset(word for line in listed if not line.startswith("#") for word in line.split())
    idioms = read_idioms((folder / "idioms.txt").read_text(encoding="utf-8").splitlines(), verbs)
    forms = nouns.union(
        verbs,
        idioms,
        POLLS,
        PUTTING,
        SILENCE,
        ASKED,
        WITHHELD,
        UNPLANNED,
        STANCES,
        ("according", "per", GATHERED),
    )
    return CueLexicon(verbs, states, nouns, idioms, forms)


def tells(word: str) -> bool:
    """Whether a word in small letters is a form of a verb of saying or reporting: "said", "adding"."""
    cue = shipped_cues().verbs.get(word)
    return cue is not None and cue.kind == "say"


def goes_on_telling(word: str) -> bool:
    """Whether a word in small letters is the participle of such a verb: "adding", "saying"."""
    return word.endswith("ing") and tells(word)
