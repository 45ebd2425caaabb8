import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { FOLDER } from "./course";

/** A question with what is right about it, as the content says. What its type has no use for is empty. */
export interface Key {
  type: "single" | "multiple" | "truefalse" | "number" | "short" | "order" | "match" | "cloze" | "case";
  /** The heading. */
  stem: string;
  /** The options or statements. */
  options: Option[];
  /** The number, as a Finn writes it, or the word. */
  answer: string;
  /** What is put in order, in the right one. */
  items: string[];
  /** What belongs together; an option without a row belongs nowhere. */
  pairs: { row: string; option: string }[];
  /** The gaps of a text; one without options is typed into. */
  gaps: { answer: string; options: string[] }[];
  /** The steps of a story. */
  steps: Step[];
  /** The step with which the story begins. */
  start: string;
}

export interface Option {
  text: string;
  isRight: boolean;
}

/** A step of a case. */
export interface Step {
  id: string;
  /** What can be done, and the step to which it leads. */
  choices: { text: string; to: string }[];
  /** How the story ends here, if it does. */
  end?: string;
}

/** How a story ends in which everything, or nothing, was done right. */
const ENDS = { right: "oikea", wrong: "väärä" } as const;

const HEADING = /^#+ (?<stem>.+)$/;
const QUESTION = /^<!-- (?:question id=(?<id>\S+) type=(?<type>[a-z]+)|case id=(?<case>\S+)(?: start=(?<start>\S+))?)/;
const OPTION = /^- \[(?<mark>[ x])\] (?<text>.+?)(?: \{#\S+\})?$/;
const NUMBER = /^- = (?<answer>-?[\d,]+)/;
const WORD = /^- = (?<answer>.+)$/;
const ITEM = /^\d+\. (?<text>.+?)(?: \{#\S+\})?$/;
const PAIR = /^\| *(?<row>.*?) *\| *(?<option>.+?) *\|$/;
const RULE = /^\|[-:| ]+\|$/;
const GAP = /(?<!\\)\[\[(?<gap>.+?)\]\]/g;
const STEP = /^#### .+ \{#(?<step>\S+)\}$/;
const CHOICE = /^- \[(?<text>.+)\]\(#(?<to>[^)]+)\)/;
const END = /^\*\*Loppu: (?<end>.+)\*\*$/;

const keys = new Map<string, Key>();
for (const file of readdirSync(FOLDER, { recursive: true, encoding: "utf8" })) {
  if (file.endsWith(".fi.md")) {
    collect(readFileSync(join(FOLDER, file), "utf8"));
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

/** The step of a story to which the choices with these texts lead. */
export function stepAfter(key: Key, taken: string[]): Step {
  return taken.reduce((step, text) => {
    const choice = step.choices.find((choice) => choice.text === text);
    return stepNamed(key, choice?.to);
  }, stepNamed(key, key.start));
}

/** The text of a choice from which the story can still end well, or badly; any choice where it cannot. */
export function choiceTowards(key: Key, step: Step, isRight: boolean): string {
  const leads = (id: string): boolean => {
    const { choices, end } = stepNamed(key, id);
    return end === (isRight ? ENDS.right : ENDS.wrong) || choices.some(({ to }) => leads(to));
  };
  return (step.choices.find(({ to }) => leads(to)) ?? step.choices[0])?.text ?? "";
}

function stepNamed(key: Key, id: string | undefined): Step {
  const step = key.steps.find((step) => step.id === id);
  if (step === undefined) {
    throw new Error(`no step ${id} in the case "${key.stem}"`);
  }
  return step;
}

/** Finds the questions of a file. */
function collect(markdown: string): void {
  let stem = "";
  let key: Key | undefined;
  for (const line of markdown.split("\n")) {
    const question = QUESTION.exec(line)?.groups;
    const step = key?.type === "case" ? STEP.exec(line)?.groups?.step : undefined;
    const heading = HEADING.exec(line)?.groups;
    if (question) {
      const type = (question.type ?? "case") as Key["type"];
      const start = question.start ?? "";
      key = { type, stem, options: [], answer: "", items: [], pairs: [], gaps: [], steps: [], start };
      keys.set(question.id ?? question.case ?? "", key);
    } else if (key && step !== undefined) {
      key.start ||= step;
      key.steps.push({ id: step, choices: [] });
    } else if (heading) {
      stem = plain(heading.stem ?? "");
      key = undefined;
    } else if (key) {
      readLine(key, line);
    }
  }
}

/** Takes what a line below the comment of a question says. */
function readLine(key: Key, line: string): void {
  switch (key.type) {
    case "single":
    case "multiple":
    case "truefalse": {
      const option = OPTION.exec(line)?.groups;
      if (option) {
        key.options.push({ text: plain(option.text ?? ""), isRight: option.mark === "x" });
      }
      break;
    }
    case "number":
    case "short":
      key.answer ||= (key.type === "number" ? NUMBER : WORD).exec(line)?.groups?.answer ?? "";
      break;
    case "order": {
      const item = ITEM.exec(line)?.groups?.text;
      if (item !== undefined) {
        key.items.push(plain(item));
      }
      break;
    }
    case "match": {
      const pair = PAIR.exec(line)?.groups;
      if (RULE.test(line)) {
        // What stands above the line was the head of the table.
        key.pairs = [];
      } else if (pair) {
        key.pairs.push({ row: plain(pair.row ?? ""), option: plain(pair.option ?? "") });
      }
      break;
    }
    case "cloze":
      if (!line.startsWith(">")) {
        key.gaps.push(...[...line.matchAll(GAP)].map(({ groups }) => gap(groups?.gap ?? "")));
      }
      break;
    case "case": {
      const step = key.steps.at(-1);
      const choice = CHOICE.exec(line)?.groups;
      const end = END.exec(line)?.groups?.end;
      if (step && choice) {
        step.choices.push({ text: plain(choice.text ?? ""), to: choice.to ?? "" });
      } else if (step && end !== undefined) {
        step.end = end;
      }
      break;
    }
  }
}

/** A gap: options with the right one in parentheses, or what may be typed. */
function gap(text: string): Key["gaps"][number] {
  if (!text.includes("|")) {
    return { answer: text.split(";")[0]?.trim() ?? "", options: [] };
  }
  const options = text.split("|").map((option) => option.trim());
  const bare = (option: string) => plain(option.replace(/^\((.+)\)$/, "$1"));
  const right = options.find((option) => option.startsWith("(")) ?? "";
  return { answer: bare(right), options: options.map(bare) };
}

/** Text without its markup. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1").replaceAll(/\*\*|[*`~]/g, "");
}
