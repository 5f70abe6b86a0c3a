"""A brief in the form that a file's suffix names."""

from collections.abc import Callable
from pathlib import PurePath

from pledger.errors import PledgerError
from pledger.views.brief.types import Brief


def _word(brief: Brief) -> bytes:
    from pledger.views.brief.word import word

    return word(brief)


def _pdf(brief: Brief) -> bytes:
    from pledger.views.brief.pdf import pdf

    return pdf(brief)


def _html(brief: Brief) -> bytes:
    from pledger.views.brief.html import html

    return html(brief).encode()


def _markdown(brief: Brief) -> bytes:
    from pledger.views.brief.markdown import markdown

    return markdown(brief).encode()


FORMS: dict[str, Callable[[Brief], bytes]] = {"docx": _word, "pdf": _pdf, "html": _html, "md": _markdown}
MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf", "html": "text/html; charset=utf-8", "md": "text/markdown; charset=utf-8",
}  # fmt: skip


def form_of(name: str) -> str:
    """The form that a file's name asks for: a key of FORMS. Raises PledgerError for another."""
    suffix = PurePath(name).suffix.lower().lstrip(".")
    form = {"htm": "html", "markdown": "md"}.get(suffix, suffix)
    if form not in FORMS:
        said = f".{suffix}" if suffix else "a name without a suffix"
        raise PledgerError(f"{name}: a brief is written as {', '.join(f'.{f}' for f in FORMS)}; {said} is none of them")
    return form


def written(brief: Brief, form: str) -> bytes:
    """The brief's bytes in one of FORMS; the same for the same brief."""
    return FORMS[form](brief)
