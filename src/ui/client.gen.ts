/** Written by `node tools/generate-client.ts` from the server's routes: change those. */

export const api = {};
