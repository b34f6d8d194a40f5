/** What there is to do, sealed on the device in parts, so that the list opens without a network. */
import type { OpenAccount } from "./account.ts";
import { type KeptRoster, transact } from "./database.ts";
import { openValue, sealValue } from "./seal.ts";
import type { FieldCampaign, FieldUnit } from "./work.ts";

/** Everything that a worker has to do, as the server last said it. */
export type Roster = {
  readonly campaigns: readonly FieldCampaign[];
  readonly units: readonly FieldUnit[];
  /** Unit: ms since 1970. */
  readonly askedAt: number;
  /** Where the server goes on when it is asked what has changed. */
  readonly next: string;
};

type Part = Partial<Roster>;

const UNITS_IN_PART = 200;
const placeOf = (tag: string, part: number): string => `roster/${tag}/${part}`;

/**
 * Replaces the list whole. What was sent before the server was asked is in its answer, so that it need no
 * longer be kept here.
 */
export async function keepRoster(account: OpenAccount, roster: Roster): Promise<void> {
  const { tag, key } = account;
  const { units, ...rest } = roster;
  const { askedAt } = roster;
  const parts: Part[] = [rest];
  for (let at = 0; at < units.length; at += UNITS_IN_PART)
    parts.push({ units: units.slice(at, at + UNITS_IN_PART) });
  const sealed = await Promise.all(
    parts.map(async (part, index): Promise<KeptRoster> => {
      const number = index + 1;
      return { tag, part: number, content: await sealValue(key, placeOf(tag, number), part) };
    }),
  );
  await transact(["roster", "works"], "readwrite", async (tx) => {
    tx.remove("roster", IDBKeyRange.bound([tag, 1], [tag, Number.MAX_SAFE_INTEGER]));
    for (const part of sealed) tx.put("roster", part);
    for (const work of await tx.all("works", tag))
      if (work.state === "sent" && work.sentAt !== null && work.sentAt < askedAt)
        tx.remove("works", [tag, work.unitId]);
  });
}

/** The list as it was last kept; undefined where there has been none yet. */
export async function readRoster(account: OpenAccount): Promise<Roster | undefined> {
  const { tag, key } = account;
  const kept = await transact(["roster"], "readonly", (tx) => tx.all("roster", tag));
  const parts = await Promise.all(
    kept
      .filter(({ part }) => part > 0)
      .map(({ part, content }) => openValue<Part>(key, placeOf(tag, part), content)),
  );
  const first = parts[0];
  if (first === undefined) return undefined;
  return {
    askedAt: first.askedAt ?? 0,
    next: first.next ?? "",
    campaigns: first.campaigns ?? [],
    units: parts.flatMap((part) => part.units ?? []),
  };
}
