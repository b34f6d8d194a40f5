/** Sends a spreadsheet and tells how much of it has gone; what fetch cannot say, the older request can. */
import { ApiError, apiErrorOf } from "#ui/api-error.ts";
import { addressOf } from "#ui/client.ts";
import type { SheetReport } from "./queries.ts";

export type Sending = {
  readonly setId: number;
  readonly file: File;
  readonly orgId: number | null;
  readonly createOrganisations: boolean;
  readonly language: string;
  /** What to say where no answer comes. */
  readonly networkText: string;
  /** Share that has gone, from 0 to 1. */
  readonly onProgress: (share: number) => void;
};

/** Throws `ApiError` where the file is refused or the connection breaks. */
export function sendSheet(sending: Sending): Promise<SheetReport> {
  const { file, orgId } = sending;
  const address = addressOf(`/consolidation/sets/${sending.setId}/sheets`, {
    query: {
      name: file.name.slice(0, 300),
      createOrganisations: sending.createOrganisations ? "true" : "false",
      ...(orgId === null ? {} : { orgId }),
    },
  });
  return new Promise((settle, fail) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("accept-language", sending.language);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) sending.onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      const body: unknown = jsonOf(request.responseText);
      if (request.status >= 200 && request.status < 300) settle(body as SheetReport);
      else fail(apiErrorOf(request.status, body, sending.networkText));
    });
    request.addEventListener("error", () =>
      fail(
        new ApiError(0, {
          code: "http.network",
          kind: "network",
          message: sending.networkText,
          params: {},
        }),
      ),
    );
    request.send(file);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
