// Two branches have adopted their annual reports. The district sees who has one, reads them in one place and searches them by
// words; a branch beside finds nothing of the other's. The national office chooses the chapters.
import { fillIn } from "../answering.mjs";
import { Visit } from "../visit.mjs";

export const name = "annual reports are read above";

/** Somebody drafts the report of last year, writes a sentence and adopts it. */
async function told(journey, who, sentence) {
  const visit = await Visit.begin(journey);
  await visit.signIn(who);
  const report = await visit.step(`${who} writes and adopts a report`, async () => {
    await visit.open("/annual-reports");
    await visit.press("form[action='/annual-reports'][method='post'] button");
    const report = new URL(visit.page.url()).pathname;
    await visit.press(visit.page.locator(".report-tools a").first());
    await visit.page.fill("#text", sentence);
    await visit.press("main form:has(#text) > p.row > button >> nth=0");
    await visit.open(`${report}/adoption`);
    await fillIn(visit, { organ: "årsmøtet", on_day: "10.2.2026", minutes: "sak 3/26" });
    await visit.press("main form button");
    return report;
  });
  await visit.end();
  return report;
}

export async function go(journey) {
  const bergen = await told(journey, "kari", "Vi besøkte garasjen på ÆRØY i mai.");
  const fjordane = await told(journey, "oddgeir", "Åtte vart med til Førde.");
  const imran = await Visit.begin(journey);
  await imran.signIn("imran");
  await imran.step("the district sees who has a report, without shaming", async () => {
    await imran.open("/annual-reports");
    await imran.reads("2 av 4 har en vedtatt årsberetning for 2025");
    await imran.reads("2 er ikke her ennå");
  });
  await imran.passed("annual reports of a district");
  await imran.step("and finds a word in them, whatever the case", async () => {
    await fillIn(imran, { q: "ærøy GARASJEN" });
    await imran.press("form[role='search'] button");
    if ((await imran.page.locator("mark").first().innerText()) !== "garasjen") throw new Error("the word is not marked");
  });
  await imran.passed("a search in annual reports");
  await imran.step("and reads from there", async () => {
    await imran.press("ul.lines a");
    if (new URL(imran.page.url()).pathname !== bergen) throw new Error("the find leads elsewhere");
    await imran.reads("Vi besøkte garasjen på ÆRØY i mai.");
    if (await imran.page.locator(".report-tools").count()) throw new Error("the district may write on it");
  });
  await imran.passed("a branch's annual report, read above");
  await imran.end();
  const oddgeir = await Visit.begin(journey);
  await oddgeir.signIn("oddgeir");
  await oddgeir.step("a branch beside finds nothing of it", async () => {
    await oddgeir.open(bergen, 404);
    await oddgeir.open("/annual-reports?q=%C3%A6r%C3%B8y");
    if (await oddgeir.page.locator("mark").count()) throw new Error("Fjordane finds Bergen's report");
    await oddgeir.open(fjordane);
  });
  await oddgeir.end();
  const solveig = await Visit.begin(journey);
  await solveig.signIn("solveig");
  await solveig.passed("the chapters of annual reports", "/annual-reports/template");
  await solveig.step("the national office leaves a chapter out", async () => {
    await solveig.page.locator("input[name='shown']").nth(2).uncheck();
    await solveig.press("form[action='/annual-reports/template'] button");
    await solveig.reads("Dere har egne kapitler");
  });
  await solveig.end();
}
