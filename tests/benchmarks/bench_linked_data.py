"""How long linked data takes: writing, reading, asking, validating, against plain rdflib and pySHACL.

Run it with `make benchmark`, or alone with the numbers of links: `bench_linked_data.py 1000 10000`. The theories are
made up, with evidence for every link. What both sides give is compared. The peers have less to do: rdflib writes and
reads triples, progtheory whole theories. A peer that is not done in time is stopped, and told as "more than".
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from multiprocessing import get_context
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from pyoxigraph import RdfFormat, Store, parse
from pyshacl import validate
from rdflib import Graph

from progtheory import Theory
from progtheory.formats import FORMATS
from progtheory.rdf import ontology_file

SIZES = (1_000, 10_000, 100_000)
#: How often each thing is timed at a size, where it is not once: the middle of the times counts.
ROUNDS = {1_000: 3}
#: Seconds after which a peer is stopped.
PATIENCE = 30
#: From this size on pySHACL is left out: it needs minutes for what a tenth of it shows.
TOO_MANY_TO_VALIDATE = 100_000

QUERIES = {
    "claims that rest on one source": """
        SELECT ?claim {
          ?claim pt:hasCitation ?use . ?use pt:stance pt:stance-supports ; pt:item/dcterms:source ?source .
        } GROUP BY ?claim HAVING (COUNT(DISTINCT ?source) = 1)""",
    "contexts that block a mechanism": """
        SELECT ?mechanism ?context {
          ?condition pt:conditionEffect pt:condition-effect-blocks ; pt:context ?context .
          ?link pt:hasCondition ?condition ; pt:cause ?mechanism . ?mechanism a pt:Mechanism .
        }""",
    "rival explanations of one outcome": """
        SELECT DISTINCT ?outcome ?one ?other {
          ?one pt:hasMember [ pt:role pt:role-outcome ; pt:element ?outcome ] .
          ?other pt:hasMember [ pt:role pt:role-outcome ; pt:element ?outcome ] .
          ?one pt:hasMember [ pt:role pt:role-mechanism ; pt:element ?m ] .
          ?other pt:hasMember [ pt:role pt:role-mechanism ; pt:element ?n ] .
          FILTER (?m != ?n && STR(?one) < STR(?other))
        }""",
}
PREFIXES = "PREFIX pt: <https://w3id.org/progtheory#> PREFIX dcterms: <http://purl.org/dc/terms/> "


def invented(links: int) -> Theory:
    """Return a made-up theory: an element for three links, an item for four, an explanation for twenty."""
    draw = Random(7)
    kinds = {"component": "k", "context": "x", "mechanism": "m", "outcome": "o"}
    ids = {kind: [f"{letter}{n}" for n in range(links // 12)] for kind, letter in kinds.items()}
    items = [f"i{n}" for n in range(links // 4)]
    steps = (("component", "mechanism"), ("mechanism", "outcome"), ("mechanism", "mechanism"), ("outcome", "outcome"))

    def link(number: int) -> dict[str, object]:
        cause, effect = steps[number % len(steps)]
        blocked = {"context": draw.choice(ids["context"]), "effect": draw.choice(("blocks", "enables", "unknown"))}
        return {
            "id": f"l{number}",
            "cause": draw.choice(ids[cause]),
            "effect": draw.choice(ids[effect]),
            "sign": draw.choice(("positive", "negative")),
            "basis": "stated",
            "conditions": [blocked] if number % 10 == 0 else [],
            "evidence": draw.sample(items, 1 + (number % 4 == 0)),
        }

    def configuration(number: int) -> dict[str, object]:
        members = [{"element": draw.choice(ids[kind]), "role": kind} for kind in kinds]
        told = {"name": f"Explanation {number}", "sentence": "Where this holds, that is expected to follow."}
        return {"id": f"c{number}", "members": members, "basis": "stated", "evidence": [draw.choice(items)]} | told

    return Theory.model_validate(
        {
            "id": "invented",
            "title": "Invented",
            "elements": [{"id": id, "kind": kind, "label": f"Label {id}"} for kind in ids for id in ids[kind]],
            "links": [link(number) for number in range(links)],
            "configurations": [configuration(number) for number in range(links // 20)],
            "sources": [{"id": f"s{n}", "title": f"Source {n}", "type": "report"} for n in range(max(2, links // 100))],
            "evidence": [
                {
                    "id": id,
                    "source": f"s{draw.randrange(max(2, links // 100))}",
                    "text": f"What it says: {id}.",
                    "basis": "stated",
                }
                for id in items
            ],
        }
    )


def timed(run: Callable[[], Any], rounds: int = 1) -> tuple[float, Any]:
    """Return the middle of the times a call takes, in seconds, and what it gives."""
    times, given = [], None
    for _ in range(rounds):
        start = perf_counter()
        given = run()
        times.append(perf_counter() - start)
    return median(times), given


def in_time(run: Callable[[], Any]) -> tuple[float, Any] | None:
    """Return the time a call takes and what it gives, from a process of its own; None if it had to be stopped."""
    ours, theirs = get_context("fork").Pipe(duplex=False)
    process = get_context("fork").Process(target=lambda: theirs.send(timed(run)))
    process.start()
    found = ours.recv() if ours.poll(PATIENCE) else None
    process.kill()
    process.join()
    return found


def told(what: str, ours: float, peer: str, theirs: tuple[float, Any] | None) -> None:
    ratio = (
        f"{theirs[0] / ours:8.2f} times that"
        if theirs
        else f"more than {PATIENCE / ours:.1f} times that (stopped after {PATIENCE} s)"
    )
    print(f"  {what:34} progtheory {ours * 1e3:10.1f} ms   {peer:8} {ratio}", flush=True)


def same(one: object, other: object) -> None:
    if one != other:
        raise SystemExit("the two sides do not give the same")


def triples(text: str) -> set[Any]:
    return {quad.triple for quad in parse(text, format=RdfFormat.TURTLE)}


def compare_asking(text: str, graph: Graph, rounds: int) -> None:
    store = Store()
    loading, _ = timed(lambda: store.load(text.encode(), format=RdfFormat.TURTLE))
    print(f"  (a store filled from the Turtle in {loading * 1e3:.1f} ms, once for all queries)")
    for name, query in QUERIES.items():
        # Only the number of rows comes back from a process that may be stopped.
        ours, found = timed(lambda query=query: list(store.query(PREFIXES + query)), rounds)
        theirs = in_time(lambda query=query: len(graph.query(PREFIXES + query)))
        if theirs:
            same(len(found), theirs[1])
        told(f"{name} ({len(found)})", ours, "rdflib", theirs)


def compare_validating(text: str) -> None:
    from progtheory.shapes import findings_of

    shapes = Graph().parse(ontology_file("shapes.ttl"))
    found = [quad.triple for quad in parse(text, format=RdfFormat.TURTLE)]
    theirs = timed(lambda: validate(Graph().parse(data=text, format="turtle"), shacl_graph=shapes)[0])
    for engine in ("pyshacl", "shacl"):
        ours, findings = timed(lambda engine=engine: findings_of(found, engine=engine))
        same(theirs[1], not findings)
        told(f"validating, engine {engine}", ours, "pySHACL", theirs)


def main() -> None:
    for links in [int(size) for size in sys.argv[1:]] or SIZES:
        theory, rounds = invented(links), ROUNDS.get(links, 1)
        ours, text = timed(lambda theory=theory: FORMATS["ttl"].dumps(theory), rounds)
        reading, again = timed(lambda text=text: FORMATS["ttl"].loads(text, "invented.ttl"), rounds)
        same(theory, again)
        theirs, graph = timed(lambda text=text: Graph().parse(data=text, format="turtle"), rounds)
        print(f"{links:,} links, {len(graph):,} triples, {len(text) / 1e6:.1f} MB of Turtle", flush=True)
        told("reading Turtle", reading, "rdflib", (theirs, graph))
        peer = in_time(lambda graph=graph: graph.serialize(format="turtle"))
        told("writing Turtle", ours, "rdflib", peer)
        if peer:
            same(triples(text), triples(peer[1]))
        compare_asking(text, graph, rounds)
        if links < TOO_MANY_TO_VALIDATE and ontology_file("shapes.ttl").exists():
            compare_validating(text)


if __name__ == "__main__":
    main()
