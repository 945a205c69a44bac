"""Pages as text: each template stands in the same frame, with the same menu, trail and foot."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from ..layout import Scene
from ..layout.values import capital
from ..layout.wording import counted, dated, inline
from ._language import language_of
from ._site_answer import pieces_of, table_of
from ._site_assets import hashed
from ._site_data import LinkedData
from ._site_page import GROUPS, POLICY, Page
from ._site_picture import linked_picture
from ._site_theory import Site
from ._templates import templates_in

if TYPE_CHECKING:
    from jinja2 import Environment


class Frame:
    """The frame of a site: it shows pages, and knows all of them for the lists of its menu and its foot."""

    def __init__(self, site: Site, pages: Iterable[Page], shared: Mapping[str, str], linked: LinkedData) -> None:
        self._site, self._linked = site, linked
        self._pages = {page.path: page for page in pages}
        self._paths = {name: hashed(name, text) for name, text in shared.items()}
        listed = sorted((page for page in self._pages.values() if page.group), key=_place)
        self._groups = [(group, [page for page in listed if page.group == group]) for group in GROUPS]
        self._menu = [page for page in listed if page.menu]

    def shown(self, page: Page) -> str:
        """Return the page as HTML.

        A template has `theory`, `site`, `page`, `pages` (all, by path), `groups`, and the functions `to(path)`, which
        gives the address of a page from here, `asset(name)`, that of a shared file, `at(id)`, that of a part of the
        theory ("" if it has none), `named(id)`, which gives the name of a part, `drawn(scene, lit)`, which gives a
        scene as SVG whose cards lead to their pages, `table_of(answer)`, which gives an answer as a table to read, and
        `pieces_of(text)`, which finds the ids in a text.
        """
        here = posixpath.dirname(page.path)

        def to(path: str) -> str:
            address, mark, place = path.partition("#")
            return (_relative(address, here) if address != page.path else "") + mark + place

        def at(id: str) -> str:
            return to(self._site.addresses[id]) if id in self._site.addresses else ""

        def drawn(scene: Scene, lit: Iterable[str] = ()) -> Markup:
            return linked_picture(scene, frozenset(lit), at)

        told: Mapping[str, Any] = page.variables
        if page.ready:
            return page.ready
        text = (
            _templates()
            .get_template(page.template)
            .render(
                **told,
                theory=self._site.theory,
                language=language_of(self._site.theory),
                site=self._site,
                page=page,
                pages=self._pages,
                groups=self._groups,
                menu=self._menu,
                asset=lambda name: to(self._paths[name]),
                to=to,
                at=at,
                named=self._site.name,
                drawn=drawn,
                pieces_of=lambda text: pieces_of(self._site, text),
                table_of=lambda answer: table_of(self._site, answer),
                policy=POLICY,
                data=_in_script(self._linked.document(page.about)) if page.about else "",
            )
        )
        return text.strip() + "\n"


#: Pages name the same parts again and again; of the largest site there are so many names, seen from each folder.
@lru_cache(maxsize=2**15)
def _relative(address: str, here: str) -> str:
    return posixpath.relpath(address, here or ".")


@cache
def _templates() -> Environment:
    environment = templates_in("_site", "_gapmap")
    environment.filters |= {"inline": inline, "counted": counted, "dated": dated, "capital": capital}
    return environment


def _place(page: Page) -> tuple[int, int]:
    return GROUPS.index(page.group), page.rank


def _in_script(data: Mapping[str, Any]) -> Markup:
    """Return JSON that can stand in a script element: nothing in it ends the element or opens a comment."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 JSON without the signs of HTML
