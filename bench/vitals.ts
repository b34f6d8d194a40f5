/** First load of the residents' pages on a slow telephone: the middle of some rounds, beside the budget. */
import { loadavg } from "node:os";
import { launchBrowser } from "../test/browser.ts";
import { type Vitals, measureVitals, portalPages, vitalsTable } from "../test/vitals.ts";

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function medianOf(rounds: readonly Vitals[]): Vitals {
  const [first] = rounds;
  if (first === undefined) throw new Error("nothing was measured");
  const of = (value: (one: Vitals) => number): number => middle(rounds.map(value));
  return {
    ...first,
    paintMs: of((one) => one.paintMs),
    usableMs: of((one) => one.usableMs),
    trips: of((one) => one.trips),
    taskMs: of((one) => one.taskMs),
    blockedMs: of((one) => one.blockedMs),
    inputMs: of((one) => one.inputMs),
    shift: of((one) => one.shift),
  };
}

/** Hands in a report and answers the link that follows it. */
async function aCase(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/cases`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": `vitals-${Date.now()}` },
    body: JSON.stringify({
      kind: "request",
      channel: "web",
      categoryCode: null,
      description: "路灯不亮",
      reporter: null,
    }),
  });
  const { receiptNo, queryCode } = (await answer.json()) as {
    receiptNo: string;
    queryCode: string;
  };
  return `/track#${receiptNo}:${queryCode}`;
}

/** Measures and tells. */
export async function vitals(options: {
  readonly port: number;
  readonly rounds: number;
  readonly dist: string;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { port, rounds, dist, say } = options;
  const browser = await launchBrowser();
  try {
    const site = { address: `http://127.0.0.1:${port}`, dist };
    const pages = portalPages(await aCase(port));
    const rows = pages.map((): Vitals[] => []);
    // Round by round: a machine that is slower for a minute is so for all of them.
    for (let round = 0; round < rounds; round++)
      for (const [at, page] of pages.entries())
        rows[at]?.push(await measureVitals(browser, site, page));
    const all = rows.map(medianOf);
    const [load = 0] = loadavg();
    say(
      `\nFirst load, 4G of 1.6 Mbit/s and 150 ms, processor 4 times slower; middle of ${rounds}, load average afterwards ${load.toFixed(1)}`,
    );
    for (const line of vitalsTable(all).split("\n")) say(`  ${line}`);
  } finally {
    await browser.close();
  }
}
