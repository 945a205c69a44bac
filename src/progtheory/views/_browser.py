"""Printing a page with the browser that this computer has: without a network, in a folder of its own, within a time."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..errors import FailedProgram, MissingProgram

#: Where another browser than those on the path is named.
VARIABLE = "PROGTHEORY_BROWSER"
_NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_ARGUMENTS = (
    *("--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"),
    # The page asks for nothing; should it, no name would be found.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    *("--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline"),
)
_WHAT = "a PDF"
_ADVICE = (
    "install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or name one in the environment variable "
    f"{VARIABLE}; the forms svg and png need no browser, and any browser prints the form html"
)
#: When it was made, as a PDF tells it.
_DATES = re.compile(rb"/(?:Creation|Mod)Date \(D:[^)]*\)")


def printed(page: str, seconds: float = 120) -> bytes:
    """Return a page as a tagged PDF; it holds no date, so that the same page gives the same bytes.

    MissingProgram if there is no browser; FailedProgram if it makes nothing within so many seconds.
    """
    browser = _found()
    with tempfile.TemporaryDirectory(prefix="progtheory-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "page.html").write_text(page, encoding="utf-8", newline="\n")
        target = folder / "page.pdf"
        told = _run(
            [browser, *_arguments(folder), f"--print-to-pdf={target}", (folder / "page.html").as_uri()], seconds
        )
        if not target.is_file() or not (made := target.read_bytes()).startswith(b"%PDF"):
            raise FailedProgram(_WHAT, browser, told or "it gave no reason")
    # Blanks in their place, since a PDF counts its bytes.
    return _DATES.sub(lambda found: b" " * len(found[0]), made)


def _found() -> str:
    wanted = os.environ.get(VARIABLE)
    found = next(filter(None, map(shutil.which, [wanted] if wanted else _NAMES)), None)
    if found is None:
        raise MissingProgram(_WHAT, repr(wanted) if wanted else "a browser of the Chromium family", _ADVICE)
    return found


def _arguments(folder: Path) -> Sequence[str]:
    # Chromium's sandbox refuses to run as root, as containers do; what is printed is our own page, without scripts.
    root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    return [*_ARGUMENTS, *root, f"--user-data-dir={folder / 'profile'}"]


def _run(command: Sequence[str], seconds: float) -> str:
    try:
        run = subprocess.run(command, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - found above
    except subprocess.TimeoutExpired:
        raise FailedProgram(_WHAT, command[0], f"it did not finish within {seconds:g} seconds") from None
    except OSError as error:
        raise FailedProgram(_WHAT, command[0], str(error.strerror or error)) from error
    lines = run.stderr.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
