"""How the templates of pages are read: every text escaped, and a name that is missing is a mistake."""

from __future__ import annotations

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined


def templates_in(*folders: str) -> Environment:
    """Return the templates of folders of this package; a name is looked up in the first of them first."""
    return Environment(
        loader=ChoiceLoader([PackageLoader("progtheory.views", folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
