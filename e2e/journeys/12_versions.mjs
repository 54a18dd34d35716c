// Last year's plan held against this year's: what has changed is seen, chosen, and taken out as a document with real strikes
// and underlines; then next year's plan is made from this year's, and a branch's action plan likewise.
import { openPlan } from "../answering.mjs";
import { download, soundFile } from "../files.mjs";
import { Visit } from "../visit.mjs";

export const name = "what has changed since last year";

export async function go(journey) {
  const solveig = await Visit.begin(journey);
  await solveig.signIn("solveig");
  await compare(solveig);
  await takeOut(solveig);
  await nextYear(solveig);
  await solveig.end();
  const oddgeir = await Visit.begin(journey);
  await oddgeir.signIn("oddgeir");
  oddgeir.lang = "nn";
  await nextActionPlan(oddgeir);
  await oddgeir.end();
}

async function compare(visit) {
  await visit.step("from this year's plan to what has changed", async () => {
    await openPlan(visit, "Strategiplan 2026");
    await visit.reads("Forrige: Strategiplan 2025");
    await visit.press("main a[href$='/differences']");
    await visit.reads("Strategiplan 2025");
    for (const told of ["Skrevet om", "Flyttet", "Nytt", "Tatt ut", "Het før: Klima og omstilling"]) await visit.reads(told);
    await visit.sees("main del");
    await visit.sees("main ins");
  });
  await visit.passed("what has changed");
  await visit.step("only what has moved, and then everything", async () => {
    for (const word of ["reworded", "new", "gone"]) await visit.page.uncheck(`input[name='show'][value='${word}']`);
    await visit.press(".compare-form button");
    const tags = await visit.page.locator(".fate-tag").allInnerTexts();
    if (tags.length === 0 || tags.some((tag) => tag !== "Flyttet")) throw new Error(`shows ${tags}`);
    for (const word of ["same", "reworded", "new", "gone"]) await visit.page.check(`input[name='show'][value='${word}']`);
    await visit.press(".compare-form button");
    const all = await visit.page.locator(".change").count();
    if (all < 120) throw new Error(`shows ${all} items`);
  });
  await visit.passed("everything, changed or not");
}

async function takeOut(visit) {
  await visit.step("the differences are handed out", async () => {
    const docx = await download(visit.page, "main a[href*='differences.docx']");
    soundFile(docx, "docx");
    soundFile(await download(visit.page, "main a[href*='differences.pdf']"), "pdf");
  });
}

async function nextYear(visit) {
  await visit.step("next year's plan is proposed", async () => {
    await openPlan(visit, "Strategiplan 2026");
    await visit.press("main a[href$='/next-year']");
    const title = await visit.page.inputValue("#title");
    if (title !== "Strategiplan 2028–2029") throw new Error(`proposes «${title}»`);
  });
  await visit.passed("next year's plan");
  await visit.step("no area is told, and the draft is made", async () => {
    for (const box of await visit.page.locator("input[name='area']").all()) await box.uncheck();
    if ((await visit.press("main form button")) !== 422) throw new Error("was not refused");
    await visit.sees("#areas-fault");
    await visit.page.locator("input[name='area']").first().check();
    await visit.press("main form button");
    await visit.reads("Forrige: Strategiplan 2026–2027");
  });
  await visit.passed("the draft of next year's plan");
}

async function nextActionPlan(visit) {
  await visit.step("next year's action plan is made from this year's", async () => {
    await visit.open("/action-plans");
    await visit.press("main .card a[href^='/action-plans/']");
    await visit.press("main a[href$='/next-year']");
  });
  await visit.passed("next year's action plan");
  await visit.step("actions come along with owners and moved dates", async () => {
    await visit.press("main form button");
    await visit.reads("Handlingsplan 2027 for Samferd Fjordane");
    await visit.reads("2027");
    await visit.sees("li.action dl dd");
  });
  await visit.passed("the draft of next year's action plan");
}
