// A reading with three planted faults is put right by keys alone, and the presses are counted: two items that stand on one
// line, an item that is cut in two, and one that stands in the list of another level.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { demoText, handIn, itemsOf, same } from "../handing_in.mjs";
import { tabTo } from "../keyboard.mjs";
import { Visit } from "../visit.mjs";

export const name = "a review by keys";

const MOST_PRESSES = 60;
/** One correction, answered and on the page, in the development build beside other work; the figure itself is printed. */
const MOST_MS = 3_000;
const SEED = "seeds/001_44e50d3f67623b3a.txt";

export async function go(journey) {
  await planted(journey, "the demo plan", demoText("strategiplan.txt"), true);
  const shared = process.env.HANDLEKRAFT_SHARED ?? "../../shared";
  const seed = join(shared, SEED);
  if (existsSync(seed)) await planted(journey, "a long plan", readFileSync(seed, "utf8"), false);
  else console.log(`skipped ${journey.where}: there is no ${seed}`);
}

const MARK = /^\s*[•\-–*]\s+/;
const flat = (text) => text.replace(/\s+/g, " ").trim();

/**
 * A text with three faults in it, and the words by which each is found again: two items on one line, an item cut in two, and
 * an item that stands in the list of another level. `measures` is how the text is read without them.
 */
function withFaults(text, measures) {
  const lines = text.split(/\r?\n/);
  const bare = (n) => flat(lines[n].replace(MARK, ""));
  // Items that stand whole on one line, where the reading has found them.
  const items = [];
  for (let n = 0; n < lines.length; n += 1) {
    const measure = MARK.test(lines[n]) && measures.find((m) => flat(m.text) === bare(n));
    if (measure) items.push({ n, level: measure.level, text: bare(n) });
  }
  const alike = items.filter((item, at) => items[at + 1]?.level === item.level && item.text.endsWith(".") && /^\p{Lu}\p{Ll}/u.test(items[at + 1].text));
  const run = alike[1];
  const second = items[items.indexOf(run) + 1];
  const strange = items.findLast((item, at) => item.level && items[at - 1]?.level && items[at - 1].level !== item.level);
  const cut = alike.findLast((item) => item.n < strange.n - 20 && item.text.length > 40 && item !== run && item !== second);
  const before = items[items.indexOf(strange) - 1];
  const half = cut.text.slice(0, cut.text.indexOf(" ", Math.floor(cut.text.length / 2)));
  const tail = cut.text.slice(half.length + 1);
  const rest = `${tail.charAt(0).toUpperCase()}${tail.slice(1)}`;
  const mark = (item) => lines[item.n].match(MARK)[0];
  lines[strange.n] = "";
  lines[before.n] = `${lines[before.n]}\n\n${mark(before)}${strange.text}`;
  lines[cut.n] = `${mark(cut)}${half}\n\n${mark(cut)}${rest}`;
  lines[second.n] = "";
  lines[run.n] = `${mark(run)}${run.text.replace(/\.$/, "")} ${second.text}`;
  return { text: lines.join("\n"), second: second.text, half, rest, strange: strange.text, level: strange.level };
}

