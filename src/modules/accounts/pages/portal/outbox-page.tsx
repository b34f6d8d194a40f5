/** The messages that a demo district would have sent. */
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Button, ButtonLink } from "#ui/portal/button.tsx";
import { Card, Empty, Loaded } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import "./sign-in.css";

export default function OutboxPage(): ReactNode {
  const words = useText({ zh, en }).outbox;
  const format = useFormat();
  const outbox = useLoad((signal) => api.accounts.demoOutbox({}, { signal }), []);
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      <Button onClick={outbox.again}>{words.refresh}</Button>
      <Loaded load={outbox}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title={words.none}
              action={<ButtonLink href="/sign-in">{words.toSignIn}</ButtonLink>}
            >
              {words.noneText}
            </Empty>
          ) : (
            <ul className="outbox-list">
              {items.map((message) => (
                <li key={message.id}>
                  <Card>
                    <p className="outbox-to">
                      {words.to(message.telephone)} · {format.dateTime(message.createdAt)}
                    </p>
                    <p>{message.text}</p>
                  </Card>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
