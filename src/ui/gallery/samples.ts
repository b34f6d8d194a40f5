/** Sample facts for the gallery: clocks, chains and a time line in every state. */
import type { ChainOfResponsibility } from "#ui/signs/chain.ts";
import type { Clock } from "#ui/signs/clock.ts";
import type { TimelineItem } from "#ui/signs/timeline.ts";
import type { zh } from "./messages/zh.ts";

type Words = typeof zh;

/** 2026-11-05, a Thursday, 10:20 in Shanghai: the gallery's now. */
export const sampleNow = Date.parse("2026-11-05T02:20:00.000Z");

const running: Clock = {
  state: "running",
  usedShare: 0.42,
  dueAt: "2026-11-10T09:30:00.000Z",
  remaining: { workdays: 3, minutes: 0 },
  provisional: false,
};

/** A clock in each of its states, by the name of its caption. */
export function sampleClocks(words: Words): Record<Exclude<keyof Words["clocks"], "sizes">, Clock> {
  return {
    fresh: { ...running, usedShare: 0.02, remaining: { workdays: 5, minutes: 0 } },
    running,
    attend: {
      ...running,
      usedShare: 0.86,
      dueAt: "2026-11-06T09:30:00.000Z",
      remaining: { workdays: 1, minutes: 0 },
    },
    hours: {
      ...running,
      usedShare: 0.6,
      dueAt: "2026-11-05T07:30:00.000Z",
      remaining: { workdays: 0, minutes: 190 },
    },
    late: {
      ...running,
      state: "late",
      usedShare: 1.2,
      dueAt: "2026-11-04T09:30:00.000Z",
      remaining: { workdays: 1, minutes: 0 },
    },
    paused: { ...running, state: "paused", usedShare: 0.55, pauseReason: words.pauseReason },
    done: { ...running, state: "stopped", usedShare: 0.7 },
    doneLate: { ...running, state: "stopped", usedShare: 1.4 },
    provisional: {
      ...running,
      usedShare: 0.2,
      dueAt: "2027-01-12T09:30:00.000Z",
      remaining: { workdays: 46, minutes: 0 },
      provisional: true,
    },
    unlimited: { ...running, usedShare: 0, dueAt: null },
  };
}

/** A chain with a co-organiser in each state. */
export function sampleChain(words: Words): ChainOfResponsibility {
  const clocks = sampleClocks(words);
  const { organisations } = words;
  return {
    firstContact: { name: organisations.station },
    lead: { name: organisations.landscaping },
    coOrganisers: [
      { name: organisations.market, state: "late", clock: clocks.late },
      { name: organisations.enforcement, state: "working", clock: clocks.running },
      { name: organisations.food, state: "waiting" },
      { name: organisations.subdistrict, state: "done" },
    ],
  };
}

/** The published example as a time line: an alley mouth piled with rubbish for years. */
export function sampleTimeline(words: Words): TimelineItem[] {
  const { events, who } = words;
  return [
    { at: "2026-10-28T01:12:00.000Z", kind: "received", who: who.counter, text: events.received },
    { at: "2026-10-28T01:20:00.000Z", kind: "accepted", who: who.counter, text: events.accepted },
    {
      at: "2026-10-28T02:45:00.000Z",
      kind: "dispatched",
      who: who.counter,
      text: events.dispatched,
      waitedMinutes: 85,
    },
    {
      at: "2026-10-30T03:05:00.000Z",
      kind: "returned",
      who: who.market,
      text: events.returned,
      waitedMinutes: 2900,
      attachments: [{ name: words.decision, href: "#" }],
    },
    {
      at: "2026-10-30T06:10:00.000Z",
      kind: "handedOver",
      who: who.duty,
      text: events.handedOver,
      waitedMinutes: 185,
    },
    { at: "2026-10-30T06:12:00.000Z", kind: "paused", who: who.duty, text: events.paused },
    {
      at: "2026-11-03T00:31:00.000Z",
      kind: "urged",
      who: who.resident,
      text: events.urged,
      waitedMinutes: 5419,
    },
    {
      at: "2026-11-03T02:00:00.000Z",
      kind: "supervised",
      who: who.subdistrict,
      text: events.supervised,
    },
    {
      at: "2026-11-04T08:40:00.000Z",
      kind: "completed",
      who: who.field,
      text: events.completed,
      waitedMinutes: 1840,
      attachments: [
        { name: words.attachment, href: "/favicon.svg", image: true },
        { name: words.decision, href: "#" },
      ],
    },
    {
      at: "2026-11-05T01:02:00.000Z",
      kind: "graded",
      who: who.resident,
      text: events.graded,
      waitedMinutes: 982,
    },
  ];
}

export type SampleCase = {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly area: string;
  readonly clock: Clock;
  readonly chain: ChainOfResponsibility;
};

/** A page of cases for lists and tables. */
export function sampleCases(words: Words, from: number, count: number): SampleCase[] {
  const clocks = Object.values(sampleClocks(words));
  const chain = sampleChain(words);
  return Array.from({ length: count }, (_, index) => {
    const id = from + index;
    const pick = <T>(list: readonly T[]): T => list[id % list.length] as T;
    return {
      id,
      number: `GW-2026-${String(1200 + id).padStart(6, "0")}`,
      title: pick(words.cases),
      area: pick(words.areas),
      clock: pick(clocks),
      chain: {
        ...chain,
        lead: id % 7 === 6 ? null : chain.lead,
        coOrganisers: chain.coOrganisers.slice(0, (id * 3) % 5),
      },
    };
  });
}
