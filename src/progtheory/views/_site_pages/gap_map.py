"""The evidence gap map: which mechanisms and outcomes sources speak of together, and which not."""

from __future__ import annotations

from collections.abc import Iterator

from .._matrix import matrix_of
from .._site_page import Page
from .._site_theory import Site
from ..gapmap import contents


def pages(site: Site) -> Iterator[Page]:
    """Yield the gap map, if there are mechanisms and outcomes to set against each other."""
    # The page counts the whole theory, whatever view opens first elsewhere.
    matrix = matrix_of(site.theory.model_copy(update={"default_view": None}), site.lit)
    if matrix.cells:
        yield Page(
            path="gap-map.html",
            title="Evidence gap map",
            description="Mechanisms in rows, outcomes in columns: how many sources speak of the two together, and "
            "where none was found.",
            template="gap-map.html",
            variables=contents(site.theory, matrix),
            group="What is known, and what is not",
            rank=10,
            assets=("gapmap.css",),
        )


PAGES = pages
