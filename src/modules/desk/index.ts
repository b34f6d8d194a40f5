/** The public face of the desk: what the template of a district arranges. */
export { keepTemplate, saveView } from "./actions/saved.ts";
