"""Style sheets and scripts that pages share, each under a name that holds its hash, so that browsers can keep it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

from ._page_style import dark_style, styles
from ._site_dark import dark_pictures
from .gapmap import sheet as gapmap_sheet

_FOLDER = files(__package__) / "_site"


@cache
def assets() -> Mapping[str, str]:
    """Return the texts of the shared files by the name pages know them by."""
    return {
        "site.css": styles(_read("site.css")),
        "dark.css": dark_style() + dark_pictures(),
        "site.js": _read("site.js"),
        "search.js": _read("search.js"),
        "site-map.js": _read("site-map.js"),
        "gapmap.css": f".gapmap{{{gapmap_sheet()}}}",
    }


def hashed(name: str, text: str) -> str:
    """Return the path of a shared file: its name with a hash of what it holds.

    >>> hashed("site.css", "")
    'assets/site-e3b0c44298fc.css'
    """
    stem, _, suffix = name.rpartition(".")
    return f"assets/{stem}-{sha256(text.encode()).hexdigest()[:12]}.{suffix}"


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
