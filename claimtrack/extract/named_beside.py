"""Mentions with a name beside them: "One of those, Ann Bell, said", "a survivor who gave his name as Jean-Paul"."""

from __future__ import annotations

from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity
from claimtrack.extract.mentions import DETERMINERS, head_end, is_role
from claimtrack.extract.relatives import named_beside
from claimtrack.extract.self_named import self_named as goes_by_name
from claimtrack.extract.spans import WordSpan
from claimtrack.model import Actor

_FAMILY = 4  # words of ", the Reuss family"
_KIN = frozenset("family brothers sisters twins clan dynasty".split())
_PARTICIPLE = 3  # words of "let go"


def in_apposition(story: Discourse, paragraph: int, mention: WordSpan) -> Entity | None:
    """Who is only described behind a comma: "Ann Bell, | secretary of the union |, said … and called for …"."""
    words, (first, stop) = story.paragraphs[paragraph].words, mention
    role = is_role(words.lower[head_end(words, first, stop) - 1])
    if words.lower[first] in DETERMINERS or not role or words.words[stop : stop + 1] != [","]:
        return None
    name = named_beside(words, story.entities.names[paragraph], words.sentence_of(first)[0], first)
    return None if name is None else story.entities.named(name, (paragraph, name.first))


def family_behind(story: Discourse, paragraph: int, mention: WordSpan) -> WordSpan | None:
    """The family behind a description that names nobody: "Its owner, | the Reuss family |, said"."""
    words, (first, stop) = story.paragraphs[paragraph].words, mention
    comma = stop - _FAMILY
    if comma <= first or words.words[comma] != "," or words.lower[comma + 1] != "the":
        return None
    named = words.words[stop - 2][0].isupper() and words.lower[stop - 1] in _KIN
    described = words.words[comma - 1].islower() and words.tags[comma - 1] in ("NN", "NNS")
    return (comma + 1, stop) if named and described else None


def named_one(story: Discourse, paragraph: int, mention: WordSpan) -> Entity | None:
    """Who one of several, or the largest, is that is named behind a comma: "One of those, | Ann Bell |, said"."""
    words, (first, stop) = story.paragraphs[paragraph].words, mention
    if words.lower[first] != "one" and not words.lower[stop - 1].endswith("est"):
        return None
    near = range(stop, min(len(words), stop + _PARTICIPLE))
    comma = next((k for k in near if words.words[k] == ","), len(words))
    for name in story.entities.names[paragraph].between(comma, len(words))[:1]:
        if name.start == comma + 1 and words.words[name.stop : name.stop + 1] == [","]:
            return story.entities.named(name, (paragraph, name.first))
    return None


def self_named(story: Discourse, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
    """Who "a survivor" is "who gave his name as Jean-Paul"."""
    words = story.paragraphs[paragraph].words
    called = goes_by_name(words, mention)
    if called is None:
        return None
    role = words.lower[head_end(words, *mention) - 1]
    for name in story.entities.names[paragraph].between(*called):
        entity = story.entities.named(name, (paragraph, name.first))
        if entity is not None:
            entity.person = True
            entity.roles.append(role)
            return entity
    somebody = Actor(" ".join(words.words[slice(*called)]), kind="person")
    story.described_by_head[role] = somebody
    return somebody
