#!/usr/bin/env python3
"""Infeasible conferences of many kinds: make.py NUMBER FOLDER, or make.py list

A conference of a day that has a plan, drawn from the number as a seed, is made impossible in one way or in two at once. Nobody in it exists.
"""
import json
import pathlib
import random
import sys

SECTORS, PEOPLE, SIZE = ["law", "care", "schools"], 30, 5
BLOCKS = [["w1", "w2", "w3"], ["w4", "w5", "w6"]]


class Conference:
    """A scenario and its roster. `pinned` says whether the agenda is given."""

    def __init__(self, dice, pinned):
        self.dice, self.pinned = dice, pinned
        self.rooms = [
            {"id": "hall", "seats": 40, "features": ["stage"]},
            {"id": "a", "seats": 14, "features": ["tables", "screen", "interpretation"]},
            {"id": "b", "seats": 13, "features": ["tables", "screen", "step-free"]},
            {"id": "c", "seats": 12, "features": ["tables"]},
            {"id": "pantry", "seats": 2, "features": ["kitchen", "hearing-loop"]}]
        self.breaks = [{"id": "lunch", "minutes": 60, "window": "12:00–14:00"}]
        self.sessions = [{"id": "opening", "kind": "plenary", "minutes": 60, "requires": ["stage"]}]
        for number, block in enumerate(BLOCKS):
            for place, name in enumerate(block):
                session = {"id": name, "kind": "workshop", "minutes": 90, "attendance": {"min": 4}, "requires": ["tables"]}
                session.update({"after": ["opening", "w1"][number]} if place == 0 else {"with": block[0]})
                self.sessions.append(session)
        self.sessions.append({"id": "closing", "kind": "plenary", "minutes": 30, "after": "w4", "requires": ["stage"]})
        self.day = {"id": "d1", "date": "2030-06-06", "opens": "09:00", "closes": "17:00"}
        self.more = {}
        self.roster = []
        for number in range(PEOPLE):
            self.roster.append({
                "id": f"d{number + 1}", "sector": SECTORS[number % 3], "delegation": f"c{number // SIZE + 1}",
                "choices": dice.sample(BLOCKS[0], 2) + dice.sample(BLOCKS[1], 2)})
        if pinned:
            for name, start in zip(["opening", "w1", "w4", "closing"], ["09:00", "10:00", "14:00", "15:30"]):
                self.session(name)["start"] = start
                self.session(name).pop("after", None)
            for block in BLOCKS:
                for name, room in zip(block, "abc"):
                    self.session(name)["room"] = room

    def session(self, name):
        return next(session for session in self.sessions if session["id"] == name)

    def room(self, name):
        return next(room for room in self.rooms if room["id"] == name)

    def person(self, number):
        return self.roster[number]

    def anybody(self, count=1):
        return sorted(self.dice.sample([one["id"] for one in self.roster], count), key=lambda name: int(name[1:]))

    def block(self):
        return self.dice.choice(BLOCKS)

    def rule(self, name, value):
        self.more.setdefault("rules", {})[name] = value

    def pin(self, who, **what):
        self.more.setdefault("pins", []).append({"delegate": who, **what})

    def write(self, folder):
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        scenario = {"format": "breakout/1", "event": {"name": folder.name, "timezone": "Europe/Lisbon", "step": "15 min", "days": [self.day]},
                    "rooms": self.rooms, "breaks": self.breaks, "sessions": self.sessions, "sectors": [{"id": name} for name in SECTORS],
                    "delegates": {"roster": "roster.csv"}, "policy": ["sector-balance", "preferences"], **self.more}
        lines = ["# Synthetic, and impossible on purpose."]
        for key, value in scenario.items():
            # An entry a line, so that places tell something.
            lines += [f"{key}:"] + [f"  - {json.dumps(item, ensure_ascii=False)}" for item in value] if isinstance(value, list) else [
                f"{key}: {json.dumps(value, ensure_ascii=False)}"]
        (folder / "scenario.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        columns = sorted({key for one in self.roster for key in one} - {"choices"}, key=["id", "sector", "delegation", "languages", "needs", "role",
                                                                                        "arrives", "leaves", "takes", "with"].index)
        rows = [columns + [f"choice {number}" for number in range(1, 5)]]
        rows += [[str(one.get(column, "")) for column in columns] + (one["choices"] + [""] * 4)[:4] for one in self.roster]
        (folder / "roster.csv").write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")


