"""The ways in which pages say when they were published, and what a reader should take from each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
# As the press of each language prints a date and time, alone and with labels and an update.
_PRINTED = {
    "de": ("{d}. {month} {y}, {H}:{M} Uhr", "Stand: {u}. {month} {y}, 18:20 Uhr | Veröffentlicht am {d:02}.{m:02}.{y} um {H}:{M} Uhr"),
    "es": ("{d} de {month} de {y} - {H}:{M} h", "Publicado el {d} de {month} de {y} a las {H}:{M} | Actualizado el {u} de {month} de {y} a las 18:20"),
    "fr": ("le {d} {month} {y} à {H}h{M}", "Publié le {d} {month} {y} à {H}h{M}, mis à jour le {u} {month} {y} à 18h20"),
    "it": ("{d} {month} {y} alle {H}:{M}", "Pubblicato il {d} {month} {y}, {H}:{M} - Aggiornato il {u} {month} {y}, 18:20"),
    "pt": ("{d} de {month} de {y} às {H}h{M}", "Publicado em {d:02}/{m:02}/{y} às {H}:{M} - Atualizado em {u:02}/{m:02}/{y} às 18:20"),
    "tr": ("{d} {month} {y} - {H}:{M}", "Yayınlanma: {d:02}.{m:02}.{y} {H}:{M} Güncelleme: {u:02}.{m:02}.{y} 18:20"),
    "nl": ("{d} {month} {y} om {H}:{M}", "Gepubliceerd op {d} {month} {y} om {H}:{M}. Laatste update {u} {month} {y}, 18:20"),
}  # fmt: skip
LANGUAGES = tuple(_PRINTED)
_OTHER = "2019-01-05T09:00:00+00:00"  # the date of something else on the page


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a page prints about its date: in its head, in the line below its headline, and in front of `<html>`."""

    head: str = ""
    line: str = ""
    before: str = ""
    expected: str = ""  # as `str(article.published)`
    language: str = "en"


def linked_news(at: datetime, title: str, _: int) -> Stamp:
    article = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "datePublished": at.isoformat(),
        "dateModified": (at + timedelta(hours=4)).isoformat(), "author": [{"@type": "Person", "name": "Maren Holt"}],
    }  # fmt: skip
    return Stamp(_script(article), "<span class='ago'>3 hours ago</span>", expected=_iso(at))


def linked_graph(at: datetime, title: str, _: int) -> Stamp:
    page = {"@type": "WebPage", "@id": "#page", "name": title, "datePublished": _OTHER}
    article = {
        "@type": ["Article", "NewsArticle"], "mainEntityOfPage": {"@id": "#page"}, "headline": title,
        "datePublished": at.isoformat(), "author": {"@id": "#maren"},
    }  # fmt: skip
    person = {"@type": "Person", "@id": "#maren", "name": "Maren Holt"}
    graph = {"@context": "https://schema.org", "@graph": [page, article, person]}
    return Stamp(
        _script(graph), f"<time class='entry-date'>{at:%B} {at.day}, {at.year}</time>", expected=_iso(at)
    )


def linked_list(at: datetime, title: str, _: int) -> Stamp:
    others = [
        {"@type": "NewsArticle", "headline": f"Another story {n}", "datePublished": _OTHER} for n in range(5)
    ]
    article = {"@type": "ReportageNewsArticle", "headline": title, "datePublished": at.isoformat()}
    entries = [{"@type": "ListItem", "position": n, "item": each} for n, each in enumerate(others)]
    listed = {"@type": "ItemList", "itemListElement": entries}
    return Stamp(_script([{"@type": "BreadcrumbList"}, listed, article]), expected=_iso(at))


def open_graph(at: datetime, title: str, _: int) -> Stamp:
    head = f'<meta property="og:title" content="{title}">{_meta("property", "article:published_time", at.isoformat())}'
    head += _meta("property", "article:modified_time", (at + timedelta(days=2)).isoformat())
    return Stamp(head, f"<p class='updated'>Updated {at.day + 2} {at:%B %Y}</p>", expected=_iso(at))


def marked_time(at: datetime, _: str, __: int) -> Stamp:
    changed = f'<time class="updated" datetime="{(at + timedelta(hours=30)).isoformat()}">yesterday</time>'
    shown = f'<time class="entry-date published" datetime="{at.isoformat()}">{at:%B} {at.day}</time>'
    return Stamp(line=f"<p class='meta'>{changed} {shown}</p>", expected=_iso(at))


