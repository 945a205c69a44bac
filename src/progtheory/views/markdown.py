"""The theory as a document to read: what it is, every explanation with its evidence, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..layout import Explanation, Scene, Table, scene_of
from ..layout.records import Citing, Document, Item
from ..layout.wording import counted, dated, meanings_of_weights
from ..model import Theory
from . import View
from ._markdown_text import block, linked, text

_NOT_PROOF = (
    "**A theory, not proof.** This document says how the programme is expected to work, not that it does. Each "
    "claim shows who says so, where, and whether a source states it, implies it, or it was assembled by us."
)

_HELD = (
    "An element is what takes part: something put in place, a circumstance, a response, an outcome. A link is one step "
    "from cause to effect. Here are"
)
_BASIS = (
    "The basis says how a claim is known: stated by a source, implied by one, or assembled by us from several. "
    "The class says what sort of source is behind it, not how good it is. Counts are no measure of strength."
)


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the theory in Markdown, with the saved view it shows if it is one; names of lit elements stand in bold."""
    scene = scene_of(theory, most=None)
    blocks = [
        f"# {text(scene.title)}",
        _edition(theory),
        _part_of(theory),
        block(scene.description),
        _NOT_PROOF,
        *_section("How to read it", _reading(theory, scene)),
        *_section("Explanations by role", _table(scene.table("explanations"))),
        *_section("Explanations one by one", "\n\n".join(_explanations(scene, lit))),
        *_section("Links", _table(scene.table("links"))),
        *_section("Elements", _table(scene.table("elements"), lit)),
        *_section("What is not known, and what is asked", _table(scene.table("gaps"))),
        *_section("Sources", _table(scene.table("sources"))),
    ]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _part_of(theory: Theory) -> str:
    view = next((one for one in theory.views if one.id == theory.default_view), None)
    purpose = f" {text(view.purpose)}" if view and view.purpose else ""
    return f"**A part of the theory: “{text(view.title)}”.**{purpose}" if view else ""


def _edition(theory: Theory) -> str:
    told = [f"Version {theory.version}" if theory.version else "", dated(theory.date) if theory.date else ""]
    told += [", ".join(theory.creators), str(theory.licence or "")]
    return block(". ".join(filter(None, told)))


def _reading(theory: Theory, scene: Scene) -> str:
    held = ((scene.cards, "element"), (scene.links, "link"), (scene.explanations, "explanation"))
    counts = [counted(len(parts), thing) for parts, thing in (*held, (scene.documents, "source"))]
    classes = [f"- Class {text(letter)}: {text(meaning)}." for letter, meaning in meanings_of_weights(theory).items()]
    told = (
        f"{_HELD} {', '.join(counts[:-1])} and {counts[-1]}. {_BASIS}",
        "\n".join(classes),
        block(theory.note or ""),
    )
    return "\n\n".join(filter(None, told))


def _explanations(scene: Scene, lit: frozenset[str]) -> Iterator[str]:
    return (paragraph for one in scene.explanations for paragraph in _explanation(scene, one, lit))


def _section(title: str, body: str) -> Iterator[str]:
    if body:
        yield f"## {title}"
        yield body


def _explanation(scene: Scene, one: Explanation, lit: frozenset[str]) -> Iterator[str]:
    labels = {card.id: card.label for card in scene.cards}
    yield f"### {text(one.name)}"
    yield block(one.sentence)
    yield text(one.claim.told)
    members = [
        f"- {text(member.role)}: {_name(member.label, bold=member.element in lit)}"
        + (f" ({text(member.activation)})" if member.activation else "")
        for member in one.members
    ]
    conditions = [
        f"- {text(labels.get(mark.context, mark.context))} {text(mark.verb)} this. {text(mark.claim.told)}"
        for mark in scene.conditions
        if mark.target == one.id
    ]
    yield "\n".join(members + conditions)
    yield from _cited("Who says so", scene, one.claim.supports)
    yield from _cited("What qualifies or disputes this", scene, one.claim.doubts)


def _cited(title: str, scene: Scene, cited: Iterable[Citing]) -> Iterator[str]:
    items = {item.id: item for item in scene.items}
    documents = {document.id: document for document in scene.documents}
    lines = [f"- {_item(items[one.item], documents)} {text(one.told)}" for one in cited]
    if lines:
        yield f"#### {title}"
        yield "\n".join(lines)


def _item(item: Item, documents: dict[str, Document]) -> str:
    said = " ".join(filter(None, (block(item.text), f"“{text(item.quote)}”" if item.quote else "")))
    places = (
        f"{linked(documents[source].title, documents[source].url)}. {text(documents[source].told)}"
        + (f" Where: {text(locator)}." if locator else "")
        for source, locator in item.places
    )
    return " ".join((said, *places))


def _table(table: Table, lit: frozenset[str] = frozenset()) -> str:
    if not table.rows:
        return ""
    at = table.columns.index("Source") if "Source" in table.columns else -1
    rows = [
        [
            linked(cell, row.href) if number == at else _name(cell, bold=not number and row.id in lit)
            for number, cell in enumerate(row.cells)
        ]
        for row in table.rows
    ]
    lines = [table.columns, ["---"] * len(table.columns), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _name(name: str, *, bold: bool) -> str:
    return f"**{text(name)}**" if bold else text(name)


VIEW = View(".md", render, whole=True)
