"""How long searches for paths take, against networkx, rustworkx and igraph on the same questions in the same run.

Run it with `make benchmark`; it prints Markdown tables. Graphs are drawn from a seed, with stages, popular elements and
loops. Every engine's paths are checked to be the same as ours: rustworkx counts `cutoff` in elements where it is given
one end, the others in links. Times are of the processor, the least of several rounds, engines in turn, summed over the
questions: what else a machine does can only add to a time.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any, NamedTuple

import igraph
import networkx as nx
import numpy as np
import rustworkx

from progtheory import Paths, Threads, ask, graph_of, load
from progtheory.index.links import LinkIndex, Step
from progtheory.index.paths import paths_among
from progtheory.index.signs import PathSign
from progtheory.index.wanted import Wanted
from progtheory.queries import Query

SEED, ROUNDS, QUESTIONS, BEST = 7, 5, 6, 10
#: Elements, links that leave each on average, most links of a path.
SIZES = ((500, 5, 6), (500, 5, 8), (10_000, 6, 6), (10_000, 6, 8), (100_000, 7, 6), (100_000, 7, 8))
#: networkx is asked once, and no more when it has taken so many seconds in all; one question is stopped after as many.
PATIENCE = 3
ASKED_FOR_BEST = 2
#: How often each question is put to the MASH theory.
TIMES = 51

Numbers = frozenset[tuple[int, ...]]


class Engines(NamedTuple):
    """One graph, as each engine holds it."""

    ours: LinkIndex
    networkx: nx.DiGraph[int]
    rustworkx: Any
    igraph: Any
    #: How long our index took to build, and how large it is.
    told: str


def drawn(elements: int, degree: int) -> list[tuple[int, int]]:
    """Return links between five stages: most lead on, some stay or lead back; a few elements are popular."""
    draw = np.random.default_rng(SEED)
    leaving = np.clip(np.round(draw.lognormal(np.log(degree) - 0.5, 1.0, elements)), 1, 20 * degree).astype(int)
    causes = np.repeat(np.arange(elements), leaving)
    stages = np.clip(causes * 5 // elements + draw.choice([1, 0, 2, -1], len(causes), p=[0.6, 0.2, 0.15, 0.05]), 0, 4)
    within = (draw.random(len(causes)) ** 1.6 * (elements // 5)).astype(int)
    pairs = {(int(a), int(b)) for a, b in zip(causes, stages * (elements // 5) + within, strict=True) if a != b}
    return sorted(pairs)


def engines(elements: int, degree: int) -> Engines:
    return engines_of(drawn(elements, degree), elements)


def engines_of(links: list[tuple[int, int]], elements: int) -> Engines:
    steps = [Step(f"l{n}", f"{a:06}", f"{b:06}", PathSign.POSITIVE) for n, (a, b) in enumerate(links)]
    begun = process_time()
    index = LinkIndex((f"{n:06}" for n in range(elements)), steps)
    held = index.bytes_held
    built = process_time() - begun
    graph = nx.DiGraph(links)
    graph.add_nodes_from(range(elements))
    rust = rustworkx.PyDiGraph()
    rust.add_nodes_from(range(elements))
    rust.add_edges_from_no_data(links)
    told = f"| {elements:,} | {len(links):,} | {built * 1e3:.0f} ms | {held / len(links):.0f} |"
    return Engines(index, graph, rust, igraph.Graph(n=elements, edges=links, directed=True), told)


def ours(held: Engines, ends: tuple[int, int], longest: int, most: int = 10**6) -> Iterable[Any]:
    wanted = Wanted(frozenset({f"{ends[0]:06}"}), frozenset({f"{ends[1]:06}"}), longest)
    return paths_among(held.ours, wanted, most).paths


def questions(held: Engines, elements: int, longest: int) -> list[tuple[int, int]]:
    """Return ends, from the first stage to the last, between which there is a path."""
    draw, found = np.random.default_rng(SEED), []
    while len(found) < QUESTIONS:
        ends = int(draw.integers(elements // 5)), int(draw.integers(4 * elements // 5, elements))
        if ours(held, ends, longest, 1):
            found.append(ends)
    return found


def numbers(paths: Iterable[Any]) -> Numbers:
    return frozenset((int(path[0].cause), *(int(step.effect) for step in path)) for path in paths)


def in_turn(*runs: Callable[[], Any]) -> tuple[float, ...]:
    """Return the least time of each, in milliseconds, run in turn."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(ROUNDS):
        for run, taken in zip(runs, times, strict=True):
            begun = process_time()
            run()
            taken.append(process_time() - begun)
    return tuple(1e3 * min(taken) for taken in times)


