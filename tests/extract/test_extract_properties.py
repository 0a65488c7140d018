"""What holds for any article: spans, order, intervals, and an answer whatever is thrown at it."""

from __future__ import annotations

import random
import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extract import extract
from claimtrack.model import Article, Block, BlockKind, Claim, Extraction, Moment, Span
from claimtrack.page import read_page
from tests.quality.labels import ARTICLES

from .articles import SATURDAY, article

# fmt: off
PIECES = (
    "Mary Adams", "Mr Keita", "Keita", "the minister", "he", "she", "it", "who", "they", "officials", "IFB (the board)",
    "said", "told Reuters", "according to", "adding that", "denied", "was quoted as saying", "had said", "claims",
    "later", "on Thursday", "in March 2022", "last year", "a day later", "(see p. 4)", "Jan. 5,", "said:", "saying:",
    "the dam will hold", "it broke", "signed an accord", "that", "and", "but", "while", "with", "as", "by", "of",
    "“", "”", "‘", "’", "'", '"', "''", "``", "«", "»", "„", "‚", "(", ")", "—", "-", ":", ";", ",", ".", "?", "!", "…",
    "\n", "\t", " \n ", "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}", "\N{RIGHT-TO-LEFT OVERRIDE}", "\x00", "\ud800",
    "İstanbul", "ǅ", "ﬁ", "e\N{COMBINING ACUTE ACCENT}", "١٢", "中文", "😀", "Q:", "A:", "MR KEITA:", "#", "9" * 40,
)
# fmt: on
KINDS = st.sampled_from([*BlockKind, *[BlockKind.PARAGRAPH] * 8])
LINES = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
MOMENTS = st.one_of(st.none(), st.dates().map(Moment))


def laid_out(lines: list[tuple[BlockKind, str]], published: Moment | None) -> Article:
    """An article of these blocks, with nothing tidied up."""
    text, blocks = "", []
    for kind, line in lines:
        blocks.append(Block(kind, Span(len(text), len(text) + len(line))))
        text += line + "\n\n"
    return Article(text, tuple(blocks), published)


def check(made: Article, found: Extraction) -> None:
    """Everything an extraction promises of its spans, its order and its dates."""
    paragraphs = [block.span for block in made.blocks_of(BlockKind.PARAGRAPH)]
    for claim in found.claims:
        for span in (*claim.content, *(each for each in (claim.cue, claim.speaker) if each)):
            assert 0 <= span.start < span.end <= len(made.text)
            assert any(span in paragraph for paragraph in paragraphs)
        assert list(claim.content) == sorted(claim.content)
        assert claim.content
        assert 0 <= claim.confidence <= 1
        assert claim.via is None or found.claims[claim.via] is not claim
    for fact in found.facts:
        assert any(fact.text in paragraph for paragraph in paragraphs)
    for when in [claim.said for claim in found.claims] + [fact.when for fact in found.facts]:
        assert not when.earliest or not when.latest or when.earliest <= when.latest
        assert when.phrase is None or 0 <= when.phrase.start < when.phrase.end <= len(made.text)
    starts = [claim.content[0].start for claim in found.claims]
    assert starts == sorted(starts)
    assert [fact.text for fact in found.facts] == sorted(fact.text for fact in found.facts)
    names = {actor.name for actor in found.actors}
    assert {claim.actor for claim in found.claims if claim.actor is not None} <= names
    assert {name for fact in found.facts for name in fact.actors} <= names


def reported_by(found: Extraction, claim: Claim) -> set[int]:
    """The claims, by identity, through which this one is reported."""
    through: set[int] = set()
    while claim.via is not None and id(found.claims[claim.via]) not in through:
        claim = found.claims[claim.via]
        through.add(id(claim))
    return through


def check_apart(found: Extraction) -> None:
    """Contents overlap only where one claim reports the other; facts never overlap with them."""
    for number, claim in enumerate(found.claims):
        for other in found.claims[number + 1 :]:
            if any(a.overlaps(b) for a in claim.content for b in other.content):
                assert id(claim) in reported_by(found, other) or id(other) in reported_by(found, claim)
        assert not any(fact.text.overlaps(span) for fact in found.facts for span in claim.content)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(KINDS, LINES), max_size=6), MOMENTS)
def test_any_arrangement_of_news_is_answered_consistently(
    lines: list[tuple[BlockKind, str]], published: Moment | None
) -> None:
    made = laid_out(lines, published)
    found = extract(made)
    check(made, found)
    check_apart(found)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), MOMENTS)
def test_any_text_is_answered(text: str, published: Moment | None) -> None:
    page = read_page(text)
    made = Article(text, page.blocks, published, title=page.title)
    found = extract(made)
    check(made, found)
    check_apart(found)


@settings(max_examples=50, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4))
def test_the_same_article_gives_the_same_extraction(lines: list[str]) -> None:
    made = laid_out([(BlockKind.PARAGRAPH, line) for line in lines], Moment.parse(SATURDAY))
    assert extract(made) == extract(made)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4), st.floats(0, 1), st.floats(0, 1))
def test_every_claim_has_at_least_the_confidence_asked_for(
    lines: list[str], threshold: float, higher: float
) -> None:
    made = laid_out([(BlockKind.PARAGRAPH, line) for line in lines], None)
    low, high = sorted((threshold, higher))
    assert all(claim.confidence >= high for claim in extract(made, high).claims)
    assert len(extract(made, low).claims) >= len(extract(made, high).claims)


