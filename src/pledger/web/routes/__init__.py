"""The pages, one module each; `every()` lists their routers."""

from fastapi import APIRouter


def every() -> list[APIRouter]:
    from pledger.web.routes import add, downloads, entry, findings, ledger, review, source, today

    return [m.router for m in (today, ledger, downloads, entry, source, findings, review, add)]
