"""The one root error and its few kinds. A message says what was wrong, where (file, row, offset) and what to do."""


class PledgerError(Exception):
    """Anything Pledger refuses to do; `str(error)` is fit to be shown to a user."""


class LexiconError(PledgerError):
    """A table of the lexicon is malformed; the message names file and row."""


class SourceError(PledgerError):
    """A text could not be read as published; the message names the file (and line)."""


class RecordError(PledgerError):
    """A record does not fit the schema; the message names record and field."""


class StatisticsError(PledgerError):
    """Official statistics could not be read, stored or used; the message names file and row."""


class FetchError(PledgerError):
    """An address could not be fetched, or may not be; the message names it and the reason."""


class LedgerError(PledgerError):
    """The ledger cannot be opened, read or written, or refuses what it is given; the message names ledger, file or entry."""


class ArchiveError(PledgerError):
    """A run over an archive cannot begin or go on; the message names the input or folder and says what to do."""


class NoRoom(LedgerError):
    """There is no room left on the disk for what was to be written; nothing of it was."""


class Missing(LedgerError):
    """What was asked for by its name or id is not there."""


class AccountError(PledgerError):
    """A user, a token or the settings of logins are not as they must be; the message names user, file or key."""


class WatchError(PledgerError):
    """What is to be watched is not well said, or watching cannot go on; the message names file, source and key."""
