// A year has gone. The national office sees how far the plan has come, as counts; drills down to a goal and the units; sees how it
// stood at midsummer; takes the figures along as a file. A district sees its own units; no branch's words stand anywhere.
import { openPlan } from "../answering.mjs";
import { startProgram } from "../program.mjs";
import { Visit } from "../visit.mjs";

export const name = "a plan is rolled up";

export async function go(journey) {
  const program = await startProgram({ year: true });
  const later = { ...journey, program };
  try {
    await nationally(later);
    await inTheDistrict(later);
    await journey.report.check(journey.where, "nothing is logged as an error in the roll-up", async () => program.errors());
  } finally {
    await program.stop();
  }
}

async function nationally(journey) {
  const visit = await Visit.begin(journey);
  const { page } = visit;
  await visit.signIn("solveig");
  await visit.step("the plan's page leads to the roll-up", async () => {
    await openPlan(visit, "Strategiplan 2026");
    await visit.press("main a[href$='/roll-up']");
    await visit.reads("har meldt");
    await visit.reads("lokale tiltak");
  });
  await visit.step("how the units have answered stands there too, what is chosen away by itself", async () => {
    await visit.reads("svar er gitt");
    await visit.reads("Valgt bort");
    const [asked, answered, ...rest] = await numbers(page.locator("section[aria-labelledby='whole'] table").first());
    const together = rest.reduce((sum, n) => sum + n, 0);
    if (!asked || asked !== together || asked - rest.at(-1) !== answered) throw new Error(`the answers are ${asked}, ${answered}, ${rest}`);
  });
  await visit.passed("a plan rolled up");
  const line = await visit.step("an area is drilled into, and a measure of it, down to the units", async () => {
    await visit.press("h2[id^='area-'] a");
    await visit.reads("har tiltak her");
    const names = await page.locator("section[aria-labelledby='units'] a.ds-link").allInnerTexts();
    const sorted = [...names].sort(new Intl.Collator("nb").compare);
    if (names.length < 2 || names.join() !== sorted.join()) throw new Error(`the units stand so: ${names}`);
    await visit.passed("an area rolled up");
    const reported = page.locator(".roll-up-table tbody tr:has(td:nth-child(2):not(:text-is('0'))) a");
    await visit.press(reported.first());
    await visit.reads("har tiltak her");
    return new URL(page.url());
  });
  await visit.passed("a measure rolled up");
  await visit.step("how it stood at midsummer", async () => {
    await visit.open(line.pathname.split("/lines/")[0]);
    const now = await page.locator("#done + p strong").innerText();
    await page.selectOption("#by", "2026-06-30");
    await visit.press(".roll-up-form button");
    await visit.reads("slik det sto 30. juni 2026");
    const then = await page.locator("#done + p strong").innerText();
    if (then === now) throw new Error(`midsummer looks as today: ${now}`);
  });
  await visit.step("the figures are taken along", async () => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("a[href*='roll-up.csv']").click()]);
    if (!file.suggestedFilename().endsWith(".csv")) throw new Error(file.suggestedFilename());
  });
  for (const lang of ["nn", "en"]) {
    await visit.step(`${lang} is chosen`, async () => {
      await visit.press(`form.languages button[value='${lang}']`);
      visit.lang = lang;
    });
    await visit.passed(`a plan rolled up in ${lang}`, line.pathname.split("/lines/")[0]);
  }
}

// The columns of a table, summed; what is not known counts as nothing here.
async function numbers(table) {
  const rows = await table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].slice(1).map((cell) => +cell.innerText || 0)));
  return rows.reduce((sums, row) => sums.map((sum, n) => sum + row[n]));
}

async function inTheDistrict(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("imran");
  await visit.step("a district counts its own units", async () => {
    await openPlan(visit, "Strategiplan 2026");
    await visit.press("main a[href$='/roll-up']");
    await visit.reads("Samferd distrikt Vestkysten og enhetene under");
    await visit.press(visit.page.locator("section[aria-labelledby='below'] a", { hasText: "Bergen buss" }));
    await visit.reads("vises ikke før minst 3 enheter har svart eller meldt");
  });
  await visit.passed("one branch, seen from the district");
}
