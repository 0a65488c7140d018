"""Timeline rows by claim id, a whole batch with a few queries: one for each claim, or one for each appearance."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import literal_column, select

from claimtrack.model import ArticleRef, ClaimLink, Quoted, Row, SaidAt, Verdict
from claimtrack.names import text_words, untitled
from claimtrack.store import tables
from claimtrack.store.encoding import load_content, load_read, without_blobs
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of
from claimtrack.store.versions import changed_articles, is_public, places_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from claimtrack.model import Moment
    from claimtrack.store.versions import Place

T = TypeVar("T")

_CLAIM = table_of(tables.Claim)
_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_ARTICLE = table_of(tables.Article)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_TOPIC = table_of(tables.Topic)
_LINK = table_of(tables.Link)
_NOTE = table_of(tables.Note)
_VERDICT = table_of(tables.Verdict)

_CLAIMS = Prepared(
    select(
        *(_CLAIM.c[name] for name in ("id", "type", "quotation")),
        _ACTOR.c.name,
        *(_CLAIM.c[name] for name in ("text", "earliest", "latest", "edtf", "precision", "basis")),
        *(_CLAIM.c[name] for name in ("polarity", "modality", "confidence")),
        *(_APPEARANCE.c[name] for name in ("mention", "cue", "phrase", "spans", "wording")),
        *(_ARTICLE.c.id, _VERSION.c.title, _ARTICLE.c.publisher, _ARTICLE.c.url, _VERSION.c.published),
        *(_APPEARANCE.c.as_read, _VERSION.c.id, _VERSION.c.updated),
        *(_CLAIM.c.status, _CLAIM.c.missing),
    )
    .join_from(_CLAIM, _APPEARANCE, _APPEARANCE.c.claim_id == _CLAIM.c.id)
    .join(_VERSION, _VERSION.c.id == _APPEARANCE.c.version_id)
    .join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
    .outerjoin(_ACTOR, _ACTOR.c.id == _CLAIM.c.actor_id)
    .where(one_of(_CLAIM.c.id, "ids"))
)
_TOPICS = Prepared(
    select(_CLAIM_TOPIC.c.claim_id, _TOPIC.c.name)
    .join_from(_CLAIM_TOPIC, _TOPIC)
    .where(one_of(_CLAIM_TOPIC.c.claim_id, "ids"))
    .order_by(_CLAIM_TOPIC.c.basis, _TOPIC.c.name)
)
_ACTORS = Prepared(
    select(_CLAIM_ACTOR.c.claim_id, _ACTOR.c.name)
    .join_from(_CLAIM_ACTOR, _ACTOR)
    .where(one_of(_CLAIM_ACTOR.c.claim_id, "ids"))
    .order_by(_ACTOR.c.name)
)
_LINKS = Prepared(
    select(_LINK.c.claim_id, _LINK.c.other_id, _LINK.c.kind)
    .where(one_of(_LINK.c.claim_id, "ids"))
    .order_by(_LINK.c.id)
)
_LINKED = Prepared(
    select(_LINK.c.other_id, _LINK.c.claim_id, _LINK.c.kind)
    .where(one_of(_LINK.c.other_id, "ids"), _LINK.c.kind != literal_column("'via'"))
    .order_by(_LINK.c.id)
)
_NOTES = Prepared(
    select(_NOTE.c.claim_id, _NOTE.c.text).where(one_of(_NOTE.c.claim_id, "ids")).order_by(_NOTE.c.id)
)
_VERDICTS = Prepared(
    select(*(_VERDICT.c[name] for name in ("claim_id", "rating", "evidence", "note"))).where(
        one_of(_VERDICT.c.claim_id, "ids")
    )
)
_PASSIVE = {
    "repeats": "repeated by",
    "contradicts": "contradicted by",
    "retracts": "retracted by",
    "supports": "supported by",
    "updates": "updated by",
}
_NAMES = Prepared(
    select(_CLAIM.c.id, _ALIAS.c.folded)
    .join_from(_CLAIM, _ALIAS, _ALIAS.c.actor_id == _CLAIM.c.actor_id)
    .where(one_of(_CLAIM.c.id, "ids"))
)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A claim as printed in one version.

    `read` is what the version says of who, when and how, and `differs` what of that the claim has otherwise; both are
    empty for the version that the claim has its values from.
    """

    row: Row
    version_id: int
    read: dict[str, Any] = field(default_factory=dict)
    differs: tuple[str, ...] = ()


