/** `npm run check`: every check without the tests; `npm run check -- --fix` formats first. */
import { allChecks, runChecks } from "./checks.ts";

const fix = process.argv.includes("--fix");
const { passed, failed } = await runChecks(allChecks({ fix }), console.log);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
