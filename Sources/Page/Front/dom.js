// Small helpers to build elements. Texts are always texts: nothing here reads markup.

/** An element: h("button.primary", {onclick}, "Text", child, …). Attributes that are null or false are left out. */
export function h(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag || "div");
  return fill(element, classes, attributes, children);
}

/** An element of SVG. */
export function s(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), classes, attributes, children);
}

function fill(element, classes, attributes, children) {
  if (classes.length) element.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "style") for (const [name, text] of Object.entries(value)) element.style.setProperty(name, text);
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts children in the place of those that are there, and keeps the focus where an element of the same key is. */
export function put(parent, ...children) {
  const key = parent.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  parent.replaceChildren(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  if (key) parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({preventScroll: true});
}

/** The mark of something that was decided by hand. */
export function pinMark(label) {
  return s("svg.pin", {viewBox: "0 0 16 16", role: "img", "aria-label": label},
    s("title", {}, label), s("path", {d: "M9.8 1.5 14.5 6.200l-2.300.500-2.700 2.700-.300 3.100-5.700-5.700 3.100-.300 2.700-2.700zM5.600 10.400 1.800 14.200", fill: "none", stroke: "currentColor", "stroke-width": "1.600", "stroke-linejoin": "round", "stroke-linecap": "round"}));
}

/** What is wider than a phone is moved sideways, with keys too. */
export const sideways = (label, ...children) => h("div.scroll", {tabindex: "0", role: "region", "aria-label": label}, ...children);

/** Says something to readers of screens. */
export function say(text) {
  const live = document.getElementById("live");
  if (live) live.textContent = text;
}
