# What a planner does on the page of `breakout open`, in a real browser. Prints what came of it as JSON.
#
#     page.py LINK mouse|keyboard|places|views|start|start-keyboard|start-views [AXE] [SHOTS] [ROSTER]
import json
import os
import sys
import time

from browser import Browser

link, what, axe, shots, roster = (sys.argv[1:] + [None, None, None])[:5]
browser = Browser()
result = {}


def click(selector):
    browser.wait(f"document.querySelector({json.dumps(selector)})")
    browser.evaluate(f"document.querySelector({json.dumps(selector)}).click()")


def fill(identifier, value):
    """Types a value into a field, or chooses it."""
    browser.evaluate(f"""(e => {{
        e.value = {json.dumps(str(value))};
        e.dispatchEvent(new Event(e.tagName === "SELECT" ? "change" : "input", {{bubbles: true}}));
    }})(document.getElementById({json.dumps(identifier)}))""")


def click_text(text, within="body"):
    find = f"[...document.querySelectorAll({json.dumps(within + ' button, ' + within + ' a')})].find(e => e.textContent.includes({json.dumps(text)}))"
    browser.wait(find)
    browser.evaluate(find + ".click()")


def show(view):
    browser.evaluate(f"location.hash = '#/{view}'")
    browser.wait(f"document.getElementById('main').dataset.view === '{view}' && document.querySelector('#main h2')")


def idle():
    browser.wait("!document.querySelector('.banner.progress')", 300)


def solve():
    browser.go(link)
    browser.wait("document.querySelector('[data-key=solve]')")
    click("[data-key=solve]")
    browser.wait("document.querySelector('a.verdict .mark.proven')", 120)


def mouse():
    solve()
    result["workshops"] = browser.evaluate("document.querySelectorAll('.block.workshop').length")
    # Somebody is where they are not wished: every other place has a price, and one is chosen.
    show("people")
    click("[data-key=person-alb-1]")
    browser.wait("document.querySelectorAll('#drawer .answer table, #drawer .answer p.good').length >= 1")
    result["prices"] = browser.evaluate("document.querySelectorAll('#drawer .prices').length")
    click_text("Pin here", "#drawer")
    browser.wait("document.querySelector('[data-key=undo]')", 60)
    idle()
    browser.wait("document.querySelector('[data-key=person-alb-1]').closest('tr').querySelector('.pin')")
    click("[data-key=undo]")
    browser.wait("document.querySelector('[data-key=redo]')", 60)
    idle()
    browser.wait("!document.querySelector('[data-key=person-alb-1]').closest('tr').querySelector('.pin')")
    # A session is dragged: places show the rules that forbid them.
    show("programme")
    click("[data-key=session-w1]")
    click_text("possible places", "#drawer")
    browser.wait("document.querySelectorAll('.place.no').length > 20")
    result["reason"] = browser.evaluate("document.querySelector('.place.no').getAttribute('aria-label')")
    browser.key("Escape")
    browser.wait("!document.querySelector('.place')")
    # Two people are kept apart, and that is taken back.
    show("people")
    click("[data-key=person-alb-1]")
    browser.wait("document.querySelector('.bonds input')")
    browser.evaluate("(e => { e.value = 'ukr-2'; e.dispatchEvent(new Event('input')); })(document.querySelector('.bonds input'))")
    browser.wait("document.querySelector('.bonds .option')")
    click(".bonds .option")
    click("[data-key=keep-apart]")
    browser.wait("document.querySelector('[data-key=undo]')", 60)
    idle()
    click("[data-key=person-alb-1]")
    browser.wait("document.querySelector('.bonds li')")
    result["bond"] = browser.evaluate("document.querySelector('.bonds li .badge').textContent")
    browser.key("Escape")
    click("[data-key=undo]")
    browser.wait("!document.querySelector('[data-key=undo]')", 60)
    idle()
    # What the first stage costs the third: a point of the curve becomes the plan, and is taken back.
    show("policy")
    fill("curve-and", "preferences")
    click("[data-key=trade]")
    browser.wait("document.querySelector('.point')", 300)
    idle()
    result["points"] = browser.evaluate("document.querySelectorAll('.point').length")
    click("[data-key=point-3]")
    browser.wait("document.querySelector('[data-key=undo]')", 60)
    idle()
    browser.wait("document.querySelector('a.verdict .mark.proven')")
    click("[data-key=undo]")
    browser.wait("!document.querySelector('[data-key=undo]')", 60)
    idle()
    # The morning: two clicks each.
    show("people")
    click("[data-key=person-ukr-2]")
    click_text("Absent", "#drawer")
    browser.wait("document.querySelector('.proposal')", 60)
    result["headline"] = browser.evaluate("document.querySelector('.proposal h3').textContent")
    click("[data-key=accept]")
    browser.wait("!document.querySelector('.proposal')", 60)
    idle()
    show("sheets")
    browser.wait("document.querySelectorAll('.versions li').length === 2")
    click("[data-key=make-pdf]")
    browser.wait("[...document.querySelectorAll('.exports a')].some(a => a.textContent === 'doors.pdf')", 60)
    result["doors"] = browser.evaluate("fetch([...document.querySelectorAll('.exports a')].find(a => a.textContent === 'doors.pdf').href).then(a => a.text()).then(t => t.slice(0, 4))")
    # The same in other languages.
    for language, word in (("fr", "Feuilles"), ("de", "Blätter")):
        browser.evaluate(f"(s => {{ s.value = '{language}'; s.dispatchEvent(new Event('change')); }})(document.querySelector('[data-key=language]'))")
        browser.wait(f"document.querySelector('#main h2').textContent === '{word}'")
    click("[data-key=end]")
    browser.wait("document.querySelector('.closed')")


