"""The page of a suite: conditions, what every tool came to, and how good the allocations are."""

import plots
from instances import SUITES
from plans import MEASURES, SHARES
from tools import STEPS

# What the quality tables show; the CSV has all.
SHOWN = [
    "sector_balance", "preferences", "delegation_spread", "first_choice", "top_three", "without_wish", "worst_off", "dissatisfaction",
    "outside", "relative_blau", "absent_sectors", "lone_sectors", "covered", "pairs_met", "envious", "curable",
    "curable_within_sector", "seats_by_rank",
]
VERSION_NOTES = {
    "breakout": " (version, and a digest of the program)", "serial-dictatorship": " (a digest of its text)",
    "annealing": " (a digest of its text)", "cbc": " (CBC is the one in PuLP)",
}


def figure(value, digits=2):
    """A number for people."""
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(value, digits=2):
    return "–" if value is None else f"{100 * value:.{digits}f} %"


def name(row):
    return f"{row['tool']} | {row['form'] or '–'}"


def gap(row):
    if row["gap"] is None:
        return "–"
    return "proven" if row["gap"] <= 1e-6 else percent(row["gap"])


def note(row):
    if row["broken"]:
        return f"breaks rules: {row['broken']}"
    return "" if row["status"] == "done" else row["status"]


def table(heads, sides, rows):
    """A table in Markdown."""
    lines = [heads, sides, *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def conditions(suite, rows):
    """How, when and with what it was measured."""
    versions = {}
    for row in rows:
        versions.setdefault(row["tool"], {})[row["version"]] = None
    limits = sorted({int(row["limit"]) for row in rows})
    dates = sorted({row["date"] for row in rows})
    machines = sorted({row["machine"] for row in rows})
    command = "make bench" if suite == "full" else f"make bench-{suite}"
    when = f"on {dates[0]}" if len(dates) == 1 else f"from {dates[0]} to {dates[-1]}; the table says when each row"
    load = max(float(row["load"]) for row in rows)
    return f"""# Benchmark: {suite}

`{command}` {when}; {"; ".join(machines)}; load average before a row at most {load:.1f}.

Each tool had {" or ".join(map(str, limits))} s per instance, the solvers on two threads (glpsol, serial dictatorship and annealing have one). *s* is the
wall-clock time of the whole process: for Breakout it includes reading the scenario, verifying the plan and writing all sheets, for solvers reading the
MPS file. *MB* is the resident memory of its largest process. The gap is (value − bound) / value, of a tool's own bound.

Every plan, the rivals' too, was checked by `breakout verify`: where it breaks a rule it has no value. The value is that of the plan, which may be better
than a solver says while its search goes on. Conferences are `breakout generate` with the options in `Benchmarks/rivals/instances.py`, seed 1. Value and
bound are of the one stage. Annealing makes {STEPS:,} steps for each second that it has.

{"".join(f"- {tool}: {', '.join(found)}{VERSION_NOTES.get(tool, '')}{chr(10)}" for tool, found in versions.items())}
"""


def write(suite, store):
    """Writes SUITE.md and the plots."""
    rows = store.numbers()
    if not rows:
        return
    has_dates = len({row["date"] for row in rows}) > 1
    text = conditions(suite, rows)
    text += table(
        ["instance", "tool", "model", "s", "value", "bound", "gap", "MB", ""] + ["date"] * has_dates,
        ["---"] * 3 + ["---:"] * 5 + ["---"] + ["---"] * has_dates,
        [
            [row["instance"], name(row), figure(row["seconds"]), figure(row["value"]), figure(row["bound"]), gap(row)]
            + [figure(row["megabytes"], 0), note(row)] + [row["date"]] * has_dates
            for row in rows
        ])
    text += "\n## Allocation quality\n\nWhat `breakout verify` measures, as [metrics.md](../../docs/metrics.md) defines it; the CSV has\nmore. Sector balance is the sector deviation, Σ abs(count − even share).\n"
    for instance in dict.fromkeys(row["instance"] for row in rows):
        text += f"\n### {instance}\n\n" + quality([row for row in rows if row["instance"] == instance])
    left_out = [i for i in SUITES[suite] if len(i.solvers) < 4 and any(row["instance"] == i.name for row in rows)]
    if left_out:
        text += "\n## Not run\n\n"
    for instance in left_out:
        missing = [tool for tool in ["highs", "cp-sat", "cbc", "glpsol"] if tool not in instance.solvers]
        text += f"- {instance.name}, {instance.columns:,} columns: {', '.join(missing)}\n"
    text += "\n## Plots\n\n"
    for kind, title in plots.draw(suite, store, rows):
        text += f"![{title}]({suite}-{kind}.svg)\n\n"
    with open(store.path(".md"), "w") as file:
        file.write(text.rstrip() + "\n")


def quality(rows):
    """The figures of every plan of one instance."""
    lines = []
    for row in rows:
        if row["broken"]:
            cells = [f"breaks rules: {row['broken']}"] + [""] * (len(SHOWN) - 1)
        elif row["value"] is None:
            cells = ["no plan"] + [""] * (len(SHOWN) - 1)
        else:
            cells = [percent(row[key], 1) if key in SHARES else figure(row[key]) for key in SHOWN]
        lines.append([name(row), *cells])
    return table(["tool", "model", *(MEASURES[key][0] for key in SHOWN)], ["---"] * 2 + ["---:"] * len(SHOWN), lines)
