"""Reads a scenario and its roster as docs/scenario.md says, with nothing of the product."""
import csv
import io
import json
import re
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import yaml

RULES = ["attendance", "sectors", "delegation-spread", "pins", "together", "apart", "topic-once", "languages",
         "needs", "ranked-only", "guarantee", "open-to", "takes", "builds-on", "friends"]
HARD_UNLESS_GIVEN = {"attendance", "sectors", "pins", "together", "apart", "topic-once", "languages", "needs",
                     "open-to", "takes", "builds-on"}
STANDARD_POLICY = ["sector-balance", "worst-off", "preferences", "delegation-spread", "even-sizes"]


def listed(value):
    """Several identifiers, or one alone."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def clock(text):
    """Minutes after midnight of a time in quotes."""
    hours, minutes = str(text).split(":")
    return int(hours) * 60 + int(minutes)


def minutes(value):
    """A number of minutes, with `min` or without."""
    return int(str(value).replace("min", "").strip())


def window(text):
    """Start and end, in minutes, of a window with a dash."""
    start, end = re.split("[–-]", str(text))
    return clock(start.strip()), clock(end.strip())


@dataclass
class Day:
    id: str
    date: str
    ordinal: int
    origin: int  # minutes from the first day's midnight to this one's
    opens: int
    closes: int


@dataclass
class Room:
    id: str
    seats: int
    features: set
    closed: list  # spans in minutes of the conference
    cells: set  # the rooms that it is made of, itself where it is no joined one


@dataclass
class Session:
    id: str
    kind: str
    minutes: int
    topic: str
    day: str = None
    start: int = None
    room: str = None
    window: tuple = None
    ideal: int = None
    after: list = field(default_factory=list)
    beside: list = field(default_factory=list)
    not_with: list = field(default_factory=list)
    track: str = None
    least: int = 0
    most: int = None
    sectors_least: dict = field(default_factory=dict)
    sectors_most: dict = field(default_factory=dict)
    distinct: int = None
    requires: set = field(default_factory=set)
    languages: set = field(default_factory=set)
    open_to: dict = field(default_factory=dict)  # sectors, delegations and attributes, with who is let in
    builds_on: list = field(default_factory=list)  # topics
    optional: bool = False
    cancellable: bool = False


@dataclass
class Delegate:
    id: str
    sector: str
    delegation: str
    choices: list  # their own or those of their sector, topics
    scores: dict
    languages: set
    needs: set
    arrives: int
    leaves: int
    roles: set  # sessions in which they have a part
    attributes: dict
    priority: int = 1  # how many times their dissatisfaction counts
    carried: int = 0  # millionths of a point that they lost before
    memory: int = 16  # how many sixteenths it counts for that
    friends: list = field(default_factory=list)  # whom they ask to be with
    takes: tuple = None  # how many optional workshops at least and, unless None, at most


@dataclass
class Strength:
    """How a rule binds: hard, or soft by its weight. A rule that is off has no strength."""
    weight: int = None
    settings: dict = field(default_factory=dict)

    @property
    def hard(self):
        return self.weight is None


@dataclass
class Scenario:
    step: int
    days: list
    rooms: dict
    breaks: list
    pace: dict
    sessions: dict
    sectors: list
    delegates: dict
    attributes: list
    contributors: list
    pins: list
    together: list
    apart: list
    rules: dict
    policy: list
    files: dict

    @property
    def workshops(self):
        return [s for s in self.sessions.values() if s.kind == "workshop"]

    def moment(self, text, last=False):
        """Minutes of the conference of `fri 11:15`, or of a day's beginning or, where it is the last, its end."""
        parts = str(text).split()
        day = next((d for d in self.days if parts[0] in (d.id, d.date)), None)
        if day is None:  # a date on which there is nothing
            return (date.fromisoformat(parts[0]).toordinal() - self.days[0].ordinal) * 1440 + \
                (clock(parts[1]) if len(parts) > 1 else 1440 if last else 0)
        if len(parts) > 1:
            return day.origin + clock(parts[1])
        return day.origin + (1440 if last else 0)


