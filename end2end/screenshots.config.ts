import { defineConfig } from "@playwright/test";

import journeys from "./playwright.config";

/** Takes the pictures of the README and of the handbook: `npm run screenshots`. */
export default defineConfig({
  ...journeys,
  testDir: ".",
  testMatch: ["screenshots.ts", "handbook.ts"],
  timeout: 300_000,
  projects: [{ name: "screenshots" }],
});
