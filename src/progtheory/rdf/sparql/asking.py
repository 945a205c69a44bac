"""Put a query to a theory, or to an endpoint, and return what is found."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping

from ...model import Theory
from ...spelling import suggestion
from .. import terms as ontology
from ..writing import iri_of, triples_of
from .endpoint import answer_of
from .guard import Guarded, Unreadable, guarded
from .process import run, unreadable
from .terms import Cut, Found, Limits
from .vocabulary import prefixes, vocabulary

#: With no time at all neither a process nor a connection can be begun, and so not stopped either.
_LEAST = 0.1


def asked(theory: Theory, query: str, limits: Limits, endpoint: str | None = None) -> Found:
    """Return what the query finds in the theory's triples or, given an endpoint, in what stands there.

    The vocabulary is at hand in a graph of its own. Rows that the query does not order are sorted, so that the same
    question gets the same answer. Raises RefusedQuery and FailedEndpoint.
    """
    known = {"": f"{iri_of(theory)}/", **prefixes()}
    begun = time.monotonic()
    try:
        ready = _guarded(query, known, limits)
    except TimeoutError:
        return Found((), (), Cut.SECONDS)
    left = limits._replace(seconds=max(_LEAST, limits.seconds - (time.monotonic() - begun)))
    if endpoint is None:
        found = run((*triples_of(theory), *vocabulary().quads), ready.text, left)
    else:
        found = answer_of(endpoint, ready, left)
    if not ready.is_ordered:
        found = found._replace(rows=tuple(sorted(found.rows, key=lambda row: tuple(map(_rank, row)))))
    if len(found.rows) > limits.rows:  # an endpoint knows no such limit
        found = found._replace(rows=found.rows[: limits.rows], cut=Cut.ROWS)
    return found._replace(notes=tuple(_misspelt(ready.terms)))


def _guarded(query: str, known: Mapping[str, str], limits: Limits) -> Guarded:
    ready = guarded(query, known, limits.seconds)
    if isinstance(ready, Unreadable):
        added = (f"PREFIX {name}: <{iri}> " for name, iri in known.items() if f"{name}:" in ready.text)
        raise unreadable(ready, "".join(added))
    return ready


def _misspelt(terms: Iterable[str]) -> Iterator[str]:
    """Yield a sentence for each term that the vocabulary does not have."""
    known = [term for term in ontology.vocabulary().said if term.startswith("pt:")]
    for term in sorted({f"pt:{name}" for name in terms}.difference(known)):
        yield f"The vocabulary has no {term}; {suggestion(term, known)}"


def _rank(term: object) -> tuple[object, ...]:
    return () if term is None else (term,)
