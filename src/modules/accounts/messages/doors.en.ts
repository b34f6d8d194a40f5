/** Titles of the residents' pages, fetched first. */
import type { zh } from "./doors.zh.ts";

export const en: typeof zh = {
  residentSignIn: "Sign in with your mobile number",
  outbox: "Outbox of the demo",
};
