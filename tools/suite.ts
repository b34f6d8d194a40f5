/** Runs test files, in processes of their own or several in one, and tells failures in full and the rest in short. */
import { join, relative } from "node:path";
import { run } from "node:test";
import { inspect } from "node:util";

export type Counts = { passed: number; failed: number; skipped: number };

/** Test files that share a process: each has its own set-up, and together they load the program once. */
export type Batch = readonly string[];

/** Files that are alike in how long they may take. */
export type Queue = {
  readonly batches: readonly Batch[];
  /** One test. Unit: ms. */
  readonly testLimitMs: number;
  /** One batch, so that a forgotten open handle fails instead of waiting for ever. Unit: ms. */
  readonly batchLimitMs: number;
};

export type SuiteOptions = {
  /** One batch of each is at work at once; whoever has done its own helps the others. */
  readonly queues: readonly Queue[];
  readonly root: string;
  readonly say: (line: string) => void;
};

type FileResult = Counts & { readonly output: string[] };
type Failure = Error & { cause?: unknown; failureType?: string };

/** What a run came to; the names of the failed tests are told once more by the caller. */
export type Total = Counts & {
  readonly failures: string[];
  /** How long each file took, by its path from the root. Unit: seconds. */
  readonly seconds: Record<string, number>;
};

/** Runs the batches, each queue in the order given, and returns the sum. */
export async function runSuite(options: SuiteOptions): Promise<Total> {
  const total: Total = { passed: 0, failed: 0, skipped: 0, failures: [], seconds: {} };
  const waiting = options.queues.map((queue) => ({ ...queue, batches: [...queue.batches] }));
  const work = async (own: number): Promise<void> => {
    for (;;) {
      const order = [...waiting.slice(own), ...waiting.slice(0, own)];
      const queue = order.find(({ batches }) => batches.length > 0);
      const batch = queue?.batches.shift();
      if (queue === undefined || batch === undefined) return;
      await new BatchRun(batch, queue, options, total).toEnd();
    }
  };
  await Promise.all(waiting.map((_, own) => work(own)));
  return total;
}

/** Loads its arguments one after the other, each as a group of its own. */
const TOGETHER = join(import.meta.dirname, "together.ts");

/** One process with one file, or with several that report as groups named by their paths. */
class BatchRun {
  readonly #names: readonly string[];
  readonly #results: Map<string, FileResult>;
  readonly #untold: Set<string>;
  /** Names of the tests and groups that have begun, from the outside in. */
  readonly #path: string[] = [];
  readonly #batch: Batch;
  readonly #limits: Queue;
  readonly #options: SuiteOptions;
  readonly #total: Total;

  constructor(batch: Batch, limits: Queue, options: SuiteOptions, total: Total) {
    this.#batch = batch;
    this.#limits = limits;
    this.#options = options;
    this.#total = total;
    this.#names = batch.map((file) => relative(options.root, file));
    this.#untold = new Set(this.#names);
    this.#results = new Map(
      this.#names.map((name) => [name, { passed: 0, failed: 0, skipped: 0, output: [] }]),
    );
  }

  get #isAlone(): boolean {
    return this.#batch.length === 1;
  }

  async toEnd(): Promise<void> {
    const { root } = this.#options;
    const started = performance.now();
    const limit = AbortSignal.timeout(this.#limits.batchLimitMs);
    const events = run({
      files: this.#isAlone ? [...this.#batch] : [TOGETHER],
      argv: this.#isAlone ? [] : [root, ...this.#names],
      timeout: this.#limits.testLimitMs,
      signal: limit,
      cwd: root,
    });
    for await (const { type, data } of events) {
      if (type === "test:stdout" || type === "test:stderr") this.#hear(data.message);
      if (type === "test:start") this.#path.splice(data.nesting, this.#path.length, data.name);
      if (type === "test:pass") this.#pass(data);
      if (type === "test:fail") this.#fail(data, limit.aborted);
    }
    const [name = ""] = this.#names;
    if (this.#isAlone) return this.#tell(name, performance.now() - started);
    // Whoever ends a process that is not its own leaves the others unheard: that is a failure of theirs too.
    for (const unheard of this.#untold) {
      this.#countFailure(unheard, "it did not come to its end");
      this.#tell(unheard, 0);
    }
  }

  /** The file whose tests are at work. */
  #current(): string {
    const [name = ""] = this.#isAlone ? this.#names : this.#path;
    return this.#results.has(name) ? name : (this.#names[0] ?? "");
  }

  #hear(message: string): void {
    this.#results.get(this.#current())?.output.push(message);
    // What a test wants to be seen in every run, such as measures beside their budget.
    for (const line of message.split("\n")) if (line.startsWith("▸")) this.#options.say(line);
  }

  /** Whether this is a whole file, and none of its tests. */
  #isFile({ name, nesting }: Told): boolean {
    if (nesting !== 0) return false;
    return (
      name === TOGETHER || name === this.#batch[0] || (!this.#isAlone && this.#untold.has(name))
    );
  }

  #pass(data: PassedTest): void {
    if (this.#isFile(data)) return this.#fileEnded(data);
    const result = this.#results.get(this.#current());
    if (result === undefined || data.details.type === "suite") return;
    if (data.skip !== undefined || data.todo !== undefined) result.skipped++;
    else result.passed++;
  }

  #fail(data: FailedTest, isLate: boolean): void {
    const error = data.details.error as Failure;
    const name = this.#current();
    if (error.failureType !== "subtestsFailed") {
      const known = this.#path.slice(this.#isAlone ? 0 : 1, data.nesting + 1).join(" › ");
      const itself = this.#isFile(data) ? "the file itself" : known;
      const title = isLate ? "it did not end in time" : itself;
      this.#countFailure(name, title);
      this.#options.say(`✖ ${name} › ${title}\n${describe(error)}`);
    }
    if (this.#isFile(data)) this.#fileEnded(data);
  }

  #countFailure(name: string, title: string): void {
    const result = this.#results.get(name);
    if (result !== undefined) result.failed++;
    this.#total.failures.push(`${name} › ${title}`);
  }

  #fileEnded({ name, details }: Told): void {
    if (!this.#isAlone && this.#untold.has(name)) this.#tell(name, details.duration_ms);
  }

  #tell(name: string, ms: number): void {
    const result = this.#results.get(name);
    if (result === undefined || !this.#untold.delete(name)) return;
    if (result.passed + result.failed + result.skipped === 0)
      this.#countFailure(name, "it has no tests");
    tellFile(name, result, ms, this.#options.say);
    this.#total.seconds[name] = Math.round(ms / 100) / 10;
    this.#total.passed += result.passed;
    this.#total.failed += result.failed;
    this.#total.skipped += result.skipped;
  }
}

type Told = {
  readonly name: string;
  readonly nesting: number;
  readonly details: { readonly type?: string | undefined; readonly duration_ms: number };
};
type PassedTest = Told & {
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
};
type FailedTest = Told & { readonly details: { readonly error: Error } };

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
