from __future__ import annotations

import gzip
import io
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimtrack.model import Article, BlockKind
from claimtrack.read import read_articles
from claimtrack.read.feedxml import read_entries
from claimtrack.read.fragment import read_fragment

Write = Callable[..., Path]

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Valley Courier</title><link>https://courier.example/</link>
<item>
  <title>Reservoir &amp;amp; &lt;i&gt;dam&lt;/i&gt; &ldquo;nearly full&rdquo;</title>
  <link>/2025/lake?a=1&amp;b=2</link>
  <guid isPermaLink="false">courier-77</guid>
  <pubDate>Sat, 08 Mar 2025 01:45:00 +0300</pubDate>
  <dc:creator><![CDATA[Maren Holt]]></dc:creator>
  <description>The reservoir is nearly full [&amp;hellip;]</description>
  <c:encoded><![CDATA[<p>The reservoir is nearly full, <b>Ada Okonjo</b> said.</p><h2>Snow</h2>
    <figure><img src="a.jpg"><figcaption>The dam in March.</figcaption></figure>
    <p>“We have never seen so much,” she said&nbsp;on Friday.</p><script>alert(1)</script>
    <p>The post <a href="x">Reservoir</a> appeared first on <a href="y">The Valley Courier</a>.</p>]]></c:encoded>
</item>
</channel></rss>
"""


def read(*sources: Path) -> tuple[list[Article], list[str], list[str]]:
    """The articles, the problems and the notices."""
    problems: list[str] = []
    notices: list[str] = []
    articles = read_articles(
        sources, on_problem=lambda problem: problems.append(str(problem)), on_notice=notices.append
    )
    return list(articles), problems, notices


def rss(*items: str, before: str = "") -> str:
    return f"{before}<rss><channel><title>Courier</title>{''.join(items)}</channel></rss>"


def item(text: str = "Okonjo spoke.", **parts: str) -> str:
    fields = {"title": "Lake", "pubDate": "Sat, 08 Mar 2025 01:45:00 GMT", "description": text, **parts}
    return f"<item>{''.join(f'<{name}>{value}</{name}>' for name, value in fields.items())}</item>"


def test_an_entry_with_its_full_text_is_an_article(write: Write) -> None:
    path = write("feed.xml", RSS)
    [article], problems, notices = read(path)
    assert (problems, notices) == ([], [])
    assert article.title == "Reservoir & dam “nearly full”"
    assert article.url == "https://courier.example/2025/lake?a=1&b=2"
    assert str(article.published) == "2025-03-08T01:45+03:00"
    assert (article.byline, article.publisher, article.id) == (
        "Maren Holt",
        "The Valley Courier",
        "courier-77",
    )
    assert article.source == str(path)
    assert [(block.kind.value, block.span.of(article.text)) for block in article.blocks] == [
        ("headline", "Reservoir & dam “nearly full”"),
        ("paragraph", "The reservoir is nearly full, Ada Okonjo said."),
        ("heading", "Snow"),
        ("caption", "The dam in March."),
        ("paragraph", "“We have never seen so much,” she said on Friday."),
        ("boilerplate", "The post Reservoir appeared first on The Valley Courier."),
    ]


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Valley &amp;amp; Lake</title>
<link rel="self" href="https://valley.example/feed"/>
<entry><title>Okonjo sees snow</title><id>tag:valley.example,2025:1</id>
  <link rel="edit" href="https://valley.example/edit/1"/><link href="https://valley.example/1"/>
  <published>2025-03-07T23:45:00-05:00</published><updated>2025-03-08T06:00:00Z</updated>
  <author><name>Maren Holt</name><email>mh@valley.example</email></author><author><name>Kim Park</name></author>
  <content type="CONTENT_TYPE">CONTENT</content></entry></feed>"""


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("html", "&lt;p&gt;There is snow &amp;amp; ice.&lt;/p&gt;&lt;p&gt;It melts.&lt;/p&gt;"),
        ("html", "<![CDATA[<p>There is snow &amp; ice.</p><p>It melts.</p>]]>"),
        ("xhtml", '<div xmlns="http://www.w3.org/1999/xhtml"><p>There <br/>is snow &amp; ice.</p>It melts.</div>'),
        ("xhtml", '<x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>There is snow &amp; ice.</x:p>It melts.</x:div>'),
        ("text", "There is snow &amp; ice.\n\nIt melts."),
    ],
)  # fmt: skip
def test_the_content_of_atom_in_each_of_its_types(write: Write, kind: str, content: str) -> None:
    feed = ATOM.replace("CONTENT_TYPE", kind).replace("CONTENT", content)
    [article], problems, notices = read(write("feed.atom", feed))
    assert (problems, notices) == ([], [])
    assert article.text == "Okonjo sees snow\n\nThere is snow & ice.\n\nIt melts.\n"
    assert (str(article.published), str(article.updated)) == (
        "2025-03-07T23:45-05:00",
        "2025-03-08T06:00+00:00",
    )
    assert (article.byline, article.publisher) == ("Maren Holt, Kim Park", "Valley & Lake")
    assert (article.url, article.id) == ("https://valley.example/1", "tag:valley.example,2025:1")


