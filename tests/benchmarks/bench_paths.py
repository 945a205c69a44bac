"""How long asking for paths takes, against networkx enumerating the same paths.

Run it with `make benchmark`. The same sets of paths are checked to come out.
"""

from pathlib import Path
from random import Random
from time import perf_counter

import networkx as nx

from progtheory import Component, Link, Outcome, Paths, Theory, ask, graph_of, load

ROUNDS = 5
MOST = 8


def invented(elements: int, links: int) -> Theory:
    draw = Random(7)
    ids = [f"e{number}" for number in range(elements)]
    pairs = sorted({(draw.choice(ids), draw.choice(ids)) for _ in range(links)})
    parts = (*(Component(id=id, label=id) for id in ids[:-1]), Outcome(id=ids[-1], label=ids[-1]))
    return Theory(
        id="invented",
        title="Invented",
        elements=parts,
        links=tuple(Link(cause=cause, effect=effect) for cause, effect in pairs if cause != effect),
    )


def seconds(run) -> float:
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return sorted(times)[ROUNDS // 2]


def compare(name: str, theory: Theory, start: str, end: str) -> None:
    graph = graph_of(theory)
    question = Paths(start=start, end=end, max_links=MOST, max_paths=100_000)

    def peer() -> list[tuple[str, ...]]:
        return [tuple(step[2] for step in path) for path in nx.all_simple_edge_paths(graph, start, end, cutoff=MOST)]

    found = ask(graph, question)
    expected = peer()
    assert len(expected) == len(found.rows), (len(expected), len(found.rows))
    ours, theirs = seconds(lambda: ask(graph, question)), seconds(peer)
    told = f"  {name:34} {len(expected):6} paths   progtheory {ours * 1e3:8.1f} ms"
    print(f"{told}   networkx {theirs / ours:6.1f} times that")


def main() -> None:
    mash = load(Path(__file__).parents[2] / "graphs" / "mash")
    print(f"paths of at most {MOST} links, with sources and conditions of every step; networkx: paths alone")
    compare("MASH, team to missed risk", mash, "multi-agency-team", "risk-not-missed")
    compare("MASH, redesign to outcomes", mash, "front-door-redesign", "better-outcomes-for-children")
    compare("invented, 500 elements", invented(500, 1500), "e1", "e499")
    compare("invented, 2,000 elements", invented(2000, 6000), "e1", "e1999")


if __name__ == "__main__":
    main()
