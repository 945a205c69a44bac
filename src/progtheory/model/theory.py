"""The whole: one frozen value that everything else reads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar, Self

from pydantic import Field, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from ..display import HTML_BY
from .claims import Assessment, Condition, Configuration, Link, Pattern
from .completion import completed
from .elements import AnyElement, Element
from .evidence import Evidence, Source
from .knowledge import Fact, Gap, Implication, LeftOut, Model, Question, Revision, Scheme, View
from .notes import Notes
from .part import Nested, Part, ViewId
from .references import reference_problems
from .text import Day, Label, Several, Text, Url
from .tour import Tour
from .tree import nested_parts

#: Validation context that says: whoever validates tells the reference problems himself, in his own words.
REFERENCES_TOLD = "references told elsewhere"


class Theory(Part):
    """A programme theory: how a programme is expected to work, and what each claim rests on."""

    sort: ClassVar[str] = "theory"

    title: Label = Field(description="Title of the theory.")
    description: Text | None = Field(None, description="What the theory covers and what it does not.")
    programme: Label | None = Field(None, description="Name of the programme.")
    version: Label | None = Field(None, description="Version of this theory.")
    date: Day | None = Field(None, description="Date of this version (year-month-day).")
    licence: Url | None = Field(None, description="Web address of the licence.")
    creators: Several[Label] = Field((), description="Who made this version.")
    language: Label | None = Field(None, description="Language of the text, as a tag such as en-gb.")
    note: Text | None = Field(None, description="A remark for readers.")
    models: Several[Model] = Field((), description="Variants of the programme.")
    elements: Several[AnyElement] = Field((), description="What takes part.")
    links: Several[Link] = Field((), description="Causal statements between two elements.")
    configurations: Several[Configuration] = Field((), description="Explanations of several parts.")
    patterns: Several[Pattern] = Field((), description="Demi-regularities.")
    sources: Several[Source] = Field((), description="Documents from which evidence is taken.")
    evidence: Several[Evidence] = Field((), description="Items taken from the sources.")
    left_out: Several[LeftOut] = Field((), description="Items that no claim cites, each with the reason.")
    questions: Several[Question] = Field((), description="Research questions.")
    gaps: Several[Gap] = Field((), description="What is not known.")
    facts: Several[Fact] = Field((), description="What readers need to know of programme and study.")
    implications: Several[Implication] = Field((), description="What follows for policy, practice and research.")
    schemes: Several[Scheme] = Field((), description="Scales and lists of terms.")
    assessments: Several[Assessment] = Field((), description="Recorded judgements of the programme as a whole.")
    revisions: Several[Revision] = Field((), description="History of the theory.")
    views: Several[View] = Field((), description="Saved selections for an audience.")
    tours: Several[Tour] = Field((), description="Guided readings for newcomers.")
    default_view: ViewId | None = Field(None, description="Id of the view that opens first.")

    @model_validator(mode="before")
    @classmethod
    def _complete_ids(cls, data: Any) -> Any:
        return completed(cls, data)

    @model_validator(mode="after")
    def _holds_together(self, info: ValidationInfo) -> Self:
        if info.context == REFERENCES_TOLD:
            return self
        problems = reference_problems(type(self), self.model_dump(mode="json"))
        if problems:
            told = "; ".join(f"{'.'.join(map(str, place))}: {message}" for place, message in problems[:20])
            told = told.replace("{", "(").replace("}", ")")
            raise PydanticCustomError("references", "{problems}", {"problems": told})
        return self

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a theory with some fields changed; it holds together as every theory does."""
        held = {name: getattr(self, name) for name in type(self).model_fields}
        changed = {name: value for name, value in (update or {}).items() if name not in held or value != held[name]}
        return type(self).model_validate(held | changed) if changed else super().model_copy(deep=deep)

    def __repr__(self) -> str:
        """Return a theory in a line, where all of its fields would fill pages."""
        counts = ", ".join(f"{len(getattr(self, name))} {name}" for name in ("elements", "links", "configurations"))
        return f"<theory {self.title!r}: {counts}>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """Return the map of the default view, for notebooks."""
        return HTML_BY[self.sort](self)

    @cached_property
    def parts(self) -> dict[str, Part | Nested]:
        """Every part of the theory by its id, the theory itself excepted."""
        return {part.id: part for part in nested_parts(self)}

    def element(self, id: str) -> Element:
        """Return the element of that id; KeyError if there is none."""
        part = self.parts[id]
        if not isinstance(part, Element):
            raise KeyError(id)
        return part

    @cached_property
    def link_by_id(self) -> dict[str, Link]:
        """The links by id."""
        return {link.id: link for link in self.links}

    @cached_property
    def links_at(self) -> dict[str, list[Link]]:
        """The links that start from or lead to each element, by its id."""
        found: dict[str, list[Link]] = {}
        for link in self.links:
            for end in dict.fromkeys((link.cause, link.effect)):
                found.setdefault(end, []).append(link)
        return found

    @cached_property
    def changed_by(self) -> dict[str, list[tuple[Link | Configuration, Condition]]]:
        """What each context changes, by its id: the link or configuration, and the condition on it."""
        found: dict[str, list[tuple[Link | Configuration, Condition]]] = {}
        claims: tuple[Link | Configuration, ...] = (*self.links, *self.configurations)
        for claim in claims:
            for one in claim.conditions:
                found.setdefault(one.context, []).append((claim, one))
        return found

    @cached_property
    def configuration_by_id(self) -> dict[str, Configuration]:
        """The configurations by id."""
        return {one.id: one for one in self.configurations}

    @cached_property
    def evidence_by_id(self) -> dict[str, Evidence]:
        """The evidence items by id."""
        return {item.id: item for item in self.evidence}

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """The sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def noted(self) -> Notes:
        """What was worked out about its claims and views; a copy of the theory begins without."""
        return Notes()
