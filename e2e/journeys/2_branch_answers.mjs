// A branch that has not begun answers the national plan, makes its own plan of the answers, and fills in who, when and what
// it costs. Another branch hands in the plan that its annual meeting wrote, connects it to the national one, and has it adopted.
import { answer, beginPlan, fillIn, holds, inSight, isAnswered, measuresAsked, openAnswers, openPlan } from "../answering.mjs";
import { download, soundFile } from "../files.mjs";
import { demoFile, demoText, handIn, misread } from "../handing_in.mjs";
import { Visit } from "../visit.mjs";

export const name = "a branch answers";

const KINDS = ["taken_up", "adapted", "in_part", "later", "not_relevant"];

export async function go(journey) {
  await answersFirst(await Visit.begin(journey));
  await documentFirst(await Visit.begin(journey));
}

async function answersFirst(visit) {
  await visit.signIn("perarne");
  await visit.passed("front page of a leader");
  const measures = await giveAnswers(visit);
  await chooseAway(visit, measures);
  const plan = await begin(visit);
  await editAction(visit, plan);
  await writeMore(visit, plan);
  await visit.end();
}

async function documentFirst(visit) {
  await visit.signIn("kari");
  await openOwnDraft(visit);
  const handedIn = await handInOwnPlan(visit);
  await connect(visit, handedIn);
  await adopt(visit, handedIn);
  await seeCoverage(visit);
  await visit.end();
}

async function giveAnswers(visit) {
  const measures = await visit.step("from the plan to the answers", async () => {
    await visit.report.check(visit.where, "the leader finds the own plan in the navigation", async () => {
      return (await visit.page.locator("nav a[href='/action-plans']").count()) === 1 ? [] : ["there is no link to /action-plans"];
    });
    await visit.passed("our plan, nothing yet", "/action-plans");
    await openAnswers(visit);
    return measuresAsked(visit);
  });
  await visit.passed("answers to give");
  for (const [n, kind] of KINDS.entries()) {
    await visit.step(`an answer: ${kind}`, async () => {
      const status = await answer(visit, measures[n], kind);
      if (status !== 200) throw new Error(`answered ${status}`);
      await isAnswered(visit, measures[n], kind);
      await inSight(visit, `#measure-${measures[n]}`);
    });
  }
  await visit.step("a changed mind is kept", async () => {
    await answer(visit, measures[0], "later");
    await isAnswered(visit, measures[0], "later");
    await answer(visit, measures[0], "taken_up");
    await isAnswered(visit, measures[0], "taken_up");
  });
  return measures;
}

async function chooseAway(visit, measures) {
  const [measure, reason] = [measures[KINDS.length], "Vi har ingen nattruter i år, og tar det opp igjen neste år."];
  await visit.step("chosen away without a reason is told, at its place", async () => {
    const status = await answer(visit, measure, "chosen_away");
    if (status !== 422) throw new Error(`answered ${status}`);
    await visit.sees(`#fault-${measure}`);
    await inSight(visit, `#reason-${measure}`);
  });
  await visit.passed("answer without a reason");
  await visit.step("chosen away with a reason is kept", async () => {
    await visit.page.fill(`#reason-${measure}`, reason);
    const status = await visit.press(`#measure-${measure} details button[value='chosen_away']`);
    if (status !== 200) throw new Error(`answered ${status}`);
    await isAnswered(visit, measure, "chosen_away");
    await visit.reads(reason);
    await inSight(visit, `#measure-${measure}`);
  });
  await visit.step("an answer can be taken back", async () => {
    const other = measures[KINDS.length + 1];
    await answer(visit, other, "taken_up");
    await visit.page.locator(`#measure-${other} summary`).click();
    await visit.press(`#measure-${other} button[value='none']`);
    await isAnswered(visit, other, "");
  });
}

async function begin(visit) {
  await visit.step("a plan that ends before it begins is told, and what was typed stays", async () => {
    await fillIn(visit, { title: "Handlingsplan for reisen", from: "1.1.2026", to: "31.12.2025" });
    if ((await visit.press("#begin form button")) !== 422) throw new Error("was not refused");
    await holds(visit, { title: "Handlingsplan for reisen", from: "1.1.2026", to: "31.12.2025" });
    await inSight(visit, "#begin");
  });
  await visit.passed("begin refused");
  const plan = await visit.step("the action plan is made of the answers", async () => {
    await fillIn(visit, { title: "Handlingsplan for reisen", from: "1.1.2026", to: "31.12.2026" });
    const path = await beginPlan(visit);
    await visit.reads("Handlingsplan for reisen");
    const actions = await visit.page.locator("li.action").count();
    if (actions !== 3) throw new Error(`${actions} actions from three answers that say yes`);
    return path;
  });
  await visit.passed("action plan");
  return plan;
}

async function editAction(visit, plan) {
  const wrong = { owner_post: "Nestleder", owner_name: "Amina Warsame", due: "1.3.2031", kroner: "ganske mye", indicator: "Garasjer vi har besøkt", target: "4" };
  await visit.step("a deadline outside the period and letters as kroner are told, and what was typed stays", async () => {
    await visit.press("li.action a[href*='/actions/']");
    await visit.passed("action");
    await fillIn(visit, wrong);
    if ((await visit.press("main form button:not([name])")) !== 422) throw new Error("was not refused");
    await holds(visit, wrong);
    await visit.sees("#due-fault");
    await visit.sees("#kroner-fault");
  });
  await visit.passed("action refused");
  await visit.step("owner, deadline, kroner and indicator are kept", async () => {
    await fillIn(visit, { due: "19. juni 2026", kroner: "25 000" });
    await visit.press("main form button:not([name])");
    if (new URL(visit.page.url()).pathname !== plan) throw new Error(`ended on ${visit.page.url()}`);
    for (const words of ["Nestleder", "Amina Warsame", "19. juni 2026", /25.000/, "Garasjer vi har besøkt"]) await visit.reads(words);
  });
}

