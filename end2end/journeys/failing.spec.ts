import { lessonsOf, quizOf } from "../harness/course";
import { keyOf } from "../harness/key";
import { askForCode, takeQuiz } from "../harness/learning";
import { expect, test } from "../harness/test";

const MODULE = "hyva-kuntoutuskaytanto";
const QUIZ = quizOf(MODULE);
const LESSON = lessonsOf(MODULE)[0] ?? "";

test("a failed attempt says what to revise and not what was right, and three make a pause", async ({ visitor }) => {
  await visitor.open(QUIZ);
  const answered = await takeQuiz(visitor, false);
  await expect(visitor.title).toHaveText("Vielä vähän matkaa");
  await expect(visitor.main.locator(".objectives > li")).toHaveCount(3);
  await expect(visitor.main.locator(".objectives > li", { hasText: "Kertaa" })).toHaveCount(3);
  await expect(visitor.main).toContainText("Yrityksiä on jäljellä 2.");
  const shown = await visitor.main.innerText();
  const key = answered.flatMap(({ question }) => keyOf(question).options.filter(({ isRight }) => isRight));
  expect(key.filter(({ text }) => shown.includes(text))).toEqual([]);

  const result = visitor.page.url();
  await visitor.follow(/^Kertaa: /);
  await expect(visitor.page).toHaveURL(new RegExp(`${LESSON}$`));
  await visitor.open(result);

  for (const then of ["Yrityksiä on jäljellä yksi.", "Seuraavan yrityksen voit aloittaa"]) {
    await visitor.follow("Yritä uudelleen");
    await visitor.press("Aloita koe");
    await visitor.press("Tarkista ja lähetä");
    await expect(visitor.main).toContainText("6 tehtävää on vastaamatta: 1, 2, 3, 4, 5, 6");
    await visitor.press("Lähetä koe");
    await expect(visitor.main).toContainText(then);
  }

  await visitor.open(QUIZ);
  await expect(visitor.main).toContainText("Yritykset on tältä erää käytetty");
  await expect(visitor.main.getByRole("button")).toHaveCount(0);
  await expect(visitor.main.getByRole("link", { name: "Kertaa oppitunti" })).toBeVisible();
  const again = await visitor.page.request.post(`${QUIZ}/attempts`, { form: {} });
  expect(again.status()).toBe(409);
});

test("an answer that is missing is asked for, at its field", async ({ visitor }) => {
  await visitor.open(LESSON);
  const practice = visitor.page.locator("#q-hk-ohjelman-tavoite");
  await practice.getByRole("button", { name: "Tarkista vastaus" }).click();
  await expect(practice).toContainText("Virhe: Valitse yksi vaihtoehto.");
  await visitor.look();

  await visitor.open(QUIZ);
  await visitor.press("Aloita koe");
  await visitor.press("Tallenna ja jatka");
  const summary = visitor.page.getByRole("alert");
  await expect(summary).toContainText("Vastausta ei vielä tallennettu");
  await summary.getByRole("link").click();
  await expect(visitor.page.locator("form.question input:not([type=hidden])").first()).toBeFocused();
});

test("a code that is wrong can be corrected", async ({ kurssila, visitor }) => {
  await visitor.open("/fi/sign-in");
  await visitor.press("Lähetä koodi");
  const alert = visitor.page.getByRole("alert");
  await expect(alert).toContainText("Kirjoita sähköpostiosoitteesi.");
  await visitor.page.getByLabel("Sähköpostiosoite").fill("oppija");
  await visitor.press("Lähetä koodi");
  await expect(alert).toContainText("Kirjoita osoite muodossa nimi@esimerkki.fi.");

  const code = await askForCode(visitor, kurssila, "oppija@kurssila.test");
  const field = visitor.page.getByLabel("Kuusinumeroinen koodi");
  await visitor.press("Kirjaudu");
  await expect(alert).toContainText("Kirjoita viestissä oleva koodi.");
  await field.fill("12345");
  await visitor.press("Kirjaudu");
  await expect(alert).toContainText("Koodissa on kuusi numeroa.");
  await field.fill(code === "123456" ? "654321" : "123456");
  await visitor.press("Kirjaudu");
  await expect(alert).toContainText("Koodi ei täsmää. Yrityksiä on jäljellä 4.");
  await alert.getByRole("link").click();
  await expect(field).toBeFocused();
  await field.fill(code);
  await visitor.press("Kirjaudu");
  await expect(visitor.title).toHaveText("Oma sivu");
});

test("what does not exist and what is not mine says so and leads on", async ({ arrive, visitor }) => {
  await visitor.open(QUIZ);
  await visitor.press("Aloita koe");
  const attempt = visitor.page.url();
  const stranger = await arrive();
  await stranger.open(attempt);
  await expect(stranger.title).toHaveText("Sivu ei ole avoinna sinulle");
  await stranger.open("/fi/courses/kuntoutus/ei-ole");
  await expect(stranger.title).toHaveText("Tästä ei kulje polkua");
  await stranger.follow("Kurssin moduulit ja oppitunnit");
  await stranger.open("/verify/0000-0000-0000-0000");
  await expect(stranger.title).toHaveText("Todistusta ei löytynyt");
});
