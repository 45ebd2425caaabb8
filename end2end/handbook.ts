import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { type Locator, expect } from "@playwright/test";

import { type Language, writeCourse } from "./harness/examples";
import { Kurssila } from "./harness/kurssila";
import { reports, root } from "./harness/places";
import { test as base } from "./harness/test";
import type { Visitor } from "./harness/visitor";

// `npm run screenshots handbook.ts` takes the pictures of the handbook, and
// `pngquant --strip --force --ext .png 16 ../docs/handbook/*/*.png` makes them a quarter of the size.

/** As wide as a phone, so that two pictures fit side by side, and so high that nothing has to be scrolled. */
const PHONE = { width: 360, height: 8000 };
/** A little wider, for what stands alone. */
const ALONE = { ...PHONE, width: 520 };
/** Space between what is before an answer and after it, in pixels. */
const GAP = 16;

const WORDS = {
  fi: { check: "Tarkista vastaus", go: "Valitse ja jatka", isTrue: "Tosi", isFalse: "Epätosi", up: /^Siirrä ylemmäs/ },
  en: { check: "Check answer", go: "Choose and go on", isTrue: "True", isFalse: "False", up: /^Move up/ },
} as const;

/** How each question of the handbook is answered. */
const ANSWERS: Record<string, (form: Locator, words: (typeof WORDS)[Language]) => Promise<void>> = {
  "single laskuri-tyonantaja": (form) => choose(form, /Poissaolon|of absence/),
  "multiple esimerkki-etuudet": async (form) => {
    await choose(form, /^Sairauspäiväraha|^Sickness/);
    await choose(form, /^Kuntoutusraha|^Rehabilitation/);
  },
  "truefalse esimerkki-vaitteet": async (form, words) => {
    await judge(form, /Kela neuvoo|Kela advises/, words.isTrue);
    await judge(form, /Työnantaja päättää|employer decides/, words.isFalse);
  },
  "number esimerkki-luku": (form) => form.getByRole("textbox").fill("300"),
  "short esimerkki-sana": async (form) => {
    const isFinnish = (await form.getByText("Millä sanalla").count()) > 0;
    await form.getByRole("textbox").fill(isFinnish ? "toimintakyky" : "functioning");
  },
  "order esimerkki-jarjestys": async (form, words) => {
    const right = [/huomataan|is noticed/, /sovitaan|is agreed/, /toteutuu|takes place/, /verrataan|is compared/];
    for (const [place, text] of right.entries()) {
      const row = form.locator(".row").filter({ hasText: text });
      while ((await form.locator(".row").nth(place).getByText(text).count()) === 0) {
        await row.getByRole("button", { name: words.up }).click();
      }
    }
  },
  "match esimerkki-parit": async (form) => {
    await form.getByRole("combobox").nth(0).selectOption({ label: "Kela" });
    await form.getByRole("combobox").nth(1).selectOption({ index: 0 });
    const employer = form.getByRole("combobox").nth(1).locator("option", { hasText: /^Työnantaja|^Employer/ });
    await form.getByRole("combobox").nth(1).selectOption((await employer.getAttribute("value")) ?? "");
  },
  "cloze esimerkki-aukot": async (form) => {
    await form.getByRole("textbox").fill("300");
    await form.getByRole("combobox").selectOption({ label: "Kela" });
  },
};

const test = base.extend({
  kurssila: async ({}, use, { project, testId }) => {
    await mkdir(reports, { recursive: true });
    const kurssila = await Kurssila.start(`${reports}/${project.name}-${testId}.log`, writeCourse);
    await use(kurssila);
    await kurssila.stop();
  },
});

for (const language of ["fi", "en"] as const) {
  test(`the pictures of the handbook (${language})`, async ({ arrive, browser }) => {
    const words = WORDS[language];
    const visitor = await arrive({ isCareful: false });
    await visitor.page.setViewportSize(ALONE);
    await visitor.open(`/${language}/courses/kuntoutus/perusteet/laskurit`);
    const { main } = visitor;

    const keep = async (name: string, ...parts: Locator[]) => {
      const shots = [];
      for (const part of parts) {
        shots.push(await shot(visitor, part));
      }
      await write(language, name, shots);
    };
    /** Puts pictures of the same width beside each other. */
    const write = async (language: Language, name: string, shots: Buffer[]) => {
      const page = await browser.newPage({ viewport: { width: shots.length * (ALONE.width + GAP), height: 100 } });
      const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString("base64")}">`);
      const style = `body{margin:0}div{display:inline-flex;gap:${GAP}px;align-items:start}`;
      await page.setContent(`<style>${style}</style><div>${images.join("")}</div>`);
      const path = join(root, "docs", "handbook", language, `${name}.png`);
      await page.locator("div").screenshot({ path });
      await page.close();
    };

    await keep("fact", main.locator("p:has(a.fact)").first());
    await keep("notes", main.locator(".lesson-notes"));
    await keep("callout", main.locator(".callout").first());
    await keep("table", main.locator(".table-scroll").first());
    await keep("figure", main.locator("figure.figure").nth(1));
    await keep("video", main.locator("figure.video").first());

    await visitor.page.setViewportSize(PHONE);
    for (const [question, answer] of Object.entries(ANSWERS)) {
      const [name = "", id] = question.split(" ");
      const form = visitor.page.locator(`#q-${id}`);
      const before = await shot(visitor, form);
      await answer(form, words);
      await form.getByRole("button", { name: words.check, exact: true }).click();
      await expect(form.locator(".feedback-title")).toBeVisible();
      await write(language, name, [before, await shot(visitor, form)]);
    }

    const form = visitor.page.locator("#q-esimerkki-tapaus");
    await keep("case", form);
    for (const choice of [/Neuvottelua|meeting at/, /kokeilusta|a trial/]) {
      await form.locator(".option label").filter({ hasText: choice }).click();
      await form.getByRole("button", { name: words.go, exact: true }).click();
      await expect(form.locator(".case-path")).toContainText(choice);
    }
    await expect(form.locator(".feedback-title")).toBeVisible();
    await keep("case-end", form);

    await visitor.page.setViewportSize(ALONE);
    const term = (await main.locator("a.term").first().getAttribute("href")) ?? "";
    await visitor.open(term);
    await keep("term", visitor.page.locator(":target"));

    await visitor.open(`/${language}/tools/guide?tilanne=tyossa`);
    await keep("guide", main.locator(".suggestions > li").first());
  });
}

async function shot(visitor: Visitor, part: Locator): Promise<Buffer> {
  await visitor.page.evaluate(() => document.fonts.ready);
  // Nothing is pointed at.
  await visitor.page.mouse.move(0, 0);
  return part.screenshot({ scale: "css" });
}

/** Presses the row of an option. */
async function choose(form: Locator, text: RegExp): Promise<void> {
  await form.locator(".option label").filter({ hasText: text }).click();
}

/** Judges a statement. */
async function judge(form: Locator, statement: RegExp, judgement: string): Promise<void> {
  const choices = form.getByRole("group", { name: statement });
  const field = choices.getByRole("radio", { name: judgement, exact: true });
  await form.locator(`label[for="${await field.getAttribute("id")}"]`).click();
}
