"""The lists of words: sound SKOS, ranks where order means something, scales that agree with those of the theory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from rdflib import RDF, RDFS, SKOS, Graph, URIRef

from ontology.conftest import CORE, GUIDEBOOK, SCHEMES, ours
from progtheory.model import Basis
from progtheory.rdf import NAMESPACE

RANK, ORDER = URIRef(f"{NAMESPACE}rank"), URIRef(f"{NAMESPACE}order")
#: Entries of the Guidebook's scales that stand outside the scale: no value, and a flag beside a value.
OUTSIDE = {f"{GUIDEBOOK}cost-not-available", f"{GUIDEBOOK}impact-mixed"}
ALL = sorted(ours(SKOS.ConceptScheme))


def _concepts(scheme: str) -> list[URIRef]:
    return sorted(SCHEMES.subjects(SKOS.inScheme, URIRef(scheme)))


def test_words_stand_in_the_schemes_and_terms_in_the_core() -> None:
    words = {SKOS.Concept, SKOS.ConceptScheme}
    sorts = [
        {type for term in graph.subjects(RDFS.isDefinedBy) for type in graph.objects(term, RDF.type)}
        for graph in (CORE, SCHEMES)
    ]

    assert not sorts[0] & words
    assert sorts[1] == words


@pytest.mark.parametrize("scheme", ALL, ids=lambda iri: iri.removeprefix(NAMESPACE))
def test_a_scheme_names_its_concepts_and_each_names_its_scheme(scheme: str) -> None:
    concepts = _concepts(scheme)

    assert concepts
    assert concepts == sorted(SCHEMES.objects(URIRef(scheme), SKOS.hasTopConcept))
    assert concepts == sorted(SCHEMES.subjects(SKOS.topConceptOf, URIRef(scheme)))
    for concept in concepts:
        assert list(SCHEMES.objects(concept, SKOS.inScheme)) == [URIRef(scheme)]


@pytest.mark.parametrize("scheme", ALL, ids=lambda iri: iri.removeprefix(NAMESPACE))
def test_ranks_stand_where_the_scheme_is_ordinal_and_only_there(scheme: str) -> None:
    concepts = [concept for concept in _concepts(scheme) if str(concept) not in OUTSIDE]
    ranks = sorted(int(str(rank)) for concept in _concepts(scheme) for rank in SCHEMES.objects(concept, RANK))
    ordinal = (URIRef(scheme), ORDER, None) in SCHEMES

    assert list(range(1, len(concepts) + 1)) * ordinal == ranks


def test_labels_and_notations_are_told_apart_within_a_scheme() -> None:
    for scheme in ALL:
        for property in (SKOS.prefLabel, SKOS.notation):
            values = [str(value) for concept in _concepts(scheme) for value in SCHEMES.objects(concept, property)]

            assert len(set(values)) == len(values)


def test_only_an_entry_outside_a_scale_may_lack_a_notation() -> None:
    lacking = {str(one) for one in SCHEMES.subjects(RDF.type, SKOS.Concept) if not SCHEMES.value(one, SKOS.notation)}

    assert lacking <= OUTSIDE


def test_bases_are_ranked_in_the_order_in_which_the_model_weighs_them() -> None:
    ranked = sorted(_concepts(f"{NAMESPACE}bases"), key=lambda one: int(str(SCHEMES.value(one, RANK))))

    assert list(Basis) == [str(SCHEMES.value(one, SKOS.notation)) for one in ranked]


def _published(graph: Graph, scheme: str) -> dict[str, tuple[str, str | None, int | None]]:
    found = {}
    for concept in graph.subjects(SKOS.inScheme, URIRef(scheme)):
        notation, rank = graph.value(concept, SKOS.notation), graph.value(concept, RANK)
        told = None if notation is None else str(notation), None if rank is None else int(str(rank))
        found[str(concept).removeprefix(GUIDEBOOK)] = (str(graph.value(concept, SKOS.prefLabel)), *told)
    return found


def test_the_guidebook_scales_agree_with_those_of_the_mash_theory(root: Path) -> None:
    held: list[dict[str, Any]] = yaml.safe_load((root / "graphs/mash/schemes.yaml").read_text("utf-8"))["schemes"]
    theirs = {
        scheme["title"]: {one["id"]: (one["label"], one.get("notation"), one.get("rank")) for one in scheme["concepts"]}
        for scheme in held
        if scheme["id"].startswith("guidebook")
    }
    published = [iri for iri in ALL if iri.startswith(GUIDEBOOK)]

    assert theirs == {str(SCHEMES.value(URIRef(iri), RDFS.label)): _published(SCHEMES, iri) for iri in published}


def test_nothing_in_the_schemes_rates_a_programme() -> None:
    used = {str(property).removeprefix(NAMESPACE) for property in SCHEMES.predicates()}

    assert not used & {"rating", "criterion", "hasAssessment"}
