"""Works out, apart from the library, what it must answer for examples/data/ministries-2023, and writes it beside this file.

Run: python3 expected.py
"""
import csv
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[4] / "data" / "ministries-2023"
BANDS = [(90, "Nhóm A"), (80, "Nhóm B"), (70, "Nhóm C"), (0, "Nhóm D")]


def tables(path):
    """Reads a file of several tables: {name: [row as dict]}."""
    found, name, head = {}, "", None
    for cells in csv.reader(path.open(encoding="utf-8", newline="")):
        if not cells or cells[0].startswith("#"):
            continue
        if len(cells) == 1 and cells[0].startswith("["):
            name, head = cells[0].strip("[]"), None
        elif head is None:
            head = cells
            found[name] = []
        else:
            found[name].append(dict(zip(head, cells)))
    return found


def two_decimals(number):
    hundredths = (number * 200 + 1) // 2
    return f"{hundredths // 100}.{hundredths % 100:02}"


def plain(number):
    return two_decimals(number).rstrip("0").rstrip(".")


def band(index):
    return next(word for edge, word in BANDS if index >= edge)


def write(name, head, rows):
    with (HERE / name).open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([head] + rows)


round_ = tables(DATA / "round.csv")
printed = tables(DATA / "published.csv")[""]
maximum = sum(Fraction(row["maximum"]) for row in tables(DATA / "rulebook.csv")["criteria"])
assert maximum == 100
units = [row["code"] for row in round_["units"]]
points = {unit: sum(Fraction(m["points"]) for m in round_["marks"] if m["unit"] == unit) for unit in units}

# units stand in the order of the printed table; a place is 1 + the number of units strictly ahead
places = {unit: 1 + sum(points[other] > points[unit] for other in units) for unit in units}
assert [places[unit] for unit in units] == [int(row["rank"]) for row in printed] == list(range(1, 18))
assert two_decimals(sum(Fraction(row["index"]) for row in printed) / 17) == "84.38"
assert sum(Fraction(row["index"]) >= 80 for row in printed) == 14
assert sum(points[unit] >= 80 for unit in units) == 14
gaps = [abs(points[unit] - Fraction(row["total_points"])) for unit, row in zip(units, printed)]
assert set(gaps) == {0, Fraction(1, 100)} and sum(gap > 0 for gap in gaps) == 9

write("expected-scores.csv", ["unit", "points", "maximum", "index"],
      [[unit, plain(points[unit]), plain(maximum), two_decimals(points[unit])] for unit in units])
write("expected-ranking.csv", ["block", "place", "unit", "index", "band", "printedIndex"],
      [["BO", row["rank"], unit, two_decimals(points[unit]), band(points[unit]), row["index"]]
       for unit, row in zip(units, printed)])
