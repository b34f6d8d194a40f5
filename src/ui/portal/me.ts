/** Who is here, asked once for everything on a page that wants to know it. */
import { type AccountsMeAnswer, api } from "#ui/client.gen.ts";

/** Long enough for all parts of a page that opens. Unit: ms. */
const KEPT_MS = 2000;

let asked: { readonly at: number; readonly answer: Promise<AccountsMeAnswer> } | undefined;

/** The visitor as the server knows them now, or knew them two seconds ago. */
export function me(): Promise<AccountsMeAnswer> {
  if (asked !== undefined && performance.now() - asked.at < KEPT_MS) return asked.answer;
  const answer = api.accounts.me();
  asked = { at: performance.now(), answer };
  answer.catch(forgetMe);
  return answer;
}

/** After signing in or out: the next one who asks is told anew. */
export function forgetMe(): void {
  asked = undefined;
}
