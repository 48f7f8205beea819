"""The desk: the one place where pages and commands ask. Access goes in, an Answer comes out."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial

from leerroute.erasing import EmptyingWaits, finish
from leerroute.intake.kept import kept_refused
from leerroute.log import Mark
from leerroute.pathway.joins import Person
from leerroute.problems import Problem
from leerroute.reference import reference_known
from leerroute.rules import Value
from leerroute.store import Store
from leerroute.terms import Language, Text
from leerroute_projections.access import Access
from leerroute_projections.answer import Answer, Case, Contents, PupilHistory
from leerroute_projections.cells import apart_of, case_of, cells_of, counts_yet
from leerroute_projections.contents import contents_of
from leerroute_projections.explanation import Definition, explain
from leerroute_projections.export import Exported, exported
from leerroute_projections.figure import Figure
from leerroute_projections.figures import FIGURES
from leerroute_projections.findings import Conformance, Finding, conformance_in, findings_on
from leerroute_projections.handing_out import AnalystsOnly, NotMadeUp, hand_out
from leerroute_projections.history import open_history, opened_person
from leerroute_projections.known_at import Progress, parameters
from leerroute_projections.moment import as_known_to
from leerroute_projections.norms import Norm, norms_in
from leerroute_projections.obligations import Obligations, obligations_on
from leerroute_projections.opened import OpenedPupil, open_pupil, reasons_of
from leerroute_projections.outstanding import Delivering, delivering
from leerroute_projections.read_models import ReadModels
from leerroute_projections.roster import Enrolled, Roster, WorkLine, enrolled_at, work_lines
from leerroute_projections.statements import listing, year_held
from leerroute_projections.tables import finding
from leerroute_projections.why import Reason


class UnknownFigure(Problem):
    """A figure that does not exist."""

    def __init__(self, name: str) -> None:
        known = ", ".join(FIGURES)
        super().__init__(
            Text(
                f"er is geen figuur '{name}'; mogelijk zijn {known}",
                f"there is no figure '{name}'; there are {known}",
            )
        )


def figure_named(name: str) -> Figure:
    """The figure of this name, or of this number in the definitions (`2a`)."""
    for figure in FIGURES.values():
        if name in (figure.name, figure.number):
            return figure
    raise UnknownFigure(name)


class Desk:
    """The exact desk: for a school, or an analyst on the own machine. Nothing is hidden, nothing is stored."""

    def __init__(self, store: Store, access: Access) -> None:
        self._store, self._access = store, access
        self._models = ReadModels(store)
        with suppress(EmptyingWaits):
            finish(store)
        self.refresh()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures, in the order of the definitions."""
        return tuple(FIGURES.values())

    def refresh(self) -> int:
        """Bring the read models in step with the log; returns the position they have reached."""
        return self._models.refresh()

    def ask(
        self,
        figure: str,
        *,
        by: Sequence[str] = ("school_year",),
        where: Mapping[str, str] | None = None,
        known_at: str | None = None,
        progress: Progress | None = None,
    ) -> Answer:
        """A figure, broken down and selected, as known at a moment, a date or a position (None = now).

        Where it takes long, because everybody's history has to be read, `progress` is told how far it is.
        """
        asked, selection = figure_named(figure), dict(where or {})
        dimensions = [asked.dimension(code) for code in by]
        mark = self._models.mark(known_at)
        closings, known = self._models.closings(mark), as_known_to(self._store.log, mark)
        (whole,) = self._models.wholes([asked], mark, known.erasures, progress)
        lines = whole.counted(dimensions, selection)
        counts = partial(counts_yet, asked, closings)
        spreads = [
            whole.valued(nth, dimensions, selection, counts) for nth in range(len(asked.medians))
        ]
        apart = [
            apart_of(asked, left_out, whole.left_out(nth, selection), closings)
            for nth, left_out in enumerate(asked.apart)
        ]
        held = year_held(asked, selection)
        cells, total = cells_of(asked, dimensions, lines, closings, spreads, held)
        return Answer(asked.name, tuple(by), selection, cells, total, tuple(apart), known)

    def make_ready(
        self,
        figures: Sequence[str],
        *,
        known_at: str | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Count figures together, as known at a moment: who asks for any of them afterwards does not wait.

        Histories are read once for all of them.
        """
        several, mark = [figure_named(one) for one in figures], self._models.mark(known_at)
        self._models.wholes(several, mark, self._store.log.erasures(), progress)

    def cases(
        self,
        figure: str,
        *,
        where: Mapping[str, str] | None = None,
        known_at: str | None = None,
        left_out: str | None = None,
    ) -> list[Case]:
        """The pupils behind a figure, or behind one reason for leaving out, for those with the right to see them."""
        asked, mark = figure_named(figure), self._models.mark(known_at)
        of = next((a.when for a in asked.apart if a.code == left_out), None)
        statement = listing(asked, dict(where or {}), of)
        closings = self._models.closings(mark)
        with self._models.as_known(mark, asked.table) as connection:
            rows = connection.execute(statement, parameters(mark)).all()
        return [case_of(asked, row, closings) for row in rows]

    def values(self, figure: str, dimension: str) -> tuple[str, ...]:
        """The values of a breakdown that occur, in reading order; unknown is left out."""
        asked = figure_named(figure)
        found = [cell.group[0] for cell in self.ask(figure, by=(dimension,)).cells]
        asked.dimension(dimension)
        return tuple(value for value in found if value is not None)

    def definition(self, figure: str, language: Language) -> Definition:
        """The definition of a figure, printed from the figure itself."""
        return explain(figure_named(figure), language)

    def norms(self, known_at: str | None = None) -> tuple[Norm, ...]:
        """The norms of dropout, as known at a moment; none where no table of norms is loaded."""
        return norms_in(reference_known(self._store.log, upto=self._models.mark(known_at).position))

    def contents(self) -> Contents:
        """What the store holds."""
        return contents_of(self._store, self._models.engine)

    def schools(self) -> tuple[Delivering, ...]:
        """The own schools and institutions, each with until when its deliveries are complete."""
        mark = self._models.mark(None)
        codes = reference_known(self._store.log, upto=mark.position)
        with self._models.as_known(mark) as connection:
            horizon = parameters(mark)["horizon"]
            found = delivering(
                connection, self._access, self._models.closings(mark), codes, horizon
            )
            return tuple(found)

    def pupils(self, school: str, year: int, *, known_at: str | None = None) -> Roster:
        """Who stood at an own school on 1 October of a year, and what became of them; NotYourSchool."""
        mark = self._models.mark(known_at)
        known = as_known_to(self._store.log, mark)
        return Roster(school, year, tuple(self._enrolled_at(school, mark, year)), known)

    def worklist(self, school: str, *, known_at: str | None = None) -> tuple[WorkLine, ...]:
        """How many pupils of an own school need a look, by year and leerweg or level; NotYourSchool."""
        return work_lines(self._enrolled_at(school, self._models.mark(known_at), None))

    def _enrolled_at(self, school: str, mark: Mark, year: int | None) -> list[Enrolled]:
        """The pupils of a school, of one year or of all."""
        self._access.check(school)
        with self._models.as_known(mark) as connection:
            closings, moment = self._models.closings(mark), parameters(mark)
            return enrolled_at(connection, school, closings, moment, year)

    def export(
        self,
        figure: str,
        *,
        reason: str,
        by: Sequence[str] = (),
        where: Mapping[str, str] | None = None,
        known_at: str | None = None,
        language: Language = "nl",
    ) -> Exported:
        """A figure to be taken out as a file; the view log knows of every attempt. NotMadeUp, NoReasonToExport."""
        refusal = None if self._store.sources_are_tests() else NotMadeUp()
        answer = self.ask(figure, by=by, where=where, known_at=known_at)
        what = f"export {answer.figure} {','.join(by)} {answer.known.position}"
        hand_out(self._store, self._access, what, reason, refusal)
        return exported(figure_named(figure), answer, language)

    def refused_rows(self, sha256: str, *, reason: str) -> bytes | None:
        """The refused rows of the import of a file, to be repaired and offered again; None = none are kept here.

        The view log knows of every attempt. AnalystsOnly, NoReasonToExport.
        """
        refusal = None if self._access.role == "analyst" else AnalystsOnly()
        kept = kept_refused(self._store.folder, sha256)
        hand_out(self._store, self._access, f"refused rows {sha256[:12]}", reason, refusal)
        return None if kept is None else kept.read_bytes()

    def open_history(
        self, key: str, *, reason: str, known_at: str | None = None
    ) -> PupilHistory | None:
        """One pupil's history by number, local key or id; None = not found. Every attempt goes to the view log."""
        return open_history(self._store, self._access, key, reason, self._models.mark(known_at))

    def open_pupil(
        self, key: str, *, reason: str, known_at: str | None = None
    ) -> OpenedPupil | None:
        """One pupil's history with what the rules say of it and why the pupil is in each figure or not; None = not found.

        One opening, which goes to the view log as that of a history does.
        """
        mark = self._models.mark(known_at)
        closings = self._models.closings(mark)
        return open_pupil(self._store, self._access, key, reason, mark, self.figures, closings)

    def why(
        self, key: str, figures: Sequence[str] = (), *, reason: str, known_at: str | None = None
    ) -> dict[str, list[Reason]] | None:
        """The steps that put a pupil in each of these figures (none = all) or left the pupil out; None = not found.

        As with a history, every attempt goes to the view log.
        """
        asked = [figure_named(name) for name in figures] or list(self.figures)
        mark = self._models.mark(known_at)
        person = opened_person(self._store, self._access, key, reason, mark)
        return None if person is None else self.reasons(person, asked, mark)

    def reasons(
        self, person: Person, figures: Sequence[Figure], mark: Mark
    ) -> dict[str, list[Reason]]:
        """The same for a person whose history was opened already."""
        return reasons_of(self._store, person, mark, figures, self._models.closings(mark))

    def findings(
        self,
        *,
        values: Sequence[Value] = (Value.BROKEN, Value.UNDETERMINED, Value.OPEN),
        school: str | None = None,
        rule: str | None = None,
        on: date | None = None,
        known_at: str | None = None,
    ) -> list[Finding]:
        """What the rules found that stands so on a day (None = the day as known), what is due first at the top."""
        self._access.check(school or "")
        mark = self._models.mark(known_at)
        day = on or mark.recorded_at.date()
        with self._models.as_known(mark, finding) as connection:
            return list(findings_on(connection, day, values=values, school=school, rule=rule))

    def conformance(
        self,
        *,
        school: str | None = None,
        year: int | None = None,
        on: date | None = None,
        known_at: str | None = None,
    ) -> list[Conformance]:
        """How each computed rule stands on a day (None = the day as known), in the order of the register."""
        self._access.check(school or "")
        mark = self._models.mark(known_at)
        counted = self._models.rules_counted(mark, on or mark.recorded_at.date())
        return conformance_in(counted, school=school, year=year)

    def obligations(
        self, *, on: date | None = None, known_at: str | None = None
    ) -> list[Obligations]:
        """What the rules still ask on a day (None = the day as known) of all who may be seen, counted per rule."""
        mark, own = self._models.mark(known_at), self._access.schools
        if not own:
            self._access.check("")
        with self._models.as_known(mark, finding) as connection:
            return list(obligations_on(connection, on or mark.recorded_at.date(), schools=own))
