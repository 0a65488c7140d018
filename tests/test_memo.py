"""What is remembered of texts changes nothing but the time it takes to read the next one."""

from __future__ import annotations

from functools import cache, lru_cache

from claimtrack.extract import extract
from claimtrack.memo import Memo, forget_all
from claimtrack.model import Article, Moment
from claimtrack.page import read_page
from tests.quality.labels import load_labels


@lru_cache(maxsize=10)
def _bounded(word: str) -> object:
    return [word]


@cache
def _for_good(word: str) -> object:
    return [word]


_bounded.__module__ = _for_good.__module__ = "claimtrack.test"


def test_what_is_bounded_is_forgotten_and_what_was_read_once_is_kept() -> None:
    memo = Memo(lambda word: [word])
    before = memo["dam"], _bounded("dam"), _for_good("dam")
    forget_all()
    after = memo["dam"], _bounded("dam"), _for_good("dam")
    assert [one is other for one, other in zip(before, after, strict=True)] == [False, False, True]


def test_an_article_is_read_the_same_after_everything_is_forgotten() -> None:
    labelled = next(iter(load_labels()))
    article = Article(labelled.text, read_page(labelled.text).blocks, Moment.parse("2025-03-08"))
    first = extract(article)
    forget_all()
    assert extract(article) == first
