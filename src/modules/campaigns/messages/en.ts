/** Texts of campaigns in English. */
import type { refusals as zhRefusals } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: Record<keyof typeof zhRefusals, string> = {
  "campaigns.area_unknown": "There is no such area ({area}).",
  "campaigns.columns_missing":
    "The roster lacks these columns: {columns}. Compare it with the template.",
  "campaigns.completed_already":
    "{who} finished this one on {day}. The first report counts; it is not counted again.",
  "campaigns.day_in_future": "{day} has not come yet; settle up to today at most.",
  "campaigns.deadline_before_start": "The deadline cannot come before the start.",
  "campaigns.deadline_not_later": "A new deadline comes after {deadline} and not before today.",
  "campaigns.deadline_passed": "The deadline has passed. Change it, then send.",
  "campaigns.file_empty": "The file is empty.",
  "campaigns.file_too_large": "The file is larger than {limitMb} MB. Import it in parts.",
  "campaigns.file_unreadable":
    "No table can be read. Save it as .xlsx or .csv and import it again.",
  "campaigns.held_by_other": "{count} of them are held by somebody else.",
  "campaigns.import_not_last": "Only the last import can be undone; undo the later ones first.",
  "campaigns.import_unknown": "There is no such import.",
  "campaigns.in_the_future":
    "The time of the work lies ahead of now. Set the clock of the device, then report again.",
  "campaigns.key_reused": "This report key was used for another one. Report it anew on the device.",
  "campaigns.no_fee": "This task carries no fee; there is nothing to settle.",
  "campaigns.no_money_for_emergency":
    "No money is set aside for this emergency, and its department has no appropriation for tasks this year. Appropriate first, then settle.",
  "campaigns.no_station": "Only staff of bodies that carry tasks out have units at doors.",
  "campaigns.no_title": "A title has 2 to {most} characters.",
  "campaigns.not_a_day": "“{day}” is not a day; write it like 2026-11-21.",
  "campaigns.not_a_draft": "The campaign has been sent and cannot be changed.",
  "campaigns.not_by_quantity": "This campaign is split by a roster; import one.",
  "campaigns.not_by_roster": "This campaign is split by quantity; it takes no roster.",
  "campaigns.not_drawn": "This one is not waiting for verification.",
  "campaigns.not_found": "There is no such campaign, or it is not yours.",
  "campaigns.not_funded":
    "{available} of the money set aside is free; {wanted} is more. Set more aside, or send fewer.",
  "campaigns.not_of_station": "This person does not serve at that station.",
  "campaigns.not_open": "The campaign is not running.",
  "campaigns.not_your_unit": "This one is not on your station's list.",
  "campaigns.not_your_area":
    "These are not in your area. Take those of your own, or ask your station to give them to you.",
  "campaigns.not_yours_to_do": "Your post does not allow this step.",
  "campaigns.note_missing": "Write a sentence about it.",
  "campaigns.nothing_to_send": "There is nothing to send. Import a roster or enter quantities.",
  "campaigns.nothing_to_settle":
    "Nothing new can be settled; everything up to settlement {number} is paid.",
  "campaigns.nothing_to_verify": "This one is not finished; there is nothing to verify.",
  "campaigns.outside_mandate": "Days must lie within the admitted period, {from} to {to}.",
  "campaigns.outside_period":
    "The day of the work is not within {from} to {to}, so it does not count.",
  "campaigns.own_work": "Somebody else verifies your work.",
  "campaigns.proof_missing": "A photo or signature is needed.",
  "campaigns.reason_missing": "Say why it was not done.",
  "campaigns.recorded_meanwhile": "This was reported a moment ago. Please try again.",
  "campaigns.row_address_missing": "There is no address.",
  "campaigns.row_area_outside": "The area lies outside what was admitted.",
  "campaigns.row_area_unknown": "There is no such community or grid.",
  "campaigns.row_formula": "A cell holds a formula.",
  "campaigns.row_id_missing": "There is no identity number.",
  "campaigns.row_id_wrong":
    "The identity number is wrong (length, day of birth or check character).",
  "campaigns.row_known": "Already on the roster.",
  "campaigns.row_name_missing": "There is no name.",
  "campaigns.row_no_station": "No station serves this one. Fill in the station.",
  "campaigns.row_station_outside": "The station lies outside what was admitted.",
  "campaigns.row_station_unknown": "There is no such station.",
  "campaigns.row_too_long": "A cell is too long.",
  "campaigns.row_twice": "The same as row {first}.",
  "campaigns.settle_first": "{count} finished ones are not settled. Settle them, then close.",
  "campaigns.settled_already": "This one has been settled and cannot be rejected any more.",
  "campaigns.settled_meanwhile":
    "Settlement {number} was made a moment ago. Reload and look again.",
  "campaigns.settlement_unknown": "There is no such settlement.",
  "campaigns.station_twice": "A station can be named once only.",
  "campaigns.station_unknown": "There is no such station ({station}).",
  "campaigns.too_many_rows": "A file has at most {most} rows. Import it in parts.",
  "campaigns.too_many_units": "A campaign has at most {most} units.",
  "campaigns.unit_twice": "A unit is verified once.",
  "campaigns.unit_unknown": "There is no such unit, or it is not yours.",
  "campaigns.units_elsewhere": "Some of them are not on this station's list.",
  "campaigns.verdict_reason_missing": "Say why it is rejected, in two characters at least.",
  "campaigns.verify_first": "{count} drawn ones are not verified. Verify them, then close.",
  "campaigns.which_units": "Choose units, an area or a number.",
  "campaigns.wrong_time": "The time “{at}” cannot be read.",
};
