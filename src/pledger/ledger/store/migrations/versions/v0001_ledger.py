"""The ledger's first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _text(name: str, nullable: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=True)


def upgrade() -> None:
    """Create every table and index, and full-text search in the database's own way."""
    _kept()
    _projected()
    _entries()
    for table, column in (
        ("source", "name"), ("statement", "source"), ("judgement", "undoes"), ("placed", "shelf"),
        ("reprint", "original"), ("book", "turns"),
        ("entry", "shelf"), ("member", "entry"), ("finding", "shelf"), ("finding", "kind"), ("finding", "rank"),
    ):  # fmt: skip
        op.create_index(f"ix_{table}_{column}", table, [column])
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE entry_words USING fts5"
            "(words, content='entry', content_rowid='row', tokenize='unicode61 remove_diacritics 2')"
        )
        op.execute(
            "CREATE TRIGGER entry_in AFTER INSERT ON entry BEGIN INSERT INTO entry_words(rowid, words) VALUES (new.row, new.words); END"
        )
        op.execute(
            "CREATE TRIGGER entry_out AFTER DELETE ON entry BEGIN INSERT INTO entry_words(entry_words, rowid, words) "
            "VALUES ('delete', old.row, old.words); END"
        )
    else:
        op.execute("CREATE INDEX entry_words ON entry USING gin (to_tsvector('simple', words))")


def _kept() -> None:
    op.create_table("meta", _key("key"), _text("value", False))
    op.create_table(
        "source",
        sa.Column("seq", _SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        _text("name", False),
        *(_text(c) for c in ("text", "date", "date_basis", "title", "url", "publisher", "language")),
    )
    op.create_table(
        "statement",
        sa.Column("seq", _SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("source", sa.Text, sa.ForeignKey("source.id"), nullable=False),
        _text("stated"),
        *(_text(c, False) for c in ("about", "body", "digest")),
    )
    op.create_table(
        "judgement",
        sa.Column("seq", _SEQ, primary_key=True, autoincrement=True),
        _text("action", False),
        _text("body", False),
        sa.Column("undoes", _SEQ, sa.ForeignKey("judgement.seq")),
        *(_text(c, False) for c in ("who", "at", "why")),
    )


def _projected() -> None:
    shelf = sa.Column("shelf", sa.BigInteger, nullable=False)
    op.create_table("placed", _key("record"), shelf, sa.Column("voiced", sa.Integer, nullable=False))
    op.create_table("judged", _key("record"), sa.Column("judgement", _SEQ, primary_key=True))
    op.create_table("sketch", sa.Column("hash", sa.BigInteger, primary_key=True), _key("source"))
    op.create_index("sketch_source", "sketch", ["source"])
    op.create_table("reprint", _key("source"), _text("original", False))
    op.create_table("book", sa.Column("shelf", sa.BigInteger, primary_key=True), _text("turns"))
    op.create_table("stale", sa.Column("shelf", sa.BigInteger, primary_key=True), sa.Column("mark", sa.BigInteger, nullable=False))
    op.create_table("member", _key("record"), _text("entry", False))
    op.create_table(
        "finding",
        _key("id"),
        sa.Column("shelf", sa.BigInteger, nullable=False),
        *(_text(c, False) for c in ("kind", "severity")),
        sa.Column("rank", sa.Integer, nullable=False),
        _text("body", False),
    )
    op.create_table("finding_entry", _key("entry"), _key("finding"))
    op.create_index("finding_of", "finding_entry", ["finding"])


def _entries() -> None:
    op.create_table(
        "entry",
        sa.Column("row", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("shelf", sa.BigInteger, nullable=False),
        *(_text(c, False) for c in ("kind", "parties")),
        _text("indicator"),
        *(_text(c, False) for c in ("status", "first", "last")),
        sa.Column("priority", sa.Double, nullable=False),
        *(_text(c, False) for c in ("words", "body")),
    )
    op.create_index("entry_last", "entry", ["last", "row"])
    for column, name in (("kind", "kind"), ("parties", "pair"), ("indicator", "indicator"), ("status", "status")):
        op.create_index(f"entry_{name}", "entry", [column, "last", "row"])
    op.create_index("entry_priority", "entry", ["priority", "row"])
    op.create_table("entry_party", _key("party"), _key("last"), sa.Column("row", sa.BigInteger, primary_key=True))
    op.create_index("entry_party_row", "entry_party", ["row"])
