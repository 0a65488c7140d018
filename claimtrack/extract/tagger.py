"""A small part-of-speech tagger: how often each word, each ending and each pair of tags was counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, partial
from importlib.resources import files
from math import exp, log
from operator import itemgetter
from sys import intern

from claimtrack.extract.compounds import compound_tags
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.dictionary import Dictionary, shipped_dictionary
from claimtrack.extract.people import BEHIND_TITLE, people_words, role_words
from claimtrack.extract.spans import WordSpan
from claimtrack.memo import Memo

_COARSE = {
    "NNPS": "NNP", "JJR": "JJ", "JJS": "JJ", "RBR": "RB", "RBS": "RB", "WP$": "WP", "PDT": "DT", "AFX": "JJ",
    "HYPH": ":", "NFP": ":", "``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "ADD": "NN", "GW": "NN", "XX": "NN",
    "LS": "CD", "$": "SYM", "FW": "NN",
}  # fmt: skip
_MARKS = {
    ".": ".", "?": ".", "!": ".", "…": ".", ",": ",", ":": ":", ";": ":", "-": ":", "—": ":", "–": ":", "--": ":",
    "(": "(", "[": "(", ")": ")", "]": ")", '"': '"', "“": '"', "”": '"', "‘": '"', "’": '"', "'": '"', "''": '"',
    "``": '"', "«": '"', "»": '"', "„": '"',
}  # fmt: skip
_NOUN_ENDINGS = ("ment", "tion", "sion", "ness", "ance", "ence", "ship", "hood", "ism")
_ADJECTIVE_ENDINGS = ("less", "ful", "ous", "able", "ible")
_NOT_LETTERS = frozenset(("who", "it", "us", "am", "as", "so", "or", "un"))  # words that are also initials
_ARABIC = frozenset(("al-", "el-"))  # in front of a name
_APOSTROPHES = frozenset("'’")
_QUOTED = 30  # words that may stand in single marks
_OTHER_PAST = 1.5  # log-odds of a past tense to the participle of the same form where only one was counted
_LESS_LIKELY = 1.5  # log-odds of a tag to the next one of a word that was not counted
_RARE_VERB = 2.0  # log-odds of a plural noun to a verb of the same form that was not counted
_SHORTEST_ADVERB = 5  # letters of words in "ly" that are no adverbs ("rally")
_SHORTEST_PAST = 4  # letters of words in "ed" that are no verbs ("seed")
_SHORTEST_NOUN = 4  # letters of a word that was only counted with a capital; shorter ones are particles: "al"
_SHORTEST_ROLE = 5  # letters; shorter ones stand for an office
_OPEN = frozenset(("NN", "NNS", "JJ", "VBG", "VBN", "CD"))  # tags of a new word with a capital
_NOMINAL = frozenset(("NN", "NNS", "JJ"))
_ROLE = {"NN": 0.0, "JJ": -1.5}
_UNSEEN = -9.0
_NEVER = -1e9
_HOPELESS = 3.0  # how much less likely than the best a tag of a word is when it is not tried
_UNKNOWN_NAME = -0.2  # log-probability that a capitalised word never counted is a name
_CAPITALISED_NAME = 2.0  # added to the log-probability of NNP for a capitalised word inside a sentence

Row = dict[str, float]  # how likely what stands before a tag is, by that tag
Option = tuple[str, float, Row]  # a tag that a word may have, with its log-probability and its row
# A word, it in small letters, its tag inside a sentence ("": it may have several), and the tags it may have.
# Equal words are one object, which is found in half the time.
Form = tuple[str, str, str, tuple[Option, ...]]
Path = tuple[str, float, "Path | None"]  # a tag, the log-probability of the best way there, the tag before it


def coarse(tag: str) -> str:
    """The tag as claimtrack uses it: Penn's set without degrees, numbers of names and kinds of marks."""
    return _COARSE.get(tag, tag)


def shape_of(word: str, *, first: bool) -> str:
    """What an unknown word is judged by: capital, digit, hyphen and its last three letters."""
    if word[0].isdigit():
        return "0" + word[-1]
    capital = "a" if not word[0].isupper() else "^A" if first else "A"
    return capital + word[-3:].lower()


