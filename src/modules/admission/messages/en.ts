/** Texts of admission in English. */
import type { refusals as zhRefusals } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: Record<keyof typeof zhRefusals, string> = {
  "admission.after_the_fact":
    "The work was to begin on {from}, before now or before the meeting: nothing is admitted after the fact. Send it back for other days.",
  "admission.agenda_not_empty": "There are items on the agenda. Take them off first.",
  "admission.applicant_unknown": "There is no such body that may apply.",
  "admission.area_unknown": "One of the areas does not exist or has been closed.",
  "admission.budget_year_wrong": "The budget year lies between {first} and {last}.",
  "admission.committee_executive":
    "A residents' committee governs itself and takes on only what the law lets it assist with. Instead of {committeesEn} ask {stationsEn}, or name the item of the list that it helps with.",
  "admission.conditions_missing": "Say under which conditions.",
  "admission.conditions_wrong": "At most {most} conditions of up to 300 characters each.",
  "admission.contact_wrong": "Give the contact's name and a telephone number that can be dialled.",
  "admission.decided_in_meeting":
    "This meeting has dealt with it already; the same meeting does not do so twice.",
  "admission.edited_meanwhile": "Somebody has just changed this draft. Open it again.",
  "admission.emergency_kind": "Only one-off tasks by quantity can begin as an emergency.",
  "admission.feed_unknown": "This calendar address does not exist or was revoked.",
  "admission.funded_already": "The money for this work has been set aside already.",
  "admission.incomplete": "Still missing: {fieldsEn}.",
  "admission.mandate_over":
    "Admission {code} is for {from} to {to}; this lies outside, or it has lapsed or ended.",
  "admission.meeting_body_fixed":
    "There are items on the agenda, so it cannot become another kind of meeting.",
  "admission.meeting_not_yet": "The meeting has not begun yet; its minutes cannot be recorded.",
  "admission.meeting_over": "This meeting was held or cancelled already.",
  "admission.meeting_time_wrong": "That is not a time.",
  "admission.meeting_unknown": "There is no such meeting.",
  "admission.meeting_unnamed": "Give the meeting a name of up to 100 characters.",
  "admission.money_missing":
    "No money, no admission: {wanted} has to be set aside, {organisationEn} has {available} left for tasks in {year}; {missing} is missing.",
  "admission.no_contact": "This application names no contact.",
  "admission.no_evidence": "Say what shows it, in up to 2000 characters, or attach it.",
  "admission.no_mandate":
    "This work was not admitted and cannot be handed down. Apply for admission first.",
  "admission.no_minutes":
    "Record the minute number of the meeting first: nothing is decided without minutes.",
  "admission.no_petition": "There is no petition for exit that this could be done with.",
  "admission.no_reason": "Give a reason.",
  "admission.no_review_open":
    "The yearly review has not opened, or it was decided that the work does not go on.",
  "admission.not_a_party": "Only bodies that it concerns can do that.",
  "admission.not_a_target":
    "Work goes to sub-district offices, stations or residents' committees only.",
  "admission.not_an_assisted_duty":
    "Choose the item of the list that the committee helps with by law.",
  "admission.not_asked": "Your body was not asked for an opinion.",
  "admission.not_begun_yet":
    "An emergency begins today ({today}). For work that begins later, apply as usual.",
  "admission.not_covered": "Admission {code} does not cover this: {whatEn}.",
  "admission.not_for_them": "One applies for one's own body.",
  "admission.not_now": "This application is not at a stage where that can be done.",
  "admission.not_on_agenda": "It is not on the agenda of a meeting. Put it there first.",
  "admission.not_yours_to_do": "Your current post does not allow this.",
  "admission.not_yours_to_unmask": "Your current post does not show the contact in full.",
  "admission.nothing_set_aside": "No money is set aside any more.",
  "admission.nothing_to_decide": "There is nothing for a meeting to decide now.",
  "admission.on_agenda": "It is on the agenda of a meeting. Take it off first.",
  "admission.opinion_needs_words":
    "An objection or a condition needs words: at least {least} characters.",
  "admission.opinion_too_late":
    "Opinions were asked for until {until}; silence was recorded as no opinion.",
  "admission.opinions_open": "Opinions may come in until {until}; the review follows.",
  "admission.own_application":
    "Whoever applies, the body and the people, does not review or decide it.",
  "admission.period_over": "The days of this work are over.",
  "admission.petition_open": "A petition for exit is open already; it can be supported.",
  "admission.reason_too_short": "Say more: at least {least} characters.",
  "admission.setting_in_past": "It can be set from today ({today}) on.",
  "admission.setting_unknown": "Nothing was set for that day.",
  "admission.setting_wrong": "“{setting}” is outside what can be set.",
  "admission.standing_too_long":
    "Standing work is admitted for {months} months at most, here until {latest}; it is reviewed before its end and can go on.",
  "admission.supports_already": "Your body has petitioned or supported it already.",
  "admission.target_outside": "{bodiesEn} lie outside the chosen areas.",
  "admission.too_late":
    "Apply {workdays} working days ahead: applied for today, it can begin on {first} at the earliest.",
  "admission.too_many_feeds": "At most {most} calendar addresses at a time. Revoke one first.",
  "admission.total_wrong": "An amount is more than nothing and not more than the total.",
  "admission.unknown": "There is no such application.",
  "admission.wrong_meeting":
    "Standing work is decided by the standing committee, everything else by the executive meeting.",
};
