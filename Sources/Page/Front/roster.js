// The roster: a spreadsheet is dropped or chosen, its columns are shown with what they are taken for, and what is wrong is put right or left out.
import {h, put, sideways} from "./dom.js";
import {number, post, store, upload} from "./api.js";
import {w} from "./words.js";

export function roster(main) {
  const {state} = store;
  const draft = state.roster;
  put(main,
    h("div.viewhead", {}, h("h2", {}, w("rosterTitle")), h("p.lead", {}, state.isReadOnly ? w("dayRead") : w("rosterLead"))),
    !state.isReadOnly && dropZone(draft),
    draft && [columns(draft), problems(draft), leftOut(draft), outcome(draft)]);
}

/** Where a spreadsheet is dropped, or chosen. */
function dropZone(draft) {
  const send = file => file && upload("/api/1/roster", {name: file.name}, file);
  return h("section.drop", {"data-key": "drop",
    ondragover: event => { event.preventDefault(); event.currentTarget.classList.add("over"); },
    ondragleave: event => event.currentTarget.classList.remove("over"),
    ondrop: event => { event.preventDefault(); event.currentTarget.classList.remove("over"); send(event.dataTransfer.files[0]); }},
  h("label", {for: "roster-file"}, draft ? w("dropAnother", draft.name) : w("dropHere")),
  h("input", {type: "file", id: "roster-file", "data-key": "roster-file", accept: ".csv,.tsv,.txt,.xlsx", onchange: event => send(event.target.files[0])}));
}

/** Says something more of the spreadsheet. */
function say(change) {
  return post("/api/1/roster/answers", () => {
    const answers = structuredClone(store.state.roster.answers);
    change(answers);
    return {answers};
  });
}

function pair(list, of, is) {
  const rest = list.filter(pair => pair.of !== of);
  return is ? [...rest, {of, is}] : rest;
}

// MARK: Columns

function columns(draft) {
  return h("section", {}, h("h3", {}, w("rosterColumns", number(draft.rows), draft.name)),
    draft.columns.length > 0 && sideways(w("rosterTitle"), h("table.list.columns", {},
      h("thead", {}, h("tr", {}, [w("column"), w("samples"), w("readAs")].map(text => h("th", {scope: "col"}, text)))),
      h("tbody", {}, draft.columns.map((column, index) => h(`tr${column.isWrong ? ".wrong" : ""}`, {},
        h("th", {scope: "row"}, column.header || "–"),
        h("td", {}, h("span.samples", {}, column.samples.map(text => h("code", {}, text)))),
        h("td", {}, h("select", {"data-key": `column-${index}`, "aria-label": w("readAsOf", column.header), disabled: store.state.isReadOnly || !column.header,
          onchange: event => say(answers => { answers.map = pair(answers.map, column.header, event.target.value); })}, meanings(draft, column)))))))),
    draft.notes.length > 0 && h("ul.notes", {}, draft.notes.map(note => h("li", {}, note))),
    h("div.row.four", {}, h("div.field", {}, h("label", {for: "roster-sector"}, w("emptySector")),
      h("select", {id: "roster-sector", "data-key": "roster-sector", onchange: event => say(answers => { answers.standard = pair(answers.standard, "sector", event.target.value); })},
        h("option", {value: ""}, "–"), draft.sectors.map(sector => h("option", {value: sector.id, selected: draft.answers.standard.some(pair => pair.of === "sector" && pair.is === sector.id)}, sector.name))))));
}

/** Everything that a column can be taken for. */
function meanings(draft, column) {
  const option = (value, label) => h("option", {value, selected: value === column.answer}, label);
  const most = Math.max(5, ...draft.columns.map(one => Number(one.answer.match(/^choice (\d+)$/)?.[1] ?? 0)));
  const plain = ["ignore", "id", "name", "first name", "last name", "email", "state", "sector", "delegation", "delegation name"];
  const more = ["languages", "needs", "arrives", "leaves", "role", "with", "takes", "priority"];
  const known = new Set([...plain, "choices", ...more, ...draft.attributes]);
  const isKnown = known.has(column.answer) || /^(choice|rank|rating|score) /.test(column.answer);
  return [
    !isKnown && h("option", {value: "", selected: true}, column.meaning),
    plain.map(name => option(name, w(`column-${name.replace(" ", "-")}`))),
    h("optgroup", {label: w("wishes")}, option("choices", w("column-choices")),
      Array.from({length: most}, (_, index) => option(`choice ${index + 1}`, w("choiceNumber", index + 1))),
      draft.topics.flatMap(topic => ["rank", "rating", "score"].map(kind => option(`${kind} ${topic.id}`, w(`column-${kind}`, topic.name))))),
    h("optgroup", {label: w("more")}, more.map(name => option(name, w(`column-${name}`))), draft.attributes.map(name => option(name, name))),
  ];
}

// MARK: Problems

