/** Texts of questionnaires in English. */
import type { refusals as zh } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: { readonly [code in keyof typeof zh]: string } = {
  "questionnaires.answer_incomplete":
    "Please answer every question; choose “don't know” where you cannot tell.",
  "questionnaires.closed_already": "This survey is closed.",
  "questionnaires.code_mistyped":
    "That code is mistyped. Please check it against the message or slip.",
  "questionnaires.code_unknown": "There is no such code, or the survey is over.",
  "questionnaires.code_used": "This code has been used; it counts once.",
  "questionnaires.dates_wrong":
    "The dates are wrong, or fewer people are drawn for each target than the smallest group.",
  "questionnaires.empty_group":
    "Too few people: a group below the smallest is never reported, so it is not asked.",
  "questionnaires.group_not_asked": "No question is for “{group}”.",
  "questionnaires.group_too_small":
    "The smallest group cannot be below {least}, or people could be told.",
  "questionnaires.list_fixed":
    "This list cannot be changed: its codes are out, or it comes from the offices themselves.",
  "questionnaires.list_missing": "This group has no list yet.",
  "questionnaires.listed_twice": "Somebody is on the list twice; each person gets one code.",
  "questionnaires.not_on_ballot": "This code is not for that target.",
  "questionnaires.opened_already": "There is a survey about this already.",
  "questionnaires.over": "Answers were taken until {on}; it is over.",
  "questionnaires.own_target":
    "You cannot grade the body that you work for. Sign out and give the code back to whom it was for.",
  "questionnaires.question_count": "A survey has one to {most} questions.",
  "questionnaires.slips_used": "Somebody in this group has answered; its codes cannot be replaced.",
  "questionnaires.still_open": "Answers are taken until {until}; it can be closed after that.",
  "questionnaires.survey_unknown": "There is no such survey.",
  "questionnaires.telephone_wrong":
    "A number on the list cannot receive messages. Enter a mobile number or none.",
};
