"""The page in another browser: Debian's Firefox, driven over WebDriver BiDi by puppeteer-core."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from browser.test_accessibility import RULES
from progtheory.model import Theory

pytestmark = pytest.mark.xdist_group("browser")

READY = ["until", "document.body?.dataset.ready > 0"]
TO_PAGE = ["until", "document.getElementById('to-page')?.getAttribute('href')"]
VERDICTS = ["run", "document.getElementById('verdicts').textContent"]
FOCUSED = ["run", "document.activeElement.textContent.trim()"]
AXE = f"""axe.run(document, {{ runOnly: {{ type: 'tag', values: {RULES} }}, resultTypes: ['violations'] }})
  .then((found) => found.violations.map((one) => one.id))"""


def _seen(root: Path, *visits: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what Firefox told of each visit (`told`), and what it logged or asked for (`said`)."""
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    if found is None:
        pytest.fail("the page is tested in Firefox too: try `make test` or `apt-get install firefox-esr`")
    script = root / "tests" / "browser" / "firefox.mjs"
    ran = subprocess.run(
        ["node", script, found], input=json.dumps(visits), capture_output=True, text=True, timeout=300, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_firefox_opens_the_page_reads_it_by_keyboard_and_finds_nothing_wrong(
    written: Callable[[Theory], Path], axe: str, small: Theory, mash: Theory, root: Path
) -> None:
    by_keyboard = [READY, ["press", "Tab"], FOCUSED, ["press", "Enter"], FOCUSED, ["press", "ArrowRight"], FOCUSED]
    details = ["until", "document.getElementById('details').innerText.includes('Advice line') && 'details'"]
    checked = [READY, ["run", axe + ";undefined"], ["run", AXE]]

    small_page, mash_page, narrow = _seen(
        root,
        {"address": written(small).as_uri(), "steps": [*by_keyboard, ["press", "Enter"], details]},
        {"address": written(mash).as_uri(), "steps": checked},
        {
            "address": written(mash).as_uri(),
            "width": 320,
            "steps": [*checked, ["run", "document.documentElement.scrollWidth <= innerWidth"]],
        },
    )

    assert [[], [], []] == [small_page["said"], mash_page["said"], narrow["said"]]
    start, first, second, opened = small_page["told"][1:]
    assert start == "Skip to the map"
    assert "Professionals unsure whether to refer" in first
    assert "Advice line" in second
    assert opened == "details"
    assert mash_page["told"][1:] == [[]]
    assert narrow["told"][1:] == [[], True]


def test_firefox_opens_the_site_from_a_disk_searches_it_and_follows_a_tour(
    site: Path, written: Callable[[Theory], Path], mash: Theory, root: Path
) -> None:
    wide = ["run", "document.documentElement.scrollWidth <= innerWidth"]
    styled = ["run", "getComputedStyle(document.querySelector('.top')).backgroundColor"]
    scripted = ["run", "document.body.classList.contains('scripted')"]
    found = ["until", "document.querySelector('#hits a')?.textContent"]
    toured = f"{written(mash).as_uri()}#tour={mash.tours[0].id}&step=3"
    placed = f"{written(mash).as_uri()}#tab=place"

    home, element, search, drawn, step, place = _seen(
        root,
        {"address": (site / "index.html").as_uri(), "width": 320, "steps": [styled, scripted, wide]},
        {"address": (site / "outcomes" / "domestic-burglary.html").as_uri(), "dark": True, "steps": [scripted, wide]},
        {"address": f"{(site / 'search.html').as_uri()}?q=prosecution", "steps": [found]},
        {"address": f"{(site / 'map.html').as_uri()}#element=burglars-deterred", "steps": [READY, TO_PAGE]},
        {"address": toured, "steps": [READY, ["run", "document.getElementById('step').textContent"]]},
        {"address": placed, "steps": [READY, ["run", "document.querySelector('#facts input').click()"], VERDICTS]},
    )

    assert [[]] * 6 == [one["said"] for one in (home, element, search, drawn, step, place)]
    assert home["told"] == ["rgb(11, 12, 12)", True, True]
    assert element["told"] == [True, True]
    assert search["told"] == ["Burglars expect risk of prosecution"]
    assert drawn["told"][1:] == ["mechanisms/burglars-deterred.html"]
    assert step["told"][1].startswith(f"Step 3 of {len(mash.tours[0].steps)}: ")
    assert place["told"][1].startswith("Explanations: ")
