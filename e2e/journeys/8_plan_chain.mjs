// A plan on its way: put forward, sent back, put forward again, adopted, in force, amended, open to anybody, withdrawn.
import { demoFile, handIn } from "../handing_in.mjs";
import { Visit } from "../visit.mjs";

export const name = "a plan from draft to its public page";

export async function go(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("kari");
  const plan = await draft(visit);
  await putForwardAndBack(visit);
  await adopt(visit);
  await inForce(visit, plan);
  await amend(visit, plan);
  const address = await publish(visit, plan);
  await readByAnybody(journey, address, 200);
  await visit.step("the page is withdrawn", async () => {
    await visit.open(`${plan}/public-page`);
    await visit.press("form[action$='/withdrawal'] button");
    await visit.reads("trukket tilbake");
  });
  await visit.passed("public page withdrawn");
  await readByAnybody(journey, address, 404);
  await visit.end();
}

async function draft(visit) {
  const plan = await visit.step("a plan is handed in and is a draft", async () => {
    await handIn(visit, { file: demoFile("handlingsplan-bergen-buss.txt") });
    await visit.press("form[action$='/acceptance'] button");
    await visit.reads("Planen er et utkast");
    return new URL(visit.page.url()).pathname;
  });
  await visit.passed("draft on its way");
  return plan;
}

async function take(visit, step, fields) {
  await visit.press(`a[href$='/steps/${step}']`);
  await visit.passed(`step ${step}`);
  for (const [field, value] of Object.entries(fields)) await visit.page.fill(`#${field}`, value);
  await visit.press("main form button");
}

async function putForwardAndBack(visit) {
  await visit.step("it is put forward", async () => {
    await take(visit, "proposed", { organ: "årsmøtet" });
    await visit.reads("Planen er lagt fram for vedtak");
    const now = await visit.page.locator(".stage[aria-current='step']").innerText();
    if (!/Lagt fram\s+nå/.test(now)) throw new Error(`the line says «${now}»`);
  });
  await visit.step("sent back without an organ is told", async () => {
    await visit.page.locator("a[href$='/steps/sent-back']").click();
    await visit.page.locator("#organ").evaluate((e) => e.removeAttribute("required"));
    if ((await visit.press("main form button")) !== 422) throw new Error("was not refused");
    await visit.sees("#organ-fault");
  });
  await visit.passed("step refused");
  await visit.step("sent back, and put forward again", async () => {
    await visit.page.fill("#organ", "årsmøtet");
    await visit.page.fill("#note", "Kostnadene manglet.");
    await visit.press("main form button");
    await visit.reads("Planen er sendt tilbake");
    await take(visit, "proposed", {});
  });
}

async function adopt(visit) {
  await visit.step("it is adopted with a minutes reference, in force from today", async () => {
    await visit.press("main a[href$='/adoption']");
    await visit.passed("adoption with a first day");
    await visit.page.fill("#organ", "årsmøtet");
    await visit.page.fill("#minutes", "sak 7/26");
    await visit.press("main form button");
    await visit.reads("Planen gjelder nå");
    await visit.reads("sak 7/26");
  });
  await visit.step("its history says all that has been", async () => {
    await visit.page.locator(".chain summary").click();
    for (const words of ["Lagt fram for vedtak", "Sendt tilbake", "Kostnadene manglet.", "Skrevet ned av Kari"]) await visit.reads(words);
  });
  await visit.passed("plan in force");
  await visit.step("a wrong reference is corrected, and what stood there stays", async () => {
    await visit.press(visit.page.locator(".history a").last());
    await visit.passed("correction");
    await visit.page.fill("#minutes", "sak 8/26");
    await visit.page.fill("#reason", "feil saksnummer");
    await visit.press("form:not([action$='/undoing']) > .row button");
    await visit.page.locator(".chain summary").click();
    await visit.reads("feil saksnummer");
    await visit.reads(/Før sto det: .*sak 7\/26/);
  });
}

async function inForce(visit, plan) {
  await visit.step("it is among the unit's plans in force, and not on a day before", async () => {
    await visit.press("main header a[href^='/units/']");
    await visit.press("main a[href$='/plans-in-force']");
    await visit.sees(`main a[href='${plan}']`);
    await visit.passed("plans in force");
    await visit.page.fill("#on", "31.12.2025");
    await visit.press("main form button");
    if ((await visit.page.locator(`main a[href='${plan}']`).count()) > 0) throw new Error("it was in force last year");
    await visit.page.fill("#on", "i fjor");
    if ((await visit.press("main form button")) !== 422) throw new Error("a day that is none was taken");
    await visit.sees("#on-fault");
  });
  await visit.passed("plans in force, no day");
  await visit.step("the list of plans says how each stands", async () => {
    await visit.open("/plans?q=bergen");
    await visit.reads("gjeldende");
    await visit.open("/plans");
  });
  await visit.passed("list of plans");
}

async function amend(visit, plan) {
  await visit.step("a later decision changes a measure and strikes another", async () => {
    await visit.open(`${plan}/amendments`);
    await visit.passed("what to amend");
    await visit.press("a[href*='item=measure:']:not([href*='strike'])");
    await visit.passed("amendment");
    await visit.page.fill("#text", "Styret besøker hver garasje to ganger i året.");
    await visit.page.locator("form [required]").evaluateAll((all) => all.forEach((e) => e.removeAttribute("required")));
    if ((await visit.press("main form button")) !== 422) throw new Error("was not refused");
    await visit.sees("#organ-fault");
    if (!(await visit.page.inputValue("#text")).includes("to ganger")) throw new Error("what was typed is gone");
    await visit.page.fill("#organ", "medlemsmøtet");
    await visit.page.fill("#minutes", "sak 12/26");
    await visit.press("main form button");
    await visit.reads("Endringen er skrevet ned");
    await visit.passed("amended, more to amend");
    await visit.press(visit.page.locator("a[href*='item=measure:'][href*='strike']").last());
    await visit.reads("Samme vedtak");
    await visit.press("main form button");
    await visit.open(plan);
    await visit.page.locator("details.amended summary").first().click();
    await visit.reads("to ganger i året");
    await visit.reads(/Endret .* av medlemsmøtet, sak 12\/26/);
    if ((await visit.page.locator("details.amended del").count()) === 0) throw new Error("the earlier text is not marked");
  });
  await visit.passed("amended plan");
}

async function publish(visit, plan) {
  await visit.step("the public page is looked at first", async () => {
    await visit.open(`${plan}/public-page`);
    await visit.passed("publishing");
    await visit.press("button[formmethod='get']");
    await visit.reads("Ingen andre ser den ennå");
  });
  await visit.passed("preview of the public page");
  return visit.step("it is opened to anybody", async () => {
    await visit.press("main a[href$='/public-page']");
    await visit.press("form[action$='/public-page'] button:not([formmethod])");
    await visit.reads("Planen er åpen for alle");
    return visit.page.locator("main a[href^='/p/']").getAttribute("href");
  });
}

async function readByAnybody(journey, address, status) {
  const visit = await Visit.begin(journey);
  await visit.step(`somebody who is not signed in asks for ${address}`, async () => {
    const asked = [];
    visit.page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await visit.open(address, status);
    if (new Set(asked).size > 1) throw new Error(`the page asks ${[...new Set(asked)].join(", ")}`);
    if (status === 200) {
      await visit.reads("to ganger i året");
      await visit.reads(/endret .* av medlemsmøtet/);
      if ((await visit.page.locator("main a").count()) > 0) throw new Error("there are links to what is not public");
    }
  });
  await visit.passed(status === 200 ? "public page" : "public page gone");
  await visit.end();
}
