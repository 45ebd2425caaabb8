import type { Locator } from "@playwright/test";

import { expect, test } from "../harness/test";
import type { Visitor } from "../harness/visitor";

const MODULE = "/fi/courses/kuntoutus/sairausajan-toimeentulo";

/** Sends the form of a practice question; without scripts that loads the page again. */
async function send(visitor: Visitor, form: Locator, button: string): Promise<void> {
  const click = () => form.getByRole("button", { name: button, exact: true }).click();
  await (visitor.hasScripts ? click() : Promise.all([visitor.page.waitForEvent("load"), click()]));
}

async function question(visitor: Visitor, lesson: string, id: string): Promise<Locator> {
  await visitor.open(`${MODULE}/${lesson}`);
  return visitor.page.locator(`#q-${id}`);
}

/** Chooses the choice with this text, by its label. */
async function decide(visitor: Visitor, form: Locator, choice: RegExp): Promise<void> {
  await form.locator(".option label").filter({ hasText: choice }).click();
  await send(visitor, form, "Valitse ja jatka");
}

test("rows are put in order by their lists, and by buttons where scripts run", async ({ visitor }) => {
  const form = await question(visitor, "kaksi-laskuria", "st-h-asemat");
  const right = ["Työnantaja ilmoittaa", "Tarvitaan B-lausunto", "Tarvitaan työterveyshuollon", "Sairauspäivärahan"];
  const rows = form.locator(".row");
  if (visitor.hasScripts) {
    for (const [place, text] of right.entries()) {
      const row = rows.filter({ hasText: text });
      const up = row.getByRole("button", { name: /^Siirrä ylemmäs/ });
      while ((await rows.nth(place).getByText(text).count()) === 0) {
        await up.press("Enter");
        await expect(form.getByRole("status")).toContainText("nyt paikalla");
      }
    }
    // A row that has been where it belongs from the start has its number only once another one has moved.
    await rows.last().getByRole("button", { name: /^Siirrä ylemmäs/ }).click();
    await rows.nth(2).getByRole("button", { name: /^Siirrä alemmas/ }).click();
  } else {
    await expect(form.locator(".move").first()).toBeHidden();
    for (const [place, text] of right.entries()) {
      await rows.filter({ hasText: text }).getByRole("combobox").selectOption(String(place + 1));
    }
  }
  await send(visitor, form, "Tarkista vastaus");
  await expect(form.locator(".feedback-title")).toHaveText("Oikein");
  await visitor.look();
});

test("two rows in one place are asked about, and nothing is lost", async ({ visitor }) => {
  const form = await question(visitor, "kaksi-laskuria", "st-h-asemat");
  const lists = form.getByRole("combobox");
  for (const index of [0, 1, 2, 3]) {
    await lists.nth(index).selectOption("1");
  }
  await send(visitor, form, "Tarkista vastaus");
  await expect(form).toContainText("Kahdella kohdalla on sama paikka.");
  await expect(lists.first()).toHaveValue("1");
  await visitor.look();
});

test("pairs are matched, gaps are filled and a word is typed", async ({ visitor }) => {
  const pairs = await question(visitor, "enimmaisaika-lahestyy", "st-h-nelja-sanaa");
  const right = {
    Kuntoutusraha: "toimeentulo kuntoutuspäiviltä",
    Kuntoutustuki: "määräaikainen eläke",
    Kuntoutuskorotus: "kuntoutustuen lisä työeläkkeessä",
    Kuntoutusavustus: "Kelan tuki työllistymiseen kuntoutuksen jälkeen",
  };
  for (const [word, meaning] of Object.entries(right)) {
    await pairs.getByRole("combobox", { name: word }).selectOption({ label: meaning });
  }
  await send(visitor, pairs, "Tarkista vastaus");
  await expect(pairs.locator(".feedback-title")).toHaveText("Oikein");

  const word = visitor.page.locator("#q-st-h-yleistuki");
  await word.getByRole("textbox").fill(" Yleistuky ");
  await send(visitor, word, "Tarkista vastaus");
  await expect(word.locator(".feedback-title")).toHaveText("Oikein. Oikea vastaus on yleistuki");
  await visitor.look();

  const gaps = await question(visitor, "kuka-maksaa", "st-h-omavastuu-aukot");
  await gaps.getByRole("textbox", { name: "Aukko 1" }).fill("9");
  await gaps.getByRole("textbox", { name: "Aukko 2" }).fill("5");
  await gaps.getByRole("combobox", { name: "Aukko 3" }).selectOption({ label: "lasketaan" });
  await send(visitor, gaps, "Tarkista vastaus");
  await expect(gaps.locator(".feedback-title")).toHaveText("Osittain oikein: 2 / 3");
  await expect(gaps.locator(".gap.wrong")).toContainText("Oikea vastaus on 6.");
  await visitor.look();
});

test("a case is decided step by step, and the back button goes a step back", async ({ visitor }) => {
  const form = await question(visitor, "enimmaisaika-lahestyy", "st-h-siivooja");
  await decide(visitor, form, /^Selvitätte kertyneet päivät/);
  await expect(form.locator(".case-path")).toContainText("Valitsit: Selvitätte kertyneet päivät");
  if (!visitor.hasScripts) {
    await decide(visitor, form, /jos sitä kysytään$/);
    await expect(form).toContainText("Lausuntoa pyydetään täydentämään.");
    await visitor.page.goBack();
    await expect(form).toContainText("Lääkäri arvioi");
  }
  await decide(visitor, form, /B-lausuntoon kirjataan/);
  await visitor.look();
  await decide(visitor, form, /ilmoittautuu työnhakijaksi/);
  await expect(form.locator(".feedback-title")).toHaveText("Oikein");
  await visitor.look();

  // What has been decided is still there, and the story can be told again from its beginning.
  await visitor.open(`${MODULE}/enimmaisaika-lahestyy`);
  await expect(form.locator(".feedback-title")).toHaveText("Oikein");
  await visitor.follow("Aloita alusta", form);
  await expect(form.locator(".case-path")).toHaveCount(0);
  await expect(form.getByRole("button", { name: "Valitse ja jatka" })).toBeVisible();
});
