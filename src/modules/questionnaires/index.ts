/** Public face of questionnaires: surveys that other modules open, close and read the result of. */
export { castBallot, keySlip, readBallot } from "./actions/ballots.ts";
export { cancelSurvey, closeSurvey } from "./actions/close.ts";
export { type Deliver, byTextMessage } from "./actions/deliver.ts";
export { enterList, handOut } from "./actions/lists.ts";
export { openSurvey } from "./actions/open.ts";
export { surveyFor, surveyResult } from "./actions/view.ts";
