"""What SPARQL finds as an answer: how names and texts stand in its cells, what it lights up, what cut it short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from ..graph import theory_of
from ..layout.wording import counted
from ._lit import lit_by
from ._wording import NOT_FOUND_IS_NOT_NONE, name_of

if TYPE_CHECKING:
    import networkx as nx

    from ..rdf.sparql import Found, Term
    from . import Answer, Cell, Query

NO_ROWS = "NO_ROWS_FOUND"
_WHY = {
    "MAX_SECONDS_EXCEEDED": "The query was stopped at its limit of time; {kept}. --max-seconds allows more.",
    "MAX_ROWS_EXCEEDED": "There are more rows than the {rows} allowed. --max-rows allows more.",
    "MAX_BYTES_EXCEEDED": "The answer grew too long and was stopped; {kept}. Ask for less.",
    "MAX_MEMORY_EXCEEDED": "The query needed more memory than it may have and was stopped; {kept}. Ask for less.",
}
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
#: Python and JSON hold numbers of so many digits without loss.
_DIGITS = 15


class Terms(StrEnum):
    """How an answer shows names and texts."""

    IDS = "ids"
    LABELS = "labels"
    EXACT = "exact"


def answer_from(query: Query, graph: nx.MultiDiGraph[str], found: Found, terms: Terms) -> Answer:
    """Return what SPARQL found as the answer to the question."""
    from ..rdf import iri_of

    theory = theory_of(graph)
    base = f"{iri_of(theory)}/"
    iris = {term.value for row in found.rows for term in row if term and term.is_iri}
    parts = {iri: id for iri in iris if (id := iri.removeprefix(base)) in theory.parts}
    elements, links = lit_by(graph, parts.values())
    labels = {iri: name_of(theory, id) for iri, id in parts.items()} if terms is Terms.LABELS else parts
    named = {iri: labels.get(iri) or _outside(iri, terms) for iri in iris}
    columns = [_column([row[at] for row in found.rows], named, terms) for at in range(len(found.columns))]
    return query.answer(
        columns=found.columns,
        rows=tuple(zip(*columns, strict=True)),
        elements=elements,
        links=links,
        truncated=found.cut is not None,
        reason=None if found.rows else found.cut or NO_ROWS,
        notes=_notes(found),
    )


def _notes(found: Found) -> tuple[str, ...]:
    rows = counted(len(found.rows), "row")
    if found.cut:
        kept = f"{rows} had been found" if found.rows else "nothing had been found"
        return (_WHY[found.cut].format(rows=rows, kept=kept),)
    return () if found.rows else (f"Nothing fits the query. {NOT_FOUND_IS_NOT_NONE}",)


def _column(terms: Sequence[Term | None], named: Mapping[str, str], how: Terms) -> Iterator[Cell]:
    # In a column of names and texts the texts stand in quotation marks, so that they can be told apart.
    is_mixed = len({term.is_iri for term in terms if term}) > 1
    for term in terms:
        if term is None:
            yield None
        elif how is Terms.EXACT:
            yield term.exact()
        elif term.is_iri:
            yield named[term.value]
        else:
            yield term.exact() if is_mixed and how is Terms.IDS else _text(term)


def _text(term: Term) -> Cell:
    kind = term.datatype.rpartition("#")[2]
    if kind == "integer" and len(term.value) <= _DIGITS:
        return int(term.value)
    if kind in {"decimal", "double"} and len(term.value) <= _DIGITS and re.fullmatch(r"-?\d+(\.\d+)?", term.value):
        return float(term.value)
    return term.value if term.type != "bnode" else term.exact()


def _outside(iri: str, how: Terms) -> str:
    """Return the name of what is no part of the theory."""
    from ..rdf.sparql import prefixes, words

    if how is Terms.LABELS and iri in words():
        return words()[iri]
    known = ((prefix, iri.removeprefix(begin)) for prefix, begin in prefixes().items() if iri.startswith(begin))
    return next((f"{prefix}:{rest}" for prefix, rest in known if _LOCAL.fullmatch(rest)), f"<{iri}>")
