import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerroute.vault import kind_of_number, number_key, test_key

NUMBERS = st.integers(1, 999_999_999).map("{:09d}".format)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("182071649", "bsn"),
        ("182071648", None),
        ("100310303", "onderwijsnummer"),
        ("100729533", "onderwijsnummer"),
        ("000000000", None),
        ("00000000", None),
        ("", None),
        ("BSN1", None),
        ("1820716491", None),
        ("1234567", None),
        (" 182071649", None),
        ("182.071.649", None),
        ("١٨٢٠٧١٦٤٩", None),
        ("182071649\n", None),
    ],
)
def test_the_elfproef_tells_bsn_from_onderwijsnummer(number: str, kind: str | None) -> None:
    assert kind_of_number(number) == kind


def test_eight_digits_miss_their_first_zero() -> None:
    short = next(f"{n}" for n in range(10_000_000, 10_000_100) if kind_of_number(f"0{n}") == "bsn")
    assert kind_of_number(short) == "bsn"
    assert number_key(short) == number_key("0" + short)


@given(NUMBERS)
def test_no_number_with_one_digit_changed_is_still_a_bsn(number: str) -> None:
    if kind_of_number(number) != "bsn":
        return
    others = [
        number[:place] + digit + number[place + 1 :]
        for place in range(9)
        for digit in "0123456789"
        if digit != number[place]
    ]
    assert [other for other in others if kind_of_number(other) == "bsn"] == []


@given(NUMBERS)
def test_the_last_digit_alone_decides_and_at_most_one_makes_a_bsn(number: str) -> None:
    kinds = [kind_of_number(number[:8] + digit) for digit in "0123456789"]
    assert kinds.count("bsn") <= 1
    assert kinds.count("onderwijsnummer") <= 1


def test_a_number_that_fails_has_no_key() -> None:
    assert number_key("182071648") is None


def test_a_local_key_is_never_taken_for_a_number() -> None:
    assert test_key("demo", "182071649") != number_key("182071649")


def test_a_key_does_not_print_its_number() -> None:
    assert "182071649" not in repr(number_key("182071649"))
    assert "182071649" not in f"{[number_key('182071649')]}"
