/** What the matrix page asks of the server and of its address, and the words for a cell. */
import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { api, type CatalogueMatrixAnswer } from "#ui/client.gen.ts";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import { en } from "../../messages/matrix.en.ts";
import { zh } from "../../messages/matrix.zh.ts";
import {
  type MatrixFilter,
  type ShownColumn,
  filterRows,
  holds,
  orderRows,
  placesShown,
  shownColumns,
} from "../../rules/matrix.ts";
import { useSay } from "../words.ts";
import {
  DUTY_CLASSES,
  GROUPED_KINDS,
  MATRIX_EDITIONS,
  MATRIX_ORDERS,
  type MatrixEdition,
  type MatrixOrder,
} from "../../schema/kinds.ts";

export type MatrixAnswer = CatalogueMatrixAnswer;
export type Row = MatrixAnswer["rows"][number];
export type MatrixWords = typeof zh;

/** The texts of this page. */
export function useMatrixWords(): MatrixWords {
  return useText({ zh, en });
}

/** What the address asks for: which edition, which filters, what is unfolded, which cell is open. */
export type Asked = {
  readonly edition: MatrixEdition;
  readonly importId: number | undefined;
  readonly filter: MatrixFilter;
  readonly order: MatrixOrder;
  readonly unfolded: ReadonlySet<OrganisationKind>;
};

const known = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

function idIn(text: string | null): number | undefined {
  const id = Number(text ?? 0);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** Reads what the address asks for. */
export function useAsked(): Asked {
  const [query] = useAddressQuery();
  const text = query.toString();
  return useMemo(() => {
    const asked = new URLSearchParams(text);
    const q = asked.get("q") ?? "";
    const list = asked.get("list") ?? "";
    const unfold = (asked.get("unfold") ?? "").split(",");
    return {
      edition: known(MATRIX_EDITIONS, asked.get("edition")) ?? "published",
      importId: idIn(asked.get("import")),
      filter: {
        class: known(DUTY_CLASSES, asked.get("class")),
        list: list === "" ? undefined : list,
        orgId: idIn(asked.get("org")),
        problems: asked.get("problems") === "1" ? true : undefined,
        deviations: asked.get("deviations") === "1" ? true : undefined,
        q: q === "" ? undefined : q,
      },
      order: known(MATRIX_ORDERS, asked.get("order")) ?? "lead",
      unfolded: new Set(GROUPED_KINDS.filter((kind) => unfold.includes(kind))),
    };
  }, [text]);
}

/** The whole matrix of an edition; filters are applied here, so that a filter costs no request. */
export function useMatrix({ edition, importId }: Pick<Asked, "edition" | "importId">) {
  return useQuery({
    queryKey: ["catalogue", "matrix", edition, importId ?? null],
    queryFn: ({ signal }) =>
      api.catalogue.matrix(
        { query: { edition, ...(importId === undefined ? {} : { importId }) } },
        { signal },
      ),
    staleTime: 30_000,
  });
}

/** A matrix as it is shown now: filtered, ordered, folded. */
export type Shown = {
  readonly matrix: MatrixAnswer;
  readonly rows: readonly Row[];
  readonly columns: readonly ShownColumn[];
  /** For every place of the matrix the place at which it is shown. */
  readonly places: readonly number[];
  /** The same with every group folded: what the "1+X" of a row counts. */
  readonly folded: { readonly columns: readonly ShownColumn[]; readonly places: readonly number[] };
};

/** Filters, orders and folds a matrix. */
export function useShown(matrix: MatrixAnswer, { filter, order, unfolded }: Asked): Shown {
  return useMemo(() => {
    const columns = shownColumns(matrix.columns, unfolded);
    const folded = shownColumns(matrix.columns, new Set());
    return {
      matrix,
      rows: orderRows(filterRows(matrix, filter), order),
      columns,
      places: placesShown(columns),
      folded: { columns: folded, places: placesShown(folded) },
    };
  }, [matrix, filter, order, unfolded]);
}

/** Names a column: an organisation, or a folded group. */
export function useColumnNames(matrix: MatrixAnswer) {
  const words = useMatrixWords();
  const say = useSay();
  return useMemo(() => {
    const organisation = ({ members }: ShownColumn) => matrix.columns[members[0] ?? -1];
    return {
      short(column: ShownColumn): string {
        if (column.folded && column.group !== null)
          return words.groups[column.group] ?? column.group;
        const one = organisation(column);
        return one === undefined ? "" : say(one.short, one.shortEn);
      },
      full(column: ShownColumn): string {
        if (column.folded && column.group !== null)
          return words.groups[column.group] ?? column.group;
        const one = organisation(column);
        if (one === undefined) return "";
        const name = say(one.name, one.nameEn);
        return one.closed ? `${name} (${words.closed})` : name;
      },
    };
    // `say` is new at every render, and says the same for one language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [matrix, words]);
}

/** Says a cell: "牵头", "协同 (部分区域)". */
export function cellWords(cell: number, folded: boolean, words: MatrixWords): string {
  if (cell === 0) return words.nothing;
  const leads = holds(cell, "leads");
  const helps = holds(cell, "helps");
  const what = [
    ...(leads && helps ? [words.both] : leads ? [words.lead] : helps ? [words.coOrganiser] : []),
    ...(holds(cell, "disputed") ? [words.disputed] : []),
  ].join(" · ");
  if (!holds(cell, "partly")) return what;
  return `${what} (${folded ? words.partlyGroup : words.partly})`;
}

/** Says what is to be looked at in a duty. */
export function useAttention(matrix: MatrixAnswer): (row: Row) => string {
  const words = useMatrixWords();
  const say = useSay();
  return (row) =>
    words.joinClauses([
      ...row.problems.map(({ areaId, problem }) => {
        const area = matrix.areas.find(({ id }) => id === areaId);
        const where = area === undefined ? words.everywhere : say(area.name, area.nameEn);
        return `${where}: ${words.problems[problem]}`;
      }),
      ...row.deviations.map((deviation) => words.deviations[deviation]),
    ]);
}

/** Whether the window is as narrow as a phone. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(watchPhone, () => phone().matches);
}

const phone = (): MediaQueryList => matchMedia("(max-width: 40rem)");

function watchPhone(changed: () => void): () => void {
  const media = phone();
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}
