// A branch raises a matter from its own side; the district receives it and answers; both ends see where it is, and the record
// is searched afterwards.
import { fillIn } from "../answering.mjs";
import { Visit } from "../visit.mjs";

export const name = "a matter is raised and answered";

const TITLE = "Lading av ferjebussen på Østerøy";

export async function go(journey) {
  const kari = await Visit.begin(journey);
  await kari.signIn("kari");
  await kari.step("a matter is raised; what is missing is told first", async () => {
    await kari.open("/matters");
    await kari.press("main a[href='/matters/new']");
    if ((await kari.press("main form button")) !== 422) throw new Error("an empty matter was taken");
    await kari.reads("Gi saken en tittel");
  });
  await kari.passed("a matter refused");
  const matter = await kari.step("it is sent to the district", async () => {
    await fillIn(kari, { title: TITLE, text: "Laderen ved kaien er for svak.", asks: "Hvem skal bestille en ny?", answer_by: "20.3.2026" });
    await kari.press("main form button");
    await kari.reads("ikke tatt imot ennå");
    return new URL(kari.page.url()).pathname;
  });
  await kari.passed("a matter that is raised");
  await kari.passed("matters of a branch", "/matters");
  const imran = await Visit.begin(journey);
  await imran.signIn("imran");
  await imran.step("it waits on the front page of the district", async () => {
    await imran.open("/");
    await imran.reads(TITLE);
  });
  await imran.step("it is received", async () => {
    await imran.open(matter);
    await imran.press("form[action$='/receipt'] button");
    await imran.reads("Tatt imot av Samferd distrikt Vestkysten");
  });
  await imran.passed("a matter with us");
  await imran.step("somebody is named who looks at it", async () => {
    await imran.page.locator("details.fold", { has: imran.page.locator("#assigned_to") }).locator("summary").click();
    await fillIn(imran, { assigned_to: "distriktssekretæren" });
    await imran.press("form[action$='/assignment'] button");
    await imran.reads("distriktssekretæren ser på den");
  });
  await imran.step("and it is answered", async () => {
    await fillIn(imran, { answer: "Oppdragsgiveren bestiller laderen i april." });
    await imran.press("form[action$='/answer'] button");
    await imran.reads("Besvart av Samferd distrikt Vestkysten");
  });
  await imran.end();
  await kari.step("the answer is on the front page of who asked", async () => {
    await kari.open("/");
    await kari.reads("Samferd distrikt Vestkysten har svart");
  });
  await kari.passed("a matter that is answered", matter);
  await kari.step("and in the record, by words", async () => {
    await kari.open("/matters");
    await fillIn(kari, { q: "LADEREN østerøy" });
    await kari.press(".matter-search button");
    await kari.reads("Én sak");
    await kari.reads(TITLE);
  });
  await kari.passed("the record of matters");
  await kari.step("in nynorsk and in English", async () => {
    for (const [lang, words] of [["nn", "Det som har hendt"], ["en", "What has happened"]]) {
      await kari.press(kari.page.locator(`form.languages button[value='${lang}']`));
      kari.lang = lang;
      await kari.open(matter);
      await kari.reads(words);
      await kari.passed(`a matter in ${lang}`);
    }
  });
  await kari.end();
}
