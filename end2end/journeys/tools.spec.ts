import { expect, test } from "../harness/test";
import type { Visitor } from "../harness/visitor";

const LESSON = "/fi/courses/kuntoutus/hyva-kuntoutuskaytanto/gas-tavoitteet";
const GAS = "/fi/tools/gas";

test("the guide leads from a situation to a service, and says why", async ({ visitor, arrive }) => {
  await visitor.open("/fi");
  await visitor.follow("Työvälineet", visitor.page.getByRole("contentinfo"));
  await visitor.follow("Minne ohjaan?");
  await visitor.press("Näytä ehdotukset");
  await expect(visitor.main).toContainText("Vastaa ainakin yhteen kysymykseen");

  const asked = (question: string) => visitor.main.getByRole("group", { name: question });
  await asked("Kuinka vanha asiakas on?").getByText("20–29 vuotta").click();
  await asked("Missä asiakkaalla on vaikeuksia?").getByText("Nuoren tulevaisuus").click();
  await visitor.press("Näytä ehdotukset");
  const open = visitor.main.locator(".suggestions > li").filter({ hasText: "NUOTTI" });
  await expect(open).toContainText("Avoin:");
  await expect(asked("Kuinka vanha asiakas on?").getByLabel("20–29 vuotta")).toBeChecked();

  await asked("Mitä asiakas tekee nyt?").getByText("Ei ole työssä").click();
  await visitor.press("Näytä ehdotukset");
  const fitting = visitor.main.locator(".suggestions > li").filter({ hasText: "NUOTTI" });
  await expect(fitting).not.toContainText("Avoin:");
  await expect(fitting).toContainText("Sopii:");
  await visitor.expectNoSidewaysScrolling();

  const colleague = await arrive();
  await colleague.open(visitor.page.url());
  await expect(colleague.main.locator(".situation")).toContainText("20–29 vuotta");
  await colleague.follow(/NUOTTI/, colleague.main.locator(".suggestions > li").filter({ hasText: "NUOTTI" }));
  await expect(colleague.page).toHaveURL(/nuoren-ovi/);
});

test("a timeline is asked for, mended, and shared by its address", async ({ visitor, arrive }) => {
  await visitor.open("/fi");
  await visitor.follow("Työvälineet", visitor.page.getByRole("contentinfo"));
  await visitor.follow("Sairauspoissaolon aikajana");
  await visitor.press("Näytä päivät");
  await expect(visitor.page.getByRole("alert")).toContainText("Anna sairastumispäivä.");
  await expect(visitor.page).toHaveTitle(/^Virhe: /);

  await visitor.page.getByLabel("Sairastumispäivä").fill("2026-12-14");
  await visitor.page.getByLabel("Aiemmat SPR-päivät, jos niitä on").fill("pari");
  await visitor.press("Näytä päivät");
  await expect(visitor.page.getByRole("alert")).toContainText("kokonaislukuna");
  await expect(visitor.page.getByLabel("Sairastumispäivä")).toHaveValue("2026-12-14");

  await visitor.page.getByLabel("Aiemmat SPR-päivät, jos niitä on").fill("");
  await visitor.press("Näytä päivät");
  const days = visitor.main.locator("ol.timeline > li");
  await expect(days).toHaveCount(8);
  await expect(days.nth(3)).toContainText("ti 9.3.2027");
  await expect(days.nth(3)).toContainText("60 SPR-päivää");
  await expect(days.last()).toContainText("ke 22.12.2027");

  const colleague = await arrive();
  await colleague.open(visitor.page.url());
  await expect(colleague.main.locator("ol.timeline > li").last()).toContainText("ke 22.12.2027");
});

test("a GAS sheet is counted and printed, and nothing of it stays behind", async ({ visitor }) => {
  await visitor.open(LESSON);
  await visitor.follow("Avaa GAS-lomake");
  const sent: string[] = [];
  visitor.page.on("request", (request) => sent.push(request.postData() ?? ""));

  await visitor.page.locator("#text-1").fill("Lounasruuhkan hoitaminen");
  await visitor.page.locator("#level-1-expected").fill("Kolme päivää viikossa");
  await visitor.main.getByText("Mitattava").first().click();
  await visitor.page.locator("#attained-1").selectOption("more");
  await visitor.main.getByRole("heading", { name: "Tavoite 2" }).click();
  await visitor.page.locator("#attained-2").selectOption("expected");
  await visitor.page.locator("#weight-2").fill("paljon");
  await count(visitor);
  await expect(visitor.main).toContainText("Tavoite 2: painokertoimen on oltava kokonaisluku 1–10.");
  await expect(visitor.page.locator("#weight-2")).toHaveValue("paljon");

  await visitor.page.locator("#weight-2").fill("1");
  await count(visitor);
  await expect(visitor.main.locator(".gas-score")).toHaveText("T-luku on 56,2.");
  await expect(visitor.page.locator("#text-1")).toHaveValue("Lounasruuhkan hoitaminen");
  await expect(visitor.page.locator("#criteria-1-measurable")).toBeChecked();
  if (visitor.hasScripts) {
    expect(sent.join("")).toBe("");
    const [kept, cookies] = [
      await visitor.page.evaluate(() => localStorage.length + sessionStorage.length),
      await visitor.page.context().cookies(),
    ];
    expect([kept, cookies]).toEqual([0, []]);
  }

  // On paper are the goals that were written, and none of the empty ones.
  await visitor.page.emulateMedia({ media: "print" });
  await expect(visitor.page.locator("#text-1")).toBeVisible();
  await expect(visitor.page.locator("#text-3")).toBeHidden();
  await expect(visitor.main.locator(".gas-score")).toBeVisible();
  await visitor.page.emulateMedia({ media: "screen" });

  await visitor.follow("Tyhjennä lomake");
  await expect(visitor.page).toHaveURL(GAS);
  await expect(visitor.page.locator("#text-1")).toHaveValue("");
});

/** Asks for the T-score: in place with scripts, otherwise by the form. */
async function count(visitor: Visitor): Promise<void> {
  const button = visitor.main.getByRole("button", { name: "Laske T-luku" });
  await (visitor.hasScripts ? button.click() : visitor.go(() => button.click()));
  await visitor.look();
}
