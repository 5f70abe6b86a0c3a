"""What the server is told when it starts. Immutable; handed to worker processes as JSON in an environment variable."""

import ipaddress
import json
import os
import secrets
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pledger.errors import PledgerError

ENVIRONMENT = "PLEDGER_WEB"
PORT = 8180


@dataclass(frozen=True, slots=True)
class Settings:
    """`names`: host names it answers to besides its own address (those of the proxy in front). `upload`, `unpacked`: bytes that one upload
    may have as sent and when unpacked. `statistics`: the store of imported statistics. `secret` signs form tokens. `spool`: folder of the
    texts that were read and not yet stored. `team`: the file of settings by which people log in; without it nobody has to."""

    ledger: str | None = None
    host: str = "127.0.0.1"
    port: int = PORT
    names: tuple[str, ...] = ()
    statistics: str | None = None
    upload: int = 8 * 2**20
    unpacked: int = 64 * 2**20
    workers: int = 1
    secret: str = field(default_factory=lambda: secrets.token_hex(32), repr=False)
    team: str | None = None
    spool: str = field(default_factory=lambda: tempfile.mkdtemp(prefix="pledger-"))

    def kept(self) -> str:
        """As one line of JSON."""
        return json.dumps(asdict(self))

    @property
    def hosts(self) -> frozenset[str]:
        """The names a request may give in its Host header, in lower case, without port."""
        own = {self.host.lower(), *(n.lower() for n in self.names)}
        return frozenset(own | {"localhost", "127.0.0.1", "::1"} if loopback(self.host) else own)


def from_environment() -> Settings:
    """The settings that the parent process left for its workers."""
    content = json.loads(os.environ[ENVIRONMENT])
    return Settings(**{**content, "names": tuple(content["names"])})


def loopback(host: str) -> bool:
    """Whether only this machine reaches a server bound to `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refuse_open_door(settings: Settings, guarded: bool) -> None:
    """Raises PledgerError where others could reach a server that asks nobody who they are. `guarded`: whether logins are configured."""
    if not guarded and not loopback(settings.host):
        raise PledgerError(
            f"--host {settings.host}: anyone who reaches this address could read and change the ledger, as no login is configured. "
            "Serve on 127.0.0.1, or configure logins first (docs/deployment.md)"
        )
    if not guarded and settings.names:
        raise PledgerError(
            f"--name {settings.names[0]}: is for a proxy in front, and whoever comes through it could read and change the ledger, "
            "as no login is configured. Leave --name out, or configure logins first: --team TEAM.toml (docs/deployment.md)"
        )
    if not Path(settings.spool).is_dir():
        raise PledgerError(f"{settings.spool}: is no folder for texts that wait to be stored")
