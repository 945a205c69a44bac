"""Triples as text that people read: Turtle with a paragraph for each part, and the same in TriG for each graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import RdfFormat, Triple, serialize


def turtle(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> str:
    """Return triples, which stand in order, as Turtle: a line for each value, the prefixes sorted."""
    return "\n".join([*_prefix_lines(prefixes), _paragraphs(triples, prefixes)]).rstrip("\n") + "\n"


def trig(default: Iterable[Triple], graphs: Mapping[str, Iterable[Triple]], prefixes: Mapping[str, str]) -> str:
    """Return TriG: the triples of the default graph as Turtle has them, then each named graph, by its IRI."""
    blocks = [
        f"\n<{name}> {{{_indented(_paragraphs(triples, prefixes))}\n}}\n" for name, triples in sorted(graphs.items())
    ]
    return turtle(default, prefixes) + "".join(blocks)


def _prefix_lines(prefixes: Mapping[str, str]) -> list[str]:
    return sorted(f"@prefix {name}: <{iri}> ." for name, iri in prefixes.items())


def _paragraphs(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> str:
    written = serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(prefixes)) or b""
    # The serialiser writes the prefixes in an order of its own that it does not promise to keep.
    lines = [line for line in written.decode().removesuffix("\n").split("\n") if not line.startswith("@prefix")]
    return "\n".join(map(_laid_out, lines))


def _laid_out(line: str) -> str:
    # A text is written on one line, its line ends escaped, so a tab at the beginning is always the serialiser's own;
    # and where no text stands, " , " is always between two names.
    if '"' not in line:
        line = line.replace(" , ", " ,\n        ")
    return f"    {line[1:]}" if line.startswith("\t") else f"\n{line}"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else line for line in text.split("\n")).rstrip()
