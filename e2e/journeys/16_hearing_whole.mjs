// A hearing from its opening to the version that comes of it, in one union: the office opens a draft, three branches propose,
// the deadline passes, the office decides, and what is accepted stands in the next version.
import { rm } from "node:fs/promises";
import { fillIn } from "../answering.mjs";
import { demoFile, handIn } from "../handing_in.mjs";
import { decideOn, giveOn, sendDrafts, speakAs } from "../hearing.mjs";
import { freshFolder, startProgram } from "../program.mjs";
import { Visit } from "../visit.mjs";

export const name = "a hearing from end to end";

/** Who proposes what about which point of the demo's strategy plan, and what is decided. */
const PROPOSALS = [
  { by: "kari", on: "kurs i året i å lese og lage turnus", kind: "reword", text: "Holde tre kurs i året i å lese og lage turnus.", reason: "Grunn fra Bergen", decision: "accepted" },
  { by: "oddgeir", lang: "nn", on: "Stille med en erfaren forhandler", kind: "strike", reason: "Grunn fra Fjordane", decision: "not-accepted" },
  { by: "lillian", on: "Stille med en erfaren forhandler", kind: "add-measure", text: "Møte innleide på terminalene hver vår.", reason: "Grunn fra Haugalandet", decision: "in-part", becomes: "Møte innleide på terminalene hvert år." },
];

export async function go(journey) {
  const folder = await freshFolder();
  try {
    const hearing = await within(journey, { folder }, async (then) => {
      const opened = await opens(then);
      for (const proposal of PROPOSALS) await proposes(then, opened, proposal);
      return opened;
    });
    // 31 days later the deadline, 12 March at noon, has passed.
    await within(journey, { folder, daysLater: 31 }, async (later) => {
      await decides(later, hearing);
      for (const proposal of PROPOSALS) await isTold(later, hearing, proposal);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function within(journey, options, does) {
  const program = await startProgram(options);
  try {
    return await does({ ...journey, program });
  } finally {
    await program.stop();
  }
}

async function opens(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("solveig");
  const hearing = await visit.step("a draft is opened for input to all", async () => {
    await handIn(visit, { file: demoFile("strategiplan.txt") });
    await visit.press("form[action$='/acceptance'] button");
    await visit.press("main a[href$='/hearing']");
    await fillIn(visit, { day: "12.3.2026", time: "12:00", organ: "landsstyret", on_day: "5.2.2026", minutes: "sak 6/26", instructions: "Hva mangler?" });
    await visit.press("main form button");
    return new URL(visit.page.url()).pathname;
  });
  await visit.step("it stands in the list of those responsible, from the menu", async () => {
    await visit.press("nav.main-nav a[href='/hearings']");
    await visit.sees(`section[aria-labelledby='shelf-ours'] a[href='${hearing}/decisions']`);
  });
  await visit.passed("hearings of those responsible");
  await visit.end();
  return hearing;
}

async function proposes(journey, hearing, { by, lang = "nb", on, kind, text, reason }) {
  const visit = Object.assign(await Visit.begin(journey), { lang });
  await visit.signIn(by);
  await visit.step(`${by}'s board proposes and sends (${kind})`, async () => {
    await visit.press("nav.main-nav a[href='/hearings']");
    await visit.press(`section[aria-labelledby='shelf-open'] a[href='${hearing}']`);
    await giveOn(visit, on, kind);
    if (text) await visit.page.fill("#text", text);
    await visit.page.fill("#reason", reason);
    await speakAs(visit, "unit");
    await visit.press("main form button");
    await visit.open("/hearings");
    await visit.sees(`section[aria-labelledby='shelf-open'] a[href='${hearing}/mine']`);
  });
  await visit.passed("hearings with a draft");
  await visit.step("and it is sent", async () => {
    await sendDrafts(visit, hearing);
    await visit.reads("9. februar 2026, sak 12/26");
  });
  await visit.end();
}

async function decides(journey, hearing) {
  const visit = await Visit.begin(journey);
  await visit.signIn("solveig");
  await visit.passed("hearings after the deadline", "/hearings");
  for (const { by, reason, decision, becomes } of PROPOSALS) {
    await visit.step(`what ${by}'s board proposed is decided: ${decision}`, () => decideOn(visit, hearing, reason, decision, `Svar: ${reason}`, becomes));
  }
  await visit.step("it is published and closed, and the next version is made with one press", async () => {
    await visit.press("form[action$='/publication']:has(input[value='decision']) button");
    await visit.press("form[action$='/closing'] button");
    await visit.press("main a[href$='/consolidation']");
    await visit.press("form[action$='/consolidation'] button");
    await visit.reads("Holde tre kurs i året i å lese og lage turnus.");
    await visit.reads("Møte innleide på terminalene hvert år.");
    await visit.reads("Stille med en erfaren forhandler");
  });
  await visit.end();
}

async function isTold(journey, hearing, { by, lang = "nb", reason }) {
  const visit = Object.assign(await Visit.begin(journey), { lang });
  await visit.signIn(by);
  await visit.step(`${by} is told why`, async () => {
    await visit.press(`section[aria-labelledby='waiting'] a[href='${hearing}/mine']`);
    await visit.reads(`Svar: ${reason}`);
  });
  await visit.passed("hearings that are over", "/hearings");
  await visit.end();
}
