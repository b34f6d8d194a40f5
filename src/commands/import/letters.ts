/** Takes citizens' letters in as cases that were received, answered and closed at their real times. */
import { loadCalendar } from "#calendars";
import { type Category, loadCategories } from "#catalogue";
import { type HistoryStep, type Prepared, prepareHistory } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { leadOfTheRest } from "./lead.ts";
import { LETTER_COLUMNS, type Letter, type LetterColumn, readLetter } from "./letter.ts";
import { isRefusedRow, refuseRepeats } from "./reasons.ts";
import type { TableRow } from "./table.ts";
import { type Taken, takeCases } from "./take-cases.ts";
import { shortenText, splitText } from "./text.ts";
import { type Waiting, measureWaiting } from "./waiting.ts";

export { LETTER_COLUMNS };

const IMPORTER: Actor = { kind: "system", job: "import.letters" };
const TIMERS: Actor = { kind: "system", job: "cases.ringTimers" };

/** Most characters of one answer on the time line, and of a result. */
const ANSWER_LIMIT = 2000;
const RESULT_LIMIT = 4000;

export type LettersReport = Omit<Taken<Letter>, "accepted" | "unchanged"> & {
  readonly rows: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly waiting: Waiting;
  /** Letters that nobody has answered yet. */
  readonly unanswered: number;
  /** Letters whose subject and text an earlier letter has too. */
  readonly sameContent: number;
  /** Replies longer than a result may be; the time line has them whole. */
  readonly longReplies: number;
};

/**
 * Takes letters in. Each is received at its own time on a historical clock, goes to the lead that the
 * catalogue's rules give (else to the coordination office), is accepted, answered and completed at the time
 * of its reply; what would have happened by itself meanwhile happens too: a lead that is silent beyond
 * the acceptance limit has accepted, and a case that nobody grades closes when its window ends.
 */
export async function importLetters(
  ctx: Ctx,
  rows: readonly TableRow<LetterColumn>[],
  onProgress: (done: number) => void,
): Promise<LettersReport> {
  const now = ctx.clock.now();
  const read = refuseRepeats(rows.map((row) => readLetter(row, now)));
  const letters = read.filter((row): row is Letter => !isRefusedRow(row));
  const leadOrgId = await leadOfTheRest(ctx);
  const categoryOf = categoryFinder([...(await loadCategories(ctx)).values()]);
  const { accepted, unchanged, refused, firstReceipt } = await takeCases(
    ctx,
    letters,
    ({ id }) => `letters:${id}`,
    (letter) => prepareLetter(ctx, letter, categoryOf(letter.subject), leadOrgId, now),
    onProgress,
  );
  const present = [...accepted, ...unchanged];
  return {
    rows: rows.length,
    accepted: accepted.length,
    unchanged: unchanged.length,
    refused: [...read.filter(isRefusedRow), ...refused],
    firstReceipt,
    waiting: measureWaiting(await loadCalendar(ctx), present.flatMap(answered)),
    unanswered: present.filter(({ reply }) => reply === null).length,
    sameContent:
      present.length - new Set(present.map(({ subject, text }) => `${subject}\n${text}`)).size,
    longReplies: present.filter(({ reply }) => (reply?.text.length ?? 0) > RESULT_LIMIT).length,
  };
}

function answered({ receivedAt, reply }: Letter) {
  return reply === null ? [] : [{ receivedAt, answeredAt: reply.at }];
}

function prepareLetter(
  ctx: Ctx,
  letter: Letter,
  categoryCode: string | null,
  leadOrgId: number,
  now: number,
): Promise<Prepared> {
  return prepareHistory(
    ctx,
    {
      at: letter.receivedAt,
      actor: IMPORTER,
      timers: { actor: TIMERS, until: now },
      extras: { channel: "import", externalRef: `letters:${letter.id}`, leadOrgId },
      body: {
        kind: "request",
        requestType: letter.type,
        channel: "web",
        categoryCode,
        title: letter.subject,
        description: letter.text,
        reporter: letter.writer === "" ? null : { name: letter.writer, telephone: null },
      },
    },
    () => stepsOf(letter),
  );
}

/** The outcome is "answered": a letter's file says what was replied, not whether the matter is settled. */
function stepsOf({ reply }: Letter): HistoryStep[] {
  if (reply === null) return [];
  const step = (command: HistoryStep["command"]): HistoryStep => ({
    at: reply.at,
    actor: IMPORTER,
    command,
  });
  return [
    { ...step({ type: "accept" }), onlyIf: ({ status }) => status === "received" },
    ...splitText(reply.text, ANSWER_LIMIT).map((text) => step({ type: "respond", text })),
    step({
      type: "complete",
      outcome: "answered",
      result: shortenText(reply.text, RESULT_LIMIT, "……(全文见答复)"),
      notSolvedReason: null,
      fileIds: [],
    }),
  ];
}

/**
 * Finds the category that a subject names outright, by its name or one of its synonyms: the longest word found
 * decides; where two categories are named equally well none is obvious, and "anything else" (其他…) never is.
 */
export function categoryFinder(
  categories: readonly Category[],
): (subject: string) => string | null {
  const words = categories
    .filter(({ content }) => content.open && !content.name.startsWith("其他"))
    .flatMap(({ code, content }) =>
      [content.name, ...content.synonyms].map((word) => ({ code, word: word.trim() })),
    )
    .filter(({ word }) => word.length >= 2)
    .toSorted((a, b) => b.word.length - a.word.length);
  return (subject) => {
    const named = words.filter(({ word }) => subject.includes(word));
    const longest = named.filter(({ word }) => word.length === named[0]?.word.length);
    const codes = new Set(longest.map(({ code }) => code));
    return codes.size === 1 ? (longest[0]?.code ?? null) : null;
  };
}