def _both_pasts(word: str, options: dict[str, float]) -> dict[str, float]:
    """A regular past tense is a participle too, and the other way round, however few were counted."""
    if word.endswith("ed"):
        for one, other in (("VBD", "VBN"), ("VBN", "VBD")):
            if one in options and other not in options:
                options[other] = options[one] - _OTHER_PAST
    return options


class Tagger:
    """Tags sentences by counts of words, endings and neighbouring tags, read from lines of the lexicon.

    `others`: lines of tags, the commonest first, with words that have them and were not counted.
    """

    def __init__(self, lines: Iterable[str], dictionary: Dictionary, others: Iterable[str] = ()) -> None:
        tables: dict[str, dict[str, dict[str, float]]] = {"w": {}, "e": {}, "f": {}, "k": {}}
        for line in lines:
            if line.startswith("#"):
                continue
            kind, key, counts = line.rstrip("\n").split("\t")
            pairs = [(tag, int(n)) for tag, _, n in (c.rpartition(":") for c in counts.split(" "))]
            total = sum(n for _, n in pairs)
            tables[kind][intern(key.replace("’", "'"))] = _both_pasts(
                key, {tag: log(n / total) for tag, n in pairs}
            )
        self._dictionary, self._classes = dictionary, tables["k"]
        self._words, self._endings = _by_hand(others) | tables["w"], tables["e"]
        seen = {tag for options in tables["f"].values() for tag in options} | {"^"}
        totals = {tag: sum(exp(o.get(tag, _UNSEEN)) for o in tables["f"].values()) for tag in seen}
        # what stands before a tag, relative to how frequent the tag is: P(word|tag) is P(tag|word) over P(tag)
        self._into = {
            tag: {before: tables["f"].get(before, {}).get(tag, _UNSEEN) - log(totals[tag]) for before in seen}
            for tag in seen - {"^"}
        }
        self.forms = Memo(self._form)
        self._opening = Memo(partial(self._possible, first=True))  # the options of a sentence's first word

    def tag(self, forms: Sequence[Form], sentences: Sequence[WordSpan]) -> list[str]:
        """One tag a word, the likeliest sequence for each sentence; `sentences` are (first, stop) word numbers."""
        tags = [form[2] for form in forms]
        for first, stop in sentences:
            opening = first + (forms[first][2] == '"' and first + 1 < stop)
            options = self._opening[forms[opening][0]]
            tags[opening] = options[0][0] if len(options) == 1 else ""
        if '"' in tags:
            for k in [k for k, tag in enumerate(tags) if tag == '"']:
                if forms[k][0] in _APOSTROPHES and _possessive(forms, k):
                    tags[k] = "POS"
        following = iter(sentences)
        first = stop = end = 0
        for k in [k for k, tag in enumerate(tags) if not tag]:
            while k >= stop:
                first, stop = next(following)
            if k >= end:
                end = self._settle(forms, tags, k, (first, stop))
        return tags

    def small(self, word: str) -> str:
        """The word in small letters where it was counted, and not as a name, or else the dictionary has it."""
        lower = word.lower()
        known = self._words.get(lower)
        if known is None and self._dictionary.class_of(lower):
            return lower
        return word if known is None or max(known, key=known.__getitem__) == "NNP" else lower

    def leaning(self, word: str) -> float:
        """How much more often a word in small letters was counted as a noun than as a verb's base form: -1 to 1.

        0 where it was counted as neither.
        """
        counted = self._words.get(word, {})
        noun, verb = (sum(exp(counted.get(tag, _NEVER)) for tag in tags) for tags in (("NN",), ("VB", "VBP")))
        return (noun - verb) / (noun + verb) if noun + verb else 0.0

    def _settle(self, forms: Sequence[Form], tags: list[str], at: int, sentence: WordSpan) -> int:
        """Tag the run of unsure words of a sentence that begins at word `at`, and give the word after it.

        Sure ones keep runs from touching.
        """
        first, stop = sentence
        end = at + 1
        while end < stop and not tags[end]:
            end += 1
        opens = at == first or (at == first + 1 and tags[first] == '"')
        before = "^" if opens else tags[at - 1]
        after = tags[end] if end < stop else ""
        options = self._opening[forms[at][0]] if opens else forms[at][3]
        if end == at + 1:
            tags[at] = self._single(before, options, after)
        else:
            further = [form[3] for form in forms[at + 1 : end]]
            tags[at:end] = self._run(before, (options, *further), after)
        return end

    def _single(self, before: str, options: Sequence[Option], after: str) -> str:
        """The likeliest tag of one word; as `_run`, for the most frequent case."""
        likeliest, top = "", _NEVER
        if not after:
            return max(options, key=lambda option: option[1] + option[2][before])[0]
        follows = self._into[after]
        for tag, weight, row in options:
            total = weight + row[before] + follows[tag]
            if total > top:
                likeliest, top = tag, total
        return likeliest

    def _run(self, before: str, words: Sequence[Sequence[Option]], after: str) -> list[str]:
        """The likeliest tags of words in a row, the tags around them known ("" after the last: the sentence ends)."""
        paths: list[Path] = [(tag, row[before] + weight, None) for tag, weight, row in words[0]]
        for options in words[1:]:  # the best one to each tag
            longer: list[Path] = []
            for tag, weight, row in options:
                came, top = paths[0], _NEVER
                for path in paths:
                    total = path[1] + row[path[0]]
                    if total > top:
                        came, top = path, total
                longer.append((tag, top + weight, came))
            paths = longer
        if after:
            follows = self._into[after]
            last: Path | None = max(paths, key=lambda path: path[1] + follows[path[0]])
        else:
            last = max(paths, key=itemgetter(1))
        tags = []
        while last is not None:
            tags.append(last[0])
            last = last[2]
        return tags[::-1]

    def _form(self, word: str) -> Form:
        options, lower = self._possible(word, first=False), word.lower()
        if lower in self._words:  # interned already: the table of interned strings grows with no text
            lower = intern(lower)
        return lower if word == lower else word, lower, options[0][0] if len(options) == 1 else "", options

    def _possible(self, word: str, *, first: bool) -> tuple[Option, ...]:
        """The tags a word may have with their log-probabilities; hopeless ones are left out."""
        mark = _MARKS.get(word)
        options = {mark: 0.0} if mark is not None else self._counted(word, word.lower(), first=first)
        least, into = max(options.values()) - _HOPELESS, self._into
        return tuple([(tag, weight, into[tag]) for tag, weight in options.items() if weight > least])

    def _counted(self, word: str, lower: str, *, first: bool) -> dict[str, float]:
        known, capital = self._words.get(lower), word[0].isupper()
        if word[:3] in _ARABIC and word[3:4].isupper():
            return {"NNP": 0.0}  # "Badr al-Said", who is no verb
        if known is None and not word.isalpha():
            known = self._words.get(lower.replace("’", "'")) or self._compound(lower, capital=capital)
            if capital and known is not None and known.keys() <= {"VBD", "VBN", "VB"}:
                known = None  # "Kim Yo-rang"
        if known is None:
            if first and capital and "CD" in self._words.get(lower.partition("-")[0], ()):
                word = lower  # "Two-thirds of those asked"
            return self._uncounted(word, lower, first=first)
        if not capital:
            if word[0].islower():
                known = _with_verb(lower, known)
            if known.keys() == {"NNP"} and len(word) >= _SHORTEST_NOUN:  # "the engineers", "the committee"
                return self._as_noun(lower) or known
            if "NNP" in known and len(known) > 1:
                return {tag: weight for tag, weight in known.items() if tag != "NNP"}
            return known
        if len(word) > 1 and word.isupper() and lower in _NOT_LETTERS:
            return {"NNP": 0.0}  # "The WHO said"
        if first:
            return known
        if "NNP" not in known and len(word) > 1:
            return {**known, "NNP": -1.0}
        return {**known, "NNP": known.get("NNP", -3.0) + _CAPITALISED_NAME}

    def _as_noun(self, lower: str) -> dict[str, float] | None:
        """The tags of a noun by its class in the dictionary, no adjective among them (None: it is none)."""
        tags = self._classes.get(self._dictionary.class_of(lower), {})
        if not tags or max(tags, key=tags.__getitem__) not in ("NN", "NNS"):
            return tags or None
        return {tag: weight for tag, weight in tags.items() if tag not in ("JJ", "RB")}

    def _compound(self, lower: str, *, capital: bool) -> dict[str, float] | None:
        """The tags of a word by what stands behind its hyphen; a participle there makes an adjective: "Riga-based"."""
        front, hyphen, last = lower.rpartition("-")
        known = self._words.get(last) if hyphen else None
        office, _, behind = lower.partition("-")
        if not capital and behind in BEHIND_TITLE and office in role_words():
            return {"NN": 0.0}  # "the secretary-general", but not "Secretary-general Ann Bell"
        vice = front == "vice" and not capital
        if hyphen and last in people_words()["role"] and (vice or last not in people_words()["title"]):
            return {"NN": 0.0}  # "vice-principal"
        return compound_tags(front, known) if hyphen and not capital else known

    def _uncounted(self, word: str, lower: str, *, first: bool) -> dict[str, float]:
        capital, small = word[0].isupper(), word[0].islower()
        known = self._as_cue(lower) if small else None
        if known is not None:
            return known
        known = self._classes.get(self._dictionary.class_of(lower)) if small else None
        if known is not None:
            return known
        if (
            small
            and len(word) >= _SHORTEST_ROLE
            and word in people_words()["role"]
            and not word.endswith("s")
        ):
            return _ROLE  # "the chieftain described"
        if len(word) > 1 and word.isupper() and word.isalpha():
            return {"NNP": 0.0}  # "the PAC said"
        if (first or not capital) and lower.endswith(_NOUN_ENDINGS):
            return {"NN": 0.0}
        regular = self._in_s(word) or _by_ending(word) if small else None
        if regular is not None:
            return regular
        if first and lower.endswith("ing") and self._is_verb(lower.removesuffix("ing")):
            return {"VBG": -0.1, "NN": -2.5, "NNP": -3.0}  # "Responding to a question"
        options = self._endings.get(shape_of(word, first=first)) or {"NN": -0.7, "JJ": -1.6}
        if capital and not first:  # "Tannahill posted": no adverb, for all its ending
            options = {tag: weight for tag, weight in options.items() if tag in _NOMINAL}
        if capital:  # "Barclays said", "Ridgeway, which": no adverb or interjection, for all its ending
            open_class = _OPEN | {"RB"} if lower.endswith("ly") else _OPEN
            told = {tag: weight for tag, weight in options.items() if tag in open_class}
            return told | {"NNP": _UNKNOWN_NAME}
        return options

    def _is_verb(self, stem: str) -> bool:
        """Whether a stem is a verb's: "respond", "hop", "hopp"."""
        stems = (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)
        return any(not {"VB", "VBP", "VBD"}.isdisjoint(self._words.get(each, ())) for each in stems)

    def _in_s(self, word: str) -> dict[str, float] | None:
        """The tags of a word that ends in -s, by other forms that were counted: "owns", as there is "own"."""
        if not word.endswith("s") or word.endswith(("ss", "us", "is")) or not word.isalpha():
            return None
        stems = [word[:-1], *([word[:-2]] if word.endswith("es") else ())]
        tags = {tag for stem in stems for tag in self._words.get(stem, ())}
        root = stems[0].removesuffix("e")
        forms = (tag for ending in ("ed", "ing") for tag in self._words.get(root + ending, ()))
        if tags.isdisjoint(("VB", "VBP")) and not any(tag.startswith("VB") for tag in forms):
            return {"NNS": -0.1}
        return {"NNS": -0.4, "VBZ": -1.6} if "NN" in tags else {"VBZ": -0.3, "NNS": -1.8}

    def _as_cue(self, lower: str) -> dict[str, float] | None:
        """The tags of a verb that attributes and was not counted, by its ending (None: it is no such verb)."""
        cue = shipped_cues().verbs.get(lower)
        if cue is None or cue.kind == "state":
            return None
        if lower.endswith("ing"):
            return {"VBG": 0.0}
        if lower.endswith("s") and lower != cue.lemma:
            noun = lower in shipped_cues().nouns or "NN" in self._words.get(cue.lemma, ())
            if lower.endswith("ies") and not noun:
                return {"VBZ": 0.0}  # "denies"
            return {"VBZ": -0.5, "NNS": -1.0} if noun else {"VBZ": -0.1, "NNS": -2.5}  # "claims", but "warns"
        return {"VB": -0.7, "VBP": -1.2, "NN": -1.6} if lower == cue.lemma else {"VBD": -0.5, "VBN": -0.9}


