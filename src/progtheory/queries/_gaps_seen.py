"""What the structure of a theory shows to be missing, by itself (analyses b.18.6 and b.18.7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ..graph import black_boxes, explained, ids_of_kind, lacking, theory_of
from ..model import SUPPORTING, Configuration, ElementKind, Link, Role, Theory, grounds_of
from ._wording import labels

if TYPE_CHECKING:
    import networkx as nx

RESPONSES = (Role.MECHANISM_RESPONSE, Role.MECHANISM)


class GapKind(StrEnum):
    """Sorts of gap, as a reader looks for them."""

    RECORDED = "recorded"
    NO_RESPONSE = "no-response"
    PARTIAL = "partial"
    UNEXPLAINED = "unexplained"
    BLACK_BOX = "black-box"
    UNTESTED = "untested"
    ONE_SOURCE = "one-source"
    CONTEXT_USED_ONCE = "context-used-once"


class Gap(NamedTuple):
    """Something that is not known."""

    kind: GapKind
    text: str
    sought_in: str | None
    about: tuple[str, ...]
    id: str | None = None


def seen(graph: nx.MultiDiGraph[str], kind: GapKind) -> Iterator[Gap]:
    """Yield the gaps of a kind that the structure of a theory shows."""
    return (Gap(kind, text, None, about) for text, about in _SEEN[kind](graph))


Seen = Iterator[tuple[str, tuple[str, ...]]]


def _no_response(graph: nx.MultiDiGraph[str]) -> Seen:
    for one in theory_of(graph).configurations:
        if "mechanism" not in lacking(one) and one.playing(Role.MECHANISM_RESOURCE) and not one.playing(*RESPONSES):
            yield "How people respond to what is offered is not said.", (one.id,)


def _partial(graph: nx.MultiDiGraph[str]) -> Seen:
    for one in theory_of(graph).configurations:
        for part in lacking(one):
            yield f"The explanation has no {part}.", (one.id,)


def _unexplained(graph: nx.MultiDiGraph[str]) -> Seen:
    told = explained(theory_of(graph))
    return (
        ("No explanation has this outcome.", (id,)) for id in ids_of_kind(graph, ElementKind.OUTCOME) if id not in told
    )


def _black_box(graph: nx.MultiDiGraph[str]) -> Seen:
    for component, outcomes in black_boxes(graph):
        told = f"By which mechanism the component brings this is not said: {labels(theory_of(graph), outcomes)}."
        yield told, (component, *outcomes)


def _untested(graph: nx.MultiDiGraph[str]) -> Seen:
    for one in theory_of(graph).configurations:
        if not any(citation.stance in SUPPORTING for citation in one.evidence):
            yield "No evidence item supports the explanation.", (one.id,)


def _one_source(graph: nx.MultiDiGraph[str]) -> Seen:
    theory = theory_of(graph)
    for one in theory.configurations:
        sources = grounds_of(theory, one).sources
        if len(sources) == 1:
            yield f"Only {sources[0]} supports the explanation; nobody else is known to have looked.", (one.id,)


def _context_used_once(graph: nx.MultiDiGraph[str]) -> Seen:
    uses = _uses(theory_of(graph))
    for id in ids_of_kind(graph, ElementKind.CONTEXT):
        if uses[id] == 1:
            yield "Only one link, condition or explanation names this context.", (id,)


def _uses(theory: Theory) -> Counter[str]:
    claims: tuple[Link | Configuration, ...] = (*theory.links, *theory.configurations)
    return Counter(
        (
            *(id for link in theory.links for id in (link.cause, link.effect)),
            *(condition.context for claim in claims for condition in claim.conditions),
            *(member.element for one in theory.configurations for member in one.members),
        )
    )


_SEEN: dict[GapKind, Callable[[nx.MultiDiGraph[str]], Seen]] = {
    GapKind.NO_RESPONSE: _no_response,
    GapKind.PARTIAL: _partial,
    GapKind.UNEXPLAINED: _unexplained,
    GapKind.BLACK_BOX: _black_box,
    GapKind.UNTESTED: _untested,
    GapKind.ONE_SOURCE: _one_source,
    GapKind.CONTEXT_USED_ONCE: _context_used_once,
}
