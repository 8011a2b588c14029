// The programme: a grid of rooms and times for each day. A session is moved by dragging it, or from its panel by lists and keys.
import {h, pinMark, put, say, sideways} from "./dom.js";
import {clock, dayName, dayOf, get, item, momentText, notice, number, post, roomName, store, when} from "./api.js";
import {openDrawer, closeDrawer} from "./drawer.js";
import {propose} from "./day.js";
import {priceLines} from "./people.js";
import {w} from "./words.js";

const unit = 5; // minutes of a row
let moving = null; // {session, places} while a session is held

export function programme(main) {
  const {state} = store;
  if (!state.items.length) return put(main, h("p.empty", {}, state.problems.length ? w("problemsFirst") : w("nothingYet")));
  put(main,
    h("div.viewhead", {}, h("h2", {}, w("tab-programme")), h("p.lead", {}, state.isReadOnly ? w("programmeRead") : w("programmeLead"))),
    moving && h("div.moving", {}, h("span", {id: "moving-text", "aria-live": "polite"}, w("movingNow", item(moving.session)?.title ?? "")),
      h("button", {"data-key": "stop-moving", onclick: letGo}, w("cancel"))),
    state.days.map(day => dayGrid(day)),
    unplaced());
}

/** The columns of a day: rooms that are no joined ones, as far as anything is in them. */
function columns(items) {
  const {rooms} = store.state;
  const used = new Set(items.flatMap(entry => footprint(entry.room)));
  const own = rooms.filter(room => !room.parts.length);
  return moving ? own : own.filter(room => used.has(room.id));
}

function footprint(id) {
  const room = store.state.rooms.find(room => room.id === id);
  return room ? (room.parts.length ? room.parts : [room.id]) : [];
}

function dayGrid(day) {
  const items = store.state.items.filter(entry => entry.day === day.id && entry.start !== null && entry.start !== undefined);
  const rooms = columns(items);
  const begin = Math.min(day.opens, ...items.map(entry => entry.start));
  const end = Math.max(day.closes, ...items.map(entry => entry.start + entry.minutes));
  const row = minutes => Math.round((minutes - begin) / unit) + 2;
  const column = id => rooms.findIndex(room => room.id === id) + 2;
  const lines = [];
  for (let time = Math.ceil(begin / 60) * 60; time < end; time += 60) lines.push(time);
  const grid = h("div.grid", {style: {
    "grid-template-columns": `3.2rem repeat(${Math.max(1, rooms.length)}, minmax(9.5rem, 1fr))`,
    "grid-template-rows": `auto repeat(${Math.ceil((end - begin) / unit)}, var(--row))`,
  }},
  rooms.map(room => h("div.room", {style: {"grid-column": column(room.id), "grid-row": "1"}}, h("strong", {}, room.name), h("small", {}, w("seats", room.seats)))),
  lines.map(time => h("div.hour", {"aria-hidden": "true", style: {"grid-row": row(time), "grid-column": "1 / -1"}}, h("span", {}, clock(time)))),
  nowLine(day, row),
  items.map(entry => block(entry, row, column, rooms)),
  moving && places(day, row, column));
  return h(`section.day${moving ? ".choosing" : ""}`, {}, h("h3", {}, dayName(day)), sideways(dayName(day), grid));
}

/** The line of the clock, on the day itself. */
function nowLine(day, row) {
  const now = new Date();
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-CA", {timeZone: store.state.timezone || undefined, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23"}).formatToParts(now).map(part => [part.type, part.value]));
  if (`${parts.year}-${parts.month}-${parts.day}` !== day.date) return null;
  const minutes = day.opens - (day.opens % 1440) + Number(parts.hour) * 60 + Number(parts.minute);
  if (minutes < day.opens || minutes > day.closes) return null;
  return h("div.now", {style: {"grid-row": row(minutes), "grid-column": "1 / -1"}, title: w("now")});
}

