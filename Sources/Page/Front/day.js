// The day itself: what is different, who would have to move, and the re-plan once it is accepted.
import {h, put, sideways} from "./dom.js";
import {dayName, get, momentText, notice, number, post, roomName, sectorName, store, title, when} from "./api.js";
import {closeDrawer, openDrawer} from "./drawer.js";
import {verdictMark} from "./app.js";
import {w} from "./words.js";

/** What happened so far and was not planned for yet: a list of {text, changes}. */
let basket = [];
let now = "";

export function day(main) {
  const {state} = store;
  if (!state.verdict) return put(main, h("p.empty", {}, w("nothingYet")));
  put(main,
    h("div.viewhead", {}, h("h2", {}, w("tab-day")), h("p.lead", {}, state.isReadOnly ? w("dayRead") : w("dayLead"))),
    state.proposal && !state.job && proposal(state.proposal),
    !state.isReadOnly && !state.proposal && [buttons(), list()]);
}

function buttons() {
  const kinds = [["absent", "⊘"], ["arrived", "⇥"], ["leaving", "⇤"], ["walkin", "+"], ["lost", "▢"], ["delayed", "◷"], ["swap", "⇄"]];
  return h("section.what", {}, h("h3", {}, w("whatHappened")),
    h("div.tiles", {}, kinds.map(([name, sign]) => h("button.tile", {"data-key": `day-${name}`, onclick: () => forms[name]()}, h("span.sign", {"aria-hidden": "true"}, sign), h("strong", {}, w(`day-${name}`)), h("small", {}, w(`day-${name}-note`))))),
    h("label.now", {}, h("span", {}, w("itIsNow")), momentSelect("now", now, value => { now = value; }, w("notYet"))));
}

function list() {
  if (!basket.length) return h("p.muted", {}, w("basketEmpty"));
  return h("section.basket", {}, h("h3", {}, w("basket")),
    h("ul", {}, basket.map((entry, index) => h("li", {}, entry.text, " ", h("button.quiet", {"aria-label": `${w("remove")}: ${entry.text}`, onclick: () => { basket.splice(index, 1); redraw(); }}, w("remove"))))),
    h("div.actions", {}, h("button.primary", {"data-key": "show-moves", onclick: () => propose({})}, w("whoMustMove"))));
}

function redraw() {
  const main = document.getElementById("main");
  if (main.dataset.view === "day") day(main);
}

/** Adds to what happened. */
function add(text, changes) {
  basket.push({text, changes});
  closeDrawer();
  if (location.hash !== "#/day") location.hash = "#/day";
  else redraw();
}

/** Plans again for what happened, and these changes besides. Nothing is written before it is accepted. */
export async function propose(changes) {
  const all = {};
  for (const part of [...basket.map(entry => entry.changes), changes]) {
    for (const [key, values] of Object.entries(part)) all[key] = [...(all[key] ?? []), ...values];
  }
  if (now) all.now = now;
  location.hash = "#/day";
  if (await post("/api/1/changes", {changes: all})) basket = [];
}

/** What can be done about somebody, each with one click; the next shows who must move. */
export function dayActions(person) {
  return h("div.actions", {},
    h("button", {onclick: () => { closeDrawer(); propose({leave: [person.id]}); }}, w("day-absent")),
    h("button", {onclick: () => forms.arrived(person)}, w("day-arrived")),
    h("button", {onclick: () => forms.leaving(person)}, w("day-leaving")),
    h("button", {onclick: () => forms.swap(person)}, w("day-swap")));
}

// MARK: What happened

function momentSelect(key, value, take, none) {
  const {days, step} = store.state;
  const groups = days.map(one => {
    const options = [];
    for (let time = one.opens; time <= one.closes; time += Math.max(5, step)) options.push(h("option", {value: momentText(time), selected: momentText(time) === value}, when(time)));
    return h("optgroup", {label: dayName(one)}, options);
  });
  return h("select", {"data-key": `moment-${key}`, onchange: event => take(event.target.value)}, none && h("option", {value: ""}, none), groups);
}

