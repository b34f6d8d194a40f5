/** What a module may contribute to the console: the exports of its `pages/console.tsx`. */
import type { ComponentType } from "react";
import type { Role } from "#kernel/pure/actor.ts";
import type { Label } from "#ui/i18n/language.ts";
import type { IconName } from "#ui/icon.tsx";

export type ConsolePageProps = { readonly params: Readonly<Record<string, string>> };

/** A page of the console; its code is fetched when it is first opened. */
export type ConsolePage = {
  /** Path below /console with parameters as `:name`, for example "/cases/:id". */
  readonly path: string;
  /** Title of the window and of the palette's entry; the rail's label where absent. */
  readonly title?: Label;
  /** An entry in the left rail. */
  readonly nav?: {
    readonly label: Label;
    /** What it is called in a fifth of a phone's width, where its name is too long for that. */
    readonly short?: Label;
    readonly icon: IconName;
    /** Place in the rail; its tens choose the group (rail-groups.ts): 待办 10, 受理 20, 事项 30, 组织与人员 70, 日历 80. */
    readonly order: number;
    /** Addresses beside its own that belong to it: what is opened from there, for example "/cases". */
    readonly also?: readonly string[];
    /** Roles whose current post sees the entry; everyone where absent. */
    readonly roles?: readonly Role[];
  };
  /** Roles whose post has a use for it, where they are not those of the entry above it in the address. */
  readonly roles?: readonly Role[];
  /** Shown without rail and top bar and without an account: the sign-in. */
  readonly bare?: boolean;
  readonly load: () => Promise<{ default: ComponentType<ConsolePageProps> }>;
};

/** Something the command palette can open or do. */
export type PaletteItem = {
  readonly id: string;
  readonly title: string;
  /** A second, fainter line of facts. */
  readonly detail?: string;
  readonly icon?: IconName;
  /** Where it leads, with /console in front; or what it does. */
  readonly href?: string;
  readonly act?: () => void;
};

/** Finds things for the command palette; asked 40 ms after the last key, aborted when overtaken; each answer is shown as it comes. */
export type PaletteSource = {
  readonly id: string;
  readonly title: Label;
  /** Roles whose current post may search here; everyone where absent. */
  readonly roles?: readonly Role[];
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly PaletteItem[]>;
};

export type ConsolePost = {
  readonly id: number;
  readonly title: string;
  readonly orgId: number;
  readonly organisation: string;
  readonly role: Role;
};

/** Who is at the desk, under which post. */
export type ConsoleSession = {
  readonly person: { readonly name: string };
  readonly post: ConsolePost;
  readonly posts: readonly ConsolePost[];
};

/** Contributed by the one module that owns accounts. */
export type ConsoleSessionSource = {
  readonly load: () => Promise<ConsoleSession | null>;
  /** Path below /console of the bare sign-in page; it reads `?next=`. */
  readonly signInPath: string;
  /** Path below /console of one's own account, in the person's menu. */
  readonly accountPath?: string;
  readonly switchPost: (postId: number) => Promise<void>;
  readonly signOut: () => Promise<void>;
};

/** Something that stands in the top bar on every page, such as the bell; shown to whoever is signed in. */
export type TopBarItem = {
  readonly order: number;
  readonly load: () => Promise<{ default: ComponentType }>;
};

/** A part of the page of a case that a module above cases contributes: what it has to say about that case. */
export type CasePanel = {
  /** Place among the panels; from 50 on it stands below the case's own words. */
  readonly order: number;
  /** Roles whose current post sees it; everyone where absent. */
  readonly roles?: readonly Role[];
  readonly load: () => Promise<{ default: ComponentType<CasePanelProps> }>;
};
export type CasePanelProps = {
  readonly caseId: number;
  /** The number of the last event that the page shows; another one means that the case has changed. */
  readonly seq: number;
  /** Level of the page's own heading; the panel's is one below. */
  readonly level: 1 | 2;
  /** Says that the case has been changed from here, so that the page asks again. */
  readonly onChanged: () => void;
};

/** What kinds of long work are called, by the name of the kind: the id of a route, or of a kind in the manifest. */
export type WorkTitles = Readonly<Record<string, Label>>;

export type ConsoleModule = {
  readonly workTitles?: WorkTitles;
  /** The module's folder, under which its explanations of pages are found; given by the console's entry. */
  readonly name?: string;
  readonly casePanels?: readonly CasePanel[];
  readonly topBarItems?: readonly TopBarItem[];
  readonly consolePages?: readonly ConsolePage[];
  readonly paletteSources?: readonly PaletteSource[];
  readonly consoleSession?: ConsoleSessionSource;
};
