"""Whom "the minister", "the lawmaker" or "the company" means: one of those an article names, by what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.extract.bodies import BODIES, FIRMS, bodies_called, is_named_after, latest_of, of_its_place
from claimtrack.extract.entity import Entity, Place, letters_of
from claimtrack.extract.holders import in_office, is_called_minister, is_head_of
from claimtrack.extract.people import gender_of, people_words
from claimtrack.extract.roles import office
from claimtrack.extract.scene import Scene
from claimtrack.places import words_for_place
from claimtrack.professions import fields_of

_BOSSES = frozenset("chairman chairwoman chair chief executive ceo founder owner president director".split())
DELEGATES = frozenset(
    "senator sen sen. congressman congresswoman representative rep rep. mp mep msp td mla deputy councillor "
    "assemblyman assemblywoman councilman councilwoman".split()
)
_PARENTS = "mum mom mother grandmother dad father grandfather".split()
COUNSEL = frozenset("lawyer attorney barrister solicitor advocate counsel prosecutor".split())
# Words for somebody in question, with the offices that each may stand for.
_EPITHETS: dict[str, frozenset[str]] = {
    "diplomat": frozenset("minister ambassador envoy spokesman spokeswoman secretary".split()),
    "boss": frozenset("manager coach chief executive ceo director chairman chairwoman chair".split()),
    "officer": frozenset("superintendent inspector constable sergeant commander detective".split()),
    "judge": frozenset(("justice", "judge")),
    **dict.fromkeys("lordship ladyship honour honor".split(), frozenset(("justice", "judge"))),
    "skipper": frozenset(("captain",)),
    "pontiff": frozenset(("pope",)),
    "priest": frozenset("father reverend rev fr. vicar pastor".split()),
    "academic": frozenset("professor prof dr dr. lecturer".split()),
    "don": frozenset("professor prof dr dr. lecturer".split()),
    "politician": frozenset("minister senator mp mayor governor leader president premier".split()),
    **dict.fromkeys("lawmaker legislator parliamentarian solon".split(), DELEGATES),
    **dict.fromkeys("businessman businesswoman tycoon magnate industrialist entrepreneur".split(), _BOSSES),
    **dict.fromkeys(
        "lady gran granny nan mum mom dad star hero heroine teen schoolboy schoolgirl "
        "witness claimant defendant accused teenager pensioner veteran academician youngster newcomer grandmother "
        "pro rookie sophomore debutant champion seed finalist medallist medalist "
        "left-hander right-hander southpaw native septuagenarian octogenarian nonagenarian thirtysomething "
        "grandfather".split(),
        frozenset[str](),
    ),
    **dict.fromkeys(
        (
            f"{kin}-of-{number}"
            for kin in _PARENTS
            for number in "one two three four five six seven eight nine".split()
        ),
        frozenset[str](),
    ),
}
_FAMILY = frozenset("mum mom dad gran granny nan".split())
_BEFORE_A_COURT = frozenset("witness claimant defendant accused".split())  # no judge, and no lawyer
# Offices that are called by another word where nobody has the one printed: "the health chief" is the minister.
_INSTEAD: dict[str, frozenset[str]] = {
    "minister": frozenset(("secretary",)),
    "chair": frozenset(("speaker",)),
    "ceo": frozenset(("executive",)),
    **dict.fromkeys(("congressman", "congresswoman"), frozenset(("representative",))),
    "chief": frozenset("minister secretary director commissioner head president superintendent".split()),
    **{word: COUNSEL - {word} for word in COUNSEL},
}
_TRIED = frozenset(("defendant", "accused"))
_PLEADING = frozenset("denies pleaded pleads denied".split())
_PLEA = 16  # words from a name to the plea
_FIRST = 8  # mentions of somebody, by which age, place and party are printed: bounds the work on hostile text
_SENATORS = ("senator", "sen.", "sen")
_REPRESENTATIVES = ("representative", "rep.", "rep", "congressman", "congresswoman")
_PARTIES = ("Republican", "Democrat")
_PRINTED = 6  # words from a name to "D-Va." or "of Arkansas"
_AGE = 6  # words from a name to an age
_OWN = frozenset("his her its their".split())
_INCOMING = frozenset(("new", "incoming"))
_AGED = re.compile(r"\d{1,3}-year-old")
_LEAD = 2  # paragraphs in which somebody may be described before being named
_REACH = 4  # paragraphs back to the person in question


def called(scene: Scene, role: Sequence[str], determiner: str, at: Place) -> Entity | None:
    """The latest entity before a place that was printed with this role ("the minister", "the ministry")."""
    lists, head = people_words(), role[-1] if role else ""
    if head in _FAMILY and determiner != "the":
        return None  # "my dad"
    if head in _EPITHETS or _AGED.fullmatch(head):
        return _epithet(scene, head, at)
    if head in lists["role"] or gender_of([head]):
        fitting = _people(scene, role, determiner, at)
        if not fitting and head in FIRMS and determiner in ("the", "this"):
            fitting = bodies_called(scene, role, at)  # "the operator"
    elif determiner not in ("the", "this"):
        return None
    elif head in lists["bodyrole"] or head in FIRMS | BODIES:
        fitting = bodies_called(scene, role, at)
    elif head.endswith("s"):
        return None  # "the growers" are not the Growers Forum
    else:  # "the hotel": the Ballycroy Lodge Hotel
        fitting = [e for e in scene.around(at) if not e.person and is_named_after(head, e)]
    before = [e for e in fitting if e.latest(at) is not None]
    for body in before[:1]:
        body.called.update({head} if head in BODIES | FIRMS else ())
    if not before and len(fitting) == 1 and (at[0] < _LEAD or fitting[0].follows(at)):
        # "The mayor of this town has accused …": the lead describes whom the next lines name
        return fitting[0]
    return latest_of(before, at)


def by_letters(scene: Scene, letters: str, at: Place) -> Entity | None:
    """Who "the DCP" or "the Organization" is: an officer by the letters of an office, a body by its last noun."""
    lower = letters.lower()
    if letters.isupper():
        people = [e for e in scene.around(at) if e.person and e.plays(lower)]
        return latest_of([e for e in people if e.latest(at) is not None], at)
    if lower not in people_words()["bodyrole"] | BODIES:
        return None
    bodies = [e for e in scene.around(at) if not e.person and e.latest(at) is not None]
    return latest_of([e for e in bodies if letters in e.name.split()[1:]], at)


def at_the_head(scene: Scene, kind: str, at: Place) -> Entity | None:
    """Who "the head of state" or "the head of government" is: the only one named so far."""
    people = [e for e in scene.around(at) if e.person and e.latest(at) is not None]
    fitting = [e for e in people if is_head_of(kind, e)]
    return fitting[0] if len(fitting) == 1 else None


def in_headline(scene: Scene, office: Sequence[str], at: Place) -> Entity | None:
    """Who a headline's "CEO" or "Finance Ministry official" is: the one person whom the article gives that office."""
    role, people = [word.lower() for word in office], [e for e in scene.around(at) if e.person]
    fitting = [e for e in people if e.plays(role[-1]) or any(map(e.plays, _INSTEAD.get(role[-1], ())))]
    if len(office) == 1 and office[0].isupper():  # "PM", of a prime minister
        fitting = fitting or [e for e in people if office[0] in map(letters_of, e.roles)]
    if len(role) > 1:
        fitting = [
            e for e in fitting if set(role[:-1]) <= {word for told in e.roles for word in told.split()}
        ]
    return fitting[0] if len(fitting) == 1 else None


