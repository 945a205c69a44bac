"""The tours of the theory, told as text: what the interactive map plays step by step."""

from __future__ import annotations

from collections.abc import Iterator

from .._site_page import Page
from .._site_theory import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of tours, if there are any."""
    if site.theory.tours:
        yield Page(
            path="tours.html",
            title="Guided tours",
            description="The theory told step by step, for those who come to it for the first time.",
            template="tours.html",
            group="The theory",
            rank=3,
        )


PAGES = pages
