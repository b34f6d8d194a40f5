/** Shapes of requests and answers about calendars. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, Type } from "typebox";
import {
  FIRST_YEAR,
  LAST_YEAR,
  MOST_HOLIDAYS,
  MOST_MAKE_UP_WORKDAYS,
  MOST_PERIODS,
  MOST_WORKDAYS,
} from "./rules.ts";

/** A day; whether it exists is checked by the rules, which say which one does not. */
const DayText = Type.String({ pattern: PATTERNS.day });

const Minute = Type.Integer({ minimum: 0, maximum: 1440 });

/** A period of working time. Unit: minutes since midnight, end not included. */
export const PeriodShape = Type.Object(
  { from: Minute, to: Minute },
  { additionalProperties: false },
);

export const YearNumber = Type.Integer({ minimum: FIRST_YEAR, maximum: LAST_YEAR });

export const SourceShape = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200, pattern: PATTERNS.filled }),
    url: Type.Optional(Type.String({ maxLength: 500, pattern: "^https?://\\S+$" })),
    publishedOn: Type.Optional(DayText),
  },
  { additionalProperties: false },
);

export const YearBody = Type.Object(
  {
    holidays: Type.Array(DayText, { maxItems: MOST_HOLIDAYS }),
    makeUpWorkdays: Type.Array(DayText, { maxItems: MOST_MAKE_UP_WORKDAYS }),
    source: SourceShape,
    /** False withdraws the record: the shipped year holds again, or the year is unknown. */
    effective: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type YearBody = Static<typeof YearBody>;

export const HoursBody = Type.Object(
  { periods: Type.Array(PeriodShape, { minItems: 1, maxItems: MOST_PERIODS }) },
  { additionalProperties: false },
);
export type HoursBody = Static<typeof HoursBody>;

export const YearView = Type.Object({
  year: Type.Integer(),
  /** No notice for this year is known: its days are counted by weekends. */
  provisional: Type.Boolean(),
  /** The first day of a known year that still waits for the next year's notice. */
  provisionalFrom: Type.Union([Type.String(), Type.Null()]),
  /** Where the record comes from: shipped with the program, recorded by an administrator, or nowhere. */
  origin: Type.Union([Type.Literal("shipped"), Type.Literal("recorded"), Type.Literal("unknown")]),
  holidays: Type.Array(Type.String()),
  makeUpWorkdays: Type.Array(Type.String()),
  /** Working days from 1 January to 31 December. */
  workdays: Type.Integer(),
  source: Type.Union([SourceShape, Type.Null()]),
});
export type YearView = Static<typeof YearView>;

export const HoursView = Type.Object({
  /** Null for the hours that hold before all others. */
  from: Type.Union([Type.String(), Type.Null()]),
  periods: Type.Array(PeriodShape),
});
export type HoursView = Static<typeof HoursView>;

export const CalendarView = Type.Object({
  /** Rises with every change; whoever keeps a computed deadline keeps this number beside it. */
  version: Type.Integer(),
  years: Type.Array(YearView),
  hours: Type.Array(HoursView),
});
export type CalendarView = Static<typeof CalendarView>;

export const WorkdaysQuery = Type.Object({
  from: DayText,
  days: Type.Optional(Type.Integer({ minimum: 0, maximum: MOST_WORKDAYS })),
  to: Type.Optional(DayText),
});
export type WorkdaysQuery = Static<typeof WorkdaysQuery>;

export const WorkdaysView = Type.Object({
  from: Type.String(),
  to: Type.String(),
  /** Working days after `from` up to and with `to`; the first day does not count. */
  days: Type.Integer(),
  /** A day without an official notice lies between: the answer may change. */
  provisional: Type.Boolean(),
  /** Holidays on Monday to Friday that were passed over. */
  holidays: Type.Array(Type.String()),
  /** Saturdays and Sundays that were counted. */
  makeUpWorkdays: Type.Array(Type.String()),
});
export type WorkdaysView = Static<typeof WorkdaysView>;
