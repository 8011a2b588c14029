// What one objective costs the other: a curve of plans, each of which can become the plan, and the same as a table.
import {h, put, s, sideways} from "./dom.js";
import {number, post, store} from "./api.js";
import {w} from "./words.js";

const chosen = {between: "", and: ""};

export function frontier() {
  const {state} = store;
  const stages = state.policy.filter(stage => stage.canBeTraded);
  if (!state.scenario || stages.length < 2) return null;
  const names = stages.map(stage => stage.name);
  if (!names.includes(chosen.between)) chosen.between = state.curve?.first ?? names[0];
  if (!names.includes(chosen.and) || chosen.and === chosen.between) chosen.and = state.curve?.second ?? names.find(name => name !== chosen.between);
  return h("section.tradeoff", {}, h("h3", {}, w("curve")), h("p.muted", {}, w("curveLead")),
    !state.isReadOnly && h("div.row.four", {},
      pick("between", w("curveBetween"), stages), pick("and", w("curveAnd"), stages),
      h("div.field", {}, h("button", {"data-key": "trade", disabled: Boolean(state.job), onclick: () => post("/api/1/frontier", {...chosen})}, w("curveFind")))),
    state.curve && curve(state.curve));
}

function pick(name, label, stages) {
  return h("div.field", {}, h("label", {for: `curve-${name}`}, label),
    h("select", {id: `curve-${name}`, "data-key": `curve-${name}`, onchange: event => {
      const other = name === "between" ? "and" : "between";
      // Two different ones: what is chosen twice is swapped.
      if (chosen[other] === event.target.value) chosen[other] = chosen[name];
      chosen[name] = event.target.value;
      put(document.getElementById("curve-and").closest(".row"), pick("between", w("curveBetween"), stages), pick("and", w("curveAnd"), stages), document.querySelector("[data-key=trade]").closest(".field"));
    }}, stages.map(stage => h("option", {value: stage.name, selected: stage.name === chosen[name]}, stage.label))));
}

/** Where the plan is: the values of both objectives in it. */
function position(found) {
  const stages = store.state.verdict?.stages ?? [];
  const [first, second] = [found.first, found.second].map(name => stages.find(stage => stage.name === name)?.final);
  return found.points.findIndex(point => near(point.first, first) && near(point.second, second));
}
const near = (a, b) => b !== undefined && Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a));

function curve(found) {
  const {state} = store;
  const now = position(found);
  const canChoose = !state.isReadOnly && !state.job;
  const choose = index => post("/api/1/frontier/choose", {point: index});
  const ends = key => { const all = found.points.map(point => point[key]); const [low, high] = [Math.min(...all), Math.max(...all)]; return [low, high === low ? low + 1 : high]; };
  const [x, y] = [ends("first"), ends("second")];
  const across = value => 4 + (92 * (value - x[0])) / (x[1] - x[0]);
  const down = value => 94 - (88 * (value - y[0])) / (y[1] - y[0]);
  // Between two points nothing is possible but the worse of both: a staircase.
  const line = found.points.map((point, index) => (index ? `H ${across(point.first)} ` : `M ${across(point.first)} `) + (index ? `V ${down(point.second)}` : down(point.second))).join(" ");
  const name = (point, index) => w("curvePoint", index + 1, `${found.firstLabel} ${number(point.first)}`, `${found.secondLabel} ${number(point.second)}`);
  return [
    h("figure.curve", {},
      h("figcaption.across", {}, `${found.firstLabel} →`), h("span.up", {"aria-hidden": "true"}, `${found.secondLabel} ↑`),
      h("div.plot", {},
        s("svg", {viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true"}, s("path", {d: line})),
        found.points.map((point, index) => h(`button.point${index === now ? ".is" : ""}`, {
          "data-key": `point-${index}`, style: {left: `${across(point.first)}%`, top: `${down(point.second)}%`}, disabled: !canChoose,
          "aria-label": name(point, index) + (index === now ? `, ${w("curveNow")}` : ""), title: name(point, index), onclick: () => choose(index),
        }, h("span", {}, String(index + 1)))))),
    sideways(w("curve"), h("table.list.curvetable", {},
      h("thead", {}, h("tr", {}, h("th.num", {scope: "col"}, w("curvePlan")), h("th.num", {scope: "col"}, found.firstLabel), h("th.num", {scope: "col"}, found.secondLabel), h("th.num", {scope: "col"}, w("curveGives")), h("th.num", {scope: "col"}, w("curveGains")), h("th", {scope: "col"}, h("span.hidden", {}, w("curveUse"))))),
      h("tbody", {}, found.points.map((point, index) => {
        const before = found.points[index - 1];
        return h("tr", {}, h("th.num", {scope: "row"}, String(index + 1)), h("td.num", {}, number(point.first)), h("td.num", {}, number(point.second)),
          h("td.num", {}, before ? `+${number(point.first - before.first)}` : ""), h("td.num", {}, before ? `−${number(before.second - point.second)}` : ""),
          h("td", {}, index === now ? h("span.badge", {}, w("curveNow")) : canChoose && h("button.quiet", {"data-key": `use-${index}`, "aria-label": `${w("curveUse")}: ${name(point, index)}`, onclick: () => choose(index)}, w("curveUse"))));
      })))),
    h("p.muted", {}, found.isComplete ? w("curveAll") : found.hasOpenBlocks ? w("curveBlocks") : w("curveStopped")),
  ];
}
