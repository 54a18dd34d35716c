// A national officer makes a plan of a document: hands it in, corrects the reading beside its source, has it adopted, and
// takes it out again as files that can themselves be handed in.
import { download, soundFile } from "../files.mjs";
import { countsOf, demoFile, demoText, handIn, itemsOf, keysOf, misread, openItem, same } from "../handing_in.mjs";
import { Visit } from "../visit.mjs";

export const name = "from document to adopted plan";

export async function go(journey) {
  const visit = await Visit.begin(journey);
  await signIn(visit);
  const wanted = JSON.parse(demoText("strategiplan.json"));
  await handInTheFile(visit, wanted);
  await correct(visit);
  await acceptAndAdopt(visit);
  const files = await readAndTakeOut(visit);
  await handInAgain(visit, wanted, files);
  await visit.end();
}

async function signIn(visit) {
  await visit.step("a visitor sees what this is", async () => {
    await visit.open("/");
    await visit.sees("main a[href='/sign-in']");
  });
  await visit.passed("front page for visitors");
  await visit.step("a wrong password is told, and the name stays", async () => {
    await visit.open("/sign-in");
    await visit.passed("sign-in");
    await visit.page.fill("#name", "solveig");
    await visit.page.fill("#password", "noe helt annet");
    const status = await visit.press("main form button");
    if (status !== 422) throw new Error(`answered ${status}`);
    await visit.sees("#password-fault");
    if ((await visit.page.inputValue("#name")) !== "solveig") throw new Error("the name is gone");
  });
  await visit.passed("sign-in refused");
  await visit.signIn("solveig");
  await visit.passed("front page");
}

async function handInTheFile(visit, wanted) {
  const { page } = visit;
  await visit.step("from the plans to handing in", async () => {
    await visit.press("nav a[href='/plans']");
    await visit.passed("plans");
    await visit.press("main a[href='/readings/new']");
  });
  await visit.passed("hand in");
  await visit.step("handing in nothing is told", async () => {
    if ((await visit.press("form[action='/readings'] button")) !== 422) throw new Error("was not refused");
    await visit.sees("[role='alert']");
  });
  await visit.passed("hand in refused");
  await visit.step("a text file is handed in, and its source stands beside", async () => {
    await handIn(visit, { file: demoFile("strategiplan.txt") });
    const text = demoText("strategiplan.txt");
    const shown = await page.locator(".source li span:last-child").allInnerTexts();
    const flat = (s) => s.replace(/\s+/g, "");
    if (flat(shown.join("")) !== flat(text)) throw new Error("the source beside is not the whole document");
  });
  await visit.report.check(visit.where, "the text is read as it should be", () => misread(visit, wanted));
  await visit.passed("review");
  await visit.step("an item leads to its line in the source", async () => {
    const link = page.locator(".item-measure .item-head a[href^='#line-']").first();
    const line = (await link.getAttribute("href")).slice(1);
    const words = (await page.locator(".item-measure > p").first().innerText()).split(" ").slice(0, 3).join(" ");
    const there = await page.locator(`#${line}`).innerText();
    if (!there.includes(words)) throw new Error(`line says «${there}», the item «${words}»`);
  });
}

