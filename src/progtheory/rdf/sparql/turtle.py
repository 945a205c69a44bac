"""Rows of triples as Turtle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyoxigraph import RdfFormat, Triple, parse, serialize

from ..meaning import THEORIES
from .vocabulary import prefixes


def turtle_of(rows: Iterable[Sequence[object]]) -> str:
    """Return rows of three terms, written as in N-Triples, as Turtle; `:` stands for the parts of the one theory."""
    text = "".join(f"{' '.join(map(str, row))} .\n" for row in rows)
    triples = sorted((quad.triple for quad in parse(text, format=RdfFormat.N_TRIPLES)), key=str)
    known = {name: iri for name, iri in prefixes().items() if iri in text}
    if len(bases := _bases(triples)) == 1:
        known[""] = bases.pop()
    lines = (serialize(triples, format=RdfFormat.TURTLE, prefixes=known) or b"").decode().splitlines(keepends=True)
    # The serialiser writes the prefixes first, in an order of its own that it does not promise to keep.
    return "".join(sorted(lines[: len(known)]) + lines[len(known) :])


def _bases(triples: Iterable[Triple]) -> set[str]:
    iris = {str(getattr(part, "value", "")) for triple in triples for part in triple}
    parts = (iri.removeprefix(THEORIES).partition("/") for iri in iris if iri.startswith(THEORIES))
    return {f"{THEORIES}{id}/" for id, slash, _ in parts if slash}
