"""When a web page was published: every form of a stated date, and pages that show dates of other things too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimtrack.read import Given, read_articles
from claimtrack.read.printed import in_english
from claimtrack.read.stated import read_stated

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from claimtrack.errors import ClaimtrackError

    Write = Callable[..., Path]

TEXT = "<p>" + "</p><p>".join(
    ["The council of Sill said that the harbour would stay closed until the summer."] * 6
)
H1 = "<h1>Harbour of Sill stays closed</h1>"
NEWS = '{"@type": "NewsArticle", "headline": "Harbour of Sill stays closed", "datePublished": "2025-03-08T14:05+03:00"}'

ANOTHER = NEWS.replace("Harbour", "Mayor").replace("2025", "2018")


def linked(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def published(write: Write, head: str = "", body: str = "", *, lang: str = "en", **given: str) -> str | None:
    html = f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    problems: list[ClaimtrackError] = []
    path = write("page.html", html)
    articles = list(read_articles([path], given=Given(**given), on_problem=problems.append))  # type: ignore[arg-type]
    return str(articles[0].published) if articles else None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-03-08", "2025-03-08"),
        ("2025-03-08T14:05:00.000Z", "2025-03-08T14:05+00:00"),
        ("2025-03-08 14:05:00 +0100", "2025-03-08T14:05+01:00"),
        ("2025-03-08 14:05:00 UTC", "2025-03-08T14:05+00:00"),
        ("2025-03-08T14:05:00+01:00[Europe/Berlin]", "2025-03-08T14:05+01:00"),
        ("20250308T140500Z", "2025-03-08T14:05+00:00"),
        ("202503081405", "2025-03-08T14:05"),
        ("20250308", "2025-03-08"),
        ("Sat, 08 Mar 2025 14:05:00 +0100", "2025-03-08T14:05+01:00"),
        ("Sat, 8 Mar 2025 14:05:00 EST", "2025-03-08T14:05-05:00"),
        ("Sat Mar 08 2025 14:05:00 GMT+0100 (CET)", "2025-03-08T14:05+01:00"),
        ("Sat Mar 08 14:05:00 EST 2025", "2025-03-08T14:05-05:00"),
        ("1741439100", "2025-03-08T13:05+00:00"),
        (1741439100, "2025-03-08T13:05+00:00"),
        ("1741439100000", "2025-03-08T13:05+00:00"),
        ("/Date(1741439100000+0100)/", "2025-03-08T13:05+00:00"),
        ("March 8, 2025", "2025-03-08"),
        ("March 8, 2025 2:05 PM GMT+0100", "2025-03-08T14:05+01:00"),
        ("8 août 2025", "2025-08-08"),
        ("2025-03-08T25:61:00", "2025-03-08"),
        ("0001-01-01T00:00:00", None),
        ("1970-01-01T00:00:00Z", None),
        ("0", None),
        (True, None),
        ("2025", None),
        ("soon", None),
        ("x" * 500, None),
    ],
)
def test_stated_dates(value: object, expected: str | None) -> None:
    found = read_stated(value)
    assert (str(found) if found else None) == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("de", "Stand: 9. Dez. 2025, 18.20 Uhr", "Updated : 9 December 2025, 18:20"),
        ("fr", "Publié le 1er mars 2025 à 14h", "Published 1 March 2025 14:00"),
        ("fr", "mis à jour le 9 mars 2025 à 18h20", "Updated 9 March 2025 18:20"),
        ("es", "Publicado el 8 de marzo de 2025 a las 14:05 h", "Published 8 March 2025 14:05"),
        ("it", "8 gennaio 2025 alle 9.30", "8 January 2025 9.30"),
        ("pt", "8 de março de 2025 às 14h05", "8 March 2025 14:05"),
        ("tr", "İSTANBUL, 8 Kasım 2025 Cumartesi 14:05", "İSTANBUL, 8 November 2025 14:05"),
        ("nl", "Gepubliceerd op 8 mei 2025 om 14.05 uur", "Published 8 May 2025 14:05"),
        (None, "8 février 2025", "8 February 2025"),
        (None, "3 horas ago", "3 horas ago"),
        ("en", "8 mars 2025", "8 mars 2025"),
        ("ja", "8 mars 2025", "8 mars 2025"),
    ],
)
def test_dates_of_other_languages(language: str | None, line: str, expected: str) -> None:
    assert in_english(line, language) == expected


OTHER = "<time datetime='2018-11-02T07:00:00Z'>November 2, 2018</time>"
TEASER = f"<a href='/x'>Ferry service returns after the storm</a> {OTHER}"
OWN = "<time datetime='2025-03-08T14:05+03:00'>today</time>"


@pytest.mark.parametrize(
    "body",
    [
        f"<aside>{OTHER}</aside><article>{H1}{OWN}{TEXT}</article>",
        f"<nav>{OTHER}</nav><article>{H1}{OWN}{TEXT}</article>",
        f"<div class='related'><div>{OTHER}</div></div><div>{H1}{OWN}{TEXT}</div>",
        f"<ul><li>{TEASER}</li></ul><main>{H1}{OWN}{TEXT}</main>",
        f"<article>{TEASER}</article><article>{H1}{OWN}{TEXT}</article>",
        f"<div>{OTHER}</div><article>{H1}{OWN}{TEXT}</article>",
        f"<article>{H1}<p>Updated {OTHER}</p>{OWN}{TEXT}</article>",
        f"<article>{H1}<time class='updated' datetime='2025-03-09T10:00+03:00'>later</time>{OWN}{TEXT}</article>",
        f"<article>{H1}{TEXT}<footer>{OWN}</footer></article><footer>{OTHER}</footer>",
        f"<article>{H1}<b class='date' data-time='2025-03-08 14:05+0300'>3 hours ago</b>{TEXT}</article>",
        f"<article>{H1}<meta itemprop='datePublished' content='2025-03-08'>{OWN}{TEXT}</article>",
    ],
    ids=["aside", "nav", "related", "list", "cards", "above", "label", "updated", "footer", "data", "finer"],
)
def test_dates_of_other_things_on_the_page(write: Write, body: str) -> None:
    assert published(write, body=body) == "2025-03-08T14:05+03:00"


def test_a_body_named_after_its_sidebar_and_a_smaller_heading_are_the_article_s(write: Write) -> None:
    title = "<meta property='og:title' content='Harbour of Sill stays closed'>"
    body = f"<div class='has-sidebar'>{H1.replace('h1', 'h2')}{OWN}{TEXT}</div>"
    assert published(write, title, body) == "2025-03-08T14:05+03:00"
    html = f"<html><body class='has-sidebar'>{OWN}{TEXT}</body></html>"
    (article,) = read_articles([write("page.html", html)])
    assert str(article.published) == "2025-03-08T14:05+03:00"


@pytest.mark.parametrize(
    "json",
    [
        f'[{{"@type": "WebPage", "datePublished": "2018-01-01"}}, {NEWS}]',
        f'{{"@graph": [{{"@type": ["WebPage", "X"], "datePublished": "2018-01-01"}}, {NEWS}]}}',
        f'{{"@type": "WebPage", "datePublished": "2018-01-01", "mainEntity": {NEWS}}}',
        f'[{{"@type": "ItemList", "itemListElement": [{{"item": {ANOTHER}}}]}}, {NEWS}]',
        f"[{ANOTHER}, {NEWS}]",
        f"<!-- {NEWS} -->",
        f"//<![CDATA[\n{NEWS}\n//]]>",
        NEWS.replace("NewsArticle", "https://schema.org/NewsArticle"),
    ],
    ids=["list", "graph", "nested", "item list", "other headline", "comment", "cdata", "type as address"],
)
def test_the_article_among_what_a_page_links(write: Write, json: str) -> None:
    assert published(write, linked(json), f"<article>{H1}{TEXT}</article>") == "2025-03-08T14:05+03:00"


def test_numeric_dates_of_other_languages_have_the_day_first(write: Write) -> None:
    body = f"<article>{H1}<p>05/03/2025 às 14h05</p>{TEXT}</article>"
    assert published(write, body=body, lang="pt-BR") == "2025-03-05T14:05"
    assert published(write, body=body.replace("às 14h05", ""), lang="en", date_order="mdy") == "2025-05-03"


def test_three_hours_ago_is_counted_only_from_when_the_page_says_it_was_saved(write: Write) -> None:
    body = f"<article>{H1}<p>3 hours ago</p>{TEXT}</article>"
    assert published(write, body=body) is None
    note = "<meta name='savepage-date' content='Sun Mar 09 2025 01:30:00 GMT+0100'>"
    assert published(write, note, body) == "2025-03-08"
    assert published(write, note, body.replace("3 hours ago", "vor 2 Tagen"), lang="de") == "2025-03-07"
    assert published(write, note, body.replace("3 hours ago", "3 weeks")) is None


def test_the_day_in_the_address_is_the_last_resort(write: Write) -> None:
    link = "<link rel='canonical' href='https://daily.example/2025/mar/08/harbour'>"
    assert published(write, link, f"<article>{H1}{TEXT}</article>") == "2025-03-08"
    assert published(write, link, f"<article>{H1}{OWN}{TEXT}</article>") == "2025-03-08T14:05+03:00"