/** A field in which somebody is looked for, and chosen from a list. */
export function personField(label, first, take) {
  let chosen = first ?? null;
  const id = `person-${Math.random().toString(36).slice(2)}`;
  const options = h("ul.options", {role: "listbox", "aria-label": label});
  const state = h("p.muted", {"aria-live": "polite"}, chosen ? `${chosen.name} (${chosen.id})` : w("nobodyChosen"));
  const choose = person => {
    chosen = person;
    options.replaceChildren();
    input.value = "";
    state.textContent = `${person.name} (${person.id}), ${sectorName(person.sector)}`;
    take(person);
  };
  const input = h("input", {type: "search", id, autocomplete: "off", placeholder: w("findHint"), oninput: async event => {
    const text = event.target.value;
    if (!text.trim()) return options.replaceChildren();
    try {
      const found = await get("/api/1/people", {search: text, limit: 8});
      if (input.value !== text) return;
      options.replaceChildren(...found.people.map(person => h("li", {}, h("button.option", {type: "button", onclick: () => choose(person)}, h("strong", {}, person.name), ` ${person.name === person.id ? "" : person.id} · ${sectorName(person.sector)}`))));
    } catch (refusal) { notice(refusal); }
  }});
  if (chosen) take(chosen);
  return h("div.field", {}, h("label", {for: id}, label), input, options, state);
}

function form(name, fields, make) {
  const box = h("form.changeform", {onsubmit: event => { event.preventDefault(); make(false); }}, fields,
    h("div.actions", {}, h("button.primary", {type: "button", onclick: () => make(true)}, w("whoMustMove")), h("button", {type: "submit"}, w("addToBasket"))));
  openDrawer(w(`day-${name}`), h("p.lead", {}, w(`day-${name}-note`)), box);
  box.querySelector("input, select")?.focus();
}

/** Adds it, or shows at once who must move. */
function done(isLast, text, changes) {
  if (!isLast) return add(text, changes);
  closeDrawer();
  propose(changes);
}

const forms = {
  absent() {
    let person = null;
    form("absent", personField(w("who"), null, found => { person = found; }), isLast => person && done(isLast, `${w("day-absent")}: ${person.name}`, {leave: [person.id]}));
  },
  arrived(first) { presence("arrived", "arrive", first); },
  leaving(first) { presence("leaving", "depart", first); },
  walkin() {
    const {state} = store;
    const fields = {name: "", sector: state.sectors[0]?.id ?? "", delegation: ""};
    const choices = state.workshops.map(workshop => workshop.session);
    const wished = [];
    form("walkin", [
      h("div.field", {}, h("label", {for: "walkin-name"}, w("name")), h("input", {id: "walkin-name", required: true, maxlength: "200", oninput: event => { fields.name = event.target.value; }})),
      h("div.field", {}, h("label", {for: "walkin-sector"}, w("sector")), h("select", {id: "walkin-sector", onchange: event => { fields.sector = event.target.value; }}, state.sectors.map(sector => h("option", {value: sector.id}, sector.name)))),
      state.delegations.length > 0 && h("div.field", {}, h("label", {for: "walkin-delegation"}, w("delegation")), h("select", {id: "walkin-delegation", onchange: event => { fields.delegation = event.target.value; }}, h("option", {value: ""}, "–"), state.delegations.map(one => h("option", {value: one.id}, one.name)))),
      [0, 1, 2].slice(0, choices.length).map(index => h("div.field", {}, h("label", {for: `walkin-${index}`}, w("choiceNumber", index + 1)), h("select", {id: `walkin-${index}`, onchange: event => { wished[index] = event.target.value; }}, h("option", {value: ""}, "–"), choices.map(id => h("option", {value: id}, title(id)))))),
    ], isLast => {
      if (!fields.name.trim()) return;
      const join = {name: fields.name.trim(), sector: fields.sector};
      if (fields.delegation) join.delegation = fields.delegation;
      const wishes = [...new Set(wished.filter(Boolean))];
      if (wishes.length) join.choices = wishes;
      done(isLast, `${w("day-walkin")}: ${join.name}`, {join: [join]});
    });
  },
  lost() {
    const rooms = store.state.rooms;
    let room = rooms[0]?.id;
    form("lost", h("div.field", {}, h("label", {for: "lost-room"}, w("room")), h("select", {id: "lost-room", onchange: event => { room = event.target.value; }}, rooms.map(one => h("option", {value: one.id}, one.name)))),
      isLast => room && done(isLast, `${w("day-lost")}: ${roomName(room)}`, {lost: [room]}));
  },
  delayed() {
    let minutes = 15, from = momentText(store.state.days[0]?.opens ?? 0);
    form("delayed", [
      h("div.field", {}, h("label", {for: "delay-minutes"}, w("minutes")), h("input", {id: "delay-minutes", type: "number", min: "1", max: "720", value: "15", oninput: event => { minutes = Number(event.target.value); }})),
      h("label.field", {}, h("span", {}, w("fromThen")), momentSelect("delay", from, value => { from = value; })),
    ], isLast => minutes >= 1 && done(isLast, `${w("day-delayed")}: ${number(minutes)} min, ${from}`, {delay: [{minutes, from}]}));
  },
  swap(first) {
    let one = first ?? null, other = null;
    form("swap", [personField(w("who"), first, found => { one = found; }), personField(w("withWhom"), null, found => { other = found; })],
      isLast => one && other && done(isLast, `${w("day-swap")}: ${one.name} ⇄ ${other.name}`, {swap: [[one.id, other.id]]}));
  },
};

