"""How well the database joins the speakers and the topics of different articles: `python -m tests.quality.joins`.

The articles of `people/`, and apart from them those of `strangers/`, are added in the order in which they were
published. A labelled mention is *attributed* where
a claim has it as its speaker, and *right within its article* where the claim's actor has the fullest name printed for
whom it means (what tells it from a namesake's, in brackets, aside); of two under one name in one article only who
comes first is right. All pairs are of
mentions in different articles:

- *linking* looks only at mentions right within their articles, so it says what joining itself gets wrong;
- *end to end* looks at all labelled mentions; a pair of one person's is lost *within* an article where one of the two
  is not attributed rightly there, and *across* articles where both are and they are two actors all the same.

A topic is one that a reader agrees with where it has all the words of one that is labelled for its section, in
whatever number and order, a place's adjective for its name, words that only link aside ("Kenyan drought" has those of
"droughts in Kenya"). Two figures: of the claims those with such a topic, and of all topics that claims are given.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from claimtrack.names import fold
from claimtrack.places import words_for_place

from .mentions import same_actor
from .stored import Stored, StoredArticle, store_people
from .world import PEOPLE, STRANGERS, Mention, Someone, load_people, load_world, misspelled, namesakes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_LINKING = frozenset("a an at for in of on over the to".split())


@dataclass(frozen=True, slots=True)
class Placed:
    """A labelled mention: its article, what the article and the database made of it (None: nobody)."""

    article: str
    label: Mention
    actor: int | None
    right_within: bool


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def percent(self) -> float:
        """The part in percent; 0 of nothing."""
        return 100 * self.part / self.whole if self.whole else 0.0


def measure_joins(stored: Stored, world: dict[str, Someone]) -> dict[str, Share]:
    """Every figure by name, in the order in which they are shown."""
    placed = [each for article in stored.articles for each in _placed(article)]
    right = [each for each in placed if each.right_within]
    people = {key for key, one in world.items() if one.kind == "person"}
    return {
        "mentions attributed": Share(sum(each.actor is not None for each in placed), len(placed)),
        "mentions right within their article": Share(len(right), len(placed)),
        "linking, precision": _precision(right),
        "linking, recall": _recall(right, people),
        "end to end, precision": _precision(placed),
        "end to end, recall": _recall(placed, people),
        "pairs lost within an article": _lost_within(placed, people),
        "pairs lost across articles": _lost_across(placed, people),
        "namesakes kept apart": _kept_apart(stored, right, world),
        **_misspelled(stored, right, world),
        **_agreed(stored),
        "new topics, of articles": Share(len(stored.topics), len(stored.articles)),
    }


def show(figures: dict[str, Share]) -> str:
    """The figures as lines of text."""
    return "\n".join(f"{name:38}{s.percent:6.1f}   {s.part} of {s.whole}" for name, s in figures.items())


def _placed(article: StoredArticle) -> Iterable[Placed]:
    owners: dict[str, str] = {}  # who in the article has a name first
    for label in article.labels.mentions:
        claim = article.claim_of(label)
        right = False
        if claim is not None and claim.actor is not None and claim.printed is not None:
            named = same_actor(label.full, claim.printed.partition(" (")[0])
            right = named and owners.setdefault(claim.printed, label.id) == label.id
        yield Placed(article.labels.name, label, claim and claim.actor, right)


def _pairs(placed: Iterable[Placed]) -> Iterable[tuple[Placed, Placed]]:
    return (pair for pair in combinations(placed, 2) if pair[0].article != pair[1].article)


def _same(pair: tuple[Placed, Placed]) -> bool:
    return pair[0].label.id == pair[1].label.id


def _joined(pair: tuple[Placed, Placed]) -> bool:
    return pair[0].actor is not None and pair[0].actor == pair[1].actor


def _precision(placed: Iterable[Placed]) -> Share:
    """Of the pairs that are one actor in the database those that are one."""
    joined = [pair for pair in _pairs(placed) if _joined(pair)]
    return Share(sum(map(_same, joined)), len(joined))


def _recall(placed: Iterable[Placed], people: set[str]) -> Share:
    """Of the pairs that are one person those that are one actor in the database."""
    same = _same_person(placed, people)
    return Share(sum(map(_joined, same)), len(same))


def _lost_within(placed: Iterable[Placed], people: set[str]) -> Share:
    same = _same_person(placed, people)
    wrong = [pair for pair in same if not (pair[0].right_within and pair[1].right_within)]
    return Share(sum(not _joined(pair) for pair in wrong), len(same))


def _lost_across(placed: Iterable[Placed], people: set[str]) -> Share:
    same = _same_person(placed, people)
    right = [pair for pair in same if pair[0].right_within and pair[1].right_within]
    return Share(sum(not _joined(pair) for pair in right), len(same))


def _same_person(placed: Iterable[Placed], people: set[str]) -> list[tuple[Placed, Placed]]:
    return [pair for pair in _pairs(placed) if _same(pair) and pair[0].label.id in people]


def _kept_apart(stored: Stored, right: Iterable[Placed], world: dict[str, Someone]) -> Share:
    """Of the pairs of namesakes those that share no actor."""
    actors: defaultdict[str, set[int | None]] = defaultdict(set)
    for each in right:
        actors[each.label.id].add(each.actor)
    pairs = namesakes(tuple(article.labels for article in stored.articles), world)
    return Share(sum(actors[one].isdisjoint(actors[other]) for one, other in pairs), len(pairs))


def _misspelled(stored: Stored, right: Sequence[Placed], world: dict[str, Someone]) -> dict[str, Share]:
    """Of the misspelled names found as they are printed those joined rightly, to another, or at least suggested."""
    main = _main_actors(right)
    found: Counter[str] = Counter()
    for article, full in misspelled(tuple(each.labels for each in stored.articles), world):
        one = next((p for p in right if p.article == article and p.label.full == full), None)
        if one is None or one.actor is None:
            continue
        wanted = main[one.label.id]
        found["found"] += 1
        found["joined"] += one.actor == wanted
        found["suggested"] += (min(one.actor, wanted), max(one.actor, wanted)) in stored.suggested
        found["to another"] += any(one.actor == actor for key, actor in main.items() if key != one.label.id)
    return {
        "misspelled, joined": Share(found["joined"], found["found"]),
        "misspelled, joined or suggested": Share(found["joined"] + found["suggested"], found["found"]),
        "misspelled, joined to somebody else": Share(found["to another"], found["found"]),
    }


def _main_actors(right: Iterable[Placed]) -> dict[str, int]:
    """For everybody labelled the actor who has most of their mentions."""
    counted = Counter((each.label.id, each.actor) for each in right if each.actor is not None)
    return {key: actor for (key, actor), _ in reversed(counted.most_common()) if actor is not None}


def _agreed(stored: Stored) -> dict[str, Share]:
    """Of the claims in labelled sections those with a topic that a reader agrees with, and of all their topics."""
    agreed = []
    for article in stored.articles:
        for claim in article.claims:
            start = claim.content.start
            section = next((s for s in article.labels.sections if s.span.start <= start < s.span.end), None)
            if section is not None:
                agreed.append([agrees(topic, section.topics) for topic in claim.topics])
    return {
        "claims with a right topic": Share(sum(map(any, agreed)), len(agreed)),
        "topics given that are right": Share(sum(map(sum, agreed)), sum(map(len, agreed))),
    }


def agrees(topic: str, accepted: Iterable[str]) -> bool:
    """Whether a topic has all the words of one that a reader accepts, but for their endings."""
    words = _stems(topic)
    return any(_stems(one) <= words for one in accepted)


def _stems(name: str) -> set[str]:
    return {_stem(word) for word in fold(name).split() if word not in _LINKING}


def _stem(word: str) -> str:
    """A word without its plural or possessive ending; for a place's own words its name."""
    single = re.sub(r"(?<=..[^su])s$", "", re.sub(r"(?<=..)ies$", "y", word))
    known = words_for_place(word) or words_for_place(single)
    return known[0] if known else re.sub(r"(?<=[sxz])e$|(?<=[cs]h)e$", "", single)


def figures() -> str:
    """What the articles of `people/` show, and those of `strangers/`."""
    return "\n\n".join(f"{folder.name}/\n{show(measured(folder))}" for folder in (PEOPLE, STRANGERS))


@cache
def measured(folder: Path) -> dict[str, Share]:
    """The figures of a folder of labelled articles."""
    return measure_joins(store_people(load_people(folder)), load_world(folder))


if __name__ == "__main__":
    print(figures())
