/** Texts of funding in English. */
import type { refusals as zhRefusals } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: Record<keyof typeof zhRefusals, string> = {
  "funding.amount_wrong": "An amount is more than nothing, in whole fen.",
  "funding.area_unknown": "No sub-district or community has the code “{code}”.",
  "funding.columns_missing":
    "The table lacks these columns: {columns}. Export one first and edit it.",
  "funding.draw_not_now": "This draw is not at a stage where that can be done.",
  "funding.draw_unknown": "There is no such draw.",
  "funding.edited_meanwhile": "Somebody has just changed this scenario. Open it again.",
  "funding.figure_wrong":
    "“{column}” is wrong: whole numbers from 0 (tax to the fen), and no more people over 60 than residents.",
  "funding.figures_missing":
    "{count} areas have no figures for {year}: {areasEn}. Enter them, then compare.",
  "funding.file_unreadable": "This file cannot be read. Save it as CSV (UTF-8 or GB18030).",
  "funding.floor_not_met":
    "{count} areas are below the floor: {areasEn}. It can be decided once each is above it.",
  "funding.floors_exceed_sum":
    "The sum does not cover the floor of every area; {missingFen} fen are missing.",
  "funding.no_areas": "There is no area to share among.",
  "funding.no_meeting": "Say which meeting decided and under which minute number.",
  "funding.no_note": "Say why not, in up to 500 characters.",
  "funding.no_pool":
    "Nothing of this fund is waiting to be appropriated in {year}; let finance book the revenue first.",
  "funding.no_recipient": "{count} areas have no body that could receive the money yet: {areasEn}.",
  "funding.no_source": "Say where the figures come from, in up to 200 characters.",
  "funding.no_title": "Give the scenario a name of up to 100 characters.",
  "funding.no_weights": "All figures that this formula goes by are 0; nothing can be shared by it.",
  "funding.not_a_day": "That is not a day, or it has not come yet.",
  "funding.not_a_reserve": "Only the contingency reserve can be drawn upon.",
  "funding.not_for_them": "One asks for one's own organisation.",
  "funding.not_now": "This scenario is not at a stage where that can be done.",
  "funding.own_request": "Who asks does not decide.",
  "funding.reason_too_short": "Say more: at least {least} characters.",
  "funding.report_overdue":
    "{count} earlier draws are overdue for their report. Report on them, then ask again.",
  "funding.reserve_exceeded": "The reserve holds {available}; {wanted} is more.",
  "funding.returned_wrong": "No more can go back than was drawn.",
  "funding.row_twice": "The same area and year stands in the table twice; the first row counts.",
  "funding.scenario_unknown": "There is no such scenario.",
  "funding.settings_wrong": "“{setting}” is outside what can be set.",
  "funding.too_many_rows": "One import takes at most {limit} rows.",
};
