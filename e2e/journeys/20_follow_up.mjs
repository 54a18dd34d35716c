// A branch adopts its plan in March; what the leader answers for waits on the front page, is reported on in two minutes or with
// one press, and shows on the plan and in the board view.
import { fillIn } from "../answering.mjs";
import { startProgram } from "../program.mjs";
import { Visit } from "../visit.mjs";

export const name = "a plan is followed up";

export async function go(journey) {
  const program = await startProgram({ daysLater: 40 });
  const later = { ...journey, program };
  try {
    await followed(later);
    await journey.report.check(journey.where, "nothing is logged as an error in March", async () => program.errors());
  } finally {
    await program.stop();
  }
}

async function followed(journey) {
  const visit = await Visit.begin(journey);
  const { page } = visit;
  await visit.signIn("kari");
  const plan = await visit.step("the annual meeting's decision is written down", async () => {
    await visit.open("/action-plans");
    await visit.press(page.locator("main a[href^='/action-plans/']", { hasText: "Bergen buss" }));
    const path = new URL(page.url()).pathname;
    await visit.press("main a[href$='/adoption']");
    await fillIn(visit, { organ: "årsmøtet", on_day: "18.3.2026", minutes: "sak 6/26" });
    await visit.press("form[action$='/adoption'] button");
    return path;
  });
  await visit.step("what the leader answers for waits on the front page", async () => {
    await visit.open("/");
    await visit.reads("Ikke meldt ennå");
  });
  await visit.passed("my list", "/");
  const before = await page.locator("li.mine form").count();
  const text = await page.locator("li.mine", { has: page.locator("form") }).first().locator("a").innerText();
  await visit.step("its status is said in two minutes", async () => {
    await visit.press(page.locator("li.mine", { has: page.locator("form") }).first().locator("a"));
    if ((await visit.press("main form button")) !== 422) throw new Error("nothing chosen was taken");
    await visit.reads("Velg hvor langt det er kommet");
  });
  await visit.passed("a status refused");
  await visit.step("under way, with a few words and a link", async () => {
    await page.check("input[name='status'][value='under-way']");
    await fillIn(visit, { note: "Kravene er sendt til to av tre selskaper." });
    await page.locator("details.fold summary").click();
    await fillIn(visit, { link: "https://example.org/krav" });
    await visit.press("main form button");
    await visit.reads("Kravene er sendt til to av tre selskaper.");
  });
  await visit.passed("board view");
  await visit.step("a board meeting is written down, and a day that is none is told", async () => {
    await fillIn(visit, { day: "31.2.2026" });
    if ((await visit.press("form[action$='/meetings'] button")) !== 422) throw new Error("31 February was taken");
    await visit.reads("Dette er ikke en dag");
    await fillIn(visit, { day: "17.3.2026" });
    await visit.press("form[action$='/meetings'] button");
    await visit.reads("Styremøte 17. mars 2026");
  });
  await visit.step("one press from the front page says that it is done", async () => {
    await visit.open("/");
    await visit.press(page.locator("li.mine", { hasText: text }).locator("form button"));
    const after = await page.locator("li.mine form").count();
    if (after !== before - 1) throw new Error(`${before} waited, ${after} wait now`);
  });
  await visit.step("the plan shows how far it has come", async () => {
    await visit.open(plan);
    const tag = page.locator("li.action", { hasText: text }).locator(".tag", { hasText: "Gjort" });
    if ((await tag.count()) !== 1) throw new Error("the plan does not say that it is done");
  });
  await visit.passed("plan with statuses");
  await visit.step("what was said before stays", async () => {
    await visit.open(`${plan}/follow-up`);
    await visit.press(page.locator("li.followed", { hasText: text }).last().locator("a"));
    await visit.reads("Kravene er sendt til to av tre selskaper.");
  });
  await visit.passed("a status with its history");
  await visit.step("in nynorsk and in English", async () => {
    const address = new URL(page.url()).pathname;
    for (const [lang, words] of [["nn", "Korleis går det?"], ["en", "How is it going?"]]) {
      await visit.press(page.locator(`form.languages button[value='${lang}']`));
      visit.lang = lang;
      await visit.open(address);
      await visit.reads(words);
      await visit.passed(`a status in ${lang}`);
      await visit.passed(`board view in ${lang}`, `${plan}/follow-up`);
    }
  });
  await visit.end();
}
