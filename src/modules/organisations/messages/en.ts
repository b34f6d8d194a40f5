/** Texts of organisations in English. */
import type { refusals as zh } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: { readonly [K in keyof typeof zh]: string } = {
  "organisations.area_of_wrong_level":
    "An organisation of this kind belongs to an area of another level: {level}.",
  "organisations.area_unknown": "There is no such area, or it is closed.",
  "organisations.closed": "{code} is closed.",
  "organisations.closes_before_it_opens": "It cannot close before it opened.",
  "organisations.closes_in_future": "The closing day cannot be later than today.",
  "organisations.code_malformed":
    "The code “{code}” is not valid: letters, digits, dots and dashes only, at most 40.",
  "organisations.code_taken": "The code {code} is in use.",
  "organisations.community_served_already":
    "{area} is served by another station. Take it out there first.",
  "organisations.day_malformed": "The day “{day}” is not valid. Write it like 2026-11-21.",
  "organisations.ends_before_it_begins": "It cannot end before it began.",
  "organisations.ends_in_future": "The last day cannot be later than today.",
  "organisations.has_open_children":
    "There are still {count} organisations below it. Close or move them first.",
  "organisations.has_open_posts": "{count} people still hold posts here. End or move them first.",
  "organisations.name_missing": "Give the name in Chinese and in English.",
  "organisations.no_such_organisation": "There is no such organisation.",
  "organisations.no_such_person": "There is no such person.",
  "organisations.no_such_post": "There is no such post.",
  "organisations.nothing_to_change": "There is nothing to change.",
  "organisations.one_post_is_primary":
    "Everyone has one primary post: make another one primary instead.",
  "organisations.only_stations_serve": "Only stations serve communities.",
  "organisations.parent_below_itself": "An organisation cannot be above itself.",
  "organisations.parent_closed": "The organisation above, {code}, is closed.",
  "organisations.parent_missing": "An internal office needs the organisation that it is part of.",
  "organisations.parent_of_wrong_kind": "{code} cannot be above an organisation of this kind.",
  "organisations.parent_unknown": "There is no organisation {parent} to be above it.",
  "organisations.person_exists": "Someone with the same name and telephone is entered already.",
  "organisations.person_has_left": "This person no longer serves.",
  "organisations.person_has_posts": "This person still holds {count} posts. End them first.",
  "organisations.person_name_missing": "Give the name.",
  "organisations.point_incomplete": "Give both longitude and latitude.",
  "organisations.post_area_outside":
    "The area of a post lies in the area that its organisation belongs to or serves.",
  "organisations.post_ended": "This post has ended.",
  "organisations.post_held_already": "This person already holds the same post here.",
  "organisations.reason_missing": "Say why you need to see it.",
  "organisations.role_not_for_kind": "Organisations of this kind have no such post.",
  "organisations.serves_no_community": "A station serves communities that exist.",
  "organisations.subdistrict_has_office": "{area} has a sub-district office already.",
  "organisations.telephone_wrong": "This is not a telephone number.",
  "organisations.title_missing": "Give the title in Chinese and in English.",
  "organisations.uscc_taken": "The unified social credit code {uscc} is in use.",
  "organisations.uscc_wrong":
    "{uscc} is not a unified social credit code (18 characters, the last one checks the others).",
};
