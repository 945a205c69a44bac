"""What the page needs to say whether it will work in a place: the rules of the whole theory, and names for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..index.rules.reasons import to_find_out
from ..index.rules.rule import Reading, Rules, plain
from ..index.rules.settled import settled
from ..index.rules.truth import PLAIN
from ..model import Component, Context, ElementKind, Level, Outcome, Theory, Valence
from ..queries._in_place import claims_of, name_of_claim
from ..queries._told_place import READING, RULES, UNSAID
from ..queries.transfer import Transfer

_COMPONENTS, _OTHERS = "What the programme puts in place", "What else a place may have"


def place_of(theory: Theory) -> dict[str, Any]:
    """Return the rules and what they are about, for the reading that the page works out itself.

    That is the reading by configuration, as in the question `transfer`; by link only where no configuration says
    anything of an outcome. A page holds one of them, because the two are never mixed.
    """
    rules = Transfer(by=_reading_for(theory)).rules(theory)
    claims = claims_of(theory, rules.by)
    hanging = {id: len(ends) for id, ends in to_find_out(rules, settled(rules, {}, PLAIN)).items()}
    asked = sorted(_asked(theory, rules), key=lambda id: (-hanging.get(id, 0), theory.element(id).label))
    named = dict.fromkeys((*asked, *(id for rule in rules.rules for id in (*rule.facts, *rule.mechanisms, *rule.ends))))
    return plain(rules) | {
        "theory": theory.id,
        "models": [_model(theory, rules, one.id) | {"label": one.label} for one in theory.models],
        "parts": {id: _part(theory, id, asked=id in asked) for id in sorted(named)},
        "names": {rule.claim: name_of_claim(theory, claims[rule.claim]) for rule in rules.rules},
        "groups": [{"title": title, "facts": ids} for title, ids in _grouped(theory, asked)],
        "outcomes": sum(one.kind is ElementKind.OUTCOME for one in theory.elements),
        "limits": [READING, UNSAID, RULES[rules.by]],
    }


def _reading_for(theory: Theory) -> Reading:
    speaks = any(rule.ends for rule in Transfer().rules(theory).rules)
    return Reading.CONFIGURATION if speaks else Reading.LINK


def _asked(theory: Theory, rules: Rules) -> set[str]:
    """Return what a team may say: contexts and components, and what else decides and no rule brings about."""
    used = {id for rule in rules.rules for id in (*rule.facts, *(id for id, _ in rule.changers))}
    return {id for id in used if isinstance(theory.element(id), Context | Component) or id not in rules.brought}


def _model(theory: Theory, rules: Rules, model: str) -> dict[str, Any]:
    """Return what choosing a model changes: the rules that drop out, and the components it decides about."""
    narrowed = Transfer(by=rules.by, model=model).rules(theory)
    held = {rule.claim for rule in narrowed.rules}
    without = [rule.claim for rule in rules.rules if rule.claim not in held]
    return {"id": model, "without": without, "inside": list(narrowed.inside), "outside": list(narrowed.outside)}


def _part(theory: Theory, id: str, *, asked: bool) -> dict[str, Any]:
    element = theory.element(id)
    unwelcome = isinstance(element, Outcome) and element.valence is Valence.NEGATIVE
    held = {"label": element.label, "kind": str(element.kind)}
    return held | ({"unwelcome": True} if unwelcome else {}) | ({"meant": element.description or ""} if asked else {})


def _grouped(theory: Theory, ids: list[str]) -> Iterator[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = {_COMPONENTS: [], "Contexts": []}
    groups |= {f"Contexts: {level}": [] for level in Level} | {_OTHERS: []}
    for id in ids:
        element = theory.element(id)
        level = f"Contexts: {element.level}" if isinstance(element, Context) and element.level else "Contexts"
        groups[{"component": _COMPONENTS, "context": level}.get(str(element.kind), _OTHERS)].append(id)
    return ((title, held) for title, held in groups.items() if held)
