"""What one article has told so far, by which its mentions are understood."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.entities import Entities
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.obituaries import mourned
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import Gender
from claimtrack.extract.scene import Scene
from claimtrack.model import Actor

_SENTENCE = 12  # words of a lead: "Editor: Liu" is none


class Discourse:
    """Those an article names, and whom "he", "the minister" or "the statement" means at the place read so far."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self.entities = Entities(paragraphs)
        self.lead = next((n for n, p in enumerate(paragraphs) if len(p.words) >= _SENTENCE), 0)
        self.scene = Scene(paragraphs, self.entities.all)
        self.dead = mourned(paragraphs, self.entities)  # of whose life an obituary tells
        self.apostrophe = "’" if any("’" in paragraph.text for paragraph in paragraphs[:1]) else "'"
        self.last_bare = False  # whether the last speaker was named without "the"
        self.role_at = (-1, 0)  # where that was
        self.last_paper: Actor | None = None  # what "the document" means
        self.paper_at = (-1, 0)  # where that was
        self.last_role: Actor | None = None  # "the minister" whom the article does not name
        self.role_before: tuple[Actor | None, Place] = None, (-1, 0)  # whom that one may speak to
        self.said_as: dict[int, Gender] = {}  # the sex by which a pronoun last meant somebody
        self.last_body: Entity | Actor | None = None  # whom "it" means
        self.last_group: Actor | None = None  # whom "they" means
        self.group_at = (-1, 0)  # where they spoke
        self.two: list[Entity] = []  # "the former" and "the latter"
        self.issued: dict[str, Entity | Actor] = {}  # whose "the statement" is
        self.also_called: dict[str, Actor] = {}  # the last role, by what else it was called
        self.described_by_head: dict[str, Actor] = {}  # "a senior official", whom "the official" means later
        self.described_at: dict[str, Place] = {}  # where each was
