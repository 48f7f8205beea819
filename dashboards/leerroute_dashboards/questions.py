"""What pages ask, remembered by who asks, what, and how far the log was. The answers are the desk's; nothing is counted here."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from leerroute.problems import Problem
from leerroute.rules import Value
from leerroute.store import open_store
from leerroute.terms import Language, Text
from leerroute_dashboards.serve import STORE_VARIABLE
from leerroute_projections.access import Access, Role
from leerroute_projections.answer import Answer, Contents
from leerroute_projections.desk import Desk
from leerroute_projections.explanation import Definition
from leerroute_projections.export import Exported
from leerroute_projections.figure import Figure
from leerroute_projections.findings import Conformance, Finding
from leerroute_projections.known_at import Progress
from leerroute_projections.norms import Norm
from leerroute_projections.obligations import Obligations
from leerroute_projections.opened import OpenedPupil
from leerroute_projections.outstanding import Delivering
from leerroute_projections.roster import Roster, WorkLine


class NoStore(Problem):
    """The pages were started without saying where the store is."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "deze pagina's weten niet waar de gegevens staan; start ze met `leerroute serve`",
                "these pages do not know where the data are; start them with `leerroute serve`",
            )
        )


@dataclass(frozen=True)
class Questions:
    """The desk for one user, as it stands at one position: a page that is drawn sees one state."""

    folder: Path
    access: Access
    position: int

    @property
    def figures(self) -> Mapping[str, Figure]:
        """All figures by name."""
        return {figure.name: figure for figure in self._desk.figures}

    def ask(
        self, figure: str, by: tuple[str, ...], where: Mapping[str, str], known_at: str | None
    ) -> Answer:
        """A figure, broken down and selected, as known at a moment; None = at this position."""
        selection = tuple(sorted(where.items()))
        known = known_at or str(self.position)
        return _answer(*self._key, self.position, figure, by, selection, known)

    def make_ready(self, figures: tuple[str, ...], known_at: str, progress: Progress) -> None:
        """Have figures counted together as known at a moment; `progress` is told how far it is."""
        self._desk.make_ready(figures, known_at=known_at, progress=progress)

    def values(self, figure: str, dimension: str) -> tuple[str, ...]:
        """The values of a breakdown that occur."""
        cells = self.ask(figure, (dimension,), {}, None).cells
        return tuple(cell.group[0] for cell in cells if cell.group[0] is not None)

    def definition(self, figure: str, language: Language) -> Definition:
        """The definition of a figure."""
        return self._desk.definition(figure, language)

    def norms(self, known_at: str | None) -> tuple[Norm, ...]:
        """The norms of dropout, as known at a moment; None = at this position."""
        return _norms(*self._key, self.position, known_at or str(self.position))

    def contents(self) -> Contents:
        """What the store holds."""
        return _contents(*self._key, self.position)

    def schools(self) -> tuple[Delivering, ...]:
        """The own schools and institutions, with until when their deliveries are complete."""
        return _schools(*self._key, self.position)

    def pupils(self, school: str, year: int, known_at: str | None) -> Roster:
        """Who stood at an own school in a year."""
        known = known_at or str(self.position)
        return _pupils(*self._key, self.position, school, year, known)

    def worklist(self, school: str, known_at: str | None) -> tuple[WorkLine, ...]:
        """How many pupils of an own school need a look, by year and group."""
        return _worklist(*self._key, self.position, school, known_at or str(self.position))

    def export(
        self,
        figure: str,
        by: tuple[str, ...],
        known_at: str | None,
        reason: str,
        language: Language,
    ) -> Exported:
        """A figure to be taken out; never remembered, since every time is written to the view log."""
        known = known_at or str(self.position)
        return self._desk.export(figure, by=by, known_at=known, reason=reason, language=language)

    def refused_rows(self, sha256: str, reason: str) -> bytes | None:
        """The refused rows of an import; never remembered, since every time is written to the view log."""
        return self._desk.refused_rows(sha256, reason=reason)

    def open_pupil(self, key: str, reason: str, known_at: str | None) -> OpenedPupil | None:
        """One pupil; never remembered, since every opening is written to the view log."""
        return self._desk.open_pupil(key, reason=reason, known_at=known_at)

    def due(self, school: str, known_at: str | None) -> tuple[Finding, ...]:
        """What the rules still ask of an own school, what is due first at the top."""
        return _due(*self._key, self.position, school, known_at or str(self.position))

    def obligations(self) -> tuple[Obligations, ...]:
        """The same of all who may be seen, counted per rule."""
        return _obligations(*self._key, self.position)

    def conformance(
        self, school: str | None, year: int | None, known_at: str | None
    ) -> tuple[Conformance, ...]:
        """How each computed rule stands; None = of all schools, of all years."""
        known = known_at or str(self.position)
        return _conformance(*self._key, self.position, school, year, known)

    @property
    def key(self) -> tuple[str, ...]:
        """What anything drawn from these answers is remembered by: who asks, where, and at which position."""
        folder, user, role, schools = self._key
        return folder, user, role, *schools, str(self.position)

    @property
    def _desk(self) -> Desk:
        return _desk(*self._key)

    @property
    def _key(self) -> tuple[str, str, Role, tuple[str, ...]]:
        return (
            str(self.folder),
            self.access.user,
            self.access.role,
            tuple(sorted(self.access.schools)),
        )


