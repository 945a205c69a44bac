"""The tables of a scene: the same set of elements, links and evidence as the map, for reading and sorting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ..model import Citation, Configuration, Role, Theory
from ..model.tree import nested_parts
from .facts import name_of, state_of
from .records import Row, Table
from .scene import Arrow, Mark, Scene

_BY_ROLE = (
    ("Context", (Role.CONTEXT,)),
    ("Component", (Role.COMPONENT,)),
    ("Resource", (Role.MECHANISM_RESOURCE,)),
    ("Response", (Role.MECHANISM_RESPONSE, Role.MECHANISM)),
    ("Outcome", (Role.OUTCOME,)),
)


def elements_table(scene: Scene) -> Table:
    """Return the table of elements: what each is and how much leads to it, from it and through it."""
    causes, effects = Counter(link.effect for link in scene.links), Counter(link.cause for link in scene.links)
    changed = Counter(mark.context for mark in scene.conditions)
    rows = tuple(
        Row(
            card.id,
            (
                *(card.label, card.kind, card.description, _listed(card.weights)),
                *(str(count[card.id]) for count in (causes, effects, changed)),
            ),
        )
        for card in scene.cards
    )
    columns = ("Element", "Kind", "What is meant", "Source classes", "Causes", "Effects", "Steps it changes")
    return Table("elements", "Elements", columns, rows)


def links_table(theory: Theory, scene: Scene) -> Table:
    """Return the table of links: what each says, how it is known and by whom."""
    changing: dict[str, list[Mark]] = {link.id: [] for link in scene.links}
    for mark in scene.conditions:
        changing.setdefault(mark.target, []).append(mark)
    rows = tuple(
        Row(
            link.id,
            (
                *(name_of(theory, link.cause), link.verb, name_of(theory, link.effect)),
                *(link.claim.basis, _listed(link.claim.weights)),
                _listed((name_of(theory, source) for source in link.claim.sources), "; "),
                _listed(_against(theory, link), "; "),
                _listed((f"{name_of(theory, one.context)} {one.verb} this step" for one in changing[link.id]), "; "),
            ),
        )
        for link in scene.links
    )
    columns = (
        "From",
        "What it does",
        "To",
        "Basis",
        "Source classes",
        "Sources",
        "Against it",
        "Contexts that change it",
    )
    return Table("links", "Links", columns, rows)


def _against(theory: Theory, link: Arrow) -> Iterator[str]:
    for one in link.claim.doubts:
        yield f"{one.stance}: {', '.join(name_of(theory, id) for id in theory.evidence_by_id[one.item].sources)}"


def explanations_table(theory: Theory, scene: Scene) -> Table:
    """Return the context-mechanism-outcome table: one row for each configuration, one column for each role."""
    configurations = {one.id: one for one in theory.configurations}
    rows = tuple(
        Row(
            one.id,
            (
                one.name,
                *(_listed(_playing(theory, configurations[one.id], role), "; ") for _, role in _BY_ROLE),
                *(one.claim.basis, _listed(one.claim.weights)),
            ),
        )
        for one in scene.explanations
    )
    columns = ("Explanation", *(name for name, _ in _BY_ROLE), "Basis", "Source classes")
    return Table("explanations", "Explanations by role", columns, rows)


def _playing(theory: Theory, configuration: Configuration, roles: tuple[Role, ...]) -> Iterator[str]:
    for member in configuration.members:
        if member.role in roles:
            state = state_of(theory, member)
            yield f"{name_of(theory, member.element)} ({state})" if state else name_of(theory, member.element)


def evidence_table(theory: Theory, scene: Scene) -> Table:
    """Return the table of evidence items, each with its source and the place in it."""
    source = {one.id: one for one in scene.documents}
    uses = Counter(part.item for part in nested_parts(theory) if isinstance(part, Citation))
    rows = []
    for item in scene.items:
        (first, locator), *_ = item.places
        where = (source[first].title, source[first].year, source[first].weight, locator)
        told = item.text or f"“{item.quote}”"
        rows.append(Row(item.id, (told, *where, item.basis, str(uses[item.id])), source[first].url))
    columns = ("What the source says", "Source", "Year", "Class", "Where", "Basis", "Times cited")
    return Table("evidence", "Evidence", columns, tuple(rows))


def sources_table(scene: Scene) -> Table:
    """Return the table of sources, with how much of each was read."""
    used = Counter(source for item in scene.items for source, _ in item.places)
    rows = []
    for one in scene.documents:
        facts = dict(one.facts)
        told = (facts.get(heading, "") for heading in ("Publisher", "Type", "How much was read"))
        rows.append(Row(one.id, (one.title, one.year, one.weight, *told, str(used[one.id])), one.url))
    columns = ("Source", "Year", "Class", "Publisher", "Type", "How much was read", "Evidence items")
    return Table("sources", "Sources", columns, tuple(rows))


def gaps_table(theory: Theory) -> Table:
    """Return what is not known and what the study asks, as such; questions are known by their number."""
    asked = {one.id: f"Question {number}" for number, one in enumerate(theory.questions, start=1)}
    rows = tuple(
        Row(
            one.id,
            (
                *(asked.get(one.id, "Gap"), one.text),
                _listed((asked.get(id) or name_of(theory, id) for id in one.about), "; "),
                *(getattr(one, "sought_in", None) or "", one.note or ""),
            ),
        )
        for one in (*theory.gaps, *theory.questions)
    )
    columns = ("Kind", "What is not known or asked", "About", "Where an answer might be found", "Note")
    return Table("gaps", "Gaps and questions", columns, rows)


def _listed(words: Iterable[str], joint: str = ", ") -> str:
    return joint.join(words)
