#!/usr/bin/env python3
"""Verifies the public record of a draw by lot, with nothing but Python's standard library.

    python3 verify.py FOLDER          a line for each check, then what no check can tell
    python3 verify.py FOLDER --json   {"checks": [{"check": name, "outcome": "pass" | "fail" | "skipped"}]}

A folder is `public/` itself, as it was published (with `auditor/` beside it, if you were given that), or the folder
that holds both. Exit code 0: nothing fails; 1: something fails; 2: there is no record to read.

Written from "Protocol and formats of an auditable draw" (src/audit/README.md), apart from the program that makes the
draw, so that two programs must agree. It needs Python 3.8 or later, writes nothing and asks no network. EUPL-1.2.
"""

import argparse
import bisect
import hashlib
import json
import os
import re
import stat
import sys
import unicodedata
from math import gcd

SAFE = 2**53 - 1  # the largest whole number of the files
UNIT = 10**15  # chances are in this part of one
BILLION = 10**9  # chances are known to a billionth


class Malformed(Exception):
    """A file that is not what the specification says."""


class Failed(Exception):
    """A check that does not pass."""


class Skipped(Exception):
    """A check that does not apply."""


def need(condition, complaint):
    if not condition:
        raise Failed(complaint)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


# Canonical JSON. ------------------------------------------------------------------------------------------------------

DEEPEST = 32
NUMBER = re.compile(r"0|-?[1-9][0-9]{0,15}")
NUMBERS = re.compile(r"\[(?:0|-?[1-9][0-9]{0,15})(?:,(?:0|-?[1-9][0-9]{0,15}))*\]")
STRING = re.compile(r'"([^"\\\x00-\x1f]*(?:\\(?:["\\bfnrt]|u00[01][0-9a-f])[^"\\\x00-\x1f]*)*)"')
ESCAPE = re.compile(r"\\(u00[01][0-9a-f]|.)")
ESCAPES = {'"': '"', "\\": "\\", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WORDS = (("true", True), ("false", False), ("null", None))


def parse_canonical(data):
    """The value of canonical bytes. Whatever is spelled in any other way is refused."""
    text = decode(data)
    value, end = read_value(text, 0, 0)
    if end != len(text):
        raise Malformed("is not canonical JSON")
    return value


def decode(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Malformed("is not UTF-8 text") from None


def read_value(text, at, depth):
    """The value that begins at a place, and where it ends."""
    if depth > DEEPEST:
        raise Malformed("is nested too deep")
    start = text[at : at + 1]
    if start == "[":
        return read_array(text, at, depth)
    if start == "{":
        return read_object(text, at, depth)
    if start == '"':
        return read_string(text, at)
    for word, value in WORDS:
        if text.startswith(word, at):
            return value, at + len(word)
    match = NUMBER.match(text, at)
    if not match:
        raise Malformed("is not canonical JSON")
    return whole(match.group()), match.end()


def whole(digits):
    value = int(digits)
    if abs(value) > SAFE:
        raise Malformed("holds a number that is too large")
    return value


def read_array(text, at, depth):
    match = NUMBERS.match(text, at)
    if match and depth < DEEPEST:
        return [whole(each) for each in match.group()[1:-1].split(",")], match.end()
    items = []
    if text.startswith("]", at + 1):
        return items, at + 2
    while True:
        item, at = read_value(text, at + 1, depth + 1)
        items.append(item)
        mark = text[at : at + 1]
        if mark == "]":
            return items, at + 1
        if mark != ",":
            raise Malformed("is not canonical JSON")


def read_object(text, at, depth):
    members = {}
    last = None
    if text.startswith("}", at + 1):
        return members, at + 2
    while True:
        key, at = read_string(text, at + 1)
        if last is not None and utf16(key) <= utf16(last):
            raise Malformed("has keys that are double or out of order")
        if not text.startswith(":", at):
            raise Malformed("is not canonical JSON")
        members[key], at = read_value(text, at + 1, depth + 1)
        last = key
        mark = text[at : at + 1]
        if mark == "}":
            return members, at + 1
        if mark != ",":
            raise Malformed("is not canonical JSON")


def read_string(text, at):
    match = STRING.match(text, at)
    if not match:
        raise Malformed("is not canonical JSON")
    value = match.group(1)
    if "\\" in value:
        value = ESCAPE.sub(lambda escape: unescape(escape.group(1)), value)
        if write_string(value) != match.group():
            raise Malformed("has a character that is escaped in another way")
    if not unicodedata.is_normalized("NFC", value):
        raise Malformed("holds text that is not in normalization form C")
    return value, match.end()


def unescape(name):
    return ESCAPES[name] if len(name) == 1 else chr(int(name[1:], 16))


def write_string(value):
    return json.dumps(value, ensure_ascii=False)


def canonical(value):
    """The canonical bytes of a value that was read from such."""
    return write(value).encode("utf-8")


def write(value):
    if isinstance(value, str):
        return write_string(value)
    if isinstance(value, list):
        return "[" + ",".join(map(write, value)) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=utf16)
        return "{" + ",".join(write_string(key) + ":" + write(value[key]) for key in keys) + "}"
    return str(value) if is_int(value) else {True: "true", False: "false", None: "null"}[value]


def utf16(text):
    """What orders by UTF-16 code unit."""
    return text.encode("utf-16-be")


def is_int(value):
    return type(value) is int


def kind_digest(kind, value):
    return sha256(b"sortition/v1/" + kind.encode() + b"\n" + canonical(value))


# Schemas: each reader takes a value and its place, and raises unless it is as listed. ---------------------------------


def wrong(at):
    return Malformed("holds a value that cannot be right (" + (at or "the file") + ")")


def shape(**fields):
    """An object of exactly these keys."""

    def read(value, at):
        if type(value) is not dict:
            raise wrong(at)
        if set(value) != set(fields):
            raise Malformed("lacks a key, or has one too many (" + (at or "the file") + ")")
        for key, reader in fields.items():
            reader(value[key], at + "." + key if at else key)

    return read


def list_of(reader):
    def read(value, at):
        if type(value) is not list:
            raise wrong(at)
        for index, item in enumerate(value):
            reader(item, "%s[%d]" % (at, index))

    return read


def ascending(key, reader):
    """A list of objects in strictly ascending order of a key that is text."""
    items = list_of(reader)

    def read(value, at):
        items(value, at)
        keys = [utf16(item[key]) for item in value]
        if any(one >= other for one, other in zip(keys, keys[1:])):
            raise wrong(at)

    return read


def integer(least, most=SAFE):
    def read(value, at):
        if not is_int(value) or not least <= value <= most:
            raise wrong(at)

    return read


def integers(least):
    """A list of whole numbers, of which there may be very many."""

    def read(value, at):
        if type(value) is not list or not all(type(item) is int and item >= least for item in value):
            raise wrong(at)

    return read


def text(value, at):
    if type(value) is not str:
        raise wrong(at)


def one_of(*choices):
    def read(value, at):
        if not any(type(value) is type(choice) and value == choice for choice in choices):
            raise wrong(at)

    return read


def matching(pattern):
    compiled = re.compile(pattern)

    def read(value, at):
        if type(value) is not str or not compiled.fullmatch(value):
            raise wrong(at)

    return read


def null_or(reader):
    def read(value, at):
        if value is not None:
            reader(value, at)

    return read


hex64 = matching("[0-9a-f]{64}")
fraction_form = matching("(?:0|[1-9][0-9]{0,99})/[1-9][0-9]{0,99}")


def fraction_text(value, at):
    fraction_form(value, at)
    if gcd(*fraction(value)) != 1:
        raise wrong(at)


def fraction(value):
    """Numerator and denominator of a text that is a fraction."""
    numerator, denominator = value.split("/")
    return int(numerator), int(denominator)


VERSIONS = dict(kleroterion=text, highs=text, highsWasm=hex64, seedrandom=text, solverOptions=text)
STATUS = one_of("exact", "gap", "simulated")
BOOLEAN = one_of(True, False)
SEATS = shape(value=text, min=integer(0), max=integer(0))
MULTIPLIERS = shape(size=integer(-SAFE), rows=integers(-SAFE))



def source_text(value, at):
    text(value, at)
    if source_of(value) is None:
        raise wrong(at)


def ascending_texts(value, at):
    list_of(text)(value, at)
    if any(utf16(one) >= utf16(other) for one, other in zip(value, value[1:])):
        raise wrong(at)


LISTS = ("opted-out", "selected-before")
LEFT_OUT = ("not-eligible", "opted-out", "selected-before", "outside", "missing")
TREATMENT = one_of("refuse", "exclude")


def in_order_of(names, reader, name_of):
    """A list of which each item has another of these names, in their order."""
    items = list_of(reader)

    def read(value, at):
        items(value, at)
        places = [names.index(name_of(item)) for item in value]
        if any(one >= other for one, other in zip(places, places[1:])):
            raise wrong(at)

    return read


COUNTS = in_order_of(LEFT_OUT, shape(people=integer(1), reason=one_of(*LEFT_OUT)), lambda count: count["reason"])

QUOTAS = ascending("feature", shape(feature=text, values=ascending("value", SEATS)))
REPLACEMENT = shape(
    cameIn=ascending("code", shape(**{"code": text, "for": text})),
    draw=hex64,
    giveWay=QUOTAS,
    out=ascending_texts,
    quotas=QUOTAS,
    staying=ascending("code", shape(code=text, values=list_of(text))),
)

INPUTS = shape(
    codeScheme=one_of("sortition-code-v1"),
    draw=shape(attempt=integer(1), former=null_or(hex64), id=null_or(text)),
    eligibility=shape(details=hex64, leftOut=COUNTS),
    gamma=null_or(fraction_text),
    household=null_or(shape(rule=one_of("one-per-household"), households=integer(0), people=integer(0))),
    objective=text,
    panelSize=integer(1),
    quotas=QUOTAS,
    register=shape(people=integer(1), root=hex64),
    replacement=null_or(REPLACEMENT),
    seed=shape(fallback=list_of(source_text), scheme=one_of("sortition-seed-v1"), sources=list_of(source_text)),
    tickets=integer(1, 2**32),
)


def inputs_that_agree(value, at):
    INPUTS(value, at)
    if (value["gamma"] is not None) != (value["objective"] == "goldilocks") or value["gamma"] == "0/1":
        raise wrong(at + ".gamma")
    if (value["draw"]["former"] is None) != (value["draw"]["attempt"] == 1):
        raise wrong(at + ".draw.former")
    seed, tickets = value["seed"], value["tickets"]
    kinds = [source_of(source)[0] for source in seed["sources"]]
    if len(kinds) != 1 and kinds != ["balls", "drand"] or len(seed["fallback"]) > 1:
        raise wrong(at + ".seed")
    if not all(suits(source_of(source), tickets) for source in seed["sources"] + seed["fallback"]):
        raise wrong(at + ".seed")


COMMITMENT = shape(
    schema=text,
    inputs=inputs_that_agree,
    inputsDigest=hex64,
    versions=shape(**VERSIONS),
    lottery=hex64,
    certificate=hex64,
)

LOTTERY = shape(
    schema=text,
    codes=list_of(text),
    households=list_of(integers(0)),
    groups=list_of(shape(values=list_of(text), members=integers(0))),
    neverSelectable=integers(0),
    tickets=list_of(integers(0)),
    runs=list_of(integer(1, 2**32)),
    histogram=list_of(shape(tickets=integer(0), people=integer(1))),
)

CERTIFICATE = shape(
    schema=text,
    status=STATUS,
    chances=list_of(integer(0, UNIT)),
    levels=list_of(shape(bound=fraction_text, multipliers=MULTIPLIERS)),
    optimum=null_or(
        shape(
            kind=one_of("product", "highest", "spread"),
            bound=fraction_text,
            multipliers=MULTIPLIERS,
            scale=null_or(integer(1)),
        )
    ),
    solverBound=null_or(fraction_text),
    shutOut=list_of(MULTIPLIERS),
    distance=integer(1),
    lowest=integer(0),
    highest=integer(0),
)

DRAW = shape(
    schema=text,
    commitment=hex64,
    fallback=BOOLEAN,
    parts=list_of(shape(number=integer(0), seedHex=null_or(hex64), source=text, value=text)),
    stream=one_of("ticket"),
    ticket=integer(0),
    panel=list_of(text),
    reserves=null_or(
        shape(lists=list_of(list_of(text)), seedHex=hex64, size=integer(1, 50), stream=one_of("reserve"))
    ),
)



def code_text(value, at):
    text(value, at)
    if not is_code(value):
        raise wrong(at)


EXPLAINED = shape(code=null_or(code_text), group=null_or(integer(1)))


def explained(value, at):
    EXPLAINED(value, at)
    if value["code"] is not None and value["group"] is not None:
        raise wrong(at)


RECIPE = shape(
    feature=text,
    kind=one_of("values", "birth-date", "number"),
    column=text,
    otherwise=null_or(text),
    day=null_or(text),
    brackets=null_or(list_of(text)),
    map=list_of(shape(**{"from": text, "to": text})),
    rest=null_or(text),
    outside=TREATMENT,
)

ELIGIBILITY = shape(
    schema=text,
    people=ascending("code", shape(code=code_text, column=text, reason=one_of(*LEFT_OUT))),
    rules=shape(
        lists=in_order_of(LISTS, one_of(*LISTS), lambda name: name),
        missing=TREATMENT,
        only=ascending("column", shape(column=text, values=list_of(text))),
        recipes=ascending("feature", RECIPE),
    ),
    salt=hex64,
)


BODIES = {
    "open": shape(command=one_of("prepare", "draw", "abandon", "explain", "letter", "replace"), node=text, **VERSIONS),
    "inputs": shape(inputs=hex64),
    "files": shape(quotas=hex64, register=hex64),
    "lottery": shape(lottery=hex64, certificate=hex64, status=STATUS),
    "commitment": shape(commitment=hex64),
    "seed": shape(fallback=BOOLEAN, parts=list_of(shape(source=text, value=text))),
    "draw": shape(ticket=integer(0), draw=hex64),
    "abandoned": shape(),
    "repeated": shape(),
    "replaced": shape(commitment=hex64),
    "refused": shape(reason=one_of("abandoned", "other-seed", "other-reserves", "broken-record")),
    "explained": explained,
    "letter": shape(code=null_or(code_text)),
    "close": shape(count=integer(1)),
}

# Of these the public copy of the log has neither body nor salt.
FOR_AUDITOR = ("files", "explained", "letter")

EVENT = shape(
    at=matching("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]{3})?Z"),
    body=lambda value, at: None,
    digest=hex64,
    hash=hex64,
    prev=hex64,
    salt=null_or(hex64),
    seq=integer(0),
    type=one_of(*BODIES),
)


def json_file(schema, reader):
    def read(data):
        value = parse_canonical(data)
        if type(value) is not dict or value.get("schema") != schema:
            raise Malformed("is of a kind or version that is not known here")
        reader(value, "")
        return value

    return read


def read_log(data):
    lines = data.split(b"\n")
    if lines.pop() != b"" or not lines:
        raise Malformed("does not end with a whole line")
    return [read_event(line, "line %d" % number) for number, line in enumerate(lines, 1)]


def read_event(line, at):
    try:
        event = parse_canonical(line)
    except Malformed as error:
        raise Malformed("%s (%s)" % (error, at)) from None
    EVENT(event, at)
    if not is_redacted(event):
        BODIES[event["type"]](event["body"], at + ".body")
    if (event["salt"] is not None) != (event["type"] in FOR_AUDITOR and not is_redacted(event)):
        raise wrong(at + ".salt")
    return event


def is_redacted(event):
    return event["type"] in FOR_AUDITOR and event["body"] is None


def redacted(event):
    return dict(event, body=None, salt=None) if event["type"] in FOR_AUDITOR else event


def broken_link(log):
    """The number of the first line that does not follow from the one before, or was changed; None if all do."""
    before = "0" * 64
    for index, event in enumerate(log):
        hashed = {key: event[key] for key in ("at", "digest", "prev", "seq", "type")}
        told = is_redacted(event) or event["digest"] == sha256(
            canonical({"body": event["body"], "salt": event["salt"]})
        )
        linked = event["seq"] == index and event["prev"] == before and event["hash"] == sha256(canonical(hashed))
        if not (told and linked):
            return index + 1
        before = event["hash"]
    return None


CELL = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))([,\n])')
FIRST_HEADINGS = ["code", "salt", "household"]


