/** What the worker should know about the phone: clock, room, work of others, a new version. */
import { type ReactNode, useEffect, useState } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Button } from "#ui/portal/button.tsx";
import { Notice } from "#ui/portal/parts.tsx";
import type { FieldState } from "./device/shown.ts";
import { CLOCK_WRONG_MS } from "./device/work.ts";
import { useNewVersion } from "./shell-version.ts";
import { useWords } from "./words.ts";

/** Less room than this may not hold a day's photos. Unit: bytes. */
const LOW_BYTES = 50_000_000;

/** How much room the device still gives; undefined where it is plenty or unknown. Unit: bytes. */
function useLowRoom(works: number): number | undefined {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    void navigator.storage
      ?.estimate?.()
      .then(({ quota = 0, usage = 0 }) => setLeft(quota === 0 ? undefined : quota - usage))
      .catch(() => {});
  }, [works]);
  return left !== undefined && left < LOW_BYTES ? left : undefined;
}

type InstallPrompt = Event & { prompt(): Promise<unknown> };

/** The browser's offer to install, where it makes one. */
function useInstall(): (() => void) | undefined {
  const [offer, setOffer] = useState<InstallPrompt>();
  useEffect(() => {
    const keep = (event: Event) => {
      event.preventDefault();
      setOffer(event as InstallPrompt);
    };
    const gone = () => setOffer(undefined);
    addEventListener("beforeinstallprompt", keep);
    addEventListener("appinstalled", gone);
    return () => {
      removeEventListener("beforeinstallprompt", keep);
      removeEventListener("appinstalled", gone);
    };
  }, []);
  if (offer === undefined) return undefined;
  return () => void offer.prompt().finally(() => setOffer(undefined));
}

export function DeviceNotes(props: { readonly state: FieldState }): ReactNode {
  const { notes: words } = useWords();
  const format = useFormat();
  const { clockBehindMs, sealed, works } = props.state;
  const low = useLowRoom(works.length);
  const update = useNewVersion();
  const install = useInstall();
  const isWrong = clockBehindMs !== null && Math.abs(clockBehindMs) > CLOCK_WRONG_MS;
  return (
    <>
      {isWrong && (
        <Notice
          tone="attend"
          title={words.clock(format.duration(Math.abs(clockBehindMs) / 60_000), clockBehindMs < 0)}
        >
          <p>{words.clockText}</p>
        </Notice>
      )}
      {low !== undefined && (
        <Notice tone="attend" title={words.low(format.fileSize(low))}>
          <p>{words.lowText}</p>
        </Notice>
      )}
      {sealed > 0 && (
        <Notice title={words.others(sealed)}>
          <p>{words.othersText}</p>
        </Notice>
      )}
      {update !== undefined && (
        <Notice title={words.update}>
          <p>{words.updateText}</p>
          <Button onClick={update}>{words.updateNow}</Button>
        </Notice>
      )}
      {install !== undefined && (
        <Notice title={words.install}>
          <Button icon="download" onClick={install}>
            {words.installNow}
          </Button>
        </Notice>
      )}
    </>
  );
}
