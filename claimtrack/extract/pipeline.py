"""From an article to everything claimtrack reads out of it."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.dates import find_times
from claimtrack.extract.attribution import THRESHOLD, Attribution, find_attributions, read_paragraphs
from claimtrack.extract.continuation import continue_quotations
from claimtrack.extract.facts import find_facts
from claimtrack.extract.kinds import quotation_kind, type_of
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.said import Sayings
from claimtrack.extract.speakers import Speakers
from claimtrack.extract.topics import Topics
from claimtrack.model import Actor, Article, BlockKind, Claim, Extraction, Fact, TimeExpression


def extract(article: Article, threshold: float = THRESHOLD) -> Extraction:
    """Everything claimtrack reads out of one article, in text order; pure, and never raises on odd text.

    `threshold`: the least confidence, 0 to 1, of a claim.
    """
    times = find_times(article.text, article.published, article.blocks)
    paragraphs = read_paragraphs(article.text, [b.span for b in article.blocks_of(BlockKind.PARAGRAPH)])
    attributions = continue_quotations(paragraphs, find_attributions(paragraphs, threshold))
    speakers, topics = Speakers(paragraphs), Topics(article)
    actors = [_actor(found, speakers) for found in attributions]
    claims = _claims(article, paragraphs, attributions, actors, times, topics)
    events = find_facts(paragraphs, attributions, times, speakers, article.published)
    facts = tuple(Fact(e.text, e.actors, e.when, topics.at(e.text.start)) for e in events)
    named = {actor.name: actor for actor in actors if actor is not None}
    for event in events:
        named.update({a.name: a for a in speakers.called(event.actors) if a.name not in named})
    return Extraction(claims, facts, times, tuple(named.values()))


def _actor(found: Attribution, speakers: Speakers) -> Actor | None:
    if found.candidate.speaker is None:
        return None
    return speakers.who(found.paragraph, found.candidate.speaker)


def _claims(
    article: Article,
    paragraphs: Sequence[Paragraph],
    attributions: Sequence[Attribution],
    actors: Sequence[Actor | None],
    times: Sequence[TimeExpression],
    topics: Topics,
) -> tuple[Claim, ...]:
    sayings = Sayings(article, times)
    taken = [span for found in attributions for span in found.content]
    claims = []
    for found, actor in zip(attributions, actors, strict=True):
        name = actor.name if actor is not None else None
        paragraph = paragraphs[found.paragraph]
        claims.append(
            Claim(
                type=type_of(found),
                quotation=quotation_kind(paragraph, found),
                speaker=found.speaker,
                actor=name,
                cue=found.cue,
                content=found.content,
                said=sayings.said(found, name, paragraph, taken),
                topics=topics.at(found.content[0].start),
                confidence=found.chance,
            )
        )
    return tuple(claims)
