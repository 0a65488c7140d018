from __future__ import annotations

from datetime import date

import pytest

from claimtrack.model import Claim, Extraction, Fact, Moment, Span, When

from .edtf import days
from .labels import LabelledArticle, LabelledClaim, LabelledFact, load_labels
from .mentions import heads, same_actor, same_mention
from .score import Report, Tally, covered, overlap, pair_up, same_days, score, show

TEXT = "Ann Lee said on Friday that taxes rise. In May it rained. Bob fears the worst."
SATURDAY = date(2025, 3, 8)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def when(first: date | None, last: date | None) -> When:
    return When(first, last, "", "day", "publication")


def found(content: str, speaker: str | None = None, *, via: int | None = None, day: date = SATURDAY) -> Claim:
    mention = None if speaker is None else span(speaker)
    return Claim("claim", "indirect", mention, speaker, None, (span(content),), when(day, day), via=via)


def label(
    content: str, speaker: str | None = None, *, via: int | None = None, kind: str = "claim"
) -> LabelledClaim:
    return LabelledClaim(
        type=kind,
        quotation="indirect",
        content=(span(content),),
        speaker=None if speaker is None else span(speaker),
        actor=speaker,
        cue=None,
        said="2025-03-08",
        basis="publication",
        polarity="positive",
        via=via,
        topics=(),
    )


def article(*claims: LabelledClaim, facts: tuple[LabelledFact, ...] = ()) -> LabelledArticle:
    return LabelledArticle("one", TEXT, "local", Moment(SATURDAY), given=True, claims=claims, facts=facts)


def test_overlap_counts_letters_and_digits() -> None:
    assert overlap(TEXT, (span("taxes rise."),), (span("taxes rise"),)) == 1
    assert overlap(TEXT, (span("taxes rise"),), (span("taxes"),)) == pytest.approx(5 / 9)
    assert overlap(TEXT, (span("taxes"),), (span("rise"),)) == 0
    assert overlap(TEXT, (Span(3, 4),), (Span(3, 4),)) == 0


def test_a_leading_that_does_not_count() -> None:
    assert covered(TEXT, (span("that taxes"),)) == covered(TEXT, (span("taxes"),))


def test_that_counts_where_it_is_all_there_is() -> None:
    assert len(covered(TEXT, (span("that"),))) == 4


def test_several_spans_count_together() -> None:
    assert covered(TEXT, (span("rise"), span("taxes"))) == covered(TEXT, (span("taxes rise"),))


def test_each_label_gets_one_find_and_the_likest_first() -> None:
    def likeness(one: int, other: int) -> tuple[float, bool]:
        return 1 - abs(one - other) / 10, True

    assert pair_up([1, 4], [3, 1, 9], likeness) == [(1, 1), (4, 3)]
    assert pair_up([1], [9], likeness) == []


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("Ann Lee", ["Lee"]),
        ("the minister of trade", ["minister"]),
        ("Ann Lee, the minister,", ["Lee", "minister"]),
        ("Ann Lee, 61, of Leeds", ["Lee", "61"]),
        ("Ann Lee’s", ["Lee"]),
        ("Two people familiar with the talks", ["people"]),
        ("a draft seen by the paper", ["draft"]),
        ("the retired judge", ["judge"]),
        ("The United States", ["States"]),
        ("those who know her", ["those"]),
        ("another", ["another"]),
        ("She", ["She"]),
        ("who", ["who"]),
        ("at least nine senators", ["senators"]),
        ("ministers who resigned", ["ministers"]),
        ("the World Health Organization (WHO)", ["Organization", "WHO"]),
    ],
)
def test_head_words(mention: str, expected: list[str]) -> None:
    starts = list(heads(mention, Span(0, len(mention))))
    assert starts == [mention.index(word) for word in expected]


def test_mentions_are_the_same_where_their_head_words_are() -> None:
    assert same_mention(TEXT, span("Ann Lee"), span("Lee"))
    assert not same_mention(TEXT, span("Ann Lee"), span("Ann"))
    assert not same_mention(TEXT, span("Ann Lee"), None)
    assert same_mention(TEXT, None, None)


def test_actors_are_the_same_but_for_case_and_article() -> None:
    assert same_actor("the Treasury", "Treasury")
    assert same_actor("The treasury", "the Treasury")
    assert same_actor(None, None)
    assert not same_actor("Ann Lee", "Lee")
    assert not same_actor("Ann Lee", None)


def test_days_are_compared_not_spellings() -> None:
    assert same_days("2025-03", when(date(2025, 3, 1), date(2025, 3, 31)))
    assert same_days("../2025-03-08", when(None, SATURDAY))
    assert not same_days("2025-03-08", when(None, SATURDAY))


