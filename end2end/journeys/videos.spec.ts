import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";

import { expectAccessible, runTimersAtOnce } from "../harness/accessibility";
import { Kurssila } from "../harness/kurssila";
import { reports, root } from "../harness/places";
import { expect, test as base } from "../harness/test";

const LESSON = "/fi/courses/kurssi/loppu/viimeinen";
const HOST = "https://www.youtube-nocookie.com";
/** What the host answers here: its own player is somebody else's. */
const PLAYER = "<!DOCTYPE html><html lang='en'><title>Player</title><main><h1>Player</h1></main></html>";

/** The published course has no video, the course of the server's tests has one of each kind. */
const test = base.extend({
  kurssila: async ({}, use, { project, testId }) => {
    await mkdir(reports, { recursive: true });
    const copyCourse = (content: string) => cp(join(root, "server/tests/content"), content, { recursive: true });
    const kurssila = await Kurssila.start(`${reports}/${project.name}-${testId}.log`, copyCourse);
    await use(kurssila);
    await kurssila.stop();
  },
});

// The witness of every journey fails on a request to somebody else.
test("a lesson plays its own video and asks nothing of a host", async ({ visitor }) => {
  await visitor.open(LESSON);
  const own = visitor.main.locator("figure.video").first();
  await expect(own.locator("figcaption")).toHaveText(/Näin se loppuu\s+1 s/);
  const player = own.locator("video");
  await expect(player).toHaveJSProperty("readyState", 0);
  if (visitor.hasScripts) {
    const played = await player.evaluate(async (video: HTMLVideoElement) => {
      video.muted = true;
      await video.play();
      return { seconds: video.duration, captions: video.textTracks[0]?.cues?.length };
    });
    expect(played.seconds).toBeGreaterThan(0.5);
    await expect
      .poll(() => player.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length))
      .toBe(1);
  }
  await own.getByText("Video tekstinä").click();
  await expect(own).toContainText("Kaikki loppuu aikanaan.");

  const hosted = visitor.main.locator("figure.video").nth(1);
  await expect(hosted).toContainText("Tämä sivu ei hae sieltä mitään.");
  await expect(hosted.getByRole("link", { name: "Katso palvelussa YouTube" })).toHaveAttribute(
    "href",
    "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
  );
  await visitor.look();
  await visitor.page.setViewportSize({ width: 320, height: 740 });
  await visitor.expectNoSidewaysScrolling();

  // On paper are the texts and the addresses.
  await visitor.page.emulateMedia({ media: "print" });
  await expect(player).toBeHidden();
  await expect(hosted.locator(".video-host")).toBeHidden();
  await expect(hosted).toContainText("https://www.youtube.com/watch?v=aqz-KE-bpKQ");
  await visitor.page.emulateMedia({ media: "screen" });
});

test("whoever opens the player of a host comes back to the lesson", async ({ browser, kurssila, javaScriptEnabled }) => {
  const context = await browser.newContext();
  const asked: string[] = [];
  const forbidden: string[] = [];
  context.on("console", (message) => message.type() === "error" && forbidden.push(message.text()));
  await context.route(
    (url) => url.origin !== kurssila.url,
    async (route) => {
      asked.push(`${route.request().url()} from ${route.request().headers().referer}`);
      await route.fulfill({ contentType: "text/html", body: PLAYER });
    },
  );
  const page = await context.newPage();
  await page.goto(LESSON);
  await page.getByRole("link", { name: "Avaa soitin" }).click();
  await expect(page.frameLocator("iframe[title='Videosoitin: Loppu muualta']").getByRole("heading")).toHaveText("Player");
  expect(asked).toEqual([`${HOST}/embed/aqz-KE-bpKQ from ${kurssila.url}/`]);
  await expect(page.getByRole("main")).toContainText("Oravat saavat ansionsa mukaan.");
  await page.setViewportSize({ width: 320, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  if (!javaScriptEnabled) {
    await runTimersAtOnce(page);
  }
  await expectAccessible(page);

  await page.getByRole("link", { name: "Takaisin oppituntiin" }).click();
  await expect(page).toHaveURL(`${LESSON}#video:aqz-KE-bpKQ`);
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(asked).toHaveLength(1);
  expect(forbidden).toEqual([]);
  await context.close();
});
