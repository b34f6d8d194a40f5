/** Shapes and answers that several routes of the catalogue share. */
import { type Static, type TSchema, Type } from "typebox";
import type { Edge } from "#kernel/http/route.ts";
import type { draftDuty } from "../actions.ts";
import { Code, DUTY_CLASSES, VERSION_STATUSES } from "../schema.ts";
import { LEAD_PROBLEMS } from "../schema/kinds.ts";

/** An id of a row. */
export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
/** A duty in the address. */
export const CodeParams = Type.Object({ code: Code });
/** A version in the address. */
export const VersionParams = Type.Object({
  code: Code,
  number: Type.Integer({ minimum: 1, maximum: 100_000 }),
});
/** A list that is given whole. */
export const items = <S extends TSchema>(schema: S) => Type.Object({ items: Type.Array(schema) });
/** One of the four classes. */
export const DutyClassShape = Type.Enum([...DUTY_CLASSES]);
/** A yes or no in a query. */
export const Flag = Type.Optional(Type.Enum(["true", "false"]));

/** Whether every area has exactly one lead, and which has not. */
export const LeadReportShape = Type.Object({
  unique: Type.Boolean(),
  problems: Type.Array(
    Type.Object({
      areaId: Type.Union([Type.Integer(), Type.Null()]),
      areaName: Type.Union([Type.String(), Type.Null()]),
      areaNameEn: Type.Union([Type.String(), Type.Null()]),
      problem: Type.Enum([...LEAD_PROBLEMS]),
    }),
  ),
  zh: Type.String(),
  en: Type.String(),
});

/** A sample or empty form of a material. */
export const SampleShape = Type.Object({
  id: Id,
  name: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
});

/** Where a write left the duty. */
export const Written = Type.Object({
  code: Code,
  number: Type.Integer(),
  status: Type.Enum([...VERSION_STATUSES]),
  revision: Type.Integer(),
});

type WrittenDuty = Awaited<ReturnType<typeof draftDuty>>;

/** Tells a writer where the duty stands now. */
export function written(duty: WrittenDuty, number?: number): Static<typeof Written> {
  const version =
    duty.state.versions.find((v) => v.number === number) ?? duty.state.versions.at(-1);
  if (version === undefined) throw new Error("a written duty has a version");
  return {
    code: duty.code,
    number: version.number,
    status: version.status,
    revision: version.revision,
  };
}

/** Media type of a workbook. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Sends bytes as a file to keep. */
export async function download(
  edge: Edge,
  name: string,
  type: string,
  bytes: Buffer,
): Promise<object> {
  void edge.reply
    .type(type)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes);
  return {};
}
