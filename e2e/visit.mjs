// A person in a browser: signs in, goes from page to page, and has each page looked over on the way.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { newPage } from "./browser.mjs";
import { axe, named, tooWideOnPhones } from "./inspect.mjs";

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/** Pictures end here; what is longer is more of the same. */
const TALLEST = 6_000;

export class Visit {
  /** `where` begins every line, such as "a branch answers, 390 px". */
  constructor(report, where, program, { page, context, complaints }) {
    Object.assign(this, { report, where, program, page, context, complaints, lang: "nb", seen: new Set() });
  }

  static async begin(journey, options = {}) {
    const made = await newPage(journey.browser, journey.program.address, { viewport: journey.size, ...options });
    return new Visit(journey.report, journey.where, journey.program, made);
  }

  step(what, does) {
    return this.report.step(this.where, what, does);
  }

  /** Opens a path and sees that it answers as expected. */
  async open(path, status = 200) {
    const response = await this.page.goto(path);
    if (response.status() !== status) throw new Error(`${path} answered ${response.status()}, not ${status}`);
  }

  /** Presses something that leads to a new page, and gives its status. */
  async press(selector) {
    const place = typeof selector === "string" ? this.page.locator(selector).first() : selector;
    const [response] = await Promise.all([
      this.page.waitForResponse((r) => r.request().isNavigationRequest() && r.status() < 300 || r.status() >= 400),
      place.click(),
    ]);
    await this.page.waitForLoadState("load");
    return response.status();
  }

  signIn(name) {
    return this.step(`${name} signs in`, async () => {
      await this.open("/sign-in");
      await this.page.fill("#name", name);
      await this.page.fill("#password", this.program.password);
      await this.press("main form button");
      await this.sees("form[action='/sign-out']");
    });
  }

  /** Something can be seen on the page. */
  async sees(selector) {
    await this.page.locator(selector).first().waitFor({ state: "visible" });
  }

  /** The page says something; how its spaces are made does not count. */
  async reads(text) {
    const main = await this.page.locator("main").innerText();
    const flat = main.replace(/[\s\u00a0\u202f]+/g, " ");
    const found = text instanceof RegExp ? text.test(flat) : flat.includes(text);
    if (!found) throw new Error(`the page does not say ${text}; it begins: ${flat.slice(0, 300)}`);
  }

  /** The page is looked over, once a journey for each name, and its picture taken when pictures are wanted. A path is opened first. */
  async passed(name, path) {
    if (this.seen.has(name)) return;
    this.seen.add(name);
    if (path) await this.step(`opens ${path}`, () => this.open(path));
    await this.report.check(this.where, `page «${name}»`, async () => {
      const faults = [...(await named(this.page, this.lang)), ...(await tooWideOnPhones(this.page)), ...(await axe(this.page))];
      faults.push(...this.complaints.splice(0));
      await this.picture(name);
      return faults;
    });
  }

  async picture(name) {
    const folder = process.env.HANDLEKRAFT_PICTURES;
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    const file = `${this.where} ${name}`.replace(/[^\p{L}\p{N}]+/gu, "-");
    const { width } = this.page.viewportSize();
    const whole = await this.page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(whole, TALLEST) };
    await this.page.screenshot({ path: join(folder, `${file}.png`), fullPage: true, clip });
  }

  async end() {
    await this.context.close();
  }
}