def once(run: Callable[[], Any]) -> tuple[float, Any]:
    """Return how long it took, in milliseconds, and what came of it: None if it was stopped."""

    def stop(*_: object) -> None:
        if process_time() - begun > PATIENCE:
            raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    begun, result = process_time(), None
    signal.setitimer(signal.ITIMER_REAL, 0.5, 0.5)
    with suppress(TimeoutError):
        result = run()
    signal.setitimer(signal.ITIMER_REAL, 0)
    return 1e3 * (process_time() - begun), result


def every_path(held: Engines, asked: list[tuple[int, int]], longest: int) -> str:
    sums, apart, count = np.zeros(3), -1e9, 0
    for start, end in asked:
        expected = numbers(ours(held, (start, end), longest))
        runs = (
            partial(ours, held, (start, end), longest),
            partial(rustworkx.all_simple_paths, held.rustworkx, start, end, cutoff=longest + 1),
            partial(held.igraph.get_all_simple_paths, start, [end], maxlen=longest),
        )
        assert expected == {tuple(one) for one in runs[1]()} == {tuple(one) for one in runs[2]()}
        times = in_turn(*runs)
        sums, count = sums + times, count + len(expected)
        apart = max(apart, times[0] - min(times[1:]))
    ratios = f"{sums[1] / sums[0]:,.1f}x | {sums[2] / sums[0]:,.1f}x"
    return f"{count:,} | {sums[0]:.1f} ms | {against_networkx(held, asked, longest)} | {ratios} | {apart:+.2f} ms"


def against_networkx(held: Engines, asked: list[tuple[int, int]], longest: int) -> str:
    mine = theirs = 0.0
    stopped = False
    for start, end in asked:
        taken, told = once(lambda: list(nx.all_simple_paths(held.networkx, start, end, longest)))  # noqa: B023
        stopped = stopped or told is None
        assert told is None or numbers(ours(held, (start, end), longest)) == {tuple(one) for one in told}
        theirs += taken
        mine += in_turn(partial(ours, held, (start, end), longest))[0]
        if theirs > 1e3 * PATIENCE or stopped:
            break
    return f"{'> ' * stopped}{theirs / mine:,.0f}x"


def best_paths(held: Engines, asked: list[tuple[int, int]], longest: int) -> str:
    sums, stopped = np.zeros(3), np.zeros(3, bool)
    for start, end in asked[:ASKED_FOR_BEST]:
        found = list(ours(held, (start, end), longest, BEST))
        yen, told = once(lambda: list(islice(nx.shortest_simple_paths(held.networkx, start, end), len(found))))  # noqa: B023
        graph, listed = once(partial(held.igraph.get_k_shortest_paths, start, end, k=len(found), mode="out"))
        for theirs in (told, listed):
            assert theirs is None or [len(one) + 1 for one in found] == [len(one) for one in theirs]
        stopped |= (False, told is None, listed is None)
        sums += in_turn(partial(ours, held, (start, end), longest, BEST))[0], yen, graph
    ratios = (f"{'> ' * bool(cut)}{taken / sums[0]:,.1f}x" for taken, cut in zip(sums[1:], stopped[1:], strict=True))
    return f"{sums[0]:.1f} ms | {' | '.join(ratios)}"


