/** What a template is: data that boots into a working district. */
import type { Ctx } from "#kernel/context.ts";
import type { NewArea } from "#places";
import type { NewOrganisation, NewPerson, NewPost } from "#organisations";

/** An organisation that names areas and its parent by code. */
export type OrganisationPlan = Omit<NewOrganisation, "areaId" | "serviceAreaIds" | "parentId"> & {
  readonly areaCode: string;
  readonly serviceAreaCodes?: readonly string[];
};

export type PersonPlan = NewPerson;

/** A post that names person, organisation and area by code. */
export type PostPlan = Omit<NewPost, "personId" | "orgId" | "areaId"> & {
  readonly personCode: string;
  readonly orgCode: string;
  readonly areaCode?: string;
};

/** Parents come before their children. */
export type Structure = {
  readonly areas: readonly NewArea[];
  readonly organisations: readonly OrganisationPlan[];
  readonly people: readonly PersonPlan[];
  readonly posts: readonly PostPlan[];
};

/** What `templates/<name>/template.ts` exports as `template`. */
export type Template = {
  readonly name: string;
  readonly version: number;
  /** The same result at every call: chance comes from a fixed seed. */
  readonly structure: () => Structure;
  /** Who may sign in first, where the template has no demo accounts. */
  readonly administrator?: { readonly username: string; readonly personCode: string };
  /** Writes lists, duties and categories of requests, once the organisations exist. */
  readonly catalogue?: (ctx: Ctx) => Promise<void>;
  /** Books this year's money, once the organisations exist. */
  readonly money?: (ctx: Ctx) => Promise<void>;
  /** Gathers what departments say they do into a working set, half decided. */
  readonly consolidation?: (ctx: Ctx) => Promise<void>;
  /** Takes applications for admission on their way, once there is money. */
  readonly admission?: (ctx: Ctx) => Promise<void>;
  /** Hands admitted work out by units, once there is money. */
  readonly campaigns?: (ctx: Ctx) => Promise<void>;
  /** Writes the dictionary of fields and the forms that are under way. */
  readonly forms?: (ctx: Ctx) => Promise<void>;
  /** How many cases `cases` writes unless it is told otherwise. */
  readonly caseCount?: number;
  /** Writes cases of the past months. */
  readonly cases?: (ctx: Ctx, count: number) => Promise<void>;
  /** What later modules add, in order, each a transaction of its own under its name; left out without cases. */
  readonly stages?: readonly {
    readonly name: string;
    readonly run: (ctx: Ctx) => Promise<void>;
  }[];
};
