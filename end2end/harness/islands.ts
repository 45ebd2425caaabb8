import { type Page, expect } from "@playwright/test";

/**
 * Waits until the last island of the page listens. Before that its form works all the same, but as without scripts.
 *
 * Nothing in the page says so, and nothing has to: the browser's debugger knows who listens.
 */
export async function expectIslandsAwake(page: Page): Promise<void> {
  if ((await page.locator("leptos-island").count()) === 0) {
    return;
  }
  const debug = await page.context().newCDPSession(page);
  const listens = async () => {
    const expression = "[...document.querySelectorAll('leptos-island')].at(-1).firstElementChild";
    const { result } = await debug.send("Runtime.evaluate", { expression });
    const { listeners } = await debug.send("DOMDebugger.getEventListeners", { objectId: result.objectId ?? "" });
    return listeners.length > 0;
  };
  await expect.poll(listens, "the islands of the page listen").toBe(true);
  await debug.detach();
}
