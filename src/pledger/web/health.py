"""/healthz: whether the ledger answers; /metrics: the meters. Neither tells what is in the ledger."""

import sqlalchemy as sa
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from pledger import __version__
from pledger.errors import PledgerError
from pledger.ledger.store.schema import meta
from pledger.web.meters import CONTENT_TYPE
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)


@router.get("/healthz")
def healthz(request: Request) -> JSONResponse:
    site = site_of(request)
    try:
        with site.store.reading() as connection:
            connection.execute(sa.select(meta.c.key).limit(1)).first()
    except (PledgerError, sa.exc.SQLAlchemyError):
        site.meters.up.set(0)
        return JSONResponse({"status": "the ledger does not answer"}, 503, {"Cache-Control": "no-store"})
    site.meters.up.set(1)
    return JSONResponse({"status": "ok", "version": __version__}, headers={"Cache-Control": "no-store"})


@router.get("/metrics")
def metrics(request: Request) -> Response:
    return Response(site_of(request).meters.text(), media_type=CONTENT_TYPE)
