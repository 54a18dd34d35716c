// Buttons above a field in which one writes: bold, italic, heading, list. Everything they do can be typed.
(() => {
  "use strict";
  const around = (field, sign) => {
    const { selectionStart: from, selectionEnd: to, value } = field;
    const words = value.slice(from, to);
    const has = value.slice(from - sign.length, from) === sign && value.slice(to, to + sign.length) === sign;
    if (has) { field.setRangeText(words, from - sign.length, to + sign.length, "select"); return; }
    field.setRangeText(sign + words + sign, from, to, "end");
    field.setSelectionRange(from + sign.length, from + sign.length + words.length);
  };
  const before = (field, sign) => {
    const { selectionStart, selectionEnd, value } = field;
    const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
    const lines = value.slice(from, selectionEnd).split("\n");
    const all = lines.every((line) => line.startsWith(sign));
    const bare = (line) => line.replace(/^(#+|-) /, "");
    field.setRangeText(lines.map((line) => (all ? "" : sign) + bare(line)).join("\n"), from, selectionEnd, "end");
  };
  const deeds = {
    bold: { sign: "**", deed: around, key: "b" },
    italic: { sign: "*", deed: around, key: "i" },
    heading: { sign: "## ", deed: before },
    list: { sign: "- ", deed: before },
  };
  for (const place of document.querySelectorAll("[data-writing]")) {
    const field = place.querySelector("textarea");
    const tools = document.createElement("div");
    tools.className = "row writing-tools";
    tools.setAttribute("role", "group");
    tools.setAttribute("aria-label", place.dataset.tools);
    for (const [name, { sign, deed, key }] of Object.entries(deeds)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "ds-button";
      button.dataset.variant = "secondary";
      button.dataset.size = "sm";
      button.textContent = place.dataset[name];
      const act = () => { field.focus(); deed(field, sign); field.dispatchEvent(new Event("input", { bubbles: true })); };
      button.addEventListener("click", act);
      if (key) {
        button.setAttribute("aria-keyshortcuts", `Control+${key.toUpperCase()}`);
        field.addEventListener("keydown", (event) => {
          if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === key) { event.preventDefault(); act(); }
        });
      }
      tools.append(button);
    }
    field.before(tools);
  }
})();
