// Answering a plan and writing the unit's own: the moves that more than one journey makes.

/** From the list of plans to a plan by the words in its title. */
export async function openPlan(visit, title) {
  await visit.open("/plans");
  await visit.press(visit.page.locator("main .card a", { hasText: title }));
}

/** From the strategy plan of the demo to the answers of the signed-in leader's unit. */
export async function openAnswers(visit) {
  await openPlan(visit, "Strategiplan 2026");
  await visit.press("main a[href*='/answers?unit=']");
}

/** The ids of the measures asked for, in order. */
export function measuresAsked(visit) {
  return visit.page.locator(".answer").evaluateAll((all) => all.map((e) => e.id.replace("measure-", "")));
}

/** Gives an answer by its button; gives the status of the page that came. */
export function answer(visit, measure, kind) {
  return visit.press(`#measure-${measure} .choices button[value='${kind}']`);
}

/** Throws unless the measure is answered so. */
export async function isAnswered(visit, measure, kind) {
  const pressed = visit.page.locator(`#measure-${measure} .choices button[aria-pressed='true']`);
  const values = await pressed.evaluateAll((all) => all.map((e) => e.value));
  if (values.join() !== kind) throw new Error(`the answer is «${values}», should be «${kind}»`);
}

/** Throws unless something is in sight without scrolling. */
export async function inSight(visit, selector) {
  const seen = await visit.page.locator(selector).first().evaluate((e) => {
    const { top, bottom } = e.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
  if (!seen) throw new Error(`${selector} is out of sight`);
}

/** Makes the action plan of the answers given, and gives its path. */
export async function beginPlan(visit) {
  await visit.press("#begin form button");
  const { pathname } = new URL(visit.page.url());
  if (!/^\/action-plans\/[0-9a-f-]{36}$/.test(pathname)) throw new Error(`ended on ${pathname}: ${await visit.page.locator("main").innerText()}`);
  return pathname;
}

/** Fills fields by their ids. */
export async function fillIn(visit, fields) {
  for (const [field, value] of Object.entries(fields)) await visit.page.fill(`#${field}`, value);
}

/** Throws when fields do not hold what was typed. */
export async function holds(visit, fields) {
  for (const [field, value] of Object.entries(fields)) {
    const now = await visit.page.inputValue(`#${field}`);
    if (now !== value) throw new Error(`#${field} holds «${now}», was typed «${value}»`);
  }
}
