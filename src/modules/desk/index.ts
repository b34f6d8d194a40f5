/** The public face of the desk: what a template of a district sets up. */
export { callNext, endTicket, takeTicket } from "./actions/queue.ts";
export { keepTemplate, saveView } from "./actions/saved.ts";
