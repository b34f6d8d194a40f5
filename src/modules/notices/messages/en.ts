/** Texts of the refusals of notices. */
import type { refusals as zh } from "./zh.ts";

export const refusals: Record<keyof typeof zh, string> = {
  "notices.no_such_delivery": "There is no such delivery.",
  "notices.no_such_notice": "There is no such notice.",
  "notices.no_such_receiver": "There is no such receiver.",
  "notices.on_its_way": "This delivery is being sent right now. Look again in a moment.",
  "notices.private_receiver":
    "This address is private or on this machine. To allow it, set WEBHOOK_PRIVATE to allow.",
  "notices.too_many_receivers": "There can be {most} receivers. Remove one that is not used.",
  "notices.unknown_organisation": "There is no such organisation.",
  "notices.wrong_email": "This is not an e-mail address, such as name@example.cn.",
  "notices.wrong_receiver":
    "A receiver's address begins with https:// and has no user name, password or # part.",
};
