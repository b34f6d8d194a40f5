/** Puts reasons, doubts and problems into words of both languages. */
import { inWords } from "#catalogue";
import { fillMessage } from "#kernel/http/errors.ts";
import type { RefusalParams } from "#kernel/pure/refusal.ts";
import { refusals as en } from "../messages/en.ts";
import { reasons as enReasons } from "../messages/reasons.en.ts";
import { reasons as zhReasons } from "../messages/reasons.zh.ts";
import { refusals as zh } from "../messages/zh.ts";
import type { ProposalReason } from "../rules/compare.ts";
import type { Worded } from "../schema.ts";

const OWN: Readonly<Record<"zh" | "en", Readonly<Record<string, string>>>> = { zh, en };

/** A refusal code of ours or of the catalogue, in words. */
export function worded({ code, params }: { code: string; params: RefusalParams }): Worded {
  if (!code.startsWith("consolidation.")) {
    const view = inWords({ code, params });
    return { code, zh: view.zh, en: view.en };
  }
  return {
    code,
    zh: fillMessage(OWN.zh[code] ?? code, params),
    en: fillMessage(OWN.en[code] ?? code, params),
  };
}

/** A reason of a proposal, in words. */
export function wordedReason({ code, params }: ProposalReason): Worded {
  return {
    code,
    zh: fillMessage(zhReasons[code], params),
    en: fillMessage(enReasons[code], params),
  };
}
