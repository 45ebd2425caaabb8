import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { root } from "./places";

/** A question with what is right about it, as the content says. */
export interface Key {
  type: "single" | "multiple" | "truefalse" | "number";
  /** The heading. */
  stem: string;
  /** The options or statements. */
  options: { text: string; isRight: boolean }[];
  /** The number, as a Finn writes it. */
  number: string;
}

/** The course's folder. */
const COURSE = join(root, "content", "kuntoutus");

const HEADING = /^#+ (?<stem>.+)$/;
const QUESTION = /^<!-- question id=(?<id>\S+) type=(?<type>single|multiple|truefalse|number)\b/;
const OPTION = /^- \[(?<mark>[ x])\] (?<text>.+?)(?: \{#\S+\})?$/;
const NUMBER = /^- = (?<number>-?[\d,]+)/;

const keys = new Map<string, Key>();
for (const file of readdirSync(COURSE, { recursive: true, encoding: "utf8" })) {
  if (file.endsWith(".fi.md")) {
    collect(readFileSync(join(COURSE, file), "utf8"));
  }
}

/** What is right about a question. */
export function keyOf(question: string): Key {
  const key = keys.get(question);
  if (key === undefined) {
    throw new Error(`no question ${question} in the Finnish course`);
  }
  return key;
}

/** Finds the questions of a file. */
function collect(markdown: string): void {
  let stem = "";
  let key: Key | undefined;
  for (const line of markdown.split("\n")) {
    const heading = HEADING.exec(line)?.groups;
    const question = QUESTION.exec(line)?.groups;
    const option = OPTION.exec(line)?.groups;
    const number = NUMBER.exec(line)?.groups;
    if (heading) {
      stem = plain(heading.stem ?? "");
      key = undefined;
    } else if (question) {
      key = { type: question.type as Key["type"], stem, options: [], number: "" };
      keys.set(question.id ?? "", key);
    } else if (key && option) {
      key.options.push({ text: plain(option.text ?? ""), isRight: option.mark === "x" });
    } else if (key && number) {
      key.number = number.number ?? "";
    }
  }
}

/** Text without its markup. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1").replaceAll(/\*\*|[*`~]/g, "");
}
