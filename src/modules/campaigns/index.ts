/** Public face of campaigns: admitted work split over stations, done unit by unit, paid by unit. */
export { assignUnits } from "./actions/assign.ts";
export { openCampaign, planQuantities, viewCampaign } from "./actions/campaigns.ts";
export { verifyUnits } from "./actions/check.ts";
export { closeCampaign, viewReport } from "./actions/close.ts";
export { reportUnits } from "./actions/desk.ts";
export { viewProgress } from "./actions/progress.ts";
export { type CampaignsProof, proveCampaigns } from "./actions/prove.ts";
export { workerQueue } from "./actions/queue.ts";
export { importRoster } from "./actions/roster.ts";
export { sendCampaign } from "./actions/send.ts";
export { settleCampaign } from "./actions/settle.ts";
export { viewAccrual, viewSettlement } from "./actions/settlements.ts";
export { unitPage } from "./actions/units.ts";
