"""Saved web pages: their text, structure, dates and metadata, whatever template they are made with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimtrack.extract import extract
from claimtrack.model import BlockKind
from claimtrack.read import Given, read_articles
from claimtrack.read.webpage import MOST
from tests.read.test_read_decoding import LATIN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from claimtrack.errors import ClaimtrackError
    from claimtrack.model import Article

    Write = Callable[..., Path]

PARAGRAPHS = (
    """SILL, March 7 (Agency) — Ada Okonjo, head of the Valley Water Authority, said on Friday that the reservoir
    would be <a href='/lake'>full by June</a>, earlier than in any year since it was built.""",
    "“We have never seen so <b>much</b> snow,” Okonjo said. “It is not over,” she added.",
    "In May 2022, the authority closed the old dam after a crack had been found in its northern wall.",
)
BODY = f"""
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>Reservoir will be full by June</h1>{{line}}
<p>{PARAGRAPHS[0]}</p><h2>Snow in the hills</h2><p>{PARAGRAPHS[1]}</p>
<figure><img src="dam.jpg"><figcaption>The old dam. (Photo: Lund)</figcaption></figure><p>{PARAGRAPHS[2]}</p>
</article></main><footer>© The Daily, all rights reserved</footer>"""
LINKED = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "The Daily"},
 {"@type": ["NewsArticle"], "headline": "Reservoir will be full by June", "datePublished": "2025-03-08T01:45:00+03:00",
  "dateModified": "2025-03-08T11:44:00+03:00", "author": [{"@type": "Person", "name": "Maren Holt"}],
  "publisher": {"@type": "Organization", "name": "The Daily"}}]}"""
GRAPH = """<meta property="og:title" content="Reservoir will be full by June">
<meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2025-03-08T01:45:00+03:00"><meta name="author" content="Maren Holt">
<meta property="article:modified_time" content="2025-03-08 11:44:00+03:00">"""


def page(head: str = "", line: str = "") -> str:
    head = f'<meta charset="utf-8"><link rel="canonical" href="https://daily.example/lake">{head}'
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{BODY.format(line=line)}</body></html>"


def read(path: Path, **given: str) -> tuple[list[Article], list[str]]:
    problems: list[ClaimtrackError] = []
    articles = list(read_articles([path], given=Given(**given), on_problem=problems.append))  # type: ignore[arg-type]
    return articles, [str(problem) for problem in problems]


TEMPLATES = {
    "JSON-LD": page(f'<script type="application/ld+json">{LINKED}</script>'),
    "OpenGraph": page(GRAPH),
    "time": page(
        line='<p>By Maren Holt</p><time itemprop="datePublished" datetime="2025-03-08T01:45+03:00">Saturday</time>'
    ),
    "visible text": page(line="<p>By Maren Holt</p><p>Published March 8, 2025 1:45 AM</p>"),
}


