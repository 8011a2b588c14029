"""Measures a plan by itself: the hard rules it breaks, its worth in each stage. Shares no code with the models."""
import json
from fractions import Fraction
from itertools import combinations

from reading import friend_wishes
from setting import overlap
from wishes import Wishes


class Measure:
    def __init__(self, scenario, setting, seats, rooms):
        self.scenario, self.setting, self.seats, self.rooms = scenario, setting, seats, rooms
        self.broken, self.penalty = [], 0
        self.wishes = Wishes(scenario)
        self.delegates = scenario.delegates
        self.people = {w: [d for d in self.delegates if w in seats.get(d, [])] for w in setting.names}

    # Rules

    def rules(self):
        self.structure()
        for name, strength in self.scenario.rules.items():
            for amount, text in getattr(self, "rule_" + name.replace("-", "_"))(strength.settings):
                if amount <= 0:
                    continue
                if strength.hard:
                    self.broken.append(f"{name}: {text}")
                else:
                    self.penalty += strength.weight * amount

    def structure(self):
        setting, broken = self.setting, self.broken
        for d, delegate in self.delegates.items():
            mine = self.seats.get(d, [])
            for w in mine:
                if w not in setting.names or not setting.there[d, w]:
                    broken.append(f"{d} cannot be in {w}")
            for a, b in combinations([w for w in mine if w in setting.spans], 2):
                if overlap(setting.spans[a], setting.spans[b]):
                    broken.append(f"{d} is in {a} and {b}")
            for block in setting.duties[d]:
                if not set(block) & set(mine):
                    broken.append(f"{d} attends none of {block}")
            for role in delegate.roles:
                if role in setting.names and role not in mine:
                    broken.append(f"{d} has a role in {role}")
        for w in setting.held:
            size = len(self.people[w.id])
            if size > self.scenario.rooms[self.rooms[w.id]].seats or (w.most is not None and size > w.most):
                broken.append(f"{w.id} has {size} people")
            if w.cancellable and size == 0:
                broken.append(f"{w.id} is held for nobody")
        for w in setting.cancelled:
            if not self.scenario.sessions[w].cancellable:
                broken.append(f"{w} may not be cancelled")
        for s in setting.spans:
            if self.rooms[s] not in setting.room_choices(s):
                broken.append(f"{s} cannot be in {self.rooms[s]}")
        for a, b in combinations(setting.spans, 2):
            if setting.rooms_clash(a, self.rooms[a], b, self.rooms[b]):
                broken.append(f"{a} and {b} have one room")
            tracks = {self.scenario.sessions[s].track for s in (a, b)}
            if len(tracks) == 1 and None not in tracks and self.rooms[a] != self.rooms[b]:
                broken.append(f"{a} and {b} are of one track in two rooms")

    def rule_attendance(self, _):
        return [(w.least - len(self.people[w.id]), w.id) for w in self.setting.held]

    def rule_sectors(self, _):
        for w in self.setting.held:
            sectors = [self.delegates[d].sector for d in self.people[w.id]]
            for s, least in w.sectors_least.items():
                yield least - sectors.count(s), w.id
            for s, most in w.sectors_most.items():
                yield sectors.count(s) - most, w.id
            if w.distinct is not None:
                yield w.distinct - len(set(sectors)), w.id

    def spread(self, at_most):
        for block in self.setting.blocks:
            for name in sorted({d.delegation for d in self.delegates.values() if d.delegation}):
                here = [sum(1 for d in self.people[w] if self.delegates[d].delegation == name) for w in block]
                low, high = 0, at_most
                if at_most == "even":
                    low, high = sum(here) // len(block), -(-sum(here) // len(block))
                for count in here:
                    yield max(0, count - int(high)) + max(0, low - count), name

    def rule_delegation_spread(self, settings):
        return self.spread(settings["at-most"])

    def rule_pins(self, _):
        for pin in self.scenario.pins:
            mine = self.seats.get(pin["delegate"], [])
            yield (pin["session"] not in mine if "session" in pin else pin["not"] in mine), str(pin)

    def rule_together(self, _):
        for block in self.setting.blocks:
            for group in self.scenario.together:
                where = {tuple(w for w in block if w in self.seats.get(d, [])) for d in group
                         if self.setting.open_to(d, block)}
                yield len(where) > 1, f"{group} in {block}"

    def rule_apart(self, _):
        return [(len([d for d in group if d in self.people[w]]) - 1, f"{group} in {w}")
                for w in self.setting.names for group in self.scenario.apart]

    def rule_topic_once(self, _):
        for d in self.delegates:
            topics = [self.scenario.sessions[w].topic for w in self.seats.get(d, [])]
            for topic in set(topics):
                yield topics.count(topic) - 1, f"{d} and {topic}"

    def taken(self):
        return [(self.delegates[d], self.scenario.sessions[w]) for w in self.setting.names for d in self.people[w]]

    def features(self, workshop):
        return self.scenario.rooms[self.rooms[workshop.id]].features

    def rule_languages(self, _):
        for d, w in self.taken():
            yield (d.languages and w.languages and not d.languages & w.languages
                   and "interpretation" not in self.features(w)) and 1 or 0, f"{d.id} in {w.id}"

    def rule_needs(self, _):
        return [(len(d.needs - self.features(w)), f"{d.id} in {w.id}") for d, w in self.taken()]

    def rule_ranked_only(self, _):
        return [(bool(d.choices) and w.topic not in d.choices, f"{d.id} in {w.id}") for d, w in self.taken()]

    def rule_open_to(self, _):
        for d, w in self.taken():
            says = {**d.attributes, "sectors": d.sector, "delegations": d.delegation}
            yield any(says[key] not in some for key, some in w.open_to.items()), f"{d.id} in {w.id}"

    def rule_takes(self, settings):
        for d in self.delegates.values():
            count = len([w for w in self.seats.get(d.id, []) if self.scenario.sessions[w].optional])
            least, most = d.takes if d.takes is not None else (settings.get("min", 0), settings.get("max"))
            yield int(least) - count, d.id
            yield (0 if most is None else count - int(most)), d.id

    def rule_builds_on(self, _):
        for d, w in self.taken():
            ended = {self.scenario.sessions[v].topic for v in self.seats.get(d.id, [])
                     if v in self.setting.spans and self.setting.spans[v][1] <= self.setting.spans[w.id][0]}
            yield len([topic for topic in w.builds_on if topic not in ended]), f"{d.id} in {w.id}"

    def rule_friends(self, settings):
        for block in self.setting.blocks:
            for d, friend in friend_wishes(self.scenario, settings):
                if self.setting.open_to(d, block) and self.setting.open_to(friend, block):
                    mine, theirs = (set(block) & set(self.seats.get(one, [])) for one in (d, friend))
                    yield mine != theirs, f"{d} without {friend} in {block}"

    def rule_guarantee(self, settings):
        for d in self.delegates.values():
            first = d.choices[:int(settings["within-choices"])]
            slots = self.setting.blocks if settings.get("in") == "every-slot" else [self.setting.names]
            for slot in slots:
                offered = [w for w in slot
                           if self.scenario.sessions[w].topic in first and self.setting.is_open(d.id, w)]
                attended = self.seats.get(d.id, [])
                topics = {self.scenario.sessions[w].topic for w in attended}
                missed = [w for w in offered if self.scenario.sessions[w].topic not in topics]
                yield bool(missed) and not set(offered) & set(attended), d.id

    # Objectives

    def totals(self, remembering=True):
        wishes = Wishes(self.scenario, remembering)
        return {d.id: Fraction(sum(wishes.penalty(d, w) for w in self.seats.get(d.id, [])), wishes.parts)
                for d in self.delegates.values()}

    def objective(self, name, settings):
        return Fraction(getattr(self, "value_" + name.replace("-", "_"))(settings))

    def value_sector_balance(self, settings):
        of, value = settings.get("of", "sector"), 0
        for attribute in of if isinstance(of, list) else [of]:
            label = {d.id: d.sector if attribute == "sector" else d.attributes[attribute]
                     for d in self.delegates.values()}
            distances = [Fraction(0)]
            for block in self.setting.blocks:
                everybody = [d for w in block for d in self.people[w]]
                for group in set(label.values()) - {None}:
                    members = sum(1 for d in everybody if label[d] == group)
                    there = [d for d in self.delegates if self.setting.open_to(d, block)]
                    for w in block:
                        share = Fraction(members, len(block))
                        if settings.get("share") == "proportional":
                            members = sum(1 for d in there if label[d] == group)
                            share = Fraction(members * len(self.people[w]), len(there)) if there else 0
                        distances.append(abs(sum(1 for d in self.people[w] if label[d] == group) - share))
            value += max(distances) if settings.get("measure") == "largest" else sum(distances)
        return value

    def value_worst_off(self, _):
        return max(list(self.totals().values()) + [0])

    def value_preferences(self, _):
        return sum(self.totals().values())

    def value_delegation_spread(self, _):
        return sum(amount for amount, _ in self.spread("even"))

    def value_even_sizes(self, _):
        value = 0
        for block in self.setting.blocks:
            sizes = [len(self.people[w]) for w in block]
            value += sum(abs(s - Fraction(sum(sizes), len(sizes))) for s in sizes)
        return value

    def value_filled(self, _):
        return sum(1 for block in self.setting.blocks if self.setting.may_stay_away(block) for d in self.delegates
                   if self.setting.open_to(d, block) and not set(block) & set(self.seats.get(d, [])))

    def value_mixing(self, settings):
        by, repeated = settings.get("by", "person"), 0
        if by == "person":
            for a, b in combinations(self.delegates, 2):
                repeated += max(0, len(set(self.seats.get(a, [])) & set(self.seats.get(b, []))) - 1)
            return repeated
        for d in self.delegates.values():
            met = []
            for w in self.seats.get(d.id, []):
                met += {getattr(self.delegates[o], by) for o in self.people[w]} - {None, getattr(d, by)}
            repeated += len(met) - len(set(met))
        return repeated

    def value_cancellations(self, _):
        return len(self.setting.cancelled)

    def value_room_fit(self, _):
        return sum(self.scenario.rooms[self.rooms[w]].seats - len(p) for w, p in self.people.items())

    def value_stability(self, settings):
        earlier = json.loads(self.scenario.files[settings["against"]])["allocation"]
        lost = [sum(1 for w in places if w in self.scenario.sessions and w not in self.seats.get(d, []))
                for d, places in earlier.items() if d in self.delegates]
        return sum(lost) if settings.get("count") == "seats" else sum(1 for n in lost if n)

    def beyond(self, rank):
        value = 0
        for d in self.delegates.values():
            if d.choices:
                value += len(self.setting.places[d.id])
                value -= sum(1 for w in self.seats.get(d.id, [])
                             if self.scenario.sessions[w].topic in d.choices[:rank])
        return value

    def stages(self):
        """Name and value of each stage; `generous` as its profile, the dissatisfactions, worst first."""
        found = []
        if any(not s.hard for s in self.scenario.rules.values()):
            found.append(("soft-rules", Fraction(self.penalty)))
        for objectives, _ in self.scenario.policy:
            if "generous" in objectives:
                found.append(("generous", sorted(self.totals(remembering=False).values(), reverse=True)))
            elif "rank-maximal" in objectives:
                found += [(f"rank-maximal: rank {r}", Fraction(self.beyond(r)))
                          for r in range(1, max(1, self.wishes.longest) + 1)]
            else:
                found.append((" + ".join(objectives), sum(Fraction(s.get("weight", "1")) * self.objective(n, s)
                                                          for n, s in objectives.items())))
        return found


def stages(scenario, setting, seats, rooms):
    measure = Measure(scenario, setting, seats, rooms)
    measure.rules()
    return measure.stages()


def problems(scenario, setting, seats, rooms):
    """The hard rules that a plan breaks, as sentences."""
    measure = Measure(scenario, setting, seats, rooms)
    measure.rules()
    return measure.broken
