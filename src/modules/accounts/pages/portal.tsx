/** What accounts contribute to the portal: signing in, the demo's outbox, and who is signed in. */
import { api } from "#ui/client.gen.ts";
import type { PortalPage, PortalSession } from "#ui/portal/contract.ts";
import { me } from "#ui/portal/me.ts";
import { forgetWho } from "#ui/portal/who-is-here.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/sign-in",
    title: { zh: zh.residentSignIn, en: en.residentSignIn },
    load: () => import("./portal/sign-in-page.tsx"),
  },
  {
    path: "/demo/outbox",
    title: { zh: zh.outbox, en: en.outbox },
    load: () => import("./portal/outbox-page.tsx"),
  },
];

export const portalSession: PortalSession = {
  async load() {
    const who = await me();
    if (who.kind !== "resident") return null;
    return { name: who.displayName ?? who.maskedTelephone ?? "" };
  },
  signInPath: "/sign-in",
  async signOut() {
    await api.accounts.signOut();
    forgetWho();
  },
};
