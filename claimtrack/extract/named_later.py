"""Whom the lead describes before the article names him: "A former inspector has told an inquest"."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.mention_shapes import SEXES, Phrase, depends_on_another, describes, opens_paragraph
from claimtrack.extract.names import is_aged
from claimtrack.extract.people import Gender, gender_of, people_words
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words
from claimtrack.places import words_for_place
from claimtrack.professions import at_odds

INDEFINITE = frozenset("a an one another some".split())
_UNNAMED = frozenset(
    "official diplomat source aide insider adviser advisor".split()
)  # who stay so when an office is named next
_PRONOUNS: dict[str, Gender] = {
    **dict.fromkeys(("she", "her", "herself"), "female"),
    **dict.fromkeys(("he", "his", "him", "himself"), "male"),
}
_OF_OTHERS = frozenset(  # who speak of others, as a rule
    "judge detective prosecutor lawyer barrister solicitor doctor surgeon coroner witness victim neighbour neighbor "
    "coach teacher official mother father pensioner employee student".split()
)
_SUFFERED = frozenset(  # what is told of those on trial and of the dead
    "jailed stabbed arrested found killed shot charged arraigned sentenced convicted died denies denied denying "
    "pleaded pleads accused guilty prosecuting defending faces murdered".split()
)
_LEAST = 2  # words of a full name
_PUBLIC = frozenset(
    "resident commuter passenger worker witness trader trainee student user customer parent neighbour neighbor "
    "villager shopper driver fan".split()
)
_FULL = 4  # words of a full name


def named_elsewhere(story: Discourse, phrase: Phrase) -> Entity | None:
    """Whom the lead describes before naming: "A prosecutor from Ado said"."""
    if (aged := _aged_next(story, phrase)) is not None:
        return aged
    if phrase.paragraph > story.lead:
        return None
    role = phrase.words.lower[phrase.first + 1 : phrase.end]
    mention = phrase.first, phrase.stop
    later = _holder(story, phrase) or _named_later(story, role, phrase.at)
    if later is not None and of_the_same(phrase, later):
        return later
    if phrase.determiner == "the" and phrase.end == phrase.stop and phrase.possessed is None:
        return None  # "The finance minister said": an office has somebody, who need not come next
    return _named_next(story, phrase.paragraph, mention, phrase.end - 1)


def _aged_next(story: Discourse, phrase: Phrase) -> Entity | None:
    """Who "a Ripon man" is that a paragraph begins with: whose name and age the next sentence begins with."""
    words = phrase.words
    if phrase.first != 0 or phrase.determiner not in ("a", "an") or not describes(words, phrase.end - 1):
        return None
    _, begins = words.sentence_of(phrase.first)
    paragraph = phrase.paragraph
    if begins >= len(words):
        paragraph, begins = paragraph + 1, 0
    if paragraph >= len(story.paragraphs):
        return None
    words, names = story.paragraphs[paragraph].words, story.entities.names[paragraph]
    name = next((n for n in names.between(begins, len(words)) if n.start == begins), None)
    if name is None or len(name.words) < _LEAST or not is_aged(words, name.stop):
        return None
    entity = story.entities.named(name, (paragraph, name.first))
    told = SEXES.get(phrase.head) or gender_of([phrase.head])
    fits = entity is not None and entity.person and (told is None or entity.gender in (None, told))
    new = entity is not None and entity.latest(phrase.at) is None and not at_odds([phrase.head], entity.roles)
    same = fits and new and not _is_told_of_another(phrase, entity, words, begins)
    return entity if same and phrase.head not in _OF_OTHERS else None


def _is_told_of_another(phrase: Phrase, entity: Entity | None, words: Words, begins: int) -> bool:
    """Whether the sentence at word `begins` is of somebody else than the one described: of whom she accuses, say."""
    first, stop = phrase.words.sentence_of(phrase.first)
    lead = phrase.words.lower[first:stop]
    sexes = {_PRONOUNS[word] for word in lead if word in _PRONOUNS}
    if len(sexes) == 1 and entity is not None and entity.gender not in (None, *sexes):
        return True
    _, end = words.sentence_of(begins)
    return not _SUFFERED.isdisjoint(words.lower[begins:end]) and _SUFFERED.isdisjoint(lead)


def _holder(story: Discourse, phrase: Phrase) -> Entity | None:
    """Who "the environment secretary" of the lead is: whose full name alone the next sentence begins with.

    British papers have it so; "the minister" is that person from there on. The next paragraph may be of somebody else.
    """
    words, role = phrase.words, phrase.role
    if phrase.determiner != "the" or len(role) < 2 or role[-1] not in people_words()["title"]:
        return None
    _, begins = words.sentence_of(phrase.first)
    paragraph, end = phrase.paragraph, min(begins + _FULL, len(words))
    names = story.entities.names[paragraph].between(begins, end) if begins < len(words) else []
    if names and words.words[names[0].stop : names[0].stop + 1] == [","]:
        return None  # "Anna Bell, who lives by the river, said"
    entity = story.entities.named(names[0], (paragraph, names[0].first)) if names else None
    opens = bool(names) and names[0].start == begins and len(names[0].words) > 1
    if (
        entity is None
        or not (opens and entity.person and not entity.roles)
        or entity.latest(phrase.at) is not None
    ):
        return None
    entity.roles.append(" ".join(role))
    return entity


def _named_later(story: Discourse, role: Sequence[str], at: Place) -> Entity | None:
    """Who "a prosecutor" of the first paragraph is, where one person alone is named with that office later."""
    head = role[-1] if role else ""
    if head not in people_words()["role"]:
        return None
    fitting = [e for e in story.scene.around(at) if e.person and e.plays(head)]
    one = fitting[0] if len(fitting) == 1 else None
    return one if one is not None and one.latest(at) is None else None


def of_the_same(phrase: Phrase, entity: Entity) -> bool:
    """Whether what an office is said to be of is none of another's: "the deputy leader of Harnwick Council"."""
    words, end = phrase.words, phrase.end
    named = any(word[0].isupper() for word in words.words[end : phrase.stop])
    if words.lower[end : end + 1] != ["of"] or not named or "of" in " ".join(entity.roles).split():
        return True
    theirs = {_usual(word) for role in entity.roles for word in role.split() if word not in phrase.role}
    return not theirs or not theirs.isdisjoint(map(_usual, words.lower[end : phrase.stop]))


