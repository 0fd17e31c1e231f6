"""Works out, apart from the library, what it must answer for examples/data/hai-phong-2017, and writes it beside this file.

It reads rulebook.csv and round.csv and knows only what they and the formats of rules and evidence say: plain loops over exact fractions.
It also checks what the data set promises (complete marks, agreements, the two ties) and fails where it does not hold.

Run: python3 expected.py
"""
import csv
from datetime import datetime
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[4] / "data" / "hai-phong-2017"
STAGES = ["SELF", "APPRAISAL", "REAPPRAISAL", "COUNCIL"]
FIVE_WORDS = [(90, "Xuất sắc"), (80, "Tốt"), (70, "Khá"), (50, "Trung bình"), (0, "Yếu")]


def tables(path):
    """Reads a file of several tables: {name: [row as dict]}."""
    found, name, head = {}, "", None
    for cells in csv.reader(path.open(encoding="utf-8", newline="")):
        if not cells or cells[0].startswith("#"):
            continue
        if len(cells) == 1 and cells[0].startswith("["):
            name, head = cells[0].strip("[]"), None
            found[name] = []
        elif head is None:
            head = cells
        else:
            assert len(cells) == len(head), cells
            found[name].append(dict(zip(head, cells)))
    return found


BOOK, ROUND = tables(DATA / "rulebook.csv"), tables(DATA / "round.csv")
RULES = {row["name"]: row["value"] for row in BOOK["regulations"]}
LEAF_SCALE, INDEX_SCALE = int(RULES["leafScale"]), int(RULES["indexScale"])
assert RULES["exemptionPolicy"] == "SHRINK_MAXIMUM" and RULES["indexPrecision"] == "PUBLISHED" and RULES["rankNumbering"] == "STANDARD"
assert RULES["bands"] == "FIVE_WORDS" and RULES["tieChain"] == "source:SURVEY, criterion:3"


def half_up(number, scale):
    """82.125 at scale 2 is 82.13; no number here is below zero."""
    steps = (number * 10**scale * 2 + 1) // 2
    return Fraction(int(steps), 10**scale)


def decimals(number, scale):
    steps = number * 10**scale
    assert steps.denominator == 1
    return f"{steps.numerator // 10**scale}.{steps.numerator % 10**scale:0{scale}}"


def plain(number):
    text = decimals(Fraction(number), 9).rstrip("0")
    return text.rstrip(".")


def pairs(text, separator, between):
    return [tuple(side.strip() for side in part.rsplit(between, 1)) for part in text.split(separator) if part.strip()]


# --- points of one leaf, before rounding; None where there was nothing to count ---


def level(parameters, evidence, maximum):
    worth = dict(parameters)[evidence]
    return maximum * Fraction(worth[:-1]) / 100 if worth.endswith("%") else Fraction(worth)


def per_item(parameters, evidence, maximum):
    count = int(evidence)
    if "cap" in dict(parameters):
        count = min(count, int(dict(parameters)["cap"]))
    return min(maximum, count * Fraction(dict(parameters)["points"]))


def proportional(parameters, reported, out_of, maximum):
    options = dict(parameters)
    reported, out_of = Fraction(reported), Fraction(out_of)
    if out_of == 0:
        assert reported == 0
        return None
    assert reported <= out_of
    share = reported / out_of
    if options.get("better") == "LOWER":
        earns = "ceiling" not in options or share * 100 <= Fraction(options["ceiling"].rstrip("%"))
        return maximum * (1 - share) if earns else Fraction(0)
    floor = Fraction(options.get("floor", "0%").rstrip("%"))
    at_limit = share * 100 == floor and "floor" in options
    if share * 100 < floor or (at_limit and options.get("atLimit") == "EARNS_NOTHING"):
        return Fraction(0)
    return maximum * share


def deduction(parameters, evidence, maximum):
    costs = {kind: Fraction(cost) for kind, cost in parameters}
    floor = costs.pop("floor", Fraction(0))
    lost = Fraction(0)
    if evidence != "0":
        for kind, times in pairs(evidence, ",", "="):
            lost += costs[kind] * int(times)
    return max(floor, maximum - lost)


def survey(parameters, evidence, maximum):
    options = dict(parameters)
    parts = {}
    for group in evidence.split("|"):
        name, answers = group.split(":")
        counts = {int(value): int(count) for value, count in pairs(answers, ",", "=") if value not in ("none", "blank")}
        assert set(counts) <= {1, 2, 3, 4, 5} and sum(counts.values()) > 0
        parts[name.strip()] = counts
    if options.get("formula") == "SHARE":
        from_ = int(options["satisfiedFrom"])
        valid = sum(sum(counts.values()) for counts in parts.values())
        satisfied = sum(count for counts in parts.values() for value, count in counts.items() if value >= from_)
        return maximum * satisfied / valid
    assert options["groups"] == "WEIGHTED"
    weights = {name: Fraction(weight) for name, weight in pairs(options["weights"], ",", ":")}
    total = Fraction(0)
    for name, counts in parts.items():
        mean = Fraction(sum(value * count for value, count in counts.items()), sum(counts.values()))
        total += weights[name] * mean / 5
    assert set(parts) == set(weights)
    return maximum * total / sum(weights.values())


