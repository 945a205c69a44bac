"""A theory as a networkx graph: nodes are element ids, edge keys are link ids."""

from __future__ import annotations

import networkx as nx

from .errors import UnknownPart
from .model import Actor, Element, Link, Theory


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
    """Return the theory a graph was made of."""
    theory: Theory = graph.graph["theory"]
    return theory


def element_at(graph: nx.MultiDiGraph[str], id: str) -> Element:
    """Return the element at a node; UnknownPart, with the nearest ids, if there is no such node."""
    if id not in graph:
        raise UnknownPart("element", id, graph)
    element: Element = graph.nodes[id]["element"]
    return element


def links_of(graph: nx.MultiDiGraph[str]) -> dict[str, Link]:
    """Return the links of a graph by id."""
    return {key: link for _, _, key, link in graph.edges(keys=True, data="link")}