async function planted(journey, what, text, ours) {
  const visit = await Visit.begin(journey);
  const { page } = visit;
  let presses = 0;
  const slow = [];
  const press = async (key, corrects = false) => {
    presses += 1;
    const began = Date.now();
    const answered = corrects ? page.waitForResponse((r) => r.request().method() === "POST") : null;
    await page.keyboard.press(key);
    if (answered) {
      const response = await answered;
      if (response.status() !== 200) throw new Error(`${key} was answered ${response.status()}`);
      await response.finished();
      await page.waitForFunction(() => document.getElementById("said").textContent !== "");
      slow.push(Date.now() - began);
    }
  };
  const at = () => page.evaluate(() => document.activeElement.closest("#items > li")?.querySelector(":scope > p:not(.look-at)")?.textContent ?? "");
  const texts = () => page.locator("#items > li > p:not(.look-at)").allTextContents();
  const has = async (words) => (await texts()).some((text) => flat(text) === flat(words));

  await visit.signIn("solveig");
  const faults = withFaults(text, await measuresOf(visit, text));
  await visit.step(`${what}: a document with three faults is read`, () => handIn(visit, { text: faults.text }));
  const before = await itemsOf(visit);

  await visit.step("Tab leads to the list, and the source is lit beside", async () => {
    await page.focus("#many-level");
    await tabTo(page, "#items > li");
    presses = 0;
    await visit.sees(".source li.lit, #items > li");
  });
  // The next one to look at, when the way is short; else the browser's own search, its presses counted as if typed.
  const goTo = async (words) => {
    const way = await page.evaluate((wanted) => {
      const items = [...document.querySelectorAll("#items > li")];
      const flat = (text) => text.replace(/\s+/g, " ").trim();
      const there = items.findIndex((item) => flat(item.querySelector(":scope > p:not(.look-at)")?.textContent ?? "").includes(wanted));
      const from = items.indexOf(document.activeElement.closest("#items > li"));
      const looks = items.map((item, n) => (item.classList.contains("look") ? n : -1)).filter((n) => n >= 0);
      const order = [...looks.filter((n) => n > from), ...looks.filter((n) => n < from)];
      const presses = order.indexOf(there) + 1;
      if (presses === 0 || presses > 8) items[there].focus();
      return presses;
    }, flat(words));
    if (way > 0 && way <= 8) for (let n = 0; n < way; n += 1) await press("n");
    else presses += 8;
    if (!flat(await at()).includes(flat(words))) throw new Error(`the line is «${await at()}», not «${words}»`);
  };

  await visit.step("two items on one line are split where the second begins", async () => {
    await goTo(faults.second.slice(0, 40));
    await press("Enter");
    await page.waitForSelector("#edited");
    const cursor = await page.$eval("#edited", (field) => field.selectionStart);
    const wanted = await page.$eval("#edited", (field, second) => field.value.indexOf(second), faults.second.slice(0, 20));
    await placeCursor(page, cursor, wanted, () => { presses += 1; });
    await press("Enter", true);
    if (!(await has(faults.second))) throw new Error(`«${faults.second}» is not an item of its own`);
  });
  await visit.step("a cut item is joined again", async () => {
    await goTo(faults.rest);
    await press("Backspace", true);
    if (!(await has(`${faults.half} ${faults.rest}`))) throw new Error("the halves are not one item");
  });
  await visit.step("an item in the list of another level is given its own", async () => {
    await goTo(faults.strange);
    const levels = await page.locator("#numbered [data-level]").allTextContents();
    await press(String(levels.indexOf(faults.level) + 1), true);
    const level = await page.locator("#items > li[aria-current] .tag").first().innerText();
    if (level !== faults.level) throw new Error(`its level is «${level}»`);
  });
  const counted = presses;
  await visit.step("undo and redo give back what was", async () => {
    const now = await texts();
    for (const key of ["z", "z", "z"]) await press(key, true);
    same(before, await itemsOf(visit));
    for (const key of ["y", "y", "y"]) await press(key, true);
    if ((await texts()).join("\n") !== now.join("\n")) throw new Error("what was made again is not what was");
  });
  slow.sort((a, b) => a - b);
  const middle = slow[slow.length >> 1];
  const told = `${what}: ${counted} presses for three faults among ${(await texts()).length} lines; a correction takes ${middle} ms, at most ${slow.at(-1)} ms`;
  await visit.report.check(visit.where, told, async () => {
    const faults = [];
    if (counted >= MOST_PRESSES) faults.push(`should be under ${MOST_PRESSES} presses`);
    if (middle > MOST_MS) faults.push(`should be under ${MOST_MS} ms`);
    return faults;
  });
  if (ours) {
    await visit.passed("review by keys");
    await visit.step("? opens the list of keys, Esc goes back to the line, and the keys can be switched off", async () => {
      await page.keyboard.press("?");
      await visit.sees("#keys-help dl");
      await page.keyboard.press("Escape");
      await page.locator("#keys-help summary").click();
      await page.uncheck("#keys-on");
      const there = await texts();
      await page.focus("#items > li[tabindex='0']");
      await page.keyboard.press("o");
      await page.waitForTimeout(300);
      if ((await texts()).length !== there.length) throw new Error("a key that is switched off did something");
      await page.check("#keys-on");
      await page.keyboard.press("Escape");
    });
    await visit.step("what to look at first is shown alone", () => visit.open(`${new URL(page.url()).pathname}?look=first`));
    await visit.passed("review, what to look at first");
    await visit.step("reading again is looked at first", () => visit.open(`${new URL(page.url()).pathname}/again`));
    await visit.passed("reading again");
  }
  await visit.end();
}

/** The measures as the plan without faults is read: text and level. */
async function measuresOf(visit, text) {
  await visit.step("the plan is read as it is", () => handIn(visit, { text }));
  return visit.page.locator(".item-measure").evaluateAll((items) =>
    items.map((item) => ({ text: item.querySelector(":scope > p:not(.look-at)").textContent, level: item.querySelector(".item-head .tag:not(.tag-look)")?.textContent ?? "" })));
}

/** Moves the cursor of a text field to a place by arrow keys, whole words at a time where that helps. */
async function placeCursor(page, from, to, counted) {
  const where = () => page.$eval("#edited", (field) => field.selectionStart);
  let at = from;
  for (let n = 0; n < 40 && at !== to; n += 1) {
    const word = Math.abs(at - to) > 3;
    await page.keyboard.press(`${word ? "Control+" : ""}${at > to ? "ArrowLeft" : "ArrowRight"}`);
    counted();
    at = await where();
  }
  if (at !== to) throw new Error(`the cursor stands at ${at}, not ${to}`);
}
