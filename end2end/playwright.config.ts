import { defineConfig } from "@playwright/test";

import { reports } from "./harness/places";

/** Every journey runs twice: as most people do it, and as someone whose browser runs no scripts. */
export default defineConfig({
  testDir: "journeys",
  outputDir: `${reports}/results`,
  forbidOnly: true,
  // A second worker on two cores would only make both slower.
  workers: 1,
  // No journey takes a minute, unless something else is being compiled beside it.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 10_000,
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    // Colours that are still changing have no contrast to speak of.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "scripts-on", use: { javaScriptEnabled: true } },
    { name: "scripts-off", use: { javaScriptEnabled: false } },
  ],
});
