/** What the receipt page shows after sending; it goes with the entry of the browser's history and is stored nowhere. */
import type { CasesIntakeAnswer } from "#ui/client.gen.ts";

export type SentReceipt = {
  readonly answer: CasesIntakeAnswer;
  readonly kind: "application" | "request";
  readonly title: string;
  readonly at: string;
};

/** How a form goes to the receipt page: `go("/receipt", withReceipt(receipt))`. */
export function withReceipt(sent: SentReceipt): { replace: true; state: { sent: SentReceipt } } {
  return { replace: true, state: { sent } };
}

/** The receipt that was just given, where there is one. */
export function sentReceipt(): SentReceipt | undefined {
  return (history.state as { sent?: SentReceipt } | null)?.sent;
}

/** Forgets it, for whoever uses the device next. */
export function dropSentReceipt(): void {
  history.replaceState(null, "", location.pathname);
}
