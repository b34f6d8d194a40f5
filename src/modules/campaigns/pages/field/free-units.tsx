/** Units that nobody holds: taken by area, so many at a time; whoever was quicker has them. */
import { type ReactNode, useState } from "react";
import { ApiError } from "#ui/api-error.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Button } from "#ui/portal/button.tsx";
import { toast } from "#ui/toast.tsx";
import type { Free } from "./device/line.ts";
import { freeUnits, takeFreeUnits } from "./device/state.ts";
import { useWords } from "./words.ts";

/** How many are taken by the first button: what somebody does in a morning. */
const SOME = 10;

const keyOf = ({ campaignId, station, area }: Free): string =>
  `${campaignId} ${station.id} ${area?.id ?? 0}`;

/** Shown when it is asked for: without a network there is nothing to take. */
export function FreeUnits(props: { readonly isOffline: boolean }): ReactNode {
  const { free: words } = useWords();
  const [items, setItems] = useState<readonly Free[]>();
  const [busy, setBusy] = useState<string>();
  const look = async () => {
    setBusy("look");
    try {
      setItems(await freeUnits());
    } catch (error) {
      toast({ text: error instanceof ApiError ? error.message : words.failed, tone: "attend" });
    } finally {
      setBusy(undefined);
    }
  };
  const take = async (free: Free, count: number) => {
    setBusy(keyOf(free));
    try {
      const taken = await takeFreeUnits(free, count);
      toast(
        taken > 0 ? { text: words.taken(taken) } : { text: words.goneMeanwhile, tone: "attend" },
      );
    } catch (error) {
      toast({ text: error instanceof ApiError ? error.message : words.failed, tone: "attend" });
    } finally {
      setBusy(undefined);
    }
    await look();
  };
  if (props.isOffline) return <p className="field-faint">{words.offline}</p>;
  if (items === undefined)
    return (
      <Button kind="quiet" disabled={busy !== undefined} onClick={() => void look()}>
        {words.look}
      </Button>
    );
  return (
    <section className="field-free" aria-label={words.title}>
      <h2>{words.title}</h2>
      {items.length === 0 && <p className="field-faint">{words.none}</p>}
      <ul>
        {items.map((free) => (
          <FreeLine
            key={keyOf(free)}
            free={free}
            isBusy={busy !== undefined}
            onTake={(count) => void take(free, count)}
          />
        ))}
      </ul>
    </section>
  );
}

function FreeLine(props: {
  readonly free: Free;
  readonly isBusy: boolean;
  readonly onTake: (count: number) => void;
}): ReactNode {
  const { free: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const { free, isBusy, onTake } = props;
  const where = free.area === null ? words.anywhere : label(free.area.name);
  return (
    <li className="field-free-line">
      <span>
        <strong>{where}</strong> · {free.title}
        <span className="field-faint">
          {" "}
          {label(free.station.name)} · {words.count(format.exact(free.free))}
        </span>
      </span>
      <span className="field-free-acts">
        {free.free > SOME && (
          <Button disabled={isBusy} onClick={() => onTake(SOME)}>
            {words.some(SOME)}
          </Button>
        )}
        <Button disabled={isBusy} onClick={() => onTake(free.free)}>
          {words.all(format.exact(free.free))}
        </Button>
      </span>
    </li>
  );
}
