"""Checking RDF against the published shapes, whoever wrote it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pyoxigraph import BlankNode, NamedNode, Triple

from ..errors import UnfitParameter, UnknownName
from ..model.finding import Finding, Severity
from ..rdf import NAMESPACE, THEORIES, expanded
from ..rdf.values import shown
from ..spelling import suggestion
from .asked import Asked, asked, rows_of
from .engines import ENGINES, Result, Term
from .published import SHAPES, Shape, prefixed, published

__all__ = ["ENGINES", "SHAPES", "findings_of", "names"]

# What data say of classes does not change ours, and engines follow such statements, however many there are; nor does
# what they say of our own terms, as where somebody put the vocabulary and a theory into one file.
_SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf"

_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


def names() -> tuple[str, ...]:
    """Return the names of the shapes and checks that can find something, in order."""
    return tuple(sorted({*(shape.name for shape in published().values()), *(one.name for one in asked())}))


def findings_of(
    triples: Iterable[Triple], *, only: Collection[str] = (), engine: str = "pyshacl"
) -> tuple[Finding, ...]:
    """Return what the published shapes and checks find in RDF, or only those named: the most serious first.

    No finding of the severity `violation`: the triples are a theory, and `formats.load` reads them. `triples` come
    from `rdf.triples_of(theory)`, or from `rdf.triples_from(text, ...)` for data of any origin. `engine` is `pyshacl`
    or `shacl`, which is compiled and much quicker, and comes with the extra `fast`. Raises UnknownName (no such shape
    or check) and UnfitParameter (no such engine, or not installed).
    """
    for name in sorted(set(only) - set(names())):
        raise UnknownName("shape or check", name, names())
    if engine not in ENGINES:
        raise UnfitParameter("engine", f"there is none called {engine!r}; {suggestion(engine, ENGINES)}")
    held = sorted({_without_statements(one) for one in triples if not _is_of_vocabulary(one)}, key=str)
    base = _base(held)
    found = {_of_result(result, base) for result in ENGINES[engine](held) if result.shape in published()}
    found |= {_of_row(check, row, base) for check, row in rows_of(held)}
    wanted = (one for one in found if not only or one.check in only)
    return tuple(sorted(wanted, key=lambda one: (_RANKS[one.severity], one.check, one.where, one.message)))


def _is_of_vocabulary(triple: Triple) -> bool:
    subject = triple.subject
    return triple.predicate.value == _SUBCLASS or (
        isinstance(subject, NamedNode) and subject.value.startswith(NAMESPACE)
    )


def _without_statements(triple: Triple) -> Triple:
    # A statement in the place of a thing (RDF 1.2) is no value of any property here, as a blank node is none.
    subject, predicate, object = triple
    return Triple(subject, predicate, BlankNode()) if isinstance(object, Triple) else triple


def _base(triples: Iterable[Triple]) -> str:
    """Return what the names of parts begin with; "" where it is not clear which theory is meant."""
    found = {
        one.subject
        for one in triples
        if one.object == NamedNode(f"{NAMESPACE}Theory") and one.predicate.value == expanded("rdf:type")
    }
    return f"{only.value}/" if len(found) == 1 and isinstance(only := found.pop(), NamedNode) else ""


def _of_result(result: Result, base: str) -> Finding:
    shape = published()[result.shape]
    if shape.by_value and result.value is not None:
        return _finding(shape, result.value, None, base)
    return _finding(shape, result.focus, None if result.value == result.focus else result.value, base)


def _of_row(check: Asked, row: dict[str, Term], base: str) -> Finding:
    property = prefixed(row["property"].value) if "property" in row else ""
    return _finding(Shape(check.name, check.fix, check.severity, property, False), row["where"], row.get("found"), base)


def _finding(shape: Shape, where: Term, found: Term | None, base: str) -> Finding:
    message = shape.message if found is None else f"{shape.message} Found: {_named(found, base)}."
    return Finding(shape.name, _named(where, base), message, shape.severity, shape.property)


def _named(term: Term, base: str) -> str:
    """Return the id of a part, as its author knows it; a term of a known vocabulary with its prefix."""
    if not isinstance(term, NamedNode):
        return shown(term)
    if base and f"{term.value}/".startswith(base):
        return term.value.removeprefix(base).removeprefix(THEORIES)
    short = prefixed(term.value)
    return str(term) if short == term.value else short
