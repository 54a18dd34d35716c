// A draft is edited: an area, a goal with a sub-goal, a measure for two named units, all moved about; and a second person at
// the same item is told, and loses nothing.
import { demoFile, handIn } from "../handing_in.mjs";
import { Visit } from "../visit.mjs";

export const name = "editing a draft";

export async function go(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("solveig");
  const address = await begin(visit);
  await putIn(visit, address);
  await twoAtOnce(visit, address);
  await takeOut(visit, address);
  await visit.end();
}

const line = (text) => `.item:has(.item-text:text-is("${text}"))`;

async function put(visit, link, text, fill = async () => {}) {
  const { page } = visit;
  const href = await link.getAttribute("href");
  await page.goto(new URL(href, page.url()).href);
  await page.fill("#new #text", text);
  await fill();
  await visit.press("#new form button:not([name])");
  await visit.sees(line(text));
}

function link(visit, text, kind) {
  return visit.page.locator(`${line(text)} .item-do a[href*='new=${kind}']`).first();
}

async function begin(visit) {
  const { page } = visit;
  const address = await visit.step("a document becomes a draft", async () => {
    await handIn(visit, { file: demoFile("strategiplan.txt") });
    await visit.press("form[action$='/acceptance'] button");
    await visit.press("main a[href$='/editing']");
    return page.url();
  });
  await visit.passed("editing");
  return address;
}

async function putIn(visit, address) {
  const { page } = visit;
  await visit.step("an area, a goal, a sub-goal and a measure are put in", async () => {
    await put(visit, page.locator("main a[href*='new=area']").last(), "Nye veier");
    await put(visit, link(visit, "Nye veier", "goal"), "Flere unge er med");
    await put(visit, link(visit, "Flere unge er med", "goal"), "Flere lærlinger er med");
    await put(visit, link(visit, "Flere lærlinger er med", "measure"), "Besøke skolene hver høst", async () => {
      if (await page.locator("#find").count()) {
        await page.fill("#find", "Samferd");
        await visit.press("button[value='find']");
      }
      const boxes = page.locator("#new input[name='unit']");
      await boxes.nth(1).check();
      await boxes.nth(2).check();
    });
    await visit.reads(/\d+\.1\.1–a/);
  });
  await visit.step("an empty text is told in its place", async () => {
    await page.goto(new URL(await link(visit, "Flere unge er med", "measure").getAttribute("href"), page.url()).href);
    if ((await visit.press("#new form button:not([name])")) !== 422) throw new Error("was not refused");
    await visit.sees("#text-fault");
  });
  await visit.passed("an empty text");
  await visit.step("a goal changes places with the one before it", async () => {
    await page.goto(address);
    await put(visit, link(visit, "Nye veier", "goal"), "Flere eldre er med");
    await visit.press(`${line("Flere eldre er med")} button[value='up']`);
    const texts = await page.locator(".item-goal .item-text").allInnerTexts();
    if (texts.indexOf("Flere eldre er med") > texts.indexOf("Flere unge er med")) throw new Error("was not moved");
  });
}

async function twoAtOnce(visit, address) {
  const { page } = visit;
  await visit.step("a second window at the same item is told, and keeps what it typed", async () => {
    const other = await page.context().newPage();
    for (const each of [page, other]) {
      await each.goto(address);
      const href = await each.locator(`${line("Flere eldre er med")} .item-do a[href*='item=']`).first().getAttribute("href");
      await each.goto(new URL(href, address).href);
    }
    await other.fill("#text", "Flere pensjonister er med");
    await other.click(".item.open form button:not([name])");
    await other.waitForLoadState("load");
    await other.close();
    await page.fill("#text", "Flere eldre og unge er med");
    if ((await visit.press(".item.open form button:not([name])")) !== 409) throw new Error("was not told");
    await visit.reads("Flere pensjonister er med");
    if ((await page.inputValue("#text")) !== "Flere eldre og unge er med") throw new Error("what was typed is gone");
  });
  await visit.passed("two at once");
  await visit.step("it is saved over, knowingly", async () => {
    await visit.press(".item.open form button:not([name])");
    await visit.sees(line("Flere eldre og unge er med"));
  });
}

async function takeOut(visit, address) {
  const { page } = visit;
  await visit.step("an area is taken out with what it holds, after asking", async () => {
    const href = await page.locator(`${line("Nye veier")} .item-do a[href*='item=']`).first().getAttribute("href");
    await page.goto(new URL(href, address).href);
    await visit.press(".item.open a[href$='/drop']");
    await visit.reads("Besøke skolene hver høst");
  });
  await visit.passed("taking out");
  await visit.step("everything is kept in the history", async () => {
    await visit.press("main form[action$='/drop'] button");
    await visit.press("main a[href$='/changes']");
    for (const words of ["pensjonister", "eldre og unge", "Flere lærlinger er med", "Solveig Aarrestad"]) await visit.reads(words);
  });
  await visit.passed("changes");
}
