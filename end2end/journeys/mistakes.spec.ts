import { COURSE, LESSONS, quizOf } from "../harness/course";
import { expect, test } from "../harness/test";

const READER = "lukija@esimerkki.fi";
const LESSON = LESSONS[0] ?? "";
const MESSAGE = "Kaksi vaihtoehtoa sopii: kysymys on <b>tulkinnanvarainen</b>.";

test("a mistake is reported from a question, answered by an editor, and closed", async ({
  kurssila,
  visitor,
  arrive,
}) => {
  await visitor.open(LESSON);
  const card = visitor.main.locator("form.question").first();
  const stem = (await card.locator(".question-stem").innerText()).trim();
  await visitor.follow(/^Ilmoita virheestä/, card);
  await expect(visitor.main).toContainText(stem);
  await visitor.expectNoSidewaysScrolling();

  await visitor.press("Lähetä ilmoitus");
  await expect(visitor.main.getByRole("alert")).toContainText("Valitse, mistä on kyse.");
  await visitor.main.getByText("Epäselvä tai tulkinnanvarainen").click();
  await visitor.main.getByLabel("Mitä pitäisi korjata?").fill(MESSAGE);
  await visitor.main.getByLabel(/^Sähköpostiosoite/).fill("lukija@");
  await visitor.press("Lähetä ilmoitus");
  await expect(visitor.main.getByLabel("Mitä pitäisi korjata?")).toHaveValue(MESSAGE);
  await visitor.main.getByLabel(/^Sähköpostiosoite/).fill(READER);
  await visitor.press("Lähetä ilmoitus");
  await expect(visitor.title).toHaveText("Kiitos, ilmoitus on perillä");
  await visitor.follow("Takaisin harjoitukseen");
  await expect(visitor.page).toHaveURL(new RegExp(`${LESSON}#q-`));

  const editor = await arrive();
  await editor.open("/fi/editor/problems");
  await editor.follow(/^Ilmoitukset virheistä/);
  const group = editor.main.locator(".report-group").filter({ hasText: stem });
  await expect(group).toContainText(MESSAGE);
  await expect(group).toContainText(new RegExp(`${LESSON.replace(COURSE, "")}\\.fi\\.md:\\d+`));
  await expect(editor.main).not.toContainText(READER);
  await editor.follow(/^Vastaa ja sulje ilmoitus/, group);
  await editor.expectNoSidewaysScrolling();

  const late = await arrive();
  await late.open(new URL(editor.page.url()).pathname);
  await editor.main.getByLabel(/^Vastaus ilmoittajalle/).fill("Kiitos, tarkensimme kysymystä.");
  await editor.main.getByLabel(/^Muistiinpano/).fill("Lisätty rajaus.");
  await editor.press("Sulje ilmoitus");
  await expect(editor.main).toContainText("Suljettu");
  const mail = await kurssila.outbox.next(READER);
  expect(mail.text).toContain("Kiitos, tarkensimme kysymystä.");
  expect(mail.text).not.toContain("Lisätty rajaus.");

  await late.main.getByLabel(/^Muistiinpano/).fill("Sama huomattu.");
  await late.press("Sulje ilmoitus");
  await expect(late.main.getByRole("alert")).toContainText("Joku toinen ehti ensin");
  await expect(late.main.getByRole("alert")).toContainText("Sama huomattu.");
  await late.press("Avaa uudelleen");
  await expect(late.main).toContainText("Avattu uudelleen");
});

test("an attempt goes on after a question in it was reported", async ({ visitor }) => {
  await visitor.open(quizOf("hyva-kuntoutuskaytanto"));
  await visitor.press("Aloita koe");
  const question = visitor.page.url();
  await visitor.follow("Ilmoita virheestä tässä kysymyksessä");
  await visitor.main.getByText("Kirjoitusvirhe").click();
  await visitor.main.getByLabel("Mitä pitäisi korjata?").fill("Sanassa on yksi kirjain liikaa.");
  await visitor.press("Lähetä ilmoitus");
  await visitor.follow("Takaisin kokeeseen");
  await expect(visitor.page).toHaveURL(question);
});
