"""Whether "he" may be somebody whose first name misleads, or "she" somebody of whose sex only "his wife" tells."""

from __future__ import annotations

from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.people import OF_EITHER_SEX, Gender, gender_of
from claimtrack.extract.roles import office

_HERS: dict[str, Gender] = {"her": "female", "his": "male"}
_TOLD = 3  # last mentions of somebody, behind which "Her neighbour" may tell the sex: bounds the work


def only_one(story: Discourse, gender: Gender, at: Place) -> list[Entity]:
    """The one person named so far who may be meant, where women and men have the first name.

    "Jean Pascoe was rescued. … she said"; "Mary Lloyd disagreed. Her neighbour Nicola Ferri laughed. … he said".
    """
    if is_own_quotation(story, at):
        return []
    named = [e for e in story.scene.around(at) if e.person and e.latest(at) is not None]
    people = [e for e in named if may_be(story, e, gender, at)]
    either = any(is_of_either(e) for e in people)
    return people if len(people) == 1 and either and not _is_told_by_role(people[0]) else []


def is_own_quotation(story: Discourse, at: Place) -> bool:
    """Whether a pronoun stands in a quotation, whose speaker it does not mean: "“He measured it,” says Nana Todua"."""
    return story.paragraphs[at[0]].inside[at[1]] >= 0


def is_of_either(entity: Entity) -> bool:
    """Whether women and men have somebody's first name."""
    return entity.name.split()[0].lower() in OF_EITHER_SEX


def _is_told_by_role(entity: Entity) -> bool:
    """Whether a title or role tells somebody's sex: "Mrs", "spokesman"."""
    return any(gender_of([word]) for role in entity.roles for word in office(role))


def may_be(story: Discourse, entity: Entity, gender: Gender, at: Place, *, by_name: bool = True) -> bool:
    """Whether nothing but a first name that both sexes have (or none, if not `by_name`) tells the other sex."""
    if by_name and entity.gender not in (None, gender) and not is_of_either(entity):
        return False
    return story.said_as.get(id(entity), gender) == gender and not is_told_otherwise(
        story, entity, gender, at
    )


def is_told_otherwise(story: Discourse, entity: Entity, gender: Gender, at: Place) -> bool:
    """Whether the sentence behind a mention, of nobody else, tells the other sex: "Mair Lloyd left. | Her | son"."""
    before = [place for place in entity.mentions if place < at][-_TOLD:]
    return any(_told_behind(story, place, at) not in (None, gender) for place in before)


def _told_behind(story: Discourse, place: Place, at: Place) -> Gender | None:
    """The sex that "Her" or "His" tells at the beginning of the next sentence, where this one names nobody else."""
    paragraph, word = place
    words = story.paragraphs[paragraph].words
    first, stop = words.sentence_of(word)
    if len(story.entities.names[paragraph].between(first, stop)) > 1:
        return None
    if stop == len(words):
        paragraph, stop = paragraph + 1, 0
    if (paragraph, stop) >= at:
        return None
    words = story.paragraphs[paragraph].words
    noun = words.tags[stop + 1 : stop + 2] in (["NN"], ["JJ"], ["NNS"])
    return _HERS.get(words.lower[stop]) if noun else None