def trap(crowd: int, longest: int) -> str:
    """Return how long one path takes that passes a crowd of elements from which the only way leads back."""
    inside = range(2, 2 + crowd)
    pairs = [(one, other) for one in inside for other in inside if one != other]
    links = [(0, 1), (1, 2 + crowd), *((1, one) for one in inside), (2, 1), (3, 1), *pairs]
    held, ends = engines_of(links, 3 + crowd), (0, 2 + crowd)
    assert numbers(ours(held, ends, longest)) == {(0, 1, 2 + crowd)}
    mine = in_turn(partial(ours, held, ends, longest))[0]
    taken, told = once(lambda: list(nx.all_simple_paths(held.networkx, *ends, longest)))
    return f"| {crowd} | {longest} | {mine:.1f} ms | {'> ' * (told is None)}{taken / mine:,.0f}x |"


#: Questions to the MASH theory: those of README and notebook, then two with many steps.
ASKED: tuple[Query, ...] = (
    Paths(start="walled-off-hub", end="risk-found-early", max_links=4),
    Paths(start="advice-line", end="better-quality-referrals", max_links=4),
    Paths(start="better-outcomes-for-children", end="advice-line"),
    Threads(start="walled-off-hub", end="risk-found-early"),
    Threads(start="multi-agency-team", end="faster-handling"),
    Threads(start="kind:component", end="better-outcomes-for-children"),
    Paths(start="multi-agency-team", end="risk-not-missed", max_links=8),
    Paths(start="front-door-redesign", end="better-outcomes-for-children", max_links=8),
)


def mash() -> None:
    graph = graph_of(load(Path(__file__).parents[2] / "graphs" / "mash"))
    print("\nQuestions to the MASH theory, after loading: rows with sources, contexts and doubts of every step.\n")
    print("| question | rows | least | median |\n| --- | ---: | ---: | ---: |")
    for question in ASKED:
        taken = sorted(once(partial(ask, graph, question))[0] for _ in range(TIMES))
        told = type(question).__name__.lower(), *(" ".join(getattr(question, name)) for name in ("start", "end"))
        rows = len(ask(graph, question).rows)
        print(f"| {' '.join(told)}, {question.max_links} links | {rows} | {taken[0]:.1f} ms | {median(taken):.1f} ms |")


def main() -> None:
    built, best = [], []
    print(
        f"All paths, {QUESTIONS} questions: our time; the others' as a multiple of it; the most by which one question"
    )
    print("was slower than the faster of rustworkx and igraph (negative: never slower).\n")
    print("| elements | K | paths | progtheory | networkx | rustworkx | igraph | slower by |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |", flush=True)
    for elements, degree in dict.fromkeys(size[:2] for size in SIZES):
        held = engines(elements, degree)
        built.append(held.told)
        for longest in (size[2] for size in SIZES if size[:2] == (elements, degree)):
            asked, row = questions(held, elements, longest), f"| {elements:,} | {longest} |"
            print(f"{row} {every_path(held, asked, longest)} |", flush=True)
            best.append(f"{row} {best_paths(held, asked, longest)} |")
    print(f"\nThe {BEST} shortest paths, {ASKED_FOR_BEST} questions; Yen's algorithm in networkx and igraph.\n")
    print("| elements | K | progtheory | networkx | igraph |\n| ---: | ---: | ---: | ---: | ---: |", *best, sep="\n")
    print("\n| elements | links | index built | bytes a link |\n| ---: | ---: | ---: | ---: |", *built, sep="\n")
    print(f"\nOne path past a crowd from which the only way leads back; networkx stopped after {PATIENCE} s.\n")
    print("| crowd | K | progtheory | networkx |\n| ---: | ---: | ---: | ---: |")
    print(trap(40, 6), trap(40, 8), sep="\n", flush=True)
    mash()


if __name__ == "__main__":
    main()
