/** What the address of a receiver may look like. Where its name leads is looked at when one connects. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Reads an address. Refuses: `notices.wrong_receiver` for anything but https, plain http to this machine excepted. */
export function readReceiver(text: string): URL | Refusal {
  const wrong = refusal("invalid", "notices.wrong_receiver");
  if (text.length > 500 || !URL.canParse(text)) return wrong;
  const url = new URL(text);
  const isPlainHere = url.protocol === "http:" && LOOPBACK.test(url.hostname);
  if (url.protocol !== "https:" && !isPlainHere) return wrong;
  if (url.username !== "" || url.password !== "" || url.hash !== "" || url.hostname === "")
    return wrong;
  return url;
}

/** Reads an address of e-mail, for one line of a header. Refuses: `notices.wrong_email`. */
export function readEmail(text: string): string | Refusal {
  const email = text.trim();
  return email.length <= 200 &&
    /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/.test(email)
    ? email
    : refusal("invalid", "notices.wrong_email");
}
