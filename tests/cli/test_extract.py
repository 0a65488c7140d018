from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Claimtrack


def test_jsonl_answers_every_article_in_order_with_offsets_into_its_text(claimtrack: Claimtrack) -> None:
    articles = [
        {
            "id": f"a{number}",
            "text": f"Ada Okonjo said on Friday: “Part {number} — done.”",
            "published": "2025-03-08",
        }
        for number in range(3)
    ]
    lines = "".join(json.dumps(article) + "\n" for article in articles)
    run = claimtrack("extract", "--from", "jsonl", "--format", "jsonl", "-", stdin=lines)
    assert (run.status, run.err) == (0, "")
    answers = [json.loads(line) for line in run.out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a0", "a1", "a2"]
    for article, answer in zip(articles, answers, strict=True):
        assert set(answer) >= {"claims", "facts", "times"}
        for claim in answer["claims"]:
            for span in (claim["speaker"], claim["cue"], claim["said"]["phrase"], *claim["content"]):
                assert span is None or article["text"][span["start"] : span["end"]] == span["text"]
        assert [time["value"] for time in answer["times"]] == ["2025-03-07"]


def test_json_is_one_array(claimtrack: Claimtrack, page: Path) -> None:
    run = claimtrack("extract", page, "--format", "json")
    (answer,) = json.loads(run.out)
    assert answer["published"] == "2025-03-08T01:45"
    assert answer["source"] == str(page)
    assert [claim["actor"] for claim in answer["claims"]] == ["Ada Okonjo", "Ada Okonjo"]
    assert [fact["when"]["edtf"] for fact in answer["facts"]] == ["2022-05"]


def test_a_table_names_each_article(claimtrack: Claimtrack, page: Path) -> None:
    run = claimtrack("extract", page, page)
    assert (
        run.out.count("Reservoir will be full by June, water authority says, 2025-03-08 01:45: 3 rows\n") == 2
    )
    assert "2025-03-07  claim  Ada Okonjo" in run.out
    assert "2022-05     fact" in run.out


def test_what_is_given_stands_above_the_page(claimtrack: Claimtrack, page: Path) -> None:
    run = claimtrack(
        *("extract", page, "--format", "jsonl", "--published", "2024-01-05", "--title", "Dams"),
        *("--publisher", "Valley Courier", "--url", "https://example.org/dams"),
    )
    answer = json.loads(run.out)
    assert (answer["published"], answer["title"]) == ("2024-01-05", "Dams")
    assert (answer["publisher"], answer["url"]) == ("Valley Courier", "https://example.org/dams")


def test_bad_input_is_named_and_the_rest_goes_on(claimtrack: Claimtrack, page: Path) -> None:
    run = claimtrack("extract", "missing.txt", page, "--format", "jsonl")
    assert run.status == 1
    assert run.err.startswith("claimtrack: missing.txt: ")
    assert len(run.out.splitlines()) == 1


def test_a_page_without_a_date_asks_for_one(claimtrack: Claimtrack) -> None:
    run = claimtrack("extract", "-", stdin="Ada Okonjo said that the dam was full.")
    assert (run.status, run.out) == (1, "")
    assert "give --published" in run.err


def test_standard_input_is_read_where_nothing_is_named(claimtrack: Claimtrack) -> None:
    run = claimtrack("extract", "--published", "2025-03-08", stdin="Ada Okonjo said that the dam was full.")
    assert "Ada Okonjo" in run.out


def test_unseen_characters_of_an_article_do_not_reach_the_terminal(claimtrack: Claimtrack) -> None:
    text = "Ada Okonjo said that \x1b[31mthe dam\u202e was\u200b full."
    table = claimtrack("extract", "--published", "2025-03-08", stdin=text).out
    lines = claimtrack("extract", "--published", "2025-03-08", "--format", "jsonl", stdin=text).out
    for shown in (table, lines):
        assert not set("\x1b\u202e\u200b") & set(shown)
    assert "\u202e" in json.loads(lines)["claims"][0]["content"][0]["text"]


def test_the_help_tells_the_threshold_that_holds(claimtrack: Claimtrack) -> None:
    from claimtrack.extract.attribution import THRESHOLD  # noqa: PLC0415 - the command line does without it

    assert f"[default: {THRESHOLD}]" in " ".join(claimtrack("extract", "--help").out.split())
