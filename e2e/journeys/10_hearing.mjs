// The national office opens a draft for input; boards and members say what they think, and see each other's when it is sent.
import { fillIn } from "../answering.mjs";
import { demoFile, handIn } from "../handing_in.mjs";
import { giveOn, openHearing, sendDrafts, speakAs } from "../hearing.mjs";
import { Visit } from "../visit.mjs";

export const name = "a plan is heard";

const RING = "Ringe alle nyansatte innen fire uker.";

export async function go(journey) {
  await opened(journey);
  await boardSpeaks(journey);
  await memberSpeaks(journey);
  await othersSee(journey);
}

async function opened(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("solveig");
  await visit.passed("front page with input coming in");
  await visit.step("a draft is opened for input", async () => {
    await handIn(visit, { file: demoFile("strategiplan.txt") });
    await visit.press("form[action$='/acceptance'] button");
    await visit.press("main a[href$='/hearing']");
    await fillIn(visit, { day: "29.3.2026", time: "02:30", organ: "landsstyret", on_day: "5.2.2026", minutes: "sak 6/26" });
    if ((await visit.press("main form button")) !== 422) throw new Error("an hour that is not there was taken");
    await visit.reads("finnes ikke den natten");
  });
  await visit.passed("opening refused");
  await visit.step("with a time that is there it is open", async () => {
    await fillIn(visit, { time: "12:00", instructions: "Hva mangler?" });
    await visit.press("main form button");
    await visit.reads("Åpen til 29. mars 2026 kl. 12.00");
    await visit.reads("Hva mangler?");
  });
  await visit.passed("a hearing without input");
  await visit.end();
}

async function boardSpeaks(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("kari");
  await visit.passed("front page with a hearing waiting");
  const hearing = await visit.step("from the front page to the hearing", async () => {
    await visit.press(visit.page.locator("section[aria-labelledby='waiting'] a[href^='/hearings/']", { hasText: "Temaplan" }));
    return new URL(visit.page.url()).pathname;
  });
  await visit.passed("hearing");
  await visit.step("another wording begins with the present one", async () => {
    await giveOn(visit, RING, "reword");
    if ((await visit.page.inputValue("#text")) !== RING) throw new Error("the present text is not there");
    await visit.passed("another wording");
    await speakAs(visit, "unit");
    if ((await visit.press("main form button")) !== 422) throw new Error("the same text was taken");
    await visit.page.fill("#text", "Ringe alle nyansatte innen tre uker.");
    await speakAs(visit, "unit");
    await visit.press("main form button");
    await visit.reads("Utkast i styret");
  });
  await visit.step("a move, seen in a list of where to", async () => {
    await giveOn(visit, RING, "move");
    await visit.passed("a move");
    await visit.open(hearing);
  });
  await visit.passed("our input with drafts", `${hearing}/mine`);
  await visit.step("the board's drafts are sent", async () => {
    await sendDrafts(visit, hearing);
    await visit.reads("Enighet i styret 9. februar 2026, sak 12/26");
  });
  await visit.passed("our input sent");
  await visit.end();
}

async function memberSpeaks(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("tomasz");
  visit.lang = "en";
  const hearing = await visit.step("a member opens the hearing", () => openHearing(visit));
  await visit.passed("hearing in English");
  await visit.step("a member speaks for himself", async () => {
    await giveOn(visit, "Spørre medlemmene hvert annet år", "comment");
    await visit.page.fill("#text", "Please ask in English and Polish too.");
    await visit.press("main form button");
    await visit.reads("Please ask in English and Polish too.");
  });
  await visit.passed("my input in English", `${hearing}/mine`);
  await visit.end();
}

async function othersSee(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("oddgeir");
  visit.lang = "nn";
  await visit.step("another branch sees what is sent, not who the member is", async () => {
    await openHearing(visit);
    await visit.reads("tre uker");
    await visit.reads("Ein medlem i Samferd Bergen buss");
    const text = await visit.page.locator("main").innerText();
    if (text.includes("Tomasz")) throw new Error("the member is named");
  });
  await visit.passed("hearing in nynorsk");
  await visit.step("and stands behind it", async () => {
    const input = visit.page.locator(".input", { hasText: "fadder" }).first();
    await input.locator("summary").click();
    await visit.press(input.locator("form[action$='/support'] button", { hasText: "styret" }));
    await visit.reads("Blir støtta av: Samferd Fjordane");
  });
  await visit.end();
}
