// What is asked of every page that somebody passes: no fault that axe can see, nothing wider than the screen, the right
// language said of it, no complaint from the browser.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Violations as lines: rule, what it says, where. The source goes in by the debugger: the page's policy allows no other way. */
export async function axe(page) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    const found = await globalThis.axe.run(document, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
      preload: false,
    });
    return found.violations.map((v) => ({ id: v.id, help: v.help, nodes: v.nodes.map((n) => [n.target.join(" "), n.failureSummary]) }));
  }, TAGS);
  return violations.map(({ id, help, nodes }) => {
    const [where, why] = nodes[0];
    const detail = (why ?? "").split("\n").slice(1, 2).join("").trim();
    return `axe ${id} (${help}), ${nodes.length} place(s), first ${where}: ${detail}`;
  });
}

/** What sticks out of the screen at the present width. */
export function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    if (over <= 0) return [];
    const out = [...document.body.querySelectorAll("*")]
      .filter((e) => e.getBoundingClientRect().right > width + 0.5 && e.getClientRects().length > 0)
      .map((e) => `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""}${e.classList.length ? `.${[...e.classList].join(".")}` : ""}`);
    return [`${over} px too wide at ${width} px: ${out.slice(-3).join(", ")}`];
  });
}

/** Looks at a narrow phone as well, and comes back to the size it was. */
export async function tooWideOnPhones(page) {
  const size = page.viewportSize();
  const faults = await tooWide(page);
  if (size.width > 600) return faults;
  await page.setViewportSize({ width: 320, height: size.height });
  faults.push(...(await tooWide(page)));
  await page.setViewportSize(size);
  return faults;
}

/** The language and the title that the page says it has. */
export async function named(page, lang) {
  const said = await page.evaluate(() => [document.documentElement.lang, document.title]);
  const faults = [];
  if (said[0] !== lang) faults.push(`<html lang> is «${said[0]}», the page should be «${lang}»`);
  if (!/\S.* – Handlekraft$/.test(said[1])) faults.push(`the title is «${said[1]}»`);
  return faults;
}
