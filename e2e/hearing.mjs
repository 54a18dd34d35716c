// Input to a plan: the moves that more than one journey makes.
import { openPlan } from "./answering.mjs";

/** From the list of plans to the demo's hearing, and its path. */
export async function openHearing(visit, title = "Temaplan for rekruttering") {
  await openPlan(visit, title);
  await visit.press("main a[href^='/hearings/']:not([href$='/decisions'])");
  return new URL(visit.page.url()).pathname;
}

/** Opens the form for a kind of input on the item with these words. */
export async function giveOn(visit, words, kind) {
  await visit.press(visit.page.locator(".heard", { hasText: words }).first().locator("a[href*='/proposals/new?item=']"));
  if (kind !== "comment") await visit.press(`main nav a[href$='kind=${kind}']`);
}

/** Chooses who speaks: the board (`unit`) or oneself (`own`). */
export async function speakAs(visit, who) {
  await visit.page.locator(`input[name='as'][value^='${who}:']`).check();
}

/** Sends what the board has written, as agreed. */
export async function sendDrafts(visit, hearing) {
  await visit.open(`${hearing}/mine`);
  await visit.page.locator("input[name='agreed_on']").first().fill("9.2.2026");
  await visit.page.locator("input[name='minutes']").first().fill("sak 12/26");
  await visit.press("form[action$='/sending'] button");
}

/** Decides the first proposal on the page of those responsible that has these words. */
export async function decideOn(visit, hearing, words, decision, answer, becomes) {
  await visit.open(`${hearing}/decisions`);
  await visit.press(visit.page.locator(".input", { hasText: words }).first().locator("a[href$='/decision']"));
  await visit.page.locator(`#h-decision`).locator("xpath=..").locator(`input[value='${decision}']`).check();
  if (becomes) await visit.page.fill("#becomes-decision", becomes);
  await visit.page.fill("#answer-decision", answer);
  return visit.press("section[aria-labelledby='h-decision'] form button");
}
