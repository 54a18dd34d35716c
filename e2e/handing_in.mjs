// Handing in a document and reviewing what was read of it: the moves that more than one journey makes.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The path of a document of the demo union. */
export function demoFile(name) {
  return fileURLToPath(new URL(`../demo/data/${name}`, import.meta.url));
}

/** The text of a document of the demo union. */
export function demoText(name) {
  return readFileSync(demoFile(name), "utf8");
}

/** Areas, goals and measures of a plan as data (the form of `/plans/…/document/plan.json`). */
export function countsOf(plan) {
  const goals = plan.areas.flatMap((area) => area.goals ?? []);
  const under = goals.flatMap((goal) => goal.measures ?? []);
  const own = plan.areas.flatMap((area) => area.measures ?? []);
  return { areas: plan.areas.length, goals: goals.length, measures: own.length + under.length };
}

/** Hands in a file or pasted text, and ends on the review. */
export async function handIn(visit, { file, text }) {
  await visit.open("/readings/new");
  if (file) await visit.page.setInputFiles("#file", file);
  if (text) await visit.page.fill("#text", text);
  const status = await visit.press("form[action='/readings'] button");
  if (status !== 200 || !/\/readings\/[0-9a-f-]{36}$/.test(visit.page.url())) {
    throw new Error(`handing in led to ${visit.page.url()} (${status}): ${await visit.page.locator("main").innerText()}`);
  }
}

/** What the review shows: how many items of each kind. */
export function itemsOf(visit) {
  return visit.page.evaluate(() => {
    const count = (selector) => document.querySelectorAll(selector).length;
    return { areas: count(".item-area"), goals: count(".item-goal"), measures: count(".item-measure"), leftOut: count(".item-left_out") };
  });
}

/** A plan as data, as the lines that a review of it should show: kind and words, in the order of the document. */
function linesOf(plan) {
  const measure = (m) => ["measure", m.text];
  const goal = (g) => [["goal", g.text], ...(g.measures ?? []).map(measure)];
  return plan.areas.flatMap((area) => [["area", area.title], ...(area.goals ?? []).flatMap(goal), ...(area.measures ?? []).map(measure)]);
}

/** Where the review differs from a plan as data; nothing when every area, goal and measure stands there word for word. */
export async function misread(visit, plan) {
  const shown = await visit.page.locator(".item-area, .item-goal, .item-measure").evaluateAll((items) =>
    items.map((item) => [item.className.match(/item-(area|goal|measure)/)[1], item.querySelector(":scope > p").textContent]));
  const flat = ([kind, text]) => `${kind}: ${text.replace(/\s+/g, " ").trim()}`;
  const [wanted, found] = [linesOf(plan).map(flat), shown.map(flat)];
  const lost = wanted.filter((line) => !found.includes(line));
  const extra = found.filter((line) => !wanted.includes(line));
  const faults = [];
  if (lost.length > 0) faults.push(`${lost.length} of ${wanted.length} not read, first «${lost[0]}»`);
  if (extra.length > 0) faults.push(`${extra.length} of ${found.length} too many, first «${extra[0]}»`);
  if (faults.length === 0 && wanted.join() !== found.join()) faults.push("the order is another");
  return faults;
}

/** Throws when two sets of counts differ in a name that the first one has. */
export function same(wanted, found) {
  for (const [name, n] of Object.entries(wanted)) {
    if (found[name] !== n) throw new Error(`${name}: ${found[name]}, should be ${n} (${JSON.stringify(found)})`);
  }
}

/** Opens the item with a key for correction. */
export async function openItem(visit, key) {
  await visit.press(`#item-${key} .item-head a[href^='?item=']`);
  await visit.sees(`#item-${key} textarea[name='text']`);
}

/** The keys of the items that a selector finds, in order. */
export function keysOf(visit, selector) {
  return visit.page.locator(selector).evaluateAll((items) => items.map((item) => Number(item.id.replace("item-", ""))));
}
