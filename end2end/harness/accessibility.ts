import AxeBuilder from "@axe-core/playwright";
import { type Page, expect } from "@playwright/test";

/** Everything that WCAG 2.2 asks for on levels A and AA, as far as a program can tell. */
const WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** What the colour scheme can break. */
const RULES_ABOUT_COLOUR = ["color-contrast", "link-in-text-block"];

/** Fails with every rule that the page breaks, in light or in dark, and the elements that break it. */
export async function expectAccessible(page: Page): Promise<void> {
  // The only frame there is shows the player of a video host, so nothing is gained by looking into each in a page of its
  // own. What would be preloaded are style sheets of other origins, and there are none.
  const axe = () => new AxeBuilder({ page }).setLegacyMode().options({ preload: false, resultTypes: ["violations"] });
  const light = await axe().withTags(WCAG_2_2_AA).analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axe().withRules(RULES_ABOUT_COLOUR).analyze();
  await page.emulateMedia({ colorScheme: "light" });
  const found = Object.entries({ light, dark }).flatMap(([scheme, { violations }]) =>
    violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${scheme}: ${id}: ${help}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    ),
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** Where scripts are switched off, the browser runs what tests tell it to run, but no timers, which axe waits for. */
export async function runTimersAtOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { setTimeout: (run: () => void) => void Promise.resolve().then(run) });
  });
}
