"""Solvers that are programs: what they print, line by line."""

import subprocess


def lines(command):
    """The lines of a program's output, each as soon as it is printed."""
    # Programs keep what they print to a pipe until there is much of it, unless they are told not to.
    with subprocess.Popen(["stdbuf", "-oL", *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        yield from process.stdout
