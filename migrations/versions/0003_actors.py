"""Kinds of actors, the days a role was printed, and values of claims that people decided."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NUMBERED = {"sqlite_autoincrement": True}


def upgrade() -> None:
    with op.batch_alter_table("actor", recreate="always", table_kwargs=NUMBERED) as batch:
        batch.add_column(sa.Column("kind", sa.String(), nullable=True))
        batch.create_check_constraint(
            op.f("ck_actor_kind"), "kind IN ('person', 'organisation', 'place', 'group')"
        )
    with op.batch_alter_table("role", recreate="always", table_kwargs=NUMBERED) as batch:
        batch.add_column(sa.Column("first", sa.String(), nullable=True))
        batch.add_column(sa.Column("last", sa.String(), nullable=True))
    op.create_table(
        "held",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("machine", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("claim_id", "field", name="pk_held"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_held_claim_id_claim"),
        sa.CheckConstraint("field IN ('actor')", name=op.f("ck_held_field")),
        sqlite_with_rowid=False,
    )
