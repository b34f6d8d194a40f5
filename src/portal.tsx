/** The portal's entry: composes the pages that modules contribute in `pages/portal.tsx`. */
import { createRoot } from "react-dom/client";
import { connectClient } from "#ui/client.ts";
import type { PortalModule } from "#ui/portal/contract.ts";
import { earlyFetch } from "#ui/portal/early.ts";
import { fetchFirst } from "#ui/portal/page-code.ts";
import { PortalShell } from "#ui/portal/shell.tsx";
import { preferences, startPreferences } from "#ui/preferences.ts";

const modules = Object.entries(
  import.meta.glob<PortalModule>("./modules/*/pages/portal.tsx", { eager: true }),
).map(([path, module]): PortalModule => ({ ...module, name: path.split("/")[2] ?? "" }));

const pages = modules.flatMap((module) => module.portalPages ?? []);
await Promise.all([startPreferences(), fetchFirst(pages, location.pathname)]);
connectClient({ fetch: earlyFetch, language: () => preferences().language });
const place = document.getElementById("page");
if (place !== null) createRoot(place).render(<PortalShell modules={modules} />);
