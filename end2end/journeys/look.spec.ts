import { COURSE, EXAM, LESSONS, MODULES, PRETEST, SHORTEST_ROLE, lessonsOf, quizOf } from "../harness/course";
import { chooseRole, fillIn, readOn } from "../harness/learning";
import { expect, test } from "../harness/test";
import type { Visitor } from "../harness/visitor";

/** The narrowest window that WCAG asks for, and a window of 1280 at 200 %. */
const WIDTHS = [320, 640];

/** A window as high as a phone, and as narrow as any. */
const PHONE = { width: 320, height: 740 };

const LESSON = LESSONS[0] ?? "";

for (const lang of ["fi", "sv", "en"]) {
  test(`no public page in ${lang} scrolls sideways or keeps anyone out`, async ({ kurssila, visitor }) => {
    // There are more than sixty.
    test.slow();
    const sitemap = await (await visitor.page.request.get("/sitemap.xml")).text();
    const addresses = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = ""]) => address);
    const paths = addresses.map((address) => address.replace(kurssila.url, ""));
    const pages = paths.filter((path) => path.startsWith(`/${lang}`));
    expect(pages.length).toBeGreaterThan(LESSONS.length + MODULES.length);
    for (const path of pages) {
      await visitor.open(path);
      await expect(visitor.page.locator("html")).toHaveAttribute("lang", lang);
      await expectFits(visitor);
    }
  });
}

for (const { id } of MODULES) {
  const [address = ""] = lessonsOf(id);
  test(`a phone shows the first lesson of ${id}, and what is said about answers in it`, async ({ visitor }) => {
    await visitor.page.setViewportSize(PHONE);
    await visitor.open(address);
    await visitor.expectNoSidewaysScrolling();
    const forms = visitor.main.locator("form.question");
    await expect(forms).not.toHaveCount(0);
    for (let index = 0; index < (await forms.count()); index += 1) {
      const form = forms.nth(index);
      await fillIn(form, false);
      const send = form.getByRole("button", { name: /^(Tarkista vastaus|Valitse ja jatka)$/ });
      await (visitor.hasScripts ? send.click() : Promise.all([visitor.page.waitForEvent("load"), send.click()]));
      // What is said about a case comes after each choice.
      await expect(form.locator(".feedback, .case-path").first()).toBeVisible();
      await visitor.expectNoSidewaysScrolling();
    }
    await visitor.look();
  });
}

test("no page of a learner's own scrolls sideways", async ({ visitor }) => {
  test.slow();
  await chooseRole(visitor, SHORTEST_ROLE);
  await expectFits(visitor);
  await visitor.open(LESSON);
  await expectFits(visitor);
  await readOn(visitor, 1);
  for (const quiz of [PRETEST, quizOf("hyva-kuntoutuskaytanto"), EXAM]) {
    await visitor.open(quiz);
    await expectFits(visitor);
    await visitor.press(/^Aloita (koe|alkutesti)$/);
    const questions = visitor.page.getByRole("navigation", { name: "Kokeen tehtävät" }).getByRole("link");
    const first = visitor.page.url();
    await visitor.hurry(async () => {
      for (let question = 1; question <= (await questions.count()); question += 1) {
        await visitor.open(first.replace(/\d+$/, String(question)));
        await expectFits(visitor);
      }
    });
    await visitor.press("Tarkista ja lähetä");
    await expectFits(visitor);
    await visitor.press("Lähetä koe");
    await expectFits(visitor);
    await visitor.follow("Katso vastauksesi");
    await expectFits(visitor);
  }
  for (const path of [
    "/fi/me",
    COURSE,
    "/fi/sign-in",
    "/fi/search",
    "/fi/search?q=kuntoutus",
    "/fi/search?q=xyzzy",
    "/fi/facts?show=due",
    "/fi/tools/guide?ika=30-64&arki=palkkatyo&vaikeus=tyokyky&suunta=nykyinen-tyo&toimeentulo=sairauden-alku",
    "/fi/tools/timeline?start=2026-12-14&earlier=95",
    "/fi/tools/timeline?start=eilen&earlier=pari",
    "/fi/editor/problems",
    "/fi/editor/freshness",
    "/fi/editor/proof",
    "/fi/editor/proof/kuntoutus/sairausajan-toimeentulo",
    "/fi/editor/proof/kuntoutus/hyva-kuntoutuskaytanto/gas-tavoitteet?with=sv",
    "/fi/editor/codes",
    "/fi/editor/codes/K101",
    "/fi/editor/reports",
    `/fi/reports/new?course=kuntoutus&module=hyva-kuntoutuskaytanto&lesson=${LESSON.split("/").at(-1)}`,
    "/fi/ei-ole",
    "/verify",
  ]) {
    await visitor.open(path);
    await expectFits(visitor);
  }
});

test("the dark display is chosen without scripts and stays", async ({ visitor }) => {
  await visitor.open(LESSON);
  const paper = () => visitor.page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  const footer = visitor.page.getByRole("contentinfo");
  const light = await paper();
  await visitor.press("Tumma", footer);
  await expect(visitor.page).toHaveURL(LESSON);
  await expect(footer.getByRole("button", { name: "Tumma" })).toHaveAttribute("aria-pressed", "true");
  const dark = await paper();
  expect(dark).not.toBe(light);
  await visitor.open("/fi");
  expect(await paper()).toBe(dark);
  await visitor.press("Laitteen mukaan", footer);
  expect(await paper()).toBe(light);
  await visitor.page.emulateMedia({ colorScheme: "dark" });
  expect(await paper()).toBe(dark);
});

test("the language is changed where one is", async ({ visitor }) => {
  const languages = visitor.page.getByRole("banner").getByRole("navigation").last();
  const html = visitor.page.locator("html");
  await visitor.open(LESSON);
  await visitor.follow(/^sv,/, languages);
  await expect(visitor.page).toHaveURL(LESSON.replace("/fi", "/sv"));
  await expect(html).toHaveAttribute("lang", "sv");
  await expect(visitor.title).not.toHaveAttribute("lang");

  // There is no English text yet: the Finnish one is shown, and says that it is Finnish.
  await visitor.follow(/^en,/, languages);
  await expect(visitor.page).toHaveURL(LESSON.replace("/fi", "/en"));
  await expect(html).toHaveAttribute("lang", "en");
  await expect(visitor.title).toHaveAttribute("lang", "fi");
  await expect(visitor.main.locator(".notice").first()).toBeVisible();
  await visitor.follow(/^fi,/, languages);
  await expect(visitor.page).toHaveURL(LESSON);
});

async function expectFits(visitor: Visitor): Promise<void> {
  for (const width of WIDTHS) {
    await visitor.page.setViewportSize({ width, height: 800 });
    await visitor.expectNoSidewaysScrolling();
  }
  await visitor.page.setViewportSize({ width: 1280, height: 720 });
}
