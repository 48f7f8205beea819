"""`leerroute region` and `leerroute demo` as a user types them."""

from pathlib import Path

from cli.typed import typed


def test_region_writes_deliveries_and_tells_how_to_import_them(tmp_path: Path) -> None:
    folder = tmp_path / "regio"
    done = typed("region", str(folder), "--pupils", "500", "--seed", "3")
    assert done.stdout.splitlines()[-1] == (
        f'inlezen: leerroute import {folder}/2*/*.csv --test-source "verzonnen regio"'
    )
    assert len(list(folder.glob("2*/*.csv"))) == int(done.stdout.split(" bestanden")[0].split()[-1])


def test_region_leaves_alone_what_is_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "iets.txt").write_text("van mij", encoding="utf-8")
    done = typed("--lang", "en", "region", str(tmp_path))
    assert (done.returncode, "is not empty" in done.stderr) == (1, True)
    assert [path.name for path in tmp_path.iterdir()] == ["iets.txt"]


def test_the_demo_is_recorded_once_and_has_no_holes_in_its_tables(tmp_path: Path) -> None:
    words = ("demo", "--prepare-only", "--pupils", "500", "--store", str(tmp_path / "demo"))
    first, again = typed(*words).stdout, typed(*words).stdout
    assert "verzonnen regio: 500 leerlingen" in first
    assert "overgangen vastgelegd, 0 geweigerd" in first
    assert "deze verzonnen regio was al vastgelegd" in again
    checked = typed("reference", "check", "--store", str(tmp_path / "demo"))
    assert checked.stdout.splitlines()[-1] == "geen gaten in wat geladen is"
