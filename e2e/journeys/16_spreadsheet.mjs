// A board keeps its plan in a spreadsheet with Swedish headings, in an order of its own. The columns are guessed, one guess is
// wrong and put right, and the sheet becomes an action plan with owners, deadlines and costs. Next year's sheet, with the same
// headings in another order, is read as was said the last time.
import { Visit } from "../visit.mjs";

export const name = "a spreadsheet becomes an action plan";

const HEADINGS = ["Anteckning", "Klart", "Sköter om", "Åtgärd", "Del", "Kostnad", "Målsättning", "Återkommer"];
const GUESSED = ["comment", "due", "owner", "measure", "comment", "kroner", "goal", "recurrence"];
const ROWS = [
  ["Lånar bil av distriktet", "2026-04-30", "Ordförande", "Besöka alla depåer", "Fler medlemmar", "4 500", "Varje depå har ett ombud", ""],
  ["", "2026-05-29", "Studieorganisatör", "Hålla kurs för nya ombud", "Fler medlemmar", "12 000", "Varje depå har ett ombud", "varje halvår"],
  ["Skyddsombuden är med", "", "Kari Myklebust", "Gå skyddsrond på varje depå", "Trygghet på jobbet", "0", "Ingen blir skadad", "varje kvartal"],
  ["", "mitten av maj", "Kassör", "Skriva lista på farliga hållplatser", "Trygghet på jobbet", "", "Ingen blir skadad", ""],
];

export async function go(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("kari");
  await guesses(visit);
  await putsRight(visit);
  await acceptsIt(visit);
  await remembers(visit);
  await visit.end();
}

/** The sheet as a file, its columns in an order. */
function sheet(name, order) {
  const lines = [HEADINGS, ...ROWS].map((row) => order.map((at) => row[at]).join(";"));
  return { name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) };
}

async function handInSheet(visit, file) {
  await visit.open("/readings/new");
  await visit.page.setInputFiles("#file", file);
  await visit.press("form[action='/readings'] button");
  if (!visit.page.url().endsWith("/columns")) throw new Error(`ended on ${visit.page.url()}`);
}

/** The meanings that the page shows, by their headings. */
async function meanings(visit) {
  const shown = await visit.page.locator("select[id^='column-']").evaluateAll((all) =>
    all.map((select) => [select.labels[0].textContent.trim(), select.value]));
  return shown.map(([label, meaning]) => `${label.replace(/^[A-Z]+: /, "")} = ${meaning}`);
}

async function showsMeanings(visit, order, wanted) {
  const shown = await meanings(visit);
  const should = order.map((at) => `${HEADINGS[at]} = ${wanted[at]}`);
  if (shown.join() !== should.join()) throw new Error(`shown: ${shown.join(", ")}; should be: ${should.join(", ")}`);
}

const inOrder = HEADINGS.map((_, at) => at);

async function guesses(visit) {
  await visit.step("the columns are guessed from Swedish headings in odd order", async () => {
    await handInSheet(visit, sheet("vår plan 2026.csv", inOrder));
    await showsMeanings(visit, inOrder, GUESSED);
    await visit.reads("A: Anteckning");
    await visit.reads("er det 4 tiltak i arket");
  });
  await visit.passed("columns");
}

async function putsRight(visit) {
  const { page } = visit;
  await visit.step("two columns for the same are told, and what was chosen stays", async () => {
    await page.selectOption("#column-4", "goal");
    if ((await visit.press("button[value='use']")) !== 422) throw new Error("was not refused");
    await visit.sees("[role='alert']");
    if ((await page.inputValue("#column-4")) !== "goal") throw new Error("the choice is gone");
  });
  await visit.passed("columns refused");
  await visit.step("the wrong guess is put right", async () => {
    await page.selectOption("#column-4", "area");
    await visit.press("button[value='use']");
    await visit.reads("Vi fant 2 områder, 2 mål og 4 tiltak.");
    for (const words of ["Ansvarlig verv: Studieorganisatör", "Ansvarlig person: Kari Myklebust", "Frist: 30. april 2026", "Gjentas: hvert kvartal"]) {
      await visit.reads(words);
    }
    await visit.reads("«mitten av maj» i kolonnen Klart er ikke en dato vi kan lese");
  });
  await visit.passed("review of a spreadsheet");
}

async function acceptsIt(visit) {
  const { page } = visit;
  await visit.step("a plan without a name is told", async () => {
    await page.fill("#title", "");
    await visit.press("form[action$='/frame'] button");
    const status = await visit.press("form[action$='/acceptance'] button");
    if (status !== 422) throw new Error(`answered ${status}`);
  });
  await visit.step("it is accepted as an action plan with all that the sheet said", async () => {
    await page.fill("#title", "Planen fra regnearket");
    await visit.press("form[action$='/frame'] button");
    await visit.press("form[action$='/acceptance'] button");
    await visit.press("main a[href^='/action-plans/']");
    for (const words of ["Planen fra regnearket", "3 av 4 tiltak har en frist eller gjentas", "3 av 4 tiltak har kostnaden vurdert", "Studieorganisatör", "12 000 kr"]) {
      await visit.reads(words);
    }
    const areas = await page.locator("section[id^='area-'] > h2").allInnerTexts();
    if (areas.join() !== "Fler medlemmar,Trygghet på jobbet") throw new Error(`areas: ${areas.join(", ")}`);
  });
  await visit.passed("action plan of a spreadsheet");
  await visit.step("what no field can hold stands by the fields", async () => {
    await visit.press(page.locator("li.action", { hasText: "Skriva lista" }).locator("a[href*='/actions/']").first());
    await visit.reads("Dette sto også i regnearket: Klart mitten av maj");
  });
  await visit.passed("action of a spreadsheet");
  await visit.step("a second window at the same action is told, and keeps what it typed", async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.fill("#due", "15.5.2026");
    await other.click("main form .row button:not([name])");
    await other.waitForLoadState("load");
    await other.close();
    await page.fill("#indicator", "Hållplatser på listan");
    if ((await visit.press("main form .row button:not([name])")) !== 409) throw new Error("was not told");
    await visit.reads("Frist 15.5.2026");
    if ((await page.inputValue("#indicator")) !== "Hållplatser på listan") throw new Error("what was typed is gone");
  });
  await visit.passed("two at an action");
  await visit.step("it is saved over, knowingly", async () => {
    await page.fill("#due", "15.5.2026");
    if ((await visit.press("main form .row button:not([name])")) !== 200) throw new Error("was not saved");
    for (const words of ["innen 15. mai 2026", "Hållplatser på listan"]) await visit.reads(words);
  });
}

async function remembers(visit) {
  const turned = [...inOrder].reverse();
  await visit.step("next time the same headings, turned about, mean what was said", async () => {
    await handInSheet(visit, sheet("vår plan 2027.csv", turned));
    await visit.reads("Overskriftene er de samme som sist");
    await showsMeanings(visit, turned, GUESSED.with(4, "area"));
  });
  await visit.passed("columns remembered");
}