KINDS = {}


def kind(what):
    def add(function):
        KINDS[function.__name__.replace("_", "-")] = (what, function)
        return function
    return add


@kind("a room has too few seats")
def small_room(it):
    it.room(it.dice.choice("abc"))["seats"] = it.dice.randint(1, 3)


@kind("all rooms together have too few seats")
def few_seats(it):
    for name in "abc":
        it.room(name)["seats"] = 9


@kind("a room is closed all day")
def lost_room(it):
    it.room("hall")["closed"] = [{"day": "d1"}]


@kind("a room is closed for some hours")
def closed_room(it):
    it.room(it.dice.choice(["a", "b"]))["closed"] = [{"day": "d1", "from": "09:30"}]
    for block in BLOCKS:
        for place, name in enumerate(block):
            it.session(name)["room"] = "abc"[place]


@kind("the hall is too small for a plenary")
def small_hall(it):
    it.room("hall")["seats"] = it.dice.randint(20, 29)


@kind("no room has what a session requires")
def feature(it):
    it.session(it.block()[0])["requires"] = ["tables", "kitchen"]


@kind("a window is too narrow for its session")
def window(it):
    it.session("opening").pop("start", None)
    it.session("opening")["window"] = "09:00–09:45"


@kind("a session starts after the day closes")
def hours(it):
    it.day["closes"] = it.dice.choice(["15:30", "15:45"])
    it.session("closing")["start"] = "16:00"
    it.session("closing").pop("after", None)


@kind("the day is too short")
def short_day(it):
    it.day["closes"] = "14:15"
    for session in it.sessions:
        session.pop("start", None)
    it.session("w1")["after"], it.session("w4")["after"], it.session("closing")["after"] = "opening", "w1", "w4"


@kind("a break is pinned into a session")
def break_in_session(it):
    it.session("opening")["start"] = "12:00"
    it.session("opening").pop("after", None)
    it.session("w1").pop("after", None)
    it.breaks[0]["start"] = "12:30"


@kind("a break's window lies inside a session")
def break_window(it):
    it.session("opening")["start"] = "09:00"
    it.breaks.append({"id": "coffee", "minutes": 30, "window": "09:15–09:45"})


@kind("two breaks want the same time")
def two_breaks(it):
    it.breaks.append({"id": "coffee", "minutes": 30, "window": "12:00–13:00", "start": "12:15"})
    it.breaks[0]["start"] = "12:00"


@kind("an order goes round in a circle")
def circle(it):
    it.session("w4")["after"] = "w1"
    it.session("w1")["after"] = "closing"
    it.session("closing")["after"] = "w4"


@kind("sessions are to be together and apart")
def together_apart_sessions(it):
    one, other = it.dice.sample(it.block(), 2)
    it.session(one)["not-with"] = other


@kind("a track that runs in parallel keeps one room")
def track(it):
    for name in it.dice.sample(it.block(), 2):
        it.session(name)["track"] = "one"
        it.session(name).pop("room", None)


@kind("a contributor is in two sessions at once")
def contributor(it):
    it.more.setdefault("contributors", []).append({"id": "host", "sessions": it.dice.sample(it.block(), 2)})


@kind("a contributor is not available")
def availability(it):
    it.more.setdefault("contributors", []).append({"id": "guest", "sessions": ["opening"], "available": [{"day": "d1", "from": "13:00"}]})
    it.session("opening")["start"] = "09:00"


