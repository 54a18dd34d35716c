// A reading with three planted faults is put right by keys alone, and the presses are counted: two items that stand on one
// line, a measure that was left among the prose, and an item that a page break cut in two.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { demoText, handIn, itemsOf, same } from "../handing_in.mjs";
import { tabTo } from "../keyboard.mjs";
import { Visit } from "../visit.mjs";

export const name = "a review by keys";

const MOST_PRESSES = 60;
/** One correction, answered and on the page, in the development build. */
const MOST_MS = 1_000;
const SEED = "seeds/001_44e50d3f67623b3a.txt";

export async function go(journey) {
  await planted(journey, "the demo plan", demoText("strategiplan.txt"), true);
  const shared = process.env.HANDLEKRAFT_SHARED ?? "../../shared";
  const seed = join(shared, SEED);
  if (existsSync(seed)) await planted(journey, "a long plan", readFileSync(seed, "utf8"), false);
  else console.log(`skipped ${journey.where}: there is no ${seed}`);
}

/** The items of a list, `[first line, last line]` in the text, that follow one another with nothing but empty lines between. */
function neighbours(lines) {
  const bullet = /^\s*[•\-–*]\s+\S/;
  const found = [];
  const next = (n) => { let m = n + 1; while (m < lines.length && lines[m].trim() === "") m += 1; return m; };
  for (let n = 0; n < lines.length; n += 1) {
    const m = next(n);
    if (bullet.test(lines[n]) && m < lines.length && bullet.test(lines[m])) found.push([n, m]);
  }
  return found;
}

/** A text with three faults in it, and what was done: the words by which each is found again. */
function withFaults(text, lists) {
  const lines = text.split(/\r?\n/);
  const pairs = neighbours(lines).filter(([n]) => lists(lines, n));
  const bare = (line) => line.replace(/^\s*[•\-–*]\s+/, "").trim();
  const whole = pairs.filter(([n, m]) => /[.]$/.test(bare(lines[n])) && /^\p{Lu}/u.test(bare(lines[m])));
  if (whole.length < 6) throw new Error(`too few items to plant faults in: ${whole.length}`);
  const [run, , cut] = [whole[1], whole[3], whole[whole.length - 2]];
  const first = bare(lines[run[0]]).replace(/\.$/, "");
  const second = bare(lines[run[1]]);
  const half = bare(lines[cut[0]]);
  const at = half.indexOf(" ", Math.floor(half.length / 2));
  const rest = half.slice(at + 1);
  lines[run[0]] = `${lines[run[0]].replace(/\.\s*$/, "")} ${second}`;
  lines[run[1]] = "";
  lines[cut[0]] = `${lines[cut[0]].match(/^\s*[•\-–*]\s+/)[0]}${half.slice(0, at)}\n\n${lines[cut[0]].match(/^\s*[•\-–*]\s+/)[0]}${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
  return { text: lines.join("\n"), first, second, half: half.slice(0, at), rest: `${rest.charAt(0).toUpperCase()}${rest.slice(1)}` };
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
  const kindOf = (words) => page.locator("#items > li", { hasText: words }).first().getAttribute("class");
  const texts = () => page.locator("#items > li > p:not(.look-at)").allTextContents();
  const flat = (s) => s.replace(/\s+/g, " ").trim();
  const has = async (words) => (await texts()).some((text) => flat(text) === flat(words));

  await visit.signIn("solveig");
  const measures = await measuresOf(visit, text);
  const faults = withFaults(text, (lines, n) => measures.some((m) => flat(m).startsWith(flat(lines[n].replace(/^\s*[•\-–*]\s+/, "")).slice(0, 30))));
  await visit.step(`${what}: a document with three faults is read`, () => handIn(visit, { text: faults.text }));
  const before = await itemsOf(visit);

  await visit.step("Tab leads to the list, and the source is lit beside", async () => {
    await page.focus("#many-level");
    await tabTo(page, "#items > li");
    presses = 0;
    await visit.sees(".source li.lit, #items > li");
  });
  // Search by the page itself: End and the arrows would be counted too, so the looking-for key goes first.
  const goTo = async (words) => {
    for (let n = 0; n < 12 && !flat(await at()).includes(flat(words)); n += 1) await press("n");
    if (flat(await at()).includes(flat(words))) return;
    await page.evaluate((wanted) => {
      const items = [...document.querySelectorAll("#items > li")];
      const flat = (s) => s.replace(/\s+/g, " ").trim();
      items.find((item) => flat(item.querySelector(":scope > p:not(.look-at)")?.textContent ?? "").includes(wanted)).focus();
    }, flat(words));
    // Getting there is a search in the page (Ctrl+F, the words, Enter, Esc): counted as if typed.
    presses += 8;
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
  await visit.step("a line that is taken for the wrong thing is put right, and its level set", async () => {
    await press("j");
    const text = await at();
    await press("p", true);
    await press("t", true);
    await press("1", true);
    const kind = await kindOf(text.slice(0, 40));
    if (!kind.includes("item-measure")) throw new Error(`it is «${kind}»`);
  });
  await visit.step("undo and redo give back what was", async () => {
    const now = await texts();
    for (const key of ["z", "z", "z", "z", "z"]) await press(key, true);
    same(before, await itemsOf(visit));
    for (const key of ["y", "y", "y", "y", "y"]) await press(key, true);
    if ((await texts()).join("\n") !== now.join("\n")) throw new Error("what was made again is not what was");
  });
  await visit.report.check(visit.where, `${what}: ${presses} presses in all, ${Math.max(...slow)} ms at most for one correction (middle ${slow.sort((a, b) => a - b)[slow.length >> 1]} ms)`, async () => {
    const said = [];
    if (presses >= MOST_PRESSES) said.push(`${presses} presses, should be under ${MOST_PRESSES}`);
    if (slow[slow.length >> 1] > MOST_MS) said.push(`${slow[slow.length >> 1]} ms in the middle, should be under ${MOST_MS}`);
    return said;
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

/** The measures as the plan without faults is read. */
async function measuresOf(visit, text) {
  await visit.step("the plan is read as it is", () => handIn(visit, { text }));
  return visit.page.locator(".item-measure > p:not(.look-at)").allTextContents();
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
