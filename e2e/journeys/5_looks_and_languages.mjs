// Every page in the other two languages and in dark, on a phone; and the plan on paper.
import { openAnswers, openPlan } from "../answering.mjs";
import { demoFile, handIn } from "../handing_in.mjs";
import { PHONE, Visit } from "../visit.mjs";

export const name = "looks and languages";
export const sizes = [PHONE];

const LANGUAGES = ["nn", "en"];

export async function go(journey) {
  const paths = { ...(await pathsOf(journey, "kari", branchPages)), ...(await pathsOf(journey, "solveig", nationalPages)) };
  for (const [who, pages] of Object.entries(paths)) {
    for (const lang of LANGUAGES) await inLanguage(journey, who, lang, pages);
    await inDark(journey, who, pages);
  }
  await inLanguage(journey, "hanne", "nn", { people: "/people" });
  await inLanguage(journey, "hanne", "en", { people: "/people" });
  await onPaper(journey, paths.kari);
}

/** Somebody makes what there is to see, and says where it is. */
async function pathsOf(journey, who, makes) {
  const visit = await Visit.begin(journey);
  await visit.signIn(who);
  const pages = await visit.step(`${who} makes something to look at`, () => makes(visit));
  await visit.end();
  return { [who]: pages };
}

function path(visit) {
  const { pathname, search } = new URL(visit.page.url());
  return pathname + search;
}

async function branchPages(visit) {
  await openPlan(visit, "Strategiplan 2026");
  const plan = path(visit);
  await openAnswers(visit);
  const answers = path(visit);
  await visit.press("#begin a[href^='/action-plans/']");
  const own = path(visit);
  const action = await visit.page.locator("li.action a[href*='/actions/']").first().getAttribute("href");
  await handIn(visit, { file: demoFile("handlingsplan-bergen-buss.txt") });
  await visit.press("form[action$='/acceptance'] button");
  await visit.press("main a[href^='/action-plans/']");
  const comparison = `${path(visit)}/comparison`;
  await visit.open(comparison);
  if (await visit.page.locator("li[id^='link-']").count() === 0) await visit.press("form.choose-plan button");
  const coverage = `${plan}/coverage`;
  return { "front page": "/", plans: "/plans", plan, answers, "our plan": "/action-plans", "action plan": own, action, comparison, coverage, units: "/units", "my page": "/me" };
}

async function nationalPages(visit) {
  await handIn(visit, { file: demoFile("strategiplan.txt") });
  const review = path(visit);
  await visit.press("form[action$='/acceptance'] button");
  const draft = path(visit);
  await handIn(visit, { file: demoFile("handlingsplan-fjordane.txt") });
  const shortReview = path(visit);
  if (review === shortReview) throw new Error("the same review twice");
  return { "hand in": "/readings/new", review: shortReview, "draft plan": draft, adoption: `${draft}/adoption` };
}

async function inLanguage(journey, who, lang, pages) {
  const visit = await Visit.begin(journey);
  await visit.open("/sign-in");
  await visit.step(`the sign-in page in ${lang}`, async () => {
    await visit.press(`form.languages button[value='${lang}']`);
    visit.lang = lang;
  });
  if (who === "kari") await visit.passed(`sign-in, ${lang}`);
  await visit.signIn(who);
  await visit.step(`${who} chooses ${lang} at the foot of the page`, async () => {
    await visit.press(`form.languages button[value='${lang}']`);
    const chosen = await visit.page.locator("form.languages [aria-pressed='true']").getAttribute("value");
    if (chosen !== lang) throw new Error(`«${chosen}» is the language chosen`);
  });
  for (const [page, at] of Object.entries(pages)) await visit.passed(`${page}, ${lang}`, at);
  await visit.end();
}

async function inDark(journey, who, pages) {
  const visit = await Visit.begin(journey, { colorScheme: "dark" });
  await visit.signIn(who);
  await visit.step(`${who} goes back to bokmål`, () => visit.press("form.languages button[value='nb']"));
  await visit.step("the page is dark", async () => {
    const [red, green, blue] = await visit.page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
    if (red + green + blue > 200) throw new Error(`the background is ${red}, ${green}, ${blue}`);
  });
  for (const [page, at] of Object.entries(pages)) await visit.passed(`${page}, dark`, at);
  await visit.end();
}

async function onPaper(journey, pages) {
  const visit = await Visit.begin(journey, { viewport: { width: 720, height: 1000 } });
  await visit.signIn("kari");
  for (const page of ["plan", "action plan", "coverage"]) {
    await visit.step(`${page} on paper is the plan and nothing else`, async () => {
      await visit.open(pages[page]);
      await visit.page.emulateMedia({ media: "print" });
      const left = await visit.page.evaluate(() => {
        const shown = (e) => e.getClientRects().length > 0;
        return [...document.querySelectorAll("header.top, footer, nav.trail, button, .ds-button, .no-print")].filter(shown).length;
      });
      if (left > 0) throw new Error(`${left} parts of the frame are printed`);
      await visit.sees("h1");
      await visit.picture(`${page}, on paper`);
      const pdf = await visit.page.pdf({ format: "A4", printBackground: true });
      if (pdf.length < 10_000) throw new Error(`the printed page has ${pdf.length} bytes`);
    });
  }
  await visit.end();
}
