// Journeys through the real program in a real browser. `node run.mjs [word …]` goes those whose name has
// every word, such as `node run.mjs keyboard 390`.
// HANDLEKRAFT_BIN: the program. HANDLEKRAFT_PICTURES: a folder for a picture of every page. HANDLEKRAFT_AT_ONCE: how many
// journeys go side by side (2 unless said).
import { readdir } from "node:fs/promises";
import { startBrowser } from "./browser.mjs";
import { startProgram } from "./program.mjs";
import { Report, Stopped } from "./report.mjs";
import { DESK, PHONE } from "./visit.mjs";

const wanted = process.argv.slice(2);
const folder = new URL("./journeys/", import.meta.url);
const report = new Report();

async function waiting() {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort();
  const all = [];
  for (const file of files) {
    const { name, sizes = [PHONE, DESK], go } = await import(new URL(file, folder));
    for (const size of sizes) {
      const where = `${name}, ${size.width} px`;
      if (wanted.every((word) => where.includes(word))) all.push({ go, size, where });
    }
  }
  return all;
}

/** One journey with a program and a database of its own. */
async function travel(browser, { go, size, where }) {
  let program;
  try {
    program = await startProgram();
    await go({ browser, program, report, size, where });
    await report.check(where, "the program has logged no error", async () => program.errors());
  } catch (error) {
    if (error instanceof Stopped) {
      for (const line of program.errors()) console.log(`          logged: ${line}`);
    } else {
      report.line(where, "the journey could be gone", [error.stack ?? String(error)]);
    }
  } finally {
    await program?.stop();
  }
}

const began = Date.now();
const browser = await startBrowser();
const queue = await waiting();
const lanes = Math.max(1, Number(process.env.HANDLEKRAFT_AT_ONCE ?? 2));
const lane = async () => {
  for (let next = queue.shift(); next; next = queue.shift()) await travel(browser, next);
};
await Promise.all(Array.from({ length: lanes }, lane));
await browser.close();
console.log(`${Math.round((Date.now() - began) / 1000)} s`);
process.exitCode = report.sum() && report.passed > 0 ? 0 : 1;
