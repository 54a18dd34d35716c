// What one branch has done is figures for those above, plans for its members when they are adopted, and nothing for others.
import { openPlan } from "../answering.mjs";
import { Visit } from "../visit.mjs";

export const name = "who sees what";

export async function go(journey) {
  const draft = await draftOfKari(journey);
  await officerSeesFigures(journey, "imran", draft);
  await officerSeesFigures(journey, "solveig", draft);
  await readerSeesAdopted(journey, "biret", "nb", draft);
  await readerSeesAdopted(journey, "tomasz", "en", draft);
  await siblingSeesNothing(journey, draft);
  await administratorKeepsPosts(journey);
}

/** Somebody new in the browser, and gone again. */
async function as(journey, who, lang, does) {
  const visit = await Visit.begin(journey);
  await visit.signIn(who);
  visit.lang = lang;
  await does(visit);
  await visit.end();
}

/** The action plan that the Bergen branch still works on: `{ path, title }`. */
async function draftOfKari(journey) {
  let draft;
  await as(journey, "kari", "nb", async (visit) => {
    draft = await visit.step("kari has a draft", async () => {
      await visit.open("/action-plans");
      await visit.press("main a[href^='/action-plans/']");
      await visit.reads("Utkast");
      return { path: new URL(visit.page.url()).pathname, title: await visit.page.locator("h1").innerText() };
    });
    await visit.passed("units of a leader", "/units");
  });
  return draft;
}

async function officerSeesFigures(journey, who, draft) {
  await as(journey, who, "nb", async (visit) => {
    await visit.step(`${who} sees coverage by area and unit, and what is unknown as unknown`, async () => {
      await openPlan(visit, "Strategiplan 2026");
      await visit.press("main a[href$='/coverage']");
      const units = await visit.page.locator("table.unit-table tbody tr").allInnerTexts();
      const row = (unit) => units.find((text) => text.includes(unit)) ?? "";
      if (!/\d+ av \d+/.test(row("Bergen buss"))) throw new Error(`Bergen buss: «${row("Bergen buss")}»`);
      if (!row("Boknafjorden").includes("Ikke svart ennå")) throw new Error(`Boknafjorden: «${row("Boknafjorden")}»`);
      await visit.reads("Ikke besvart ennå");
      if ((await visit.page.locator("section[aria-labelledby^='level-'] table tbody tr").count()) < 5) throw new Error("no rows by area");
    });
    await visit.passed(`coverage for ${who}`);
    await visit.step(`${who} does not find the branch's draft`, async () => {
      await noDraft(visit, draft);
    });
  });
}

async function noDraft(visit, draft) {
  await visit.open(draft.path, 404);
  await visit.open(draft.path.replace("action-plans", "plans"), 404);
  for (const file of ["pdf", "docx", "xlsx"]) {
    const answered = await visit.page.request.get(`${draft.path}/document.${file}`);
    if (answered.status() !== 404) throw new Error(`its ${file} answered ${answered.status()}`);
  }
  await visit.open("/plans");
  const main = await visit.page.locator("main").innerText();
  if (main.includes(draft.title)) throw new Error("the draft is in the list of plans");
}

async function readerSeesAdopted(journey, who, lang, draft) {
  await as(journey, who, lang, async (visit) => {
    await visit.passed(`front page of ${who}`);
    await visit.step(`${who} reads the adopted plan and finds no draft`, async () => {
      await openPlan(visit, "Strategiplan 2026");
      if ((await visit.page.locator("main a[href*='/answers'], main a[href$='/coverage'], main a[href$='/adoption']").count()) > 0) {
        throw new Error("there are links to what only boards do");
      }
      await saysItsLanguages(visit, lang);
      await visit.passed(`plan for ${who}`);
      const plan = new URL(visit.page.url()).pathname;
      await visit.open(`${plan}/coverage`, 403);
      await visit.passed(`not allowed, for ${who}`);
      await visit.open("/readings/new", 403);
      await noDraft(visit, draft);
      await visit.passed(`plans for ${who}`);
    });
  });
}

/** The plan's own words are marked as bokmål, the words around them as the reader's language. */
async function saysItsLanguages(visit, lang) {
  const of = (selector) => visit.page.locator(selector).first().evaluate((e) => e.closest("[lang]").lang);
  for (const [selector, wanted] of [["h1", "nb"], ["section.plan-area h2", "nb"], ["li[id^='measure-'] .measure-line [lang]", "nb"], ["#contents", lang], [".level-name", lang]]) {
    if ((await of(selector)) !== wanted) throw new Error(`${selector} is said to be ${await of(selector)}, not ${wanted}`);
  }
}

async function siblingSeesNothing(journey, draft) {
  await as(journey, "oddgeir", "nn", async (visit) => {
    await visit.step("the leader of another branch does not find the draft", () => noDraft(visit, draft));
    await visit.open(draft.path, 404);
    await visit.passed("not found, nynorsk");
  });
}

async function administratorKeepsPosts(journey) {
  await as(journey, "hanne", "nb", async (visit) => {
    await visit.step("the administrator sees who holds which post", async () => {
      await visit.press("nav a[href='/people']");
      await visit.reads("Kari Myklebust");
    });
    await visit.passed("people");
    await visit.step("a person without a name is told", async () => {
      await visit.page.locator("form[action='/people'] input").evaluateAll((all) => all.forEach((e) => e.removeAttribute("required")));
      await visit.page.fill("#title", "Nestleder");
    await visit.page.fill("#password", "en lang setning");
      if ((await visit.press("form[action='/people'] button")) !== 422) throw new Error("was not refused");
      await visit.sees("#name-fault");
      if ((await visit.page.inputValue("#title")) !== "Nestleder") throw new Error("what was typed is gone");
    });
    await visit.passed("people refused");
    await visit.passed("units", "/units");
    await visit.step("a unit has a page", async () => {
      await visit.press(visit.page.locator("main a", { hasText: "Samferd Bergen buss" }));
      await visit.reads("Kari Myklebust");
    });
    await visit.passed("unit");
    await visit.passed("my page", "/me");
  });
}
