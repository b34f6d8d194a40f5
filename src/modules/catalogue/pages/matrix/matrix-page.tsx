/** The matrix of responsibilities: every duty against every organisation, filtered, read, printed and exported. */
import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import type { ShownColumn } from "../../rules/matrix.ts";
import { GROUPED_KINDS } from "../../schema/kinds.ts";
import { CatalogueTabs } from "../catalogue-tabs.tsx";
import { useSay } from "../words.ts";
import { CellPanel, type Opened } from "./cell-panel.tsx";
import { Legend } from "./matrix-cell.tsx";
import {
  type Asked,
  type MatrixAnswer,
  type Row,
  type Shown,
  useAsked,
  useColumnNames,
  useIsPhone,
  useMatrix,
  useMatrixWords,
  useShown,
} from "./matrix-desk.ts";
import { MatrixGrid } from "./matrix-grid.tsx";
import { MatrixList } from "./matrix-list.tsx";
import { MatrixTools } from "./matrix-tools.tsx";
import { PrintTable } from "./print-table.tsx";
import "#ui/signs/signs.css";
import "../console/catalogue.css";
import "./matrix.css";
import "./matrix-panel.css";

export default function MatrixPage(): ReactNode {
  const words = useMatrixWords();
  const asked = useAsked();
  const matrix = useMatrix(asked);
  return (
    <div className="desk-page matrix-page">
      <PageHeader
        title={words.title}
        facts={matrix.data !== undefined && <Facts asked={asked} matrix={matrix.data} />}
        help={words.help}
        actions={<Actions asked={asked} />}
      />
      <CatalogueTabs />
      <MatrixTools asked={asked} matrix={matrix.data} />
      {matrix.error !== null && <RefusalNote refusal={refusalWords(matrix.error)} />}
      {matrix.data === undefined ? (
        matrix.error === null && <p role="status">{words.loading}</p>
      ) : (
        <Board asked={asked} matrix={matrix.data} />
      )}
    </div>
  );
}

function Facts({
  asked,
  matrix,
}: {
  readonly asked: Asked;
  readonly matrix: MatrixAnswer;
}): ReactNode {
  const words = useMatrixWords();
  const format = useFormat();
  const all = format.exact(matrix.rows.length);
  const left = format.exact(useShown(matrix, asked).rows.length);
  const organisations = format.exact(matrix.columns.length);
  return words.facts(left === all ? all : `${left} / ${all}`, organisations);
}

function Actions({ asked }: { readonly asked: Asked }): ReactNode {
  const words = useMatrixWords();
  const save = async (): Promise<void> => {
    try {
      const { blob, name } = await fetchFile(asked, words.sheet.file);
      const address = URL.createObjectURL(blob);
      const link = document.createElement("a");
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      toast({ text: words.exported });
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
    }
  };
  return (
    <>
      <ActionButton label={words.print} icon="print" onAct={() => print()} />
      <ActionButton label={words.export} icon="download" onAct={save} />
    </>
  );
}

async function fetchFile(
  { edition, importId, filter, order, unfolded }: Asked,
  nameOf: (day: string) => string,
): Promise<{ blob: Blob; name: string }> {
  const { class: dutyClass, list, orgId, problems, deviations, q } = filter;
  const query = {
    edition,
    order,
    unfold: GROUPED_KINDS.filter((kind) => unfolded.has(kind)),
    ...(importId === undefined ? {} : { importId }),
    ...(dutyClass === undefined ? {} : { class: dutyClass }),
    ...(list === undefined ? {} : { list }),
    ...(orgId === undefined ? {} : { orgId }),
    ...(problems === true ? { problems: "true" as const } : {}),
    ...(deviations === true ? { deviations: "true" as const } : {}),
    ...(q === undefined ? {} : { q }),
  };
  const blob = (await api.catalogue.matrixFile({ query }, { later: true })) as Blob;
  return {
    blob,
    name: nameOf(new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" })),
  };
}

/** The grid or, on a phone, the list, and beside it what stands behind a cell. */
function Board({
  asked,
  matrix,
}: {
  readonly asked: Asked;
  readonly matrix: MatrixAnswer;
}): ReactNode {
  const words = useMatrixWords();
  const isPhone = useIsPhone();
  const shown = useShown(matrix, asked);
  const [, change] = useAddressQuery();
  const openedOf = useOpened(shown);
  const [opened, setOpened] = useState<Opened>();
  const unfold = (column: ShownColumn): void => {
    const { group } = column;
    if (group === null) {
      const orgId = matrix.columns[column.members[0] ?? -1]?.orgId;
      change({ org: asked.filter.orgId === orgId ? null : String(orgId ?? "") });
      return;
    }
    const next = GROUPED_KINDS.filter((kind) =>
      kind === group ? !asked.unfolded.has(kind) : asked.unfolded.has(kind),
    );
    change({ unfold: next.join(",") });
  };
  if (shown.rows.length === 0) return <Nothing isEmpty={matrix.rows.length === 0} />;
  const open = (row: Row, column: ShownColumn | undefined) => setOpened(openedOf(row, column));
  return (
    <>
      {!isPhone && <Legend />}
      <div className="matrix-board" data-open={opened !== undefined}>
        {isPhone ? (
          <MatrixList shown={shown} onOpen={open} />
        ) : (
          <MatrixGrid
            shown={shown}
            onOpen={open}
            onMove={(row, column) => {
              if (opened !== undefined) open(row, column);
            }}
            onColumn={unfold}
          />
        )}
        {opened !== undefined && (
          <CellPanel
            opened={opened}
            takeFocus={isPhone}
            onClose={() => {
              flushSync(() => setOpened(undefined));
              returnTo(opened.code);
            }}
            onFilter={(orgId) => change({ org: String(orgId) })}
          />
        )}
      </div>
      <p className="visually-hidden" role="status">
        {words.shown(String(shown.rows.length), String(matrix.rows.length))}
      </p>
      <PrintTable shown={shown} />
    </>
  );
}

/** Back to the grid, or to the card that was open. */
function returnTo(code: string): void {
  const card = `.matrix-card[data-code="${CSS.escape(code)}"]`;
  const place = document.querySelector<HTMLElement>(`.matrix-grid, ${card}`);
  place?.focus();
  place?.scrollIntoView({ block: "nearest" });
}

/** What the panel shows for a cell. */
function useOpened(shown: Shown): (row: Row, column: ShownColumn | undefined) => Opened {
  const say = useSay();
  const names = useColumnNames(shown.matrix);
  return (row, column) => {
    const orgIds = (column?.members ?? []).flatMap(
      (member) => shown.matrix.columns[member]?.orgId ?? [],
    );
    return {
      code: row.code,
      number: row.number,
      name: say(row.name, row.nameEn),
      column: column === undefined ? "" : names.full(column),
      orgIds,
      orgId: column?.folded === false ? orgIds[0] : undefined,
    };
  };
}

function Nothing({ isEmpty }: { readonly isEmpty: boolean }): ReactNode {
  const words = useMatrixWords();
  return (
    <EmptyState title={isEmpty ? words.noneAtAll : words.none}>
      {isEmpty ? words.noneAtAllText : words.noneText}
    </EmptyState>
  );
}
