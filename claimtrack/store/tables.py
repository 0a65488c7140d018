"""The tables, as SQLModel classes: those that claims are made of; a test keeps them equal to the migrations.

Ids are never reused (AUTOINCREMENT). Days and times are ISO 8601 text, spans are JSON (see
`spans.py`), folded columns are written by `claimtrack.names.fold` so that no query depends on a
database's collation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import CheckConstraint, Index, MetaData, PrimaryKeyConstraint, Table, UniqueConstraint
from sqlalchemy import text as sql_text
from sqlmodel import Field, SQLModel

if TYPE_CHECKING:
    from claimtrack.store import side_tables

    Band = side_tables.Band
    Copy = side_tables.Copy
    Decision = side_tables.Decision
    Fetched = side_tables.Fetched
    Held = side_tables.Held
    Judgement = side_tables.Judgement
    Original = side_tables.Original
    Pattern = side_tables.Pattern
    TopicProfile = side_tables.TopicProfile
    Watch = side_tables.Watch

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
NUMBERED = {"sqlite_autoincrement": True}
KEYED = {"sqlite_with_rowid": False}
_SIDE_TABLES = frozenset(
    "Band Copy Decision Fetched Held Judgement Original Pattern TopicProfile Watch".split()
)


class Base(SQLModel):
    """What all tables share: one set of metadata, with a naming rule for every constraint."""

    metadata = MetaData(naming_convention=NAMES)


class Article(Base, table=True):
    """An outlet's story."""

    __tablename__ = "article"
    __table_args__ = (
        *(Index(None, name) for name in ("publisher", "url", "given_id", "source")),
        NUMBERED,
    )

    id: int | None = Field(default=None, primary_key=True)
    publisher: str | None
    url: str | None
    given_id: str | None  # the identifier its source gave it
    source: str | None  # where it was read from
    revised: bool = Field(sa_column_kwargs={"server_default": sql_text("0")})  # has several versions


class Version(Base, table=True):
    """One reading of an article's text."""

    __tablename__ = "version"
    __table_args__ = (
        CheckConstraint("date_order IN ('dmy', 'mdy')", name="date_order"),
        Index(None, "article_id"),
        Index(None, "hash"),
        NUMBERED,
    )

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id")
    hash: bytes  # SHA-256 of the text
    original_hash: bytes | None  # SHA-256 of the bytes it was read from
    title: str | None
    byline: str | None
    published: str | None
    updated: str | None
    language: str | None
    date_order: str | None  # "dmy" or "mdy" where it was given
    read_at: str
    reader: str | None  # which reader the text comes from
    engine: str  # which extraction the claims come from; "hand" for what a person wrote
    threshold: float | None  # the least confidence that was asked for; null: the usual one
    # Last, since SQLite would have to walk through them to reach what stands behind.
    blocks: str  # JSON: [[kind, start, end], …]
    text: str


