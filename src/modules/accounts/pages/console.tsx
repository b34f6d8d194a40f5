/** What accounts contribute to the console: sign-in, one's own account, the administrator's list, and the session. */
import { administrator } from "#kernel/pure/access.ts";
import { api } from "#ui/client.gen.ts";
import type {
  ConsolePage,
  ConsolePost,
  ConsoleSessionSource,
  TopBarItem,
} from "#ui/console/contract.ts";
import { labelIn } from "#ui/i18n/language.ts";
import { preferences } from "#ui/preferences.ts";
import type { Role } from "#kernel/pure/actor.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/sign-in",
    bare: true,
    title: { zh: zh.staffSignIn.title, en: en.staffSignIn.title },
    load: () => import("./console/sign-in-page.tsx"),
  },
  {
    path: "/me",
    title: { zh: zh.me.title, en: en.me.title },
    load: () => import("./console/me-page.tsx"),
  },
  {
    path: "/accounts",
    nav: {
      label: { zh: zh.accounts.nav, en: en.accounts.nav },
      icon: "person",
      order: 74,
      roles: administrator.roles,
    },
    load: () => import("./console/accounts-page.tsx"),
  },
];

export const topBarItems: readonly TopBarItem[] = [
  { order: 90, load: () => import("./console/demo-item.tsx") },
];

export const consoleSession: ConsoleSessionSource = {
  async load() {
    const me = await api.accounts.me();
    const { language } = preferences();
    const posts = me.posts.map(
      (post): ConsolePost => ({
        id: post.postId,
        title: labelIn(post.title, language),
        orgId: post.orgId,
        organisation: labelIn(post.organisation, language),
        role: post.role as Role,
      }),
    );
    const post = posts.find((one) => one.id === me.currentPostId);
    if (me.kind !== "staff" || post === undefined) return null;
    return { person: { name: me.displayName ?? "" }, post, posts };
  },
  signInPath: "/sign-in",
  accountPath: "/me",
  async switchPost(postId) {
    await api.accounts.switchPost({ body: { postId } });
  },
  async signOut() {
    await api.accounts.signOut();
  },
};
