"""Newsletters, and web pages saved in the form of an e-mail."""

from __future__ import annotations

import time
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

import pytest

from claimtrack.extract import extract
from claimtrack.read import Given, read_articles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from claimtrack.errors import ClaimtrackError
    from claimtrack.model import Article

    Write = Callable[..., Path]

PLAIN = (
    "Reservoir nearly full\n\n“We have never seen so much snow,” Ada Okonjo said on Friday.\n\n"
    "The old dam was closed in May 2022.\n"
)
ROWS = "".join(
    f"<tr><td><p>{line}</p></td></tr>"
    for line in (
        "The reservoir of the Upper Valley will be full by June, earlier than in any year since it was built.",
        "“We have never seen so much snow,” Ada Okonjo, head of the Valley Water Authority, said on Friday.",
        "In May 2022, the authority closed the old dam after a crack had been found in its northern wall.",
    )
)
HTML = f"<html><body><table role='presentation'><tr><td><h1>Snow</h1></td></tr>{ROWS}</table></body></html>"


def newsletter(*, plain: str | None = PLAIN, page: str | None = HTML, **headers: str) -> bytes:
    message = EmailMessage()
    message["From"] = '"The Morning Café" <news@daily.example>'
    message["Subject"] = "Reservoir “full by June”"
    message["Date"] = "Sat, 08 Mar 2025 06:30:00 +0300"
    for name, value in headers.items():
        del message[name]
        message[name] = value
    if plain is not None:
        message.set_content(plain)
    if page is not None:
        message.add_alternative(page, subtype="html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="snow.png")
    return message.as_bytes(policy=SMTP)


def read(path: Path, **given: str) -> tuple[list[Article], list[str]]:
    problems: list[ClaimtrackError] = []
    articles = list(read_articles([path], given=Given(**given), on_problem=problems.append))  # type: ignore[arg-type]
    return articles, [str(problem) for problem in problems]


@pytest.mark.parametrize("parts", [{}, {"page": None}, {"plain": "See the web page."}], ids=str)
def test_a_newsletter_says_who_sent_it_and_when(write: Write, parts: dict[str, str | None]) -> None:
    (article,), problems = read(write("today.eml", newsletter(**parts)))  # type: ignore[arg-type]
    assert problems == []
    assert str(article.published) == "2025-03-08T06:30+03:00"
    assert (article.title, article.publisher) == ("Reservoir “full by June”", "The Morning Café")
    (claim,) = extract(article).claims
    assert (claim.actor, claim.said.edtf) == ("Ada Okonjo", "2025-03-07")


def test_the_plain_text_stands_in_for_a_page_without_an_article(write: Write) -> None:
    (article,), _ = read(write("today.eml", newsletter(page="<html><body><img src='x'></body></html>")))
    assert article.text.startswith("Reservoir nearly full")


def test_without_a_name_the_sender_is_the_address_s_host(write: Write) -> None:
    (article,), _ = read(write("today.eml", newsletter(From="news@daily.example")))
    assert article.publisher == "daily.example"


def test_a_page_saved_as_an_e_mail_speaks_for_itself(write: Write) -> None:
    page = HTML.replace("<body>", "<body><p>3 hours ago</p>")
    message = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://daily.example/lake\r\n"
        "Subject: Snow - Daily\r\nDate: Sun, 9 Mar 2025 01:30:00 +0100\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/related; boundary=B\r\n\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: 8bit\r\n\r\n{page}\r\n--B--\r\n"
    )
    (article,), _ = read(write("page.mhtml", message))
    assert (article.title, article.url, article.publisher) == ("Snow", "https://daily.example/lake", None)
    assert str(article.published) == "2025-03-08"


