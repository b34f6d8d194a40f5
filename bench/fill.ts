/** Fills a district with made-up cases, half of them open, through the same rules and the same insert as everyone. */
import type { Program } from "../src/app.ts";
import { insertCases, prepareHistory } from "#cases";
import type { HistoryStep, IntakeBody } from "#cases";
import { loadCategories } from "#catalogue";
import { loadAreas } from "#places";
import { randomOf, reporter, requestText } from "./texts.ts";

const DAY = 86_400_000;
const BATCH = 400;

/** Bodies as they come over HTTP, spread over all communities and categories. */
export async function bodies(program: Program, seed: number): Promise<() => IntakeBody> {
  const random = randomOf(seed);
  const ctx = program.context({ kind: "system", job: "bench" });
  const areas = (await loadAreas(ctx)).all.filter((area) => area.level === "grid");
  const categories = [...(await loadCategories(ctx)).values()].filter(
    ({ content }) => content.open,
  );
  return () => ({
    kind: "request",
    requestType: "report",
    channel: "telephone",
    categoryCode: categories[Math.floor(random() * categories.length)]?.code ?? null,
    areaId: areas[Math.floor(random() * areas.length)]?.id ?? null,
    ...requestText(random),
    reporter: reporter(random),
  });
}

/** Adds `count` cases received over the last year; every second one is completed and closed. */
export async function fill(
  program: Program,
  count: number,
  say: (done: number) => void,
): Promise<void> {
  const next = await bodies(program, 20_261_121);
  const actor = { kind: "system", job: "bench" } as const;
  const ctx = program.context(actor);
  const now = Date.now();
  const lanes: Promise<void>[] = [];
  for (let done = 0; done < count; done += BATCH) {
    const batch = await Promise.all(
      Array.from({ length: Math.min(BATCH, count - done) }, (_, i) => {
        const n = done + i;
        const at = Math.floor(now - (365 * DAY * (count - n)) / count);
        const received = { at, actor, body: next(), timers: { actor, until: now } };
        return prepareHistory(ctx, received, (state) => {
          if (state.leadOrgId === null) return [];
          const accept: HistoryStep = { at: at + 3_600_000, actor, command: { type: "accept" } };
          if (n % 2 === 0 || at + 7 * DAY > now) return [accept];
          return [
            accept,
            {
              at: at + 5 * DAY,
              actor,
              command: {
                type: "complete",
                outcome: "done",
                result: "已处理",
                notSolvedReason: null,
                fileIds: [],
              },
            },
            {
              at: at + 6 * DAY,
              actor,
              command: { type: "grade", grade: 3 + (n % 3), comment: "" },
            },
          ];
        });
      }),
    );
    // One batch is being written while the next is decided.
    if (lanes.length >= 2) await lanes.shift();
    lanes.push(
      insertCases(
        ctx.db,
        batch.map(({ row }) => row),
      ).then(() => undefined),
    );
    if (done % (BATCH * 25) === 0) say(done);
  }
  await Promise.all(lanes);
}