def places():
    solve()
    click("[data-key=session-w1]")
    click_text("possible places", "#drawer")
    browser.wait("document.querySelector('.place')")
    # Places that no rule forbids get a price, one after the other.
    browser.wait("!document.querySelector('.place.open')", 120)
    result["amber"] = browser.evaluate("[...document.querySelectorAll('.place.amber')].map(e => e.getAttribute('aria-label'))")
    if shots:
        browser.screenshot(f"{shots}/places.png")
    browser.key("Escape")
    # The same by lists: the price comes by itself.
    click("[data-key=session-w1]")
    browser.wait("document.getElementById('move-room')")
    fill("move-room", "room-3")
    browser.wait("document.querySelector('.movelist .prices')", 60)
    result["list"] = browser.evaluate("document.querySelector('.movelist .prices').textContent")


def keyboard():
    browser.go(link)
    browser.wait("document.querySelector('[data-key=solve]')")
    browser.press("e.dataset.key === 'solve'")
    browser.wait("document.querySelector('a.verdict .mark.proven')", 120)
    # A session's panel, and its lists.
    browser.press("e.dataset.key === 'session-w1'")
    browser.wait("document.getElementById('move-start')")
    browser.tab_to("e.id === 'move-start'")
    browser.key("ArrowDown")
    browser.wait("document.querySelector('.movelist .bad')")
    result["forbidden"] = browser.evaluate("document.querySelector('.movelist ul').textContent")
    browser.key("Escape")
    browser.wait("document.getElementById('drawer').hidden && document.activeElement.dataset.key === 'session-w1'")
    # Somebody is looked for, and does not come.
    browser.press("e.dataset.key === 'tab-people'")
    browser.tab_to("e.dataset.key === 'find'")
    browser.type("ukr-2")
    browser.wait("document.querySelectorAll('.list tbody tr').length === 1")
    browser.press("e.dataset.key === 'person-ukr-2'")
    browser.wait("!document.getElementById('drawer').hidden")
    browser.press("e.textContent === 'Absent'")
    browser.wait("document.querySelector('.proposal')", 60)
    browser.press("e.dataset.key === 'accept'")
    browser.wait("!document.querySelector('.proposal')", 60)
    idle()
    # The order of the policy.
    browser.press("e.dataset.key === 'tab-policy'")
    browser.wait("document.getElementById('main').dataset.view === 'policy'")
    browser.press("e.dataset.key === 'down-0'")
    browser.wait("document.querySelector('[data-key=undo]')", 60)
    idle()
    result["first"] = browser.evaluate("document.querySelector('.policy .name').textContent")
    # What may be given up of it, and a point of the curve.
    browser.press("e.dataset.key === 'figures-0'")
    browser.tab_to("e.id === 'slack-0'")
    browser.type("1")
    browser.key("Enter")
    browser.wait("document.querySelectorAll('.policy .badge').length === 2", 60)
    idle()
    browser.tab_to("e.id === 'curve-and'")
    browser.key("W")
    browser.press("e.dataset.key === 'trade'")
    browser.wait("document.querySelector('.curvetable')", 300)
    idle()
    browser.wait("document.querySelector('[data-key^=use-]')")
    browser.press("e.dataset.key?.startsWith('use-')")
    browser.wait("document.querySelector('.banner.progress')")
    idle()
    result["chosen"] = browser.evaluate("document.querySelectorAll('.curvetable .badge').length")


