"""Invented theories: one strategy that uses every class and every field of the model, read off the model itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from random import Random
from string import ascii_lowercase
from typing import Any, NamedTuple, TypeVar, get_args

from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from progtheory.model import Assessment, Basis, Citation, Element, Evidence, Gap, Role, Scheme, Theory, Tour
from progtheory.model.open_words import ROLE_KINDS
from progtheory.model.part import CAUSAL, ELEMENTS, Nested
from progtheory.model.text import Text
from progtheory.model.tree import Shape, shapes_of

Data = dict[str, Any]
One = TypeVar("One")

#: What some format or other stumbles over: words that YAML reads as something else, marks of the syntaxes, line ends
#: of several kinds, marks that combine, writing from right to left, characters beyond the first plane.
AWKWARD = (
    *("no", "null", "1e3", "2024-01-01", "~", "- a", "a: b", "a #b", "{a}", "[a", "*a", "&a", "!a", "%a", "`a`", "|"),
    *("\\", "a\\n", "'", '"', '"""', "--", "a , b", "@prefix a: <b> ."),
    *("<b>&amp;</b>", "]]>", "=1+1", "${a}", "{{ a }}", "\u202eabc", "\u05d0", "\U0001f600"),
    *("a\nb", "a\n\n  b\n\tc", "a\u2028b\u2029c", "a\u00a0b", "a\u200bb", "e\u0301"),
)
ADDRESSES = ("https://example.org", "http://example.org:8080/a;b?c=d,e(f)&g=%20#h'", "https://example.org/\u00e9")
# A licence is a name in RDF, which some readers tidy; a web address is a text, which stays as it is.
SHARES = ("0", "1", "0.5", "0.50", "0.00001", "1.0")
TAGS = ("a", "b-c", "d--e", "f1", "no")
SLUGS = [f"{first}{rest}" for rest in ("", "-b", "--c", "1", "-2", "--3") for first in ascii_lowercase]
#: Parts whose ids others may name, and, for those that cannot be without others, which others.
NEEDS: dict[str, tuple[str, ...]] = dict.fromkeys((*ELEMENTS, "model", "source", "scheme", "configuration"), ())
NEEDS |= dict.fromkeys(("pattern", "question", "fact", "implication", "gap", "revision", "view", "tour"), ())
NEEDS |= {"evidence": ("source",), "left-out": ("evidence",), "assessment": ("scheme",), "link": CAUSAL}
NEEDS |= {"concept": ("scheme",), "tour-step": ("tour",)}
#: Parts with ids of their own that other parts than the theory hold.
HOLDERS = {"scheme": "concept", "tour": "tour-step"}


def _is_text(value: str) -> bool:
    try:
        TypeAdapter(Text).validate_python(value)
    except ValidationError:
        return False
    return True


texts = st.sampled_from(AWKWARD) | st.text(max_size=6).filter(_is_text)


class Draw(NamedTuple):
    """What is drawn from: chance, some texts, and the ids of the theory's parts by sort."""

    chance: Random
    texts: Sequence[str]
    fullness: float
    ids: dict[str, list[str]]

    def one(self, choices: Sequence[One]) -> One:
        return self.chance.choice(choices)

    def several(self, choices: Sequence[One], most: int = 3) -> list[One]:
        return [self.one(choices) for _ in range(self.chance.randint(0, most))] if choices else []

    def of(self, sorts: Sequence[str]) -> list[str]:
        return [id for sort, ids in self.ids.items() if sort in sorts or not sorts for id in ids]

    def concepts_of(self, scheme: str) -> list[str]:
        return self.held_by("scheme", scheme)

    def held_by(self, sort: str, holder: str) -> list[str]:
        """Return the ids of the parts that a holder of this sort holds; each is held once."""
        holders = self.ids[sort]
        return self.ids[HOLDERS[sort]][holders.index(holder) :: len(holders)] if holder in holders else []

    def is_missing(self, item: str) -> bool:
        """Return whether an evidence item says that something was not found."""
        return item in self.ids["evidence"][2:]


@st.composite
def theories(draw: Any, most: int = 3) -> Theory:
    """Draw a theory that holds together.

    Its size, how full it is and some of its texts are drawn, and so shrink; the rest hangs on one number, because
    drawing each of some hundred fields takes a second for each theory.
    """
    size = draw(st.integers(0, most))
    chance = Random(draw(st.integers(0, 2**32)))
    fullness = draw(st.sampled_from((0.0, 0.5, 1.0)))
    pool = [*draw(st.lists(texts, min_size=2, max_size=4)), *chance.sample(AWKWARD, 4)]
    return _invented(Draw(chance, pool, fullness, {}), (0, size))


