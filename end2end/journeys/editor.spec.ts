import { expect, test } from "../harness/test";

const FILE = "kuntoutus/hyva-kuntoutuskaytanto/polku-ja-toimijuus.fi.md";
const LESSON = "/fi/courses/kuntoutus/hyva-kuntoutuskaytanto/polku-ja-toimijuus";
const SENTENCE = "Sama asiakas, kaksi kertomusta.";
const QUESTION = "<!-- question id=hk-ei-innostu type=single ";

test("what an editor saves is on the page, and what an editor breaks is not", async ({ kurssila, visitor }) => {
  /** Reloads until the main part of the page holds the text. */
  const expectOnReload = async (text: string) => {
    await expect(async () => {
      await visitor.page.reload();
      expect(await visitor.main.innerText()).toContain(text);
    }).toPass({ intervals: [100] });
    // Where scripts run, the page may have taken the text over by itself; islands sleep in what it took over.
    await visitor.page.reload();
    await visitor.look();
  };
  await visitor.open(LESSON);
  await expect(visitor.main).toContainText(SENTENCE);
  await kurssila.edit(FILE, (text) => text.replace(SENTENCE, "Sama asiakas, kolme kertomusta."));
  await expectOnReload("Sama asiakas, kolme kertomusta.");

  let line = 0;
  await kurssila.edit(FILE, (text) => {
    line = 1 + text.split("\n").findIndex((line) => line.startsWith(QUESTION));
    const broken = text.replace("kolme kertomusta", "neljä kertomusta");
    return broken.replace(QUESTION, QUESTION.replace("type=single", "type=singel"));
  });
  await visitor.open("/fi/editor/problems");
  await expectOnReload("Lukijat näkevät viimeisimmän ehjän version.");
  const problem = visitor.main.getByRole("article").filter({ hasText: FILE });
  await expect(problem).toHaveCount(1);
  await expect(problem).toContainText(`rivi ${line}, merkki `);
  await expect(problem.getByRole("heading")).toContainText("singel");
  await visitor.open(LESSON);
  await expect(visitor.main).toContainText("Sama asiakas, kolme kertomusta.");

  await kurssila.edit(FILE, (text) => text.replace("type=singel", "type=single"));
  await expectOnReload("Sama asiakas, neljä kertomusta.");
  await visitor.open("/fi/editor/problems");
  await expect(problem).toHaveCount(0);
});

test("an editor reads both languages with every answer and sees at once what is saved", async ({ kurssila, visitor }) => {
  await visitor.open(LESSON);
  await visitor.follow("Oikolue vastaukset ja palautteet");
  await visitor.follow("Suomi + Svenska");
  await expect(visitor.main.locator("[lang=sv] .proof-question")).not.toHaveCount(0);
  const question = visitor.main.locator(`[id="fi:q-hk-ei-innostu"]`);
  await expect(question.locator(".proof-choices > .right")).toHaveCount(1);
  await expect(question).toContainText("Perustelu:");

  const loaded = visitor.pagesLoaded;
  await kurssila.edit(FILE, (text) => text.replace(SENTENCE, "Sama asiakas, viisi kertomusta."));
  if (visitor.hasScripts) {
    await expect(visitor.main).toContainText("Sama asiakas, viisi kertomusta.");
    expect(visitor.pagesLoaded).toBe(loaded);
  } else {
    await expect(async () => {
      await visitor.page.reload();
      await expect(visitor.main).toContainText("Sama asiakas, viisi kertomusta.", { timeout: 100 });
    }).toPass();
  }
  await visitor.look();
});
