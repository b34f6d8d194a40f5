/** The public face of accounts. */
export { accounts } from "./module.ts";
export { type NewStaffAccount, createAccount, createStaffAccounts } from "./actions/administer.ts";
export {
  type AuthRequest,
  type AuthenticateOptions,
  authenticate,
  staffUnder,
} from "./actions/authenticate.ts";
export { DEMO_RESIDENT_TELEPHONE, demoSignIns, isDemo } from "./actions/demo.ts";
export {
  maskedResident,
  registerResident,
  residentTelephone,
  sendText,
  unmaskResident,
} from "./actions/residents.ts";
