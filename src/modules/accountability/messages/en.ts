/** Texts of the refusal codes of accountability. */
import type { refusals as zh } from "./zh.ts";

export const refusals: Record<keyof typeof zh, string> = {
  "accountability.appeal_too_late": "The time for an appeal ended on {until}.",
  "accountability.decides_own_decision": "Somebody other than who decided decides the appeal.",
  "accountability.measure_needed": "Choose a measure for a breach that is upheld.",
  "accountability.measure_without_breach": "There is no measure where the breach is not upheld.",
  "accountability.not_found": "There is no such breach, or you may not see it.",
  "accountability.not_in_this_status": "That cannot be done in the present status.",
  "accountability.not_yours_to_do":
    "This step is others' to take: the body states and appeals, discipline decides.",
  "accountability.unheard":
    "The body may state its view until {until}; decide after it has, or after that day.",
};