async function writeMore(visit, plan) {
  await visit.step("a goal and an action of the branch's own", async () => {
    const area = visit.page.locator("section[id^='area-']").first();
    await area.locator("details.no-print:has(form[action$='/goals']) > summary").click();
    await area.locator("details.no-print input[name='text']").fill("Alle garasjer har en tillitsvalgt.");
    await visit.press(area.locator("details.no-print button"));
    await visit.reads("Alle garasjer har en tillitsvalgt.");
    const goal = visit.page.locator(".own-goal", { hasText: "Alle garasjer har en tillitsvalgt." });
    await visit.press(goal.locator("a[href*='/actions/new']"));
    await visit.passed("new action");
    await fillIn(visit, { text: "Holde valg på Flesland.", due: "1.9.2026" });
    await visit.press("main form button:not([name])");
    await visit.reads("Holde valg på Flesland.");
    if (new URL(visit.page.url()).pathname !== plan) throw new Error(`ended on ${visit.page.url()}`);
  });
}

/** The branch's answers and its draft as they are when the demo begins. */
async function openOwnDraft(visit) {
  await visit.step("a board goes on where it was", async () => {
    await visit.passed("our plan", "/action-plans");
    await visit.press("main a[href*='/answers?unit=']");
    if ((await visit.page.locator(".answer-given").count()) < 20) throw new Error("the branch's answers are not there");
    await visit.passed("answers of a branch");
    await visit.press("#begin a[href^='/action-plans/']");
    if ((await visit.page.locator("li.action").count()) < 10) throw new Error("the draft has few actions");
  });
  await visit.passed("draft action plan of a branch");
}

async function handInOwnPlan(visit) {
  return visit.step("the plan of the annual meeting is handed in and accepted", async () => {
    await handIn(visit, { file: demoFile("handlingsplan-bergen-buss.txt") });
    const wanted = JSON.parse(demoText("handlingsplan-bergen-buss.json"));
    await visit.report.check(visit.where, "the plan is read as it should be", () => misread(visit, wanted));
    await visit.passed("review of a branch's plan");
    const builds = await visit.page.locator("#higher option:checked").innerText();
    if (!builds.startsWith("Strategiplan 2026")) throw new Error(`it would build on «${builds}»`);
    await visit.press("form[action$='/acceptance'] button");
    await visit.press("main a[href^='/action-plans/']");
    return new URL(visit.page.url()).pathname;
  });
}

async function connect(visit, plan) {
  const { page } = visit;
  await visit.step("links to the national plan are proposed", async () => {
    await visit.open(`${plan}/comparison`);
    if ((await page.locator("li[id^='link-']").count()) === 0) await visit.press("form.choose-plan button");
    const lines = await page.locator("li[id^='link-']").count();
    if (lines < 5) throw new Error(`only ${lines} proposals`);
  });
  await visit.passed("comparison");
  await visit.step("a link is refused, one is accepted, and all likely ones at once", async () => {
    const count = (selector) => page.locator(selector).count();
    const before = await count("li[id^='link-']");
    await visit.press(page.locator("li[id^='link-'] form[action$='/dismiss'] button").last());
    if ((await count("li[id^='link-']")) !== before - 1) throw new Error("the refused link is still there");
    await visit.press(page.locator("li[id^='link-'] form[action$='/accept'] button").last());
    if ((await count("li[id^='link-']")) !== before - 2) throw new Error("the accepted link is still there");
    if ((await count("form[action$='/accept-likely']")) === 0) throw new Error("no link is likely");
    await visit.press("form[action$='/accept-likely'] button");
    if ((await count("form[action$='/accept-likely']")) > 0) throw new Error("likely links are still waiting");
  });
  await visit.passed("comparison after answers");
  await visit.step("the plan tells what it answers", async () => {
    await visit.open(plan);
    await visit.reads(/[Ss]varer på (ett|\d+) tiltak i Strategiplan 2026/);
  });
}

async function adopt(visit, plan) {
  await visit.step("the annual meeting's decision is written down", async () => {
    await visit.press("main a[href$='/adoption']");
    await fillIn(visit, { organ: "årsmøtet", on_day: "5.2.2026", minutes: "sak 6/26" });
    await visit.press("form[action$='/adoption'] button");
    await visit.open(plan);
    await visit.reads("Vedtatt av årsmøtet 5. februar 2026, sak 6/26");
  });
  await visit.passed("adopted action plan");
  for (const kind of ["docx", "pdf", "xlsx"]) {
    await visit.step(`the action plan as ${kind}`, async () => {
      soundFile(await download(visit.page, `a[href$='/document.${kind}']`), kind);
    });
  }
}

async function seeCoverage(visit) {
  await visit.step("the leader sees the branch's own figures", async () => {
    await openPlan(visit, "Strategiplan 2026");
    await visit.press("main a[href$='/coverage']");
    await visit.reads("Samferd Bergen buss");
  });
  await visit.passed("coverage of one branch");
}
