"""The rows or columns of a gap map: elements one by one, or themes, models or the concepts of a scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..graph import theory_of
from ..layout.gapmap import Group, each, of_kind
from ..model import ElementKind, Outcome, Theory
from ._selectors import known, matching

if TYPE_CHECKING:
    import networkx as nx

AXES = "kind:…, tag:…, view:… or model:… for each such element, tag or model for each theme or model, or scheme:…"


def groups(graph: nx.MultiDiGraph[str], axis: str) -> tuple[Group, ...]:
    """Return the rows or columns that an axis names; UnknownPart for a name that means nothing."""
    theory = theory_of(graph)
    word, _, name = axis.partition(":")
    if axis in {"tag", "model"}:
        return _by_theme(theory) if axis == "tag" else _by_model(theory)
    if word == "scheme":
        return _by_concept(theory, name)
    if axis == f"kind:{ElementKind.ACTOR}":  # on no path, but for whom an explanation holds is often the question
        return of_kind(theory, ElementKind.ACTOR)
    return each(theory, matching(graph, (axis,)))


def _by_theme(theory: Theory) -> tuple[Group, ...]:
    tags = sorted({tag for one in theory.elements for tag in one.tags})
    return tuple(Group(tag, frozenset(one.id for one in theory.elements if tag in one.tags)) for tag in tags)


def _by_model(theory: Theory) -> tuple[Group, ...]:
    return tuple(
        Group(model.label, frozenset(one.id for one in theory.elements if model.id in one.models))
        for model in theory.models
    )


def _by_concept(theory: Theory, name: str) -> tuple[Group, ...]:
    schemes = {scheme.id: scheme for scheme in theory.schemes}
    return tuple(
        Group(
            concept.label,
            frozenset(one.id for one in theory.elements if isinstance(one, Outcome) and one.domain == concept.id),
        )
        for concept in schemes[known("scheme", name, schemes)].concepts
    )
