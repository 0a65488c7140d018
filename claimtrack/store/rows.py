"""Timeline rows by claim id, a whole batch with a few queries: one for each claim, or one for each appearance."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import TYPE_CHECKING, Any, TypeVar

from claimtrack.model import ArticleRef, ClaimLink, Quoted, Row, SaidAt, Verdict
from claimtrack.names import text_words, untitled
from claimtrack.store import row_parts
from claimtrack.store.driver import ask
from claimtrack.store.encoding import load_content, load_read, without_blobs
from claimtrack.store.versions import is_public, places_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from claimtrack.model import Moment
    from claimtrack.store.driver import Connected
    from claimtrack.store.versions import Place

T = TypeVar("T")

# Where columns of `row_parts.CLAIMS` stand.
_PLAIN, _TEXT, _SAID, _ARTICLE, _TOLD = slice(0, 4), slice(4, 7), slice(7, 13), slice(13, 18), slice(20, 23)
_ARTICLE_ID, _PUBLISHED, _SPANS, _WORDING, _STATUS, _MISSING = 13, 17, 18, 19, 23, 24
_READ, _VERSION, _UPDATED, _CHANGED = 25, 26, 27, 28

_PASSIVE = {
    "repeats": "repeated by",
    "contradicts": "contradicted by",
    "retracts": "retracted by",
    "supports": "supported by",
    "updates": "updated by",
}


@dataclass(frozen=True, slots=True)
class _Added:
    """What stands beside claims, by the claim's id; `vias` are the claims that report them."""

    topics: Mapping[int, tuple[str, ...]]
    actors: Mapping[int, tuple[str, ...]]
    vias: Mapping[int, int]
    links: Mapping[int, tuple[ClaimLink, ...]]
    notes: Mapping[int, tuple[str, ...]]
    verdicts: Mapping[int, Verdict]

    @classmethod
    def of(cls, connection: Connected, ids: str) -> _Added:
        """What the database has of claims (`ids`, a JSON array)."""
        outward = ask(connection, row_parts.LINKS, ids=ids)
        links = [(key, ClaimLink(kind, other)) for key, other, kind in outward if kind != "via"]
        inward = ask(connection, row_parts.LINKED, ids=ids)
        links += [(key, ClaimLink(_PASSIVE[kind], other)) for key, other, kind in inward]
        return cls(
            _grouped(ask(connection, row_parts.TOPICS, ids=ids)),
            _grouped(ask(connection, row_parts.ACTORS, ids=ids)),
            {key: other for key, other, kind in outward if kind == "via"},
            _grouped(links),
            _grouped(ask(connection, row_parts.NOTES, ids=ids)),
            {key: Verdict(*verdict) for key, *verdict in ask(connection, row_parts.VERDICTS, ids=ids)},
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
    if as_of is not None:
        claims = [claim for claim in claims if is_public(claim[_PUBLISHED], claim[_UPDATED], as_of)]
    rows = _made(claims, _Added.of(connection, ids))
    several = {key for key, times in Counter([row.id for row in rows]).items() if times > 1}
    alone: dict[int, Row] = {}
    printed: dict[int, list[_Printed]] = {}
    for row, claim in zip(rows, claims, strict=True):
        read = claim[_READ]
        if together and read is None and row.id not in several and not claim[_CHANGED]:
            alone[row.id] = row
        else:
            printed.setdefault(row.id, []).append(_Printed(row, claim[_VERSION], load_read(read)))
    changed = {claim[_ARTICLE_ID] for claim in claims if claim[_CHANGED]}
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


def _made(claims: Sequence[tuple[Any, ...]], added: _Added) -> list[Row]:
    """A row for each of these, made column by column: that takes half the time."""
    if not claims:
        return []
    columns = list(zip(*claims, strict=True))
    ids, texts = columns[0], columns[_TEXT][-1]
    made = zip(
        *columns[_PLAIN],
        map(added.actors.get, ids, repeat(())),
        *columns[_TEXT],
        map(SaidAt._make, zip(*columns[_SAID], strict=True)),
        map(added.topics.get, ids, repeat(())),
        map(ArticleRef._make, zip(*columns[_ARTICLE], strict=True)),
        map(_quoted, columns[_SPANS], columns[_WORDING], texts),
        map(added.vias.get, ids),
        *columns[_TOLD],
        *(repeat(1), repeat(()), repeat(1), repeat(None)),  # outlets, differs, version, removed_in
        columns[_STATUS],
        map(bool, columns[_MISSING]),
        map(added.verdicts.get, ids),
        map(added.notes.get, ids, repeat(())),
        map(added.links.get, ids, repeat(())),
        strict=False,
    )
    return list(map(Row._make, made))


def _claim_row(printed: Sequence[_Printed], places: Mapping[int, Place]) -> Row:
    """The row of a claim: its values, and the earliest place where it was printed."""
    first = printed[0]
    place = places.get(first.version_id)
    if place is None:
        return first.row
    versions = [one for each in printed if (one := places[each.version_id]).article_id == place.article_id]
    last = max(version.number for version in versions)
    outlets = {each.row.article.publisher or each.row.article.id for each in printed}
    return first.row._replace(
        outlets=len(outlets),
        differs=tuple(dict.fromkeys(name for each in printed for name in each.differs)),
        version=place.number,
        removed_in=last + 1 if last < place.of else None,
    )


def _as_printed(each: _Printed, printed: Sequence[_Printed], places: Mapping[int, Place]) -> Row:
    """The row of one appearance."""
    row = _claim_row(printed, places)
    mine = row._replace(
        speaker=each.row.speaker,
        cue=each.row.cue,
        said=row.said._replace(phrase=each.row.said.phrase),
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
    return mine._replace(
        said=SaidAt(phrase=mine.said.phrase, **said), **{name: each.read[name] for name in told}
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


def _quoted(spans: str, wording: str | None, text: str) -> tuple[Quoted, ...]:
    """The content spans with their characters, which stand one after the other in the wording, else in the text."""
    content = load_content(spans)
    wording = text if wording is None else wording
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
