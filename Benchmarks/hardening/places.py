"""The commands that write, each with a folder as it is before, for `faults`."""
import hashlib, os, re, shutil, subprocess

SCENARIO = """format: breakout/1
event:
  name: Small
  timezone: Europe/Paris
  step: 15 min
  days: [{id: mon, date: 2030-01-07, opens: "08:00", closes: "18:00"}]
rooms: [{id: r1, seats: 6}, {id: r2, seats: 6}]
sessions:
  - {id: w1, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r1}
  - {id: w2, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r2}
sectors: [{id: law}, {id: health}, {id: civil}]
delegates: {roster: roster.csv}
policy: [sector-balance, preferences]
"""
GRID = """format: breakout-sweep/1
scenarios: [new/small.yaml]
settings: {as-it-is: [], small: [rooms.r1.seats=5]}
seeds: [1]
"""


def roster(sector, names=range(1, 9)):
    return "id,sector,choice 1,choice 2\n" + "".join(
        f"d{i},{sector if i <= 4 else 'civil'},{'w1,w2' if i % 2 == 0 or i > 6 else 'w2,w1'}\n" for i in names)


class Case:
    def __init__(self, command, before=(), foreign=("notes.txt",), isTimed=False):
        self.command, self.before, self.foreign, self.isTimed = command.split(), before, foreign, isTimed


# `before` are commands that make what is there.
CASES = {
    # Alone the folder is exchanged; with a folder of somebody else in it, files get their names one by one.
    "solve": Case("solve new --out plan", ["solve old --out plan"], ["plan/notes.txt"]),
    "solve-beside": Case("solve new --out plan", ["solve old --out plan"], ["plan/notes.txt", "plan/photos/1.txt"]),
    "replan": Case("replan base --changes more.yaml --out plan", ["solve new --out base", "replan base --changes some.yaml --out plan"]),
    "draw": Case("draw base --number 0.7 --out plan", ["solve new --out base", "draw base --number 0.2 --out plan"]),
    "export": Case("export plan --format xlsx --format pdf --format ics --format badges", ["solve new --out plan"]),
    "export-beside": Case("export plan --format xlsx --format schedule-json", ["solve new --out plan"], ["plan/notes.txt", "plan/photos/1.txt"]),
    "import": Case("import people.csv --into old/small.yaml --replace --contacts old/contacts.csv"),
    "init": Case("init begun --name Small --date 2030-01-07 --delegates 8"),
    "generate": Case("generate --delegates 12 --blocks 1 --workshops 2 --seed 2 --out begun"),
    "frontier": Case("frontier new --between sector-balance --and preferences --export 1 --out plan", ["solve old --out plan"]),
    "waiting": Case("waiting base --out base", ["solve new --out base"]),
    "compare": Case("compare old new --html page.html"),
    "sweep": Case("sweep grid.yaml --out sweep"),
    "task": Case("sweep grid.yaml --out sweep --task 1", ["sweep grid.yaml --out sweep"], isTimed=True),
    "gather": Case("gather sweep", ["sweep grid.yaml --out sweep"] + [f"sweep grid.yaml --out sweep --task {n}" for n in (1, 2)], isTimed=True),
}


def digest(path, isTimed):
    with open(path, "rb") as file:
        data = file.read()
    # What a sweep says of seconds and memory is another each time.
    return hashlib.sha256(re.sub(rb"\d+(\.\d+)?", b"0", data) if isTimed else data).hexdigest()


