// The sheets to print and download, the plans that there are, and the end of the program.
import {h, put} from "./dom.js";
import {get, notice, number, post, store} from "./api.js";
import {language, locale, w} from "./words.js";

const exports_ = [
  ["pdf", ["secretariat", "door", "delegation", "public"]], ["xlsx", ["secretariat", "door", "delegation", "public"]],
  ["badges", ["secretariat"]],
  ["ics", ["secretariat", "public"]], ["schedule-xml", ["public"]], ["schedule-json", ["public"]], ["indico", ["secretariat"]], ["roster", ["secretariat"]],
];

export function sheets(main, isNew) {
  const {state} = store;
  if (!state.verdict) return put(main, h("p.empty", {}, w("nothingYet")));
  const files = h("div.files", {}, h("p.muted", {}, w("looking")));
  put(main,
    h("div.viewhead", {}, h("h2", {}, w("tab-sheets")), h("p.lead", {}, w("sheetsLead"))),
    h("section", {}, h("h3", {}, w("toPrint")), h("div.exports", {}, exports_.map(([format, audiences]) => exportCard(format, audiences)))),
    h("section", {}, h("h3", {}, w("inFolder", state.versions.find(version => version.isShown)?.name ?? "")), files),
    versions(),
    !state.isReadOnly && h("section", {}, h("h3", {}, w("program")), h("div.actions", {},
      h("button", {"data-key": "link", onclick: async () => {
        const answer = await post("/api/1/link");
        if (answer) { const link = `${location.origin}${answer.path}`; put(another, h("code", {}, link)); }
      }}, w("anotherBrowser")),
      h("button", {"data-key": "end", onclick: () => post("/api/1/close")}, w("endProgram"))), another));
  list(files);
}
const another = h("p.linkbox", {"aria-live": "polite"});

async function list(parent) {
  let found;
  try { found = await get("/api/1/sheets"); } catch (refusal) { return put(parent, h("p.bad", {}, refusal.error)); }
  const folders = new Map();
  for (const file of found) {
    const folder = file.name.includes("/") ? file.name.slice(0, file.name.lastIndexOf("/")) : "";
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  put(parent, [...folders].map(([folder, files]) => {
    const links = h("ul", {}, files.map(file => h("li", {}, h("a", {href: `/sheets/${file.name}`, target: file.name.endsWith(".html") ? "_blank" : null, rel: "noopener", download: file.name.endsWith(".html") ? null : true}, file.name.slice(folder ? folder.length + 1 : 0)), h("small", {}, ` ${size(file.bytes)}`))));
    return folder ? h("details", {open: files.length < 12}, h("summary", {}, `${folder}/ (${files.length})`), links) : links;
  }));
}

const size = bytes => (bytes === undefined ? "" : bytes > 1e6 ? `${number(bytes / 1e6, 1)} MB` : `${number(Math.max(1, Math.round(bytes / 1e3)))} kB`);

/** A format, for whom, and its files. */
function exportCard(format, audiences) {
  const links = h("ul", {"aria-live": "polite"});
  const audience = h("select", {"aria-label": w("forWhom"), "data-key": `audience-${format}`}, audiences.map(name => h("option", {value: name}, w(`audience-${name}`))));
  return h("article.card", {}, h("h4", {}, w(`format-${format}`)), h("p.muted", {}, w(`format-${format}-note`)),
    h("div.actions", {}, audience, h("button", {"data-key": `make-${format}`, onclick: async () => {
      put(links, h("li", {}, w("computing")));
      try {
        const found = await get(`/api/1/exports/${format}/${audience.value}`);
        put(links, found.map(file => h("li", {}, h("a", {href: `/exports/${format}/${audience.value}/${file.name}?language=${language()}`, target: file.name.endsWith(".pdf") ? "_blank" : null, rel: "noopener", download: file.name.endsWith(".pdf") ? null : true}, file.name), h("small", {}, ` ${size(file.bytes)}`))));
      } catch (refusal) { put(links); notice(refusal); }
    }}, w("make"))), links);
}

/** The plans that there are: the first, and its re-plans. */
function versions() {
  const {state} = store;
  return h("section", {}, h("h3", {}, w("versions")), h("p.muted", {}, w("versionsLead")),
    h("ol.versions", {}, state.versions.map(version => h("li", {"aria-current": version.isShown && "true"},
      h("strong", {}, version.name), h("small", {}, ` ${new Intl.DateTimeFormat(locale(), {dateStyle: "medium", timeStyle: "short"}).format(new Date(version.time * 1000))}`),
      version.isShown ? h("span.badge", {}, w("shown")) : !state.isReadOnly && h("button", {"data-key": `version-${version.name}`, onclick: () => post("/api/1/version", {name: version.name})}, w("show"))))));
}
