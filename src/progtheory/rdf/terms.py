"""The packaged ontology as data: what its files say of each term, in short names such as `pt:cause`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from .meaning import BASE, expanded, ontology_file

Said = Mapping[str, Mapping[str, tuple[str, ...]]]


class Mapped(NamedTuple):
    """One mapping of a term to one of another vocabulary: the relation of SKOS, and the reason."""

    term: str
    relation: str
    theirs: str
    reason: str


class Vocabulary(NamedTuple):
    """The ontology: what is said of each term by property, the mappings, and the prefixes of the short names."""

    said: Said
    mappings: tuple[Mapped, ...]
    prefixes: Mapping[str, str]

    def all(self, term: str, property: str) -> tuple[str, ...]:
        """Return the values that a property of the term has, in the order of the file."""
        return self.said.get(term, {}).get(property, ())

    def one(self, term: str, property: str) -> str:
        """Return the first of these values; "" if there is none.

        >>> vocabulary().one("pt:cause", "rdfs:range")
        'pt:Element'
        """
        return next(iter(self.all(term, property)), "")

    def of(self, kind: str, home: str = "pt:") -> tuple[str, ...]:
        """Return the terms of a class, in the order of the files, whose names begin so."""
        return tuple(term for term in self.said if term.startswith(home) and kind in self.all(term, "rdf:type"))

    def iri(self, term: str) -> str:
        """Return the whole IRI of a short name; what is no short name stays as it is."""
        prefix, colon, rest = term.partition(":")
        return f"{self.prefixes[prefix]}{rest}" if colon and prefix in self.prefixes else term

    def short(self, iri: str) -> str:
        """Return the short name of an IRI; an IRI outside the known namespaces, and a blank node, stay as they are.

        >>> vocabulary().short("http://www.w3.org/2004/02/skos/core#note")
        'skos:note'
        """
        fitting = [(len(base), name) for name, base in self.prefixes.items() if iri.startswith(base)]
        if not fitting:
            return iri
        length, name = max(fitting)
        rest = iri[length:]
        return f"{name}:{rest}" if rest and not set("/#") & set(rest) else iri


@cache
def vocabulary() -> Vocabulary:
    """Return the packaged ontology: its core, schemes and alignments."""
    triples, prefixes = _read("core.ttl", "schemes.ttl", "alignments.ttl")
    prefixes |= {"rdf": expanded("rdf:type").removesuffix("type")}
    naming = Vocabulary({}, (), prefixes)
    said: dict[str, dict[str, list[str]]] = {}
    for triple in triples:
        of_term = said.setdefault(_name(triple.subject, naming), {})
        of_term.setdefault(naming.short(triple.predicate.value), []).append(_name(triple.object, naming))
    kept = {term: {name: tuple(values) for name, values in one.items()} for term, one in said.items()}
    return Vocabulary(kept, tuple(_mappings(kept)), prefixes)


def _read(*names: str) -> tuple[list[Triple], dict[str, str]]:
    triples: list[Triple] = []
    prefixes: dict[str, str] = {}
    for name in names:
        # Each file may call its blank nodes by the same labels.
        parser = parse(path=ontology_file(name), format=RdfFormat.TURTLE, base_iri=BASE, rename_blank_nodes=True)
        triples += [quad.triple for quad in parser]
        prefixes |= parser.prefixes
    return triples, prefixes


def _name(term: NamedNode | BlankNode | Literal | Triple, naming: Vocabulary) -> str:
    return naming.short(term.value) if isinstance(term, NamedNode) else getattr(term, "value", "")


def _mappings(said: Said) -> list[Mapped]:
    parts = ("owl:annotatedSource", "owl:annotatedProperty", "owl:annotatedTarget", "rdfs:comment")
    axioms = [one for one in said.values() if "owl:Axiom" in one.get("rdf:type", ())]
    return [Mapped(*(one[part][0] for part in parts)) for one in axioms]
