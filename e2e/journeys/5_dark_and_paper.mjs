// Every page in dark, on a phone; and the plans on paper.
import { allPlaces } from "../places.mjs";
import { PHONE, Visit } from "../visit.mjs";

export const name = "dark and paper";
export const sizes = [PHONE];

export async function go(journey) {
  const places = await allPlaces(journey);
  for (const [who, pages] of Object.entries(places)) await inDark(journey, who, pages);
  await onPaper(journey, places.kari);
}

async function inDark(journey, who, pages) {
  const visit = await Visit.begin(journey, { colorScheme: "dark" });
  await visit.signIn(who);
  await visit.step("the page is dark", async () => {
    const [red, green, blue] = await visit.page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
    if (red + green + blue > 200) throw new Error(`the background is ${red}, ${green}, ${blue}`);
  });
  for (const [page, at] of Object.entries(pages)) await visit.passed(`${page}, dark`, at);
  await visit.end();
}

async function onPaper(journey, pages) {
  const visit = await Visit.begin(journey, { viewport: { width: 720, height: 1000 } });
  await visit.signIn("kari");
  for (const page of ["plan", "action plan", "coverage"]) {
    await visit.step(`${page} on paper is the plan and nothing else`, async () => {
      await visit.open(pages[page]);
      await visit.page.emulateMedia({ media: "print" });
      const left = await visit.page.evaluate(() => {
        const shown = (e) => e.getClientRects().length > 0;
        return [...document.querySelectorAll("header.top, footer, nav.trail, button, .ds-button, .no-print")].filter(shown).length;
      });
      if (left > 0) throw new Error(`${left} parts of the frame are printed`);
      await visit.sees("h1");
      await visit.picture(`${page}, on paper`);
      const pdf = await visit.page.pdf({ format: "A4", printBackground: true });
      if (pdf.length < 10_000) throw new Error(`the printed page has ${pdf.length} bytes`);
    });
  }
  await visit.end();
}
