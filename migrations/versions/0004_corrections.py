"""What people say of claims, topics under several names, search in articles, copies of articles, and feeds."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NUMBERED = {"sqlite_autoincrement": True}


def upgrade() -> None:
    _claims()
    _said_of_claims()
    _topics()
    _sources()
    _search()


def _claims() -> None:
    for name in ("added", "removed", "changed"):
        op.execute(f"DROP TRIGGER search_claim_{name}")  # they would go with the table that is copied
    with op.batch_alter_table("claim", recreate="always", table_kwargs=NUMBERED) as batch:
        batch.add_column(sa.Column("status", sa.String(), nullable=True))
        batch.add_column(sa.Column("missing", sa.Boolean(), nullable=False, server_default=sa.text("0")))
        batch.create_check_constraint(op.f("ck_claim_status"), "status IN ('accepted', 'rejected')")
        batch.drop_index("ix_claim_actor_id_sort_key")
        batch.drop_index("ix_claim_sort_key")
    asked = ["type", "earliest", "latest", "status"]
    op.create_index("ix_claim_actor_id_sort_key", "claim", ["actor_id", "sort_key", *asked])
    op.create_index("ix_claim_sort_key", "claim", ["sort_key", *asked])
    for name, event, statements in (
        ("added", "INSERT ON claim", _ADDED),
        ("removed", "DELETE ON claim", _REMOVED),
        ("changed", "UPDATE OF text ON claim WHEN old.text <> new.text", _REMOVED + _ADDED),
    ):
        op.execute(f"CREATE TRIGGER search_claim_{name} AFTER {event} BEGIN {statements}END")


_ADDED = "INSERT INTO search_claim (rowid, text) VALUES (new.id, new.text); "
_REMOVED = "INSERT INTO search_claim (search_claim, rowid, text) VALUES ('delete', old.id, old.text); "


def _said_of_claims() -> None:
    _allow("held", "field", ("actor", "said", "text", "topics"), sqlite_with_rowid=False)
    kinds = ("via", "repeats", "contradicts", "retracts", "supports", "updates")
    _allow("link", "kind", kinds, **NUMBERED)
    _allow("claim_topic", "basis", ("heading", "pattern", "person"), sqlite_with_rowid=False)
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_note_claim_id_claim"),
        **NUMBERED,
    )
    op.create_index("ix_note_claim_id", "note", ["claim_id"])
    op.create_table(
        "verdict",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("rating", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("claim_id", name="pk_verdict"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_verdict_claim_id_claim"),
        sa.CheckConstraint(
            "rating IN ('true', 'false', 'misleading', 'unproven')", name=op.f("ck_verdict_rating")
        ),
    )


def _allow(table: str, column: str, values: tuple[str, ...], **options: bool) -> None:
    """Widen the check of a column that holds one of several words."""
    listed = ", ".join(f"'{value}'" for value in values)
    with op.batch_alter_table(table, recreate="always", table_kwargs=options) as batch:
        batch.drop_constraint(op.f(f"ck_{table}_{column}"), type_="check")
        batch.create_check_constraint(op.f(f"ck_{table}_{column}"), f"{column} IN ({listed})")


def _topics() -> None:
    with op.batch_alter_table("pattern", recreate="always", table_kwargs=NUMBERED) as batch:
        batch.add_column(sa.Column("excludes", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.create_table(
        "topic_name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_topic_name"),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_topic_name_topic_id_topic"),
        sa.UniqueConstraint("folded", name="uq_topic_name_folded"),
        **NUMBERED,
    )
    op.create_index("ix_topic_name_topic_id", "topic_name", ["topic_id"])


def _sources() -> None:
    for name in ("url", "given_id", "source"):
        op.create_index(f"ix_article_{name}", "article", [name])
    with op.batch_alter_table("appearance", recreate="always", table_kwargs=NUMBERED) as batch:
        batch.add_column(sa.Column("as_read", sa.String(), nullable=True))
    with op.batch_alter_table("version", recreate="always", table_kwargs=NUMBERED) as batch:
        batch.add_column(sa.Column("original_hash", sa.LargeBinary(), nullable=True), insert_after="hash")
        batch.add_column(sa.Column("reader", sa.String(), nullable=True), insert_after="read_at")
    op.create_table(
        "original",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", name="pk_original"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_original_version_id_version"),
    )
    op.create_table(
        "copy",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("of_version_id", sa.Integer(), nullable=False),
        sa.Column("share", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", name="pk_copy"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_copy_version_id_version"),
        sa.ForeignKeyConstraint(["of_version_id"], ["version.id"], name="fk_copy_of_version_id_version"),
        sa.CheckConstraint("share > 0 AND share <= 1", name=op.f("ck_copy_share")),
    )
    op.create_index("ix_copy_of_version_id", "copy", ["of_version_id"])
    op.create_table(
        "band",
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("value", "version_id", name="pk_band"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_band_version_id_version"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_band_version_id", "band", ["version_id"])
    op.create_table(
        "watch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("checked_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_watch"),
        sa.UniqueConstraint("url", name="uq_watch_url"),
        **NUMBERED,
    )
    op.create_table(
        "fetched",
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("etag", sa.String(), nullable=True),
        sa.Column("last_modified", sa.String(), nullable=True),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("url", name="pk_fetched"),
        sqlite_with_rowid=False,
    )


def _search() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE search_article USING fts5"
        "(title, text, content='version', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute("INSERT INTO search_article (search_article) VALUES ('rebuild')")
    added = "INSERT INTO search_article (rowid, title, text) VALUES (new.id, new.title, new.text); "
    removed = (
        "INSERT INTO search_article (search_article, rowid, title, text) "
        "VALUES ('delete', old.id, old.title, old.text); "
    )
    changed = "UPDATE OF title, text ON version WHEN old.title IS NOT new.title OR old.text <> new.text"
    for name, event, statements in (
        ("added", "INSERT ON version", added),
        ("removed", "DELETE ON version", removed),
        ("changed", changed, removed + added),
    ):
        op.execute(f"CREATE TRIGGER search_article_{name} AFTER {event} BEGIN {statements}END")