def award(leaf, mark):
    maximum = Fraction(leaf["maximum"])
    if mark["points"]:
        assert leaf["rule"] == "Judged"
        given = Fraction(mark["points"])
        assert 0 <= given <= maximum
        if "step=" in leaf["parameters"]:
            assert (given / Fraction(leaf["parameters"].split("=")[1])).denominator == 1
        return half_up(given, LEAF_SCALE)
    parameters = [tuple(side.strip() for side in part.split("=", 1)) for part in leaf["parameters"].split(";") if part.strip()]
    evidence = mark["evidence"]
    if leaf["rule"] == "YesNo":
        points = {"yes": maximum, "no": Fraction(0)}[evidence]
    elif leaf["rule"] == "Levels":
        points = level(parameters, evidence, maximum)
    elif leaf["rule"] == "PerItem":
        points = per_item(parameters, evidence, maximum)
    elif leaf["rule"] == "Proportional":
        points = proportional(parameters, mark["reported"], mark["outOf"], maximum)
    elif leaf["rule"] == "Deduction":
        points = deduction(parameters, evidence, maximum)
    elif leaf["rule"] == "Survey":
        points = survey(parameters, evidence, maximum)
    else:
        raise AssertionError(leaf["rule"])
    return None if points is None else half_up(points, LEAF_SCALE)


# --- one unit at one stage ---

LEAVES = [row for row in BOOK["criteria"] if row["rule"]]
UNITS = {row["code"]: row for row in ROUND["units"]}
MARKS = {}
for row in ROUND["marks"]:
    MARKS.setdefault((row["unit"], row["criterion"]), []).append(row)


def exempt(unit, leaf, stage):
    if leaf["task"] and unit not in [row["unit"] for row in ROUND["tasks"] if row["task"] == leaf["task"]]:
        assert (unit, leaf["code"]) not in MARKS
        return True
    for row in ROUND["exemptions"]:
        below = leaf["code"] == row["criterion"] or leaf["code"].startswith(row["criterion"] + ".")
        if row["unit"] == unit and below and STAGES.index(row["from"]) <= STAGES.index(stage):
            return True
    return False


def deciding(unit, leaf, stage):
    """The latest mark of the last stage that spoke; from the appraisal on, a self-score decides nothing."""
    best = None
    for row in MARKS.get((unit, leaf["code"]), []):
        spoke = STAGES.index(row["stage"] or "APPRAISAL")
        if 1 <= spoke <= STAGES.index(stage):
            key = (spoke, datetime.fromisoformat(row["time"]))
            assert best is None or key != best[0]
            if best is None or key > best[0]:
                best = (key, row)
    return best[1] if best else None


def score(unit, stage):
    points = maximum = part_of_survey = field_3 = Fraction(0)
    for leaf in LEAVES:
        if exempt(unit, leaf, stage):
            continue
        mark = deciding(unit, leaf, stage)
        assert mark, f"{unit} {leaf['code']} has no mark at {stage}"
        earned = award(leaf, mark)
        if earned is None:
            continue
        points += earned
        maximum += Fraction(leaf["maximum"])
        if leaf["source"] == "SURVEY":
            part_of_survey += earned
        if leaf["code"].startswith("3."):
            field_3 += earned
    index = half_up(100 * points / maximum, INDEX_SCALE)
    return {"points": points, "maximum": maximum, "index": index, "order": (index, part_of_survey, field_3)}


def rank(stage):
    """Rows of the ranking, block by block: the ranked by place then code, then those assessed only, with the place they would have."""
    rows, scores = [], {unit: score(unit, stage) for unit in UNITS}
    for block in [row["block"] for row in BOOK["blocks"]]:
        ranked = [unit for unit in UNITS if UNITS[unit]["block"] == block and UNITS[unit]["participation"] == "RANKED"]
        places = {unit: 1 + sum(scores[other]["order"] > scores[unit]["order"] for other in ranked)
                  for unit in UNITS if UNITS[unit]["block"] == block}
        for unit in sorted(ranked, key=lambda code: (places[code], code)):
            index = scores[unit]["index"]
            band = next(word for edge, word in FIVE_WORDS if index >= edge)
            rows.append([block, places[unit], unit, decimals(index, INDEX_SCALE), band, ""])
        for unit in places:
            if unit not in ranked:
                rows.append([block, "", unit, decimals(scores[unit]["index"], INDEX_SCALE), "", places[unit]])
    return rows, scores


def ties(rows, scores):
    """Pairs of ranked units of a block with one published index: those the chain breaks, and those that stay."""
    broken, staying = [], []
    ranked = [row for row in rows if row[1] != ""]
    for i, one in enumerate(ranked):
        for two in ranked[i + 1:]:
            if one[0] == two[0] and one[3] == two[3]:
                same = scores[one[2]]["order"] == scores[two[2]]["order"]
                (staying if same else broken).append((one[2], two[2]))
    return broken, staying


def write(name, head, rows):
    with (HERE / name).open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([head] + rows)


def check_promises(rows, scores):
    assert len(LEAVES) == 81 and sum(Fraction(leaf["maximum"]) for leaf in LEAVES) == 100
    blocks = [UNITS[row["unit"]]["block"] for row in ROUND["agreements"]]
    assert (blocks.count("SO"), blocks.count("QH")) == (17, 14)
    petitioners = {row["unit"] for row in ROUND["petitions"]}
    assert petitioners == set(UNITS) - {row["unit"] for row in ROUND["agreements"]}
    broken, staying = ties(rows, scores)
    assert len(broken) == 1 and len(staying) == 1, (broken, staying)
    print("the chain breaks", broken, "and leaves", staying)


def main():
    ranking, scores = rank("COUNCIL")
    before, _ = rank("APPRAISAL")
    write("expected-scores.csv", ["unit", "points", "maximum", "index"],
          [[unit, plain(s["points"]), plain(s["maximum"]), decimals(s["index"], INDEX_SCALE)] for unit, s in scores.items()])
    head = ["block", "place", "unit", "index", "band", "wouldBe"]
    write("expected-ranking.csv", head, ranking)
    write("expected-ranking-appraisal.csv", head, before)
    check_promises(ranking, scores)


if __name__ == "__main__":
    main()
