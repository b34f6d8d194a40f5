/** Shapes of requests and answers about bulks of cases. */
import { type Static, Type } from "typebox";
import { BULK_STATUSES } from "./rules/bulk.ts";
import { Id, OrgRef, instant, orNull, strict, text } from "./schema-parts.ts";

export const BulkParams = Type.Object({ bulkId: Id });
export const BulkUploadQuery = Type.Object({
  /** The mandate on which the cases are to be sent; without it nothing can be. */
  mandateId: Type.Optional(Id),
  /** The department for which the coordination office sends; one's own without it. */
  orgId: Type.Optional(Id),
  name: Type.String({ minLength: 1, maxLength: 200 }),
});
export type BulkUploadQuery = Static<typeof BulkUploadQuery>;

export const BulkView = Type.Object({
  id: Id,
  org: OrgRef,
  mandate: Type.Object({ id: Id, code: Type.String() }),
  name: Type.String(),
  status: Type.Enum([...BULK_STATUSES]),
  acceptedRows: Type.Integer(),
  refusedRows: Type.Integer(),
  caseCount: Type.Integer(),
  withdrawnCount: Type.Integer(),
  /** Cases that nobody has touched since they were sent, and that can be taken back. */
  untouchedCount: Type.Integer(),
  checkedAt: instant(),
  sentAt: orNull(instant()),
  withdrawnAt: orNull(instant()),
});
export type BulkView = Static<typeof BulkView>;
export const BulkQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});
export const BulkPage = Type.Object({ items: Type.Array(BulkView), next: orNull(Type.String()) });

export const BulkRowQuery = Type.Object({
  state: Type.Optional(Type.Enum(["accepted", "refused"])),
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })),
});
export type BulkRowQuery = Static<typeof BulkRowQuery>;
export const BulkRowView = Type.Object({
  rowNo: Type.Integer(),
  title: Type.String(),
  text: Type.String(),
  area: Type.String(),
  station: orNull(OrgRef),
  duty: Type.String(),
  due: Type.String(),
  /** Why it cannot be sent, in the reader's language; empty where it can. */
  refusals: Type.Array(Type.Object({ code: Type.String(), message: Type.String() })),
  case: orNull(Type.Object({ id: Id, receiptNo: Type.String() })),
});
export type BulkRowView = Static<typeof BulkRowView>;
export const BulkRowPage = Type.Object({
  items: Type.Array(BulkRowView),
  next: orNull(Type.String()),
});

export const BulkSendBody = Type.Object(
  {
    /** How many accepted rows whoever sends has seen. */
    accepted: Type.Integer({ minimum: 0, maximum: 2000 }),
    /** Refused rows are left out; without saying so nothing is sent while there are any. */
    leaveOut: Type.Boolean(),
  },
  strict,
);
export const BulkWithdrawBody = Type.Object({ reason: text(500, 1) }, strict);
export const BulkProgress = Type.Object({ done: Type.Integer(), total: Type.Integer() });
export const BulkReportQuery = Type.Object({
  format: Type.Optional(Type.Enum(["xlsx", "csv"])),
});

export const BulkDepartmentsAnswer = Type.Object({ items: Type.Array(OrgRef) });
export const BulkMandatesQuery = Type.Object({ orgId: Type.Optional(Id) });
export const BulkMandatesAnswer = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      code: Type.String(),
      title: Type.String(),
      unit: Type.String(),
      quantity: orNull(Type.Integer()),
      /** Cases sent on it before and not withdrawn. */
      used: Type.Integer(),
      from: Type.String({ format: "date" }),
      to: Type.String({ format: "date" }),
    }),
  ),
});
