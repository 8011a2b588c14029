// The panel at the side: one thing at a time. Escape closes it, and the focus goes back to where it came from.
import {h, put} from "./dom.js";
import {w} from "./words.js";

const drawer = document.getElementById("drawer");
let opener = null;

/** Shows something in the panel. */
export function openDrawer(title, ...content) {
  if (drawer.hidden) opener = document.activeElement?.dataset?.key ?? null;
  drawer.hidden = false;
  const heading = h("h2", {tabindex: "-1", id: "drawer-title"}, title);
  drawer.replaceChildren(h("section.panel", {role: "dialog", "aria-labelledby": "drawer-title"},
    h("div.panelhead", {}, heading, h("button.close", {onclick: closeDrawer, "aria-label": w("close")}, "×")),
    h("div.content", {}, ...content.flat(3).filter(child => child))));
  heading.focus();
}

/** Closes it. */
export function closeDrawer() {
  if (drawer.hidden) return;
  drawer.hidden = true;
  put(drawer);
  if (opener) document.querySelector(`[data-key="${CSS.escape(opener)}"]`)?.focus();
  opener = null;
}

addEventListener("keydown", event => { if (event.key === "Escape" && !drawer.hidden) closeDrawer(); });
addEventListener("hashchange", closeDrawer);
