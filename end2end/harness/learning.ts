import { type Locator, expect } from "@playwright/test";

import { COURSE, type Role } from "./course";
import { type Key, choiceTowards, keyOf, stepAfter } from "./key";
import type { Kurssila } from "./kurssila";
import type { Visitor } from "./visitor";

/** What is right nowhere, neither as a number nor as a word. */
const WRONG = "9999";

/** The learner's own page. */
const ME = "/fi/me";

/** Where the pages before quizzes are. */
const QUIZZES = "/fi/quizzes/";

/** The label of the list of roles on the page of the course. */
const ROLE = "Työni";

/** A question that was answered in the quiz of a module, and whether rightly. */
export interface Answered {
  quiz: string;
  question: string;
  isRight: boolean;
}

/** Chooses a role on the page of the course, or the whole course. */
export async function chooseRole(visitor: Visitor, role?: Role): Promise<void> {
  await visitor.open(COURSE);
  await visitor.page.getByLabel(ROLE).selectOption({ label: role?.title ?? "Koko kurssi" });
  await visitor.press("Valitse");
  await expect(visitor.page.getByLabel(ROLE)).toHaveValue(role?.id ?? "");
}

/** Fills in the form of a question, or of the step of a case at which it is, and returns the question's id. */
export async function fillIn(form: Locator, isRight: boolean): Promise<string> {
  const question = (await form.getAttribute("id"))?.replace(/^q-/, "") ?? "";
  await fillInAnswer(form, keyOf(question), isRight);
  return question;
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
    case "short":
      await form.getByRole("textbox").fill(isRight ? key.answer : WRONG);
      break;
    case "order":
      for (const [index, item] of key.items.entries()) {
        const place = isRight ? index + 1 : key.items.length - index;
        await form.getByRole("combobox", { name: item, exact: true }).selectOption(String(place));
      }
      break;
    case "match": {
      const rows = key.pairs.filter(({ row }) => row !== "");
      for (const [index, { row }] of rows.entries()) {
        const label = rows[isRight ? index : (index + 1) % rows.length]?.option;
        await form.getByRole("combobox", { name: row, exact: true }).selectOption({ label });
      }
      break;
    }
    case "cloze":
      for (const [index, { answer, options }] of key.gaps.entries()) {
        const gap = form.getByLabel(`Aukko ${index + 1}`, { exact: true });
        if (options.length === 0) {
          await gap.fill(isRight ? answer : WRONG);
        } else {
          const label = options.find((option) => (option === answer) === isRight);
          await gap.selectOption({ label });
        }
      }
      break;
    case "case": {
      const text = choiceTowards(key, stepAfter(key, await takenIn(form)), isRight);
      await choose(form, form.getByRole("radio", { name: text, exact: true }));
      break;
    }
  }
}

/** The choices that were made in a case so far. */
export function takenIn(form: Locator): Promise<string[]> {
  return form.locator(".case-choice strong").allInnerTexts();
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

/** Takes a quiz from the page before it to its result, each question rightly or not. */
export async function takeQuiz(visitor: Visitor, isRight: boolean | ((place: number) => boolean)): Promise<Answered[]> {
  const place = () => lastSegment(visitor);
  const quiz = place();
  await visitor.press(/^Aloita (koe|alkutesti)$/);
  const answered = new Map<string, Answered>();
  while (place() !== "review") {
    const wanted = typeof isRight === "boolean" ? isRight : isRight(Number(place()));
    // A case is shown again until its story has ended.
    const question = await fillIn(visitor.page.locator("form.question"), wanted);
    answered.set(question, { quiz, question, isRight: wanted });
    await visitor.press("Tallenna ja jatka");
  }
  await visitor.press("Lähetä koe");
  return [...answered.values()];
}

/** Does what the learner's page says is next until nothing is missing, and returns the answers given in quizzes. */
export async function finish(visitor: Visitor): Promise<Answered[]> {
  const next = visitor.main.getByRole("link", { name: /^(Jatka oppituntia|Siirry kokeeseen)$/ });
  const read = visitor.main.getByRole("button", { name: /^Merkitse luetuksi/ });
  const answered: Answered[] = [];
  await visitor.open(ME);
  while ((await next.count()) > 0) {
    await visitor.go(() => next.click());
    if (new URL(visitor.page.url()).pathname.startsWith(QUIZZES)) {
      answered.push(...(await takeQuiz(visitor, true)));
    }
    while ((await read.count()) > 0) {
      await visitor.go(() => read.click());
    }
    await visitor.open(ME);
  }
  return answered;
}

function lastSegment(visitor: Visitor): string {
  return new URL(visitor.page.url()).pathname.split("/").at(-1) ?? "";
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
