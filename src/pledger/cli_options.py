"""What the commands share: options and the choice of an output format."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

EPILOG = "Exit status: 0 all was read, 1 something could not be read, 2 wrong usage, 130 interrupted."
DATE_HELP = "Publication date of the texts (EDTF: 2024-05-06, 2024-05), where they do not say it."
_BY_SUFFIX = {".html": "html", ".htm": "html", ".jsonl": "jsonl", ".txt": "table", ".csv": "csv", ".parquet": "parquet", ".svg": "svg"}


class EdtfDate(click.ParamType[str]):
    """A date as EDTF, of day, month or year precision."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from pledger.sources.dates import normal

        if normal(value) != value:
            self.fail(f"{value!r} is no date; write 2024-05-06, 2024-05 or 2024", param, ctx)
        return str(value)


def formats(*names: str, usual: str | None = None) -> Callable[[Command], Command]:
    """The option `--format` with these choices. `usual`: what is written without it, be it to a terminal or not."""
    told = f"[default: {usual}]" if usual else "By default a table at a terminal, else JSON Lines."
    return click.option("--format", "form", type=click.Choice(names), default=usual, help=told, is_eager=True)  # known when _named runs


def _named(ctx: click.Context, param: click.Parameter, target: Path | None) -> Path | None:
    """The file to write; a suffix that names none of the command's formats is refused before anything is opened."""
    choices = next((p.type.choices for p in ctx.command.params if p.name == "form" and isinstance(p.type, click.Choice)), ())
    suffixes = [suffix for suffix, name in _BY_SUFFIX.items() if name in choices]
    if target and suffixes and target.suffix and not ctx.params.get("form") and target.suffix.lower() not in suffixes:
        told = f"{target.name}: there is no format {target.suffix}; there are {', '.join(suffixes)}, or say --format"
        raise click.BadParameter(told, ctx, param)
    return target


def form_of(form: str | None, target: Path | None, terminal: bool, among: tuple[str, ...] = ()) -> str:
    """The format asked for; else what the file's suffix says if it is one of `among`; else a table at a terminal, JSON Lines elsewhere."""
    said = _BY_SUFFIX.get(target.suffix.lower(), "") if target else ""
    return form or (said if said in ("table", "jsonl", *among) else "table" if terminal else "jsonl")


out_option = click.option(
    "-o", "--output", "target", type=click.Path(dir_okay=False, path_type=Path), help="Write to FILE.", metavar="FILE", callback=_named
)
date_option = click.option("--date", type=EdtfDate(), help=DATE_HELP)


def pair_of(text: str | None) -> tuple[str, ...] | None:
    """`kaz-tjk` or `KAZ,TJK` as sorted codes of countries and international bodies. Raises click.BadParameter for what is no such thing."""
    if not text:
        return None
    from pledger.lexicon import load

    known = {row["code"] for table in ("countries", "bodies") for row in load().table(table)}
    codes = tuple(sorted(code for code in re.split(r"[\s,–-]+", text.upper()) if code))
    if unknown := [code for code in codes if code not in known]:
        raise click.BadParameter(f"{unknown[0]!r} is no country's code (ISO 3166-1 alpha-3) and no body's", param_hint="--pair")
    if len(codes) < 2:
        raise click.BadParameter(f"{text!r} is one country; write two: KAZ-TJK", param_hint="--pair")
    return codes


def tell_bundled(what: str) -> None:
    """Say on standard error that the answer is not of a ledger of one's own."""
    click.echo(f"pledger: there is no ledger here: these are {what} that come with Pledger; --ledger names one", err=True)


def tell_none(what: str, pair: tuple[str, ...] | None) -> None:
    """Say on standard error that there was nothing to do: an empty answer looks like a mistake."""
    click.echo(f"pledger: there is no {what}" + (f" of {'-'.join(pair)}" if pair else " here"), err=True)