function block(entry, row, column, rooms) {
  const spans = footprint(entry.room).map(column).filter(position => position > 1);
  const isBreak = entry.kind === "break";
  const first = isBreak || !spans.length ? 2 : Math.min(...spans);
  const last = isBreak || !spans.length ? rooms.length + 2 : Math.max(...spans) + 1;
  const workshop = store.state.workshops.find(workshop => workshop.session === entry.id);
  const place = {"grid-row": `${row(entry.start)} / span ${Math.max(1, Math.round(entry.minutes / unit))}`, "grid-column": `${first} / ${last}`};
  const times = `${clock(entry.start)}–${clock(entry.start + entry.minutes)}`;
  const content = [
    h("span.times", {}, times, !isBreak && entry.pinned.length > 0 && pinMark(w("pinned"))),
    h("span.name", {}, entry.title),
    workshop && h("span.detail", {}, w("peopleOfSeats", workshop.attendance, workshop.seats)),
    entry.isCancelled && h("span.detail", {}, w("cancelled")),
  ];
  const size = entry.minutes <= 20 ? ".tiny" : entry.minutes <= 30 ? ".short" : "";
  if (isBreak) return h(`div.block.break${size}`, {style: place}, content);
  return h(`button.block.${entry.kind}${size}${moving?.session === entry.id ? ".held" : ""}`, {
    style: place, "data-key": `session-${entry.id}`, draggable: !store.state.isReadOnly && store.state.verdict ? "true" : null,
    onclick: () => sessionPanel(entry.id),
    ondragstart: event => {
      event.dataTransfer.setData("text/plain", entry.id);
      event.dataTransfer.effectAllowed = "move";
      // The grid is drawn anew, and what is dragged must still be there when the browser takes its picture.
      setTimeout(() => hold(entry.id), 0);
    },
    ondragend: () => { if (moving && !moving.isPicked) letGo(); },
  }, content);
}

function places(day, row, column) {
  if (!moving.places) return h("div.loading", {style: {"grid-row": "2", "grid-column": "2 / -1"}}, w("looking"));
  const {step} = store.state;
  return moving.places.filter(place => dayOf(place.start).id === day.id).map(place => {
    const spans = footprint(place.room).map(column).filter(position => position > 1);
    const isJoined = spans.length > 1;
    if (!spans.length || isJoined !== moving.isJoined) return null;
    const isFree = !place.reasons.length;
    return h(`button.place.${kindOf(place)}`, {
      "data-place": placeKey(place),
      style: {"grid-row": `${row(place.start)} / span ${Math.max(1, Math.round(step / unit))}`, "grid-column": `${Math.min(...spans)} / ${Math.max(...spans) + 1}`},
      title: `${clock(place.start)}, ${roomName(place.room)}${place.reasons.length ? `: ${place.reasons.join("; ")}` : ""}`,
      "aria-label": `${clock(place.start)}, ${roomName(place.room)}: ${wordsOf(place)}`,
      tabindex: isFree ? null : "-1",
      onclick: () => pick(place),
      onpointerenter: () => tellPlace(place), onfocus: () => tellPlace(place),
      ondragover: event => { event.preventDefault(); event.dataTransfer.dropEffect = isFree ? "move" : "none"; event.currentTarget.classList.add("over"); tellPlace(place); },
      ondragleave: event => event.currentTarget.classList.remove("over"),
      ondrop: event => { event.preventDefault(); pick(place); },
    }, h("span", {}, clock(place.start)));
  });
}

const placeKey = place => `${place.start} ${place.room}`;

/** Green places cost nothing, amber ones have a price, and of the others a rule forbids them. */
const kindOf = place => (place.isNow ? "here" : place.reasons.length ? "no" : isWorse(place.price) ? "amber" : place.price ? "free" : "open");
const isWorse = price => price?.kind === "costs" && price.stages.length > 0 && price.stages[0].granted > price.stages[0].plan;
const wordsOf = place => (place.isNow ? w("here") : place.reasons.length ? place.reasons.join("; ") : place.price ? priceText(place.price) : w("possible"));

/** A price on one line: Wishes +3; Even sizes +1. */
function priceText(price) {
  if (!price.stages.length) return w("costsNothing");
  return price.stages.map(stage => `${stage.label} ${stage.granted > stage.plan ? "+" : "−"}${number(Math.abs(stage.granted - stage.plan))}`).join("; ");
}

/** What is known of a place, above the grid; its price is asked for before others. */
function tellPlace(place) {
  const text = document.getElementById("moving-text");
  if (text) text.textContent = `${when(place.start)}, ${roomName(place.room)}: ${wordsOf(place)}`;
  if (!moving) return;
  moving.told = place;
  if (!place.price && !place.isNow && !place.reasons.length) {
    moving.queue = [place, ...moving.queue.filter(other => other !== place)];
    priceAll(moving);
  }
}

/** Of more people than these, prices take seconds, and only those that are asked for are found. */
const mostPriced = 1500;

