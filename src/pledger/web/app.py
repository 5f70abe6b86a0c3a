"""The application: routes behind their roles, the wall around them, and one task that keeps the ledger at today."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

from fastapi import Depends, FastAPI

from pledger import __version__
from pledger.statistics import bundled
from pledger.web import api, assets, health, lanes, problems, render, words
from pledger.web.guard import Guard
from pledger.web.keeping import kept_at_today, opened
from pledger.web.meters import Meters
from pledger.web.observed import Observed
from pledger.web.routes import every
from pledger.web.settings import Settings, from_environment
from pledger.web.site import Site
from pledger.web.spool import Spool
from pledger.web.users import needs

_COLLECT = 50_000, 20, 100  # a page makes tens of thousands of objects, none of them in circles


def create_app(settings: Settings) -> FastAPI:
    """The application on a ledger. Raises LedgerError where there is none that can be opened."""
    site = Site(settings, opened(settings.ledger), render.environment(), Spool(Path(settings.spool)), Meters())
    app = FastAPI(
        title="Pledger", version=__version__, docs_url=None, redoc_url=None, openapi_url=None, lifespan=_lifespan,
        description="What governments say to each other: entries, their history and evidence, findings.",
    )  # fmt: skip
    app.state.site = site
    problems.install(app)
    app.include_router(health.router)
    for router in every():
        app.include_router(router, dependencies=[Depends(needs("read"))])
    app.include_router(api.router(), dependencies=[Depends(needs("read"))])
    app.include_router(assets.router)
    if settings.team:
        from pledger.web import auth

        auth.install(app, site)
    app.add_middleware(Guard, hosts=settings.hosts, limit=settings.upload)
    app.add_middleware(Observed, meters=site.meters)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    lanes.narrow()
    warm()
    settings: Settings = app.state.site.settings
    with kept_at_today(app.state.site.store) if settings.workers == 1 else nullcontext():
        yield


def warm() -> None:
    """Load what every page needs, before anybody waits for it: tables of names, bundled statistics."""
    words.countries()
    words.country("KAZ")
    bundled()
    gc.collect()
    gc.freeze()  # what is there now stays: no collection need look at it again
    gc.set_threshold(*_COLLECT)


def from_parent() -> FastAPI:
    """The application in a worker process, by what its parent left in the environment."""
    from pledger.web.observed import log_lines

    log_lines()
    return create_app(from_environment())