def read_register(data):
    """Features, and a person a row: code, salt, number of the household or None, values."""
    written = decode(data)
    header, *rows = csv_rows(written) or [[]]
    if header[:3] != FIRST_HEADINGS:
        raise Malformed("is not the table it should be (row 1)")
    people = []
    for number, row in enumerate(rows, 2):
        if len(row) != len(header) or not re.fullmatch("(?:[1-9][0-9]{0,8})?", row[2]):
            raise Malformed("is not the table it should be (row %d)" % number)
        people.append((row[0], row[1], int(row[2]) if row[2] else None, row[3:]))
    again = "".join(",".join(map(csv_cell, row)) + "\n" for row in [header] + rows)
    if again != written or not unicodedata.is_normalized("NFC", written):
        raise Malformed("is not written in the one canonical way")
    return {"features": header[3:], "people": people}


def csv_rows(written):
    rows, row, at = [], [], 0
    while at < len(written):
        match = CELL.match(written, at)
        if not match:
            raise Malformed("is not the table it should be (row %d)" % (len(rows) + 1))
        quoted, plain, mark = match.groups()
        row.append(plain if quoted is None else quoted.replace('""', '"'))
        at = match.end()
        if mark == "\n":
            rows.append(row)
            row = []
    if row:
        raise Malformed("is not the table it should be (row %d)" % (len(rows) + 1))
    return rows


def csv_cell(cell):
    return '"' + cell.replace('"', '""') + '"' if re.search('[",\r\n]', cell) else cell


# The record: its files, and what could be read of them. ---------------------------------------------------------------

FILES = {
    "commitment": ("public/commitment.json", json_file("kleroterion/commitment/4", COMMITMENT)),
    "lottery": ("public/lottery.json", json_file("kleroterion/lottery/2", LOTTERY)),
    "certificate": ("public/certificate.json", json_file("kleroterion/certificate/2", CERTIFICATE)),
    "public_log": ("public/log.ndjson", read_log),
    "draw": ("public/draw.json", json_file("kleroterion/draw/3", DRAW)),
    "whole_log": ("auditor/log.ndjson", read_log),
    "register": ("auditor/register.csv", read_register),
    "eligibility": ("auditor/eligibility.json", json_file("kleroterion/eligibility/1", ELIGIBILITY)),
}

# The log of the attempt before, who was left out by line of the register, and the files of a draw that lost people: one check each reads them.
PATHS = dict(
    {name: path for name, (path, _) in FILES.items()},
    former="public/former.ndjson",
    exclusions="auditor/exclusions.csv",
    replaced_commitment="public/replaced-commitment.json",
    replaced_lottery="public/replaced-lottery.json",
    replaced_draw="public/replaced-draw.json",
)


class Record:
    """`bytes` by name of the file, `broken` with what is wrong, and what could be read as attributes, else None."""

    commitment = lottery = certificate = public_log = whole_log = draw = register = eligibility = None

    def __init__(self, data):
        self.bytes = data
        self.broken = {}
        for name, (_, read) in FILES.items():
            if name not in data:
                continue
            try:
                setattr(self, name, read(data[name]))
            except Malformed as error:
                self.broken[name] = str(error)
        # An auditor has the whole log, others the public copy.
        self.log = self.public_log if self.whole_log is None else self.whole_log
        self.drawn = "draw" in data or any(event["type"] == "draw" for event in self.log or [])
        for name in ["commitment", "lottery", "certificate", "public_log"] + ["draw"] * self.drawn:
            if name not in data:
                self.broken[name] = "is missing"
        if self.lottery is not None:
            self.count_tickets()

    def digest(self, name):
        return sha256(self.bytes[name]) if name in self.bytes else None

    def count_tickets(self):
        """How many tickets there are, where each run of them ends, and on how many each position is."""
        panels, runs = self.lottery["tickets"], self.lottery["runs"]
        self.people = len(self.lottery["codes"])
        self.tickets = sum(runs) if runs else len(panels)
        self.ends = []
        total = 0
        for run in runs:
            total += run
            self.ends.append(total)
        self.counts = [0] * self.people
        for index, panel in enumerate(panels):
            owned = runs[index] if index < len(runs) else 1
            for position in panel:
                if position < self.people:
                    self.counts[position] += owned

    def count(self, position):
        return self.counts[position] if position < self.people else 0

    def panel_of(self, ticket):
        """The positions on a ticket, or None if there is no such ticket."""
        panels = self.lottery["tickets"]
        entry = bisect.bisect_right(self.ends, ticket) if self.ends else ticket
        return panels[entry] if entry < len(self.ends or panels) and entry < len(panels) else None

    def first_ticket(self, entry):
        """The number of the first ticket of an entry in `tickets`."""
        return ([0] + self.ends)[min(entry, len(self.ends))] if self.ends else entry

    def seated_groups(self):
        """For each panel the group of everybody on it, None for who is in no group."""
        group_of = {}
        for group, each in enumerate(self.lottery["groups"]):
            group_of.update(dict.fromkeys(each["members"], group))
        for panel in self.lottery["tickets"]:
            yield [group_of.get(position) if position < self.people else None for position in panel]

    def never(self):
        return set(self.lottery["neverSelectable"])


# The checks. ----------------------------------------------------------------------------------------------------------

CHECKS = []


def check(name, *needs):
    """Registers a check by its name; it is skipped unless all files it needs could be read."""

    def register(judge):
        CHECKS.append((name, needs, judge))
        return judge

    return register


def judge_all(record):
    """For each check its name, outcome and sentence."""
    results = []
    for name, (path, _) in FILES.items():
        if name in record.broken:
            results.append(("file", "fail", "%s %s." % (path, record.broken[name])))
        elif name in record.bytes:
            results.append(("file", "pass", "%s can be read and is in canonical form." % path))
        else:
            results.append(("file", "skipped", lacking(record, name)))
    for name, needs, judge in CHECKS:
        results.append((name,) + judged(record, needs, judge))
    for name, reason in NOT_OURS:
        results.append((name, "skipped", reason))
    return results


def judged(record, needs, judge):
    for name in needs:
        if getattr(record, name) is None:
            return "skipped", lacking(record, name)
    try:
        return "pass", judge(record)
    except Failed as error:
        return "fail", str(error)
    except Skipped as reason:
        return "skipped", str(reason)