@pytest.mark.parametrize("html", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_the_same_article_in_every_template(write: Write, html: str) -> None:
    (article,), problems = read(write("page.html", html), timezone="+03:00")
    assert problems == []
    assert str(article.published) == "2025-03-08T01:45+03:00"
    assert (article.title, article.byline) == ("Reservoir will be full by June", "Maren Holt")
    assert article.url == "https://daily.example/lake"
    told = [(b.kind, b.span.of(article.text)[:12]) for b in article.blocks if b.kind is not BlockKind.BYLINE]
    assert [each for each in told if each[0] is not BlockKind.PUBLISHED] == [
        (BlockKind.HEADLINE, "Reservoir wi"),
        (BlockKind.DATELINE, "SILL, March "),
        (BlockKind.PARAGRAPH, "Ada Okonjo, "),
        (BlockKind.HEADING, "Snow in the "),
        (BlockKind.PARAGRAPH, "“We have nev"),
        (BlockKind.CAPTION, "The old dam."),
        (BlockKind.PARAGRAPH, "In May 2022,"),
    ]
    claims = [
        (claim.actor, claim.said.edtf, claim.content[0].of(article.text)) for claim in extract(article).claims
    ]
    assert claims[0] == (
        "Ada Okonjo", "2025-03-07",
        "the reservoir would be full by June, earlier than in any year since it was built",
    )  # fmt: skip
    assert {actor for actor, *_ in claims} == {"Ada Okonjo"}


def test_the_page_says_who_published_and_changed_it(write: Write) -> None:
    for template in ("JSON-LD", "OpenGraph"):
        (article,), _ = read(write("page.html", TEMPLATES[template]))
        assert article.publisher == "The Daily"
        assert str(article.updated) == "2025-03-08T11:44+03:00"


def test_what_the_user_says_stands_above_the_page(write: Write) -> None:
    (article,), _ = read(write("page.htm", TEMPLATES["JSON-LD"]), published="2020-01-01", publisher="Mine")
    assert (str(article.published), article.publisher) == ("2020-01-01", "Mine")


@pytest.mark.parametrize(
    "linked", ["{", "[1, null]", '{"@type": 3}', '{"@type": "NewsArticle", "headline": 7}', "[" * 5000]
)
def test_broken_metadata_is_passed_over(write: Write, linked: str) -> None:
    html = page(f'<script type="application/ld+json">{linked}</script>{GRAPH}')
    (article,), problems = read(write("page.html", html))
    assert (str(article.published), problems) == ("2025-03-08T01:45+03:00", [])


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "the file is empty"),
        (b"\x00\x01\x02" * 50, "not a web page; give --from text to read it as text"),
        ("<html><body></body></html>", "no article found in this page; paste its text into a file instead"),
        (page(), "no publication date found; give --published"),
        (
            b"<p>" * (MOST // 3 + 1),
            f"a page of {3 * (MOST // 3 + 1):,} bytes is too large; save the article alone",
        ),
    ],
    ids=["empty", "binary", "nothing", "undated", "too large"],
)
def test_pages_that_cannot_be_read(write: Write, content: str | bytes, problem: str) -> None:
    path = write("page.html", content)
    assert read(path) == ([], [f"{path}: {problem}"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_the_encoding_is_what_the_page_says(write: Write, encoding: str) -> None:
    html = page(GRAPH).replace("utf-8", encoding)
    (article,), _ = read(write("page.html", html.encode(encoding)))
    assert "“We have never seen so much snow,”" in article.text


QUOTED = (
    "<p>“We have never seen so much snow in the hills,” said José Muñoz, who keeps the gauges of the dam.</p>"
)

AGAIN = QUOTED.replace("snow", "rain").replace("José Muñoz", "Zoë Åberg")


@pytest.mark.parametrize(
    ("stated", "paragraphs"),
    [
        ("utf-8", QUOTED.encode() + AGAIN.encode("cp1252")),
        ("", QUOTED.encode() + AGAIN.encode("cp1252")),
        ("utf-8", (QUOTED + AGAIN).encode("cp1252")),
        ("iso-8859-1", (QUOTED + AGAIN).encode("cp1252")),
        ("windows-1251", (QUOTED + AGAIN).encode()),
        ("utf-16", (QUOTED + AGAIN).encode()),
        ("no-such-charset", (QUOTED + AGAIN).encode()),
        ("base64", (QUOTED + AGAIN).encode("cp1252")),
        ("macintosh", (QUOTED + AGAIN).encode("mac-roman")),
    ],
)
def test_pages_in_another_encoding_than_they_say(write: Write, stated: str, paragraphs: bytes) -> None:
    html = f"<html><head><meta charset='{stated}'>{GRAPH}</head><body><article><h1>Snow</h1>".encode()
    (article,), _ = read(write("page.html", html + paragraphs + b"</article></body></html>"))
    assert (QUOTED[3:-4] in article.text, AGAIN[3:-4] in article.text) == (True, True)


@pytest.mark.parametrize(
    ("encoding", "text"), [(encoding, text) for encoding, texts in LATIN.items() for text in texts]
)
def test_pages_that_do_not_say_their_encoding(write: Write, encoding: str, text: str) -> None:
    html = f"<html><head>{GRAPH}</head><body><article><h1>-</h1><p>{text}</p><p>{text}</p></article></body></html>"
    (article,), _ = read(write("page.html", html.encode(encoding)))
    assert text in article.text


def test_what_pages_print_around_an_article_is_boilerplate(write: Write) -> None:
    html = TEMPLATES["OpenGraph"].replace(
        "</article>", "<p>Our Standards: The Trust Principles.</p></article>"
    )
    (article,), _ = read(write("page.html", html))
    told = [block.span.of(article.text) for block in article.blocks_of(BlockKind.BOILERPLATE)]
    assert told == ["Our Standards: The Trust Principles."]
    assert "Our Standards" not in {claim.actor for claim in extract(article).claims}
