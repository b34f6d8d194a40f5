/** Sends a spreadsheet, tells how much of it has gone, and waits for what became of every row. */
import { api } from "#ui/client.gen.ts";
import type { SheetReport } from "./queries.ts";

export type Sending = {
  readonly setId: number;
  readonly file: File;
  readonly orgId: number | null;
  readonly createOrganisations: boolean;
  /** Share that has gone, from 0 to 1. */
  readonly onProgress: (share: number) => void;
};

/** Throws `ApiError` where the file is refused or the connection breaks. */
export function sendSheet(sending: Sending): Promise<SheetReport> {
  const { file, orgId } = sending;
  return api.consolidation.addSheet(
    {
      params: { setId: sending.setId },
      query: {
        name: file.name.slice(0, 300),
        createOrganisations: sending.createOrganisations ? "true" : "false",
        ...(orgId === null ? {} : { orgId }),
      },
      body: file,
    },
    { onProgress: sending.onProgress, later: true },
  );
}
