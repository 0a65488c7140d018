"""The tables beside the claims, as SQLModel classes; also to be had as `tables.NAME`."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy import text as sql_text
from sqlmodel import Field

from claimtrack.store.tables import KEYED, NUMBERED, Base

__all__ = [
    "Band",
    "Base",
    "Copy",
    "Decision",
    "Fetched",
    "Held",
    "Judgement",
    "Original",
    "Pattern",
    "TopicProfile",
    "Watch",
]


class Judgement(Base, table=True):
    """That two actors are different people, whatever their names; the lower id stands first."""

    __tablename__ = "judgement"
    __table_args__ = (
        PrimaryKeyConstraint("actor_id", "other_id"),
        CheckConstraint("verdict IN ('different')", name="verdict"),
        Index(None, "other_id"),
        KEYED,
    )

    actor_id: int = Field(foreign_key="actor.id", primary_key=True)
    other_id: int = Field(foreign_key="actor.id", primary_key=True)
    verdict: str


class Held(Base, table=True):
    """A value of a claim that a person decided: reading the article again does not change it."""

    __tablename__ = "held"
    __table_args__ = (
        PrimaryKeyConstraint("claim_id", "field"),
        CheckConstraint("field IN ('actor', 'said', 'text', 'topics')", name="field"),
        KEYED,
    )

    claim_id: int = Field(foreign_key="claim.id", primary_key=True)
    field: str = Field(primary_key=True)
    machine: str | None  # what its earliest appearance has there: see `held`


class Pattern(Base, table=True):
    """Words in sequence that mark a claim as being about a user's topic."""

    __tablename__ = "pattern"
    __table_args__ = (UniqueConstraint("topic_id", "text"), NUMBERED)

    id: int | None = Field(default=None, primary_key=True)
    topic_id: int = Field(foreign_key="topic.id")
    text: str
    excludes: bool = Field(sa_column_kwargs={"server_default": sql_text("0")})  # marks what the topic is not


class TopicProfile(Base, table=True):
    """What is said in stories that name a topic, by which others are known to be of the same matter.

    Each time that more is told of a topic it gets a new id: the highest are those told of last.
    """

    __tablename__ = "topic_profile"
    __table_args__ = (UniqueConstraint("topic_id"), NUMBERED)

    id: int | None = Field(default=None, primary_key=True)
    topic_id: int = Field(foreign_key="topic.id", ondelete="CASCADE")
    stretches: int  # of text that name it
    words: str  # in how many of them the root of each word stands, as JSON


class Original(Base, table=True):
    """The bytes that a version was read from, deflated, where they were to be kept."""

    __tablename__ = "original"

    version_id: int = Field(foreign_key="version.id", primary_key=True)
    packed: bytes


class Copy(Base, table=True):
    """A version that re-publishes the text of an earlier one: a wire copy."""

    __tablename__ = "copy"
    __table_args__ = (CheckConstraint("share > 0 AND share <= 1", name="share"), Index(None, "of_version_id"))

    version_id: int = Field(foreign_key="version.id", primary_key=True)
    of_version_id: int = Field(foreign_key="version.id")
    share: float  # of its own text that is copied


class Band(Base, table=True):
    """A part of a version's signature: texts that are alike share one."""

    __tablename__ = "band"
    __table_args__ = (PrimaryKeyConstraint("value", "version_id"), Index(None, "version_id"), KEYED)

    value: int = Field(primary_key=True)
    version_id: int = Field(foreign_key="version.id", primary_key=True)


class Watch(Base, table=True):
    """A feed to look into again and again."""

    __tablename__ = "watch"
    __table_args__ = (UniqueConstraint("url"), NUMBERED)

    id: int | None = Field(default=None, primary_key=True)
    url: str
    added_at: str
    checked_at: str | None


class Fetched(Base, table=True):
    """What a server said of an address, for asking it next time whether anything is new."""

    __tablename__ = "fetched"
    __table_args__ = (KEYED,)

    url: str = Field(primary_key=True)
    etag: str | None
    last_modified: str | None
    at: str


class Decision(Base, table=True):
    """What a person decided, with what was there before and after."""

    __tablename__ = "decision"
    __table_args__ = (NUMBERED,)

    id: int | None = Field(default=None, primary_key=True)
    at: str
    verb: str  # see `decisions.Verb`
    subject_id: int
    before: str | None  # JSON
    after: str | None  # JSON
    who: str | None
    changes: str | None  # JSON: the rows it changed, see `changes.py`; null: it cannot be undone
    undone_by: int | None  # the decision that took it back
