/** The organisations, people and posts remembered in memory. */
import { type Ctx, changed } from "#kernel/context.ts";
import { loadAreas } from "#places";
import { type OrganisationDirectory, buildOrganisationDirectory } from "../rules/directory.ts";
import * as organisations from "../store/organisations.ts";
import * as people from "../store/people.ts";

const MEMO = "organisations.directory";

/** The field that a person's name is sealed under. */
export const NAME_FIELD = "organisations.person.name";
/** The field that a person's telephone is sealed under. */
export const TELEPHONE_FIELD = "organisations.person.telephone";

/**
 * Answers every organisation, person and post, remembered in this process until one changes.
 * Names are decrypted once, into memory only. A transaction that has changed some reads its own changes.
 */
export async function loadOrganisations(ctx: Ctx): Promise<OrganisationDirectory> {
  const load = async (): Promise<OrganisationDirectory> => {
    const areas = await loadAreas(ctx);
    const rows = await people.allPeople(ctx.db);
    return buildOrganisationDirectory(
      {
        organisations: await organisations.allOrganisations(ctx.db),
        people: rows.map(({ nameSealed, ...person }) => ({
          ...person,
          name: ctx.vault.open(NAME_FIELD, nameSealed),
        })),
        posts: await people.allPosts(ctx.db),
      },
      areas,
    );
  };
  return ctx.stale?.has(MEMO) ? load() : ctx.memo.get(MEMO, load);
}

/** Says that the directory has changed. */
export function directoryChanged(ctx: Ctx): Promise<void> {
  return changed(ctx, MEMO);
}
