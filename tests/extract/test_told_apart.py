"""People and bodies told apart by what is printed with them, and who is meant where nothing is."""

from __future__ import annotations

import pytest

from .articles import actors, read

NAMED = {
    "a title of the other sex": (
        ("Edith Moller kept bees. Mrs Moller sold honey.", "Mr Moller said it was over."),
        ["Moller"],
    ),
    "a widow's son": (
        ("Edith Moller kept bees. Mrs Moller's son, Peter, knew.", "Mr Moller said it was over."),
        ["Peter"],
    ),
    "names that are words": (
        ("“It leaks,” state senator Rob Pike said.", "“It does,” Pike said.", "The union said it was over."),
        ["Rob Pike", "Rob Pike", "union"],
    ),
    "a firm and where it is traded": (
        ("Corvus plc (LSE: CRV) said profits rose.", "Corvus said so."),
        ["Corvus plc", "Corvus plc"],
    ),
    "a name that begins with a plural": (
        ("Bathers Against Bilge welcomed the fines.",),
        ["Bathers Against Bilge"],
    ),
    "letters that tell a small word to be of a name": (
        ("The Herbs and Fungi products Control Agency (HFCA) said so.",),
        ["Herbs and Fungi products Control Agency"],
    ),
    "a ministry of many matters": (
        ("The Department for Forestry, Food and Rural Affairs said so. The department denied it.",),
        ["Department for Forestry, Food and Rural Affairs"] * 2,
    ),
    "an office by its letters in a headline": (
        ("= PM says taxes will rise", "Prime Minister Elin Dahl came to Sill. Mayor Rob Pike wept."),
        ["Elin Dahl"],
    ),
    "an office by its letters in front of a colon": (
        ("PM: “We will find out why.”", "Prime Minister Elin Dahl came to Sill. Mayor Rob Pike wept."),
        ["Elin Dahl"],
    ),
    "letters that are no office": (
        ("= BP says taxes will rise", "Prime Minister Elin Dahl came to Sill. Mayor Rob Pike wept."),
        ["BP"],
    ),
    "whose spokesman": (
        ("The spokesman of the regulator, NRDA, said he had left.",),
        ["spokesman of the regulator"],
    ),
    "whose objections": (
        ("It was razed over the objections of neighbours, who said it was unique.",),
        ["neighbours"],
    ),
    "the shadow of an office": (
        (
            "Ann Weber, the shadow chancellor, called for a cap.",
            "The chancellor said no. The shadow chancellor said so.",
        ),
        ["Ann Weber", "chancellor", "Ann Weber"],
    ),
    "a question in the House": (
        (
            "Health Minister Ana Reis opened the session.",
            "Replying to a question by Bo Lund during Question Hour, the Minister said no.",
        ),
        ["Ana Reis"],
    ),
}
DESCRIBED = {
    "the source": (
        ("An official of the agency, who asked not to be named, said it was over.", "The source declined to say more."),
        ["official of the agency"] * 2),
    "the source after who has an office": (
        ("The prime minister declined to comment.", "The source said talks had failed."),
        ["prime minister", "source"]),
    "one of the sources": (
        ("Two sources told Reuters it was over.", "It was late, said one of the sources, a diplomat who was there.",
         "The second source, a Turkish official, said no. “It is over,” the official said."),
        ["two sources", "diplomat", "Turkish official", "Turkish official"]),
    "whoever doubts": (
        ("Another resident, Musa Weber, doubted that the bridge would last, noting that it had leaked.",),
        ["Musa Weber"] * 2),
    "nobody": (("The regulator sat on Monday. A million calls were lost, it is feared.",), [None]),
}  # fmt: skip


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [pytest.param(*row, id=name) for name, row in (NAMED | DESCRIBED).items()],
)
def test_who_speaks(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert actors(*paragraphs) == expected


@pytest.mark.parametrize(
    "headline", ["“We are ready”: mayor Olga Weber on the floods", "An interview with Olga Weber"]
)
def test_whoever_is_interviewed_is_nobody_whom_the_answers_speak_of(headline: str) -> None:
    _, extraction = read(
        f"= {headline}",
        "Q: Are you ready?",
        "A: We are. The pumps were tested.",
        "Q: The opposition leader, Karl Moller, doubts it. Moller has asked for a survey.",
        "A: Mr Moller is wrong. The pumps work.",
    )
    answers = [
        claim.actor for claim in extraction.claims if claim.cue is not None and claim.quotation == "direct"
    ]
    assert set(answers) == {"Olga Weber"}
