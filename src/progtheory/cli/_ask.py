"""`ask`: one command for every question, made from the question's own fields."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ._files import FROM, MAX_MEGABYTES, THEORY, theory_in
from ._options import options_of, question_from


class _Menu(click.Group):
    """The questions, grouped by what they are for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        from ..queries import QUERIES

        return list(QUERIES.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002 - click calls it so
        from ..queries import QUERIES

        query = QUERIES[cmd_name]
        form = [
            click.Option(["--json", "as_json"], is_flag=True, help="Print the answer as JSON."),
            click.Option(["--csv", "as_csv"], is_flag=True, help="Print the rows as CSV, for spreadsheets."),
        ]
        params = [*options_of(query), *form]
        return click.Command(cmd_name, params=params, callback=_asking(cmd_name), help=query.__doc__)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in ctx.help_option_names:  # `ask THEORY --help`: the menu, with the theory already named
            click.echo(ctx.get_help())
            ctx.exit()
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        from ..queries import QUERIES, Purpose

        menu: dict[str, list[tuple[str, str]]] = {purpose: [] for purpose in Purpose}
        for name in QUERIES.names:
            query = QUERIES[name]
            menu[query.purpose].append((name, (query.__doc__ or "").partition("\n")[0]))
        for purpose, questions in menu.items():
            if not questions:
                continue
            with formatter.section(purpose):
                formatter.write_dl(questions)


def _asking(name: str) -> Callable[..., None]:
    @click.pass_context
    def run(ctx: click.Context, /, *, as_json: bool, as_csv: bool, **given: Any) -> None:
        from ..queries import QUERIES, ask as ask_theory
        from ._table import print_answer, print_csv, print_json

        if as_json and as_csv:
            raise click.UsageError("--json and --csv are two forms; choose one")
        question = question_from(QUERIES[name], given)
        answer = ask_theory(theory_in(**ctx.obj), question)
        (print_json if as_json else print_csv if as_csv else print_answer)(answer)

    return run


@click.group(cls=_Menu, subcommand_metavar="QUESTION ...")
@THEORY
@FROM
@MAX_MEGABYTES
@click.pass_context
def ask(ctx: click.Context, theory: Path, source_format: str | None, max_megabytes: int) -> None:
    """Put a QUESTION to THEORY.

    `progtheory ask THEORY QUESTION --help` shows what a question takes.
    """
    ctx.obj = {"theory": theory, "source_format": source_format, "max_megabytes": max_megabytes}
