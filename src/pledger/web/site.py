"""What every request shares: settings, ledger, templates, who may log in, texts waiting to be stored, what was made before, the meters."""

import secrets
from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment
from starlette.requests import Request

from pledger.ledger.store import Store
from pledger.statistics.store import default_path
from pledger.web.cache import Cache
from pledger.web.meters import Meters
from pledger.web.settings import Settings
from pledger.web.spool import Spool
from pledger.web.users import Authenticate, local

_MODELS, _ANSWERS = 256, 64 * 2**20  # values, and bytes of answers, that one process keeps


def _weight(made: Any) -> int:
    return len(made.body) + 1000


@dataclass
class Site:
    """`models`: what pages are made of (counts, pairs); `answers`: whole ones; `form_mark`: stands in them where a form's token will."""

    settings: Settings
    store: Store
    templates: Environment
    spool: Spool
    meters: Meters
    models: Cache = field(default_factory=lambda: Cache(_MODELS))
    answers: Cache = field(default_factory=lambda: Cache(_ANSWERS, _weight))
    form_mark: str = field(default_factory=lambda: secrets.token_hex(32), repr=False)
    authenticate: Authenticate = local
    guarded: bool = False  # whether people log in: shows their name and the way out

    @property
    def statistics(self) -> Path:
        """The file of imported statistics, whether there is one or not."""
        return Path(self.settings.statistics) if self.settings.statistics else default_path()

    def statistics_mark(self) -> Hashable:
        """Another after every import of statistics."""
        try:
            found = self.statistics.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino


def site_of(request: Request) -> Site:
    found: Site = request.app.state.site
    return found
