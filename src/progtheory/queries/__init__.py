"""Questions to put to a theory. One module here is one question."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from pydantic import Field

from ..errors import MissingLibrary
from ..family import Family
from ..model import Frozen, Theory

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

Cell = str | int | float | None


class Answer(Frozen):
    """What a question found: rows to read, what to light up on a map, and how far the search went."""

    question: str = Field(description="Name of the question.")
    parameters: dict[str, object] = Field({}, description="What was asked, by option.")
    columns: tuple[str, ...] = Field(description="Names of the columns.")
    rows: tuple[tuple[Cell, ...], ...] = Field((), description="One tuple a row, in the order of the columns.")
    elements: tuple[str, ...] = Field((), description="Ids of the elements concerned, in order.")
    links: tuple[str, ...] = Field((), description="Ids of the links concerned, in order.")
    truncated: bool = Field(False, description="Whether a limit cut the answer short.")
    reason: str | None = Field(None, description="Code that says why there are no rows.")
    notes: tuple[str, ...] = Field((), description="Sentences a reader needs to understand the rows.")
    asked: dict[str, object] = Field(
        {}, exclude=True, repr=False, description="The parameters that are not as they are when nothing is said."
    )
    side_by_side: tuple[str, ...] = Field(
        (), exclude=True, repr=False, description="Ids of models that a picture tells apart."
    )
    drawn: Theory | None = Field(
        None, exclude=True, repr=False, description="What a picture shows where that is not the theory."
    )

    def __hash__(self) -> int:
        """Return the same number for equal answers; a dict of parameters has none, so they are left out."""
        return hash((self.question, self.columns, self.rows))

    def records(self) -> list[dict[str, Cell]]:
        """Return the rows as dictionaries by column, as data frames take them."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def frame(self) -> pd.DataFrame:
        """Return the rows as a pandas data frame, ids and columns as they are; MissingLibrary without pandas.

        Whole numbers stay whole, and what is missing stays missing.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise MissingLibrary("a data frame", "pandas", "frame") from error
        return pd.DataFrame(list(self.rows), columns=list(self.columns), dtype=object).convert_dtypes()

    def _repr_html_(self) -> str:
        """Return the rows as an HTML table, for notebooks."""
        from ._table import html_table

        return html_table(self)


class Purpose(StrEnum):
    """What questions are for: the headings of the menu, in its order."""

    OVERVIEW = "Overview"
    CHAINS = "Chains of explanation"
    EXPLANATIONS = "Explanations"
    ELEMENT = "One element"
    PLACE = "Will it work here?"
    GROUNDS = "What it rests on"
    COMPARISON = "Comparing"
    JUDGEMENT = "Playing with judgements"
    WORDS = "Words and names"
    LINKED_DATA = "Linked data"


class InFile(NamedTuple):
    """Mark on a field that may be long: the command line also offers to read it from a file, by this option."""

    option: str
    description: str


class Form(NamedTuple):
    """One more form in which a question can be answered: a text made of the answer's rows.

    `asked` are the parameters with which the question has to be asked for that.
    """

    description: str
    text: Callable[[Answer], str]
    asked: Mapping[str, object] = {}


class Query(Frozen, ABC):
    """A question; its fields are its parameters, its docstring is its help.

    An answer has rows, or else a `reason`: a code, with the sentence for it as the first of the notes.
    """

    #: The heading under which the command line lists it.
    purpose: ClassVar[Purpose]
    #: Parameters that bring rows from the theory in tests/queries/test_questions.py, whose laws ask it so.
    example: ClassVar[dict[str, object]] = {}
    #: Further forms of the answer, by the option that asks for them.
    forms: ClassVar[Mapping[str, Form]] = {}

    @abstractmethod
    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return the answer the graph gives."""

    def answer(self, **found: Any) -> Answer:
        """Return an answer to this question, named and with its parameters."""
        name = type(self).__module__.rpartition(".")[2].replace("_", "-")
        asked = self.model_dump(mode="json", exclude_defaults=True)
        return Answer(question=name, parameters=self.model_dump(mode="json"), asked=asked, **found)


QUERIES: Family[type[Query]] = Family(__name__, __path__, "query", called="question")


def ask(theory: Theory | nx.MultiDiGraph[str], query: Query) -> Answer:
    """Put a question to a theory, or to its graph where several are asked of one."""
    from ..graph import graph_of

    return query.ask(graph_of(theory) if isinstance(theory, Theory) else theory)
