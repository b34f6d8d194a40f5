/** Public face of templates: districts as data. */
export { type BootOptions, bootTemplate, districtExists } from "./actions.ts";
export { DEMO_PASSWORD, DEMO_SIGN_INS, type DemoSignIn } from "./demo-sign-ins.ts";
export type { OrganisationPlan, PersonPlan, PostPlan, Structure, Template } from "./template.ts";
