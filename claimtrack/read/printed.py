"""Lines with a date in other languages, in English: names of months and what stands around a date are put in its words.

Names of months and weekdays after the Unicode CLDR; labels and clock words after the usage of news pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language: the twelve months, forms parted by "|"; words that go; labels of dates."""

    months: str
    gone: str  # weekdays, and what stands between the parts of a date
    published: str
    updated: str


_WORDS = {
    "de": _Words(
        "januar|jänner|jan februar|feber|feb märz|mär|maerz april|apr mai juni|jun juli|jul august|aug "
        "september|sept|sep oktober|okt november|nov dezember|dez",
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so am um "
        "den der uhr zuletzt",
        "veröffentlicht|erstellt|erschienen|publiziert",
        "aktualisiert|aktualisierung|stand|geändert",
    ),
    "es": _Words(
        "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
        "septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic",
        "lunes martes miércoles jueves viernes sábado domingo lun mié jue vie sáb dom de del el a las hs "
        "hrs horas h última vez",
        "publicado|publicada|creado",
        "actualizado|actualizada|modificado",
    ),
    "fr": _Words(
        "janvier|janv février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout "
        "septembre|sept octobre|oct novembre|nov décembre|decembre|déc",
        "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim le à a heures",
        "publié|publie|publiée|paru",
        "mis à jour|mise à jour|modifié|actualisé",
    ),
    "it": _Words(
        "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
        "settembre|set|sett ottobre|ott novembre|nov dicembre|dic",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica lun mer gio ven sab dom il del alle ore",
        "pubblicato|pubblicata",
        "aggiornato|aggiornata|ultima modifica|modificato",
    ),
    "pt": _Words(
        "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set "
        "outubro|out novembro|nov dezembro|dez",
        "segunda terça quarta quinta sexta feira sábado domingo seg ter qua qui sex sáb dom de do em às as "
        "h última vez",
        "publicado|publicada|criado",
        "atualizado|atualizada|actualizado|modificado",
    ),
    "tr": _Words(
        "ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl "
        "ekim|eki kasım|kas aralık|ara",
        "pazartesi salı çarşamba perşembe cuma cumartesi pazar saat tarihi son günü",
        "yayınlanma|yayın|yayınlandı|yayımlanma|giriş|eklenme",
        "son güncelleme|güncelleme|güncellenme|güncellendi",
    ),
    "nl": _Words(
        "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep "
        "oktober|okt november|nov december|dec",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo op om uur laatst",
        "gepubliceerd|geplaatst",
        "laatste update|bijgewerkt|gewijzigd|aangepast",
    ),
}  # fmt: skip
LANGUAGES = tuple(_WORDS)
_WORD = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(r"\b(\d{1,2})(?:\.|er|º|°|ª)(?=\s+[^\W\d_])")
_HOUR = re.compile(r"(?<![:.\d])(\d{1,2}) ?[hH](?![\w])")
_HOUR_MINUTE = re.compile(r"\b(\d{1,2})\.(\d\d)(?=\s*(?:Uhr|uur|h)\b)|\b(\d{1,2}) ?[hH] ?(\d\d)\b")
_SPACES = re.compile(r" {2,}")
_FULL = 4  # letters of a name that is no word of another language, for pages that name none


def in_english(line: str, language: str | None) -> str:
    """A line with its date, and the labels of dates, in English; other words stay as they are.

    `language` is an ISO 639-1 code. Where it is None full names of months are known in all LANGUAGES.
    """
    if language == "en" or (language is not None and language not in _WORDS):
        return line
    table, labels = _table(language)
    text = _ORDINAL.sub(r"\1", line)
    if language is not None:
        text = labels.sub(lambda found: f" {found.lastgroup} ", text)
        text = _HOUR_MINUTE.sub(lambda found: f"{found[1] or found[3]}:{found[2] or found[4]}", text)
        text = _HOUR.sub(r"\1:00", text)
    text = _WORD.sub(lambda found: table.get(_folded(found[0]), found[0]), text)
    return _SPACES.sub(" ", re.sub(r"(?<=[a-z])\. (?=\d)", " ", text)).strip()


@cache
def _table(language: str | None) -> tuple[dict[str, str], re.Pattern[str]]:
    """What each word is in English ("" for one that goes), and the labels of dates."""
    table: dict[str, str] = {}
    if language is None:
        for each in LANGUAGES:
            table |= {name: month for name, month in _months(each).items() if len(name) >= _FULL}
        return table, re.compile(r"(?!)")
    words = _WORDS[language]
    labels = re.compile(rf"(?i)\b(?:(?P<Updated>{words.updated})|(?P<Published>{words.published}))\b")
    return dict.fromkeys(words.gone.split(), "") | _months(language), labels


def _months(language: str) -> dict[str, str]:
    named = zip(_WORDS[language].months.split(), _MONTHS, strict=True)
    return {name: month for names, month in named for name in names.split("|")}


def _folded(word: str) -> str:
    return word.replace("İ", "i").lower()
