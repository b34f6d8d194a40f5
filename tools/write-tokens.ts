/** Writes `src/ui/tokens.css` from `src/ui/tokens.ts`: `node tools/write-tokens.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tokensCss } from "#ui/tokens.ts";

writeFileSync(join(import.meta.dirname, "..", "src", "ui", "tokens.css"), tokensCss());
