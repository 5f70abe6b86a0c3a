"""Feeds of a ledger: `atom_entries`, `atom_findings` (Atom, RFC 4287) and `calendar` (iCalendar, RFC 5545), each by a `Wanted`.

Pure: the same ledger, wish and day give the same bytes. Bounded: a feed has at most `Wanted.limit` items, found through an index.
"""

from pledger.views.feeds.atom import atom_entries, atom_findings
from pledger.views.feeds.ical import calendar
from pledger.views.feeds.wanted import FORMATS, MEDIA, MOST, Wanted

__all__ = ["FORMATS", "MEDIA", "MOST", "Wanted", "atom_entries", "atom_findings", "calendar"]
