/** What the bench does to a database as its owner. */
import pg, { type Client } from "pg";
import type { Booted } from "../src/boot.ts";

/** Runs something as the owner of the schema. */
export async function asAdmin(
  url: string,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client);
  await client.end();
}

/** Moves everybody who follows the log to its end: for rows that were not made to be followed. */
export async function passFollowers({ adminUrl }: Booted): Promise<void> {
  await asAdmin(adminUrl, (client) =>
    client.query(
      "update kernel.follower set position = (select last_value from kernel.event_position_seq)",
    ),
  );
}
