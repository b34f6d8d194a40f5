/** Public face of the page of the district. */
export { refresh as sumDistrict } from "./actions/derive.ts";