def _by_hand(lines: Iterable[str]) -> dict[str, dict[str, float]]:
    """Words with the log-probabilities of their tags, each tag half as likely as the one before."""
    found: dict[str, dict[str, float]] = {}
    for line in lines:
        if not line.startswith("#"):
            tags, _, words = line.partition("\t")
            options = {tag: -n * _LESS_LIKELY for n, tag in enumerate(tags.split(" "))}
            found.update(dict.fromkeys(map(intern, words.split()), options))
    return found


def _by_ending(word: str) -> dict[str, float] | None:
    """The tags of a word in small letters with a regular ending (None: it has none)."""
    if word.endswith("ly") and len(word) > _SHORTEST_ADVERB:
        return {"RB": -0.2, "JJ": -2.0}
    if word.endswith(_ADJECTIVE_ENDINGS) and len(word) > _SHORTEST_ADVERB:
        return {"JJ": -0.1, "NN": -2.5}
    if word.endswith("ed") and len(word) > _SHORTEST_PAST:
        return {"VBD": -0.7, "VBN": -0.7, "JJ": -2.5}
    return None


def _with_verb(lower: str, known: dict[str, float]) -> dict[str, float]:
    """A noun that is a verb which attributes, too: "The ministry views the plans …"."""
    if "NNS" in known and "VBZ" not in known and lower in shipped_cues().verbs:
        return {**known, "VBZ": known["NNS"] - _RARE_VERB}
    return known


