/** The filters of the matrix; all of them are in the address. */
import type { ReactNode } from "react";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { filterRows } from "../../rules/matrix.ts";
import { AddressSelect } from "../address-select.tsx";
import { SearchField } from "../search-field.tsx";
import { useSay, useWords } from "../words.ts";
import { type Asked, type MatrixAnswer, useMatrixWords } from "./matrix-desk.ts";
import { DUTY_CLASSES, MATRIX_EDITIONS, MATRIX_ORDERS } from "../../schema/kinds.ts";

type ToolsProps = { readonly asked: Asked; readonly matrix: MatrixAnswer | undefined };

/** Edition, words, class, list, organisation, order, and what is to be looked at. */
export function MatrixTools({ asked, matrix }: ToolsProps): ReactNode {
  const words = useMatrixWords();
  const { classes } = useWords();
  const say = useSay();
  const [query, change] = useAddressQuery();
  return (
    <div className="cat-tools matrix-tools">
      <SearchField
        label={words.searchLabel}
        placeholder={words.search}
        value={query.get("q") ?? ""}
        delayMs={120}
        onSearch={(q) => change({ q })}
      />
      <AddressSelect
        name="edition"
        label={words.edition}
        standing={asked.edition}
        options={MATRIX_EDITIONS.map((value) => ({ value, label: words.editions[value] }))}
      />
      <AddressSelect
        name="class"
        label={words.anyClass}
        options={DUTY_CLASSES.map((value) => ({ value, label: classes[value] }))}
      />
      <AddressSelect
        name="list"
        label={words.anyList}
        options={(matrix?.lists ?? []).map((list) => ({
          value: list.code,
          label: say(list.name, list.nameEn),
        }))}
      />
      <AddressSelect
        name="org"
        label={words.anyOrganisation}
        options={(matrix?.columns ?? []).map((column) => ({
          value: String(column.orgId),
          label: say(column.name, column.nameEn),
        }))}
      />
      <AddressSelect
        name="order"
        label={words.order}
        standing={asked.order}
        options={MATRIX_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
      />
      <Chips asked={asked} matrix={matrix} />
    </div>
  );
}

/** What is to be looked at, with how many duties each chip would leave. */
function Chips({ asked, matrix }: ToolsProps): ReactNode {
  const words = useMatrixWords();
  const format = useFormat();
  const [, change] = useAddressQuery();
  const { filter, importId } = asked;
  const leaves = (what: "problems" | "deviations"): string =>
    matrix === undefined
      ? "…"
      : format.exact(filterRows(matrix, { ...filter, [what]: true }).length);
  return (
    <FilterChips
      chips={[
        {
          id: "problems",
          label: words.onlyProblems,
          count: leaves("problems"),
          active: filter.problems === true,
        },
        {
          id: "deviations",
          label: words.onlyDeviations,
          count: leaves("deviations"),
          active: filter.deviations === true,
        },
        ...(importId === undefined
          ? []
          : [{ id: "import", label: words.onlyImport, active: true }]),
      ]}
      onToggle={(id) => {
        if (id === "import") change({ import: null });
        else change({ [id]: filter[id as "problems"] === true ? null : "1" });
      }}
    />
  );
}
