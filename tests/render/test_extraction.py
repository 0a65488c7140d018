import json
from datetime import date

from claimtrack.model import (
    Article,
    Block,
    BlockKind,
    Claim,
    Extraction,
    Fact,
    Moment,
    Span,
    TimeExpression,
    When,
)
from claimtrack.render.extraction import extraction_record, extraction_rows

TEXT = "It rained in May 2024. “We are glad,” Okonjo said Friday, “of the rain.”"
FRIDAY = Span(TEXT.index("Friday"), TEXT.index("Friday") + 6)
MAY = Span(TEXT.index("May"), TEXT.index("May") + 8)


def span(text: str) -> Span:
    return Span(TEXT.index(text), TEXT.index(text) + len(text))


SAID = When(date(2025, 3, 7), date(2025, 3, 7), "2025-03-07", "day", "phrase", FRIDAY)
RAINED = When(date(2024, 5, 1), date(2024, 5, 31), "2024-05", "month", "phrase", MAY)
ARTICLE = Article(
    TEXT,
    (Block(BlockKind.PARAGRAPH, Span(0, len(TEXT))),),
    published=Moment(date(2025, 3, 8)),
    publisher="Valley Courier",
    id="a1",
)
FOUND = Extraction(
    claims=(
        Claim(
            "claim",
            "direct",
            span("Okonjo"),
            "Ada Okonjo",
            span("said"),
            (span("We are glad,"), span("of the rain.")),
            SAID,
            ("water",),
        ),
    ),
    facts=(Fact(span("It rained in May 2024"), ("Rain",), RAINED),),
    times=(
        TimeExpression(MAY, "DATE", "2024-05", RAINED),
        TimeExpression(FRIDAY, "DATE", "2025-03-07", SAID),
    ),
)


def test_the_object_has_the_documented_keys_and_offsets() -> None:
    shown = json.loads(json.dumps(extraction_record(ARTICLE, FOUND)))
    assert shown["id"] == "a1"
    assert shown["published"] == "2025-03-08"
    (claim,) = shown["claims"]
    assert list(claim) == [
        *("type", "quotation", "speaker", "actor", "cue", "content", "said", "topics", "via"),
        *("polarity", "modality", "confidence"),
    ]
    assert claim["speaker"]["text"] == "Okonjo"
    assert claim["said"]["phrase"] == {"start": FRIDAY.start, "end": FRIDAY.end, "text": "Friday"}
    for part in claim["content"]:
        assert TEXT[part["start"] : part["end"]] == part["text"]
    (fact,) = shown["facts"]
    assert list(fact) == ["text", "actors", "when", "topics"]
    assert fact["when"]["edtf"] == "2024-05"
    assert shown["times"][0] == {
        "start": MAY.start,
        "end": MAY.end,
        "text": "May 2024",
        "type": "DATE",
        "value": "2024-05",
    }


def test_an_open_side_and_nobody_are_null() -> None:
    said = When(None, date(2025, 3, 7), "../2025-03-07", "day", "inherited")
    claim = Claim("claim", "indirect", None, None, None, (span("of the rain."),), said)
    shown = extraction_record(ARTICLE, Extraction(claims=(claim,)))["claims"]
    assert isinstance(shown, list)
    assert shown[0]["speaker"] is shown[0]["cue"] is shown[0]["said"]["earliest"] is None
    assert shown[0]["said"]["phrase"] is None


def test_rows_come_in_text_order_and_keep_their_numbers() -> None:
    fact, claim = extraction_rows(ARTICLE, FOUND)
    assert (fact.type, fact.id, fact.said.edtf) == ("fact", 1, "2024-05")
    assert (claim.type, claim.id, claim.text) == ("claim", 0, "We are glad, … of the rain.")
    assert claim.said.phrase == "Friday"