def lacking(record, name):
    path = PATHS["public_log" if name == "log" else name]
    if name == "draw" and not record.drawn:
        return "There is no draw yet, so no %s." % path
    if path.startswith("auditor/") and name not in record.bytes:
        return "%s was not given." % path
    return "%s is missing or cannot be read." % path


NOT_OURS = (
    ("private", "The private files are for the program that made the draw."),
    ("replay", "Computing the lottery again takes that program, and the private files."),
)

NOT_CHECKED = (
    "that the register is true and complete",
    "that the letters went out to whom they should",
    "that the quotas are wise",
    "where a seed came from that was typed, thrown or drawn from urns: a typed one could have been tried out before",
    "that the lottery is the one the program computes: whatever rests on the solver's word",
    "that the rules on who may be drawn were applied rightly to the register: the digest fixes the rules and who "
    "was left out, and only whoever has the register can apply them again",
    "that the digest was published before the seed was known, and that the log was not written anew: "
    "compare the digest with the publication",
    "that the minutes and reports say what the files do, and that what was signed is so: they are for people to read",
)


@check("digests", "commitment")
def check_digests(record):
    commitment, draw = record.commitment, record.draw
    compared = {
        "inputs": commitment["inputsDigest"] == kind_digest("inputs", commitment["inputs"]),
        "lottery": commitment["lottery"] == record.digest("lottery"),
        "certificate": commitment["certificate"] == record.digest("certificate"),
        "commitment": draw is None or draw["commitment"] == record.digest("commitment"),
    }
    off = [name for name, equal in compared.items() if not equal]
    need(not off, "The digest does not match: %s." % ", ".join(off))
    digest = in_groups_of_four(record.digest("commitment"))
    return "The commitment cites the files as they are; its own digest is %s." % digest


def in_groups_of_four(digest):
    return " ".join(digest[at : at + 4] for at in range(0, 64, 4))


STEPS = ("inputs", "files", "lottery", "commitment", "seed", "draw")


@check("log-order", "log")
def check_log_order(record):
    steps = [event["type"] for event in record.log if event["type"] in STEPS]
    expected = list(STEPS if record.drawn else STEPS[:4])
    need(steps == expected, "The steps in the log are not those of one draw, in order: %s." % ", ".join(steps))
    return "The log has each step once, in order: %s." % ", ".join(steps)


@check("log-chain", "log")
def check_log_chain(record):
    line = broken_link(record.log)
    need(line is None, "Line %s does not follow from the line before, or was changed." % line)
    return "Each of the %d lines follows from the one before." % len(record.log)


@check("log-close", "log")
def check_log_close(record):
    inside = False
    for number, event in enumerate(record.log, 1):
        need((event["type"] == "open") != inside, "Line %d is not within one session." % number)
        inside = event["type"] != "close"
        need(inside or event["body"]["count"] == number, "The closing line %d counts another number." % number)
    need(not inside, "The end of the log was cut off.")
    return "Sessions opened and closed with the right count: %d." % sum(
        event["type"] == "open" for event in record.log
    )


@check("log-statements", "commitment", "log")
def check_log_statements(record):
    compared = [pair for event in record.log for pair in statements(record, event)]
    off = sorted({name for name, equal in compared if not equal})
    need(not off, "The log states something else than the files: %s." % ", ".join(off))
    return "What the log states is what the files hold: %d statements." % len(compared)


def statements(record, event):
    """What a line states, and whether it is so; nothing of a certificate or draw that cannot be read."""
    commitment, certificate, draw = record.commitment, record.certificate, record.draw
    kind, body = event["type"], event["body"]
    if kind == "inputs":
        yield "inputs", body["inputs"] == commitment["inputsDigest"]
    if kind == "lottery":
        yield "lottery", body["lottery"] == commitment["lottery"]
        yield "certificate", body["certificate"] == commitment["certificate"]
        if certificate:
            yield "status", body["status"] == certificate["status"]
    if kind == "commitment":
        yield "commitment", body["commitment"] == record.digest("commitment")
    if kind == "seed" and draw:
        given = [{"source": part["source"], "value": part["value"]} for part in draw["parts"]]
        yield "seed", body == {"fallback": draw["fallback"], "parts": given}
    if kind == "draw" and draw:
        yield "ticket", body["ticket"] == draw["ticket"]
        yield "draw", body["draw"] == record.digest("draw")


@check("log-copies", "public_log")
def check_log_copies(record):
    public, whole = record.public_log, record.whole_log
    for number, event in enumerate(public, 1):
        need(redacted(event) == event, "Line %d of the public log shows what is for the auditor." % number)
    if whole is None and "whole_log" in record.bytes:
        raise Skipped(lacking(record, "whole_log"))
    count = sum(map(is_redacted, public))
    if whole is None:
        return "Of the %d lines of the public log %d are redacted, as they should be." % (len(public), count)
    for number, event in enumerate(whole, 1):
        need(not is_redacted(event), "Line %d of the auditor's log is redacted." % number)
    need(public == [redacted(event) for event in whole], "The two copies of the log are not of one log.")
    return "The public log is the auditor's, line by line, with %d of them redacted." % count


@check("former", "commitment")
def check_former(record):
    committed = record.commitment["inputs"]["draw"]
    if committed["former"] is None:
        raise Skipped("This is the first attempt.")
    need("former" in record.bytes, "%s is missing." % PATHS["former"])
    need(record.digest("former") == committed["former"], "The log of the attempt before is not the one committed to.")
    try:
        log = read_log(record.bytes["former"])
    except Malformed as error:
        raise Failed("%s %s." % (PATHS["former"], error)) from None
    need(broken_link(log) is None, "The log of the attempt before is not one chain.")
    ended = any(event["type"] in ("draw", "abandoned") for event in log)
    need(ended, "The attempt before was neither drawn nor abandoned.")
    return "This is attempt %d; the one before is over." % committed["attempt"]


@check("replacement", "commitment", "lottery")
def check_replacement(record):
    inputs, lottery = record.commitment["inputs"], record.lottery
    replacement = inputs["replacement"]
    if replacement is None:
        raise Skipped("This draw fills no seats of another.")
    former = read_replaced(record, replacement["draw"])
    check_former_panel(former)
    came_in = replacement["cameIn"]
    check_came_in(former["draw"], came_in)
    whole = whole_panel(former, came_in)
    out = set(replacement["out"])
    need(out <= set(whole), "Somebody who is said to have left was not on the panel.")
    staying = [{"code": code, "values": whole[code]} for code in sorted(whole, key=utf16) if code not in out]
    need(replacement["staying"] == staying, "Those who stay are not the rest of the panel, with their features.")
    need(inputs["panelSize"] == len(out), "There are not as many seats as people who left.")
    check_those_left(former, whole, replacement, inputs, lottery)
    check_quotas_left(former, replacement, inputs["quotas"])
    known = rounds(part["source"] for part in former["draw"]["parts"])
    fresh = rounds(inputs["seed"]["sources"] + inputs["seed"]["fallback"])
    need(not known or not fresh or max(known) < min(fresh), "The round of drand is not a later one.")
    return "Of the draw with the digest %s, reserves who came in: %d, who left: %d, who stay: %d; quotas that give way: %d." % (
        in_groups_of_four(former["draw"]["commitment"]),
        len(came_in),
        len(out),
        len(staying),
        sum(len(each["values"]) for each in replacement["giveWay"]),
    )


def read_replaced(record, digest):
    """The draw whose panel lost people: each file as the one before has its digest."""
    found = {}
    for name in ("draw", "commitment", "lottery"):
        need("replaced_" + name in record.bytes, "%s is missing." % PATHS["replaced_" + name])
    for name in ("draw", "commitment", "lottery"):
        path = PATHS["replaced_" + name]
        need(record.digest("replaced_" + name) == digest, "%s is not the one committed to." % path)
        try:
            found[name] = FILES[name][1](record.bytes["replaced_" + name])
        except Malformed as error:
            raise Failed("%s %s." % (path, error)) from None
        # What a file says of the next: the draw cites its commitment, that its lottery.
        digest = found[name].get("commitment" if name == "draw" else "lottery")
    return found


def check_former_panel(former):
    """The panel that lost people is the one on the ticket drawn."""
    lottery, draw = former["lottery"], former["draw"]
    codes, ticket = lottery["codes"], draw["ticket"]
    ends, end = [], 0
    for entry in range(len(lottery["tickets"])):
        end += lottery["runs"][entry] if entry < len(lottery["runs"]) else 1
        ends.append(end)
    entry = next((entry for entry, end in enumerate(ends) if ticket < end), None)
    people = lottery["tickets"][entry] if entry is not None else []
    panel = [codes[position] if position < len(codes) else None for position in people]
    need(panel == draw["panel"], "The panel of the draw before is not the one on its ticket.")


def values_by_code(lottery):
    codes = lottery["codes"]
    return {
        codes[position]: group["values"]
        for group in lottery["groups"]
        for position in group["members"]
        if position < len(codes)
    }


def homes_by_code(lottery):
    codes = lottery["codes"]
    return [[codes[position] for position in home if position < len(codes)] for home in lottery["households"]]


def check_came_in(draw, came_in):
    """Each is on the list of the seat they took, and no seat was taken twice."""
    lists = {}
    for code, listed in zip(draw["panel"], draw["reserves"]["lists"] if draw["reserves"] else []):
        lists.setdefault(code, listed)
    for each in came_in:
        need(each["code"] in lists.get(each["for"], []), "Somebody who came in was no reserve for that seat.")
    need(len({each["for"] for each in came_in}) == len(came_in), "Two reserves came in for one seat.")


def whole_panel(former, came_in):
    """The values of everybody with a seat after the former draw, once reserves came in, by code."""
    earlier = former["commitment"]["inputs"]["replacement"]
    whole = {each["code"]: each["values"] for each in earlier["staying"]} if earlier else {}
    values = values_by_code(former["lottery"])
    whole.update((code, values.get(code, [])) for code in former["draw"]["panel"])
    for each in came_in:
        del whole[each["for"]]
        whole[each["code"]] = values.get(each["code"], [])
    return whole


def check_those_left(former, whole, replacement, inputs, lottery):
    """Drawn from are all who were never on the panel, and share no home with who stays, as they were before."""
    stays = {each["code"] for each in replacement["staying"]}
    barred = {code for home in homes_by_code(former["lottery"]) if stays & set(home) for code in home}
    gone = {each["for"] for each in replacement["cameIn"]}
    never = set(whole) | gone | barred
    codes = [code for code in former["lottery"]["codes"] if code not in never]
    need(lottery["codes"] == codes, "Drawn from are not all who may still be drawn.")
    now, before = values_by_code(lottery), values_by_code(former["lottery"])
    need(all(now.get(code, []) == before.get(code, []) for code in codes), "Somebody has other features than before.")
    ruled = [each["household"] is not None for each in (inputs, former["commitment"]["inputs"])]
    homes = [shared_homes(each, set(codes)) for each in (lottery, former["lottery"])]
    need(ruled[0] == ruled[1] and homes[0] == homes[1], "Who shares a home is not as it was before.")


def shared_homes(lottery, codes):
    homes = [sorted((code for code in home if code in codes), key=utf16) for home in homes_by_code(lottery)]
    return sorted((home for home in homes if len(home) > 1), key=lambda home: utf16(home[0]))