async function correct(visit) {
  const { page } = visit;
  const [measure, second] = await keysOf(visit, ".item-measure");
  const before = await itemsOf(visit);
  const kind = `#item-${measure} select[name='kind']`;
  const save = (key) => visit.press(`#item-${key} button:not([name])`);

  await visit.step("a measure becomes a goal, and a measure again", async () => {
    await openItem(visit, measure);
    await visit.passed("review with an open item");
    await page.selectOption(kind, "goal");
    await save(measure);
    same({ goals: before.goals + 1, measures: before.measures - 1 }, await itemsOf(visit));
    await openItem(visit, measure);
    await page.selectOption(kind, "measure");
    await save(measure);
    same(before, await itemsOf(visit));
  });
  await visit.step("a line break splits an item, and joining makes it one again", async () => {
    await openItem(visit, second);
    const field = page.locator(`#item-${second} textarea[name='text']`);
    const whole = await field.inputValue();
    const at = whole.indexOf(" ", whole.length / 2);
    await field.fill(`${whole.slice(0, at)}\n${whole.slice(at + 1)}`);
    await save(second);
    same({ measures: before.measures + 1 }, await itemsOf(visit));
    const keys = await keysOf(visit, ".item-measure");
    const half = keys[keys.indexOf(second) + 1];
    await openItem(visit, half);
    await visit.press(`#item-${half} button[value='join']`);
    same(before, await itemsOf(visit));
    const joined = await page.locator(`#item-${second} > p`).innerText();
    if (joined !== whole) throw new Error(`«${joined}» was «${whole}»`);
  });
  await visit.step("an item is left out of the plan", async () => {
    const prose = (await keysOf(visit, ".item-prose")).at(-1);
    await openItem(visit, prose);
    await visit.press(`#item-${prose} button[value='leave_out']`);
    same({ leftOut: before.leftOut + 1, measures: before.measures }, await itemsOf(visit));
  });
  await visit.step("the plan gets another title", async () => {
    await page.fill("#title", "Strategiplan for reisen");
    await visit.press("form[action$='/frame'] button");
    if ((await page.inputValue("#title")) !== "Strategiplan for reisen") throw new Error("the title was not kept");
  });
}

async function acceptAndAdopt(visit) {
  const { page } = visit;
  await visit.step("the reading is accepted as a draft", async () => {
    await visit.press("form[action$='/acceptance'] button");
    if (!/\/plans\/[0-9a-f-]{36}$/.test(page.url())) throw new Error(`ended on ${page.url()}`);
    await visit.reads("Utkast");
  });
  await visit.passed("draft plan");
  await visit.step("an adoption ahead in time is told, and what was typed stays", async () => {
    await visit.press("main a[href$='/adoption']");
    await visit.passed("adoption");
    await page.fill("#organ", "landsmøtet");
    await page.fill("#on_day", "1.12.2099");
    await page.fill("#minutes", "sak 4/26");
    if ((await visit.press("form[action$='/adoption'] button")) !== 422) throw new Error("was not refused");
    await visit.sees("#on_day-fault");
    const typed = await Promise.all(["#organ", "#on_day", "#minutes"].map((field) => page.inputValue(field)));
    if (typed.join("|") !== "landsmøtet|1.12.2099|sak 4/26") throw new Error(`left standing: ${typed.join(", ")}`);
  });
  await visit.passed("adoption refused");
  await visit.step("the plan is adopted", async () => {
    await page.fill("#on_day", "9.2.2026");
    await visit.press("form[action$='/adoption'] button");
    await visit.reads("Vedtatt av landsmøtet 9. februar 2026, sak 4/26");
  });
  await visit.passed("adopted plan");
}

async function readAndTakeOut(visit) {
  const { page } = visit;
  const files = {};
  for (const kind of ["pdf", "docx", "xlsx", "json"]) {
    await visit.step(`the plan as ${kind}`, async () => {
      files[kind] = await download(page, `a[href$='/document/plan.${kind}']`);
      soundFile(files[kind], kind);
    });
  }
  await visit.step("the page shows every area, goal and measure, by level", async () => {
    const plan = JSON.parse(files.json.bytes.toString("utf8"));
    const { areas, goals, measures } = countsOf(plan);
    const count = (selector) => page.locator(selector).count();
    const shown = { areas: await count("section[id^='area-']"), goals: await count("li[id^='goal-']"), measures: await count("li[id^='measure-']") };
    same({ areas, goals, measures }, shown);
    for (const level of plan.levels) await visit.reads(`Tiltak: ${level}`);
  });
  return files;
}

async function handInAgain(visit, wanted, files) {
  await visit.step("a text is pasted", () => handIn(visit, { text: demoText("strategiplan.txt") }));
  await visit.report.check(visit.where, "the pasted text is read as it should be", () => misread(visit, wanted));
  for (const kind of ["docx", "pdf"]) {
    await visit.step(`the ${kind} from the page of the plan is handed in`, async () => {
      await handIn(visit, { file: { name: files[kind].name, mimeType: "application/octet-stream", buffer: files[kind].bytes } });
    });
    await visit.report.check(visit.where, `the ${kind} is read as it should be`, () => misread(visit, wanted));
  }
}
