"""What topics there are, as people decide: made, changed, two that are one, removed; stored claims follow at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.names import fold
from claimtrack.store import tables
from claimtrack.store.changes import Ledger
from claimtrack.store.decisions import record, rehearsal
from claimtrack.store.resolve import resolve_topic
from claimtrack.store.sqlite import next_ids
from claimtrack.store.tables import table_of
from claimtrack.store.tags import move_claims, retag
from claimtrack.store.topic_judgements import taken_over
from claimtrack.store.topics import summarise_topic, topic_called
from claimtrack.store.values import Made

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import Connection

    from claimtrack.model import Topic
    from claimtrack.store.database import Store
    from claimtrack.store.tags import Holding
    from claimtrack.store.values import TopicSummary

_TOPIC = table_of(tables.Topic)
_NAME = table_of(tables.TopicName)
_PATTERN = table_of(tables.Pattern)
_PROFILE = table_of(tables.TopicProfile)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)


def define_topic(store: Store, topic: Topic, holding: Holding, *, dry_run: bool = False) -> Made:
    """Make a topic of the user's and put the stored claims under it that its patterns match.

    One that articles named exactly so (case and accents aside) becomes the user's, with all that is under it. Raises
    ClaimtrackError for one that is the user's already, UsageMistakeError for another name of a topic.
    """
    with rehearsal(store, dry_run=dry_run) as connection:
        ledger = Ledger(connection)
        topic_id, told, found = topic_called(connection, topic.name), None, False
        if topic_id is None:
            topic_id = new_topic(ledger, topic.name)
        else:
            told, found = _described(_found_as(connection, topic_id, topic.name)), True
            ledger.update(_TOPIC, _TOPIC.c.id == topic_id, {"name": topic.name, "kind": "user"})
        _add_patterns(ledger, topic_id, topic.patterns, excludes=False)
        _add_patterns(ledger, topic_id, topic.excludes, excludes=True)
        came, left = retag(ledger, topic_id, _patterns(connection, topic_id), holding)
        after = summarise_topic(connection, topic_id)
        number = record(connection, "add topic", topic_id, told, _described(after), ledger.changes)
        under = after.claims + after.facts if found else None
        return Made(number, topic.name, topic.name, came, left, under)


def _found_as(connection: Connection, topic_id: int, name: str) -> TopicSummary:
    """A stored topic that articles named so; raises as `define_topic` does."""
    found = summarise_topic(connection, topic_id)
    if fold(found.name) != fold(name):
        raise UsageMistakeError(f"{name!r} is a name of the topic {found.name!r}; see 'topic edit'")
    if found.kind == "user":
        raise ClaimtrackError(f"topic {found.name!r} exists already; 'topic edit' changes it")
    return found


def edit_topic(
    store: Store,
    name: str,
    change: Topic,
    unmatch: Collection[str],
    holding: Holding,
    *,
    dry_run: bool = False,
) -> Made:
    """Change a topic: the name unless that is empty, the patterns of `change` in addition, without those to `unmatch`.

    With patterns it is the user's. The old name still finds it, and headings of that name still lead to it. Raises as
    `resolve_topic` does, UsageMistakeError for a pattern that it has not or a name of another topic,
    ClaimtrackError where all is so already.
    """
    with rehearsal(store, dry_run=dry_run) as connection:
        ledger = Ledger(connection)
        topic_id = resolve_topic(connection, name)
        before = summarise_topic(connection, topic_id)
        if change.name:
            _rename(ledger, topic_id, change.name)
        _drop_patterns(ledger, before, unmatch)
        _add_patterns(ledger, topic_id, change.patterns, excludes=False)
        _add_patterns(ledger, topic_id, change.excludes, excludes=True)
        if not ledger.changes:
            raise ClaimtrackError(f"topic {before.name!r} is so already")
        if change.patterns or change.excludes:
            _make_users(ledger, topic_id)
        came, left = retag(ledger, topic_id, _patterns(connection, topic_id), holding)
        after = summarise_topic(connection, topic_id)
        told = _described(before), _described(after)
        number = record(connection, "edit topic", topic_id, *told, ledger.changes)
        return Made(number, before.name, after.name, came, left)


def merge_topics(store: Store, name: str, other: str, holding: Holding, *, dry_run: bool = False) -> Made:
    """Make two topics one: `other` becomes `name`, with its claims, patterns and names.

    It is the user's where one of the two was, and what would come under either comes under it from now on. Raises as
    `resolve_topic` does, UsageMistakeError for one topic twice.
    """
    with rehearsal(store, dry_run=dry_run) as connection:
        kept, gone = (summarise_topic(connection, resolve_topic(connection, each)) for each in (name, other))
        if kept.id == gone.id:
            raise UsageMistakeError(f"{name!r} and {other!r} are the same topic already")
        ledger = Ledger(connection)
        moved = move_claims(ledger, kept.id, gone.id)
        _move_patterns(ledger, kept.id, gone.id)
        _move_profile(ledger, kept.id, gone.id)
        ledger.update(_NAME, _NAME.c.topic_id == gone.id, {"topic_id": kept.id})
        ledger.delete(_TOPIC, _TOPIC.c.id == gone.id)
        _add_name(ledger, kept.id, gone.name)
        if gone.kind == "user":
            _make_users(ledger, kept.id)
        _, left = retag(ledger, kept.id, _patterns(connection, kept.id), holding)
        told = {"topic": kept.name, "merged": gone.name, "claims": moved}
        before = told | {"kind": _kind_of(connection, kept, gone)}
        number = record(connection, "merge topics", kept.id, before, told, ledger.changes)
        return Made(number, gone.name, kept.name, moved, left)


def remove_topic(store: Store, name: str, *, dry_run: bool = False) -> Made:
    """Remove the topic that has exactly this name (case and accents aside); its claims stay.

    A user's topic that headings name, too, is an automatic one again.
    """
    with rehearsal(store, dry_run=dry_run) as connection:
        topic_id = topic_called(connection, name)
        if topic_id is None:
            raise ClaimtrackError(f"no topic is called {name!r}; give its whole name, see 'topic list'")
        summary = summarise_topic(connection, topic_id)
        ledger = Ledger(connection)
        tags, headed = _CLAIM_TOPIC.c.topic_id == topic_id, _CLAIM_TOPIC.c.basis == "heading"
        own = summary.kind == "user"
        ledger.delete(_PATTERN, _PATTERN.c.topic_id == topic_id)
        left = ledger.delete(_CLAIM_TOPIC, tags & ~headed if own else tags)
        if own and connection.execute(select(_CLAIM_TOPIC.c.claim_id).where(tags).limit(1)).first():
            ledger.update(_TOPIC, _TOPIC.c.id == topic_id, {"kind": "automatic"})
        else:
            ledger.delete(_NAME, _NAME.c.topic_id == topic_id)
            ledger.delete(_TOPIC, _TOPIC.c.id == topic_id)
        number = record(connection, "remove topic", topic_id, _described(summary), None, ledger.changes)
        return Made(number, summary.name, summary.name, left)


def new_topic(ledger: Ledger, name: str) -> int:
    """Make a user's topic of this name, under which there is nothing yet; its id."""
    topic_id = next_ids(ledger.connection).get("topic", 0) + 1
    ledger.insert(_TOPIC, [{"id": topic_id, "name": name, "folded": fold(name), "kind": "user"}])
    return topic_id


