"""Marks of what has changed, by which pages know whether what they kept still stands."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """One row from the start: the ledger's own mark, by which two ledgers in one place are told apart."""
    change = op.create_table(
        "change", sa.Column("scope", sa.Text, primary_key=True), sa.Column("mark", sa.BigInteger, nullable=False)
    )  # fmt: skip
    op.bulk_insert(change, [{"scope": "ledger", "mark": secrets.randbits(56)}])
