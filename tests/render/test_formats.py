"""One timeline in every format."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimtrack.errors import UsageMistakeError
from claimtrack.model import ClaimLink, Row, SaidAt, Timeline, Verdict
from claimtrack.render import FORMATS, SUFFIXES, form_of, render, write
from claimtrack.render.sheet import Sheet, by_column
from claimtrack.render.width import columns_of

Rows = Callable[..., Row]


def test_json_has_the_keys_in_the_order_that_is_documented(row: Rows) -> None:
    (shown,) = json.loads(render(Timeline((row(),)), "json"))
    assert list(shown) == [
        *("id", "type", "quotation", "actor", "actors", "speaker", "cue", "text", "said", "topics"),
        *("article", "spans", "via", "polarity", "modality", "confidence"),
        *("outlets", "differs", "version", "removed_in", "status", "missing", "verdict", "notes", "links"),
    ]
    assert list(shown["said"]) == ["earliest", "latest", "edtf", "precision", "basis", "phrase"]
    assert list(shown["article"]) == ["id", "title", "publisher", "url", "published"]
    assert shown["spans"] == [{"start": 40, "end": 75, "text": "the reservoir would be full by June"}]
    assert shown["via"] is None


@pytest.mark.parametrize("rows", [0, 1, 3])
def test_json_is_an_array_of_any_length(row: Rows, rows: int) -> None:
    assert len(json.loads(render(Timeline((row(),) * rows), "json"))) == rows


def test_jsonl_is_an_object_a_line(row: Rows) -> None:
    lines = render(Timeline((row(), row(id=13))), "jsonl").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [12, 13]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_keeps_odd_characters_as_escapes(row: Rows, form: str) -> None:
    odd = "a\x1b[31m\u202e\u200b\x9b\U000e0041\ud800é東\n\u2028"
    text = render(Timeline((row(text=odd),)), form)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "é東" in text
    loaded = json.loads(text)
    assert (loaded[0] if form == "json" else loaded)["text"] == odd


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_is_rfc_4180_and_flat(row: Rows) -> None:
    said = row(text='he said "no",\nthen left', topics=("water", "budget"))
    text = render(Timeline((said,)), "csv")
    assert text.startswith("id,type,quotation,actor,actors,speaker,cue,text,said_earliest,")
    assert text.endswith("\r\n")
    (cells,) = read_csv(text)
    assert cells["text"] == 'he said "no",\nthen left'
    assert cells["topics"] == "water; budget"
    assert cells["said_edtf"] == "2025-03-07"
    assert cells["article_publisher"] == "Valley Courier"
    assert cells["spans"] == "40-75"
    assert cells["via"] == ""


def test_what_people_said_of_a_claim_is_in_every_format(row: Rows) -> None:
    judged = row(
        status="accepted",
        missing=True,
        verdict=Verdict("false", "https://a.example/1", "so the minutes"),
        notes=("ask again", "asked"),
        links=(ClaimLink("repeats", 3), ClaimLink("retracted by", 14)),
    )
    timeline = Timeline((judged,))
    mark = "[accepted; no longer read; false; retracted by 14; 2 notes] the reservoir"
    assert mark in render(timeline)
    assert mark.replace("[", r"\[").replace("]", r"\]") in render(timeline, "markdown")
    (cells,) = read_csv(render(timeline, "csv"))
    assert [*cells.values()][-7:] == [
        *("accepted", "true", "false", "https://a.example/1", "so the minutes", "ask again; asked"),
        "repeats 3; retracted by 14",
    ]
    (shown,) = json.loads(render(timeline, "json"))
    assert shown["verdict"] == {
        "rating": "false",
        "evidence": "https://a.example/1",
        "note": "so the minutes",
    }
    assert shown["links"] == [{"kind": "repeats", "id": 3}, {"kind": "retracted by", "id": 14}]
    assert (shown["status"], shown["missing"], shown["notes"]) == ("accepted", True, ["ask again", "asked"])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"])
def test_csv_cells_that_would_run_as_formulas_do_not(row: Rows, text: str) -> None:
    timeline = Timeline((row(text=text, actor=text),))
    (cells,) = read_csv(render(timeline, "csv"))
    assert (cells["text"], cells["actor"]) == (f"'{text}", f"'{text}")
    (cells,) = read_csv(render(timeline, "csv", raw=True))
    assert (cells["text"], cells["actor"]) == (text, text)


def test_csv_marks_a_formula_in_whichever_row_it_stands(row: Rows) -> None:
    rows = [row(id=number, text="=1" if number % 400 == 0 else "1") for number in range(1, 1201)]
    cells = read_csv(render(Timeline(tuple(rows)), "csv"))
    assert [int(each["id"]) for each in cells] == list(range(1, 1201))
    assert [int(each["id"]) for each in cells if each["text"] == "'=1"] == [400, 800, 1200]


@pytest.mark.parametrize("raw", [True, False])
def test_csv_is_what_the_standard_library_writes(*, raw: bool) -> None:
    quoted = ("a,b", 'he said "no"', '"', "two\nlines", "a\rb")
    texts = (*quoted, "", "tab\there", "a\0b", "é\u2028", "=1", " -1", "x")
    cells = [(n, text, text[:1] or None, n / 7, "same", None, -n) for n in range(700) for text in texts]
    sheet = Sheet(columns=("a", "b,c", "d", "e", "f", "g", "h"), cells=by_column(cells))
    ours, theirs = io.StringIO(newline=""), io.StringIO(newline="")
    write(sheet, "csv", ours, raw=raw)
    marked = [[{"=": "'=", "=1": "'=1"}.get(cell, cell) for cell in row] for row in cells]  # type: ignore[call-overload]
    csv.writer(theirs).writerows([sheet.columns, *(cells if raw else marked)])
    assert ours.getvalue() == theirs.getvalue()


def test_csv_is_cleaned_for_a_terminal_only(row: Rows) -> None:
    timeline = Timeline((row(text="a\x1b[31mb"),))
    assert read_csv(render(timeline, "csv"))[0]["text"] == "a\x1b[31mb"
    assert read_csv(render(timeline, "csv", width=80))[0]["text"] == "a␛[31mb"


def test_markdown_escapes_what_would_be_markup(row: Rows) -> None:
    text = render(
        Timeline((row(text="a | b *c* <i>\nd \x1b[0m"),), ((2, "over the limit of 1"),)), "markdown"
    )
    lines = text.splitlines()
    assert lines[0] == "| id | date | type | who | topic | article | text |"
    assert lines[1] == "| --- | --- | --- | --- | --- | --- | --- |"
    assert lines[2].endswith(r"| a \| b \*c\* \<i\> d ␛\[0m |")
    assert lines[-1] == "2 rows left out: over the limit of 1"


def test_a_piped_table_is_plain_and_whole(row: Rows) -> None:
    long = "word " * 60 + "end"
    text = render(Timeline((row(text=long + "\x1b[0m"), row(id=7))))
    heading, first, second = text.splitlines()
    assert heading.split() == ["id", "date", "type", "who", "topic", "article", "text"]
    assert first.endswith("end␛[0m")
    assert second.split()[:3] == ["7", "2025-03-07", "claim"]


@pytest.mark.parametrize("width", [24, 40, 59, 60, 80, 110, 200])
def test_a_table_fits_the_window(row: Rows, width: int) -> None:
    rows = (
        row(text="The reservoir " * 20, topics=("water",) * 5),
        row(actor=None, speaker=None, text="東京 " * 60),
    )
    text = render(Timeline(rows, ((8, "over the limit of 2"),)), width=width)
    assert max(columns_of(line) for line in text.splitlines()) <= width
    assert " ".join(text.split()).endswith("8 rows left out: over the limit of 2")


def test_a_wide_window_shows_topic_and_article_too(row: Rows) -> None:
    timeline = Timeline((row(),))
    assert "Valley Courier" in render(timeline, width=120)
    assert "Valley Courier" not in render(timeline, width=80)
    assert "2025-03-07  claim  Ada Okonjo  the reservoir would be full by June" in render(timeline, width=80)


def test_one_row_left_out(row: Rows) -> None:
    assert render(Timeline((row(),), ((1, "over the limit of 1"),))).endswith(
        "\n\n1 row left out: over the limit of 1\n"
    )


def test_an_empty_table_is_empty() -> None:
    assert render(Timeline(())) == ""
    assert render(Timeline(()), width=80) == ""


def test_who_a_row_is_about(row: Rows) -> None:
    rows = (
        row(actor=None, speaker="a spokesman"),
        row(type="fact", actor=None, speaker=None, actors=("Ada Okonjo", "Bo Lind")),
        row(actor="The ministry", via=11),
    )
    lines = render(Timeline(rows)).splitlines()[1:]
    assert "a spokesman" in lines[0]
    assert "Ada Okonjo, Bo Lind" in lines[1]
    assert "The ministry (via 11)" in lines[2]


def test_dates_keep_their_precision_in_a_table(row: Rows) -> None:
    said = SaidAt("2022-04-01", None, "2022-03/..", "month", "phrase", "later")
    assert "after 2022-03" in render(Timeline((row(said=said),)), width=80)


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageMistakeError, match="table, csv, json, jsonl, markdown"):
        render(Timeline(()), "pdf")


def test_the_suffix_of_a_file_says_the_format() -> None:
    assert form_of(Path("a/b.CSV")) == "csv"
    assert set(SUFFIXES.values()) == set(FORMATS)
    with pytest.raises(UsageMistakeError, match=r"b\.pdf.*\.csv"):
        form_of(Path("b.pdf"))


def test_a_row_that_is_printed_several_times_says_so(row: Rows) -> None:
    printed = row(text="it rains", cue=None, outlets=10, differs=("date", "wording"), version=2, removed_in=4)
    shown = render(Timeline((printed,)), "table")
    assert (
        "it rains [10 outlets; date differs; wording differs] [new in version 2] [removed in version 4]"
        in shown
    )
    (record,) = json.loads(render(Timeline((printed,)), "json"))
    assert (record["text"], record["outlets"], record["differs"]) == ("it rains", 10, ["date", "wording"])
    assert (record["version"], record["removed_in"]) == (2, 4)
    (cells,) = csv.DictReader(io.StringIO(render(Timeline((printed,)), "csv")))
    assert (cells["outlets"], cells["differs"], cells["removed_in"]) == ("10", "date; wording", "4")
