"""Markdown from the text as read to what is stored and shown: spans hold the marks, texts do not."""

from __future__ import annotations

from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment, Query
from claimtrack.page import read_page
from claimtrack.render.cite import provenance_text
from claimtrack.store import Store, edit_claim, find_claims, find_faults, get_claim, undo
from claimtrack.verify import verify

TEXT = """# [Depot](/d_1) unsafe, warden says

Warden Jo **Pike** [said](https://post.example/a_b) on *Friday* that the depot was **unsafe** and *old*.
"""


def test_a_marked_article_is_stored_shown_and_corrected_without_its_marks(store: Store) -> None:
    page = read_page(TEXT)
    published, url = Moment.parse("2025-03-08"), "https://post.example/depot"
    add_article(store, Article(TEXT, page.blocks, published, title=page.title, url=url))
    (row,) = find_claims(store, Query())
    assert (row.text, row.speaker, row.said.phrase) == (
        "the depot was unsafe and old",
        "Warden Jo Pike",
        "Friday",
    )
    assert [span.text for span in row.spans] == ["the depot was **unsafe** and *old*"]
    assert TEXT[row.spans[0].start : row.spans[0].end] == row.spans[0].text
    cited = provenance_text(row, None, TEXT)
    assert "“Warden Jo Pike said on Friday that the depot was unsafe and old.”" in cited
    made = edit_claim(store, 1, text=["the depot was unsafe"])
    edited = get_claim(store, 1).row
    assert (edited.text, edited.spans[0].text) == ("the depot was unsafe", "the depot was **unsafe**")
    undo(store, made.decision)
    assert list(find_faults(store)) == []
    assert [(each.problems, each.again) for each in verify(store)] == [((), "same")]
