"""The lists of words to which an author may add, and which kinds of element may play which role."""

from __future__ import annotations

from enum import StrEnum

from .vocabulary import ElementKind


class Role(StrEnum):
    """The parts an element can play in a configuration; a theory may add its own in a scheme `roles`."""

    COMPONENT = "component"
    CONTEXT = "context"
    ACTOR = "actor"
    MECHANISM = "mechanism"
    MECHANISM_RESOURCE = "mechanism-resource"
    MECHANISM_RESPONSE = "mechanism-response"
    OUTCOME = "outcome"


class SourceType(StrEnum):
    """What sort of document a source is; a theory may add its own in a scheme `source-types`."""

    JOURNAL_ARTICLE = "journal-article"
    REPORT = "report"
    WEB_PAGE = "web-page"
    NEWS = "news"
    BLOG = "blog"
    BRIEFING = "briefing"
    CONFERENCE_ABSTRACT = "conference-abstract"
    COMMITTEE_PAPER = "committee-paper"
    GUIDANCE = "guidance"
    STATEMENT = "statement"
    SLIDES = "slides"
    PROCEDURE = "procedure"
    REGISTER_ENTRY = "register-entry"
    SURVEY = "survey"
    TRANSCRIPT = "transcript"
    DATASET = "dataset"
    OTHER = "other"


#: Which kinds of element may play a role. Roles belong to membership (Shaw and others 2018; Jagosh and
#: others 2015), so the lists are wide: they refuse only what no reading of realist method allows.
ROLE_KINDS: dict[Role, tuple[ElementKind, ...]] = {
    Role.COMPONENT: (ElementKind.COMPONENT, ElementKind.FACTOR),
    Role.CONTEXT: (
        ElementKind.CONTEXT,
        ElementKind.OUTCOME,
        ElementKind.MECHANISM,
        ElementKind.COMPONENT,
        ElementKind.FACTOR,
    ),
    Role.ACTOR: (ElementKind.ACTOR,),
    Role.MECHANISM: (ElementKind.MECHANISM, ElementKind.FACTOR),
    Role.MECHANISM_RESOURCE: (ElementKind.MECHANISM, ElementKind.COMPONENT, ElementKind.FACTOR),
    Role.MECHANISM_RESPONSE: (ElementKind.MECHANISM, ElementKind.FACTOR),
    Role.OUTCOME: (ElementKind.OUTCOME, ElementKind.CONTEXT, ElementKind.MECHANISM, ElementKind.FACTOR),
}
