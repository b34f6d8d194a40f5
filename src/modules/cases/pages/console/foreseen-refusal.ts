/**
 * What the server would refuse anyway, seen from what the page already knows: a grey button with its reason is
 * kinder than a filled-in form that is refused. The server's own decision stays the one that counts.
 */
import { dayOf } from "#kernel/pure/day.ts";
import type { CommandType } from "../../rules/lifecycle.ts";
import { parametersOn } from "../../rules/parameters.ts";
import type { refusals } from "../../messages/zh.ts";
import type { CaseView } from "./case-requests.ts";

export type ForeseenRefusal = {
  readonly code: keyof typeof refusals;
  readonly params: Readonly<Record<string, string | number>>;
};

const no = (
  code: keyof typeof refusals,
  params: ForeseenRefusal["params"] = {},
): ForeseenRefusal => ({ code, params });

/** Why a command that the status admits would still be refused; undefined where nothing speaks against it. */
export function foreseenRefusal(
  view: Pick<CaseView, "lead" | "extension" | "clocks" | "reopened" | "receivedAt">,
  command: CommandType,
): ForeseenRefusal | undefined {
  const completion = view.clocks.find((clock) => clock.name === "completion");
  const isLate = completion?.state === "late";
  switch (command) {
    case "dispatch":
      return view.lead === null ? undefined : no("cases.has_a_lead");
    case "pause":
      if (completion === undefined) return no("cases.no_clock_to_pause");
      return isLate ? no("cases.overdue_cannot_pause") : undefined;
    case "requestExtension":
      if (completion === undefined) return no("cases.no_clock_to_extend");
      if (view.extension !== null) return no("cases.extended_once");
      return isLate ? no("cases.overdue_cannot_extend") : undefined;
    case "decideExtension":
      return view.extension?.decision === "open" ? undefined : no("cases.no_extension_asked");
    case "complete":
      return view.extension?.decision === "open" ? no("cases.extension_undecided") : undefined;
    case "reopen": {
      const { reopenings } = parametersOn(dayOf(Date.parse(view.receivedAt)));
      return view.reopened >= reopenings
        ? no("cases.reopened_enough", { limit: reopenings })
        : undefined;
    }
    default:
      return undefined;
  }
}
