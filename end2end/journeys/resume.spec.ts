import { quizOf } from "../harness/course";
import { fillIn } from "../harness/learning";
import { expect, test } from "../harness/test";
import type { Visitor } from "../harness/visitor";

test("an attempt goes on after a closed page and a killed server", async ({ kurssila, visitor }) => {
  await visitor.open(quizOf("hyva-kuntoutuskaytanto"));
  await visitor.press("Aloita koe");
  const first = visitor.page.url();
  await fillIn(visitor.page.locator("form.question"), true);
  await visitor.press("Tallenna ja jatka");

  await fillIn(visitor.page.locator("form.question"), true);
  if (visitor.hasScripts) {
    // A number is saved when its field is left.
    await visitor.page.keyboard.press("Tab");
    await expect(visitor.page.getByRole("status")).toHaveText(/^Vastaus tallennettu kello \d+\.\d+$/);
  } else {
    await visitor.press("Edellinen");
  }
  const given = await fields(visitor);
  await visitor.closePage();
  await kurssila.crash();

  await visitor.open("/fi/me");
  const attempts = visitor.main.getByRole("region", { name: "Tehdyt kokeet, uusin ensin" });
  await expect(attempts).toContainText("Kesken");
  await visitor.go(() => attempts.getByRole("link").click());
  await expect(visitor.page).toHaveURL(first.replace(/1$/, "3"));
  await expect(visitor.main).toContainText("Vastattu 2 / 6");
  await visitor.open(visitor.hasScripts ? first.replace(/1$/, "2") : first);
  expect(await fields(visitor)).toEqual(given);
  await expect(visitor.page.getByRole("status")).toContainText("Vastaus tallennettu kello");

  // The page before the quiz leads back to the same attempt, too.
  await visitor.follow("Keskeytä, vastaukset säilyvät", visitor.page.getByRole("banner"));
  await visitor.press("Jatka koetta");
  await expect(visitor.page).toHaveURL(first.replace(/1$/, "3"));
});

/** What stands in the answer fields on the page. */
function fields(visitor: Visitor): Promise<string[]> {
  return visitor.page.locator("form.question input").evaluateAll((inputs) => {
    return (inputs as HTMLInputElement[]).map(({ id, value, checked }) => `${id} ${value} ${checked}`);
  });
}
