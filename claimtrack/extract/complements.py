"""What a cue reports: the shape of what follows it, and quotations with what belongs to them."""

from __future__ import annotations

from claimtrack.extract.adjuncts import that_time
from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.beside_quotes import SPOKEN
from claimtrack.extract.candidate import TOLD
from claimtrack.extract.clauses import clause_end
from claimtrack.extract.content_ends import spoken_in
from claimtrack.extract.cues import ASKED, goes_on_telling, shipped_cues, tells
from claimtrack.extract.next_tells import is_second_verb
from claimtrack.extract.paragraph import Paragraph, QuotedWords
from claimtrack.extract.quantities import number_after
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.telling_clauses import past_time
from claimtrack.extract.verb_groups import FINITE, has_finite_verb, is_finite_verb
from claimtrack.extract.words import Words

_STOPS = frozenset((".", ";", "?", "!"))
_DASHES = frozenset((",", "—", "–", "-"))
_QUESTIONS = frozenset(("whether", "if", "how", "why", "what", "who", "where", "when"))
_BEHIND_PAST = (["TO"], ["DT"], ["PRP$"])
_DEMANDING = frozenset(
    ("demand", "seek", "oppose")
)  # something, which may be described: "a rise that was promised"
_WHEN = frozenset("before after as while when during amid following".split())
_OCCASIONS = frozenset("in on at during to".split())  # "(said) this | in a statement", "to reporters"
_PUT = frozenset("asked pressed questioned contacted".split())
_ASKS = 4  # words from the verb to the end of "Ann Bell asked him later."
_NEAR = 40  # words between an attribution and a sentence that goes on with it
_CALLED = 5  # words of "baseless and irresponsible"
_SHORT_TERM = 4  # the same that stands within a sentence: who rates the stock "buy"
_TERM = 8  # words, marks included, of a quotation that may be a term or a title
_APART = (["VBN"], ["VBD"], ["WDT"], ["WP"], ["DT"], ["NNP"], ["CD"])
_AUXILIARY = frozenset("had has have was were is are will would could can".split())
_ASIDE = 16  # words between two commas
_NAMED = frozenset("of about for on against as with to at in".split())  # prepositions counted apart


def complement(paragraph: Paragraph, j: int, stop: int) -> tuple[str, tuple[WordSpan, ...]]:
    """What follows a cue, from word j in a sentence that ends at `stop`: the name of its shape, and its extent."""
    words = paragraph.words
    if j >= stop or words.words[j] in _STOPS:
        return "end", ()
    quoted = paragraph.next_quoted(j)
    if quoted is not None:
        return _quoted_complement(paragraph, quoted, stop)
    word, tag = words.lower[j], words.tags[j]
    number = number_after(words, j, stop)
    if number is not None:
        shape, content = _clause_or_object(paragraph, number, stop)
        return shape, ((j, content[0][1]), *content[1:]) if content else ()
    if word == "that" and _clause_behind_aside(words, j + 1, stop):
        return "that", _that_clause(paragraph, j + 2, stop)
    if word in ("that", "this") and (
        j + 1 >= stop or words.tags[j + 1] in (".", ",") or words.words[j + 1] == ";"
    ):
        return "np", ((j, j + 1),)
    if word == "this" and words.lower[j + 1] in _OCCASIONS:
        return "np", ((j, j + 1),)  # "disclosed this in a statement", but "described this as a stunt"
    if word in ("that", "this") and words.lower[j + 1] == "as" and not has_finite_verb(words, j + 2, stop):
        return "np as", _until_end(paragraph, j, stop)  # "rejected that as cheap talk"
    if word == "that" and not that_time(words, j, stop):
        end = phrase_after(words, j, stop)
        if end is not None and end < stop and _is_single_object(words, end, stop):
            return "np", ((j, end),)  # "rejected that account"
        return "that", _that_clause(paragraph, j + 1, stop)
    if word == "when" and not _PUT.isdisjoint(words.lower[j + 1 : j + 2]):
        return "end", ()  # "he said when asked if it was dead"
    if word in _QUESTIONS or (word == "which" and words.tags[j + 1 : j + 2] in ([], ["."])):
        return "wh", _until_end(paragraph, j, stop)  # "did not say which"
    if word == ":" and paragraph.announces(j):
        return "quote", ((j + 1, len(words)),)  # "She writes:", and the next paragraph is what
    if word == ":":
        return "colon", _until_end(paragraph, j + 1, stop)
    if word in _DASHES:
        return "comma", ()
    if word == "to" and j + 1 < stop and _infinitive(words, j + 1, stop):
        return "to", _until_end(paragraph, j, stop)
    if word == "to" and paragraph.next_quoted(j + 1) is not None:
        return "to", _until_end(paragraph, j, stop)  # "asked people to “stay at home”"
    if word in ("not", "never") and words.lower[j + 1 : j + 2] == ["to"]:
        return "to", _until_end(paragraph, j, stop)
    if word == "as" and _shifted(paragraph, j + 1, stop):
        return "np as", _until_end(paragraph, j, stop)
    misread = (
        tag == "VBN" and words.tags[j - 1] in ("VBP", "VBZ") and words.tags[j + 1 : j + 2] in _BEHIND_PAST
    )
    if tag in FINITE or misread:  # "who detectives believe | fled to Turkey"
        return "clause", _of_what_is_meant(paragraph, j, stop)
    if tag in ("IN", "TO", "RP"):
        return f"pp {word}" if word in _NAMED else "pp", _until_end(paragraph, j + 1, stop)
    return _clause_or_object(paragraph, j, stop)


