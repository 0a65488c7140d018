"""Timeline rows by claim id, a whole batch with a few queries: one for each claim, or one for each appearance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from claimtrack.model import Row, SaidAt
from claimtrack.names import text_words, untitled
from claimtrack.store.encoding import load_read
from claimtrack.store.printings import bearers_of, load_printings, names_of_speakers
from claimtrack.store.versions import is_public, places_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from claimtrack.model import Moment
    from claimtrack.store.driver import Connected
    from claimtrack.store.printings import Printing
    from claimtrack.store.versions import Place


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
    found = load_printings(connection, claim_ids)
    if as_of is not None:
        found = found.those(each for each in found.each() if _is_public(each, as_of))
    ids = [row.id for row in found.rows]
    several = {key for key, times in Counter(ids).items() if times > 1}
    told = zip(ids, found.read, found.revised, strict=True)
    odd = several.union(key for key, read, revised in told if read is not None or revised)
    alone = {row.id: row for row in found.rows if together and row.id not in odd}
    printed: dict[int, list[_Printed]] = {}
    articles = set()
    for row, version_id, read, _, revised in found.each() if len(alone) < len(ids) else ():
        if row.id in alone:
            continue
        printed.setdefault(row.id, []).append(_Printed(row, version_id, load_read(read)))
        if revised or row.id in several:
            articles.add(row.article.id)
    places = places_of(connection, articles, as_of) if articles else {}
    printed = _shown_now(connection, printed)
    _compare(connection, {key: printed[key] for key in several}, places)
    return _Loaded(alone, printed, places)


def _is_public(printing: Printing, as_of: Moment) -> bool:
    return is_public(printing.row.article.published, printing.updated, as_of)


def _shown_now(connection: Connected, printed: dict[int, list[_Printed]]) -> dict[int, list[_Printed]]:
    """The printings with the present names of actors that they keep beside their claims."""
    kept = {
        untitled(one.read["actor"]) for every in printed.values() for one in every if one.read.get("actor")
    }
    if not kept:
        return printed
    bearers = bearers_of(connection, kept)
    return {key: [_named_now(one, bearers) for one in every] for key, every in printed.items()}


def _named_now(one: _Printed, bearers: Mapping[str, tuple[str, ...]]) -> _Printed:
    if not one.read.get("actor"):
        return one
    found = bearers.get(untitled(one.read["actor"]), ())
    if one.row.actor in found:
        name = one.row.actor
    elif len(found) == 1:
        (name,) = found
    else:
        return one
    return replace(one, read={**one.read, "actor": name})


def _compare(
    connection: Connected, several: Mapping[int, list[_Printed]], places: Mapping[int, Place]
) -> None:
    """Bring the printings of each claim in order, and note what later ones have otherwise."""
    names = names_of_speakers(connection, several) if several else {}
    for key, each in several.items():
        surnames = frozenset(name.rpartition(" ")[2] for name in names.get(key, ()))
        each.sort(key=lambda one: places[one.version_id].order)
        each[1:] = [replace(one, differs=_differences(one, surnames)) for one in each[1:]]


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
        "modality": each.read["modality"] == row.modality,
        "wording": text_words(each.read["text"]) == text_words(row.text),
    }
    return tuple(name for name, agrees in same.items() if not agrees)