function presence(name, key, first) {
  let person = null, at = momentText(store.state.days[0]?.opens ?? 0);
  form(name, [personField(w("who"), first?.id ? first : null, found => { person = found; }),
    h("label.field", {}, h("span", {}, w("at")), momentSelect(name, at, value => { at = value; }))],
  isLast => person && done(isLast, `${w(`day-${name}`)}: ${person.name}, ${at}`, {[key]: [{delegate: person.id, at}]}));
}

// MARK: The re-plan

/** Who would have to move, before it is accepted. */
export function proposal(found) {
  const movers = found.moves.filter(move => !["joined", "left"].includes(move.kind));
  const headline = found.moved === 0 ? w("nobodyMoves") : found.mustMove >= found.moved ? w("mustMove", number(found.moved)) : w("moveAtLeast", number(found.moved), number(found.mustMove));
  return h("section.proposal", {"aria-labelledby": "proposal-title"},
    h("h3", {id: "proposal-title"}, headline),
    found.moves.length > 0 && sideways(headline, h("table.list", {},
      h("thead", {}, h("tr", {}, [w("name"), w("from"), w("to"), w("why")].map(text => h("th", {scope: "col"}, text)))),
      h("tbody", {}, found.moves.slice(0, 200).map(move => h("tr", {},
        h("th", {scope: "row"}, move.name, move.name !== move.delegate && h("small", {}, move.delegate)),
        h("td", {}, move.from ? title(move.from) : "–"), h("td", {}, move.to ? title(move.to) : "–"),
        h("td", {}, h("span.badge", {}, w(`move-${move.kind}`)), move.reasons.length > 0 && h("small", {}, move.reasons.join("; ")))))))),
    movers.length > 200 && h("p.muted", {}, w("andMore", number(movers.length - 200))),
    found.shifts.length > 0 && [h("h4", {}, w("elsewhere")), h("ul.shifts", {}, found.shifts.map(shift => h("li", {}, h("strong", {}, shift.title), ` ${spot(shift.fromStart, shift.fromRoom)} → ${spot(shift.toStart, shift.toRoom)}`)))],
    h("p", {}, verdictMark(found.verdict)),
    h("details", {}, h("summary", {}, w("asCommand")), h("pre", {}, found.changes)),
    h("div.actions", {},
      h("button.primary", {"data-key": "accept", onclick: () => post("/api/1/changes/accept", {proposal: found.number})}, w("accept", found.name)),
      h("button", {"data-key": "discard", onclick: () => post("/api/1/changes/discard")}, w("discard"))));
}

function spot(start, room) {
  if (start === undefined || start === null) return "–";
  return room ? `${when(start)}, ${roomName(room)}` : when(start);
}
