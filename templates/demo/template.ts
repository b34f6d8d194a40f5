/** The demo district: fictional, complete, the same on every machine. */
import { sumDistrict } from "#district-view";
import { bootCatalogue } from "#catalogue";
import type { Template } from "#templates";
import { demoAccountability } from "./accountability.ts";
import { demoAdmission } from "./admission.ts";
import { demoAppraisal } from "./appraisal.ts";
import { planAreas } from "./areas.ts";
import { demoCampaigns } from "./campaigns.ts";
import { demoCases } from "./cases.ts";
import { demoConsolidation } from "./consolidation.ts";
import { demoCatalogue } from "./catalogue.ts";
import { demoMoney } from "./money.ts";
import { demoNotices } from "./notices.ts";
import { demoDesk } from "./desk.ts";
import { demoForms } from "./forms.ts";
import { demoPapers } from "./papers.ts";
import { planOrganisations } from "./organisations.ts";
import { planStaff } from "./posts.ts";
import { randomFrom } from "./random.ts";
import { demoTaskRefusals } from "./task-refusals.ts";

const SEED = 20261121;

/** Read by the loader. */
export const template: Template = {
  name: "demo",
  version: 1,
  structure() {
    const areas = planAreas(SEED);
    const random = randomFrom(SEED + 1);
    const bodies = planOrganisations(areas, random);
    const staff = planStaff(areas, bodies, random);
    return { areas: areas.areas, organisations: bodies.organisations, ...staff };
  },
  async catalogue(ctx) {
    await bootCatalogue(ctx, demoCatalogue);
  },
  money: demoMoney,
  consolidation: demoConsolidation,
  admission: demoAdmission,
  campaigns: demoCampaigns,
  forms: demoForms,
  caseCount: 6_600,
  cases: demoCases,
  stages: [
    { name: "accountability", run: demoAccountability },
    { name: "appraisal", run: demoAppraisal },
    { name: "task-refusals", run: demoTaskRefusals },
    { name: "notices", run: demoNotices },
    { name: "desk", run: demoDesk },
    { name: "papers", run: demoPapers },
    // The first look at the district is right, and not what a follower has come to by then.
    { name: "district-view", run: async (ctx) => void (await sumDistrict(ctx)) },
  ],
};
