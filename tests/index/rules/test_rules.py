"""Rules are worked out in three values, and a place that is known better is never judged the other way (b.19, b.20)."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from hypothesis import given, settings, strategies as st

from progtheory.formats import FORMATS
from progtheory.index.rules.everywhere import needed_for
from progtheory.index.rules.made import rules_of
from progtheory.index.rules.reasons import only_in_loops, reasons_for, to_find_out
from progtheory.index.rules.rule import Reading, Rule, Rules, plain
from progtheory.index.rules.settled import Outlook, Settled, outlook_of, settled
from progtheory.index.rules.truth import ABSENT, PLAIN, PRESENT, UNKNOWN
from progtheory.index.wanted import Budget

GIVEN, DERIVED = ("p", "q", "r", "s"), ("x", "y", "z")
ENDS = ("brings", "prevents", "unclear")
VALUES = {"T": PRESENT, "F": ABSENT, "U": UNKNOWN}


def of(*rules: Rule) -> Rules:
    return Rules(Reading.CONFIGURATION, rules)


def read(rules: Rules, present: str = "", absent: str = "") -> Settled[bool]:
    said = dict.fromkeys(present, PRESENT) | dict.fromkeys(absent, ABSENT)
    return settled(rules, said, PLAIN)


def outlook(rules: Rules, end: str, present: str = "", absent: str = "") -> Outlook:
    return outlook_of(read(rules, present, absent).verdicts[end])


def _rule_set(chance: Random) -> Rules:
    every = (*GIVEN, *DERIVED)
    rules = []
    for number in range(chance.randint(2, 7)):
        said = [(end, chance.choice(ENDS)) for end in chance.sample(DERIVED, chance.randint(0, 2))]
        held = {field: tuple(end for end, told in said if told == field) for field in ENDS}
        held |= {field: tuple(chance.sample(every, chance.choice((0, 0, 1)))) for field in ("blockers", "reversers")}
        held |= {field: tuple(chance.sample(every, chance.randint(0, 2))) for field in ("needs", "enablers")}
        rules.append(Rule(f"c{number}", **held))
    return of(*rules)


#: Rules over four given facts and three that they may bring about, loops and all; made of one number, to be quick.
rule_sets = st.integers(0, 2**32).map(Random).map(_rule_set)
places = st.fixed_dictionaries(dict.fromkeys((*GIVEN, *DERIVED), st.sampled_from("TFUTFUU")))


@pytest.mark.parametrize(
    ("present", "absent", "expected"),
    [
        ("p", "", Outlook.UNDECIDED),
        ("pq", "", Outlook.EXPECTED),
        ("", "p", Outlook.NOT_REACHED),
        ("pqr", "", Outlook.NOT_REACHED),
        ("pqs", "", Outlook.CONTESTED),
        ("s", "p", Outlook.AT_RISK),
    ],
)
def test_what_holds_for_and_against_an_outcome_makes_its_outlook(present: str, absent: str, expected: Outlook) -> None:
    rest = set("pqrs") - set(present) - set(absent) - ({"q", "p"} if len(present) < 2 else set())
    rules = of(
        Rule("for", needs=("p", "q"), blockers=("r",), brings=("o",)), Rule("against", needs=("s",), prevents=("o",))
    )

    assert expected == outlook(rules, "o", present, absent + "".join(sorted(rest)))


def test_one_enabler_of_several_is_enough_and_all_must_be_absent_to_stop_a_rule() -> None:
    rules = of(Rule("c", enablers=("p", "q"), brings=("o",)))

    assert Outlook.EXPECTED == outlook(rules, "o", "p")
    assert Outlook.UNDECIDED == outlook(rules, "o", "", "p")
    assert Outlook.NOT_REACHED == outlook(rules, "o", "", "pq")


def test_a_reverser_turns_the_sign_and_leaves_it_open_while_it_is_not_known() -> None:
    rules = of(Rule("c", needs=("p",), reversers=("r",), brings=("o",)))

    assert Outlook.AT_RISK == outlook(rules, "o", "pr")
    assert Outlook.EXPECTED == outlook(rules, "o", "p", "r")
    assert Outlook.UNDECIDED == outlook(rules, "o", "p")


def test_one_reverser_that_is_not_known_leaves_the_sign_open_whatever_the_others_are() -> None:
    rules = of(Rule("c", needs=("p",), reversers=("q", "r"), brings=("o",)))

    assert Outlook.UNDECIDED == outlook(rules, "o", "pq")
    assert Outlook.AT_RISK == outlook(rules, "o", "pq", "r")


def test_what_strengthens_or_weakens_never_changes_the_truth() -> None:
    rules = of(Rule("c", needs=("p",), changers=(("q", "weakens"),), brings=("o",)))

    assert Outlook.EXPECTED == outlook(rules, "o", "pq") == outlook(rules, "o", "p", "q") == outlook(rules, "o", "p")


def test_a_mechanism_is_not_asked_of_a_place_unless_it_is_said_to_be_absent() -> None:
    rules = of(Rule("c", needs=("p",), mechanisms=("m",), brings=("o",)))

    assert Outlook.EXPECTED == outlook(rules, "o", "p")
    assert Outlook.NOT_REACHED == outlook(rules, "o", "p", "m")


def test_a_sign_that_may_go_either_way_decides_nothing_where_the_rule_holds() -> None:
    rules = of(Rule("c", needs=("p",), unclear=("o",)))

    assert Outlook.UNDECIDED == outlook(rules, "o", "p")
    assert Outlook.NOT_REACHED == outlook(rules, "o", "", "p")


def test_an_outcome_of_one_rule_is_a_fact_for_the_next_unless_the_profile_says_otherwise() -> None:
    rules = of(Rule("first", needs=("p",), brings=("x",)), Rule("second", needs=("x",), brings=("o",)))

    assert Outlook.EXPECTED == outlook(rules, "o", "p")
    assert Outlook.NOT_REACHED == outlook(rules, "o", "", "p")
    assert Outlook.NOT_REACHED == outlook(rules, "o", "p", "x")


def test_a_contested_outcome_is_not_known_to_the_next_rule() -> None:
    rules = of(
        Rule("for", needs=("p",), brings=("x",)),
        Rule("against", needs=("q",), prevents=("x",)),
        Rule("next", needs=("x",), brings=("o",)),
    )

    assert Outlook.UNDECIDED == outlook(rules, "o", "pq")
    assert Outlook.UNDECIDED == outlook(rules, "o", "p")
    assert Outlook.EXPECTED == outlook(rules, "o", "p", "q")


def test_what_rules_only_prevent_stays_unknown_until_one_of_them_holds() -> None:
    rules = of(Rule("first", needs=("p",), prevents=("x",)), Rule("second", needs=("x",), brings=("o",)))

    assert Outlook.UNDECIDED == outlook(rules, "o", "", "p")
    assert Outlook.NOT_REACHED == outlook(rules, "o", "p")


def test_what_only_its_own_loop_supports_stays_undecided_and_is_named() -> None:
    loop = (Rule("there", needs=("x", "p"), brings=("y",)), Rule("back", needs=("y",), brings=("x",)))
    alone, fed = of(*loop), of(*loop, Rule("in", needs=("q",), brings=("x",)))

    assert Outlook.UNDECIDED == outlook(alone, "x", "p")
    assert {"x", "y"} == only_in_loops(alone, read(alone))
    assert frozenset() == only_in_loops(fed, read(fed))
    assert Outlook.EXPECTED == outlook(fed, "y", "pq")


def test_reasons_are_the_facts_that_decide_and_those_that_would() -> None:
    rules = of(Rule("c", needs=("p", "x"), blockers=("r",), brings=("o",)), Rule("d", needs=("q",), brings=("x",)))

    undecided, blocked = read(rules, "p"), read(rules, "pr")
    assert ((), ("x", "r")) == reasons_for(rules.rules[0], undecided)
    assert (("r",), ()) == reasons_for(rules.rules[0], blocked)
    assert {"q": {"o", "x"}, "r": {"o"}} == to_find_out(rules, undecided)


@settings(max_examples=250)
@given(rules=rule_sets, place=places, better=st.tuples(st.sampled_from((*GIVEN, *DERIVED)), st.sampled_from("TF")))
def test_knowing_what_was_unknown_turns_no_truth_round(
    rules: Rules, place: dict[str, str], better: tuple[str, str]
) -> None:
    said = {id: VALUES[told] for id, told in place.items() if told != "U"}
    before = settled(rules, said, PLAIN)
    id, told = better
    if before.facts.get(id, UNKNOWN) != UNKNOWN:
        return
    after = settled(rules, said | {id: VALUES[told]}, PLAIN)

    known = {claim: value for claim, value in before.holds.items() if value != UNKNOWN}
    assert known.items() <= after.holds.items()
    for end, verdict in before.verdicts.items():
        sides = zip(verdict, after.verdicts[end], strict=True)
        assert all(was in {UNKNOWN, now} for was, now in sides)
        assert outlook_of(verdict) in {Outlook.UNDECIDED, outlook_of(after.verdicts[end])}


@settings(max_examples=120)
@given(rules=rule_sets, place=places)
def test_the_reading_of_rules_as_plain_data_is_the_same(rules: Rules, place: dict[str, str]) -> None:
    # An evaluator written from the words in the package alone, over `plain`, as another language would have it.
    held, facts = plain(rules), {id: told for id, told in place.items() if told != "U"}
    order, said = "FUT", dict(facts)
    least, most = (lambda some: min(some, key=order.index)), (lambda some: max(some, key=order.index))
    ends = sorted(
        {end for rule in held["rules"] for side in ("brings", "prevents", "unclear") for end in rule.get(side, ())}
    )
    turned = {"T": "F", "F": "T", "U": "U"}
    can = {
        e
        for r in held["rules"]
        for e in (*r.get("brings", ()), *r.get("unclear", ()), *(r.get("prevents", ()) if r.get("reversers") else ()))
    }
    verdicts: dict[str, tuple[str, str]] = {}
    for _ in range(3 * len(ends) + 2):
        pro, con = ({end: ["F"] for end in ends} for _ in range(2))
        for rule in held["rules"]:
            at = [facts.get(id, "U") for id in rule.get("needs", ())]
            at += [turned[facts.get(id, "U")] for id in rule.get("blockers", ())]
            at += [most([facts.get(id, "U") for id in rule["enablers"]])] if rule.get("enablers") else []
            degree = least(["T", *at])
            back = [facts.get(id, "U") for id in rule.get("reversers", ())]
            maybe = least([degree, "U"])
            for side, near, far in (("brings", pro, con), ("prevents", con, pro)):
                for end in rule.get(side, ()):
                    near[end].append(maybe if "U" in back else "F" if "T" in back else degree)
                    far[end].append(maybe if "U" in back else degree if "T" in back else "F")
            for end in rule.get("unclear", ()):
                pro[end].append(maybe)
                con[end].append(maybe)
        verdicts = {end: (most(pro[end]), most(con[end])) for end in ends}
        read_off = {
            end: ("T" if verdict == ("T", "F") else "F" if verdict[0] == "F" else "U")
            if end in can
            else ("F" if verdict[1] == "T" else "U")
            for end, verdict in verdicts.items()
        }
        facts = read_off | said

    solved = settled(rules, {id: VALUES[told] for id, told in said.items()}, PLAIN)
    assert {end: (VALUES[pro], VALUES[con]) for end, (pro, con) in verdicts.items()} == solved.verdicts


def implicants_by_truth_table(rules: Rules, end: str, *, wanted: bool) -> set[tuple[tuple[str, bool], ...]]:
    names = [id for id in (*GIVEN, *DERIVED) if id not in rules.brought]
    rows = [dict(zip(names, row, strict=True)) for row in product((True, False), repeat=len(names))]
    table = [
        (row, outlook(rules, end, *("".join(id for id in row if row[id] is so) for so in (True, False))))
        for row in rows
    ]
    against = [row for row, one in table if (one is Outlook.EXPECTED) != wanted]
    choices = sorted(product((None, True, False), repeat=len(names)), key=lambda some: -some.count(None))
    primes: list[dict[str, bool]] = []
    for choice in choices:
        term = {id: so for id, so in zip(names, choice, strict=True) if so is not None}
        if not any(one.items() <= term.items() for one in primes) and not any(
            term.items() <= row.items() for row in against
        ):
            primes.append(term)
    return {tuple(sorted(term.items(), key=lambda one: (not one[1], one[0]))) for term in primes}


@settings(max_examples=50)
@given(rules=rule_sets)
def test_requirements_are_the_prime_implicants_of_the_truth_table(rules: Rules) -> None:
    for end in sorted({end for rule in rules.rules for end in rule.ends})[:1]:
        needed = needed_for(rules, end, {}, 7, Budget(100_000))

        assert needed.all_found
        assert implicants_by_truth_table(rules, end, wanted=True) == set(needed.sufficient)
        assert implicants_by_truth_table(rules, end, wanted=False) == set(needed.blocking)


@settings(max_examples=40)
@given(rules=rule_sets)
def test_a_larger_bound_only_adds_larger_sets(rules: Rules) -> None:
    for end in sorted({end for rule in rules.rules for end in rule.ends})[:1]:
        few, many = (needed_for(rules, end, {}, size, Budget(100_000)) for size in (2, 7))

        assert few.sufficient == tuple(facts for facts in many.sufficient if len(facts) <= 2)
        assert few.all_found == ((few.sufficient, few.blocking) == (many.sufficient, many.blocking))


def test_fourteen_facts_make_all_their_sets_and_a_spent_budget_is_told() -> None:
    pairs = [(f"a{n}", f"b{n}") for n in range(7)]
    rules = of(*(Rule(f"c{n}", needs=pair, brings=("o",)) for n, pair in enumerate(pairs)))

    needed = needed_for(rules, "o", {}, 7, Budget(100_000))
    cut = needed_for(rules, "o", {}, 7, Budget(20))
    assert (7, 2**7) == (len(needed.sufficient), len(needed.blocking))
    assert cut.cut is not None
    assert not cut.all_found


THEORY = FORMATS["yaml"].loads(
    """
