"""Opening hours as they are written down."""

from __future__ import annotations

from datetime import date

import pytest

from haandbog.loading.records import read_record
from haandbog.loading.yaml_tree import read_yaml
from haandbog.model.hours import OpeningHours, normal_week, weeks_ahead
from haandbog.model.notation import CLOSED, UNKNOWN, Opening, State, TimeSpan
from haandbog.model.provenance import Provenance
from tests.hours_samples import CONFIRMED, SOURCE, WEEK, hours, refusal


def test_a_weekday_that_a_stated_week_leaves_out_is_closed() -> None:
    """Saturday is closed when the week only says Monday to Friday."""
    (period,) = hours(WEEK).periods
    assert period.on_weekday(0) == Opening(State.OPEN, (TimeSpan(900, 1080),))
    assert period.on_weekday(5) == CLOSED


def test_rules_about_the_same_day_are_put_together() -> None:
    """Two rules may each give a part of a day, and a list is as good as commas."""
    text = "periods: [{week: [{days: man, open: [19-20, 21-22]}, {days: hverdage, open: 15-18}]}]"
    assert [span.start for span in hours(text).periods[0].on_weekday(0).spans] == [900, 1140, 1260]


def test_a_weekday_can_be_closed_or_unknown() -> None:
    """A rule may say lukket or ukendt."""
    text = "periods: [{week: [{days: man, open: lukket}, {days: tir, open: ukendt}]}]"
    period = hours(text).periods[0]
    assert (period.on_weekday(0), period.on_weekday(1)) == (CLOSED, UNKNOWN)


def test_a_missing_boundary_leaves_a_period_open() -> None:
    """A period without dates holds always; one with dates holds on both of them."""
    always = hours(WEEK)
    assert normal_week(always, date(1999, 1, 1)) == always.periods[0]
    text = "periods: [{valid_from: 2026-01-01, valid_to: 2026-12-31, week: [{days: man, open: 15-18}]}]"
    dated = hours(text)
    held = [
        normal_week(dated, day) is not None
        for day in (date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1))
    ]
    assert held == [True, True, False]


def test_the_coming_weeks_are_known() -> None:
    """Periods that begin later are listed, the nearest first."""
    text = """
    periods:
      - {valid_from: 2028-01-01, week: [{days: man, open: 15-18}]}
      - {valid_from: 2027-01-01, valid_to: 2027-12-31, week: [{days: tir, open: 15-18}]}
    """
    assert [p.valid_from for p in weeks_ahead(hours(text), date(2026, 11, 23))] == [
        date(2027, 1, 1),
        date(2028, 1, 1),
    ]


def test_hours_are_confirmed_only_by_somebody() -> None:
    """A source alone confirms nothing."""
    assert not hours(WEEK).confirmed
    assert not hours(WEEK, SOURCE).confirmed
    assert hours(WEEK, CONFIRMED).confirmed


def test_a_service_rests_on_its_partners_provenance() -> None:
    """Hours that name no source of their own take the one they are given, others keep theirs."""
    partner = Provenance(source="Partneren selv", verified_on=date(2026, 11, 1))
    assert hours(WEEK).vouched_by(partner).confirmed
    assert not hours(WEEK, SOURCE).vouched_by(partner).confirmed


def test_an_exception_from_a_date_alone_is_that_date() -> None:
    """``from`` without ``to`` means one day, as ``on`` does."""
    text = """
    exceptions:
      - {from: 2027-05-07, open: 15.00-18.00}
      - {on: 2027-05-08, closed: ja}
      - {on: 2027-05-09, unknown: ja}
    """
    told = hours(text).exceptions
    assert [(e.first, e.last, e.opening.state) for e in told] == [
        (date(2027, 5, 7), date(2027, 5, 7), State.OPEN),
        (date(2027, 5, 8), date(2027, 5, 8), State.CLOSED),
        (date(2027, 5, 9), date(2027, 5, 9), State.UNKNOWN),
    ]


