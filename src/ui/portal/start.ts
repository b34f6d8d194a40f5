/**
 * Runs beside the portal's script while that is still on its way: fetches the code of the page that the address names
 * and asks what that page asks first, so that both are there when it is drawn. `early.ts` hands the answers on. A
 * page works without it; the table is written when the pages are built.
 */
import { remembered } from "#ui/device-memory.ts";
import { startLanguage } from "#ui/i18n/language.ts";
import { EARLY, type EarlyAnswers, earlyKey, receiptToken } from "./early-answers.ts";

type Page = {
  /** Matches the path. */
  readonly at: string;
  readonly scripts: readonly string[];
  /** Texts in each of the two languages. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly styles: readonly string[];
  /** Addresses with `$1` for what the path names; `receipt ` before one that the receipt in hand opens. */
  readonly asks: readonly string[];
};
declare const __PAGES__: readonly Page[];

function link(rel: string, href: string): void {
  const made = document.createElement("link");
  made.rel = rel;
  made.href = href;
  made.crossOrigin = "";
  document.head.append(made);
}

const language = startLanguage({
  query: new URLSearchParams(location.search).get("lang"),
  stored: remembered("language"),
  preferred: navigator.languages,
  known: ["zh", "en"],
});

/** Asks as the client would; answers under which name the answer is kept. */
function ask(address: string, receipt: string | undefined): [string, Promise<Response>] {
  const headers = new Headers({ accept: "application/json", "accept-language": language });
  if (receipt !== undefined) headers.set("authorization", `Receipt ${receipt}`);
  const answer = fetch(address, { headers });
  // Whoever wants it asks again; nobody is told of a failure that nobody has waited for.
  answer.catch(() => undefined);
  return [earlyKey(address, headers), answer];
}

/** What the address asks for under a name, written as the client writes it. */
function asked(name: string): string {
  const value = new URLSearchParams(location.search).get(name) ?? "";
  return new URLSearchParams({ "": value }).toString().slice(1);
}

function start(): void {
  for (const page of __PAGES__) {
    const found = new RegExp(page.at).exec(location.pathname);
    if (found === null) continue;
    for (const name of page.styles) link("stylesheet", `/${name}`);
    for (const name of [...(page.words[language] ?? []), ...page.scripts])
      link("modulepreload", `/${name}`);
    const receipt = receiptToken();
    const asks = page.asks.flatMap((wanted): [string, Promise<Response>][] => {
      const isSecret = wanted.startsWith("receipt ");
      if (isSecret && receipt === undefined) return [];
      const address = wanted
        .replace("receipt ", "")
        .replace(/\$(\d)/g, (_whole, group: string) => found[Number(group)] ?? "")
        .replace(/\{(\w+)\}/g, (_whole, name: string) => asked(name));
      return [ask(address, isSecret ? receipt : undefined)];
    });
    (globalThis as { [EARLY]?: EarlyAnswers })[EARLY] = new Map(asks);
    return;
  }
}

start();
