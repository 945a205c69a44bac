"""`ask`: one command for every question, made from the question's own fields."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ..family import member_names
from ._files import FROM, MAX_MEGABYTES, THEORY, theory_in
from ._menu import lines, purposes
from ._options import Question, file_options_of, options_of, question_from, words_of

_FORMS = {"json": "Print the answer as JSON.", "csv": "Print the rows as CSV, for spreadsheets."}


class _Menu(click.Group):
    """The questions, grouped by what they are for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        return list(member_names("queries"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002 - click calls it so
        from ..queries import QUERIES

        query = QUERIES[cmd_name]
        told = _FORMS | {form: one.description for form, one in query.forms.items()}
        forms = [click.Option([f"--{form}", f"as_{form}"], is_flag=True, help=help) for form, help in told.items()]
        params = [*file_options_of(query), *options_of(query), *forms]
        return Question(cmd_name, params=params, callback=_asking(cmd_name), **words_of(query))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in ctx.help_option_names:  # `ask THEORY --help`: the menu, with the theory already named
            click.echo(ctx.get_help())
            ctx.exit()
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        told = list(lines())
        for purpose, heading in purposes().items():
            questions = [(one.name, one.answers) for one in told if one.purpose == purpose]
            if questions:
                with formatter.section(heading):
                    formatter.write_dl(questions)


def _asking(name: str) -> Callable[..., None]:
    @click.pass_context
    def run(ctx: click.Context, /, **given: Any) -> None:
        from ..queries import QUERIES, ask as ask_theory
        from ._table import print_answer, print_csv, print_json, print_text

        query = QUERIES[name]
        chosen = [form for form in (*_FORMS, *query.forms) if given.pop(f"as_{form}")]
        if len(chosen) > 1:
            raise click.UsageError(f"{' and '.join(f'--{form}' for form in chosen)} are two forms; choose one")
        form = query.forms.get(chosen[0]) if chosen else None
        question = question_from(query, given | dict(form.asked if form else {}))
        answer = ask_theory(theory_in(**ctx.obj), question)
        if form:
            print_text(form.text(answer), answer)
        else:
            {"json": print_json, "csv": print_csv}.get("".join(chosen), print_answer)(answer)

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