def read(text, files):
    """The scenario of a YAML text; `files` holds the roster and plans by their names."""
    raw = yaml.load(text, yaml.BaseLoader)
    days = read_days(raw["event"])
    scenario = Scenario(
        step=minutes(raw["event"].get("step", 15)), days=days, rooms=read_rooms(raw["rooms"], days),
        breaks=raw.get("breaks", []), pace={k: minutes(v) for k, v in raw.get("pace", {}).items()},
        sessions=read_sessions(raw["sessions"]), sectors=[s["id"] for s in raw["sectors"]], delegates={},
        attributes=listed(raw["delegates"].get("attributes")), contributors=raw.get("contributors", []),
        pins=raw.get("pins", []), together=raw.get("together", []), apart=raw.get("apart", []),
        rules=read_rules(raw.get("rules", {})), policy=read_policy(raw.get("policy", STANDARD_POLICY)), files=files)
    read_roster(scenario, raw, files[raw["delegates"]["roster"]])
    remember(scenario, raw)
    for session in scenario.sessions.values():
        if session.start is not None and session.day is None and len(days) == 1:
            session.day = days[0].id
    check(scenario)
    return scenario


def check(scenario):
    """Refuses names that nothing has: a case that was shrunk too far."""
    known = set(scenario.sectors)
    assert known and scenario.delegates, "nobody, or no sector"
    assert all(d.sector in known for d in scenario.delegates.values()), "unknown sector"
    assert all(s.room is None or s.room in scenario.rooms for s in scenario.sessions.values()), "unknown room"
    bounds = [set(s.sectors_least) | set(s.sectors_most) for s in scenario.sessions.values()]
    assert all(b <= known for b in bounds), "unknown sector"
    topics = {s.topic for s in scenario.workshops}
    wished = [set(d.choices) | set(d.scores) for d in scenario.delegates.values()]
    assert topics and all(w <= topics for w in wished), "unknown topic"
    features = {f for r in scenario.rooms.values() for f in r.features}
    assert all(d.needs <= features for d in scenario.delegates.values()), "unknown feature"
    assert all(s.requires <= features for s in scenario.sessions.values()), "unknown feature"


def read_days(event):
    days = sorted(event["days"], key=lambda d: d["date"])
    first = date.fromisoformat(days[0]["date"]).toordinal()
    number = lambda d: date.fromisoformat(d["date"]).toordinal()
    return [Day(d["id"], d["date"], number(d), (number(d) - first) * 1440, clock(d["opens"]), clock(d["closes"]))
            for d in days]


def read_rooms(raw, days):
    rooms = {}
    for entry in raw:
        closed = []
        for span in listed(entry.get("closed")):
            day = next(d for d in days if d.id == span["day"])
            closed.append((day.origin + (clock(span["from"]) if "from" in span else day.opens),
                           day.origin + (clock(span["to"]) if "to" in span else day.closes)))
        rooms[entry["id"]] = Room(entry["id"], int(entry.get("seats", 0)), set(listed(entry.get("features"))), closed,
                                  {entry["id"]})
    for entry in raw:
        if "parts" in entry:
            room = rooms[entry["id"]]
            room.cells = room.cells | set(entry["parts"])
            if "seats" not in entry:
                room.seats = sum(rooms[p].seats for p in entry["parts"])
            room.closed = room.closed + [span for p in entry["parts"] for span in rooms[p].closed]
    return rooms


def read_sessions(raw):
    sessions = {}
    for entry in raw:
        names = [entry["id"]]
        if "repeats" in entry:
            names = [f"{entry['id']}-{k + 1}" for k in range(int(entry["repeats"]))]
        for name in names:
            attendance, mix = entry.get("attendance", {}), entry.get("sectors", {})
            sessions[name] = Session(
                id=name, kind=entry["kind"], minutes=minutes(entry["minutes"]),
                topic=entry.get("topic", entry["id"]), day=entry.get("day"),
                start=clock(entry["start"]) if "start" in entry else None, room=entry.get("room"),
                window=window(entry["window"]) if "window" in entry else None,
                ideal=clock(entry["ideal"]) if "ideal" in entry else None, after=listed(entry.get("after")),
                beside=listed(entry.get("with")), not_with=listed(entry.get("not-with")), track=entry.get("track"),
                least=int(attendance.get("min", 0)), most=int(attendance["max"]) if "max" in attendance else None,
                sectors_least={k: int(v) for k, v in mix.get("at-least", {}).items()},
                sectors_most={k: int(v) for k, v in mix.get("at-most", {}).items()},
                distinct=int(mix["distinct"]) if "distinct" in mix else None,
                open_to={k: set(listed(v)) for k, v in entry.get("open-to", {}).items()},
                builds_on=listed(entry.get("builds-on")),
                requires=set(listed(entry.get("requires"))), languages=set(listed(entry.get("languages"))),
                optional=entry.get("optional") == "true", cancellable=entry.get("may-be-cancelled") == "true")
    return sessions


