/** Files on their way, and whose each probably is. */
import type { RefusalWords } from "#ui/console/refusal-note.tsx";
import type { SheetReport } from "./queries.ts";

export type Queued = {
  readonly id: number;
  readonly file: File;
  /** The department that it is handed in for; null where a column of it says. */
  readonly orgId: number | null;
  readonly state:
    | { readonly name: "waiting" }
    | { readonly name: "sending"; readonly share: number }
    | { readonly name: "checking" }
    | { readonly name: "refused"; readonly refusal: RefusalWords }
    | { readonly name: "done"; readonly report: SheetReport };
};

export type DepartmentChoice = {
  readonly id: number;
  readonly name: string;
  /** Names that a file may carry. */
  readonly names: readonly string[];
};

/** A file that waits. */
export function queuedOf(id: number, file: File, orgId: number | null): Queued {
  return { id, file, orgId, state: { name: "waiting" } };
}

/** Whether a file is still to be sent, or can be sent again after a refusal. */
export function isLeft({ state }: Queued): boolean {
  return state.name === "waiting" || state.name === "refused";
}

/** The department that a file's name tells; null where it tells none, or two. */
export function departmentIn(
  fileName: string,
  departments: readonly DepartmentChoice[],
): number | null {
  const found = departments.filter(({ names }) =>
    names.some((name) => name.length > 1 && fileName.includes(name)),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
