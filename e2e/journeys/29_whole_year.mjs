// A branch's whole year, with the clock moved five times: the plan is adopted in February and a matter raised and answered, a status is
// said from a letter in June and the board decides, the goals are judged in November, and in January the annual report is
// made of it all, taken along as PDF and DOCX, and next year's plan begun with what was not reached.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fillIn } from "../answering.mjs";
import { linkAfter, openPostOffice } from "../post_office.mjs";
import { freshFolder, startProgram } from "../program.mjs";
import { PHONE, Visit } from "../visit.mjs";

export const name = "a whole year";
export const sizes = [PHONE];

const ACTION = "Sende krav om drøfting til de tre selskapene i mars";
const MATTER = "Hvem skal holde meldeskjemaet ved like?";
const ANSWER = "Distriktet tar regningen for skiltene.";
const SAID = "To av tre selskaper har svart på kravet.";
const DECIDED = "Styret sender kravet til det tredje selskapet på nytt.";

/** Days after the demo's first day (10 February 2026). */
const [FEBRUARY, JUNE, NOVEMBER, JANUARY] = [9, 126, 290, 336];

export async function go(journey) {
  const [folder, office] = [await freshFolder(), await openPostOffice()];
  const letters = ["--smtp", `smtp://127.0.0.1:${office.port}`, "--mail-from", "post@verv.example.org", "--public-address", "https://verv.example.org"];
  const on = async (daysLater, does, more = []) => {
    const program = await startProgram({ daysLater, folder, more });
    try {
      const given = await does({ ...journey, program });
      await journey.report.check(journey.where, `nothing is logged as an error ${daysLater} days on`, async () => program.errors());
      return given;
    } finally {
      await program.stop();
    }
  };
  try {
    const plan = await on(FEBRUARY, february);
    await on(JUNE, (there) => june(there, plan, office), letters);
    await on(NOVEMBER, (there) => november(there, plan));
    await on(JANUARY, (there) => january(there, plan));
  } finally {
    office.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function february(journey) {
  const kari = await Visit.begin(journey);
  await kari.signIn("kari");
  const plan = await kari.step("February: the annual meeting has adopted the plan", async () => {
    await kari.open("/action-plans");
    await kari.press(kari.page.locator("main a[href^='/action-plans/']", { hasText: "Bergen buss" }));
    const path = new URL(kari.page.url()).pathname;
    await kari.press("main a[href$='/adoption']");
    await fillIn(kari, { organ: "årsmøtet", on_day: "19.2.2026", minutes: "sak 6/26" });
    await kari.press("form[action$='/adoption'] button");
    return path;
  });
  const matter = await kari.step("a matter is raised to the district", async () => {
    await kari.open("/matters/new");
    await fillIn(kari, { title: MATTER, text: "Skiltene i pauserommene blir revet ned.", asks: "Kan distriktet betale?", answer_by: "20.3.2026" });
    await kari.press("main form button");
    return new URL(kari.page.url()).pathname;
  });
  await kari.end();
  const imran = await Visit.begin(journey);
  await imran.signIn("imran");
  await imran.step("and answered", async () => {
    await imran.open(matter);
    await imran.press("form[action$='/receipt'] button");
    await fillIn(imran, { answer: ANSWER });
    await imran.press("form[action$='/answer'] button");
    await imran.reads("Besvart av Samferd distrikt Vestkysten");
  });
  await imran.end();
  return plan;
}

async function june(journey, plan, office) {
  const letter = await journey.report.step(journey.where, "June: a letter reminds the leader", () => office.letter("kari@example.org", ACTION));
  const visitor = await Visit.begin(journey);
  await visitor.step("who reports from its link without signing in", async () => {
    await visitor.open(linkAfter(letter, ACTION));
    await visitor.page.check("input[name='status'][value='under-way']");
    await fillIn(visitor, { note: SAID });
    await visitor.press("main form button");
    await visitor.reads("Det er meldt");
  });
  await visitor.end();
  const kari = await Visit.begin(journey);
  await kari.signIn("kari");
  await kari.step("the board meets, reads the agenda and decides", async () => {
    await kari.open(`${plan}/follow-up`);
    if (!(await kari.page.inputValue("#agenda-text")).includes(ACTION)) throw new Error("the agenda does not have it");
    await kari.open("/");
    await kari.press("main a[href^='/units/']");
    await kari.press("main a[href$='/meetings']");
    await fillIn(kari, { day: "16.6.2026" });
    await kari.press("main form button");
    await kari.press(kari.page.locator("main a", { hasText: "Styremøte 16. juni 2026" }));
    const value = await kari.page.locator("#action option", { hasText: ACTION }).getAttribute("value");
    await kari.page.selectOption("#action", value);
    await kari.page.selectOption("#status", "in-part");
    await fillIn(kari, { words: DECIDED, minutes: "sak 31/26" });
    await kari.press(".decision-form button:not([type])");
    await kari.reads(`sak 31/26 · ${DECIDED}`);
  });
  await kari.end();
}

async function november(journey, plan) {
  const kari = await Visit.begin(journey);
  await kari.signIn("kari");
  await kari.step("November: the board judges its goals", async () => {
    await kari.open(`${plan.replace("/action-plans/", "/plans/")}/evaluation`);
    await kari.press(kari.page.locator("main a.ds-button").first());
    for (const judgement of ["partly", "reached"]) {
      await kari.page.locator(`input[name='judgement'][value='${judgement}']`).check();
      await fillIn(kari, { reason: judgement === "partly" ? "Ett selskap står igjen." : "Det gikk som vi ville." });
      await kari.press("main form.status-form button");
    }
  });
  await kari.end();
}

async function january(journey, plan) {
  const kari = await Visit.begin(journey);
  await kari.signIn("kari");
  const report = await kari.step("January: the annual report is made of what was recorded", async () => {
    await kari.open("/annual-reports");
    await fillIn(kari, { year: "2026" });
    await kari.press("form[action='/annual-reports'][method='post'] button");
    await kari.reads(ACTION);
    await kari.reads("Ett selskap står igjen.");
    return new URL(kari.page.url()).pathname;
  });
  await kari.passed("the annual report of the year");
  await kari.step("it is taken along as PDF and DOCX", async () => {
    for (const [format, begins] of [["pdf", "%PDF"], ["docx", "PK"]]) {
      const answer = await kari.page.request.get(`${report}/document/report.${format}`);
      const bytes = await answer.body();
      if (!answer.ok() || !bytes.subarray(0, 4).toString("latin1").startsWith(begins)) throw new Error(`no ${format}: ${answer.status()}`);
      const pictures = process.env.HANDLEKRAFT_PICTURES;
      if (pictures) await writeFile(join(pictures, `a-whole-year.${format}`), bytes);
    }
  });
  await kari.step("next year's plan begins with what was not reached", async () => {
    await kari.open(`${plan}/next-year`);
    const missed = kari.page.locator("label", { has: kari.page.locator("input[name='goal']"), hasText: "Delvis" }).first();
    if (!(await missed.locator("input").isChecked())) throw new Error("what was reached in part is not ticked");
    await kari.press("main form[action$='/next-year'] button");
    await kari.reads("2027");
  });
  await kari.passed("next year's plan");
  await kari.end();
}
