// The people: looked for on the server, a page at a time; each with what they obtained, and what anything else would cost.
import {h, pinMark, put, sideways} from "./dom.js";
import {delegationName, get, item, notice, number, post, sectorName, store, title, when} from "./api.js";
import {openDrawer, closeDrawer} from "./drawer.js";
import {propose, dayActions, personField} from "./day.js";
import {w} from "./words.js";

const limit = 50;
const query = {search: "", session: "", sector: "", delegation: "", unhappy: "", offset: 0};
let results = null, asked = 0;

export function people(main, isNew) {
  const {state} = store;
  if (!state.verdict) return put(main, h("p.empty", {}, w("nothingYet")));
  const wanted = new URLSearchParams(decodeURIComponent(location.hash.split("/")[2] ?? ""));
  if (isNew) Object.assign(query, {search: "", session: wanted.get("session") ?? "", sector: "", delegation: "", unhappy: "", offset: 0});
  if (!results || !main.contains(results)) {
    results = h("div.results", {});
    put(main,
      h("div.viewhead", {}, h("h2", {}, w("tab-people")), h("p.lead", {}, w("peopleLead"), !state.isReadOnly && state.scenario && [" ", h("a", {href: "#/start", "data-key": "new-roster"}, w("newRoster"))])),
      h("form.find", {role: "search", onsubmit: event => event.preventDefault()},
        h("label", {}, h("span", {}, w("find")), h("input", {type: "search", value: query.search, "data-key": "find", placeholder: w("findHint"),
          oninput: event => { query.search = event.target.value; query.offset = 0; later(); }})),
        choice("session", w("workshop"), state.workshops.map(workshop => [workshop.session, title(workshop.session)])),
        choice("sector", w("sector"), state.sectors.map(sector => [sector.id, `${sector.name} (${sector.delegates})`])),
        state.delegations.length > 0 && choice("delegation", w("delegation"), state.delegations.map(one => [one.id, `${one.name} (${one.delegates})`])),
        h("label.check", {}, h("input", {type: "checkbox", "data-key": "unhappy", onchange: event => { query.unhappy = event.target.checked ? "true" : ""; query.offset = 0; look(); }}), h("span", {}, w("withoutFirst")))),
      results);
  }
  look();
}

function choice(name, label, options) {
  return h("label", {}, h("span", {}, label), h("select", {"data-key": `filter-${name}`, onchange: event => { query[name] = event.target.value; query.offset = 0; look(); }},
    h("option", {value: ""}, w("all")), options.map(([value, text]) => h("option", {value, selected: query[name] === value}, text))));
}

let timer = 0;
function later() {
  clearTimeout(timer);
  timer = setTimeout(look, 150);
}

async function look() {
  const mine = ++asked;
  let found;
  try { found = await get("/api/1/people", {...query, limit}); } catch (refusal) { return notice(refusal); }
  if (mine !== asked) return;
  const last = Math.min(found.offset + limit, found.total);
  put(results,
    h("p.count", {role: "status"}, found.total ? w("foundPeople", number(found.offset + 1), number(last), number(found.total)) : w("foundNobody")),
    found.total > 0 && sideways(w("tab-people"), h("table.list", {},
      h("thead", {}, h("tr", {}, [w("name"), w("sector"), w("delegation"), w("workshops")].map(text => h("th", {scope: "col"}, text)))),
      h("tbody", {}, found.people.map(person => h("tr", {},
        h("th", {scope: "row"}, h("button.link", {"data-key": `person-${person.id}`, onclick: () => personPanel(person.id)}, person.name), person.name !== person.id && h("small", {}, person.id)),
        h("td", {}, sectorName(person.sector)),
        h("td", {}, person.delegation ? delegationName(person.delegation) : "–"),
        h("td.seatlist", {}, person.seats.map(seat => h("div", {}, rankMark(seat.rank, person), h("span", {}, title(seat.session)), seat.isPinned && pinMark(w("pinned")))))))))),
    found.total > limit && h("div.pages", {},
      h("button", {"data-key": "before", disabled: found.offset === 0, onclick: () => { query.offset = Math.max(0, found.offset - limit); look(); }}, "← ", w("before")),
      h("button", {"data-key": "next", disabled: last >= found.total, onclick: () => { query.offset = found.offset + limit; look(); }}, w("next"), " →")));
}

/** Which of their choices it is, as a mark. */
export function rankMark(rank, person) {
  if (!person.wishes.length) return h("span.rank.any", {title: w("noWishes")}, "·");
  return rank ? h(`span.rank.rank-${Math.min(rank - 1, 4)}`, {title: w("choiceNumber", rank)}, String(rank)) : h("span.rank.none", {title: w("notWished")}, "–");
}

/** What stages come to: a table of before and after. */
export function priceLines(stages) {
  return h("table.prices", {}, h("thead", {}, h("tr", {}, h("th", {scope: "col"}, w("stage")), h("th", {scope: "col"}, w("now")), h("th", {scope: "col"}, w("then")))),
    h("tbody", {}, stages.map(stage => h("tr", {}, h("th", {scope: "row"}, stage.label), h("td", {}, number(stage.plan)), h(`td.${stage.granted > stage.plan ? "worse" : "better"}`, {}, number(stage.granted), h("small", {}, ` ${stage.granted > stage.plan ? "+" : "−"}${number(Math.abs(stage.granted - stage.plan))}`))))));
}

