/** Takes a table along as a file: exactly the rows that the filter leaves, in exactly the columns that are shown. */
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { csvText } from "#kernel/pure/csv-text.ts";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { toast } from "#ui/toast.tsx";
import type { KeysetColumn, KeysetPage } from "./keyset-table.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { refusalWords } from "./refusal-note.tsx";

/** Most rows of one file; whoever needs more narrows the filter or asks the page's own export. */
const ROWS_MOST = 5000;

type Wanted<T> = {
  readonly label: string;
  readonly load: (cursor: string | undefined, signal: AbortSignal) => Promise<KeysetPage<T>>;
  readonly columns: readonly KeysetColumn<T>[];
  readonly keyOf: (item: T) => string | number;
};

/** The rows as the page itself writes them, out of sight for a moment, read cell by cell. */
function Sheet<T>(props: {
  readonly rows: readonly T[];
  readonly columns: readonly KeysetColumn<T>[];
  readonly keyOf: (item: T) => string | number;
  readonly onRead: (lines: readonly (readonly string[])[]) => void;
}): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const { onRead } = props;
  useLayoutEffect(() => {
    const rows = [...(table.current?.rows ?? [])];
    onRead(
      rows.map((row) =>
        [...row.cells].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()),
      ),
    );
    // Once: it stands on the page for this only.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <table ref={table} hidden>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.keyOf(row)}>
            {props.columns.map((column) => (
              <td key={column.id}>{column.render(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A button that fetches every row of the filter and saves the shown columns as a table that office programs open. */
export function ExportButton<T>(props: Wanted<T>): ReactNode {
  const { table: words } = useText({ zh, en });
  const format = useFormat();
  const [count, setCount] = useState<number>();
  const [rows, setRows] = useState<readonly T[]>();
  const { label, load, columns } = props;
  const begin = async () => {
    if (count !== undefined) return;
    setCount(0);
    try {
      const all: T[] = [];
      let cursor: string | undefined;
      do {
        const page = await load(cursor, AbortSignal.timeout(30_000));
        all.push(...page.items);
        cursor = page.next ?? undefined;
        setCount(all.length);
      } while (cursor !== undefined && all.length < ROWS_MOST);
      if (cursor !== undefined)
        toast({ text: words.exportMost(format.exact(ROWS_MOST)), tone: "attend" });
      setRows(all.slice(0, ROWS_MOST));
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
      setCount(undefined);
    }
  };
  const finish = (lines: readonly (readonly string[])[]) => {
    const head = columns.map((column) => column.title);
    download(`${label}.csv`, csvText([head, ...lines]));
    setRows(undefined);
    setCount(undefined);
  };
  return (
    <>
      <button
        type="button"
        className="bar-item"
        aria-label={words.export}
        aria-busy={count !== undefined || undefined}
        title={words.export}
        onClick={() => void begin()}
      >
        <Icon name="download" size={18} />
      </button>
      <span className="table-exporting" role="status">
        {count === undefined ? "" : words.exporting(format.exact(count))}
      </span>
      {rows !== undefined && (
        <Sheet rows={rows} columns={columns} keyOf={props.keyOf} onRead={finish} />
      )}
    </>
  );
}
