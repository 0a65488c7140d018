"""Decisions with what they changed, judgements on who is who, the threshold of a reading, and full-text search."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBERED = {"sqlite_autoincrement": True}


def upgrade() -> None:
    with op.batch_alter_table("version", recreate="always", table_kwargs=NUMBERED) as batch:
        batch.add_column(sa.Column("threshold", sa.Float(), nullable=True), insert_after="engine")
    with op.batch_alter_table("decision", recreate="always", table_kwargs=NUMBERED) as batch:
        batch.add_column(sa.Column("who", sa.String(), nullable=True))
        batch.add_column(sa.Column("changes", sa.String(), nullable=True))
        batch.add_column(sa.Column("undone_by", sa.Integer(), nullable=True))
    op.create_table(
        "judgement",
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", "other_id", name="pk_judgement"),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_judgement_actor_id_actor"),
        sa.ForeignKeyConstraint(["other_id"], ["actor.id"], name="fk_judgement_other_id_actor"),
        sa.CheckConstraint("verdict IN ('different')", name=op.f("ck_judgement_verdict")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_judgement_other_id", "judgement", ["other_id"])
    op.execute(
        "CREATE VIRTUAL TABLE search_claim USING fts5"
        "(text, content='claim', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute("INSERT INTO search_claim (search_claim) VALUES ('rebuild')")
    op.execute(
        "CREATE TRIGGER search_claim_added AFTER INSERT ON claim BEGIN "
        "INSERT INTO search_claim (rowid, text) VALUES (new.id, new.text); END"
    )
    op.execute(
        "CREATE TRIGGER search_claim_removed AFTER DELETE ON claim BEGIN "
        "INSERT INTO search_claim (search_claim, rowid, text) VALUES ('delete', old.id, old.text); END"
    )
    op.execute(
        "CREATE TRIGGER search_claim_changed AFTER UPDATE OF text ON claim WHEN old.text <> new.text BEGIN "
        "INSERT INTO search_claim (search_claim, rowid, text) VALUES ('delete', old.id, old.text); "
        "INSERT INTO search_claim (rowid, text) VALUES (new.id, new.text); END"
    )
