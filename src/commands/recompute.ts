/**
 * `npm run recompute -- FILE`: computes the scores of an appraisal round again from its sealed file, without the
 * platform or its database, and says whether they are the published ones to the last digit.
 * Exit code: 0 the same, 1 something differs, 2 the file cannot be read.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import {
  HIDDEN_FROM_TARGETS,
  type SealedInputs,
  type TargetResult,
  appraise,
  ownResult,
  recounter,
  wrongTally,
} from "#appraisal";
import { canonicalJson } from "#kernel/pure/canonical.ts";

/** The first line of a sealed file; `part` where it is about one target alone. */
type Seal = {
  readonly guiwei?: string;
  readonly format?: number;
  readonly inputsHash?: string;
  readonly resultsHash?: string;
  readonly part?: { readonly kind: string; readonly id: number };
};

/** What came of computing again. */
export type Recomputation = {
  readonly results: readonly TargetResult[];
  readonly facts: number;
  /** One target alone, which gives a score and no rank. */
  readonly isPart: boolean;
  readonly difference: string | null;
};

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Computes a file again, line by line. Throws where it is not a sealed file. */
export async function recompute(lines: AsyncIterable<string>): Promise<Recomputation> {
  const head: string[] = [];
  const hash = createHash("sha256");
  let sheet: ReturnType<typeof recounter> | undefined;
  let facts = 0;
  let wrongLine: number | null = null;
  for await (const line of lines) {
    if (head.length < 3) {
      head.push(line);
      if (head.length === 3) {
        const isPart = (JSON.parse(head[0] ?? "") as Seal).part !== undefined;
        const sealed = JSON.parse(head[1] ?? "") as SealedInputs;
        sheet = recounter(sealed, isPart ? HIDDEN_FROM_TARGETS : []);
      }
      continue;
    }
    hash.update(facts === 0 ? line : `\n${line}`);
    facts++;
    if (sheet?.line(line) === false) wrongLine ??= facts;
  }
  const [first = "", inputsText = "", resultsText = ""] = head;
  const seal = JSON.parse(first) as Seal;
  if (seal.guiwei !== "appraisal" || seal.format !== 1 || sheet === undefined)
    throw new Error("this is not the sealed file of an appraisal round");
  const inputs = JSON.parse(inputsText) as SealedInputs;
  const results = appraise(inputs);
  const miscounted = sheet.difference();
  const miscast = wrongTally(inputs);
  const checks: readonly (readonly [boolean, string])[] = [
    [hashOf(inputsText) === seal.inputsHash, "The inputs are not those that were sealed."],
    [hashOf(resultsText) === seal.resultsHash, "The results are not those that were sealed."],
    [wrongLine === null, `Line ${wrongLine ?? 0} of the facts cannot be read.`],
    [facts === inputs.factCount, `${facts} facts where ${inputs.factCount} were sealed.`],
    [hash.digest("hex") === inputs.factsHash, "The facts are not those that were sealed."],
    [miscounted === null, `The facts do not give the count ${JSON.stringify(miscounted)}.`],
    [miscast === null, `The answers cannot be ${JSON.stringify(miscast)}.`],
    [
      canonicalJson(seal.part === undefined ? results : results.map(ownResult)) === resultsText,
      "The inputs do not give the results that were sealed.",
    ],
  ];
  return {
    results,
    facts,
    isPart: seal.part !== undefined,
    difference: checks.find(([holds]) => !holds)?.[1] ?? null,
  };
}

const points = (hundredths: number): string => (hundredths / 100).toFixed(2);

async function main(): Promise<void> {
  const [path] = process.argv.slice(2);
  if (path === undefined) {
    console.error("Usage: npm run recompute -- FILE");
    process.exitCode = 2;
    return;
  }
  const lines = createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const { results, facts, isPart, difference } = await recompute(lines);
  for (const { name, total, rank, rankBest, rankWorst } of results.toSorted(
    (a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9),
  ))
    console.log(
      total === null
        ? `  –  ${name.zh}`
        : isPart
          ? `  ${points(total.value)}  [${points(total.low)}, ${points(total.high)}]  ${name.zh}`
          : `${String(rank).padStart(3)}  ${points(total.value)}  [${points(total.low)}, ${points(total.high)}]  ${rankBest}–${rankWorst}  ${name.zh}`,
    );
  console.log(
    difference === null
      ? `The same to the last digit, from ${facts} facts of cases.`
      : `NOT the same. ${difference}`,
  );
  process.exitCode = difference === null ? 0 : 1;
}

if (import.meta.main)
  await main().catch((error: Error) => {
    console.error(`The file cannot be read: ${error.message}`);
    process.exitCode = 2;
  });
