"""A scene: everything a map-like view shows of a theory, laid out and put into words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .records import Claim, Document, Facts, Item, Membership, Table


@dataclass(frozen=True)
class Card:
    """An element on the map; x and y are its middle."""

    id: str
    lane: str
    kind: str
    label: str
    description: str
    lines: tuple[str, ...]
    x: float
    y: float
    #: Which of the models told apart it belongs to, in a few words; empty where none are told apart.
    tag: str
    #: What is written on its upper edge: what its lane does not say truly of it, and its tag.
    plate: str
    #: Classes of source behind the element and the claims it takes part in, heaviest first.
    weights: tuple[str, ...]
    facts: Facts
    claim: Claim
    #: The card in a sentence or two, for those who do not see it.
    told: str


@dataclass(frozen=True)
class Arrow:
    """A link on the map: its line and head as SVG paths, and what it says."""

    id: str
    cause: str
    effect: str
    verb: str
    sentence: str
    description: str
    line: str
    head: str
    path: str
    tip: str
    #: Where marks of conditions and tags of models sit.
    middle: tuple[float, float]
    badge: tuple[float, float]
    tag: str
    #: The tag as it is written on the line: empty where a card at one of the ends says the same.
    plate: str
    facts: Facts
    claim: Claim


@dataclass(frozen=True)
class Mark:
    """A condition: a context that changes a link or a whole explanation."""

    id: str
    context: str
    target: str
    verb: str
    helps: bool
    note: str
    claim: Claim
    #: Where the mark sits: on the line of its link, or at the card where its explanation ends.
    at: tuple[float, float] | None = None
    #: Of a condition of a link, the line from the context to the mark.
    path: str = ""
    #: Of a condition of an explanation, the card where that ends, and a line from the context to the mark there,
    #: to be shown when the explanation is chosen. Both are empty if no member of it is on the map.
    card: str = ""
    tie: str = ""


@dataclass(frozen=True)
class Explanation:
    """A configuration: its sentence and its members by role."""

    id: str
    name: str
    sentence: str
    members: tuple[Membership, ...]
    #: Links of the map between its members.
    links: tuple[str, ...]
    facts: Facts
    claim: Claim


@dataclass(frozen=True)
class Scene:
    """All that a view needs; texts, tables and picture come from the same place and cannot disagree."""

    title: str
    description: str
    lanes: tuple[str, ...]
    #: Left, top, right and bottom of everything drawn below the lane headings.
    bounds: tuple[float, float, float, float]
    cards: tuple[Card, ...]
    links: tuple[Arrow, ...]
    conditions: tuple[Mark, ...]
    explanations: tuple[Explanation, ...]
    items: tuple[Item, ...]
    documents: tuple[Document, ...]
    #: Models told apart, in the order of their numbers.
    models: tuple[str, ...]
    crossings: int
    #: What the map shows and how to read it, then the same in numbers, and the tables beside it.
    lead: str = ""
    numbers: str = ""
    tables: tuple[Table, ...] = ()

    @property
    def summary(self) -> str:
        """What the map shows, in a few sentences."""
        return f"{self.lead} {self.numbers}".strip()

    def told(self, words: tuple[str, str], tables: tuple[Table, ...]) -> Scene:
        """Return the scene with its lead, its numbers and its tables: all are made of the rest."""
        return replace(self, lead=words[0], numbers=words[1], tables=tables)

    def table(self, id: str) -> Table:
        """Return the table of that id."""
        return next(table for table in self.tables if table.id == id)