class Actor(Base, table=True):
    """Somebody who speaks or acts."""

    __tablename__ = "actor"
    __table_args__ = (
        CheckConstraint("kind IN ('person', 'organisation', 'place', 'group')", name="kind"),
        NUMBERED,
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str
    kind: str | None  # see `model.ActorKind`; null: not told yet


class Alias(Base, table=True):
    """A name of an actor as printed; the actor's full name is one of them."""

    __tablename__ = "alias"
    __table_args__ = (UniqueConstraint("actor_id", "folded"), Index(None, "folded"), NUMBERED)

    id: int | None = Field(default=None, primary_key=True)
    actor_id: int = Field(foreign_key="actor.id")
    name: str
    folded: str


class AliasWord(Base, table=True):
    """A folded word of any of an actor's names, so that any word finds the actor through the index."""

    __tablename__ = "alias_word"
    __table_args__ = (PrimaryKeyConstraint("word", "actor_id"), Index(None, "actor_id"), KEYED)

    word: str = Field(primary_key=True)
    actor_id: int = Field(foreign_key="actor.id", primary_key=True)


class Role(Base, table=True):
    """A role of an actor as printed, "Kremlin spokesman", and the first and last day it was."""

    __tablename__ = "role"
    __table_args__ = (UniqueConstraint("actor_id", "name"), NUMBERED)

    id: int | None = Field(default=None, primary_key=True)
    actor_id: int = Field(foreign_key="actor.id")
    name: str
    first: str | None
    last: str | None


class Claim(Base, table=True):
    """What somebody said, once; or a dated fact in the outlet's own voice."""

    __tablename__ = "claim"
    __table_args__ = (
        # SQLite would make a table of a list of three for every row.
        CheckConstraint("type = 'claim' OR type = 'attitude' OR type = 'fact'", name="type"),
        CheckConstraint(
            "quotation = 'direct' OR quotation = 'indirect' OR quotation = 'mixed'", name="quotation"
        ),
        CheckConstraint("polarity IN ('positive', 'negative')", name="polarity"),
        CheckConstraint("status IN ('accepted', 'rejected')", name="status"),
        # Both hold all that a question may ask of a row, so that rows are counted without being read.
        Index("ix_claim_actor_id_sort_key", "actor_id", "sort_key", "type", "earliest", "latest", "status"),
        Index("ix_claim_sort_key", "sort_key", "type", "earliest", "latest", "status"),
        Index("ix_claim_rejected", "actor_id", "sort_key", sqlite_where=sql_text("status = 'rejected'")),
        NUMBERED,
    )

    id: int | None = Field(default=None, primary_key=True)
    type: str
    quotation: str | None
    actor_id: int | None = Field(foreign_key="actor.id")
    text: str
    earliest: str | None
    latest: str | None
    edtf: str
    precision: str
    basis: str
    why: str
    sort_key: str  # the day it is sorted under, the article and the place in it
    polarity: str = Field(sa_column_kwargs={"server_default": "positive"})
    modality: str = Field(sa_column_kwargs={"server_default": "asserted"})
    confidence: float = Field(sa_column_kwargs={"server_default": "1.0"})  # 0 to 1
    status: str | None  # what a person said of it: "accepted" or "rejected"
    missing: bool = Field(
        sa_column_kwargs={"server_default": sql_text("0")}
    )  # read no more, kept for a decision


class Appearance(Base, table=True):
    """A claim as printed in one reading of an article."""

    __tablename__ = "appearance"
    __table_args__ = (Index(None, "claim_id"), Index(None, "version_id"), NUMBERED)

    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(foreign_key="claim.id")
    version_id: int = Field(foreign_key="version.id")
    spans: str  # JSON: content, cue, mention, time phrase
    wording: str | None  # the content spans' characters, one after the other, where the claim's text differs
    mention: str | None  # the speaker as printed
    cue: str | None
    phrase: str | None  # the time expression as printed
    rule: str  # the rule that resolved the time expression
    alternatives: str | None  # JSON: other EDTF readings of it
    as_read: str | None  # JSON: who, when, how as read here, where the claim has that from elsewhere


class ClaimActor(Base, table=True):
    """Somebody named in a fact."""

    __tablename__ = "claim_actor"
    __table_args__ = (PrimaryKeyConstraint("actor_id", "claim_id"), Index(None, "claim_id"), KEYED)

    actor_id: int = Field(foreign_key="actor.id", primary_key=True)
    claim_id: int = Field(foreign_key="claim.id", primary_key=True)


class Topic(Base, table=True):
    """What claims are about: found in articles, or defined by the user."""

    __tablename__ = "topic"
    __table_args__ = (
        CheckConstraint("kind IN ('user', 'automatic')", name="kind"),
        UniqueConstraint("folded"),
        NUMBERED,
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str
    folded: str
    kind: str


class TopicName(Base, table=True):
    """Another name of a topic, under which it was merged or renamed."""

    __tablename__ = "topic_name"
    __table_args__ = (UniqueConstraint("folded"), Index(None, "topic_id"), NUMBERED)

    id: int | None = Field(default=None, primary_key=True)
    topic_id: int = Field(foreign_key="topic.id")
    name: str
    folded: str


class ClaimTopic(Base, table=True):
    """A claim is about a topic, because the article (`heading`), a user's pattern or a person says so."""

    __tablename__ = "claim_topic"
    __table_args__ = (
        PrimaryKeyConstraint("topic_id", "claim_id"),
        CheckConstraint("basis = 'heading' OR basis = 'pattern' OR basis = 'person'", name="basis"),
        Index(None, "claim_id"),
        KEYED,
    )

    topic_id: int = Field(foreign_key="topic.id", primary_key=True)
    claim_id: int = Field(foreign_key="claim.id", primary_key=True)
    basis: str


class Link(Base, table=True):
    """How one claim relates to another; "via": the first is reported by the second."""

    __tablename__ = "link"
    __table_args__ = (
        UniqueConstraint("claim_id", "other_id", "kind"),
        CheckConstraint(
            "kind IN ('via', 'repeats', 'contradicts', 'retracts', 'supports', 'updates')", name="kind"
        ),
        Index(None, "other_id"),
        NUMBERED,
    )

    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(foreign_key="claim.id")
    other_id: int = Field(foreign_key="claim.id")
    kind: str


class Note(Base, table=True):
    """What a person wrote beside a claim."""

    __tablename__ = "note"
    __table_args__ = (Index(None, "claim_id"), NUMBERED)

    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(foreign_key="claim.id")
    text: str
    at: str


class Verdict(Base, table=True):
    """What checking a claim came to, in the spirit of schema.org's ClaimReview."""

    __tablename__ = "verdict"
    __table_args__ = (
        CheckConstraint("rating IN ('true', 'false', 'misleading', 'unproven')", name="rating"),
    )

    claim_id: int = Field(foreign_key="claim.id", primary_key=True)
    rating: str
    evidence: str | None  # the address of what it rests on
    note: str | None
    at: str


def table_of(model: type[SQLModel]) -> Table:
    """The Core table behind a model, for bulk statements."""
    return cast("Table", cast("Any", model).__table__)


def __getattr__(name: str) -> Any:
    """One of the `side_tables`: a class takes a while to make, and most questions need none of those."""
    if name not in _SIDE_TABLES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from claimtrack.store import side_tables  # noqa: PLC0415 - see above

    return getattr(side_tables, name)
