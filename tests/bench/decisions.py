"""Search and decisions over a million claims: `python -m tests.bench.decisions`; making the database takes minutes."""

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import accumulate
from pathlib import Path
from statistics import median

from claimtrack.duplicates import suggest_duplicates
from claimtrack.model import Query, Topic
from claimtrack.names import fold
from claimtrack.store import (
    Store,
    count_periods,
    list_topics,
    merge_actors,
    open_store,
    search_articles,
    search_claims,
    show_topic,
    undo,
)
from claimtrack.tagging import add_topic, edit_topic, merge_topics
from claimtrack.topic_duplicates import suggest_topics

CLAIMS = 1_000_000
CLAIMS_AN_ARTICLE = 20
ACTORS = 50_000
TOPICS = 2_000
WORDS = 40_000
SYLLABLES = "ba be bo da de do ga go ka ko la le lo ma mi mo na ne ni pa po ra re ri sa se so ta te ti to va vi".split()
ROUNDS = 5


def figures(path: Path) -> Iterator[str]:
    """One line a figure: CPU time of questions, in a database that was asked before, and all the time of decisions."""
    common, medium, rare = fill(path)
    with open_store(path) as store:
        yield from _searches(store, (common, medium, rare))
        yield f"timeline --by month, everybody: {_ms(lambda: count_periods(store, Query(), 'month'))}"
        name = _name(3)
        yield f"actor suggest NAME among {ACTORS:,} actors: {_ms(lambda: suggest_duplicates(store, name))} (goal 100)"
        yield f"topic list, {TOPICS:,} topics: {_ms(lambda: list_topics(store))}"
        yield f"topic suggest: {_ms(lambda: suggest_topics(store))}"
        yield from _decisions(store, medium, rare)


def _searches(store: Store, words: tuple[str, ...]) -> Iterator[str]:
    query = Query(limit=50)
    for word in words:
        share = 100 * _holding(store, word) / CLAIMS
        claims = _ms(lambda word=word: search_claims(store, word, query))
        articles = _ms(lambda word=word: search_articles(store, word, query))
        goal = 50 if share <= 2 else 2000
        yield f"search for a word in {share:.1f}% of the claims: claims {claims}, articles {articles} (goal {goal})"


def _decisions(store: Store, medium: str, rare: str) -> Iterator[str]:
    merged, seconds = _once(lambda: merge_actors(store, _name(1), _name(2)))
    yield f"merge of two actors with {merged.claims:,} claims each: {seconds:.1f} s (goal 2)"
    yield f"undoing it: {_once(lambda: undo(store, merged.decision))[1]:.1f} s"
    for name, word in (("Narrow", rare), ("Broad", medium)):
        made, seconds = _once(lambda name=name, word=word: add_topic(store, Topic(name, (word,))))
        yield f"topic add, {made.claims:,} claims come under it: {seconds:.1f} s (goal 10)"
    made, seconds = _once(lambda: edit_topic(store, "Broad", exclude=[rare]))
    yield f"topic edit --not, {made.left:,} claims leave it: {seconds:.1f} s (goal 10)"
    made, seconds = _once(lambda: merge_topics(store, "Broad", "Narrow"))
    yield f"topic merge, {made.claims:,} claims move: {seconds:.1f} s (goal 10)"
    yield f"topic show, of that one: {_ms(lambda: show_topic(store, 'Broad'))}"


