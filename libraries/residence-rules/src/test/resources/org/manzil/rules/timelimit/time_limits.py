#!/usr/bin/env python3
"""Writes time-limits.txt: what is counted, and where a count by wall calendar ends.

Shares nothing with the library. It walks one day at a time over tables of holidays of its own. Run it in
its folder; the output is reviewed by hand and read by TimeLimitTableTest.
"""
from datetime import date, timedelta

DAY = timedelta(1)
EASTER = {2016: (3, 27), 2017: (4, 16), 2018: (4, 1), 2019: (4, 21), 2020: (4, 12), 2021: (4, 4),
          2022: (4, 17), 2023: (4, 9), 2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28),
          2028: (4, 16), 2029: (4, 1)}
LANDS = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split()


def easter(year, days):
    return date(year, *EASTER[year]) + timedelta(days)


def german(land):
    def holiday(day):
        y, md = day.year, (day.month, day.day)
        moving = {-2, 1, 39, 50}
        if land in ("BW", "BY", "HE", "NW", "RP", "SL"):
            moving.add(60)
        if any(day == easter(y, n) for n in moving):
            return True
        if md in ((1, 1), (5, 1), (10, 3), (12, 25), (12, 26)):
            return True
        if md == (1, 6):
            return land in ("BW", "BY", "ST")
        if md == (3, 8):
            return (land == "BE" and y >= 2019) or (land == "MV" and y >= 2023)
        if md == (5, 8):
            return land == "BE" and y in (2020, 2025)
        if md == (8, 15):
            return land == "SL"
        if md == (9, 20):
            return land == "TH" and y >= 2019
        if md == (10, 31):
            return (land in ("BB", "MV", "SN", "ST", "TH") or y == 2017
                    or (land in ("HB", "HH", "NI", "SH") and y >= 2018))
        if md == (11, 1):
            return land in ("BW", "BY", "NW", "RP", "SL")
        if land == "SN" and day.weekday() == 2 and date(y, 11, 16) <= day <= date(y, 11, 22):
            return True
        return False
    return holiday


def austrian(day):
    return ((day.month, day.day) in ((1, 1), (1, 6), (5, 1), (8, 15), (10, 26), (11, 1), (12, 8),
                                     (12, 24), (12, 25), (12, 26))
            or any(day == easter(day.year, n) for n in (-2, 1, 39, 50, 60)))


def demo(day):
    return ((day.month, day.day) in ((1, 1), (1, 2), (3, 21), (5, 1), (6, 12), (11, 4))
            or day == easter(day.year, 1) or day == date(2027, 9, 9))


def works(calendar, day):
    if calendar == "demo" and day == date(2027, 1, 9):
        return True
    holiday = demo if calendar == "demo" else austrian if calendar == "at" else german(calendar)
    return day.weekday() < 5 and not holiday(day)


def months(start, number, counted):
    first = start
    while number:
        first += DAY
        if first.day == 1:
            number -= 1
    wanted = start.day - (1 if counted else 0)
    if wanted == 0:
        return (first.replace(day=1)) - DAY
    last = first.replace(day=1)
    while last.day < wanted and (last + DAY).month == last.month:
        last += DAY
    return last


def end(calendar, start, number, unit, counted, moves):
    if unit == "months":
        day = months(start, number, counted)
    else:
        day = start - DAY if counted else start
        left = number * (7 if unit == "weeks" else 1)
        while left:
            day += DAY
            if unit != "working days" or works(calendar, day):
                left -= 1
    step = {"next": DAY, "previous": -DAY}.get(moves)
    while step and not works(calendar, day):
        day += step
    return day


def line(calendar, start, number, unit, counted=False, moves="next"):
    if unit == "working days":
        moves = "stays"
    last = end(calendar, start, number, unit, counted, moves)
    word = "counted" if counted else "not-counted"
    print(f"{calendar:4} | {start:%a %Y-%m-%d} | {number} {unit} | {word} | {moves} | {last:%a %Y-%m-%d}")


