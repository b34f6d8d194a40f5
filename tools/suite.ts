/** Runs test files, each in a process of its own, and tells failures in full and the rest in short. */
import { relative } from "node:path";
import { run } from "node:test";
import { inspect } from "node:util";

export type Counts = { passed: number; failed: number; skipped: number };

/** Files that are alike in how long they may take. */
export type Queue = {
  readonly files: readonly string[];
  /** One test. Unit: ms. */
  readonly testLimitMs: number;
  /** One file, so that a forgotten open handle fails instead of waiting for ever. Unit: ms. */
  readonly fileLimitMs: number;
};

export type SuiteOptions = {
  /** One file of each is at work at once; whoever has done its own helps the others. */
  readonly queues: readonly Queue[];
  readonly root: string;
  readonly say: (line: string) => void;
};

type FileResult = Counts & { readonly failures: string[]; readonly output: string[] };
type Failure = Error & { cause?: unknown; failureType?: string };

/** What a run came to; the names of the failed tests are told once more by the caller. */
export type Total = Counts & {
  readonly failures: string[];
  /** How long each file took, by its path from the root. Unit: seconds. */
  readonly seconds: Record<string, number>;
};

/** Runs the files, each queue in the order given, and returns the sum. */
export async function runSuite(options: SuiteOptions): Promise<Total> {
  const total: Total = { passed: 0, failed: 0, skipped: 0, failures: [], seconds: {} };
  const waiting = options.queues.map((queue) => ({ ...queue, files: [...queue.files] }));
  const work = async (own: number): Promise<void> => {
    for (;;) {
      const order = [...waiting.slice(own), ...waiting.slice(0, own)];
      const queue = order.find(({ files }) => files.length > 0);
      const file = queue?.files.shift();
      if (queue === undefined || file === undefined) return;
      const started = performance.now();
      const result = await runFile(file, queue, options);
      const ms = performance.now() - started;
      tellFile(relative(options.root, file), result, ms, options.say);
      total.seconds[relative(options.root, file)] = Math.round(ms / 100) / 10;
      total.passed += result.passed;
      total.failed += result.failed;
      total.skipped += result.skipped;
      total.failures.push(...result.failures);
    }
  };
  await Promise.all(waiting.map((_, own) => work(own)));
  return total;
}

async function runFile(file: string, limits: Queue, options: SuiteOptions): Promise<FileResult> {
  const name = relative(options.root, file);
  const result: FileResult = { passed: 0, failed: 0, skipped: 0, failures: [], output: [] };
  const limit = AbortSignal.timeout(limits.fileLimitMs);
  const events = run({
    files: [file],
    timeout: limits.testLimitMs,
    signal: limit,
    cwd: options.root,
  });
  const path: string[] = [];
  for await (const { type, data } of events) {
    if (type === "test:stdout" || type === "test:stderr") {
      result.output.push(data.message);
      // What a test wants to be seen in every run, such as measures beside their budget.
      for (const line of data.message.split("\n")) if (line.startsWith("▸")) options.say(line);
    }
    if (type === "test:start") path.splice(data.nesting, path.length, data.name);
    if (type === "test:pass" && data.name !== file) countPass(result, data);
    if (type === "test:fail") {
      const error = data.details.error as Failure;
      if (error.failureType === "subtestsFailed") continue;
      const known = path.slice(0, data.nesting + 1).join(" › ");
      const itself = data.name === file ? "the file itself" : known;
      const title = limit.aborted ? "it did not end in time" : itself;
      result.failed++;
      result.failures.push(`${name} › ${title}`);
      options.say(`✖ ${name} › ${title}\n${describe(error)}`);
    }
  }
  return result;
}

function countPass(result: FileResult, data: PassedTest): void {
  if (data.details.type === "suite") return;
  if (data.skip !== undefined || data.todo !== undefined) result.skipped++;
  else result.passed++;
}

type PassedTest = {
  readonly details: { readonly type?: string | undefined };
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
};

function tellFile(name: string, result: FileResult, ms: number, say: (line: string) => void): void {
  if (result.failed > 0 && result.output.length > 0)
    say(`    what ${name} printed:\n${indent(result.output.join("").slice(-6000))}`);
  const counts = [`${result.passed} passed`];
  if (result.failed > 0) counts.push(`${result.failed} failed`);
  if (result.skipped > 0) counts.push(`${result.skipped} skipped`);
  say(
    `${result.failed > 0 ? "✖" : "✔"} ${name}: ${counts.join(", ")} (${(ms / 1000).toFixed(1)} s)`,
  );
}

function describe(error: Failure): string {
  const cause = error.cause ?? error;
  if (typeof cause === "string") return indent(cause);
  // An assertion's message shows the difference; its fields would say everything twice.
  const isAssertion =
    cause instanceof Error && (cause as { code?: string }).code === "ERR_ASSERTION";
  return indent(isAssertion ? (cause.stack ?? cause.message) : inspect(cause, { depth: 6 }));
}

function indent(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, "    ");
}
