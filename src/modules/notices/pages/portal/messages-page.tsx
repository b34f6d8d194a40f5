/** E-mails and text messages that a demo district would have sent. */
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Button } from "#ui/portal/button.tsx";
import { Card, Empty, Loaded } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import "./notices.css";

export default function MessagesPage(): ReactNode {
  const { demo: words, desk } = useText({ zh, en });
  const format = useFormat();
  const messages = useLoad((signal) => api.notices.demoMessages({}, { signal }), []);
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      <p>
        <a href="/demo/outbox">{words.codes}</a>
      </p>
      <Button onClick={messages.again}>{words.refresh}</Button>
      <Loaded load={messages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.none}>{words.noneText}</Empty>
          ) : (
            <ul className="message-list">
              {items.map((message) => (
                <li key={message.id}>
                  <Card>
                    <p className="quiet">
                      {words.to(desk.channel[message.channel], message.to)} ·{" "}
                      {format.dateTime(message.createdAt)}
                    </p>
                    <p className="message-text">{message.text}</p>
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
