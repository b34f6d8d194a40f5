/** The built pages that browsers are served: made once, by whoever needs them first. */
import { buildPages, pagesAreCurrent } from "#ui/build.ts";
import { onCluster, openCluster } from "./cluster.ts";

/** Builds the pages if they are not what their sources say; whoever comes meanwhile waits. */
export async function currentPages(): Promise<void> {
  if (pagesAreCurrent()) return;
  const cluster = await openCluster();
  await onCluster(cluster.url, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('pages'))");
    if (!pagesAreCurrent()) await buildPages();
  });
  await cluster.leave();
}
