"""The words for what the model keeps in codes: verbs of links, effects of conditions, bases, weights, roles."""

from __future__ import annotations

import re
from datetime import date

from ..model import Basis, ConditionEffect, Link, Sign, Theory
from .lanes import lane_of, runs_back

_MECHANISM = ("resource", "response")
_OUTCOME = ("proximal", "intermediate", "distal")

#: Verbs by sign and by the lanes a link joins; the first row that fits is used, "" fits any lane.
_VERBS: tuple[tuple[Sign, tuple[str, ...], tuple[str, ...], str], ...] = (
    (Sign.POSITIVE, ("component",), ("resource",), "offers"),
    (Sign.POSITIVE, ("resource",), ("response",), "triggers"),
    (Sign.POSITIVE, _MECHANISM, _OUTCOME, "generates"),
    (Sign.POSITIVE, ("context",), ("",), "favours"),
    (Sign.POSITIVE, ("",), ("",), "leads to"),
    (Sign.NEGATIVE, ("context",), ("",), "hinders"),
    (Sign.NEGATIVE, ("component",), _MECHANISM, "hinders"),
    (Sign.NEGATIVE, ("",), ("",), "reduces"),
    (Sign.MIXED, ("",), ("",), "affects both ways"),
    (Sign.UNKNOWN, ("",), ("",), "affects"),
    (Sign.NONE, ("",), ("",), "does not change"),
)
_BACK = {Sign.POSITIVE: "feeds back into", Sign.NEGATIVE: "feeds back to reduce", Sign.UNKNOWN: "feeds back into"}

SIGNS = {
    Sign.POSITIVE: "More of the one, more of the other (positive)",
    Sign.NEGATIVE: "More of the one, less of the other (negative)",
    Sign.MIXED: "Sometimes more, sometimes less (mixed)",
    Sign.UNKNOWN: "Not known",
    Sign.NONE: "The one is said not to change the other",
}
CONDITIONS = {
    ConditionEffect.NECESSARY: "is necessary for",
    ConditionEffect.ENABLES: "enables",
    ConditionEffect.STRENGTHENS: "strengthens",
    ConditionEffect.WEAKENS: "weakens",
    ConditionEffect.BLOCKS: "blocks",
    ConditionEffect.REVERSES: "reverses",
    ConditionEffect.UNKNOWN: "bears, in a way not known, on",
}
HELPING = frozenset({ConditionEffect.NECESSARY, ConditionEffect.ENABLES, ConditionEffect.STRENGTHENS})
HINDERING = frozenset({ConditionEffect.WEAKENS, ConditionEffect.BLOCKS})
BASES: dict[Basis | None, str] = {
    Basis.STATED: "stated",
    Basis.STATED_SECONDARY: "stated second-hand",
    Basis.STATED_CUT_OFF: "stated, text cut off",
    Basis.IMPLIED: "implied",
    Basis.ASSEMBLED: "assembled by us",
    Basis.NOT_FOUND: "not found",
    None: "not recorded",
}

#: Not asked of the computer, whose language may be another.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def first_sentence(text: str) -> str:
    """Return a text up to the end of its first sentence; a full stop within one is not followed by a capital.

    >>> first_sentence("A hub (e.g. in a town hall) is a team. It decides.")
    'A hub (e.g. in a town hall) is a team.'
    """
    found = re.match(r".+?[.!?](?=\s+[A-Z“]|\s*$)", text, re.DOTALL)
    return found[0] if found else text


def verb_of(theory: Theory, link: Link) -> str:
    """Return the word that joins cause and effect; the author's own word wins."""
    if link.verb:
        return link.verb
    lanes = lane_of(theory.element(link.cause)), lane_of(theory.element(link.effect))
    if runs_back(*lanes) and link.sign in _BACK:
        return _BACK[link.sign]
    return next(verb for sign, *ends, verb in _VERBS if sign == link.sign and _fits(lanes, ends))


def _fits(lanes: tuple[str, str], ends: list[tuple[str, ...]]) -> bool:
    return all("" in wanted or lane in wanted for lane, wanted in zip(lanes, ends, strict=True))


def inline(label: str) -> str:
    """Return a label as it stands inside a sentence: without its capital, unless that belongs to a short form.

    >>> inline("Strong relationships"), inline("MASH works well")
    ('strong relationships', 'MASH works well')
    """
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def spoken(code: str) -> str:
    """Return a code as words.

    >>> spoken("mechanism-resource")
    'mechanism resource'
    """
    return code.replace("-", " ")


def counted(count: int, thing: str, things: str = "") -> str:
    """Return a count with its noun.

    >>> counted(1, "link"), counted(2, "link")
    ('1 link', '2 links')
    """
    return f"{count} {thing if count == 1 else things or thing + 's'}"


def dated(day: date) -> str:
    """Return a date as British readers write it.

    >>> dated(date(2026, 11, 3))
    '3 November 2026'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def meanings_of_weights(theory: Theory) -> dict[str, str]:
    """Return what each class of source means, where the theory says so in its scheme `source-weight`."""
    scheme = next((one for one in theory.schemes if one.id == "source-weight"), None)
    concepts = scheme.concepts if scheme else ()
    told = {one.notation: one.description or one.label for one in concepts if one.notation}
    return {notation: text.rstrip(".") for notation, text in told.items()}
