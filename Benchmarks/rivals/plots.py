"""The plots of a suite: seconds, memory, gap over time, quality, and cost against size."""

import matplotlib.pyplot as plt
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from instances import SUITES
from plot_quality import draw_quality
from plot_style import COLOURS, finish, label

SOLVERS = [("highs", "tight"), ("highs", "plain"), ("cp-sat", "tight"), ("cp-sat", "plain"), ("cbc", "tight"), ("cbc", "plain")]
ORDER = [("breakout", None), *SOLVERS, ("glpsol", "tight"), ("glpsol", "plain"), ("annealing", None), ("serial-dictatorship", None)]
# Gaps below so many per cent are drawn there.
FLOOR = 0.01


def panels(count, width=4.2, height=2.9, **options):
    """A grid of axes, three in a row, and those that are used."""
    columns = min(3, count)
    lines = -(-count // columns)
    chart, grid = plt.subplots(lines, columns, figsize=(width * columns + 1, height * lines + 0.6), squeeze=False, **options)
    axes = list(grid.flat)
    for unused in axes[count:]:
        unused.set_visible(False)
    return chart, axes[:count]


def plain_numbers(*sides):
    """Logarithmic axes with 1, 2, 5, 10 … in place of powers."""
    for side in sides:
        side.set_major_locator(LogLocator(subs=(1, 2, 5)) if spread(side) < 200 else LogLocator())
        side.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.10g}"))
        side.set_minor_formatter(NullFormatter())


def spread(side):
    """How many times larger the end of an axis is than its beginning."""
    low, high = side.get_view_interval()
    return high / low


def save(chart, store, kind):
    chart.savefig(store.path(f"-{kind}.svg"), metadata={"Date": None})
    plt.close(chart)


def best_bound(rows):
    """The best bound that any tool proved of an instance."""
    return max((row["bound"] for row in rows if row["bound"] is not None), default=None)


def distance(value, bound):
    return max(0.0, value - bound) / max(1.0, abs(value))


def verdict(row, bound):
    """What a run came to, in a word or two; in brackets against the best bound of any tool."""
    if row["broken"]:
        return "breaks rules"
    if row["value"] is None:
        return "no plan"
    if row["gap"] is not None:
        return "proven" if row["gap"] <= 1e-6 else f"gap {100 * row['gap']:.2g} %"
    return "no bound" if bound is None else f"({100 * distance(row['value'], bound):.2g} %)"


def bars(groups, field, title, text):
    """Horizontal bars, a panel for each instance, with a word at the end of each."""
    chart, axes = panels(len(groups), sharey=True)
    for axis, (instance, rows) in zip(axes, groups.items()):
        found = {(row["tool"], row["form"]): row for row in rows}
        highest = max(row[field] for row in rows)
        lowest = min(row[field] for row in rows)
        for place, key in enumerate(ORDER):
            if key not in found:
                axis.text(lowest * 0.6, place, "not run", va="center", fontsize=8, color="#666666")
                continue
            row = found[key]
            is_short = row["value"] is None
            axis.barh(place, row[field], color=COLOURS[key[0]], alpha=0.35 if is_short else 1, height=0.7)
            axis.text(row[field] * 1.08, place, text(row, best_bound(rows)), va="center", fontsize=8)
        axis.set_xscale("log")
        axis.set_xlim(lowest * 0.5, highest * (highest / lowest) ** 0.55 * 2.5)
        plain_numbers(axis.xaxis)
        axis.set_yticks(range(len(ORDER)), [label(*key) for key in ORDER])
        axis.set_ylim(len(ORDER) - 0.5, -0.5)
        axis.set_title(instance)
        axis.spines[["top", "right"]].set_visible(False)
    return finish(chart, title)


