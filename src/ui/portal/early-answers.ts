/** What the start script leaves to the page: answers that were asked for before the page was there. */

/** Under this name they lie in the window. */
export const EARLY = "guiweiEarly";

/** By what `earlyKey` makes of the request. */
export type EarlyAnswers = Map<string, Promise<Response>>;

/** Requests with the same name have the same answer. */
export function earlyKey(address: string, headers: Headers): string {
  return [address, headers.get("accept-language"), headers.get("authorization")].join(" ");
}

/** The receipt that the page looks at, from the address or from this entry of the history, as the API wants it. */
export function receiptToken(): string | undefined {
  const fragment = /^#(GW[0-9-]{10,25}):([0-9A-Za-z]{4,20})$/i.exec(location.hash);
  if (fragment !== null) return `${fragment[1]}:${fragment[2]}`;
  const { receipt } = (history.state ?? {}) as {
    receipt?: { readonly receiptNo?: string; readonly queryCode?: string };
  };
  if (receipt?.receiptNo === undefined || receipt.queryCode === undefined) return undefined;
  return `${receipt.receiptNo.replace(/\s/g, "")}:${receipt.queryCode.replace(/[\s-]/g, "")}`;
}
