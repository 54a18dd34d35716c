// A branch begins its annual wheel with what is suggested, writes a duty of its own, and takes the year into a calendar.
import { fillIn } from "../answering.mjs";
import { startProgram } from "../program.mjs";
import { Visit } from "../visit.mjs";

export const name = "the annual wheel";

export async function go(journey) {
  const program = await startProgram({ year: true });
  try {
    await turned({ ...journey, program });
    await journey.report.check(journey.where, "nothing is logged as an error by the wheel", async () => program.errors());
  } finally {
    await program.stop();
  }
}

async function turned(journey) {
  const visit = await Visit.begin(journey);
  const { page } = visit;
  await visit.signIn("lillian");
  const wheel = await visit.step("from the front page to the wheel", async () => {
    await visit.open("/");
    await visit.press("main a[href^='/units/']");
    await visit.press("main a[href$='/wheel']");
    return new URL(page.url()).pathname;
  });
  await visit.step("what the district shows stands there already", () => visit.reads("Distriktsmøtet"));
  await visit.passed("a wheel with nothing of one's own");
  await visit.step("what is suggested is chosen one by one", async () => {
    await visit.press("main a[href$='/suggestions']");
    if ((await visit.press("main form button")) !== 422) throw new Error("nothing chosen was taken");
    await visit.reads("Velg minst ett");
  });
  await visit.passed("suggestions");
  await visit.step("and taken in", async () => {
    await visit.reads("Samferd distrikt Vestkysten foreslår dette");
    for (const title of ["Kalle inn til årsmøtet", "Sende årsberetning og handlingsplan"]) await page.locator("label", { hasText: title }).locator("input").check();
    await visit.press("main form button");
    await visit.reads("Kalle inn til årsmøtet");
    await visit.reads("21 dager før hvert årsmøte");
  });
  await visit.step("a duty of one's own, wrong first", async () => {
    await visit.press("main a[href$='/duties/new']");
    await fillIn(visit, { title: "Vernerunde", day_day: "44" });
    if ((await visit.press("main form button")) !== 422) throw new Error("the 44th was taken");
    await visit.reads("Dagen må være et tall fra 1 til 31");
  });
  await visit.passed("a duty refused");
  await visit.step("twice a year, and it stands on both days", async () => {
    await page.selectOption("#day_month", "4");
    await page.selectOption("#day_every", "6");
    await fillIn(visit, { day_day: "13", owner: "nestleder" });
    await visit.press("main form button");
    await visit.reads("13. april");
    await visit.reads("13. oktober");
  });
  await visit.step("the meeting is written down, and the call gets its day", async () => {
    await visit.open(wheel.replace("/wheel", "/meetings"));
    await page.selectOption("#kind", "annual");
    await fillIn(visit, { day: "25.2.2027" });
    await visit.press("main form button");
    await visit.open(wheel);
    await visit.reads("4. februar");
  });
  await visit.passed("a wheel");
  await visit.passed("a wheel of the year before", `${wheel}?year=2026`);
  await visit.step("a month of the picture leads to the list", async () => {
    await page.locator(".wheel a[href='#month-4']").click();
    if (new URL(page.url()).hash !== "#month-4") throw new Error(page.url());
  });
  const address = await visit.step("an address is made for the calendar", async () => {
    await visit.open(wheel.replace("/wheel", "/calendar"));
    await page.check("input[value='all']");
    await visit.press("main form button");
    return page.inputValue("#address");
  });
  await visit.passed("a calendar's address");
  await visit.step("a calendar program reads it, and learns when but not what", async () => {
    const answer = await fetch(address);
    const text = await answer.text();
    if (answer.status !== 200 || !text.startsWith("BEGIN:VCALENDAR")) throw new Error(`${answer.status} ${text.slice(0, 100)}`);
    if (!text.includes("DTSTART;VALUE=DATE:20270225") || !text.includes("DTEND;VALUE=DATE:20270226")) throw new Error(text);
    for (const word of ["Samferd", "Haugalandet", "Vernerunde", "Distriktsmøtet"]) if (text.includes(word)) throw new Error(`it says ${word}`);
  });
  await visit.step("stopped, it opens nothing", async () => {
    await visit.press("form[action$='/removal'] button");
    if ((await fetch(address)).status !== 404) throw new Error("it still answers");
  });
  await visit.step("in nynorsk and in English", async () => {
    for (const [lang, words] of [["nn", "Dei faste gjeremåla våre"], ["en", "Our regular duties"]]) {
      await visit.press(page.locator(`form.languages button[value='${lang}']`));
      visit.lang = lang;
      await visit.open(wheel);
      await visit.reads(words);
      await visit.passed(`a wheel, ${lang}`);
    }
  });
  await visit.end();
}
