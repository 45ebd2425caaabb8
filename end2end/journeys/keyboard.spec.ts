import { LESSONS, PRETEST, lessonsOf, quizOf } from "../harness/course";
import { Keyboard } from "../harness/keyboard";
import { expect, test } from "../harness/test";

/** The questions of the first two lessons: options, pairs, an order, and gaps. */
const PRACTICE = [
  ["al-laitteen-vaihto", "al-harjoitus-vai-koe"],
  ["al-asemat", "al-jarjestaja-aukot"],
];

/** The module whose quiz is passed. */
const MODULE = "hyva-kuntoutuskaytanto";

test("a keyboard is enough from the first page to a passed quiz", async ({ visitor }) => {
  const keyboard = new Keyboard(visitor);
  const link = (name: string) => visitor.main.getByRole("link", { name, exact: true });
  const button = (name: string) => visitor.main.getByRole("button", { name, exact: true });

  await visitor.open("/fi");
  await keyboard.follow(link("Aloita ensimmäisestä oppitunnista"));
  await expect(visitor.page).toHaveURL(LESSONS[0] ?? "");

  // The first stop of every page leads past everything that is the same everywhere.
  await keyboard.tabTo(visitor.page.getByRole("link", { name: "Siirry sisältöön" }));
  await keyboard.press("Enter");
  await expect(visitor.main).toBeFocused();

  for (const questions of PRACTICE) {
    for (const question of questions) {
      const practice = visitor.page.locator(`#q-${question}`);
      await keyboard.answer(practice);
      const check = practice.getByRole("button", { name: "Tarkista vastaus" });
      if (visitor.hasScripts) {
        await keyboard.tabTo(check);
        await keyboard.press("Enter");
        await expect(practice.locator(".feedback")).toBeFocused();
      } else {
        await keyboard.push(check);
      }
      await expect(practice.locator(".feedback-title")).toHaveText("Oikein");
    }
    await keyboard.push(button("Merkitse luetuksi ja jatka"));
  }
  for (const _ of lessonsOf("aloitus").slice(PRACTICE.length)) {
    await keyboard.push(button("Merkitse luetuksi ja jatka"));
  }
  await expect(visitor.page).toHaveURL(PRETEST);

  await keyboard.follow(link("Takaisin kurssiin"));
  await keyboard.follow(visitor.page.locator(`#${MODULE}`).getByRole("link", { name: "Moduulin koe", exact: true }));
  await expect(visitor.page).toHaveURL(quizOf(MODULE));

  await keyboard.tabTo(link("Takaisin kurssiin"));
  await keyboard.tabBackTo(button("Aloita koe"));
  await visitor.go(() => keyboard.press("Enter"));
  while (!visitor.page.url().endsWith("/review")) {
    await keyboard.answer(visitor.page.locator("form.question"));
    await keyboard.push(button("Tallenna ja jatka"));
  }
  await keyboard.push(button("Lähetä koe"));
  await expect(visitor.title).toHaveText("Läpäisit kokeen");
});
