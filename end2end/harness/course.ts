import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./places";

/** The course's folder. */
export const FOLDER = join(root, "content", "kuntoutus");

/** The page of the course. */
export const COURSE = "/fi/courses/kuntoutus";

/** A module, as its files say. */
export interface Module {
  id: string;
  /** Its name in Finnish. */
  title: string;
  /** Its lessons in order. */
  lessons: string[];
  /** What its quiz is. */
  quiz: "module" | "exam" | "pretest";
}

/** What somebody of a certain work has to do. */
export interface Role {
  id: string;
  /** Its name in Finnish. */
  title: string;
  /** The modules that it requires. */
  requires: { module: string; /** Only these lessons, and no quiz. */ lessons?: string[]; why: string }[];
}

const course = read("course.yaml");

/** The modules in order. */
export const MODULES: Module[] = listIn(course, "modules").map((id) => {
  const module = read(join(id, "module.yaml"));
  const isOverCourse = /^quiz: .*\bover: course\b/m.test(module);
  const isGraded = !/^quiz: .*\bgraded: false\b/m.test(module);
  return {
    id,
    title: /^title:\n  fi: (.+)$/m.exec(module)?.[1] ?? "",
    lessons: listIn(module, "lessons"),
    quiz: isGraded ? (isOverCourse ? "exam" : "module") : "pretest",
  };
});

/** Every lesson's address in order. */
export const LESSONS = MODULES.flatMap(({ id }) => lessonsOf(id));

/** The page before the quiz that shows what one knows already. */
export const PRETEST = quizOf(MODULES.find(({ quiz }) => quiz === "pretest")?.id ?? "");

/** The page before the quiz that ends the course. */
export const EXAM = quizOf(MODULES.find(({ quiz }) => quiz === "exam")?.id ?? "");

/** The roles in order. */
export const ROLES: Role[] = [];
for (const line of course.slice(course.search(/^roles:$/m)).split("\n")) {
  const id = /^  ([\w-]+):$/.exec(line)?.[1];
  const title = /^    title: \{fi: ([^,}]+)/.exec(line)?.[1];
  const required = /^      ([\w-]+): \{(?:lessons: \[(.*?)\], )?why: \{fi: "(.*?)"/.exec(line);
  const role = ROLES.at(-1);
  if (id !== undefined) {
    ROLES.push({ id, title: "", requires: [] });
  } else if (role && title !== undefined) {
    role.title = title;
  } else if (role && required) {
    const [, module = "", lessons, why = ""] = required;
    role.requires.push({ module, lessons: lessons?.split(", "), why });
  }
}

/** The role with the least to do. */
export const SHORTEST_ROLE = ROLES.reduce((one, other) => (stepsOf(other) < stepsOf(one) ? other : one));

/** The module of that name. */
export function moduleOf(id: string): Module {
  const module = MODULES.find((module) => module.id === id);
  if (module === undefined) {
    throw new Error(`no module ${id} in the course`);
  }
  return module;
}

/** The addresses of a module's lessons in order. */
export function lessonsOf(module: string): string[] {
  return moduleOf(module).lessons.map((lesson) => `${COURSE}/${module}/${lesson}`);
}

/** The page before a module's quiz. */
export function quizOf(module: string): string {
  return `/fi/quizzes/kuntoutus/${module}`;
}

/** The addresses of the lessons that a role requires, in order. */
export function requiredLessons(role: Role): string[] {
  return LESSONS.filter((address) => {
    const [module, lesson = ""] = address.split("/").slice(-2);
    const required = role.requires.find((required) => required.module === module);
    return required !== undefined && (required.lessons?.includes(lesson) ?? true);
  });
}

/** The modules that a role requires as a whole, which are what its pre-test and its exam ask about. */
export function wholeModules(role: Role): Module[] {
  return role.requires.filter(({ lessons }) => lessons === undefined).map(({ module }) => moduleOf(module));
}

/** How many lessons and quizzes a role requires; the whole course does when there is none. */
export function stepsOf(role?: Role): number {
  const lessons = role ? requiredLessons(role) : LESSONS;
  const quizzes = (role ? wholeModules(role) : MODULES).filter(({ quiz }) => quiz !== "pretest");
  return lessons.length + quizzes.length;
}

function read(file: string): string {
  return readFileSync(join(FOLDER, file), "utf8");
}

/** The entries of a list, which stands on one line or has a line for each. */
function listIn(yaml: string, key: string): string[] {
  const [, line, lines = ""] = new RegExp(`^${key}:(?: \\[(.*)\\])?\\n((?: +- .+\\n)*)`, "m").exec(yaml) ?? [];
  return line?.split(", ") ?? lines.split("\n").flatMap((entry) => /- (.+)/.exec(entry)?.[1] ?? []);
}
