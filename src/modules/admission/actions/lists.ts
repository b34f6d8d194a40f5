/** Lists: what one may see, what waits for one, and the figures above them; one scope for all. */
import type { Ctx } from "#kernel/context.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { searchTerms } from "#kernel/pure/text.ts";
import { getCommitment } from "#ledger";
import type { Application } from "../rules/application.ts";
import { awaitedOrgs } from "../rules/application.ts";
import { matterNow } from "../rules/decide.ts";
import type { ApplicationLine, ListQuery, WAITS, WaitingView } from "../schema.ts";
import type { OverviewView } from "../schema-desk.ts";
import {
  type ApplicationFilter,
  type Stored,
  countApplications,
  pageOfApplications,
} from "../store/applications.ts";
import { findMeeting } from "../store/meetings.ts";
import { type Around, around, nameOf } from "./around.ts";
import { lineOf } from "./lines.ts";
import { openFen } from "./money.ts";

/** Reads a cursor of one number. Refuses: `http.wrong_cursor`. */
export function readBefore(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const [before] = orRefuse(readCursor(cursor, 1));
  return Number.isSafeInteger(before) ? (before as number) : refuse("invalid", "http.wrong_cursor");
}

const CODE = /^zr-?(\d{4})-?(\d{1,6})$/i;

/** What somebody typed into the search: a number of a decision, or words. */
export function searchFilter(q: string | undefined): ApplicationFilter {
  const typed = q?.trim() ?? "";
  const [, year, number] = CODE.exec(typed.normalize("NFKC")) ?? [];
  if (year !== undefined && number !== undefined)
    return { code: `ZR-${year}-${number.padStart(4, "0")}` };
  const terms = searchTerms(typed);
  return terms.length === 0 ? {} : { terms };
}

/** The filter of a query. */
export function filterOf({ status, kind, orgId, q, late }: Omit<ListQuery, "cursor" | "limit">) {
  return {
    ...searchFilter(q),
    ...(status === undefined ? {} : { statuses: [status] }),
    kind,
    applicantOrgId: orgId,
    isLate: late,
  } satisfies ApplicationFilter;
}

/** One page of what the actor may see, the newest first. */
export async function listApplications(ctx: Ctx, query: ListQuery): Promise<Page<ApplicationLine>> {
  const world = await around(ctx);
  const limit = query.limit ?? 50;
  const rows = await pageOfApplications(ctx.db, world.scope, filterOf(query), {
    before: readBefore(query.cursor),
    limit: limit + 1,
  });
  return pageOf(
    rows,
    limit,
    ({ application, updatedAt }) => lineOf(world, application, updatedAt),
    ({ application }) => [application.id],
  );
}

type Wait = (typeof WAITS)[number];

/** Most things that may wait for somebody; nobody works through more. */
const MOST_WAITING = 300;

const OPEN = [
  "draft",
  "submitted",
  "consultation",
  "review",
  "ready",
  "emergency",
  "admitted",
] as const;
/** Where money may still have to be set aside or let go. */
const WITH_MONEY = ["emergency", "lapsed", "ended"] as const;

/** What waits for the actor, the longest waiting first. */
export async function listWaiting(ctx: Ctx): Promise<WaitingView> {
  const world = await around(ctx);
  const isFinance = ctx.actor.kind === "staff" && ctx.actor.post.role === "financeOfficer";
  const rows = await pageOfApplications(
    ctx.db,
    world.scope,
    { statuses: isFinance ? WITH_MONEY : OPEN },
    { before: undefined, limit: 2000 },
  );
  const items: WaitingView["items"] = [];
  for (const row of rows.toReversed()) {
    const waits = await waitsOf(ctx, world, row);
    if (waits.length === 0) continue;
    items.push({
      ...lineOf(world, row.application, row.updatedAt),
      waits,
      matter: matterNow(row.application),
    });
    if (items.length === MOST_WAITING) break;
  }
  return { items };
}

