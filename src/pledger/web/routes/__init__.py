"""The pages, one module each; `every()` lists their routers."""

from fastapi import APIRouter


def every() -> list[APIRouter]:
    from pledger.web.routes import add, described, downloads, draft, entry, findings, ledger, matrix, occasion, pair, review, source, today
    from pledger.web.routes import brief as briefs
    from pledger.web.routes import feeds as fed
    from pledger.web.routes import statistics as official

    reading = (today, ledger, downloads, entry, source, occasion, pair, briefs, matrix, findings, official, described, fed)
    return [module.router for module in (*reading, review, draft, add)]