id: place
title: Place
models: [{id: one, label: One}, {id: two, label: Two}]
elements:
  - {id: hub, kind: component, label: Hub, models: [one]}
  - {id: desk, kind: component, label: Desk}
  - {id: talk, kind: mechanism, label: Talk}
  - {id: calm, kind: context, label: Calm}
  - {id: rush, kind: context, label: Rush}
  - {id: odd, kind: context, label: Odd}
  - {id: good, kind: outcome, label: Good}
  - {id: bad, kind: outcome, label: Bad}
links:
  - {cause: talk, effect: good, sign: positive, conditions: [{context: rush, effect: blocks}]}
  - {cause: talk, effect: bad, sign: none}
configurations:
  - id: c
    name: C
    sentence: S.
    basis: stated
    members:
      - {element: calm, role: context}
      - {element: hub, role: mechanism-resource}
      - {element: talk, role: mechanism-response}
      - {element: good, role: outcome}
      - {element: bad, role: outcome, sign: negative}
    conditions:
      - {context: rush, effect: blocks}
      - {context: odd, effect: strengthens}
  - {id: d, name: D, sentence: S., basis: stated, models: [two], members: [{element: desk, role: component}]}
""",
    "place",
)


def test_a_configuration_becomes_a_rule_and_a_component_that_offers_the_resource_is_a_fact_too() -> None:
    rules = rules_of(THEORY)

    expected = {
        "claim": "c",
        "needs": ["calm", "hub"],
        "blockers": ["rush"],
        "mechanisms": ["talk"],
        "changers": [("odd", "strengthens")],
        "brings": ["good"],
        "prevents": ["bad"],
    }
    assert [expected, {"claim": "d", "needs": ["desk"]}] == plain(rules)["rules"]


def test_a_link_becomes_a_rule_and_one_without_effect_says_nothing() -> None:
    expected = [
        {"claim": "talk--bad", "needs": ["talk"]},
        {"claim": "talk--good", "needs": ["talk"], "blockers": ["rush"], "brings": ["good"]},
    ]
    assert expected == plain(rules_of(THEORY, Reading.LINK))["rules"]


def test_a_model_leaves_claims_of_others_out_and_components_of_others_absent() -> None:
    rules = rules_of(THEORY, model="two")

    assert ["c", "d"] == [rule.claim for rule in rules.rules]
    assert (("desk",), ("hub",)) == (rules.inside, rules.outside)
    assert ["c"] == [rule.claim for rule in rules_of(THEORY, model="one").rules]
