/** Public face of calendars: the official calendar in effect. */
export { invalidateCalendar, loadCalendar, updateHours, updateYear } from "./actions.ts";
