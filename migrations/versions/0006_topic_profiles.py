"""What is said in stories that name a topic: none is counted yet of those that are stored."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "topic_profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.Column("stretches", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_topic_profile"),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topic.id"], name="fk_topic_profile_topic_id_topic", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("topic_id", name="uq_topic_profile_topic_id"),
        sqlite_autoincrement=True,
    )
