// One Chromium for all journeys, and a fresh profile for each person; everything a page complains about is written down.
import { chromium } from "playwright-core";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser; HANDLEKRAFT_CHROMIUM says where another one is. */
export function startBrowser() {
  const executablePath = process.env.HANDLEKRAFT_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: ARGS });
}

/** A page of a new profile, and `complaints`, which grows with everything that should not happen on any page. */
export async function newPage(browser, address, options) {
  const context = await browser.newContext({ locale: "nb-NO", timezoneId: "Europe/Oslo", baseURL: address, ...options });
  context.setDefaultTimeout(20_000);
  const complaints = [];
  const page = await context.newPage();
  watch(page, address, complaints);
  return { context, page, complaints };
}

function watch(page, address, complaints) {
  const ours = new URL(address).host;
  page.on("console", (message) => {
    // A page that answers 404 or 422 on purpose is reported by the browser too; its status is asserted by the journey.
    const refusedPage = /^Failed to load resource: .*status of 4\d\d/.test(message.text()) && withoutHash(message.location().url) === withoutHash(page.url());
    if (["error", "warning"].includes(message.type()) && !refusedPage) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (["http:", "https:", "ws:", "wss:"].includes(url.protocol) && url.host !== ours) complaints.push(`asked another host: ${url}`);
  });
  page.on("response", (response) => {
    const page_itself = response.request().resourceType() === "document";
    if (!page_itself && response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
    if (response.status() >= 500) complaints.push(`${response.status()} for ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // A link that becomes a download, and what a new page interrupts, "fail" as navigations.
    if (!/ERR_ABORTED/.test(why)) complaints.push(`${why} for ${request.url()}`);
  });
}

function withoutHash(url) {
  return url.split("#")[0];
}
