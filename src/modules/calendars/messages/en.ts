/** Texts of calendars in English. */
import type { refusals as zh } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: { readonly [K in keyof typeof zh]: string } = {
  "calendars.contradicts_other_year":
    "The notice for {year} arranges {day} the other way. Check both first.",
  "calendars.day_outside_year":
    "{day} is not a day that the notice for {year} can arrange ({first} to {last}).",
  "calendars.day_twice": "{day} is given twice.",
  "calendars.days_or_to": "Give either a number of working days or a last day.",
  "calendars.fixed_holiday_missing":
    "The statutory holiday {day} is missing. New Year's Day, Labour Day and National Day are off every year.",
  "calendars.hours_out_of_order":
    "Working periods go in order, do not overlap and stay within the day (from {from} to {to}).",
  "calendars.make_up_not_weekend":
    "{day} is not a Saturday or Sunday, so it cannot be a make-up working day.",
  "calendars.not_a_day": "“{day}” is not a valid day. Write it like 2026-11-21.",
  "calendars.span_too_long": "The days are {days} apart; at most {most} can be counted.",
};
