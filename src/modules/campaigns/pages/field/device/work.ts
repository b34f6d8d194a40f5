/** Units of a worker and what was done with them, as pages and sending understand them. Pure. */

import type { Names } from "#kernel/pure/names.ts";
import type { Proof } from "../../../rules/campaign.ts";
import type { Reason, UnitStateName } from "../../../rules/unit.ts";

/** A campaign as a worker needs it at the door. */
export type FieldCampaign = {
  readonly id: number;
  readonly title: string;
  /** "张", "户", … */
  readonly unit: string;
  readonly proof: Proof;
  readonly instructions: string;
  /** Last day on time. */
  readonly deadline: string;
};

/** One unit of work. Who and where is known as long as it is open. */
export type FieldUnit = {
  readonly id: number;
  readonly campaignId: number;
  readonly number: number;
  readonly name: string;
  readonly address: string;
  /** 31010**********123, where the roster has it. */
  readonly idNumber: string;
  readonly area: Names;
  readonly state: UnitStateName;
  readonly reason: Reason | null;
  readonly attempts: number;
  readonly rejectedBecause: string | null;
};

/** Reasons that a worker chooses from; after `COMES_AGAIN` the unit stays open. */
export const REASONS_AT_DOOR = ["absent", "retry", "moved", "refused", "other"] as const;
export const COMES_AGAIN: readonly Reason[] = ["absent", "retry"];

/** What the worker said about a unit. */
export type Outcome =
  | { readonly kind: "done"; readonly note: string }
  | { readonly kind: "notDone"; readonly reason: Reason; readonly note: string };

/** Why the server did not take a piece of work, in its words. */
export type Refusal = { readonly code: string; readonly message: Names; readonly at: number };

/** What is sealed with a piece of work: everything that says who and where. */
export type WorkContent = {
  readonly unit: FieldUnit;
  readonly campaign: FieldCampaign;
  readonly outcome: Outcome;
  /** By how much the device's clock was behind when the worker pressed; null where it was not known. Unit: ms. */
  readonly clockBehindMs: number | null;
  readonly refusal: Refusal | null;
};

/** A piece of work as the pages show it. */
export type Work = WorkContent & {
  readonly clientKey: string;
  readonly unitId: number;
  readonly state: "waiting" | "sent" | "refused";
  readonly pressedAt: number;
  readonly heldUntil: number;
  readonly isAttempted: boolean;
  readonly proofs: number;
};

/** How long a press can be undone before it may leave the device. Unit: ms. */
export const UNDO_MS = 8_000;

/** What a worker sees of a unit. */
export type Shown = "todo" | "waiting" | "refused" | "done";

/** What a unit counts as on this device: what waits here is newer than what the server last said. */
export function shownAs(unit: Pick<FieldUnit, "state">, work: Work | undefined): Shown {
  if (work === undefined) return unit.state === "open" ? "todo" : "done";
  if (work.state !== "sent") return work.state;
  const { outcome } = work;
  return outcome.kind === "notDone" && COMES_AGAIN.includes(outcome.reason) ? "todo" : "done";
}

/** Whether a piece of work may leave now. A clock that was set back does not hold it for ever. */
export function isDue(work: { readonly heldUntil: number }, now: number): boolean {
  return now >= work.heldUntil || work.heldUntil - now > 10 * UNDO_MS;
}

/**
 * When it was done by the server's clock: by what was known of the device's clock when the worker pressed, else
 * by what is known now; never later than now. Unit: ms since 1970.
 */
export function doneAt(
  work: { readonly pressedAt: number; readonly clockBehindMs: number | null },
  behindNowMs: number,
  now: number,
): number {
  return Math.min(work.pressedAt + (work.clockBehindMs ?? behindNowMs), now + behindNowMs);
}

/** From here on a clock counts as wrong. Unit: ms. */
export const CLOCK_WRONG_MS = 5 * 60_000;

/**
 * How long to wait after so many failures in a row: from 4 s, doubling, to 5 min; `chance` (0 to 1)
 * spreads it by a quarter, so that a street of phones does not come back at once. Unit: ms.
 */
export function pauseAfter(failures: number, chance: number): number {
  const whole = Math.min(300_000, 4_000 * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.75 + chance / 2));
}

/** The building of an address: all before the flat, so that one staircase stands together. */
export function buildingOf(address: string): string {
  const text = address.trim();
  const whole = /^.*?(?:\d+|[A-Za-z一二三四五六七八九十]+)(?:号楼|幢|栋|座|号院)/u.exec(text)?.[0];
  if (whole !== undefined) return whole;
  return /^.*?\d+(?:弄|号)(?:\d+号)?/u.exec(text)?.[0] ?? text;
}

/** Units of one building, in the order of their addresses. */
export type Building = { readonly name: string; readonly units: readonly FieldUnit[] };

const byAddress = new Intl.Collator("zh-u-kn-true");

/** Puts units under their buildings; numbers sort as numbers, so that 2 stands before 10. */
export function inBuildings(units: readonly FieldUnit[]): readonly Building[] {
  const found = new Map<string, FieldUnit[]>();
  for (const unit of units) {
    const name = buildingOf(unit.address);
    const known = found.get(name);
    if (known === undefined) found.set(name, [unit]);
    else known.push(unit);
  }
  return [...found]
    .map(([name, inside]) => ({
      name,
      units: inside.toSorted(
        (a, b) => byAddress.compare(a.address, b.address) || a.number - b.number,
      ),
    }))
    .toSorted((a, b) => byAddress.compare(a.name, b.name));
}

/** Whether a unit is meant by what was typed: every word occurs in its address, name, area or number. */
export function isMeant(unit: FieldUnit, typed: string): boolean {
  const { address, name, area, number, idNumber } = unit;
  const text = `${address} ${name} ${area.zh} ${area.en} ${idNumber} ${number}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
