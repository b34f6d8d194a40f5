/** How a message leaves the house by e-mail and as a text message; a demo shows them on a page instead. */
import { createTransport } from "nodemailer";
import type { Ctx } from "#kernel/context.ts";
import type { Attempt } from "../rules/retries.ts";
import { insertMessage } from "../store/delivery-store.ts";

/** The fields that demo messages are sealed under. */
export const MESSAGE_TO_FIELD = "notices.message.to";
export const MESSAGE_TEXT_FIELD = "notices.message.text";

export type Message = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same at every attempt, so that a mail server can tell a repetition. */
  readonly deliveryId: string;
};

/** A way out. To add a provider of text messages: one more of these, and a setting that chooses it. */
export type Sender = (ctx: Ctx, message: Message) => Promise<Attempt>;

/** Keeps the message for the demo's page. */
const toOutbox =
  (channel: "email" | "sms"): Sender =>
  async (ctx, { to, subject, text }) => {
    await insertMessage(ctx.db, {
      channel,
      to: ctx.vault.seal(MESSAGE_TO_FIELD, to),
      text: ctx.vault.seal(MESSAGE_TEXT_FIELD, subject === "" ? text : `${subject}\n${text}`),
      at: ctx.clock.now(),
    });
    return { outcome: "sent" };
  };

const toMailServer: Sender = async (ctx, { to, subject, text, deliveryId }) => {
  const server = createTransport({
    url: ctx.env.SMTP_URL,
    connectionTimeout: 8000,
    greetingTimeout: 8000,
    socketTimeout: 8000,
  });
  try {
    await server.sendMail({
      from: ctx.env.SMTP_FROM,
      to,
      subject,
      text,
      messageId: `<${deliveryId}@guiwei>`,
      headers: { "auto-submitted": "auto-generated" },
    });
    return { outcome: "sent" };
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
    // 5xx: this address is refused for good; everything else is the server's state.
    if (typeof responseCode === "number" && responseCode >= 500 && code !== "EAUTH")
      return { outcome: "refused", error: `smtp_${responseCode}` };
    const known = typeof code === "string" && /^[A-Z]{2,30}$/.test(code) ? code : "failed";
    return { outcome: "out", error: known.toLowerCase() };
  } finally {
    server.close();
  }
};

/** The sender of e-mails that the settings name. */
export function emailSender(ctx: Ctx): Sender {
  return ctx.env.EMAIL_SENDER === "smtp" ? toMailServer : toOutbox("email");
}

/** The sender of text messages; the demo's page until a provider is added here. */
export function smsSender(_ctx: Ctx): Sender {
  return toOutbox("sms");
}
