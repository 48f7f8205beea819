"""Random facts of every kind, from the types of their fields alone: new kinds are covered at once."""

from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

from leerroute.events import Fact


def facts_of(kind: type[Fact]) -> st.SearchStrategy[Any]:
    """Facts of one kind; an optional field is sometimes left out. What a list holds is in the order of the alphabet."""
    struct = inspect.type_info(kind)
    assert isinstance(struct, inspect.StructType)
    needed = {field.name: _values(field.type) for field in struct.fields if field.required}
    optional = {field.name: _values(field.type) for field in struct.fields if not field.required}
    return st.fixed_dictionaries(needed, optional=optional).map(lambda fields: kind(**fields))


def _values(of: inspect.Type) -> st.SearchStrategy[Any]:
    match of:
        case inspect.Metadata(type=inner):
            return _values(inner)
        case inspect.NoneType():
            return st.none()
        case inspect.BoolType():
            return st.booleans()
        case inspect.DateType():
            return st.dates()
        case inspect.IntType(ge=low, le=high):
            return st.integers(low, high)
        case inspect.FloatType(ge=low, le=high) if low is not None and high is not None:
            return st.integers(int(low) * 10, int(high) * 10).map(lambda tenths: tenths / 10)
        case inspect.FloatType():
            return st.floats(0, 1000)
        case inspect.StrType(pattern=None, max_length=longest):
            return st.text(max_size=longest or 40)
        case inspect.StrType(pattern=pattern):
            return st.from_regex(str(pattern), fullmatch=True).filter(lambda text: "\n" not in text)
        case inspect.LiteralType(values=values):
            return st.sampled_from(values)
        case inspect.UUIDType():
            return st.uuids()
        case inspect.UnionType(types=types):
            return st.one_of([_values(one) for one in types])
        case inspect.VarTupleType(item_type=item, min_length=least):
            several = st.lists(_values(item), min_size=least or 0, max_size=3, unique_by=str)
            return several.map(lambda items: tuple(sorted(items, key=str)))
        case inspect.ListType(item_type=item):
            return st.lists(_values(item), max_size=3)
        case inspect.StructType(cls=struct, fields=fields):
            return st.builds(struct, **{field.name: _values(field.type) for field in fields})
        case inspect.DictType(key_type=key, value_type=value):
            return st.dictionaries(_values(key), _values(value), max_size=3)
    raise NotImplementedError(f"how to make a value of {of}; add it here")


def survives_json(fact: Fact) -> bool:
    """Whether a fact satisfies its own types: what a reader of a file would have let through."""
    try:
        msgspec.convert(msgspec.to_builtins(fact), type(fact))
    except msgspec.ValidationError:
        return False
    return True
