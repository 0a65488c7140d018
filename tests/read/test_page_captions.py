"""Captions of web pages: where they stand, in the ways in which publishers mark them, and what is none."""

from __future__ import annotations

import pytest

from claimtrack.extract import extract
from claimtrack.model import BlockKind
from claimtrack.read import Web, read_articles
from claimtrack.read.webpage import read_webpage
from tests.site import Answer, Site

FIRST = (
    "The council of Sill said on Friday that the harbour would stay closed until the summer, when the quay "
    "wall has been mended."
)
SECOND = (
    "“We have never seen so much water in the hills,” mayor Ada Okonjo said, and pointed to the gauges in the "
    "valley below the town."
)
THIRD = (
    "Traders along the quay said that they had lost half of their income since the wall gave way in January."
)
WORDS = "Mayor Ada Okonjo says the wall is weak."
CREDIT = "Photo: Ines Rahm/Pool"
IMG = "<img src='a.jpg' alt='A wall'>"


def page(body: str, around: str = "<main><article>{}</article></main>") -> bytes:
    inner = around.format(f"<h1>Harbour of Sill stays closed</h1>{body}")
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour of Sill stays closed</title>
    <meta property="article:published_time" content="2026-03-02T08:00:00Z"></head><body>
    <nav><a href="/">Home</a></nav>{inner}<footer>About us</footer></body></html>""".encode()


def blocks(html: bytes) -> list[tuple[str, str]]:
    record = read_webpage(html, "page.html")
    return [(block.kind.value, block.span.of(record.text)) for block in record.blocks or ()]


def text(caption: str, *, first: bool = False) -> str:
    paragraphs = [f"<p>{FIRST}</p>", f"<p>{SECOND}</p>", f"<p>{THIRD}</p>"]
    paragraphs.insert(0 if first else 1, caption)
    return "<div class='body'>" + "".join(paragraphs) + "</div>"


MARKED = {
    "figcaption": f"<figure>{IMG}<figcaption>{WORDS} {CREDIT}</figcaption></figure>",
    "parts": f"<figure>{IMG}<figcaption><span>{WORDS}</span><span class='credit'>{CREDIT}</span></figcaption></figure>",
    "WordPress": f"<div class='wp-caption'>{IMG}<p class='wp-caption-text'>{WORDS} {CREDIT}</p></div>",
    "named": f"<div class='image'>{IMG}<div class='caption'>{WORDS} {CREDIT}</div></div>",
    "inline": f"<p>{IMG}<span class='image-caption'>{WORDS} {CREDIT}</span></p>",
    "figure": f"<figure>{IMG}<p>{WORDS}</p><p class='credit'>{CREDIT}</p></figure>",
    "scripts": f"<figure>{IMG}<noscript>{IMG} No picture.</noscript><button>Enlarge</button><script>var a = 1;</script>"
    f"<figcaption>{WORDS} <em>{CREDIT}</em></figcaption></figure>",
}


@pytest.mark.parametrize("caption", MARKED.values(), ids=MARKED)
def test_a_caption_stays_in_its_place(caption: str) -> None:
    expected = ("caption", f"{WORDS} {CREDIT}")
    found = blocks(page(text(caption)))
    assert [each for each in found if each[0] != "headline"] == [
        ("paragraph", FIRST), expected, ("paragraph", SECOND), ("paragraph", THIRD),
    ]  # fmt: skip
    assert blocks(page(text(caption, first=True)))[:3] == [
        ("headline", "Harbour of Sill stays closed"), expected, ("paragraph", FIRST),
    ]  # fmt: skip


def test_the_first_picture_may_stand_outside_the_text() -> None:
    picture = f"<header><figure>{IMG}<figcaption>{WORDS}</figcaption></figure></header>"
    hero = f"<main>{picture}<article>{{}}</article></main>"
    assert ("caption", WORDS) in blocks(page(text(""), hero))


OTHER = {
    "aside": "<main><article>{}</article></main><aside>%s</aside>",
    "another article": "<main><article>{}</article><article>%s</article></main>",
    "behind the article": "<main><article>{}</article><section>%s</section></main>",
    "related": "<main><article>{}<div class='related'>%s</div></article></main>",
}


@pytest.mark.parametrize("around", OTHER.values(), ids=OTHER)
def test_a_picture_of_something_else(around: str) -> None:
    around %= MARKED["figcaption"]
    assert all(kind != "caption" for kind, _ in blocks(page(text(""), around)))


@pytest.mark.parametrize(
    "caption",
    [
        f"<figure>{IMG}<figcaption><a href='/other'>The mill of Orlen burns down</a></figcaption></figure>",
        f"<figure>{IMG}<figcaption> </figcaption></figure>",
        f"<figure>{IMG}<figcaption>{WORDS * 50}</figcaption></figure>",
        f"<figure><blockquote><p>{WORDS}</p></blockquote></figure>",
        f"<p class='capitals'>{WORDS}</p>",
    ],
    ids=["a link", "empty", "a text", "a quotation", "another class"],
)
def test_what_is_no_caption(caption: str) -> None:
    assert all(kind != "caption" for kind, _ in blocks(page(text(caption))))


def test_a_slide_show_prints_a_caption_once() -> None:
    found = blocks(page(text(MARKED["figcaption"] * 3)))
    assert [kind for kind, _ in found].count("caption") == 1


def test_headings_lists_and_quotations_keep_their_order_around_captions() -> None:
    body = text(MARKED["figcaption"]) + (
        "<h2>What traders say</h2><ul><li>The wall is mended at the north side first, they hope.</li></ul>"
        f"<figure>{IMG}<figcaption>The quay in January.</figcaption></figure>"
        "<blockquote><p>A line of the plan for the works, with words enough.</p></blockquote>"
    )
    kinds = [kind for kind, _ in blocks(page(body))]
    assert kinds == [
        "headline", "paragraph", "caption", "paragraph", "paragraph", "heading", "paragraph", "caption", "paragraph",
    ]  # fmt: skip


def test_no_claim_is_read_from_a_caption(site: Site) -> None:
    site.routes["/a"] = Answer(page(text(MARKED["figcaption"])))
    (article,) = read_articles([f"{site.origin}/a"], web=Web(allow_private=True))
    captions = [block.span for block in article.blocks if block.kind is BlockKind.CAPTION]
    spans = [claim.content for claim in extract(article).claims]
    assert len(captions) == 1
    assert spans
    assert all(
        span.end <= captions[0].start or span.start >= captions[0].end for each in spans for span in each
    )
