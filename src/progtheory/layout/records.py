"""What a scene says in words: claims with what they rest on, evidence, sources and tables."""

from __future__ import annotations

from dataclasses import dataclass

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Citing:
    """One evidence item in use: what it does for the claim and which part it bears on."""

    item: str
    stance: str
    told: str


@dataclass(frozen=True)
class Claim:
    """What a claim rests on: basis and source weights, supporting items, and what speaks against it."""

    told: str
    basis: str
    weights: tuple[str, ...]
    sources: tuple[str, ...]
    supports: tuple[Citing, ...]
    doubts: tuple[Citing, ...]


@dataclass(frozen=True)
class Membership:
    """The part an element plays in an explanation."""

    element: str
    label: str
    role: str
    activation: str
    note: str


@dataclass(frozen=True)
class Item:
    """An evidence item as readers see it."""

    id: str
    text: str
    quote: str
    basis: str
    #: Pairs of a source id and the place in it.
    places: tuple[tuple[str, str], ...]
    facts: Facts


@dataclass(frozen=True)
class Document:
    """A source as readers see it."""

    id: str
    title: str
    year: str
    weight: str
    #: Year, class and the meaning of the class in a sentence or two.
    told: str
    url: str
    facts: Facts


@dataclass(frozen=True)
class Row:
    """One row of a table: the id of the part it is about, its cells, and the address its first cell leads to."""

    id: str
    cells: tuple[str, ...]
    href: str = ""


@dataclass(frozen=True)
class Table:
    """A table of the scene; its rows are the parts the map shows."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
