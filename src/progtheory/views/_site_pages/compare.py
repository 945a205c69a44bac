"""The models of the programme, and in what each two of them differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ...graph import graph_of
from ...model import Model
from ...queries import QUERIES, Answer
from .._site_page import Page
from .._site_theory import Site

#: So many models are compared two by two; of more, the page would say little.
_MOST = 4


def pages(site: Site) -> Iterator[Page]:
    """Yield the page that compares the models, if there are any."""
    models = site.theory.models
    if models:
        yield Page(
            path="compare.html",
            title="Compare models",
            description="The variants of the programme, what marks each, and what the theory holds of one only.",
            template="compare.html",
            variables={"pairs": list(_pairs(site, models[:_MOST]))},
            group="The theory",
            rank=35,
        )


def _pairs(site: Site, models: tuple[Model, ...]) -> Iterator[tuple[Model, Model, Answer]]:
    graph, query = graph_of(site.theory), QUERIES["compare"]
    for one, other in combinations(models, 2):
        yield one, other, query.model_validate({"this_model": one.id, "other_model": other.id}).ask(graph)


PAGES = pages