def test_a_page_that_internet_explorer_saved(write: Write) -> None:
    message = (
        'From: "Saved by Internet Explorer 11"\r\nSubject: Snow - Daily\r\nDate: Sun, 9 Mar 2025 01:30:00 +0100\r\n'
        "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://daily.example/lake\r\n"
        "\r\n" + HTML.replace("<body>", "<body><p>3 hours ago</p>")
    )
    (article,), _ = read(write("page.mht", message))
    assert (article.title, article.url, article.publisher) == ("Snow", "https://daily.example/lake", None)
    assert str(article.published) == "2025-03-08"


def test_an_e_mail_that_was_forwarded_as_an_attachment(write: Write) -> None:
    outer = EmailMessage()
    outer["From"], outer["Date"] = "Kim <kim@x.example>", "Mon, 10 Mar 2025 08:00:00 +0000"
    inner = EmailMessage()
    inner["From"], inner["Date"] = "The Wire <desk@wire.example>", "Sat, 08 Mar 2025 06:30:00 +0300"
    inner.set_content(PLAIN)
    outer.add_attachment(inner)
    (article,), problems = read(write("today.eml", outer.as_bytes(policy=SMTP)))
    assert (article.publisher, str(article.published), problems) == ("The Wire", "2025-03-08T06:30+03:00", [])


def test_the_page_of_a_newsletter_may_be_a_piece_of_one(write: Write) -> None:
    piece = HTML.removeprefix("<html><body>").removesuffix("</body></html>")
    (article,), _ = read(write("today.eml", newsletter(plain=None, page=piece)))
    assert "never seen so much snow" in article.text


def test_a_header_of_a_million_characters_takes_no_time(write: Write) -> None:
    began = time.process_time()
    head = b"From: a@b.example\nDate: Sat, 08 Mar 2025 06:30:00 +0300\nSubject: " + b"a " * 500_000
    (article,), _ = read(write("today.eml", head + b"\n\n" + PLAIN.encode()))
    assert len(article.title or "") <= 5_000
    assert time.process_time() - began < 10


def within(times: int) -> bytes:
    parts = PLAIN.encode()
    for number in range(times):
        head = f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n".encode()
        parts = head + parts + f"\n--b{number}--\n".encode()
    return b"From: a@b.example\nDate: Sat, 08 Mar 2025 06:30:00 +0300\n" + parts


MAILBOX = b"From a@b.example Sat Mar 08 06:30:00 2025\n" + newsletter(page=None) + b"\n"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "the file is empty"),
        ("Just a text\n\nwith lines.", "not an e-mail; give --from text to read it as text"),
        (bytes(range(256)) * 20, "not an e-mail; give --from text to read it as text"),
        ("Subject: Nothing\n\n", "an e-mail without text; save the article as text"),
        (newsletter(plain=None, page=None), "an e-mail without text; save the article as text"),
        (newsletter(page=None, Date="soon"), "no publication date found; give --published"),
        (within(3_000), "an e-mail within e-mails without end; save the article as text"),
        (MAILBOX * 2, "a mailbox of several e-mails; save each as a file of its own"),
    ],
    ids=["empty", "text", "binary", "blank", "picture", "undated", "endless", "mailbox"],
)
def test_messages_that_cannot_be_read(write: Write, content: str | bytes, problem: str) -> None:
    path = write("today.eml", content)
    assert read(path) == ([], [f"{path}: {problem}"])


@pytest.mark.parametrize(
    "damage",
    [
        (b"utf-8", b"klingon"),
        (b"Content-Transfer-Encoding: 8bit", b"Content-Transfer-Encoding: base64"),
        (b"boundary=", b"border="),
        (b"From: ", b"From: <<@,;:>"),
        (b"Subject: ", b"Subject: =?utf-8?q?=ZZ?= =?x?y?z?= "),
    ],
    ids=["character set", "encoding", "boundary", "sender", "subject"],
)
def test_a_damaged_message_is_read_or_named(write: Write, damage: tuple[bytes, bytes]) -> None:
    data = newsletter(page=None)
    articles, problems = read(write("today.eml", data.replace(*damage)), published="2025-03-08")
    assert len(articles) + len(problems) == 1
