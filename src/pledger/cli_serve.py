"""The command `serve`: pages and JSON API over the ledger."""

import click

from pledger.cli_ledger_options import ledger_option
from pledger.cli_options import EPILOG


@click.command(epilog=EPILOG)
@ledger_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; other than loopback only with logins.")
@click.option("--port", type=click.IntRange(0, 65535), default=8180, show_default=True, help="0 takes any free one.")
@click.option("--name", "names", multiple=True, help="A further host name of the proxy in front; only with --team.", metavar="HOST")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes.")
@click.option("--upload", type=click.IntRange(1, 1024), default=8, show_default=True, help="The largest upload, in MB.", metavar="MB")
@click.option("--team", type=click.Path(exists=True, dir_okay=False), help="Settings of logins (docs/deployment.md).", metavar="TEAM.toml")
@click.option("--open", "browse", is_flag=True, help="Open the page in the browser.")
def serve(
    where: str | None, host: str, port: int, names: tuple[str, ...], workers: int, upload: int, team: str | None, browse: bool
) -> None:
    """Serve the pages and the JSON API.

    Today, Ledger, Pairs, Review, Statistics, Check a draft, Add. Listens on this machine only and needs no login, or
    with --team wherever you say, and everyone logs in.
    """
    from pledger.web.settings import Settings

    if team:
        from pathlib import Path

        from pledger.accounts.team import read_team

        names = (*names, read_team(Path(team)).host)
    settings = Settings(ledger=where, host=host, port=port, names=names, workers=workers, upload=upload * 2**20, team=team)
    run(settings, browse)


def run(settings: "object", browse: bool) -> None:
    """Serve, say where, and clean up after."""
    import shutil
    import webbrowser

    from pledger.web.serve import serve as served
    from pledger.web.settings import Settings

    assert isinstance(settings, Settings)

    def ready(address: str) -> None:
        click.echo(f"pledger: serving on {address}  (Ctrl-C stops it)", err=True)
        if browse:
            webbrowser.open(address)

    try:
        served(settings, ready)
    finally:
        shutil.rmtree(settings.spool, ignore_errors=True)
