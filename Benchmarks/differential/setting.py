"""One way to hold the conference: where and when each session is, and which workshops are cancelled."""


def overlap(a, b, apart=0):
    """Whether two spans meet, or come closer than so many minutes."""
    return a[0] < b[1] + apart and b[0] < a[1] + apart


def blocks_of(spans):
    """The blocks: largest sets of workshops that all run at one moment, in the order of the clock."""
    found = []
    for moment in sorted({span[0] for span in spans.values()}):
        running = [w for w, span in spans.items() if span[0] <= moment < span[1]]
        found.append(running)
    return [b for i, b in enumerate(found)
            if not any(set(b) < set(c) or (set(b) == set(c) and j < i) for j, c in enumerate(found))]


def chains_of(blocks):
    """Blocks that share a workshop, joined."""
    chains = []
    for block in blocks:
        joined = set(block).union(*(c for c in chains if c & set(block)))
        chains = [c for c in chains if not c & set(block)] + [joined]
    return chains


class Setting:
    def __init__(self, scenario, spans, rooms, cancelled=frozenset()):
        """`spans`: of each session, in minutes of the conference; `rooms`: of each session, None where it is open."""
        self.scenario, self.cancelled = scenario, frozenset(cancelled)
        self.placed, self.rooms = spans, rooms
        self.spans = {s: span for s, span in spans.items() if s not in cancelled}
        self.held = [w for w in scenario.workshops if w.id in self.spans]
        self.names = [w.id for w in self.held]
        self.programme = blocks_of({w.id: spans[w.id] for w in scenario.workshops if w.id in spans})
        self.wholly_optional = {w for chain in chains_of(self.programme) for w in chain
                                if all(scenario.sessions[o].optional for o in chain)}
        # A cancelled workshop leaves the blocks of the programme as they are, without it.
        self.blocks = [held for held in ([w for w in b if w in self.spans] for b in self.programme) if held]
        self.there = {(d.id, w): self._there(d, w, self.spans[w])
                      for d in scenario.delegates.values() for w in self.names}
        self.places = self._places(spans)
        self.duties = {d: [b for b in blocks if not self.may_stay_away(b)] for d, blocks in self.places.items()}

    def _places(self, spans):
        """Of each delegate the blocks of the programme, cancelled workshops included, with one that they are there for. In
        those that are not wholly optional they attend one that is held: their duties."""
        return {d.id: [b for b in self.programme if any(self._there(d, w, spans[w]) for w in b)]
                for d in self.scenario.delegates.values()}

    def _there(self, delegate, workshop, span):
        """Whether a delegate is there from its beginning to its end, with no part in a plenary or talk meanwhile."""
        if not (delegate.arrives <= span[0] and span[1] <= delegate.leaves):
            return False
        return not any(role in self.spans and self.scenario.sessions[role].kind != "workshop"
                       and overlap(self.spans[role], span) for role in delegate.roles)

    def open_to(self, delegate, block):
        """The workshops of a block that a delegate is there for."""
        return [w for w in block if self.there.get((delegate, w))]

    def is_open(self, delegate, workshop):
        """Whether a delegate may attend a workshop that is held: no part in another session keeps them meanwhile."""
        others = [r for r in self.scenario.delegates[delegate].roles if r != workshop and r in self.spans]
        return self.there[delegate, workshop] and not any(
            overlap(self.spans[r], self.spans[workshop]) for r in others)

    def may_stay_away(self, block):
        """Whether all workshops of a block are optional, and of those that overlap these, and so on."""
        return set(block) <= self.wholly_optional

    def room_choices(self, session):
        """The rooms that a session may have: with the features it requires, and open meanwhile."""
        entry, span = self.scenario.sessions[session], self.placed[session]
        pinned = self.rooms.get(session)
        return [r.id for r in self.scenario.rooms.values()
                if (pinned is None or r.id == pinned) and entry.requires <= r.features
                and not any(overlap(span, c) for c in r.closed)]

    def rooms_clash(self, a, room_a, b, room_b):
        """Whether two sessions cannot have these rooms."""
        rooms = self.scenario.rooms
        return bool(rooms[room_a].cells & rooms[room_b].cells) and \
            overlap(self.placed[a], self.placed[b], self.scenario.pace.get("changeover", 0))
