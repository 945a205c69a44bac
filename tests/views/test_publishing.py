"""What is published of a theory: a claim as a nanopublication, and metadata for a deposit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from datacite import schema45
from hypothesis import given, settings
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse

from progtheory.cli import main
from progtheory.formats import load
from progtheory.model import Theory
from progtheory.rdf import context_in, expanded, iri_of
from progtheory.views import draw
from strategies import theories

NP = context_in("nanopub.jsonld")["np"]
TYPE = expanded("rdf:type")


@pytest.fixture(scope="module")
def every_field(root: Path) -> Theory:
    return load(root / "tests" / "rdf" / "every_field.yaml")


def _nanopublications(text: str) -> dict[str, dict[str, set[Quad]]]:
    """Return the graphs of each nanopublication, by its IRI; its parts are found as the guidelines say."""
    quads = set(parse(text, format=RdfFormat.TRIG))
    graphs: dict[str, set[Quad]] = {}
    for quad in quads:
        assert quad.graph_name != DefaultGraph()
        graphs.setdefault(quad.graph_name.value, set()).add(quad)
    found, used = {}, set()
    for quad in quads:
        if (quad.predicate.value, quad.object) == (TYPE, NamedNode(f"{NP}Nanopublication")):
            head = graphs[quad.graph_name.value]
            named = {one.predicate.value.removeprefix(NP): one.object.value for one in head - {quad}}
            assert {"hasAssertion", "hasProvenance", "hasPublicationInfo"} == set(named)
            assert {4} == {len(head), len({quad.graph_name.value, *named.values()})}
            assert {quad.subject} == {one.subject for one in head}
            found[quad.subject.value] = {name: graphs[graph] for name, graph in named.items()}
            used |= {quad.graph_name.value, *named.values()}
    assert used == set(graphs)
    return found


def _mentioned(quads: set[Quad]) -> set[str]:
    return {term.value for quad in quads for term in (quad.subject, quad.object) if isinstance(term, NamedNode)}


@settings(max_examples=25, deadline=None)
@given(theory=theories())
def test_every_claim_is_a_well_formed_nanopublication(theory: Theory) -> None:
    found = _nanopublications(draw(theory.model_copy(update={"default_view": None}), "nanopub"))

    assert len(theory.links) + len(theory.configurations) == len(found)
    for name, graphs in found.items():
        assert f"{name.removesuffix('#nanopub')}" in _mentioned(graphs["hasAssertion"])
        assert name.replace("#nanopub", "#assertion") in _mentioned(graphs["hasProvenance"])
        assert name in _mentioned(graphs["hasPublicationInfo"])


def test_a_nanopublication_carries_the_claim_and_apart_from_it_how_it_is_known(every_field: Theory) -> None:
    text = draw(every_field, "nanopub", lit=["meal--feeling-welcome"])
    ((_, graphs),) = _nanopublications(text).items()
    claim, knowing, publication = (graphs[name] for name in ("hasAssertion", "hasProvenance", "hasPublicationInfo"))

    assert {iri_of(every_field, id) for id in ("meal", "far-from-shops", "feeling-welcome")} <= _mentioned(claim)
    assert not {iri_of(every_field, id) for id in ("heard", "talk")} & _mentioned(claim)
    assert {iri_of(every_field, id) for id in ("heard", "seen-once", "talk", "letter")} <= _mentioned(knowing)
    assert any(quad.predicate.value.endswith("#stance") for quad in knowing)
    assert {every_field.licence} <= _mentioned(publication)
    assert {"A. First", "B. Second", "2025-03-01"} <= {getattr(quad.object, "value", "") for quad in publication}


def test_the_command_line_lights_up_ids_in_any_view(root: Path) -> None:
    mash = str(root / "graphs" / "mash")

    def run(*words: str) -> str:
        done = CliRunner().invoke(main, ["draw", mash, *words])
        return done.stdout or str(done.exception)

    assert 1 == len(_nanopublications(run("--as", "nanopub", "--lit", "cmo06")))
    assert run("--as", "mermaid") != run("--as", "mermaid", "--lit", "advice-line")
    assert "did you mean 'advice-line'" in run("--as", "nanopub", "--lit", "advice-lin")
    assert "no element, link or configuration is called 'foundations-2025-page'" in run(
        "--as", "mermaid", "--lit", "foundations-2025-page"
    )


def test_metadata_for_a_deposit_are_as_datacite_asks(mash: Theory, every_field: Theory) -> None:
    for theory in (mash, every_field):
        assert [] == list(schema45.validator.iter_errors(json.loads(draw(theory, "datacite"))))


def test_what_a_deposit_needs_and_the_theory_does_not_say_is_not_made_up(small: Theory) -> None:
    said = json.loads(draw(small, "datacite"))

    assert [{"name": ":unav"}] == said["creators"]
    assert {"name": ":tba"} == said["publisher"]
    assert ["'publicationYear' is a required property"] == [
        error.message for error in schema45.validator.iter_errors(said)
    ]


def test_sources_are_named_by_doi_or_address(every_field: Theory) -> None:
    said = json.loads(draw(every_field, "datacite"))["relatedIdentifiers"]

    assert [("10.1000/182", "DOI")] == [(one["relatedIdentifier"], one["relatedIdentifierType"]) for one in said]
