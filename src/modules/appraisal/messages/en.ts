/** Texts of appraisal in English. */
import type { refusals as zhRefusals } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: Record<keyof typeof zhRefusals, string> = {
  "appraisal.appeal_over": "Appeals were possible until {until}.",
  "appraisal.appeal_running": "Appeals run until {until}; the round can be closed after that.",
  "appraisal.appeal_undecided": "An appeal is undecided. Decide it, then close the round.",
  "appraisal.appraisers_not_whole":
    "The weights of the appraisers of “{name}” add up to {sum} thousandths; they must make 1000.",
  "appraisal.appraiser_twice": "“{name}” names a group of appraisers twice.",
  "appraisal.cases_hidden":
    "Whoever is appraised does not see the cases behind this number: who graded stays unknown.",
  "appraisal.closed_already": "This round has ended; nothing in it changes any more.",
  "appraisal.computing_already":
    "This round is being computed. There is nothing to do until it is.",
  "appraisal.dates_wrong": "The dates are wrong: a beginning comes no later than its end.",
  "appraisal.definition_unknown": "There is no evidence called “{name}”.",
  "appraisal.edited_meanwhile": "Somebody has just changed this scheme. Open it again.",
  "appraisal.evidence_behind": "The evidence has not caught up with the cases. Try again shortly.",
  "appraisal.goal_not_beyond_floor":
    "Floor and goal of “{name}” are the same or the wrong way round.",
  "appraisal.group_empty": "There is not a single target in “{group}”.",
  "appraisal.group_too_small": "Groups smaller than {least} would tell who is in them.",
  "appraisal.indicator_twice": "Two indicators have the same code.",
  "appraisal.never_an_indicator":
    "“{name}” cannot be an indicator: log-ins, check-ins, points and uploads never rank anybody.",
  "appraisal.no_draft": "There is no change to publish.",
  "appraisal.no_targets": "Say who is appraised.",
  "appraisal.not_computed": "This round has not been computed yet.",
  "appraisal.not_now": "This round is not at a stage where that can be done.",
  "appraisal.not_yours": "One speaks for one's own body or area.",
  "appraisal.nothing_said": "Nothing of this target waits for an answer.",
  "appraisal.number_unknown": "There is no such number.",
  "appraisal.own_decision": "Who confirmed the results does not decide appeals.",
  "appraisal.period_not_over": "It can be computed when {month} is over.",
  "appraisal.reply_over": "Replies were possible until {until}.",
  "appraisal.reply_running": "Replies run until {until}; the results can be confirmed after that.",
  "appraisal.reply_unanswered": "A reply is unanswered. Answer it, then confirm.",
  "appraisal.result_hidden":
    "Before publication one sees the result of one's own body or area only.",
  "appraisal.round_unknown": "There is no such round.",
  "appraisal.said_already": "This target has spoken once already.",
  "appraisal.scheme_unknown": "There is no such scheme.",
  "appraisal.still_collecting": "Collecting runs until {until}; compute after that.",
  "appraisal.target_unknown": "There is no such target in this round.",
  "appraisal.too_early": "Collecting begins on {on}.",
  "appraisal.too_little_evidence": "Only {share}% is evidence; at least 60% must be.",
  "appraisal.version_unknown": "This scheme has no such published version.",
  "appraisal.weight_missing": "The weight of “{name}” must be above 0, with one decimal at most.",
  "appraisal.weights_not_whole": "The weights add up to {sum}%; they must make 100%.",
};
