import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { root } from "./places";

/** The languages of the handbook, with the file that each is in. */
export const HANDBOOKS = { fi: "README.md", en: "README.en.md" } as const;

export type Language = keyof typeof HANDBOOKS;

/** The lesson that the examples without a file name are put into. */
const LESSON = "kuntoutus/perusteet/laskurit";

/** The file that no example can show. */
const VIDEO = "kuntoutus/perusteet/videos/neuvonta.mp4";

/** A fenced example, after the path that stands on the line above it when it is a file. */
const EXAMPLE = /(?:^`([^`\n]+)`\n\n)?^```(\w+)\n([^]*?\n)```$/gm;

/** Writes the course that the examples of the handbook are, in both languages, into a folder. */
export async function writeCourse(folder: string): Promise<void> {
  for (const [language, handbook] of Object.entries(HANDBOOKS)) {
    const text = await readFile(join(root, "content", handbook), "utf8");
    const files = new Map<string, string>();
    let fragments = "";
    for (const [, path, fence, example = ""] of text.matchAll(EXAMPLE)) {
      if (path !== undefined) {
        files.set(path, example);
      } else if (fence === "markdown") {
        fragments += `\n## ${language}\n\n${example}`;
      }
    }
    const lesson = `${LESSON}.${language}.md`;
    files.set(lesson, `${files.get(lesson) ?? ""}${fragments}`);
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  }
  await writeFile(join(folder, VIDEO), "");
}