def _possessive(forms: Sequence[Form], k: int) -> bool:
    """Whether an apostrophe by itself makes a possessive ("the ministers' plan") rather than ends a quotation."""
    if not 0 < k < len(forms) - 1 or forms[k - 1][1][-1] != "s" or not forms[k + 1][0][0].isalnum():
        return False
    return not any(_opens_a_quotation(forms, n) for n in range(max(0, k - _QUOTED), k))


def _opens_a_quotation(forms: Sequence[Form], n: int) -> bool:
    """Whether a mark opens a quotation: not the first of "the farmers' union and the nurses' council"."""
    if forms[n][0] != "'" or not n:
        return forms[n][0] in ("'", "‘")
    _, before, _, options = forms[n - 1]
    return before[-1] != "s" or all(tag not in ("NNS", "NNP") for tag, *_ in options)


@cache
def _shipped() -> Tagger:
    lexicon = files("claimtrack.extract") / "lexicon"
    counted, others = (
        (lexicon / f"{name}.tsv").read_text(encoding="utf-8") for name in ("tags", "function_words")
    )
    return Tagger(counted.splitlines(), shipped_dictionary(), others.splitlines())


def read_forms(words: Iterable[str]) -> list[Form]:
    """What the shipped lexicon knows of each word."""
    return list(map(_shipped().forms.__getitem__, words))


def tag_words(forms: Sequence[Form], sentences: Sequence[WordSpan]) -> list[str]:
    """Tag words with the shipped lexicon."""
    return _shipped().tag(forms, sentences)


def uncapitalised(words: Sequence[str]) -> list[str]:
    """The words of a headline in title case, those that are no names in small letters."""
    return [_shipped().small(word) for word in words]


_COMMON = Memo(lambda word: _shipped().small(word) != word)


def is_common(word: str) -> bool:
    """Whether a capitalised word is known in small letters: "Nurses", but not "Woolworths"."""
    return _COMMON[word]


def leaning(word: str) -> float:
    """How much more often a word in small letters is a noun than a verb's base form: -1 to 1, 0 for neither."""
    return _shipped().leaning(word)
