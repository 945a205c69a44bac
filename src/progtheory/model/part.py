"""What every part of a theory shares: it is frozen, it has an id, and it says what its ids refer to."""

from __future__ import annotations

from typing import Annotated, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from .text import Id


class Ref(NamedTuple):
    """Mark on a field that holds the id of another part: the sorts of part it may name (none: any sort)."""

    sorts: tuple[str, ...] = ()


class Open(NamedTuple):
    """Mark on a field whose words the author may add to, in the theory's scheme of this id."""

    scheme: str
    words: tuple[str, ...]


class Frozen(BaseModel):
    """A value that never changes and takes no field that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Part(Frozen):
    """A part of a theory that its author names."""

    #: What the part is called in messages, in RDF (as `kind`) and in the documentation.
    sort: ClassVar[str]

    id: Id = Field(description="Name of this part: lower-case words joined by hyphens, used once in the theory.")


class Nested(Frozen):
    """A part that lives inside another; it gets an id of its owner and of what it names when none is given."""

    sort: ClassVar[str]
    #: Fields whose values, after the id of the owner, make the id.
    named_by: ClassVar[tuple[str, ...]]

    id: Id = Field("", description="Name of this part; made from its owner and what it names when left out.")


CAUSAL = ("component", "context", "mechanism", "outcome", "factor")
ELEMENTS = (*CAUSAL, "actor")

AnyId = Annotated[Id, Ref()]
CausalId = Annotated[Id, Ref(CAUSAL)]
ElementId = Annotated[Id, Ref(ELEMENTS)]
ActorId = Annotated[Id, Ref(("actor",))]
LinkId = Annotated[Id, Ref(("link",))]
ModelId = Annotated[Id, Ref(("model",))]
SourceId = Annotated[Id, Ref(("source",))]
EvidenceId = Annotated[Id, Ref(("evidence",))]
ConfigurationId = Annotated[Id, Ref(("configuration",))]
SchemeId = Annotated[Id, Ref(("scheme",))]
ConceptId = Annotated[Id, Ref(("concept",))]
ViewId = Annotated[Id, Ref(("view",))]
#: What can be seen on a map.
ShownId = Annotated[Id, Ref((*ELEMENTS, "link", "configuration"))]
