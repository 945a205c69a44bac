"""How a person points at elements: by id, or by `kind:…`, `tag:…`, `view:…`, `model:…`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ..errors import UnfitParameter, UnknownPart
from ..graph import OFF_PATHS, actors_of, element_at, ids_of_kind, theory_of
from ..model import ElementKind, Theory, selected

if TYPE_CHECKING:
    import networkx as nx

SELECTORS = "an id, or kind:…, tag:…, view:…, model:…"


def matching(graph: nx.MultiDiGraph[str], selectors: Iterable[str]) -> frozenset[str]:
    """Return the ids of the elements that any of the selectors names; UnknownPart for a name that means nothing."""
    return frozenset(id for selector in selectors for id in _matching_one(graph, selector))


def _matching_one(graph: nx.MultiDiGraph[str], selector: str) -> Iterable[str]:
    word, colon, name = selector.partition(":")
    if not colon:
        return (element_at(graph, selector).id,)
    if word not in _BY_WORD:
        raise UnknownPart("selector", f"{word}:", [f"{known}:" for known in _BY_WORD])
    return (id for id in _BY_WORD[word](graph, name) if id in graph)


def known(sort: str, id: str, among: Iterable[str]) -> str:
    """Return the id if it is among those; UnknownPart, with the nearest ones, if not."""
    names = {str(name) for name in among}
    if id not in names:
        raise UnknownPart(sort, id, names)
    return id


def known_model(theory: Theory, id: str | None) -> str | None:
    """Return the id of a model if the theory has it, or None if none was asked for."""
    return id and known("model", id, (model.id for model in theory.models))


def _of_kind(graph: nx.MultiDiGraph[str], name: str) -> Iterable[str]:
    if name == ElementKind.ACTOR:
        such = f", such as {actors[0]}" if (actors := actors_of(graph)) else ""
        raise UnfitParameter("kind:actor", f"{OFF_PATHS}; ask configurations --member with the id of one{such}")
    kinds = [kind for kind in ElementKind if kind is not ElementKind.ACTOR]
    return ids_of_kind(graph, ElementKind(known("kind", name, kinds)))


def _with_tag(graph: nx.MultiDiGraph[str], name: str) -> Iterable[str]:
    elements = theory_of(graph).elements
    known("tag", name, (tag for element in elements for tag in element.tags))
    return (element.id for element in elements if name in element.tags)


def _in_view(graph: nx.MultiDiGraph[str], name: str) -> Iterable[str]:
    theory = theory_of(graph)
    views = {view.id: view for view in theory.views}
    return (element.id for element in selected(theory, views[known("view", name, views)]).elements)


def _of_model(graph: nx.MultiDiGraph[str], name: str) -> Iterable[str]:
    theory = theory_of(graph)
    known_model(theory, name)
    return (element.id for element in theory.elements if name in element.models)


_BY_WORD: dict[str, Callable[[nx.MultiDiGraph[str], str], Iterable[str]]] = {
    "kind": _of_kind,
    "tag": _with_tag,
    "view": _in_view,
    "model": _of_model,
}
