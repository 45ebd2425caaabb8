import {
  COURSE,
  LESSONS,
  MODULES,
  PRETEST,
  SHORTEST_ROLE,
  requiredLessons,
  stepsOf,
  wholeModules,
} from "../harness/course";
import { chooseRole, readOn, takeQuiz } from "../harness/learning";
import { expect, test } from "../harness/test";

const REASON = "Miksi tämä kuuluu polkuusi:";

test("a role says what is required and why, and takes nothing away", async ({ visitor }) => {
  const required = requiredLessons(SHORTEST_ROLE);
  const [lesson = ""] = required;
  const optional = LESSONS.find((address) => !required.includes(address)) ?? "";
  const tags = visitor.main.getByText("Vapaaehtoinen", { exact: true });

  // Without a role it is the whole course.
  await visitor.open(COURSE);
  await expect(tags).toHaveCount(0);
  await visitor.open(lesson);
  await expect(visitor.main).not.toContainText(REASON);
  await readOn(visitor, 1);
  await visitor.open(COURSE);
  await expect(visitor.main).toContainText(`1 / ${stepsOf()} askelta tehty`);

  await chooseRole(visitor, SHORTEST_ROLE);
  expect(stepsOf(SHORTEST_ROLE)).toBeLessThan(stepsOf());
  await expect(visitor.main).toContainText(`1 / ${stepsOf(SHORTEST_ROLE)} askelta tehty`);
  // A module of which nothing is required says so once, and so does each lesson that is left out of another one.
  const leftOut = MODULES.map(({ id, lessons }) => {
    const left = lessons.filter((lesson) => !required.includes(`${COURSE}/${id}/${lesson}`)).length;
    return left === lessons.length ? 1 : left;
  });
  await expect(tags).toHaveCount(leftOut.reduce((sum, count) => sum + count));
  for (const { module, why } of SHORTEST_ROLE.requires) {
    await expect(visitor.page.locator(`#${module}`)).toContainText(`${REASON} ${why}`);
  }
  await expect(visitor.main).toContainText("Mitä todistuksesta puuttuu?");

  // The lessons say it, too, and those that are left out can be read all the same.
  await visitor.open(lesson);
  await expect(visitor.main).toContainText(`${REASON} ${SHORTEST_ROLE.requires[0]?.why}`);
  await visitor.open(optional);
  await expect(visitor.main).not.toContainText(REASON);
  await readOn(visitor, 1);
  await visitor.open("/fi/me");
  await expect(visitor.main).toContainText(`1 / ${stepsOf(SHORTEST_ROLE)} askelta tehty`);

  // What was done counts in every role.
  await chooseRole(visitor);
  await expect(tags).toHaveCount(0);
  await expect(visitor.main).toContainText(`2 / ${stepsOf()} askelta tehty`);
});

test("the pre-test shows what is known already, and neither a pass mark nor the key", async ({ visitor }) => {
  const modules = wholeModules(SHORTEST_ROLE);
  const isRight = (place: number) => place % 2 === 1;
  const told = (right: string, wrong: string) => modules.map((_, index) => (isRight(index + 1) ? right : wrong));
  await chooseRole(visitor, SHORTEST_ROLE);
  await visitor.follow("Alkutesti");
  await expect(visitor.page).toHaveURL(PRETEST);
  await expect(visitor.main).toContainText(`${modules.length} tehtävää näyttää, mitä jo osaat.`);
  const answered = await takeQuiz(visitor, isRight);
  expect(answered).toHaveLength(modules.length);

  await expect(visitor.title).toHaveText("Alkutestin tulos");
  await expect(visitor.main).toContainText("Hyväksymisrajaa ei ole");
  await expect(visitor.main).not.toContainText(/läpäisy/i);
  await expect(visitor.main.locator(".score")).toHaveCount(0);
  await expect(visitor.main.locator(".objectives .tag")).toHaveText(told("Hallussa", "Kertaa"));

  await visitor.follow("Katso vastauksesi");
  await expect(visitor.main).toContainText("Oikeita vastauksia ei näytetä");
  await expect(visitor.main.locator(".question")).toHaveCount(modules.length);
  await expect(visitor.main.locator(".feedback, .verdict, .option-note, .gap-note")).toHaveCount(0);
  await expect(visitor.main).not.toContainText("Perustelu:");

  await visitor.open("/fi/me");
  const comparison = visitor.main.getByRole("region", { name: "Vertailussa ovat ensimmäinen alkutesti" });
  await expect(comparison.getByRole("columnheader")).toHaveText(["Tavoite", "Alkutesti", "Loppukoe"]);
  await expect(comparison.locator("th[scope=rowgroup]")).toHaveText(modules.map(({ title }) => title));
  await expect(comparison.locator("tr > td:nth-of-type(1)")).toHaveText(told("Hallussa", "Ei vielä"));
  await expect(comparison.locator("tr > td:nth-of-type(2)")).toHaveText(modules.map(() => "Ei kysytty"));
  const attempts = visitor.main.getByRole("region", { name: "Tehdyt kokeet, uusin ensin" });
  await expect(attempts).toContainText("Tehty");
});
