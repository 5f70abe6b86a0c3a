"""What pages need to stay fast: the day an entry falls due, and indexes for findings in order and for counts by facet."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """The new column is filled by gathering every book again: all of them are marked stale."""
    op.add_column("entry", sa.Column("due", sa.Text))
    op.create_index("entry_due", "entry", ["due", "row"])
    op.create_index("entry_facets", "entry", ["kind", "status", "indicator", "parties", "last"])
    op.drop_index("ix_finding_rank", "finding")
    op.create_index("finding_order", "finding", ["rank", "kind", "id"])
    op.execute("INSERT INTO stale (shelf, mark) SELECT shelf, 2 FROM book WHERE shelf NOT IN (SELECT shelf FROM stale)")
