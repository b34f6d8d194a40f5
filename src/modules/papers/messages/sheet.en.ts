/** What stands on every paper, in English. */
import type { SheetWords } from "../rules/sheet.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const sheetWords: SheetWords = {
  brand: "Guiwei",
  verify: "Verification code",
  verifyText:
    "Scan, or type the code under Check a paper on the residents' site, to see what this paper said when it was issued.",
  issued: (when) => `Issued ${when}`,
  qr: (code) => `QR code of paper ${code}`,
  page: ["Page ", " of ", ""],
  sealHere: "Seal",
  day: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ""} ${year}`,
};
