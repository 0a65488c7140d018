"""Which body "the company", "the council" or "the union" is: one of those an article names."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.name_signs import LEGAL_FORMS
from claimtrack.extract.people import DEMONYMS, SUPPLIERS, TRADES
from claimtrack.extract.scene import Scene
from claimtrack.extract.unions import acts_as_union, is_union
from claimtrack.places import words_for_place

BODIES = frozenset(
    "company corporation firm group organisation organization club agency union charity party entity bloc".split()
)
FIRMS = frozenset(("company", "corporation", "firm", "bank")) | TRADES | SUPPLIERS
_VAGUE = frozenset(  # words that do not tell bodies of different kinds apart
    "company corporation firm group organisation organization agency maker manufacturer giant chain startup start-up "
    "conglomerate".split()
)
_ANY = frozenset("group organisation organization entity".split())  # a lobby, a union, a charity
_SAME_TRADE = ({"carmaker", "automaker"}, {"airline", "carrier"}, {"retailer", "grocer", "supermarket"})
_CLUBS = frozenset(("club", "union", "charity", "party"))
_PARTICULAR = frozenset("agency union party charity organisation organization bloc".split())
_STATES = frozenset("state national federal public local regional".split())
_OUTLETS = frozenset(("agency", "broadcaster", "organisation", "organization"))  # which a paper may be called
_MEDIA = frozenset(
    "courier chronicle mail express mirror observer echo argus inquirer "
    "guardian standard globe review star "
    "radio tv television news times post journal tribune herald telegraph gazette bbc cnn reuters".split()
)
_FIRM_WORDS = LEGAL_FORMS | frozenset("& company co. corporation holding holdings pt".split())
_INSTITUTIONAL = frozenset(
    "ministry university department office agency organisation organization commission council committee court "
    "parliament government board association union institute authority hospital school college police nations "
    "trust nhs elementary infirmary "
    "palace kremlin malacañang embassy presidency "
    "cabinet center centre foundation federation neighborhood neighbourhood district "
    "province region administration watch amnesty commissioner ombudsman regulator".split()
)
_LOCAL = frozenset("county borough municipality city town village parish".split())  # in clubs' names too
_THINGS = frozenset(
    "act bill law treaty accord accords agreement pact summit award prize cup bridge road street avenue square river "
    "regulation directive decree constitution charter protocol hill hills creek "
    "lake sea ocean canal strait gulf island islands mount mountains desert valley peninsula airport report "
    "survey ftse nasdaq dow nikkei stoxx dax cac s&p sensex nifty".split()
)
_PAPERS = frozenset("post journal times mail study poll index".split())
_SEEN = frozenset(  # what a body has done to people or papers: "economists polled by the bank"
    "polled surveyed seen obtained reviewed interviewed contacted reached viewed compiled".split()
)
_KINDS = {  # words of a body's name by others that it goes by
    "authority": ("council", "borough"),
    "force": ("police", "constabulary"),
    "department": ("ministry",),
    "ministry": ("department",),
    "school": ("academy", "college"),
    "bloc": (
        *"eu au nato asean mercosur ecowas sadc brics caricom efta".split(),
        *("european union", "african union"),
    ),
    "assembly": ("parliament",),
    "chamber": ("senate", "assembly", "house"),
    "panel": ("committee", "commission", "tribunal"),
    "watchdog": ("authority", "commission", "regulator", "inspectorate", "agency", "ombudsman"),
    "regulator": ("authority", "commission", "agency"),
    **dict.fromkeys(("newspaper", "paper", "magazine"), tuple(_MEDIA)),
}


def bodies_called(scene: Scene, role: Sequence[str], at: Place) -> list[Entity]:
    """The bodies of that kind, else the one in question."""
    near = scene.around(at)
    surnames = {e.name.rpartition(" ")[2] for e in near if e.person and " " in e.name}
    bodies = [e for e in near if not e.person and not _is_family(scene, e, surnames)]
    named = [(e, e.name.lower().split()) for e in bodies]
    kinds = {role[-1], *_KINDS.get(role[-1], ())}
    fitting = [
        e
        for e, words in named
        if not kinds.isdisjoint((*words, e.name.lower())) and of_its_place(role, words)
    ]
    if role[-1] == "panel":
        fitting = [e for e in fitting if "tribunal" in e.name.lower().split()] or fitting
    if not any(e.latest(at) for e in fitting):  # "the union ZLG", then "the union"
        printed = [
            e for e, words in named if role[-1] in e.printed_as | e.kinds and of_its_place(role, words)
        ]
        fitting = [e for e in printed if e.latest(at)] or fitting
    if (fitting and _comes_first(scene, role[-1], fitting, at)) or (role[-1] == "bank" and len(role) > 1):
        return fitting  # "the central bank" is none that spoke
    if role[-1] == "union" and (unions := [e for e in near if is_union(e) and e.latest(at)]):
        for union in unions:
            union.person = False  # "Unison said" might be somebody's
        return unions
    if role[-1] == "union":  # "IBM accepted it. The union said"
        bodies = [e for e in bodies if acts_as_union(scene, e) and not _is_firm(e)]
    meant = _company(scene, role[-1], bodies, at)
    if role[-1] == "entity" or (role[-1] in _PARTICULAR and any("-" not in word for word in role[:-1])):
        # "the procurement agency" is no firm, and "the aid agency" or "the entity" only who spoke right before
        meant = [
            e
            for e in meant
            if _STATES.isdisjoint(role)
            and e in scene.spoken_lately[-1:]
            and _spoke_just(e, at)
            and not _is_firm(e)
        ]
    return meant or fitting


def _is_family(scene: Scene, entity: Entity, surnames: AbstractSet[str]) -> bool:
    """Whether one word is the plural of somebody's surname: "the Thornes"."""
    if not entity.name.endswith("s") or entity.name[:-1] not in surnames or not entity.mentions:
        return False
    paragraph, word = entity.mentions[0]
    return word > 0 and scene.paragraphs[paragraph].words.lower[word - 1] == "the"


