"""Answers on pages: names that lead somewhere in place of ids, and no empty columns."""

from __future__ import annotations

from progtheory.model import Theory
from progtheory.queries import Answer
from progtheory.views._site_answer import Piece, table_of
from progtheory.views._site_theory import Site


def test_an_id_becomes_the_name_it_stands_for_and_the_column_of_ids_goes(small: Theory) -> None:
    element = small.elements[0]
    answer = Answer(question="made", columns=("element", "id"), rows=((element.label, element.id),))

    table = table_of(Site(small, frozenset()), answer)

    assert (("element",), (((Piece(element.label, element.id),),),)) == (table.columns, table.rows)


def test_a_name_with_its_id_in_brackets_is_said_once(small: Theory) -> None:
    element = next(one for one in small.elements if "-" in one.id)
    cell = (
        f"1: {element.label} ({element.id}); 2: {element.label} ({element.id}; hangs on others) --present {element.id}"
    )
    answer = Answer(question="made", columns=("because",), rows=((cell,),))

    ((pieces,),) = table_of(Site(small, frozenset()), answer).rows

    told = "".join(piece.text for piece in pieces)
    assert f"1: {element.label}; 2: {element.label} (hangs on others) --present {element.id}" == told
    assert [element.id] * 2 == [piece.id for piece in pieces if piece.id]


def test_a_column_that_is_empty_in_every_row_is_named_and_not_shown(small: Theory) -> None:
    answer = Answer(question="made", columns=("path", "doubts"), rows=(("one", None), ("two", "")))

    table = table_of(Site(small, frozenset()), answer)

    assert (("path",), ("doubts",)) == (table.columns, table.left_out)
