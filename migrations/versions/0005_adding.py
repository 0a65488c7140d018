"""Adding costs less: full-text indexes once a transaction, no lists in checks; and an index of rejected claims."""

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
    for index in ("claim", "article"):
        for name in ("added", "removed", "changed"):
            op.execute(f"DROP TRIGGER search_{index}_{name}")
    checks = {"type": "claim attitude fact", "quotation": "direct indirect mixed"}
    _check("claim", checks, sqlite_autoincrement=True)
    _check("claim_topic", {"basis": "heading pattern person"}, sqlite_with_rowid=False)
    rejected = sa.text("status = 'rejected'")
    op.create_index("ix_claim_rejected", "claim", ["actor_id", "sort_key"], sqlite_where=rejected)
    _search("claim", "claim", ("text",), (_CLAIM_IN, _CLAIM_OUT))
    _search("article", "version", ("title", "text"), (_VERSION_IN, _VERSION_OUT))


def _check(table: str, columns: dict[str, str], **options: bool) -> None:
    """Check words one by one: SQLite makes a table of a list of three for every row."""
    with op.batch_alter_table(table, recreate="always", table_kwargs=options) as batch:
        for column, words in columns.items():
            each = " OR ".join(f"{column} = '{word}'" for word in words.split())
            batch.drop_constraint(op.f(f"ck_{table}_{column}"), type_="check")
            batch.create_check_constraint(op.f(f"ck_{table}_{column}"), each)


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
        op.execute(f"CREATE TRIGGER search_{index}_{name} AFTER {event} BEGIN {change}END")
