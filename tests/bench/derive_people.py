"""Derive `given_names.txt` and `person_nouns.txt` of `claimtrack/extract/lexicon`.

usage: python -m tests.bench.derive_people --census FOLDER --more NAMES.json --wordnet FOLDER [--out FOLDER]

First names: those that Faker 40 (MIT) has for each language and country, so needs that package; those of the 1990
census of the United States (public domain) as `dist.female.first`, `dist.male.first` and `dist.all.last` in a folder;
and those of faker-js 10 (MIT) as {"locale": {"female": [...], "male": [...]}, ...}, its `person.first_name`.  A name is
"female" or "male" where most of these lists agree, else "either"; "female?" or "male?" are those that few lists
have, or that are words, places or surnames as well: they do not tell by themselves that somebody is named.

Nouns: the words of the tagger's dictionary that mostly mean a person, by how often each sense was counted; from the
files `data.noun`, `index.noun` and `cntlist.rev` of WordNet 3.0.
"""

import argparse
import importlib
import json
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import claimtrack
from claimtrack.extract.bodies import FIRMS
from claimtrack.extract.dictionary import shipped_dictionary
from claimtrack.extract.offices import is_epithet
from claimtrack.extract.people import DEMONYMS, people_words, word_lists
from claimtrack.extract.tagger import is_common
from claimtrack.names import plain
from claimtrack.places import words_for_place
from claimtrack.professions import profession_words

NAMES = (
    "# first names by whom they are given to; derived from Faker and faker-js (MIT licence; (c) 2012 Daniele Faraglia, "
    "(c) 2022-2025 Faker) and the names of the 1990 census of the United States (public domain)"
)
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’-]{3,}")
AGREE = 4  # times as many lists that have a name as female than as male, or the other way round, settle it
CENSUS = 2  # lists that the census counts as
RARER = 8  # a name given to the other sex so many times less often is not counted for it
OFTEN = 0.01  # per cent of people who have a first name that the census knows well
KNOWN = 2  # lists that have a first name which tells by itself that somebody is named
SURNAME, MORE = (
    0.01,
    3,
)  # per cent of people who bear a surname, and how much more common it is than as first name
ENGLISH = frozenset(
    ("cy", "bn_BD", "ta_IN", "mn_MN_cyrl")
)  # where faker-js has no names it gives English ones
SPOKEN = (
    "country",
    "seat",
    "place",
    "role",
    "title",
    "body",
    "bodyrole",
    "trade",
    "group",
    "modifier",
    "honorific",
)
NOUNS = (
    "# words for people; derived from WordNet 3.0, Copyright 2006 by Princeton University, whose licence permits use, "
    "copying, modification and distribution for any purpose with this notice"
)
PERSON = "00007846"  # the sense "a human being"
INSULT = re.compile(  # what WordNet says of words that no paper prints of anybody
    r"offensive (?:term|name|word)|slur\b|disparaging term|derogat|vulgar|obscen|insult|contempt|pejorative"
    r"|term of abuse"
)
UNFIT = frozenset(
    "dwarf gypsy hick hooker imbecile junkie lecher mulatto nympho nymphomaniac octoroon pervert pimp redneck sexpot "
    "slob spinster squaw trollop weirdo whore yokel".split()
)
MOSTLY = 0.6  # share of a word's uses that mean a person
UNSEEN = 0.5  # uses that a sense is taken to have beside those counted
ANYBODY = frozenset(
    "adult anybody boy girl human individual man namesake nobody offspring people person personage self somebody "
    "someone woman".split()
)
FIRMS_TOO = frozenset(
    "bidder buyer contractor creditor dealer debtor developer lessor merchant seller vendor".split()
)
Votes = dict[str, tuple[set[str], set[str]]]  # for each name the lists that have it as female, and as male


def of_faker() -> Iterator[tuple[str, int, str]]:
    """List, sex (0 female, 1 male) and name, for each that Faker has."""
    package = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for key, names in vars(provider).items():
            sex = 0 if "female" in key else 1 if re.search(r"(^|_)male", key) else None
            if key.startswith("first_") and sex is not None and not callable(names):
                yield from (
                    (module.name, sex, str(name[-1] if isinstance(name, tuple) else name)) for name in names
                )


def of_faker_js(path: Path) -> Iterator[tuple[str, int, str]]:
    """The same of faker-js."""
    for locale, names in json.loads(path.read_text(encoding="utf-8")).items():
        listed = (
            "en"
            if locale in ENGLISH or (locale.startswith("en_") and locale[3:] not in ("GH", "IN", "NG", "ZA"))
            else locale
        )
        for sex, key in enumerate(("female", "male")):
            yield from ((f"js {listed}", sex, name) for name in names[key])


