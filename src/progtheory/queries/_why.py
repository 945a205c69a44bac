"""Why a search found no path: the reason codes of analyses b.6, each with the sentence a reader needs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..graph import theory_of
from ..index.wanted import Budget
from ..layout.wording import counted
from ..model import Theory
from ._relaxed import Names, reason_for, restoring
from ._search import FREE, PATIENCE, Route, fewest_links_on, paths_on
from ._throughout import STITCHED
from ._wording import NOT_FOUND_IS_NOT_NONE, labels

if TYPE_CHECKING:
    import networkx as nx

Reason = tuple[str, str]
#: Of several elements to which nothing leads, a sentence names the first so many.
MOST_NAMED = 4


def why_none(graph: nx.MultiDiGraph[str], route: Route) -> Reason:
    """Return the code and the sentence for a route without paths."""
    if reason := _no_ends(route):
        return reason
    for diagnosis in (_too_long, _filtered_out, _alone, _same, _only_reverse):
        if reason := diagnosis(graph, route):
            return reason
    return "NO_PATHS_FOUND", f"The theory says nothing that leads from start to end. {NOT_FOUND_IS_NOT_NONE}"


def _no_ends(route: Route) -> Reason | None:
    if not route.starts:
        return "SUBJECT_NOT_FOUND", "Nothing in the theory that can lie on a path matches the start."
    if not route.ends:
        return "OBJECT_NOT_FOUND", "Nothing in the theory that can lie on a path matches the end."
    return None


def _alone(graph: nx.MultiDiGraph[str], route: Route) -> Reason | None:
    # Where paths may begin, or end, anywhere, a look the other way would answer a question that nobody asked.
    named = partial(_named, theory_of(graph))
    if route.starts == frozenset(graph):
        told = f"Nothing else in the theory leads to {named(route.ends, 'any of ')}."
    elif route.ends == frozenset(graph):
        which, what = named(route.starts, "None of "), "nothing" if len(route.starts) == 1 else "anything"
        told = f"{which} leads to {what} else in the theory."
    else:
        return None
    return "NO_PATHS_FOUND", f"{told} {NOT_FOUND_IS_NOT_NONE}"


def _named(theory: Theory, ids: frozenset[str], several: str) -> str:
    told = labels(theory, sorted(ids)[:MOST_NAMED])
    if len(ids) == 1:
        return f"“{told}”"
    more = "; …" if len(ids) > MOST_NAMED else ""
    return f"{several}these {len(ids)} elements ({told}{more})"


def _same(graph: nx.MultiDiGraph[str], route: Route) -> Reason | None:  # noqa: ARG001 - a diagnosis like the others
    if len(route.starts | route.ends) == 1:
        return "NO_PATHS_FOUND", "Start and end are the same element; a path passes an element once."
    return None


def _too_long(graph: nx.MultiDiGraph[str], route: Route) -> Reason | None:
    least = fewest_links_on(graph, route)
    return None if least is None else _longer_than_asked(route, least, "The")


def _longer_than_asked(route: Route, least: int, which: str) -> Reason:
    told = f"{which} shortest path has {counted(least, 'link')}; at most {route.max_links} were asked for."
    return "MAX_PATH_LENGTH_EXCEEDED", told


def _filtered_out(graph: nx.MultiDiGraph[str], route: Route) -> Reason | None:
    def restores(names: Names) -> bool:
        return bool(paths_on(graph, route._replace(**{name: FREE[name] for name in names}), 1, Budget(PATIENCE)).paths)

    if removed := restoring(route.filters, restores):
        return _removed(graph, route, removed)
    least = fewest_links_on(graph, route._replace(**FREE)) if route.filters else None
    return None if least is None else _longer_than_asked(route, least, "Even without the filters the")


def _removed(graph: nx.MultiDiGraph[str], route: Route, names: tuple[str, ...]) -> Reason:
    fit = " that fit the other filters" if len(route.filters) > len(names) else ""
    if names == ("sign",):
        return "ONLY_OTHER_SIGN", f"Paths exist{fit}, but none of them is {route.sign} as a whole."
    if names == ("one_source",):
        return "ONLY_COMPOSITE", f"Paths exist{fit}, but none of them is supported throughout by one source. {STITCHED}"
    if names == ("context",):
        context = labels(theory_of(graph), [route.context or ""])
        return "ONLY_OTHER_CONTEXT", f"Paths exist{fit}, but none of them is said to hold in the context “{context}”."
    if names == ("via",) and _lacks_mechanism(graph, route):
        unsaid = "" if fit else ": the theory does not say how it works"
        return "NO_MECHANISM_ON_PATH", f"Paths exist{fit}, but none passes a mechanism{unsaid}."
    return reason_for(names, "paths")


def _lacks_mechanism(graph: nx.MultiDiGraph[str], route: Route) -> bool:
    others = tuple(one for one in route.via if one[0] != "kind:mechanism")
    return others != route.via and bool(paths_on(graph, route._replace(via=others), 1, Budget(PATIENCE)).paths)


def _only_reverse(graph: nx.MultiDiGraph[str], route: Route) -> Reason | None:
    least = fewest_links_on(graph, Route(route.ends, route.starts, route.max_links))
    if least is None:
        return None
    return (
        "ONLY_REVERSE",
        f"A path runs the other way only, from end to start; the shortest has {counted(least, 'link')}.",
    )
