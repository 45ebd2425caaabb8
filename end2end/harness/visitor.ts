import { type BrowserContext, type Locator, type Page, expect } from "@playwright/test";

import { expectAccessible, runTimersAtOnce } from "./accessibility";
import { expectIslandsAwake } from "./islands";

/** How a visitor comes. */
export interface Manner {
  /** Whether their browser runs scripts. */
  hasScripts: boolean;
  /** Whether they look closely at every page they come to, except in a hurry. */
  isCareful: boolean;
}

/** Someone with a browser of their own. */
export class Visitor {
  private current: Page;
  private loaded = 0;
  private isInHurry = false;

  private constructor(
    private readonly browser: BrowserContext,
    private readonly manner: Manner,
    page: Page,
  ) {
    this.current = this.watch(page);
  }

  /** Opens a page in this browser. */
  static async arrive(browser: BrowserContext, manner: Manner): Promise<Visitor> {
    return new Visitor(browser, manner, await browser.newPage());
  }

  /** What they look at. */
  get page(): Page {
    return this.current;
  }

  /** The part of the page that is not the same everywhere. */
  get main(): Locator {
    return this.page.getByRole("main");
  }

  /** The title on the page. */
  get title(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** Whether their browser runs scripts. */
  get hasScripts(): boolean {
    return this.manner.hasScripts;
  }

  /** How many pages were loaded so far. */
  get pagesLoaded(): number {
    return this.loaded;
  }

  /** Types an address. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.look();
  }

  /** Follows a link to another page. */
  async follow(name: string | RegExp, within: Locator = this.main): Promise<void> {
    await this.go(() => within.getByRole("link", { name, exact: true }).click());
  }

  /** Presses a button that leads to another page. */
  async press(name: string | RegExp, within: Locator = this.main): Promise<void> {
    await this.go(() => within.getByRole("button", { name, exact: true }).click());
  }

  /** Does what leads to another page. */
  async go(action: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent("load"), action()]);
    await this.look();
  }

  /** Looks at the page as it is now. */
  async look(): Promise<void> {
    await (this.manner.hasScripts ? expectIslandsAwake(this.page) : runTimersAtOnce(this.page));
    if (this.manner.isCareful && !this.isInHurry) {
      await expectAccessible(this.page);
    }
  }

  /** Does what comes to many pages of one kind, and does not look closely at each. */
  async hurry<Result>(action: () => Promise<Result>): Promise<Result> {
    this.isInHurry = true;
    const result = await action();
    this.isInHurry = false;
    return result;
  }

  /** Fails when the page is wider than the window. */
  async expectNoSidewaysScrolling(): Promise<void> {
    const overhang = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overhang, `pixels by which ${this.page.url()} is too wide`).toBe(0);
  }

  /** Closes the page without a word, and opens an empty one in the same browser. */
  async closePage(): Promise<void> {
    await this.current.close();
    this.current = this.watch(await this.browser.newPage());
  }

  private watch(page: Page): Page {
    page.on("load", () => (this.loaded += 1));
    return page;
  }
}