/** Everything about somebody: what they obtained, where else they could be and at what price, and what can be done. */
export async function personPanel(id) {
  let person;
  try { person = await get(`/api/1/people/${encodeURIComponent(id)}`); } catch (refusal) { return notice(refusal); }
  const {state} = store;
  const wishes = person.wishes.map(topic => state.items.find(entry => entry.id === topic)?.title ?? topic);
  const choices = h("div.choices", {});
  openDrawer(person.name,
    h("dl.facts", {},
      person.name !== person.id && fact(w("code"), person.id),
      fact(w("sector"), sectorName(person.sector)),
      person.delegation && fact(w("delegation"), delegationName(person.delegation)),
      person.arrives !== undefined && fact(w("arrives"), when(person.arrives)),
      person.leaves !== undefined && fact(w("leaves"), when(person.leaves)),
      person.languages.length > 0 && fact(w("languages"), person.languages.join(", ")),
      person.roles.length > 0 && fact(w("roles"), person.roles.join(", "))),
    h("h3", {}, w("wishes")),
    wishes.length ? h("ol.wishes", {}, wishes.map(wish => h("li", {}, wish))) : h("p.muted", {}, w("noWishes")),
    choices, bonds(person),
    !state.isReadOnly && [h("h3", {}, w("onTheDay")), dayActions(person)]);
  alternatives(person, choices);
}

/** With whom they are to be, and with whom not; somebody else is chosen for it. */
function bonds(person) {
  const {state} = store;
  const canChange = !state.isReadOnly && state.scenario;
  if (!canChange && !person.groups.length) return null;
  let other = null;
  const set = (ids, kind) => { closeDrawer(); post("/api/1/bond", {delegates: ids, kind, solve: true}); };
  const keep = kind => h("button", {"data-key": `keep-${kind}`, onclick: () => other && other.id !== person.id && set([person.id, other.id], kind)}, w(`keep-${kind}`));
  return h("section.bonds", {}, h("h3", {}, w("bonds")),
    person.groups.length > 0 && h("ul", {}, person.groups.map((group, index) => {
      const names = group.people.filter(one => one.id !== person.id).map(one => one.name).join(", ");
      return h("li", {}, h("span.badge", {}, w(`is-${group.kind}`)), " ", names, " ",
        canChange && h("button.quiet", {"data-key": `free-${index}`, "aria-label": `${w("remove")}: ${w(`is-${group.kind}`)} ${names}`, onclick: () => set(group.people.map(one => one.id), "none")}, w("remove")));
    })),
    canChange && [personField(w("withWhom"), null, found => { other = found; }), h("div.actions", {}, keep("together"), keep("apart"))]);
}

function fact(label, value) { return h("div", {}, h("dt", {}, label), h("dd", {}, value)); }

/** Block by block: where they are, and what every other workshop would cost. */
function alternatives(person, parent) {
  const {state} = store;
  const mine = new Set(person.seats.map(seat => seat.session));
  const groups = state.blocks.length ? state.blocks : [state.workshops.map(workshop => workshop.session)];
  put(parent, h("h3", {}, w("alternatives")), groups.map(ids => {
    const start = item(ids[0])?.start;
    return h("section.choice", {}, h("h4", {}, when(start)), h("ul", {}, ids.map(session => {
      const seat = person.seats.find(seat => seat.session === session);
      if (mine.has(session)) return h("li.is", {}, h("span.title", {}, rankMark(seat.rank, person), " ", title(session)), h("span.state", {}, seat.isPinned ? w("pinnedHere") : w("isHere")),
        seat.isPinned && !state.isReadOnly && state.scenario && h("button.quiet", {onclick: () => pin(person.id, session, "none")}, w("unpin")));
      const answer = h("div.answer", {"aria-live": "polite"}, h("span.muted", {}, w("computing")));
      const line = h("li", {}, h("span.title", {}, title(session)), answer);
      ask(person, session, answer);
      return line;
    })));
  }));
}

async function ask(person, session, parent) {
  let found;
  try { found = await get(`/api/1/people/${encodeURIComponent(person.id)}/alternatives/${encodeURIComponent(session)}`); } catch (refusal) { return put(parent, h("span.bad", {}, refusal.error)); }
  const canMove = !store.state.isReadOnly && !["away", "forbidden"].includes(found.kind);
  const words = {tie: h("p.good", {}, w("tie")), better: h("p.good", {}, w("better")), away: h("p.muted", {}, w("away")), forbidden: h("p.bad", {}, found.text)}[found.kind];
  put(parent, words ?? [h("p", {}, w("itChanges")), priceLines(found.stages)],
    canMove && h("div.actions", {},
      store.state.scenario && h("button", {onclick: () => pin(person.id, session, "must")}, w("pinAndSolve")),
      h("button", {onclick: () => { closeDrawer(); propose({pins: [{delegate: person.id, session}]}); }}, w("moveOnTheDay"))));
}

function pin(delegate, session, kind) {
  closeDrawer();
  post("/api/1/pin-seat", {delegate, session, kind, solve: true});
}