def load_rows(connection: Connection, claim_ids: Sequence[int], as_of: Moment | None = None) -> Iterator[Row]:
    """The rows of these claims, in this order, each as first printed; ids that are gone are left out.

    With `as_of` nothing counts that was printed later.
    """
    printed, places = _loaded(connection, claim_ids, as_of)
    for claim_id in claim_ids:
        if claim_id in printed:
            yield _claim_row(printed[claim_id], places)


def load_printed(
    connection: Connection,
    claim_ids: Sequence[int],
    version_id: int | None = None,
    as_of: Moment | None = None,
) -> Iterator[Row]:
    """A row for each appearance of these claims, the earliest first, or for the one in this version alone.

    Each has date, speaker and wording as printed there; `differs` names what the earliest has otherwise. `as_of` as for
    `load_rows`.
    """
    printed, places = _loaded(connection, claim_ids, as_of)
    for claim_id in claim_ids:
        every = printed.get(claim_id, [])
        for each in every:
            if version_id in (None, each.version_id):
                yield _as_printed(each, every, places)


def _loaded(
    connection: Connection, claim_ids: Sequence[int], as_of: Moment | None
) -> tuple[dict[int, list[_Printed]], Mapping[int, Place]]:
    """The appearances of the claims, the earliest first, and the places of versions that are not the only ones."""
    ids = json.dumps(list(claim_ids))
    found: dict[int, list[_Printed]] = {}
    rows = without_blobs(_CLAIMS.rows(connection, ids=ids))
    topics, actors = _grouped(_TOPICS.rows(connection, ids=ids)), _grouped(_ACTORS.rows(connection, ids=ids))
    vias, said = _said_of(connection, ids)
    for claim in rows:
        key, published, updated = claim[0], claim[22], claim[25]
        if as_of is not None and not is_public(published, updated, as_of):
            continue
        row = _row(claim, topics.get(key, ()), actors.get(key, ()), vias.get(key), said.get(key, {}))
        read = load_read(claim[23])
        found.setdefault(key, []).append(_Printed(row, claim[24], read))
    several = {key: each for key, each in found.items() if len(each) > 1}
    articles = changed_articles(connection, {claim[18] for claim in rows})
    copied = {one.row.article.id for each in several.values() for one in each}
    places = places_of(connection, copied.union(articles)) if articles or copied else {}
    names = _grouped(_NAMES.rows(connection, ids=json.dumps(list(several)))) if several else {}
    for key, each in several.items():
        surnames = frozenset(name.rpartition(" ")[2] for name in names.get(key, ()))
        each.sort(key=lambda one: places[one.version_id].order)
        each[1:] = [replace(one, differs=_differences(one, surnames)) for one in each[1:]]
    return found, places


def _said_of(connection: Connection, ids: str) -> tuple[dict[int, int], dict[int, dict[str, Any]]]:
    """For each claim the one that reports it, and what people said of it, if anything: fields of `Row`."""
    outward = _LINKS.rows(connection, ids=ids)
    links = [(key, ClaimLink(kind, other)) for key, other, kind in outward if kind != "via"]
    links += [
        (key, ClaimLink(_PASSIVE[kind], other)) for key, other, kind in _LINKED.rows(connection, ids=ids)
    ]
    said: defaultdict[int, dict[str, Any]] = defaultdict(dict)
    for key, found in _grouped(links).items():
        said[key]["links"] = found
    for key, notes in _grouped(_NOTES.rows(connection, ids=ids)).items():
        said[key]["notes"] = notes
    for key, *verdict in _VERDICTS.rows(connection, ids=ids):
        said[key]["verdict"] = Verdict(*verdict)
    return {key: other for key, other, kind in outward if kind == "via"}, said


