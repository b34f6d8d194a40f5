import type { refusals as zh } from "./zh.ts";

/** Texts of the refusal codes of this module. */
export const refusals: { readonly [K in keyof typeof zh]: string } = {
  "taskRefusals.asked_later_than_now": "It cannot have been asked for later than now.",
  "taskRefusals.covered":
    "This work is admitted: {code}, {title}; {clause}. Please carry it out; where it differs from that, tell the coordination office.",
  "taskRefusals.look_at_mandates":
    "This department has admitted mandates towards your organisation: {codes}. Look whether it is one of them; if it is none, say so for each and refuse then.",
  "taskRefusals.mandate_of_another":
    "Mandate {code} is not from this department to this organisation.",
  "taskRefusals.not_a_department": "Choose the department of the district that asked for it.",
  "taskRefusals.not_found": "There is no such refusal, or you may not see it.",
  "taskRefusals.not_in_this_status":
    "The refusal has come to its end, or has not yet; this cannot be done now.",
  "taskRefusals.not_yours_to_do": "This step is another organisation's.",
  "taskRefusals.not_yours_to_record":
    "Sub-district offices, stations and residents' committees record refusals.",
  "taskRefusals.not_yours_to_unmask":
    "The full details are for the organisation that refused and for those who decide.",
  "taskRefusals.noted_already": "This has been taken note of already.",
  "taskRefusals.nothing_sent_down":
    "No department has handed this to your organisation without admission: what the list of duties gives to it, or what has been refused before, cannot be refused.",
  "taskRefusals.recorded_already": "Your organisation has refused this already.",
  "taskRefusals.setting_in_force":
    "Refusals go by these limits already, so they cannot be taken back. Set others from today or a later day.",
  "taskRefusals.setting_in_past": "Limits can be set from today ({today}) or a later day.",
  "taskRefusals.setting_order": "The department cannot have longer than the decision.",
  "taskRefusals.setting_reason": "Say why they are changed.",
  "taskRefusals.setting_unknown": "No limits were set from that day.",
  "taskRefusals.setting_wrong": "A whole number from {least} to {most}.",
  "taskRefusals.unheard": "Wait for the department's side, or until {until} has passed.",
  "taskRefusals.unknown_mandate": "There is no such mandate.",
  "taskRefusals.wrong_months":
    "The months are the wrong way round, or there are more than {limit} of them.",
};