SAID = "Mary Adams said on Thursday the dam would hold."
_WORDS = ["".join(letters).title() for letters in product("bdgkm", "aeiou", "lnrst", "aeiou")]
HOSTILE = [
    "".join(f"{word} Corporation said it was late. The company said it was sorry.\n\n" for word in _WORDS),
    "".join(f"Minister John {word} said no. He said it was late. The minister said so. " for word in _WORDS),
    "The dam will hold, and " * 40_000,
    "x" * 1_000_000,
    "said " * 2_000,
    " " * 20_000 + SAID + " " * 20_000,
    "“" * 10_000,
    "'" * 10_000,
    "'a " * 10_000,
    "’s " * 10_000,
    '" "' * 5_000,
    "“a” " * 5_000,
    "“a,” he said. " * 1_000,
    "(" * 10_000 + ")" * 10_000,
    "9" * 5_000 + " people died on Monday, police said.",
    "Mary " * 10_000 + "said no.",
    "Mary Adams, " * 5_000 + "said no.",
    "Mr. " * 10_000,
    "G K M " * 5_000 + "Stalin said no.",
    "He said no. " + "“It was never for sale to them.” " * 500,
    "[a](" * 5_000,
    "*a _b " * 5_000,
    "A.B." * 10_000,
    "according to " * 5_000,
    "he said that she said that " * 200,
    "who " * 10_000 + "said no.",
    "it, he said, " * 500,
    "it — he said — " * 500,
    "his claim that " * 500,
    "President of the Board of " * 3_000,
    '“a ‘b "c ' * 2_000,
    "Keita: " * 5_000,
    "later " * 10_000,
    "on Monday " * 5_000,
    "of the " * 10_000,
    "-" * 20_000,
    "." * 20_000,
    "a. B" * 10_000,
    "n't" * 10_000,
    "''" * 10_000,
    "A\n" * 10_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:24]))
def test_hostile_text_has_a_clear_outcome(text: str) -> None:
    made = article(text)
    check(made, extract(made))


BROKEN = [
    "Keita admitted there were “lapses,” but blamed a memorandum that, he said, limits inspections.",
    "As The Atlantic recently noted,",
    "According to Keita writing for The Post: the fund “received 26 million” from abroad: it lasts.",
    "Keita, director of the board, urged last year not to",
    "It is weakening. According to the same poll,",
    "It was late. Asked if",
    "Manufacturers reject that",
    "The mill apologised to its staff on",
    "As one floor trader put it:",
    "He was ready to talk but is accused by diplomats of",
    "Pressed by Mary Keita",
    "Keita offered sorrow to the families, but made no mention of",
    "Mary Keita, 71, said she had lived through four storms and never thought",
    "It rose. Incumbents, according to Mary Keita, who teaches in Montana,",
]
THROWN_IN = 'that who to “ ” " said , and by which whether not told — asked of had : it for blamed urged claim'.split()


@pytest.mark.parametrize("text", BROKEN)
def test_sentences_that_break_off_have_a_clear_outcome(text: str) -> None:
    made = article(text)
    check(made, extract(made))


@pytest.mark.parametrize("seed", range(8))
def test_articles_with_words_lost_swapped_and_thrown_in_have_a_clear_outcome(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same texts every time
    for name in sorted(ARTICLES.glob("*.txt"))[seed::8]:
        pieces = re.split(r"(\s+)", name.read_text(encoding="utf-8"))
        for _ in range(len(pieces) // 12):
            one, other = chance.randrange(len(pieces)), chance.randrange(len(pieces))
            match chance.randrange(3):
                case 0:
                    del pieces[one]
                case 1:
                    pieces[one], pieces[other] = pieces[other], pieces[one]
                case _:
                    pieces[one] = f" {chance.choice(THROWN_IN)} "
        text = "".join(pieces)
        found = extract(Article(text, read_page(text).blocks, Moment.parse(SATURDAY)))
        assert all(span.of(text).strip() for claim in found.claims for span in claim.content)


@pytest.mark.parametrize("seed", range(4))
def test_articles_that_break_off_have_a_clear_outcome(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same texts every time
    for name in sorted(ARTICLES.glob("*.txt"))[seed::4]:
        sentences = re.split(r"(?<=[.!?”])\s+", name.read_text(encoding="utf-8"))
        for sentence in chance.sample(sentences, len(sentences) // 3):
            text = sentence[: chance.randrange(len(sentence) + 1)].rstrip(' .”"')
            found = extract(Article(text, read_page(text).blocks, Moment.parse(SATURDAY)))
            assert all(span.of(text).strip() for claim in found.claims for span in claim.content)


def test_claims_are_found_beside_characters_that_are_no_text() -> None:
    odd = "\x00\ud800\u202eGo\u202c\u2066\x1b[31m \ufffe\udfff"
    text, extraction = _read(odd + " " + SAID, odd, f"“It will hold{odd},” Adams said.")
    assert [claim.actor for claim in extraction.claims] == ["Mary Adams", "Mary Adams"]
    assert extraction.claims[1].content[0].of(text) == f"“It will hold{odd},”"


def test_spaces_and_line_breaks_between_words_change_nothing() -> None:
    wide = SAID.replace(" ", " " * 5).replace("dam", "dam \n\t\N{NO-BREAK SPACE}")
    text, extraction = _read(wide)
    (claim,) = extraction.claims
    assert claim.content[0].of(text).split() == ["the", "dam", "would", "hold"]
    assert claim.said.edtf == "2025-03-06"


@pytest.mark.parametrize("blocks", [(), ("",), ("   \n ",), ("= Only a headline",)])
def test_an_article_without_text_says_nothing(blocks: tuple[str, ...]) -> None:
    _, extraction = _read(*blocks)
    assert (extraction.claims, extraction.facts, extraction.actors) == ((), (), ())


def _read(*blocks: str) -> tuple[str, Extraction]:
    made = article(*blocks)
    found = extract(made)
    check(made, found)
    return made.text, found
