"""`add`, `extract` and `watch` with web addresses and feeds, against a site on this machine."""

from __future__ import annotations

import io
import json
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from claimtrack.store import ArticleSummary, list_articles, open_store
from tests.cli.conftest import Run, interrupted
from tests.read.test_read_documents import press_release
from tests.site import Answer, Handler, Site, redirect

Claimtrack = Callable[..., Run]


pytestmark = pytest.mark.usefixtures("hurried")


def webpage(
    title: str = "Reservoir will be full", day: int = 8, said: str = "full by June", head: str = ""
) -> str:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}
    <meta property="article:published_time" content="2025-03-{day:02}T01:45:00+03:00">
    <meta property="og:site_name" content="The Courier"></head><body><article><h1>{title}</h1>
    <p>Ada Okonjo, head of the Valley Water Authority, said on Friday that the reservoir would be {said}.</p>
    <p>“We have never seen so much snow in the hills,” Okonjo said, and pointed to the gauges in the valley.</p>
    </article></body></html>"""


def tagged(body: str, tag: str, kind: str = "text/html; charset=utf-8") -> Callable[[Handler], None]:
    """A page that says whether it changed."""

    def answer(handler: Handler) -> None:
        same = handler.headers["If-None-Match"] == tag
        handler.answer(Answer(status=304) if same else Answer(body, kind, headers={"ETag": tag}))

    return answer


def item(site: Site, number: int, content: str = "") -> str:
    full = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    return f"""<item><title>Lake {number}</title><link>{site.origin}/{number}</link><guid>g{number}</guid>
    <pubDate>Sat, 0{number} Mar 2025 10:00:00 GMT</pubDate>
    <description>Okonjo spoke of lake {number}.</description>{full}</item>"""


def rss(*items: str) -> str:
    return f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>The Courier</title>{"".join(items)}</channel></rss>"""


FULL = "<p>The lake is full, Ada Okonjo said on Friday.</p><p>“It is over,” she said.</p>"


def add(claimtrack: Claimtrack, *args: str | Path) -> str:
    """What `add` says, without the status it must have."""
    run = claimtrack("add", "--allow-private", *args)
    assert run.status == (0 if " 0 failed" in run.err else 1), run.err
    return run.err


def articles() -> list[ArticleSummary]:
    with open_store(os.environ["CLAIMTRACK_DB"]) as store:
        return list(list_articles(store))


def test_web_addresses_and_files_in_one_call(site: Site, claimtrack: Claimtrack, page: Path) -> None:
    site.routes |= {"/a": Answer(webpage()), "/moved": redirect("/b"), "/b": Answer(webpage("Second", 9))}
    told = add(claimtrack, f"{site.origin}/a", f"{site.origin}/gone", page, f"{site.origin}/moved")
    assert f"claimtrack: {site.origin}/gone: the server answers 404 Not Found\n" in told
    assert "3 added, 0 known, 1 failed" in told
    assert {each.url for each in articles()} == {f"{site.origin}/a", f"{site.origin}/b", None}


def test_everything_in_one_call_and_nothing_new_in_the_second(
    site: Site, claimtrack: Claimtrack, tmp_path: Path
) -> None:
    site.routes["/a"] = Answer(webpage("From the site"))
    made = {
        "page.html": webpage("A saved page", 7).encode(),
        "feed.xml": rss(item(site, 1, FULL)).encode(),
        "rows.csv": b'text,published\n"The mill is shut, Peter Marsh said on Friday.",2025-03-08\n',
        "notes.pdf": press_release(),
    }
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    with zipfile.ZipFile(tmp_path / "archive.zip", "w") as archive:
        archive.writestr("old/note.txt", "March 9, 2025\n\nThe road is open, Rosa Lind said on Saturday.\n")
    sources = ("page.html", "feed.xml", "rows.csv", "notes.pdf", "archive.zip", f"{site.origin}/a")
    assert "6 added, 0 known, 0 failed" in add(claimtrack, *sources)
    before = claimtrack("timeline", "--format", "json").out
    assert "0 added, 6 known, 0 failed" in add(claimtrack, *sources)
    assert claimtrack("timeline", "--format", "json").out == before
    assert claimtrack("verify", "--all").status == 0


