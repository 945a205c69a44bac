"""The documentation of the vocabulary, which keeps the frame it has when it stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from .._site_page import Page
from .._site_theory import Site
from ..ontology import page_for


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of the vocabulary."""
    yield Page(
        path="vocabulary.html",
        title="Vocabulary",
        description="The ontology in which the theory is written: every class and property, with its use here.",
        ready=page_for(site.theory, site.lit, "index.html"),
        group="Use it elsewhere",
        rank=20,
    )


PAGES = pages
