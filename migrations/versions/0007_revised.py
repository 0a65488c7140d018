"""Articles say whether they have several versions, so that a timeline need not look for others."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table(
        "article", recreate="always", table_kwargs={"sqlite_autoincrement": True}
    ) as batch:
        batch.add_column(sa.Column("revised", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.execute(
        "UPDATE article SET revised = 1"
        " WHERE id IN (SELECT article_id FROM version GROUP BY article_id HAVING count(*) > 1)"
    )