ONE = "week: [{days: man, open: 15-18}]"
WRONG = [
    (
        "timezone: Europe/Copenhagn",
        ("timezone",),
        "'Europe/Copenhagn' er ikke en tidszone",
        "mente du 'Europe/Copenhagen'?",
    ),
    (
        "timezone: ../etc",
        ("timezone",),
        "'../etc' er ikke en tidszone",
        "skriv for eksempel Europe/Copenhagen",
    ),
    (
        "periods: [{week: [{days: mandg, open: 15-18}]}]",
        ("periods", 0, "week", 0, "days"),
        "'mandg' er ikke en ugedag",
        "mente du 'mandag'?",
    ),
    (
        "periods: [{week: [{days: man, open: 15.00–25.00}]}]",
        ("periods", 0, "week", 0, "open"),
        "'15.00–25.00' er uden for 00.00–24.00",
        "går det over midnat, så skriv 15.00–01.00",
    ),
    (
        f"periods: [{{valid_from: 2027-01-01, valid_to: 2026-01-01, {ONE}}}]",
        ("periods", 0, "valid_to"),
        "2026-01-01 ligger før 2027-01-01",
        "byt om på de to datoer",
    ),
    (
        "exceptions: [{from: 2027-01-02, to: 2026-12-23, closed: ja}]",
        ("exceptions", 0, "to"),
        "2026-12-23 ligger før 2027-01-02",
        "byt om på de to datoer",
    ),
    (
        "periods: [{week: []}]",
        ("periods", 0, "week"),
        "ugen er tom",
        "skriv for eksempel - {days: man-tir, open: 15.00–18.00}",
    ),
    (
        "exceptions: [{closed: ja}]",
        ("exceptions", 0),
        "afvigelsen siger ikke, hvilke dage den gælder",
        "skriv on: 2026-12-23, eller from: 2026-12-23 og to: 2027-01-02",
    ),
    (
        "exceptions: [{on: 2026-12-23, from: 2026-12-23, closed: ja}]",
        ("exceptions", 0),
        "afvigelsen siger ikke, hvilke dage den gælder",
        "skriv on: 2026-12-23, eller from: 2026-12-23 og to: 2027-01-02",
    ),
    (
        "exceptions: [{on: 2026-12-23}]",
        ("exceptions", 0),
        "afvigelsen skal sige én ting: lukket, åbent eller ukendt",
        "skriv closed: ja, open: 15.00–18.00 eller unknown: ja",
    ),
    (
        "exceptions: [{on: 2026-12-23, closed: ja, open: 15-18}]",
        ("exceptions", 0),
        "afvigelsen skal sige én ting: lukket, åbent eller ukendt",
        "skriv closed: ja, open: 15.00–18.00 eller unknown: ja",
    ),
    (
        "holidays: {also_closed: [31/11]}",
        ("holidays", "also_closed", 0),
        "'31/11' er en dag, der ikke findes",
        "skriv dag/måned, for eksempel 24/12",
    ),
    (
        "holidays: {also_closed: [24/12], also_as_usual: [12-24]}",
        ("holidays", "also_as_usual"),
        "24/12 står både som lukket og som åbent",
        "lad den stå ét sted",
    ),
]


@pytest.mark.parametrize(("text", "loc", "message", "hint"), WRONG, ids=[case[2] for case in WRONG])
def test_wrong_hours_are_refused_where_they_stand(
    text: str, loc: tuple[str | int, ...], message: str, hint: str
) -> None:
    """Each wrong value is refused at its own place, in an editor's words."""
    where, told, suggestion = refusal(text)
    assert (where, told.da, suggestion.da if suggestion else "") == (loc, message, hint)


def test_two_places_with_the_same_rules_are_reckoned_as_one() -> None:
    """Whose word the hours are, and what they were once, changes nothing in when it is open."""
    past = "history: [{year: 2016, week: [{days: man, open: 10-12}]}]"
    assert hours(WEEK, CONFIRMED, past).rules == hours(WEEK, SOURCE).rules
    assert hash(hours(WEEK, CONFIRMED, past).rules) == hash(hours(WEEK, SOURCE).rules)
    assert hours(WEEK, CONFIRMED).rules != hours("periods: [{week: [{days: man, open: 10-12}]}]").rules


def test_an_editor_is_told_line_and_column() -> None:
    """A wrong time in a file is told at the value itself."""
    tree, source, _ = read_yaml(
        "opening-hours.yml", "periods:\n  - week:\n      - {days: man, open: 15-26.30}\n"
    )
    record, (problem,) = read_record(OpeningHours, tree, source)
    assert record is None
    assert (problem.line, problem.column) == (3, 27)


def test_an_empty_value_is_refused() -> None:
    """A rule without a time is told so, not taken for closed."""
    text = "periods:\n  - week:\n      - {days: man, open: ''}\n"
    assert refusal(text)[1].da == "her mangler en tekst"
