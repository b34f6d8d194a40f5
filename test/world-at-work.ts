/** What people of the small district have done through the platform: cases, a breach, refused work, a desk at its door. */
import type { FastifyInstance } from "fastify";
import { catchUpFollowers } from "../src/app.ts";
import type { District } from "./district.ts";
import type { TestProgram } from "./program.ts";

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** The resident's own with a photo, one in the west, one in the east, one without a place, and an application. */
export async function makeCases(server: FastifyInstance): Promise<number[]> {
  const photo = await server.inject({
    method: "POST",
    url: "/api/v1/files?name=photo.png",
    headers: { "x-who": "resident", "content-type": "image/png" },
    payload: Buffer.from(PNG, "base64"),
  });
  const west = { lng: 112.05, lat: 30.05 };
  const east = { lng: 112.25, lat: 30.05 };
  const request = {
    kind: "request",
    categoryCode: "sanitation",
    description: "弄堂口的垃圾三天没有清运",
  };
  const reporter = { name: "钱多福", telephone: "138 0013 8003", address: "福民路12号" };
  const bodies: readonly (readonly [who: string, body: object])[] = [
    [
      "resident",
      {
        ...request,
        channel: "web",
        point: west,
        reporter: null,
        fileIds: [photo.json<{ id: number }>().id],
      },
    ],
    ["stationW", { ...request, channel: "counter", point: west, reporter }],
    ["stationE", { ...request, channel: "counter", point: east, reporter }],
    [
      "operator",
      {
        ...request,
        categoryCode: null,
        title: "路灯不亮",
        channel: "telephone",
        point: null,
        reporter,
      },
    ],
    [
      "stationW",
      {
        kind: "application",
        dutyCode: "senior-card",
        description: "",
        channel: "counter",
        point: west,
        reporter,
      },
    ],
  ];
  const ids: number[] = [];
  for (const [who, payload] of bodies) {
    const answer = await server.inject({
      method: "POST",
      url: "/api/v1/cases",
      headers: { "x-who": who },
      payload,
    });
    if (answer.statusCode !== 201) throw new Error(`${who} cannot hand in: ${answer.body}`);
    ids.push(answer.json<{ caseId: number }>().caseId);
  }
  return ids;
}

/** A second demand for materials, which is a breach. */
export async function breakADuty(
  program: TestProgram,
  server: FastifyInstance,
  caseId: number,
): Promise<void> {
  for (const name of ["照片", "户口簿"]) {
    const answer = await server.inject({
      method: "POST",
      url: `/api/v1/cases/${caseId}/commands`,
      headers: { "x-who": "stationW" },
      payload: { type: "giveNotice", items: [{ name, detail: "" }] },
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
  await catchUpFollowers(program);
}

/** A table of duties, as the catalogue takes it in. */
export async function importDuties(server: FastifyInstance): Promise<void> {
  const answer = await server.inject({
    method: "POST",
    url: "/api/v1/catalogue/imports?name=duties.csv",
    headers: { "x-who": "coordinator", "content-type": "text/csv" },
    payload: Buffer.from("编码,名称\nx-1,路灯维修\n,没有编码\n"),
  });
  // What the file says does not matter here; only that there is an import to ask for.
  if (answer.statusCode >= 500) throw new Error(answer.body);
}

/** A filter, words to answer with, and three numbers at the door of a station, one of them called. */
export async function arrangeADesk(server: FastifyInstance): Promise<void> {
  const post = async (url: string, payload: object) => {
    const headers = { "x-who": "stationW" };
    const answer = await server.inject({ method: "POST", url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
  };
  const view = { page: "/", name: "申请", query: "kind=application", isDefault: false };
  await post("/api/v1/desk/views", view);
  const template = { use: "response", name: "已派人", text: "{number} 已派人到现场。" };
  await post("/api/v1/desk/templates", template);
  for (const matter of ["application", "request", "question"])
    await post("/api/v1/desk/tickets", { matter });
  await post("/api/v1/desk/queue/next", { counter: "1" });
}

/** Work past the platform that a station refused, and a file of cases that was checked on the mandate. */
export async function refuseSomething(server: FastifyInstance, district: District): Promise<void> {
  const post = async (who: string, url: string, payload: object | Buffer) => {
    const headers = {
      "x-who": who,
      ...(Buffer.isBuffer(payload) ? { "content-type": "text/csv" } : {}),
    };
    const answer = await server.inject({ method: "POST", url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
  };
  await post("stationW", "/api/v1/task-refusals", {
    channel: "telephone",
    departmentOrgId: district.org("LINE2"),
    askedAt: "2026-01-05T01:00:00.000Z",
    what: "上报独居老人名单",
    asker: { name: "白芷", telephone: "138 0000 1234" },
  });
  const mandates = await server.inject({
    url: "/api/v1/case-bulks/mandates",
    headers: { "x-who": "line1" },
  });
  const [mandate] = mandates.json<{ items: { id: number; to: string }[] }>().items;
  const table = `标题,内容,社区,服务站,事项编码,办结日期\n核对,入户,柳园社区,,,${mandate?.to ?? ""}\n`;
  await post(
    "line1",
    `/api/v1/case-bulks?name=rows.csv&mandateId=${mandate?.id ?? 0}`,
    Buffer.from(table),
  );
}

/** A working set with rows of two departments that look alike; a comment holds the sheet in it. */
export async function gatherDuties(server: FastifyInstance): Promise<void> {
  const post = async (url: string, payload: object | Buffer) => {
    const headers = {
      "x-who": "coordinator",
      ...(Buffer.isBuffer(payload) ? { "content-type": "text/csv" } : {}),
    };
    const answer = await server.inject({ method: "POST", url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return answer.json<{ id: number }>().id;
  };
  const sets = "/api/v1/consolidation/sets";
  const id = await post(sets, { name: "清理", nameEn: null });
  const table = "事项名称,牵头单位\n高龄津贴申领,LINE1\n高龄补贴发放,LINE2\n路灯维修,LINE2\n";
  await post(`${sets}/${id}/sheets?name=rows.csv`, Buffer.from(table));
  const url = `${sets}/${id}/rows`;
  const listed = await server.inject({ url, headers: { "x-who": "coordinator" } });
  for (const row of listed.json<{ items: { id: number }[] }>().items)
    await post(`${url}/${row.id}/comments`, { text: "请保留" });
}
