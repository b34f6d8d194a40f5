/** In the top bar: how many refusals wait for who is at the desk, on every page; nothing where none does. */
import type { ReactNode } from "react";
import { useMay } from "#ui/console/navigation.tsx";
import { Icon } from "#ui/icon.tsx";
import { useLive } from "#ui/live.ts";
import { concerned, setter } from "../../access.ts";
import { useCounts, useStale, useWords } from "./words.ts";

export default function TopBarCount(): ReactNode {
  const words = useWords();
  const isConcerned = useMay(concerned);
  const isOffice = useMay(setter);
  const stale = useStale();
  const { data } = useCounts();
  useLive(isConcerned ? ["taskRefusals"] : [], () => void stale());
  if (data === undefined) return null;
  const count = isOffice ? data.waiting : data.toAnswer + data.toNote;
  if (count === 0) return null;
  const href = isOffice ? "/console/task-refusals?status=waiting" : "/console/task-refusals";
  return (
    <a className="bar-item tr-count" href={href} title={words.topBar(count)}>
      <Icon name="turn" size={20} />
      <span className="visually-hidden">{words.topBar(count)}</span>
      <span className="tr-count-number" aria-hidden="true">
        {count}
      </span>
    </a>
  );
}
