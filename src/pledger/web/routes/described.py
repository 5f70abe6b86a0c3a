"""The API described: OpenAPI for programs, a page of the same for people."""

from functools import lru_cache
from typing import Any

from fastapi import APIRouter, FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from pledger.web.api import PREFIX
from pledger.web.render import page

router = APIRouter(include_in_schema=False)


@lru_cache(maxsize=4)
def _schema(app: FastAPI) -> dict[str, Any]:
    return app.openapi()


@router.get(f"{PREFIX}/openapi.json")
def openapi(request: Request) -> Response:
    return JSONResponse(_schema(request.app))


@router.get("/api")
def described(request: Request) -> Response:
    operations = [
        {"method": method.upper(), "path": path, "told": told.get("description", ""), "parameters": _names(told)}
        for path, methods in _schema(request.app)["paths"].items() for method, told in methods.items()
    ]  # fmt: skip
    return page(request, "api.html", operations=operations)


def _names(told: dict[str, Any]) -> list[str]:
    return [p["name"] for p in told.get("parameters", [])]
