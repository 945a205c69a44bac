"""What bounded a search for paths, in words, and what to say where it found none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..index.wanted import Cut
from ..layout.wording import counted
from ._search import Route
from ._why import why_none

if TYPE_CHECKING:
    import networkx as nx

_STOPPED = "The search stopped {}; narrow the question to be sure of seeing every path."


def rule_told(max_links: int) -> str:
    """Return the exact rule in a sentence (analyses b.1)."""
    most = counted(max_links, "link")
    return f"A path passes each element once and has at most {most}; parallel links make different paths."


def bounds_told(max_links: int, cut: Cut | None, max_paths: int, max_seconds: int) -> tuple[str, ...]:
    """Return the rule, and what cut the search short if anything did."""
    first = f"first {counted(max_paths, 'path')} are" if max_paths > 1 else "first path is"
    told = {
        None: (),
        Cut.PATHS: (f"Only the {first} listed; there are more.",),
        Cut.STEPS: (_STOPPED.format("after trying as many links as it may"),),
        Cut.TIME: (_STOPPED.format(f"after {counted(max_seconds, 'second')}"),),
    }
    return (rule_told(max_links), *told[cut])


def nothing_found(graph: nx.MultiDiGraph[str], route: Route, cut: Cut | None) -> tuple[str, tuple[str, ...]]:
    """Return the code and the sentence for a search without paths."""
    if cut:
        return "SEARCH_STOPPED", ("No path was found as far as the search went.",)
    code, told = why_none(graph, route)
    return code, (told,)
