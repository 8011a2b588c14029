// The workshops: how full they are, and their sectors against the even share.
import {h, put} from "./dom.js";
import {clock, item, number, percent, roomName, sectorName, store, when} from "./api.js";
import {sessionPanel} from "./programme.js";
import {w} from "./words.js";

export function workshops(main) {
  const {state} = store;
  if (!state.verdict) return put(main, h("p.empty", {}, w("nothingYet")));
  const verdict = state.verdict;
  put(main,
    h("div.viewhead", {}, h("h2", {}, w("tab-workshops")), h("p.lead", {}, w("workshopsLead"))),
    h("dl.figures", {},
      figure(w("firstChoice"), percent(verdict.firstChoice.part, verdict.firstChoice.whole), w("of", verdict.firstChoice.part, verdict.firstChoice.whole)),
      figure(w("topThree"), percent(verdict.topThree.part, verdict.topThree.whole), w("of", verdict.topThree.part, verdict.topThree.whole)),
      figure(w("offShare"), number(verdict.outsideShare), w("offShareNote")),
      figure(w("seatsUsed"), percent(verdict.roomUse.part, verdict.roomUse.whole), w("of", verdict.roomUse.part, verdict.roomUse.whole))),
    ranks(verdict),
    blocks().map(group => h("section.blockgroup", {},
      h("h3", {}, heading(group)),
      h("div.cards", {}, group.map(card)))));
}

function figure(label, value, note) {
  return h("div", {}, h("dt", {}, label), h("dd", {}, value, " ", h("small", {}, note)));
}

/** Workshops that run together. */
function blocks() {
  const {state} = store;
  const known = new Set(state.blocks.flat());
  const rest = state.workshops.map(workshop => workshop.session).filter(id => !known.has(id));
  return [...state.blocks, ...(rest.length ? [rest] : [])]
    .map(ids => ids.map(id => state.workshops.find(workshop => workshop.session === id)).filter(Boolean)).filter(group => group.length);
}

function heading(group) {
  const starts = group.map(workshop => item(workshop.session)?.start).filter(start => start !== undefined && start !== null);
  if (!starts.length) return w("tab-workshops");
  const first = Math.min(...starts);
  const end = Math.max(...group.map(workshop => (item(workshop.session)?.start ?? 0) + (item(workshop.session)?.minutes ?? 0)));
  return `${when(first)}–${clock(end)}`;
}

function ranks(verdict) {
  const all = verdict.seatsByRank.reduce((sum, count) => sum + count, 0) + verdict.unrankedSeats;
  if (!all) return null;
  const parts = [...verdict.seatsByRank.map((count, rank) => [w("choiceNumber", rank + 1), count]), [w("notWished"), verdict.unrankedSeats]].filter(part => part[1] > 0);
  return h("section.ranks", {}, h("h3", {}, w("seatsByChoice")),
    h("ol.rankbars", {}, parts.map(([label, count], index) => h("li", {},
      h("span.label", {}, label),
      h("span.track", {}, h(`span.fill.rank-${Math.min(index, 4)}`, {style: {width: `${(100 * count) / all}%`}})),
      h("span.count", {}, `${number(count)} · ${percent(count, all)}`)))));
}

function card(workshop) {
  const entry = item(workshop.session);
  const most = Math.max(1, ...workshop.sectors.map(sector => Math.max(sector.count, sector.share)));
  const fill = workshop.seats ? workshop.attendance / workshop.seats : 0;
  return h("article.card", {},
    h("header", {}, h("h4", {}, h("button.link", {"data-key": `workshop-${workshop.session}`, onclick: () => sessionPanel(workshop.session)}, entry?.title ?? workshop.session)),
      h("p.muted", {}, roomName(entry?.room))),
    h("div.seats", {title: w("peopleOfSeats", workshop.attendance, workshop.seats)},
      h("span.track", {}, h(`span.fill${fill > 1 ? ".over" : ""}`, {style: {width: `${Math.min(100, 100 * fill)}%`}})),
      h("span.count", {}, w("peopleOfSeats", workshop.attendance, workshop.seats))),
    h("table.mix", {}, h("caption.hidden", {}, w("sectorMix")),
      h("thead.hidden", {}, h("tr", {}, h("th", {scope: "col"}, w("sector")), h("th", {scope: "col"}, w("people")), h("th", {scope: "col"}, w("evenShare")))),
      h("tbody", {}, workshop.sectors.map((sector, index) => h(`tr${sector.off ? ".off" : ""}`, {},
        h("th", {scope: "row"}, sectorName(sector.sector)),
        h("td.bar", {}, h("span.track", {},
          h(`span.fill.sector-${index % 8}`, {style: {width: `${(100 * sector.count) / most}%`}}),
          h("span.share", {style: {left: `${(100 * sector.share) / most}%`}, title: w("evenShareOf", number(sector.share, 1))})),
        h("span.count", {}, h("strong", {}, number(sector.count)), h("small", {}, ` / ${number(sector.share, 1)}`))))))),
    h("a.more", {href: `#/people/${encodeURIComponent(`session=${workshop.session}`)}`}, w("whoIsIn")));
}
