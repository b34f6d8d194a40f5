/** Notices in words: the receipt number and what happened, never a name of a resident. */
import { receiptNo } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { loadOrganisations } from "#organisations";
import { noticeTexts as en } from "../messages/texts.en.ts";
import { noticeTexts as zh } from "../messages/texts.zh.ts";
import type { NoticeKind, Subject } from "../rules/kinds.ts";
import type { NoticeTextFacts } from "../rules/notices-of.ts";

export type Language = "zh" | "en";

/** The facts of a text with organisations by name: `fromOrgId: 3` becomes `fromOrg` and `fromOrgEn`. */
export async function namedFacts(ctx: Ctx, facts: NoticeTextFacts): Promise<NoticeTextFacts> {
  const named: Record<string, string | number | boolean> = {};
  for (const [field, value] of Object.entries(facts)) {
    if (!/(^o|O)rgId$/.test(field)) {
      named[field] = value;
      continue;
    }
    const org = (await loadOrganisations(ctx)).find(Number(value));
    const name = field.slice(0, -2);
    named[name] = org?.name.zh ?? "";
    named[`${name}En`] = org?.name.en || (org?.name.zh ?? "");
  }
  return named;
}

/** The number by which people call what a notice is about; empty where it has none. */
export function numberOf(about: { readonly subject: Subject; readonly subjectId: number }): string {
  return about.subject === "case" ? receiptNo(about.subjectId) : "";
}

/** A notice in one language: what stands in a subject and in a message. */
export async function textOf(
  ctx: Ctx,
  notice: {
    readonly subject: Subject;
    readonly subjectId: number;
    readonly kind: NoticeKind;
    readonly facts: NoticeTextFacts;
  },
  language: Language,
): Promise<{ readonly subject: string; readonly text: string }> {
  const book = language === "zh" ? zh : en;
  const number = numberOf(notice);
  const what = book.kinds[notice.kind](await namedFacts(ctx, notice.facts));
  return { subject: book.subject(number, what), text: book.message(number, what) };
}
