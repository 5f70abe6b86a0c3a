"""The ledger's tables. `source`, `statement` and `judgement` are only ever appended to; all the rest is a projection.

Ids of the projection are hashes of what they stand for, so that a rebuild gives the same rows, and SQLite the same as PostgreSQL.
"""

from sqlalchemy import BigInteger, Column, Double, ForeignKey, Index, Integer, MetaData, Table, Text

HEAD = "0005"  # the migration this code works with

metadata = MetaData()
_SEQ = BigInteger().with_variant(Integer(), "sqlite")

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

source = Table(
    "source",
    metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),  # hash of the text (of the name, where no text is held)
    Column("name", Text, nullable=False, index=True),
    Column("text", Text),
    Column("date", Text),
    Column("date_basis", Text),
    Column("title", Text),
    Column("url", Text),
    Column("publisher", Text),
    Column("language", Text),
)
statement = Table(
    "statement",
    metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),  # the record's id
    Column("source", Text, ForeignKey("source.id"), nullable=False, index=True),
    Column("stated", Text),
    Column("about", Text, nullable=False),  # JSON list: what its links name
    Column("body", Text, nullable=False),  # the record as JSON
    Column("digest", Text, nullable=False),  # of the body, for `db check`
)
judgement = Table(
    "judgement",
    metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=True),
    Column("action", Text, nullable=False),
    Column("body", Text, nullable=False),  # JSON: the records and values it is about
    Column("undoes", _SEQ, ForeignKey("judgement.seq"), index=True),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("why", Text, nullable=False),
)

# The projection.
placed = Table(
    "placed",
    metadata,
    Column("record", Text, primary_key=True),
    Column("shelf", BigInteger, nullable=False, index=True),
    Column("voiced", Integer, nullable=False),  # 0: of a reprint, which is no second voice
)
judged = Table("judged", metadata, Column("record", Text, primary_key=True), Column("judgement", _SEQ, primary_key=True))
sketch = Table(
    "sketch",
    metadata,
    Column("hash", BigInteger, primary_key=True),
    Column("source", Text, primary_key=True),
    Index("sketch_source", "source"),
)
reprint = Table("reprint", metadata, Column("source", Text, primary_key=True), Column("original", Text, nullable=False, index=True))
book = Table("book", metadata, Column("shelf", BigInteger, primary_key=True), Column("turns", Text, index=True))
stale = Table(
    "stale",
    metadata,
    Column("shelf", BigInteger, primary_key=True),
    Column("mark", BigInteger, nullable=False),  # another at every marking
)
entry = Table(
    "entry",
    metadata,
    Column("row", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("shelf", BigInteger, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("parties", Text, nullable=False),
    Column("indicator", Text),
    Column("status", Text, nullable=False),
    Column("first", Text, nullable=False),
    Column("last", Text, nullable=False),
    Column("due", Text),  # ISO day, see ledger.due
    Column("priority", Double, nullable=False),
    Column("words", Text, nullable=False),
    Column("body", Text, nullable=False),
    Index("entry_last", "last", "row"),
    Index("entry_kind", "kind", "last", "row"),
    Index("entry_pair", "parties", "last", "row"),
    Index("entry_indicator", "indicator", "last", "row"),
    Index("entry_status", "status", "last", "row"),
    Index("entry_priority", "priority", "row"),
    Index("entry_due", "due", "row"),
    Index("entry_facets", "kind", "status", "indicator", "parties", "last"),
)
entry_party = Table(
    "entry_party",
    metadata,
    Column("party", Text, primary_key=True),
    Column("last", Text, primary_key=True),
    Column("row", BigInteger, primary_key=True),
    Index("entry_party_row", "row"),
)
member = Table("member", metadata, Column("record", Text, primary_key=True), Column("entry", Text, nullable=False, index=True))
finding = Table(
    "finding",
    metadata,
    Column("id", Text, primary_key=True),
    Column("shelf", BigInteger, nullable=False, index=True),
    Column("kind", Text, nullable=False, index=True),
    Column("severity", Text, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index("finding_order", "rank", "kind", "id"),
)
finding_entry = Table(
    "finding_entry",
    metadata,
    Column("entry", Text, primary_key=True),
    Column("finding", Text, primary_key=True),
    Index("finding_of", "finding"),
)

# What has changed, for those who keep pages made from the ledger (see marks).
change = Table("change", metadata, Column("scope", Text, primary_key=True), Column("mark", BigInteger, nullable=False))

# How far `pledger watch` is; neither exported nor rebuilt, and the books do not depend on it.
watched = Table(
    "watched",
    metadata,
    Column("name", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("asked", Text, nullable=False),  # what was asked for, in short: another makes the versions known void
    Column("versions", Text, nullable=False),  # JSON: validators of the listing and its further sitemaps, by address
    Column("tried", Text),
    Column("succeeded", Text),
    Column("failures", Integer, nullable=False),  # in a row
    Column("error", Text),
    Column("notes", Text),
    Column("not_before", Text),
    Column("texts", Integer, nullable=False),  # added in all
)
watched_text = Table(
    "watched_text",
    metadata,
    Column("id", Text, primary_key=True),  # the address without what only tracks readers
    Column("url", Text, nullable=False),
    Column("watched", Text, nullable=False),
    Column("state", Text, nullable=False),  # waiting, read, left
    Column("listed", Text, nullable=False),  # JSON: what the listing says of it
    Column("versions", Text),  # JSON: validators of the page
    Column("tried", Text),
    Column("failures", Integer, nullable=False),
    Column("error", Text),
    Column("not_before", Text),
    Column("rank", Integer, nullable=False),  # its place in the listing
    Index("watched_text_waiting", "watched", "state", "rank"),
)

# Who may use the pages and the API of a team; neither exported nor rebuilt.
account = Table(
    "account",
    metadata,
    Column("key", Text, primary_key=True),  # the name, case aside
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("subject", Text, unique=True),  # issuer and subject of the identity provider, once signed in there
    Column("added", Text, nullable=False),
    Column("removed", Text),
)
api_token = Table(
    "api_token",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, ForeignKey("account.key"), nullable=False, index=True),
    Column("label", Text, nullable=False),
    Column("scope", Text, nullable=False),  # the highest role it acts in
    Column("digest", Text, nullable=False),  # of its secret, which is kept nowhere
    Column("created", Text, nullable=False),
    Column("expires", Text, nullable=False),
    Column("revoked", Text),
)
login_session = Table(
    "login_session",
    metadata,
    Column("id", Text, primary_key=True),  # digest of the cookie, which is kept nowhere
    Column("account", Text, ForeignKey("account.key"), nullable=False, index=True),
    Column("token", Text, ForeignKey("api_token.id")),  # by which it was begun
    Column("created", Text, nullable=False),
    Column("expires", Text, nullable=False, index=True),
)

KEPT = (source, statement, judgement)
PROJECTED = (placed, judged, sketch, reprint, book, stale, entry, entry_party, member, finding, finding_entry)
