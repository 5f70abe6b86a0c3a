"""The JSON API under /api/v1: the same questions as the pages, for programs. `router()` has all of it."""

from fastapi import APIRouter

PREFIX = "/api/v1"


def router() -> APIRouter:
    from pledger.web.api import entries, findings, pairs, reading, review, sources

    made = APIRouter(prefix=PREFIX)
    for module in (entries, sources, findings, pairs, review, reading):
        made.include_router(module.router)
    return made
