/** What may be asked of an exported list. */
import { type Static, Type } from "typebox";
import { ListQuery, SearchQuery } from "./schema.ts";

const { cursor: _cursor, limit: _limit, ...filters } = ListQuery.properties;

export const ExportQuery = Type.Object({
  ...filters,
  /** Words: a search instead of a view, as on the page. */
  q: Type.Optional(SearchQuery.properties.q),
  format: Type.Optional(Type.Enum(["xlsx", "csv"])),
});
export type ExportQuery = Static<typeof ExportQuery>;