def questions(access: Access) -> Questions:
    """The desk as it stands now; NoStore or a problem of the store when there is none."""
    folder = os.environ.get(STORE_VARIABLE)
    if not folder:
        raise NoStore
    at_start = Questions(Path(folder), access, 0)
    return Questions(Path(folder), access, at_start._desk.refresh())


@st.cache_resource(show_spinner=False)
def _desk(folder: str, user: str, role: Role, schools: tuple[str, ...]) -> Desk:
    return Desk(open_store(Path(folder)), Access(user, role, frozenset(schools)))


@st.cache_resource(show_spinner=False, max_entries=1000)
def _answer(
    folder: str,
    user: str,
    role: Role,
    schools: tuple[str, ...],
    now: int,
    figure: str,
    by: tuple[str, ...],
    where: tuple[tuple[str, str], ...],
    known_at: str,
) -> Answer:
    """Remembered until anything is recorded (`now`): an erasure changes what was known earlier, too."""
    desk = _desk(folder, user, role, schools)
    return desk.ask(figure, by=by, where=dict(where), known_at=known_at)


@st.cache_resource(show_spinner=False, max_entries=100)
def _norms(
    folder: str, user: str, role: Role, schools: tuple[str, ...], position: int, known_at: str
) -> tuple[Norm, ...]:
    return _desk(folder, user, role, schools).norms(known_at)


@st.cache_resource(show_spinner=False, max_entries=20)
def _contents(
    folder: str, user: str, role: Role, schools: tuple[str, ...], position: int
) -> Contents:
    return _desk(folder, user, role, schools).contents()


@st.cache_resource(show_spinner=False, max_entries=20)
def _schools(
    folder: str, user: str, role: Role, schools: tuple[str, ...], position: int
) -> tuple[Delivering, ...]:
    return _desk(folder, user, role, schools).schools()


@st.cache_resource(show_spinner=False, max_entries=50)
def _pupils(
    folder: str,
    user: str,
    role: Role,
    schools: tuple[str, ...],
    now: int,
    school: str,
    year: int,
    known_at: str,
) -> Roster:
    """Remembered until anything is recorded (`now`), as answers are."""
    return _desk(folder, user, role, schools).pupils(school, year, known_at=known_at)


@st.cache_resource(show_spinner=False, max_entries=50)
def _worklist(
    folder: str,
    user: str,
    role: Role,
    schools: tuple[str, ...],
    now: int,
    school: str,
    known_at: str,
) -> tuple[WorkLine, ...]:
    """Remembered until anything is recorded (`now`), as answers are."""
    return _desk(folder, user, role, schools).worklist(school, known_at=known_at)


@st.cache_resource(show_spinner=False, max_entries=20)
def _due(
    folder: str,
    user: str,
    role: Role,
    schools: tuple[str, ...],
    now: int,
    school: str,
    known_at: str,
) -> tuple[Finding, ...]:
    """Remembered until anything is recorded (`now`), as answers are."""
    desk = _desk(folder, user, role, schools)
    return tuple(desk.findings(values=(Value.OPEN,), school=school, known_at=known_at))


@st.cache_resource(show_spinner=False, max_entries=50)
def _obligations(
    folder: str, user: str, role: Role, schools: tuple[str, ...], position: int
) -> tuple[Obligations, ...]:
    return tuple(_desk(folder, user, role, schools).obligations(known_at=str(position)))


@st.cache_resource(show_spinner=False, max_entries=200)
def _conformance(
    folder: str,
    user: str,
    role: Role,
    schools: tuple[str, ...],
    now: int,
    school: str | None,
    year: int | None,
    known_at: str,
) -> tuple[Conformance, ...]:
    """Remembered until anything is recorded (`now`), as answers are."""
    desk = _desk(folder, user, role, schools)
    return tuple(desk.conformance(school=school, year=year, known_at=known_at))
