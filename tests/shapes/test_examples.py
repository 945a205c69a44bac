"""Every shape and check speaks of the fault that it is there for, and of that alone; both engines hear the same."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings
from pyoxigraph import Triple

from faults import Fault, faults
from progtheory.checks import CHECKS, check
from progtheory.formats import FORMATS, load
from progtheory.model import Theory
from progtheory.model.finding import Finding, Severity
from progtheory.rdf import triples_of
from progtheory.shapes import findings_of, names
from progtheory.shapes.asked import asked
from progtheory.shapes.engines import ENGINES
from progtheory.shapes.published import published
from strategies import theories

TRIPLES = triples_of(load(Path(__file__).parents[1] / "rdf" / "every_field.yaml"))
FAULTS = faults(TRIPLES)
SEVERITIES = {one.name: one.severity for one in (*published().values(), *asked())}
#: Shapes that say what a check of `progtheory check` says, by the name of the check.
SOUND = {
    shape.name: told[1] for shape in published().values() if (told := re.search(r"\(check ([a-z-]+)\)", shape.message))
}


def changed(fault: Fault) -> list[Triple]:
    return [*(one for one in TRIPLES if one not in fault.out), *fault.put]


def found_by(triples: list[Triple], *severities: Severity) -> list[Finding]:
    return [one for one in findings_of(triples, engine="shacl") if one.severity in (severities or tuple(Severity))]


def test_every_shape_and_check_has_a_fault_or_is_a_check_of_sound_theories() -> None:
    assert set(names()) == FAULTS.keys() | SOUND.keys()
    assert {name for name, severity in SEVERITIES.items() if severity is not Severity.VIOLATION} == SOUND.keys()


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_by_the_shape_that_it_is_for_and_by_no_other(name: str) -> None:
    fault = FAULTS[name]

    assert set(fault.out) <= set(TRIPLES)
    assert {name} | fault.also == {one.check for one in found_by(changed(fault), Severity.VIOLATION)} | fault.also
    assert [] == found_by(TRIPLES, Severity.VIOLATION)


@pytest.mark.parametrize("name", sorted(set(SOUND.values())))
def test_the_examples_of_a_check_are_examples_of_its_shapes(name: str) -> None:
    shapes = {shape for shape, told in SOUND.items() if told == name}

    for text in CHECKS[name].bad:
        theory = FORMATS["yaml"].loads(dedent(text), "bad")
        wanted = {finding.where for finding in check(theory, [name])}
        assert wanted == {one.where for one in found_by(triples_of(theory)) if one.check in shapes}
    for text in CHECKS[name].good:
        theory = FORMATS["yaml"].loads(dedent(text), "good")
        assert not shapes & {one.check for one in found_by(triples_of(theory))}
    assert {SEVERITIES[shape] for shape in shapes} == {CHECKS[name].severity}


@settings(max_examples=40)
@given(theory=theories())
def test_the_shapes_of_sound_theories_find_what_the_checks_find(theory: Theory) -> None:
    found = found_by(triples_of(theory), Severity.WARNING, Severity.HINT)

    told = {(one.check, one.where) for one in check(theory, set(SOUND.values()))}
    assert told == {(SOUND[one.check], one.where) for one in found}


def heard_by(engine: str, triples: list[Triple]) -> Counter[tuple[str, ...]]:
    results = ENGINES[engine](triples)
    return Counter((str(one.focus), one.shape, one.component, str(one.value)) for one in results)


def test_both_engines_find_the_same_when_everything_is_wrong_at_once() -> None:
    out = {one for fault in FAULTS.values() for one in fault.out}
    put = [one for fault in FAULTS.values() for one in fault.put]
    held = {name: fault for name, fault in FAULTS.items() if name.endswith("-holder")}
    wrong = list(dict.fromkeys([*(one for one in TRIPLES if one not in out), *put]))
    unheld = [one for one in TRIPLES if one not in {gone for fault in held.values() for gone in fault.out}]

    for triples in (wrong, unheld, TRIPLES):
        assert heard_by("pyshacl", triples) == heard_by("shacl", triples)
    assert len({shape for triples in (wrong, unheld) for _, shape, _, _ in heard_by("shacl", triples)}) > 150


@settings(max_examples=4)
@given(theory=theories())
def test_both_engines_find_the_same_in_every_theory(theory: Theory) -> None:
    triples = triples_of(theory)

    assert heard_by("pyshacl", triples) == heard_by("shacl", triples)


def test_the_mash_theory_has_no_violation_and_both_engines_say_the_same_of_it(mash: Theory) -> None:
    triples = triples_of(mash)

    found = findings_of(triples)
    assert [] == [one for one in found if one.severity is Severity.VIOLATION]
    assert found == findings_of(triples, engine="shacl")
    told = check(mash, set(SOUND.values()))
    assert {(one.check, one.where) for one in told} == {(SOUND[one.check], one.where) for one in found}
