/** One of each thing that waits for somebody now, so that every sign-in of the demo finds something true. */
import type { IntakeBody } from "#cases";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { type Cast, type Scene, does, homeOf, may, moment, oneOf } from "./scenes.ts";
import { did } from "./telling.ts";
import { type World, orgOf } from "./world.ts";

type Words = Pick<IntakeBody, "title" | "description"> & Partial<IntakeBody>;

/** A request of the home community. */
function request(world: World, words: Words): IntakeBody {
  return {
    kind: "request",
    requestType: "report",
    channel: "counter",
    ...homeOf(world),
    reporter: { name: "沈阿婆", telephone: "15410090210" },
    ...words,
  };
}

/** Tasks that wait at three departments: an old woman alone, whose station leads. */
function careScene(world: World, cast: Cast): Scene {
  const day = (workdays: number, hour: number): number => moment(world, workdays, hour);
  const limit = { unit: "workdays", amount: 3 } as const;
  return {
    at: day(-2, 9.25),
    actor: cast.station,
    body: request(world, {
      title: "独居老人摔伤后无人照料",
      description: "沈阿婆八十七岁，腿摔伤，儿子在外地，医药费也有困难。",
      categoryCode: "elderly",
      channel: "homeVisit",
    }),
    *tell(told) {
      yield* may(told, day(-2, 10), cast.station, { type: "accept" });
      yield* does(told, day(-2, 10.5), cast.station, {
        type: "respond",
        text: "今天起每天中午送餐，社工下午上门。",
      });
      for (const [org, task] of [
        ["DEP-MINZHENG", "评估照护需求，落实居家照料"],
        ["DEP-RENSHE", "核实养老金和工伤待遇"],
        ["DEP-YIBAO", "办理医疗救助"],
      ] as const)
        yield* does(told, day(-2, 14), cast.station, {
          type: "summon",
          orgId: orgOf(world, org),
          task,
          limit,
        });
      yield* does(told, day(-1, 10), oneOf(world, "DEP-YIBAO"), {
        type: "answerTask",
        taskId: 3,
        text: "已纳入医疗救助，住院自付部分按七成报销。",
        fileIds: [],
      });
    },
  };
}

/** Returned twice: whose it is is to be decided. */
function arbitrationScene(world: World, cast: Cast): Scene {
  const day = (workdays: number, hour: number): number => moment(world, workdays, hour);
  const arbiterOrgId = orgOf(world, "OFF-COORD");
  return {
    at: day(-3, 9.25),
    actor: cast.operator,
    body: request(world, {
      title: "桥洞下堆满共享单车和建筑垃圾",
      description: "一半是坏单车，一半是装修垃圾，三个月了没人管。",
      categoryCode: "env.rubbish",
      channel: "telephone",
    }),
    *tell(told) {
      yield* does(told, day(-3, 11), cast.lvhua, {
        type: "returnCase",
        toOrgId: orgOf(world, "DEP-CHENGGUAN"),
        clause: "区城市管理职责清单第三条：占道堆物由执法部门牵头",
        reason: "主要是占道堆放的单车",
        arbiterOrgId,
      });
      yield* does(told, day(-3, 14.5), cast.chengguan, {
        type: "contestReturn",
        clause: "建筑垃圾管理规定第七条",
        reason: "建筑垃圾由市容部门清运，单车已通知企业",
      });
      yield* may(told, day(-3, 16), cast.lvhua, { type: "accept" });
      yield* does(told, day(-2, 9.5), cast.lvhua, {
        type: "returnCase",
        toOrgId: orgOf(world, "DEP-JIAOTONG"),
        clause: "互联网租赁自行车管理办法第十条",
        reason: "单车清走后只剩一车垃圾，主责应在行业管理部门",
        arbiterOrgId,
      });
    },
  };
}

/** A tree that the greening department has looked at, and still has to prune. */
function treeScene(world: World, cast: Cast): Scene {
  const day = (workdays: number, hour: number): number => moment(world, workdays, hour);
  return {
    at: day(-2, 9.5),
    actor: cast.station,
    body: request(world, {
      title: "香樟树枝伸到三楼窗口",
      description: "风一大就敲玻璃，开不了窗。",
      categoryCode: "env.green",
    }),
    *tell(told) {
      yield* may(told, day(-2, 11), cast.lvhua, { type: "accept" });
      yield* does(told, day(-1, 10), cast.lvhua, {
        type: "respond",
        text: "已到现场，约好登高车来修枝。",
      });
    },
  };
}

