// Every page that there is something to see on: somebody makes it, and says where it is.
import { openAnswers, openPlan } from "./answering.mjs";
import { openHearing } from "./hearing.mjs";
import { demoFile, handIn } from "./handing_in.mjs";
import { Visit } from "./visit.mjs";

/** The pages of a branch leader, of a national officer and of an administrator: `{ who: { page: path } }`. */
export async function allPlaces(journey) {
  const kari = await pathsOf(journey, "kari", branchPages);
  const solveig = await pathsOf(journey, "solveig", nationalPages);
  return { kari, solveig, hanne: { people: "/people" } };
}

async function pathsOf(journey, who, makes) {
  const visit = await Visit.begin(journey);
  await visit.signIn(who);
  const pages = await visit.step(`${who} makes something to look at`, () => makes(visit));
  await visit.end();
  return pages;
}

function path(visit) {
  const { pathname, search } = new URL(visit.page.url());
  return pathname + search;
}

async function branchPages(visit) {
  await openPlan(visit, "Strategiplan 2026");
  const plan = path(visit);
  const hearing = await openHearing(visit);
  const give = await visit.page.locator("main a[href*='/proposals/new?item=measure']").first().getAttribute("href");
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
  const rollUp = `${plan}/roll-up`;
  return { "front page": "/", plans: "/plans", plan, hearings: "/hearings", hearing, "give input": `${give}&kind=reword`, "our input": `${hearing}/mine`, answers, "our plan": "/action-plans", "action plan": own, action, comparison, coverage, "roll-up": rollUp, units: "/units", "my page": "/me" };
}

async function nationalPages(visit) {
  const hearing = await openHearing(visit);
  await handIn(visit, { file: demoFile("strategiplan.txt") });
  const review = path(visit);
  await visit.press("form[action$='/acceptance'] button");
  const draft = path(visit);
  await handIn(visit, { file: demoFile("handlingsplan-fjordane.txt") });
  const shortReview = path(visit);
  if (review === shortReview) throw new Error("the same review twice");
  return { "hand in": "/readings/new", review: shortReview, "draft plan": draft, adoption: `${draft}/adoption`, "open for input": `${draft}/hearing`, "consider input": `${hearing}/decisions` };
}
