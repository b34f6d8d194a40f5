/** What a module may contribute to the portal: the exports of its `pages/portal.tsx`. */
import type { ComponentType } from "react";
import type { Label } from "#ui/i18n/language.ts";
import type { IconName } from "#ui/icon.tsx";

export type PortalPageProps = { readonly params: Readonly<Record<string, string>> };

/** A page of the portal; its code is fetched when it is first opened. */
export type PortalPage = {
  /** Path with parameters as `:name`, for example "/duties/:code". */
  readonly path: string;
  /** Title of the window until the page gives its own with `usePageTitle`. */
  readonly title: Label;
  /**
   * Addresses that the page asks as soon as it is drawn, `:name` and `{query}` filled from its own address, after
   * `receipt ` those that the receipt in hand opens: they are asked while its code is still on the way (start.ts).
   */
  readonly first?: readonly string[];
  readonly load: () => Promise<{ default: ComponentType<PortalPageProps> }>;
};

/**
 * One of the few tasks that stand on the home page: the first three as doors, the others as links; from order 70 on
 * what is open to everybody, at the end of the home page and in the footer.
 */
export type PortalTask = {
  readonly href: string;
  readonly title: Label;
  readonly hint: Label;
  readonly icon: IconName;
  readonly order: number;
  /** One of the two that stand on the home page in large type. */
  readonly inLargeType?: true;
};

/** A section of the home page below the tasks. */
export type PortalHomeSection = {
  readonly order: number;
  readonly load: () => Promise<{ default: ComponentType }>;
};

/** Who is signed in; contributed by the module that owns accounts. */
export type PortalSession = {
  readonly load: () => Promise<{ readonly name: string } | null>;
  readonly signInPath: string;
  readonly signOut: () => Promise<void>;
};

/** A part of the page of one matter. */
export type MatterPanelProps = {
  readonly caseId: number;
  /** Papers that the matter can have now. */
  readonly kinds: readonly ("receipt" | "oneTimeNotice" | "decision" | "reply")[];
  /** What opens the matter at the API where nobody is signed in. */
  readonly receipt: string | undefined;
};
export type MatterPanel = {
  readonly order: number;
  readonly load: () => Promise<{ default: ComponentType<MatterPanelProps> }>;
};

export type PortalModule = {
  /** The name of the module's folder; given by the entry of the portal. */
  readonly name?: string;
  /** Explains the home page too, under "/" in `portalHelp` of its `messages/help.zh.ts`. */
  readonly explainsHome?: boolean;
  readonly portalMatterPanels?: readonly MatterPanel[];
  /** Sections of "my matters" for residents who are signed in, above their cases. */
  readonly portalMineSections?: readonly PortalHomeSection[];
  readonly portalPages?: readonly PortalPage[];
  readonly portalTasks?: readonly PortalTask[];
  readonly portalHomeSections?: readonly PortalHomeSection[];
  readonly portalSession?: PortalSession;
  /** As `first` of a page, for the home page. */
  readonly portalHomeFirst?: readonly string[];
};