def check_quotas_left(former, replacement, used):
    """The quotas are what those who stay leave of those of the whole panel; a wider one is said to give way."""
    earlier = former["commitment"]["inputs"]["replacement"]
    whole = earlier["quotas"] if earlier else former["commitment"]["inputs"]["quotas"]
    need(replacement["quotas"] == whole, "The quotas of the whole panel are not those of the draw before.")
    need(value_names(whole) == value_names(used), "The quotas are of other features or values.")
    give_way = []
    for index, (each, now) in enumerate(zip(whole, used)):
        wider = []
        for seats, given in zip(each["values"], now["values"]):
            kept = sum(person["values"][index : index + 1] == [seats["value"]] for person in replacement["staying"])
            left = {side: max(0, seats[side] - kept) for side in ("min", "max")}
            need(given["min"] <= left["min"] and given["max"] >= left["max"], "A quota is narrower than what is left.")
            if (given["min"], given["max"]) != (left["min"], left["max"]):
                wider.append(dict(left, value=seats["value"]))
        if wider:
            give_way.append({"feature": each["feature"], "values": wider})
    need(replacement["giveWay"] == give_way, "The quotas that give way are not those that are wider.")


def value_names(quotas):
    return [(each["feature"], [seats["value"] for seats in each["values"]]) for each in quotas]


def rounds(sources):
    """Of drand."""
    named = [source_of(each) for each in sources]
    return [each[1] for each in named if each and each[0] == "drand"]


@check("seed-rule", "commitment", "draw")
def check_seed_rule(record):
    draw, seed = record.draw, record.commitment["inputs"]["seed"]
    used = [part["source"] for part in draw["parts"]]
    committed = seed["fallback" if draw["fallback"] else "sources"]
    need(used and used == committed, "The sources are not those committed to: %s." % " + ".join(used))
    for part in draw["parts"]:
        gives = can_give(source_of(part["source"]), part["value"])
        need(gives, '"%s" is no seed that %s can give.' % (part["value"], part["source"]))
    instead = ", in place of those that failed" if draw["fallback"] else ""
    return "The seed, %s, comes from what was committed to%s." % (told(draw), instead)


def told(draw):
    return " + ".join('"%s" (%s)' % (part["value"], part["source"]) for part in draw["parts"])


@check("seed-ticket", "commitment", "draw")
def check_seed_ticket(record):
    draw, tickets = record.draw, record.commitment["inputs"]["tickets"]
    need(draw["parts"], "There is no seed.")
    ticket = 0
    for part in draw["parts"]:
        seed_hex, number = drawn_by(part, record.digest("commitment"), draw["stream"], tickets)
        need(seed_hex == part["seedHex"], "The key stated does not follow from this commitment and this seed.")
        need(number == part["number"], '"%s" gives the number %d, not the one stated.' % (part["value"], number))
        ticket += number
    ticket %= tickets
    need(ticket == draw["ticket"], "The seed draws ticket %d, not the one stated." % ticket)
    return "The seed, %s, draws ticket %d of 0 to %d." % (told(draw), ticket, tickets - 1)


def drawn_by(part, manifest, stream, tickets):
    """The key and the number that follow from one source's value."""
    source, value = source_of(part["source"]), part["value"]
    need(source, '"%s" is no source.' % part["source"])
    need("\n" not in value, "A seed of several lines would forge other fields.")
    if source[0] == "balls":
        need(re.fullmatch("[0-9]{1,6}", value), '"%s" is not the digits of balls.' % value)
        return None, int(value) % tickets
    seed_hex = seed_key(manifest, part["source"], value, stream)
    return seed_hex, Stream(seed_hex).index(tickets)


@check("ticket-panel", "lottery", "draw")
def check_ticket_panel(record):
    codes, draw = record.lottery["codes"], record.draw
    positions = record.panel_of(draw["ticket"])
    need(positions is not None, "There is no ticket %d." % draw["ticket"])
    panel = [codes[position] if position < record.people else None for position in positions]
    need(panel == draw["panel"], "The panel is not the people on ticket %d." % draw["ticket"])
    return "The panel is the %d people on ticket %d." % (len(panel), draw["ticket"])


@check("reserves", "commitment", "lottery", "draw")
def check_reserves(record):
    draw, reserves = record.draw, record.draw["reserves"]
    if reserves is None:
        raise Skipped("This draw has no reserves.")
    panel = record.panel_of(draw["ticket"])
    need(panel is not None, "There is no ticket %d." % draw["ticket"])
    source = "+".join(part["source"] for part in draw["parts"])
    value = "+".join(part["value"] for part in draw["parts"])
    need("\n" not in source + value, "A seed of several lines would forge other fields.")
    key = seed_key(record.digest("commitment"), source, value, reserves["stream"])
    need(key == reserves["seedHex"], "The key stated does not follow from this commitment and this seed.")
    need(len(reserves["lists"]) == len(panel), "There are not as many lists as people on the ticket.")
    outside = sorted(set(range(record.people)).difference(panel))
    order = Stream(key).shuffled(outside)
    seats = Seats(record, panel)
    for number, (leaving, stated) in enumerate(zip(panel, reserves["lists"]), 1):
        due = []
        for position in order:
            if len(due) == reserves["size"]:
                break
            if seats.can_swap(leaving, position):
                due.append(record.lottery["codes"][position])
        need(due == stated, "The reserves for number %d of the panel are not those the seed draws." % number)
    return "The lists of up to %d reserves for %d people are those the seed draws." % (reserves["size"], len(panel))


class Seats:
    """The seats of a panel: how many are taken in each row of the quotas, and in which homes."""

    def __init__(self, record, panel):
        quotas, groups = record.commitment["inputs"]["quotas"], record.lottery["groups"]
        self.bounds = [(seats["min"], seats["max"]) for each in quotas for seats in each["values"]]
        self.rows = [set(rows) for rows in quota_rows_of_groups(quotas, groups)] + [set()]
        self.group_of, self.home_of = {}, {}
        for group, each in enumerate(groups):
            self.group_of.update(dict.fromkeys(each["members"], group))
        for home, positions in enumerate(record.lottery["households"]):
            self.home_of.update(dict.fromkeys(positions, home))
        self.taken = [0] * len(self.bounds)
        self.homes = {}
        for position in panel:
            for row in self.rows[self.group(position)]:
                self.taken[row] += 1
            home = self.home_of.get(position)
            self.homes[home] = self.homes.get(home, 0) + 1
        self.known = {}

    def group(self, position):
        """Who is in no group has no rows."""
        return self.group_of.get(position, -1)

    def can_swap(self, leaving, coming):
        """Whether one person can have the place of another, if all others stay."""
        pair = self.group(leaving), self.group(coming)
        if pair not in self.known:
            self.known[pair] = self.keeps_quotas(*map(self.rows.__getitem__, pair))
        home = self.home_of.get(coming)
        others = self.homes.get(home, 0) - (self.home_of.get(leaving) == home)
        return self.known[pair] and (home is None or others == 0)

    def keeps_quotas(self, left, entered):
        fewer = all(self.taken[row] > self.bounds[row][0] for row in left - entered)
        return fewer and all(self.taken[row] < self.bounds[row][1] for row in entered - left)


