// How good the plan is, how far that is proven, what is wanted in which order, and why there is no plan.
import {h, put, sideways} from "./dom.js";
import {gapText, get, number, post, store} from "./api.js";
import {verdictMark} from "./app.js";
import {frontier} from "./frontier.js";
import {w} from "./words.js";

export function policy(main) {
  const {state} = store;
  put(main,
    h("div.viewhead", {}, h("h2", {}, w("tab-policy")), h("p.lead", {}, w("policyLead"))),
    state.verdict && proof(state.verdict),
    order(), frontier());
}

function proof(verdict) {
  const binds = h("div.binds", {"aria-live": "polite"});
  return h("section", {},
    h("p.headline", {}, verdictMark(verdict), " ", h("span.muted", {}, w(`verdictNote-${verdict.kind}`))),
    sideways(w("tab-policy"), h("table.list.proof", {},
      h("thead", {}, h("tr", {}, [w("stage"), w("best"), w("bound"), w("gap"), w("standing")].map((text, index) => h(`th${index && index < 4 ? ".num" : ""}`, {scope: "col"}, text)))),
      h("tbody", {}, verdict.stages.map((stage, index) => h("tr", {},
        h("th", {scope: "row"}, h("span.order", {}, `${index + 1}`), stage.label),
        h("td.num", {}, number(stage.final), stage.final !== stage.value && h("small", {}, ` ${w("bestWas", number(stage.value))}`)),
        h("td.num", {}, number(stage.bound)), h("td.num", {}, stage.gap === undefined ? "–" : gapText(stage.gap)),
        h("td", {}, h(`span.mark.${stage.standing === "open" ? "open" : stage.standing}`, {}, w(`standing-${stage.standing}`)))))))),
    verdict.broken.length > 0 && [h("h3", {}, w("brokenSoft")), h("ul", {}, verdict.broken.map(one => h("li", {}, h("code", {}, one.rule), " ", one.text, h("small", {}, ` ${number(one.penalty)}`))))],
    h("div.actions", {}, h("button", {"data-key": "binding", onclick: async () => {
      put(binds, h("p.muted", {}, w("computing")));
      try {
        const found = await get("/api/1/binding");
        put(binds, found.map(stage => h("div", {}, h("h4", {}, `${stage.label}: ${number(stage.value)}`),
          stage.alone.length + stage.together.length ? [h("p.muted", {}, stage.alone.length ? w("eachBinds") : w("togetherBind")), h("ul", {}, [...(stage.alone.length ? stage.alone : stage.together)].slice(0, 12).map(text => h("li", {}, text)))] : h("p.muted", {}, w("nothingBinds")))));
      } catch (refusal) { put(binds, h("p.bad", {}, refusal.error)); }
    }}, w("whatBinds"))), binds);
}

/** What is wanted, in its order; each can be moved up and down, or dragged. */
function order() {
  const {state} = store;
  const canChange = !state.isReadOnly && state.scenario;
  const swap = (from, to) => {
    const order = state.policy.map((_, index) => index);
    order.splice(to, 0, ...order.splice(from, 1));
    post("/api/1/policy", {order, solve: true});
  };
  return h("section", {}, h("h3", {}, w("policyOrder")), h("p.muted", {}, canChange ? w("policyOrderLead") : w("policyOrderRead")),
    h("ol.policy", {}, state.policy.map((stage, index) => h("li", {
      draggable: canChange ? "true" : null,
      ondragstart: event => event.dataTransfer.setData("text/plain", String(index)),
      ondragover: event => event.preventDefault(),
      ondrop: event => { event.preventDefault(); const from = Number(event.dataTransfer.getData("text/plain")); if (canChange && from !== index) swap(from, index); },
    },
      h("span.name", {}, stage.parts.length > 1 ? stage.parts.map(part => `${part.label} × ${number(part.weight)}`).join(" + ") : stage.label, stage.slack && h("span.badge", {}, w("slack", stage.slack))),
      canChange && stage.takesSlack && figures(stage, index),
      canChange && h("span.moves", {},
        h("button.quiet", {"data-key": `up-${index}`, disabled: index === 0, "aria-label": w("moveUp", stage.label), onclick: () => swap(index, index - 1)}, "↑"),
        h("button.quiet", {"data-key": `down-${index}`, disabled: index === state.policy.length - 1, "aria-label": w("moveDown", stage.label), onclick: () => swap(index, index + 1)}, "↓"))))));
}

/** How much of a stage may be given up, and what its objectives count for. */
function figures(stage, index) {
  const slack = h("input", {type: "text", id: `slack-${index}`, "data-key": `slack-${index}`, value: stage.slack, placeholder: "0", autocomplete: "off", size: "6"});
  const weights = stage.parts.length > 1 ? stage.parts.map((part, position) => h("input", {type: "number", id: `weight-${index}-${position}`, "data-key": `weight-${index}-${position}`, value: part.weight, min: "0.000001", step: "any", required: true})) : [];
  return h("details.figures-of", {}, h("summary", {"data-key": `figures-${index}`, "aria-label": `${w("figures")}: ${stage.label}`}, w("figures")),
    h("form", {onsubmit: event => {
      event.preventDefault();
      post("/api/1/policy/stage", {stage: index, slack: slack.value, weights: weights.map((input, position) => ({objective: stage.parts[position].name, weight: Number(input.value)})), solve: true});
    }},
    h("div.field", {}, h("label", {for: `slack-${index}`}, w("slackField")), slack),
    weights.map((input, position) => h("div.field", {}, h("label", {for: input.id}, w("weightOf", stage.parts[position].label)), input)),
    h("button", {type: "submit", "data-key": `keep-${index}`}, w("pinAndSolveFigures"))));
}

/** Why there is no plan, and what would help: each a button. */
export function whyNoPlan(result) {
  const why = result.why;
  const {state} = store;
  return h("div.whynot", {}, h("strong", {}, w("noPlanPossible")), result.text && h("p", {}, result.text),
    why?.shortage && h("p", {}, why.shortage),
    why?.clash.length > 0 && [h("p", {}, w("cannotAllBeMet")), h("ul.problems", {}, why.clash.map(one => h("li", {}, one.file && h("code", {}, `${one.file}:${one.line}`), " ", one.text)))],
    why?.agenda.length > 0 && h("ul", {}, why.agenda.map(text => h("li", {}, text))),
    why?.repairs.length > 0 && [h("p", {}, w("wouldHelp")), h("ul.repairs", {}, why.repairs.slice(0, 8).map((repair, index) => h("li", {}, repair.text,
      repair.settings && state.scenario && !state.isReadOnly && result.kind === "solve" && h("button", {"data-key": `repair-${index}`, onclick: () => post("/api/1/settings", {settings: repair.settings, solve: true})}, w("applyRepair")))))],
    state.undo && h("div.actions", {}, h("button", {"data-key": "undo-clash", onclick: () => post("/api/1/undo", {solve: true})}, w("undoLast"))));
}
