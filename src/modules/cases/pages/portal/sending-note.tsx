/** Beside the last button: no network, files on their way, photos that a reload has lost. */
import type { ReactNode } from "react";
import { Notice } from "#ui/portal/parts.tsx";
import { useOnline } from "./use-online.ts";
import { usePortalWords } from "./words.ts";

export function SendingNote(props: {
  /** The file under way, from 1; 0 while nothing is sent. */
  readonly sending: number;
  readonly files: number;
  /** How many were chosen once; more than there are now after a reload. */
  readonly chosen: number;
}): ReactNode {
  const { check: words } = usePortalWords();
  const isOnline = useOnline();
  return (
    <>
      {props.files < props.chosen && (
        <Notice tone="attend" title={words.filesLost(props.chosen - props.files)} />
      )}
      {!isOnline && <Notice tone="attend" title={words.offline} announce />}
      <p role="status" className="quiet">
        {props.sending > 0 ? words.sendingFiles(props.sending, props.files) : ""}
      </p>
    </>
  );
}
