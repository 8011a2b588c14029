"""What all plots have in common."""

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.hashsalt": "breakout", "svg.fonttype": "none", "font.size": 9, "axes.titlesize": 10})
# The colours of Okabe and Ito.
COLOURS = {
    "breakout": "#000000", "highs": "#E69F00", "cp-sat": "#56B4E9", "cbc": "#009E73", "glpsol": "#CC79A7",
    "annealing": "#D55E00", "serial-dictatorship": "#0072B2",
}


def label(tool, form):
    return f"{tool}, {form}" if form else tool


def finish(chart, title, below=0.0):
    """Puts the title above everything, and leaves so many inches below for a legend."""
    height = chart.get_figheight()
    chart.suptitle(title, fontsize=11, y=1 - 0.1 / height, va="top")
    chart.tight_layout(rect=(0, below / height, 1, 1))
    return chart
