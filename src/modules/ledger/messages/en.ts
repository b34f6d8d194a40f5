/** Texts of the ledger in English. */
import type { refusals as zhRefusals } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: Record<keyof typeof zhRefusals, string> = {
  "ledger.account_twice": "An account appears in an entry once only.",
  "ledger.account_unknown": "There is no such account ({account}).",
  "ledger.appropriation_exceeded":
    "{organisationEn} has {available} available for {purposeEn} in {year}; {wanted} is more.",
  "ledger.appropriation_unknown": "There is no such appropriation.",
  "ledger.closed_already": "This month is closed.",
  "ledger.commitment_exceeded": "Commitment {commitment} holds {available}; {wanted} is more.",
  "ledger.commitment_missing": "Committed money moves by reservation, release and settlement only.",
  "ledger.commitment_unknown": "There is no such commitment.",
  "ledger.commitments_overdue":
    "{count} commitments fell due and are neither settled nor released. Deal with them, then close.",
  "ledger.community_unknown": "There is no such community.",
  "ledger.date_in_future": "{day} has not come yet; nothing is posted ahead of its day.",
  "ledger.earlier_month_open": "Months are closed in order: close {period} first.",
  "ledger.entry_unknown": "There is no such entry.",
  "ledger.money_from_nowhere": "What one passes on must be exactly what others receive.",
  "ledger.month_not_over": "This month is not over; it can be closed once it is.",
  "ledger.no_text": "Say what it is about, in 1 to 500 characters.",
  "ledger.not_a_day": "“{day}” is not a day; write it like 2026-11-21.",
  "ledger.not_a_period": "“{period}” is not a month; write it like 202611.",
  "ledger.not_a_pool":
    "Money is appropriated from, and withdrawn to, what is not yet appropriated.",
  "ledger.not_an_amount": "An amount is more than nothing, in whole fen.",
  "ledger.organisation_closed": "{code} is closed; no account can be opened for it.",
  "ledger.organisation_unknown": "There is no such organisation.",
  "ledger.overdrawn": "The balance does not suffice: this money has gone on already.",
  "ledger.period_closed":
    "This month has just been closed. Send it again: it will be posted to the next month.",
  "ledger.reason_used": "This was posted already (entry {entry}), with other content.",
  "ledger.reversal_of_reversal": "A reversal is not reversed; post a new entry instead.",
  "ledger.reversed_already": "This entry has been reversed already.",
  "ledger.same_appropriation": "Money cannot go from an appropriation to itself.",
  "ledger.unbalanced": "Debits and credits must be equal in every appropriation.",
  "ledger.year_out_of_range": "{year} is outside the years of the ledger (2000 to 2100).",
};
