import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";

import type { BrowserContext, Response } from "@playwright/test";

import { reports } from "./places";

/** Where the HTML of every visited page is kept for the Nu checker. */
const PAGES = `${reports}/pages`;

/** Watches a browser for what no journey should cause: script errors, broken resources, requests to somebody else. */
export class Witness {
  private readonly troubles: string[] = [];
  private readonly saving: Promise<void>[] = [];

  constructor(
    private readonly browser: BrowserContext,
    origin: string,
  ) {
    browser.on("weberror", (error) => this.troubles.push(`script error: ${error.error().message}`));
    browser.on("console", (message) => {
      // The status of every response is looked at below. What the policy forbids is an error on the console, too.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
        this.troubles.push(`console: ${message.text()}`);
      }
    });
    browser.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== origin) {
        this.troubles.push(`request to somebody else: ${request.url()}`);
      }
    });
    browser.on("response", (response) => {
      if (response.status() >= mostAllowed(response)) {
        this.troubles.push(`${response.status()} for ${response.request().method()} ${response.url()}`);
      }
      if (isPage(response)) {
        this.saving.push(save(response));
      }
    });
  }

  /** Closes the browser once every page that was seen is kept, and says what went wrong in it. */
  async finish(): Promise<string[]> {
    await Promise.all(this.saving);
    await this.browser.close();
    return this.troubles;
  }
}

/** The status from which on an answer is a fault of the service. */
function mostAllowed(response: Response): number {
  switch (response.request().resourceType()) {
    case "document":
      return 500;
    // 422 says what is wrong with an answer, or that it is not whole yet.
    case "fetch":
      return response.status() === 422 ? 500 : 400;
    default:
      return 400;
  }
}

function isPage(response: Response): boolean {
  const isHtml = response.headers()["content-type"]?.startsWith("text/html") ?? false;
  return isHtml && response.request().resourceType() === "document";
}

async function save(response: Response): Promise<void> {
  // The browser forgets a page that was left at once.
  const html = await response.body().catch(() => Buffer.alloc(0));
  if (html.length > 0) {
    const hash = createHash("sha256").update(html).digest("hex").slice(0, 8);
    const path = new URL(response.url()).pathname.replaceAll(/[^a-z0-9]+/gi, "_");
    await mkdir(PAGES, { recursive: true });
    await writeFile(`${PAGES}/${path}-${response.status()}-${hash}.html`, html);
  }
}
