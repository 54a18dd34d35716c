// Every page in the two other languages, on a phone.
import { allPlaces } from "../places.mjs";
import { PHONE, Visit } from "../visit.mjs";

export const name = "languages";
export const sizes = [PHONE];

export async function go(journey) {
  const places = await allPlaces(journey);
  for (const [who, pages] of Object.entries(places)) {
    for (const lang of ["nn", "en"]) await inLanguage(journey, who, lang, pages);
  }
}

async function inLanguage(journey, who, lang, pages) {
  const visit = await Visit.begin(journey);
  await visit.open("/sign-in");
  await visit.step(`the sign-in page in ${lang}`, async () => {
    await visit.press(`form.languages button[value='${lang}']`);
    visit.lang = lang;
  });
  if (who === "kari") await visit.passed(`sign-in, ${lang}`);
  await visit.signIn(who);
  await visit.step(`${who} chooses ${lang} at the foot of the page`, async () => {
    await visit.press(`form.languages button[value='${lang}']`);
    const chosen = await visit.page.locator("form.languages [aria-pressed='true']").getAttribute("value");
    if (chosen !== lang) throw new Error(`«${chosen}» is the language chosen`);
  });
  for (const [page, at] of Object.entries(pages)) await visit.passed(`${page}, ${lang}`, at);
  await visit.end();
}
