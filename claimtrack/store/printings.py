"""Claims as they are printed, each printing a timeline row: a whole batch with a few questions in SQL."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from claimtrack.model import ArticleRef, ClaimLink, Quoted, Row, SaidAt, Verdict
from claimtrack.store.driver import ask
from claimtrack.store.encoding import load_contents

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from claimtrack.store.driver import Connected

_QUOTED = partial(tuple.__new__, Quoted)  # as `Quoted._make`, at half its cost
_ONE_SPAN = 2  # numbers of it
N = TypeVar("N", bound=tuple[Any, ...])
K = TypeVar("K", int, str)
T = TypeVar("T")
D = TypeVar("D")

_COLUMNS = (
    *("claim.id", "claim.type", "quotation", "actor.name", "mention", "cue", "claim.text"),
    *("earliest", "latest", "edtf", "precision", "basis", "CASE WHEN basis <> 'person' THEN phrase END"),
    *("article.id", "version.title", "publisher", "url", "published"),
    *("spans", "wording", "polarity", "modality", "confidence", "status", "missing"),
    *("version.id", "as_read", "updated", "revised"),
)
# The values of a column together, as JSON: one by one the driver takes a quarter longer to hand them over.
_CLAIMS = f"""
SELECT {", ".join(f"json_group_array({column})" for column in _COLUMNS)}
FROM claim
JOIN appearance ON appearance.claim_id = claim.id
JOIN version ON version.id = appearance.version_id
JOIN article ON article.id = version.article_id
LEFT JOIN actor ON actor.id = claim.actor_id
WHERE claim.id IN (SELECT value FROM json_each(:ids))
"""  # noqa: S608 - our own
_ADDED = """
WITH asked (id) AS (SELECT value FROM json_each(:ids))
SELECT 'topic', claim_id, topic.name AS value, NULL, NULL, basis AS rank
    FROM asked CROSS JOIN claim_topic ON claim_id = asked.id JOIN topic ON topic.id = topic_id
UNION ALL SELECT 'actor', claim_id, actor.name, NULL, NULL, NULL
    FROM asked CROSS JOIN claim_actor ON claim_id = asked.id JOIN actor ON actor.id = actor_id
UNION ALL SELECT iif(kind = 'via', 'via', 'link'), claim_id, other_id, kind, NULL, link.id
    FROM asked CROSS JOIN link ON claim_id = asked.id
UNION ALL SELECT 'linked', other_id, claim_id, kind, NULL, link.id
    FROM asked CROSS JOIN link ON other_id = asked.id WHERE kind <> 'via'
UNION ALL SELECT 'note', claim_id, text, NULL, NULL, note.id
    FROM asked CROSS JOIN note ON claim_id = asked.id
UNION ALL SELECT 'verdict', claim_id, rating, evidence, note, NULL
    FROM asked CROSS JOIN verdict ON claim_id = asked.id
