/** Public face of funding: figures of areas, scenarios that share money out, draws on the reserve. */
export { approveDraw, reportDraw, requestDraw } from "./actions/draws.ts";
export { recordFigures } from "./actions/figures.ts";
export { decideScenario, postScenario, saveScenario } from "./actions/scenarios.ts";
export { type FundingDifference, verifyFunding } from "./actions/verify.ts";
export type { YearFigures } from "./rules/figures.ts";
export { type FormulaSettings, USUAL_SETTINGS } from "./rules/formulas.ts";
export type { ScenarioSettings } from "./rules/scenario.ts";