def _clause_behind_aside(words: Words, comma: int, stop: int) -> bool:
    """Whether a clause follows what commas set apart behind "that": "said that |, if elected, he would mend it"."""
    if words.words[comma : comma + 1] != [","] or words.tags[comma + 1 : comma + 2] not in (["IN"], ["WRB"]):
        return False
    closed = next((k for k in range(comma + 2, min(stop - 1, comma + _ASIDE)) if words.words[k] == ","), None)
    end = None if closed is None else phrase_after(words, closed + 1, stop)
    return end is not None and end < stop and is_finite_verb(words, end)


def _is_single_object(words: Words, end: int, stop: int) -> bool:
    """Whether "that" and a noun, which ends at a word, are all: not of "that foxes, not sheep, took the eggs"."""
    return words.tags[end - 1] != "NNS" and words.tags[end] in (".", ",") and not _aside(words, end, stop)


def _aside(words: Words, comma: int, stop: int) -> bool:
    """Whether what follows a comma is set apart inside a clause: "that Tse |, claimed on Friday, can play"."""
    if words.words[comma] != "," or words.tags[comma + 1 : comma + 2] not in _APART:
        return False
    closed = next((k for k in range(comma + 2, min(stop - 1, comma + _ASIDE)) if words.words[k] == ","), None)
    if closed is None:
        return False
    verb = closed + 1 + (words.tags[closed + 1] == "RB")
    return verb < stop and is_finite_verb(words, verb)


def _of_what_is_meant(paragraph: Paragraph, begin: int, stop: int) -> tuple[WordSpan, ...]:
    """What is said of the noun in front: "failings it said | are outweighed |", up to the main verb's comma."""
    words = paragraph.words
    content = _until_end(paragraph, begin, stop)
    end = content[-1][1] if content else begin
    marks = (k for k in range(begin + 1, min(end, stop - 1)) if words.words[k] in _DASHES)
    closed = next((k for k in marks if words.words[k] != "," or is_finite_verb(words, k + 1)), end)
    return ((begin, closed),) if begin < closed else ()


def _infinitive(words: Words, k: int, stop: int) -> bool:
    """Whether word k behind "to" is a verb, were it tagged a noun or an adjective: "to lower the rate"."""
    if words.tags[k] in ("VB", "RB", "VBP", "NN"):
        return True
    return words.tags[k] == "JJ" and k + 1 < stop and words.tags[k + 1] in ("DT", "PRP$", "PRP")


