/** Why the rules of forms say no, in English. */
import type { refusals as zh } from "./zh.ts";

export const refusals: Record<keyof typeof zh, string> = {
  "forms.key_malformed":
    "The key “{key}” will not do: start with a small letter, then small letters, digits and “-”, 40 characters at most",
  "forms.key_taken": "The key “{key}” is taken",
  "forms.name_missing": "Name the field in Chinese and in English (Chinese: 60 characters at most)",
  "forms.same_name": "The dictionary has “{en}” already; please use it",
  "forms.personal_field":
    "“{en}” is about a person. Forms gather figures of areas, never personal data",
  "forms.choices_wrong":
    "Give 2 to 30 choices with names of their own; only fields of the type “choice” have any",
  "forms.adding_wrong": "Only numbers can be summed or averaged",
  "forms.weight_wrong":
    "An average is weighted by a whole number in use at the same level; other ways of adding have no weight",
  "forms.validity_wrong": "Answers stay fresh for 1 to 3660 days",
  "forms.source_wrong": "What the platform computes is a whole number that is summed",
  "forms.field_not_found": "There is no such field",
  "forms.field_not_now": "This cannot be done with the field now; its state has changed",
  "forms.weighs_others": "“{en}” is weighted by it; deal with that field first",
  "forms.reason_missing": "Please give a reason",
  "forms.title_missing": "Give the form a title",
  "forms.purpose_missing": "Say what the answers are for (5 characters at least)",
  "forms.not_a_day": "That is not a day",
  "forms.field_unknown": "The form has no such field",
  "forms.field_twice": "“{en}” stands in the form twice",
  "forms.too_many_fields": "A form has {most} fields at most",
  "forms.range_wrong":
    "The bounds of “{en}” are wrong: only numbers have any, and the lower is not above the upper",
  "forms.condition_wrong":
    "The condition of “{en}” is wrong: it can hang only on a yes-or-no or choice field that stands before it",
  "forms.sum_wrong":
    "The sum is wrong: two parts at least, all in the form and of the same type as the whole",
  "forms.nothing_asked": "The form asks nothing yet",
  "forms.field_not_in_use": "“{en}” is not in use; choose a field that is",
  "forms.wrong_level":
    "“{en}” is not known at this level; ask it where it is known, it adds up by itself",
  "forms.due_too_soon": "The due day must lie after today",
  "forms.area_unknown": "There is no such area",
  "forms.no_department": "Only departments design forms",
  "forms.form_not_found": "There is no such form",
  "forms.not_your_form": "The form belongs to another department",
  "forms.not_now": "This cannot be done with the form now; its state has changed",
  "forms.edited_meanwhile": "Somebody has just changed the form; reload before you change it",
  "forms.say_why_again":
    "{count} fields are asked already or have a fresh answer; say why they are asked again ({least} characters at least)",
  "forms.nobody_asked": "Nobody of this level lies in the areas that were chosen",
  "forms.no_body": "These areas have no body yet that could fill it in: {en}",
  "forms.not_sent": "The form was not sent yet, so there are no results",
  "forms.sheet_not_found": "There is no such sheet",
  "forms.form_closed": "The form is closed",
  "forms.sheet_not_now": "This cannot be done with the sheet now; its state has changed",
  "forms.not_yours_to_fill": "Another body fills in this sheet",
  "forms.not_yours_to_return": "This sheet is not yours to return",
  "forms.answered_twice": "Send one answer a field at a time",
  "forms.computed_field": "The platform computes “{en}”; nobody types it",
  "forms.nothing_known": "There is no fresh answer to confirm for “{en}”; please fill it in",
  "forms.value_wrong": "What stands in “{en}” does not fit the field",
  "forms.personal_number":
    "“{en}” seems to hold an identity or mobile number; forms never hold personal data",
  "forms.answer_changed":
    "{whoEn} has just changed “{en}” to “{nowEn}”; your change was not saved. Look at it before you change it again",
  "forms.not_complete": "{count} fields are not right yet: {en}",
  "forms.not_a_period": "That is not a period",
};
