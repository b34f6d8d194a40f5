/** How much of a set is decided: a bar whose text says the same. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import type { Tally } from "../schema.ts";
import { useWords } from "./queries.ts";

export function Progress(props: { readonly tally: Tally }): ReactNode {
  const { sets: words } = useWords();
  const format = useFormat();
  const { raw, undecided, after } = props.tally;
  const decided = raw - undecided;
  const share = (part: number): string => `${raw === 0 ? 0 : (part / raw) * 100}%`;
  return (
    <span className="con-progress">
      <span className="con-progress-text">
        {words.progress(format.exact(decided), format.exact(raw))}
      </span>
      <svg className="con-progress-bar" aria-hidden="true" width="100%" height="6">
        <rect className="con-bar-all" width="100%" height="6" rx="3" />
        <rect className="con-bar-decided" width={share(decided)} height="6" rx="3" />
        <rect className="con-bar-after" width={share(after)} height="6" rx="3" />
      </svg>
    </span>
  );
}
