"""Tells round.csv beside this file as a journal: every entry in the order in which it would have been made, chained by hashes.

The marks, tasks, agreements and petitions are those of round.csv, SYNTHETIC as they are. Beside them stand, just as SYNTHETIC (số liệu giả lập), the acts that a
table of results does not show: the locks of self-scores, the sign-offs, who was given a petition, exemptions first proposed and then confirmed, the council's
decision and the approval. Nobody is named as a person; who signs off is told by the office alone.

Run: python3 journal.py, after make.py. It shares nothing with the library: the chain is written here a second time, with Python's own JSON and SHA-256.
"""
import csv
import json
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME, COUNCIL, CHAIR = "Sở Nội vụ", "Hội đồng thẩm định cải cách hành chính thành phố", "Ủy ban nhân dân thành phố"
SIGNER = "Lãnh đạo cơ quan (giả lập)"
DECISION = "Biên bản họp Hội đồng số 03/BB-HĐTĐ (giả lập)"
# what names the subject of an entry: of a later entry about it the version is the number of those before
SUBJECTS = {
    "round": ("round", "name"), "units": ("units", "code"), "tasks": ("tasks", "task", "unit"), "exemptions": ("exemptions", "unit", "criterion"),
    "locks": ("locks", "unit"), "marks": ("marks", "unit", "criterion"), "agreements": ("agreements", "unit"), "petitions": ("petitions", "id"),
    "petitionSteps": ("petitions", "petition"), "signOffs": ("signOffs", "agency", "field", "block"), "decisions": ("decisions", "number"),
    "approval": ("approval",),
}


def tables(name):
    """Reads a file of several tables: a line [name], a line of headings, rows."""
    found, rows = {}, []
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(line for line in lines if not line.startswith("#")):
            if len(row) == 1 and row[0].startswith("["):
                rows = found[row[0][1:-1]] = []
            elif row:
                rows.append(row)
    return {table: [dict(zip(rows[0], row)) for row in rows[1:]] for table, rows in found.items()}


def at(day, clock):
    return f"{day}T{clock}:00+07:00"


def opening(given):
    start = at("2018-01-05", "08:00")
    for table in ("round", "units", "tasks"):
        for row in given[table]:
            yield start, HOME, table, row
    for row in given["exemptions"]:
        if row["from"] == "SELF":
            yield at("2018-01-05", "09:00"), HOME, "exemptions", row


def marks(given):
    for row in given["marks"]:
        yield row.pop("time"), row.pop("agency"), "marks", row
    for unit in given["units"]:
        yield at("2018-01-19", "17:30"), unit["name"], "locks", {"unit": unit["code"]}


def sign_offs(rules):
    # what a survey decides nobody appraises
    fields = sorted({(row["appraiser"], row["code"].split(".")[0]) for row in rules["criteria"] if row["rule"] and row["source"] != "SURVEY"})
    for agency, field in fields:
        yield at("2018-02-28", "17:30"), agency, "signOffs", {"field": field, "date": "2018-02-28"}


def petitions(given, names):
    for row in given["agreements"]:
        yield at(row["date"], "10:00"), names[row["unit"]], "agreements", row
    for row in given["petitions"]:
        member, outcome, answer = row.pop("member"), row.pop("outcome"), row.pop("answer")
        yield at(row["date"], "11:00"), names[row["unit"]], "petitions", row
        yield at("2018-03-12", "08:00"), HOME, "petitionSteps", {"petition": row["id"], "member": member}
        yield at("2018-03-27", "16:00"), COUNCIL, "petitionSteps", {"petition": row["id"], "outcome": outcome, "answer": answer}
    for row in given["exemptions"]:
        if row["from"] != "SELF":
            yield at("2018-03-19", "09:00"), row["proposedBy"], "exemptions", {**row, "status": "PROPOSED"}
            yield at("2018-03-27", "14:40"), COUNCIL, "exemptions", {**row, "status": "CONFIRMED", "decision": DECISION}


def council():
    yield at("2018-03-27", "13:30"), COUNCIL, "decisions", {
        "number": DECISION, "date": "2018-03-27", "subject": "Trả lời kiến nghị của bốn đơn vị", "members": "11", "inFavour": "10", "against": "1"}
    yield at("2018-04-02", "09:00"), CHAIR, "approval", {"decision": "Quyết định số 700/QĐ-UBND (giả lập)", "date": "2018-04-02"}


def lines(entries):
    head, versions = "0" * 64, {}
    for number, (time, agency, table, row) in enumerate(entries, 1):
        topic, *key = SUBJECTS[table]
        subject = (topic,) + tuple(agency if field == "agency" else row.get(field, "") for field in key)
        against = versions.get(subject, 0)
        versions[subject] = against + 1
        person = {"person": SIGNER} if table == "signOffs" else {}
        entry = {"id": f"HP{number:05}", "at": time, "agency": agency, **person, "table": table, "against": against,
                 "row": {field: value for field, value in row.items() if value}, "prev": head}
        hashed = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))[:-1]
        head = sha256(hashed.encode()).hexdigest()
        yield f'{hashed},"hash":"{head}"}}\n'


def main():
    given, rules = tables("round.csv"), tables("rulebook.csv")
    names = {unit["code"]: unit["name"] for unit in given["units"]}
    entries = [*opening(given), *marks(given), *sign_offs(rules), *petitions(given, names), *council()]
    # stable: what has the same time stays in the order above
    entries.sort(key=lambda entry: entry[0])
    with (HERE / "journal.jsonl").open("w", encoding="utf-8", newline="") as out:
        out.writelines(lines(entries))


main()
