/** Returns, tasks of co-organisers, supervision, checks and what follows a bad grade, as they happen now and then. */
import type { CaseState } from "#cases";
import type { StaffActor } from "#kernel/pure/actor.ts";
import {
  ARBITRATIONS,
  CALLED_SATISFIED,
  CALLED_UNSATISFIED,
  CHECKS_FAILED,
  CHECKS_PASSED,
  CONTEST_CLAUSES,
  DEMANDS,
  DROPPED,
  GRADE_CONTESTS,
  LISTED_DEMANDS,
  MEASURES,
  NOT_ENOUGH,
  NOT_REACHED,
  RETURNS,
  SETTLED,
  SUPERVISION_ANSWERS,
  TASKS,
} from "./mechanism-texts.ts";
import { type Steps, type Telling, did, isOver, wait } from "./telling.ts";
import { type World, orgOf, otherThan, staffOf } from "./world.ts";

const DAY = 420;
const leadOf = ({ world, state }: Telling): StaffActor | null =>
  state.leadOrgId === null ? null : staffOf(world, state.leadOrgId);

/** Some leads say that a case is another's; the other agrees, or gives it back, or it goes to arbitration. */
export function* passOn(told: Telling): Steps {
  const { world } = told;
  const { random, organisations } = world;
  const code = organisations.find(told.state.leadOrgId ?? 0)?.code ?? "";
  const ways = RETURNS[code];
  if (ways === undefined || random.next() > 0.05) return;
  const [to, clause, reason] = random.pick(ways);
  const arbiterOrgId = orgOf(world, "OFF-COORD");
  const first = yield* did(told, random.integer(15, 300), leadOf(told), {
    type: "returnCase",
    toOrgId: orgOf(world, to),
    clause,
    reason,
    arbiterOrgId,
  });
  if (!first || random.next() < 0.5) return;
  const [objection, why] = random.pick(CONTEST_CLAUSES);
  const contested = yield* did(told, random.integer(15, 300), leadOf(told), {
    type: "contestReturn",
    clause: objection,
    reason: why,
  });
  if (!contested || random.next() < 0.4) return;
  const again = yield* did(told, random.integer(15, 300), leadOf(told), {
    type: "returnCase",
    toOrgId: orgOf(world, to),
    clause,
    reason: "已会商一次，仍认为不属我单位",
    arbiterOrgId,
  });
  if (!again) return;
  const [rule, decided] = random.pick(ARBITRATIONS);
  yield* did(told, random.integer(DAY, 3 * DAY), staffOf(world, arbiterOrgId, "coordinator"), {
    type: "arbitrate",
    orgId: random.next() < 0.5 ? orgOf(world, to) : (organisations.find(code)?.id ?? 0),
    clause: rule,
    reason: decided,
  });
}

/** Some requests need one or two others. */
export function* summonHelp(told: Telling, pace: number): Steps {
  const { world } = told;
  const { random } = world;
  if (told.state.kind !== "request" || random.next() > 0.13) return;
  const lead = leadOf(told);
  const count = random.next() < 0.35 ? 2 : 1;
  const begin = random.integer(0, TASKS.length - 1);
  for (let i = 0; i < count; i++) {
    const [to, task] = TASKS[(begin + i) % TASKS.length] ?? TASKS[0] ?? ["", "", ""];
    yield* did(told, random.integer(10, 90) * pace, lead, {
      type: "summon",
      orgId: orgOf(world, to),
      task,
      limit: random.next() < 0.7 ? { unit: "workdays", amount: random.integer(1, 3) } : null,
    });
  }
}

const answerOf = (task: string): string =>
  TASKS.find(([, asked]) => asked === task)?.[2] ?? "已按要求完成，材料已送牵头单位。";

/** Once a day each open task is done with some likelihood, now and then sent back or dropped. */
export function* answerTasks(told: Telling): Steps {
  const { world } = told;
  const { random } = world;
  for (const task of told.state.tasks) {
    if (task.state !== "open" || isOver(told)) continue;
    const chance = random.next();
    if (chance < 0.42) {
      yield* did(told, random.integer(5, 60), staffOf(world, task.orgId), {
        type: "answerTask",
        taskId: task.id,
        text: answerOf(task.task),
        fileIds: [],
      });
      if (random.next() < 0.07)
        yield* did(told, random.integer(20, 120), leadOf(told), {
          type: "sendBackTask",
          taskId: task.id,
          reason: "没有附现场照片，请补充。",
        });
    } else if (chance < 0.44)
      yield* did(told, 10, leadOf(told), { type: "dropTask", taskId: task.id, reason: DROPPED });
  }
}

