"""What a speaker leaves behind in the story: whom "it", "they" and "the statement" mean from there on."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator

from claimtrack.extract.cues import tells
from claimtrack.extract.described_mentions import spoken_for
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.employers import employer
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.groups import PAPERS
from claimtrack.extract.mention_shapes import may_be_body
from claimtrack.extract.mentions import DETERMINERS, head_of, is_noun_phrase, is_plural, is_role
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.tagger import is_common
from claimtrack.extract.words import Words
from claimtrack.model import Actor

_DOCUMENTS = frozenset("statement release post tweet communique communiqué update bulletin".split())
_ITS = frozenset(("a", "the", "his", "her", "its", "their", "another"))
_ISSUING = frozenset(
    "in via through issued released published posted issuing releasing publishing posting".split()
)
_NEAR = 40  # words from a speaker to "in a statement"


def heard(story: Discourse, found: Entity | Actor | None, paragraph: int, mention: WordSpan) -> None:
    """Note that whoever was `found` to be meant by words `mention` of a paragraph speaks there."""
    words, at = story.paragraphs[paragraph].words, (paragraph, mention[0])
    if found is not None:
        story.issued.update(dict.fromkeys(_issued_by(words, mention), found))
    aside = mention[0] > 0 and words.lower[mention[0] - 1] == "as"  # "as its secretary put it"
    one = words.lower[mention[0]] in ("one", "another") and words.opens(mention[0])
    if (one or is_noun_phrase(words, mention)) and not aside:
        described = found if isinstance(found, Actor) and (one or is_role(found.name)) else None
        if described != story.last_role:
            story.role_before = story.last_role, story.role_at
        story.last_role, story.role_at = described, at
    if isinstance(found, Entity):
        story.scene.heard(found)
        story.last_bare = words.lower[mention[0]] not in DETERMINERS
        if found.person and _calls_itself_it(words, found, mention[1]):
            found.person = False
        body = employer(story, paragraph, mention) if found.person else found
        story.last_body = body or story.last_body
        _mentioned(found, at, mention[1])
    elif (
        found is not None
        and (found.kind == "group" or is_plural(found.name))
        and head_of(found.name) not in PAPERS
    ):
        story.last_group, story.group_at = found, at
    elif found is not None:
        story.last_body = spoken_for(story, paragraph, mention) if is_role(found.name) else found


def _calls_itself_it(words: Words, found: Entity, stop: int) -> bool:
    """Whether what capitals alone made somebody of says "it" of itself: "Westcountry Fresh Milk | said it was sad"."""
    if not (may_be_body(found) and is_common(found.name.split()[-1])):
        return False
    verb = stop + (words.words[stop : stop + 1] == [","])
    it = verb + 1 + (words.lower[verb + 1 : verb + 2] == ["that"])
    return words.lower[it : it + 1] == ["it"] and tells(words.lower[verb])


def _mentioned(entity: Entity, at: Place, stop: int) -> None:
    known = entity.latest((at[0], stop))
    if known is None or known < at:
        insort(entity.mentions, at)


def _issued_by(words: Words, mention: WordSpan) -> Iterator[str]:
    """The documents in which whoever is mentioned says something: "said in a statement", "issued a statement"."""
    low, stop = words.sentence_of(mention[0])
    for k in range(max(mention[0] - _NEAR, low + 2), min(stop, mention[0] + _NEAR)):
        if words.lower[k] in _DOCUMENTS:
            its = k - 1 if words.lower[k - 1] in _ITS else k - 2  # "in its morning update"
            if words.lower[its] in _ITS and words.lower[its - 1] in _ISSUING and its > low:
                yield words.lower[k]
