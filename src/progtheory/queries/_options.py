"""Options that several questions share, each described once."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BeforeValidator, Field

from ..model import Basis, Id, Weight

Value = TypeVar("Value")


def _listed(value: object) -> object:
    # In Python a single value may be given as it is: `weight="A"` says the same as `weight=("A",)`.
    return (value,) if isinstance(value, str) else value


Repeated = Annotated[tuple[Value, ...], BeforeValidator(_listed)]
OnlyModel = Annotated[
    Id | None,
    Field(
        description="Id of a model: claims tied only to other models do not count, "
        "nor do claims about elements tied only to those."
    ),
]
OnlyWeights = Annotated[
    Repeated[Weight], Field(description="Count only claims that a source of this weight supports; repeat for several.")
]
OnlyBases = Annotated[Repeated[Basis], Field(description="Count only claims known in this way; repeat for several.")]
MostLinks = Annotated[int, Field(ge=1, le=12, description="Most links a path may have, 1 to 12.")]
MostSeconds = Annotated[int, Field(ge=1, le=3_600, description="Seconds to search at most.")]
