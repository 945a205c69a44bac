"""How our terms stand to those of others: said in SKOS only, with a reason each, and of every class."""

from __future__ import annotations

from collections import Counter

from rdflib import OWL, RDF, RDFS, SKOS, URIRef

from ontology.conftest import ALIGNMENTS, TERMS, ours
from progtheory.rdf import NAMESPACE

RELATIONS = (SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
MAPPINGS = Counter((subject, relation, object) for relation in RELATIONS for subject, object in ALIGNMENTS[:relation])
ANNOTATED = (OWL.annotatedSource, OWL.annotatedProperty, OWL.annotatedTarget)


def test_each_mapping_has_one_reason() -> None:
    axioms = list(ALIGNMENTS.subjects(RDF.type, OWL.Axiom))
    reasoned = Counter(tuple(ALIGNMENTS.value(axiom, part) for part in ANNOTATED) for axiom in axioms)

    assert reasoned == MAPPINGS
    assert all(len(list(ALIGNMENTS.objects(axiom, RDFS.comment))) == 1 for axiom in axioms)


def test_a_mapping_goes_from_a_term_of_ours_to_a_term_of_others() -> None:
    for subject, _, object in MAPPINGS:
        assert str(subject) in TERMS
        assert not str(object).startswith(NAMESPACE)


def test_two_terms_stand_to_each_other_in_one_way() -> None:
    pairs = [(subject, object) for subject, _, object in MAPPINGS]

    assert len(set(pairs)) == len(pairs)


def test_nothing_is_claimed_that_a_reasoner_would_use() -> None:
    claims = {RDFS.subClassOf, RDFS.subPropertyOf, OWL.equivalentClass, OWL.equivalentProperty, OWL.sameAs}

    assert not claims & {*ALIGNMENTS.predicates()}
    assert SKOS.exactMatch not in {*ALIGNMENTS.predicates()}


def test_every_class_is_mapped_or_says_why_not() -> None:
    mapped = {str(subject) for subject, _, _ in MAPPINGS}
    excused = {str(subject) for subject in ALIGNMENTS.subjects(SKOS.editorialNote)}

    assert ours(OWL.Class) <= mapped | excused
    assert not mapped & excused


def test_the_evidence_model_is_aligned_with_sepio() -> None:
    close = {
        str(subject).removeprefix(NAMESPACE): str(object).rpartition("/")[2]
        for subject, relation, object in MAPPINGS
        if relation == SKOS.closeMatch and "SEPIO" in str(object) and (subject, RDF.type, None) not in ALIGNMENTS
    }

    assert close["Citation"] == "SEPIO_0000002"
    assert close["Evidence"] == "SEPIO_0000149"


def test_numbered_terms_have_a_label_and_no_label_stands_alone() -> None:
    numbered = {object for _, _, object in MAPPINGS if str(object)[-1].isdigit()}

    assert numbered == {*ALIGNMENTS.subjects(RDFS.label)}
    assert all(isinstance(term, URIRef) for term in numbered)
