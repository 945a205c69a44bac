"""What is not known and what is asked; the facts, patterns and implications that surround the theory."""

from __future__ import annotations

from collections.abc import Iterator

from .._site_gaps import grouped
from .._site_page import Page
from .._site_theory import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of gaps and questions, and the page of what surrounds the claims."""
    theory = site.theory
    yield Page(
        path="gaps.html",
        title="Gaps and questions",
        description="What is not known, where an answer might be found, and what the study asks.",
        template="gaps.html",
        variables={"groups_of_gaps": grouped(theory)},
        group="What is known, and what is not",
        rank=15,
        menu="Gaps",
    )
    if theory.facts or theory.implications or theory.patterns:
        yield Page(
            path="background.html",
            title="Patterns, implications and background",
            description="What recurs over several explanations, what follows for policy, practice and research, "
            "and what readers need to know of programme and study.",
            template="background.html",
            group="What is known, and what is not",
            rank=30,
        )


PAGES = pages
