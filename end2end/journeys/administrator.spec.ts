import { readFile } from "node:fs/promises";

import type { Locator } from "@playwright/test";

import { LESSONS, SHORTEST_ROLE, moduleOf, quizOf } from "../harness/course";
import { keyOf } from "../harness/key";
import { type Answered, chooseRole, finish, readOn, signIn, takeQuiz } from "../harness/learning";
import { expect, test } from "../harness/test";
import type { Visitor } from "../harness/visitor";

const ADMIN = "/fi/admin";
const EMAIL = "hallinta@kurssila.test";

/** The module whose quiz one learner fails and another passes. */
const QUIZ = "hyva-kuntoutuskaytanto";

/** Somebody whose pages are looked at in another journey. */
const QUICK = { isCareful: false };

test("the statistics match what was done, on the page and in the file", async ({ arrive, kurssila, visitor }) => {
  test.slow();
  const [glance, half, whole] = [await arrive(QUICK), await arrive(QUICK), await arrive(QUICK)];
  await glance.open(LESSONS[0] ?? "");
  await readOn(glance, 1);
  await half.open(LESSONS[0] ?? "");
  await readOn(half, 2);
  await half.open(quizOf(QUIZ));
  const failed = await takeQuiz(half, false);
  await chooseRole(whole, SHORTEST_ROLE);
  await whole.open(LESSONS[0] ?? "");
  await readOn(whole, 1);
  const passed = await finish(whole);

  await visitor.open("/fi/sign-in");
  await signIn(visitor, kurssila, EMAIL);
  await visitor.open(ADMIN);
  await expect(visitor.title).toHaveText("Sivu ei ole avoinna sinulle");
  await kurssila.grantAdmin(EMAIL);
  await visitor.open("/fi");
  await visitor.follow("Tilastot", visitor.page.getByRole("banner"));

  const figures = visitor.main.locator(".figures > div");
  await expect(figures).toHaveText([/^Aloittaneet\s*3$/, /^Aktiiviset\s*3$/, /^Suorittaneet\s*1$/, /33\s%$/]);
  await expectColumn(tableOf(visitor, "aloitus"), [3, 2, 1, 0, 0]);
  await expectColumn(tableOf(visitor, QUIZ), [1, 1, 1, 1, 1, 2, 1]);
  await visitor.main.getByText("Samat luvut taulukkona").click();
  const weeks = visitor.main.getByRole("region", { name: "Oppijat viikoittain" });
  await expect(weeks.getByRole("row").last()).toHaveText(/\s*3\s*1$/);

  const questions = visitor.main.getByRole("region", { name: "Oikein vastanneiden osuus" });
  const expected = tally([...failed, ...passed]);
  await expect(questions.getByRole("row")).toHaveCount(1 + expected.length);
  const namesOf = ({ quiz, question }: Tally) => [keyOf(question).stem, moduleOf(quiz).title] as const;
  for (const each of expected) {
    const [stem, module] = namesOf(each);
    if (expected.filter((other) => namesOf(other).join() === [stem, module].join()).length > 1) {
      // Two questions of the exam may be called the same.
      continue;
    }
    const cell = (name: string) => visitor.page.getByRole("cell", { name, exact: true });
    const named = questions.getByRole("row").filter({ has: cell(module) });
    const row = named.filter({ has: visitor.page.getByRole("rowheader", { name: stem, exact: true }) });
    await expect(row.getByRole("cell").nth(1)).toHaveText(String(each.answered));
    await expect(row.getByRole("cell").nth(2)).toHaveText(new RegExp(`^${(100 * each.right) / each.answered}\\s%$`));
  }

  const download = visitor.page.waitForEvent("download");
  await visitor.main.getByRole("link", { name: "Lataa luvut (CSV)" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  const rows = csv.split(/\r?\n/);
  const lessons = [3, 2, 1].map((read, place) => {
    const [module, lesson] = (LESSONS[place] ?? "").split("/").slice(-2);
    return `lesson read,${module},${lesson},,${read}`;
  });
  const shares = expected.flatMap(({ quiz, question, answered, right }) => [
    `question answered,${quiz},${question},fi,${answered}`,
    `question answered right,${quiz},${question},fi,${right}`,
  ]);
  expect(rows).toEqual(
    expect.arrayContaining([
      "learners started,,,,3",
      "learners active,,,,3",
      "learners completed,,,,1",
      `quiz attempted,${QUIZ},,,2`,
      `quiz passed,${QUIZ},,,1`,
      ...lessons,
      ...shares,
    ]),
  );

  await visitor.follow("Vastauksia", questions);
  await expect(questions.getByRole("columnheader", { name: "Vastauksia" })).toHaveAttribute("aria-sort", "descending");
});

test("a period can be empty, but not end before it begins", async ({ kurssila, visitor }) => {
  await kurssila.grantAdmin(EMAIL);
  await visitor.open("/fi/sign-in");
  await signIn(visitor, kurssila, EMAIL);
  await visitor.open(ADMIN);
  await visitor.page.getByLabel("Alkaen").fill("2020-02-01");
  await visitor.page.getByLabel("Päättyen").fill("2020-01-01");
  await visitor.press("Näytä");
  await expect(visitor.page.getByRole("alert")).toContainText("Päättymispäivä on ennen alkamispäivää.");
  await visitor.page.getByLabel("Alkaen").fill("2020-01-01");
  await visitor.page.getByLabel("Päättyen").fill("2020-01-31");
  await visitor.press("Näytä");
  await expect(visitor.main).toContainText("Valitulla ajalla ei ole vielä tapahtumia.");
});

test("nobody else gets in", async ({ arrive, kurssila, visitor }) => {
  const guest = await arrive();
  await guest.open(LESSONS[0] ?? "");
  await readOn(guest, 1);
  const learner = await arrive();
  await learner.open("/fi/sign-in");
  await signIn(learner, kurssila, "oppija@kurssila.test");
  for (const someone of [visitor, guest, learner]) {
    await someone.open(ADMIN);
    await expect(someone.title).toHaveText("Sivu ei ole avoinna sinulle");
    const file = await someone.page.request.get(`${ADMIN}/statistics.csv`);
    expect(file.status()).toBe(403);
  }
});

function tableOf(visitor: Visitor, module: string): Locator {
  return visitor.main.getByRole("region", { name: `${moduleOf(module).title}: oppitunnin luetuksi merkinneet` });
}

/** Lesson by lesson and then the quiz, how many learners came so far. */
async function expectColumn(table: Locator, figures: number[]): Promise<void> {
  await expect(table.locator("tbody tr > td:first-of-type")).toHaveText(figures.map(String));
}

/** How often a question was answered in the quiz of a module, and how often rightly. */
interface Tally {
  quiz: string;
  question: string;
  answered: number;
  right: number;
}

function tally(answers: Answered[]): Tally[] {
  const tally = new Map<string, Tally>();
  for (const { quiz, question, isRight } of answers) {
    const { answered, right } = tally.get(`${quiz} ${question}`) ?? { answered: 0, right: 0 };
    const sum = { quiz, question, answered: answered + 1, right: right + Number(isRight) };
    tally.set(`${quiz} ${question}`, sum);
  }
  return [...tally.values()];
}