def of_a_nation(scene: Scene, nation: str, at: Place) -> Entity | None:
    """Who "the American" is: the person in question, mentioned in this paragraph or the one before."""
    told = [(e, [*" ".join(e.roles).split(), *_place_before(scene, e)]) for e in _near(scene, at)]
    sure = [e for e, words in told if of_its_place([nation], words, known=True)]
    near = sure or [e for e, words in told if of_its_place([nation], words)]
    return max(near, key=lambda e: scene.salience(e, at), default=None)


def _near(scene: Scene, at: Place) -> list[Entity]:
    """The people mentioned in the paragraph of a place, before it, or in the one before."""
    return [e for e in scene.around(at) if e.person and (e.latest(at) or (-99, 0))[0] >= at[0] - 1]


def _place_before(scene: Scene, entity: Entity) -> list[str]:
    """The words in front of a name that may tell a place: "beat | American | Joan Riddell", "| Norway 's | Kristof"."""
    return [
        word
        for paragraph, k in entity.mentions[:_FIRST]
        for word in scene.paragraphs[paragraph].words.lower[max(0, k - 2) : k]
    ]


def of_a_party(scene: Scene, mention: Sequence[str], at: Place) -> Entity | None:
    """Who "the Arkansas Republican" is: the person in question of that house, party and state as far as told."""
    near = [e for e in _near(scene, at) if not _is_of_another(scene, mention, e)]
    return max(near, key=lambda e: scene.salience(e, at), default=None)


