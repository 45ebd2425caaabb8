import { join } from "node:path";

import { LESSONS, SHORTEST_ROLE, lessonsOf, quizOf } from "./harness/course";
import { chooseRole, fillIn, finish, readOn, signIn, takeQuiz } from "./harness/learning";
import { root } from "./harness/places";
import { test } from "./harness/test";
import type { Visitor } from "./harness/visitor";

const DESKTOP = { width: 1280, height: 800 };
const TALL = { width: 1280, height: 1480 };
const PHONE = { width: 360, height: 740 };

/** Somebody who only comes for the picture. */
const QUICK = { isCareful: false };

/** How many guests stop after the first lesson, after the second, and so on. */
const GUESTS_AFTER = [3, 4, 3, 2, 4, 1, 2, 2, 1, 3];
/** How many learners complete the course. */
const COMPLETIONS = 4;

test("the first page", async ({ arrive }) => {
  const visitor = await arrive(QUICK);
  await visitor.page.setViewportSize(DESKTOP);
  await visitor.open("/fi");
  await keep(visitor, "home.png");
});

test("a lesson on a phone", async ({ arrive }) => {
  const visitor = await arrive(QUICK);
  await visitor.page.setViewportSize(PHONE);
  await visitor.open(lessonsOf("hyva-kuntoutuskaytanto")[2] ?? "");
  const figure = visitor.main.locator("figure").first();
  await figure.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 96));
  await keep(visitor, "lesson-phone.png");
});

test("a question in the dark", async ({ arrive }) => {
  const visitor = await arrive(QUICK);
  await visitor.page.setViewportSize(DESKTOP);
  await visitor.page.emulateMedia({ colorScheme: "dark" });
  await visitor.open(quizOf("hyva-kuntoutuskaytanto"));
  await visitor.press("Aloita koe");
  await fillIn(visitor.page.locator("form.question"), true);
  await visitor.press("Tallenna ja jatka");
  // A question with options shows more than one with a number.
  while ((await visitor.page.locator("form.question .option").count()) === 0) {
    await visitor.press("Tallenna ja jatka");
  }
  await fillIn(visitor.page.locator("form.question"), true);
  await keep(visitor, "quiz-dark.png");
});

test("the statistics", async ({ arrive, kurssila }) => {
  for (const [last, guests] of GUESTS_AFTER.entries()) {
    for (let guest = 0; guest < guests; guest += 1) {
      const visitor = await arrive(QUICK);
      for (const lesson of LESSONS.slice(0, last + 1)) {
        await visitor.page.request.post(`${lesson}/read`, { form: {}, maxRedirects: 0 });
      }
      // Of those who read the first module with a quiz, most pass it.
      if (last >= LESSONS.indexOf(lessonsOf("jarjestamisvastuu").at(-1) ?? "")) {
        await visitor.open(quizOf("jarjestamisvastuu"));
        await takeQuiz(visitor, (last + guest) % 3 !== 0);
      }
    }
  }
  for (let learner = 0; learner < COMPLETIONS; learner += 1) {
    const visitor = await arrive(QUICK);
    await chooseRole(visitor, SHORTEST_ROLE);
    await visitor.open(LESSONS[0] ?? "");
    await readOn(visitor, 1);
    await finish(visitor);
  }
  const email = "hallinta@kurssila.test";
  await kurssila.grantAdmin(email);
  const admin = await arrive(QUICK);
  await admin.page.setViewportSize(TALL);
  await admin.open("/fi/sign-in?back=/fi/admin");
  await signIn(admin, kurssila, email);
  await keep(admin, "admin.png");
});

async function keep(visitor: Visitor, file: string): Promise<void> {
  await visitor.page.evaluate(() => document.fonts.ready);
  await visitor.page.screenshot({ path: join(root, "docs", "screenshots", file) });
}