@kind("nobody may work as long as a session lasts")
def pace(it):
    it.more["pace"] = {"longest-without-break": it.dice.choice([45, 60, 75])}


@kind("rooms have to be empty between sessions that follow at once")
def changeover(it):
    it.more.setdefault("pace", {})["changeover"] = 30
    for name, start in (("opening", "09:00"), ("closing", "10:00")):
        it.session(name)["start"] = start
        it.session(name).pop("after", None)
    it.session("w1").pop("after", None)
    it.session("w1").pop("start", None)


@kind("people need time to walk to what begins at once")
def walking(it):
    it.more.setdefault("pace", {})["walking"] = 15
    it.more.setdefault("contributors", []).append({"id": "host", "sessions": ["opening", "w1"]})
    it.session("opening")["start"] = "09:00"
    for name in BLOCKS[0]:
        it.session(name)["start"] = "10:00"
        for key in ("after", "with"):
            it.session(name).pop(key, None)


@kind("sessions begin at a few times alone")
def starts(it):
    it.day["starts"] = ["09:00", "10:30"]
    for session in it.sessions:
        session.pop("start", None)
    it.session("w1")["after"], it.session("w4")["after"], it.session("closing")["after"] = "opening", "w1", "w4"


@kind("a programme rule forbids what runs together")
def programme_parallel(it):
    it.more.setdefault("programme-rules", []).append({"id": "calm", "sessions": it.block(), "parallel": 2})


@kind("a programme rule wants sessions back to back")
def programme_within(it):
    it.more.setdefault("programme-rules", []).append({"id": "at-once", "sessions": ["w1", "w2"], "within": 0})


@kind("somebody is pinned to two workshops at once")
def pinned_twice(it):
    who = it.anybody()[0]
    for name in it.dice.sample(it.block(), 2):
        it.pin(who, session=name)


@kind("somebody is banned from every workshop of a block")
def banned(it):
    who = it.anybody()[0]
    for name in it.block():
        it.pin(who, **{"not": name})


@kind("more are pinned to a workshop than it holds")
def pinned_full(it):
    name = it.block()[0]
    it.session(name).setdefault("attendance", {})["max"] = 5
    for who in it.anybody(7):
        it.pin(who, session=name)


@kind("delegates are to be together and apart")
def together_apart(it):
    pair = it.anybody(2)
    it.more.setdefault("together", []).append(pair)
    it.more.setdefault("apart", []).append(pair)


@kind("more are to be together than a room holds")
def together_large(it):
    it.more.setdefault("together", []).append(it.anybody(16))
    for block in BLOCKS:
        for place, name in enumerate(block):
            it.session(name)["room"] = "abc"[place]


@kind("four are to be apart in three workshops")
def apart_clique(it):
    four = it.anybody(4)
    groups = it.more.setdefault("apart", [])
    groups += [[four[i], four[j]] for i in range(4) for j in range(i)]


@kind("everybody is guaranteed a first choice that is full")
def guarantee(it):
    it.rule("guarantee", {"within-choices": 1})
    for one in it.roster:
        one["choices"] = ["w1", "w4"] if it.dice.random() < 0.8 else ["w2", "w5"]


@kind("nobody attends what they did not rank")
def ranked_only(it):
    it.rule("ranked-only", "hard")
    for one in it.roster:
        one["choices"] = ["w1", "w4"]


@kind("a topic is held in both blocks, alone")
def topic_once(it):
    for name in BLOCKS[0]:
        it.session(name)["topic"] = "same"
    for name in BLOCKS[1]:
        it.session(name)["topic"] = "same"
    for one in it.roster:
        one["choices"] = []