def _is_of_another(scene: Scene, mention: Sequence[str], entity: Entity) -> bool:
    """Whether somebody is printed with another house, party or state: "Sen. Tim Kaine, D-Va."."""
    if "House" in mention and any(map(entity.plays, _SENATORS)):
        return True
    if "Senate" in mention and any(map(entity.plays, _REPRESENTATIVES)):
        return True
    for paragraph, word in entity.mentions[:_FIRST]:
        words = scene.paragraphs[paragraph].words
        stop = words.sentence_of(word)[1]
        for k in range(word + 1, min(stop, word + _PRINTED)):
            letter, dash, _ = words.words[k].partition("-")
            if dash and letter in ("R", "D") and mention[-1] in _PARTIES and mention[-1][0] != letter:
                return True
            of = words.lower[k] == "of" and k + 1 < stop
            if of and words_for_place(words.lower[k + 1]) and words.words[k + 1] not in mention:
                return any(words_for_place(each.lower()) for each in mention)
    return False


def _people(scene: Scene, role: Sequence[str], determiner: str, at: Place) -> list[Entity]:
    """The people with an office, or with one that may be called so."""
    head = role[-1]
    people = [e for e in scene.around(at) if e.person]
    fitting = in_office([e for e in people if e.plays(head)], role)
    if len(role) > 1:  # "the board president" is not any president
        fitting = _best_described(fitting, role, determiner)
    if not fitting and len(role) > 1:  # "his Kazakh counterpart Yerlan Abdirov": "the Kazakh minister"
        fitting = [e for e in people if e.plays("counterpart") and _shares_a_word(role, e)]
    if not fitting and head in ("man", "woman"):
        return [e for e in people if e.gender == ("male" if head == "man" else "female")]
    if not fitting:
        others = () if head in COUNSEL and determiner in _OWN else _INSTEAD.get(head, ())
        instead = [e for e in people if any(map(e.plays, others))]  # but "his lawyer" is no prosecutor
        if head == "premier":
            instead = [e for e in people if is_head_of("government", e)]
        if head == "minister":
            instead = [e for e in instead if is_called_minister(e, role)]
        fitting = [e for e in instead if of_its_place(role, " ".join(e.roles).split(), known=True)]
        if len(fitting) > 1:
            fitting = [e for e in fitting if _shares_a_word(role, e)] or _before(fitting, at)
    return fitting


def _before(entities: Sequence[Entity], at: Place) -> list[Entity]:
    """Those named before a place, if they belong to the law: of counsel and prosecutor the one named so far."""
    return [e for e in entities if e.latest(at) is not None and _of_the_law(e)]


def _shares_a_word(role: Sequence[str], entity: Entity) -> bool:
    """Whether a word in front of a role's head is printed with somebody, too: "health chief", "health minister"."""
    return not {word for printed in entity.roles for word in printed.split()}.isdisjoint(role[:-1])