ORDER BY rank, value
"""
_NAMES = """
SELECT claim.id, folded FROM claim JOIN alias ON alias.actor_id = claim.actor_id
WHERE claim.id IN (SELECT value FROM json_each(:ids))
"""
_BEARERS = """
SELECT folded, actor.name FROM alias JOIN actor ON actor.id = actor_id
WHERE folded IN (SELECT value FROM json_each(:names))
"""

_PASSIVE = {
    "repeats": "repeated by",
    "contradicts": "contradicted by",
    "retracts": "retracted by",
    "supports": "supported by",
    "updates": "updated by",
}


class Printing(NamedTuple):
    """A claim as printed in one version of an article.

    `read` is what that version says of who, when and how, where the claim has it from elsewhere (JSON); `updated` is
    the version's, and `revised` whether its article has others.
    """

    row: Row
    version_id: int
    read: str | None
    updated: str | None
    revised: int


class Printings(NamedTuple):
    """Some of them, field by field: most are only looked at together."""

    rows: Sequence[Row] = ()
    version_ids: Sequence[int] = ()
    read: Sequence[str | None] = ()
    updated: Sequence[str | None] = ()
    revised: Sequence[int] = ()

    def each(self) -> Iterator[Printing]:
        """One after the other."""
        return map(Printing._make, zip(*self, strict=True))

    @classmethod
    def those(cls, printings: Iterable[Printing]) -> Printings:
        """These, field by field."""
        return cls(*zip(*printings, strict=True))


def load_printings(connection: Connected, claim_ids: Sequence[int]) -> Printings:
    """Every printing of these claims, in no order."""
    ids = json.dumps(list(claim_ids))
    (columns,) = ask(connection, _CLAIMS, ids=ids)
    return _made(list(map(json.loads, columns)), _Added.of(connection, ids))


def names_of_speakers(connection: Connected, claim_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """By claim every name of who says it, folded."""
    return _grouped(ask(connection, _NAMES, ids=json.dumps(list(claim_ids))))


def bearers_of(connection: Connected, folded: Collection[str]) -> dict[str, tuple[str, ...]]:
    """By folded name the actors that bear it, as they are shown now."""
    return _grouped(ask(connection, _BEARERS, names=json.dumps(list(folded))))


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
        found: defaultdict[str, list[tuple[int, Any]]] = defaultdict(list)
        for what, claim_id, *value, _ in ask(connection, _ADDED, ids=ids):
            found[what].append((claim_id, value))
        links = [(key, ClaimLink(kind, other)) for key, (other, kind, _) in found["link"]]
        links += [(key, ClaimLink(_PASSIVE[kind], other)) for key, (other, kind, _) in found["linked"]]
        return cls(
            _grouped([(key, name) for key, (name, *_) in found["topic"]]),
            _grouped([(key, name) for key, (name, *_) in found["actor"]]),
            {key: other for key, (other, *_) in found["via"]},
            _grouped(links),
            _grouped([(key, text) for key, (text, *_) in found["note"]]),
            {key: Verdict(*verdict) for key, verdict in found["verdict"]},
        )


def _made(columns: Sequence[Sequence[Any]], added: _Added) -> Printings:
    """What `_CLAIMS` gave, column by column: row by row it takes twice as long."""
    ids, texts, told = columns[0], columns[6], columns[20:23]
    spans, wordings = columns[18:20]
    statuses, missing, *version = columns[23:]
    rows = _each(
        Row,
        *columns[:4],
        _beside(added.actors, ids, ()),
        *columns[4:7],
        _each(SaidAt, *columns[7:13]),
        _beside(added.topics, ids, ()),
        _each(ArticleRef, *columns[13:18]),
        _all_quoted(load_contents(spans), wordings, texts),
        _beside(added.vias, ids, None),
        *told,
        *(repeat(1), repeat(()), repeat(1), repeat(None)),  # outlets, differs, version, removed_in
        statuses,
        map(bool, missing),
        _beside(added.verdicts, ids, None),
        _beside(added.notes, ids, ()),
        _beside(added.links, ids, ()),
    )
    return Printings(list(rows), *version)


def _beside(found: Mapping[int, T], ids: Iterable[int], else_: D) -> Iterator[T | D]:
    """What stands beside each claim; beside most of them nothing does."""
    return map(found.get, ids, repeat(else_)) if found else repeat(else_)


def _each(kind: type[N], *columns: Iterable[Any]) -> Iterator[N]:
    """One of these for each row of the columns: as its `_make`, but for a call each."""
    return map(partial(tuple.__new__, kind), zip(*columns, strict=False))


def _all_quoted(
    contents: Iterable[Sequence[int]], wordings: Iterable[str | None], texts: Iterable[str]
) -> list[tuple[Quoted, ...]]:
    """For each claim its content spans with their characters, which stand in the wording, else in the text."""
    return [
        (_QUOTED((content[0], content[1], text)),)
        if wording is None and len(content) == _ONE_SPAN
        else _quoted(content, text if wording is None else wording)
        for content, wording, text in zip(contents, wordings, texts, strict=True)
    ]


def _quoted(content: Sequence[int], wording: str) -> tuple[Quoted, ...]:
    """Content spans with their characters, which stand one after the other in the wording."""
    quoted, at = [], 0
    for start, end in zip(content[::2], content[1::2], strict=True):
        quoted.append(_QUOTED((start, end, wording[at : at + end - start])))
        at += end - start
    return tuple(quoted)


def _grouped(pairs: Collection[tuple[K, T]]) -> dict[K, tuple[T, ...]]:
    groups: defaultdict[K, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
