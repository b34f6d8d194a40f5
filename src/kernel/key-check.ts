/** Holds a database and its field key together: with another key nothing would open, and nothing new could be read back. */
import { type Db, sql } from "./db.ts";
import type { Vault } from "./vault.ts";

const FIELD = "kernel.key_check.sealed";
const TEXT = "guiwei";

/** The key does not belong to the database; its message is the sentence shown at boot. */
export class WrongKey extends Error {
  constructor() {
    super(
      "The field key does not belong to this database: set FIELD_KEY, or put DATA_DIR/keys/field.key back, to the key it was begun with. Without it personal data cannot be read.",
    );
  }
}

/** Remembers the key of a new database, or refuses another one. Throws {@link WrongKey}. */
export async function checkKey(db: Db, vault: Vault): Promise<void> {
  await sql`insert into kernel.key_check (sealed) values (${vault.seal(FIELD, TEXT)})
    on conflict do nothing`.execute(db);
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from kernel.key_check`.execute(db);
  try {
    if (rows[0] !== undefined && vault.open(FIELD, rows[0].sealed) === TEXT) return;
  } catch {
    // falls through: a text that does not open was sealed with another key
  }
  throw new WrongKey();
}