def test_this_machine_is_private(site: Site, claimtrack: Claimtrack, page: Path) -> None:
    run = claimtrack("add", f"{site.origin}/a", page)
    assert run.status == 1
    assert "127.0.0.1 is not on the open internet; --allow-private allows such addresses" in run.err
    assert "1 added, 0 known, 1 failed" in run.err
    assert not site.asked


def test_the_canonical_address_is_the_articles(site: Site, claimtrack: Claimtrack) -> None:
    canonical = "https://courier.example/lake"
    site.routes["/a?utm=1"] = Answer(webpage(head=f'<link rel="canonical" href="{canonical}">'))
    add(claimtrack, f"{site.origin}/a?utm=1")
    assert [each.url for each in articles()] == [canonical]


def test_a_second_call_fetches_only_what_is_new(site: Site, claimtrack: Claimtrack) -> None:
    url = f"{site.origin}/a"
    site.routes["/a"] = tagged(webpage(), '"1"')
    add(claimtrack, url)
    told = add(claimtrack, url)
    assert f"{url}: known already, not changed since it was read\n0 added, 1 known, 0 failed" in told
    site.routes["/a"] = tagged(webpage(said="empty by June"), '"2"')
    assert "0 added, 1 updated, 0 known, 0 failed" in add(claimtrack, url)


def test_a_removed_article_is_fetched_again(site: Site, claimtrack: Claimtrack) -> None:
    site.routes["/a"] = tagged(webpage(), '"1"')
    add(claimtrack, f"{site.origin}/a")
    assert claimtrack("article", "remove", "1", "--yes").status == 0
    assert "1 added" in add(claimtrack, f"{site.origin}/a")


def test_an_archive_that_did_not_change_is_not_fetched_again(site: Site, claimtrack: Claimtrack) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.html", webpage())
    packed = made.getvalue()

    def answer(handler: Handler) -> None:
        same = handler.headers["If-None-Match"] == '"1"'
        handler.answer(
            Answer(status=304) if same else Answer(packed, "application/zip", headers={"ETag": '"1"'})
        )

    site.routes["/a.zip"] = answer
    url = f"{site.origin}/a.zip"
    assert "1 added" in add(claimtrack, url)
    assert f"{url}: known already, not changed since it was read" in add(claimtrack, url)
    assert claimtrack("article", "remove", "1", "--yes").status == 0
    assert "1 added" in add(claimtrack, url)


def test_what_failed_is_fetched_again(site: Site, claimtrack: Claimtrack) -> None:
    undated = webpage().replace("article:published_time", "x")
    site.routes["/a"] = tagged(undated, '"1"')
    url = f"{site.origin}/a"
    assert f"{url}: no publication date found; give --published" in add(claimtrack, url)
    assert "1 added" in add(claimtrack, url, "--published", "2025-03-08")


CYRILLIC = (
    webpage("Жук улетел")
    .replace('<meta charset="utf-8">', '<meta charset="koi8-r">')
    .translate(str.maketrans("“”", '""'))
)


@pytest.mark.parametrize(
    ("body", "kind", "title"),
    [
        (CYRILLIC.encode("cp1251"), "text/html; charset=windows-1251", "Жук улетел"),
        (CYRILLIC.encode("koi8-r"), "text/html", "Жук улетел"),
        (CYRILLIC.encode(), "text/html; charset=windows-1251", "Жук улетел"),
        (CYRILLIC.encode("koi8-r"), "text/html; charset=klingon", "Жук улетел"),
        (webpage().encode(), "application/octet-stream", "Reservoir will be full"),
        (webpage().encode(), None, "Reservoir will be full"),
        (b"March 8, 2025\n\nOkonjo spoke.\n", "text/plain", None),
        (rss("<item><title>T</title><pubDate>Sat, 08 Mar 2025 10:00 GMT</pubDate><description>x</description></item>")
         .encode(), "text/html", "T"),
        (json.dumps({"text": "Okonjo spoke.", "published": "2025-03-08", "title": "J"}).encode(),
         "application/x-ndjson", "J"),
    ],
    ids=["header", "meta", "utf-8 all the same", "unknown", "octets", "unsaid", "text", "feed", "jsonl"],
)  # fmt: skip
def test_what_the_server_sends_is_read_as_what_it_is(
    site: Site, claimtrack: Claimtrack, body: bytes, kind: str | None, title: str | None
) -> None:
    site.routes["/a"] = Answer(body, kind)
    told = add(claimtrack, f"{site.origin}/a")
    assert "1 added" in told
    assert [each.title for each in articles()] == [title]