def views():
    solve()
    show("policy")
    fill("curve-and", "preferences")
    click("[data-key=trade]")
    browser.wait("document.querySelector('.curvetable')", 300)
    idle()
    rules = open(axe).read() if axe and os.path.exists(axe) else None
    result["violations"], result["overflow"] = [], []
    for size, (width, height) in {"phone": (390, 844), "tablet": (768, 1024), "desk": (1280, 900), "wall": (2560, 1440)}.items():
        browser.size(width, height)
        for theme in ("light", "dark"):
            browser.dark(theme == "dark")
            for view in ("programme", "workshops", "people", "day", "policy", "sheets"):
                show(view)
                time.sleep(0.15)
                if browser.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
                    result["overflow"].append(f"{size} {view}")
                if rules and size != "wall":
                    result["violations"] += [f"{size} {theme} {view} {text}" for text in browser.axe(rules)]
                if shots:
                    browser.screenshot(f"{shots}/{size}-{theme}-{view}.png", full=True)
    browser.size(1280, 900)
    browser.dark(False)
    panels = [("people", "[data-key=person-alb-1]"), ("programme", "[data-key=session-w1]")] + [
        ("day", f"[data-key=day-{name}]") for name in ("absent", "arrived", "walkin", "lost", "delayed", "swap")]
    for view, selector in panels:
        show(view)
        click(selector)
        time.sleep(0.8)
        if rules:
            result["violations"] += [f"panel {selector} {text}" for text in browser.axe(rules)]
        if shots:
            browser.screenshot(f"{shots}/panel-{selector.split('-', 1)[1].strip(']')}.png")
        browser.key("Escape")


# What the conference in Strasbourg answers to the questions of the start.
ROOMS = [("Room 8", 40), ("Room 9", 36)]
SECTORS = ["Law enforcement", "Justice ministry", "Judiciary", "Child protection", "Education", "Ombudspersons",
           "Civil society", "Other"]


def begin():
    browser.go(link)
    browser.wait("document.querySelector('form.start')")
    fill("event-name", "Strasbourg")
    fill("event-zone", "Europe/Paris")
    fill("event-date", "2019-05-16")
    fill("event-days", 2)
    for number, (name, seats) in enumerate(ROOMS):
        fill(f"room-name-{number}", name)
        fill(f"room-seats-{number}", seats)
    for _ in range(len(SECTORS) - 3):
        click("[data-key=add-sectors]")
    for number, name in enumerate(SECTORS):
        fill(f"sector-name-{number}", name)


def print_doors():
    show("sheets")
    click("[data-key=make-pdf]")
    browser.wait("[...document.querySelectorAll('.exports a')].some(a => a.textContent === 'doors.pdf')", 60)
    result["doors"] = browser.evaluate("fetch([...document.querySelectorAll('.exports a')].find(a => a.textContent === 'doors.pdf').href).then(a => a.text()).then(t => t.slice(0, 4))")


def start():
    begin()
    click("[data-key=begin]")
    browser.wait("document.querySelector('.drop')")
    browser.drop(".drop", roster)
    browser.wait("document.querySelector('.columns')")
    result["columns"] = browser.evaluate("document.querySelectorAll('.columns tbody tr').length")
    # No room offers what some need: the column is left out.
    browser.wait("document.querySelectorAll('.list tbody tr td form.mend').length > 0")
    result["problems"] = browser.evaluate("[...document.querySelectorAll('h3')].map(e => e.textContent).find(t => t.includes('problem'))")
    column = browser.evaluate("[...document.querySelectorAll('.columns tbody th')].findIndex(e => e.textContent === 'needs')")
    browser.evaluate(f"(e => {{ e.value = 'ignore'; e.dispatchEvent(new Event('change')); }})(document.querySelector('[data-key=column-{column}]'))")
    browser.wait("document.querySelector('[data-key=accept-roster]:not([disabled])')")
    click("[data-key=accept-roster]")
    browser.wait("document.querySelector('[data-key=solve]')")
    click("[data-key=solve]")
    browser.wait("document.querySelector('a.verdict .mark.proven')", 120)
    print_doors()
    click("[data-key=end]")
    browser.wait("document.querySelector('.closed')")


