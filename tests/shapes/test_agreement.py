"""Loading RDF and checking it against the shapes come to the same verdict, and name the same part and property."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings, strategies as st
from pyoxigraph import RdfFormat, Triple, parse
from rdflib import SH, Graph

from mutations import additions, deletions, exchanges, renamings
from progtheory.errors import InvalidTheory, Problem
from progtheory.formats import load
from progtheory.formats._plain import theory_from
from progtheory.model import Theory
from progtheory.model.finding import Finding, Severity
from progtheory.rdf import ontology_file, plain_from, triples_of
from progtheory.shapes import findings_of
from progtheory.shapes.asked import asked
from strategies import theories

EVERY_FIELD = load(Path(__file__).parents[1] / "rdf" / "every_field.yaml")
TRIPLES = triples_of(EVERY_FIELD)

#: The field that each shape is about, as the model calls it, and those of the checks in SPARQL.
FIELDS = {
    shape.partition("#")[2]: str(name)
    for shape, name in Graph().parse(ontology_file("shapes.ttl")).subject_objects(SH.name)
} | {
    "another-base": "id",
    "broader-circle": "broader",
    "own-opposite": "opposite",
    "undeclared-class": "class",
    "undeclared-property": "",
}

#: What concerns a part as a whole is told of the part, or of one of these.
WHOLE = frozenset({"", "id", "class", "kind", "holder", "theory"})

#: Seeded: the same draws in every run.
CHANGES = {
    "without a triple": list(deletions(TRIPLES)),
    "with a triple": list(additions(TRIPLES, Random(1), 200)),
    "with another value": Random(2).sample(list(exchanges(TRIPLES)), 180),
    "with another name": Random(3).sample(list(renamings(TRIPLES)), 50),
}


def problems(triples: list[Triple]) -> tuple[Problem, ...]:
    try:
        data, told = plain_from(triples, "")
        theory_from(data, "", told=told)
    except InvalidTheory as error:
        return error.problems
    return ()


def violations(triples: list[Triple]) -> list[Finding]:
    return [one for one in findings_of(triples, engine="shacl") if one.severity is Severity.VIOLATION]


def place_of(problem: Problem, theory: str) -> tuple[str, str]:
    if problem.place.startswith("a blank node"):
        return "a blank node", ""
    first, _, field = problem.place.partition(" ")
    if not field and first.partition(".")[0] in Theory.model_fields:
        first, field = theory, first
    return first, field.partition(".")[0]


def named_alike(told: tuple[Problem, ...], found: list[Finding], theory: str) -> bool:
    for problem in told:
        where, field = place_of(problem, theory)
        for one in found:
            same_part = where == one.where or f"/{one.where}>" in str(problem) or one.where in problem.message
            other = FIELDS[one.check]
            if same_part and (field == other or {field, other} & WHOLE or where != one.where):
                return True
            if not where and one.check == "one-theory":
                return True
    return False


@pytest.mark.parametrize("way", CHANGES)
def test_a_changed_theory_is_judged_alike_and_the_same_place_is_named(way: str) -> None:
    apart = []
    for change in CHANGES[way]:
        told, found = problems(change.triples), violations(change.triples)
        if bool(told) != bool(found) or (told and not named_alike(told, found, EVERY_FIELD.id)):
            apart.append((change.how, told, found))

    assert apart == []


def test_the_changes_are_of_both_kinds_and_the_shapes_decide_nearly_all() -> None:
    asked_for = {one.name for one in asked()}
    drawn = [violations(change.triples) for change in Random(4).sample(CHANGES["with a triple"], 100)]
    refused = [found for found in drawn if found]
    by_shapes = [found for found in refused if {one.check for one in found} - asked_for]

    assert 10 < len(refused) < 100
    assert len(by_shapes) >= 0.85 * len(refused)


@settings(max_examples=40)
@given(theory=theories(), seed=st.integers(0, 2**32))
def test_every_theory_conforms_and_one_triple_more_or_less_is_judged_alike(theory: Theory, seed: int) -> None:
    triples, chance = triples_of(theory), Random(seed)
    changes = [chance.choice(list(deletions(triples))), *additions(triples, chance, 1)]

    assert violations(triples) == []
    for change in changes:
        told, found = problems(change.triples), violations(change.triples)
        assert bool(told) == bool(found), change.how
        assert not told or named_alike(told, found, theory.id), change.how


def test_what_a_reasoner_adds_and_what_others_say_changes_nothing() -> None:
    more = """
    @prefix pt: <https://w3id.org/progtheory#> .
    @prefix : <https://w3id.org/progtheory/theory/breakfast-club/> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix dcterms: <http://purl.org/dc/terms/> .
    :meal a pt:Element , skos:Concept ; dcterms:title "x" , 5 ; skos:hasTopConcept :meal .
    :why a pt:Statement .
    <https://example.org/scheme> a skos:ConceptScheme ; skos:hasTopConcept :low , :backdrop .
    <https://example.org/club> dcterms:source :talk ; dcterms:license "none" ; skos:prefLabel "x"@en .
    """
    added = [*TRIPLES, *(quad.triple for quad in parse(more, format=RdfFormat.TURTLE))]

    assert problems(added) == ()
    assert violations(added) == []
