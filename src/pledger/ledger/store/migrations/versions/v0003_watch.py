"""How far `pledger watch` is: its sources and the texts they list."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Two tables that the ledger's own do not refer to."""
    op.create_table(
        "watched",
        sa.Column("name", sa.Text, primary_key=True),
        *(sa.Column(c, sa.Text, nullable=False) for c in ("url", "asked", "versions")),
        *(sa.Column(c, sa.Text) for c in ("tried", "succeeded", "error", "notes", "not_before")),
        *(sa.Column(c, sa.Integer, nullable=False) for c in ("failures", "texts")),
    )
    op.create_table(
        "watched_text",
        sa.Column("id", sa.Text, primary_key=True),
        *(sa.Column(c, sa.Text, nullable=False) for c in ("url", "watched", "state", "listed")),
        *(sa.Column(c, sa.Text) for c in ("versions", "tried", "error", "not_before")),
        *(sa.Column(c, sa.Integer, nullable=False) for c in ("failures", "rank")),
    )
    op.create_index("watched_text_waiting", "watched_text", ["watched", "state", "rank"])