@kind("a delegation has to spread and stay together")
def spread_together(it):
    it.rule("delegation-spread", {"at-most": "even"})
    first = it.dice.randrange(PEOPLE // SIZE) * SIZE
    it.more.setdefault("together", []).append([f"d{first + place + 1}" for place in range(3)])


@kind("of a delegation too few may be in one workshop")
def spread_most(it):
    it.rule("delegation-spread", {"at-most": 1})


@kind("a workshop needs more of a sector than there are")
def sector_needed(it):
    it.session(it.block()[0])["sectors"] = {"at-least": {it.dice.choice(SECTORS): 11}}


@kind("a sector is welcome nowhere")
def sector_unwelcome(it):
    sector = it.dice.choice(SECTORS)
    for name in it.block():
        it.session(name)["sectors"] = {"at-most": {sector: 3}}


@kind("a workshop needs more sectors than there are")
def distinct(it):
    it.session(it.block()[1])["sectors"] = {"distinct": 4}


@kind("the workshops need more people than there are")
def least(it):
    for name in it.block():
        it.session(name)["attendance"] = {"min": it.dice.randint(11, 12)}


@kind("the workshops take fewer people than there are")
def most(it):
    for name in it.block():
        it.session(name)["attendance"] = {"max": 9}


@kind("nobody interprets for somebody")
def language(it):
    for name in ("w1", "w2", "w3"):
        it.session(name)["languages"] = ["en"]
    it.person(it.dice.randrange(PEOPLE))["languages"] = "mt"
    for room in it.rooms:
        room["features"] = [name for name in room.get("features", []) if name != "interpretation"]


@kind("no room is what somebody needs")
def needs(it):
    it.person(it.dice.randrange(PEOPLE))["needs"] = "hearing-loop"


@kind("a delegate moderates two workshops at once")
def two_roles(it):
    it.person(it.dice.randrange(PEOPLE))["role"] = ";".join(f"moderator:{name}" for name in sorted(it.dice.sample(it.block(), 2)))


@kind("a delegate moderates where they are banned from")
def role_banned(it):
    who = it.anybody()[0]
    it.person(int(who[1:]) - 1)["role"] = "moderator:w2"
    it.pin(who, **{"not": "w2"})


@kind("a block is open to none of a sector")
def open_to(it):
    for name in it.block():
        it.session(name)["open-to"] = {"sectors": SECTORS[:2]}


@kind("a workshop builds on what runs beside it")
def builds_on(it):
    block = it.block()
    it.session(block[0])["builds-on"] = [block[1]]
    it.session(block[0])["attendance"] = {"min": 3}


@kind("somebody takes more workshops than there are")
def takes(it):
    for block in BLOCKS:
        for name in block:
            it.session(name)["optional"] = True
    it.person(it.dice.randrange(PEOPLE))["takes"] = "3"


@kind("friends are pinned apart")
def friends(it):
    it.rule("friends", "hard")
    one, other = it.anybody(2)
    it.person(int(one[1:]) - 1)["with"] = other
    block = it.block()
    it.pin(one, session=block[0])
    it.pin(other, session=block[1])


COUNT = 60


def plan(number):
    """Which kinds a conference has, and whether its agenda is given."""
    dice = random.Random(f"repairs {number}")
    names = list(KINDS)
    chosen = [names[number]] if number < len(names) else sorted(dice.sample(
        ["small-room", "pinned-twice", "banned", "together-apart", "sector-needed", "distinct", "least", "needs", "two-roles", "window",
         "break-window", "contributor", "feature", "apart-clique", "small-hall", "pinned-full", "friends", "open-to"], 2), key=names.index)
    return dice, chosen, dice.random() < 0.5


def make(number, folder):
    dice, chosen, pinned = plan(number)
    it = Conference(dice, pinned)
    for name in chosen:
        KINDS[name][1](it)
    it.write(folder)
    return chosen, pinned


if __name__ == "__main__":
    if sys.argv[1] == "list":
        for number in range(COUNT):
            _, chosen, pinned = plan(number)
            print(number, " and ".join(chosen), "with its agenda" if pinned else "with an open agenda")
    else:
        print(" and ".join(make(int(sys.argv[1]), sys.argv[2])[0]))