def read_rules(raw):
    rules = {}
    for name in RULES:
        value = raw.get(name, "hard" if name in HARD_UNLESS_GIVEN else "off")
        if value == "off":
            continue
        settings = {} if value == "hard" else dict(value)
        weight = settings.pop("soft", None)
        rules[name] = Strength(None if weight is None else int(weight), settings)
    return rules


def read_policy(raw):
    """Each stage as its objectives with their settings, and its slack."""
    stages = []
    for entry in raw:
        if isinstance(entry, str):
            entry = {entry: {}}
        entry = {name: dict(value) if isinstance(value, dict) else value for name, value in entry.items()}
        slack = entry.pop("slack", None)
        for settings in entry.values():
            slack = settings.pop("slack", slack)
        stages.append((entry, slack))
    return stages


def read_roster(scenario, raw, text):
    prefers = {s["id"]: listed(s.get("prefers")) for s in raw["sectors"]}
    inherits = raw["delegates"].get("unranked", "indifferent") == "sector"
    for row in csv.DictReader(io.StringIO(text)):
        row = {k.strip(): (v or "").strip() for k, v in row.items()}
        choices = [row[f"choice {k}"] for k in range(1, 100) if row.get(f"choice {k}")]
        scores = {k[6:]: int(v) for k, v in row.items() if k.startswith("score ") and v}
        if not choices and not scores and inherits:
            choices = prefers[row["sector"]]
        several = lambda name: {part.strip() for part in row.get(name, "").split(";") if part.strip()}
        arrives, leaves = row.get("arrives"), row.get("leaves")
        scenario.delegates[row["id"]] = Delegate(
            id=row["id"], sector=row["sector"], delegation=row.get("delegation") or None, choices=list(choices),
            scores=scores, languages=several("languages"), needs=several("needs"),
            arrives=scenario.moment(arrives) if arrives else -1,
            leaves=scenario.moment(leaves, last=True) if leaves else 10 ** 9,
            roles={part.split(":", 1)[1].strip() for part in several("role")},
            attributes={a: row.get(a) or None for a in scenario.attributes}, takes=span_of(row.get("takes")),
            priority=int(row.get("priority") or 1), carried=int(10 ** 6 * Fraction(row.get("carried") or 0)),
            friends=[part.strip() for part in row.get("with", "").split(";") if part.strip()])


def remember(scenario, raw):
    """Losses of the latest event count whole, a share of them is kept with each event since; beside the mean they raise the weight."""
    events = [json.loads(scenario.files[name]) for name in raw.get("history", [])]
    dates = sorted({e["begins"] for e in events}, reverse=True)
    strength, keeps = (int(raw.get("memory", {}).get(key, unless)) for key, unless in (("strength", 100), ("keeps", 75)))
    for d in scenario.delegates.values():
        for e in events:
            left = 10 ** 6 * e["people"].get(d.id, {"points": 0})["points"]
            for _ in range(dates.index(e["begins"])):
                left = left * keeps // 100
            d.carried += left
    people = list(scenario.delegates.values())
    total = sum(d.carried for d in people)
    for d in people:
        d.memory = 16 + min(48, 16 * strength * d.carried * len(people) // (100 * total) if total else 0)


def friend_wishes(scenario, settings):
    """Who asks for whom, as far as it counts."""
    most = int(settings.get("at-most", 1000))
    named = {d.id: d.friends[:most] for d in scenario.delegates.values()}
    return [(d, f) for d, friends in named.items() for f in friends
            if f in named and (settings.get("mutual") != "true" or d in named[f])]


def span_of(text):
    """`2`, `1-3`, `1-`, `-3` as the least and the most; None where nothing is said."""
    if not text:
        return None
    ends = [part.strip() for part in re.split("[–-]", text)]
    return int(ends[0] or 0), int(ends[-1]) if ends[-1] else None