def test_a_picture_is_no_article(site: Site, claimtrack: Claimtrack) -> None:
    site.routes["/a.jpg"] = Answer(b"\xff\xd8\xff", "image/jpeg")
    assert "/a.jpg: holds no article, but image/jpeg\n" in add(claimtrack, f"{site.origin}/a.jpg")


def test_extract_shows_what_a_page_says(site: Site, claimtrack: Claimtrack) -> None:
    site.routes["/a"] = Answer(webpage())
    run = claimtrack("extract", "--allow-private", f"{site.origin}/a")
    assert run.status == 0
    assert "would be full by June" in " ".join(run.out.split())


def test_the_same_feed_again_takes_only_what_is_new(site: Site, claimtrack: Claimtrack) -> None:
    url = f"{site.origin}/feed"
    site.routes["/feed"] = tagged(
        rss(item(site, 1, FULL), item(site, 2, FULL + "<p>Two.</p>")), '"1"', "text/xml"
    )
    assert "2 added, 0 known, 0 failed" in add(claimtrack, url)
    assert "0 added, 1 known, 0 failed" in add(claimtrack, url)
    three = (item(site, 2, FULL + "<p>Two.</p>"), item(site, 3, FULL + "<p>Three.</p>"))
    site.routes["/feed"] = tagged(rss(*three), '"2"', "text/xml")
    assert "1 added, 1 known, 0 failed" in add(claimtrack, url)
    assert site.paths == ["/feed"] * 3


def test_a_feed_of_summaries_and_its_pages(site: Site, claimtrack: Claimtrack) -> None:
    url = f"{site.origin}/feed"
    site.routes |= {
        "/feed": tagged(rss(item(site, 1), item(site, 2, FULL), item(site, 3)), '"1"', "application/rss+xml"),
        "/1": tagged(webpage("Lake 1"), '"p"'),
        "/3": Answer(status=404),
    }
    told = add(claimtrack, url)
    assert f"{url}: only a summary in 2 of 3 entries; --follow reads the pages they link to\n" in told
    assert "3 added, 0 known, 0 failed" in told
    told = add(claimtrack, "--follow", url)
    assert f"claimtrack: {site.origin}/3: the server answers 404 Not Found" in told
    assert "0 added, 1 updated, 1 known, 1 failed" in told
    site.routes["/3"] = Answer(webpage("Lake 3", 3, "low"))
    asked = len(site.paths)
    assert "0 added, 1 updated, 2 known, 0 failed" in add(claimtrack, "--follow", url)
    assert site.paths[asked:] == ["/feed", "/3"]
    assert "0 added, 1 known, 0 failed" in add(claimtrack, "--follow", url)
    assert site.paths[asked + 2 :] == ["/feed"]


def test_a_feeds_summary_never_replaces_the_text(site: Site, claimtrack: Claimtrack) -> None:
    site.routes |= {"/1": Answer(webpage("Lake 1")), "/feed": Answer(rss(item(site, 1)), "text/xml")}
    add(claimtrack, f"{site.origin}/1")
    assert "0 added, 1 known, 0 failed" in add(claimtrack, f"{site.origin}/feed")
    site.routes["/1"] = Answer(webpage("Lake 1", said="empty by June"))
    assert "0 added, 1 updated, 0 known, 0 failed" in add(claimtrack, f"{site.origin}/1")
    assert "0 added, 1 known, 0 failed" in add(claimtrack, f"{site.origin}/feed")
    site.routes["/feed"] = Answer(rss(item(site, 1, FULL)), "text/xml")
    assert "0 added, 1 updated, 0 known, 0 failed" in add(claimtrack, f"{site.origin}/feed")


def test_ctrl_c_while_a_server_stalls(site: Site, page: Path) -> None:
    site.routes["/a"] = lambda _: time.sleep(5)
    run = interrupted(site, "/a", "add", "--allow-private", page, f"{site.origin}/a")
    assert run.status == 130
    assert "Traceback" not in run.err
    assert "1 added, 0 known, 0 failed" in run.err