def _usual(word: str) -> str:
    """A word, or the usual one for the place that it is of: "france" for "french"."""
    return next(iter(words_for_place(word)), word)


def _named_next(story: Discourse, paragraph: int, mention: WordSpan, head: int) -> Entity | None:
    """Who the one person that the lead describes is: whose full name the next paragraph begins with."""
    words, following = story.paragraphs[paragraph].words, paragraph + 1
    if words.lower[mention[0]] == "one":
        return None
    if following >= len(story.paragraphs) or not describes(words, head):
        return None
    names = story.entities.names[following].all
    name = next((n for n in names if opens_paragraph(story.paragraphs[following].words, n)), None)
    if name is None or (name.titles and words.lower[head] in _UNNAMED | _PUBLIC | SEXES.keys()):
        return None
    others = (k for k in range(len(words)) if not mention[0] <= k < mention[1])
    if any(describes(words, k) and not depends_on_another(words, k) for k in others):
        return None  # "A treasurer stole it, a prosecutor said": the next paragraph may name either
    entity = story.entities.named(name, (following, name.first))
    told = SEXES.get(words.lower[head]) or gender_of([words.lower[head]])
    fits = entity is not None and entity.person and entity.latest((following, 0)) is None
    if entity is None or not fits or (told and entity.gender not in (None, told)):
        return None
    story_words = story.paragraphs[following].words
    if _is_told_of_another(Phrase(words, paragraph, mention, head + 1, "", None), entity, story_words, 0):
        return None
    return None if at_odds([words.lower[head]], entity.roles) else entity
