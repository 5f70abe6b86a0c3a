"""Pages out of templates. Everything that is shown passes `shown`: markup is escaped, control and bidi characters become visible signs."""

from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from pledger import __version__
from pledger.views import captions
from pledger.web import assets, csrf, words
from pledger.web.fragments import fragments
from pledger.web.site import site_of

NAVIGATION = (
    ("/", "Today"), ("/ledger", "Ledger"), ("/matrix", "Pairs"), ("/review", "Review"), ("/statistics", "Statistics"),
    ("/draft", "Check a draft"), ("/add", "Add"),
)  # fmt: skip


def environment() -> Environment:
    made = Environment(
        loader=PackageLoader("pledger.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        auto_reload=False, finalize=shown,
    )  # fmt: skip
    made.filters |= {
        "amount": captions.amount, "label": captions.label, "country": words.country, "day": words.day, "number": captions.number,
        "plural": words.plural, "verdict": words.verdict,
    }  # fmt: skip
    made.globals |= {"version": __version__, "kinds": captions.KIND_NAMES, "link": link, "words": words, "assets": assets.vendored()}
    made.globals |= fragments(made)
    return made


def shown(value: Any) -> Any:
    """A value as a template prints it: None as nothing; characters that would act instead of show, as signs for them."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup) and not value.isprintable():
        return "".join(c if c.isprintable() or c in "\n\t" or _space(c) else _sign(c) for c in value)
    return value


def _space(char: str) -> bool:
    return char.isspace() and ord(char) >= 0xA0


def _sign(char: str) -> str:
    """The control picture of a C0 control, else the replacement character."""
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 else "\ufffd"


def link(path: str, **query: Any) -> str:
    """An address of ours with its query; what is None or empty is left out."""
    kept = [(k, v) for k, v in query.items() if v not in (None, "")]
    return path + (f"?{urlencode(kept)}" if kept else "")


def ours(path: str) -> bool:
    """Whether an address that a request brings along leads to this server, however a browser reads it."""
    return path.startswith("/") and not path.startswith("//") and path.isprintable() and "\\" not in path


def page(request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """A page, or with htmx only the part of it that the request asks for by a block's name (`?part=`)."""
    site = site_of(request)
    user = getattr(request.state, "user", None)
    path = request.url.path
    made = site.templates.get_template(template)
    content = made.render(
        request=request, user=user, guarded=site.guarded, navigation=NAVIGATION, path=path, here=_here(path),
        form_token=lambda: getattr(request.state, "form_mark", None) or csrf.token(request), form_field=csrf.FIELD, **context,
    )  # fmt: skip
    response = HTMLResponse(content, status_code=status, headers={"Cache-Control": "private, no-cache"})
    csrf.bake(request, response)
    return response


_BELONGS = {
    "entries": "/ledger", "occasions": "/ledger", "sources": "/ledger", "findings": "/", "pairs": "/matrix", "judgements": "/review",
}  # fmt: skip


def _here(path: str) -> str:
    """The entry of the navigation that a page stands under."""
    first = path.strip("/").partition("/")[0]
    return _BELONGS.get(first, f"/{first}")
