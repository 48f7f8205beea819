"""How far the read models have come. No rows of pupils."""

import sqlalchemy as sa

bookkeeping = sa.MetaData()
position = sa.Table(
    "position_in_log",
    bookkeeping,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("log_position", sa.BigInteger, nullable=False),
    sa.Column("horizon", sa.Integer, nullable=False),
    sa.Column("derivation", sa.String(64), nullable=False),
    sa.Column("erasures", sa.Integer, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
)
"""One row: how far in which log the read models have come, the last teldatum they look at, and what derived them."""
