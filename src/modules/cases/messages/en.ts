import type { refusals as zh } from "./zh.ts";

/** Texts of the refusal codes of this module. */
export const refusals: { readonly [K in keyof typeof zh]: string } = {
  "cases.task_refused":
    "This work has been refused as not admitted. Wait for the decision, or take the refusal back.",
  "cases.already_leads": "This organisation leads the case already.",
  "cases.before_receipt": "That is before the case was received.",
  "cases.decides_own_request": "Someone other than the person who asked decides on an extension.",
  "cases.duty_or_category": "Choose either a duty or a category.",
  "cases.extended_once": "A case can be extended once.",
  "cases.extension_too_long": "An extension has at most {limit} working days.",
  "cases.extension_undecided":
    "An extension is waiting for a decision. Decide it before completing the case.",
  "cases.graded_once": "A case is graded once; you have graded this one.",
  "cases.grade_window_open":
    "The resident can still grade. Close it after the grade or when the time is over.",
  "cases.handles_already": "This person handles it already.",
  "cases.has_a_lead":
    "The case has a lead. To change it, hand it over with a reason: a lead never changes silently.",
  "cases.holds_already": "This organisation holds it already.",
  "cases.imported_already": "This case was imported before.",
  "cases.is_first_contact_already":
    "This organisation has the first-contact responsibility already.",
  "cases.no_clock_to_extend":
    "There is no completion limit yet. Extension is possible after acceptance.",
  "cases.no_clock_to_pause":
    "There is no completion limit yet. Pausing is possible after acceptance.",
  "cases.no_extension_asked": "No extension is waiting for a decision.",
  "cases.not_found": "There is no such case, or it is not yours to see.",
  "cases.not_in_this_status": "This cannot be done in the present status.",
  "cases.not_solved_needs_reason": '"Not solved" needs a reason; a solved case has none.',
  "cases.not_yours_to_do": "Someone else does this step: {who}.",
  "cases.not_yours_to_unmask":
    "Only the organisations that work on the case may see personal data in full.",
  "cases.nothing_to_grade": "A case can be graded when it is completed.",
  "cases.notice_needs_items": "Say which materials are missing.",
  "cases.outcome_of_other_kind": "This outcome does not fit this kind of case.",
  "cases.overdue_cannot_extend": "The case is overdue; it can no longer be extended.",
  "cases.overdue_cannot_pause": "The case is overdue; its clock cannot be paused.",
  "cases.pause_cap_used": "The case has been paused for all of its {workdays} working days.",
  "cases.reopen_too_late":
    "It was completed more than {workdays} working days ago. Please send a new request.",
  "cases.reopened_enough": "It has been reopened {limit} times. Please send a new request.",
  "cases.search_too_short": "Type at least two characters.",
  "cases.sign_in_first":
    "Please sign in first to take cases in at the counter, by telephone or on a visit.",
  "cases.title_needed": "Say in one sentence what it is about.",
  "cases.unknown_area": "There is no such area.",
  "cases.unknown_category": "There is no such category.",
  "cases.unknown_duty": "There is no such duty, or it is not published.",
  "cases.unknown_organisation": "There is no such organisation, or it is closed.",
  "cases.unknown_person": "The organisation has no such person.",
  "cases.urged_recently": "It was urged a short while ago. You can urge again after {again}.",
  "cases.wrong_channel": "You cannot take a case in through this channel.",
};
