"""Shrinks the scenario of a seed while the difference remains, and prints it: see README.md."""
import argparse
import os
import re
import sys

import compare
import generator
import product


def smaller(case):
    """Cases with one thing less, the largest steps first."""
    yield from without_sessions(case)
    yield from without_rows(case)
    yield from without_top(case)
    yield from without_entries(case)
    yield from without_settings(case)
    yield from without_cells(case)


def changed(case, change):
    other = case.copy()
    try:
        change(other)
    except (KeyError, IndexError, StopIteration):
        return None
    return other


def drop_session(case, name):
    """Without a session and everything that names it."""
    case.raw["sessions"] = [s for s in case.raw["sessions"] if s["id"] != name]
    case.raw["pins"] = [p for p in case.raw.get("pins", []) if name not in (p.get("session"), p.get("not"))]
    for s in case.raw["sessions"]:
        for key in ("with", "after", "not-with"):
            if key in s:
                s[key] = [o for o in ([s[key]] if isinstance(s[key], str) else s[key]) if o != name]
                if not s[key]:
                    del s[key]
    topics = {s.get("topic", s["id"]) for s in case.raw["sessions"]}
    for sector in case.raw["sectors"]:
        if "prefers" in sector:
            sector["prefers"] = [t for t in sector["prefers"] if t in topics]
    for row in case.rows:
        if row.get("role", "").endswith(":" + name):
            del row["role"]
        close_up(row, topics)


def close_up(row, topics):
    """Only choices and scores of topics that there are, without a gap."""
    choices = [row.pop(f"choice {k}") for k in range(1, 20) if f"choice {k}" in row]
    for k, topic in enumerate([t for t in choices if t in topics]):
        row[f"choice {k + 1}"] = topic
    for key in [k for k in row if k.startswith("score ") and k[6:] not in topics]:
        del row[key]


def without_sessions(case):
    for s in list(case.raw["sessions"]):
        if len(case.raw["sessions"]) > 1:
            yield changed(case, lambda c: drop_session(c, s["id"]))


def drop_row(case, name):
    case.rows = [r for r in case.rows if r["id"] != name]
    case.raw["pins"] = [p for p in case.raw.get("pins", []) if p["delegate"] != name]
    for key in ("together", "apart"):
        groups = [[d for d in group if d != name] for group in case.raw.get(key, [])]
        case.raw[key] = [g for g in groups if len(g) > 1]


def without_rows(case):
    for row in list(case.rows):
        if len(case.rows) > 1:
            yield changed(case, lambda c: drop_row(c, row["id"]))


def without_top(case):
    for key in ("rules", "pins", "together", "apart", "breaks", "pace", "policy", "contributors"):
        if case.raw.get(key):
            yield changed(case, lambda c: c.raw.pop(key))
        elif key in case.raw:
            yield changed(case, lambda c: c.raw.pop(key))


def without_entries(case):
    """Without one rule, pin, group, stage, room or sector."""
    for rule in list(case.raw.get("rules", {})):
        yield changed(case, lambda c: c.raw["rules"].pop(rule))
    for key in ("pins", "together", "apart", "policy", "rooms", "sectors", "breaks"):
        for k in reversed(range(len(case.raw.get(key, [])))):
            yield changed(case, lambda c: c.raw[key].pop(k))
    for k, stage in enumerate(case.raw.get("policy", [])):
        if isinstance(stage, dict):
            for name in stage:
                yield changed(case, lambda c: c.raw["policy"][k].pop(name))
                if isinstance(stage[name], dict):
                    for setting in stage[name]:
                        yield changed(case, lambda c: c.raw["policy"][k][name].pop(setting))


def without_settings(case):
    """Without one key of a session, room, sector or of the delegates."""
    for key in ("sessions", "rooms", "sectors"):
        for k, entry in enumerate(case.raw[key]):
            for name in entry:
                if name in ("id", "kind", "minutes", "seats"):
                    continue
                yield changed(case, lambda c: c.raw[key][k].pop(name))
                if isinstance(entry[name], (dict, list)) and len(entry[name]) > 1:
                    for inner in range(len(entry[name])):
                        label = list(entry[name])[inner] if isinstance(entry[name], dict) else inner
                        yield changed(case, lambda c: c.raw[key][k][name].pop(label))
    for name in ("unranked", "attributes"):
        if name in case.raw["delegates"]:
            yield changed(case, lambda c: c.raw["delegates"].pop(name))


def without_cells(case):
    topics = {s.get("topic", s["id"]) for s in case.raw["sessions"]}
    for k, row in enumerate(case.rows):
        for name in [n for n in row if n not in ("id", "sector")]:
            def change(c):
                c.rows[k].pop(name)
                close_up(c.rows[k], topics)
            yield changed(case, change)
        if row["sector"] != case.rows[0]["sector"]:
            yield changed(case, lambda c: c.rows[k].update(sector=case.rows[0]["sector"]))


def signature(verdict):
    """What a difference is about, without names and numbers."""
    about = re.search(r"([A-Z]\d? [a-z-]+: [a-z-]*)", verdict.detail) or re.search(r"^([a-z -]*)", verdict.detail)
    word = next((w for w in ("claimed", "missing", "above the allowance", "bound", "worse", "better")
                 if w in verdict.detail), "")
    return verdict.name, about.group(1) if about else "", word if verdict.name == "stage" else ""


def reduce(case, still, say=None):
    """The smallest case found of which `still` is true."""
    shrunk = True
    while shrunk:
        shrunk = False
        for other in smaller(case):
            if other is not None and still(other):
                case, shrunk = other, True
                if say:
                    say(case)
                break
    return case


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("--breakout", required=True)
    parser.add_argument("--kind")
    parser.add_argument("--words", default="", help="the difference goes on being about these words")
    parser.add_argument("--out", help="a folder for the files")
    arguments = parser.parse_args()
    case = generator.make(arguments.seed, arguments.kind)
    first = compare.guarded(case, arguments.breakout)
    print(f"{first.name}: {first.detail}", file=sys.stderr)
    if first.name == "agree":
        sys.exit("nothing differs")

    def still(other):
        v = compare.guarded(other, arguments.breakout)
        return signature(v) == signature(first) and arguments.words in v.detail

    case = reduce(case, still)
    print(compare.guarded(case, arguments.breakout).detail)
    for name, text in case.texts().items():
        print(f"--- {name}\n{text}")
    if arguments.out:
        os.makedirs(arguments.out, exist_ok=True)
        product.write(case.texts(), arguments.out)


if __name__ == "__main__":
    main()
