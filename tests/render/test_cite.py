from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from claimtrack.model import Quoted
from claimtrack.render.cite import provenance_text, sentences_around, text_link

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimtrack.model import Row

TEXT = (
    "Dry summer\n\nIt rained. Okonjo said the reservoir would be full by June. "
    "“Yes,” she said — twice, 50% of the time.\n"
)
URL = "https://example.org/dry"


def link(passage: str, text: str = TEXT, url: str = URL) -> str:
    start = text.index(passage)
    return text_link(url, text, start, start + len(passage))


@pytest.mark.parametrize(
    ("passage", "directive"),
    [
        ("It rained.", "It%20rained"),
        (
            "“Yes,” she said — twice, 50% of the time.",
            "Yes%2C%E2%80%9D%20she%20said%20%E2%80%94%20twice%2C%2050%25%20of%20the%20time",
        ),
    ],
)
def test_a_link_to_a_passage(passage: str, directive: str) -> None:
    assert link(passage) == f"{URL}#:~:text={directive}"


def test_dashes_and_other_syntax_are_encoded() -> None:
    text = "A well-known, two-part answer & more."
    assert link(text, text) == f"{URL}#:~:text=A%20well%2Dknown%2C%20two%2Dpart%20answer%20%26%20more"


def test_a_long_passage_is_named_by_its_ends() -> None:
    text = "It began " + "very slowly and then " * 20 + "came to an end after all."
    assert link(text, text) == f"{URL}#:~:text=It%20began%20very%20slowly%20and,to%20an%20end%20after%20all"


def test_a_passage_that_stands_there_twice_has_its_neighbours() -> None:
    text = "Before all this he agreed. He went. And after all that he agreed. Then he left again."
    start = text.rindex("he agreed.")
    found = text_link(URL, text, start, start + len("he agreed."))
    assert found == f"{URL}#:~:text=And%20after%20all%20that-,he%20agreed,-Then%20he%20left%20again"


def test_a_page_with_an_anchor_keeps_it() -> None:
    assert link("It rained.", url=f"{URL}#top") == f"{URL}#top:~:text=It%20rained"


@pytest.mark.parametrize(
    ("part", "sentences"),
    [
        ("the reservoir", "Okonjo said the reservoir would be full by June."),
        ("rained. Okonjo", "It rained. Okonjo said the reservoir would be full by June."),
        ("Dry", "Dry summer"),
    ],
)
def test_the_sentence_around(part: str, sentences: str) -> None:
    start = TEXT.index(part)
    begin, end = sentences_around(TEXT, start, start + len(part))
    assert TEXT[begin:end] == sentences


def test_a_citation(row: Callable[..., Row]) -> None:
    start = TEXT.index("the reservoir")
    end = TEXT.index(" “Yes")
    claim = row(spans=(Quoted(start, end, TEXT[start:end]),))
    cite, url = provenance_text(claim, "Maren Holt", TEXT).splitlines()
    assert cite == (
        "cite  Maren Holt, “Dry summer ahead”, Valley Courier, 2025-03-08 01:45: "
        "“Okonjo said the reservoir would be full by June.”"
    )
    assert unquote(url) == f"{URL}#:~:text=Okonjo said the reservoir would be full by June"
    unknown = claim.article._replace(title=None, publisher=None, published=None, url=None)
    bare = claim._replace(article=unknown)
    assert provenance_text(bare, None, TEXT) == "cite  “Okonjo said the reservoir would be full by June.”\n"


def test_all_outlets_that_print_it(row: Callable[..., Row]) -> None:
    first = row(spans=(Quoted(0, 10, TEXT[:10]),))
    other = first._replace(article=first.article._replace(publisher="Gazette"), differs=("date",))
    assert "printed" not in provenance_text(first, None, TEXT, (first,))
    assert provenance_text(first, None, TEXT, (first, other)).splitlines()[:2] == [
        "printed  Valley Courier, 2025-03-08 01:45",
        "         Gazette, 2025-03-08 01:45: 2025-03-07, Ada Okonjo [date differs]",
    ]
