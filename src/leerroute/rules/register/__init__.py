"""The rules themselves: one file per chapter of the brochure, or per part of one. Each enters its rules when it is imported."""

from importlib import import_module
from pkgutil import iter_modules

MODULES = tuple(sorted(one.name for one in iter_modules(__path__)))
"""The names of all files of rules."""

for _name in MODULES:
    import_module(f"{__name__}.{_name}")
