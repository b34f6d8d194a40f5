/** The topic `notices`: one's own, whoever one is. */
import type { Live } from "#kernel/live.ts";
import { audiencesOf, hintKeyOf } from "./access.ts";

export const live: Live = {
  topics: [
    {
      name: "notices",
      takesId: false,
      async open({ actor }) {
        const keys = audiencesOf(actor).map(hintKeyOf);
        return keys.length === 0 ? undefined : { keys };
      },
    },
  ],
};