def _shifted(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether an object follows what it is called, from word k on: "rejected as | baseless a report"."""
    words = paragraph.words
    if k >= stop:
        return False
    called = paragraph.next_quoted(k)
    if called is not None:
        end = called.stop
    else:
        reach = range(k, min(stop, k + _CALLED))
        end = next((n for n in reach if words.tags[n] in ("DT", "PRP$", "NNS") or _is_told(words, n)), k)
    if not k < end < stop or words.tags[k] == "DT":
        return False
    if called is None and not FINITE.isdisjoint(words.tags[k:end]):
        return False  # "told them as he left the hall"
    return words.tags[end] in ("DT", "PRP$", "NNS", "NNP") or _is_told(words, end)


def _is_told(words: Words, k: int) -> bool:
    """Whether word k is what is told, were it tagged a verb: "(dismissed as) propaganda | claims | that"."""
    return words.lower[k] in shipped_cues().nouns and words.lower[k + 1 : k + 2] in (["that"], ["of"])


def _that_clause(paragraph: Paragraph, begin: int, stop: int) -> tuple[WordSpan, ...]:
    quoted = paragraph.next_quoted(begin) if begin < stop else None
    return _quoted_complement(paragraph, quoted, stop)[1] if quoted else _until_end(paragraph, begin, stop)


def _clause_or_object(paragraph: Paragraph, j: int, stop: int) -> tuple[str, tuple[WordSpan, ...]]:
    words = paragraph.words
    end = phrase_after(words, j, stop)
    told = end is not None and _lemma_before(words, j) in TOLD  # "promised | staff"
    that = _that_behind_places(words, end, stop) if told and end is not None else None
    if that is not None:
        return "np that", _until_end(paragraph, that + 1, stop)
    if end is not None and (_predicate(paragraph, end, min(stop, end + 12)) or words.tags[j] == "EX"):
        return "clause", _until_end(paragraph, j, stop)
    if end is not None:
        return _object(paragraph, j, end, stop)
    return ("gerund" if words.tags[j] == "VBG" else "other"), _until_end(paragraph, j, stop)


def _lemma_before(words: Words, j: int) -> str:
    """The lemma of the verb of telling right in front of word j; empty where there is none."""
    verb = shipped_cues().verbs.get(words.lower[j - 1]) if j else None
    return "" if verb is None else verb.lemma


def _that_behind_places(words: Words, end: int, stop: int) -> int | None:
    """The "that" behind whom one told, where and when: "promised staff | on Feb. 4 | that there would be no cuts"."""
    if end >= stop or words.tags[end] != "IN" or words.lower[end] == "that":
        return None
    for k in range(end + 1, min(stop - 2, end + _ASIDE)):
        if words.lower[k] == "that":
            return None if is_finite_verb(words, k + 1) or words.tags[k + 1] in ("NN", "NNP") else k
        if is_finite_verb(words, k) or words.tags[k] in (",", ":", "CC", "TO"):
            return None
    return None


def _predicate(paragraph: Paragraph, first: int, stop: int) -> bool:
    """Whether a noun phrase is a subject: a finite verb follows, and not as a second one ("… and may act")."""
    words = paragraph.words
    for k in range(first, stop):
        if words.words[k] == "," and words.lower[k + 1 : k + 2] == ["but"]:
            return False  # "welcomed the plan, but its secretary cautioned"
        if words.tags[k] == "CC":
            timed = past_time(words, k + 1, stop)  # "wrongdoing and | on Tuesday | called"
            if has_finite_verb(words, k + 1, min(stop, k + 3)) or has_finite_verb(words, timed, timed + 1):
                return False
            if k + 1 < stop and is_second_verb(words, k + 1, stop):
                return False
        if words.words[k] in (":", ";"):
            return False  # "accuses the government of inaction: its spokesman says …"
        if words.words[k] == "," and k == first and words.tags[k + 1 : k + 2] in (["VBD"], ["VBZ"]):
            return closes(words, k, stop)  # not "(who) denied murder, claimed that …"
        if words.words[k] == "," and k + 1 < stop and goes_on_telling(words.lower[k + 1]):
            return False  # "rejected an offer, saying it was low"
        if is_finite_verb(words, k) or (k == first and _misread_past(words, k, stop)):
            return True
    return False


def closes(words: Words, comma: int, stop: int) -> bool:
    """Whether a later comma ends what describes a subject: "the suspect |, identified as John Doe, 34, had fled"."""
    near = range(comma + 2, min(stop - 1, comma + _ASIDE))
    return any(words.words[k] == "," and words.lower[k + 1] in _AUXILIARY for k in near)


def _misread_past(words: Words, k: int, stop: int) -> bool:
    """ "the government planned to …": a past tense tagged as a participle, with a complement."""
    return words.tags[k] == "VBN" and k + 1 < stop and words.tags[k + 1] in ("TO", "DT", "PRP", "PRP$")


def _object(paragraph: Paragraph, j: int, end: int, stop: int) -> tuple[str, tuple[WordSpan, ...]]:
    words = paragraph.words
    if end < stop and words.lower[end] == "that" and _lemma_before(words, j) not in _DEMANDING:
        return "np that", _until_end(paragraph, end + 1, stop)
    if end < stop and words.lower[end] == "to" and end + 1 < stop and _acts(words, end + 1, stop):
        return "np to", _until_end(paragraph, end, stop)
    if end < stop and words.lower[end] in ("as", "for", "of", "about"):
        return f"np {words.lower[end]}", _object_end(paragraph, j, end, stop)
    return "np", _object_end(paragraph, j, end, stop)


def _acts(words: Words, k: int, stop: int) -> bool:
    """Whether word k behind "to" is a verb, were it tagged a noun at the end: "urged them to act"."""
    if words.tags[k] in ("VB", "VBP"):
        return True
    return words.tags[k] == "NN" and (k + 1 >= stop or words.tags[k + 1] == ".")


def _object_end(paragraph: Paragraph, j: int, end: int, stop: int) -> tuple[tuple[int, int], ...]:
    """An object ends where a second verb of the same subject begins: "views the plans with concern and may act"."""
    words = paragraph.words
    limit = spoken_in(words, j, clause_end(paragraph, j, stop))
    for k in range(end, limit - 1):
        if words.lower[k] in ("and", "but") and paragraph.inside[k] < 0:
            n = k + 1 + (words.tags[k + 1] == "RB")
            if n < limit and words.tags[n] in ("MD", "VBD", "VBZ") and paragraph.inside[n] < 0:
                limit = k - (words.words[k - 1] == ",")
                break
    return ((j, limit),) if j < limit else ()


def _quoted_complement(
    paragraph: Paragraph, quoted: QuotedWords, stop: int
) -> tuple[str, tuple[WordSpan, ...]]:
    words = paragraph.words
    chain = [quoted, *paragraph.chain_after(quoted)]
    last = words.words[chain[-1].stop - 2] if chain[-1].stop - 2 > chain[-1].first else ""
    ended = (
        last in (".", "!", "?", "…", "...") or chain[-1].stop >= stop or words.words[chain[-1].stop] in ".;"
    )
    # "“I am not going,” before leaving"
    closed = last == "," and words.lower[min(chain[-1].stop, stop - 1)] in _WHEN
    if ended or closed or not quoted.quote.closed:
        content = [(q.first, q.stop) for q in chain]
        return "quote", tuple(content)
    return "partial quote", _until_end(paragraph, quoted.first, spoken_in(words, chain[-1].stop, stop))


def _until_end(paragraph: Paragraph, begin: int, stop: int) -> tuple[WordSpan, ...]:
    while begin < stop and paragraph.words.tags[begin] in (",", ":", ".") and paragraph.inside[begin] < 0:
        begin += 1
    end = clause_end(paragraph, begin, stop)
    return ((begin, end),) if begin < end else ()


def clause_low(paragraph: Paragraph, first: int, i: int) -> int:
    """Where to stop looking for the subject: the sentence's start, or after the last quotation before the verb."""
    if not paragraph.quotes:
        return first
    for k in range(i - 1, first - 1, -1):
        if paragraph.inside[k] >= 0 and paragraph.quotes[paragraph.inside[k]].stop == k + 1:
            quoted = paragraph.quotes[paragraph.inside[k]]
            last = paragraph.words.lower[k - 1] if k > quoted.first else ""
            if last == "," and k + 1 == i and ends_relative(paragraph.words, first, quoted.first):
                return first  # "Stowe, who said it was “rock solid,” refused"
            if last in (",", ".", "?", "!", "…", "—") or paragraph.words.words[min(k + 1, i)] == ",":
                return k + 1
    return first


def ends_relative(words: Words, first: int, stop: int) -> bool:
    """Whether the last comma in front of a word opens what is said of the subject: "Stowe |, who said it was (“…”)"."""
    comma = next((k for k in range(stop - 1, first, -1) if words.words[k] == ","), first)
    opens = comma > first and words.tags[comma + 1] in ("WP", "WDT")
    return opens and not has_finite_verb(words, first, comma)


def quote_before(paragraph: Paragraph, i: int) -> QuotedWords | None:
    """A quotation that speech before word i would end with: punctuated inside, or followed by a comma."""
    quoted = paragraph.last_quoted(i)
    if quoted is None or paragraph.is_title(quoted):
        return None
    comma = i > 0 and paragraph.words.words[i - 1] == ","
    return quoted if comma or _last_inside(paragraph, quoted) in SPOKEN else None


def _last_inside(paragraph: Paragraph, quoted: QuotedWords) -> str:
    """The last word of a quotation that is no quotation mark."""
    k = quoted.stop - 1
    while k > quoted.first and paragraph.words.tags[k] == '"':
        k -= 1
    return paragraph.words.words[k]


def with_quote_before(
    paragraph: Paragraph, quoted: QuotedWords, begins: int, after: int
) -> tuple[WordSpan, ...]:
    """The quotation before its attribution, what of the sentence leads up to it, and what follows."""
    words = paragraph.words
    chain = [*paragraph.chain_before(quoted), quoted]
    start = chain[0].first
    first, _ = words.sentence_of(start)
    asked = words.lower[first] in ASKED  # "Asked what he would do, | “I'll sleep,” Murray said"
    if first < start and not asked and not any(words.words[k] == ":" for k in range(first, start)):
        start = first  # "The plan is "dead on arrival," he said": the sentence belongs to it
    content = [(start, quoted.stop)]
    following = paragraph.next_quoted(after)
    term = following is not None and following.first == after and following.stop - after <= _SHORT_TERM
    if following is None or paragraph.is_title(following) or term:
        content += _next_sentence(paragraph, after)
    elif following.first >= begins and (
        words.words[following.first - 1] == ","
        or {"WP", "WDT"}.isdisjoint(words.tags[quoted.stop : following.first])
    ):
        content += [(q.first, q.stop) for q in (following, *paragraph.chain_after(following))]
    return tuple(content)


def _next_sentence(paragraph: Paragraph, after: int) -> list[WordSpan]:
    """The next sentence where it begins with a quotation and is not attributed on its own."""
    words = paragraph.words
    if after >= len(words):
        return []
    k = words.sentence_of(after)[1]
    if k - after > _NEAR or k >= len(words) or paragraph.inside[k] < 0:
        return []
    quoted = paragraph.quotes[paragraph.inside[k]]
    if quoted.first != k or any(_speech(paragraph, n) for n in set(paragraph.inside[after:k])):
        return []
    chain = [quoted, *paragraph.chain_after(quoted)]
    end = chain[-1].stop
    if end < len(words) and words.words[end - 2] == ",":
        return []  # attributed on its own
    if end < len(words) and words.words[end - 2] in ("?", "!") and _names_who_asks(words, end):
        return []
    if end < len(words) and words.sentence_of(end)[0] < end:
        return _unattributed(paragraph, k, end)
    return [(q.first, q.stop) for q in chain]


def _names_who_asks(words: Words, first: int) -> bool:
    """Whether a sentence at a word only tells who speaks: "(“So who is lying?”) Ann Bell asked."."""
    _, stop = words.sentence_of(first)
    verb = next((k for k in range(first, min(stop, first + _TERM)) if words.tags[k] in FINITE), stop)
    return verb < stop and verb > first and tells(words.lower[verb]) and stop - verb <= _ASKS


def _speech(paragraph: Paragraph, number: int) -> bool:
    """Whether a quotation (-1: none) is long enough to be somebody's words rather than a term or a title."""
    return number >= 0 and paragraph.quotes[number].stop - paragraph.quotes[number].first > _TERM


def _unattributed(paragraph: Paragraph, first: int, end: int) -> list[WordSpan]:
    """A sentence that begins with a quotation up to word `end` and goes on without one, unless with an attribution."""
    words = paragraph.words
    _, stop = words.sentence_of(end)
    attributed = any(words.tags[k][0] == "V" and tells(words.lower[k]) for k in range(end, stop))
    if attributed or end - first < _TERM or "according" in words.lower[end:stop]:
        return []
    while stop > end and words.tags[stop - 1] == ".":
        stop -= 1
    return [(first, stop)]