def _spoke_just(entity: Entity, at: Place) -> bool:
    return (entity.latest(at) or (-2, 0))[0] >= at[0] - 1


def _is_firm(entity: Entity) -> bool:
    """Whether a body is printed or named as a firm: "chipmaker Lorvane", "Norvik Bulk Ltd"."""
    called = entity.called | entity.kinds | entity.printed_as
    return not FIRMS.isdisjoint(called) or not _FIRM_WORDS.isdisjoint(entity.name.lower().split())


def _comes_first(scene: Scene, head: str, fitting: Sequence[Entity], at: Place) -> bool:
    """Whether bodies with the word in their names are meant: not those named later only where a firm or club spoke."""
    return any(e.latest(at) for e in fitting) or not (head in FIRMS | _CLUBS and scene.spoken)


def printed_as(scene: Scene, head: str, at: Place) -> Entity | None:
    """The body that was mentioned last of those with a word in front of the name: "the drivers' union ZLG"."""
    return latest_of(
        [e for e in scene.around(at) if head in e.printed_as and not e.person and e.latest(at)], at
    )


def is_named_after(head: str, entity: Entity) -> bool:
    """Whether a body's name ends in a word: "the hotel" is the Ballycroy Lodge Hotel Ltd, but no law or road."""
    words = [word for word in entity.name.lower().split() if word not in LEGAL_FORMS]
    return len(words) > 1 and words[-1] == head and head not in _THINGS | _PAPERS


def of_its_place(role: Sequence[str], words: Sequence[str], *, known: bool = False) -> bool:
    """Whether a role is of no other place than some words: "the Kenyan ministry" is not the Tanzanian one.

    `known`: a place of the role must be among the words.
    """
    wanted = {places[0] for word in role if (places := words_for_place(word))}
    told = {
        places[0] for word in words if (places := words_for_place(word.removesuffix("'s").removesuffix("’s")))
    }
    return not wanted or not wanted.isdisjoint(told) or not (told or known)