def draw_gaps(store, groups):
    """How the gap closes, step by step."""
    chart, axes = panels(len(groups), height=3.6, sharey=True)
    handles = {}
    for axis, (instance, rows) in zip(axes, groups.items()):
        bound = best_bound(rows)
        for row in sorted(rows, key=lambda row: ORDER.index((row["tool"], row["form"]))):
            points = [(at, value, own) for at, value, own in store.curve(row) if value is not None]
            if row["broken"] or not points or bound is None:
                continue
            has_bound = any(own is not None for _, _, own in points)
            steps = [
                (at, max(FLOOR, 100 * distance(value, own if has_bound else bound)))
                for at, value, own in points if own is not None or not has_bound
            ]
            style = {None: "-" if has_bound else ":", "tight": "-", "plain": "--"}[row["form"]]
            line, = axis.step(
                *zip(*steps), where="post", color=COLOURS[row["tool"]], linestyle=style,
                linewidth=2.2 if row["tool"] == "breakout" else 1.3)
            axis.plot(*steps[-1], "o", markersize=4, color=COLOURS[row["tool"]])
            handles.setdefault((row["tool"], row["form"]), line)
        axis.set_xscale("log")
        axis.set_yscale("log")
        axis.set_ylim(FLOOR * 0.7, 130)
        axis.set_yticks([0.01, 0.1, 1, 10, 100], ["0.01 % or proven", "0.1 %", "1 %", "10 %", "100 %"])
        plain_numbers(axis.xaxis)
        axis.set_title(instance)
        axis.set_xlabel("seconds since the start of the process")
        axis.grid(alpha=0.3)
    keys = [key for key in ORDER if key in handles]
    chart.legend([handles[key] for key in keys], [label(*key) for key in keys], loc="lower center", ncols=4, frameon=False)
    return finish(chart, "Gap over time; dotted: no bound of its own, distance to the best bound of any tool", below=0.9)


def draw_size(rows, size):
    """Seconds and memory against delegates, of the instances with four blocks whose delegation spread is soft."""
    chart, axes = plt.subplots(1, 2, figsize=(13, 5.2))
    for axis, (field, title) in zip(axes, [("seconds", "seconds, whole process"), ("megabytes", "MB")]):
        for key in ORDER:
            found = sorted(
                (size[row["instance"]], row[field], row["value"], row["gap"]) for row in rows
                if (row["tool"], row["form"]) == key and row["instance"] in size)
            if not found:
                continue
            style = {None: "-", "tight": "-", "plain": "--"}[key[1]]
            axis.plot([p[0] for p in found], [p[1] for p in found], style, color=COLOURS[key[0]], label=label(*key))
            for n, height, value, gap in found:
                is_proven = gap is not None and gap <= 1e-6
                marker = "x" if value is None else "o"
                axis.plot(n, height, marker, color=COLOURS[key[0]], fillstyle="full" if is_proven else "none")
        axis.set_xscale("log")
        axis.set_yscale("log")
        plain_numbers(axis.xaxis, axis.yaxis)
        axis.set_xlabel("delegates")
        axis.set_ylabel(title)
        axis.grid(alpha=0.3)
    axes[1].legend(fontsize=8, loc="center left", bbox_to_anchor=(1.01, 0.5), frameon=False)
    return finish(chart, "Cost against size, soft n × 4 × 10 (100,000 × 4 × 40); filled: proven, ring: a plan, cross: none")


def draw(suite, store, rows):
    """Draws all; kind and title of each."""
    groups = {}
    for row in rows:
        groups.setdefault(row["instance"], []).append(row)
    kinds = {
        "time": ("Seconds of the whole process", lambda: bars(
            groups, "seconds", "Seconds of the whole process, and what they gave; in brackets: against the best bound of any tool", verdict)),
        "gap": ("Gap over time", lambda: draw_gaps(store, groups)),
        "memory": ("Memory", lambda: bars(
            groups, "megabytes", "Resident memory at its largest, MB", lambda row, _: f"{row['megabytes']:,.0f}")),
        "quality": ("Allocation quality", lambda: draw_quality(groups)),
    }
    size = {i.name: i.delegates for i in SUITES[suite] if i.name in groups and i.name.startswith("soft-") and "x4x" in i.name}
    if len(size) > 1:
        kinds["size"] = ("Cost against size", lambda: draw_size(rows, size))
    for kind, (_, chart) in kinds.items():
        save(chart(), store, kind)
    return [(kind, title) for kind, (title, _) in kinds.items()]
