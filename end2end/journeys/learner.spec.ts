import { COURSE, LESSONS, PRETEST, SHORTEST_ROLE, lessonsOf, stepsOf, wholeModules } from "../harness/course";
import { chooseRole, fillIn, finish, readOn, signIn } from "../harness/learning";
import { expect, test } from "../harness/test";
import type { Visitor } from "../harness/visitor";

const HOLDER = "Todistuksen Saaja-Äyräs";

/** By lesson, a question of each type that is answered at once. */
const PRACTICE = {
  "aloitus/nain-kaytat": ["al-laitteen-vaihto", "al-harjoitus-vai-koe"],
  "aloitus/asiakkaan-polku": ["al-asemat", "al-jarjestaja-aukot"],
  "aloitus/luvut-ja-rajat": ["al-kurssin-rajat"],
  "hyva-kuntoutuskaytanto/tunnusmerkit": ["hk-havainnot"],
  "hyva-kuntoutuskaytanto/gas-tavoitteet": ["hk-t-luku"],
  "lausunnot-ja-yhteistyo/mika-lausunto-mihin": ["ly-h-54-paivaa"],
} as const;

test("a lesson's questions are answered in place, and without scripts by their forms", async ({ visitor }) => {
  for (const [lesson, questions] of Object.entries(PRACTICE)) {
    await visitor.open(`${COURSE}/${lesson}`);
    await practise(visitor, questions);
  }

  // The answers are still there for whoever comes back.
  await visitor.open(LESSONS[0] ?? "");
  const feedback = visitor.main.locator(".feedback");
  await expect(feedback).toHaveCount(PRACTICE["aloitus/nain-kaytat"].length);
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
  // A page takes a moment, and there are a hundred of them on the way.
  test.slow();
  await chooseRole(visitor, SHORTEST_ROLE);
  await visitor.open("/fi");
  await visitor.follow("Aloita ensimmäisestä oppitunnista");
  await expect(visitor.page).toHaveURL(LESSONS[0] ?? "");
  await readOn(visitor, lessonsOf("aloitus").length);
  await expect(visitor.page).toHaveURL(PRETEST);

  // What the guest did and chose moves to the account.
  const done = `3 / ${stepsOf(SHORTEST_ROLE)} askelta tehty`;
  const nav = visitor.page.getByRole("navigation", { name: "Päävalikko" });
  await visitor.follow("Oma sivu", nav);
  await expect(visitor.main).toContainText(done);
  await visitor.follow("Kirjaudu tai aloita");
  await signIn(visitor, kurssila, "oppija@kurssila.test");
  await expect(visitor.main).toContainText("Olet kirjautunut osoitteella oppija@kurssila.test.");
  await expect(visitor.main).toContainText(done);

  // The lessons, quizzes and results on the way are looked at closely in other journeys.
  const answered = await visitor.hurry(() => finish(visitor));
  const quizzes = new Set(answered.map(({ quiz }) => quiz));
  const required = wholeModules(SHORTEST_ROLE).filter(({ quiz }) => quiz !== "pretest");
  expect([...quizzes]).toEqual(required.map(({ id }) => id));

  await visitor.open(COURSE);
  await visitor.follow("Hae todistus");
  await visitor.press("Tee todistus");
  await expect(visitor.page.getByRole("alert")).toContainText("Kirjoita etunimesi ja sukunimesi.");
  await visitor.page.getByLabel("Etunimi ja sukunimi").fill(HOLDER);
  await visitor.press("Tee todistus");
  await expect(visitor.title).toHaveText("Todistus on aito ja voimassa");
  await expectRole(visitor);
  const address = visitor.page.url();

  const employer = await arrive();
  await employer.open(address);
  await expect(employer.title).toHaveText("Todistus on aito ja voimassa");
  await expect(employer.main).toContainText(HOLDER);
  await expectRole(employer);
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

/** Whether the facts of a certificate say what part of the course it is about. */
async function expectRole(visitor: Visitor): Promise<void> {
  const role = visitor.main.locator("dl > div").filter({ has: visitor.page.getByText("Polku", { exact: true }) });
  await expect(role.locator("dd")).toHaveText(SHORTEST_ROLE.title);
}
