/// Makes the search for delegates quicker than a browser's own: words in any order, without case and accents.
///
/// It adds nothing that is not on the page: without it the field stays hidden, and the groups can be opened by hand.
let searchScript = #"""
  (() => {
    const section = document.getElementById("delegates");
    const field = document.getElementById("find");
    const output = section.querySelector("output");
    const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const groups = [...section.querySelectorAll("details")].map(box => ({ box, isOpen: box.open }));
    let people;
    let waiting = 0;
    const find = () => {
      people ??= groups.map(({ box }) => [...box.querySelectorAll("li")].map(item => [item, fold(item.textContent)]));
      const words = fold(field.value).split(/\s+/).filter(Boolean);
      let found = 0;
      groups.forEach(({ box, isOpen }, index) => {
        let here = 0;
        for (const [item, text] of people[index]) {
          item.hidden = !words.every(word => text.includes(word));
          if (!item.hidden) here += 1;
        }
        box.hidden = here === 0;
        box.open = words.length > 0 ? here > 0 && found < 200 : isOpen;
        found += here;
      });
      output.textContent = words.length > 0 ? output.dataset.found.replace("%", found) : "";
    };
    section.querySelector(".find").hidden = false;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(find, 40);
    });
  })();
  """#

/// What the page may load: nothing, and no script but the one above, whatever a name might smuggle in.
func contentPolicy(allowsSearch: Bool) -> String {
  let script = allowsSearch ? "'sha256-Y+EISl/2v+QdhB+uYm6QrP2ZJc9NSoxXPTlaarbLS+o='" : "'none'"
  return "default-src 'none'; style-src 'unsafe-inline'; script-src \(script); base-uri 'none'; form-action 'none'"
}
