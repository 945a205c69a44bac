"""Laws that hold for every check."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest
from hypothesis import given, settings

from progtheory.checks import CHECKS, Check, Finding, Severity, check
from progtheory.errors import UnknownName
from progtheory.formats import FORMATS
from progtheory.graph import graph_of
from progtheory.model import Theory
from strategies import theories

GOOD = [(name, place) for name in CHECKS.names for place in range(len(CHECKS[name].good))]
BAD = [(name, place) for name in CHECKS.names for place in range(len(CHECKS[name].bad))]


def read(text: str) -> Theory:
    return FORMATS["yaml"].loads(dedent(text), "example")


def findings(name: str, text: str) -> list[Finding]:
    return list(CHECKS[name]().findings(graph_of(read(text))))


@pytest.mark.parametrize(("name", "place"), GOOD)
def test_a_check_is_silent_on_its_good_examples(name: str, place: int) -> None:
    assert findings(name, CHECKS[name].good[place]) == []


@pytest.mark.parametrize(("name", "place"), BAD)
def test_a_check_speaks_on_its_bad_examples(name: str, place: int) -> None:
    text = CHECKS[name].bad[place]

    found = findings(name, text)

    assert found
    assert {finding.where for finding in found} <= read(text).parts.keys()
    assert {(name, CHECKS[name].severity)} == {(finding.check, finding.severity) for finding in found}


@pytest.mark.parametrize("name", CHECKS.names)
def test_a_check_is_called_as_its_file_and_says_what_it_is_for(name: str) -> None:
    kind = CHECKS[name]

    assert name == kind.name
    assert kind.__doc__
    assert kind.__doc__ != Check.__doc__
    assert kind.good
    assert kind.bad


@pytest.mark.parametrize(("name", "place"), BAD)
def test_a_message_says_what_is_wrong_and_then_what_would_mend_it(name: str, place: int) -> None:
    for finding in findings(name, CHECKS[name].bad[place]):
        assert re.search(r"[;,] (?:or )?\w+", finding.message), finding.message


def test_all_findings_come_in_the_order_of_checks_and_then_of_parts() -> None:
    theory = read(
        """
        id: t
        title: T
        elements:
          - {id: z, kind: factor, label: Z}
          - {id: a, kind: factor, label: A}
          - {id: o, kind: outcome, label: Sharing}
        """
    )

    found = check(theory)

    assert [(finding.check, finding.where) for finding in found] == [
        ("unclassified-factor", "a"),
        ("unclassified-factor", "z"),
        ("unexplained-outcome", "o"),
    ]
    assert {Severity.WARNING} == {finding.severity for finding in found}


def test_only_the_checks_named_are_run() -> None:
    theory = read("{id: t, title: T, elements: [{id: a, kind: factor, label: A}, {id: o, kind: outcome, label: O}]}")

    assert {finding.check for finding in check(theory, only=("unexplained-outcome",))} == {"unexplained-outcome"}
    with pytest.raises(UnknownName, match="did you mean 'black-box'"):
        check(theory, only=("blackbox",))


@settings(max_examples=60, deadline=None)
@given(theory=theories())
def test_every_theory_can_be_checked_and_every_finding_names_one_of_its_parts(theory: Theory) -> None:
    assert {finding.where for finding in check(theory)} <= theory.parts.keys()


CONTEXTS = {
    "Providing a shared office": True,
    "Provision of training": True,
    "Setting up a hub": True,
    "Training is patchy": False,
    "Provision of training varies by area": False,
    "Running costs are high": False,
    "Funding cuts": False,
    "Delivery partners": False,
    "Introduction of family help is under way": False,
    "Staffing": False,
    "Housing shortage": False,
}


@pytest.mark.parametrize(("label", "expected"), CONTEXTS.items())
def test_only_a_label_that_names_a_doing_makes_a_context_an_activity(label: str, expected: bool) -> None:  # noqa: FBT001 - a parameter of the test
    text = f"{{id: t, title: T, elements: [{{id: x, kind: context, label: {label}}}]}}"

    assert expected == bool(findings("activity-as-context", text))
