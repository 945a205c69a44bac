"""What readers are told where the model keeps a word of a closed list, after the definitions in the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Theory
from .wording import spoken

#: Words by field, then by code. Each says by itself what it means; technical terms stand beside plain ones.
VALUES: Mapping[str, Mapping[str, str]] = {
    "level": {
        "individual": "In the people concerned (individual)",
        "interpersonal": "Between people (interpersonal)",
        "institutional": "In an organisation (institutional)",
        "infrastructural": "Around organisations: law, policy, money, place (infrastructural)",
    },
    "intent": {
        "intended": "Intended",
        "unintended": "Not intended",
        "trade-off": "The price of something intended",
        "unclear": "The sources do not say",
    },
    "valence": {
        "positive": "A welcome outcome",
        "negative": "An unwelcome outcome",
        "mixed": "Welcome to some or in part, unwelcome otherwise",
        "neutral": "Neither welcome nor unwelcome",
    },
    "delay": {"none": "Shows at once", "short": "Shows soon", "medium": "Shows after a while", "long": "Shows late"},
    "status": {
        "proposed": "Put forward, not yet tested",
        "under-test": "Being tested",
        "supported": "Tested, and it held",
        "refined": "Tested, and changed",
        "contested": "Contested: there is evidence on both sides, or people disagree",
        "rejected": "Tested, and it did not hold",
        "superseded": "Replaced by another claim",
    },
    "template": {
        "CMO": "Context, mechanism, outcome (CMO)",
        "ICMO": "Intervention, context, mechanism, outcome (ICMO)",
        "ICAMO": "Intervention, context, actor, mechanism, outcome (ICAMO)",
        "SCMO": "Strategy, context, mechanism, outcome (SCMO)",
        "CIMO": "Context, intervention, mechanism, outcome (CIMO)",
    },
    "coder": {"manual": "By a person", "automated": "By a program"},
    "role": {
        "mechanism-resource": "Mechanism (what is offered)",
        "mechanism-response": "Mechanism (how people respond)",
    },
    "activation": {
        "active": "at work",
        "partly-active": "at work in part, or for some",
        "dormant": "there, but not at work",
        "blocked": "kept from working",
        "not-observed": "not observed at work",
    },
    "sign": {
        "negative": "less of it",
        "mixed": "sometimes more of it, sometimes less",
        "unknown": "more or less of it, which is not known",
        "none": "no change in it",
    },
    "stance": {"supports": "supports", "partly-supports": "supports a part of"},
    "bears_on": {
        "context": "its context",
        "mechanism": "its mechanism",
        "outcome": "its outcome",
        "context-mechanism": "the step from context to mechanism",
        "mechanism-outcome": "the step from mechanism to outcome",
        "condition": "what a context does to it",
        "whole": "all of it",
    },
}


#: The schemes in which an author may add words to a list.
_OWN = {"role": "roles", "type": "source-types"}


def value_of(theory: Theory, field: str, code: str) -> str:
    """Return what readers are told for a code in a field: an author's own word by its label in the author's scheme."""
    own = (scheme.concepts for scheme in theory.schemes if scheme.id == _OWN.get(field))
    labels = {concept.id: concept.label for concepts in own for concept in concepts}
    return labels.get(code) or VALUES.get(field, {}).get(code) or spoken(code)


def capital(text: str) -> str:
    """Return a text with a capital at its beginning; short forms inside it keep theirs.

    >>> capital("web page"), capital("NHS partner")
    ('Web page', 'NHS partner')
    """
    return text[:1].upper() + text[1:]
