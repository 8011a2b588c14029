"""Runs breakout as its users do, and reads what it says."""
import json
import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass, field

TIME_LIMIT = 20  # seconds for one command of the product


@dataclass
class Run:
    code: int
    plan: dict = None
    document: dict = None
    errors: str = ""
    wall: float = 0
    cpu: float = 0
    folder: str = None


def write(texts, folder):
    for name, text in texts.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


def command(program, arguments, folder):
    """Runs a command in a folder; how long it took is that of the machine and of the processor."""
    started = time.monotonic()
    process = subprocess.Popen([program, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        output, errors = process.communicate(timeout=TIME_LIMIT * 2)
    except subprocess.TimeoutExpired:
        process.kill()
        output, errors = process.communicate()
        errors = "limits were not heard\n" + errors
    wall = time.monotonic() - started
    try:
        document = json.loads(output)
    except ValueError:
        document = None
    cpu = 0
    return Run(process.returncode, document=document, errors=errors, wall=wall, cpu=cpu, folder=folder)


def solve(program, texts, keep=False):
    folder = tempfile.mkdtemp(prefix="differential-")
    try:
        write(texts, folder)
        before = os.times()
        run = command(program, ["solve", "scenario.yaml", "--out", "out", "--quiet", "--json", "--time-limit",
                                f"{TIME_LIMIT}s"], folder)
        after = os.times()
        run.cpu = after.children_user + after.children_system - before.children_user - before.children_system
        path = os.path.join(folder, "out", "plan.json")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                run.plan = json.load(file)
        return run
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
