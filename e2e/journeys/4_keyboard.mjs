// From the front page to an answered measure with the keyboard alone; every stop can be seen.
import { isAnswered, measuresAsked } from "../answering.mjs";
import { pressTo, tabTo } from "../keyboard.mjs";
import { Visit } from "../visit.mjs";

export const name = "by keyboard alone";

export async function go(journey) {
  const visit = await Visit.begin(journey);
  const { page } = visit;
  await visit.step("the first stop is the way past the frame", async () => {
    await visit.open("/");
    await tabTo(page, "a.ds-skip-link");
    await page.keyboard.press("Enter");
    const at = await page.evaluate(() => document.activeElement.id);
    if (at !== "main") throw new Error(`the focus is on «${at}», not in the content`);
  });
  await visit.step("to sign-in, and in", async () => {
    await tabTo(page, "main a[href='/sign-in']");
    await pressTo(page, "Enter");
    await tabTo(page, "#name");
    await page.keyboard.type("kari");
    await tabTo(page, "#password");
    await page.keyboard.type(visit.program.password);
    await tabTo(page, "main form button");
    await pressTo(page, "Enter");
    await visit.sees("form[action='/sign-out']");
  });
  await visit.step("to the plan and its answers", async () => {
    await tabTo(page, "nav a[href='/plans']");
    await pressTo(page, "Enter");
    await tabTo(page, "main .card a[href^='/plans/']");
    await pressTo(page, "Enter");
    await tabTo(page, "main a[href*='/answers?unit=']");
    await pressTo(page, "Enter");
  });
  await visit.step("a measure is answered with the space bar", async () => {
    const [first] = await measuresAsked(visit);
    await tabTo(page, `#measure-${first} button[value='adapted']`);
    await pressTo(page, "Space");
    await isAnswered(visit, first, "adapted");
  });
  await visit.step("after the answer one goes on from where one was", async () => {
    await page.keyboard.press("Tab");
    const there = await page.evaluate(() => document.activeElement.closest(".answer")?.id === location.hash.slice(1));
    if (!there) throw new Error("the next stop is not in the measure that was answered");
  });
  await visit.end();
}