@check("codes", "commitment", "lottery")
def check_codes(record):
    codes = record.lottery["codes"]
    for position, code in enumerate(codes):
        need(is_code(code), "The code at position %d is not well-formed." % position)
    need(strictly_ascending(codes), "The codes are not all different and in order.")
    need(len(codes) == record.commitment["inputs"]["register"]["people"], "There are %d codes." % len(codes))
    return "All %d codes are well-formed, in order, and as many as people registered." % len(codes)


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def is_code(code):
    values = [ALPHABET.find(character) for character in code]
    if len(values) != 10 or -1 in values:
        return False
    doubled = [value * 2 if place % 2 == 0 else value for place, value in enumerate(values[8::-1])]
    return (sum(value // 32 + value % 32 for value in doubled) + values[9]) % 32 == 0


def strictly_ascending(items):
    return all(one < other for one, other in zip(items, items[1:]))


@check("groups", "commitment", "lottery")
def check_groups(record):
    inputs, lottery = record.commitment["inputs"], record.lottery
    check_households(inputs["household"], lottery["households"], record.people)
    features = [[seats["value"] for seats in feature["values"]] for feature in inputs["quotas"]]
    _, class_of = household_classes(inputs, lottery)
    seen, places = set(), []
    for index, group in enumerate(lottery["groups"]):
        values, members = group["values"], group["members"]
        known = len(values) == len(features) and all(value in of for value, of in zip(values, features))
        need(known, "Group %d has a value that the quotas do not know." % index)
        need(members and strictly_ascending(members), "Group %d has no members, or not in order." % index)
        need(members[-1] < record.people, "Group %d has a member who is nobody." % index)
        need(seen.isdisjoint(members), "Group %d has a member of another group." % index)
        seen.update(members)
        homes = {class_of.get(position, -1) for position in members}
        need(len(homes) == 1, "Group %d mixes people whose homes are not alike." % index)
        places.append([of.index(value) for value, of in zip(values, features)] + list(homes))
    need(strictly_ascending(places), "Groups are double or out of order.")
    need(len(seen) == record.people, "Somebody is in no group.")
    never = lottery["neverSelectable"]
    known = strictly_ascending(never) and all(group < len(places) for group in never)
    need(known, "A group called never selectable is unknown, double or out of order.")
    return "Everyone is in exactly one of %d groups, each with its own features and kind of home." % len(places)


def check_households(rule, households, people):
    housed = set()
    for index, positions in enumerate(households):
        sound = len(positions) > 1 and strictly_ascending(positions) and positions[-1] < people
        need(sound and housed.isdisjoint(positions), "Household %d is malformed." % index)
        housed.update(positions)
    need(strictly_ascending([positions[0] for positions in households]), "The households are out of order.")
    stated = (rule["households"], rule["people"]) if rule else (0, 0)
    need((len(households), len(housed)) == stated, "The households are not as many, or as large, as committed to.")


def household_classes(inputs, lottery):
    """How many households each class has, and the class of each position in one."""
    ranks = [{seats["value"]: rank for rank, seats in enumerate(each["values"])} for each in inputs["quotas"]]
    values_of = {}
    for group in lottery["groups"]:
        values = tuple(ranks[f].get(value, -1) if f < len(ranks) else -1 for f, value in enumerate(group["values"]))
        values_of.update(dict.fromkeys(group["members"], values))
    kinds = [
        tuple(sorted(values_of.get(position, ()) for position in positions)) for positions in lottery["households"]
    ]
    classes = {kind: index for index, kind in enumerate(sorted(set(kinds)))}
    sizes = [0] * len(classes)
    class_of = {}
    for kind, positions in zip(kinds, lottery["households"]):
        sizes[classes[kind]] += 1
        class_of.update(dict.fromkeys(positions, classes[kind]))
    return sizes, class_of


@check("ticket-size", "commitment", "lottery")
def check_ticket_size(record):
    inputs, lottery = record.commitment["inputs"], record.lottery
    runs, panels = lottery["runs"], lottery["tickets"]
    need(not runs or len(runs) == len(panels), "There are not as many runs of tickets as panels.")
    need(record.tickets == inputs["tickets"], "There are %d tickets." % record.tickets)
    for entry, panel in enumerate(panels):
        need(len(panel) == inputs["panelSize"], "Ticket %d has %d people." % (record.first_ticket(entry), len(panel)))
    return "There are %d tickets, each of %d people." % (record.tickets, inputs["panelSize"])


@check("ticket-people", "lottery")
def check_ticket_people(record):
    for entry, panel in enumerate(record.lottery["tickets"]):
        known = all(position < record.people for position in panel)
        need(known, "Ticket %d lists somebody who is nobody." % record.first_ticket(entry))
    return "Everyone on a ticket is one of the %d people registered." % record.people


@check("ticket-doubles", "lottery")
def check_ticket_doubles(record):
    for entry, panel in enumerate(record.lottery["tickets"]):
        need(strictly_ascending(panel), "Ticket %d lists somebody twice or out of order." % record.first_ticket(entry))
    return "Nobody is twice on one of the %d tickets." % record.tickets


@check("ticket-quotas", "commitment", "lottery")
def check_ticket_quotas(record):
    quotas, groups = record.commitment["inputs"]["quotas"], record.lottery["groups"]
    rows = [(each["feature"], seats) for each in quotas for seats in each["values"]]
    rows_of = {}
    for group, counted in zip(groups, quota_rows_of_groups(quotas, groups)):
        rows_of.update(dict.fromkeys(group["members"], counted))
    for entry, panel in enumerate(record.lottery["tickets"]):
        taken = [0] * len(rows)
        for position in panel:
            for row in rows_of.get(position, ()):
                taken[row] += 1
        for seats, (feature, row) in zip(taken, rows):
            if not row["min"] <= seats <= row["max"]:
                place = (record.first_ticket(entry), seats, feature, row["value"], row["min"], row["max"])
                raise Failed("Ticket %d has %d of %s %s; the quota is %d to %d." % place)
    return "All %d tickets meet all %d quotas." % (record.tickets, len(rows))


def quota_rows_of_groups(quotas, groups):
    """For each group the rows of its values; a value the quotas do not know has none."""
    rows, row = [], 0
    for feature in quotas:
        rows.append({})
        for seats in feature["values"]:
            rows[-1][seats["value"]] = row
            row += 1
    return [[of[value] for value, of in zip(group["values"], rows) if value in of] for group in groups]


@check("ticket-households", "commitment", "lottery")
def check_ticket_households(record):
    if record.commitment["inputs"]["household"] is None:
        raise Skipped("This draw has no such rule.")
    home_of = {}
    for home, positions in enumerate(record.lottery["households"]):
        home_of.update(dict.fromkeys(positions, home))
    for entry, panel in enumerate(record.lottery["tickets"]):
        homes = [home_of[position] for position in panel if position in home_of]
        need(len(set(homes)) == len(homes), "On ticket %d two share a home." % record.first_ticket(entry))
    return "On none of the %d tickets do two people share a home." % record.tickets


# Certificates: whole numbers only, and fractions as pairs of them. ----------------------------------------------------


class Certified:
    """What multipliers speak about: groups, their sizes, their rows, and which of them count."""

    def __init__(self, record):
        inputs, lottery = record.commitment["inputs"], record.lottery
        groups = lottery["groups"]
        self.seats = inputs["panelSize"]
        self.sizes = [len(group["members"]) for group in groups]
        never = record.never()
        self.counts = [index not in never for index in range(len(groups))]
        self.people = sum(size for size, counts in zip(self.sizes, self.counts) if counts)
        self.bounds = [(seats["min"], seats["max"]) for each in inputs["quotas"] for seats in each["values"]]
        self.rows_of = quota_rows_of_groups(inputs["quotas"], groups)
        sizes, class_of = household_classes(inputs, lottery)
        if sizes:
            quotas = len(self.bounds)
            self.bounds += [(0, households) for households in sizes] + [(0, self.seats)]
            for group, rows in zip(groups, self.rows_of):
                first = group["members"][0] if group["members"] else None
                rows.append(quotas + class_of.get(first, len(sizes)))

    def fits(self, multipliers):
        return len(multipliers["rows"]) == len(self.bounds)

    def priced(self, multipliers):
        """The price of each group, the limit, and the sum of m·p⁻."""
        size, rows = multipliers["size"], multipliers["rows"]
        prices = [size + sum(rows[row] for row in counted) for counted in self.rows_of]
        limit = self.seats * size
        for u, (least, most) in zip(rows, self.bounds):
            limit += u * (most if u > 0 else least)
        refunds = sum(-price * m for price, m in zip(prices, self.sizes) if price < 0)
        return prices, limit, refunds

    def seat_for(self, record, groups):
        """A group that could take one person's seat on a ticket it is not on, and the ticket; None where none can."""
        for entry, seated in enumerate(record.seated_groups() if groups else ()):
            if None in seated:
                continue
            taken = [0] * len(self.bounds)
            for group in seated:
                for row in self.rows_of[group]:
                    taken[row] += 1
            others = set(seated)
            for group in groups:
                if group not in others and any(self.can_swap(taken, other, group) for other in others):
                    return group, record.first_ticket(entry)
        return None

    def can_swap(self, taken, leaving, coming):
        """Whether the rows bear that somebody of one group makes way for somebody of another."""
        left, entered = self.rows_of[leaving], self.rows_of[coming]
        fewer = all(taken[row] > self.bounds[row][0] for row in left if row not in entered)
        return fewer and all(taken[row] < self.bounds[row][1] for row in entered if row not in left)

    def paid(self, prices):
        """Σ′ m·p⁺."""
        return sum(m * p for p, m, counts in zip(prices, self.sizes, self.counts) if counts and p > 0)


def equals(numerator, denominator, stated):
    """Whether a fraction, of a denominator that may be 0, is the one stated."""
    p, q = fraction(stated)
    return denominator > 0 and numerator * q == p * denominator


def at_most(a, b):
    return a[0] * b[1] <= b[0] * a[1]


def within_billionth(a, b):
    return abs(b[0] * a[1] - a[0] * b[1]) * BILLION < a[1] * b[1]


def chances_that_count(record):
    never = record.never()
    return [chance for group, chance in enumerate(record.certificate["chances"]) if group not in never]


@check("certificate-bound", "commitment", "lottery", "certificate")
def check_certificate_bound(record):
    certificate, certified = record.certificate, Certified(record)
    levels, chances = certificate["levels"], certificate["chances"]
    need(len(chances) == len(certified.sizes), "There are not as many chances as groups.")
    need(all(certified.fits(level["multipliers"]) for level in levels), "There are not as many multipliers as rows.")
    different = sorted(set(chances_that_count(record)))
    if record.commitment["inputs"]["objective"] != "leximin":
        different = different[:1]
    need(levels and len(levels) == len(different), "There are %d levels, not %d." % (len(levels), len(different)))
    proved = 0
    for number, (level, chance) in enumerate(zip(levels, different), 1):
        numerator, denominator = level_bound(certified, level["multipliers"], chances, chance)
        need(equals(numerator, denominator, level["bound"]), "The bound of level %d is another." % number)
        stated = fraction(level["bound"])
        need(at_most((chance, UNIT), stated), "The chance of level %d is above its bound." % number)
        proved += within_billionth((chance, UNIT), stated)
    return "The multipliers prove the bounds stated: no lottery is better by a billionth at %d of %d levels." % (
        proved,
        len(levels),
    )


def level_bound(certified, multipliers, chances, chance):
    """What groups of this chance and more can at most have all at once, if those of less have theirs."""
    prices, limit, refunds = certified.priced(multipliers)
    rest, share = UNIT * (limit + refunds), 0
    for price, m, counts, own in zip(prices, certified.sizes, certified.counts, chances):
        if not counts or price <= 0:
            continue
        if own < chance:
            rest -= m * price * own
        else:
            share += m * price * UNIT
    if rest < 0:
        return 0, 1
    return (rest, share) if rest < share else (1, 1)


KINDS = {"nash": "product", "minimax": "highest", "goldilocks": "spread"}


@check("optimum", "commitment", "lottery", "certificate")
def check_optimum(record):
    inputs, optimum = record.commitment["inputs"], record.certificate["optimum"]
    kind = KINDS.get(inputs["objective"])
    need((optimum["kind"] if optimum else None) == kind, "There is no such optimum of this objective.")
    if optimum is None:
        raise Skipped("What this objective optimises is proved with the levels.")
    certified, chances = Certified(record), record.certificate["chances"]
    fits = len(chances) == len(certified.sizes) and certified.fits(optimum["multipliers"])
    need(fits and certified.people > 0, "There are not as many chances as groups, or multipliers as rows.")
    need((optimum["scale"] is None) == (kind != "product"), "A scale is for products, and only for those.")
    reached, bound = OPTIMA[kind](certified, chances, optimum, inputs["gamma"])
    # A billionth part of the bound, which for a spread may be said to be 0.
    gap = abs(reached[0] * bound[1] - bound[0] * reached[1])
    proved = gap * BILLION < bound[0] * reached[1]
    need(proved or at_most(bound, reached), "The lottery is better than any can be.")
    return "The %s is %s the best that the multipliers allow." % (kind, "" if proved else "not proved to be")


def judge_product(certified, chances, optimum, _):
    scale = optimum["scale"]
    counted = [chance for chance, counts in zip(chances, certified.counts) if counts]
    need(0 not in counted, "It says nothing about these chances.")
    prices, limit, _ = certified.priced(optimum["multipliers"])
    most = UNIT * limit
    for price, m, counts, chance in zip(prices, certified.sizes, certified.counts, chances):
        worth = -(-scale * UNIT * UNIT // chance) if counts else 0
        most += m * max(0, worth - UNIT * price)
    factor = (most, UNIT * scale * certified.people)
    need(equals(*factor, optimum["bound"]), "The bound of the product is another.")
    return factor, (1, 1)


def judge_highest(certified, chances, optimum, _):
    _, limit, refunds = certified.priced(optimum["multipliers"])
    best = (certified.seats, certified.people)
    if -limit * best[1] > best[0] * refunds:
        best = (-limit, refunds)
    need(equals(*best, optimum["bound"]), "The bound on the highest chance is another.")
    return (max(chances), UNIT), best


def judge_spread(certified, chances, optimum, gamma):
    n, k = certified.people, certified.seats
    lowest = min(chance for chance, counts in zip(chances, certified.counts) if counts)
    need(lowest > 0, "It says nothing about these chances.")
    weight, bound = fraction(gamma), fraction(optimum["bound"])
    need(proves_spread(certified, optimum["multipliers"], weight, bound), "The multipliers do not prove the bound.")
    # n/k · highest + γ · k/n / lowest
    numerator = n * n * max(chances) * lowest * weight[1] + weight[0] * k * k * UNIT * UNIT
    return (numerator, n * k * UNIT * lowest * weight[1]), bound


def proves_spread(certified, multipliers, gamma, bound):
    """Whether the bound is within what is proved; without roots and without division."""
    (c, d), (p, q) = gamma, bound
    if p * d <= (c + d) * q:
        return True
    n, k = certified.people, certified.seats
    prices, limit, refunds = certified.priced(multipliers)
    paid = certified.paid(prices)
    if refunds == 0:
        return False
    # The highest that the lowest chance can be, a/b.
    a, b = (k, n) if k * paid <= n * (limit + refunds) else (limit + refunds, paid)
    if a > 0 and c * k * k * refunds * b * b > n * n * d * paid * a * a:
        numerator = n * n * d * a * (a * paid - limit * b) + c * k * k * b * b * refunds
        return p * k * refunds * b * d * n * a <= numerator * q
    # r = bound + n/k · limit/W, over q · k · W.
    r, over = p * k * refunds + n * limit * q, q * k * refunds
    return r <= 0 or r * r * d * refunds <= 4 * c * paid * over * over


OPTIMA = {"product": judge_product, "highest": judge_highest, "spread": judge_spread}


@check("shut-out", "commitment", "lottery", "certificate")
def check_shut_out(record):
    certified, proofs = Certified(record), record.certificate["shutOut"]
    need(all(certified.fits(proof) for proof in proofs), "There are not as many multipliers as rows.")
    proved = set()
    for proof in proofs:
        prices, limit, refunds = certified.priced(proof)
        proved.update(group for group, price in enumerate(prices) if price > max(0, limit + refunds))
    never = [group for group in record.never() if group < len(certified.sizes)]
    people = sum(certified.sizes[group] for group in never)
    sure = sum(certified.sizes[group] for group in never if group in proved)
    fits = certified.seat_for(record, [group for group in never if group not in proved])
    need(fits is None, "Group %d is said to be on no panel, and fits on ticket %d." % (fits or (0, 0)))
    return "Of %d people said to be on no panel, it is proved of %d." % (people, sure)


@check("chances", "commitment", "lottery", "certificate")
def check_chances(record):
    certificate, groups = record.certificate, record.lottery["groups"]
    chances = certificate["chances"]
    need(len(chances) == len(groups), "There are not as many chances as groups.")
    for group in record.never():
        need(group < len(chances) and chances[group] == 0, "A group on no panel has a chance.")
    total = sum(len(group["members"]) * chance for group, chance in zip(groups, chances))
    off = abs(total - record.commitment["inputs"]["panelSize"] * UNIT)
    need(off <= record.people * (UNIT // BILLION), "The chances do not add up to the seats.")
    off = [seats_off(record, group["members"], chance) for group, chance in zip(groups, chances)]
    distance = max([1] + off)
    need(distance == certificate["distance"], "The seats of a group are %d from those its chance pays for." % distance)
    most = [0] * len(groups)
    for seated in record.seated_groups():
        for group in set(seated) - {None}:
            most[group] = max(most[group], seated.count(group))
    for group, (seats, allowed) in enumerate(zip(off, most)):
        need(seats <= 3 + allowed, "The seats of group %d are %d from those its chance pays for." % (group, seats))
    return "The seats of all %d groups are those their chances pay for, give or take %d." % (len(groups), distance)


def seats_off(record, members, chance):
    """How far a group's seats are from those its chance pays for, but for a billionth, rounded up."""
    seats = sum(map(record.count, members))
    offered = record.tickets * len(members)
    off = abs(seats * UNIT - offered * chance) - offered * (UNIT // BILLION)
    return -(-off // UNIT)


@check("minimum", "commitment", "lottery", "certificate")
def check_minimum(record):
    certificate, groups = record.certificate, record.lottery["groups"]
    never = {position for group in record.never() if group < len(groups) for position in groups[group]["members"]}
    others = [count for position, count in enumerate(record.counts) if position not in never]
    need(others and min(others) == certificate["lowest"], "The fewest tickets of anyone are not those stated.")
    need(max(record.counts) == certificate["highest"], "The most tickets of anyone are not those stated.")
    off_panels = all(position < record.people and record.counts[position] == 0 for position in never)
    need(off_panels, "Somebody who is said to be on no panel is on a ticket.")
    levels, solver_bound = certificate["levels"], certificate["solverBound"]
    bound = fraction(levels[0]["bound"]) if levels else (1, 1)
    best = fraction(solver_bound) if solver_bound else bound
    need(at_most(best, bound), "The solver's bound is above the proven one.")
    lowest, tickets = certificate["lowest"], record.tickets
    attained, chance = (lowest, tickets), (min(chances_that_count(record), default=UNIT), UNIT)
    need(at_most(attained, bound) and nearly_at_most(attained, best), "The tickets give more than any lottery can.")
    need(nearly_at_most(chance, best), "The lowest chance is more than any lottery can give.")
    objective, status = record.commitment["inputs"]["objective"], certificate["status"]
    need((status == "simulated") == (objective == "legacy"), "The status is not one of this objective.")
    if objective in ("leximin", "maximin") and status == "exact":
        need(within_billionth(chance, best), "The lowest chance is said to be the best, and is not.")
    promised = tickets * chance[0] // UNIT
    need(lowest >= promised - 3 - promised // 50, "Somebody is on %d tickets and should be on %d." % (lowest, promised))
    return "Everyone who can be selected is on %d to %d of %d tickets." % (lowest, certificate["highest"], tickets)


def nearly_at_most(a, b):
    return at_most(a, b) or within_billionth(a, b)


@check("equal-treatment", "lottery")
def check_equal_treatment(record):
    allowed = record.tickets // 1000 if record.tickets > 10000 else 1
    for group in record.lottery["groups"]:
        counts = [record.count(position) for position in group["members"]] or [0]
        alike = max(counts) - min(counts) <= allowed
        need(alike, "People with the same features are on %d tickets and on %d." % (min(counts), max(counts)))
    return "In each of %d groups people are on as many tickets, give or take %d." % (
        len(record.lottery["groups"]),
        allowed,
    )


@check("histogram", "lottery")
def check_histogram(record):
    found = {}
    for count in record.counts:
        found[count] = found.get(count, 0) + 1
    stated = [(row["tickets"], row["people"]) for row in record.lottery["histogram"]]
    need(stated == sorted(found.items()), "The histogram is not as the tickets are.")
    return "The histogram counts the tickets of all %d people as they are." % record.people


@check("register", "commitment", "lottery", "register")
def check_register(record):
    inputs, lottery = record.commitment["inputs"], record.lottery
    features, people = record.register["features"], record.register["people"]
    root = merkle_root([canonical(register_entry(features, person)) for person in people]).hex()
    need(root == inputs["register"]["root"], "This register is not the one committed to.")
    need(len(people) == inputs["register"]["people"] == record.people, "The people are not as many.")
    need(features == [each["feature"] for each in inputs["quotas"]], "The features are not those of the quotas.")
    values_of = {code: values for code, _, _, values in people}
    home_of = {}
    for group in lottery["groups"]:
        for position in group["members"]:
            code = lottery["codes"][position] if position < record.people else None
            need(values_of.get(code) == group["values"], "Somebody's features are not those of their group.")
    for home, positions in enumerate(lottery["households"], 1):
        home_of.update((lottery["codes"][position], home) for position in positions if position < record.people)
    for code, _, household, _ in people:
        need(home_of.get(code) == household, "Somebody's household is not that of the lottery.")
    return "The auditor's register of %d people is the one committed to." % len(people)


def register_entry(features, person):
    code, salt, household, values = person
    return {"code": code, "features": dict(zip(features, values)), "household": household, "salt": salt}


@check("eligibility", "commitment", "lottery", "eligibility")
def check_eligibility(record):
    committed, people = record.commitment["inputs"]["eligibility"], record.eligibility["people"]
    same = record.digest("eligibility") == committed["details"]
    need(same, "Who was left out, and by which rules, is not what was committed to.")
    reasons = [person["reason"] for person in people]
    counts = [{"people": reasons.count(reason), "reason": reason} for reason in LEFT_OUT if reason in reasons]
    need(counts == committed["leftOut"], "The commitment counts other numbers of people left out than are listed.")
    drawable = set(record.lottery["codes"])
    need(all(person["code"] not in drawable for person in people), "Somebody listed as left out is in the lottery.")
    if "exclusions" in record.bytes:
        need(lists_people(record.bytes["exclusions"], people), "auditor/exclusions.csv does not list the same people.")
    if not people:
        return "The rules are those committed to; nobody was left out."
    return "Who was left out (%d), and by which rules, is as committed to; none of them is in the lottery." % len(people)


def lists_people(data, people):
    """Whether a table has a row for each of these people, and no other; in the order of the register's lines."""
    try:
        header, *rows = csv_rows(decode(data)) or [[]]
    except Malformed:
        return False
    if header != ["line", "code", "reason", "column"] or not all(len(row) == 4 for row in rows):
        return False
    if not all(re.fullmatch("[1-9][0-9]{0,8}", row[0]) for row in rows):
        return False
    due = [[person["code"], person["reason"], person["column"]] for person in people]
    return strictly_ascending([int(row[0]) for row in rows]) and sorted(row[1:] for row in rows) == sorted(due)


# Sources of seeds. ----------------------------------------------------------------------------------------------------

SOURCE = re.compile(
    "typed|balls:([1-6])x10|dice:d(4|6|8|10|12|20)x([1-9][0-9]{0,2})|drand:([0-9a-f]{64}):([1-9][0-9]{0,11})"
)


def source_of(written):
    """What a text names: ("typed",), ("balls", digits), ("dice", sides, throws) or ("drand", round); None: nothing."""
    match = SOURCE.fullmatch(written)
    if not match:
        return None
    digits, sides, throws, chain, number = match.groups()
    if digits:
        return "balls", int(digits)
    if sides:
        return ("dice", int(sides), int(throws)) if int(throws) <= 200 else None
    if chain:
        return ("drand", int(number)) if chain == QUICKNET else None
    return ("typed",)


def suits(source, tickets):
    """Whether balls name each ticket once, and dice have far more values than there are tickets."""
    if source[0] == "balls":
        return tickets == 10 ** source[1]
    return source[0] != "dice" or source[1] ** source[2] >= 10**6 * tickets


def can_give(source, value):
    return VALUE_RULES[source[0]](value, *source[1:])


def typed_value(value):
    """No control characters, formatting characters or halves of pairs; and something, no blanks around it."""
    kinds = [unicodedata.category(each) for each in value]
    if not kinds or any(kind in ("Cc", "Cf", "Cs") for kind in kinds):
        return False
    # The blanks that ECMAScript trims are these separators, and some control and formatting characters.
    return kinds[0][0] != "Z" and kinds[-1][0] != "Z" and unicodedata.is_normalized("NFC", value)


def balls_value(value, digits):
    return re.fullmatch("[0-9]{%d}" % digits, value) is not None


def dice_value(value, sides, throws):
    pips = [str(pip % 10 if sides == 10 else pip) for pip in range(1, sides + 1)]
    thrown = value.split("-") if sides > 10 else list(value)
    return len(thrown) == throws and all(each in pips for each in thrown)


def drand_value(value, number):
    return drand_verifies(number, value)


VALUE_RULES = {"typed": typed_value, "balls": balls_value, "dice": dice_value, "drand": drand_value}


# From the seed to a ticket. -------------------------------------------------------------------------------------------


def seed_key(manifest, source, value, stream):
    material = "sortition-seed-v1\nmanifest=%s\nsource=%s\nvalue=%s\nstream=%s\n" % (manifest, source, value, stream)
    return sha256(material.encode("utf-8"))


class Stream:
    """ARC4 keyed by a text of 64 characters, its first 256 bytes thrown away, as seedrandom 3.0.5 has it."""

    def __init__(self, key):
        key = key.encode("ascii")
        self.state = list(range(256))
        self.i = self.j = j = 0
        for i in range(256):
            j = (j + self.state[i] + key[i % len(key)]) % 256
            self.state[i], self.state[j] = self.state[j], self.state[i]
        for _ in range(256):
            self.byte()

    def byte(self):
        state = self.state
        self.i = (self.i + 1) % 256
        self.j = (self.j + state[self.i]) % 256
        state[self.i], state[self.j] = state[self.j], state[self.i]
        return state[(state[self.i] + state[self.j]) % 256]

    def uint32(self):
        return int.from_bytes(bytes(self.byte() for _ in range(4)), "big")

    def index(self, m):
        """A whole number below m, all equally likely."""
        limit = 2**32 // m * m
        u = self.uint32()
        while u >= limit:
            u = self.uint32()
        return u % m

    def shuffled(self, items):
        """A list in a new order: Fisher and Yates, the last place first."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            other = self.index(last + 1)
            order[last], order[other] = order[other], order[last]
        return order


# RFC 6962: Merkle trees. ----------------------------------------------------------------------------------------------


def merkle_leaf(data):
    return hashlib.sha256(b"\0" + data).digest()


def merkle_node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def merkle_root(inputs):
    """The tree hash of a list of leaf inputs, all of them bytes."""
    if not inputs:
        return hashlib.sha256(b"").digest()
    # Pairing neighbours, with the odd one carried up, makes the tree of the RFC.
    level = [merkle_leaf(data) for data in inputs]
    while len(level) > 1:
        pairs = [merkle_node(*level[at : at + 2]) for at in range(0, len(level) - 1, 2)]
        level = pairs + level[len(pairs) * 2 :]
    return level[0]


def merkle_path_leads(data, position, count, path, root):
    """Whether the audit path leads from a leaf input, at its position among so many, to the root."""
    if not 0 <= position < count:
        return False
    found, last, path = merkle_leaf(data), count - 1, list(path)
    while last > 0:
        # The last of an odd number has no neighbour, and goes up as it is.
        if position % 2 == 1 or position < last:
            if not path:
                return False
            other = path.pop(0)
            found = merkle_node(other, found) if position % 2 == 1 else merkle_node(found, other)
        position, last = position // 2, last // 2
    return not path and found == root


# The signatures of drand's chain quicknet: BLS on the curve BLS12-381, y² = x³ + 4, signatures in G1, the key in G2. -----
#
# The field has P elements, the groups have ORDER. The extension of degree 2 is a + b·i with i² = −1, kept as pairs; the one
# of degree 12 is the polynomials in w modulo w¹² − 2·w⁶ + 2, kept as lists of 12, and i is w⁶ − 1 in it.

P = 0x1A0111EA397FE69A4B1BA7B6434BACD764774B84F38512BF6730D2A0F6B0F6241EABFFFEB153FFFFB9FEFFFFFFFFAAAB
ORDER = 0x73EDA753299D7D483339D80809A1D80553BDA402FFFE5BFEFFFFFFFF00000001
# The parameter of the curve, which is negative; 1 more is what multiplies a point of the curve into G1.
CURVE_X = 0xD201000000010000

QUICKNET = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"
QUICKNET_KEY = (
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
    "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"
)
HASH_TO_G1 = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"

# The generator of G2.
G2 = (
    (
        0x024AA2B2F08F0A91260805272DC51051C6E47AD4FA403B02B4510B647AE3D1770BAC0326A805BBEFD48056C8C121BDB8,
        0x13E02B6052719F607DACD3A088274F65596BD0D09920B61AB5DA61BBDC7F5049334CF11213945D57E5AC7D055D042B7E,
    ),
    (
        0x0CE5D527727D6E118CC9CDC6DA2E351AADFD9BAA8CBDD3A76D429A695160D12C923AC9CC3BACA289E193548608B82801,
        0x0606C4A02EA734CC32ACD2B02BC28B99CB3E287E85A763AF267492AB572E99AB3F370D275CEC1DA1AAA9075FF05F79BE,
    ),
)


def drand_verifies(number, signature_hex):
    """Whether this is quicknet's signature of the round of this number: a point in its only spelling, 96 digits."""
    if not 1 <= number < 2**64 or not re.fullmatch("[0-9a-f]{96}", signature_hex):
        return False
    signature = decode_g1(bytes.fromhex(signature_hex))
    if signature is None:
        return False
    message = hashlib.sha256(number.to_bytes(8, "big")).digest()
    x, y = hash_to_g1(message)
    # The pairing of signature and generator is that of message and key.
    return pairings_cancel([(signature, G2), ((x, -y % P), decode_g2(bytes.fromhex(QUICKNET_KEY)))])


# Points. None is the point at infinity.


def decode_g1(data):
    """The point of 48 bytes, or None: infinity, no point, a point outside the group, or another spelling of one."""
    x = int.from_bytes(data, "big") % 2**381
    if data[0] >> 6 != 2 or x >= P:
        return None
    y = pow(x**3 + 4, (P + 1) // 4, P)
    if y * y % P != (x**3 + 4) % P:
        return None
    # The third bit says which of y and −y: set for the larger.
    if bool(data[0] & 0x20) != (y > P - y):
        y = P - y
    return (x, y) if multiply((x, y), ORDER) is None else None


def add(one, other):
    if one is None or other is None:
        return one or other
    (x, y), (u, v) = one, other
    if x == u and (y + v) % P == 0:
        return None
    slope = 3 * x * x * inverse(2 * y) if x == u else (v - y) * inverse(u - x)
    third = (slope * slope - x - u) % P
    return third, (slope * (x - third) - y) % P


def multiply(point, times):
    return repeated(add, point, times)


def repeated(combine, item, times):
    """`item` combined with itself, `times` in all, at least once: doubled, and added in where the number has a one."""
    total = item
    for bit in bin(times)[3:]:
        total = combine(total, total)
        if bit == "1":
            total = combine(total, item)
    return total


def inverse(a):
    return pow(a, -1, P)


def decode_g2(data):
    """The point of 96 bytes, which are known to be those of one."""
    x = (int.from_bytes(data[48:], "big"), int.from_bytes(data[:48], "big") % 2**381)
    y = root2(add2(times2(x, times2(x, x)), (4, 4)))
    larger = (y[1], y[0]) > (-y[1] % P, -y[0] % P)
    return x, y if bool(data[0] & 0x20) == larger else negative2(y)


# Hashing to G1: RFC 9380, suite BLS12381G1_XMD:SHA-256_SSWU_RO_.


def hash_to_g1(message):
    stretched = expand_message(message, HASH_TO_G1, 128)
    points = [isogeny(*map_to_curve(int.from_bytes(stretched[at : at + 64], "big") % P)) for at in (0, 64)]
    return multiply(add(*points), CURVE_X + 1)


def expand_message(message, domain, length):
    """Section 5.3.1, of SHA-256."""
    domain += bytes([len(domain)])
    first = hashlib.sha256(bytes(64) + message + length.to_bytes(2, "big") + b"\0" + domain).digest()
    block = hashlib.sha256(first + b"\1" + domain).digest()
    stretched = block
    for number in range(2, -(-length // 32) + 1):
        mixed = bytes(a ^ b for a, b in zip(first, block))
        block = hashlib.sha256(mixed + bytes([number]) + domain).digest()
        stretched += block
    return stretched[:length]


# The curve that can be mapped to, y² = x³ + A·x + B, with Z = 11 (section 8.8.1).
SSWU_A = 0x144698A3B8E9433D693A02C96D4982B0EA985383EE66A8D8E8981AEFD881AC98936F8DA0E0F97F5CF428082D584C1D
SSWU_B = 0x12E2908D11688030018B12E8753EEE3B2016C1F0F24F4070A0B9C14FCEF35EF55A23215A316CEAA5D1CC48E98E172BE0
SSWU_Z = 11


def map_to_curve(u):
    """Section 6.6.2."""
    shift = (SSWU_Z * SSWU_Z * pow(u, 4, P) + SSWU_Z * u * u) % P
    if shift == 0:
        x = SSWU_B * inverse(SSWU_Z * SSWU_A) % P
    else:
        x = -SSWU_B * inverse(SSWU_A) * (1 + inverse(shift)) % P
    y = sswu_y(x)
    if y is None:
        x = SSWU_Z * u * u * x % P
        y = sswu_y(x)
    return x, y if y % 2 == u % 2 else P - y


def sswu_y(x):
    square = (x**3 + SSWU_A * x + SSWU_B) % P
    y = pow(square, (P + 1) // 4, P)
    return y if y * y % P == square else None


def isogeny(x, y):
    """The isogeny of degree 11 from that curve to ours (appendix E.2); infinity where it divides by 0."""
    under, beneath = polynomial(X_UNDER, x), polynomial(Y_UNDER, x)
    if under == 0 or beneath == 0:
        return None
    return polynomial(X_OVER, x) * inverse(under) % P, y * polynomial(Y_OVER, x) * inverse(beneath) % P


def polynomial(coefficients, x):
    total = 0
    for coefficient in reversed(coefficients):
        total = (total * x + coefficient) % P
    return total


# From the constant upwards.
X_OVER = (
    0x11a05f2b1e833340b809101dd99815856b303e88a2d7005ff2627b56cdb4e2c85610c2d5f2e62d6eaeac1662734649b7,
    0x17294ed3e943ab2f0588bab22147a81c7c17e75b2f6a8417f565e33c70d1e86b4838f2a6f318c356e834eef1b3cb83bb,
    0x0d54005db97678ec1d1048c5d10a9a1bce032473295983e56878e501ec68e25c958c3e3d2a09729fe0179f9dac9edcb0,
    0x1778e7166fcc6db74e0609d307e55412d7f5e4656a8dbf25f1b33289f1b330835336e25ce3107193c5b388641d9b6861,
    0x0e99726a3199f4436642b4b3e4118e5499db995a1257fb3f086eeb65982fac18985a286f301e77c451154ce9ac8895d9,
    0x1630c3250d7313ff01d1201bf7a74ab5db3cb17dd952799b9ed3ab9097e68f90a0870d2dcae73d19cd13c1c66f652983,
    0x0d6ed6553fe44d296a3726c38ae652bfb11586264f0f8ce19008e218f9c86b2a8da25128c1052ecaddd7f225a139ed84,
    0x17b81e7701abdbe2e8743884d1117e53356de5ab275b4db1a682c62ef0f2753339b7c8f8c8f475af9ccb5618e3f0c88e,
    0x080d3cf1f9a78fc47b90b33563be990dc43b756ce79f5574a2c596c928c5d1de4fa295f296b74e956d71986a8497e317,
    0x169b1f8e1bcfa7c42e0c37515d138f22dd2ecb803a0c5c99676314baf4bb1b7fa3190b2edc0327797f241067be390c9e,
    0x10321da079ce07e272d8ec09d2565b0dfa7dccdde6787f96d50af36003b14866f69b771f8c285decca67df3f1605fb7b,
    0x06e08c248e260e70bd1e962381edee3d31d79d7e22c837bc23c0bf1bc24c6b68c24b1b80b64d391fa9c8ba2e8ba2d229,
)
X_UNDER = (
    0x08ca8d548cff19ae18b2e62f4bd3fa6f01d5ef4ba35b48ba9c9588617fc8ac62b558d681be343df8993cf9fa40d21b1c,
    0x12561a5deb559c4348b4711298e536367041e8ca0cf0800c0126c2588c48bf5713daa8846cb026e9e5c8276ec82b3bff,
    0x0b2962fe57a3225e8137e629bff2991f6f89416f5a718cd1fca64e00b11aceacd6a3d0967c94fedcfcc239ba5cb83e19,
    0x03425581a58ae2fec83aafef7c40eb545b08243f16b1655154cca8abc28d6fd04976d5243eecf5c4130de8938dc62cd8,
    0x13a8e162022914a80a6f1d5f43e7a07dffdfc759a12062bb8d6b44e833b306da9bd29ba81f35781d539d395b3532a21e,
    0x0e7355f8e4e667b955390f7f0506c6e9395735e9ce9cad4d0a43bcef24b8982f7400d24bc4228f11c02df9a29f6304a5,
    0x0772caacf16936190f3e0c63e0596721570f5799af53a1894e2e073062aede9cea73b3538f0de06cec2574496ee84a3a,
    0x14a7ac2a9d64a8b230b3f5b074cf01996e7f63c21bca68a81996e1cdf9822c580fa5b9489d11e2d311f7d99bbdcc5a5e,
    0x0a10ecf6ada54f825e920b3dafc7a3cce07f8d1d7161366b74100da67f39883503826692abba43704776ec3a79a1d641,
    0x095fc13ab9e92ad4476d6e3eb3a56680f682b4ee96f7d03776df533978f31c1593174e4b4b7865002d6384d168ecdd0a,
    1,
)
Y_OVER = (
    0x090d97c81ba24ee0259d1f094980dcfa11ad138e48a869522b52af6c956543d3cd0c7aee9b3ba3c2be9845719707bb33,
    0x134996a104ee5811d51036d776fb46831223e96c254f383d0f906343eb67ad34d6c56711962fa8bfe097e75a2e41c696,
    0x00cc786baa966e66f4a384c86a3b49942552e2d658a31ce2c344be4b91400da7d26d521628b00523b8dfe240c72de1f6,
    0x01f86376e8981c217898751ad8746757d42aa7b90eeb791c09e4a3ec03251cf9de405aba9ec61deca6355c77b0e5f4cb,
    0x08cc03fdefe0ff135caf4fe2a21529c4195536fbe3ce50b879833fd221351adc2ee7f8dc099040a841b6daecf2e8fedb,
    0x16603fca40634b6a2211e11db8f0a6a074a7d0d4afadb7bd76505c3d3ad5544e203f6326c95a807299b23ab13633a5f0,
    0x04ab0b9bcfac1bbcb2c977d027796b3ce75bb8ca2be184cb5231413c4d634f3747a87ac2460f415ec961f8855fe9d6f2,
    0x0987c8d5333ab86fde9926bd2ca6c674170a05bfe3bdd81ffd038da6c26c842642f64550fedfe935a15e4ca31870fb29,
    0x09fc4018bd96684be88c9e221e4da1bb8f3abd16679dc26c1e8b6e6a1f20cabe69d65201c78607a360370e577bdba587,
    0x0e1bba7a1186bdb5223abde7ada14a23c42a0ca7915af6fe06985e7ed1e4d43b9b3f7055dd4eba6f2bafaaebca731c30,
    0x19713e47937cd1be0dfd0b8f1d43fb93cd2fcbcb6caf493fd1183e416389e61031bf3a5cce3fbafce813711ad011c132,
    0x18b46a908f36f6deb918c143fed2edcc523559b8aaf0c2462e6bfe7f911f643249d9cdf41b44d606ce07c8a4d0074d8e,
    0x0b182cac101b9399d155096004f53f447aa7b12a3426b08ec02710e807b4633f06c851c1919211f20d4c04f00b971ef8,
    0x0245a394ad1eca9b72fc00ae7be315dc757b3b080d4c158013e6632d3c40659cc6cf90ad1c232a6442d9d3f5db980133,
    0x05c129645e44cf1102a159f748c4a3fc5e673d81d7e86568d9ab0f5d396a7ce46ba1049b6579afb7866b1e715475224b,
    0x15e6be4e990f03ce4ea50b3b42df2eb5cb181d8f84965a3957add4fa95af01b2b665027efec01c7704b456be69c8b604,
)
Y_UNDER = (
    0x16112c4c3a9c98b252181140fad0eae9601a6de578980be6eec3232b5be72e7a07f3688ef60c206d01479253b03663c1,
    0x1962d75c2381201e1a0cbd6c43c348b885c84ff731c4d59ca4a10356f453e01f78a4260763529e3532f6102c2e49a03d,
    0x058df3306640da276faaae7d6e8eb15778c4855551ae7f310c35a5dd279cd2eca6757cd636f96f891e2538b53dbf67f2,
    0x16b7d288798e5395f20d23bf89edb4d1d115c5dbddbcd30e123da489e726af41727364f2c28297ada8d26d98445f5416,
    0x0be0e079545f43e4b00cc912f8228ddcc6d19c9f0f69bbb0542eda0fc9dec916a20b15dc0fd2ededda39142311a5001d,
    0x08d9e5297186db2d9fb266eaac783182b70152c65550d881c5ecd87b6f0f5a6449f38db9dfa9cce202c6477faaf9b7ac,
    0x166007c08a99db2fc3ba8734ace9824b5eecfdfa8d0cf8ef5dd365bc400a0051d5fa9c01a58b1fb93d1a1399126a775c,
    0x16a3ef08be3ea7ea03bcddfabba6ff6ee5a4375efa1f4fd7feb34fd206357132b920f5b00801dee460ee415a15812ed9,
    0x1866c8ed336c61231a1be54fd1d74cc4f9fb0ce4c6af5920abc5750c4bf39b4852cfe2f7bb9248836b233d9d55535d4a,
    0x167a55cda70a6e1cea820597d94a84903216f763e13d87bb5308592e7ea7d4fbc7385ea3d529b35e346ef48bb8913f55,
    0x04d2f259eea405bd48f010a01ad2911d9c6dd039bb61a6290e591b36e636a5c871a5c29f4f83060400f8b49cba8f6aa8,
    0x0accbb67481d033ff5852c1e48c50c477f94ff8aefce42d28c0f9a88cea7913516f968986f7ebbea9684b529e2561092,
    0x0ad6b9514c767fe3c3613144b45f1496543346d98adf02267d5ceef9a00d9b8693000763e3b90ac11e99b138573345cc,
    0x02660400eb2e4f3b628bdd0d53cd76f2bf565b94e72927c1cb748df27942480e420517bd8714cc80d1fadc1326ed06f7,
    0x0e0fa1d816ddc03e6b24255e0d7819c171c40f65e273b853324efcd6356caa205ca2f570f13497804415473a1d634b8f,
    1,
)


# The field of degree 2.


def add2(a, b):
    return (a[0] + b[0]) % P, (a[1] + b[1]) % P


def negative2(a):
    return -a[0] % P, -a[1] % P


def times2(a, b):
    return (a[0] * b[0] - a[1] * b[1]) % P, (a[0] * b[1] + a[1] * b[0]) % P


def inverse2(a):
    norm = inverse(a[0] * a[0] + a[1] * a[1])
    return a[0] * norm % P, -a[1] * norm % P


def root2(a):
    """A square root of a square whose second part is not 0."""
    length = pow(a[0] * a[0] + a[1] * a[1], (P + 1) // 4, P)
    for half in ((a[0] + length) * inverse(2) % P, (a[0] - length) * inverse(2) % P):
        x = pow(half, (P + 1) // 4, P)
        if x * x % P == half:
            return x, a[1] * inverse(2 * x) % P
    raise ValueError("not a square")


# The pairing.


def pairings_cancel(pairs):
    """Whether the ate pairings of points of G1 and G2, multiplied, are 1."""
    f = [1] + [0] * 11
    points = [q for _, q in pairs]
    for bit in bin(CURVE_X)[3:]:
        f = times12(f, f)
        for index, (p, q) in enumerate(pairs):
            line, points[index] = step(points[index], points[index], p)
            f = times12(f, line)
            if bit == "1":
                line, points[index] = step(points[index], q, p)
                f = times12(f, line)
    # f to the power of (P¹² − 1)/ORDER is 1 if its power of (P⁶ + 1)/ORDER is left alone by a ↦ a^(P⁶), which is w ↦ −w.
    power = repeated(times12, f, (P**6 + 1) // ORDER)
    return any(power) and not any(power[1::2])


def step(one, other, p):
    """The line through two points of G2, or the tangent, at a point of G1, times w³; and the sum of the two points."""
    (x, y), (u, v) = one, other
    if one == other:
        square = times2(x, x)
        slope = times2(add2(square, add2(square, square)), inverse2(add2(y, y)))
    else:
        slope = times2(add2(v, negative2(y)), inverse2(add2(u, negative2(x))))
    third = add2(times2(slope, slope), negative2(add2(x, u)))
    total = third, add2(times2(slope, add2(x, negative2(third))), negative2(y))
    a, b = add2(times2(slope, x), negative2(y))
    c, d = -slope[0] * p[0], -slope[1] * p[0]
    return [(a - b) % P, 0, (c - d) % P, p[1], 0, 0, b, 0, d % P, 0, 0, 0], total


def times12(a, b):
    product = [0] * 23
    for at, each in enumerate(b):
        if each:
            for place, factor in enumerate(a, at):
                product[place] += factor * each
    for place in range(22, 11, -1):
        product[place - 6] += 2 * product[place]
        product[place - 12] -= 2 * product[place]
    return [each % P for each in product[:12]]


# From the command line. -----------------------------------------------------------------------------------------------


class NoRecord(Exception):
    """There is nothing to verify."""


def read_folder(folder):
    """The bytes of each file of a record, by name."""
    names = regular_files(folder)
    if "commitment.json" in names:
        public, auditor = folder, os.path.join(os.path.dirname(os.path.abspath(folder)), "auditor")
    else:
        public, auditor = os.path.join(folder, "public"), os.path.join(folder, "auditor")
    if not regular_files(public):
        raise NoRecord("%s holds no draw: public/commitment.json is missing" % folder)
    found = {"public": regular_files(public), "auditor": regular_files(auditor)}
    data = {}
    for name, path in PATHS.items():
        part, file = path.split("/")
        if file in found[part]:
            with open(os.path.join(public if part == "public" else auditor, file), "rb") as opened:
                data[name] = opened.read()
    return data


def regular_files(folder):
    """The names of the files in a folder, links not followed; none where there is no such folder."""
    try:
        with os.scandir(folder) as entries:
            return {entry.name for entry in entries if stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode)}
    except (FileNotFoundError, NotADirectoryError):
        return set()


def as_json(results):
    return json.dumps({"checks": [{"check": name, "outcome": outcome} for name, outcome, _ in results]})


def report(results):
    failed = sum(outcome == "fail" for _, outcome, _ in results)
    for name, outcome, sentence in results:
        print("  %-7s  %s: %s" % ("FAIL" if outcome == "fail" else outcome, name, legible(sentence)))
    passed = sum(outcome == "pass" for _, outcome, _ in results)
    print()
    if failed:
        print("NOT verified: checks that fail: %d." % failed)
    else:
        print("Verified: %d checks pass, %d are skipped." % (passed, len(results) - passed))
    print("\nNot checked, since no file can tell:")
    for clause in NOT_CHECKED:
        print("  - " + clause)


def legible(sentence):
    """Nothing that a file holds can steer a terminal."""
    return "".join(each if each.isprintable() else "\\u{%x}" % ord(each) for each in sentence)


def main(words):
    parser = argparse.ArgumentParser(prog="verify.py", description="Verifies the public record of a draw by lot.")
    parser.add_argument("folder", help="public/ as it was published, or the folder that holds it")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    asked = parser.parse_args(words)
    try:
        results = judge_all(Record(read_folder(asked.folder)))
    except (NoRecord, OSError, ValueError, MemoryError) as error:
        print("verify.py: cannot read %s" % legible(str(error) or asked.folder), file=sys.stderr)
        return 2
    if asked.json:
        print(as_json(results))
    else:
        report(results)
    return 1 if any(outcome == "fail" for _, outcome, _ in results) else 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        sys.exit(main(sys.argv[1:]))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
