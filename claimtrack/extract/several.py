"""Several who speak together, as one actor: "The DA and ActionSA", "The trust and Ann Bell", "He and 60 owners"."""

from __future__ import annotations

from collections.abc import Callable

from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity
from claimtrack.extract.joint_mentions import joined, last_pair, two_sides, with_others
from claimtrack.extract.mentions import head_end, modifies
from claimtrack.extract.spans import WordSpan
from claimtrack.model import Actor

Resolve = Callable[[int, WordSpan], Entity | Actor | None]  # who words of a paragraph are

_BOTH = frozenset(
    (
        ("both",),
        ("both", "men"),
        ("both", "women"),
        ("the", "pair"),
        ("the", "two", "men"),
        ("the", "two", "women"),
    )
)
_ITS = frozenset(("a", "the", "his", "her", "its", "their", "another"))


def joint(story: Discourse, paragraph: int, mention: WordSpan) -> Actor | None:
    """Several who speak together, as one: "The DA and ActionSA", "Qatar, Egypt and Jordan"."""
    words = story.paragraphs[paragraph].words
    together = joined(words, story.entities.names[paragraph].between(*mention), mention)
    comma = next((k for k in range(*mention) if words.words[k] == ","), mention[1])
    listed = words.tags[comma - 1] in ("NNS", "CD") and "(" not in words.words[mention[0] : comma]
    # but not "Residents of two towns, A and B"
    listed = listed and head_end(words, mention[0], comma) == comma
    if not together and comma + 1 < mention[1] and listed:
        # "The other two, Prisko and Fairbasket"
        mention = comma + 1, mention[1]
        together = joined(words, story.entities.names[paragraph].between(*mention), mention)
    if not together:
        return None
    several = [story.entities.named(name, (paragraph, name.first)) for name in together]
    shown = [entity.shown for entity in several if entity is not None]
    if modifies(words, together[-1].stop, mention[1]) or len(set(shown)) < len(together):
        return None
    the = "the " if words.lower[together[-1].start - 1] == "the" else ""  # "Denmark and the Netherlands"
    return Actor(f"{', '.join(shown[:-1])} and {the}{shown[-1]}", kind="group")


def both(story: Discourse, paragraph: int, mention: WordSpan) -> Actor | None:
    """The two people whom "both" or "the pair" means: those named together last, here or in the paragraph before."""
    words, (first, stop) = story.paragraphs[paragraph].words, mention
    if tuple(words.lower[first:stop]) not in _BOTH:
        return None
    for number, end in ((paragraph, first), (paragraph - 1, None)):
        if number < 0:
            continue
        told = story.paragraphs[number].words
        names = story.entities.names[number].between(0, len(told) if end is None else end)
        if (pair := last_pair(told, names)) is not None:
            return joint(story, number, (pair[0].start, pair[1].stop))
    return None


def one_and_others(story: Discourse, paragraph: int, mention: WordSpan, resolve: Resolve) -> Actor | None:
    """One who speaks together with others: "Solheim and her colleagues", "He and 60 other owners"."""
    words = story.paragraphs[paragraph].words
    rest = with_others(words, mention)
    if rest is None:
        return None
    ones = _ones(story, paragraph, (mention[0], rest[0]), resolve)
    if not ones or any(isinstance(one, Actor) and one.kind == "group" for one in ones):
        return None
    name = ", ".join(one.shown if isinstance(one, Entity) else one.name for one in ones)
    return Actor(f"{name} and {' '.join(words.words[rest[1] : mention[1]])}", kind="group")


def two(story: Discourse, paragraph: int, mention: WordSpan, resolve: Resolve) -> Actor | None:
    """Two who speak together, one of them described: "The trust and Ann Bell", "Ann Bell and the head of it"."""
    words = story.paragraphs[paragraph].words
    sides = two_sides(words, mention)
    if sides is None:
        return None
    one, (first, stop) = sides
    names = story.entities.names[paragraph].between(*mention)
    named = words.tags[first] == "NNP" and all(name.first != first for name in names)
    if named or any(name.start < first < name.stop for name in names):
        return None  # "The health and | Social Care Secretary Ann Bell", "Canoe Owners and | Fishmongers Alliance"
    found = resolve(paragraph, one), resolve(paragraph, (first, stop))
    shown = [each.shown if isinstance(each, Entity) else each.name for each in found if each is not None]
    if len(set(shown)) < len(sides):
        return None
    described = words.lower[first] in _ITS and not (isinstance(found[1], Entity) and found[1].person)
    if described and words.tags[first] == "PRP$":
        shown[1] = " ".join(words.words[first:stop])  # "Ann Bell and her husband"
    elif described and not shown[1].lower().startswith(words.lower[first]):
        shown[1] = f"{words.lower[first]} {shown[1]}"
    return Actor(" and ".join(shown), kind="group")


def _ones(story: Discourse, paragraph: int, mention: WordSpan, resolve: Resolve) -> list[Entity | Actor]:
    """Those named in front of "and three others": one, or several in a row."""
    if "," not in story.paragraphs[paragraph].words.words[slice(*mention)]:
        one = resolve(paragraph, mention)
        return [] if one is None else [one]
    entities = story.entities
    row = [
        entities.named(name, (paragraph, name.first)) for name in entities.names[paragraph].between(*mention)
    ]
    return [one for one in row if one is not None]