async function waitsOf(ctx: Ctx, world: Around, { application }: Stored): Promise<Wait[]> {
  const { actor } = ctx;
  if (actor.kind !== "staff") return [];
  const { role } = actor.post;
  const isOwn = world.orgIds.includes(application.applicantOrgId);
  const waits: Wait[] = [];
  if (isOwn && (role === "departmentOfficial" || role === "coordinator"))
    waits.push(...waitsOfApplicant(application));
  if (awaitedOrgs(application).some((id) => world.orgIds.includes(id))) waits.push("opinion");
  if (role === "coordinator" && !isOwn) waits.push(...(await waitsOfOffice(ctx, application)));
  if (role === "financeOfficer") waits.push(...(await waitsOfFinance(ctx, application)));
  if (
    role === "districtLeader" &&
    application.lateSince !== null &&
    matterNow(application) !== "exit"
  )
    waits.push(...(UNDECIDED.includes(application.status) ? (["late"] as const) : []));
  return waits;
}

const UNDECIDED: readonly Application["status"][] = [
  "submitted",
  "consultation",
  "review",
  "ready",
];

function waitsOfApplicant({ status, sentBack, yearly, ending }: Application): Wait[] {
  if (status === "draft") return ["complete"];
  if (status === "emergency" && sentBack !== null) return ["complete"];
  const owesReport = status === "admitted" && yearly !== null && yearly.report === null;
  return owesReport && ending === null ? ["report"] : [];
}

async function waitsOfOffice(ctx: Ctx, application: Application): Promise<Wait[]> {
  const { status, agenda } = application;
  if (status === "submitted") return ["check"];
  if (status === "review") return ["review"];
  if (agenda !== null) {
    const meeting = await findMeeting(ctx.db, agenda.meetingId);
    return meeting !== undefined && meeting.heldAt <= ctx.clock.now() ? ["decision"] : [];
  }
  return matterNow(application) === null ? [] : ["agenda"];
}

async function waitsOfFinance(ctx: Ctx, application: Application): Promise<Wait[]> {
  const { status, commitments, content } = application;
  if (status === "emergency" || status === "lapsed")
    if (commitments.length === 0 && content.totalFen > 0) return ["fund"];
  if (status !== "lapsed" && status !== "ended") return [];
  for (const commitment of commitments)
    if ((await openFen(ctx, commitment)) > 0) return ["release"];
  return [];
}

/** The figures of what one may see: by state, and by department with the money that is set aside. */
export async function overview(ctx: Ctx): Promise<OverviewView> {
  const world = await around(ctx);
  const counts = await countApplications(ctx.db, world.scope);
  const states = [...Map.groupBy(counts, ({ status }) => status)].map(([status, rows]) => ({
    status,
    count: rows.reduce((sum, { n }) => sum + n, 0),
    late: rows.reduce((sum, { n, isLate }) => sum + (isLate ? n : 0), 0),
    totalFen: rows.reduce((sum, { totalFen }) => sum + totalFen, 0),
  }));
  const rows = await pageOfApplications(
    ctx.db,
    world.scope,
    { statuses: [...OPEN, "lapsed", "ended"] },
    { before: undefined, limit: 2000 },
  );
  const byOrg = Map.groupBy(rows, ({ application }) => application.applicantOrgId);
  const departments: OverviewView["departments"] = [];
  for (const [orgId, own] of byOrg) departments.push(await departmentLine(ctx, world, orgId, own));
  const sum = (of: (line: OverviewView["departments"][number]) => number) =>
    departments.reduce((total, line) => total + of(line), 0);
  return {
    states,
    departments: departments.sort((a, b) => b.openFen - a.openFen || a.org.id - b.org.id),
    inForce: sum((line) => line.inForce),
    reservedFen: sum((line) => line.reservedFen),
    openFen: sum((line) => line.openFen),
  };
}

async function departmentLine(ctx: Ctx, world: Around, orgId: number, rows: readonly Stored[]) {
  let [reservedFen, stillOpen] = [0, 0];
  for (const { application } of rows)
    for (const { id } of application.commitments) {
      const commitment = await getCommitment(ctx, id);
      reservedFen += commitment.reservedFen;
      stillOpen += commitment.openFen;
    }
  const count = (of: (application: Application) => boolean) =>
    rows.filter(({ application }) => of(application)).length;
  return {
    org: { id: orgId, name: nameOf(world, orgId) },
    open: count(({ status }) => UNDECIDED.includes(status) || status === "emergency"),
    inForce: count(({ status }) => status === "admitted" || status === "emergency"),
    late: count(({ status, lateSince }) => lateSince !== null && UNDECIDED.includes(status)),
    reservedFen,
    openFen: stillOpen,
  };
}
