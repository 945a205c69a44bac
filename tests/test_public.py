"""What the package promises."""

import progtheory


def test_every_promised_name_can_be_imported():
    assert all(hasattr(progtheory, name) for name in progtheory.__all__)


def test_the_promise_is_this_list():
    verbs = {"load", "save", "check", "ask", "draw"}
    values = {"Theory", "Answer", "Finding"}
    questions = {"Causes", "Configurations", "Effects", "EvidenceFor", "Gaps", "Paths", "Summary"}
    questions |= {"Blocked", "Circumstances", "Patterns", "Ripple", "Rivals"}
    questions |= {"GapMap", "Influence", "Merge", "Simulate"}

    assert verbs | values | questions | {"graph_of", "rdf_of", "InvalidTheory"} <= set(progtheory.__all__)


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(progtheory, "lode")
