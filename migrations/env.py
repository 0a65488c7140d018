"""Alembic's entry: run the migrations on the connection that claimtrack.store.migrate hands over."""

from alembic import context

from claimtrack.store.side_tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
