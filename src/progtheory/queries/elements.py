"""The question for what there is, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..model import Element, ElementKind
from . import Answer, Purpose, Query
from ._relaxed import Names, reason_for, restoring
from ._wording import joined

if TYPE_CHECKING:
    import networkx as nx


_FILTERS = ("text", "kind", "tag")


class Elements(Query):
    """The elements of the theory, each with its id, to ask about.

    Text is looked for in ids, labels, other names and descriptions, whole words or parts, in any case.

    $ progtheory ask graphs/mash elements --text consent
    $ progtheory ask graphs/mash elements --kind mechanism
    """

    purpose: ClassVar[Purpose] = Purpose.OVERVIEW
    example: ClassVar[dict[str, object]] = {}

    text: str | None = Field(None, description="Only elements that hold this text.")
    kind: ElementKind | None = Field(None, description="Only elements of this kind.")
    tag: str | None = Field(None, description="Only elements with this theme.")

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row an element, in order of kind and id."""
        found = [element for element in theory_of(graph).elements if self._fits(element)]
        tags = joined(sorted({tag for element in theory_of(graph).elements for tag in element.tags}))
        code, told = (None, ()) if found else self._nothing(graph)
        return self.answer(
            columns=("id", "kind", "label", "also called", "themes"),
            rows=tuple(
                (one.id, one.kind.value, one.label, joined(one.aka), joined(one.tags))
                for one in sorted(found, key=lambda one: (list(ElementKind).index(one.kind), one.id))
            ),
            elements=tuple(sorted({one.id for one in found} & set(graph))),
            reason=code,
            notes=(*told, f"Themes: {tags}." if tags else "No element has a theme."),
        )

    def _nothing(self, graph: nx.MultiDiGraph[str]) -> tuple[str, tuple[str, ...]]:
        def restores(names: Names) -> bool:
            freed = self.model_copy(update=dict.fromkeys(names))
            return any(map(freed._fits, theory_of(graph).elements))  # noqa: SLF001 - the same question with fewer filters

        code, told = reason_for(restoring([name for name in _FILTERS if getattr(self, name)], restores), "elements")
        return code, (told,)

    def _fits(self, element: Element) -> bool:
        held = " ".join([element.id, element.label, *element.aka, element.description or ""]).lower()
        return (
            (self.text is None or self.text.lower() in held)
            and self.kind in {None, element.kind}
            and (self.tag is None or self.tag in element.tags)
        )


QUERY = Elements