def _epithet(scene: Scene, head: str, at: Place) -> Entity | None:
    """Who "the diplomat" or "the 79-year-old" is: who has an office of that kind, else the person in question."""
    offices = _EPITHETS.get(head, frozenset())
    agent = scene.agent(at)
    people = [e for e in scene.around(at) if e.person and e is not agent]
    people = [e for e in people if not (head in _BEFORE_A_COURT and _of_the_law(e))]
    tried = [e for e in people if _is_on_trial(scene, e)] if head in _TRIED else []
    if len(tried) == 1:
        return tried[0]
    if _AGED.fullmatch(head):
        ages = {id(e): _ages(scene, e) for e in people}
        aged = [e for e in people if head.partition("-")[0] in ages[id(e)]]
        if len(aged) == 1:
            return aged[0]  # "Carl Voss, 68, … The 68-year-old said"
        people = [e for e in people if not ages[id(e)]]
    fitting = [e for e in people if e.plays(head)] or [e for e in people if any(map(e.plays, offices))]
    last = scene.speaking(at)
    here = [e for e in fitting or people if (e.gender or " " in e.name) and scene.opens_with(e, at)]
    if last not in here and len(here) == 1:
        return here[0]  # "Pell took the blame. “That's on me,” said the third-year pro."
    if last is not None and last in (fitting or people):
        return last if (last.latest(at) or (-99, 0))[0] >= at[0] - _REACH else None
    before = [e for e in fitting or people if e.latest(at) is not None]
    back = _REACH if head in _BEFORE_A_COURT else 1
    near = [e for e in before if fitting or (e.latest(at) or (-99, 0))[0] >= at[0] - back]
    return max(near, key=lambda e: scene.salience(e, at), default=None)


def _is_on_trial(scene: Scene, entity: Entity) -> bool:
    """Whether somebody is told to have pleaded: "Declan Furlong (52), of Ashgrove, has pleaded not guilty"."""
    for paragraph, word in entity.mentions[:_FIRST]:
        words = scene.paragraphs[paragraph].words
        near = words.lower[word : min(words.sentence_of(word)[1], word + _PLEA)]
        if not _PLEADING.isdisjoint(near) and "that" not in near:
            return True
    return False


def _ages(scene: Scene, entity: Entity) -> set[str]:
    """The ages printed with somebody: "Carl Voss, 68,", "68-year-old Carl Voss"."""
    found: set[str] = set()
    for paragraph, word in entity.mentions[:_FIRST]:
        words = scene.paragraphs[paragraph].words.words
        front = (w.partition("-")[0] for w in words[max(0, word - _AGE) : word] if _AGED.fullmatch(w.lower()))
        near = words[word : word + _AGE]
        comma = near.index(",") if "," in near else len(near)
        behind = near[comma + 1 : comma + 2]
        found.update(
            (*front, *(w for w in behind if w.isdigit() and near[comma + 2 : comma + 3] in ([","], ["."])))
        )
    return found


def _of_the_law(entity: Entity) -> bool:
    return "law" in fields_of(entity.roles)


def _best_described(people: list[Entity], role: Sequence[str], determiner: str) -> list[Entity]:
    """Of people with this head of a role those printed with all of it, else with more of its words than the others."""
    printed = [e for e in people if any(" ".join(office(r)).endswith(" ".join(role)) for r in e.roles)]
    if printed:
        return printed
    if role[0] in _INCOMING:
        return []  # "the new coach" is not the one before
    shared = [len(set(role[:-1]) & {word for r in e.roles for word in r.split()}) for e in people]
    most = max(shared, default=0)
    if most and shared.count(most) == 1:
        return [people[shared.index(most)]]
    plain = [e for e in people if all(len(r.split()) == 1 for r in e.roles if role[-1] in office(r))]
    return (
        plain if len(people) == 1 and determiner == "the" else []
    )  # "the Kazakh minister" is no Turkish one
