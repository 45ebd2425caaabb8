import { LESSONS, MODULES, fillIn, quizOf, readOn, signIn, takeQuiz } from "../harness/learning";
import { expect, test } from "../harness/test";
import type { Visitor } from "../harness/visitor";

const HOLDER = "Todistuksen Saaja-Äyräs";

/** One question of each type, in the first and the third lesson. */
const PRACTICE = {
  tunnusmerkit: ["hk-ohjelman-tavoite", "hk-havainnot", "hk-vaitteet-naytto"],
  "gas-tavoitteet": ["hk-t-luku"],
} as const;

test("a lesson's questions are answered in place, and without scripts by their forms", async ({ visitor }) => {
  await visitor.open("/fi");
  await visitor.follow("Aloita ensimmäisestä oppitunnista");
  await expect(visitor.page).toHaveURL(LESSONS[0] ?? "");
  await practise(visitor, PRACTICE.tunnusmerkit);
  await readOn(visitor, 2);
  await practise(visitor, PRACTICE["gas-tavoitteet"]);

  // The answers are still there for whoever comes back.
  await visitor.open(LESSONS[0] ?? "");
  const feedback = visitor.main.locator(".feedback");
  await expect(feedback).toHaveCount(PRACTICE.tunnusmerkit.length);
});

/** Answers each question wrongly first, then rightly. */
async function practise(visitor: Visitor, questions: readonly string[]): Promise<void> {
  for (const question of questions) {
    const form = visitor.page.locator(`#q-${question}`);
    const outcome = form.locator(".feedback-title");
    const pages = visitor.pagesLoaded;
    await fillIn(form, false);
    await send(visitor, () => form.getByRole("button", { name: "Tarkista vastaus" }).click());
    await expect(outcome).toContainText("Väärin");
    await expect(form.locator(".feedback")).toContainText("Perustelu:");
    await fillIn(form, true);
    await send(visitor, () => form.getByRole("button", { name: "Vastaa uudelleen" }).click());
    await expect(outcome).toContainText(/^Oikein/);
    await visitor.look();
    expect(visitor.pagesLoaded - pages).toBe(visitor.hasScripts ? 0 : 2);
  }
}

async function send(visitor: Visitor, click: () => Promise<void>): Promise<void> {
  await (visitor.hasScripts ? click() : Promise.all([visitor.page.waitForEvent("load"), click()]));
}

test("a guest's way through the course leads to a certificate that anyone can check", async ({
  arrive,
  kurssila,
  visitor,
}) => {
  await visitor.open("/fi");
  await visitor.follow("Aloita ensimmäisestä oppitunnista");
  await readOn(visitor, MODULES["hyva-kuntoutuskaytanto"].length);
  await expect(visitor.page).toHaveURL(quizOf("hyva-kuntoutuskaytanto"));

  // What the guest did moves to the account.
  const nav = visitor.page.getByRole("navigation", { name: "Päävalikko" });
  await visitor.follow("Oma sivu", nav);
  await expect(visitor.main).toContainText("5 / 12 askelta tehty");
  await visitor.follow("Kirjaudu tai aloita");
  await signIn(visitor, kurssila, "oppija@kurssila.test");
  await expect(visitor.main).toContainText("Olet kirjautunut osoitteella oppija@kurssila.test.");
  await expect(visitor.main).toContainText("5 / 12 askelta tehty");

  await visitor.follow("Siirry kokeeseen");
  await takeQuiz(visitor, true);
  await expect(visitor.title).toHaveText("Läpäisit kokeen");
  await visitor.follow("Jatka kurssia");
  await readOn(visitor, MODULES["sairausajan-toimeentulo"].length);
  await takeQuiz(visitor, true);
  await expect(visitor.title).toHaveText("Läpäisit kokeen");

  await visitor.follow("Hae todistus");
  await visitor.press("Tee todistus");
  await expect(visitor.page.getByRole("alert")).toContainText("Kirjoita etunimesi ja sukunimesi.");
  await visitor.page.getByLabel("Etunimi ja sukunimi").fill(HOLDER);
  await visitor.press("Tee todistus");
  await expect(visitor.title).toHaveText("Todistus on aito ja voimassa");
  const address = visitor.page.url();

  const employer = await arrive();
  await employer.open(address);
  await expect(employer.title).toHaveText("Todistus on aito ja voimassa");
  await expect(employer.main).toContainText(HOLDER);
  await employer.follow("Tarkista toinen todistus");
  const code = new URL(address).pathname.split("/").at(-1) ?? "";
  await employer.page.getByLabel("Todistuksen koodi").fill(code.replaceAll("-", "").toLowerCase());
  await employer.press("Tarkista");
  await expect(employer.main).toContainText(HOLDER);

  await visitor.open("/fi/me");
  const download = visitor.main.getByRole("link", { name: "Lataa todistus (PDF)" });
  const pdf = await visitor.page.request.get((await download.getAttribute("href")) ?? "");
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
});
