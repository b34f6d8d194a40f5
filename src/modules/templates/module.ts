/** Manifest of templates. */
import { defineModule } from "#kernel/module.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";

export const templates = defineModule({
  name: "templates",
  dependsOn: [
    "places",
    "calendars",
    "organisations",
    "accounts",
    "catalogue",
    "cases",
    "ledger",
    "funding",
  ],
  personalData: [],
  refusals: { zh, en },
});
