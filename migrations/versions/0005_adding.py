"""New claims and versions join the full-text index once a transaction; rejected claims have an index of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_CLAIM_IN = "INSERT INTO search_claim (rowid, text) VALUES (new.id, new.text); "
_CLAIM_OUT = "INSERT INTO search_claim (search_claim, rowid, text) VALUES ('delete', old.id, old.text); "
_VERSION_IN = "INSERT INTO search_article (rowid, title, text) VALUES (new.id, new.title, new.text); "
_VERSION_OUT = (
    "INSERT INTO search_article (search_article, rowid, title, text) "
    "VALUES ('delete', old.id, old.title, old.text); "
)


def upgrade() -> None:
    rejected = sa.text("status = 'rejected'")
    op.create_index("ix_claim_rejected", "claim", ["actor_id", "sort_key"], sqlite_where=rejected)
    _search("claim", "claim", ("text",), (_CLAIM_IN, _CLAIM_OUT))
    _search("article", "version", ("title", "text"), (_VERSION_IN, _VERSION_OUT))


def _search(index: str, table: str, columns: tuple[str, ...], statements: tuple[str, str]) -> None:
    """Triggers that leave alone what is behind all that the index holds: that has not joined it yet."""
    into, out = statements
    held = f"<= (SELECT max(id) FROM search_{index}_docsize)"  # noqa: S608 - our own names
    differs = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
    for name, event, change in (
        ("added", f"INSERT ON {table} WHEN new.id {held}", into),
        ("removed", f"DELETE ON {table} WHEN old.id {held}", out),
        (
            "changed",
            f"UPDATE OF {', '.join(columns)} ON {table} WHEN ({differs}) AND old.id {held}",
            out + into,
        ),
    ):
        op.execute(f"DROP TRIGGER search_{index}_{name}")
        op.execute(f"CREATE TRIGGER search_{index}_{name} AFTER {event} BEGIN {change}END")
