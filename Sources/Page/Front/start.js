// Before there is anything to plan: what a new conference is, as 'breakout init' asks it, and its roster from a spreadsheet, as 'breakout import' reads it.
import {h, put} from "./dom.js";
import {get, notice, post, store} from "./api.js";
import {language, w} from "./words.js";
import {roster} from "./roster.js";

let answers = null, answersIn = "";

export function start(main) {
  const {state} = store;
  if (state.start !== "scenario") return roster(main);
  if (state.isReadOnly) return put(main, h("p.empty", {}, w("startRead")));
  if (answers && (answersIn === language() || answers.isTouched)) return wizard(main);
  get("/api/1/start").then(found => {
    [answers, answersIn] = [found, language()];
    if (main.dataset.view === "start" && store.state.start === "scenario") wizard(main);
  }, notice);
}

const touch = change => value => { change(value); answers.isTouched = true; };
const redraw = () => wizard(document.getElementById("main"));

function wizard(main) {
  put(main,
    h("div.viewhead", {}, h("h2", {}, w("startTitle")), h("p.lead", {}, w("startLead"))),
    h("form.start", {"aria-label": w("startTitle"), onsubmit: event => { event.preventDefault(); finish(); }},
      part("startEvent",
        h("div.row.wide", {},
          field("event-name", w("startName"), input("event-name", answers.name, touch(value => { answers.name = value; }), {required: true, maxlength: "300"})),
          field("event-zone", w("startZone"), input("event-zone", answers.timezone, touch(value => { answers.timezone = value; }), {required: true, list: "zones", autocomplete: "off"}), h("datalist", {id: "zones"}, answers.timezones.map(zone => h("option", {value: zone}))))),
        h("div.row.four", {},
          field("event-date", w("startDate"), input("event-date", answers.date, touch(value => { answers.date = value; }), {type: "date", required: true})),
          field("event-days", w("startDays"), count("event-days", answers.days, touch(value => { answers.days = value; }), 1, 14)),
          field("event-opens", w("startOpens"), input("event-opens", answers.opens, touch(value => { answers.opens = value; }), {type: "time", required: true})),
          field("event-closes", w("startCloses"), input("event-closes", answers.closes, touch(value => { answers.closes = value; }), {type: "time", required: true})))),
      part("startRooms", answers.rooms.map((room, index) => h("div.row.room-row", {},
        field(`room-name-${index}`, w("name"), input(`room-name-${index}`, room.name, touch(value => { room.name = value; }), {required: true})),
        field(`room-seats-${index}`, w("startSeats"), count(`room-seats-${index}`, room.seats, touch(value => { room.seats = value; }), 1, 100000)),
        remove("rooms", index, room.name))), add("rooms", w("addRoom"), () => ({name: `${w("room")} ${answers.rooms.length + 1}`, seats: 25}))),
      part("startBreaks", answers.breaks.map((pause, index) => h("div.row.break-row", {},
        field(`break-name-${index}`, w("name"), input(`break-name-${index}`, pause.name, touch(value => { pause.name = value; }), {required: true})),
        field(`break-start-${index}`, w("at"), input(`break-start-${index}`, pause.start, touch(value => { pause.start = value; }), {type: "time", required: true, step: "900"})),
        field(`break-minutes-${index}`, w("minutes"), count(`break-minutes-${index}`, pause.minutes, touch(value => { pause.minutes = value; }), 5, 240)),
        remove("breaks", index, pause.name))), add("breaks", w("addBreak"), () => ({name: w("pause"), start: "16:00", minutes: 15}))),
      part("startSessions", answers.sessions.map((item, index) => h("div.row.session-row", {},
        field(`session-title-${index}`, w("startTitleOf"), input(`session-title-${index}`, item.title, touch(value => { item.title = value; }), {required: true})),
        field(`session-kind-${index}`, w("kind"), h("select", {id: `session-kind-${index}`, "data-key": `session-kind-${index}`, onchange: event => { touch(value => { item.kind = value; })(event.target.value); redraw(); }},
          ["plenary", "workshop"].map(kind => h("option", {value: kind, selected: kind === item.kind}, w(`kind-${kind}`))))),
        field(`session-minutes-${index}`, w("minutes"), count(`session-minutes-${index}`, item.minutes, touch(value => { item.minutes = value; }), 5, 720)),
        item.kind === "workshop" ? field(`session-most-${index}`, w("startMost"), count(`session-most-${index}`, item.most ?? "", touch(value => { item.most = value; }), 1, 100000, false)) : h("div.field", {}),
        h("div.rowmoves", {},
          h("button.quiet", {type: "button", "data-key": `session-up-${index}`, disabled: index === 0, "aria-label": w("moveEarlier", item.title), onclick: () => swap(index, index - 1)}, "↑"),
          h("button.quiet", {type: "button", "data-key": `session-down-${index}`, disabled: index === answers.sessions.length - 1, "aria-label": w("moveLater", item.title), onclick: () => swap(index, index + 1)}, "↓"),
          remove("sessions", index, item.title)))),
        h("div.actions", {}, add("sessions", w("addWorkshop"), () => ({title: `${w("workshop")} ${answers.sessions.filter(item => item.kind === "workshop").length + 1}`, kind: "workshop", minutes: 90}), "workshop"),
          add("sessions", w("addPlenary"), () => ({title: w("kind-plenary"), kind: "plenary", minutes: 60}), "plenary"))),
      part("startSectors", answers.sectors.map((name, index) => h("div.row.sector-row", {},
        field(`sector-name-${index}`, w("name"), input(`sector-name-${index}`, name, touch(value => { answers.sectors[index] = value; }), {required: true})),
        remove("sectors", index, name))), add("sectors", w("addSector"), () => `${w("sector")} ${answers.sectors.length + 1}`)),
      h("div.actions.last", {}, h("button.primary", {"data-key": "begin", type: "submit"}, w("startWrite")))));
}

function part(name, ...content) {
  return h("fieldset.part", {}, h("legend", {}, w(name)), h("p.muted", {}, w(`${name}-note`)), ...content);
}

function field(id, label, ...content) { return h("div.field", {}, h("label", {for: id}, label), ...content); }

function input(id, value, take, attributes) {
  return h("input", {type: "text", id, "data-key": id, value, ...attributes, oninput: event => take(event.target.value)});
}

function count(id, value, take, least, most, isRequired = true) {
  return h("input", {type: "number", id, "data-key": id, value, min: String(least), max: String(most), required: isRequired, oninput: event => take(event.target.value === "" ? null : Number(event.target.value))});
}

function add(list, label, make, name = list) {
  return h("button", {type: "button", "data-key": `add-${name}`, onclick: () => { answers[list].push(make()); answers.isTouched = true; redraw(); }}, "+ ", label);
}

function remove(list, index, name) {
  return h("button.quiet.remove", {type: "button", "data-key": `remove-${list}-${index}`, "aria-label": `${w("remove")}: ${name}`, onclick: () => { answers[list].splice(index, 1); answers.isTouched = true; redraw(); }}, "×");
}

function swap(from, to) {
  const {sessions} = answers;
  [sessions[from], sessions[to]] = [sessions[to], sessions[from]];
  answers.isTouched = true;
  redraw();
}

async function finish() {
  const {timezones, isTouched, ...said} = answers;
  if (await post("/api/1/start", {...said, sessions: said.sessions.map(({most, ...item}) => (most && item.kind === "workshop" ? {...item, most} : item))})) {
    answers = null;
    scrollTo(0, 0);
  }
}
