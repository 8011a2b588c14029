"""Starts a command from a small process of its own: launch.py REPORT LIMIT COMMAND …

The system counts the memory of the process that starts another as that other's, until it has become itself, so that whoever measures must be small.
The file descriptor REPORT gets one line: exit code, wall-clock seconds, and kilobytes of the largest process at its largest. After LIMIT seconds the
command is stopped, with all that it started.
"""

import os
import signal
import sys
import time


def main():
    report, limit, command = int(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]
    start = time.perf_counter()
    os.set_inheritable(report, False)
    child = os.posix_spawnp(command[0], command, os.environ, setsid=True)
    # Nobody here is to keep the command's output open.
    os.close(1)
    os.close(2)
    try:
        while True:
            pid, status, usage = os.wait4(child, os.WNOHANG)
            seconds = time.perf_counter() - start
            if pid:
                break
            if seconds > limit:
                os.killpg(child, signal.SIGKILL)
                _, status, usage = os.wait4(child, 0)
                break
            time.sleep(0.005)
    except KeyboardInterrupt:
        os.killpg(child, signal.SIGKILL)
        return
    os.write(report, f"{os.waitstatus_to_exitcode(status)} {seconds} {usage.ru_maxrss}\n".encode())


main()