def plain_time(at: datetime, _: str, __: int) -> Stamp:
    shown = f'<time datetime="{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}">3 hours ago</time>'
    return Stamp(line=f"<div class='stamp'>{shown}</div>", expected=_iso(at.astimezone(UTC)))


def mail_date(at: datetime, _: str, __: int) -> Stamp:
    return Stamp(_meta("name", "pubdate", format_datetime(at)), expected=_iso(at))


def epoch(at: datetime, _: str, __: int) -> Stamp:
    seconds = int(at.timestamp())
    line = f'<span class="date timestamp" data-timestamp="{seconds}000">3 hours ago</span>'
    return Stamp(line=line, expected=_iso(at.astimezone(UTC)))


def printed_meta(at: datetime, _: str, __: int) -> Stamp:
    head = _meta("name", "date", f"{at:%B} {at.day}, {at.year}")
    line = f"<div class='published-date'>{at:%b} {at.day}, {at.year} {at:%I:%M %p} GMT{at:%z}</div>"
    return Stamp(head, line, expected=_iso(at))


def printed_english(at: datetime, _: str, number: int) -> Stamp:
    lines = (
        f"Published {at:%I:%M %p} GMT, {at:%a %B} {at.day}, {at.year}",
        f"{at:%a} {at.day} {at:%b %Y} {at:%H.%M} GMT",
        f"{at:%B} {at.day}, {at.year} at {at:%H:%M} UTC",
        f"Posted: {at.day} {at:%B %Y} | {at:%H:%M} GMT",
    )
    line = f"<div class='dateline'>{lines[number % len(lines)]}</div>"
    return Stamp(line=line, expected=_iso(at.replace(tzinfo=UTC)))


def microdata(at: datetime, _: str, __: int) -> Stamp:
    line = f"""<meta itemprop="datePublished" content="{at:%Y-%m-%d}"><meta itemprop="dateModified" content="{_OTHER}">
    <span class="when">{at.day} {at:%B %Y}, {at:%H:%M}</span>"""
    return Stamp(line=line, expected=_iso(at.replace(tzinfo=None)))


def printed_foreign(at: datetime, _: str, number: int) -> Stamp:
    return _foreign(at, LANGUAGES[number % len(LANGUAGES)], 0)


def labelled_foreign(at: datetime, _: str, number: int) -> Stamp:
    return _foreign(at, LANGUAGES[(number + 3) % len(LANGUAGES)], 1)


def relative(at: datetime, _: str, __: int) -> Stamp:
    """Only the day is known: the page was saved three hours later, give or take one."""
    saved = at.replace(hour=16) + timedelta(hours=3)
    before = f"<!--\n Page saved with SingleFile \n url: https://x.example/a \n saved date: {saved:%a %b %d %Y %H:%M:%S GMT%z}\n-->"
    return Stamp(line="<p class='ago'>3 hours ago</p>", before=before, expected=f"{at:%Y-%m-%d}")


STAMPS: tuple[Callable[[datetime, str, int], Stamp], ...] = (
    linked_news, linked_graph, linked_list, open_graph, marked_time, plain_time, mail_date, epoch, printed_meta,
    printed_english, microdata, printed_foreign, labelled_foreign, relative,
)  # fmt: skip


def _foreign(at: datetime, language: str, style: int) -> Stamp:
    month = _MONTHS[language].split()[at.month - 1]
    line = _PRINTED[language][style].format(
        d=at.day, u=at.day + 1, m=at.month, y=at.year, month=month, H=f"{at:%H}", M=f"{at:%M}"
    )
    return Stamp(
        line=f"<div class='article-info'>{line}</div>",
        expected=_iso(at.replace(tzinfo=None)),
        language=language,
    )


def moment(number: int) -> datetime:
    """When page `number` was published: any month, day, hour, minute and offset, the same at each call."""
    zone = timezone(timedelta(hours=(0, 1, 3, -5, 5.5, -8, 8)[number % 7]))
    return datetime(
        2019 + number % 7,
        1 + number * 5 % 12,
        2 + number * 7 % 25,
        8 + number * 3 % 13,
        5 + number * 11 % 54,
        tzinfo=zone,
    )


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="minutes")


def _meta(key: str, name: str, content: str) -> str:
    return f'<meta {key}="{name}" content="{content}">'


def _script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'
