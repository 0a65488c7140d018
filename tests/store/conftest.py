"""Stores in real files, and articles whose claims are stated rather than read."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimtrack.model import (
    Actor,
    Article,
    Block,
    BlockKind,
    Claim,
    ClaimType,
    Extraction,
    Fact,
    Moment,
    Span,
    When,
)
from claimtrack.statements import link_people, statements_of
from claimtrack.store import Store, database, migrate
from claimtrack.store.topics import user_topics
from claimtrack.store.write import add_version, save_statements

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DAY = date(2025, 3, 8)
NEWEST = database.SCHEMA
NEXT = f"{int(NEWEST) + 1:04}"  # the migration that there is not yet


@dataclass
class Draft:
    """An article built up line by line, with what is to be found in it."""

    published: date | None = DAY
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)

    def line(self, text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Span:
        start = len(self.text)
        self.text += text + "\n"
        self.blocks.append(Block(kind, Span(start, start + len(text))))
        return self.blocks[-1].span

    def heading(self, text: str) -> None:
        self.line(text, BlockKind.HEADING)

    def says(
        self,
        actor: str | None,
        what: str,
        *,
        when: When | None = None,
        topics: tuple[str, ...] = (),
        via: int | None = None,
        kind: ClaimType = "claim",
        actor_names: tuple[str, ...] = (),
        roles: tuple[str, ...] = (),
    ) -> Draft:
        """A paragraph in which somebody says something; `actor_names` are further printed names."""
        speaker = actor or "Somebody"
        start = self.line(f"{speaker} said {what}").start
        mention = Span(start, start + len(speaker))
        cue = Span(mention.end + 1, mention.end + 5)
        content = (Span(cue.end + 1, cue.end + 1 + len(what)),)
        assert kind != "fact"
        said = when or self.on(self.published)
        self.claims.append(Claim(kind, "indirect", mention, actor, cue, content, said, topics, via))
        if actor is not None:
            self.actors[actor] = Actor(actor, (actor, *actor_names), roles)
        return self

    def happened(self, what: str, *actors: str, when: When | None = None) -> Draft:
        """A paragraph that tells a fact."""
        span = self.line(what)
        self.facts.append(Fact(span, actors, when or self.on(self.published)))
        self.actors.update({name: Actor(name, (name,)) for name in actors if name not in self.actors})
        return self

    @staticmethod
    def on(day: date | None, latest: date | None = None, *, phrase: Span | None = None) -> When:
        edtf = day.isoformat() if day else ".."
        return When(day, latest or day, edtf, "day", "publication", phrase, why="It is what the page says.")

    @property
    def article(self) -> Article:
        published = Moment(self.published) if self.published else None
        return Article(
            self.text, tuple(self.blocks), published, title=self.title, publisher=self.publisher, url=self.url
        )

    @property
    def extraction(self) -> Extraction:
        return Extraction(tuple(self.claims), tuple(self.facts), (), tuple(self.actors.values()))


@pytest.fixture
def draft() -> type[Draft]:
    return Draft


@pytest.fixture
def put(store: Store) -> Callable[[Draft], int]:
    """Store a draft as it stands and return the article's id."""

    def save(draft: Draft) -> int:
        with store.writing() as connection:
            statements = statements_of(draft.article, draft.extraction, user_topics(connection))
            people = link_people(connection, draft.article, statements, draft.extraction.actors)
            place = add_version(connection, draft.article, None, "test")
            save_statements(connection, draft.article, place, statements, people, [None] * len(statements))
            return place[0]

    return save


@pytest.fixture
def next_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program one migration ahead of the databases there are."""
    folder = shutil.copytree(migrate.migrations_folder(), tmp_path / "migrations")
    script = folder / "versions" / f"{NEXT}_more.py"
    script.write_text(
        "from alembic import op\nimport sqlalchemy as sa\n"
        f"revision, down_revision = {NEXT!r}, {NEWEST!r}\n"
        "branch_labels = depends_on = None\n"
        "def upgrade():\n"
        "    with op.batch_alter_table('article', table_kwargs={'sqlite_autoincrement': True}) as batch:\n"
        "        batch.add_column(sa.Column('country', sa.String()))\n"
        "        batch.alter_column('url', new_column_name='address')\n"
    )
    monkeypatch.setattr(migrate, "migrations_folder", lambda: folder)
    monkeypatch.setattr(database, "SCHEMA", NEXT)
    return script
