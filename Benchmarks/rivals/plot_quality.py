"""Allocation quality: per instance, what the best plan of each tool gives people."""

import matplotlib.pyplot as plt

from plot_style import COLOURS, finish, label

TOOLS = ["breakout", "highs", "cp-sat", "cbc", "glpsol", "annealing", "serial-dictatorship"]
# Columns of the chart: what it is called, and whether more is better.
BARS = [
    ("worst_off", "dissatisfaction of the\nworst-off (less)"),
    ("even_deviation", "sector deviation,\npeople (less)"),
    ("relative_blau", "relative Blau\nindex (more)"),
    ("covered", "coverage by\ndelegations (more)"),
    ("envious", "envious seats,\nshare (less)"),
]
# Wishes by fifths of the list, best first, and seats that nobody wished.
SHADES = ["#0072B2", "#56B4E9", "#009E73", "#F0E442", "#E69F00", "#999999"]
FIFTHS = ["first fifth of one's wishes", "second", "third", "fourth", "last", "not wished"]


def best(rows):
    """The best plan of each tool, of either form; a row without a plan where there is none."""
    return {
        tool: min(
            (row for row in rows if row["tool"] == tool),
            key=lambda row: float("inf") if row["value"] is None else row["value"], default=None)
        for tool in TOOLS
    }


def fifths(row):
    """Shares of the seats by fifth of the list of wishes; the list has the ranks of all blocks."""
    ranks = [int(float(count)) for count in str(row["seats_by_rank"]).split()]
    sums = [0] * 6
    for rank, count in enumerate(ranks):
        sums[rank * 5 // len(ranks)] += count
    sums[5] = int(row["unranked_seats"])
    total = sum(sums) or 1
    return [count / total for count in sums]


def draw_quality(groups):
    """A line of panels for each instance."""
    chart, grid = plt.subplots(len(groups), 1 + len(BARS), figsize=(16, 2.3 * len(groups) + 1), squeeze=False)
    shown = []
    for line, (instance, rows) in zip(grid, groups.items()):
        plans = best(rows)
        names = []
        for place, (tool, row) in enumerate(plans.items()):
            names.append(label(tool, row["form"] if row else None))
            if row is None or row["value"] is None:
                word = "not run" if row is None else "breaks rules" if row["broken"] else "no plan"
                line[0].text(0.02, place, word, va="center", fontsize=8, color="#666666")
                continue
            start = 0
            shown = []
            for share, shade in zip(fifths(row), SHADES):
                shown.append(line[0].barh(place, share, left=start, color=shade, height=0.75))
                start += share
            for axis, (field, _) in zip(line[1:], BARS):
                axis.barh(place, row[field], color=COLOURS[tool], height=0.75)
                axis.text(row[field], place, f" {row[field]:,.4g}", va="center", fontsize=8)
        for axis in line:
            axis.set_ylim(len(TOOLS) - 0.5, -0.5)
            axis.set_yticks(range(len(TOOLS)), names if axis is line[0] else [])
            axis.spines[["top", "right"]].set_visible(False)
        for axis in line[1:]:
            axis.set_xlim(0, (axis.get_xlim()[1] or 1) * 1.3)
        line[0].set_xlim(0, 1)
        line[0].set_title(instance, loc="left")
    for axis, (_, title) in zip(grid[0][1:], BARS):
        axis.set_title(title)
    if shown:
        chart.legend(shown, FIFTHS, loc="lower center", ncols=6, frameon=False)
    return finish(chart, "Allocation quality, the best plan of each tool, measured by breakout verify; left: seats by wish", below=0.5)
