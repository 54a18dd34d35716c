// A board completes its draft in an evening: the check leads from action to action, what the texts say is taken in by a press,
// the rest is filled in, until every action has an owner, a time, a cost and something to measure. The plan is handed out as a
// document and adopted. The national office switches a rule of the check off, and on again.
import { fillIn } from "../answering.mjs";
import { download, soundFile } from "../files.mjs";
import { Visit } from "../visit.mjs";

export const name = "the plan check";

export async function go(journey) {
  await completes(await Visit.begin(journey));
  await keepsRules(await Visit.begin(journey));
}

async function completes(visit) {
  await visit.signIn("kari");
  const plan = await visit.step("the branch's draft shows how far it has come", async () => {
    await visit.open("/action-plans");
    await visit.press(visit.page.locator("main a[href^='/action-plans/']", { hasText: "Bergen buss" }));
    await visit.reads(/\d+ av \d+ tiltak har en ansvarlig/);
    return new URL(visit.page.url()).pathname;
  });
  await visit.passed("action plan with the check");
  await visit.passed("check of the plan", `${plan}/check`);
  await visit.passed("what is missing", `${plan}/missing`);
  await workThrough(visit, plan);
  const all = await visit.step("every action of every area is whole", async () => {
    const text = await visit.page.locator(".progress").innerText();
    const counts = [...text.matchAll(/(\d+) av (\d+)/g)].map(([, n, of]) => [Number(n), Number(of)]);
    if (counts.length !== 4 || counts.some(([n, of]) => n !== of || of < 10)) throw new Error(text);
    return counts[0][1];
  });
  await visit.passed("check of a whole plan");
  await visit.step("nothing of any action is missing", async () => {
    await visit.open(`${plan}/missing`);
    if ((await visit.page.locator("[aria-labelledby^='owner-']").count()) > 0) throw new Error("something is still missing");
  });
  await handOut(visit, plan, all);
  await visit.end();
}

/** From action to action, as the check leads. */
async function workThrough(visit, plan) {
  const { page } = visit;
  await visit.step("the check leads to the first action", async () => {
    await visit.open(plan);
    await visit.press("main a[href$='/check/next']");
    await visit.sees("details.check-panel");
  });
  await visit.passed("action with suggestions");
  let taken = 0;
  for (let visited = 0; page.url().includes("/actions/"); visited += 1) {
    if (visited > 40) throw new Error("the check leads in circles");
    await visit.step(`action ${visited + 1} is filled in and saved`, async () => {
      taken += await takeHints(visit);
      await fillRest(page);
      const status = await visit.press("main form .row button:not([name])");
      if (status !== 200) throw new Error(`answered ${status}: ${await page.locator("main").innerText()}`);
    });
  }
  await visit.step("at the end the check says so", async () => {
    if (taken === 0) throw new Error("no hint was taken");
    await visit.reads(/Dere har vært gjennom alle tiltakene|Alle tiltakene er fylt ut/);
  });
}

/** Takes what the text says, one press after the other; gives how many. */
async function takeHints(visit) {
  let taken = 0;
  while ((await visit.page.locator("button[name='take']").count()) > 0) {
    const part = await visit.page.locator("button[name='take']").first().getAttribute("value");
    await visit.press("button[name='take']");
    if ((await visit.page.locator(`button[name='take'][value='${part}']`).count()) > 0) throw new Error(`${part} is offered again`);
    await visit.passed("action with a hint taken");
    taken += 1;
  }
  return taken;
}

/** What no text could say. */
async function fillRest(page) {
  const empty = async (...ids) => (await Promise.all(ids.map((id) => page.inputValue(`#${id}`)))).every((value) => value === "");
  if (await empty("owner_post", "owner_name")) await page.fill("#owner_post", "Styret");
  if (await empty("due", "recurrence")) await page.fill("#due", "1.10.2026");
  const costed = (await page.locator("#kroner").count()) === 0 || !(await empty("kroner", "released_hours"));
  if (!costed && !(await page.isChecked("input[name='no_cost']"))) await page.check("input[name='no_cost']");
  if (await empty("indicator")) await page.fill("#indicator", "Gjort");
}

async function handOut(visit, plan, actions) {
  await visit.step("the document that the annual meeting gets holds every action, and nothing of the check", async () => {
    await visit.open(plan);
    const shown = await visit.page.locator("li.action").count();
    if (shown !== actions) throw new Error(`${shown} actions shown, ${actions} counted`);
    const file = await download(visit.page, "a[href$='/document.docx']");
    soundFile(file, "docx");
  });
  await visit.step("the annual meeting's decision is written down", async () => {
    await visit.press("main a[href$='/adoption']");
    await fillIn(visit, { organ: "årsmøtet", on_day: "5.2.2026", minutes: "sak 6/26" });
    await visit.press("form[action$='/adoption'] button");
    await visit.open(plan);
    await visit.reads("Vedtatt av årsmøtet 5. februar 2026, sak 6/26");
  });
}

async function keepsRules(visit) {
  await visit.signIn("solveig");
  await visit.passed("rules of the check", "/check-rules");
  await visit.step("a rule is switched off and on again", async () => {
    await visit.press("#rule-cost button");
    await visit.reads("Slått av");
    await visit.press("#rule-cost button");
    const text = await visit.page.locator("#rule-cost").innerText();
    if (!text.includes("På")) throw new Error(text);
  });
  await visit.step("a word of the union's own is added", async () => {
    await visit.page.fill("#word", "ta|tar tak i");
    await visit.page.fill("#suggestion", "Skriv hva dere gjør først.");
    await visit.press("form[action='/check-rules/words'] button");
    await visit.reads("ta|tar tak i");
  });
  await visit.passed("rules with a word of our own");
  await visit.end();
}
