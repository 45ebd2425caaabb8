import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A message as its reader sees it. */
export interface Mail {
  subject: string;
  text: string;
}

/** How long a message may take to arrive. */
const ARRIVAL_MS = 5_000;

/** The folder in which a server without SMTP leaves its mail. */
export class Outbox {
  private readonly read = new Set<string>();

  constructor(private readonly folder: string) {}

  /** Waits for a message to this address that has not been read yet; the oldest one first. */
  async next(address: string): Promise<Mail> {
    for (const end = Date.now() + ARRIVAL_MS; Date.now() < end; await sleep(50)) {
      for (const file of await this.unread()) {
        const { headers, body } = parse(await readFile(file, "latin1"));
        if (headers.get("to")?.includes(address)) {
          this.read.add(file);
          return { subject: decodeWords(headers.get("subject") ?? ""), text: decode(body, headers) };
        }
      }
    }
    throw new Error(`no mail to ${address} after ${ARRIVAL_MS} ms`);
  }

  private async unread(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    const files = names.filter((name) => name.endsWith(".eml")).map((name) => join(this.folder, name));
    const unread = files.filter((file) => !this.read.has(file));
    const times = new Map(await Promise.all(unread.map(async (file) => [file, (await stat(file)).mtimeMs] as const)));
    return unread.sort((one, other) => (times.get(one) ?? 0) - (times.get(other) ?? 0));
  }
}

function parse(message: string): { headers: Map<string, string>; body: string } {
  const [head = "", ...rest] = message.replaceAll("\r\n", "\n").split("\n\n");
  const lines = head.replaceAll(/\n[ \t]+/g, " ").split("\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { headers: new Map(headers), body: rest.join("\n\n") };
}

function decode(body: string, headers: Map<string, string>): string {
  switch (headers.get("content-transfer-encoding")?.toLowerCase()) {
    case "base64":
      return Buffer.from(body, "base64").toString("utf8");
    case "quoted-printable":
      return unquote(body.replaceAll("=\n", ""));
    default:
      return Buffer.from(body, "latin1").toString("utf8");
  }
}

/** Encoded words of a header, such as `=?utf-8?b?…?=`. */
function decodeWords(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, encoding: string, text: string) =>
      encoding.toLowerCase() === "b" ? Buffer.from(text, "base64").toString("utf8") : unquote(text.replaceAll("_", " ")),
    );
}

function unquote(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
