/** Receipts that a device knows, because the person said it may. */
import { remember, remembered } from "#ui/device-memory.ts";

export type KnownReceipt = {
  readonly receiptNo: string;
  readonly queryCode: string;
  readonly title: string;
  /** When it was handed in, ISO. */
  readonly at: string;
};

/** A list stays readable and a device holds the matters of one household. */
const MOST = 30;
const LIST = "receipts";

function isReceipt(value: unknown): value is KnownReceipt {
  const receipt = value as Partial<KnownReceipt> | null;
  return (
    typeof receipt?.receiptNo === "string" &&
    typeof receipt.queryCode === "string" &&
    typeof receipt.title === "string" &&
    typeof receipt.at === "string"
  );
}

/** The receipts that this device knows, newest first; a list that cannot be read is empty. */
export function knownReceipts(): KnownReceipt[] {
  try {
    const kept: unknown = JSON.parse(remembered(LIST) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isReceipt) : [];
  } catch {
    return [];
  }
}

/** Keeps a receipt on this device, before the others. */
export function keepReceipt(receipt: KnownReceipt): void {
  const others = knownReceipts().filter((one) => one.receiptNo !== receipt.receiptNo);
  remember(LIST, JSON.stringify([receipt, ...others].slice(0, MOST)));
}

/** Forgets a receipt on this device. */
export function forgetReceipt(receiptNo: string): void {
  const others = knownReceipts().filter((one) => one.receiptNo !== receiptNo);
  remember(LIST, others.length === 0 ? null : JSON.stringify(others));
}

/** Whether this device knows a receipt. */
export function isKnown(receiptNo: string): boolean {
  return knownReceipts().some((one) => one.receiptNo === receiptNo);
}

/** What opens one case: number and code. */
export type ReceiptKey = Pick<KnownReceipt, "receiptNo" | "queryCode">;

/**
 * The receipt that this entry of the browser's history looks at: a reload shows the case again, and whoever
 * opens the page anew in the same tab of a shared device sees nothing of it.
 */
export function openReceipt(): ReceiptKey | undefined {
  const key = (history.state as { receipt?: ReceiptKey } | null)?.receipt;
  return key?.receiptNo && key.queryCode ? key : undefined;
}

/** Remembers which receipt is looked at, and takes it out of the address; `undefined` forgets it. */
export function setOpenReceipt(receipt: ReceiptKey | undefined): void {
  history.replaceState({ ...history.state, receipt }, "", location.pathname + location.search);
}

/** The receipt as the Authorization header and the QR code carry it. */
export function headerOf({ receiptNo, queryCode }: ReceiptKey): string {
  return `${receiptNo.replace(/\s/g, "")}:${queryCode.replace(/[\s-]/g, "")}`;
}

/** Reads the fragment of `/track#GW-0001-2345-20:ABCD2345`. */
export function receiptInFragment(fragment: string): ReceiptKey | undefined {
  let text: string;
  try {
    text = decodeURIComponent(fragment.replace(/^#/, ""));
  } catch {
    return undefined;
  }
  const match = /^(GW[0-9-]{10,25}):([0-9A-Za-z]{4,20})$/i.exec(text);
  return match === null ? undefined : { receiptNo: match[1] ?? "", queryCode: match[2] ?? "" };
}

/** The page that shows a case, with the code where no server log sees it. */
export function trackHref(key: ReceiptKey): string {
  return `/track#${headerOf(key)}`;
}
