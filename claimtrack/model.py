"""The frozen values that flow from reading to rendering; nothing here does any work."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import Literal, NamedTuple

from claimtrack.frozen import quickly_made

DateOrder = Literal["dmy", "mdy"]
Basis = Literal["phrase", "inherited", "dateline", "publication", "person"]  # the last: set by hand
ActorKind = Literal["person", "organisation", "place", "group"]
ClaimType = Literal["claim", "attitude", "fact"]
ClaimStatus = Literal["accepted", "rejected"]  # what people said of a reading; None: nothing yet
LinkKind = Literal["repeats", "contradicts", "retracts", "supports", "updates"]
PeriodUnit = Literal["day", "month", "year"]
Rating = Literal["true", "false", "misleading", "unproven"]
Polarity = Literal["positive", "negative"]
Precision = Literal[
    "minute", "hour", "daypart", "day", "week", "month", "quarter", "season", "year", "decade", "century"
]
Quotation = Literal["direct", "indirect", "mixed"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article: `article.text[start:end]`, in Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters this span covers in `text`."""
        return text[self.start : self.end]

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a stretch of a page is for; only paragraphs are read for claims."""

    HEADLINE = "headline"
    BYLINE = "byline"
    PUBLISHED = "published"  # a line that carries the publication time
    UPDATED = "updated"  # a line that carries the time of the last update
    DATELINE = "dateline"  # "ANKARA, March 7 (Agency) —", in front of the first paragraph
    HEADING = "heading"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page; the blocks of an article are in text order and never overlap."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Moment:
    """A publication time: the publisher's local day, with the clock time and its UTC offset where known.

    `other` is the day it is where day and month stand the other way round, in print that leaves that open.
    """

    day: date
    clock: time | None = None
    other: date | None = field(default=None, compare=False)

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read an ISO 8601 date, or date and time; raises ValueError for anything else."""
        text = text.strip()
        day = date.fromisoformat(text[:10])
        rest = text[10:]
        if not rest:
            return cls(day)
        if rest[0] not in "Tt ":
            raise ValueError(f"not an ISO 8601 date and time: {text!r}")
        return cls(day, time.fromisoformat(rest[1:].strip()))

    def __str__(self) -> str:
        if self.clock is None:
            return self.day.isoformat()
        fine = "minutes" if not self.clock.second and not self.clock.microsecond else "auto"
        return f"{self.day.isoformat()}T{self.clock.isoformat(fine)}"


SUMMARY = "summary"  # the reader of what a feed tells of an article without giving its text


@dataclass(frozen=True, slots=True)
class Article:
    """One reading of one outlet's story; every span below points into `text`."""

    text: str
    blocks: tuple[Block, ...]
    published: Moment | None = None
    updated: Moment | None = None
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    id: str | None = None  # the identifier its source gave it (JSONL "id")
    source: str | None = None  # where it was read from: a path, or "standard input"
    date_order: DateOrder | None = None  # what comes first in 07/03/2025; None: as its own dates show
    language: str | None = None  # ISO 639-1; None: nobody looked, or it cannot be told
    reader: str | None = field(
        default=None, compare=False
    )  # what made the text of the bytes: "html/0.1.0", or SUMMARY
    original: bytes | None = field(default=None, compare=False, repr=False)  # the bytes it was read from

    @property
    def is_summary(self) -> bool:
        """Whether it only tells of an article, as entries of many feeds do."""
        return (self.reader or "").partition("/")[0] == SUMMARY

    @property
    def is_foreign(self) -> bool:
        """Whether it is known to be in another language than English; such articles are not read for claims."""
        return self.language not in (None, "en")

    def blocks_of(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """The blocks of these kinds, in text order."""
        return tuple(block for block in self.blocks if block.kind in kinds)


@dataclass(frozen=True, slots=True)
class Retrieval:
    """When a web address was fetched, and the validators it came with (RFC 9110), as the server wrote them."""

    url: str
    etag: str | None
    last_modified: str | None
    at: str  # ISO 8601, UTC


@quickly_made
@dataclass(frozen=True, slots=True)
class When:
    """When something was said or happened, as an interval of days; an open side is None.

    `edtf` is the same interval in EDTF (ISO 8601-2), with the clock time where one was printed;
    `phrase` is the expression it was read from (None: there was none), `rule` the name of the rule
    that resolved it, `why` one sentence for the reader, `alternatives` other possible EDTF readings.
    """

    earliest: date | None
    latest: date | None
    edtf: str
    precision: Precision
    basis: Basis
    phrase: Span | None = None
    rule: str = ""
    why: str = ""
    alternatives: tuple[str, ...] = ()


@quickly_made
@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression as printed: its TimeML type and value, and its interval where it has one.

    `when` is None for durations, sets and vague references ("recently"). `anchor` is the ISO date
    or TimeML value the expression was resolved against ("" where it stands on its own).
    """

    span: Span
    type: TimeType
    value: str
    when: When | None = None
    rule: str = ""
    anchor: str = ""


@quickly_made
@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody said or thinks according to one article.

    `speaker` is the mention as printed and `actor` who that is within the article (None: unknown);
    `content` has several spans where the attribution breaks a quotation; `via` is the index, in the
    extraction's claims, of the claim that reports this one; `confidence` is the probability, 0 to 1,
    that content and speaker are right. `polarity` is negative where the speaker denies the content, and
    `modality` is how far the speaker stands by it ("asserted").
    """

    type: Literal["claim", "attitude"]
    quotation: Quotation
    speaker: Span | None
    actor: str | None
    cue: Span | None
    content: tuple[Span, ...]
    said: When
    topics: tuple[str, ...] = ()
    via: int | None = None
    confidence: float = 1.0
    polarity: Polarity = "positive"
    modality: str = "asserted"


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated event in the outlet's own voice."""

    text: Span
    actors: tuple[str, ...]
    when: When
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who speaks or acts in one article: the fullest name, and every name printed for them.

    `named` is False for a source known by its noun phrase alone ("a senior official", "growers"), which
    says who spoke within the article but does not tell them from others elsewhere. `kind` is None where the
    article does not tell.
    """

    name: str
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    named: bool = True
    kind: ActorKind | None = None

    @property
    def plain_name(self) -> str:
        """The name without what tells it from a namesake's in the same article: "John Smith (dockers' leader)"."""
        return self.name.partition(" (")[0] or self.name


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic the user defined: words in sequence, `*` ends a word.

    Any pattern that matches is enough, unless one of `excludes` matches, too.
    """

    name: str
    patterns: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Discussed:
    """What is said under a stored topic: ids of its claims and of who speaks or is named, the first and last day."""

    claims: frozenset[int]
    actors: frozenset[int]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read out of one article, each part in text order."""

    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    actors: tuple[Actor, ...] = ()


