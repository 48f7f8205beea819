"""The rules themselves: one file per chapter of the brochure, or per part of one. Each enters its rules when it is imported."""

from leerroute.rules.register import bsa, bsa_end, bsa_negative

__all__ = ["bsa", "bsa_end", "bsa_negative"]