def write(identifier, value):
    """Goes to a field by Tab, and types over what is there."""
    browser.tab_to(f"e.id === {json.dumps(identifier)}")
    browser.key("a", control=True)
    browser.type(value)


def start_keyboard():
    browser.go(link)
    browser.wait("document.querySelector('form.start')")
    write("event-name", "Strasbourg")
    write("event-zone", "Europe/Paris")
    # A date is typed in its parts, in the order of the browser's language.
    browser.tab_to("e.id === 'event-date'")
    for digit in "05162019":
        browser.key(digit)
    write("event-days", "2")
    for number, (name, seats) in enumerate(ROOMS):
        write(f"room-name-{number}", name)
        write(f"room-seats-{number}", str(seats))
    # A session goes elsewhere, and back.
    browser.press("e.dataset.key === 'session-down-0'")
    browser.press("e.dataset.key === 'session-up-1'")
    for number, name in enumerate(SECTORS):
        if number > 2:
            browser.press("e.dataset.key === 'add-sectors'")
        write(f"sector-name-{number}", name)
    browser.press("e.dataset.key === 'begin'")
    browser.wait("document.querySelector('.drop')")
    browser.tab_to("e.id === 'roster-file'")
    browser.choose(roster)
    browser.wait("document.querySelector('.columns')")
    column = browser.evaluate("[...document.querySelectorAll('.columns tbody th')].findIndex(e => e.textContent === 'needs')")
    # On a busy machine the letters come too far apart to be one word to the list, and each chooses something: then they are typed again, once
    # nothing changes any more.
    chosen = f"""document.querySelector('[data-key=column-{column}]').selectedOptions[0].textContent === 'not used'
        && document.querySelector('[data-key=accept-roster]:not([disabled])')"""
    for attempt in range(10):
        browser.tab_to(f"e.dataset.key === 'column-{column}'")
        for letter in "not used":
            browser.key(letter)
        time.sleep(attempt + 1)
        if browser.evaluate(f"Boolean({chosen})"):
            break
    browser.wait(chosen)
    browser.press("e.dataset.key === 'accept-roster'")
    browser.wait("document.querySelector('[data-key=solve]')")
    browser.press("e.dataset.key === 'solve'")
    browser.wait("document.querySelector('a.verdict .mark.proven')", 120)
    browser.press("e.dataset.key === 'tab-sheets'")
    browser.press("e.dataset.key === 'make-pdf'")
    browser.wait("[...document.querySelectorAll('.exports a')].some(a => a.textContent === 'doors.pdf')", 60)
    browser.tab_to("e.textContent === 'doors.pdf'")
    result["doors"] = browser.evaluate("fetch(document.activeElement.href).then(a => a.text()).then(t => t.slice(0, 4))")


def start_views():
    rules = open(axe).read() if axe and os.path.exists(axe) else None
    result["violations"], result["overflow"] = [], []

    def look(name):
        for width, height in ((390, 844), (768, 1024), (1280, 900)):
            browser.size(width, height)
            for theme in ("light", "dark"):
                browser.dark(theme == "dark")
                time.sleep(0.15)
                if browser.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
                    result["overflow"].append(f"{width} {name}")
                if rules:
                    result["violations"] += [f"{width} {theme} {name} {text}" for text in browser.axe(rules)]
                if shots:
                    browser.screenshot(f"{shots}/{name}-{width}-{theme}.png", full=True)

    begin()
    look("start")
    click("[data-key=begin]")
    browser.wait("document.querySelector('.drop')")
    browser.drop(".drop", roster)
    browser.wait("document.querySelector('.columns')")
    look("roster")
    click("[data-key=proposal-0]")
    browser.wait("![...document.querySelectorAll('.problems li')].length")
    click("[data-key=skip-rows]")
    browser.wait("document.querySelector('.leftout')")
    look("left-out")


try:
    {"mouse": mouse, "keyboard": keyboard, "places": places, "views": views, "start": start,
     "start-keyboard": start_keyboard, "start-views": start_views}[what]()
    result["complaints"] = browser.complaints
    print(json.dumps(result, ensure_ascii=False))
finally:
    browser.close()
