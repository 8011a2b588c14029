# Drives Chromium over its debugging protocol, through a pipe: no port, no other package.
import base64
import json
import os
import subprocess
import tempfile
import time


class Browser:
    def __init__(self, program="chromium", width=1280, height=900):
        self.profile = tempfile.TemporaryDirectory()
        read_in, self.to_browser = os.pipe()
        self.from_browser, write_out = os.pipe()
        # The browser reads from 3 and writes to 4.
        high = [os.dup2(read_in, 103), os.dup2(write_out, 104)]
        command = f'exec {program} --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run ' \
                  f'--remote-debugging-pipe --user-data-dir="{self.profile.name}" --window-size={width},{height} about:blank 3<&103 4>&104'
        self.process = subprocess.Popen(["bash", "-c", command], pass_fds=high, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in (read_in, write_out, 103, 104):
            os.close(end)
        self.buffer, self.number, self.session, self.complaints, self.events = b"", 0, None, [], []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def receive(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.from_browser, 1 << 16)
            if not piece:
                raise EOFError("the browser has ended")
            self.buffer += piece
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def send(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to_browser, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == message["id"]:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.note(answer)

    def note(self, event):
        name, what = event.get("method"), event.get("params", {})
        if name == "Page.fileChooserOpened":
            self.events.append(event)
        if name == "Runtime.exceptionThrown":
            details = what["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description") or details["text"])
        elif name == "Runtime.consoleAPICalled" and what["type"] in ("error", "warning", "assert"):
            self.complaints.append(" ".join(str(part.get("value", part.get("description"))) for part in what["args"]))
        elif name == "Log.entryAdded" and what["entry"]["level"] in ("error", "warning"):
            self.complaints.append(what["entry"]["text"] + " " + what["entry"].get("url", ""))

    def go(self, url):
        self.send("Page.navigate", url=url)

    def evaluate(self, script):
        answer = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description") or details["text"])
        return answer["result"].get("value")

    def wait(self, condition, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if self.evaluate(f"Boolean({condition})"):
                    return
            except RuntimeError:
                pass
            time.sleep(0.05)
        raise TimeoutError(f"{condition} in: {self.evaluate('document.body.innerText.slice(0, 1500)')}")

    def size(self, width, height, scale=1, mobile=False):
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=mobile)

    def dark(self, is_dark):
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}])

    def key(self, name, shift=False, control=False):
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowDown": 40, "ArrowUp": 38, "ArrowRight": 39, "ArrowLeft": 37}
        text = {"Enter": "\r", " ": " "}.get(name) or (name if len(name) == 1 and not control else None)
        code = {" ": "Space"}.get(name) or (f"Digit{name}" if name.isdigit() else f"Key{name.upper()}" if len(name) == 1 else name)
        common = dict(key=name, code=code, windowsVirtualKeyCode=codes.get(name) or ord(name.upper()), modifiers=(8 if shift else 0) + (2 if control else 0))
        if control and name == "a":
            common["commands"] = ["selectAll"]
        self.send("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **common, **({"text": text} if text else {}))
        self.send("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text):
        self.send("Input.insertText", text=text)

    def drop(self, selector, path):
        """Drops a file on something, as from a window of the desktop."""
        with open(path, "rb") as file:
            data = base64.b64encode(file.read()).decode()
        self.evaluate(f"""(target => {{
            const bytes = Uint8Array.from(atob({json.dumps(data)}), letter => letter.charCodeAt(0));
            const transfer = new DataTransfer();
            transfer.items.add(new File([bytes], {json.dumps(os.path.basename(path))}));
            for (const name of ["dragenter", "dragover", "drop"])
                target.dispatchEvent(new DragEvent(name, {{bubbles: true, cancelable: true, dataTransfer: transfer}}));
        }})(document.querySelector({json.dumps(selector)}))""")

    def choose(self, path):
        """Presses Enter on a field for files, and chooses one in the window that opens."""
        self.send("Page.setInterceptFileChooserDialog", enabled=True)
        self.key("Enter")
        end = time.monotonic() + 10
        while not (opened := [event for event in self.events if event.get("method") == "Page.fileChooserOpened"]):
            if time.monotonic() > end:
                raise TimeoutError("no window for files")
            self.evaluate("0")
        self.send("DOM.setFileInputFiles", files=[path], backendNodeId=opened[-1]["params"]["backendNodeId"])

    def tab_to(self, condition, most=400):
        """Goes on by Tab until the focus is where a condition about `e` holds."""
        for _ in range(most):
            self.key("Tab")
            if self.evaluate(f"(e => Boolean({condition}))(document.activeElement)"):
                return
        raise TimeoutError(f"no focus where {condition}")

    def press(self, condition):
        """Goes somewhere by Tab, and presses Enter."""
        self.tab_to(condition)
        self.key("Enter")

    def screenshot(self, path, full=False):
        options = {}
        if full:
            box = self.send("Page.getLayoutMetrics")["cssContentSize"]
            options = {"captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": box["width"], "height": min(box["height"], 4000), "scale": 1}}
        data = self.send("Page.captureScreenshot", format="png", **options)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def axe(self, source):
        """What the rules of accessibility complain about."""
        self.evaluate(source + "; undefined")
        return self.evaluate("""axe.run(document, {resultTypes: ["violations"]}).then(result => result.violations.map(v =>
            v.id + ": " + v.nodes.slice(0, 3).map(n => n.target + " " + n.failureSummary).join("; ")))""")

    def close(self):
        try:
            self.send("Browser.close")
        except (EOFError, OSError, RuntimeError):
            pass
        self.process.wait(timeout=20)
        self.profile.cleanup()
