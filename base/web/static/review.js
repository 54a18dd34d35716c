// The review of a reading by keys. Every key does what a button or form of the page does; without this script the page
// works by those alone. The keys are read off the list on the page, and work only where a line of the outline has the focus.
(() => {
  "use strict";
  const review = document.getElementById("review");
  const list = document.getElementById("items");
  if (!review || !list) { return; }
  const said = document.getElementById("said");
  const many = document.getElementById("many");
  const source = document.querySelector(".source");
  const stored = "review-keys";
  const byKey = new Map();
  for (const row of document.querySelectorAll("[data-does]")) {
    for (const key of row.dataset.keys.split(" ")) { byKey.set(key.toLowerCase(), row.dataset.does); }
  }
  const items = () => [...list.children];
  const keyOf = (item) => item.id.replace("item-", "");
  const byId = (key) => document.getElementById(`item-${key}`);
  const ticked = () => items().filter((item) => item.querySelector("input[name='item']").checked);
  const say = (text) => { said.textContent = ""; requestAnimationFrame(() => { said.textContent = text; }); };
  let current = null;

  // One line has the focus at a time; Tab leads into the list and out of it.
  function at(item, focus = true) {
    if (!item) { return; }
    if (current && current !== item) { current.tabIndex = -1; current.removeAttribute("aria-current"); }
    current = item;
    item.tabIndex = 0;
    item.setAttribute("aria-current", "true");
    if (focus) { item.focus({ preventScroll: true }); item.scrollIntoView({ block: "nearest" }); }
    light(item);
  }

  // The lines of the source that the item was read from.
  function light(item) {
    for (const line of source.querySelectorAll(".lit")) { line.classList.remove("lit"); }
    const [first, last] = (item.dataset.lines || "0-0").split("-").map(Number);
    let shown = null;
    for (let n = first; first > 0 && n <= last; n += 1) {
      const line = document.getElementById(`line-${n}`);
      if (line) { line.classList.add("lit"); shown = shown || line; }
    }
    if (shown) {
      const pane = source.getBoundingClientRect();
      const box = shown.getBoundingClientRect();
      if (box.top < pane.top + 24 || box.bottom > pane.bottom - 24) { source.scrollTop += box.top - pane.top - source.clientHeight / 3; }
    }
  }

  function ready(item) { if (item.tabIndex !== 0 || item !== current) { item.tabIndex = -1; } }
  items().forEach(ready);

  // What a form would send is sent at once, one after the other, and what changed is put on the page.
  let line = Promise.resolve();
  function send(action, fields) {
    line = line.then(() => sendNow(action, fields)).catch(() => say(review.dataset.failed));
    return line;
  }

  async function sendNow(action, fields) {
    const body = new URLSearchParams(fields);
    body.set("version", many.elements.version.value);
    body.set("part", "yes");
    const answer = await fetch(action, { method: "POST", body });
    if (answer.status === 204) { say(review.dataset.nothing); return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.getElementById("part");
    if (answer.ok && part) { put(part); return; }
    if (answer.redirected && answer.ok) { location.assign(answer.url); return; }
    const main = page.querySelector("main");
    if (!main) { say(review.dataset.failed); return; }
    document.querySelector("main").replaceChildren(...main.childNodes);
    const heading = document.querySelector("main h1");
    if (heading) { heading.tabIndex = -1; heading.focus(); }
  }

  function put(part) {
    const filtered = new URLSearchParams(location.search).get("look") === "first";
    const places = items().indexOf(current);
    const marks = new Set(ticked().map(keyOf));
    for (const piece of part.querySelectorAll("[data-replace]")) {
      const old = document.getElementById(piece.id);
      if (!old) { continue; }
      const open = old.querySelector("details[open]");
      old.replaceWith(piece);
      if (open) { piece.querySelector("details")?.setAttribute("open", ""); }
    }
    for (const fresh of part.querySelectorAll(".item")) {
      const old = byId(keyOf(fresh));
      fresh.tabIndex = -1;
      if (marks.has(keyOf(fresh))) { fresh.querySelector("input[name='item']").checked = true; }
      if (old && list.contains(old)) { old.replaceWith(fresh); } else if (!filtered) { list.append(fresh); }
    }
    const order = part.dataset.order.split(" ");
    const there = new Set(order);
    for (const item of items()) { if (!there.has(keyOf(item))) { item.remove(); } }
    if (!filtered) {
      order.forEach((key, n) => {
        const item = byId(key);
        if (item && list.children[n] !== item) { list.insertBefore(item, list.children[n] || null); }
      });
    }
    for (const field of document.querySelectorAll("input[name='version']")) { field.value = part.dataset.version; }
    const next = byId(part.dataset.current) || (current && byId(keyOf(current))) || items()[Math.max(0, Math.min(places, items().length - 1))];
    const outside = document.activeElement && document.activeElement !== document.body && !list.contains(document.activeElement);
    at(next, !outside);
    say(part.dataset.said);
  }

  const chosen = () => { const keys = ticked().map(keyOf); return keys.length > 0 ? keys : current ? [keyOf(current)] : []; };
  function correct(what, more = []) {
    const keys = chosen();
    if (keys.length === 0) { return; }
    send(`${review.dataset.reading}/corrections`, [["do", what], ...keys.map((key) => ["item", key]), ...more]);
  }

  // The text of a line, to be corrected or split.
  function edit(item) {
    const form = document.getElementById("editor").content.cloneNode(true).querySelector("form");
    form.action = `${review.dataset.reading}/items/${keyOf(item)}`;
    const shown = item.querySelector(":scope > p:not(.look-at)");
    const field = form.querySelector("textarea");
    if (!shown || item.querySelector("form")) { return; }
    field.value = shown.textContent;
    shown.hidden = true;
    item.append(form);
    field.focus();
    const cut = Number(item.dataset.cut ?? field.value.length);
    field.setSelectionRange(cut, cut);
    const close = () => { form.remove(); shown.hidden = false; at(item); };
    form.querySelector("[data-cancel]").addEventListener("click", close);
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) { return; }
      if (event.key === "Escape") { event.preventDefault(); close(); }
      if (event.key === "Enter") {
        event.preventDefault();
        if (!event.ctrlKey && !event.metaKey) { field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end"); }
        form.requestSubmit();
      }
    });
  }

  function lookNext() {
    const all = items();
    const from = all.indexOf(current);
    const next = [...all.slice(from + 1), ...all.slice(0, from)].find((item) => item.classList.contains("look"));
    if (next) { at(next); } else { say(review.dataset.noLook); }
  }

  function go(by, select) {
    const next = items()[items().indexOf(current) + by];
    if (!next) { return; }
    if (select) { current.querySelector("input[name='item']").checked = true; next.querySelector("input[name='item']").checked = true; }
    at(next);
  }

  const does = {
    next: () => go(1),
    previous: () => go(-1),
    first: () => at(items()[0]),
    last: () => at(items().at(-1)),
    look: lookNext,
    edit: () => edit(current),
    join: () => correct("join"),
    tick: () => { const box = current.querySelector("input[name='item']"); box.checked = !box.checked; },
    untick: () => { for (const item of ticked()) { item.querySelector("input[name='item']").checked = false; } },
    "tick-more": (event) => go(event.key === "ArrowUp" ? -1 : 1, true),
    seen: () => {
      const open = [...document.querySelectorAll("#looks li:not(.done)")];
      const found = open.find((look) => look.querySelector("a")?.dataset.to === keyOf(current));
      if (found) { send(`${review.dataset.reading}/corrections`, [["do", "seen"], ["problem", found.querySelector("[name='problem']").value]]); } else { say(review.dataset.nothing); }
    },
    undo: () => send(`${review.dataset.reading}/undo`, []),
    redo: () => send(`${review.dataset.reading}/redo`, []),
    help: () => {
      const help = document.getElementById("keys-help");
      help.open = !help.open;
      if (help.open) { help.querySelector("summary").focus(); }
    },
    level: (event) => {
      const level = document.querySelector(`[data-level="${event.key}"]`);
      if (level) { correct("level", [["level", level.textContent]]); }
    },
    "no-level": () => correct("level"),
  };

  document.getElementById("keys-help").addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.currentTarget.open = false; at(current); }
  });

  const on = document.getElementById("keys-on");
  on.closest("p").hidden = false;
  on.checked = localStorage.getItem(stored) !== "off";
  on.addEventListener("change", () => localStorage.setItem(stored, on.checked ? "on" : "off"));

  list.addEventListener("keydown", (event) => {
    // Only on a line itself: never in a field, on a button, a link or a box.
    if (!on.checked || event.target.parentElement !== list || event.isComposing) { return; }
    const ctrl = event.ctrlKey || event.metaKey;
    const plain = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    let name = (event.altKey ? "Alt+" : "") + (event.shiftKey && event.key.length > 1 ? "Shift+" : "") + plain;
    let what = byKey.get(name.toLowerCase());
    if (ctrl) { what = plain === "z" ? (event.shiftKey ? "redo" : "undo") : plain === "y" ? "redo" : undefined; }
    if (/^[1-9]$/.test(event.key) && !ctrl && !event.altKey) { what = "level"; }
    if (!what) { return; }
    event.preventDefault();
    if (does[what]) { does[what](event); } else { correct(what); }
  });
  list.addEventListener("focusin", (event) => {
    const item = event.target.closest("#items > li");
    if (item && item !== current) { at(item, event.target === item); }
  });
  list.addEventListener("click", (event) => {
    const item = event.target.closest("#items > li");
    if (item && !event.target.closest("a, button, input, textarea, select, label")) { at(item); }
  });

  // Forms of the page that need no new page.
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-quick]");
    if (!form || event.defaultPrevented && !form.closest(".editor")) { return; }
    event.preventDefault();
    delete form.dataset.sent;
    const fields = new FormData(form, event.submitter);
    const entries = [...fields.entries()].filter(([name]) => name !== "version");
    if (form === many && !fields.has("item")) {
      if (!current) { form.submit(); return; }
      entries.push(["item", keyOf(current)]);
    }
    send(form.action, entries);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-to]");
    const item = link && byId(link.dataset.to);
    if (item) { event.preventDefault(); at(item); }
  });

  const asked = location.hash.startsWith("#item-") ? document.getElementById(location.hash.slice(1)) : null;
  at(asked || items()[0], Boolean(asked) && !asked.querySelector("form"));
})();
