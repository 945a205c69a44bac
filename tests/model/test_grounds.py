"""What a claim rests on."""

import pytest

from progtheory.model import Basis, grounds_of, weakest


def test_only_supporting_items_count_as_sources_and_the_rest_as_doubts(small):
    grounds = grounds_of(small, small.parts["talk--referrals"])

    assert ("s1",) == grounds.sources
    assert ("B",) == grounds.weights
    assert ["e2"] == [doubt.item for doubt in grounds.doubts]


def test_a_basis_of_its_own_wins_over_that_of_its_evidence(small):
    assert Basis.STATED == grounds_of(small, small.parts["talk--referrals"]).basis
    assert Basis.ASSEMBLED == grounds_of(small, small.parts["talk-first"]).basis


@pytest.mark.parametrize(
    ("bases", "least"),
    [
        ([Basis.STATED, Basis.IMPLIED], Basis.IMPLIED),
        ([Basis.STATED, None, Basis.ASSEMBLED], None),
        ([], None),
    ],
)
def test_a_chain_is_as_firm_as_its_weakest_step(bases, least):
    assert least == weakest(bases)
