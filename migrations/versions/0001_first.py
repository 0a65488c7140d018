"""The first schema: articles and their versions, claims, actors, topics, links and decisions."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "actor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_actor"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publisher", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("given_id", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_article"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_article_publisher", "article", ["publisher"])
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "topic",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_topic"),
        sa.CheckConstraint("kind IN ('user', 'automatic')", name=op.f("ck_topic_kind")),
        sa.UniqueConstraint("folded", name="uq_topic_folded"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_alias"),
        sa.UniqueConstraint("actor_id", "folded", name="uq_alias_actor_id_folded"),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_alias_actor_id_actor"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_alias_folded", "alias", ["folded"])
    op.create_table(
        "alias_word",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word", "actor_id", name="pk_alias_word"),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_alias_word_actor_id_actor"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_alias_word_actor_id", "alias_word", ["actor_id"])
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("quotation", sa.String(), nullable=True),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("earliest", sa.String(), nullable=True),
        sa.Column("latest", sa.String(), nullable=True),
        sa.Column("edtf", sa.String(), nullable=False),
        sa.Column("precision", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("polarity", sa.String(), nullable=False, server_default="positive"),
        sa.Column("modality", sa.String(), nullable=False, server_default="asserted"),
        sa.Column("confidence", sa.Float(), nullable=False, server_default="1.0"),
        sa.PrimaryKeyConstraint("id", name="pk_claim"),
        sa.CheckConstraint("type IN ('claim', 'attitude', 'fact')", name=op.f("ck_claim_type")),
        sa.CheckConstraint("quotation IN ('direct', 'indirect', 'mixed')", name=op.f("ck_claim_quotation")),
        sa.CheckConstraint("polarity IN ('positive', 'negative')", name=op.f("ck_claim_polarity")),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_claim_actor_id_actor"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_claim_actor_id_sort_key", "claim", ["actor_id", "sort_key", "type", "earliest", "latest"]
    )
    op.create_index("ix_claim_sort_key", "claim", ["sort_key", "type", "earliest", "latest"])
    op.create_table(
        "pattern",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pattern"),
        sa.UniqueConstraint("topic_id", "text", name="uq_pattern_topic_id_text"),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_pattern_topic_id_topic"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "role",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_role"),
        sa.UniqueConstraint("actor_id", "name", name="uq_role_actor_id_name"),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_role_actor_id_actor"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("byline", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("updated", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("date_order", sa.String(), nullable=True),
        sa.Column("read_at", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("blocks", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_version"),
        sa.CheckConstraint("date_order IN ('dmy', 'mdy')", name=op.f("ck_version_date_order")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_version_article_id_article"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_version_article_id", "version", ["article_id"])
    op.create_index("ix_version_hash", "version", ["hash"])
    op.create_table(
        "appearance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("spans", sa.String(), nullable=False),
        sa.Column("wording", sa.String(), nullable=True),
        sa.Column("mention", sa.String(), nullable=True),
        sa.Column("cue", sa.String(), nullable=True),
        sa.Column("phrase", sa.String(), nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("alternatives", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_appearance"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_appearance_claim_id_claim"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_appearance_version_id_version"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_appearance_claim_id", "appearance", ["claim_id"])
    op.create_index("ix_appearance_version_id", "appearance", ["version_id"])
    op.create_table(
        "claim_actor",
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", "claim_id", name="pk_claim_actor"),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_claim_actor_actor_id_actor"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_claim_actor_claim_id_claim"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_actor_claim_id", "claim_actor", ["claim_id"])
    op.create_table(
        "claim_topic",
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("topic_id", "claim_id", name="pk_claim_topic"),
        sa.CheckConstraint("basis IN ('heading', 'pattern')", name=op.f("ck_claim_topic_basis")),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_claim_topic_topic_id_topic"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_claim_topic_claim_id_claim"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_topic_claim_id", "claim_topic", ["claim_id"])
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_link"),
        sa.CheckConstraint("kind IN ('via')", name=op.f("ck_link_kind")),
        sa.UniqueConstraint("claim_id", "other_id", "kind", name="uq_link_claim_id_other_id_kind"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_link_claim_id_claim"),
        sa.ForeignKeyConstraint(["other_id"], ["claim.id"], name="fk_link_other_id_claim"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_link_other_id", "link", ["other_id"])


def downgrade() -> None:
    op.drop_table("link")
    op.drop_table("claim_topic")
    op.drop_table("claim_actor")
    op.drop_table("appearance")
    op.drop_table("version")
    op.drop_table("role")
    op.drop_table("pattern")
    op.drop_table("claim")
    op.drop_table("alias_word")
    op.drop_table("alias")
    op.drop_table("topic")
    op.drop_table("decision")
    op.drop_table("article")
    op.drop_table("actor")
