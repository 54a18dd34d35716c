// A board writes down what its meeting decided: how an action goes, and a new action; a file shows it; and a new board reads
// what it takes over. In the demo union with a whole year behind it.
import { fillIn } from "../answering.mjs";
import { startProgram } from "../program.mjs";
import { Visit } from "../visit.mjs";

export const name = "a meeting decides, and a new board takes over";

export async function go(journey) {
  const program = await startProgram({ year: true });
  try {
    await decided({ ...journey, program });
    await journey.report.check(journey.where, "nothing is logged as an error after the year", async () => program.errors());
  } finally {
    await program.stop();
  }
}

async function decided(journey) {
  const visit = await Visit.begin(journey);
  const { page } = visit;
  await visit.signIn("kari");
  await visit.step("from the front page to the unit's meetings", async () => {
    await visit.open("/");
    await visit.press("main a[href^='/units/']");
    await visit.press("main a[href$='/meetings']");
    await visit.reads("Styremøte 8. desember 2026");
  });
  await visit.passed("meetings of a unit");
  await visit.step("nothing chosen is told field by field", async () => {
    await visit.press(page.locator("main a", { hasText: "Styremøte 8. desember 2026" }));
    if ((await visit.press(".decision-form button:not([type])")) !== 422) throw new Error("an empty decision was taken");
    await visit.reads("Velg hvilket tiltak det gjelder");
  });
  await visit.passed("a decision refused");
  await visit.step("a decision says how an action goes", async () => {
    await page.selectOption("#action", { label: await page.locator("#action option").nth(1).innerText() });
    await page.selectOption("#status", "in-part");
    await fillIn(visit, { words: "Resten tas med i neste års plan.", minutes: "sak 61/26" });
    await visit.press(".decision-form button:not([type])");
    await visit.reads("sak 61/26 · Resten tas med i neste års plan.");
  });
  await visit.step("a decision becomes an action of the plan", async () => {
    await page.check("input[name='became'][value='action']");
    if (await page.locator("#action").isVisible()) throw new Error("what is not asked for is shown");
    await page.selectOption("#under", { index: 1 });
    await fillIn(visit, { words: "Rydde lageret på Mannsverk", minutes: "sak 62/26", owner_post: "Kasserer", due: "31.12.2026" });
    await visit.press(".decision-form button:not([type])");
    await visit.reads("Nytt tiltak: Rydde lageret på Mannsverk");
  });
  await visit.passed("a meeting and its decisions");
  await visit.step("how it goes is said with a file", async () => {
    await visit.press(page.locator("main a", { hasText: "Nytt tiltak: Rydde lageret" }));
    await page.check("input[name='status'][value='done']");
    await page.locator("details.fold summary").click();
    await page.setInputFiles("#file", { name: "lageret.html", mimeType: "text/html", buffer: Buffer.from("<b>nei</b>") });
    if ((await visit.press("main form .ds-button")) !== 422) throw new Error("a page was taken as a file");
    await visit.reads("Vi tar ikke imot denne filen");
  });
  await visit.passed("a file refused");
  await visit.step("a file that is taken can be fetched again", async () => {
    await page.setInputFiles("#file", { name: "Før og etter.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG\r\n lageret", "latin1") });
    await visit.press("main form .ds-button");
    await visit.press(page.locator("li.followed", { hasText: "Rydde lageret" }).first().locator("a"));
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("main a", { hasText: "Før og etter.png" }).click()]);
    if (saved.suggestedFilename() !== "Før og etter.png") throw new Error(`saved as ${saved.suggestedFilename()}`);
  });
  await visit.step("the new board reads what it takes over", async () => {
    await visit.open("/");
    await visit.press("main a[href^='/units/']");
    await visit.press("main a[href$='/handover']");
    await visit.reads("Åpent i Handlingsplan 2026 for Samferd Bergen buss");
  });
  await visit.passed("a handover");
  await visit.end();
}
