"""A tour is told in the order its author means, and only of what can be seen."""

import pytest

from progtheory.errors import InvalidTheory
from progtheory.formats import FORMATS
from progtheory.model import without

TOUR = """
views: [{id: everything, title: Everything}]
tours:
  - id: first-look
    title: A first look
    steps:
      - {id: a-last, title: Last, text: And so on., rank: 10}
      - id: z-first
        title: First
        text: It begins here.
        rank: 2
        view: everything
        highlight: [talk, advice-line--talk, talk-first]
        evidence: [e1]
"""


def told(text, theory):
    return FORMATS["yaml"].loads(theory + text, "t")


@pytest.mark.parametrize("format", ["yaml", "json", "ttl", "jsonld"])
def test_the_order_of_the_steps_is_that_of_their_ranks_in_every_format(small_text, format):
    theory = told(TOUR, small_text)

    read = FORMATS[format].loads(FORMATS[format].dumps(theory), "t")

    assert ["z-first", "a-last"] == [step.id for step in read.tours[0].steps]


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (("view: everything", "view: everythin"), "no view is called 'everythin'; did you mean 'everything'?"),
        (("[talk, ", "[tlk, "), "no part is called 'tlk'; did you mean 'talk'?"),
        (("[talk, ", "[e2, "), "'e2' is of the sort evidence; expected: component"),
        ((", rank: 10", ""), "a-last rank"),
    ],
)
def test_a_step_names_what_is_there_and_can_be_seen(small_text, wrong, expected):
    with pytest.raises(InvalidTheory) as error:
        told(TOUR.replace(*wrong), small_text)

    assert expected in str(error.value)


def test_a_step_of_a_part_of_the_theory_leaves_out_what_is_gone_there(small_text):
    rest = without(told(TOUR, small_text), {"advice-line--talk", "talk-first", "everything"})

    first = rest.tours[0].steps[0]
    assert (None, ("talk",)) == (first.view, first.highlight)
