/** The addresses under which one's calendar programs read the meetings. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useAttempt } from "#ui/console/use-submit.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { useWords } from "./parts.tsx";
import { useFeeds, useOpenFeed, useRevokeFeed } from "./queries.ts";

export function FeedPanel(): ReactNode {
  const { feed: words } = useWords();
  const format = useFormat();
  const { data } = useFeeds();
  const open = useOpenFeed();
  const revoke = useRevokeFeed();
  const [address, setAddress] = useState<string | null>(null);
  const { attempt, refusal } = useAttempt();
  const make = () =>
    attempt(async () => setAddress(location.origin + (await open.mutateAsync()).address));
  const end = async (id: number) => {
    await revoke.mutateAsync(id);
    setAddress(null);
    toast({ text: words.revoked });
  };
  const copy = async () => {
    if (address === null) return;
    await navigator.clipboard.writeText(address);
    toast({ text: words.copied });
  };
  return (
    <section className="adm-part" aria-labelledby="feed">
      <h2 id="feed">{words.title}</h2>
      <p className="adm-hint">{words.text}</p>
      {address !== null && (
        <p className="adm-address">
          <label>
            {words.address}
            <input className="line-control" readOnly value={address} />
          </label>
          <ActionButton label={words.copy} icon="copy" onAct={copy} />
        </p>
      )}
      <ul className="adm-feeds">
        {data?.items.map((one) => (
          <li key={one.id}>
            {words.opened(format.day(one.openedAt))}{" "}
            <button type="button" className="adm-link" onClick={() => void end(one.id)}>
              {words.revoke}
            </button>
          </li>
        ))}
      </ul>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <ActionButton label={words.open} icon="calendar" onAct={make} />
    </section>
  );
}
