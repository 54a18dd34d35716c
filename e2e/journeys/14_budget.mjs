// A branch sees what its plan costs, spreads a cost over sources, holds it against frames, hands the treasurer a file; asks a
// neighbour to carry an action with it; and takes actions from a plan that another branch shares.
import { download, soundFile } from "../files.mjs";
import { fillIn, holds } from "../answering.mjs";
import { Visit } from "../visit.mjs";

export const name = "budget and sharing";

export async function go(journey) {
  const kari = await Visit.begin(journey);
  await kari.signIn("kari");
  await budget(kari);
  await costs(kari);
  await copies(kari);
  await kari.end();
  const lillian = await Visit.begin(journey);
  await lillian.signIn("lillian");
  await replies(lillian);
  await lillian.end();
}

async function budget(visit) {
  await visit.step("from the own plan to its budget", async () => {
    await visit.open("/action-plans");
    await visit.press("main li.card a[href^='/action-plans/']");
    await visit.press("main a[href$='/budget']");
    await visit.reads("Det er tenkt på kostnad for");
    await visit.sees("svg.bar");
  });
  await visit.passed("budget");
  await visit.step("a frame that cannot be read is told, and what was typed stays", async () => {
    await fillIn(visit, { kroner_per_hour: "350", kroner_0_2026: "passe mye" });
    if ((await visit.press("form[action$='/budget'] button")) !== 422) throw new Error("was not refused");
    await holds(visit, { kroner_per_hour: "350", kroner_0_2026: "passe mye" });
  });
  await visit.passed("budget refused");
  await visit.step("a frame that is too small says so in words", async () => {
    await fillIn(visit, { kroner_0_2026: "1000" });
    await visit.press("form[action$='/budget'] button");
    await visit.reads("over rammen");
  });
  await visit.step("the treasurer's file", async () => {
    const file = await download(visit.page, "a[href$='/budget.xlsx']");
    soundFile(file, "xlsx");
  });
}

async function costs(visit) {
  await visit.step("to what one action costs", async () => {
    await visit.press("main a[href$='/costs']");
    await fillIn(visit, { kroner: "masse" });
    if ((await visit.press("#line form button")) !== 422) throw new Error("was not refused");
  });
  await visit.passed("cost refused");
  await visit.step("a line is added, changed and removed", async () => {
    const lines = () => visit.page.locator("form[action$='/drop']").count();
    const before = await lines();
    await fillIn(visit, { kroner: "1 500", released: "2", source: "Egne midler", note: "Reise" });
    await visit.press("#line form button");
    if ((await lines()) !== before + 1) throw new Error("no new line");
    await visit.press("main a[href*='/costs/']");
    await visit.passed("cost to change");
    await visit.press("#line form button");
    await visit.press("form[action$='/drop'] button");
    if ((await lines()) !== before) throw new Error("the line is still there");
  });
  await visit.passed("costs");
}

async function copies(visit) {
  await visit.step("a plan that another branch shares is found", async () => {
    await visit.open("/shared-plans");
    await fillIn(visit, { words: "Fjordane" });
    await visit.press("form[role='search'] button");
  });
  await visit.passed("shared plans");
  await visit.step("nothing chosen is told", async () => {
    await visit.press("main li.card a");
    if ((await visit.press("form[action$='/copies'] button")) !== 422) throw new Error("was not refused");
  });
  await visit.passed("shared plan");
  await visit.step("two actions are taken in, with their source", async () => {
    const boxes = visit.page.locator("input[name='actions']");
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await visit.press("form[action$='/copies'] button");
    await visit.reads("Hentet fra Samferd Fjordane");
  });
  await visit.step("who else is in on an action", async () => {
    await visit.press("main a[href$='/partners']");
    await visit.reads("har ikke svart ennå");
  });
  await visit.passed("partners");
}

async function replies(visit) {
  await visit.step("the neighbour sees what it is asked", async () => {
    await visit.open("/action-plans");
    await visit.reads("Sammen med andre");
  });
  await visit.passed("asked to carry with others");
  await visit.step("and replies", async () => {
    await visit.press("#together button[value='yes']");
    await visit.reads("Dere har svart at dere er med");
  });
}
