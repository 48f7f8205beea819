"""Prints a condition as a reader may check it, from the very expression that is counted."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import elements, operators

from leerroute.terms import Language, Text
from leerroute_projections.columns import value_in_words, words_of

COMPARISONS: dict[Any, Text] = {
    operators.lt: Text("is lager dan", "is below"),
    operators.le: Text("is hoogstens", "is at most"),
    operators.gt: Text("is hoger dan", "is above"),
    operators.ge: Text("is minstens", "is at least"),
    operators.eq: Text("is", "is"),
    operators.ne: Text("is niet", "is not"),
    operators.in_op: Text("is", "is"),
    operators.not_in_op: Text("is niet", "is not"),
}
OF_DAYS: dict[Any, Text] = COMPARISONS | {
    operators.lt: Text("ligt vóór", "is before"),
    operators.le: Text("ligt op of vóór", "is on or before"),
    operators.gt: Text("ligt na", "is after"),
    operators.ge: Text("ligt op of na", "is on or after"),
}
AND, OR = Text("en", "and"), Text("of", "or")

PARAMETERS = {
    "known_on": Text("de dag tot wanneer dit bekend was", "the day until which this was known")
}
"""What a condition may be about beside columns: values that come with the question."""


class NoWords(TypeError):
    """An expression that cannot be printed: a definition may only use what can be explained."""


def in_words(expression: Any, language: Language) -> str:
    """A condition in words, such as "de leeftijd op 1 oktober is lager dan 18"."""
    match expression:
        case sa.Column() if isinstance(expression.type, sa.Boolean):
            return words_of(expression, language)
        case elements.BooleanClauseList():
            return several(expression, language)
        case elements.UnaryExpression() if expression.operator is operators.inv:
            return negated(expression.element, language)
        case elements.AsBoolean():
            truth = expression.operator is operators.is_true
            return (
                in_words(expression.element, language)
                if truth
                else negated(expression.element, language)
            )
        case elements.Grouping():
            return f"({in_words(expression.element, language)})"
        case elements.BinaryExpression():
            return comparison(expression, language)
        case _:
            raise NoWords(f"no words for {type(expression).__name__}: {expression}")


def several(expression: elements.BooleanClauseList, language: Language) -> str:
    """Conditions joined by commas and a last and / or; one within another stands in parentheses."""
    joint = AND if expression.operator is operators.and_ else OR
    *first, last = (within(clause, language) for clause in expression.clauses)
    return f"{', '.join(first)} {joint.in_(language)} {last}"


def within(clause: Any, language: Language) -> str:
    """A condition among others; several that are one of them in parentheses."""
    words = in_words(clause, language)
    return f"({words})" if isinstance(clause, elements.BooleanClauseList) else words


def negated(expression: Any, language: Language) -> str:
    """A yes / no column that is no, or a group of conditions that does not hold."""
    if isinstance(expression, sa.Column):
        negative: Text = expression.info["negative"]
        return negative.in_(language)
    lead, group = Text("niet", "not").in_(language), elements.Grouping
    inner = expression.element if isinstance(expression, group) else expression
    return f"{lead} ({in_words(inner, language)})"


def comparison(expression: elements.BinaryExpression[Any], language: Language) -> str:
    """A column compared with a value or a list of values."""
    column, operator = expression.left, expression.operator
    if isinstance(expression.right, elements.Null):
        known: tuple[Text, Text] = column.info["known"]
        return known[operator is operators.is_].in_(language)
    if not isinstance(column, sa.Column) or operator not in COMPARISONS:
        raise NoWords(f"no words for {expression}")
    value = values_in_words(expression.right, column, language)
    said = (OF_DAYS if isinstance(column.type, sa.Date) else COMPARISONS)[operator]
    return f"{words_of(column, language)} {said.in_(language)} {value}"


def values_in_words(right: Any, column: sa.Column[Any], language: Language) -> str:
    """The right side of a comparison: a column, a value or a list of values."""
    if isinstance(right, sa.Column):
        return words_of(right, language)
    if not isinstance(right, sa.BindParameter):
        raise NoWords(f"no words for {right}")
    if right.key in PARAMETERS:
        return PARAMETERS[right.key].in_(language)
    values = right.value if isinstance(right.value, list | tuple) else [right.value]
    return f" {OR.in_(language)} ".join(value_in_words(column, v, language) for v in values)