def test_rss_1_has_its_entries_beside_the_channel(write: Write) -> None:
    feed = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://courier.example"><title>Courier</title></channel>
      <item rdf:about="https://courier.example/1"><title>Lake</title><description>Okonjo spoke.</description>
      <d:date>2025-03-08T01:45+03:00</d:date></item></rdf:RDF>"""
    [article], _, _ = read(write("feed.rss", feed))
    assert (article.url, article.publisher) == ("https://courier.example/1", "Courier")
    assert str(article.published) == "2025-03-08T01:45+03:00"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"author": "desk@courier.example (Kim Park)"}, {"byline": "Kim Park"}),
        ({"author": "desk@courier.example"}, {"byline": None}),
        ({"source": "The Northern Post"}, {"publisher": "The Northern Post"}),
        ({"guid": "https://courier.example/7"}, {"url": "https://courier.example/7"}),
        ({"link": " https://courier.example/8?a=1&b=2 "}, {"url": "https://courier.example/8?a=1&b=2"}),
        ({"link": "javascript:alert(1)"}, {"url": None}),
        ({"title": "AT&T &#8220;grows&#8221; &lt; 5 &percnt;"}, {"title": "AT&T “grows” < 5 %"}),
        ({"title": "<![CDATA[Q&A]]>"}, {"title": "Q&A"}),
        ({"description": "One.<br/>"}, {"text": "Lake\n\nOne.\n"}),
        ({"description": "First line.\nSecond &nbsp; line."}, {"text": "Lake\n\nFirst line. Second line.\n"}),
        ({"media:title": "Photo"}, {"title": "Lake"}),
    ],
)
def test_what_an_entry_says(write: Write, parts: dict[str, str], expected: dict[str, str | None]) -> None:
    [article], _, _ = read(write("feed.xml", rss(item(**parts))))
    assert {name: getattr(article, name) for name in expected} == expected


def test_entries_with_only_a_summary_are_read_and_told(write: Write) -> None:
    path = write("feed.xml", rss(item("Okonjo spoke."), item("Okonjo spoke. " * 200), item("")))
    articles, problems, notices = read(path)
    assert len(articles) == 2
    assert notices == [f"{path}: only a summary in 1 of 3 entries; --follow reads the pages they link to"]
    assert problems == [f"{path}: no text in 1 of 3 entries; --follow reads the pages they link to"]


def test_an_entry_without_a_date_is_told_and_the_others_are_read(write: Write) -> None:
    path = write("feed.xml", rss(item(pubDate="soon"), item()))
    articles, problems, _ = read(path)
    assert len(articles) == 1
    assert problems == [f"{path}, entry 1: no publication date found; give --published"]


@pytest.mark.parametrize(
    "data",
    [
        rss(item("Жук сказал."), before='<?xml version="1.0" encoding="windows-1251"?>').encode("cp1251"),
        rss(item("Жук сказал."), before='<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"),
        rss(item("Жук сказал."), before='<?xml version="1.0" encoding="windows-1251"?>').encode("utf-8-sig"),
        rss(item("Жук сказал."), before='\n\n <?xml version="1.0"?>').encode(),
        rss(item("Жук сказал."), before='<?xml version="1.0" encoding="klingon"?>').encode(),
        rss(item("Жук сказал.")).encode(),
    ],
    ids=["cp1251", "utf-16", "mark", "blank lines", "unknown", "undeclared"],
)
def test_encodings(write: Write, data: bytes) -> None:
    [article], problems, _ = read(write("feed.xml", data))
    assert article.text == "Lake\n\nЖук сказал.\n"
    assert not problems


def test_a_packed_feed_and_characters_that_xml_forbids(write: Write) -> None:
    feed = rss(item("Okonjo \0\x0b spoke & left &#11; &nosuch; &"))
    [article], problems, _ = read(write("feed.xml.gz", gzip.compress(feed.encode())))
    assert article.text == "Lake\n\nOkonjo \ufffd\ufffd spoke & left &nosuch; &\n"
    assert not problems


SITEMAP = "{}: a sitemap and not a feed; it only lists addresses, give those of a feed or of articles"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "{}: the file is empty"),
        ("hello", "{}: not a feed (syntax error); --from says what it is"),
        ("<opml><body/></opml>", "{}: an XML file that is no feed; save the article as a web page or as text"),
        ("<urlset><url/></urlset>", SITEMAP),
        (
            '<?xml version="1.0"?><!-- made by x --><sm:urlset xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:url>',
            SITEMAP,
        ),
        ("<sitemapindex><sitemap/></sitemapindex>", SITEMAP),
        ("<rss><channel>", "{}, line 1: the feed is damaged (it breaks off); what follows is left out"),
    ],
)  # fmt: skip
def test_what_is_no_feed(write: Write, content: str, problem: str) -> None:
    path = write("feed.xml", content)
    assert read(path) == ([], [problem.format(path)], [])


def test_what_stands_before_the_damage_is_read(write: Write) -> None:
    path = write("feed.xml", rss(item(), "\n<item><title>half</wrong>"))
    articles, problems, _ = read(path)
    assert len(articles) == 1
    assert problems == [f"{path}, line 2: the feed is damaged (mismatched tag); what follows is left out"]


def test_entities_are_never_expanded_nor_fetched(write: Write) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    feed = rss(item("Bomb &l11; and &x;", source='<a href="&l11;"/>'), before=doctype)
    start = time.monotonic()
    [article], _, _ = read(write("feed.xml", feed))
    assert article.text == "Lake\n\nBomb &l11; and &x;\n"
    assert time.monotonic() - start < 2


OPEN = b"<rss><channel><item><title>"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (OPEN + b"<a>" * 100_000, "more than 200 elements within one another"),
        (OPEN + b"<a/>" * 200_000, "an entry of more than 5 MB"),
        (OPEN + b"x" * 6_000_000, "an entry of more than 5 MB"),
        (OPEN + b"<![CDATA[" + b"<p" * 6_000_000 + b"]]>", "an entry of more than 5 MB"),
        (b"<rss><channel><title>" + b"x" * 6_000_000, "an entry of more than 5 MB"),
        (b"<rss><channel><item a='" + b"x" * 12_000_000, "a single piece of more than 5 MB"),
        (b"<rss><!--" + b"x" * 12_000_000, "a single piece of more than 5 MB"),
        (OPEN + b"<!" * 1_000_000, "not well-formed (invalid token)"),
    ],
    ids=["deep", "wide", "long", "cdata", "title", "attribute", "comment", "noise"],
)
def test_out_of_all_proportion(write: Write, data: bytes, reason: str) -> None:
    path = write("feed.xml", data)
    start = time.monotonic()
    articles, [problem], _ = read(path)
    assert (articles, problem) == (
        [],
        f"{path}, line 1: the feed is damaged ({reason}); what follows is left out",
    )
    assert time.monotonic() - start < 5


class Endless(io.RawIOBase):
    """A feed of so many entries, made while it is read."""

    def __init__(self, entries: int) -> None:
        self._pieces = self._made(entries)

    @staticmethod
    def _made(entries: int) -> Iterator[bytes]:
        yield b"<rss><channel>"
        for _ in range(entries // 1000):
            yield b"<item><title>x</title></item>" * 1000
        yield b"</channel></rss>"

    def read(self, size: int = -1) -> bytes:  # noqa: ARG002 - a piece at a time
        return next(self._pieces, b"")


def peak(entries: int) -> int:
    tracemalloc.start()
    try:
        assert sum(1 for _ in read_entries(Endless(entries), "feed")) == entries  # type: ignore[arg-type]
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("padding", [0, 65_500, 65_530, 200_000])
def test_the_original_of_an_entry_is_its_own_xml(padding: int) -> None:
    entries = [
        '<item id=">"><title>Řeka &amp; hráz</title></item>',
        "<item><a/></item>",
        f"<item ><title>{'é' * 70_000}</title></item  >",
    ]
    feed = f"<rss><channel>{'<a>-</a>' * (padding // 8)}{' '.join(entries)}</channel></rss>"
    found = [each.original.decode() for each in read_entries(io.BytesIO(feed.encode("utf-16")), "feed")]
    assert found == entries


def test_ten_times_the_entries_take_no_more_memory() -> None:
    assert peak(50_000) < 1.2 * peak(5_000)


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("", []),
        ("Plain words.", ["paragraph: Plain words."]),
        ("<p>One.<p>Two.", ["paragraph: One.", "paragraph: Two."]),
        ("One.<br><br/>Two<br>goes on.", ["paragraph: One.", "paragraph: Two goes on."]),
        ("<ul><li>One.</li><li>Two.</li></ul>", ["paragraph: One.", "paragraph: Two."]),
        ("<blockquote><p>One.</p></blockquote>Two.", ["paragraph: One.", "paragraph: Two."]),
        (
            "<h3>Snow</h3><p>One <a>two</a>, <i>three</i>.</p>",
            ["heading: Snow", "paragraph: One two, three."],
        ),
        ("<p>One<!-- two --><script>three</script>.</p>", ["paragraph: One."]),
        ("<p>One.</p><p>Read more</p>", ["paragraph: One.", "boilerplate: Read more"]),
        ("<p>a &amp;lt; b &lt; c</p>", ["paragraph: a &lt; b < c"]),
    ],
)
def test_a_piece_of_html(markup: str, blocks: list[str]) -> None:
    assert [f"{kind}: {line}" for kind, line in read_fragment(markup)] == blocks
    assert all(isinstance(kind, BlockKind) for kind, _ in read_fragment(markup))


def test_a_feed_without_entries_says_so(write: Write) -> None:
    path = write("feed.xml", rss())
    assert read(path) == ([], [], [f"{path}: no entries in it"])