def filled(texts: Sequence[str], seed: int) -> Theory:
    """Return a theory that has parts of every sort, with these texts in every field that takes text."""
    return _invented(Draw(Random(seed), texts, 1.0, {}), (2, 3))


def _invented(draw: Draw, least_and_most: tuple[int, int]) -> Theory:
    chance, ids = draw.chance, draw.ids
    names = chance.sample(SLUGS, len(SLUGS))
    for sort, needed in NEEDS.items():
        count = chance.randint(*least_and_most) if not needed or any(ids[other] for other in needed) else 0
        ids[sort] = [names.pop() for _ in range(count)]
    # Words of the author's own live in schemes of these names.
    ids["scheme"][:2] = ["roles", "source-types"][: len(ids["scheme"])]
    # A theory may be called like one of its parts.
    name = chance.choice([names.pop(), *ids["component"], *ids["outcome"]])
    return Theory.model_validate(_part(draw, Theory, name))


def _part(draw: Draw, model: type[BaseModel], id: str | None) -> Data | None:
    """Draw the plain data of a part; None where the theory lacks what the part has to name."""
    data: Data = {"id": id} if id else {}
    for name, shape in shapes_of(model).items():
        required = model.model_fields[name].is_required()
        if name == "kind":
            data[name] = model.sort  # type: ignore[attr-defined]  # only elements have a kind
        elif shape.classes:
            data[name] = [part for inner in shape.classes for part in _parts(draw, inner, (model, data))]
        elif name != "id" and (required or draw.chance.random() < draw.fullness):
            data[name] = _value(draw, (model, name, shape), data)
            if data[name] is None and required:
                return None
    if model is Evidence and not {"text", "quote"} & data.keys():
        data["text"] = draw.one(draw.texts)
    return data


def _parts(draw: Draw, model: type[Any], owner: tuple[type[BaseModel], Data]) -> list[Data]:
    owner_class, data = owner
    unnamed = [None] * draw.chance.randint(0, 2) if issubclass(model, Nested) else []
    named = draw.held_by(owner_class.sort, data["id"]) if owner_class in {Scheme, Tour} else []
    if owner_class is Theory:
        named = draw.ids[model.sort]
    if model is Citation and owner_class is not Gap:
        # Only a gap may cite what was looked for and not found.
        draw = draw._replace(ids=draw.ids | {"evidence": draw.ids["evidence"][:2]})
    return [part for id in (*named, *unnamed) if (part := _part(draw, model, id)) is not None]


def _value(draw: Draw, field: tuple[type[BaseModel], str, Shape], data: Data) -> Any:
    model, name, shape = field
    if model is Evidence and name == "basis":
        return "not-found" if draw.is_missing(data["id"]) else draw.one([one for one in Basis if one != "not-found"])
    if shape.ref or shape.open or _words(model, name):
        choices = _choices(draw, field, data)
        return draw.several(choices) if shape.several else draw.one(choices) if choices else None
    chance = draw.chance
    values = {
        "date": lambda: str(date.fromordinal(chance.randint(1, 3_000_000))),
        "year": lambda: chance.randint(1000, 9999),
        "rank": lambda: chance.randint(0, 10_000),
        "spectrum": lambda: draw.one(SHARES),
        "licence": lambda: draw.one(ADDRESSES),
        "url": lambda: draw.one(ADDRESSES),
        "tags": lambda: draw.several(TAGS),
        "only_tags": lambda: draw.several(TAGS),
    }
    return values.get(name, lambda: draw.several(draw.texts) if shape.several else draw.one(draw.texts))()


def _choices(draw: Draw, field: tuple[type[BaseModel], str, Shape], data: Data) -> list[str]:
    model, name, shape = field
    if shape.open:
        words = [*shape.open.words, *draw.concepts_of(shape.open.scheme)]
        kinds = [kind for kind in ELEMENTS if data.get("element") in draw.ids[kind]]
        return [word for word in words if not kinds or word not in tuple(Role) or kinds[0] in ROLE_KINDS[Role(word)]]
    if model is Assessment and name == "rating":
        return draw.concepts_of(data["criterion"])
    if shape.ref is None:
        return _words(model, name)
    found = draw.of(shape.ref.sorts)
    # What is more general comes earlier in the alphabet, so that it never runs in a circle.
    if issubclass(model, Element) and name == "broader":
        return [id for id in found if id < data["id"]]
    return [id for id in found if name != "opposite" or id != data["id"]]


def _words(model: type[BaseModel], name: str) -> list[str]:
    pending: list[Any] = [model.model_fields[name].annotation]
    while pending:
        one = pending.pop()
        if isinstance(one, type) and issubclass(one, StrEnum):
            return [str(word) for word in one]
        pending.extend(get_args(one))
    return []
