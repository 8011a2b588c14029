"""Runs breakout as its users do, and reads what it says."""
import json
import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
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


    @property
    def messages(self):
        return "; ".join(m["text"] for m in (self.document or {}).get("messages", [])) or self.errors.strip()


def write(texts, folder):
    for name, text in texts.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


def command(program, arguments, folder):
    """Runs a command in a folder; how long it took is that of the machine and of the processor."""
    started, before = time.monotonic(), os.times()
    pipe = subprocess.PIPE
    process = subprocess.Popen([program, *arguments], cwd=folder, stdout=pipe, stderr=pipe, text=True)
    try:
        output, errors = process.communicate(timeout=TIME_LIMIT * 2)
    except subprocess.TimeoutExpired:
        process.kill()
        output, errors = process.communicate()
        errors = "limits were not heard\n" + errors
    wall, after = time.monotonic() - started, os.times()
    try:
        document = json.loads(output)
    except ValueError:
        document = None
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(process.returncode, document=document, errors=errors, wall=wall, cpu=cpu, folder=folder)


@contextmanager
def folder_of(texts):
    """A folder with these files while it is needed."""
    folder = tempfile.mkdtemp(prefix="differential-")
    try:
        write(texts, folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def plan_of(folder, out):
    path = os.path.join(folder, out, "plan.json")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return json.load(file)


LIMITS = ["--quiet", "--json", "--time-limit", f"{TIME_LIMIT}s"]


def solve_in(program, folder):
    run = command(program, ["solve", "scenario.yaml", "--out", "out", *LIMITS], folder)
    run.plan = plan_of(folder, "out")
    return run


def solve(program, texts):
    with folder_of(texts) as folder:
        return solve_in(program, folder)