def german_lines():
    two_weeks = timedelta(14)
    # Each holiday in each Land, in a year in which it falls on a working day.
    for name, day in (("Epiphany", date(2026, 1, 6)), ("Women's Day", date(2027, 3, 8)),
                      ("Corpus Christi", date(2026, 6, 4)), ("Assumption", date(2028, 8, 15)),
                      ("Children's Day", date(2027, 9, 20)), ("Reformation", date(2028, 10, 31)),
                      ("All Saints", date(2027, 11, 1)), ("Repentance", date(2026, 11, 18)),
                      ("Augsburg", date(2028, 8, 8)), ("Good Friday", date(2026, 4, 3))):
        print(f"# Two weeks end on {name}")
        for land in LANDS:
            line(land, day - two_weeks, 2, "weeks")
    print("# Holidays that begin with a year, or were kept once")
    for land, day in (("BE", date(2018, 3, 8)), ("BE", date(2019, 3, 8)), ("MV", date(2022, 3, 8)),
                      ("MV", date(2023, 3, 8)), ("HB", date(2016, 10, 31)), ("HB", date(2018, 10, 31)),
                      ("NI", date(2016, 10, 31)), ("NI", date(2018, 10, 31)),
                      ("SH", date(2018, 10, 31)), ("HH", date(2018, 10, 31)),
                      ("BW", date(2017, 10, 31)), ("BE", date(2017, 10, 31)),
                      ("HE", date(2017, 10, 31)), ("BE", date(2020, 5, 8)), ("BB", date(2020, 5, 8)),
                      ("BE", date(2025, 5, 8)), ("BB", date(2025, 5, 8)), ("BE", date(2024, 5, 8)),
                      ("TH", date(2018, 9, 20)), ("TH", date(2019, 9, 20))):
        line(land, day - two_weeks, 2, "weeks")
    print("# The nine days kept everywhere, and weekends beside them")
    for day in (date(2026, 1, 1), date(2025, 4, 18), date(2025, 4, 21), date(2026, 5, 1),
                date(2026, 5, 14), date(2026, 5, 25), date(2028, 10, 3), date(2026, 12, 25),
                date(2026, 12, 26), date(2027, 12, 25), date(2028, 2, 29), date(2025, 4, 16)):
        line("HE", day - two_weeks, 2, "weeks")


def austrian_lines():
    print("# Three days in Austria")
    for y, m, d in ((2023, 12, 21), (2023, 12, 22), (2024, 1, 3), (2024, 3, 26), (2024, 3, 27),
                    (2024, 4, 28), (2024, 5, 6), (2024, 5, 17), (2024, 5, 27), (2024, 8, 12),
                    (2024, 10, 23), (2024, 10, 29), (2024, 12, 5), (2024, 12, 21), (2025, 1, 3),
                    (2025, 4, 15), (2025, 4, 18), (2025, 4, 28), (2025, 5, 26), (2025, 6, 6),
                    (2025, 6, 16), (2025, 8, 12), (2025, 12, 5), (2025, 12, 21), (2025, 12, 23),
                    (2026, 1, 3), (2026, 2, 25), (2026, 2, 26), (2026, 3, 31), (2026, 5, 11),
                    (2026, 5, 22), (2026, 6, 1), (2026, 10, 23), (2026, 11, 16), (2026, 11, 18),
                    (2026, 11, 19), (2028, 2, 26), (2028, 2, 28), (2028, 2, 29), (2028, 12, 29)):
        line("at", date(y, m, d), 3, "calendar days")


def demo_lines():
    print("# Every unit and convention in the invented calendar")
    starts = (date(2026, 1, 31), date(2026, 11, 20), date(2027, 1, 1), date(2028, 2, 29),
              date(2026, 3, 31), date(2025, 12, 24))
    for start in starts:
        for counted in (False, True):
            for moves in ("stays", "next", "previous"):
                line("demo", start, 1, "months", counted, moves)
                line("demo", start, 2, "weeks", counted, moves)
                line("demo", start, 30, "calendar days", counted, moves)
            line("demo", start, 7, "working days", counted)
    print("# Months of every length")
    for number in range(1, 13):
        line("demo", date(2027, 1, 31), number, "months", False, "stays")
        line("demo", date(2027, 3, 1), number, "months", True, "stays")


print("# calendar or Land | from | limit | the day itself | the last day | ends")
german_lines()
austrian_lines()
demo_lines()
