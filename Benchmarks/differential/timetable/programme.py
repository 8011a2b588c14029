"""A scenario as its agenda sees it."""
from dataclasses import dataclass

import yaml

import reading

STANDARD = ["clashes", "absences", "ideal-times", "parallel", "compact-days", "early-days", "gaps", "centred-breaks",
            "identifier-order"]
REST = 15  # minutes with nothing on that are a rest, and a gap


@dataclass
class Pause:
    id: str
    day: object
    minutes: int
    window: tuple  # minutes of the conference
    start: int
    tracks: list


@dataclass
class Rule:
    id: str
    ask: str  # parallel, per-day, within, window or rooms
    amount: object
    weight: int  # None where it is hard
    groups: list  # of names of sessions


class Programme:
    def __init__(self, texts):
        raw = yaml.load(texts["scenario.yaml"], yaml.BaseLoader)
        self.days = reading.read_days(raw["event"])
        self.step = reading.minutes(raw["event"].get("step", 15))
        self.rooms = reading.read_rooms(raw["rooms"], self.days)
        self.sessions = reading.read_sessions(raw["sessions"])
        self.pace = {k: reading.minutes(v) for k, v in raw.get("pace", {}).items()}
        self.contributors = raw.get("contributors", [])
        self.delegates = {}
        reading.read_roster(self.as_scenario(raw), raw, texts[raw["delegates"]["roster"]])
        for d in self.days:
            entry = next(e for e in raw["event"]["days"] if e["id"] == d.id)
            d.starts = [reading.clock(t) for t in reading.listed(entry.get("starts", raw["event"].get("starts", [])))]
        for entry in raw["sessions"]:
            s = self.sessions[entry["id"]]
            s.tags = reading.listed(entry.get("tags"))
            s.expected = int(entry["expected"]) if "expected" in entry else None
        self.pauses = self.read_pauses(raw.get("breaks", []))
        self.rules = [self.read_rule(k, r) for k, r in enumerate(raw.get("programme-rules", []))]
        self.stages = self.read_stages(raw.get("agenda-policy", STANDARD))

    def as_scenario(self, raw):
        return reading.Scenario(
            step=self.step, days=self.days, rooms=self.rooms, breaks=[], pace={}, sessions=self.sessions,
            sectors=[s["id"] for s in raw["sectors"]], delegates=self.delegates, attributes=[], contributors=[], pins=[],
            together=[], apart=[], rules={}, policy=[], files={})

    def read_pauses(self, raw):
        found = []
        of = lambda value, day: value[day] if isinstance(value, dict) else value
        for b in raw:
            for d in self.days:
                if d.id not in reading.listed(b.get("days", [x.id for x in self.days])):
                    continue
                low, high = reading.window(of(b["window"], d.id))
                start = b.get("start")
                if isinstance(start, dict):
                    start = start.get(d.id)
                found.append(Pause(b["id"], d, reading.minutes(of(b["minutes"], d.id)), (d.origin + low, d.origin + high),
                                   None if start is None else d.origin + reading.clock(start),
                                   reading.listed(b.get("tracks"))))
        return found

    def read_rule(self, number, raw):
        ask = next(k for k in ("parallel", "per-day", "within", "window", "rooms") if k in raw)
        amount = reading.window(raw[ask]) if ask == "window" else reading.minutes(raw[ask])
        if "pairs" in raw:
            groups = raw["pairs"]
        elif "sessions" in raw:
            groups = [raw["sessions"]]
        elif "tag" in raw:
            groups = [[s.id for s in self.sessions.values() if raw["tag"] in s.tags]]
        elif "track" in raw:
            groups = [[s.id for s in self.sessions.values() if s.track == raw["track"]]]
        else:
            groups = [next(reading.listed(c["sessions"]) for c in self.contributors if c["id"] == raw["contributor"])]
        return Rule(raw.get("id", f"rule-{number + 1}"), ask, amount, int(raw["soft"]) if "soft" in raw else None, groups)

    def read_stages(self, raw):
        """Each as its name, its objectives with their weights, and its slack."""
        found = []
        for entry in raw:
            entry = {entry: {}} if isinstance(entry, str) else dict(entry)
            slack = entry.pop("slack", None)
            parts = {}
            for name, settings in entry.items():
                slack = settings.get("slack", slack)
                parts[name] = int(settings.get("weight", 1))
            found.append((" + ".join(parts), parts, slack))
        return found

    # What both the model and the measure ask

    @property
    def work(self):
        return [s for s in self.sessions.values() if s.kind != "service"]

    def day_of(self, moment):
        return next(d for d in self.days if d.origin <= moment < d.origin + 1440)

    def starts(self, s):
        """The moments at which a session may start, whatever the others do."""
        found = []
        for d in self.days:
            if s.day not in (None, d.id) or (s.start is not None and s.day is None and len(self.days) > 1):
                continue
            low, high = s.window or (0, 1440)
            low, high = max(low, d.opens), min(high, d.closes)
            for m in range(0, 1440, self.step):
                if not (low <= m and m + s.minutes <= high):
                    continue
                if s.start is not None and m != s.start or s.start is None and d.starts and m not in d.starts:
                    continue
                if all(self.is_there(c, d.origin + m, s.minutes) for c in self.contributors
                       if s.id in reading.listed(c["sessions"])):
                    found.append(d.origin + m)
        return found

    def is_there(self, contributor, start, minutes):
        spans = [(next(d for d in self.days if d.id == a["day"]), a) for a in reading.listed(contributor.get("available"))]
        return not spans or any(
            d.origin + (reading.clock(a["from"]) if "from" in a else d.opens) <= start
            and start + minutes <= d.origin + (reading.clock(a["to"]) if "to" in a else d.closes) for d, a in spans)

    def pause_starts(self, p):
        low, high = p.window
        grid = [p.day.origin + m for m in range(0, 1440, self.step)]
        return [m for m in grid if low <= m and m + p.minutes <= high and p.start in (None, m)]

    def stops(self, p, s):
        """Whether a session may not run during a break."""
        if s.kind in ("service", "plenary"):
            return s.kind == "plenary"
        return not p.tracks or s.track in p.tracks

    def suits(self, s, room, start):
        """Whether a session may be in a room from a moment on, as far as that room is concerned."""
        people = self.present(start, s.minutes) if s.kind == "plenary" else s.least
        return s.room in (None, room.id) and s.requires <= room.features and room.seats >= people and not any(
            start < b and a < start + s.minutes for a, b in room.closed)

    def present(self, start, minutes):
        return sum(d.arrives <= start and start + minutes <= d.leaves for d in self.delegates.values())

    def wish(self, s):
        """Who wishes a session."""
        return [d for d in self.delegates.values() if s.topic in d.choices] if s.kind in ("talk", "workshop") else []

    def clashes(self):
        """How many wish both of two sessions of different topics."""
        found = {}
        chosen = [s for s in self.sessions.values() if s.kind in ("talk", "workshop")]
        for k, a in enumerate(chosen):
            for b in chosen[k + 1:]:
                both = sum(a.topic in d.choices and b.topic in d.choices for d in self.delegates.values())
                if both and a.topic != b.topic:
                    found[a.id, b.id] = both
        return found

    def parallel(self):
        shops = [s for s in self.sessions.values() if s.kind == "workshop"]
        return {(a.id, b.id): 1 for k, a in enumerate(shops) for b in shops[k + 1:] if a.topic != b.topic}

    def absences(self, s, start):
        return sum(not (d.arrives <= start and start + s.minutes <= d.leaves) for d in self.wish(s))
