/** Texts of the catalogue in English. */
import type { leadProblems as zhProblems, refusals as zh } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: { readonly [K in keyof typeof zh]: string } = {
  "catalogue.already_retired": "This version is retired already.",
  "catalogue.area_needed": "Say where it is first; then we know who is responsible.",
  "catalogue.area_not_covered": "This duty does not cover that area.",
  "catalogue.changed_meanwhile": "Someone has just changed this. Reload it and try again.",
  "catalogue.code_taken": "This code is in use already.",
  "catalogue.double_body_for_area":
    "Several bodies of this kind serve the area: nobody can say which leads.",
  "catalogue.double_lead": "Two bodies lead in this area. Only one may.",
  "catalogue.draft_exists": "Duty {code} has a draft already. Change that one.",
  "catalogue.effective_in_past": "It cannot take effect before today ({today}).",
  "catalogue.ends_before_start": "It cannot end before it takes effect on {day}.",
  "catalogue.import.broken": "The file cannot be read (near line {line}). Save it again and retry.",
  "catalogue.import.cell_error": "“{column}” holds an error value. Write text instead.",
  "catalogue.import.code_department_differs":
    "The body inside the code ({inside}) is not the one in the department column ({column}). Please check.",
  "catalogue.import.code_department_wrong":
    "The body inside the code ({value}) is not a valid code.",
  "catalogue.import.code_incomplete":
    "The code {code} is incomplete: item, region, sub-item, body, kind and version follow one another.",
  "catalogue.import.code_malformed":
    "The code {code} may only have letters, digits, dots, dashes and underscores, 100 at most.",
  "catalogue.import.code_missing": "The code is missing.",
  "catalogue.import.code_of_other_department":
    "The body inside the code belongs to {owner}. Please check who is responsible.",
  "catalogue.import.code_other_area":
    "The code belongs to another region ({region}); this list is of {district}. Use this district's code.",
  "catalogue.import.code_placeholder":
    "The body inside the code ({part}) is a placeholder. Enter the official code.",
  "catalogue.import.code_twice":
    "Several rows with this code say different things (rows {rows}). Keep the right one.",
  "catalogue.import.control_characters": "“{column}” has characters that cannot be stored.",
  "catalogue.import.department_code_internal":
    "The department's code {value} is a running number of the source system.",
  "catalogue.import.department_code_old":
    "The department's code {value} is an old organisation code; use the unified social credit code.",
  "catalogue.import.department_code_suffixed":
    "The department's code {value} carries a suffix of the source system.",
  "catalogue.import.department_code_truncated": "The department's code {value} lacks a character.",
  "catalogue.import.department_code_wrong": "The department's code {value} is not valid.",
  "catalogue.import.department_missing": "The lead is missing.",
  "catalogue.import.draft_exists":
    "Someone is working on a draft of this duty; it was not written over.",
  "catalogue.import.empty": "The file is empty.",
  "catalogue.import.encoding_unknown":
    "The encoding of the file is unknown. Save it as UTF-8 or XLSX.",
  "catalogue.import.formula": "“{column}” is a formula. Replace it by its value.",
  "catalogue.import.helper_unreadable":
    "The co-organiser “{value}” should read: body|task|limit (e.g. 3个工作日).",
  "catalogue.import.lead_not_unique": "The lead is missing or not the only one: {problemsEn}.",
  "catalogue.import.limit_not_whole": "A limit in days must be a whole number.",
  "catalogue.import.limit_unreadable":
    "“{value}” under “{column}” is not understood. Write 5个工作日, 8工作小时 or 30天.",
  "catalogue.import.english_lines_differ":
    "“{column}” must have one line for each of the {lines} of “{of}”; write - for a line without English.",
  "catalogue.import.material_unreadable": "The material “{value}” is not understood.",
  "catalogue.import.name_missing": "The name is missing.",
  "catalogue.import.no_head": "No heading row was found. It should have: {columns}.",
  "catalogue.import.not_a_sheet": "This is not a CSV or XLSX spreadsheet.",
  "catalogue.import.not_your_duty": "You may only draft duties that your own department leads.",
  "catalogue.import.promise_longer_than_law":
    "The promised limit ({promised}) is longer than the statutory one ({statutory}).",
  "catalogue.import.row_repeated": "Repeats row {row}.",
  "catalogue.import.same_duty_exists":
    "The same department has a duty of this name already, under the code {code}.",
  "catalogue.import.same_duty_twice":
    "Same department and name as row {row} (code {code}): it is the same duty.",
  "catalogue.import.task_type_differs":
    "The code says type {expected}, the column says {taskType}. Please check.",
  "catalogue.import.text_too_long": "“{column}” is too long, {limit} characters at most.",
  "catalogue.import.too_large": "The file is larger than {limitMb} MB.",
  "catalogue.import.too_many_rows": "More than {limit} rows. Import it in parts.",
  "catalogue.import.unknown": "There is no such import.",
  "catalogue.import.unknown_area": "There is no area called “{name}”.",
  "catalogue.import.unknown_channel":
    "The channel “{value}” is unknown. Use 窗口, 网上, 电话, 上门 or 代办.",
  "catalogue.import.unknown_class":
    "The class “{value}” is unknown. Use 执法与专业管理, 平安建设, 公共服务 or 居民自治.",
  "catalogue.import.unknown_list": "There is no list called “{name}”.",
  "catalogue.import.unknown_organisation":
    "There is no organisation called “{name}”. Create it under organisations first.",
  "catalogue.import.unknown_place": "The kind of place “{value}” is unknown.",
  "catalogue.import.unknown_power_kind": "The kind of power “{value}” is unknown.",
  "catalogue.import.unknown_task_type": "The task type “{value}” is unknown: 1 to 10 or 20.",
  "catalogue.import.unpacks_too_large":
    "The spreadsheet unpacks to more than {limitMb} MB and was not opened.",
  "catalogue.later_version_published":
    "Version {number} takes effect on {day}. Choose a later day or retire it first.",
  "catalogue.lead_closed": "The lead no longer exists. Name another one.",
  "catalogue.lead_needs_organisation": "Say which organisation it is.",
  "catalogue.leads_not_unique":
    "It cannot be published yet: {duties} duties have gaps or double leads. {problemsEn}",
  "catalogue.limit_not_whole": "A limit in days must be a whole number.",
  "catalogue.list_closed": "The list “{code}” is closed and takes no more duties.",
  "catalogue.material_always_needed": "“{name}” is always needed and cannot be ruled out.",
  "catalogue.no_body_for_area": "No sub-district office, station or committee serves this area.",
  "catalogue.no_draft": "There is no draft to change.",
  "catalogue.no_lead": "Nobody leads in this area.",
  "catalogue.not_a_draft": "Only a draft can be published.",
  "catalogue.not_your_duty":
    "You may only draft duties that your own department leads. Ask the coordination office for others.",
  "catalogue.open_below": "Some below it are open ({codes}). Close those first.",
  "catalogue.parent_closed": "“{code}” above it is closed. Open that first.",
  "catalogue.parent_loop": "It cannot stand under itself or under what stands below it.",
  "catalogue.parent_unknown": "There is no “{code}” to stand under.",
  "catalogue.promise_longer_than_law":
    "The promised limit ({promised}) cannot be longer than the statutory one ({statutory}).",
  "catalogue.tree_too_deep": "There are {limit} levels at most. Put it one level higher.",
  "catalogue.unknown_area": "There is no such area.",
  "catalogue.unknown_category": "There is no such category.",
  "catalogue.unknown_duty": "There is no such duty, or it is not offered now.",
  "catalogue.unknown_list": "There is no list “{code}”.",
  "catalogue.unknown_material": "There is no material number {position}.",
  "catalogue.unknown_organisation": "There is no such organisation.",
  "catalogue.unknown_sample": "There is no such sample.",
  "catalogue.unknown_version": "There is no such version.",
};

/** Words of the check of leads. */
export const leadProblems: { readonly [K in keyof typeof zhProblems]: string } = {
  gap: "no lead",
  double: "two leads",
  closed: "the lead no longer exists",
  noBody: "no local body of this kind",
  doubleBody: "several local bodies of this kind",
  wholeDistrict: "the whole district",
  andMore: "and {count} more",
};
