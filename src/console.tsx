/** The console's entry: composes the pages that modules contribute in `pages/console.tsx`. */
import { createRoot } from "react-dom/client";
import { connectClient } from "#ui/client.ts";
import type { ConsoleModule } from "#ui/console/contract.ts";
import { ConsoleShell } from "#ui/console/shell.tsx";
import { galleryModule } from "#ui/gallery/console.tsx";
import { preferences, startPreferences } from "#ui/preferences.ts";

const modules = Object.entries(
  import.meta.glob<ConsoleModule>("./modules/*/pages/console.tsx", { eager: true }),
).map(([path, module]): ConsoleModule => ({ ...module, name: path.split("/")[2] ?? "" }));

await startPreferences();
connectClient({
  language: () => preferences().language,
  onUnauthenticated: () => dispatchEvent(new Event("guiwei:unauthenticated")),
  onWork: (workId) => dispatchEvent(new CustomEvent("guiwei:work", { detail: workId })),
});
const place = document.getElementById("page");
if (place !== null)
  createRoot(place).render(<ConsoleShell modules={[...modules, galleryModule]} />);
