"""A matrix wider than the terminal: a key of its columns, then as many of them side by side as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from ..spelling import visible

if TYPE_CHECKING:
    from rich.console import Console

    from ..queries import Answer, Cell

#: Cells no wider than this can stand under the number of their column.
_WIDEST_CELL = 5
_WIDEST_NAME = 30
_BETWEEN = 3


def is_matrix(answer: Answer) -> bool:
    """Tell whether all columns but the first hold nothing but short cells, such as counts."""
    return len(answer.columns) > 2 and all(len(_shown(cell)) <= _WIDEST_CELL for row in answer.rows for cell in row[1:])  # noqa: PLR2004 - a name and two counts


def print_matrix(console: Console, answer: Answer) -> None:
    """Print the columns by number, some after the others, below a key that says what each number stands for."""
    numbers = range(1, len(answer.columns))
    console.print(_key(answer))
    console.print()
    name = min(_WIDEST_NAME, max(len(_shown(row[0])) for row in answer.rows), console.width // 2)
    cell = max(len(str(numbers[-1])), *(len(_shown(one)) for row in answer.rows for one in row[1:]))
    count = max(1, (console.width - name - _BETWEEN) // (cell + _BETWEEN))
    for first in numbers[::count]:
        console.print(_part(answer, name, numbers[first - 1 : first - 1 + count]))


def _key(answer: Answer) -> Table:
    key = Table.grid(padding=(0, 1))
    key.add_column(justify="right", style="bold")
    key.add_column(overflow="fold")
    for number, name in enumerate(answer.columns[1:], start=1):
        key.add_row(str(number), Text(visible(name)))
    return key


def _part(answer: Answer, name: int, numbers: range) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", padding=(0, 1))
    table.add_column(Text(visible(answer.columns[0])), width=name, overflow="fold")
    for number in numbers:
        table.add_column(str(number), justify="right")
    for row in answer.rows:
        table.add_row(*(Text(_shown(row[place])) for place in (0, *numbers)))
    return table


def _shown(cell: Cell) -> str:
    return "" if cell is None else visible(str(cell))
