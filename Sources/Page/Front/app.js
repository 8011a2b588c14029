// The frame of the page: heading, tabs, what goes on, and the view that the address names.
import {h, put, say} from "./dom.js";
import {currentNotice, gapText, get, listen, load, notice, number, onChange, post, reload, store} from "./api.js";
import {language, languages, setLanguage, w} from "./words.js";
import {programme} from "./programme.js";
import {workshops} from "./workshops.js";
import {people} from "./people.js";
import {day, proposal} from "./day.js";
import {policy, whyNoPlan} from "./policy.js";
import {sheets} from "./sheets.js";
import {start} from "./start.js";

const views = {start, programme, workshops, people, day, policy, sheets};
const top = document.getElementById("top"), tabs = document.getElementById("tabs"), main = document.getElementById("main");
const banners = document.getElementById("banners");

/** The address behind the number sign: #/people/session=w1. */
const parts = () => location.hash.split("/");
const current = () => (store.state?.start ? "start" : parts()[1] in views ? parts()[1] : "programme");
/** Before there is anything to plan there is nothing to look at; afterwards the start is a place for another roster. */
const shownViews = () => (store.state.start ? ["start"] : Object.keys(views).filter(name => name !== "start" || current() === "start"));

function theme(next) {
  if (next) localStorage.setItem("breakout-theme", next);
  const wanted = localStorage.getItem("breakout-theme") ?? "auto";
  document.documentElement.dataset.theme = wanted;
  return wanted;
}

/** The verdict in a few words, as a mark. */
export function verdictMark(verdict) {
  if (!verdict) return h("span.mark.none", {}, w("noPlan"));
  const {kind, gap} = verdict;
  const text = kind === "open" ? (gap === null || gap === undefined ? w("noBound") : w("within", gapText(gap))) : w(`verdict-${kind}`);
  const sign = kind === "proven" ? "✓" : kind === "open" ? "≈" : "·";
  return h(`span.mark.${kind}`, {title: w(`verdictNote-${kind}`)}, h("span", {"aria-hidden": "true"}, sign + " "), text);
}

function heading() {
  const {state} = store;
  const canSolve = state.scenario && !state.isReadOnly && !state.start;
  put(top,
    h("div.title", {},
      h("p.eyebrow", {}, "Breakout", state.isReadOnly && h("span.badge", {}, w("readOnly"))),
      h("h1", {}, state.event || w("noEvent"))),
    h("div.tools", {},
      !state.start && h("a.verdict", {href: "#/policy", "data-key": "verdict"}, verdictMark(state.verdict)),
      canSolve && !state.job && h("button.primary", {"data-key": "solve", onclick: () => post("/api/1/solve")}, state.verdict ? w("solveAgain") : w("solve")),
      state.undo && h("button.quiet", {"data-key": "undo", title: state.undo, onclick: () => post("/api/1/undo", {solve: true})}, "↶ ", w("undo")),
      state.redo && h("button.quiet", {"data-key": "redo", title: state.redo, onclick: () => post("/api/1/redo", {solve: true})}, "↷ ", w("redo")),
      h("label.select", {}, h("span.hidden", {}, w("language")),
        h("select", {"data-key": "language", onchange: event => { setLanguage(event.target.value); reload(); }},
          Object.entries(languages).map(([code, name]) => h("option", {value: code, selected: code === language()}, name)))),
      h("label.select", {}, h("span.hidden", {}, w("theme")),
        h("select", {"data-key": "theme", onchange: event => theme(event.target.value)},
          ["auto", "light", "dark"].map(name => h("option", {value: name, selected: theme() === name}, w(`theme-${name}`)))))));
  document.title = state.event ? `${state.event} – Breakout` : "Breakout";
  document.documentElement.lang = language();
  document.getElementById("skip").textContent = w("skip");
  tabs.setAttribute("aria-label", w("parts"));
  banners.setAttribute("aria-label", w("messages"));
  put(tabs, h("ul", {}, shownViews().map(name =>
    h("li", {}, h("a", {href: `#/${name}`, "data-key": `tab-${name}`, "aria-current": name === current() && "page"}, w(name === "start" && state.start !== "scenario" ? "rosterTitle" : `tab-${name}`))))));
}

