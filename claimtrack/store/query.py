"""Questions to the store: which claims, in the order of a timeline.

They are put together in SQL: that is at once, where SQLAlchemy would have to be loaded first.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from claimtrack.model import Timeline
from claimtrack.store.driver import ask, driver_of
from claimtrack.store.resolve import resolve_actor, resolve_publisher, resolve_topic
from claimtrack.store.rows import load_printed, load_rows
from claimtrack.store.together import groups_with
from claimtrack.store.versions import end_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimtrack.model import Query, Row
    from claimtrack.store.database import Store
    from claimtrack.store.driver import Connected

_BATCH = 500  # rows loaded at a time

VISIBLE = "claim.status IS NOT 'rejected'"  # whether a claim is shown unasked: nobody rejected it
_STATUS = {
    None: VISIBLE,
    "open": "claim.status IS NULL",
    "accepted": "claim.status = 'accepted'",
    "rejected": "claim.status = 'rejected'",
}
_ABOUT = "claim.id IN (SELECT claim_id FROM claim_topic WHERE topic_id = :topic)"
_PUBLIC = """
EXISTS (SELECT 1 FROM appearance JOIN version ON version.id = version_id WHERE claim_id = claim.id
    AND julianday(coalesce(version.updated, version.published)) <= julianday(:as_of))
"""
_PRINTED = """
SELECT claim_id FROM appearance JOIN version ON version.id = version_id JOIN article ON article.id = article_id
WHERE publisher IN (SELECT value FROM json_each(:publishers))
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """The claims that fit a query: tables and conditions of the parts they are found in, and the values in these."""

    parts: tuple[str, ...]
    values: Mapping[str, Any]


def find_claims(store: Store, query: Query) -> tuple[Row, ...]:
    """The claims, attitudes and facts that fit the query, in its order and up to its limit.

    Raises ClaimtrackError where no actor, topic or publisher has the name asked for, UsageMistakeError
    where several have.
    """
    with store.asking() as connection:
        return _rows(connection, _ids(connection, asked(connection, query), query), query)


def iter_claims(store: Store, query: Query) -> Iterator[Row]:
    """The rows of `find_claims` one after the other, without holding them all in memory."""
    with store.asking() as connection:
        ids = _ids(connection, asked(connection, query), query)
    for start in range(0, len(ids), _BATCH):
        with store.asking() as connection:
            rows = _rows(connection, ids[start : start + _BATCH], query)
        yield from rows


def build_timeline(store: Store, query: Query) -> Timeline:
    """The rows of `find_claims`, and how many its limit leaves out; raises as that does."""
    with store.asking() as connection:
        rows = _rows(connection, _ids(connection, asked(connection, query), query), query)
        if query.limit is None or len(rows) < query.limit:
            return Timeline(rows)
        beyond = _number(connection, query) - len({row.id for row in rows})
    return Timeline(rows, ((beyond, f"over the limit of {query.limit}"),) if beyond else ())


def asked(connection: Connected, query: Query) -> Asked:
    """What a query asks for; the names in it are resolved here.

    For an actor that is claims made, alone or together with others, and facts that name them.
    """
    where, values = conditions(connection, query)
    claims = "claim INDEXED BY ix_claim_rejected" if query.status == "rejected" else "claim"
    if query.actor is None:
        return Asked((f"{claims} WHERE {where}",), values)
    said = f"{claims} WHERE {where} AND claim.actor_id = :actor"
    named = (
        f"claim_actor JOIN {claims} ON claim.id = claim_id WHERE {where} AND claim_actor.actor_id = :actor"
    )
    actor = resolve_actor(connection, query.actor)
    groups = groups_with(connection, actor)
    values = {**values, "actor": actor}
    if not groups:
        return Asked((said, named), values)
    together = f"{claims} WHERE {where} AND claim.actor_id IN (SELECT value FROM json_each(:groups))"
    return Asked((said, named, together), {**values, "groups": json.dumps(groups)})


def ids_question(fitting: Asked, *, reverse: bool = False) -> str:
    """The question for id and sort key of the claims that fit, in order, up to `:limit` of them."""
    found = " UNION ALL ".join(f"SELECT claim.id, claim.sort_key FROM {part}" for part in fitting.parts)
    return f"{found} ORDER BY sort_key {'DESC' if reverse else 'ASC'} LIMIT :limit"


def conditions(connection: Connected, query: Query) -> tuple[str, dict[str, Any]]:
    """What a claim must fulfil to fit a query, but for who said it, in SQL, and the values that stand in it."""
    found = tuple(_conditions(connection, query))
    where = " AND ".join(condition for condition, _ in found)
    return where or "TRUE", {name: value for _, values in found for name, value in values.items()}


def _conditions(connection: Connected, query: Query) -> Iterator[tuple[str, dict[str, Any]]]:
    if query.status != "all":
        yield _STATUS[query.status], {}
    if query.type is not None:
        yield "claim.type = :type", {"type": query.type}
    if query.since is not None:
        yield "(claim.latest IS NULL OR claim.latest >= :since)", {"since": query.since.isoformat()}
    if query.until is not None:
        yield "(claim.earliest IS NULL OR claim.earliest <= :until)", {"until": query.until.isoformat()}
    if query.topic is not None:
        yield _ABOUT, {"topic": resolve_topic(connection, query.topic)}
    if query.as_of is not None:
        yield _PUBLIC, {"as_of": end_of(query.as_of).isoformat()}
    if query.publisher is not None:
        publishers = json.dumps(resolve_publisher(connection, query.publisher))
        # An actor's few claims are looked at one by one; all claims of a publisher are listed at once.
        one_by_one = f"EXISTS ({_PRINTED} AND claim_id = claim.id)"
        yield f"claim.id IN ({_PRINTED})" if query.actor is None else one_by_one, {"publishers": publishers}


def _number(connection: Connected, query: Query) -> int:
    """How many claims fit, whatever the limit; each part is counted in an index alone.

    The rejected ones are few and have their own index: sooner counted there than looked for among all.
    """
    if query.status is None:
        every, rejected = (replace(query, status=status) for status in ("all", "rejected"))
        return _number(connection, every) - _number(connection, rejected)
    fitting = asked(connection, query)
    counts = (ask(connection, f"SELECT count(*) FROM {part}", **fitting.values) for part in fitting.parts)
    return sum(number for ((number,),) in counts)


def _ids(connection: Connected, fitting: Asked, query: Query) -> list[int]:
    limit = -1 if query.limit is None else query.limit
    question = ids_question(fitting, reverse=query.reverse)
    found = driver_of(connection).execute(question, {**fitting.values, "limit": limit})
    return [claim_id for claim_id, _ in found]


def _rows(connection: Connected, ids: Sequence[int], query: Query) -> tuple[Row, ...]:
    load = load_printed if query.appearances else load_rows
    batches = (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))
    return tuple(row for batch in batches for row in load(connection, batch, as_of=query.as_of))
