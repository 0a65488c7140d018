"""What the block in front of a Markdown text says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimtrack.extract import extract
from claimtrack.read import Given, read_articles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from claimtrack.model import Article

    Write = Callable[..., Path]

BODY = "\n\nThe harbour was closed on Monday, Ada Okonjo said.\n"


def read(write: Write, block: str, **given: str) -> Article:
    path = write("post.md", f"---\n{block}\n---{BODY}")
    (article,) = read_articles([path], given=Given(**given))  # type: ignore[arg-type]
    return article


def test_a_whole_block(write: Write) -> None:
    article = read(
        write,
        'title: "Harbour: closed"\ndate: 2026-03-02T14:15:00+03:00\nlastmod: March 3, 2026\nauthor: Maren Holt # staff'
        "\npublisher: The Daily\nurl: https://daily.example/harbour\ntags: [harbour, sea]\ndraft: false",
    )
    assert (article.title, article.byline, article.publisher) == (
        "Harbour: closed",
        "Maren Holt",
        "The Daily",
    )
    assert (str(article.published), str(article.updated)) == ("2026-03-02T14:15+03:00", "2026-03-03")
    assert article.url == "https://daily.example/harbour"
    assert article.text.startswith("---\n")
    assert [claim.actor for claim in extract(article).claims] == ["Ada Okonjo"]


@pytest.mark.parametrize(
    ("block", "byline"),
    [
        ("date: 2026-03-02\nauthors:\n  - Maren Holt\n  - 'Jo Lund'", "Maren Holt, Jo Lund"),
        ('date: 2026-03-02\nauthors: ["Maren Holt", Jo Lund]', "Maren Holt, Jo Lund"),
        ("date: 2026-03-02\nAuthor: O'Brien", "O'Brien"),
        ("date: 2026-03-02\nother:\n  nested: x\nauthor:", None),
    ],
)
def test_names(write: Write, block: str, byline: str | None) -> None:
    assert read(write, block).byline == byline


def test_the_source_is_an_address_or_an_outlet(write: Write) -> None:
    article = read(write, "date: 8 March 2026\nsource: https://daily.example/a")
    assert (article.url, article.publisher) == ("https://daily.example/a", None)
    article = read(write, "date: 8 March 2026\nsource: The Daily")
    assert (article.url, article.publisher) == (None, "The Daily")


def test_the_user_stands_above_it(write: Write) -> None:
    article = read(write, "title: Post\ndate: 2026-03-02", title="Mine", published="2026-01-01")
    assert (article.title, str(article.published)) == ("Mine", "2026-01-01")
