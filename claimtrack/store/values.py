"""What goes into the store and what it answers, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from claimtrack.frozen import quickly_made

if TYPE_CHECKING:
    from claimtrack.model import ActorKind, ArticleRef, ClaimType, Polarity, Quotation, Row, Span, When


@quickly_made
@dataclass(frozen=True, slots=True)
class Statement:
    """A claim, attitude or fact as it is stored, whichever it is; spans point into the article's text.

    `text` is what is said, on one line; `actor` and `actors` (facts) are names within the article,
    `headings` the topics that its article gives, `tags` the ids of the user's topics that it matches, `excluded` of
    those that it is not about whatever its article gives, `via` the index of the statement that reports it.
    """

    type: ClaimType
    quotation: Quotation | None
    actor: str | None
    actors: tuple[str, ...]
    text: str
    content: tuple[Span, ...]
    cue: Span | None
    mention: Span | None
    said: When
    headings: tuple[str, ...]
    tags: tuple[int, ...]
    via: int | None
    polarity: Polarity = "positive"
    modality: str = "asserted"
    confidence: float = 1.0
    excluded: tuple[int, ...] = ()


@quickly_made
@dataclass(frozen=True, slots=True)
class Person:
    """An actor of an article and who that is in the store (`id` None: nobody yet).

    `name` is what the article's statements call it, `shown` the name to store. `names` are names not stored
    yet, printed and folded, the fullest first for a new actor; `outgrown` are folded surnames under which
    the actor was stored, which `shown` now replaces.
    """

    id: int | None
    name: str
    shown: str
    names: tuple[tuple[str, str], ...]
    roles: tuple[str, ...]
    outgrown: tuple[str, ...] = ()
    kind: ActorKind | None = None


@dataclass(frozen=True, slots=True)
class KnownText:
    """An article whose text is stored already, and the fields given another value this time.

    `version_id` is the version that has this very text; None where a feed's summary of the article is what is known.
    """

    article_id: int
    differs: tuple[str, ...]
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What identifies a stored claim within its text: its speaker as printed and its content.

    `surnames` are the folded last words of all names that its actor has, and of the one printed there; `modality` is
    how far who says it there stands by it.
    """

    claim_id: int
    is_fact: bool
    speaker: str | None
    content: tuple[Span, ...]
    surnames: frozenset[str]
    modality: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a passage; `start` and `end` count characters from the passage's first."""

    kind: Literal["content", "cue", "speaker", "time"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole blocks of an article, raw: `article.text[start:start + len(text)] == text`; marks in order."""

    text: str
    start: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim, in one sentence why it has its date, the heading it stands under, and its passage.

    `text` and `byline` are those of the article it stands in; `printed` is the claim as each outlet has it.
    """

    row: Row
    why: str
    heading: str | None
    passage: Passage
    text: str
    byline: str | None
    printed: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """What a database holds: its bytes, its schema, numbers of things, and when the last article came in (UTC).

    `foreign` counts the articles that are, as last read, in another language than English, `older` the texts that
    another program than the present one read.
    """

    size: int
    schema: str
    articles: int
    foreign: int
    older: int
    claims: int
    facts: int
    actors: int
    topics: int
    last_added: str | None


@dataclass(frozen=True, slots=True)
class Watched:
    """A feed on the list of those to look into; moments in ISO 8601, `checked_at` None until it first answers."""

    id: int
    checked_at: str | None
    added_at: str
    url: str


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article in a list: how much it says, and when that begins and ends (see `period_of`)."""

    id: int
    title: str | None
    publisher: str | None
    url: str | None
    published: str | None
    updated: str | None
    byline: str | None
    claims: int
    facts: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """An article with its text, where and when it was read, and what was read out of it, in text order.

    `reader` is what made the text of the bytes, `original_hash` the SHA-256 of these (hexadecimal), and `kept` whether
    they are stored. `versions` is how many texts it has had; `copy_of` is the article that first printed this text, a
    `share` of it (0 to 1), and `copies` the articles that have it from here.
    """

    summary: ArticleSummary
    text: str
    source: str | None
    read_at: str
    rows: tuple[Row, ...]
    reader: str | None = None
    original_hash: str | None = None
    kept: bool = False
    versions: int = 1
    copy_of: int | None = None
    share: float | None = None
    copies: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version of an article: its blocks as text, and the claims and facts that came and went with it.

    `back` are those that only versions earlier than the one before had.
    """

    number: int
    title: str | None
    published: str | None
    updated: str | None
    read_at: str
    paragraphs: tuple[str, ...]
    came: tuple[Row, ...]
    back: tuple[Row, ...]
    gone: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class History:
    """An article and its versions, the first one first."""

    summary: ArticleSummary
    versions: tuple[ShownVersion, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A claim as each outlet prints it, the earliest first, and the articles that copied its text without it."""

    printed: tuple[Row, ...]
    cut: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article that holds words, with marks around them; `published` is the day (ISO 8601).

    `passage` is the part of the text that holds most of the words.
    """

    article: int
    published: str | None
    publisher: str | None
    url: str | None
    title: str | None
    passage: str


@dataclass(frozen=True, slots=True)
class PrintedRole:
    """A role as printed, and the first and last day it was (ISO 8601)."""

    name: str
    first: str | None = None
    last: str | None = None

    def __str__(self) -> str:
        """ "Kremlin spokesman (2022-03-01 to 2025-03-08)"."""
        days = " to ".join(dict.fromkeys(day for day in (self.first, self.last) if day))
        return f"{self.name} ({days})" if days else self.name


@dataclass(frozen=True, slots=True)
class ActorSummary:
    """An actor in a list; `first` and `last` are when the earliest and latest statement was made (see `period_of`)."""

    id: int
    name: str
    kind: ActorKind | None
    aliases: tuple[str, ...]
    roles: tuple[PrintedRole, ...]
    claims: int
    facts: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class OpenName:
    """An actor known by a bare surname that several people bear (`may_be`, by name): it stays open who that is."""

    id: int
    name: str
    claims: int
    may_be: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicSummary:
    """A topic in a list; `first` and `last` are when the earliest and latest statement was made (see `period_of`)."""

    id: int
    name: str
    kind: Literal["user", "automatic"]
    patterns: tuple[str, ...]
    excludes: tuple[str, ...]
    other_names: tuple[str, ...]
    claims: int
    facts: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class ShownTopic:
    """A topic with whom and what speaks of it, each by name with a number: of rows by actor, of articles by outlet."""

    summary: TopicSummary
    actors: tuple[tuple[str, int], ...]
    outlets: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision in the log; `at` in UTC, `told` says in a line what it was about."""

    id: int
    at: str
    who: str | None
    verb: str
    told: str
    undone_by: int | None
    undoable: bool


@dataclass(frozen=True, slots=True)
class Made:
    """A decision just made: its number, whom or what it was about, and what that is now.

    `claims` is how many claims and facts moved, or came under a topic; `left` how many left it; `under` how many are
    under one that articles had and that is the user's now, `doubt` tells what is odd about a date.
    """

    decision: int
    before: str
    after: str
    claims: int = 0
    left: int = 0
    under: int | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A claim that a person wrote down: the decision's number, the claim, its article, and who said it by name.

    `doubt` tells what is odd about its date.
    """

    decision: int
    claim_id: int
    article_id: int
    actor: str | None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two actors who may be one, how alike their names are (0 to 100), and what speaks for it."""

    actor_id: int
    name: str
    other_id: int
    other: str
    score: int
    evidence: str


@dataclass(frozen=True, slots=True)
class TopicLikeness:
    """Two topics that may be one matter, how likely that is (0 to 100), and what speaks for it."""

    topic_id: int
    name: str
    other_id: int
    other: str
    score: int
    evidence: str
