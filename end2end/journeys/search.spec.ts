import { expect, test } from "../harness/test";
import type { Visitor } from "../harness/visitor";

const FOUND = "/fi/courses/kuntoutus/sairausajan-toimeentulo/osittainen-paluu";

/** Searches from the header, where there is a field, or by the link to the page of the search. */
async function searchFromHeader(visitor: Visitor, words: string): Promise<void> {
  const header = visitor.page.getByRole("banner");
  await header.getByRole("searchbox", { name: "Hae kurssilta" }).fill(words);
  await visitor.press("Hae", header);
}

test("a form of a word finds the place in a lesson, and the way back finds the results", async ({ visitor }) => {
  await visitor.open("/fi");
  await searchFromHeader(visitor, "osittaisen paluun");
  await expect(visitor.title).toHaveText("Haku");
  const results = visitor.main.locator(".results > li");
  await expect(results.first().getByRole("link").first()).toHaveAttribute("href", FOUND);
  await expect(results.first().locator("mark").first()).toBeVisible();

  const section = results.first().locator(".sections a").first();
  const href = (await section.getAttribute("href")) ?? "";
  await visitor.go(() => section.click());
  await expect(visitor.page).toHaveURL(encodeURI(href));
  await expect(visitor.page.locator(`[id="${href.split("#")[1]}"]`)).toBeInViewport();
  await visitor.page.goBack();
  await expect(visitor.page.getByRole("searchbox", { name: "Mitä etsit?" })).toHaveValue("osittaisen paluun");
  await expect(results.first()).toBeVisible();
});

test("nothing found says what to do, and a slip of the finger is forgiven", async ({ visitor }) => {
  await visitor.open("/fi/search");
  const field = visitor.page.getByRole("searchbox", { name: "Mitä etsit?" });
  await expect(field).toBeFocused();
  await field.fill("xyzzy");
  await visitor.press("Hae");
  await expect(visitor.main).toContainText("Haulla ”xyzzy” ei löytynyt mitään.");
  await expect(visitor.main.getByRole("link", { name: "Selaa sanastoa" })).toBeVisible();

  await field.fill("sairauspäivrähaa");
  await visitor.press("Hae");
  await expect(visitor.main).toContainText("samannäköisillä sanoilla");
  await expect(visitor.main.locator(".results a").first()).toBeVisible();
});

test("results come while one types, where scripts run", async ({ visitor }) => {
  test.skip(!visitor.hasScripts, "without scripts the form is sent");
  await visitor.open("/fi/search");
  const pages = visitor.pagesLoaded;
  const field = visitor.page.getByRole("searchbox", { name: "Mitä etsit?" });
  await field.pressSequentially("kuntoutustuel", { delay: 40 });
  await expect(visitor.main.locator(".results mark").first()).toHaveText(/^kuntoutustu/i);
  await expect(visitor.main.getByRole("status")).toHaveText(/ haulla ”kuntoutustuel”$/);
  await expect(visitor.page).toHaveURL("/fi/search?q=kuntoutustuel");
  await expect(field).toBeFocused();
  await visitor.look();
  expect(visitor.pagesLoaded, "the page stays").toBe(pages);

  // The address leads to what is shown: away, back, and again by Enter.
  await visitor.go(() => visitor.main.locator(".results a").first().click());
  await visitor.page.goBack();
  await expect(field).toHaveValue("kuntoutustuel");
  await expect(visitor.main.locator(".results mark").first()).toBeVisible();
  await visitor.go(() => field.press("Enter"));
  await expect(visitor.page).toHaveURL("/fi/search?q=kuntoutustuel");

  // Clearing the field shows how to begin again.
  await field.fill("");
  await expect(visitor.main).toContainText("Kirjoita yksi tai muutama sana");
});

test("the search is reached from a phone", async ({ visitor }) => {
  await visitor.page.setViewportSize({ width: 320, height: 640 });
  await visitor.open("/sv");
  await visitor.follow("Sök", visitor.page.getByRole("banner"));
  await visitor.page.getByRole("searchbox", { name: "Vad söker du?" }).fill("rehabiliteringspenningen");
  await visitor.press("Sök");
  await expect(visitor.main.locator(".results a").first()).toHaveAttribute("href", "/sv/glossary#kuntoutusraha");
  await visitor.expectNoSidewaysScrolling();
});
