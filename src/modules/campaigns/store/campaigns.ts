/** SQL of campaigns and of stations' shares of them. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { Head } from "#kernel/events.ts";
import type { Campaign, CampaignState } from "../rules/campaign.ts";
import type { ShareCounters } from "../rules/counters.ts";

/** A campaign with the head of its chain. */
export type CampaignRow = Campaign & { readonly lastSeq: number; readonly lastHash: Buffer };

/** A station's share with its counters and the head of its chain. */
export type ShareRow = ShareCounters & {
  readonly id: number;
  readonly campaignId: number;
  readonly orgId: number;
  readonly payeeOrgId: number;
  readonly settled: number;
  readonly settledFen: number;
  readonly settledSeq: number;
  readonly lastSeq: number;
  readonly lastHash: Buffer;
};

/** Which rows an actor sees; see access.ts. */
export type ScopeFilter =
  | "everything"
  | { readonly departmentOrgId: number | null; readonly orgIds: readonly number[] };

const CAMPAIGN =
  sql.raw(`c.id, c.mandate_id, c.mandate_code, c.org_id, c.title, c.basis, c.subject, c.unit,
  c.unit_price_fen, c.proof, c.sample_ppm, c.pay_to, c.is_emergency, c.starts_on, c.deadline, c.instructions, c.state,
  c.planned, c.created_at, c.sent_at, c.closed_at, c.closing_text, c.released_fen, c.last_seq, c.last_hash`);
const SHARE =
  sql.raw(`s.id, s.campaign_id, s.org_id, s.payee_org_id, s.units, s.assigned, s.done, s.not_done, s.attempts,
  s.late, s.sampled, s.confirmed, s.rejections, s.accrued, s.settled, s.settled_fen, s.settled_seq, s.last_seq,
  s.last_hash`);

