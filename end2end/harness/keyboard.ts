import { type Locator, expect } from "@playwright/test";

import { type Key, choiceTowards, keyOf, stepAfter } from "./key";
import { takenIn } from "./learning";
import type { Visitor } from "./visitor";

/** More stops than any page has. */
const MOST_STOPS = 200;

/** Where the focus is and how it shows. */
interface Focus {
  /** The place in the document's order; -1 when nothing has the focus. */
  place: number;
  name: string;
  isOutlined: boolean;
  isOnScreen: boolean;
}

/** A visitor who has a keyboard and nothing else. */
export class Keyboard {
  constructor(private readonly visitor: Visitor) {}

  /** Presses Tab until the element has the focus; every stop on the way has to show, in the document's order. */
  async tabTo(target: Locator): Promise<void> {
    await this.step("Tab", target, (before, after) => after > before);
  }

  /** Presses Shift and Tab until the element has the focus. */
  async tabBackTo(target: Locator): Promise<void> {
    await this.step("Shift+Tab", target, (before, after) => after < before);
  }

  /** Goes to a link and follows it. */
  async follow(link: Locator): Promise<void> {
    await this.tabTo(link);
    await this.visitor.go(() => this.press("Enter"));
  }

  /** Goes to a button and presses it, which leads to another page. */
  async push(button: Locator): Promise<void> {
    await this.tabTo(button);
    await this.visitor.go(() => this.press("Space"));
  }

  /** Answers the question in a form rightly. */
  async answer(form: Locator): Promise<void> {
    const question = (await form.getAttribute("id"))?.replace(/^q-/, "") ?? "";
    await this.give(form, keyOf(question));
  }

  async press(key: string): Promise<void> {
    await this.visitor.page.keyboard.press(key);
  }

  private async give(form: Locator, key: Key): Promise<void> {
    switch (key.type) {
      case "single":
        await this.choose(form.getByRole("radio"), await this.rightOption(form, key));
        break;
      case "multiple":
        for (const box of await form.getByRole("checkbox").all()) {
          await this.tabTo(box);
          if (await this.isRight(box, key)) {
            await this.press("Space");
            await expect(box).toBeChecked();
          }
        }
        break;
      case "truefalse":
        for (const statement of await form.locator("fieldset.statement").all()) {
          const text = await statement.locator("legend").innerText();
          const isTrue = key.options.find((option) => option.text === text)?.isRight ?? false;
          const name = isTrue ? "Tosi" : "Epätosi";
          await this.choose(statement.getByRole("radio"), statement.getByRole("radio", { name, exact: true }));
        }
        break;
      case "number":
      case "short":
        await this.type(form.getByRole("textbox"), key.answer);
        break;
      case "order":
        for (const list of await form.getByRole("combobox").all()) {
          await this.pick(list, String(1 + key.items.indexOf(await labelOf(list))));
        }
        break;
      case "match":
        for (const list of await form.getByRole("combobox").all()) {
          const label = await labelOf(list);
          await this.pick(list, key.pairs.find(({ row }) => row === label)?.option ?? "");
        }
        break;
      case "cloze":
        for (const [index, { answer, options }] of key.gaps.entries()) {
          const gap = form.getByLabel(`Aukko ${index + 1}`, { exact: true });
          await (options.length === 0 ? this.type(gap, answer) : this.pick(gap, answer));
        }
        break;
      case "case": {
        const text = choiceTowards(key, stepAfter(key, await takenIn(form)), true);
        await this.choose(form.getByRole("radio"), form.getByRole("radio", { name: text, exact: true }));
        break;
      }
    }
  }

  private async type(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.visitor.page.keyboard.type(text);
  }

  /** Goes down a list of options to the one with this text. */
  private async pick(list: Locator, text: string): Promise<void> {
    await this.tabTo(list);
    const chosen = () => list.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text ?? "");
    for (let rest = await list.locator("option").count(); rest > 1 && (await chosen()) !== text; rest -= 1) {
      await this.press("ArrowDown");
    }
    expect(await chosen()).toBe(text);
  }

  /** Chooses one of a group of radio buttons: a single stop in which the arrows move. */
  private async choose(group: Locator, wanted: Locator): Promise<void> {
    await this.tabTo(group.first());
    await this.press("Space");
    for (let rest = await group.count(); rest > 1 && !(await wanted.isChecked()); rest -= 1) {
      await this.press("ArrowDown");
    }
    await expect(wanted).toBeChecked();
  }

  private async rightOption(form: Locator, key: Key): Promise<Locator> {
    const text = key.options.find(({ isRight }) => isRight)?.text ?? "";
    return form.getByRole("radio", { name: text, exact: true });
  }

  private async isRight(box: Locator, key: Key): Promise<boolean> {
    const text = await labelOf(box);
    return key.options.find((option) => option.text === text)?.isRight ?? false;
  }

  private async step(key: string, target: Locator, isInOrder: (before: number, after: number) => boolean) {
    let before: number | undefined;
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.press(key);
      const { place, name, isOutlined, isOnScreen } = await this.focus();
      expect(isOutlined, `the focus on ${name} shows`).toBe(true);
      expect(isOnScreen, `the focus on ${name} is on the screen`).toBe(true);
      expect(before === undefined || isInOrder(before, place), `${name} comes in its order`).toBe(true);
      before = place;
      if (await target.evaluate((element) => element === document.activeElement)) {
        return;
      }
    }
    throw new Error(`${MOST_STOPS} stops do not lead to ${target}`);
  }

  private focus(): Promise<Focus> {
    return this.visitor.page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      // The row of an option shows the focus of its field.
      const outlined = [focused, focused.closest(".option")].filter((element) => element !== null);
      const styles = outlined.map((element) => getComputedStyle(element));
      const { top, bottom, left, right } = focused.getBoundingClientRect();
      return {
        place: [...document.querySelectorAll("*")].indexOf(focused),
        name: `${focused.localName} "${focused.id || focused.textContent?.trim()}"`,
        isOutlined: styles.some((style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2),
        isOnScreen: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
      };
    });
  }
}

function labelOf(field: Locator): Promise<string> {
  return field.evaluate((field: HTMLInputElement | HTMLSelectElement) => field.labels?.[0]?.textContent ?? "");
}
