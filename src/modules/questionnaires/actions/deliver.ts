/** How a code reaches whom it is for. */
import { sendText } from "#accounts";
import type { Ctx } from "#kernel/context.ts";
import { addDays, startOfDay } from "#kernel/pure/day.ts";
import { invitation } from "../messages/invitation.ts";
import { codeText } from "../rules/code.ts";
import type { Survey } from "../rules/survey.ts";

/** Brings a code to whom it is for. Nothing else ever knows both. */
export type Deliver = (
  ctx: Ctx,
  message: { readonly telephone: string; readonly code: string; readonly survey: Survey },
) => Promise<void>;

/** Sends the code as a text message: to the webhook, or to the demo's page. */
export const byTextMessage: Deliver = async (ctx, { telephone, code, survey }) => {
  // What stands behind # never reaches a server, and so no log of one.
  const { PUBLIC_URL: home } = ctx.env;
  const address = home === "" ? null : `${home}/answer#${code}`;
  const text = invitation({ ...survey, address, code: codeText(code) });
  await sendText(ctx, telephone, text, startOfDay(addDays(survey.closesOn, 1)));
};
