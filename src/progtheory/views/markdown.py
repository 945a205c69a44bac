"""The theory as a document to read: what it is, every explanation with its evidence, and what is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..layout import Explanation, Scene, Table, scene_of
from ..layout.records import Citing, Document, Item
from ..model import Theory
from . import View

_MARKS = re.compile(r"([\\`*_{}\[\]#|~!$])")
_LIST = re.compile(r"^(\d*)([-+=.)])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_WEB = re.compile(r"https?://", re.IGNORECASE)
_NOT_PROOF = (
    "**A theory, not proof.** This document says how the programme is expected to work, not that it does. Each "
    "claim shows who says so, where, and whether a source states it, implies it, or it was assembled by us."
)


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the theory in Markdown, with the saved view it shows if it is one; names of lit elements stand in bold."""
    scene = scene_of(theory, most=None)
    blocks = [
        f"# {_text(scene.title)}",
        _part_of(theory),
        _block(scene.description),
        _NOT_PROOF,
        _text(scene.summary),
        *_section("Explanations by role", _table(scene.table("explanations"))),
        *(block for one in scene.explanations for block in _explanation(scene, one, lit)),
        *_section("Links", _table(scene.table("links"))),
        *_section("Elements", _table(scene.table("elements"), lit)),
        *_section("What is not known, and what is asked", _table(scene.table("gaps"))),
        *_section("Sources", _table(scene.table("sources"))),
    ]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _part_of(theory: Theory) -> str:
    view = next((one for one in theory.views if one.id == theory.default_view), None)
    purpose = f" {_text(view.purpose)}" if view and view.purpose else ""
    return f"**A part of the theory: “{_text(view.title)}”.**{purpose}" if view else ""


def _section(title: str, body: str) -> Iterator[str]:
    if body:
        yield f"## {title}"
        yield body


def _explanation(scene: Scene, one: Explanation, lit: frozenset[str]) -> Iterator[str]:
    labels = {card.id: card.label for card in scene.cards}
    yield f"## {_text(one.name)}"
    yield _block(one.sentence)
    yield _text(one.claim.told)
    members = [
        f"- {_text(member.role)}: {_name(member.label, bold=member.element in lit)}"
        + (f" ({_text(member.activation)})" if member.activation else "")
        for member in one.members
    ]
    conditions = [
        f"- {_text(labels.get(mark.context, mark.context))} {_text(mark.verb)} this. {_text(mark.claim.told)}"
        for mark in scene.conditions
        if mark.target == one.id
    ]
    yield "\n".join(members + conditions)
    yield from _cited("Who says so", scene, one.claim.supports)
    yield from _cited("What qualifies or disputes this", scene, one.claim.doubts)


def _cited(title: str, scene: Scene, cited: Iterable[Citing]) -> Iterator[str]:
    items = {item.id: item for item in scene.items}
    documents = {document.id: document for document in scene.documents}
    lines = [f"- {_item(items[one.item], documents)} {_text(one.told)}" for one in cited]
    if lines:
        yield f"### {title}"
        yield "\n".join(lines)


def _item(item: Item, documents: dict[str, Document]) -> str:
    said = " ".join(filter(None, (_block(item.text), f"“{_text(item.quote)}”" if item.quote else "")))
    places = (
        f"{_linked(documents[source].title, documents[source].url)}. {_text(documents[source].told)}"
        + (f" Where: {_text(locator)}." if locator else "")
        for source, locator in item.places
    )
    return " ".join((said, *places))


def _table(table: Table, lit: frozenset[str] = frozenset()) -> str:
    if not table.rows:
        return ""
    at = table.columns.index("Source") if "Source" in table.columns else -1
    rows = [
        [
            _linked(cell, row.href) if number == at else _name(cell, bold=not number and row.id in lit)
            for number, cell in enumerate(row.cells)
        ]
        for row in table.rows
    ]
    lines = [table.columns, ["---"] * len(table.columns), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _name(text: str, *, bold: bool) -> str:
    return f"**{_text(text)}**" if bold else _text(text)


def _linked(text: str, url: str) -> str:
    safe = url.replace("(", "%28").replace(")", "%29").replace("|", "%7C").replace("<", "%3C").replace(">", "%3E")
    return f"[{_text(text)}]({safe})" if _WEB.match(url) else _text(text)


def _text(text: str) -> str:
    r"""Return text that Markdown and HTML show as it is: on one line, with their marks defused.

    >>> print(_text("<b>one</b> | *two*"))
    &lt;b&gt;one&lt;/b&gt; \| \*two\*
    """
    plain = "".join(_ENTITIES.get(character, character) for character in " ".join(text.split()))
    return _MARKS.sub(r"\\\1", plain)


def _block(text: str) -> str:
    r"""Return text to stand at the beginning of a line, where a number or a sign would begin a list.

    >>> print(_block("1. one"), _block("- two"))
    1\. one \- two
    """
    return _LIST.sub(r"\1\\\2", _text(text))


VIEW = View(".md", render, whole=True)
