"""The page and the site in other browsers: Debian's Firefox, and WebKit, on whose engine Safari stands."""

from __future__ import annotations

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

Drive = Callable[..., list[dict[str, Any]]]
BROWSERS = {
    "firefox": (("firefox-esr", "firefox"), "apt-get install firefox-esr"),
    "webkit": (
        ("/usr/lib/*/webkit2gtk-4.1/MiniBrowser", "/usr/lib/*/webkitgtk-6.0/MiniBrowser"),
        "apt-get install webkit2gtk-driver xvfb",
    ),
}
READY = ["until", "document.body?.dataset.ready > 0"]
TO_PAGE = ["until", "document.getElementById('to-page')?.getAttribute('href')"]
VERDICTS = ["run", "document.getElementById('verdicts').textContent"]
FOCUSED = ["run", "document.activeElement.textContent.trim()"]
TITLE = ["until", "document.getElementById('details-title').textContent"]
FITS = ["run", "document.documentElement.scrollWidth <= innerWidth"]
AXE = f"""axe.run(document, {{ runOnly: {{ type: 'tag', values: {RULES} }}, resultTypes: ['violations'] }})
  .then((found) => found.violations.map((one) => one.id))"""


def _keys(*names: str) -> list[list[str]]:
    return [["press", name] for name in names]


@pytest.fixture(scope="module", params=BROWSERS)
def drive(request: pytest.FixtureRequest, root: Path) -> Drive:
    """What a browser told of each visit (`told`), and what it logged or asked for (`said`)."""
    names, advice = BROWSERS[request.param]
    paths = [str(path) for name in names for path in Path("/").glob(name.removeprefix("/"))]
    found = next(filter(None, [*map(shutil.which, names), *paths]), None)
    if found is None:
        pytest.fail(f"the page is tested in {request.param} too: try `make test` or `{advice}`")

    def visits(*wanted: dict[str, Any]) -> list[dict[str, Any]]:
        script = root / "tests" / "browser" / f"{request.param}.mjs"
        ran = subprocess.run(
            ["node", script, found], input=json.dumps(wanted), capture_output=True, text=True, timeout=300, check=False
        )
        assert ran.returncode == 0, ran.stderr
        seen = json.loads(ran.stdout)
        assert [[]] * len(wanted) == [one["said"] for one in seen]
        return [one["told"] for one in seen]

    return visits


def test_the_map_page_is_read_by_keyboard_tells_a_place_and_a_tour_and_axe_finds_nothing(
    drive: Drive, written: Callable[[Theory], Path], axe: str, small: Theory, mash: Theory
) -> None:
    by_keyboard = [READY, *_keys("Tab"), FOCUSED, *_keys("Enter"), FOCUSED, *_keys("ArrowRight", "ArrowRight"), FOCUSED]
    evidence = ["until", "document.querySelector('#details details[open]')?.innerText"]
    source = [*_keys("Enter"), TITLE, ["run", "document.querySelector('#details summary').focus()"], *_keys("Enter")]
    known = ["run", "document.querySelector('#facts input[value=\"0\"]').focus()"]
    says = [READY, VERDICTS, known, *_keys("ArrowLeft", "ArrowLeft"), VERDICTS, ["run", "location.hash"]]
    step = ["run", "document.getElementById('step').textContent"]
    page, large, tour = written(small).as_uri(), written(mash).as_uri(), mash.tours[0]

    read, place, toured, narrow = drive(
        {"address": page, "steps": [*by_keyboard, *source, evidence, ["load", axe], ["run", AXE]]},
        {"address": f"{page}#tab=place", "steps": says},
        {"address": f"{large}#tour={tour.id}&step=3", "dark": True, "steps": [READY, step]},
        {"address": large, "width": 480, "steps": [READY, FITS]},
    )

    assert read[1] == "Skip to the map"
    assert "Professionals unsure whether to refer" in read[2]
    assert "Professionals talk a concern through" in read[3]
    assert read[4] == "Professionals talk a concern through"
    assert "A report" in read[5]
    assert read[6] == []
    assert "0 holding, 0 blocked, 1 undecided" in place[1]
    assert "present=advice-line" in place[3]
    assert toured[1].startswith(f"Step 3 of {len(tour.steps)}: ")
    assert narrow[1] is True


def test_the_site_is_searched_by_keyboard_from_a_disk_and_leads_on(drive: Drive, site: Path) -> None:
    find = ["run", "document.getElementById('find').focus()"]
    found = ["until", "document.querySelector('#hits a')?.textContent"]
    colours = ["run", "getComputedStyle(document.documentElement).colorScheme"]

    home, drawn, dark = drive(
        {
            "address": (site / "index.html").as_uri(),
            "steps": [FITS, find, *_keys(*"prosecution", "Enter"), found, ["run", "location.search"]],
        },
        {"address": f"{(site / 'map.html').as_uri()}#element=burglars-deterred", "steps": [READY, TO_PAGE, TITLE]},
        {"address": f"{(site / 'outcomes/domestic-burglary.html').as_uri()}?theme=dark", "steps": [colours, FITS]},
    )

    assert home == [True, "Burglars expect risk of prosecution", "?q=prosecution"]
    assert drawn[1:] == ["mechanisms/burglars-deterred.html", "Burglars deterred"]
    assert dark == ["dark", True]
