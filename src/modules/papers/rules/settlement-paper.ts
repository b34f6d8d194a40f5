/** The sheet of a settlement: what was paid to whom, with the entry of each line in the books. */
import { sayFenInCapitals } from "#kernel/pure/money.ts";
import {
  type DayWords,
  type Named,
  type Pair,
  type PaperContent,
  type Said,
  dayIn,
  factsOf,
  momentIn,
  saying,
} from "./section.ts";

/** What the rules read of a settlement. */
export type SettlementTold = {
  readonly id: number;
  readonly campaignTitle: string;
  readonly mandateCode: string;
  readonly number: number;
  readonly department: { readonly name: Named };
  readonly until: string;
  readonly settledAt: string;
  readonly unit: string;
  readonly units: number;
  readonly unitPriceFen: number;
  readonly amountFen: number;
  readonly stations: readonly {
    readonly org: { readonly name: Named };
    readonly payee: { readonly name: Named };
    readonly units: number;
    readonly amountFen: number;
    readonly entryId: number;
    readonly postedOn: string;
  }[];
};

type Name =
  | "title"
  | "number"
  | "campaign"
  | "mandate"
  | "department"
  | "until"
  | "price"
  | "units"
  | "amount"
  | "at"
  | "station"
  | "payee"
  | "entry"
  | "postedOn"
  | "total"
  | "lines"
  | "prepared"
  | "checked"
  | "received";

export type SettlementWords = DayWords & {
  readonly names: Readonly<Record<Name, string>>;
  /** The sum in numerals that cannot be altered, as vouchers have it. */
  readonly inCapitals: (text: string) => string;
};

/** The paper of a whole settlement, or of what one body was paid. */
export function settlementPaper(
  told: SettlementTold,
  words: Pair<SettlementWords>,
  money: (fen: number) => string,
): PaperContent {
  const say = saying(words);
  const name = (one: Name): Named => say(({ names }) => names[one]);
  const count = (value: number): string => value.toLocaleString("en-GB");
  const columns = ["station", "payee", "units", "amount", "entry", "postedOn"] as const;
  const place = (label: Name) => ({ label: name(label), body: null, day: null, isSeal: false });
  return {
    title: name("title"),
    number: { label: name("number"), text: `${told.mandateCode}-${told.number}` },
    sections: [
      {
        type: "facts",
        title: null,
        rows: factsOf([
          [name("campaign"), told.campaignTitle],
          [name("mandate"), told.mandateCode],
          [name("department"), told.department.name],
          [name("until"), dayIn(words, told.until)],
          [name("price"), money(told.unitPriceFen)],
          [name("units"), `${count(told.units)} ${told.unit}`],
          [name("amount"), money(told.amountFen)],
          [name("at"), momentIn(words, told.settledAt)],
        ]),
      },
      {
        type: "table",
        title: name("lines"),
        head: columns.map((one) => ({
          text: name(one),
          isNumber: one === "units" || one === "amount",
        })),
        rows: told.stations.map((one): Said[] => [
          one.org.name,
          one.payee.name,
          count(one.units),
          money(one.amountFen),
          String(one.entryId),
          dayIn(words, one.postedOn),
        ]),
        sum: [name("total"), "", count(told.units), money(told.amountFen), "", ""],
      },
      {
        type: "text",
        title: null,
        look: "body",
        lines: [say(({ inCapitals }) => inCapitals(sayFenInCapitals(told.amountFen)))],
      },
      {
        type: "signatures",
        places: [place("prepared"), place("checked"), { ...place("received"), isSeal: true }],
      },
    ],
  };
}
