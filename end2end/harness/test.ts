import { mkdir } from "node:fs/promises";

import { test as base, expect } from "@playwright/test";

import { Kurssila } from "./kurssila";
import { reports } from "./places";
import { type Manner, Visitor } from "./visitor";
import { Witness } from "./witness";

export { expect };

interface Journey {
  /** A server of this journey's own, with a copy of the real course. */
  kurssila: Kurssila;
  /** Brings another visitor with a browser of their own; careful unless said otherwise. */
  arrive: (manner?: Partial<Manner>) => Promise<Visitor>;
  /** The visitor whose journey it is. */
  visitor: Visitor;
}

export const test = base.extend<Journey>({
  kurssila: async ({}, use, { project, testId }) => {
    await mkdir(reports, { recursive: true });
    const kurssila = await Kurssila.start(`${reports}/${project.name}-${testId}.log`);
    await use(kurssila);
    await kurssila.stop();
  },

  baseURL: async ({ kurssila }, use) => use(kurssila.url),

  arrive: async ({ browser, kurssila, javaScriptEnabled }, use) => {
    const witnesses: Witness[] = [];
    await use(async (manner) => {
      const context = await browser.newContext();
      witnesses.push(new Witness(context, kurssila.url));
      return Visitor.arrive(context, { hasScripts: javaScriptEnabled, isCareful: true, ...manner });
    });
    const troubles = await Promise.all(witnesses.map((witness) => witness.finish()));
    expect(troubles.flat()).toEqual([]);
  },

  visitor: async ({ arrive }, use) => use(await arrive()),
});
