import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generated import facts_of, survives_json
from leerroute.events import KINDS, TRANSITIONS, Entry, Fact, Source
from leerroute.log import new_id
from leerroute.log.mapper import Numbered, SealingMapper
from makelog import Ring, log_in

PUPIL = new_id()
MAPPER = SealingMapper({PUPIL: bytes(32)})
SOURCES = st.builds(
    Source,
    stream=st.none() | st.uuids(),
    row=st.none() | st.integers(1, 10**6),
    by=st.none() | st.text(max_size=20),
)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
@given(data=st.data())
def test_every_kind_comes_out_as_it_went_in(kind: type[Fact], data: st.DataObject) -> None:
    fact, source = data.draw(facts_of(kind)), data.draw(SOURCES)
    assume(survives_json(fact))
    numbered = Numbered(PUPIL, 7, fact, source)
    assert MAPPER.to_domain_event(MAPPER.to_stored_event(numbered)) == numbered


@settings(max_examples=5)
@given(data=st.data())
def test_a_history_holds_every_kind_in_the_order_of_recording(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    facts = [data.draw(facts_of(kind).filter(survives_json)) for kind in TRANSITIONS]
    ring = Ring()
    pupil = ring.pupil()
    with log_in(tmp_path_factory.mktemp("log"), ring) as log:
        log.append([Entry(pupil, fact) for fact in facts])
        assert [one.fact for one in log.history(pupil)] == facts
