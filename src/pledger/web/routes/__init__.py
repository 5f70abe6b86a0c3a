"""The pages, one module each; `every()` lists their routers."""

from fastapi import APIRouter


def every() -> list[APIRouter]:
    from pledger.web.routes import add, described, downloads, draft, entry, findings, ledger, matrix, occasion, pair, review, source, today
    from pledger.web.routes import statistics as official

    reading = (today, ledger, downloads, entry, source, occasion, pair, matrix, findings, official, described)
    return [module.router for module in (*reading, review, draft, add)]
