"""Text in a page that must be read as it is: nothing in it is a link, a picture or a formula."""

import re

SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+!|$~:^])")


def plain(text: str) -> str:
    """A text for a place that reads markdown, in which no sign means anything."""
    return SIGNS.sub(r"\\\1", text)
