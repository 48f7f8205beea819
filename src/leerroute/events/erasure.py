"""Erasure: the one fact that reaches back. It holds no content of the pupil who was erased."""

from datetime import date
from typing import Literal, get_args

from leerroute.events.kinds import Fact, fact
from leerroute.terms import Code, Text

ErasureGround = Literal["retention", "request", "objection", "unlawful", "obligation"]

GROUNDS: dict[ErasureGround, Text] = {
    "retention": Text("de bewaartermijn is voorbij", "the retention period is over"),
    "request": Text("op verzoek van de leerling of de ouders", "asked by the pupil or the parents"),
    "objection": Text("na een gegrond bezwaar", "after a justified objection"),
    "unlawful": Text("had niet mogen worden vastgelegd", "should not have been recorded"),
    "obligation": Text("een wet of rechter verplicht ertoe", "a law or court demands it"),
}
"""Why somebody is erased: the grounds of article 17 AVG that occur here."""

assert tuple(GROUNDS) == get_args(ErasureGround)


@fact("pupil-erased", slug="gewist", title=Text("gewist", "erased"))
class PupilErased(Fact, frozen=True):
    """Gewist: from here on nothing recorded of this pupil can be read, at whatever earlier position is asked.

    Stands in the pupil's own stream, readable without a key: the key is what erasing takes away.
    """

    erased_on: date
    ground: ErasureGround
    by: Code
