"""From an article to everything claimtrack reads out of it."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.dates import find_times
from claimtrack.extract.as_printed import as_printed, without_marks
from claimtrack.extract.attribution import THRESHOLD, Attribution, find_attributions, with_preposition
from claimtrack.extract.candidate import ANSWER, FLOATING, INTERVIEW
from claimtrack.extract.continuation import continue_quotations
from claimtrack.extract.deaths import find_dead
from claimtrack.extract.facts import find_facts
from claimtrack.extract.floating import with_floating
from claimtrack.extract.kinds import modality_of, polarity_of, quotation_kind, type_of
from claimtrack.extract.nested import find_nested
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.repeated import without_repeated
from claimtrack.extract.said import Sayings
from claimtrack.extract.said_next import dated_by_next
from claimtrack.extract.sittings import find_sitting
from claimtrack.extract.spans import SortedSpans
from claimtrack.extract.speakers import Speakers
from claimtrack.extract.speaking import find_occasions
from claimtrack.extract.stretches import read_stretches
from claimtrack.extract.topics import Topics
from claimtrack.extract.undated_contents import without_time
from claimtrack.garbage import collected_later
from claimtrack.model import Actor, Article, Claim, Extraction, Fact, Span, TimeExpression
from claimtrack.unmarked import Unmarked


@collected_later
def extract(article: Article, threshold: float | None = None) -> Extraction:
    """Everything claimtrack reads out of one article, in text order; pure, and never raises on odd text.

    `threshold`: the least confidence, 0 to 1, of a claim (None: where precision and recall balance best).
    Nothing is read out of an article in another language than English.
    """
    if article.is_foreign:
        return Extraction()
    plain = Unmarked.of(article.text)
    if plain:
        return as_printed(_read(without_marks(article, plain), threshold), plain)
    return _read(article, threshold)


def _read(article: Article, threshold: float | None) -> Extraction:
    times = find_times(article.text, article.published, article.blocks, order=article.date_order)
    paragraphs = read_stretches(article)
    chosen = continue_quotations(
        paragraphs, find_attributions(paragraphs, THRESHOLD if threshold is None else threshold)
    )
    speakers = Speakers(paragraphs)
    chosen = with_floating(paragraphs, without_repeated(paragraphs, chosen), speakers)
    found = _in_order(chosen, find_nested(article.text, paragraphs, chosen, threshold or 0.0))
    actors = _actors(found, paragraphs, speakers)
    speaking = [actor.name for actor in actors if actor is not None]
    topics = Topics(article, paragraphs, speakers.names, speaking)
    claims = _claims(article, paragraphs, found, actors, times, topics, speakers)
    body = [paragraph for paragraph in paragraphs if not paragraph.headline]
    events = find_facts(body, chosen, times, speakers, article.published)
    facts = tuple(Fact(e.text, e.actors, e.when, topics.at(e.text.start)) for e in events)
    named = {actor.name: actor for actor in actors if actor is not None}
    for event in events:
        named.update({a.name: a for a in speakers.called(event.actors) if a.name not in named})
    return Extraction(claims, facts, times, tuple(named.values()))


def _in_order(
    chosen: Sequence[Attribution], nested: Sequence[tuple[int, Attribution]]
) -> list[tuple[Attribution, int | None]]:
    """All attributions in text order, a nested one with the place in that order of the one that reports it."""
    every: list[tuple[Attribution, int | None]] = [(each, None) for each in chosen]
    every += [(each, host) for host, each in nested]
    order = sorted(range(len(every)), key=lambda n: (every[n][0].content[0].start, every[n][1] is not None))
    place = {number: at for at, number in enumerate(order)}
    return [(found, None if via is None else place[via]) for found, via in (every[n] for n in order)]


def _actors(
    found: Sequence[tuple[Attribution, int | None]], paragraphs: Sequence[Paragraph], speakers: Speakers
) -> list[Actor | None]:
    """Who says each; in the order of the paragraphs, for who "he" is depends on who spoke before."""
    actors: list[Actor | None] = [None] * len(found)
    for number in sorted(range(len(found)), key=lambda n: found[n][0].paragraph):
        attribution, via = found[number]
        paragraph, speaker = paragraphs[attribution.paragraph], attribution.candidate.speaker
        quoted = paragraph.inside[attribution.candidate.cue[0]] >= 0
        quoted = quoted or (speaker is not None and paragraph.words.words[speaker[0]] == "I")
        quoting = actors[via] if via is not None and quoted else None
        actors[number] = _actor(attribution, via, speakers, quoting)
    return actors


def _actor(found: Attribution, via: int | None, speakers: Speakers, quoting: Actor | None) -> Actor | None:
    if found.candidate.construction in (ANSWER, INTERVIEW):
        return speakers.interviewed
    if found.candidate.speaker is None:
        return None
    return speakers.who(found.paragraph, found.candidate.speaker, nested=via is not None, quoting=quoting)


def _claims(
    article: Article,
    paragraphs: Sequence[Paragraph],
    attributions: Sequence[tuple[Attribution, int | None]],
    actors: Sequence[Actor | None],
    times: Sequence[TimeExpression],
    topics: Topics,
    speakers: Speakers,
) -> tuple[Claim, ...]:
    taken: dict[int, list[Span]] = {}
    for found, via in attributions:
        if via is None:
            taken.setdefault(found.paragraph, []).extend(found.content)
    contents = {number: SortedSpans(spans) for number, spans in taken.items()}
    every = SortedSpans(span for spans in taken.values() for span in spans)
    sitting = find_sitting(article, paragraphs, times, [each for each, _ in attributions], every)
    occasions = find_occasions(paragraphs, times, every, speakers)
    dead = find_dead(paragraphs, speakers)
    sayings = Sayings(article, times, occasions, sitting, dead, speakers.bodies())
    claims: list[Claim] = []
    for (found, via), actor in zip(attributions, actors, strict=True):
        name = actor.name if actor is not None else None
        paragraph = paragraphs[found.paragraph]
        if via is None:
            said = sayings.said(found, name, paragraph, contents[found.paragraph])
        else:
            said = sayings.said_before(found, paragraph, claims[via].said, claims[via].content)
        modality = modality_of(paragraph, found)
        claims.append(
            Claim(
                type=type_of(paragraph, found),
                quotation=quotation_kind(paragraph, found),
                speaker=found.speaker,
                actor=name,
                cue=None
                if found.candidate.construction in (FLOATING, INTERVIEW)
                else with_preposition(paragraph, found),
                content=without_time(article.text, found.content, said),
                said=said,
                topics=topics.at(found.content[0].start),
                via=via,
                confidence=found.chance,
                polarity=polarity_of(modality),
                modality=modality,
            )
        )
    return tuple(dated_by_next(claims, [found for found, _ in attributions], paragraphs, article.published))