def _make_users(ledger: Ledger, topic_id: int) -> None:
    ledger.update(_TOPIC, (_TOPIC.c.id == topic_id) & (_TOPIC.c.kind != "user"), {"kind": "user"})


def _rename(ledger: Ledger, topic_id: int, new: str) -> None:
    """Show a topic by another name, which may be one of its other names; the old one becomes such."""
    if topic_called(ledger.connection, new) not in {None, topic_id}:
        raise UsageMistakeError(f"{new!r} is a topic already; 'topic merge' makes the two one")
    shown = select(_TOPIC.c.name, _TOPIC.c.folded).where(_TOPIC.c.id == topic_id)
    old = ledger.connection.execute(shown).one()
    if old.name != new:
        ledger.delete(_NAME, _NAME.c.folded == fold(new))
        ledger.update(_TOPIC, _TOPIC.c.id == topic_id, {"name": new, "folded": fold(new)})
        if old.folded != fold(new):
            _add_name(ledger, topic_id, old.name)


def _add_name(ledger: Ledger, topic_id: int, name: str) -> None:
    """A name under which a topic is found, and to which headings lead."""
    number = next_ids(ledger.connection).get("topic_name", 0) + 1
    ledger.insert(_NAME, [{"id": number, "topic_id": topic_id, "name": name, "folded": fold(name)}])


