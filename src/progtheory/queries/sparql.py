"""The question in SPARQL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from ..errors import UnfitParameter
from ..graph import theory_of
from . import Answer, Form, InFile, Purpose, Query
from ._terms import Terms, answer_from

if TYPE_CHECKING:
    import networkx as nx

MaxSeconds = Annotated[int, Field(ge=1, le=3600, description="Stop the query after so many seconds.")]
MaxRows = Annotated[int, Field(ge=1, le=1_000_000, description="Give at most so many rows.")]


def _turtle(answer: Answer) -> str:
    from ..rdf.sparql import turtle_of

    if answer.columns != ("subject", "predicate", "object"):
        raise UnfitParameter("--turtle", "triples are what CONSTRUCT and DESCRIBE give, and this query is neither")
    return turtle_of(answer.rows)


class Sparql(Query):
    """Ask in SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE.

    The theory is the default graph. The vocabulary, with labels and definitions of classes, properties and words,
    stands in the graph <https://w3id.org/progtheory>, so that counts are counts of the theory: GRAPH ?v { … }.
    Declared beforehand: `:` for the parts of the theory, pt: for the vocabulary, and rdf, rdfs, owl, xsd, skos,
    dcterms, dc, dcat, bibo, schema. DESCRIBE gives what is said of a thing, not what names it.

    Refused: SERVICE, FROM and every update. The query runs in a process of its own that is stopped at its limits.
    With --endpoint it goes, as it is, to that address (http or https) and nowhere else; THEORY is then only needed
    for `:`, for ids and labels in the answer, and for what a map lights up.

    $ progtheory ask graphs/mash sparql --query 'SELECT ?link { ?link pt:sign pt:sign-unknown }'
    """

    purpose: ClassVar[Purpose] = Purpose.LINKED_DATA
    example: ClassVar[dict[str, object]] = {"query": "SELECT ?link ?cause { ?link pt:cause ?cause ; a pt:Link }"}
    forms: ClassVar[Mapping[str, Form]] = {
        "turtle": Form("Print the triples of CONSTRUCT or DESCRIBE as Turtle.", _turtle, {"terms": Terms.EXACT})
    }

    query: Annotated[str, InFile("file", "File that holds the query.")] = Field(description="The query.")
    terms: Terms = Field(
        Terms.IDS,
        description="Show ids of parts and prefixed names, or labels, or terms exactly as in N-Triples.",
    )
    endpoint: str | None = Field(None, description="Address of a SPARQL endpoint to ask instead, over the network.")
    max_seconds: MaxSeconds = 10
    max_rows: MaxRows = 10_000

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a solution or a triple; for ASK one that says true or false."""
        theory = theory_of(graph)
        from ..rdf.sparql import Limits, asked, shown

        limits = Limits(seconds=self.max_seconds, rows=self.max_rows)
        found = asked(theory, self.query, limits, self.endpoint)
        answer = answer_from(self, graph, found, self.terms)
        answer = answer.model_copy(update={"notes": answer.notes + found.notes})
        if self.endpoint is None:
            return answer
        # What stands after the `?` of an address may be a key.
        address = {"endpoint": shown(self.endpoint)}
        said = {"parameters": answer.parameters | address, "asked": answer.asked | address}
        return answer.model_copy(update=said)


QUERY = Sparql
