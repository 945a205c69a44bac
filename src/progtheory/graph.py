"""A theory as a networkx graph: nodes are element ids, edge keys are link ids."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from .errors import UnfitParameter, UnknownPart
from .model import Actor, Configuration, Element, ElementKind, Link, Role, Theory

#: Why a question about paths cannot be asked of an actor.
OFF_PATHS = "actors are on no path, since they neither cause nor follow from anything"


def graph_of(theory: Theory) -> nx.MultiDiGraph[str]:
    """Return the theory as a directed multigraph.

    A node is the id of an element and holds `{"element": Element}`; an edge runs from cause to effect under the
    id of its link and holds `{"link": Link}`; `graph.graph["theory"]` is the theory. Actors are no nodes: they
    neither cause nor follow from anything, they are whose response or outcome an element is.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(theory=theory)
    for element in theory.elements:
        if not isinstance(element, Actor):
            graph.add_node(element.id, element=element)
    for link in theory.links:
        graph.add_edge(link.cause, link.effect, key=link.id, link=link)
    return graph


def theory_of(graph: nx.MultiDiGraph[str]) -> Theory:
    """Return the theory a graph was made of; UnfitParameter if it was made of none."""
    if "theory" not in graph.graph:
        raise UnfitParameter("graph", "it holds no theory; make it by graph_of(theory)")
    theory: Theory = graph.graph["theory"]
    return theory


def element_at(graph: nx.MultiDiGraph[str], id: str) -> Element:
    """Return the element at a node; UnknownPart, with the nearest ids, if there is no such node.

    An actor is refused with UnfitParameter, which says where actors are found.
    """
    if id in graph:
        element: Element = graph.nodes[id]["element"]
        return element
    if id in actors_of(graph):
        told = f"{OFF_PATHS}; for the explanations in which it takes part ask configurations --member {id}"
        raise UnfitParameter("element", f"{id!r} is an actor, and {told}")
    raise UnknownPart("element", id, graph)


def actors_of(graph: nx.MultiDiGraph[str]) -> tuple[str, ...]:
    """Return the ids of the actors, in order: they are elements, but no nodes."""
    return tuple(sorted(one.id for one in theory_of(graph).elements if isinstance(one, Actor)))


def links_of(graph: nx.MultiDiGraph[str]) -> dict[str, Link]:
    """Return the links of a graph by id."""
    return theory_of(graph).link_by_id


#: The roles of which a whole explanation has at least one each (Pawson and Tilley 1997).
WHOLE = {
    "context": (Role.CONTEXT,),
    "mechanism": (Role.MECHANISM, Role.MECHANISM_RESOURCE, Role.MECHANISM_RESPONSE),
    "outcome": (Role.OUTCOME,),
}


def lacking(configuration: Configuration) -> tuple[str, ...]:
    """Return which of context, mechanism and outcome an explanation lacks; a condition counts as a context."""
    lacks = tuple(name for name, roles in WHOLE.items() if not configuration.playing(*roles))
    return tuple(name for name in lacks if name != "context" or not configuration.conditions)


def explained(theory: Theory) -> frozenset[str]:
    """Return the ids of the elements that are the outcome of some configuration."""
    return frozenset(id for one in theory.configurations for id in one.playing(Role.OUTCOME))


def ids_of_kind(graph: nx.MultiDiGraph[str], kind: ElementKind) -> tuple[str, ...]:
    """Return the ids of the elements of a kind, in order."""
    return tuple(sorted(id for id in graph if element_at(graph, id).kind is kind))


def black_boxes(graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each component with the first outcomes it reaches although nothing says how (Pawson and Tilley 1997).

    Something says how if a path passes a mechanism, or if one configuration holds component, mechanism and outcome.
    What lies beyond such an outcome is not named again.
    """
    outcomes, mechanisms = (set(ids_of_kind(graph, kind)) for kind in (ElementKind.OUTCOME, ElementKind.MECHANISM))
    beyond = {id: nx.descendants(graph, id) & outcomes for id in mechanisms}
    for component in ids_of_kind(graph, ElementKind.COMPONENT):
        reached = nx.descendants(graph, component)
        told = {end for id in mechanisms & reached for end in beyond[id]} | _told_together(graph, component)
        if unsaid := reached & outcomes - told:
            yield component, tuple(sorted(unsaid & _first(graph, component, unsaid)))


def _first(graph: nx.MultiDiGraph[str], start: str, stops: set[str]) -> set[str]:
    reached, edge = {start}, {start}
    while edge:
        edge = {id for at in edge - stops for id in graph.successors(at)} - reached
        reached |= edge
    return reached


def _told_together(graph: nx.MultiDiGraph[str], component: str) -> set[str]:
    return {
        id
        for one in theory_of(graph).configurations
        if one.playing(*WHOLE["mechanism"]) and component in {member.element for member in one.members}
        for id in one.playing(Role.OUTCOME)
    }
