"""What every request shares: settings, ledger, templates, who may log in, the texts waiting to be stored, the meters."""

from dataclasses import dataclass, field

from jinja2 import Environment
from starlette.requests import Request

from pledger.ledger.store import Store
from pledger.web.cache import Cache
from pledger.web.meters import Meters
from pledger.web.settings import Settings
from pledger.web.spool import Spool
from pledger.web.users import Authenticate, local


@dataclass
class Site:
    settings: Settings
    store: Store
    templates: Environment
    spool: Spool
    meters: Meters
    cache: Cache = field(default_factory=Cache)
    authenticate: Authenticate = local
    guarded: bool = False  # whether people log in: shows their name and the way out


def site_of(request: Request) -> Site:
    found: Site = request.app.state.site
    return found
