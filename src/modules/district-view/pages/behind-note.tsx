/** Says that the figures are still being added up, as after a large import: up to when they stand and what is missing. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { type View, useWords } from "./parts.tsx";

export function BehindNote({ view }: { readonly view: View }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { behind } = view;
  if (behind === null) return null;
  return (
    <p className="dv-behind" role="status">
      <Icon name="clock" size={18} />
      {words.behind(format.dateTime(behind.upTo), format.exact(behind.events))}
    </p>
  );
}
