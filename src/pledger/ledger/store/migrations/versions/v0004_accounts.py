"""Users of a team, their tokens for programs, and who is logged in."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Three tables that the ledger's own do not refer to: a judgement keeps the name of who made it."""
    op.create_table(
        "account",
        sa.Column("key", sa.Text, primary_key=True),
        *(sa.Column(c, sa.Text, nullable=False) for c in ("name", "role", "added")),
        sa.Column("subject", sa.Text, unique=True),
        sa.Column("removed", sa.Text),
    )
    op.create_table(
        "api_token",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("account", sa.Text, sa.ForeignKey("account.key"), nullable=False),
        *(sa.Column(c, sa.Text, nullable=False) for c in ("label", "scope", "digest", "created", "expires")),
        sa.Column("revoked", sa.Text),
    )
    op.create_table(
        "login_session",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("account", sa.Text, sa.ForeignKey("account.key"), nullable=False),
        sa.Column("token", sa.Text, sa.ForeignKey("api_token.id")),
        *(sa.Column(c, sa.Text, nullable=False) for c in ("created", "expires")),
    )
    for table, column in (("api_token", "account"), ("login_session", "account"), ("login_session", "expires")):
        op.create_index(f"ix_{table}_{column}", table, [column])
