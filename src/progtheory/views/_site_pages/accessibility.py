"""The accessibility statement, after the model statement for public sector bodies in the United Kingdom."""

from __future__ import annotations

from collections.abc import Iterator

from .._site_page import Page
from .._site_theory import Site


def pages(_: Site) -> Iterator[Page]:
    """Yield the statement."""
    yield Page(
        path="accessibility.html",
        title="Accessibility statement",
        description="How far everybody can use this site, what was tested, and what was not.",
        template="accessibility.html",
        group="About this site",
        rank=20,
    )


PAGES = pages