def fill(path: Path) -> tuple[str, str, str]:
    """Make the database, every word of it made up; three words: a frequent one, a middling one and a rare one."""
    open_store(path).close()
    chance = random.Random(1)  # noqa: S311 - the same database every time
    words = _vocabulary(chance)
    weights = list(accumulate(1 / rank for rank in range(2, WORDS + 2)))  # Zipf's law, as in any language
    articles = range(CLAIMS // CLAIMS_AN_ARTICLE)
    with closing(sqlite3.connect(path)) as connection, connection:
        put = connection.executemany
        put("INSERT INTO actor (id, name) VALUES (?, ?)", ((n + 1, _name(n)) for n in range(ACTORS)))
        put(
            "INSERT INTO alias VALUES (?, ?, ?, ?)",
            ((n + 1, n + 1, _name(n), fold(_name(n))) for n in range(ACTORS)),
        )
        spoken = {(word, n + 1) for n in range(ACTORS) for word in fold(_name(n)).split()}
        put("INSERT INTO alias_word VALUES (?, ?)", spoken)
        topics = dict.fromkeys(" ".join(chance.sample(words[200:2000], 2)) for _ in range(TOPICS))
        put(
            "INSERT INTO topic VALUES (?, ?, ?, 'automatic')",
            ((n, name, name) for n, name in enumerate(topics, 1)),
        )
        put(
            "INSERT INTO article (id, publisher) VALUES (?, ?)",
            ((n + 1, f"Paper {n % 40}") for n in articles),
        )
        for n in articles:
            texts = [
                " ".join(chance.choices(words, cum_weights=weights, k=16)) for _ in range(CLAIMS_AN_ARTICLE)
            ]
            _put_article(connection, n, texts, n * len(topics) // len(articles) + 1)
    with open_store(path) as store, store.writing():
        pass  # lets the full-text index hold them
    return words[0], words[12], words[75]


def _put_article(connection: sqlite3.Connection, number: int, texts: list[str], topic: int) -> None:
    """An article that prints each claim after its speaker's name, under a heading."""
    day = f"{1990 + number % 35}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    title = " ".join(texts[0].split()[:6])
    first = number * CLAIMS_AN_ARTICLE
    claims = [(first + k + 1, _name(_actor(first + k)), text) for k, text in enumerate(texts)]
    text, spans = title, []
    for _, speaker, said in claims:
        start = len(text) + 1 + len(speaker) + len(" said ")
        text += f"\n{speaker} said {said}"
        spans.append(f"[[{start},{start + len(said)}],null,null,null]")
    blocks = f'[["headline",0,{len(title)}],["paragraph",{len(title) + 1},{len(text)}]]'
    connection.execute(
        "INSERT INTO version (id, article_id, text, blocks, hash, title, published, read_at, engine)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, '', '')",
        (number + 1, number + 1, text, blocks, number.to_bytes(32), title, day),
    )
    connection.executemany(
        "INSERT INTO claim (id, type, quotation, actor_id, text, earliest, latest, edtf, precision, basis, why,"
        " sort_key) VALUES (?, 'claim', 'indirect', ?, ?, ?, ?, ?, 'day', 'publication', '', ?)",
        (
            (claim_id, _actor(claim_id - 1) + 1, said, day, day, day, f"{day} {number + 1:09d} {k:06d}")
            for k, (claim_id, _, said) in enumerate(claims)
        ),
    )
    connection.executemany(
        "INSERT INTO appearance (claim_id, version_id, spans, rule) VALUES (?, ?, ?, 'publication')",
        ((claim_id, number + 1, span) for (claim_id, _, _), span in zip(claims, spans, strict=True)),
    )
    connection.executemany(
        "INSERT INTO claim_topic VALUES (?, ?, 'heading')", ((topic, claim_id) for claim_id, _, _ in claims)
    )


def _vocabulary(chance: random.Random) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < WORDS:
        words["".join(chance.choices(SYLLABLES, k=chance.randint(2, 5)))] = None
    return list(words)


def _name(number: int) -> str:
    """A given name and a surname that some others bear or spell nearly alike."""
    chance = random.Random(number)  # noqa: S311 - the same name every time
    given, surname = ("".join(chance.choices(SYLLABLES, k=length)) for length in (2, chance.randint(3, 4)))
    return f"{given.title()}{chance.choice('nlrs')} {surname.title()}{chance.choice('nkrst')}"


def _actor(claim: int) -> int:
    """Actors 1 and 2 make 10,000 claims each, the others the rest."""
    return claim % 100 if claim % 100 in {1, 2} else 3 + claim * 7919 % (ACTORS - 3)


def _holding(store: Store, word: str) -> int:
    with store.driver() as connection:
        found = connection.execute(
            "SELECT count(*) FROM search_claim WHERE search_claim MATCH ?", (f'"{word}"',)
        )
        return int(found.fetchone()[0])


def _ms(run: Callable[[], object]) -> str:
    """Median milliseconds of a call, after one that does not count."""
    run()
    times = []
    for _ in range(ROUNDS):
        before = time.process_time()
        run()
        times.append(time.process_time() - before)
    return f"{1000 * median(times):.0f} ms"


def _once(run: Callable[[], object]) -> tuple[object, float]:
    before = time.perf_counter()
    done = run()
    return done, time.perf_counter() - before


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for line in figures(Path(folder, "large.db")):
            print(line, flush=True)
