import type { refusals as zh } from "./zh.ts";

/** Refusals of the desk. */
export const refusals: Record<keyof typeof zh, string> = {
  "desk.nobody_waits": "Nobody is waiting.",
  "desk.template_name_taken":
    "There is a template called “{name}” for this use. Choose another name.",
  "desk.template_names_somebody":
    "There is a telephone or identity number in it. Templates are for many people and name nobody.",
  "desk.template_unknown_place": "{{place}} cannot be filled in. You can use: {places}.",
  "desk.ticket_not_called":
    "Number {number} is not being served; a colleague may have dealt with it. Look at the queue again.",
  "desk.too_many_arrangements": "At most {most} tables are remembered.",
  "desk.too_many_templates": "An organisation keeps at most {most} templates. Remove one first.",
  "desk.too_many_tickets": "{most} numbers have been given out today.",
  "desk.too_many_views": "A page keeps at most {most} filters. Remove one first.",
  "desk.unknown_template": "There is no such template; a colleague may have removed it.",
  "desk.unknown_ticket": "There is no such number.",
  "desk.unknown_view": "There is no such filter; it may have been removed.",
  "desk.view_name_taken": "You keep a filter called “{name}” already. Choose another name.",
};
