"""Pages as publishers' templates build them: one function a template, each with traps that real ones have."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.pages.stamps import Stamp
    from tests.pages.stories import Story

_OTHERS = [
    ("Ferry service returns after storm", "2018-11-02T07:00:00Z", "November 2, 2018"),
    ("Markets close lower for a third day", "2018-10-30T16:45:00Z", "October 30, 2018"),
    ("What we know about the new school year", "2018-10-28T05:10:00Z", "28 October 2018"),
    ("Opinion: why the library matters", "2018-09-14T10:00:00Z", "14.09.2018"),
]
_SECTIONS = (
    "News World Politics Business Sport Culture Opinion Weather Travel Science Health Video Podcasts".split()
)


def agency(story: Story, stamp: Stamp) -> str:
    """Generated class names, everything a div, and the time in a header of its own."""
    body = "".join(
        f'<h2 class="css-9z{n}">{text}</h2>'
        if heading
        else f'<div class="css-1a{n % 3} para" data-testid="paragraph-{n}">'
        f'<p class="text__text__1FZLe">{_inline(text, n)}</p></div>'
        for n, (heading, text) in enumerate(story.parts)
    )
    return f"""<div id="fusion-app">{_navigation()}<div class="layout"><div class="most-read-rail">{_teasers()}</div>
    <main id="main-content"><article data-testid="Article"><header><h1 data-testid="Heading">{_e(story.title)}</h1>
    <div class="info-content__author">By <a rel="author" href="/authors/holt">Maren Holt</a></div>{stamp.line}</header>
    <div class="article-body__content">{body}<div class="sign-off"><p>Our Standards: <a href="/p">The Trust Principles</a></p></div>
    </div></article></main></div>{_footer()}</div>"""


def broadsheet(story: Story, stamp: Stamp) -> str:
    """Related stories stand in front of the article, each with its own `<time>`."""
    return f"""{_navigation()}<aside class="related"><h2>More on this story</h2>{_teasers()}</aside>
    <main><article><div class="headline"><h1>{_e(story.title)}</h1></div><address aria-label="Contributor info">
    <a rel="author" href="/profile/holt">Maren Holt</a> in London</address>{stamp.line}
    <div id="maincontent">{_paragraphs(story, "dcr-16w5gq9")}</div></article>
    <section class="onward"><h2>Most viewed</h2>{_teasers()}</section></main>{_footer()}"""


def broadcaster(story: Story, stamp: Stamp) -> str:
    """Each paragraph in a block of its own, with pictures between them."""
    picture = """<div data-component="image-block"><figure><img src="/i.jpg" alt="The harbour"><figcaption>
    <span class="hidden">Image caption, </span>The harbour in January (Photo: Holt)</figcaption></figure></div>"""
    blocks = "".join(
        f'<div data-component="{"subheadline" if heading else "text"}-block"><div class="sc-18fde0d6">'
        f"{_wrapped(heading, text, n)}</div></div>{picture if n == 1 else ''}"
        for n, (heading, text) in enumerate(story.parts)
    )
    return f"""<header>{_navigation()}</header><main id="main"><article><div data-component="headline-block">
    <h1>{_e(story.title)}</h1></div><div data-component="byline-block">{stamp.line}<span>Maren Holt</span>
    <span>Reporting from the coast</span></div>{blocks}</article><div data-component="links-block"><h2>Related</h2>
    {_teasers()}</div></main>{_footer()}"""


def weblog(story: Story, stamp: Stamp) -> str:
    """A WordPress theme: sidebar, tags, shares and comments with dates of their own."""
    return f"""<div id="page" class="site">{_navigation()}<div id="content"><div id="primary"><main class="site-main">
    <article id="post-7" class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{_e(story.title)}</h1>
    <div class="entry-meta">{stamp.line}<span class="byline">by <span class="author vcard"><a href="/a">Maren Holt</a></span></span>
    </div></header><div class="entry-content">{_paragraphs(story)}<div class="sharedaddy"><h3>Share this:</h3><ul><li>Facebook
    </li><li>X</li></ul></div></div><footer class="entry-footer"><span class="tags-links">Tags: harbour, storm</span></footer>
    </article><div id="comments" class="comments-area"><h2>2 thoughts</h2><ol class="comment-list"><li class="comment">
    <article class="comment-body"><time datetime="2024-12-30T01:00:00Z">December 30, 2024 at 1:00 am</time><p>Well put.</p>
    </article></li></ol></div></main></div><aside id="secondary" class="widget-area">{_teasers()}</aside></div>{_footer()}</div>"""


def daily(story: Story, stamp: Stamp) -> str:
    """A European daily: teaser paragraph, boxes within the text, a shop below it."""
    box = """<div class="inline-teaser"><a href="/x">Lesen Sie auch: Markets close lower</a> <time datetime="2018-10-30">30.10.2018</time></div>"""
    return f"""<div class="page">{_navigation()}<ol class="breadcrumb"><li>Home</li><li>Regional</li></ol><article class="article">
    <header><span class="kicker">Lokales</span><h1>{_e(story.title)}</h1><div class="article__meta"><span class="author">Von Maren Holt
    </span>{stamp.line}</div></header><div class="article__body">{_paragraphs(story, after={2: box})}</div></article>
    <div class="recommendations"><h3>Das könnte Sie auch interessieren</h3>{_teasers()}</div>{_footer()}</div>"""


def tabloid(story: Story, stamp: Stamp) -> str:
    """A ticker with dates on top, advertisements between paragraphs, videos, a row of shares."""
    advertisement = '<div class="ad-slot"><p class="ad-label">Advertisement</p><div id="gpt-7"></div></div>'
    after = dict.fromkeys(range(1, len(story.parts), 3), advertisement)
    return f"""<div class="ticker"><ul>{"".join(f"<li><a href='/t'>{o[0]}</a> <time datetime='{o[1]}'>{o[2]}</time></li>" for o in _OTHERS)}
    </ul></div>{_navigation()}<div id="content" class="article-wide"><div id="js-article-text"><h1>{_e(story.title)}</h1>
    <p class="author-section byline-plain">By <a class="author">MAREN HOLT</a></p>{stamp.line}<div itemprop="articleBody">
    {_paragraphs(story, "mol-para-with-font", after=after)}</div></div><div class="puff">{_teasers()}</div></div>{_footer()}"""


def tables(story: Story, stamp: Stamp) -> str:
    """A page of the nineties that is still there: tables for layout."""
    return f"""<table width="980"><tr><td colspan="3">{_navigation()}</td></tr><tr><td width="160" class="menu">{_teasers()}</td>
    <td class="main"><h1>{_e(story.title)}</h1>{stamp.line}<div class="text">{_paragraphs(story)}</div></td>
    <td width="160"></td></tr><tr><td colspan="3">{_footer()}</td></tr></table>"""


def application(story: Story, stamp: Stamp) -> str:
    """A script's page: articles of the list are `<article>` too, the story's text is in sections."""
    cards = "".join(
        f"<article class='card'><a href='/c'><h3>{o[0]}</h3></a><time datetime='{o[1]}'>{o[2]}</time></article>"
        for o in _OTHERS
    )
    half = len(story.parts) // 2
    first = "".join(_wrapped(heading, text, n) for n, (heading, text) in enumerate(story.parts[:half]))
    second = "".join(_wrapped(heading, text, n) for n, (heading, text) in enumerate(story.parts[half:]))
    return f"""<div id="root">{_navigation()}<section class="feed">{cards}</section><main role="main"><article class="story">
    <h1>{_e(story.title)}</h1>{stamp.line}<section class="meteredContent"><div class="StoryBodyCompanionColumn">{first}</div>
    <div class="newsletter-signup"><h4>Sign up for The Morning</h4><form><input type="email"><button>Sign up</button></form></div>
    <div class="StoryBodyCompanionColumn">{second}</div></section></article></main>{_footer()}</div>"""


def release(story: Story, stamp: Stamp) -> str:
    """A news wire for press releases."""
    return f"""{_navigation()}<section class="release-container"><article class="news-release"><header class="release-header">
    <h1>{_e(story.title)}</h1><p>News provided by <a href="/n"><strong>Harrow Freight</strong></a></p>{stamp.line}</header>
    <section class="release-body">{_paragraphs(story)}<p>SOURCE Harrow Freight</p></section></article>
    <section class="also"><h2>More releases</h2>{_teasers()}</section></section>{_footer()}"""


def amp(story: Story, stamp: Stamp) -> str:
    """A reduced page for telephones: the date stands below the text."""
    return f"""<amp-sidebar id="s">{_navigation()}</amp-sidebar><main><h1 class="title">{_e(story.title)}</h1><div class="by">Maren Holt</div>
    <div class="body">{_paragraphs(story)}</div>{stamp.line}<amp-list class="next-page">{_teasers()}</amp-list></main>{_footer()}"""


LAYOUTS: tuple[Callable[[Story, Stamp], str], ...] = (
    agency, broadsheet, broadcaster, weblog, daily, tabloid, tables, application, release, amp,
)  # fmt: skip


def page(layout: Callable[[Story, Stamp], str], story: Story, stamp: Stamp, *, state: int = 0) -> str:
    """A whole page; `state` is how many characters of scripts and styles stand beside the article."""
    head = f"""<meta charset="utf-8"><title>{_e(story.title)} | The Daily</title><meta property="og:site_name" content="The Daily">
    <meta property="og:title" content="{_e(story.title)} | The Daily"><link rel="canonical" href="https://daily.example/a/7">
    <meta name="viewport" content="width=device-width">{stamp.head}<style>{".x{margin:0;padding:0}" * (state // 63)}</style>"""
    script = json.dumps({"props": [{"id": n, "published": "2018-01-01"} for n in range(state // 60)]})
    language = stamp.language if stamp.language != "en" else story.language
    return f"""<!DOCTYPE html>{stamp.before}<html lang="{language}"><head>{head}</head><body>{layout(story, stamp)}
    <script>window.__STATE__ = {script}</script></body></html>"""


def _navigation() -> str:
    items = "".join(f'<li class="nav-item"><a href="/{s}">{s}</a></li>' for s in _SECTIONS)
    return f'<nav class="site-nav" aria-label="Main"><ul>{items * 4}</ul></nav>'


def _footer() -> str:
    links = "".join(f'<li><a href="/about/{s}">{s}</a></li>' for s in _SECTIONS)
    return f"""<footer class="site-footer"><ul>{links * 3}</ul><p>Copyright © 2018 The Daily. All rights reserved.
    Registered in Sill, 1 January 1998.</p></footer>"""


def _teasers() -> str:
    items = (
        f'<li class="teaser"><a href="/t"><img src="/t.jpg" alt=""><span>{title}</span></a>'
        f'<time datetime="{at}">{shown}</time></li>'
        for title, at, shown in _OTHERS
    )
    return f"<ul class='list'>{''.join(items)}</ul>"


def _paragraphs(story: Story, kind: str = "", after: dict[int, str] | None = None) -> str:
    parts: Iterable[tuple[int, tuple[bool, str]]] = enumerate(story.parts)
    shown = (f"{_wrapped(heading, text, n, kind)}{(after or {}).get(n, '')}" for n, (heading, text) in parts)
    return "\n".join(shown)


def _wrapped(heading: bool, text: str, number: int, kind: str = "") -> str:  # noqa: FBT001 - what a part is
    if heading:
        return f"<h2>{_e(text)}</h2>"
    return f'<p class="{kind}">{_inline(text, number)}</p>' if kind else f"<p>{_inline(text, number)}</p>"


def _inline(text: str, number: int) -> str:
    """Some words linked, stressed or in a span, as writers and scripts mark them."""
    words = [_e(word) for word in text.split()]
    marks = (
        '<a href="/topic/x">{}</a>',
        "<em>{}</em>",
        "<strong>{}</strong>",
        '<span class="nobr">{}</span>',
    )
    for at in range(3 + number % 4, len(words) - 4, 17):
        words[at : at + 3] = [marks[(at + number) % len(marks)].format(" ".join(words[at : at + 3]))]
    return " ".join(words)


def _e(text: str) -> str:
    return html.escape(text, quote=True)
