/** The entry for work at the door: small, phone first, opens without a network. */
import { createRoot } from "react-dom/client";
import { connectClient } from "#ui/client.ts";
import type { FieldModule } from "#ui/field/contract.ts";
import { preferences, startPreferences } from "#ui/preferences.ts";

const modules = Object.values(
  import.meta.glob<FieldModule>("./modules/*/pages/field.tsx", { eager: true }),
);

await startPreferences();
connectClient({ language: () => preferences().language });
const place = document.getElementById("page");
const FieldApp = modules[0]?.fieldApp;
if (place !== null && FieldApp !== undefined) createRoot(place).render(<FieldApp />);
