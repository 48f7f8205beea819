"""Which tests stand behind each rule, read from the tests themselves: `python tests/rules/behind.py` writes the page of the manual.

A test stands behind a rule when it names it in `then("BSA-03")`; what it expects are the words after that (`is_broken`, ...).
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "handleiding" / "regels-en-tests.md"

EXPECTATIONS = {
    "is_satisfied": "voldoet",
    "is_broken": "voldoet niet",
    "is_undetermined": "niet te bepalen",
    "does_not_apply": "niet van toepassing",
    "is_open": "nog open",
}
"""The words of the tests, as the page calls them."""


class Behind(NamedTuple):
    """One test that stands behind a rule, and what it expects of it."""

    rule: str
    test: str
    file: str
    expects: frozenset[str]


def files_of_tests() -> list[Path]:
    """The files in which rules are tested."""
    return sorted(HERE.glob("test_*.py"))


def behind_rules(files: list[Path]) -> list[Behind]:
    """Every test that names a rule, in the order of the files."""
    return [one for file in files for one in _in_file(file)]


def _in_file(file: Path) -> Iterator[Behind]:
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            calls = [one for one in ast.walk(node) if isinstance(one, ast.Call)]
            words = {one.func.attr for one in calls if isinstance(one.func, ast.Attribute)}
            expects = frozenset(words & EXPECTATIONS.keys())
            for rule in sorted({id for call in calls for id in _named_in(call)}):
                yield Behind(rule, node.name, file.name, expects)


def _named_in(call: ast.Call) -> Iterator[str]:
    match call:
        case ast.Call(func=ast.Attribute(attr="then"), args=[ast.Constant(value=str() as id)]):
            yield id


def page(found: list[Behind], rules: list[str]) -> str:
    """The page of the manual: for each rule how many tests expect what, and then their names."""
    words = [*EXPECTATIONS.values()]
    lines = [
        "# Welke tests achter elke regel staan",
        "",
        "Gemaakt met `python tests/rules/behind.py`, uit de tests zelf. Een getal telt de tests die dat van de regel verwachten.",
        "",
        f"| regel | {' | '.join(words)} |",
        "|---|" + "---|" * len(words),
    ]
    lines += [_line(rule, [one for one in found if one.rule == rule]) for rule in rules]
    for rule in rules:
        lines += ["", f"## {rule}", ""]
        lines += [f"- `{one.file}`: {_in_words(one)}" for one in found if one.rule == rule]
    return "\n".join(lines) + "\n"


def _line(rule: str, tests: list[Behind]) -> str:
    counts = [sum(word in one.expects for one in tests) for word in EXPECTATIONS]
    return f"| {rule} | {' | '.join(str(count or '') for count in counts)} |"


def _in_words(test: Behind) -> str:
    name = test.test.removeprefix("test_")
    return name.removeprefix(test.rule.lower().replace("-", "_") + "_").replace("_", " ")


def computed_rules() -> list[str]:
    """The ids of the computed rules, in the order of the register."""
    from leerroute.rules import RULES, Computed

    return [one.id for one in RULES.values() if isinstance(one.state, Computed)]


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(behind_rules(files_of_tests()), computed_rules()), "utf-8")
    print(PAGE)


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))
    main()
