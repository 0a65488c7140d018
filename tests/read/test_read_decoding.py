"""Bytes to text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.read.decoding import decode

ENGLISH = "The mayor’s office said that “nobody” was hurt — the café of José Muñoz was closed on Monday."
JAPANESE = "橋は安全だと市長は述べた。金曜日の会議で決まったことである。"
CHINESE = "大橋是安全的。五月的會議沒有其他的事。" * 2
KOREAN = "다리는 안전하다고 시장이 말했다. 금요일 회의에서 결정되었다. "
RUSSIAN = (
    "Пресс-секретарь заявил в пятницу, что переговоры могут продолжиться в Стамбуле в марте этого года. " * 3
)
POLISH = (
    "Rzecznik powiedział w piątek, że rozmowy mogą być wznowione w Łodzi, gdzie źródła już się odbyły. " * 3
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "cp1251"),
        (POLISH, "cp1250"),
        (JAPANESE, "cp932"),
        (JAPANESE * 3, "euc_jp"),
        (CHINESE, "gbk"),
        (CHINESE, "big5"),
        (KOREAN, "cp949"),
        ("plain", "ascii"),
        ("", "utf-8"),
    ],
)
def test_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


# A sentence or two as papers print them: most have no letter that its own code page alone has.
LATIN = {
    "cp1250": (
        "Předseda vlády řekl v pátek, že úřad příští týden zveřejní všechny údaje o čištění řeky a že peníze má.",
        "Mluvčí uvedl, že dohoda bude podepsána v březnu.",
        "A miniszter pénteken azt mondta, hogy a híd építése őszig befejeződik, és hűvös időben is folytatják.",
        "A polgármester szerint a döntés megszületett.",
        "Predseda vlády v piatok povedal, že úrad zverejní všetky údaje o stave rieky ešte tento týždeň.",
        "Predsednik vlade izjavio je u petak da će most biti otvoren u ožujku i da će sve riješiti.",
        "Župan je v petek povedal, da bo občina začela čiščenje reke prihodnji teden, če bo šlo po načrtih.",
        "Premierul a spus vineri că podul va fi gata până în toamnă şi că banii au fost daţi deja.",
        "Rzecznik powiedział w piątek, że most będzie gotowy jesienią.",
        "Kryeministri tha të premten se ura do të jetë gati në vjeshtë.",
    ),
    "cp1257": (
        "Ministras penktadienį sakė, kad tiltas bus baigtas rudenį, o pinigų užteks visiems darbams šįmet.",
        "Ministrs piektdien sacīja, ka tilts būs gatavs rudenī un naudas pietiks visiem šī gada darbiem.",
        "Minister ütles reedel, et silla ehitus lõpeb sügisel, ja šokk möödub, kui raha jätkub.",
    ),
    "cp1254": (
        "Bakan cuma günü yaptığı açıklamada köprünün sonbaharda açılacağını ve paranın yeteceğini söyledi.",
    ),
    "cp1252": (
        "Le ministre a déclaré vendredi que le pont serait prêt à l’été, où les œuvres seront montrées à Nîmes.",
        "Der Minister sagte am Freitag, die Brücke werde im Frühjahr geöffnet, das Geld reiche für alle Straßen.",
        "El ministro dijo el viernes que la construcción terminará en otoño, según informó él mismo por la mañana.",
        "O ministro disse na sexta-feira que a construção da ponte não estará pronta até à próxima estação.",
        "Ministeren sagde fredag, at broen åbner til foråret, og at pengene også rækker til en ny færge.",
        "Ráðherra sagði á föstudag að brúin yrði opnuð í vor og að peningarnir nægðu fyrir öllu því sem þyrfti.",
        "Il ministro ha detto venerdì che il ponte sarà pronto perché i soldi ci sono già, e così la città è contenta.",
        "Talks at 5°C over £5 fees and 10 m³ of water: “Søren García” and Zoë Muñoz said © Reuters would pay ½.",
    ),
    "iso8859_2": (
        "Rzecznik powiedział w piątek, że źródła będą dostępne, a światło wróci do wsi jeszcze dziś.",
    ),
}


@pytest.mark.parametrize(
    ("encoding", "text"), [(encoding, text) for encoding, texts in LATIN.items() for text in texts]
)
def test_letters_of_european_languages(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", ["Lech Wałęsa", "Bronisław Król"])
def test_a_polish_name_in_an_english_text(text: str) -> None:
    story = f"{'He said on Friday that it was over. ' * 9}{text} said so."
    assert decode(story.encode("cp1250")) == story


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (f"{ENGLISH}\n".encode() + ENGLISH.encode("cp1252"), f"{ENGLISH}\n{ENGLISH}"),
        ("“Ünal” — ".encode() * 3 + b"\x93M\xfcller\x94", "“Ünal” — " * 3 + "“Müller”"),
        ("“Ünal” — ".encode() * 3 + "“".encode()[:2], "“Ünal” — " * 3 + "\ufffd"),
        (RUSSIAN.encode() + b" \xcf\xf3 ", RUSSIAN + " \ufffd\ufffd "),
    ],
    ids=["half", "words", "cut off", "Russian"],
)
def test_a_western_text_in_two_encodings(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_many_odd_bytes_take_no_longer_than_few() -> None:
    data = "“".encode() * 2 + b"a\x93" * 400_000 + "“é”".encode() * 400_000
    began = time.process_time()
    text = decode(data)
    assert text is not None
    assert text.count("a“") == 400_000
    assert time.process_time() - began < 5


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\0b" + b"c" * 99, "a\ufffdb" + "c" * 99),
        ("a\ud800b".encode("utf-8", "surrogatepass"), "a\ufffdb"),
        ("Пример\ud800".encode("utf-16", "surrogatepass"), "Пример\ufffd"),
        (ENGLISH.encode() + b"\xff", ENGLISH + "\ufffd"),
    ],
)
def test_what_cannot_be_stored_is_replaced_one_for_one(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04abc",
        b"\x89PNG\r\n",
        b"\x1f\x8b\x08",
        bytes(range(256)) * 9,
        b"\0" * 999,
        b"{\\rtf1 a}",
    ],
)
def test_binary_files_are_no_text(data: bytes) -> None:
    assert decode(data) is None


@given(st.binary())
def test_any_bytes_are_text_that_can_be_stored_or_binary(data: bytes) -> None:
    text = decode(data)
    assert text is None or text.encode() is not None


@given(st.text(alphabet=st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs", "Cc"])))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(b"Text: " + text.encode()) == "Text: " + text
