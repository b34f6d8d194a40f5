/** Public face of forms: the dictionary of fields, forms, sheets, results. */
export {
  adoptField,
  declineField,
  proposeField,
  replaceField,
  retireField,
} from "./actions/fields.ts";
export { copyForm, draftForm, dropForm, editForm, listForms, showForm } from "./actions/forms.ts";
export { showResults } from "./actions/results.ts";
export { askAdmission, closeForm, sendForm } from "./actions/sending.ts";
export { handIn, listInbox, returnSheet, saveAnswers, showSheet } from "./actions/sheets.ts";
export { admitForm } from "./actions/whole-path.ts";
export { type FormsDifference, verifyForms } from "./actions/verify.ts";
export type { Design, DesignItem } from "./rules/design.ts";
export type { FieldContent } from "./rules/field.ts";
