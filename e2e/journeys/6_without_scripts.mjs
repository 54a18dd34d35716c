// The second journey and the first in short, in a browser that runs no scripts: everything works, to the files in hand.
import { answer, beginPlan, fillIn, isAnswered, measuresAsked, openAnswers } from "../answering.mjs";
import { download, soundFile } from "../files.mjs";
import { demoFile, handIn, itemsOf, keysOf, openItem, same } from "../handing_in.mjs";
import { Visit } from "../visit.mjs";

export const name = "without scripts";

export async function go(journey) {
  await fromAnswersToPlan(journey);
  await fromDocumentToPlan(journey);
}

async function fromDocumentToPlan(journey) {
  const visit = await Visit.begin(journey, { javaScriptEnabled: false });
  await visit.signIn("solveig");
  await visit.step("a document is handed in and an item corrected", async () => {
    await handIn(visit, { file: demoFile("strategiplan.txt") });
    const before = await itemsOf(visit);
    const [measure] = await keysOf(visit, ".item-measure");
    await openItem(visit, measure);
    await visit.page.selectOption(`#item-${measure} select[name='kind']`, "goal");
    await visit.press(`#item-${measure} button:not([name])`);
    same({ goals: before.goals + 1, measures: before.measures - 1 }, await itemsOf(visit));
  });
  await visit.step("the draft is accepted and adopted", async () => {
    await visit.press("form[action$='/acceptance'] button");
    await visit.press("main a[href$='/adoption']");
    await fillIn(visit, { organ: "landsstyret", on_day: "9.2.2026", minutes: "sak 5/26" });
    await visit.press("form[action$='/adoption'] button");
    await visit.reads("Vedtatt av landsstyret 9. februar 2026, sak 5/26");
  });
  await visit.step("the plan is taken out as docx", async () => {
    soundFile(await download(visit.page, "a[href$='/document/plan.docx']"), "docx");
  });
  await quiet(visit);
  await visit.end();
}

async function fromAnswersToPlan(journey) {
  const visit = await Visit.begin(journey, { javaScriptEnabled: false });
  await visit.signIn("perarne");
  await visit.step("answers are given, and a missing reason is told", async () => {
    await openAnswers(visit);
    const [first, second] = await measuresAsked(visit);
    await answer(visit, first, "taken_up");
    await isAnswered(visit, first, "taken_up");
    if ((await answer(visit, second, "chosen_away")) !== 422) throw new Error("chosen away without a reason was not refused");
    await visit.page.fill(`#reason-${second}`, "Vi er for få i år.");
    await visit.press(`#measure-${second} details button[value='chosen_away']`);
    await isAnswered(visit, second, "chosen_away");
  });
  await visit.step("an action plan is made and an action filled in", async () => {
    await beginPlan(visit);
    await visit.press("li.action a[href*='/actions/']");
    await fillIn(visit, { owner_post: "Leder", due: "1.10.2026" });
    await visit.press("main form button:not([name])");
    await visit.reads("1. oktober 2026");
  });
  await visit.step("the action plan is taken out as docx and pdf", async () => {
    for (const kind of ["docx", "pdf"]) soundFile(await download(visit.page, `a[href$='/document.${kind}']`), kind);
  });
  await quiet(visit);
  await visit.end();
}

function quiet(visit) {
  return visit.report.check(visit.where, "the browser has complained of nothing", async () => visit.complaints.splice(0));
}
