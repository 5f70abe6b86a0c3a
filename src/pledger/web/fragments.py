"""Pieces of pages that show nothing but a value, the same to everybody: made once for each value."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from pledger.web import words
from pledger.web.queries.lines import Line

_ROWS, _FINDINGS = 8192, 1024  # kept of each, about a kilobyte apiece


def fragments(environment: Environment) -> dict[str, Any]:
    """Functions for templates, by name: `row(line, parted)`, `finding(found, about)`, `country_options()`. They print macros.html's."""

    def macro(name: str, *given: Any) -> Markup:
        return Markup(getattr(environment.get_template("macros.html").module, name)(*given))

    @lru_cache(maxsize=_ROWS)
    def row(line: Line, parted: bool) -> Markup:
        return macro("row", line, parted)

    @lru_cache(maxsize=_FINDINGS)
    def kept(found: str, concerned: tuple[Line, ...] | None) -> Markup:
        about = None if concerned is None else {one.id: one for one in concerned}
        return macro("finding", json.loads(found), about)

    def finding(found: Mapping[str, Any], about: Mapping[str, Line] | None = None) -> Markup:
        concerned = None if about is None else tuple(about[e] for e in found["entries"] if e in about)
        return kept(json.dumps(found, ensure_ascii=False), concerned)

    @lru_cache(maxsize=1)
    def country_options() -> Markup:
        return Markup("").join(Markup('<option value="{}">{}</option>').format(c, n) for c, n in words.countries().items())

    return {"row": row, "finding": finding, "country_options": country_options}
