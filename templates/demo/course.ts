/** The course of a case in the demo: from its receipt to the grade and what follows, at the pace of its own limit. */
import type { CaseState, Command } from "#cases";
import { BLAME, PRAISE, REFUSED, RESPONSES, URGES } from "./case-texts.ts";
import {
  answerDemands,
  answerTasks,
  check,
  passOn,
  putRight,
  summonHelp,
  superviseSlow,
} from "./mechanisms.ts";
import { type Steps, type Telling, did, isOver, paceOf, wait } from "./telling.ts";
import { type World, staffOf } from "./world.ts";

/** Whom an official names where no rule does. */
const FALLBACK_LEAD = "DEP-CHENGGUAN";
/** Working minutes of a day, of which a slow matter has many. */
const DAY = 420;

/** Tells a case to its end, or to the present. */
export function* course(told: Telling): Steps {
  if (told.state.kind === "application") yield* beginApplication(told);
  else yield* beginRequest(told);
  if (told.world.random.next() < 0.02)
    yield* did(told, 60, told.reporter, { type: "withdraw", reason: "已经自行解决" });
  else yield* handle(told);
}

function* beginApplication(told: Telling): Steps {
  const { world, state, reporter } = told;
  const { random } = world;
  const station = staffOf(world, state.holderOrgId);
  const missing = state.materials.filter((tick) => !tick.handedIn);
  if (state.status === "received" && missing.length > 0)
    yield* did(told, random.integer(20, 600), station, {
      type: "giveNotice",
      items: missing.map(({ name }) => ({ name, detail: "" })),
    });
  if (missing.length > 0)
    yield* did(told, random.integer(200, 2000), reporter, {
      type: "supplyMaterials",
      note: "已补齐",
      fileIds: [],
    });
  if (random.next() < 0.95)
    yield* did(told, random.integer(5, Math.min(240, soon(told))), station, { type: "accept" });
  else yield* wait(told, 6 * DAY);
}

function* beginRequest(told: Telling): Steps {
  const { world } = told;
  const { random, organisations } = world;
  const coordinator = organisations.find("OFF-COORD");
  const fallback = organisations.find(FALLBACK_LEAD);
  if (told.state.leadOrgId === null && coordinator !== undefined && fallback !== undefined)
    yield* did(told, random.integer(30, 300), staffOf(world, coordinator.id), {
      type: "dispatch",
      orgId: fallback.id,
      basis: "official",
      clause: "区城市管理职责",
    });
  yield* passOn(told);
  const lead = told.state.leadOrgId;
  const holder = lead === null ? null : staffOf(world, lead);
  if (random.next() < 0.93)
    yield* did(told, random.integer(5, Math.min(180, soon(told))), holder, { type: "accept" });
  else yield* wait(told, 2 * DAY);
}

/** A third of the time in which the resident is to hear something: one of the three steps until then. Unit: minutes. */
function soon({ state: { limits } }: Telling): number {
  const limit = limits.firstResponse;
  if (limit === null) return 2 * DAY;
  return Math.max(10, (limit.unit === "workingHours" ? limit.amount * 60 : limit.amount * DAY) / 3);
}

/** From acceptance to the grade. */
function* handle(told: Telling): Steps {
  const { world } = told;
  const { random } = world;
  const pace = paceOf(told.state);
  const paced = (minutes: number): number => minutes * pace;
  const leadId = told.state.leadOrgId;
  if (leadId === null) return;
  const official = staffOf(world, leadId);
  if (official !== null && random.next() < 0.8)
    yield* did(told, random.integer(2, Math.min(60, soon(told))), official, {
      type: "assign",
      personId: (staffOf(world, leadId) ?? official).personId,
    });
  // People ring back soon; now and then not, and then it stands in the log.
  if (told.state.limits.firstResponse !== null && random.next() < 0.97)
    yield* did(told, random.integer(2, Math.min(100, soon(told))), official, {
      type: "respond",
      text: random.pick(RESPONSES),
    });
  yield* summonHelp(told, pace);
  yield* delay(told, pace);
  if (random.next() < 0.06)
    yield* did(told, paced(random.integer(300, 900)), told.reporter, {
      type: "urge",
      message: random.pick(URGES),
    });
  yield* work(told, pace);
  yield* complete(told);
  yield* check(told);
  yield* grade(told);
}

