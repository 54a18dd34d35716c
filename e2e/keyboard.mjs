// Going about with the keyboard alone, and seeing where one is.

const MOST_STOPS = 120;

/** Presses Tab until something that a selector finds has the focus; throws when it cannot be reached or seen there. */
export async function tabTo(page, selector) {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate((wanted) => {
      const e = document.activeElement;
      const box = e.getBoundingClientRect();
      return {
        there: e.matches(wanted),
        body: e === document.body,
        name: `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""} «${(e.textContent ?? "").trim().slice(0, 40)}»`,
        inSight: box.bottom > 0 && box.top < window.innerHeight && box.width > 0 && box.height > 0,
        covered: covering(e, box),
      };
      // What stands in front of the middle of an element, when that is neither the element nor a part of it.
      function covering(element, { left, top, width, height }) {
        const front = document.elementFromPoint(left + width / 2, top + height / 2);
        const part = front === null || element.contains(front) || front.contains(element);
        return part ? "" : `${front.tagName.toLowerCase()}.${[...front.classList].join(".")}`;
      }
    }, selector);
    if (!at.body && !at.inSight) throw new Error(`${at.name} has the focus out of sight`);
    if (at.covered) throw new Error(`${at.name} has the focus behind ${at.covered}`);
    if (at.there) return seeFocus(page, at.name);
  }
  throw new Error(`${selector} was not reached with ${MOST_STOPS} presses of Tab`);
}

/** Throws when the page looks the same with the focus there as without. */
async function seeFocus(page, name) {
  const clip = await page.evaluate(() => {
    const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
    const x = Math.max(0, left - 8);
    const y = Math.max(0, top - 8);
    return { x, y, width: Math.min(window.innerWidth, right + 8) - x, height: Math.min(window.innerHeight, bottom + 8) - y };
  });
  const look = () => page.screenshot({ clip, animations: "disabled" });
  const focused = await look();
  await page.evaluate(() => {
    globalThis.wasFocused = document.activeElement;
    globalThis.wasFocused.blur();
  });
  const without = await look();
  await page.evaluate(() => globalThis.wasFocused.focus({ preventScroll: true, focusVisible: true }));
  if (focused.equals(without)) throw new Error(`one cannot see that ${name} has the focus`);
}

/** Presses a key that leads to a new page. */
export async function pressTo(page, key) {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);
}