/** The sub-district and the coordinators supervise what drags on; rarely a district leader lists it. */
export function* superviseSlow(told: Telling): Steps {
  const { world, state } = told;
  const { random, organisations } = world;
  const high = state.rung !== null && state.rung !== "reminder";
  if (!high || random.next() > 0.04) return;
  const office = organisations.subdistrictOfficeOf(state.area.subdistrictId ?? 0);
  const listed = state.rung === "listed" && random.next() < 0.2;
  const by = listed
    ? staffOf(world, orgOf(world, "OFF-LEADERS"), "districtLeader")
    : random.next() < 0.7 && office !== undefined
      ? staffOf(world, office.id)
      : staffOf(world, orgOf(world, "OFF-COORD"), "coordinator");
  if (by === null) return;
  yield* did(told, random.integer(5, 60), by, {
    type: "supervise",
    demand: random.pick(listed ? LISTED_DEMANDS : DEMANDS),
    listed,
    ...(listed ? { leaderPersonId: by.personId } : {}),
  });
}

/** Demands are answered within a day or two, most of them; whoever demanded is satisfied, or asks once more. */
export function* answerDemands(told: Telling): Steps {
  const { world } = told;
  const { random } = world;
  for (const one of told.state.supervisions) {
    if (one.settledAt !== null || isOver(told)) continue;
    if (one.answer === null && random.next() < 0.45)
      yield* did(told, random.integer(10, 120), leadOf(told), {
        type: "answerSupervision",
        supervisionId: one.id,
        text: random.pick(SUPERVISION_ANSWERS),
        fileIds: [],
      });
    else if (one.answer !== null && random.next() < 0.6) {
      const satisfied = one.sentBack > 0 || random.next() < 0.85;
      yield* did(told, random.integer(10, 120), judgeOf(world, one), {
        type: "settleSupervision",
        supervisionId: one.id,
        satisfied,
        reason: satisfied ? SETTLED : NOT_ENOUGH,
      });
    }
  }
}

type Demand = CaseState["supervisions"][number];

/** Who judges an answer: who demanded it; what the ladder has listed, the leader under whose name it runs. */
function judgeOf(world: World, { byOrgId, listed }: Demand): StaffActor | null {
  if (listed) return staffOf(world, orgOf(world, "OFF-LEADERS"), "districtLeader");
  return byOrgId === null ? null : staffOf(world, byOrgId);
}

/** Who may look: the first contact where it took no part, else the coordinators. */
function checkerOf(told: Telling): StaffActor | null {
  const { world, state } = told;
  const handled = [state.handlerPersonId, state.completion?.personId ?? null];
  const took = [state.leadOrgId, ...state.tasks.map((task) => task.orgId)];
  const orgId = took.includes(state.firstContactOrgId)
    ? orgOf(world, "OFF-COORD")
    : state.firstContactOrgId;
  return otherThan(world, orgId, handled);
}

/** A completion that was drawn is looked at within a few days; what is not done goes back to work. */
export function* check(told: Telling): Steps {
  const { random } = told.world;
  const { verification } = told.state;
  if (verification === null || verification.found !== null) return;
  const passed = random.next() < 0.86;
  const looked = yield* did(told, random.integer(200, 5 * DAY), checkerOf(told), {
    type: "verify",
    passed,
    note: random.pick(passed ? CHECKS_PASSED : CHECKS_FAILED),
    fileIds: [],
  });
  if (!looked || passed) return;
  yield* wait(told, random.integer(DAY, 4 * DAY));
  yield* did(told, 5, leadOf(told), {
    type: "complete",
    outcome: "done",
    result: "已返工，现场与居民共同确认。",
    notSolvedReason: null,
    fileIds: [],
    overOpen: "返工完成",
  });
}

/** After a bad grade: contested now and then, else put right and asked about by somebody who was not part of it. */
export function* putRight(told: Telling): Steps {
  const { world } = told;
  const { random } = world;
  if (random.next() < 0.14) {
    const [why, decided] = GRADE_CONTESTS[random.next() < 0.45 ? 0 : 1];
    const upheld = decided === GRADE_CONTESTS[0][1];
    yield* did(told, random.integer(60, 4 * DAY), leadOf(told), {
      type: "contestGrade",
      reason: why,
      fileIds: [],
    });
    const coordinators = orgOf(world, "OFF-COORD");
    yield* did(told, random.integer(DAY, 6 * DAY), staffOf(world, coordinators, "coordinator"), {
      type: "decideContest",
      upheld,
      reason: decided,
    });
  }
  for (let round = 0; round < 3 && told.state.status === "rectifying"; round++) {
    if (random.next() < 0.06) yield* wait(told, 16 * DAY);
    yield* did(told, random.integer(2 * DAY, 12 * DAY), leadOf(told), {
      type: "rectify",
      measures: random.pick(MEASURES),
      fileIds: [],
    });
    const answer = random.next();
    const reached = answer > 0.1;
    const satisfied = reached ? answer > 0.3 : null;
    yield* did(told, random.integer(60, 3 * DAY), checkerOf(told), {
      type: "callBack",
      reached,
      satisfied,
      note: !reached ? NOT_REACHED : satisfied ? random.pick(CALLED_SATISFIED) : CALLED_UNSATISFIED,
    });
    if (isOver(told)) return;
  }
}
