"""Changes a rule a little and runs its tests: `python tests/rules/mutants.py bsa` prints what no test noticed.

A mutant is a module of rules with one comparison, one `and` or `or`, or one whole number changed in the body of a function.
It is noticed when at least one of the tests that name a rule of that module fails.
"""

import ast
import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from leerroute.rules import register
from leerroute.rules.rule import REGISTER, Computed
from rules.behind import behind_rules, files_of_tests

OTHERWISE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}

EQUIVALENT: dict[str, set[str]] = {}
"""Mutants that say the same as what they change, by module: the changed line and the change. Each with why, beside it."""


class OneChange(ast.NodeTransformer):
    """Changes the nth thing that can be changed in the bodies of functions; says what it was."""

    def __init__(self, nth: int) -> None:
        self.left, self.line, self.what = nth, 0, ""

    def chosen(self, line: int, what: str) -> bool:
        """Whether this is the one to change."""
        self.left -= 1
        if self.left == -1:
            self.line, self.what = line, what
        return self.left == -1

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.body = [self.visit(statement) for statement in node.body]
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        return (
            node
            if isinstance(node.func, ast.Name) and node.func.id == "Text"
            else self.generic_visit(node)
        )

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        for i, op in enumerate(node.ops):
            other = OTHERWISE[type(op)]
            if self.chosen(node.lineno, f"{type(op).__name__} -> {other.__name__}"):
                node.ops[i] = other()
        return self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        if self.chosen(node.lineno, f"{type(node.op).__name__} -> {other.__name__}"):
            node.op = other()
        return self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if type(node.value) is int and self.chosen(
            node.lineno, f"{node.value} -> {node.value + 1}"
        ):
            return ast.copy_location(ast.Constant(node.value + 1), node)
        return node


def modules() -> list[str]:
    """The names of all modules of rules."""
    return [one.name for one in pkgutil.iter_modules(register.__path__)]


def survivors(module: str) -> list[str]:
    """The mutants of a module that no test noticed, each as its line and the change; those that say the same are left out."""
    source = Path(str(importlib.import_module(f"{register.__name__}.{module}").__file__))
    found = [
        f"{lines[change.line - 1].strip()}  [{change.what}]"
        for lines in (source.read_text("utf-8").splitlines(),)
        for change in mutants(module, source)
        if not noticed(module)
    ]
    return [one for one in found if one not in EQUIVALENT.get(module, set())]


def mutants(module: str, source: Path) -> Iterator[OneChange]:
    """Put one mutant after another into the register; afterwards the module is as it was."""
    kept = dict(REGISTER)
    nth = 0
    try:
        while True:
            change, tree = OneChange(nth), ast.parse(source.read_text("utf-8"))
            tree.body = [
                change.visit(one) if isinstance(one, ast.FunctionDef) else one for one in tree.body
            ]
            if not change.what:
                return
            ast.fix_missing_locations(tree)
            names = {"__name__": f"{register.__name__}.{module}"}
            exec(compile(tree, str(source), "exec"), names)  # noqa: S102 - our own module, changed
            yield change
            nth += 1
    finally:
        REGISTER.update(kept)


def noticed(module: str) -> bool:
    """Whether at least one test of the rules of a module fails."""
    return any(_fails(test) for test in tests_of(module))


def tests_of(module: str) -> list[Callable[[], None]]:
    """The tests that name a rule of this module."""
    ids = {
        one.id
        for one in REGISTER.values()
        if isinstance(one.state, Computed) and one.state.judge.__module__.endswith(f".{module}")
    }
    behind = [one for one in behind_rules(files_of_tests()) if one.rule in ids]
    named = {(one.file.removesuffix(".py"), one.test) for one in behind}
    return [getattr(importlib.import_module(f"rules.{file}"), test) for file, test in sorted(named)]


def _fails(test: Callable[[], None]) -> bool:
    try:
        test()
    except Exception:  # noqa: BLE001 - in whatever way it fails
        return True
    return False


def main() -> None:
    """Print the survivors of these modules, or of all."""
    for module in sys.argv[1:] or modules():
        for one in survivors(module):
            print(f"{module}: {one}")


if __name__ == "__main__":
    main()
