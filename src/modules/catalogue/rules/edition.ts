/** How a row of a spreadsheet becomes the next edition of a duty that may stand already. */
import type { DutyContent } from "../schema.ts";
import { ENGLISH_OF, withEnglishOf } from "./english.ts";

/** Most synonyms of a duty, and the longest. */
const SYNONYMS = { count: 40, characters: 60 } as const;

/**
 * What a duty says after a row of a spreadsheet was laid over what it says now.
 * A row says little (often a name and a department): what it leaves open stays as it stands, so that a new edition
 * does not lose materials, limits or leads. The leads stay where the row's body is among them.
 */
export function editionContent(standing: DutyContent | undefined, row: DutyContent): DutyContent {
  if (standing === undefined) return row;
  const [lead] = row.leads;
  const leadsAlready =
    lead === undefined ||
    standing.leads.some(({ kind, orgId }) => kind === lead.kind && orgId === lead.orgId);
  const { limits } = row;
  const laid: DutyContent = {
    ...standing,
    // A text that changes does not keep the English of the old one; what stays as it was does, below.
    ...Object.fromEntries(Object.values(ENGLISH_OF).map((english) => [english, row[english]])),
    ...given(row),
    class: row.class,
    lists: together(standing.lists, row.lists, 20),
    leads: leadsAlready ? standing.leads : row.leads,
    limits: {
      acceptance: limits.acceptance ?? standing.limits.acceptance,
      firstResponse: limits.firstResponse ?? standing.limits.firstResponse,
      statutory: limits.statutory ?? standing.limits.statutory,
      promised: limits.promised ?? standing.limits.promised,
    },
    synonyms: together(standing.synonyms, row.synonyms, SYNONYMS.count),
  };
  return withEnglishOf(laid, standing);
}

/** The members of a row that say something, those apart that are laid over in a way of their own. */
function given(row: DutyContent): Partial<DutyContent> {
  const apart = new Set(["class", "lists", "leads", "limits", "synonyms"]);
  return Object.fromEntries(
    Object.entries(row).filter(
      ([field, value]) =>
        !apart.has(field) &&
        value !== null &&
        value !== "" &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function together(a: readonly string[], b: readonly string[], most: number): string[] {
  return [...new Set([...a, ...b])].slice(0, most);
}

/**
 * The content with more names that residents may know it by: those of rows that were merged into it.
 * Its own name is left out, a name that is too long is cut; what goes beyond the limit of synonyms is left out.
 */
export function withSynonyms(content: DutyContent, names: readonly string[]): DutyContent {
  const cut = names
    .map((name) => [...name.trim()].slice(0, SYNONYMS.characters).join("").trim())
    .filter((name) => name !== "" && name !== content.name);
  return { ...content, synonyms: together(content.synonyms, cut, SYNONYMS.count) };
}
