/** The answers of a report. */
import type { AccountsMeAnswer } from "#ui/client.gen.ts";
import type { ChosenFile } from "#ui/portal/file-input.tsx";
import type { RequestType } from "../../rules/state.ts";
import type { PlaceValue } from "./place-field.tsx";

export type ReportValues = PlaceValue & {
  readonly text: string;
  readonly type: RequestType;
  /** A code, "unsure", or nothing while the likeliest stands. */
  readonly category: string;
  readonly files: readonly ChosenFile[];
  readonly filesChosen: number;
  readonly contact: "" | "leave" | "none";
  readonly name: string;
  readonly telephone: string;
  readonly useKnown: boolean;
  /** The `ref` of an open case nearby that this is the same as; empty for none. */
  readonly sameAs: string;
};

/** Kept in the tab only. */
export const reportPersonal = ["name", "telephone"] as const;

/** A report not begun; who is signed in has a name and a number. */
export function initialReport(me: AccountsMeAnswer): ReportValues {
  const isResident = me.kind === "resident";
  return {
    text: "",
    type: "report",
    category: "",
    files: [],
    filesChosen: 0,
    areaId: null,
    point: null,
    placeDetail: "",
    contact: isResident ? "leave" : "",
    name: isResident ? (me.displayName ?? "") : "",
    telephone: "",
    useKnown: isResident,
    sameAs: "",
  };
}