/** A demand that waits for its answer, one that is answered, and one that a leader has listed. */
function supervisionScene(
  world: World,
  words: Words,
  lead: StaffActor,
  by: StaffActor,
  given: { readonly listed: boolean; readonly demand: string; readonly answer: string | null },
): Scene {
  const day = (workdays: number, hour: number): number => moment(world, workdays, hour);
  return {
    at: day(-9, 10),
    actor: { kind: "anonymous" },
    body: request(world, { channel: "web", ...words }),
    *tell(told) {
      yield* did(told, 60, lead, { type: "accept" });
      yield* did(told, 120, lead, { type: "respond", text: "已到现场，方案在做。" });
      const listed = given.listed ? { leaderPersonId: by.personId } : {};
      const open = told.state.supervisions.length;
      yield* does(told, day(-2, 10), by, {
        type: "supervise",
        demand: given.demand,
        listed: given.listed,
        ...listed,
      });
      const asked = told.state.supervisions.at(-1);
      // What the ladder has demanded besides is answered with it.
      for (const one of told.state.supervisions.slice(0, -1))
        if (one.answer === null && one.settledAt === null)
          yield* did(told, 20, lead, {
            type: "answerSupervision",
            supervisionId: one.id,
            text: "材料已到，本周完工。",
            fileIds: [],
          });
      if (given.answer !== null && asked !== undefined && asked.id > open)
        yield* does(told, day(-1, 15), lead, {
          type: "answerSupervision",
          supervisionId: asked.id,
          text: given.answer,
          fileIds: [],
        });
    },
  };
}

/** Completed and graded badly: contested, to be put right, or to be called back. */
function gradedScene(
  world: World,
  words: Words,
  lead: StaffActor,
  actor: StaffActor,
  how: "contested" | "rectified" | "drawn",
): Scene {
  const day = (workdays: number, hour: number): number => moment(world, workdays, hour);
  return {
    at: day(-6, 9.5),
    actor,
    body: request(world, {
      channel: actor.post.role === "operator" ? "telephone" : "counter",
      ...words,
    }),
    *tell(told) {
      yield* may(told, day(-6, 11), lead, { type: "accept" });
      yield* does(told, day(-6, 15), lead, { type: "respond", text: "明天上门。" });
      yield* did(
        told,
        400,
        lead,
        {
          type: "complete",
          outcome: "done",
          result: "已上门处理并拍照。",
          notSolvedReason: null,
          fileIds: [],
        },
        how === "drawn" ? 0 : 1,
      );
      if (how === "drawn") return;
      yield* does(told, day(-4, 10), told.reporter, {
        type: "grade",
        grade: 1,
        comment: how === "contested" ? "没有人来过。" : "当天又坏了。",
      });
      if (how === "contested")
        yield* does(told, day(-2, 10), lead, {
          type: "contestGrade",
          reason: "上门有居民签字和照片，居民来电说点错了件。",
          fileIds: [],
        });
      else
        yield* does(told, day(-1, 14), lead, {
          type: "rectify",
          measures: "更换整段线路，班组长连续三天复查。",
          fileIds: [],
        });
    },
  };
}

/** All of them. */
export function waitingScenes(world: World, cast: Cast): Scene[] {
  const transport = oneOf(world, "DEP-JIAOTONG");
  return [
    careScene(world, cast),
    arbitrationScene(world, cast),
    treeScene(world, cast),
    supervisionScene(
      world,
      {
        title: "采莲路占道施工半年没有恢复",
        description: "围挡一直在，轮椅过不去。",
        categoryCode: "order.building",
      },
      cast.chengguan,
      cast.subdistrict,
      { listed: false, demand: "围挡六个月未拆，请说明原因和恢复日期。", answer: null },
    ),
    supervisionScene(
      world,
      {
        title: "河岸垃圾清了又堆",
        description: "每逢周末成堆，风一吹到河里。",
        categoryCode: "order.building",
      },
      cast.chengguan,
      cast.subdistrict,
      {
        listed: false,
        demand: "请与绿化、水务商定固定清理办法。",
        answer: "三家商定周五、周日晚各清一次，河长办抽查。",
      },
    ),
    supervisionScene(
      world,
      {
        title: "学校门口违法搭建影响消防",
        description: "消防车进不来，反映三次。",
        categoryCode: "order.building",
      },
      cast.chengguan,
      cast.leader,
      {
        listed: true,
        demand: "久拖未决，由我挂牌督办，一周内拆除。",
        answer: "当事人已签自拆承诺，后天进场，执法人员全程在场。",
      },
    ),
    gradedScene(
      world,
      {
        title: "楼道灯修了不到一天",
        description: "三单元二楼，晚上全黑。",
        categoryCode: "traffic.signs",
      },
      transport,
      cast.operator,
      "rectified",
    ),
    gradedScene(
      world,
      { title: "弄口路面坑洼", description: "下雨积水，老人绊倒。", categoryCode: "traffic.signs" },
      transport,
      cast.station,
      "contested",
    ),
    gradedScene(
      world,
      { title: "花坛边路牌倒了", description: "倒在步道上。", categoryCode: "traffic.signs" },
      transport,
      cast.station,
      "drawn",
    ),
    gradedScene(
      world,
      { title: "小区门口隔离桩断裂", description: "断口很尖。", categoryCode: "traffic.signs" },
      transport,
      cast.committee,
      "drawn",
    ),
    gradedScene(
      world,
      { title: "健身步道标线磨没了", description: "晚上看不清。", categoryCode: "traffic.signs" },
      transport,
      cast.grid,
      "drawn",
    ),
  ];
}
