// After the deadline the office recommends, decides and answers, and makes the next version of what was accepted; those who
// gave input read what came of it.
import { download, soundFile } from "../files.mjs";
import { decideOn, openHearing } from "../hearing.mjs";
import { startProgram } from "../program.mjs";
import { Visit } from "../visit.mjs";

export const name = "a hearing after the deadline";

export async function go(journey) {
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

async function decided(journey) {
  const visit = await Visit.begin(journey);
  await visit.signIn("solveig");
  await visit.passed("front page after the deadline");
  const hearing = await visit.step("the office opens the input", () => openHearing(visit));
  await visit.passed("consider the input", `${hearing}/decisions`);
  await visit.step("without an answer nothing is decided, and what was chosen stays", async () => {
    await visit.open(`${hearing}/decisions?kind=strike`);
    await choose(visit, ["ledige verv"], "not-accepted", "");
    if ((await visit.press("#several button")) !== 422) throw new Error("was taken without an answer");
    await visit.page.fill("#answer", "Distriktet trenger oversikten.");
    await visit.press("#several button");
    await visit.reads("Distriktet trenger oversikten.");
  });
  await visit.step("several are decided at once", async () => {
    await visit.open(`${hearing}/decisions?state=undecided`);
    const same = ["fadder", "Med ti fell to av tre utanfor", "Innleide vet", "litauisk", "De vi kurser"];
    await choose(visit, same, "accepted", "Takk, dette tar vi med.");
    await visit.press("#several button");
    await visit.reads("0 med innstilling, 6 med vedtak");
  });
  await visit.step("one alone, with another text than proposed", async () => {
    await decideOn(visit, hearing, "helst på arbeidsplassen", "accepted", "Godt forslag.");
    await visit.press(proposal(visit, "Fire uker er for seint").locator("a[href$='/decision']"));
  });
  await visit.passed("one proposal to decide");
  await visit.step("all are decided, and it is published", async () => {
    await decideOn(visit, hearing, "Fire uker er for seint", "in-part", "Tre uker er mulig overalt.", "Ringe eller møte alle nyansatte innen tre uker.");
    await visit.press("form[action$='/closing'] button");
    await visit.press("form[action$='/publication']:has(input[value='decision']) button");
    await visit.reads("Vedtak og svar er lagt ut");
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
    const theirs = "Ny ordlyd, Samferd Haugalandet";
    await visit.page.locator("summary", { hasText: theirs }).click();
    await visit.page.getByRole("checkbox", { name: theirs }).check();
    await visit.page.getByRole("textbox", { name: `holdes tilbake – ${theirs}` }).fill("Slått sammen med forslaget fra Bergen.");
    await visit.press("form[action$='/consolidation'] button");
    for (const words of ["Snakke med alle nyansatte innen fire uker, helst på arbeidsplassen.", "Ha en fadder fra laget", "litauisk", "mer enn fem medlemmer", "Innleide vet hvem"]) await visit.reads(words);
  });
  await visit.passed("the next version");
  await visit.passed("the input when the version is made", `${hearing}/decisions`);
  await visit.end();
}

/** A proposal by words of it that nothing is changed in: a new wording stands with the old one in between. */
function proposal(visit, words) {
  return visit.page.locator(".input", { hasText: words }).first();
}

/** Chooses several proposals and writes what is decided about them, without sending it. */
async function choose(visit, all, decision, answer) {
  for (const words of all) await proposal(visit, words).locator("input[name='proposal']").check();
  await visit.page.check("input[name='stage'][value='decision']");
  await visit.page.selectOption("#decision", decision);
  await visit.page.fill("#answer", answer);
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
