/** What the server answers about campaigns, under the names of its schemas. */
import type {
  CampaignsAccrualAnswer,
  CampaignsAllSettlementsAnswer,
  CampaignsAssignInput,
  CampaignsChangeInput,
  CampaignsCloseInput,
  CampaignsGetAnswer,
  CampaignsImportRosterAnswer,
  CampaignsListAnswer,
  CampaignsMandatesAnswer,
  CampaignsOpenInput,
  CampaignsPlanInput,
  CampaignsProgressAnswer,
  CampaignsReportAnswer,
  CampaignsSettleInput,
  CampaignsSettlementAnswer,
  CampaignsUnitAnswer,
  CampaignsUnitsAnswer,
  CampaignsVerifyInput,
  CampaignsWorkersAnswer,
} from "#ui/client.gen.ts";

export type CampaignLine = CampaignsListAnswer["items"][number];
export type CampaignView = CampaignsGetAnswer;
export type Totals = CampaignView["totals"];
export type MandateLine = CampaignsMandatesAnswer["items"][number];
export type ImportReport = CampaignsImportRosterAnswer;
export type UnitLine = CampaignsUnitsAnswer["items"][number];
export type UnitView = CampaignsUnitAnswer;
export type WorkersView = CampaignsWorkersAnswer;
export type ProgressView = CampaignsProgressAnswer;
export type AccrualView = CampaignsAccrualAnswer;
export type SettlementLine = CampaignsAllSettlementsAnswer["items"][number];
export type SettlementView = CampaignsSettlementAnswer;
export type ReportView = CampaignsReportAnswer;

export type CampaignBody = CampaignsOpenInput["body"];
export type CampaignChange = CampaignsChangeInput["body"];
export type QuantitiesBody = CampaignsPlanInput["body"];
export type AssignBody = CampaignsAssignInput["body"];
export type Verdicts = CampaignsVerifyInput["body"]["items"];
export type SettleBody = CampaignsSettleInput["body"];
export type CloseBody = CampaignsCloseInput["body"];
