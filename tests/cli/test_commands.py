"""The command line as a user types it."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperGroup as Group
from typer.main import get_command

from cli.in_both_languages import in_both
from cli.typed import typed
from cli.whole import app
from leerroute.cli.language import language_of
from leerroute_fixtures import TEST_SOURCE, cohort_file
from leerroute_projections.figures import FIGURES


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the hand-written cohort, imported by the command line."""
    folder = tmp_path_factory.mktemp("cli") / "store"
    done = typed("import", str(cohort_file()), "--test-source", TEST_SOURCE, "--store", str(folder))
    assert done.returncode == 0, done.stderr
    assert "466 van 466 rijen vastgelegd, 0 geweigerd" in done.stdout
    return folder


def test_show_prints_the_count_that_was_made_by_hand(store: Path) -> None:
    done = typed("show", "dropout", "--csv", "--store", str(store))
    rows = {row["schooljaar"]: row for row in csv.DictReader(io.StringIO(done.stdout))}
    assert (rows["2020-2021"]["aantal"], rows["2020-2021"]["voortijdig schoolverlater"]) == (
        "52",
        "5",
    )


def test_show_as_known_at_position_zero_knows_nothing(store: Path) -> None:
    done = typed("show", "dropout", "--known-at", "0", "--csv", "--store", str(store))
    assert len(done.stdout.splitlines()) == 1


def test_the_same_file_twice_changes_nothing(store: Path) -> None:
    before = typed("verify", "--store", str(store)).stdout
    again = typed("import", str(cohort_file()), "--test-source", TEST_SOURCE, "--store", str(store))
    assert "al vastgelegd" in again.stdout
    assert typed("verify", "--store", str(store)).stdout == before


def of_one_row(folder: Path, kind: str) -> Path:
    """A file with one row, about a made-up pupil."""
    file = folder / f"{kind}.csv"
    file.write_text(f"leerling,gebeurtenis,datum,school\np01,{kind},2022-07-31,02QZ00\n")
    return file


def test_a_file_of_which_every_row_is_refused_ends_in_1_and_does_not_stop_the_others(
    tmp_path: Path,
) -> None:
    files = [str(of_one_row(tmp_path, kind)) for kind in ("Onbekend", "VmboLeft")]
    options = ("--test-source", "toets", "--store", str(tmp_path / "store"))
    done = typed("import", *files, *options)
    assert done.returncode == 1
    assert "0 van 1 rijen vastgelegd, 1 geweigerd" in done.stdout
    assert "1 van 1 rijen vastgelegd, 0 geweigerd" in done.stdout
    assert typed("import", files[1], *options).returncode == 0
    assert typed("import", files[0], *options).returncode == 1


@pytest.mark.parametrize("words", [("show-pupil", "p16"), ("why", "p16", "dropout")])
def test_a_reason_that_is_too_short_is_told_how_long_it_must_be(
    store: Path, words: tuple[str, ...]
) -> None:
    done = typed(*words, "--reason", "x", "--store", str(store))
    assert done.returncode == 1
    assert "in minstens 3 tekens" in done.stderr


def test_verify_compares_with_a_kept_head(store: Path) -> None:
    head = typed("verify", "--store", str(store)).stdout.split("kop: ")[1].strip()
    assert typed("verify", "--head", head, "--store", str(store)).returncode == 0
    assert (
        typed("verify", "--head", "1." + head.partition(".")[2], "--store", str(store)).returncode
        == 1
    )


def test_a_dry_run_records_nothing(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    done = typed(
        "import", str(cohort_file()), "--test-source", "x", "--dry-run", "--store", str(folder)
    )
    assert "zouden worden vastgelegd" in done.stdout
    assert "0 posities" in typed("verify", "--store", str(folder)).stdout


def test_explain_prints_the_definition_in_both_languages() -> None:
    found = in_both([["explain", name] for name in FIGURES])
    for figure, (dutch, english) in zip(FIGURES.values(), found, strict=True):
        assert figure.title.nl in dutch
        assert figure.title.en in english


def test_the_option_for_the_language_goes_before_the_command() -> None:
    assert FIGURES["dropout"].title.en in typed("--lang", "en", "explain", "dropout").stdout
    assert "Reference tables" in typed("--lang=en", "reference", "--help").stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "droput"), "er is geen figuur 'droput'; mogelijk zijn throughput, "),
        (
            ("show", "dropout", "--by", "klas"),
            "heeft geen uitsplitsing 'klas'; mogelijk zijn school_year",
        ),
        (
            ("show", "dropout", "--known-at", "gisteren"),
            "'gisteren' is geen positie, datum of moment",
        ),
        (("show", "dropout", "--where", "leerweg"), "schrijf bijvoorbeeld leerweg=bb"),
        (("columns", "Verhuisd"), "`leerroute columns` noemt ze alle"),
    ],
)
def test_a_mistake_is_told_in_one_sentence(
    words: tuple[str, ...], message: str, store: Path
) -> None:
    options = () if words[0] == "columns" else ("--store", str(store))
    done = typed(*words, *options)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert message in done.stderr.replace("\n", " ")


def test_a_folder_without_a_store_is_told_with_what_to_do(tmp_path: Path) -> None:
    assert "leerroute import" in typed("show", "dropout", "--store", str(tmp_path)).stderr


def commands_below(group: Group, *before: str) -> Iterator[list[str]]:
    """The words of a group and of every command in it, at whatever depth."""
    yield list(before)
    for name, command in group.commands.items():
        if isinstance(command, Group):
            yield from commands_below(command, *before, name)
        else:
            yield [*before, name]


def test_every_command_explains_itself_in_both_languages() -> None:
    everything = get_command(app)
    assert isinstance(everything, Group)
    commands = list(commands_below(everything))
    assert {(), ("demo",), ("reference",), ("reference", "check")} <= set(map(tuple, commands))
    found = in_both([[*words, "--help"] for words in commands])
    for words, (dutch, english) in zip(commands, found, strict=True):
        assert dutch, words
        assert dutch != english, words


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "nl"),
        (["--lang", "en", "show"], {}, "en"),
        (["--lang=en"], {}, "en"),
        ([], {"LEERROUTE_LANG": "en"}, "en"),
        (["--lang", "nl"], {"LEERROUTE_LANG": "en"}, "nl"),
    ],
)
def test_the_language_is_dutch_unless_english_is_asked_for(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert language_of(arguments, environment) == language


def test_imports_lists_the_file_and_what_is_complete_until_when(store: Path) -> None:
    lines = typed("imports", "--store", str(store)).stdout.splitlines()
    assert any(line.split()[-4:] == ["466", "466", "0", "0"] for line in lines)
    assert any(line.split()[-1:] == ["01-10-2024"] and "register" in line for line in lines)


def test_national_without_a_day_is_refused_and_help_says_what_it_is_for(tmp_path: Path) -> None:
    done = typed("import", str(cohort_file()), "--national", "--store", str(tmp_path / "new"))
    assert (done.returncode, (tmp_path / "new").exists()) == (1, False)
    assert "--complete-until" in done.stderr
    assert "vervolg onbekend" in " ".join(typed("import", "--help").stdout.replace("│", "").split())