def census(folder: Path, name: str) -> dict[str, float]:
    """How many per cent have each name of a list of the census."""
    rows = (line.split() for line in (folder / f"dist.{name}").read_text(encoding="ascii").splitlines())
    return {row[0].lower(): float(row[1]) for row in rows}


def says_more(name: str) -> bool:
    """Whether a name is a word or a place as well."""
    lists = people_words()
    word = shipped_dictionary().class_of(name) or is_common(name.capitalize())
    return (
        bool(word or words_for_place(name)) or name in DEMONYMS or any(name in lists[key] for key in SPOKEN)
    )


def derive(listed: Votes, folder: Path) -> dict[str, list[str]]:
    """The names under each heading."""
    female, male, last = (census(folder, name) for name in ("female.first", "male.first", "all.last"))
    found: dict[str, list[str]] = {}
    for name in sorted({*listed, *female, *male}):
        lists = listed.get(name, (set[str](), set[str]()))
        hers, his = map(len, lists)
        she, he = female.get(name, 0.0), male.get(name, 0.0)
        hers += CENSUS * (she > he / RARER)
        his += CENSUS * (he > she / RARER)
        sex = "female" if hers > AGREE * his else "male" if his > AGREE * hers else "either"
        rare = len(set.union(*lists)) + (she + he >= OFTEN) < KNOWN
        borne = last.get(name, 0.0)
        surname = borne >= SURNAME and borne > MORE * (she + he)
        if LATIN.fullmatch(name):
            found.setdefault(f"{sex}?" if rare or surname or says_more(name) else sex, []).append(name)
    del found["either?"]  # which tells nothing
    return found


def meaning_people(folder: Path) -> set[str]:
    """The senses (by offset) of people in WordNet, but for single persons and for words that insult."""
    below: defaultdict[str, list[str]] = defaultdict(list)
    insults: set[str] = set()
    for line in (folder / "data.noun").read_text(encoding="latin-1").splitlines():
        senses, _, gloss = line.partition(" | ")
        for above in re.findall(r" @ (\d{8}) n ", senses):
            below[above].append(line[:8])
        if INSULT.search(gloss):
            insults.add(line[:8])
    found: set[str] = set()
    waiting = [PERSON]
    while waiting:
        sense = waiting.pop()
        waiting += () if sense in found else below[sense]
        found.add(sense)
    return found - insults


def person_nouns(folder: Path) -> list[str]:
    """The words of the dictionary that usually, and first of all, mean a person."""
    people = meaning_people(folder)
    counted: dict[tuple[str, int], int] = {}
    for line in (folder / "cntlist.rev").read_text(encoding="latin-1").splitlines():
        key, sense, times = line.split()
        if "%1:" in key:
            counted[key.partition("%")[0], int(sense)] = int(times)
    known = profession_words().union(*word_lists("people.txt").values(), FIRMS, FIRMS_TOO, UNFIT, ANYBODY)
    found = []
    for line in (folder / "index.noun").read_text(encoding="latin-1").splitlines():
        word, *_, senses = line.split(" ", 3) if line[0] != " " else ("", "")
        if word in known or is_epithet(word) or not shipped_dictionary().class_of(word).startswith("NN"):
            continue
        uses = {
            sense: counted.get((word, number), 0) + UNSEEN
            for number, sense in enumerate(re.findall(r"\b\d{8}\b", senses), 1)
        }
        human = sum(times for sense, times in uses.items() if sense in people)
        if next(iter(uses)) in people and human >= MOSTLY * sum(uses.values()):
            found.append(word)
    return found


def main() -> None:
    """Read, count, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for option in ("--census", "--more", "--wordnet"):
        parser.add_argument(option, type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path(claimtrack.__file__).parent / "extract" / "lexicon")
    arguments = parser.parse_args()
    listed: Votes = defaultdict(lambda: (set(), set()))
    for where, sex, name in (*of_faker(), *of_faker_js(arguments.more)):
        listed[plain(name) if LATIN.fullmatch(name) else name][sex].add(where)
    names = derive(listed, arguments.census)
    nouns = {"human": person_nouns(arguments.wordnet)}
    for file, header, lists in (("given_names", NAMES, names), ("person_nouns", NOUNS, nouns)):
        lines = [header, *(f"{key}: {' '.join(words)}" for key, words in lists.items())]
        (arguments.out / f"{file}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(file, {key: len(words) for key, words in lists.items()})


if __name__ == "__main__":
    main()
