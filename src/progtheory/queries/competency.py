"""The questions that the vocabulary was made to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from . import Answer, Purpose, Query
from ._selectors import known
from ._terms import Terms, answer_from
from .sparql import MaxSeconds

if TYPE_CHECKING:
    import networkx as nx


class Competency(Query):
    """Ready-made questions, which the vocabulary was made to answer: --name CQ01; without a name, the list.

    Each is a file of SPARQL that runs in any store that holds the theory as RDF. Here names are shown as labels.

    $ progtheory ask graphs/mash competency
    $ progtheory ask graphs/mash competency --name CQ04
    """

    purpose: ClassVar[Purpose] = Purpose.LINKED_DATA

    name: str | None = Field(None, description="Name of the question, such as CQ01.")
    terms: Terms = Field(Terms.LABELS, description="Show labels, or ids, or terms exactly as in N-Triples.")
    max_seconds: MaxSeconds = 10

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return the answer to the question of that name, with its title and its limits; without a name, the list."""
        theory = theory_of(graph)
        from ..rdf.sparql import Limits, asked, questions

        if self.name is None:
            rows = tuple((one.name, one.title) for one in questions().values())
            return self.answer(columns=("name", "question"), rows=rows, notes=("Ask one with --name.",))
        one = questions()[known("competency question", self.name.upper(), questions())]
        answer = answer_from(self, graph, asked(theory, one.query, Limits(seconds=self.max_seconds)), self.terms)
        columns = tuple(name.replace("_", " ") for name in answer.columns)  # variables of SPARQL are one word
        notes = (f"{one.name} {one.title}", *answer.notes, *one.remarks)
        return answer.model_copy(update={"columns": columns, "notes": notes})


QUERY = Competency