# What a row consists of are tuples: a timeline may have a million rows, and a tuple is made several times as fast.


class ArticleRef(NamedTuple):
    """The article a row comes from; `published` as ISO 8601."""

    id: int
    title: str | None
    publisher: str | None
    url: str | None
    published: str | None


class Quoted(NamedTuple):
    """A span together with the characters it covers."""

    start: int
    end: int
    text: str


class SaidAt(NamedTuple):
    """A `When` as it is stored and shown: dates in ISO 8601, the phrase as printed."""

    earliest: str | None
    latest: str | None
    edtf: str
    precision: str
    basis: str
    phrase: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What checking a claim came to; `evidence` is the address of what that rests on."""

    rating: Rating
    evidence: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """How a claim relates to the claim `id`: it "contradicts" that one, or is "contradicted by" it."""

    kind: str
    id: int


class Row(NamedTuple):
    """One line of a timeline: a claim, an attitude or a fact as the database holds it.

    It stands for `outlets` that print it; `differs` names what they, or later versions, have otherwise: date, actor,
    modality, wording. In its article it came with `version` (the first is 1) and was gone with `removed_in` (None: it
    still stands there).
    `status`, `verdict`, `notes` and `links` are what people said of it; `missing`: it is no longer read out of its
    article, and kept for what they said.
    """

    id: int
    type: ClaimType
    quotation: Quotation | None  # None for facts
    actor: str | None
    actors: tuple[str, ...]  # facts: everyone named in it
    speaker: str | None
    cue: str | None
    text: str
    said: SaidAt
    topics: tuple[str, ...]
    article: ArticleRef
    spans: tuple[Quoted, ...]
    via: int | None
    polarity: Polarity = "positive"
    modality: str = "asserted"
    confidence: float = 1.0
    outlets: int = 1
    differs: tuple[str, ...] = ()
    version: int = 1
    removed_in: int | None = None
    status: ClaimStatus | None = None
    missing: bool = False
    verdict: Verdict | None = None
    notes: tuple[str, ...] = ()
    links: tuple[ClaimLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What a timeline is asked for; everything given must hold.

    `actor` and `topic` are names as typed; `since` and `until` are inclusive days, and a claim stays
    when its interval overlaps them; `status` "open" is what nobody accepted or rejected, None all that is not
    rejected; `limit` None shows everything; `reverse` shows the latest first.
    `as_of` leaves only what was published by then (a day: by its end), `appearances` asks for a row for each printing
    of a claim instead of one for all; the limit counts claims.
    """

    actor: str | None = None
    topic: str | None = None
    since: date | None = None
    until: date | None = None
    type: ClaimType | None = None
    publisher: str | None = None
    status: Literal["open", "accepted", "rejected", "all"] | None = None
    limit: int | None = None
    reverse: bool = False
    as_of: Moment | None = None
    appearances: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows in the order asked for, and what was left out: (number of rows, why)."""

    rows: tuple[Row, ...]
    left_out: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """How many rows of each type fall into a day, month or year; `period` is EDTF, None for what is undated."""

    period: str | None
    claims: int
    attitudes: int
    facts: int
