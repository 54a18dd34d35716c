// After a year the board of a branch judges its goals in a meeting, one by one; what it shares is read above, the rest is not; and
// what was not reached is offered to the next plan.
import { fillIn, openPlan } from "../answering.mjs";
import { startProgram } from "../program.mjs";
import { Visit } from "../visit.mjs";

export const name = "a board judges its goals";

const SHARED = "Vi delte på rundene, to og to.";
const OURS = "Nestlederen var borte hele høsten.";

export async function go(journey) {
  const program = await startProgram({ year: true });
  const later = { ...journey, program };
  try {
    const plan = await judged(later);
    await readAbove(later, plan);
    await journey.report.check(journey.where, "nothing is logged as an error in the evaluation", async () => program.errors());
  } finally {
    await program.stop();
  }
}

async function judged(journey) {
  const visit = await Visit.begin(journey);
  const { page } = visit;
  await visit.signIn("kari");
  const plan = await visit.step("the plan's page leads to its goals", async () => {
    await visit.open("/action-plans");
    await visit.press(page.locator("main a[href^='/action-plans/']", { hasText: "2026" }).first());
    const id = new URL(page.url()).pathname.split("/")[2];
    await visit.open(`/plans/${id}/evaluation`);
    await visit.reads("mål er vurdert");
    return id;
  });
  await visit.passed("goals to be judged");
  await visit.step("the next goal is opened, and what is missing is told", async () => {
    await visit.press(page.locator("main a.ds-button").first());
    if ((await visit.press("main form.status-form button")) !== 422) throw new Error("an empty judgement was taken");
    await visit.reads("Velg hvor langt dere kom");
  });
  await visit.passed("a judgement refused");
  await visit.step("it is judged, and the next one comes", async () => {
    const was = new URL(page.url()).pathname;
    await page.locator("input[name='judgement'][value='partly']").check();
    await fillIn(visit, { reason: "Vi kom halvveis.", helped: SHARED, hindered: OURS, lesson: "Begynn i januar." });
    await page.locator("input[name='helped_shared']").check();
    await visit.press("main form.status-form button");
    if (new URL(page.url()).pathname === was) throw new Error("it stayed on the same goal");
    await visit.open(was);
    await visit.reads("Vi kom halvveis.");
  });
  await visit.passed("a goal that is judged");
  await visit.step("what is left is offered to the next plan", async () => {
    await visit.open(`/action-plans/${plan}/next-year`);
    const reached = page.locator("label", { has: page.locator("input[name='goal']"), hasText: "Nådd" });
    if (await reached.first().locator("input").isChecked()) throw new Error("a goal that was reached is ticked");
    await page.locator("label", { hasText: "Begynn i januar." }).locator("input").check();
  });
  await visit.passed("goals and lessons offered to the next plan");
  await visit.step("a lesson is taken into it", async () => {
    await visit.press("main form[action$='/next-year'] button");
    const draft = new URL(page.url()).pathname.split("/")[2];
    await visit.open(`/plans/${draft}`);
    if (!(await visit.page.content()).includes("Fra evalueringen: Begynn i januar.")) throw new Error("the lesson is not in the new plan");
  });
  return plan;
}

async function readAbove(journey, plan) {
  const visit = await Visit.begin(journey);
  await visit.signIn("solveig");
  await visit.step("the board's own words are not to be had", () => visit.open(`/plans/${plan}/evaluation`, 403));
  await visit.step("how a goal was judged stands in the roll-up, with what was shared alone", async () => {
    await openPlan(visit, "Strategiplan 2026");
    await visit.press("main a[href$='/roll-up']");
    const goals = await visit.page.locator("h2[id^=area-] a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    let shared = 0;
    for (const goal of goals.slice(0, 5)) {
      await visit.open(goal);
      const text = await visit.page.locator("main").innerText();
      if (text.includes(OURS)) throw new Error("what was not shared is read above");
      shared += Number(text.includes("enheter med mål under dette har vurdert") || text.includes("enhet med mål under dette har vurdert"));
    }
    if (shared === 0) throw new Error("no area says how its goals were judged");
  });
  await visit.passed("how a goal was judged");
}
