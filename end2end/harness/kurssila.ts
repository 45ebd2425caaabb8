import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";

import { Outbox } from "./outbox";
import { program, root } from "./places";

/** How long the server may take from its start to its address. */
const START_MS = 30_000;

/** A running server with records and a copy of the content of its own. */
export class Kurssila {
  /** Scheme, host and port. */
  readonly url: string;
  /** The mail that it sent. */
  readonly outbox: Outbox;

  private constructor(
    private readonly folder: string,
    private readonly log: string,
    private process: ChildProcess,
    url: string,
  ) {
    this.url = url;
    this.outbox = new Outbox(join(folder, "data", "outbox"));
  }

  /** Starts a server on a free port, with the real course unless told otherwise. What it prints goes to the file `log`. */
  static async start(log: string, writeContent = copyRealCourse): Promise<Kurssila> {
    const folder = await mkdtemp(join(tmpdir(), "kurssila-"));
    await writeContent(join(folder, "content"));
    const { process, url } = await serve(folder, log, "127.0.0.1:0");
    return new Kurssila(folder, log, process, url);
  }

  /** Makes whoever signs in with this address an administrator. */
  async grantAdmin(email: string): Promise<void> {
    await promisify(execFile)(program, ["admin", "grant", email, "--data", join(this.folder, "data")]);
  }

  /** Saves a file of the content, as an editor would. */
  async edit(path: string, change: (text: string) => string): Promise<void> {
    const file = join(this.folder, "content", path);
    await writeFile(file, change(await readFile(file, "utf8")));
  }

  /** Kills the server without warning and starts it again with the same records at the same address. */
  async crash(): Promise<void> {
    await end(this.process, "SIGKILL");
    const { process } = await serve(this.folder, this.log, new URL(this.url).host);
    this.process = process;
  }

  /** Stops the server and removes its records. */
  async stop(): Promise<void> {
    await end(this.process, "SIGTERM");
    await rm(this.folder, { recursive: true });
  }
}

async function copyRealCourse(content: string): Promise<void> {
  await cp(join(root, "content"), content, { recursive: true });
}

async function serve(folder: string, log: string, listen: string): Promise<{ process: ChildProcess; url: string }> {
  const process = spawn(program, ["serve", "--watch", "--listen", listen], {
    env: { KURSSILA_CONTENT: join(folder, "content"), KURSSILA_DATA: join(folder, "data"), RUST_BACKTRACE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const file = createWriteStream(log, { flags: "a" });
  process.stdout.pipe(file, { end: false });
  process.stderr.pipe(file, { end: false });
  process.once("close", () => file.end());
  try {
    return { process, url: await address(process, process.stdout) };
  } catch (error) {
    process.kill("SIGKILL");
    throw error;
  }
}

/** Waits for the line that names the address. */
function address(process: ChildProcess, stdout: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(() => reject(new Error(`no address after ${START_MS} ms`)), START_MS);
    let printed = "";
    stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const url = /^.* at (http:\/\/[\d.]+:\d+)$/m.exec(printed)?.[1];
      if (url !== undefined) {
        clearTimeout(timeout);
        resolve(url);
      }
    });
    process.once("error", reject);
    process.once("exit", (code) => reject(new Error(`the server ended with code ${code}: ${printed}`)));
  });
}

async function end(process: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (process.exitCode === null && process.signalCode === null) {
    process.kill(signal);
    await once(process, "exit");
  }
}
