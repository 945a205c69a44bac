"""Turtle: the form of RDF that people read."""

from __future__ import annotations

from pyoxigraph import RdfFormat, Triple, serialize

from ..model import Theory
from ..rdf import plain_from, prefixes_of, triples_from, triples_of
from . import Format
from ._plain import theory_from


def triples(text: str, source: str) -> list[Triple]:
    """Return what a Turtle text says."""
    return triples_from(text, RdfFormat.TURTLE, source)


def loads(text: str, source: str) -> Theory:
    """Return the theory in a Turtle text, whoever wrote it."""
    data, problems = plain_from(triples(text, source), source)
    return theory_from(data, source, told=problems)


def dumps(theory: Theory) -> str:
    """Return the theory as Turtle: one paragraph for each part, in order of ids."""
    written = serialize(triples_of(theory), format=RdfFormat.TURTLE, prefixes=prefixes_of(theory)) or b""
    lines = written.decode().removesuffix("\n").split("\n")
    # The serialiser writes the prefixes first, in an order of its own that it does not promise to keep.
    prefixes = sorted(line for line in lines if line.startswith("@prefix"))
    return "\n".join([*prefixes, *map(_laid_out, lines[len(prefixes) :])]) + "\n"


def _laid_out(line: str) -> str:
    # A text is written on one line, its line ends escaped, so a tab at the beginning is always the serialiser's own;
    # and where no text stands, " , " is always between two names.
    if '"' not in line:
        line = line.replace(" , ", " ,\n        ")
    return f"    {line[1:]}" if line.startswith("\t") else f"\n{line}"


FORMAT = Format(loads, dumps, triples)