class Place:
    """A folder `work`, as it is before a command, and what it is after it."""

    def __init__(self, breakout, root, name):
        self.breakout, self.name, self.case = breakout, name, CASES[name]
        self.template, self.work = f"{root}/{name}-before", f"{root}/{name}"

    def __enter__(self):
        os.makedirs(self.template)
        os.makedirs(self.work)
        self.put("old/small.yaml", SCENARIO)
        self.put("old/roster.csv", roster("law"))
        self.put("new/small.yaml", SCENARIO)
        self.put("new/roster.csv", roster("health"))
        self.put("people.csv", "Name,Sector,E-mail,choice 1\n" + "".join(f"Person {i},health,p{i}@example.org,w1\n" for i in range(1, 7)))
        self.put("grid.yaml", GRID)
        self.put("some.yaml", "format: breakout-changes/1\nleave: [d1]\n")
        self.put("more.yaml", "format: breakout-changes/1\nleave: [d8]\n")
        for command in self.case.before:
            subprocess.run([self.breakout, *command.split(), "--quiet"], cwd=self.template, check=True, stdout=subprocess.DEVNULL)
        for name in self.case.foreign: self.put(name, "mine\n")
        self.old = self.files(self.template)
        self.reset()
        run = self.run()
        if run.returncode != 0: raise SystemExit(f"{self.name} ended with {run.returncode}: {run.stderr.decode()}")
        self.new = self.files(self.work)
        if self.new == self.old: raise SystemExit(f"{self.name} writes nothing")
        return self

    def __exit__(self, *_):
        self.fill(None)

    def put(self, name, text):
        path = f"{self.template}/{name}"
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)

    def command(self):
        return [self.breakout, *self.case.command, "--quiet"]

    def run(self, env=None, preexec=None):
        return subprocess.run(self.command(), cwd=self.work, env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **(env or {})}, preexec_fn=preexec,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def start(self):
        return subprocess.Popen(self.command(), cwd=self.work, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def reset(self):
        self.fill(None)
        shutil.rmtree(self.work)
        shutil.copytree(self.template, self.work, symlinks=True)

    def fill(self, pages=None, inodes=None):
        """Puts the folder on a disk that has so much room left, or takes it off one."""
        if os.path.ismount(self.work):
            kept = f"{self.work}-kept"
            shutil.copytree(self.work, kept, symlinks=True)
            subprocess.run(["umount", self.work], check=True)
            shutil.rmtree(self.work)
            os.rename(kept, self.work)
        if pages is None and inodes is None: return
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", self.work], check=True)
        shutil.copytree(self.template, self.work, symlinks=True, dirs_exist_ok=True)
        about = os.statvfs(self.work)
        used, files = (about.f_blocks - about.f_bfree) * about.f_frsize, about.f_files - about.f_ffree
        room = f"size={used + pages * about.f_frsize}" if pages is not None else f"nr_inodes={files + inodes}"
        subprocess.run(["mount", "-o", f"remount,{room}", self.work], check=True)

    def files(self, folder):
        found = {}
        for path, _, names in os.walk(folder):
            for name in names:
                full = os.path.join(path, name)
                found[os.path.relpath(full, folder)] = digest(full, self.case.isTimed)
        return {name: value for name, value in found.items() if ".breakout-" not in name}

    def leftovers(self):
        return [os.path.join(path, name) for path, folders, _ in os.walk(self.work) for name in folders if name.startswith(".breakout-")]

    def isStaged(self):
        """Whether a run that was ended has left what the next one needs to put things right."""
        return bool(self.leftovers())

    def state(self):
        """`old` or `new`; what is wrong in words where it is neither."""
        found = self.files(self.work)
        if found == self.old: return "old"
        if found == self.new: return "new"
        # A run that was interrupted may have written a plan that is not proven, and all of its sheets.
        if self.isWhole(found): return "new"
        wrong = {n for n in {*found, *self.old, *self.new} if found.get(n) not in (self.old.get(n), self.new.get(n))}
        mixed = {n for n in {*found, *self.old} if found.get(n) != self.old.get(n)}
        return "wrong: " + ", ".join(sorted(wrong))[:200] if wrong else "a mixture: " + ", ".join(sorted(mixed))[:200]

    def isWhole(self, found):
        folder = next((word for option, word in zip(self.case.command, self.case.command[1:]) if option == "--out"), None)
        if folder is None or f"{folder}/plan.json" not in found: return False
        try:
            with open(f"{self.work}/{folder}/manifest.sha256") as file:
                listed = dict(reversed(line.rstrip("\n").split("  ", 1)) for line in file if not line.startswith("#"))
        except OSError:
            return False
        inside = {f"{folder}/{name}": value for name, value in listed.items()}
        mine = {name: value for name, value in self.old.items() if not name.startswith(folder + "/") or name in self.case.foreign}
        return {name: value for name, value in found.items() if name != f"{folder}/manifest.sha256"} == {**mine, **inside}
