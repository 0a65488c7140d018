"""Articles in the rows of a table."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.read import Given, read_articles, read_columns

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from claimtrack.model import Article

    Write = Callable[..., Path]

SAID = "“It holds,” Ada Okonjo said on Friday, “and it will.”"


def read(*sources: Path, columns: tuple[str, ...] = ()) -> tuple[list[Article], list[str]]:
    problems: list[ClaimtrackError] = []
    given = Given(columns=read_columns(list(columns)))
    articles = list(read_articles(sources, given=given, on_problem=problems.append))
    return articles, [str(problem) for problem in problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_whose_columns_are_called_like_the_fields(write: Write, delimiter: str) -> None:
    rows = [("id", "Published", "TEXT"), ("7", "2025-03-08", f'"{SAID}"')]
    [article], problems = read(write("press.csv", "\n".join(map(delimiter.join, rows))))
    assert (article.text, str(article.published), article.id) == (SAID, "2025-03-08", "7")
    assert problems == []


def test_columns_of_another_name(write: Write) -> None:
    path = write("press.tsv", f"body\tday\tpaper\n{SAID}\t2025-03-08\tThe Daily\n")
    [article], _ = read(path, columns=("text=body", "published=day", "publisher=Paper"))
    assert (article.text, article.publisher) == (SAID, "The Daily")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding(write: Write, encoding: str) -> None:
    path = write("press.csv", f'text,published\n"{SAID}",2025-03-08\n'.encode(encoding))
    assert [article.text for article in read(path)[0]] == [SAID]


def test_packed_files_are_read_as_what_they_hold(write: Write) -> None:
    table = write("press.csv.gz", gzip.compress(f'text,published\n"{SAID}",2025-03-08\n'.encode()))
    page = write("page.txt.gz", gzip.compress(f"March 8, 2025\n\n{SAID}".encode()))
    broken = write("broken.txt.gz", b"\x1f\x8b\x08 and nothing that was packed")
    articles, (problem,) = read(table, page, broken)
    assert len(articles) == 2
    assert problem.startswith(f"{broken}: cannot be read: ")


def test_a_row_without_a_text_is_named_and_the_rest_is_read(write: Write) -> None:
    path = write("press.csv", f'text,published\n"{SAID}",2025-03-08\n,2025-03-08\n\n"{SAID} Yes.",8 March\n')
    articles, problems = read(path)
    assert [article.text for article in articles] == [SAID]
    assert problems == [
        f"{path}, row 3: no text in column 'text'",
        f"{path}, row 5: \"published\" is no date: '8 March'; give it as 2025-03-08",
    ]


@pytest.mark.parametrize(
    ("content", "columns", "problem"),
    [
        ("", (), "the file is empty"),
        ("sep=;\n", (), "the file is empty"),
        ("text,published\n\n,\n", (), "no rows below the names of the columns"),
        ("a,b\n1,2\n", (), "no column 'text'; there are a, b; say which with --column text=NAME"),
        (
            "text,b\n1,2\n",
            ("url=link",),
            "no column 'link'; there are text, b; say which with --column url=NAME",
        ),
        (
            "id,quotation,text,polarity\n1,direct,yes,positive\n",
            (),
            "these are claims that were exported, not articles",
        ),
    ],
)
def test_tables_that_cannot_be_read(
    write: Write, content: str, columns: tuple[str, ...], problem: str
) -> None:
    path = write("press.csv", content)
    assert read(path, columns=columns) == ([], [f"{path}: {problem}"])


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_excel_names_the_separator_in_a_line_of_its_own(write: Write, separator: str) -> None:
    table = f'sep={separator}\r\ntext{separator}published\r\n"{SAID}"{separator}2025-03-08\r\n'
    articles, problems = read(write("press.csv", table))
    assert ([article.text for article in articles], problems) == ([SAID], [])


def test_a_table_in_another_code_page(write: Write) -> None:
    said = "Мост открыт, сказал на пресс-конференции в пятницу мэр города Пётр Смирнов. "
    articles, _ = read(write("press.csv", f'text,published\n"{said * 3}",2025-03-08\n'.encode("cp1251")))
    assert [article.text for article in articles] == [said * 3]


@pytest.mark.parametrize("column", ["text", "body=text", "text="])
def test_a_column_is_given_as_field_and_name(column: str) -> None:
    with pytest.raises(UsageMistakeError, match="write FIELD=COLUMN"):
        read_columns([column])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250"])
def test_the_original_of_a_row_is_its_own_lines(write: Write, encoding: str) -> None:
    rows = ["text,published\r\n", '"Říční hráz\r\n\r\ndrží.",2025-03-08\r\n', "\r\n", "Prší.,2025-03-09"]
    articles, _ = read(write("press.csv", "".join(rows).encode(encoding)))
    plain = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    assert [article.original for article in articles] == [row.encode(plain) for row in (rows[1], rows[3])]
