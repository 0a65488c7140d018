"""Timeline rows by claim id, a whole batch with a few queries: one for each claim, or one for each appearance."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from claimtrack.model import ArticleRef, ClaimLink, Quoted, Row, SaidAt, Verdict
from claimtrack.names import text_words, untitled
from claimtrack.store import row_parts
from claimtrack.store.driver import ask
from claimtrack.store.encoding import load_content, load_read, without_blobs
from claimtrack.store.versions import changed_articles, is_public, places_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from claimtrack.model import Moment
    from claimtrack.store.driver import Connected
    from claimtrack.store.versions import Place

T = TypeVar("T")

_ARTICLE, _PUBLISHED, _READ, _VERSION, _UPDATED = 18, 22, 23, 24, 25  # columns of `row_parts.CLAIMS`
_NOTHING: Mapping[str, Any] = {}

_PASSIVE = {
    "repeats": "repeated by",
    "contradicts": "contradicted by",
    "retracts": "retracted by",
    "supports": "supported by",
    "updates": "updated by",
}


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


@dataclass(frozen=True, slots=True)
class _Loaded:
    """The rows of claims printed once, in an article that never changed; of others the printings, the earliest first.

    `places` are those of the versions that these are printed in.
    """

    alone: dict[int, Row]
    printed: dict[int, list[_Printed]]
    places: Mapping[int, Place]


def load_rows(connection: Connected, claim_ids: Sequence[int], as_of: Moment | None = None) -> Iterator[Row]:
    """The rows of these claims, in this order, each as first printed; ids that are gone are left out.

    With `as_of` nothing counts that was printed later.
    """
    loaded = _loaded(connection, claim_ids, as_of)
    for claim_id in claim_ids:
        if claim_id in loaded.alone:
            yield loaded.alone[claim_id]
        elif claim_id in loaded.printed:
            yield _claim_row(loaded.printed[claim_id], loaded.places)


def load_printed(
    connection: Connected,
    claim_ids: Sequence[int],
    version_id: int | None = None,
    as_of: Moment | None = None,
) -> Iterator[Row]:
    """A row for each appearance of these claims, the earliest first, or for the one in this version alone.

    Each has date, speaker and wording as printed there; `differs` names what the earliest has otherwise. `as_of` as for
    `load_rows`.
    """
    loaded = _loaded(connection, claim_ids, as_of, together=version_id is None)
    for claim_id in claim_ids:
        if claim_id in loaded.alone:
            yield loaded.alone[claim_id]
        every = loaded.printed.get(claim_id, [])
        for each in every:
            if version_id in (None, each.version_id):
                yield _as_printed(each, every, loaded.places)


def _loaded(
    connection: Connected, claim_ids: Sequence[int], as_of: Moment | None, *, together: bool = True
) -> _Loaded:
    ids = json.dumps(list(claim_ids))
    claims = without_blobs(ask(connection, row_parts.CLAIMS, ids=ids))
    topics = _grouped(ask(connection, row_parts.TOPICS, ids=ids))
    actors = _grouped(ask(connection, row_parts.ACTORS, ids=ids))
    vias, said = _said_of(connection, ids)
    if as_of is not None:
        claims = [claim for claim in claims if is_public(claim[_PUBLISHED], claim[_UPDATED], as_of)]
    changed = set(changed_articles(connection, {claim[_ARTICLE] for claim in claims}))
    several = {key for key, times in Counter([claim[0] for claim in claims]).items() if times > 1}
    alone: dict[int, Row] = {}
    printed: dict[int, list[_Printed]] = {}
    for claim in claims:
        key = claim[0]
        row = _row(claim, topics.get(key, ()), actors.get(key, ()), vias.get(key), said.get(key, _NOTHING))
        if together and key not in several and claim[_ARTICLE] not in changed and claim[_READ] is None:
            alone[key] = row
        else:
            each = _Printed(row, claim[_VERSION], load_read(claim[_READ]))
            printed.setdefault(key, []).append(each)
    copied = {each.row.article.id for key in several for each in printed[key]}
    places = places_of(connection, copied | changed) if copied or changed else {}
    _compare(connection, {key: printed[key] for key in several}, places)
    return _Loaded(alone, printed, places)


def _compare(
    connection: Connected, several: Mapping[int, list[_Printed]], places: Mapping[int, Place]
) -> None:
    """Bring the printings of each claim in order, and note what later ones have otherwise."""
    ids = json.dumps(list(several))
    names = _grouped(ask(connection, row_parts.NAMES, ids=ids)) if several else {}
    for key, each in several.items():
        surnames = frozenset(name.rpartition(" ")[2] for name in names.get(key, ()))
        each.sort(key=lambda one: places[one.version_id].order)
        each[1:] = [replace(one, differs=_differences(one, surnames)) for one in each[1:]]


def _said_of(connection: Connected, ids: str) -> tuple[dict[int, int], dict[int, dict[str, Any]]]:
    """For each claim the one that reports it, and what people said of it, if anything: fields of `Row`."""
    outward = ask(connection, row_parts.LINKS, ids=ids)
    links = [(key, ClaimLink(kind, other)) for key, other, kind in outward if kind != "via"]
    links += [
        (key, ClaimLink(_PASSIVE[kind], other))
        for key, other, kind in ask(connection, row_parts.LINKED, ids=ids)
    ]
    said: defaultdict[int, dict[str, Any]] = defaultdict(dict)
    for key, found in _grouped(links).items():
        said[key]["links"] = found
    for key, notes in _grouped(ask(connection, row_parts.NOTES, ids=ids)).items():
        said[key]["notes"] = notes
    for key, *verdict in ask(connection, row_parts.VERDICTS, ids=ids):
        said[key]["verdict"] = Verdict(*verdict)
    return {key: other for key, other, kind in outward if kind == "via"}, said


def _row(
    claim: tuple[Any, ...],
    topics: tuple[str, ...],
    actors: tuple[str, ...],
    via: int | None,
    said_of: Mapping[str, Any],
) -> Row:
    claim_id, kind, quotation, actor, text, earliest, latest, edtf, precision, basis, *rest = claim
    polarity, modality, confidence, mention, cue, phrase, spans, wording, *article = rest
    status, missing = article[8:]
    said = SaidAt(earliest, latest, edtf, precision, basis, None if basis == "person" else phrase)
    quoted = _quoted(spans, text if wording is None else wording)
    if status is not None or missing:
        said_of = {**said_of, "status": status, "missing": bool(missing)}
    return Row(
        *(claim_id, kind, quotation, actor, actors, mention, cue, text, said, topics),
        *(ArticleRef(*article[:5]), quoted, via, polarity, modality, confidence),
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
    content = load_content(spans)
    if len(content) == 1:
        ((start, end),) = content
        return (Quoted(start, end, wording[: end - start]),)
    quoted, at = [], 0
    for start, end in content:
        quoted.append(Quoted(start, end, wording[at : at + end - start]))
        at += end - start
    return tuple(quoted)


def _grouped(pairs: Collection[tuple[int, T]]) -> dict[int, tuple[T, ...]]:
    groups: defaultdict[int, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
