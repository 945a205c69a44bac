"""Pictures, pages and texts of a theory, for people. One module here is one view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, overload

from ..errors import UnfitParameter, UnknownPart
from ..family import Family
from ..model import Theory, View as SavedView, selected, without
from ._lit import lit_in
from ._shown import Drawing, displayed

if TYPE_CHECKING:
    from ..queries import Answer


class View(NamedTuple):
    """How to draw a theory: the suffix of the file, what makes its text, whether it shows saved views by itself.

    `render(theory, lit)` takes the theory and the ids of elements, links and configurations to light up (empty:
    nothing is set apart), and returns the drawing; without a suffix, it is a folder. Any part of a theory is again
    a theory, so what is not to be drawn is left out of the theory before. A form that is `whole` has room for
    everything, so that it holds the whole theory unless a saved view is named. A form that draws the rows of an answer,
    rather than a map of what the answer is about, has `of_answer(theory, answer)` for it. One that can be made for a
    sheet of paper or a slide has `sized(theory, lit, size)` for it, which warns (SmallText) if words become too small.
    """

    suffix: str
    render: Callable[[Theory, frozenset[str]], Drawing]
    switches_views: bool = False
    whole: bool = False
    of_answer: Callable[[Theory, Answer], Drawing] | None = None
    sized: Callable[[Theory, frozenset[str], str], Drawing] | None = None


#: A title longer than this is cut: it names what was asked, and a question may name many elements.
_LONGEST_TITLE, _LONGEST_TEXT = 200, 20_000

VIEWS: Family[View] = Family(__name__, __path__, "view", called="form")


@overload
def draw(  # type: ignore[overload-overlap] # forms told apart by name; every other one is a text
    theory: Theory,
    form: Literal["png", "pdf"],
    *,
    view: str | None = None,
    answer: Answer | None = None,
    lit: Iterable[str] = (),
    size: str | None = None,
) -> bytes: ...
@overload
def draw(  # type: ignore[overload-overlap]
    theory: Theory,
    form: Literal["site"],
    *,
    view: str | None = None,
    answer: Answer | None = None,
    lit: Iterable[str] = (),
    size: str | None = None,
) -> Mapping[str, str | bytes]: ...
@overload
def draw(
    theory: Theory,
    form: str = "html",
    *,
    view: str | None = None,
    answer: Answer | None = None,
    lit: Iterable[str] = (),
    size: str | None = None,
) -> str: ...
def draw(  # noqa: PLR0913 - all words of one command
    theory: Theory,
    form: str = "html",
    *,
    view: str | None = None,
    answer: Answer | None = None,
    lit: Iterable[str] = (),
    size: str | None = None,
) -> Drawing:
    """Return a picture, page or text of a theory in one of the forms (`html`, `svg`, `markdown` ...).

    Most forms are texts; `png` and `pdf` are bytes, and `site` is a folder: its files by their path in it.

    `view` is the id of a saved view of the theory; without it, pictures show its default view, the interactive page
    offers all of them, and what is there to be read (`markdown`, `gapmap`) holds the whole theory.
    `answer` draws only what an answer is about, or its rows, instead. `lit` holds the ids of elements, links
    and configurations to set apart from the rest; with a configuration, its elements are set apart too.
    `size` (`a4`, `a3` or `slide`) makes a picture for a sheet, with its title and a key;
    if the words become too small to read there, that is a warning, SmallText.

    In a notebook a cell that ends with a drawing shows it: a picture, or the page in a frame.

    Raises UnknownName (no such form or size), UnknownPart (no such view, or nothing of that id to light), TooLarge,
    UnfitParameter if the answer is about nothing or the form has no sizes, and MissingLibrary, MissingProgram or
    FailedProgram where `png` or `pdf` cannot be made here.
    """
    drawing = VIEWS[form]
    if size is not None and (drawing.sized is None or (answer and drawing.of_answer)):
        raise UnfitParameter("size", f"the form {form} has no sizes; svg, png and pdf have")
    theory = (answer and answer.drawn) or theory
    shining = lit_in(theory, lit)
    if answer is not None and drawing.of_answer:
        return displayed(drawing.of_answer(theory, answer), drawing.suffix)
    if answer is not None:
        shown = _view_of(theory, answer)
        told = " ".join(filter(None, [theory.description, "The answer:", *answer.notes]))
        changed = {"views": (shown,), "tours": (), "default_view": shown.id, "description": told[:_LONGEST_TEXT]}
        # A tour walks through the saved views, and what is said about one would name what is no longer there.
        rest = without(theory, [one.id for one in theory.views])
        theory, view = rest.model_copy(update=changed), shown.id
    views = {one.id: one for one in theory.views}
    if view is not None and view not in views:
        raise UnknownPart("view", view, views)
    chosen = view or (None if drawing.whole else theory.default_view)
    part = theory if drawing.switches_views or chosen is None else selected(theory, views[chosen])
    part = part.model_copy(update={"default_view": chosen})
    if size is not None and drawing.sized:
        return displayed(drawing.sized(part, shining, size), drawing.suffix)
    return displayed(drawing.render(part, shining), drawing.suffix)


def _view_of(theory: Theory, answer: Answer) -> SavedView:
    links = [link for link in theory.links if link.id in set(answer.links)]
    joined = {id for link in links for id in (link.cause, link.effect, *(one.context for one in link.conditions))}
    elements = sorted(joined | set(answer.elements))
    if not elements:
        raise UnfitParameter("draw", " ".join(["there is nothing to draw.", *answer.notes]))
    asked = ", ".join(f"{name.replace('_', ' ')} {_listed(value)}" for name, value in answer.asked.items() if value)
    return SavedView(
        id=_free_id(theory),
        title=f"Answer to {answer.question}: {asked}"[:_LONGEST_TITLE],
        purpose=f"Drawn is only what the answer is about ({asked}); “About” has what to know when reading it.",
        only_elements=elements,
        only_links=[link.id for link in links],
        side_by_side=answer.side_by_side,
    )


def _listed(value: object) -> str:
    return " and ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _free_id(theory: Theory) -> str:
    names = ("answer", *(f"answer-{number}" for number in range(len(theory.parts) + 1)))
    return next(name for name in names if name not in theory.parts)
