"""Runs a tool as a process of its own: its seconds, its memory, and when it told what."""

import os
import pty
import subprocess
import sys
import tempfile
import threading
import time
from typing import NamedTuple

LAUNCHER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "launch.py")


class Run(NamedTuple):
    """A process that has ended."""

    output: str
    # What it said on standard error: (seconds since its start, line).
    lines: list[tuple[float, str]]
    code: int
    # Wall clock, of the whole process.
    seconds: float
    # Resident memory of its largest process, at its largest.
    megabytes: float

    def last_line(self):
        """The last that it said, to tell why it failed."""
        return next((line for _, line in reversed(self.lines) if line.strip()), "stopped")


def listen(source, start, lines):
    """Reads lines until their writers are gone, and notes when each came."""
    rest = b""
    while True:
        try:
            chunk = os.read(source, 65536)
        except OSError:  # The other side of a terminal is closed.
            chunk = b""
        if not chunk:
            break
        now = time.perf_counter() - start
        # A terminal's line is rewritten: each time counts as a line.
        *whole, rest = (rest + chunk).replace(b"\r", b"\n").replace(b"\x1b[K", b"").split(b"\n")
        lines.extend((now, line.decode(errors="replace")) for line in whole if line)
    if rest:
        lines.append((time.perf_counter() - start, rest.decode(errors="replace")))
    os.close(source)


def run(command, limit, terminal=False):
    """Runs a command to its end, or stops it and all that it started after `limit` seconds.

    With `terminal` its standard error is one: Breakout tells its progress ten times a second there, and once a second elsewhere.
    """
    source, sink = pty.openpty() if terminal else os.pipe()
    reported, report = os.pipe()
    lines = []
    with tempfile.TemporaryFile("w+") as output:
        launcher = [sys.executable, "-S", "-E", LAUNCHER, str(report), str(limit)]
        process = subprocess.Popen([*launcher, *command], stdout=output, stderr=sink, stdin=subprocess.DEVNULL, pass_fds=[report])
        start = time.perf_counter()
        os.close(sink)
        os.close(report)
        listener = threading.Thread(target=listen, args=(source, start, lines))
        listener.start()
        with os.fdopen(reported) as file:
            code, seconds, kilobytes = file.read().split()
        process.wait()
        listener.join()
        output.seek(0)
        return Run(output.read(), lines, int(code), float(seconds), int(kilobytes) / 1024)
