/** How a page reaches one case: with its receipt, or with the session of the resident. */
import { api } from "#ui/client.gen.ts";
import type { CaseView, CommandBody } from "../../schema.ts";
import { headerOf, type ReceiptKey } from "./known-receipts.ts";

export type CaseAccess =
  | {
      readonly kind: "receipt";
      readonly key: ReceiptKey;
      /** A part of the case: the receipt of the whole opens it as well. */
      readonly partId?: number;
    }
  | { readonly kind: "session"; readonly caseId: number };

/** The header for the API; undefined with a session. */
export function receiptOf(access: CaseAccess): string | undefined {
  return access.kind === "receipt" ? headerOf(access.key) : undefined;
}

/** Fetches the case. */
export async function fetchCase(access: CaseAccess, signal?: AbortSignal): Promise<CaseView> {
  const options = { signal, receipt: receiptOf(access) };
  const caseId = access.kind === "receipt" ? access.partId : access.caseId;
  const answer =
    caseId === undefined
      ? await api.cases.tracked({}, options)
      : await api.cases.get({ params: { caseId } }, options);
  return answer as unknown as CaseView;
}

/** The access to a part of the case that one has access to. */
export function accessToPart(access: CaseAccess, partId: number): CaseAccess {
  return access.kind === "receipt" ? { ...access, partId } : { kind: "session", caseId: partId };
}

/** Gives a command and answers with the case as it is then. */
export async function command(
  access: CaseAccess,
  caseId: number,
  body: CommandBody,
): Promise<CaseView> {
  const answer = await api.cases.act(
    { params: { caseId }, body: body as unknown as Parameters<typeof api.cases.act>[0]["body"] },
    { receipt: receiptOf(access) },
  );
  return answer as unknown as CaseView;
}

/** Fetches a file of the case as an address that this page alone can show. */
export async function fetchFile(access: CaseAccess, caseId: number, fileId: number) {
  const bytes = await api.cases.file(
    { params: { caseId, fileId } },
    { receipt: receiptOf(access) },
  );
  return URL.createObjectURL(bytes as unknown as Blob);
}
