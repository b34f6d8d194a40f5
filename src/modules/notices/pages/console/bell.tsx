/** The bell in the top bar: how many notices are unread, and the way to them. */
import type { ReactNode } from "react";
import { Icon } from "#ui/icon.tsx";
import { useLive } from "#ui/live.ts";
import { useReading, useUnread } from "./notice-queries.ts";
import { useWords } from "./words.ts";
import "./notices.css";

export default function Bell(): ReactNode {
  const words = useWords();
  const { data } = useUnread();
  const { stale } = useReading();
  useLive(["notices"], stale);
  const count = data?.count ?? 0;
  const cap = data?.cap ?? 100;
  const label = words.bell(count, cap);
  return (
    <a className="bar-item bell" href="/console/notices" aria-label={label} title={label}>
      <Icon name="bell" size={20} />
      {count > 0 && (
        <span className="bell-count" aria-hidden="true">
          {count >= cap ? `${cap - 1}+` : count}
        </span>
      )}
    </a>
  );
}