/** What goes on: a bar with the stage, what was found and what is proven. */
function progress() {
  const at = store.progress;
  if (!store.state.job || !at) return null;
  const share = at.gap === null || at.gap === undefined ? 0 : Math.max(0.02, 1 - Math.min(1, at.gap));
  return h("div.banner.progress", {},
    h("div", {}, h("strong", {}, w(`job-${at.kind}`)), " ",
      at.stage ? h("span", {}, at.kind === "frontier" ? at.label : w("stageOf", at.stage, at.stages, at.label ?? at.name)) : h("span", {}, w("starting")), " ",
      at.incumbent !== undefined && h("span.muted", {}, w("foundBound", number(at.incumbent), number(at.bound), at.gap === undefined ? "–" : gapText(at.gap)))),
    h("progress", {max: 1, value: share, "aria-label": w("progress")}),
    h("button", {"data-key": "stop", onclick: () => post("/api/1/stop")}, w("stop")));
}

function problems(list) {
  return list?.length ? h("ul.problems", {}, list.map(problem =>
    h("li", {}, problem.file && h("code", {}, `${problem.file}${problem.line ? `:${problem.line}` : ""}`), " ", problem.text))) : null;
}

function frame() {
  const {state} = store;
  const refusal = currentNotice();
  put(banners,
    progress(),
    refusal && h("div.banner.bad", {role: "alert"}, h("div", {}, h("strong", {}, refusal.error), problems(refusal.problems)),
      h("button.quiet", {"data-key": "dismiss", onclick: () => notice(null)}, w("dismiss"))),
    state.isChangedByOthers && h("div.banner.note", {}, w("changedByOthers")),
    state.problems.length > 0 && h("div.banner.bad", {}, h("div", {}, h("strong", {}, w("scenarioProblems", state.scenario)), problems(state.problems))),
    state.planProblem && h("div.banner.bad", {}, h("div", {}, h("strong", {}, state.planProblem.error), problems(state.planProblem.problems))),
    state.isStale && !state.job && h("div.banner.note", {}, h("div", {}, w("stale")),
      !state.isReadOnly && h("button", {"data-key": "stale-solve", onclick: () => post("/api/1/solve")}, w("solveAgain"))),
    state.ended && !state.job && ended(state.ended),
    state.proposal && !state.job && current() !== "day" && h("div.banner.note", {}, h("div", {}, w("proposalWaits")), h("a", {href: "#/day"}, w("look"))));
}

function ended(result) {
  const {state} = store;
  if (result.ended === "infeasible") return h("div.banner.bad", {}, whyNoPlan(result));
  if (result.ended === "failed") return h("div.banner.bad", {role: "alert"}, h("strong", {}, result.text));
  if (result.ended === "stopped" && result.text) return h("div.banner.note", {}, result.text);
  // Good news is told once, and does not stay.
  if (Date.now() > goodUntil) return null;
  if (result.kind === "solve") return h("div.banner.good", {}, w("solved", number(result.seconds, 1)));
  if (result.kind === "frontier") return h("div.banner.good", {}, h("div", {}, w("curveFound", number(state.curve?.points.length ?? 0))), current() !== "policy" && h("a", {href: "#/policy"}, w("look")));
  if (result.kind === "accept") return h("div.banner.good", {}, w("accepted"));
  return null;
}

let goodUntil = 0;
let drawn = null;
function view() {
  const name = current();
  if (drawn !== name) {
    main.replaceChildren();
    main.dataset.view = name;
  }
  views[name](main, drawn !== name);
  drawn = name;
}

let endedBefore;
onChange(what => {
  if (!store.state) return;
  if (what === "progress") return frame();
  const key = JSON.stringify(store.state.ended ?? null);
  const isNew = key !== endedBefore && key !== "null" && !store.state.job && endedBefore !== undefined;
  endedBefore = key;
  if (isNew) {
    goodUntil = Date.now() + 8000;
    setTimeout(frame, 8100);
  }
  heading();
  frame();
  if (what === "state") {
    view();
    if (isNew) say(banners.querySelector(".banner")?.textContent ?? "");
  }
});
addEventListener("hashchange", () => {
  if (!store.state) return;
  heading();
  frame();
  view();
  tabs.querySelector("[aria-current]")?.scrollIntoView({block: "nearest", inline: "center"});
  main.focus({preventScroll: true});
  scrollTo(0, 0);
});

document.getElementById("skip").addEventListener("click", event => { event.preventDefault(); main.focus(); });
theme();
setLanguage();
load().then(listen);
export {proposal};
