/** Who is asked. */

/** Sub-district offices, residents who dealt with the target, units of the neighbourhood, deputies. */
export const GROUPS = ["subdistricts", "residents", "units", "deputies"] as const;
export type GroupKey = (typeof GROUPS)[number];

/** Groups whose members are on a list and grade every target; residents are drawn and grade the one that they dealt with. */
export const LISTED = ["subdistricts", "units", "deputies"] as const satisfies readonly GroupKey[];
export type ListedGroup = (typeof LISTED)[number];
/** Groups whose list the coordinator enters; that of the sub-districts is who serves there. */
export const ENTERED = ["units", "deputies"] as const satisfies readonly ListedGroup[];

/** The smallest group that is ever told of; a survey may ask for more. Source: issue of appraisal; see the decision page. */
export const SMALLEST_GROUP = 5;
/** Targets on one ballot at most: what fits on a page. */
export const MOST_TARGETS = 30;
