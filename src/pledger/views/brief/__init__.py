"""Briefs: `brief(pair)` words the read model of two countries as a document, and `written(brief, form)` gives it as a file's bytes."""

from pledger.views.brief.compose import brief
from pledger.views.brief.types import Brief
from pledger.views.brief.write import FORMS, MEDIA, form_of, written

__all__ = ["FORMS", "MEDIA", "Brief", "brief", "form_of", "written"]
