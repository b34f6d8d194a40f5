/** Sending a case: files first, then the case itself, each only once however often it is tried. */
import type { ChosenFile } from "#ui/portal/file-input.tsx";
import { api, type CasesIntakeAnswer } from "#ui/client.gen.ts";
import type { IntakeBody } from "../../schema.ts";

/** Ids of files that the server has already, so that a second try does not send them again. */
const sent = new Map<string, number>();
/** The last case that was tried, so that the same one keeps its key. */
let last: { readonly text: string; readonly key: string } | undefined;

/** Uploads files that are not there yet; `receipt` where they belong to a case followed by receipt. */
export async function sendFiles(
  files: readonly ChosenFile[],
  receipt?: string,
  onEach: (number: number) => void = () => undefined,
): Promise<number[]> {
  const ids: number[] = [];
  for (const [index, file] of files.entries()) {
    onEach(index + 1);
    const known = sent.get(file.id);
    const id =
      known ??
      (await api.cases.upload({ query: { name: file.name }, body: file.blob }, { receipt })).id;
    sent.set(file.id, id);
    ids.push(id);
  }
  return ids;
}

/** Sends a case; the same case sent twice is one case. */
export async function sendCase(
  body: IntakeBody,
  files: readonly ChosenFile[],
  onEach: (number: number) => void,
): Promise<CasesIntakeAnswer> {
  const fileIds = await sendFiles(files, undefined, onEach);
  const whole = { ...body, fileIds };
  const text = JSON.stringify(whole);
  if (last?.text !== text) last = { text, key: crypto.randomUUID() };
  return api.cases.intake(
    { body: whole as Parameters<typeof api.cases.intake>[0]["body"] },
    { idempotencyKey: last.key },
  );
}
