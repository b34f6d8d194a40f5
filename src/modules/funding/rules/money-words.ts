/** The funds and purposes that allocations use; the same words as the ledger's. */

export const ALLOCATED_FUNDS = [
  "general",
  "partyBuilding",
  "serviceProjects",
  "selfGovernance",
] as const;
export type Fund = (typeof ALLOCATED_FUNDS)[number];

export const ALLOCATED_PURPOSES = [
  "operations",
  "partyBuilding",
  "serviceProjects",
  "selfGovernance",
] as const;
export type Purpose = (typeof ALLOCATED_PURPOSES)[number];
