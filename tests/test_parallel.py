"""Articles read out in several processes: real ones, so there are few of these tests."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from claimtrack.errors import ClaimtrackError
from claimtrack.extract import extract
from claimtrack.model import Article, Block, BlockKind, Moment, Span
from claimtrack.parallel import ExtractionError, extractions

if TYPE_CHECKING:
    from collections.abc import Callable


def article(number: int) -> Article:
    text = f'"Rain number {number} fell," Mayor Anna Bell said on Friday. "It is wet," said Peter Marsh.'
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)
    return Article(text, blocks, Moment(date(2025, 3, 8)), id=f"a{number}")


FAULTY = Article(text=None, blocks=(), id="faulty")  # type: ignore[arg-type]


class Deadly:
    """Ends the process that unpacks it, as a lack of memory would."""

    id = "deadly"

    def __reduce__(self) -> tuple[Callable[[int], Any], tuple[int]]:
        return os._exit, (1,)


def nothing(_: Article) -> bool:
    return False


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_comes_out_and_its_order_are_the_same(jobs: int) -> None:
    articles = [article(number) for number in range(40)]
    with closing(extractions(iter(articles), jobs, skip=lambda a: a.id == "a7")) as found:
        pairs = [(given, extracted()) for given, extracted in found]
    assert [given for given, _ in pairs] == articles
    assert [extraction for _, extraction in pairs] == [
        replace(extract(given), times=()) for given in articles
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_names_its_article_and_the_others_go_on(jobs: int) -> None:
    outcomes: list[int | str] = []
    with closing(extractions(iter([article(0), FAULTY, article(1)]), jobs, skip=nothing)) as found:
        for _, extracted in found:
            try:
                outcomes.append(len(extracted().claims))
            except ExtractionError as error:
                outcomes.append(str(error))
    first, fault, last = outcomes
    assert (first, last) == (2, 2)
    assert str(fault).startswith("faulty: cannot be read out (")
    assert str(fault).endswith("; please report this article")


def test_a_process_that_dies_is_named_with_its_article() -> None:
    articles: Any = iter([Deadly()])
    with closing(extractions(articles, 2, skip=nothing)) as found:
        _, extracted = next(found)
        with pytest.raises(
            ClaimtrackError, match=r"^deadly: a process ended while .*; repeat with fewer --jobs$"
        ):
            extracted()