/** The work itself: most are done well within the limit, some late, a few still wait. */
function* work(told: Telling, pace: number): Steps {
  const { random } = told.world;
  const slow = random.next();
  const minutes =
    pace *
    (slow < 0.8
      ? random.integer(60, 1900)
      : slow < 0.93
        ? random.integer(1900, 2700)
        : random.integer(4200, 7500));
  // Whoever looks at a slow matter day by day sees what is asked of it meanwhile.
  for (let left = minutes; left > 0 && !isOver(told); left -= DAY) {
    yield* wait(told, Math.min(DAY, left));
    yield* answerTasks(told);
    yield* superviseSlow(told);
    yield* answerDemands(told);
  }
}

/** What sometimes holds a case up: a pause, an extension. */
function* delay(told: Telling, pace: number): Steps {
  const { world } = told;
  const { random, organisations } = world;
  const lead = told.state.leadOrgId;
  const official = lead === null ? null : staffOf(world, lead);
  if (random.next() < 0.05) {
    yield* did(told, random.integer(60, 600) * pace, official, {
      type: "pause",
      reason: random.pick(["expertAssessment", "residentUnreachable", "publicNotice"] as const),
      note: "等待结果后继续办理",
    });
    yield* did(told, random.integer(DAY, DAY * 6) * pace, official, {
      type: "resume",
      note: "已具备条件",
    });
  }
  if (random.next() >= 0.05) return;
  yield* did(told, random.integer(60, 600) * pace, official, {
    type: "requestExtension",
    amount: random.integer(3, 10),
    reason: "需要与产权单位会商",
  });
  const coordinator = organisations.find("OFF-COORD");
  if (coordinator !== undefined)
    yield* did(told, random.integer(30, 300) * pace, staffOf(world, coordinator.id), {
      type: "decideExtension",
      approved: random.next() < 0.85,
      reason: "情况属实",
    });
}

/** Completes, over open tasks only with the reason, after asking for them twice; the draw decides whether somebody goes and looks. */
function* complete(told: Telling): Steps {
  yield* answerTasks(told);
  yield* answerTasks(told);
  const { world, state } = told;
  const lead = state.leadOrgId;
  if (lead === null) return;
  const open = state.tasks.some((task) => task.state === "open");
  yield* did(
    told,
    5,
    staffOf(world, lead),
    {
      ...completionOf(world, told.result, state),
      ...(open ? { overOpen: "协同单位的监测还在进行，主要问题已解决。" } : {}),
    },
    world.random.next(),
  );
}

/** What comes of a case. */
export function completionOf(
  { random }: World,
  result: string,
  state: CaseState,
): Extract<Command, { type: "complete" }> {
  const base = { type: "complete", result, notSolvedReason: null, fileIds: [] } as const;
  if (state.kind === "application")
    return random.next() < 0.93
      ? { ...base, outcome: "granted" }
      : { ...base, outcome: "refused", result: random.pick(REFUSED) };
  const chance = random.next();
  if (state.requestType === "question") return { ...base, outcome: "answered" };
  if (chance < 0.05)
    return {
      ...base,
      outcome: "notSolved",
      notSolvedReason: random.pick(["ownersDisagree", "noFunds", "noLegalBasis"] as const),
      result: "目前条件还不具备，已把原因和下一步向您说明，我们会继续跟进。",
    };
  return { ...base, outcome: "done" };
}

/** The grade, and what follows from a low one. */
function* grade(told: Telling): Steps {
  const { world, reporter } = told;
  const { random } = world;
  if (random.next() > 0.58) return;
  const chance = random.next();
  const value = chance < 0.5 ? 5 : chance < 0.77 ? 4 : chance < 0.9 ? 3 : chance < 0.96 ? 2 : 1;
  const graded = yield* did(told, random.integer(30, 1600), reporter, {
    type: "grade",
    grade: value,
    comment: value >= 3 ? random.pick(PRAISE) : random.pick(BLAME),
  });
  if (!graded || value >= 3) return;
  if (random.next() < 0.15) {
    yield* did(told, random.integer(30, 500), reporter, {
      type: "reopen",
      reason: random.pick(BLAME),
    });
    yield* wait(told, random.integer(400, 2600));
    yield* complete(told);
  } else yield* putRight(told);
}
