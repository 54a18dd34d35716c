// A leader is reminded by mail of what falls due: one letter with a neutral outside; the status is reported from its link by somebody
// who is not signed in, and stands on the board view. Then the settings: kinds, times, another address that is confirmed by a link.
import { rm } from "node:fs/promises";
import { fillIn } from "../answering.mjs";
import { linkAfter, openPostOffice } from "../post_office.mjs";
import { freshFolder, startProgram } from "../program.mjs";
import { Visit } from "../visit.mjs";

export const name = "reminders by mail";

const ACTION = "Sende krav om drøfting til de tre selskapene i mars";
/** Tuesday 16 June 2026: three days before that action is due. */
const daysLater = 126;

export async function go(journey) {
  const [folder, office] = [await freshFolder(), await openPostOffice()];
  const more = ["--smtp", `smtp://127.0.0.1:${office.port}`, "--mail-from", "post@verv.example.org", "--public-address", "https://verv.example.org"];
  let program;
  try {
    program = await startProgram({ daysLater, folder });
    const plan = await adopted({ ...journey, program });
    await program.stop();
    program = await startProgram({ daysLater, folder, more });
    await reminded({ ...journey, program }, office, plan);
    await journey.report.check(journey.where, "nothing is logged as an error in June", async () => program.errors());
  } finally {
    await program?.stop();
    office.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function adopted(journey) {
  const kari = await Visit.begin(journey);
  await kari.signIn("kari");
  await kari.passed("reminder settings where no mail is sent", "/me/reminders");
  const plan = await kari.step("the annual meeting's decision is written down", async () => {
    await kari.reads("sender ikke e-post ennå");
    await kari.open("/action-plans");
    await kari.press(kari.page.locator("main a[href^='/action-plans/']", { hasText: "Bergen buss" }));
    const path = new URL(kari.page.url()).pathname;
    await kari.press("main a[href$='/adoption']");
    await fillIn(kari, { organ: "årsmøtet", on_day: "18.3.2026", minutes: "sak 6/26" });
    await kari.press("form[action$='/adoption'] button");
    return path;
  });
  await kari.end();
  return plan;
}

async function reminded(journey, office, plan) {
  const letter = await journey.report.step(journey.where, "a letter comes, and says nothing on the outside", async () => {
    const found = await office.letter("kari@example.org", ACTION);
    if (/samferd|forbund|fagfor|bergen|myklebust/i.test(found.head)) throw new Error(`the outside says too much: ${found.head}`);
    if (!found.text.startsWith("Hei!")) throw new Error(`it begins: ${found.text.slice(0, 80)}`);
    return found;
  });
  if (process.env.HANDLEKRAFT_PICTURES) console.log(`${letter.head}\n\n${letter.text}`);
  await reports(await Visit.begin(journey), linkAfter(letter, ACTION));
  const kari = await Visit.begin(journey);
  await kari.signIn("kari");
  await kari.step("the board view says it", async () => {
    await kari.open(`${plan}/follow-up`);
    await kari.press(kari.page.locator("li.followed", { hasText: ACTION }).last().locator("a"));
    await kari.reads("Kravene er sendt til to av tre selskaper.");
    await kari.reads("Kari Myklebust");
  });
  await settings(kari, office);
  const visitor = await Visit.begin(journey);
  await visitor.step("reminders are turned off from the letter", async () => {
    await visitor.open(linkAfter(letter, "Slå av påminnelser:"), 404); // void since the address changed
  });
  await visitor.passed("a link that is void");
  await visitor.end();
  await kari.end();
}

async function reports(visitor, link) {
  await visitor.passed("a status from a letter", link);
  await visitor.step("what is missing is told", async () => {
    await visitor.reads(ACTION);
    if ((await visitor.press("main form button")) !== 422) throw new Error("nothing chosen was taken");
    await visitor.reads("Velg hvor langt det er kommet");
  });
  await visitor.passed("a status from a letter refused");
  await visitor.step("and it is reported", async () => {
    await visitor.page.check("input[name='status'][value='under-way']");
    await fillIn(visitor, { note: "Kravene er sendt til to av tre selskaper." });
    await visitor.press("main form button");
    await visitor.reads("Det er meldt");
  });
  await visitor.step("once", async () => {
    await visitor.open(link);
    await visitor.reads("Det er meldt");
    if ((await visitor.page.locator("main form").count()) !== 0) throw new Error("it could be said again");
  });
  await visitor.passed("a link that is used");
  await visitor.end();
}

async function settings(kari, office) {
  await kari.step("by the door from one's own page", async () => {
    await kari.open("/me");
    await kari.press("main a[href='/me/reminders']");
    await kari.reads("Påminnelser går til kari@example.org.");
  });
  await kari.passed("reminder settings");
  await kari.step("kinds and times are chosen and stay", async () => {
    await kari.page.uncheck("input[name='matters']");
    await kari.page.selectOption("#days_before", "7");
    await kari.page.selectOption("#quiet_from", "22");
    await kari.press("form[action='/me/reminders'] button");
    const stays = (await kari.page.inputValue("#days_before")) === "7" && !(await kari.page.isChecked("input[name='matters']"));
    if (!stays) throw new Error("what was chosen is not there");
  });
  await kari.step("the unit's grace days too", async () => {
    await kari.page.selectOption("select[name='days']", "14");
    await kari.press("form[action='/me/reminders/grace'] button");
    if ((await kari.page.inputValue("select[name='days']")) !== "14") throw new Error("what was chosen is not there");
  });
  await kari.step("an address that is none is told", async () => {
    await kari.page.locator("form[action='/me/reminders/address']").evaluate((form) => { form.noValidate = true; });
    await fillIn(kari, { address: "kari på jobben" });
    if ((await kari.press("form[action='/me/reminders/address'] button")) !== 422) throw new Error("it was taken");
    await kari.reads("Dette er ikke en adresse vi kan sende til");
    if ((await kari.page.inputValue("#address")) !== "kari på jobben") throw new Error("what was typed is gone");
  });
  await kari.passed("reminder settings refused");
  await kari.step("another one is asked about in a letter", async () => {
    await fillIn(kari, { address: "kari@privat.example.org" });
    await kari.press("form[action='/me/reminders/address'] button");
    await kari.reads("Vi har sendt en e-post til kari@privat.example.org");
  });
  await kari.passed("an address that waits");
  const letter = await kari.step("the letter comes", () => office.letter("kari@privat.example.org", "Var det du"));
  const visitor = await Visit.begin({ ...kari, browser: kari.context.browser(), size: kari.page.viewportSize() });
  await visitor.passed("an address to confirm", linkAfter(letter, "Var det du"));
  await visitor.step("and is answered with a press", async () => {
    await visitor.press("main form button");
    await visitor.reads("Adressen er bekreftet");
  });
  await visitor.end();
  for (const [lang, words] of [["nn", "Påminningar går til kari@privat.example.org."], ["en", "Reminders go to kari@privat.example.org."]]) {
    await kari.step(`in ${lang}`, async () => {
      await kari.press(kari.page.locator(`form.languages button[value='${lang}']`));
      kari.lang = lang;
      await kari.open("/me/reminders");
      await kari.reads(words);
    });
    await kari.passed(`reminder settings in ${lang}`);
  }
}
