"""The pages, one module each; `every()` lists their routers."""

from fastapi import APIRouter


def every() -> list[APIRouter]:
    from pledger.web.routes import add, downloads, draft, entry, findings, ledger, matrix, occasion, pair, review, source, statistics, today

    return [m.router for m in (today, ledger, downloads, entry, source, occasion, pair, matrix, findings, review, statistics, draft, add)]
