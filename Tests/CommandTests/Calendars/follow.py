"""Follows a plan and its re-plans with the calendars on a CalDAV server, as calendars of people do, and compares them with each plan.

    follow.py CONTACTS ARRIVALS PLAN…

Each PLAN is a folder with a plan.json, and beside it in PLAN.sheets what was exported: invitations/ and delegates/. Every message is applied as
iTIP says (a request is put, a cancellation deletes), every calendar file as an import does. Afterwards the calendars must hold exactly what
plan.json says of each delegate, which is read here without any help of the program. ARRIVALS, {"plan-3": {"d2": "10:50"}}, says who comes late.
The server is Radicale, on the loopback, with its files in a folder that is gone afterwards.
"""
import csv
import datetime
import email
import email.policy
import http.client
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import zoneinfo

import icalendar

ZONE = zoneinfo.ZoneInfo("Europe/Paris")
DATE = datetime.date(2030, 1, 7)


class Server:
    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "radicale", "--config", "", "--server-hosts", f"127.0.0.1:{self.port}", "--auth-type", "none",
             "--storage-filesystem-folder", folder, "--rights-type", "owner_only", "--logging-level", "error"])
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit("the server does not answer")

    def ask(self, method, path, body=None, expected=(200, 201, 204, 207)):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        # Nobody needs a password on the loopback, only a name.
        headers = {"Authorization": "Basic ZGVzazo=", "Content-Type": "text/calendar; charset=utf-8"}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        if answer.status == 404 and 404 in expected:
            return None
        assert answer.status in expected, (method, path, answer.status, text[:300])
        return text

    def events(self, path):
        text = self.ask("GET", path)
        return icalendar.Calendar.from_ical(text).walk("VEVENT") if text.strip() else []


def resource(calendar, uid):
    return calendar + uid.replace(":", "-").replace("@", "-") + ".ics"


def take(server, calendar, event, is_gone):
    """Takes over one entry, or takes it back. What is older than what is there would be ignored."""
    path = resource(calendar, str(event["UID"]))
    there = server.ask("GET", path, expected=(200, 404))
    if there is not None:
        old = icalendar.Calendar.from_ical(there).walk("VEVENT")[0]
        if (int(event["SEQUENCE"]), event["DTSTAMP"].dt) < (int(old["SEQUENCE"]), old["DTSTAMP"].dt):
            raise SystemExit(f"{path}: older than what is there")
        assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt
    if is_gone:
        if there is not None:
            server.ask("DELETE", path)
        return there is not None
    whole = icalendar.Calendar()
    whole.add("VERSION", "2.0")
    whole.add("PRODID", "-//test//test//EN")
    whole.add_component(event)
    server.ask("PUT", path, whole.to_ical())
    return True


def messages(folder, contacts):
    """The requests of each message: whom it is to, its method, its event."""
    for path in sorted(folder.glob("*.eml")):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert not message.defects and all(not part.defects for part in message.walk()), path
        assert all(len(line) <= 78 for line in path.read_bytes().split(b"\r\n")), path
        (to,) = message["To"].addresses
        for part in message.walk():
            if part.get_content_type() != "text/calendar":
                continue
            calendar = icalendar.Calendar.from_ical(part.get_payload(decode=True))
            (event,) = calendar.walk("VEVENT")
            assert str(calendar["METHOD"]) == part["Content-Type"].params["method"]
            assert str(event["ATTENDEE"]) == f"mailto:{to.addr_spec}" and str(event["ORGANIZER"]) == "mailto:desk@example.org"
            yield contacts[to.addr_spec], str(calendar["METHOD"]), event


def expected(plan, arrivals):
    """What each delegate of a plan attends, by the file alone."""
    def when(item):
        hours, minutes = map(int, item["start"].split(":"))
        start = datetime.datetime.combine(DATE, datetime.time(hours, minutes), ZONE).astimezone(datetime.timezone.utc)
        return start, start + datetime.timedelta(minutes=item["minutes"])

    sessions = {item["session"]: (*when(item), item["session"], item["room"]) for item in plan["agenda"]["sessions"]}
    open_items = [value for name, value in sessions.items() if not name.startswith("w")]
    open_items += [(*when(item), item["break"], "") for item in plan["agenda"]["breaks"]]
    found = {}
    for delegate, workshops in plan["allocation"].items():
        items = open_items
        if delegate in arrivals:
            hours, minutes = map(int, arrivals[delegate].split(":"))
            arrival = datetime.datetime.combine(DATE, datetime.time(hours, minutes), ZONE)
            items = [item for item in items if arrival < item[1]]
        found[delegate] = sorted([sessions[name] for name in workshops] + items)
    return found


def main():
    contacts_file, arrivals, *plans = sys.argv[1:]
    with open(contacts_file, encoding="utf-8-sig") as file:
        contacts = {row["email"]: row["id"] for row in csv.DictReader(file)}
    arrivals = json.loads(arrivals)
    sent = []
    with tempfile.TemporaryDirectory() as storage:
        server = Server(storage)
        try:
            for delegate in contacts.values():
                for kind in ("invited", "imported"):
                    server.ask("MKCALENDAR", f"/desk/{kind}-{delegate}/")
            for folder in map(pathlib.Path, plans):
                sheets = folder.with_name(folder.name + ".sheets")
                count = 0
                for delegate, method, event in messages(sheets / "invitations", contacts):
                    assert take(server, f"/desk/invited-{delegate}/", event, method == "CANCEL"), (folder, delegate, event)
                    count += 1
                for path in (sheets / "delegates").glob("*.ics"):
                    for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
                        take(server, f"/desk/imported-{path.stem}/", event, str(event["STATUS"]) == "CANCELLED")
                sent.append(count)
                plan = expected(json.loads((folder / "plan.json").read_text()), arrivals.get(folder.name, {}))
                for delegate in contacts.values():
                    for kind in ("invited", "imported"):
                        there = sorted(
                            (e["DTSTART"].dt.astimezone(datetime.timezone.utc), e["DTEND"].dt.astimezone(datetime.timezone.utc),
                             str(e["SUMMARY"]), str(e.get("LOCATION", ""))) for e in server.events(f"/desk/{kind}-{delegate}/"))
                        assert there == plan.get(delegate, []), (folder.name, kind, delegate, there, plan.get(delegate))
        finally:
            server.process.kill()
            server.process.wait()
    print(json.dumps({"calendars": 2 * len(contacts), "plans": len(plans), "requests": sent}))


main()