/** Takes the next number of a kind. */
export async function takeId(
  db: Db,
  of: "campaign" | "share" | "import" | "settlement",
): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`select nextval(${`campaigns.${of}_id_seq`}::regclass) id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Writes a new campaign. */
export async function insertCampaign(db: Db, c: Campaign, head: Head): Promise<void> {
  await sql`insert into campaigns.campaign (id, mandate_id, mandate_code, org_id, title, basis, subject, unit,
      unit_price_fen, proof, sample_ppm, pay_to, is_emergency, starts_on, deadline, instructions, state, planned,
      created_at, last_seq, last_hash)
    values (${c.id}, ${c.mandateId}, ${c.mandateCode}, ${c.orgId}, ${c.title}, ${c.basis}, ${c.subject}, ${c.unit},
      ${c.unitPriceFen}, ${c.proof}, ${c.samplePpm}, ${c.payTo}, ${c.isEmergency}, ${c.startsOn}, ${c.deadline},
      ${c.instructions}, ${c.state}, ${jsonb(c.planned)}, ${at(c.createdAt)}, ${head.seq}, ${head.hash})`.execute(
    db,
  );
}

const instant = (ms: number | null): Date | null => (ms === null ? null : at(ms));

/** Writes what may change of a campaign, with the new head of its chain. */
export async function updateCampaign(db: Db, c: Campaign, head: Head): Promise<void> {
  await sql`update campaigns.campaign set title = ${c.title}, starts_on = ${c.startsOn}, deadline = ${c.deadline},
      instructions = ${c.instructions}, state = ${c.state}, planned = ${jsonb(c.planned)}, sent_at = ${instant(c.sentAt)},
      closed_at = ${instant(c.closedAt)}, closing_text = ${c.closingText}, released_fen = ${c.releasedFen},
      last_seq = ${head.seq}, last_hash = ${head.hash} where id = ${c.id}`.execute(db);
}

/** One campaign. */
export async function findCampaign(db: Db, id: number): Promise<CampaignRow | undefined> {
  const { rows } =
    await sql<CampaignRow>`select ${CAMPAIGN} from campaigns.campaign c where c.id = ${id}`.execute(
      db,
    );
  return rows[0];
}

/** One campaign, locked until the transaction ends. */
export async function holdCampaign(db: Db, id: number): Promise<CampaignRow | undefined> {
  const { rows } =
    await sql<CampaignRow>`select ${CAMPAIGN} from campaigns.campaign c where c.id = ${id}
    for no key update`.execute(db);
  return rows[0];
}

const within = (scope: ScopeFilter) =>
  scope === "everything"
    ? sql`true`
    : sql`(c.org_id = ${scope.departmentOrgId} or (c.state <> 'draft' and exists (select 1 from campaigns.share v
        where v.campaign_id = c.id and v.org_id = any(${[...scope.orgIds]}::bigint[]))))`;

/** A page of campaigns that an actor sees, newest first. */
export async function listCampaigns(
  db: Db,
  filter: {
    readonly scope: ScopeFilter;
    readonly state: CampaignState | undefined;
    readonly orgId: number | undefined;
    readonly q: string;
    readonly before: number | undefined;
    readonly limit: number;
  },
): Promise<CampaignRow[]> {
  const { scope, state, orgId, q, before, limit } = filter;
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<CampaignRow>`select ${CAMPAIGN} from campaigns.campaign c
    where ${within(scope)} and (${state ?? null}::text is null or c.state = ${state ?? null})
      and (${orgId ?? null}::bigint is null or c.org_id = ${orgId ?? null})
      and (${q} = '' or c.title ilike ${pattern} or c.mandate_code ilike ${pattern})
      and (${before ?? null}::bigint is null or c.id < ${before ?? null})
    order by c.id desc limit ${limit}`.execute(db);
  return rows;
}

/** The shares of some campaigns, by campaign and station. */
export async function sharesOf(db: Db, campaignIds: readonly number[]): Promise<ShareRow[]> {
  const { rows } = await sql<ShareRow>`select ${SHARE} from campaigns.share s
    where s.campaign_id = any(${[...campaignIds]}::bigint[]) order by s.campaign_id, s.org_id`.execute(
    db,
  );
  return rows;
}

/** All shares of a campaign, locked, lowest id first: the order in which everybody locks them. */
export async function holdShares(db: Db, campaignId: number): Promise<ShareRow[]> {
  const { rows } =
    await sql<ShareRow>`select ${SHARE} from campaigns.share s where s.campaign_id = ${campaignId}
    order by s.id for no key update`.execute(db);
  return rows;
}

/** The shares of some stations in some campaigns, locked, lowest id first. Pairs: campaign and station at the same place. */
export async function holdSharesOf(
  db: Db,
  campaignIds: readonly number[],
  orgIds: readonly number[],
): Promise<ShareRow[]> {
  const { rows } = await sql<ShareRow>`select ${SHARE} from campaigns.share s
    where (s.campaign_id, s.org_id) in (select * from unnest(${[...campaignIds]}::bigint[], ${[...orgIds]}::bigint[]))
    order by s.id for no key update`.execute(db);
  return rows;
}

/** Campaigns by id. */
export async function findCampaigns(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, CampaignRow>> {
  const { rows } = await sql<CampaignRow>`select ${CAMPAIGN} from campaigns.campaign c
    where c.id = any(${[...ids]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes a new, empty share. */
export async function insertShare(
  db: Db,
  share: Pick<ShareRow, "id" | "campaignId" | "orgId" | "payeeOrgId">,
  head: Head,
): Promise<void> {
  await sql`insert into campaigns.share (id, campaign_id, org_id, payee_org_id, last_seq, last_hash)
    values (${share.id}, ${share.campaignId}, ${share.orgId}, ${share.payeeOrgId}, ${head.seq}, ${head.hash})`.execute(
    db,
  );
}

/** One sending at a time for each mandate: what is sent on it adds up. */
export async function lockMandate(db: Db, mandateId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('campaigns.mandate'), ${mandateId}::int)`.execute(
    db,
  );
}

/** The campaigns that rest on some mandates and have been sent, with the units that they still bind. */
export async function sentOnMandates(
  db: Db,
  mandateIds: readonly number[],
): Promise<
  {
    id: number;
    mandateId: number;
    state: CampaignState;
    units: number;
    done: number;
    settled: number;
  }[]
> {
  const { rows } = await sql<{
    id: number;
    mandateId: number;
    state: CampaignState;
    units: number;
    done: number;
    settled: number;
  }>`select c.id, c.mandate_id, c.state, coalesce(sum(s.units), 0)::int units, coalesce(sum(s.done), 0)::int done,
      coalesce(sum(s.settled), 0)::int settled
    from campaigns.campaign c left join campaigns.share s on s.campaign_id = c.id
    where c.mandate_id = any(${[...mandateIds]}::bigint[]) and c.state <> 'draft' group by c.id`.execute(
    db,
  );
  return rows;
}

/** The open campaigns in which some stations have a share. */
export async function openSharesOf(
  db: Db,
  orgIds: readonly number[],
): Promise<{ share: ShareRow; campaign: CampaignRow }[]> {
  const { rows: shares } = await sql<ShareRow>`select ${SHARE} from campaigns.share s
    join campaigns.campaign c on c.id = s.campaign_id and c.state = 'open'
    where s.org_id = any(${[...orgIds]}::bigint[]) order by s.campaign_id, s.id`.execute(db);
  const campaigns = await findCampaigns(
    db,
    shares.map(({ campaignId }) => campaignId),
  );
  return shares.flatMap((share) => {
    const campaign = campaigns.get(share.campaignId);
    return campaign === undefined ? [] : [{ share, campaign }];
  });
}
