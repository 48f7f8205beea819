"""The collection that all read tables are in."""

import sqlalchemy as sa

read_models = sa.MetaData()