def test_a_perfect_extraction() -> None:
    report = score(
        article(label("taxes rise", "Ann Lee")), Extraction((found("that taxes rise.", "Ann Lee"),))
    )
    assert report.tallies["content"] == report.tallies["attribution"] == Tally(1, 1, 1, 1)
    assert report.details["said"] == report.details["actor"] == report.details["type"] == (1, 1)


def test_content_by_somebody_else_is_no_attribution() -> None:
    report = score(article(label("taxes rise", "Ann Lee")), Extraction((found("taxes rise", "Bob"),)))
    assert (report.tallies["content"].f1, report.tallies["attribution"].f1) == (1, 0)
    assert (report.details["speaker"], report.details["actor"]) == ((0, 1), (0, 1))


def test_what_was_missed_and_what_was_made_up_both_cost() -> None:
    labels = article(label("taxes rise", "Ann Lee"), label("the worst", "Bob", kind="attitude"))
    report = score(labels, Extraction((found("it rained"), found("the worst", "Bob"), found("Friday"))))
    assert report.tallies["attribution"] == Tally(1, 2, 1, 3)
    assert report.tallies["attribution, indirect"] == Tally(1, 2, 1, 3)
    assert report.tallies["attribution, direct"] == Tally()
    assert report.details["type"] == (0, 1)


def test_of_equal_contents_the_one_with_the_speaker_matches() -> None:
    claims = (found("taxes rise", "Bob"), found("taxes rise", "Ann Lee"))
    assert score(article(label("taxes rise", "Ann Lee")), Extraction(claims)).details["speaker"] == (1, 1)


@pytest.mark.parametrize(("via", "right"), [(0, 1), (None, 0)])
def test_a_nested_claim_needs_its_reporter(via: int | None, right: int) -> None:
    labels = article(label("taxes rise. In May it rained", "Ann Lee"), label("it rained", "Bob", via=0))
    claims = (found("taxes rise. In May it rained", "Ann Lee"), found("it rained", "Bob", via=via))
    report = score(labels, Extraction(claims))
    assert (report.details["via"], report.details["via, nested"]) == ((1 + right, 2), (right, 1))


def test_polarity_counts_only_where_it_is_predicted() -> None:
    report = score(article(label("taxes rise", "Ann Lee")), Extraction((found("taxes rise", "Ann Lee"),)))
    assert report.details["polarity"] == ((1, 1) if hasattr(found("taxes rise"), "polarity") else (0, 0))


@pytest.mark.parametrize(("last", "right"), [(date(2025, 5, 31), 1), (date(2025, 5, 1), 0)])
def test_a_fact_needs_its_text_and_its_date(last: date, right: int) -> None:
    labels = article(facts=(LabelledFact(span("In May it rained"), "2025-05", ()),))
    fact = Fact(span("it rained"), (), when(date(2025, 5, 1), last))
    assert score(labels, Extraction(facts=(fact,))).tallies["facts"] == Tally(right, 1, right, 1)


def test_reports_add_up() -> None:
    labels = article(label("taxes rise", "Ann Lee"))
    one = score(labels, Extraction((found("taxes rise", "Ann Lee"),)))
    total = Report() + one + score(labels, Extraction())
    assert total.tallies["attribution"] == Tally(1, 2, 1, 1)
    assert (total.tallies["attribution"].precision, total.tallies["attribution"].recall) == (1, 0.5)
    assert total.details["said"] == (1, 1)


def test_a_report_is_shown_in_percent() -> None:
    lines = show(score(article(label("taxes rise", "Ann Lee")), Extraction())).splitlines()
    assert lines[1].split() == ["content", "0.0", "0.0", "0.0", "0", "of", "1,", "0", "predicted"]
    assert lines[-1].split() == ["polarity", "right", "-", "0", "of", "0"]


def as_predicted(labels: LabelledArticle) -> Extraction:
    """What an extractor would have to answer to agree with every label."""
    claims = tuple(
        Claim(
            type="attitude" if each.type == "attitude" else "claim",
            quotation=each.quotation,  # type: ignore[arg-type]  # a label is checked when it is read
            speaker=each.speaker,
            actor=each.actor,
            cue=each.cue,
            content=each.content,
            said=When(*days(each.said), each.said, "day", each.basis),  # type: ignore[arg-type]  # the same
            via=each.via,
        )
        for each in labels.claims
    )
    return Extraction(claims, tuple(Fact(each.text, (), when(*days(each.when))) for each in labels.facts))


def test_the_labels_agree_with_themselves() -> None:
    for labels in load_labels():
        report = score(labels, as_predicted(labels))
        assert {tally.found for tally in report.tallies.values() if tally.found != tally.labels} == set(), (
            labels.name
        )
        assert all(right == of for name, (right, of) in report.details.items() if name != "polarity"), (
            labels.name
        )
