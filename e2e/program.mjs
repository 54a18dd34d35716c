// Starts the program as anybody would (`handlekraft demo`), each time with a database of its own, and ends it again.
// What it says on its error stream is kept, so that a journey can tell that nothing was logged as an error.
import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const START_MS = 60_000;
const DATABASE = "demo.sqlite";

/** The program to run: HANDLEKRAFT_BIN, or the debug build of this repository. */
export function programPath() {
  const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
  const path = process.env.HANDLEKRAFT_BIN ?? join(target, "debug", "handlekraft");
  if (!existsSync(path)) throw new Error(`no program at ${path}: build it, or say where it is in HANDLEKRAFT_BIN`);
  return path;
}

/** A folder for a database that more than one program is to use, one after the other. */
export function freshFolder() {
  return mkdtemp(join(tmpdir(), "handlekraft-journey-"));
}

const seeded = new Map();

/** Where a demo is that was seeded once, with a year behind it or without: a journey goes on from a copy, since seeding takes seconds. */
function seed(year) {
  if (!seeded.has(year)) seeded.set(year, freshFolder().then((folder) => run(folder, ["--no-serve", ...(year ? ["--year"] : [])])));
  return seeded.get(year);
}

async function run(folder, options) {
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(programPath(), ["demo", "--database", `sqlite:${join(folder, DATABASE)}`, ...options], { stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise((done, refuse) => child.once("error", refuse).once("exit", done));
  if (code !== 0) throw new Error(`the demo could not be seeded (${code})`);
  return folder;
}

/** A running demo, begun so many days after its first day (or with a whole `year` behind it), in a database of its own or in one that an earlier one left
 *  (`folder`, which the caller takes away), with `more` options: `{ address, password, errors(), stop() }`; `address` is like "http://127.0.0.1:41234". */
export async function startProgram({ daysLater = 0, year = false, folder: left, more = [] } = {}) {
  const folder = left ?? (await freshFolder());
  if (!existsSync(join(folder, DATABASE))) await cp(await seed(year), folder, { recursive: true });
  const database = `sqlite:${join(folder, DATABASE)}`;
  const child = spawn(programPath(), ["demo", "--language", "nb", "--listen", "127.0.0.1:0", "--database", database, "--days-later", String(daysLater), ...(year ? ["--year"] : []), ...more], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  // However this ends, the program does not outlive it.
  const kill = () => child.kill("SIGKILL");
  process.setMaxListeners(50).once("exit", kill);
  let said = "";
  let logged = "";
  child.stderr.setEncoding("utf8").on("data", (text) => { logged += text; });
  const ended = new Promise((done) => child.once("exit", done));
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(late);
    process.off("exit", kill);
    if (!left) await rm(folder, { recursive: true, force: true });
  };
  try {
    await new Promise((ready, refuse) => {
      const late = setTimeout(() => refuse(new Error(`the program was not up in ${START_MS} ms`)), START_MS);
      child.once("error", refuse);
      child.once("exit", (code) => refuse(new Error(`the program ended (${code}): ${logged.slice(-2_000)}`)));
      child.stdout.setEncoding("utf8").on("data", (text) => {
        said += text;
        // The greeting ends with how to stop it.
        if (/http:\/\/\S+/.test(said) && said.includes("Ctrl+C")) {
          clearTimeout(late);
          ready();
        }
      });
    });
  } catch (error) {
    await stop();
    throw error;
  }
  const address = said.match(/http:\/\/[\d.:a-z[\]]+/)[0];
  const password = said.match(/Passordet er alltid:\s*([^\n]+)/i)?.[1].trim();
  if (!password) throw new Error("the demo did not print its password");
  const errors = () => logged.split("\n").map(plain).filter((line) => /\bERROR\b|panicked/.test(line));
  return { address, password, errors, stop };
}

function plain(line) {
  return line.replace(/\u001b\[[0-9;]*m/g, "");
}
