"""JSONL: one article a line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimtrack.read import Given, read_articles

Write = Callable[..., Path]
TEXT = "The harbour was closed on Monday, the mayor said."


def read(path: Path) -> tuple[list[str | None], list[str]]:
    problems: list[str] = []
    articles = read_articles([path], on_problem=lambda problem: problems.append(str(problem)))
    return [article.id for article in articles], [problem.partition(", ")[2] for problem in problems]


def test_a_record_s_metadata_and_text_are_kept(write: Write) -> None:
    record = {
        "id": "a1",
        "text": f"\n  {TEXT}\r\n",
        "published": "2026-03-02T14:05+02:00",
        "title": "Harbour closed",
        "url": "https://post.example/1",
        "publisher": "The Sill Post",
        "byline": "Ida Brekke",
        "tags": ["ignored"],
    }
    [article] = read_articles([write("one.jsonl", [record])])
    assert article.text == record["text"]
    assert [getattr(article, key) for key in ("id", "title", "url", "publisher", "byline")] == [
        record[key] for key in ("id", "title", "url", "publisher", "byline")
    ]
    assert str(article.published) == record["published"]
    assert [block.span.of(article.text) for block in article.blocks] == [TEXT]


def test_the_page_supplies_what_the_record_does_not_say(write: Write) -> None:
    text = f"Harbour of Sill closed\n\nBy Ida Brekke\nMar 2, 2026 2:15 PM\n\n{TEXT}"
    [article] = read_articles([write("one.jsonl", [{"text": text, "title": None, "byline": " "}])])
    assert (article.title, article.byline) == ("Harbour of Sill closed", "Ida Brekke")
    assert str(article.published) == "2026-03-02T14:15"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            "{",
            "not JSON (Expecting property name enclosed in double quotes); each line must be one JSON object",
        ),
        ("[" * 100_000, "not JSON (too deep or too large); each line must be one JSON object"),
        ("9" * 5_000, "not JSON (too deep or too large); each line must be one JSON object"),
        ("[1]", 'not a JSON object; each line must be one, such as {"text": "..."}'),
        (
            "{}",
            '"text" is missing; it must be the article as a string; say where it is with --column text=NAME',
        ),
        ('{"text": 7}', '"text" is a number; it must be the article as a string'),
        ('{"text": ["a"]}', '"text" is a list; it must be the article as a string'),
        ('{"text": " "}', '"text" is empty'),
        ('{"text": "a", "published": 20260302}', '"published" is a number; it must be a string'),
        ('{"text": "a", "title": {}}', '"title" is an object; it must be a string'),
        ('{"text": "a", "id": true}', '"id" is true or false; it must be a string'),
        (
            '{"text": "a", "published": "2025-03-08T10:00+99:00"}',
            "\"published\" is no date: '2025-03-08T10:00+99:00'; give it as 2025-03-08",
        ),
        ('{"text": "a", "published": "soon"}', "\"published\" is no date: 'soon'; give it as 2025-03-08"),
        ('{"text": "a"}', "no publication date found; give --published"),
    ],
)
def test_a_line_that_is_no_article_is_named_and_the_others_are_read(
    write: Write, line: str, problem: str
) -> None:
    good = json.dumps({"id": "good", "text": TEXT, "published": "2026-03-02"})
    found, problems = read(write("some.jsonl", f"{good}\n\n{line}\n{good}"))
    assert (found, [said.partition(": ") for said in problems]) == (
        ["good", "good"],
        [("line 3", ": ", problem)],
    )


def test_a_number_is_an_identifier_too(write: Write) -> None:
    assert read(write("one.jsonl", [{"id": 7, "text": TEXT, "published": "2026-03-02"}])) == (["7"], [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_lines(write: Write, encoding: str) -> None:
    line = json.dumps(
        {"id": "“é\u2028”" if encoding != "cp1252" else "“é”", "text": "a", "published": "2026-03-02"}
    )
    line = json.dumps(json.loads(line), ensure_ascii=False)
    found, problems = read(write("some.jsonl", f"{line}\n{line}\n".encode(encoding)))
    assert (found, problems) == ([json.loads(line)["id"]] * 2, [])


def test_lines_are_read_one_by_one(write: Write) -> None:
    good = json.dumps({"text": TEXT, "published": "2026-03-02"})
    articles = read_articles([write("some.jsonl", f"{good}\nbroken\n")])
    assert next(articles).text == TEXT  # the broken line behind it has not been looked at


def test_characters_that_cannot_be_stored_are_replaced_one_for_one(write: Write) -> None:
    line = '{"text": "a\\u0000b\\ud800c", "published": "2026-03-02"}'
    [article] = read_articles([write("one.jsonl", line)])
    assert article.text == "a\ufffdb\ufffdc"


def test_keys_of_another_name(write: Write) -> None:
    path = write("press.jsonl", [{"body": "It holds.", "day": "2026-03-02", "n": 7}, {"text": "It holds."}])
    problems: list[str] = []
    given = Given(columns={"text": "body", "published": "day", "id": "n"})
    (article,) = read_articles([path], given=given, on_problem=lambda problem: problems.append(str(problem)))
    assert (article.text, str(article.published), article.id) == ("It holds.", "2026-03-02", "7")
    assert [problem.partition(";")[0] for problem in problems] == [f'{path}, line 2: "body" is missing']


def test_a_file_that_is_no_jsonl_at_all_is_given_up_soon(write: Write) -> None:
    good = json.dumps({"id": "good", "text": TEXT, "published": "2026-03-02"})
    found, problems = read(write("some.jsonl", "text;published\n" * 1_000))
    assert (found, len(problems)) == ([], 21)
    found, problems = read(write("some.jsonl", f"{good}\n" + "nonsense\n" * 30 + good))
    assert (found, len(problems)) == (["good", "good"], 30)


GOOD = json.dumps({"id": "good", "text": TEXT, "published": "2026-03-02"}) + "\n"


def said(path: Path) -> tuple[int, list[str]]:
    """How many articles are read, and the problems in full."""
    problems: list[str] = []
    found = list(read_articles([path], on_problem=lambda problem: problems.append(str(problem))))
    return len(found), problems


@pytest.mark.parametrize("line", ["{}", '{"text": ""}', "nonsense"])
def test_what_is_no_article_for_a_thousand_lines_is_given_up(write: Write, line: str) -> None:
    path = write("some.jsonl", GOOD + f"{line}\n" * 2_000 + GOOD)
    found, problems = said(path)
    assert (found, len(problems)) == (1, 1_001)
    assert problems[-1] == f"{path}: 1,000 lines in a row are no articles; the rest is left out"
    found, problems = said(write("some.jsonl", f"{GOOD}{line}\n" * 1_100))
    assert (found, len(problems)) == (1_100, 1_100)


@pytest.mark.parametrize("name", ["some.jsonl", "some.csv"])
def test_blank_lines_without_end_are_given_up(
    write: Write, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimtrack.read.patience._MOST_BLANK", 1_000_000)
    one = GOOD if name == "some.jsonl" else 'a,"It holds.",2026-03-02\n'
    first = one if name == "some.jsonl" else "id,text,published\n" + one
    blank = " " * 98 + "\n"
    assert said(write(name, first + blank * 9_000 + one)) == (2, [])
    path = write(name, first + blank * 11_000 + one)
    assert said(path) == (1, [f"{path}: 1 MB of blank lines in a row; the rest is left out"])
