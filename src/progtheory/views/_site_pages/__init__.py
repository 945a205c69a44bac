"""The pages of the site: one module here is one page, or one sort of page, found by its name.

To add a page:

1. Write `_site_pages/<name>.py`. It holds a function of the `Site` that yields `Page`s, and `PAGES = <that function>`.
   A page is data: its path, title, description (one plain sentence), template and the variables of the template;
   `_site_page.Page` says what each field is for. With a `group` and a `rank` it is listed at the foot of every page and
   on the home page; with a `menu` it is in the menu at the top.
2. Write `_site/<name>.html`, which begins `{% extends "frame.html" %}` and fills `{% block content %}`. The frame gives
   the h1, the trail, menu and foot. `_site_frame.Frame.shown` lists what a template can use; `parts.html` has macros
   (`ref(id)`: a link to a part, `table(...)`: a table to sort, `claim(...)`: what a claim rests on).
3. Link to pages with `{{ to("gaps.html") }}` and to parts with `ref(id)`, never with a written-out address.

Every text is escaped. No page may need a script, hold one of its own, or ask for anything elsewhere: the tests in
`tests/views/test_site.py` and `tests/browser/test_site.py` run on a new page by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...family import Family
from .._site_page import Page
from .._site_theory import Site

PAGES: Family[Callable[[Site], Iterable[Page]]] = Family(__name__, __path__, "pages")
