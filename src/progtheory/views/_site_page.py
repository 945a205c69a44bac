"""A page of the site as data, and the names under which pages are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

#: Names that Windows keeps for devices, whatever their suffix, and the name that is each folder's own page.
_KEPT = frozenset({"con", "prn", "aux", "nul", "index", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
#: A path of 260 characters is the most that Windows takes unasked, and the folder stands somewhere.
_LONGEST = 80
#: The groups in which pages are listed at the foot of every page and on the home page, in this order.
GROUPS = ("The theory", "What is known, and what is not", "Use it elsewhere", "About this site")

#: Only files of the site itself run, style or are shown. `self` holds for a folder on a disk too, where browsers check
#: neither hashes of files nor their integrity (Chromium: the request would need CORS, which disks do not have).
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "form-action 'self'; base-uri 'none'"
)


@dataclass(frozen=True)
class Page:
    """One page: where it is kept, what it is called, which template shows it with what.

    `path` is relative to the site's folder, with `/` between its parts. `template` is a file in `views/_site`, which
    extends `frame.html`; it is given `variables`, beside what every template has (see `_site_frame`).
    """

    path: str
    #: The page's only h1.
    title: str
    #: What the page holds, in one plain sentence: for search engines, for the site's own search and for lists of pages.
    description: str
    template: str = ""
    variables: Mapping[str, Any] = field(default_factory=dict)
    #: Paths of the pages above this one, the home page left out.
    trail: tuple[str, ...] = ()
    #: What sort of page it is, said above the title and in search results.
    sort: str = ""
    #: Further words by which search finds it.
    words: str = ""
    #: Id of the part of the theory the page is about; its Turtle and JSON-LD are written beside it.
    about: str = ""
    #: One of GROUPS, if the page is listed on all others, and its place there.
    group: str = ""
    rank: int = 0
    #: A short name, if the page is in the menu at the top; it needs a group, and stands in its order.
    menu: str = ""
    #: Names of further style sheets and scripts (keys of `_site_assets.ASSETS`) that the page needs.
    assets: tuple[str, ...] = ()
    #: The whole text of a page that has a frame of its own, in place of a template.
    ready: str = ""
    #: Files that the page brings with it, by their path in the site.
    files: Mapping[str, str | bytes] = field(default_factory=dict)


def file_name(id: str) -> str:
    """Return the name, without suffix, of the file about a part: its id, unless some system could not keep that.

    No two ids give the same name, for no id holds an underscore.

    >>> file_name("working-well"), file_name("aux")
    ('working-well', 'aux_')
    """
    if len(id) > _LONGEST:
        return f"{id[:_LONGEST].rstrip('-')}_{sha256(id.encode()).hexdigest()[:12]}"
    return f"{id}_" if id in _KEPT else id
