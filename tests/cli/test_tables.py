"""Tables on the terminal: no word is broken, and a matrix stays a matrix however narrow the terminal is."""

import pytest
from rich.console import Console

from progtheory.cli._table import print_answer
from progtheory.cli._widths import widths_of
from progtheory.queries import Answer

NAMES = tuple(f"Effect number {number} of all" for number in range(1, 25))


def printed(capsys, monkeypatch, answer, width):
    monkeypatch.setenv("COLUMNS", str(width))
    print_answer(answer)
    return capsys.readouterr().out


@pytest.mark.parametrize("width", [40, 50, 80, 120])
def test_a_wide_matrix_is_told_in_parts_with_a_key_and_every_count(capsys, monkeypatch, width):
    rows = tuple((f"Cause {row}", *(100 * row + column for column in range(1, 25))) for row in (1, 2))

    told = printed(capsys, monkeypatch, Answer(question="matrix", columns=("from", *NAMES), rows=rows), width)

    assert max(map(len, told.splitlines())) <= width
    assert set(told.split()) >= {str(count) for row in rows for count in row[1:]}
    assert all(f"{number} {name}" in told for number, name in enumerate(NAMES, 1))


def test_an_id_is_broken_at_hyphens_alone_and_only_if_it_is_long(capsys, monkeypatch):
    ids = ("handling-parental-consent--unsure-about-consent", "agencies-under-one-roof")
    rows = tuple(("A label of several words that may well run over lines", id, 3) for id in ids)

    told = printed(capsys, monkeypatch, Answer(question="x", columns=("element", "id", "in"), rows=rows), 70)

    assert " id " in told.splitlines()[1]
    assert "agencies-under-one-roof " in told
    assert all(piece.endswith("-") or piece in ids[0] for piece in told.split() if piece.startswith("handling"))


def test_columns_that_would_break_words_do_not_fit():
    assert widths_of([["what"], ["word" * 10]], 40) is None
    assert widths_of([["what", "a b c"], ["id", "x"]], 40) == [5, 2]


def test_a_console_as_wide_as_all_cells_wraps_none():
    assert widths_of([["label", "word " * 20], ["id", "x"]], Console(width=200).width) == [100, 2]
