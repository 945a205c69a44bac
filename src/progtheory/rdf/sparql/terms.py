"""What a query finds: rows of terms, in whatever way they were found, and which limit cut them short."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode


class Term(NamedTuple):
    """One cell: an IRI, a blank node or a literal, as the JSON results of SPARQL 1.1 put them."""

    type: str
    value: str
    datatype: str = ""
    language: str = ""

    @property
    def is_iri(self) -> bool:
        """Whether it is a name, not a text."""
        return self.type == "uri"

    def exact(self) -> str:
        """Return the term as N-Triples write it, from which it can be made again."""
        if self.type == "uri":
            return str(NamedNode(self.value))
        if self.type == "bnode":
            return str(BlankNode(self.value))
        if self.language:
            return str(Literal(self.value, language=self.language))
        return str(Literal(self.value, datatype=NamedNode(self.datatype) if self.datatype else None))


def term_from(binding: Mapping[str, str] | None) -> Term | None:
    """Return the term of one binding of the JSON results of SPARQL 1.1; None where a variable has no value."""
    if binding is None:
        return None
    language = binding.get("xml:lang", "")
    return Term(binding["type"], binding["value"], binding.get("datatype", ""), language)


class Cut(StrEnum):
    """The limit that cut an answer short (named as in analyses b.6)."""

    SECONDS = "MAX_SECONDS_EXCEEDED"
    ROWS = "MAX_ROWS_EXCEEDED"
    BYTES = "MAX_BYTES_EXCEEDED"
    MEMORY = "MAX_MEMORY_EXCEEDED"


class Limits(NamedTuple):
    """How far a query may go. Bytes are those of the answer, memory those of the process that makes it."""

    seconds: float = 10
    rows: int = 10_000
    bytes: int = 20_000_000
    memory: int = 2_000_000_000


class Found(NamedTuple):
    """What a query found, which limit cut it short, and what else there is to say of it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    cut: Cut | None = None
    notes: tuple[str, ...] = ()