/** Asks what possible places cost, one after the other, as long as the session is held. */
async function priceAll(held) {
  if (held.isAsking) return;
  held.isAsking = true;
  while (moving === held && held.queue.length) {
    const place = held.queue.shift();
    let price;
    try { price = await get("/api/1/price", {session: held.session, room: place.room, start: place.start}); } catch { break; }
    if (price.kind === "costs") place.price = price;
    else place.reasons = price.reasons.length ? price.reasons : [w("impossibleThere")];
    if (moving !== held) break;
    const button = document.querySelector(`[data-place="${CSS.escape(placeKey(place))}"]`);
    if (button) {
      button.classList.remove("open");
      button.classList.add(kindOf(place));
      button.title = `${clock(place.start)}, ${roomName(place.room)}: ${wordsOf(place)}`;
      button.setAttribute("aria-label", button.title);
    }
    if (held.told === place) tellPlace(place);
  }
  held.isAsking = false;
}

/** Holds a session: where it could be is shown, and what forbids it elsewhere. */
async function hold(id) {
  closeDrawer();
  const isJoined = footprint(item(id).room).length > 1;
  moving = {session: id, places: null, isJoined, queue: [], told: null};
  redraw();
  try {
    const found = await get("/api/1/places", {session: id});
    if (moving?.session !== id) return;
    moving.places = found.places;
    const people = store.state.sectors.reduce((sum, sector) => sum + sector.delegates, 0);
    if (people <= mostPriced) moving.queue = found.places.filter(place => !place.isNow && !place.reasons.length && (footprint(place.room).length > 1) === isJoined);
    say(w("placesFound", found.places.filter(place => !place.reasons.length).length));
  } catch (refusal) {
    moving = null;
    notice(refusal);
  }
  redraw();
  if (moving) priceAll(moving);
}

function letGo() {
  moving = null;
  redraw();
}

function redraw() {
  const main = document.getElementById("main");
  if (main.dataset.view === "programme") programme(main);
}

/** A place was chosen: what it costs, before anything is changed. */
function pick(place) {
  const id = moving.session;
  moving.isPicked = true;
  moving = null;
  redraw();
  pricePanel(id, place.room, place.start, place.reasons);
}

function pricePanel(id, room, start, reasons) {
  const body = h("div", {});
  const where = `${when(start)}, ${roomName(room)}`;
  openDrawer(item(id).title, h("p.lead", {}, w("moveTo", where)), body);
  if (reasons?.length) {
    return put(body, h("p.bad", {}, w("forbiddenThere")), h("ul", {}, reasons.map(reason => h("li", {}, reason))), moveButtons(id, null));
  }
  put(body, h("p.muted", {}, w("computing")), moveButtons(id, {room, start}));
  get("/api/1/price", {session: id, room, start}).then(price => {
    put(body, priceOf(price), price.kind === "costs" ? moveButtons(id, {room, start}) : moveButtons(id, null));
    say(body.textContent);
  }, refusal => put(body, h("p.bad", {}, refusal.error)));
}

function priceOf(price) {
  if (price.kind === "costs") return price.stages.length ? [h("p", {}, w("itChanges")), priceLines(price.stages)] : h("p.good", {}, w("costsNothing"));
  return [h("p.bad", {}, price.kind === "forbidden" ? w("forbiddenThere") : w("impossibleThere")), h("ul", {}, price.reasons.map(reason => h("li", {}, reason)))];
}

function moveButtons(id, place) {
  const {state} = store;
  return h("div.actions", {},
    place && state.scenario && h("button.primary", {onclick: () => { closeDrawer(); post("/api/1/pin-session", {session: id, ...place, solve: true}); }}, w("pinAndSolve")),
    place && h("button", {onclick: () => { closeDrawer(); propose({sessions: [{id, room: place.room, day: dayOf(place.start).id, start: clock(place.start)}]}); }}, w("moveOnTheDay")),
    h("button.quiet", {onclick: () => sessionPanel(id)}, w("otherPlace")));
}

