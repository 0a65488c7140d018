"""Articles that were updated: their "Saturday" and "today" are counted from the update where the text tells of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from claimtrack.model import Article, BlockKind, Span, TimeExpression

_SOON = timedelta(days=2)  # a story is rewritten on the day after or the next, and only corrected later
_WEEK = timedelta(days=7)
_BARE = re.compile(r"[A-Z][a-z]{2,8}(?: (?:morning|afternoon|evening|night))?")  # not "last Saturday"

_LEAD = 3  # paragraphs
_NEAR = 50  # characters
_SAID = re.compile(r"\b(?:said|told|added|announced|confirmed|warned|reported|wrote|tweeted|posted)\b")


def as_of_update(article: Article, times: Sequence[TimeExpression]) -> Article:
    """An article as published on the day of its update, where its text tells in the past of a weekday since then.

    "Published Friday … Updated Saturday … officials said on Saturday": counted from Friday, that was six days before,
    and so it may be where an event is told further down.
    """
    if article.published is None or article.updated is None:
        return article
    first, last = article.published.day, article.updated.day
    if not first < last <= first + _SOON:
        return article
    told = [block.span for block in article.blocks_of(BlockKind.PARAGRAPH)]
    for time in times:
        if not time.rule.startswith("weekday") or time.when is None or time.when.earliest is None:
            continue
        since = first < time.when.earliest + _WEEK <= last and _BARE.fullmatch(time.span.of(article.text))
        if since and _is_news(article.text, told, time.span):
            return replace(article, published=article.updated)
    return article


def _is_news(text: str, told: Sequence[Span], day: Span) -> bool:
    """Whether a day stands in the first paragraphs, or beside a verb of saying further down."""
    if any(day in span for span in told[:_LEAD]):
        return True
    near = text[max(0, day.start - _NEAR) : day.end + _NEAR]
    return any(day in span for span in told) and _SAID.search(near) is not None
