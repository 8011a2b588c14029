/// The screen of a room. Without its script it shows all that is on in the room.
let screenTemplate = #"""
  <!DOCTYPE html>
  <html lang="{{lang}}">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="generator" content="Breakout">
  <meta http-equiv="Content-Security-Policy" content="{{policy}}">
  <title>{{room}} – {{event}}</title>
  <style>
  {{{styleMarkup}}}
  </style>
  </head>
  <body>
  <header><p>{{event}}</p><h1>{{room}}</h1><p id="clock"></p></header>
  <main>
  <p id="empty" hidden>{{screenOver}}</p>
  <ol>
  {{#entries}}
  <li class="{{class}}" data-from="{{from}}" data-to="{{to}}"><h2 hidden><span data-state="now">{{screenNow}}</span><span data-state="next">{{screenNext}}</span></h2><p class="times"><span class="date">{{day}}</span> {{times}}</p><p class="title">{{title}}</p></li>
  {{/entries}}
  </ol>
  </main>
  <script>{{{scriptMarkup}}}</script>
  </body>
  </html>
  """#

/// Nothing is loaded from anywhere, and no script but the page's own runs.
let screenPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-LrJnsH+0bIFjTpXH+vwnHINznSGpb2Qx9TAy/ylN2uk='; base-uri 'none'; form-action 'none'"

/// Shows what is on and what comes next of the day; `?at=` shows another time.
let screenScript = #"""
  "use strict";
  const entries = [...document.querySelectorAll("li")].map(item => ({ item, from: Date.parse(item.dataset.from), to: Date.parse(item.dataset.to) }));
  const asked = Date.parse(new URLSearchParams(location.search).get("at") ?? "");
  const shift = Number.isNaN(asked) ? 0 : asked - Date.now();
  // What is on at a moment, and what comes next on the same date of the conference.
  const screen_ = moment => {
    const first = found => found.find(e => e.from === found[0].from && e.item.className !== "pause") ?? found[0];
    const on = entries.filter(e => e.from <= moment && moment < e.to);
    const now = on.find(e => e.item.className !== "pause") ?? on[0];
    const next = first(entries.filter(e => e.from > moment));
    const date = e => e.item.dataset.from.slice(0, 10);
    const offset = e => (Date.parse(e.item.dataset.from.slice(0, 19) + "Z") - e.from);
    const today = next && new Date(moment + offset(next)).toISOString().slice(0, 10);
    return { now, next: next && (date(next) === today) ? next : undefined };
  };
  const show = () => {
    const moment = Date.now() + shift, state = screen_(moment);
    for (const e of entries) {
      const what = e === state.now ? "now" : e === state.next ? "next" : "";
      e.item.hidden = what === "";
      e.item.dataset.what = what;
      e.item.querySelector("h2").hidden = what === "";
      for (const word of e.item.querySelectorAll("[data-state]")) word.hidden = word.dataset.state !== what;
    }
    document.getElementById("empty").hidden = Boolean(state.now || state.next);
    const near = state.now ?? state.next;
    const zone = near ? near.item.dataset.from.slice(19) : "";
    const minutes = zone ? (zone[0] === "-" ? -1 : 1) * (60 * Number(zone.slice(1, 3)) + Number(zone.slice(4, 6))) : 0;
    document.getElementById("clock").textContent = near ? new Date(moment + 60000 * minutes).toISOString().slice(11, 16) : "";
  };
  show();
  setInterval(show, 1000);
  """#

/// Large letters, read from across a corridor.
let screenStyle = #"""
  :root { --ink: #f3f6f8; --muted: #b4c0cb; --paper: #10161c; --now: #12324a; --line: #37434f; color-scheme: dark; }
  * { box-sizing: border-box; }
  body { margin: 0; padding: 5vmin 6vmin; min-height: 100vh; background: var(--paper); color: var(--ink); font: 3.2vmin/1.35 system-ui, "Noto Sans", "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums; }
  header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 4vmin; border-bottom: 2px solid var(--line); padding-bottom: 2.5vmin; }
  header p { margin: 0; color: var(--muted); }
  header p:first-child { flex-basis: 100%; }
  h1 { margin: 0; flex: 1; font-size: 8vmin; line-height: 1.15; overflow-wrap: anywhere; }
  #clock { font-size: 8vmin; }
  #empty { color: var(--muted); font-size: 4.5vmin; margin: 6vmin 0; }
  ol { list-style: none; margin: 4vmin 0 0; padding: 0; }
  li { padding: 3vmin 4vmin; margin-bottom: 3vmin; border-left: 1.2vmin solid var(--line); border-radius: 1vmin; }
  li[data-what="now"] { background: var(--now); border-color: #56b4e9; }
  li[hidden], #empty[hidden], h2[hidden], h2 [hidden] { display: none; }
  h2 { margin: 0; font-size: 3.2vmin; color: #8fd0f7; font-weight: 600; }
  .times { margin: 0; color: var(--muted); }
  li[data-what="now"] .date, li[data-what="next"] .date { display: none; }
  .title { margin: .5vmin 0 0; font-size: 4.6vmin; overflow-wrap: anywhere; }
  li[data-what="now"] .title { font-size: 7.5vmin; line-height: 1.15; font-weight: 600; }
  """#