/** Everything about a session: where it is, what is pinned, who is in it, and lists to move it by. */
export function sessionPanel(id) {
  const {state} = store;
  const entry = item(id);
  const workshop = state.workshops.find(workshop => workshop.session === id);
  const canChange = !state.isReadOnly && state.verdict;
  const pinned = entry.pinned.map(what => w(`pinned-${what}`)).join(", ");
  const lists = h("div.movelist", {});
  openDrawer(entry.title,
    h("dl.facts", {},
      h("div", {}, h("dt", {}, w("kind")), h("dd", {}, w(`kind-${entry.kind}`))),
      h("div", {}, h("dt", {}, w("when")), h("dd", {}, entry.start === null || entry.start === undefined ? "–" : `${when(entry.start)}–${clock(entry.start + entry.minutes)}`)),
      h("div", {}, h("dt", {}, w("room")), h("dd", {}, roomName(entry.room) ?? "–")),
      workshop && h("div", {}, h("dt", {}, w("attendance")), h("dd", {}, w("peopleOfSeats", workshop.attendance, workshop.seats))),
      workshop && h("div", {}, h("dt", {}, w("firstChoiceOf")), h("dd", {}, number(workshop.wanted))),
      h("div", {}, h("dt", {}, w("pinned")), h("dd", {}, pinned || w("nothingPinned")))),
    h("div.actions", {},
      workshop && h("a.button", {href: `#/people/${encodeURIComponent(`session=${id}`)}`, onclick: closeDrawer}, w("whoIsIn")),
      canChange && h("button", {onclick: () => hold(id)}, w("showPlaces")),
      canChange && state.scenario && entry.pinned.length > 0 && h("button.quiet", {onclick: () => { closeDrawer(); post("/api/1/pin-session", {session: id, room: null, start: null, solve: true}); }}, w("unpin"))),
    canChange && lists);
  if (canChange) moveLists(id, lists);
}

/** Lists of starts and rooms: everything that dragging does, by keys. */
async function moveLists(id, parent) {
  put(parent, h("h3", {}, w("moveByList")), h("p.muted", {}, w("looking")));
  let found;
  try { found = await get("/api/1/places", {session: id}); } catch (refusal) { return put(parent, h("p.bad", {}, refusal.error)); }
  const entry = item(id);
  const starts = [...new Set(found.places.map(place => place.start))];
  const isFree = (start, room) => found.places.some(place => place.start === start && place.room === room && !place.reasons.length);
  const start = h("select", {id: "move-start"}, starts.map(time => h("option", {value: time, selected: time === entry.start},
    `${store.state.rooms.some(room => isFree(time, room.id)) ? "✓" : "✗"} ${when(time)}`)));
  const room = h("select", {id: "move-room"});
  const reasons = h("div", {"aria-live": "polite"});
  const fillRooms = () => {
    const before = room.value || entry.room;
    room.replaceChildren(...store.state.rooms.map(candidate => h("option", {value: candidate.id, selected: candidate.id === before}, `${isFree(Number(start.value), candidate.id) ? "✓" : "✗"} ${candidate.name}`)));
    tell();
  };
  const chosen = () => found.places.find(place => place.start === Number(start.value) && place.room === room.value);
  let asked = 0;
  const tell = () => {
    const place = chosen();
    const mine = ++asked;
    if (place && !place.isNow && !place.reasons.length) {
      // The price comes by itself, once somebody stays at a place.
      setTimeout(async () => {
        if (mine !== asked || !parent.isConnected) return;
        try {
          place.price = place.price ?? await get("/api/1/price", {session: id, room: place.room, start: place.start});
          if (mine === asked) put(reasons, priceOf(place.price));
        } catch (refusal) { if (mine === asked) put(reasons, h("p.bad", {}, refusal.error)); }
      }, 300);
    }
    put(reasons, place?.isNow ? h("p.muted", {}, w("here")) : place?.reasons.length ? [h("p.bad", {}, w("forbiddenThere")), h("ul", {}, place.reasons.map(reason => h("li", {}, reason)))] : h("p.good", {}, w("possible")));
    ask.disabled = !place || place.isNow || place.reasons.length > 0;
  };
  const ask = h("button", {onclick: () => pricePanel(id, room.value, Number(start.value), chosen()?.reasons)}, w("whatWouldItCost"));
  start.addEventListener("change", fillRooms);
  room.addEventListener("change", tell);
  put(parent, h("h3", {}, w("moveByList")),
    h("div.fields", {}, h("label", {for: "move-start"}, w("when")), start, h("label", {for: "move-room"}, w("room")), room), reasons, h("div.actions", {}, ask));
  fillRooms();
}

function unplaced() {
  const left = store.state.items.filter(entry => entry.start === null || entry.start === undefined);
  return left.length ? h("section", {}, h("h3", {}, w("withoutPlace")), h("ul", {}, left.map(entry => h("li", {}, entry.title)))) : null;
}

addEventListener("keydown", event => { if (event.key === "Escape" && moving) letGo(); });
export {momentText};
