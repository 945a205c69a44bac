"""How the templates of pages are read: every text escaped, and a name that is missing is a mistake."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def templates_in(folder: str) -> Environment:
    """Return the templates of a folder of this package, and those they share."""
    return Environment(
        loader=PackageLoader("progtheory.views", folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
