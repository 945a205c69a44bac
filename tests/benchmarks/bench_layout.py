"""How long layouts take, how often links cross beside Graphviz, and how far cards move when a theory grows.

Run it with `make benchmark`; it prints Markdown tables. Times are of the processor, the least of three runs. Crossings
are those of straight lines from card to card, counted alike for both, so that routes and waypoints favour neither.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from time import process_time

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "tests"))

from drawn_by_dot import dot_heights, invented, straight_crossings  # noqa: E402 found only once the path is known
from progtheory import Theory, load  # noqa: E402 as above
from progtheory.layout import movement, scene_of  # noqa: E402 as above
from progtheory.layout.layered import Layered, layered  # noqa: E402 as above
from progtheory.layout.plan import plan_of  # noqa: E402 as above
from progtheory.layout.swimlane import swimlane  # noqa: E402 as above
from progtheory.model import among, selected  # noqa: E402 as above

SIZES = ((40, 70, 0.5), (120, 240, 1.0), (2000, 5000, 10.0))
RUNS = 3
#: Elements taken out one at a time, and put back, of each view.
TAKEN_OUT = 4


def graphs(theory: Theory) -> Iterator[tuple[str, Layered]]:
    """Yield the fixed graphs that are held against Graphviz."""
    for cards, links in ((60, 120), (300, 700)):
        yield f"invented, {cards} / {links}", layered(*invented(cards, links))
    whole = selected(theory, next(view for view in theory.views if view.id == "all-evidence"))
    yield "MASH, all evidence", plan_of(whole).ground.graph


def times() -> Iterator[str]:
    """Yield a row for each size of graph."""
    for cards, links, target in SIZES:
        graph = layered(*invented(cards, links))
        took = []
        for _ in range(RUNS):
            start = process_time()
            swimlane(graph)
            took.append(process_time() - start)
        yield f"| {cards:,} / {links:,} | {min(took):.2f} | {target} |"


def crossed(theory: Theory) -> Iterator[str]:
    """Yield a row for each fixed graph; without dot on this machine, its column stays empty."""
    for name, graph in graphs(theory):
        height = swimlane(graph).height
        ours = straight_crossings(graph, {card: height[card] for card in range(graph.cards)})
        theirs = straight_crossings(graph, dot_heights(graph)) if which("dot") else None
        yield f"| {name} | {ours:,} | {f'{theirs:,} | {ours / theirs:.2f}' if theirs else ' | '} |"


def moved(theory: Theory) -> Iterator[str]:
    """Yield a row for each view: an element and its links are added to what is without it, anew and from before."""
    for view in theory.views:
        whole = selected(theory, view)
        linked = sorted({end for link in whole.links for end in (link.cause, link.effect)})
        fresh, anew, kept = scene_of(whole), [], []
        for out in linked[:: max(len(linked) // TAKEN_OUT, 1)][:TAKEN_OUT]:
            before = scene_of(among(whole, [one.id for one in whole.elements if one.id != out]))
            anew.append(movement(before, fresh))
            kept.append(movement(before, scene_of(whole, before=before)))
        means = (sum(one) / max(len(one), 1) for one in (anew, kept))
        yield f"| {view.title} | {' | '.join(f'{mean:.2f}' for mean in means)} |"


def main() -> None:
    """Print all tables."""
    theory = load(ROOT / "graphs" / "mash")
    print("| cards / links | seconds of layout | target |\n|---|---|---|", *times(), sep="\n")
    print("\n| graph | ours | dot | ours by dot |\n|---|---|---|---|", *crossed(theory), sep="\n")
    print("\nMean movement in heights of a card when one element is added:\n")
    print("| view | drawn anew | from the map before |\n|---|---|---|", *moved(theory), sep="\n")


if __name__ == "__main__":
    main()
