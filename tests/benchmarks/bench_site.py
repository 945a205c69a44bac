"""What a site costs: processor time, memory, files and bytes, and whether large theories cost in proportion.

`make benchmark` builds the site of MASH. Larger ones on demand: `python tests/benchmarks/bench_site.py 375 745 1490`
builds those of invented theories (seeded) with so many parts that have a page; 1,500 is the most that a site takes.
Each is built in a process of its own, which tells its processor time and the most memory it held. `--keep FOLDER`
writes them too, to be looked at.
"""

import argparse
import random
import resource
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from progtheory import draw, load
from progtheory.model import Theory

ROOT = Path(__file__).parents[2]
#: So many elements make a theme; most links stay within one, as they do in theories that people wrote.
THEME = 30
KINDS: tuple[dict[str, str], ...] = (
    {"kind": "context"},
    {"kind": "component"},
    {"kind": "mechanism", "aspect": "resource"},
    {"kind": "mechanism", "aspect": "response"},
    {"kind": "outcome", "distance": "proximal"},
    {"kind": "outcome", "distance": "distal"},
)
ROLES = ("context", "component", "mechanism-resource", "mechanism-response", "outcome", "outcome")
SIGNS = ("positive", "positive", "positive", "negative", "mixed")
BASES = ("stated", "stated", "implied")
#: Shares of links that stay within a theme, and of links that a context changes.
WITHIN, CONDITIONED = 0.95, 0.2

Data = dict[str, Any]


class Cost(NamedTuple):
    """What a site took to build, and what it came to."""

    seconds: float
    megabytes_held: float
    files: int
    megabytes: float


def invented(pages: int) -> Theory:
    """Return a theory with so many elements, explanations and sources together, twice as many links as elements."""
    chance = random.Random(pages)
    elements, wholes = round(pages * 0.6), round(pages * 0.2)
    sources = pages - elements - wholes
    return Theory.model_validate(
        {
            "id": f"invented-{pages}",
            "title": f"An invented theory of {pages:,} parts",
            "default_view": "theme-0",
            "models": [{"id": "first-model", "label": "First model"}, {"id": "second-model", "label": "Second model"}],
            "sources": [
                {"id": f"s{at}", "title": f"Report {at}", "type": "report", "weight": "ABCDE"[at % 5], "year": 2000}
                for at in range(sources)
            ],
            "evidence": [_item(chance, at, sources) for at in range(sources * 5)],
            "elements": [_element(at) for at in range(elements)],
            "links": [_link(chance, *ends, sources * 5) for ends in _pairs(chance, elements)],
            "configurations": [_explanation(chance, at, elements, sources * 5) for at in range(wholes)],
            "gaps": [
                {"id": f"g{at}", "text": f"It is not known, number {at}.", "about": [f"e{at * 7 % elements}"]}
                for at in range(pages // 20)
            ],
            "views": [
                {"id": f"theme-{at}", "title": f"Theme {at}", "rank": at, "only_tags": [f"theme{at}"]}
                for at in range(min(6, elements // THEME))
            ],
        }
    )


def _element(at: int) -> Data:
    return {
        "id": f"e{at}",
        "label": f"Something invented, number {at}",
        "description": f"What is meant by number {at}, in a sentence as long as such sentences are.",
        "tags": [f"theme{at // THEME}"],
        "models": ["first-model"] if at % 17 == 0 else [],
        **KINDS[at % len(KINDS)],
    }


def _item(chance: random.Random, at: int, sources: int) -> Data:
    return {
        "id": f"i{at}",
        "source": f"s{at % sources}",
        "locator": f"p. {at}",
        "text": f"What was found, number {at}, told in a sentence of some length.",
        "basis": chance.choice(BASES),
    }


def _cited(chance: random.Random, items: int) -> list[str]:
    return [f"i{at}" for at in chance.sample(range(items), chance.randint(1, 3))]


def _pairs(chance: random.Random, elements: int) -> list[tuple[int, int]]:
    """Return causes and effects: mostly of one theme, mostly from one lane to a later one."""
    pairs = set()
    for at in range(elements):
        start = at // THEME * THEME
        theme, any_theme = range(start, min(start + THEME, elements)), range(elements)
        for _ in range(2):
            ends = (at, chance.choice(theme if chance.random() < WITHIN else any_theme))
            pairs.add(tuple(sorted(ends, key=lambda one: (one % len(KINDS), one))))
    return sorted((cause, effect) for cause, effect in pairs if cause != effect)


def _link(chance: random.Random, cause: int, effect: int, items: int) -> Data:
    context = {"context": f"e{cause // len(KINDS) * len(KINDS)}", "effect": "strengthens"}
    return {
        "cause": f"e{cause}",
        "effect": f"e{effect}",
        "sign": chance.choice(SIGNS),
        "evidence": _cited(chance, items),
        "conditions": [context] if chance.random() < CONDITIONED else [],
    }


def _explanation(chance: random.Random, at: int, elements: int, items: int) -> Data:
    """Return an explanation with one element of each lane, all of one theme."""
    start = chance.randrange(elements // THEME) * THEME
    members = [start + lane + len(KINDS) * chance.randrange(THEME // len(KINDS)) for lane in range(len(KINDS))]
    return {
        "id": f"c{at}",
        "name": f"Explanation {at}",
        "sentence": f"Where this is so, explanation {at} says what is expected to follow.",
        "basis": "stated",
        "members": [{"element": f"e{one}", "role": role} for one, role in zip(members, ROLES, strict=True)],
        "evidence": _cited(chance, items),
    }


def built(pages: int, keep: str) -> Cost:
    """Return the cost of the site of MASH (0 pages) or of an invented theory, from the theory to the last byte."""
    theory = invented(pages) if pages else load(ROOT / "graphs" / "mash")
    start = process_time()
    site = draw(theory, "site")
    seconds = process_time() - start
    size = 0
    for path, content in site.items():
        raw = content.encode() if isinstance(content, str) else content
        size += len(raw)
        if keep:
            target = Path(keep, theory.id, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(raw)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return Cost(seconds, held, len(site), size / 1e6)


def rows(sizes: list[int], keep: str) -> Iterator[tuple[str, Cost]]:
    pool: Any = ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1)
    with pool:
        for pages in sizes or [0]:
            name = f"invented, {pages:,} parts with a page" if pages else "MASH"
            yield name, pool.submit(built, pages, keep).result()


def main() -> None:
    asked = argparse.ArgumentParser(description="What a site costs.")
    asked.add_argument("parts", nargs="*", type=int, help="parts with a page of invented theories; none: MASH")
    asked.add_argument("--keep", default="", help="folder to write the sites to")
    given = asked.parse_args()
    print("| theory | processor time | most memory | files | size | time a file |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, cost in rows(given.parts, given.keep):
        each = f"{1000 * cost.seconds / cost.files:.0f} ms"
        told = f"{cost.seconds:.0f} s | {cost.megabytes_held:.0f} MB | {cost.files:,} | {cost.megabytes:.0f} MB"
        print(f"| {name} | {told} | {each} |", flush=True)


if __name__ == "__main__":
    main()
