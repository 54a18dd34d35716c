// Files that the program hands out: downloaded as a person does it, and looked at from the first byte.
import { readFile } from "node:fs/promises";

const KINDS = {
  pdf: { begins: "%PDF-", holds: ["%%EOF"], least: 8_000 },
  docx: { begins: "PK\u0003\u0004", holds: ["[Content_Types].xml", "word/document.xml"], least: 5_000 },
  xlsx: { begins: "PK\u0003\u0004", holds: ["[Content_Types].xml", "xl/workbook.xml"], least: 4_000 },
  json: { begins: "{", holds: [], least: 500 },
};
const MOST = 3_000_000;

/** Presses a link that gives a file: `{ name, bytes }`. */
export async function download(page, link) {
  const [came] = await Promise.all([page.waitForEvent("download", { timeout: 90_000 }), page.locator(link).first().click({ noWaitAfter: true })]);
  return { name: came.suggestedFilename(), bytes: await readFile(await came.path()) };
}

/** Throws when a file is not what its kind should be. */
export function soundFile({ name, bytes }, kind) {
  const { begins, holds, least } = KINDS[kind];
  const text = bytes.toString("latin1");
  const fault = (why) => { throw new Error(`${name} (${bytes.length} bytes): ${why}`); };
  if (!name.endsWith(`.${kind}`)) fault(`is not named as ${kind}`);
  if (!text.startsWith(begins)) fault(`begins with ${JSON.stringify(text.slice(0, 8))}`);
  for (const part of holds) if (!text.includes(part)) fault(`has no ${part}`);
  if (bytes.length < least || bytes.length > MOST) fault(`should have between ${least} and ${MOST} bytes`);
  if (kind === "json") JSON.parse(bytes.toString("utf8"));
}
