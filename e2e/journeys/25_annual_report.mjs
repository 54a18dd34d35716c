// A leader drafts the branch's annual report, writes on a chapter, types figures in, freezes a table, marks chapters as ready,
// takes the report with them as PDF and DOCX, and writes down that the annual meeting adopted it.
import { fillIn } from "../answering.mjs";
import { Visit } from "../visit.mjs";

export const name = "an annual report is written";

/** Goes to the page of a chapter from the report. */
async function chapter(visit, report, title) {
  await visit.open(report);
  await visit.press(visit.page.locator(".report-tools a", { hasText: `– ${title}` }));
}

export async function go(journey) {
  const oddgeir = await Visit.begin(journey);
  await oddgeir.signIn("oddgeir");
  await oddgeir.step("speaks bokmål for the time being", () => oddgeir.press(oddgeir.page.locator("form.languages button[value='nb']")));
  await oddgeir.passed("annual reports of a branch that has none", "/annual-reports");
  const report = await oddgeir.step("a report is drafted; a year that is none is told first", async () => {
    await fillIn(oddgeir, { year: "i fjor" });
    if ((await oddgeir.press("form[action='/annual-reports'][method='post'] button")) !== 422) throw new Error("a year that is none was taken");
    await oddgeir.reads("Skriv et år som har begynt");
    await fillIn(oddgeir, { year: "2026" });
    await oddgeir.press("form[action='/annual-reports'][method='post'] button");
    await oddgeir.reads("0 av 11 kapitler er klare");
    await oddgeir.reads("Denne årsmeldinga gjeld Samferd Fjordane");
    return new URL(oddgeir.page.url()).pathname;
  });
  await oddgeir.passed("an annual report as drafted");
  await oddgeir.step("a chapter is written with the keys, looked at and saved as ready", async () => {
    await chapter(oddgeir, report, "Om året");
    const field = oddgeir.page.locator("#text");
    await field.fill("Eit godt år");
    await field.press("Control+a");
    await field.press("Control+b");
    if ((await field.inputValue()) !== "**Eit godt år**") throw new Error(`the keys wrote ${await field.inputValue()}`);
    await oddgeir.press("button[value='preview']");
    if ((await oddgeir.page.locator("#preview strong").innerText()) !== "Eit godt år") throw new Error("the look shows no bold text");
  });
  await oddgeir.passed("a chapter before it is saved");
  await oddgeir.step("and is ready", async () => {
    await oddgeir.page.locator("input[name='ready']").check();
    await oddgeir.press("main form:has(#text) > p.row > button >> nth=0");
    await oddgeir.reads("1 av 11 kapitler er klare");
  });
  await oddgeir.step("figures are typed in; one that is none is told", async () => {
    await chapter(oddgeir, report, "Medlemmer");
    await oddgeir.press(oddgeir.page.locator(".report-part a.ds-button").first());
    await oddgeir.page.locator("input[name='figure']").nth(0).fill("to hundre");
    if ((await oddgeir.press("main form button")) !== 422) throw new Error("words were taken for a number");
    await oddgeir.reads("ikke et tall");
  });
  await oddgeir.passed("figures refused");
  await oddgeir.step("and stand in the report with their sum", async () => {
    await oddgeir.page.locator("input[name='figure']").nth(0).fill("212");
    await oddgeir.page.locator("input[name='figure']").nth(1).fill("9");
    await oddgeir.page.locator("input[name='figure']").nth(2).fill("31");
    await oddgeir.press("main form button");
    await oddgeir.reads("252");
  });
  await oddgeir.passed("a chapter with figures");
  await oddgeir.step("a table is frozen and says of which day", async () => {
    await chapter(oddgeir, report, "Handlingsplanen");
    await oddgeir.press("form[action$='/freezing'] button");
    await oddgeir.reads("Frosset slik det var 10. februar 2026");
  });
  await oddgeir.passed("the chapter on the plan");
  await oddgeir.step("a comment is left for the others", async () => {
    await fillIn(oddgeir, { comment: "Kven var med på Ørsta?" });
    await oddgeir.press("form[action$='/comments'] button");
    await oddgeir.reads("Kven var med på Ørsta?");
  });
  await oddgeir.passed("earlier texts", `${report}`.concat("/sections/", oddgeir.page.url().match(/sections\/([0-9a-f-]+)/)[1], "/versions"));
  await oddgeir.step("the report is taken along as PDF and DOCX", async () => {
    await oddgeir.open(report);
    for (const [format, begins] of [["pdf", "%PDF"], ["docx", "PK"]]) {
      const answer = await oddgeir.page.request.get(`${report}/document/report.${format}`);
      const bytes = await answer.body();
      if (!answer.ok() || !bytes.subarray(0, 4).toString("latin1").startsWith(begins)) throw new Error(`no ${format}: ${answer.status()}`);
    }
  });
  await oddgeir.passed("writing the adoption down", `${report}/adoption`);
  await oddgeir.step("the annual meeting has adopted it", async () => {
    await fillIn(oddgeir, { on_day: "10.2.2026", minutes: "sak 3/26" });
    await oddgeir.press("main form button");
    await oddgeir.reads("Vedtatt av årsmøtet 10. februar 2026");
  });
  await oddgeir.passed("an adopted annual report");
  await oddgeir.step("in nynorsk and in English", async () => {
    for (const [lang, words] of [["nn", "Årsmelding 2026"], ["en", "Annual report 2026"]]) {
      await oddgeir.press(oddgeir.page.locator(`form.languages button[value='${lang}']`));
      oddgeir.lang = lang;
      await oddgeir.open(report);
      await oddgeir.reads(words);
      await oddgeir.passed(`an annual report in ${lang}`);
    }
  });
  await oddgeir.end();
}
