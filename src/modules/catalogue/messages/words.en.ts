/** Words of the catalogue that all of its pages use: classes, channels, forms, limits. */
import { plural } from "#ui/i18n/plural.ts";
import type { zh } from "./words.zh.ts";

export const en: typeof zh = {
  classes: {
    enforcement: "Enforcement and professional management",
    safety: "Safety",
    publicService: "Public service",
    selfGovernance: "Self-governance",
  },
  powerKinds: {
    licence: "Licence",
    penalty: "Penalty",
    compulsion: "Compulsion",
    levy: "Levy",
    payment: "Payment",
    inspection: "Inspection",
    confirmation: "Confirmation",
    reward: "Reward",
    adjudication: "Adjudication",
    other: "Other power",
    service: "Public service",
  },
  leadKinds: {
    organisation: "A named organisation",
    areaSubdistrictOffice: "The sub-district office of the area",
    areaStation: "The service station of the area",
    areaCommittee: "The residents' committee of the area",
  },
  channels: {
    counter: "At a counter",
    web: "Online",
    telephone: "By telephone",
    homeVisit: "Home visit",
    agency: "We do it for you",
  },
  forms: {
    original: "original",
    copy: "copy",
    originalAndCopy: "original and copy",
    electronic: "electronic copy",
  },
  placeKinds: {
    station: "Service station",
    subdistrictHall: "Sub-district hall",
    districtHall: "District service hall",
    department: "The department's counter",
  },
  statuses: { draft: "Draft", published: "Published", retired: "Retired" },
  units: { workdays: "working days", workingHours: "working hours", calendarDays: "days" },
  limit: (amount, unit) => {
    const [one, many] = {
      workdays: ["working day", "working days"],
      workingHours: ["working hour", "working hours"],
      calendarDays: ["day", "days"],
    }[unit] as [string, string];
    return plural(amount, one, many);
  },
  copies: (count) => plural(count, "copy", "copies"),
  join: (parts) => parts.join(", "),
  phrases: (parts) =>
    parts
      .map((part, at) => (at > 0 ? part.charAt(0).toLowerCase() + part.slice(1) : part))
      .join(", "),
};
