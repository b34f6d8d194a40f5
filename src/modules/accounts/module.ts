/** Accounts: how staff and residents prove who they are. */
import { defineModule } from "#kernel/module.ts";
import { accountJobs } from "./jobs.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { meRoutes } from "./routes/me.ts";
import { signInRoutes } from "./routes/sign-in.ts";

export const accounts = defineModule({
  name: "accounts",
  dependsOn: ["organisations"],
  routes: [...signInRoutes, ...meRoutes, ...accountRoutes],
  jobs: accountJobs,
  personalData: [
    "accounts.resident.telephone_sealed",
    "accounts.resident.telephone_index",
    "accounts.resident.name_sealed",
    "accounts.sign_in_code.telephone_index",
    "accounts.outbox.telephone_sealed",
    "accounts.outbox.text_sealed",
    "accounts.staff_account.username",
    "accounts.staff_account.last_sign_in_at",
    "accounts.session.network",
    "accounts.session.device",
  ],
  refusals: { zh, en },
});