def _add_patterns(ledger: Ledger, topic_id: int, texts: Iterable[str], *, excludes: bool) -> None:
    """Patterns that a topic has not yet; one that it has in the other sense gets this one."""
    there = {_alike(row.text): row for row in _patterns(ledger.connection, topic_id)}
    new = {_alike(text): text for text in texts}
    last = next_ids(ledger.connection).get("pattern", 0)
    rows = [
        {"id": last + n, "topic_id": topic_id, "text": text, "excludes": excludes}
        for n, text in enumerate((text for key, text in new.items() if key not in there), 1)
    ]
    ledger.insert(_PATTERN, rows)
    turned = [there[key].id for key in new if key in there and there[key].excludes != excludes]
    ledger.update(_PATTERN, _PATTERN.c.id.in_(turned), {"excludes": excludes})


def _drop_patterns(ledger: Ledger, topic: TopicSummary, texts: Iterable[str]) -> None:
    there = {_alike(row.text): row.id for row in _patterns(ledger.connection, topic.id)}
    for text in texts:
        if _alike(text) not in there:
            patterns = "; ".join((*topic.patterns, *topic.excludes)) or "none"
            raise UsageMistakeError(f"topic {topic.name!r} has no pattern {text!r}; its patterns: {patterns}")
        ledger.delete(_PATTERN, _PATTERN.c.id == there[_alike(text)])


def _patterns(connection: Connection, topic_id: int) -> Collection[Any]:
    return connection.execute(
        select(_PATTERN).where(_PATTERN.c.topic_id == topic_id).order_by(_PATTERN.c.id)
    ).all()


def _alike(text: str) -> str:
    """A pattern as it is compared: white space and case aside."""
    return " ".join(text.split()).casefold()


def _move_patterns(ledger: Ledger, kept: int, gone: int) -> None:
    """A topic's patterns to another one, but for those that it has, in whatever sense."""
    there = {_alike(row.text) for row in _patterns(ledger.connection, kept)}
    known = [row.id for row in _patterns(ledger.connection, gone) if _alike(row.text) in there]
    ledger.delete(_PATTERN, _PATTERN.c.id.in_(known))
    ledger.update(_PATTERN, _PATTERN.c.topic_id == gone, {"topic_id": kept})


def _move_profile(ledger: Ledger, kept: int, gone: int) -> None:
    """What is said in a topic's stories to another one, unless that has such."""
    has = select(_PROFILE.c.id).where(_PROFILE.c.topic_id == kept)
    if ledger.connection.execute(has).first() is None:
        ledger.update(_PROFILE, _PROFILE.c.topic_id == gone, {"topic_id": kept})


def _kind_of(connection: Connection, *topics: TopicSummary) -> str:
    """The kind of topics that become one: automatic where articles had one of them, see `taken_over`."""
    before = taken_over(connection)
    return "automatic" if any(t.kind == "automatic" or t.id in before for t in topics) else "user"


def _described(topic: TopicSummary) -> dict[str, Any]:
    """A topic as the log tells it."""
    told = {"name": topic.name, "kind": topic.kind, "patterns": topic.patterns, "not": topic.excludes}
    return {name: value for name, value in told.items() if value}
