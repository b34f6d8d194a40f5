/** A citizen's letter with its official reply, as one row of a file says it. */
import { type Instant, MS_PER_MINUTE, startOfDay } from "#kernel/pure/day.ts";
import type { Reason, RefusedRow } from "./reasons.ts";
import type { TableRow } from "./table.ts";
import { cleanLine, cleanText } from "./text.ts";
import { type WallTime, inShanghai, readWallTime } from "./wall-time.ts";

/** The columns of a file of letters: number, writer, subject, time, text, reply, time of the reply. */
export const LETTER_COLUMNS = [
  "留言编号",
  "留言用户",
  "留言主题",
  "留言时间",
  "留言详情",
  "答复意见",
  "答复时间",
] as const;
export type LetterColumn = (typeof LETTER_COLUMNS)[number];

export type RequestType = "report" | "complaint" | "question" | "suggestion";

export type Letter = {
  readonly row: number;
  readonly id: string;
  /** An opaque code of the source, or nothing. */
  readonly writer: string;
  readonly subject: string;
  readonly text: string;
  readonly type: RequestType;
  readonly receivedAt: Instant;
  /** Null for a letter that nobody has answered yet. */
  readonly reply: { readonly text: string; readonly at: Instant } | null;
};

/** Before this Shanghai kept daylight saving, see kernel/pure/day.ts. */
const EARLIEST = startOfDay("1992-01-01");

/** The end of the working day: a reply of which only the day is known came within it, and no later. */
const END_OF_WORK_MS = 1050 * MS_PER_MINUTE;

/** Longest reply that is kept. Unit: characters. */
const REPLY_LIMIT = 20_000;

/**
 * Reads a letter. A letter with neither reply nor time of it is one that waits for an answer; the day of
 * a letter without a clock counts from its beginning, that of a reply to the end of its working hours.
 */
export function readLetter(source: TableRow<LetterColumn>, now: Instant): Letter | RefusedRow {
  const { row, cells } = source;
  const id = cells === null ? "" : cleanLine(cells["留言编号"]);
  const no = (reason: Reason): RefusedRow => ({ row, id: id.slice(0, 60), reason });
  if (cells === null) return no("cells");
  const writer = cleanLine(cells["留言用户"]);
  const subject = cleanLine(cells["留言主题"]);
  const text = cleanText(cells["留言详情"]);
  const wrong = wrongTexts({ id, writer, subject, text });
  if (wrong !== undefined) return no(wrong);
  const receivedAt = readReceipt(cells["留言时间"], now);
  if (typeof receivedAt === "string") return no(receivedAt);
  const reply = readReply(cells["答复意见"], cells["答复时间"], receivedAt, now);
  if (typeof reply === "string") return no(reply);
  return { row, id, writer, subject, text, type: typeOf(subject), receivedAt, reply };
}

function wrongTexts(
  letter: Pick<Letter, "id" | "writer" | "subject" | "text">,
): Reason | undefined {
  if (letter.id === "") return "id_missing";
  if (letter.id.length > 60) return "id_too_long";
  if (letter.writer.length > 60) return "reporter_too_long";
  if (letter.subject === "") return "subject_missing";
  if (letter.subject.length > 100) return "subject_too_long";
  if (letter.text === "") return "text_missing";
  return letter.text.length > 4000 ? "text_too_long" : undefined;
}

function readReceipt(cell: string, now: Instant): Instant | Reason {
  const wall = readWallTime(cell, "yearFirst");
  if (wall === undefined) return "time_unreadable";
  const at = inShanghai(wall, 0);
  if (at < EARLIEST) return "time_too_early";
  return at > now ? "time_in_future" : at;
}

function readReply(
  textCell: string,
  timeCell: string,
  receivedAt: Instant,
  now: Instant,
): Letter["reply"] | Reason {
  const text = cleanText(textCell);
  if (cleanLine(timeCell) === "") return text === "" ? null : "reply_without_time";
  const wall = readWallTime(timeCell, "yearFirst");
  if (wall === undefined) return "end_unreadable";
  if (text === "") return "reply_missing";
  if (text.length > REPLY_LIMIT) return "reply_too_long";
  const at = replyAt(wall, receivedAt);
  if (at < receivedAt) return "end_before_receipt";
  return at > now ? "end_in_future" : { text, at };
}

/** A reply on the day of the letter, of which only the day is known, came after the letter. */
function replyAt(wall: WallTime, receivedAt: Instant): Instant {
  const at = inShanghai(wall, END_OF_WORK_MS);
  const sameDay = wall.msOfDay === null && startOfDay(wall.day) + 86_400_000 > receivedAt;
  return sameDay ? Math.max(at, receivedAt) : at;
}

const WORDS: Readonly<Record<Exclude<RequestType, "report">, RegExp>> = {
  complaint: /投诉|控诉|举报|反对|质疑/,
  question: /咨询|请问|询问|何时|什么时候|怎么|如何|是否|吗|[?？]/,
  suggestion: /建议|希望|呼吁|期盼|期待|盼望|恳请|恳求|请求/,
};

/** What sort of letter it is by the first word of its subject that says so; else it reports something. */
export function typeOf(subject: string): RequestType {
  let found: RequestType = "report";
  let first = Number.POSITIVE_INFINITY;
  for (const [type, words] of Object.entries(WORDS)) {
    const at = subject.search(words);
    if (at >= 0 && at < first) {
      found = type as RequestType;
      first = at;
    }
  }
  return found;
}
