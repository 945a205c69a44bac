"""Put a query to a theory, or to an endpoint, and return what is found."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import Theory
from ..writing import iri_of, triples_of
from .endpoint import answer_of
from .guard import Guarded, Unreadable, guarded
from .process import run, unreadable
from .terms import Cut, Found, Limits
from .vocabulary import prefixes, vocabulary


def asked(theory: Theory, query: str, limits: Limits, endpoint: str | None = None) -> Found:
    """Return what the query finds in the theory's triples or, given an endpoint, in what stands there.

    The vocabulary is at hand in a graph of its own. Rows that the query does not order are sorted, so that the same
    question gets the same answer. Raises RefusedQuery and FailedEndpoint.
    """
    ready = _guarded(query, {"": f"{iri_of(theory)}/", **prefixes()})
    if endpoint is None:
        found = run((*triples_of(theory), *vocabulary().quads), ready.text, limits)
    else:
        found = answer_of(endpoint, ready, limits)
    if not ready.is_ordered:
        found = found._replace(rows=tuple(sorted(found.rows, key=lambda row: tuple(map(_rank, row)))))
    if len(found.rows) > limits.rows:  # an endpoint knows no such limit
        found = found._replace(rows=found.rows[: limits.rows], cut=Cut.ROWS)
    return found


def _guarded(query: str, known: Mapping[str, str]) -> Guarded:
    ready = guarded(query, known)
    if isinstance(ready, Unreadable):
        added = (f"PREFIX {name}: <{iri}> " for name, iri in known.items() if f"{name}:" in ready.text)
        raise unreadable(ready, "".join(added))
    return ready


def _rank(term: object) -> tuple[object, ...]:
    return () if term is None else (term,)
