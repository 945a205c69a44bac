"""What the package promises."""

import progtheory
from progtheory.queries import QUERIES


def test_every_promised_name_can_be_imported():
    assert all(hasattr(progtheory, name) for name in progtheory.__all__)


def test_the_promise_is_this_list():
    verbs = {"load", "save", "check", "ask", "draw"}
    values = {"Theory", "Answer", "Finding"}

    assert verbs | values | {"graph_of", "rdf_of", "InvalidTheory"} <= set(progtheory.__all__)


def test_every_question_can_be_imported_from_the_package():
    assert {QUERIES[name].__name__ for name in QUERIES.names} <= set(progtheory.__all__)


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(progtheory, "lode")
