import { type Locator, expect } from "@playwright/test";

import { type Key, keyOf } from "./key";
import type { Kurssila } from "./kurssila";
import type { Visitor } from "./visitor";

/** The course. */
const COURSE = "/fi/courses/kuntoutus";

/** Its modules in order, with their lessons in order. */
export const MODULES = {
  "hyva-kuntoutuskaytanto": [
    "tunnusmerkit",
    "polku-ja-toimijuus",
    "gas-tavoitteet",
    "icf-yhteinen-kieli",
    "yhteistyo-kelan-kanssa",
  ],
  "sairausajan-toimeentulo": [
    "kuka-maksaa",
    "sairauspaivaraha",
    "kaksi-laskuria",
    "osittainen-paluu",
    "enimmaisaika-lahestyy",
  ],
} as const;

export type ModuleId = keyof typeof MODULES;

/** The modules' names. */
export const MODULE_IDS = Object.keys(MODULES) as ModuleId[];

/** Every lesson's address in order. */
export const LESSONS = MODULE_IDS.flatMap((module) => MODULES[module].map((lesson) => `${COURSE}/${module}/${lesson}`));

/** The page before a module's quiz. */
export function quizOf(module: ModuleId): string {
  return `/fi/quizzes/kuntoutus/${module}`;
}

/** A question that was answered, and whether rightly. */
export interface Answered {
  question: string;
  isRight: boolean;
}

/** Fills in the form of a question. */
export async function fillIn(form: Locator, isRight: boolean): Promise<Answered> {
  const question = (await form.getAttribute("id"))?.replace(/^q-/, "") ?? "";
  await fillInAnswer(form, keyOf(question), isRight);
  return { question, isRight };
}

async function fillInAnswer(form: Locator, key: Key, isRight: boolean): Promise<void> {
  switch (key.type) {
    case "single": {
      const option = key.options.find((option) => option.isRight === isRight);
      await choose(form, form.getByRole("radio", { name: option?.text ?? "", exact: true }));
      break;
    }
    case "multiple":
      for (const option of key.options) {
        const box = form.getByRole("checkbox", { name: option.text, exact: true });
        await choose(form, box, option.isRight === isRight);
      }
      break;
    case "truefalse":
      for (const statement of key.options) {
        const name = statement.isRight === isRight ? "Tosi" : "Epätosi";
        const choices = form.getByRole("group", { name: statement.text, exact: true });
        await choose(form, choices.getByRole("radio", { name, exact: true }));
      }
      break;
    case "number":
      await form.getByRole("textbox").fill(isRight ? key.number : "9999");
      break;
  }
}

/** Presses the row of an option, which is its label, unless it is as wanted already. */
async function choose(form: Locator, field: Locator, isChosen = true): Promise<void> {
  if ((await field.isChecked()) !== isChosen) {
    await form.locator(`label[for="${await field.getAttribute("id")}"]`).click();
  }
  await expect(field).toBeChecked({ checked: isChosen });
}

/** Marks the lesson on the page as read, and so many in all. */
export async function readOn(visitor: Visitor, lessons: number): Promise<void> {
  for (let read = 0; read < lessons; read += 1) {
    await visitor.press("Merkitse luetuksi ja jatka");
  }
}

/** Takes a quiz from the page before it to its result. */
export async function takeQuiz(visitor: Visitor, isRight: boolean): Promise<Answered[]> {
  await visitor.press("Aloita koe");
  const answered: Answered[] = [];
  while (!visitor.page.url().endsWith("/review")) {
    answered.push(await fillIn(visitor.page.locator("form.question"), isRight));
    await visitor.press("Tallenna ja jatka");
  }
  await visitor.press("Lähetä koe");
  return answered;
}

/** Asks for a code on the page that asks for an address, and returns the code from the mail. */
export async function askForCode(visitor: Visitor, kurssila: Kurssila, email: string): Promise<string> {
  await visitor.page.getByLabel("Sähköpostiosoite").fill(email);
  await visitor.press("Lähetä koodi");
  await expect(visitor.title).toHaveText("Anna koodi");
  const mail = await kurssila.outbox.next(email);
  expect(mail.subject).toBe("Kurssilan koodi");
  return /\b\d{6}\b/.exec(mail.text)?.[0] ?? "";
}

/** Signs in from the page that asks for an address. */
export async function signIn(visitor: Visitor, kurssila: Kurssila, email: string): Promise<void> {
  const code = await askForCode(visitor, kurssila, email);
  await visitor.page.getByLabel("Kuusinumeroinen koodi").fill(code);
  await visitor.press("Kirjaudu");
}
