"""Bad and odd files, each with what should become of it. All of them are made: nothing is stored, no number is written down.

`python -m corpus FOLDER` in `tests` writes them into a folder, to look at.
"""

from corpus import cells, headers, parquets, places, texts, workbooks
from corpus.case import Case

CASES: tuple[Case, ...] = (
    *texts.CASES,
    *headers.CASES,
    *cells.CASES,
    *workbooks.CASES,
    *parquets.CASES,
    *places.CASES,
)
