"""Changes a rule a little and runs its tests: `python tests/rules/mutants.py bsa` prints what no test noticed.

A mutant is one function with one comparison, one `and` or `or`, or one whole number changed. It is noticed when a test fails:
of a module of rules one that names a rule of that module, of a module of helpers any test of a rule.
"""

import ast
import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from inspect import unwrap
from itertools import product
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from leerroute import rules
from leerroute.rules import register
from leerroute.rules.rule import REGISTER, Computed
from rules.behind import behind_rules, files_of_tests

FRAMEWORK = {
    "chapters", "codes", "explanation", "history", "judging", "register", "rule", "settings", "verdicts",
}  # fmt: skip
"""What no single rule tries; it has tests of its own."""

HELPERS = tuple(
    one.name for one in pkgutil.iter_modules(rules.__path__) if one.name not in FRAMEWORK
)
"""Modules that help rules."""

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
    """The names of all modules of rules and of helpers."""
    return [*HELPERS, *register.MODULES]


def module_named(name: str) -> ModuleType:
    """A module of rules or of helpers."""
    package = rules if name in HELPERS else register
    return importlib.import_module(f"{package.__name__}.{name}")


def survivors(name: str) -> list[str]:
    """The mutants of a module that no test noticed, each as its line and the change."""
    module, tests = module_named(name), tests_of(name)
    assert not noticed(tests), f"{name}: a test fails before anything is changed"
    lines = Path(str(module.__file__)).read_text("utf-8").splitlines()
    return [
        f"{lines[change.line - 1].strip()}  [{change.what}]"
        for change in mutants(module)
        if not noticed(tests)
    ]


def mutants(module: ModuleType) -> Iterator[OneChange]:
    """Change the functions of a module in one place after another; each is as it was before the next is changed."""
    source = Path(str(module.__file__)).read_text("utf-8")
    for number, node in enumerate(ast.parse(source).body):
        if isinstance(node, ast.FunctionDef):
            function: FunctionType = unwrap(getattr(module, node.name))
            kept, nth = function.__code__, 0
            while (made := changed(source, number, nth)) is not None:
                change, function.__code__ = made
                try:
                    yield change
                finally:
                    function.__code__ = kept
                nth += 1


def changed(source: str, number: int, nth: int) -> tuple[OneChange, CodeType] | None:
    """The nth change of a function of a module, and its code then; None = there is none."""
    change, node = OneChange(nth), ast.parse(source).body[number]
    assert isinstance(node, ast.FunctionDef)
    change.visit(node)
    if not change.what:
        return None
    node.decorator_list, node.returns = [], None
    for argument in (*node.args.args, *node.args.kwonlyargs):
        argument.annotation = None
    alone = ast.fix_missing_locations(ast.Module([node], []))
    code = compile(alone, "mutant", "exec").co_consts
    return change, next(one for one in code if isinstance(one, CodeType))


def noticed(tests: list[Callable[[], None]]) -> bool:
    """Whether at least one test fails."""
    return any(map(_fails, tests))


def tests_of(name: str) -> list[Callable[[], None]]:
    """The tests that name a rule of this module; of a module of helpers all."""
    ids = {
        one.id
        for one in REGISTER.values()
        if isinstance(one.state, Computed)
        and (name in HELPERS or one.state.judge.__module__ == module_named(name).__name__)
    }
    behind = [one for one in behind_rules(files_of_tests()) if one.rule in ids]
    named = {(one.file.removesuffix(".py"), one.test) for one in behind}
    return [
        case
        for file, test in sorted(named)
        for case in cases_of(getattr(importlib.import_module(f"rules.{file}"), test))
    ]


def cases_of(test: Callable[..., None]) -> Iterator[Callable[[], None]]:
    """A test with each of its parameters."""
    marks = [mark for mark in getattr(test, "pytestmark", []) if mark.name == "parametrize"]
    named = [names_in(mark.args[0]) for mark in marks]
    for values in product(*(mark.args[1] for mark in marks)):
        given: dict[str, Any] = {}
        for names, value in zip(named, values, strict=True):
            given |= zip(names, value if len(names) > 1 else [value], strict=True)
        yield partial(test, **given)


def names_in(argument: str | tuple[str, ...] | list[str]) -> list[str]:
    """The names of the parameters that a mark gives."""
    several = argument.split(",") if isinstance(argument, str) else argument
    return [one.strip() for one in several]


def _fails(test: Callable[[], None]) -> bool:
    try:
        test()
    except Exception:  # noqa: BLE001 - in whatever way it fails
        return True
    return False


def main() -> None:
    """Print the survivors of these modules, or of all."""
    for name in sys.argv[1:] or modules():
        for one in survivors(name):
            print(f"{name}: {one}")


if __name__ == "__main__":
    main()