def _company(scene: Scene, head: str, bodies: Sequence[Entity], at: Place) -> list[Entity]:
    """What "the company" or "the group" is: of those that spoke or are firms by name the one mentioned most.

    The last one that spoke goes before where it did so just before, or is mentioned more than half as often.
    """
    if head not in BODIES and head not in FIRMS:
        return []
    named = [e for e in bodies if 2 * e.located < len(e.mentions) and e.latest(at) and not _is_thing(e)]
    named = [e for e in named if not (e.name.isupper() and _is_office(scene, e.name.lower(), at))]
    if head in FIRMS | _CLUBS:
        named = [e for e in named if not _institution(e, _LOCAL if head in FIRMS else frozenset())]
    named = [e for e in named if not _is_country(e)]
    if head not in _OUTLETS:
        named = [e for e in named if len(e.mentions) > 1 or _MEDIA.isdisjoint(e.name.lower().split())]
        named = [e for e in named if not _is_outlet(scene, e)]
    named = [
        e for e in named if not any(_another_kind(head, word) for word in e.called | e.kinds | e.printed_as)
    ]
    among = set(map(id, named))
    spoken = [e for e in scene.spoken_lately if id(e) in among]
    told = set(map(id, spoken))
    sure = (
        named
        if head in _CLUBS
        else [e for e in named if id(e) in told or e.acts or e.is_body or e.called or e.kinds or e.printed_as]
    )
    opening = latest_of([e for e in sure if scene.opens_with(e, at)], at)
    if opening is not None and (head in FIRMS | _CLUBS or opening.printed_as):
        return [opening]  # "Rovers lost to City. The club said …"
    firms = [
        e
        for e in named
        if head in FIRMS and (head in e.kinds or not _FIRM_WORDS.isdisjoint(e.name.lower().split()))
    ]
    pool = spoken + firms or [e for e in named if e.is_body] or named
    most = max(pool, key=lambda e: (len(e.mentions), e.latest(at) or (-1, -1)), default=None)
    if most is not None and spoken and _goes_before(spoken[-1], most, at):
        most = spoken[-1]
    return [] if most is None else [most]


def _another_kind(head: str, word: str) -> bool:
    """Whether nobody goes by both words: "the union" and "the company", "the carmaker" and "the lender"."""
    if (
        head == word
        or head in _ANY
        or (word in _VAGUE and head in _VAGUE | FIRMS)
        or (head in _VAGUE and word in FIRMS)
    ):
        return False
    return not any({head, word} <= trade for trade in _SAME_TRADE)


def _goes_before(last: Entity, most: Entity, at: Place) -> bool:
    """Whether the body that spoke last is meant rather than the one mentioned most: it did so in this paragraph."""
    return (last.latest(at) or (-1, -1))[0] == at[0] or 2 * len(last.mentions) > len(most.mentions)


def _is_office(scene: Scene, letters: str, at: Place) -> bool:
    """Whether letters are somebody's office: "DCP Anil Rao"."""
    return any(e.person and e.plays(letters) for e in scene.around(at))


def _is_outlet(scene: Scene, entity: Entity) -> bool:
    """Whether a body only asks and hears others: "economists polled by Northwire", "a draft seen by Northwire"."""
    before = (scene.paragraphs[p].words.lower[max(0, k - 2) : k] for p, k in entity.mentions)
    return all(words[-1:] == ["told"] or (words[-1:] == ["by"] and words[0] in _SEEN) for words in before)


def _is_thing(entity: Entity) -> bool:
    """Whether what is named is nobody at all: a law, a prize, a road."""
    return entity.name.lower().split()[-1] in _THINGS


def _is_country(entity: Entity) -> bool:
    """Whether a name of one word is that of a place or its people."""
    name = entity.name.lower()
    return " " not in name and (name in DEMONYMS or bool(words_for_place(name)))


def _institution(entity: Entity, more: frozenset[str]) -> bool:
    """Whether a body is none that trades: a ministry, a place, a country's people; `more`: further words for such."""
    words = entity.name.lower().split()
    return not (_INSTITUTIONAL | more).isdisjoint(words)


def latest_of(entities: Sequence[Entity], at: Place) -> Entity | None:
    """Who of some is mentioned last before a place."""
    return max(entities, key=lambda e: e.latest(at) or (-1, -1), default=None)
