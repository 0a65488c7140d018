from __future__ import annotations

import pytest

from claimtrack.link.copies import (
    body_words,
    copied_share,
    is_another_form,
    may_be_copies,
    shingles,
    signature,
    spots,
)

STORY = (
    "The council of the old harbour town agreed to reopen the bridge over the Arden after the last of the repairs. "
    "Engineers had looked at each of the piers during the winter, and the mayor wants to cross the river by the "
    "first of April. The money for the work came from the region, which had promised to pay for the whole of it. "
).split()
OTHER = (
    "Growers in the valley expect to harvest more of the early wheat than in the dry years before, while the price of "
    "a tonne fell to the lowest level of the decade. The ministry said that it would buy some of the grain to keep the "
    "price from falling further, and the banks agreed to wait for the loans of the farmers until the autumn. "
).split()


def words(text: list[str]) -> list[str]:
    return [word.strip(".,").lower() for word in text]


def test_a_signature_is_the_same_on_every_machine() -> None:
    text = "the rain of the year came to the town of arden".split()
    assert signature(spots(text)) == (
        *(454_661_948, 859_209_788, 2_227_492_761),
        *(2_729_465_426, 3_739_925_444, 3_970_618_711),
    )


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (words(STORY), 1.0),
        (words(STORY[30:] + STORY[:30]), 0.95),
        (words(STORY[20:]), 1.0),
        (words(STORY + OTHER[:15]), 0.8),
        (words(STORY[:20] + OTHER), 0.0),
        (words(OTHER), 0.0),
        ([], 0.0),
    ],
)
def test_how_much_is_copied(text: list[str], share: float) -> None:
    story = words(STORY)
    assert copied_share(shingles(text), shingles(story)) == pytest.approx(share, abs=0.05)
    if share:
        assert set(signature(spots(text))) & set(signature(spots(story)))
        assert may_be_copies(spots(text), spots(story))


FORM = (
    "Police in Alder are looking for witnesses after a 31-year-old man was hurt on Mill Road on Monday evening. He was "
    "taken to the Alder General Hospital, where he was said to be stable. We would like to hear from anybody who was "
    "in the area between 6 and 8 and saw what happened, Sergeant Amy Cole said. The number to call is 101, the "
    "reference is 442."
)


@pytest.mark.parametrize(
    ("changes", "is_another"),
    [
        ({}, False),
        ({"31": "33"}, False),  # one outlet has it otherwise
        ({"Monday evening": "Monday night", "looking for": "seeking", "said to be": "described as"}, False),
        (
            {
                "31": "52",
                "6 and 8": "7 and 9",
                "Mill Road": "High Street",
                "Amy Cole": "Joe Pike",
                "Monday": "Friday",
            },
            True,
        ),
    ],
)
def test_a_form_filled_in_otherwise_is_no_copy(changes: dict[str, str], *, is_another: bool) -> None:
    text = FORM
    for printed, other in changes.items():
        text = text.replace(printed, other)
    form = shingles(body_words([FORM]))
    assert copied_share(shingles(body_words([text])), form)
    assert is_another_form(body_words([text]), form) is is_another


def test_words_of_paragraphs() -> None:
    assert body_words(["It Rained.", "“Twice”"]) == ["it", "rained", "twice"]
