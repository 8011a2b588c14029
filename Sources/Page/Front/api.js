// What the program knows, and how it is asked and told. The server is the truth: what is shown is what it said last.
import {h, put, say} from "./dom.js";
import {language, locale, w} from "./words.js";

/** The last state, and everybody who wants to know of a new one. */
export const store = {state: null, progress: null, mode: "plan"};
const listeners = [];
export const onChange = listener => listeners.push(listener);
// Once the program has ended, nothing of the page is left to be drawn.
let isOver = false;
const changed = what => { if (!isOver) listeners.forEach(listener => listener(what)); };

function url(path, query = {}) {
  const words = new URLSearchParams({...query, language: language()});
  for (const [key, value] of Object.entries(query)) if (value === null || value === undefined || value === "") words.delete(key);
  return `${path}?${words}`;
}

/** Asks; throws the refusal where there is one. */
export async function get(path, query) {
  const answer = await fetch(url(path, query), {headers: {accept: "application/json"}});
  const document = await answer.json();
  if (!answer.ok) throw document;
  return document;
}

// One change after the other: the second of two quick ones is about what the first has left. Only an end does not wait.
let last = Promise.resolve();
function inTurn(change) {
  const turn = last.then(change);
  last = turn.catch(() => null);
  return turn;
}

/** Changes something. The answer is the new state; a refusal is shown, and gives null. A function as the body is asked once it is its turn. */
export function post(path, body = {}) {
  const change = () => tell(path, () => ({
    type: "application/json", body: JSON.stringify({revision: store.state.revision, ...(typeof body === "function" ? body() : body)}),
  }));
  return ["/api/1/stop", "/api/1/close"].includes(path) ? change() : inTurn(change);
}

/** Sends a file. The answer is the new state; a refusal is shown, and gives null. */
export function upload(path, query, file) {
  return inTurn(() => tell(path, () => ({query: {...query, revision: store.state.revision}, type: "application/octet-stream", body: file})));
}

async function tell(path, make) {
  try {
    const {query, type, body} = make();
    const answer = await fetch(url(path, query), {
      method: "POST", headers: {"content-type": type, "x-breakout-token": store.state.csrf}, body,
    });
    const document = await answer.json();
    if (!answer.ok) throw document;
    notice(null);
    if (document.revision) take(document);
    return document;
  } catch (refusal) {
    notice(refusal);
    load();
    return null;
  }
}

function take(state) {
  // An answer that was overtaken by a later one is of no use.
  if (store.state && state.revision < store.state.revision) return;
  store.state = state;
  store.progress = state.job;
  changed("state");
}

/** Asks for the state again. */
export async function load() {
  try {
    take(await get("/api/1/state"));
  } catch (refusal) {
    notice(refusal);
  }
}

/** Takes the state again though nothing has changed, as for another language. */
export async function reload() {
  store.state = null;
  await load();
}

/** Listens to what happens. */
export function listen() {
  const source = new EventSource("/api/1/events");
  source.addEventListener("state", event => {
    const {revision} = JSON.parse(event.data);
    if (!store.state || revision !== store.state.revision) load();
  });
  source.addEventListener("progress", event => {
    store.progress = JSON.parse(event.data);
    changed("progress");
  });
  source.addEventListener("closed", () => {
    source.close();
    isOver = true;
    put(document.body, h("main.closed", {}, h("h1", {}, w("closed")), h("p", {}, w("closedMore"))));
  });
}

let refusal = null;
/** Shows why something was not done; null takes it away. */
export function notice(next) {
  refusal = next instanceof TypeError ? {error: w("unreachable"), problems: []} : next;
  if (refusal) say(refusal.error);
  changed("notice");
}
export const currentNotice = () => refusal;

/** The items of the programme by their identifiers. */
export const item = id => store.state.items.find(item => item.id === id && item.kind !== "break");
export const title = id => item(id)?.title ?? id;
export const roomName = id => store.state.rooms.find(room => room.id === id)?.name ?? id;
export const sectorName = id => store.state.sectors.find(sector => sector.id === id)?.name ?? id;
export const delegationName = id => store.state.delegations.find(delegation => delegation.id === id)?.name ?? id;

/** 09:30 */
export function clock(minutes) {
  const time = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;
}

/** The day that a moment lies on. */
export const dayOf = minutes => [...store.state.days].reverse().find(day => day.opens - (day.opens % 1440) <= minutes) ?? store.state.days[0];

/** Thursday 16 May */
export function dayName(day, style = "long") {
  const date = new Date(`${day.date}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale(), {weekday: style, day: "numeric", month: style, timeZone: "UTC"}).format(date);
}

/** Thu 09:30 */
export function when(minutes) {
  if (minutes === null || minutes === undefined) return "–";
  const date = new Date(`${dayOf(minutes).date}T12:00:00Z`);
  const day = new Intl.DateTimeFormat(locale(), {weekday: "short", timeZone: "UTC"}).format(date);
  return `${day} ${clock(minutes)}`;
}

/** As the scenario writes a moment: thu 09:30. */
export const momentText = minutes => `${dayOf(minutes).id} ${clock(minutes)}`;

export const number = (value, digits = 2) =>
  value === null || value === undefined ? "–" : new Intl.NumberFormat(locale(), {maximumFractionDigits: digits}).format(value);
export const percent = (part, whole) =>
  whole ? new Intl.NumberFormat(locale(), {style: "percent", maximumFractionDigits: 0}).format(part / whole) : "–";
export const gapText = gap =>
  new Intl.NumberFormat(locale(), {style: "percent", maximumFractionDigits: 2}).format(gap);
