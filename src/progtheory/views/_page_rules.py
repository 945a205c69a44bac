"""What the page needs to say whether it will work in a place: the rules of the whole theory, and names for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..index.rules.reasons import to_find_out
from ..index.rules.rule import Reading, Rule, Rules
from ..index.rules.settled import Outlook, settled
from ..index.rules.truth import PLAIN
from ..model import Component, ConditionEffect, Context, Level, Outcome, Theory, Valence
from ..queries._in_place import claims_of, name_of_claim
from ..queries._told_place import READING, RULES, UNSAID
from ..queries._wording import does_effect
from ..queries.transfer import Transfer
from ._page_words import MEANT

_COMPONENTS, _CONTEXTS, _OTHERS = "What the programme puts in place", "Contexts", "What else a place may have"
#: How claims read in a place, and how outcomes do, each with a sign, so that colour is never needed.
#: In the order in which a reader needs them: what is not known comes last.
_VERDICTS = (("✓", "holding", 1), ("×", "blocked", -1), ("?", "undecided", 0))  # noqa: RUF001 - a sign every font has
_OUTLOOKS = {
    Outlook.EXPECTED: "✓",
    Outlook.CONTESTED: "±",
    Outlook.AT_RISK: "!",
    Outlook.NOT_REACHED: "×",  # noqa: RUF001 - as above
    Outlook.UNDECIDED: "?",
}
#: What a fact is called by its value: said of the place, brought about by a rule, or neither.
_WORDS = {
    "said": {1: "present", 0: "not known", -1: "absent"},
    "component": {1: "present", 0: "not known", -1: "not in place"},
    "brought": {1: "follows", 0: "undecided", -1: "does not follow"},
    "given": {0: "not known", -1: "prevented"},
    "why": ("Because", "Would be decided by", "Changed by"),
}
_HOW = "A place, as said on the page of {theory}. To read it: progtheory ask THEORY transfer --profile FILE{by}"
_SIDES = {"brings": (1, "For"), "prevents": (-1, "Against"), "unclear": (0, "Either way")}


def place_of(theory: Theory) -> dict[str, Any]:
    """Return the rules and what they are about, for the reading that the page works out itself.

    That is the reading by configuration, as in the question `transfer`; by link only where no configuration says
    anything of an outcome. A page holds one of them, because the two are never mixed.
    """
    rules = Transfer(by=_reading_for(theory)).rules(theory)
    used = {id for rule in rules.rules for id in (*rule.facts, *rule.mechanisms, *rule.ends)}
    marks, verdicts = ({str(verdict[2]): verdict[at] for verdict in _VERDICTS} for at in (0, 1))
    return {
        "by": str(rules.by),
        "theory": theory.id,
        "rules": [_rule(rule) for rule in rules.rules],
        "models": [_model(theory, rules, None, "None chosen")]
        + [_model(theory, rules, one.id, one.label) for one in theory.models],
        "parts": {id: _part(theory, id) for id in sorted(used | set(_asked(theory, rules)))},
        "words": _WORDS | {"verdicts": verdicts | {"undefined": "not in this model"}, "marks": marks},
        "how": _HOW.format(theory=theory.id, by=f" --by {rules.by}" if rules.by is Reading.LINK else ""),
    }


def sheet_of(theory: Theory) -> dict[str, Any]:
    """Return what the page shows of it before anything is said: the facts to say, outcomes, claims and limits."""
    rules = Transfer(by=_reading_for(theory)).rules(theory)
    claims = claims_of(theory, rules.by)
    names = {rule.claim: name_of_claim(theory, claims[rule.claim]) for rule in rules.rules}
    components = {one.id for one in theory.elements if isinstance(one, Component)}
    ends = sorted({id for rule in rules.rules for id in rule.ends}, key=lambda id: (theory.element(id).label, id))
    return {
        "groups": list(_grouped(theory, _asked(theory, rules))),
        "ends": [{"id": id, "name": _end(theory, id), "sides": _sides(rules, id, names)} for id in ends],
        "claims": [
            {"id": rule.claim, "name": names[rule.claim], "anywhere": components.issuperset(rule.facts)}
            for rule in sorted(rules.rules, key=lambda rule: (names[rule.claim], rule.claim))
        ],
        "verdicts": [(*verdict, MEANT[verdict[2]]) for verdict in _VERDICTS],
        "outlooks": [(sign, str(one), str(one), MEANT[one]) for one, sign in _OUTLOOKS.items()],
        "part": "explanation" if rules.by is Reading.CONFIGURATION else "link",
        "limits": [READING, UNSAID, RULES[rules.by]],
    }


def _reading_for(theory: Theory) -> Reading:
    speaks = any(rule.ends for rule in Transfer().rules(theory).rules)
    return Reading.CONFIGURATION if speaks else Reading.LINK


def _rule(rule: Rule) -> dict[str, Any]:
    """Return a rule with its needs and its ends each in one list, with 1 or -1 for what has to be so or not be so."""
    return {
        "claim": rule.claim,
        "needs": [(id, 1) for id in rule.needs] + [(id, -1) for id in rule.blockers],
        "enablers": rule.enablers,
        "mechanisms": rule.mechanisms,
        "reversers": rule.reversers,
        "changers": [(id, does_effect(ConditionEffect(effect))) for id, effect in rule.changers],
        "says": [(id, sign) for side, (sign, _) in _SIDES.items() for id in getattr(rule, side)],
        "may_bring": rule.may_bring,
    }


def _model(theory: Theory, rules: Rules, model: str | None, label: str) -> dict[str, Any]:
    """Return what choosing a model changes: the rules that drop out, and the components it decides about."""
    narrowed = Transfer(by=rules.by, model=model).rules(theory)
    held = {rule.claim for rule in narrowed.rules}
    without = [rule.claim for rule in rules.rules if rule.claim not in held]
    given = [(id, -1) for id in narrowed.outside] + [(id, 1) for id in narrowed.inside]
    return {"id": model or "", "label": label, "without": without, "given": given}


def _part(theory: Theory, id: str) -> dict[str, str]:
    element = theory.element(id)
    return {"name": element.label, "said": "component" if isinstance(element, Component) else "said"}


def _end(theory: Theory, id: str) -> str:
    element = theory.element(id)
    unwelcome = isinstance(element, Outcome) and element.valence is Valence.NEGATIVE
    return f"{element.label} (unwelcome)" if unwelcome else element.label


def _asked(theory: Theory, rules: Rules) -> list[str]:
    """Return what a team may say, on which most outcomes hang first.

    These are contexts and components, and whatever else decides and no rule brings about.
    """
    used = {id for rule in rules.rules for id in (*rule.facts, *(id for id, _ in rule.changers))}
    asked = {id for id in used if isinstance(theory.element(id), Context | Component) or id not in rules.brought}
    hanging = {id: len(ends) for id, ends in to_find_out(rules, settled(rules, {}, PLAIN)).items()}
    return sorted(asked, key=lambda id: (-hanging.get(id, 0), theory.element(id).label, id))


def _grouped(theory: Theory, ids: list[str]) -> Iterator[dict[str, Any]]:
    titles = (_COMPONENTS, _CONTEXTS, *(f"{_CONTEXTS}: {level}" for level in Level), _OTHERS)
    groups: dict[str, list[Any]] = {title: [] for title in titles}
    for element in map(theory.element, ids):
        level = f"{_CONTEXTS}: {element.level}" if isinstance(element, Context) and element.level else _CONTEXTS
        title = {"component": _COMPONENTS, "context": level}.get(str(element.kind), _OTHERS)
        groups[title].append({"id": element.id, "label": element.label, "meant": element.description or ""})
    return ({"title": title, "facts": held} for title, held in groups.items() if held)


def _sides(rules: Rules, end: str, names: dict[str, str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the claims about an outcome, each with its name, by what they say of it."""
    found = (
        (word, [rule.claim for rule in rules.rules if end in getattr(rule, side)]) for side, (_, word) in _SIDES.items()
    )
    return [(word, [(claim, names[claim]) for claim in claims]) for word, claims in found if claims]
