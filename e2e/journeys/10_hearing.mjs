// The national office opens a draft for input; boards and members say what they think, and see each other's when it is sent.
// After the deadline the office recommends, decides and answers, and makes the next version of what was accepted.
import { fillIn } from "../answering.mjs";
import { download, soundFile } from "../files.mjs";
import { demoFile, handIn } from "../handing_in.mjs";
import { decideOn, giveOn, openHearing, sendDrafts, speakAs } from "../hearing.mjs";
import { startProgram } from "../program.mjs";
import { Visit } from "../visit.mjs";

export const name = "a plan is heard";

const RING = "Ringe alle nyansatte innen fire uker.";

export async function go(journey) {
  await opened(journey);
  await boardSpeaks(journey);
  await memberSpeaks(journey);
  await othersSee(journey);
  const program = await startProgram({ daysLater: 31 });
  const later = { ...journey, program };
  try {
    await decided(later);
    await told(later);
    await journey.report.check(journey.where, "nothing is logged as an error after the deadline", async () => program.errors());
  } finally {
    await program.stop();
  }
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

async function decided(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("solveig");
  await visit.passed("front page after the deadline");
  const hearing = await visit.step("the office opens the input", () => openHearing(visit));
  await visit.passed("consider the input", `${hearing}/decisions`);
  await visit.step("several are decided at once; without an answer it is told", async () => {
    await visit.open(`${hearing}/decisions?kind=strike`);
    await visit.page.locator(".input input[name='proposal']").first().check();
    await visit.page.check("input[name='stage'][value='decision']");
    await visit.page.selectOption("#decision", "not-accepted");
    if ((await visit.press("#several button")) !== 422) throw new Error("was taken without an answer");
    await visit.page.fill("#answer", "Distriktet trenger oversikten.");
    await visit.press("#several button");
    await visit.reads("Distriktet trenger oversikten.");
  });
  await visit.step("one by one", async () => {
    await visit.open(`${hearing}/decisions`);
    await visit.press(visit.page.locator(".input", { hasText: "helst på arbeidsplassen" }).locator("a[href$='/decision']"));
  });
  await visit.passed("one proposal to decide");
  await visit.step("all are decided", async () => {
    await decideOn(visit, hearing, "helst på arbeidsplassen", "accepted", "Godt forslag.");
    await decideOn(visit, hearing, "innen to uker", "in-part", "Tre uker er mulig overalt.", "Ringe eller møte alle nyansatte innen tre uker.");
    for (const words of ["fadder", "enn fem medlemmer", "Innleide vet", "litauisk", "Flytt"]) await decideOn(visit, hearing, words, "accepted", "Takk, dette tar vi med.");
    await visit.open(`${hearing}/decisions`);
    await visit.press("form[action$='/closing'] button");
    await visit.press(visit.page.locator("form[action$='/publication']:has(input[value='decision']) button"));
  });
  await visit.step("what collides is told", async () => {
    await visit.press("main a[href$='/consolidation']");
    await visit.reads("Kan ikke gjennomføres sammen med");
  });
  await visit.passed("the next version to make");
  for (const kind of ["pdf", "docx"]) {
    await visit.step(`the input as ${kind}`, async () => {
      await visit.open(`${hearing}/decisions`);
      soundFile(await download(visit.page, `a[href$='/document/input.${kind}']`), kind);
    });
  }
  await visit.step("one is held back with a reason, and the version is made", async () => {
    await visit.open(`${hearing}/consolidation`);
    const entry = visit.page.locator("section.input", { hasText: "innen tre uker" });
    await entry.locator("input[type='checkbox']").check();
    await entry.locator("input[type='text']").fill("Slått sammen med forslaget fra Bergen.");
    await visit.press("form[action$='/consolidation'] button");
    for (const words of ["Snakke med alle nyansatte innen fire uker, helst på arbeidsplassen.", "Ha en fadder fra laget", "litauisk", "mer enn fem medlemmer", "Innleide vet hvem"]) await visit.reads(words);
  });
  await visit.passed("the next version");
  await visit.passed("the input when the version is made", `${hearing}/decisions`);
  await visit.end();
}

async function told(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("lillian");
  await visit.passed("front page with answers");
  await visit.step("who gave input reads what was decided and why", async () => {
    await visit.press("section[aria-labelledby='waiting'] a[href$='/mine']");
    await visit.reads("Tre uker er mulig overalt.");
    await visit.reads("Vedtatt, men holdt tilbake");
  });
  await visit.passed("answers to our input");
  await visit.end();
}