def _row(
    claim: tuple[Any, ...],
    topics: tuple[str, ...],
    actors: tuple[str, ...],
    via: int | None,
    said_of: dict[str, Any],
) -> Row:
    claim_id, kind, quotation, actor, text, earliest, latest, edtf, precision, basis = claim[:10]
    polarity, modality, confidence, mention, cue, phrase, spans, wording = claim[10:18]
    status, missing = claim[26:]
    said = SaidAt(earliest, latest, edtf, precision, basis, None if basis == "person" else phrase)
    quoted = _quoted(spans, text if wording is None else wording)
    if status is not None or missing:
        said_of = {**said_of, "status": status, "missing": bool(missing)}
    return Row(
        *(claim_id, kind, quotation, actor, actors, mention, cue, text, said, topics),
        *(ArticleRef(*claim[18:23]), quoted, via, polarity, modality, confidence),
        **said_of,
    )


def _claim_row(printed: Sequence[_Printed], places: Mapping[int, Place]) -> Row:
    """The row of a claim: its values, and the earliest place where it was printed."""
    first = printed[0]
    place = places.get(first.version_id)
    if place is None:
        return first.row
    versions = [one for each in printed if (one := places[each.version_id]).article_id == place.article_id]
    last = max(version.number for version in versions)
    outlets = {each.row.article.publisher or each.row.article.id for each in printed}
    return replace(
        first.row,
        outlets=len(outlets),
        differs=tuple(dict.fromkeys(name for each in printed for name in each.differs)),
        version=place.number,
        removed_in=last + 1 if last < place.of else None,
    )


def _as_printed(each: _Printed, printed: Sequence[_Printed], places: Mapping[int, Place]) -> Row:
    """The row of one appearance."""
    row = _claim_row(printed, places)
    mine = replace(
        row,
        speaker=each.row.speaker,
        cue=each.row.cue,
        said=replace(row.said, phrase=each.row.said.phrase),
        article=each.row.article,
        spans=each.row.spans,
        differs=each.differs,
        version=places[each.version_id].number if each.version_id in places else 1,
        removed_in=None,
    )
    if not each.read:
        return mine
    said = {name: each.read[name] for name in ("earliest", "latest", "edtf", "precision", "basis")}
    told = ("type", "quotation", "actor", "text", "polarity", "modality", "confidence")
    return replace(
        mine, said=SaidAt(phrase=mine.said.phrase, **said), **{name: each.read[name] for name in told}
    )


def _differences(each: _Printed, surnames: Collection[str]) -> tuple[str, ...]:
    """What an appearance has otherwise than the claim, whose actor's names end in `surnames`.

    A later copy that prints no date of its own, or no name, does not contradict.
    """
    if not each.read:
        return ()
    row, actor = each.row, each.read["actor"]
    same = {
        "date": each.read["basis"] == "publication" or each.read["edtf"] == row.said.edtf,
        "actor": not actor or not surnames or untitled(actor).rpartition(" ")[2] in surnames,
        "wording": text_words(each.read["text"]) == text_words(row.text),
    }
    return tuple(name for name, agrees in same.items() if not agrees)


def _quoted(spans: str, wording: str) -> tuple[Quoted, ...]:
    """The content spans with their characters, which stand one after the other in `wording`."""
    quoted, at = [], 0
    for start, end in load_content(spans):
        quoted.append(Quoted(start, end, wording[at : at + end - start]))
        at += end - start
    return tuple(quoted)


def _grouped(pairs: Collection[tuple[int, T]]) -> dict[int, tuple[T, ...]]:
    groups: defaultdict[int, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
