"""What the interactive page costs: bytes, time to draw, frames while moving, in Debian's Chromium.

Run it with `make benchmark`, or alone: `python tests/benchmarks/bench_page.py`. It prints a Markdown table: what is
measured, what is aimed at, and what was found today. Invented theories have twice as many links as elements (seeded).
"""

import gzip
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from progtheory import draw, load
from progtheory.model import Theory, selected

ROUNDS = 7
ROOT = Path(__file__).parents[2]
KINDS = (
    {"kind": "context"},
    {"kind": "component"},
    {"kind": "mechanism", "aspect": "resource"},
    {"kind": "mechanism", "aspect": "response"},
    {"kind": "outcome", "distance": "proximal"},
    {"kind": "outcome", "distance": "distal"},
)
#: Frames drawn while a hand drags the map about for two seconds.
FRAMES = """() => new Promise((done) => {
  let frames = 0;
  const start = performance.now();
  const count = () => {
    frames += 1;
    if (performance.now() - start < 2000) requestAnimationFrame(count); else done(frames / 2);
  };
  requestAnimationFrame(count);
})"""
SELECT = """() => new Promise((done) => {
  const cards = document.querySelectorAll('.card-button');
  const start = performance.now();
  cards[Math.floor(cards.length / 2)].click();
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})"""
PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def invented(count: int) -> Theory:
    """Return a theory of so many elements, in six lanes, with twice as many links, most of them forwards."""
    drawn = random.Random(count)
    lanes = sorted(drawn.randrange(len(KINDS)) for _ in range(count))
    elements = [
        {"id": f"e{at}", "label": f"Something invented, number {at}", **KINDS[lane]} for at, lane in enumerate(lanes)
    ]
    pairs = {tuple(sorted(drawn.sample(range(count), 2))) for _ in range(2 * count)}
    links = [{"cause": f"e{one}", "effect": f"e{other}", "sign": "positive"} for one, other in sorted(pairs)]
    return Theory.model_validate({"id": f"t{count}", "title": "Invented", "elements": elements, "links": links})


def only(theory: Theory, view: str) -> Theory:
    """Return the part of a theory that a saved view shows, with that view alone and without tours of others."""
    shown = next(one for one in theory.views if one.id == view)
    return selected(theory, shown).model_copy(update={"views": (shown,), "tours": (), "default_view": view})


def built(theory: Theory) -> tuple[str, float]:
    """Return the page and the processor time it took, which other processes change less than the time by the clock."""
    start = process_time()
    page = draw(theory)
    return page, process_time() - start


class Opening:
    """One way of opening a page again and again."""

    def __init__(self, browser: Browser, path: Path) -> None:
        self._browser, self._path = browser, path
        self.requests: set[str] = set()
        self.messages: list[str] = []

    def measured(self, measure: Callable[[Page], float]) -> float:
        """Return the median of what is measured on a page that was opened afresh each time."""
        return median(self._once(measure) for _ in range(ROUNDS))

    def _once(self, measure: Callable[[Page], float]) -> float:
        page = self._browser.new_page(viewport={"width": 1440, "height": 1000})
        page.on("request", lambda one: self.requests.add(one.url.split(":")[0]))
        page.on("console", lambda one: self.messages.append(one.text))
        page.goto(self._path.as_uri())
        page.wait_for_selector("body[data-ready]")
        found = measure(page)
        page.close()
        return found


def ready(page: Page) -> float:
    return float(page.evaluate("document.body.dataset.ready"))


def frames(page: Page) -> float:
    box: Any = page.locator("#map").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60)
    page.mouse.down()
    page.evaluate(f"window.counted = ({FRAMES})()")
    for at in range(100):
        page.mouse.move(box["x"] + box["width"] / 2 + (at % 20) * 8, box["y"] + 60 + (at % 10) * 6)
    return float(page.evaluate("window.counted"))


def stops(page: Page) -> float:
    for pressed in range(1, 60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "card-button":
            return pressed
    return float("inf")


def rows(browser: Browser, folder: Path) -> Iterator[tuple[str, str, str]]:
    mash = load(ROOT / "graphs" / "mash")
    theories = {"MASH, the study alone": only(mash, "study-alone"), "120 cards": invented(120)}
    theories["MASH, all seven views"] = mash
    yield "once in a process: libraries and templates", "none", f"{built(invented(2))[1]:.2f} s"
    for name, theory in theories.items():
        page, seconds = built(theory)
        path = folder / f"{theory.id}-{len(page)}.html"
        path.write_text(page, encoding="utf-8", newline="\n")
        yield f"{name}: build, processor time", "0.5 s at 40 cards, 1 s at 120", f"{seconds:.2f} s"
        yield f"{name}: the same bytes from two builds", "yes", "yes" if page == draw(theory) else "no"
        small = len(gzip.compress(page.encode(), mtime=0))
        yield (
            f"{name}: size (gzipped)",
            "650 kB (160 kB) at 40 cards",
            f"{len(page.encode()) // 1000} kB ({small // 1000} kB)",
        )
        opening = Opening(browser, path)
        yield (
            f"{name}: first paint",
            "400 ms at 40 cards",
            f"{opening.measured(lambda one: one.evaluate(PAINT)):.0f} ms",
        )
        yield f"{name}: ready", "600 ms at 40 cards, 1,000 ms at 120", f"{opening.measured(ready):.0f} ms"
        yield (
            f"{name}: select to repaint",
            "200 ms at 120",
            f"{opening.measured(lambda one: one.evaluate(SELECT)):.0f} ms",
        )
        yield f"{name}: frames a second while dragged", "30 at 120", f"{opening.measured(frames):.0f}"
        yield f"{name}: tab stops before the map", "15", f"{opening.measured(stops):.0f}"
        asked = sorted(opening.requests - {"file", "data", "blob"})
        yield f"{name}: requests elsewhere, console messages", "0, 0", f"{len(asked)}, {len(opening.messages)}"


def main() -> None:
    found = shutil.which("chromium")
    if found is None:
        raise SystemExit("needs chromium")
    print("| measured | aim | found |\n| --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        for row in rows(browser, Path(folder)):
            print(f"| {' | '.join(row)} |", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
