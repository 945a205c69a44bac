"""The page reads a theory for a place as the question `transfer` does: same verdicts, same outlooks, same reasons."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser

from progtheory.formats import load
from progtheory.graph import graph_of
from progtheory.index.rules.reasons import reasons_for, to_find_out
from progtheory.index.rules.truth import ABSENT, PRESENT, UNKNOWN
from progtheory.model import Theory
from progtheory.queries.transfer import Transfer
from progtheory.views._page_rules import place_of

pytestmark = pytest.mark.xdist_group("browser")

NUMBERS = {PRESENT: 1, ABSENT: -1, UNKNOWN: 0}
PROFILES = 25
#: What a profile says of an element, likelier not known than either.
SAID = ("present", "absent", "", "", "")
EFFECTS = ("necessary", "enables", "enables", "strengthens", "weakens", "blocks", "reverses", "unknown")
SIGNS = ("positive", "positive", "negative", "mixed", "unknown", "none")
READ = """(cases) => {
  %s
  return cases.map(({ place, profiles }) => profiles.map(({ present, absent, model }) => {
    const said = [...present.map((id) => [id, 1]), ...absent.map((id) => [id, -1])];
    const solved = settled(place, model || '', said);
    const reasons = solved.rules.map((rule) => [rule.claim, reasonsFor(rule, solved)]);
    const open = Array.from(toFindOut(solved), ([id, ends]) => [id, ends.sort()]);
    const [holds, outlooks] = [solved.holds, solved.outlooks].map(Object.fromEntries);
    return { holds, outlooks, reasons: Object.fromEntries(reasons), open: Object.fromEntries(open) };
  }));
}"""


def _invented(number: int) -> Theory:
    """Return a theory with loops, every effect of a condition and every sign; every third has links alone."""
    chance = Random(number)
    kinds = {"component": 3, "context": 6, "mechanism": 3, "outcome": 5}
    ids = {kind: [f"{kind}-{n}" for n in range(count)] for kind, count in kinds.items()}
    every = [id for held in ids.values() for id in held]

    def conditions() -> list[dict[str, Any]]:
        contexts = chance.sample(ids["context"], chance.choice((0, 0, 1, 2, 3)))
        return [{"context": id, "effect": chance.choice(EFFECTS)} for id in contexts]

    def configuration(number: int) -> dict[str, Any]:
        contexts = [*chance.sample(ids["context"], chance.randint(0, 2)), *chance.sample(ids["outcome"], number % 2)]
        roles = [(id, "context") for id in contexts]
        roles += [(id, "component") for id in chance.sample(ids["component"], chance.randint(0, 1))]
        roles += [(id, "mechanism-response") for id in chance.sample(ids["mechanism"], chance.randint(0, 1))]
        members: list[dict[str, Any]] = [{"element": id, "role": role} for id, role in roles]
        outcomes = chance.sample(ids["outcome"], chance.randint(1, 2))
        members += [{"element": id, "role": "outcome", "sign": chance.choice(SIGNS)} for id in outcomes]
        told = {"id": f"q{number}", "name": "Q", "sentence": "S.", "basis": "stated", "members": members}
        return told | {"conditions": conditions(), "models": chance.sample(["m1", "m2"], chance.choice((0, 0, 1)))}

    def link() -> dict[str, Any]:
        cause, effect = chance.sample(every, 2)
        return {"cause": cause, "effect": effect, "sign": chance.choice(SIGNS), "conditions": conditions()}

    data = {
        "id": "t",
        "title": "T",
        "models": [{"id": "m1", "label": "One"}, {"id": "m2", "label": "Two"}],
        "elements": [
            {"id": id, "kind": kind, "label": id, "models": chance.sample(["m1", "m2"], chance.choice((0, 0, 1)))}
            for kind, held in ids.items()
            for id in held
        ],
        "links": [link() for _ in range(12)],
        "configurations": [configuration(n) for n in range(8 * (number % 3 != 0))],
    }
    return Theory.model_validate(data)


def _profiles(theory: Theory) -> Iterator[dict[str, Any]]:
    chance = Random(theory.id)
    models = [None, *(model.id for model in theory.models)]
    causal = [element.id for element in theory.elements if element.kind != "actor"]
    for _ in range(PROFILES):
        said = {id: chance.choice(SAID) for id in causal}
        listed = {word: [id for id in causal if said[id] == word] for word in ("present", "absent")}
        yield listed | {"model": chance.choice(models)}


def _read(theory: Theory, by: str, profile: dict[str, Any]) -> dict[str, Any]:
    place = Transfer(by=by, **profile).place(graph_of(theory))
    rules, solved = place.rules, place.solved
    return {
        "holds": {claim: NUMBERS[value] for claim, value in solved.holds.items()},
        "outlooks": {id: str(outlook) for id, outlook in place.outlooks.items()},
        "reasons": {rule.claim: [list(ids) for ids in reasons_for(rule, solved)] for rule in rules.rules},
        "open": {id: sorted(ends) for id, ends in to_find_out(rules, solved).items()},
    }


def test_the_page_and_the_question_read_a_place_alike(browser: Browser, root: Path, mash: Theory) -> None:
    theories = [mash, load(root / "graphs" / "property-marking"), *map(_invented, range(18))]
    cases = [{"place": place_of(theory), "profiles": [*_profiles(theory)]} for theory in theories]
    source = (root / "src/progtheory/views/_page/rules.js").read_text(encoding="utf-8")
    page = browser.new_page()

    told = page.evaluate(READ % source, cases)

    page.close()
    for theory, case, answers in zip(theories, cases, told, strict=True):
        for profile, answer in zip(case["profiles"], answers, strict=True):
            assert _read(theory, case["place"]["by"], profile) == answer
    assert {"configuration", "link"} == {case["place"]["by"] for case in cases}
    outlooks = {outlook for answers in told for answer in answers for outlook in answer["outlooks"].values()}
    assert {"expected", "contested", "at risk", "undecided", "not reached"} == outlooks
