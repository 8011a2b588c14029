"""A script that talks to the page of `breakout open`, as docs/openapi.json describes it."""
import http.client
import json
import os
import subprocess
import time
import urllib.parse


class Page:
    """A program with its page open, entered by its link."""

    def __init__(self, program, folder, subject="conference", threads=None):
        self.process = subprocess.Popen([program, "open", subject, "--no-browser"], cwd=folder, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        self.link = self.process.stdout.readline().strip()
        self.port = urllib.parse.urlsplit(self.link).port
        self.host = f"127.0.0.1:{self.port}"
        self.cookie, self.csrf, self.revision = "", "", 0
        self.connection = None
        entered = self.request("GET", self.link[self.link.index("/?"):])
        self.cookie = entered[1]["Set-Cookie"].split(";")[0]
        self.state()

    def request(self, method, path, body=None, kind="application/json"):
        """The status, the fields and the bytes of an answer; OSError where there is none."""
        fields = {"Cookie": self.cookie, "Origin": f"http://{self.host}", "X-Breakout-Token": self.csrf, "Content-Type": kind}
        try:
            self.connection = self.connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
            self.connection.request(method, path, body, fields)
            answer = self.connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        except (http.client.HTTPException, OSError) as error:
            self.connection = None
            raise OSError(str(error))

    def get(self, path, **query):
        status, _, data = self.request("GET", path + ("?" + urllib.parse.urlencode(query) if query else ""))
        return status, data

    def state(self):
        status, data = self.get("/api/1/state")
        if status != 200:
            raise OSError(f"no state: {status}")
        state = json.loads(data)
        self.csrf, self.revision = state["csrf"], state["revision"]
        return state

    def post(self, path, **body):
        """Changes something; the status, and what the page answers."""
        status, _, data = self.request("POST", path, json.dumps({"revision": self.revision, **body}))
        answer = json.loads(data)
        self.revision = answer.get("revision", self.revision)
        return status, answer

    def idle(self):
        """Waits until nothing is searched for; the state then."""
        while (state := self.state()).get("job"):
            time.sleep(0.01)
        return state

    def memory(self):
        """Megabytes that the program holds."""
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))

    def kill(self):
        self.process.kill()

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=60)
        self.process.stdout.close()