function problems(draft) {
  if (!draft.problems.length) return null;
  const rows = draft.problems.filter(problem => problem.isOfRow);
  const others = draft.problems.filter(problem => !problem.isOfRow);
  return h("section", {}, h("h3", {}, w("rosterProblems", number(draft.problems.length))),
    others.length > 0 && h("ul.problems", {}, others.map(problem => h("li", {}, plain(problem.text)))),
    !store.state.isReadOnly && draft.proposals.length > 0 && h("ul.repairs", {}, draft.proposals.map((proposal, index) => h("li", {}, w("proposalOf", proposal.of, meaningName(draft, proposal)),
      h("button", {"data-key": `proposal-${index}`, onclick: () => say(answers => { answers[proposal.kind] = pair(answers[proposal.kind], proposal.of, proposal.is); })}, w("take"))))),
    rows.length > 0 && sideways(w("rosterProblems", number(rows.length)), h("table.list", {},
      h("thead", {}, h("tr", {}, [w("row"), w("column"), w("cell"), w("whatIsWrong"), w("putRight")].map(text => h("th", {scope: "col"}, text)))),
      h("tbody", {}, rows.map((problem, index) => h("tr", {},
        h("th", {scope: "row"}, String(problem.line)), h("td", {}, problem.header ?? "–"),
        h("td", {}, problem.cell ? h("code", {}, problem.cell) : "–"), h("td", {}, plain(problem.text)),
        h("td", {}, problem.canBeSaid && problem.cell ? mend(draft, problem, index) : h("span.muted", {}, w("mendElsewhere")))))))),
    !store.state.isReadOnly && rows.length > 0 && h("label.check", {}, h("input", {type: "checkbox", "data-key": "skip-rows", checked: draft.answers.skip, onchange: event => say(answers => { answers.skip = event.target.checked; })}), h("span", {}, w("skipRows"))));
}

/** What is wrong, without the options of the command that would put it right. */
const plain = text => text.replace(/[;,] (or )?(say|leave the column out with|if [^;]*?, say) --[^(]*/g, " ").trim();

function meaningName(draft, {kind, is}) {
  const [first, topic] = is.split(/ (.*)/);
  const known = kind === "map" && ["rank", "rating", "score"].includes(first) ? draft.topics.find(one => one.id === topic) : null;
  if (known) return w(`column-${first}`, known.name);
  if (kind === "map" && first === "choice") return w("choiceNumber", topic);
  if (kind === "map" && ["ranks", "ratings"].includes(is)) return w(`column-${is}`);
  return kind === "map" ? w(`column-${is.replace(" ", "-")}`) : is;
}

/** What a cell means, everywhere where it stands. */
function mend(draft, problem, index) {
  const lists = {sector: draft.sectors, delegation: draft.delegations};
  const known = lists[problem.answer] ?? (/^choice|^choices/.test(problem.answer ?? "") ? draft.topics : null);
  const take = value => value && say(answers => { answers.value = pair(answers.value, problem.cell, value); });
  const label = w("meansOf", problem.cell);
  if (known?.length) {
    return h("select", {"data-key": `mend-${index}`, "aria-label": label, onchange: event => take(event.target.value)},
      h("option", {value: ""}, w("meansWhat")), known.map(one => h("option", {value: one.id}, one.name)));
  }
  const field = h("input", {type: "text", "data-key": `mend-${index}`, "aria-label": label, value: problem.cell});
  return h("form.mend", {onsubmit: event => { event.preventDefault(); take(field.value.trim()); }}, field, h("button", {type: "submit"}, w("take")));
}

function leftOut(draft) {
  return draft.leftOut.length > 0 && h("section.leftout", {}, h("h3", {}, w("leftOut", number(draft.leftOut.length))),
    h("ul", {}, draft.leftOut.map(row => h("li", {}, h("strong", {}, w("rowNumber", row.line)), " ", row.texts.map(plain).join("; ")))),
    !store.state.isReadOnly && h("label.check", {}, h("input", {type: "checkbox", "data-key": "skip-rows", checked: true, onchange: () => say(answers => { answers.skip = false; })}), h("span", {}, w("skipRows"))));
}

// MARK: The outcome

function outcome(draft) {
  const isGood = draft.delegates !== null && draft.delegates !== undefined;
  return h("section", {}, isGood && h("p.good", {role: "status"}, w("rosterGood", number(draft.delegates))),
    draft.news.length > 0 && [h("h3", {}, w("rosterNews")), h("ul", {}, draft.news.map(text => h("li", {}, text)))],
    h("details", {}, h("summary", {}, w("asImport")), h("pre", {}, draft.command)),
    !store.state.isReadOnly && h("div.actions.last", {},
      h("button.primary", {"data-key": "accept-roster", disabled: !isGood, onclick: accept}, draft.isReplacing ? w("replaceRoster") : w("acceptRoster")),
      h("button", {"data-key": "discard-roster", onclick: () => post("/api/1/roster/discard")}, w("discard"))));
}

async function accept() {
  const {isReplacing} = store.state.roster;
  if (await post("/api/1/roster/accept", {replace: isReplacing})) location.hash = "#/programme";
}
