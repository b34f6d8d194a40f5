/** What leaves the house because of an event: to which receivers, to whom by e-mail, to whom as a text message. Pure. */
import type { Chosen } from "./choices.ts";
import { type NoticeKind, SMS_KINDS, type StaffGroup, groupOf } from "./kinds.ts";
import {
  type Notice,
  type NoticeFacts,
  type NoticeTextFacts,
  type NoticedEvent,
  meaningsOf,
} from "./notices-of.ts";

export const CHANNELS = ["email", "webhook", "sms"] as const;
export type DeliveryChannel = (typeof CHANNELS)[number];

export type NewDelivery = {
  readonly channel: DeliveryChannel;
  /** Endpoint of a webhook, person of an e-mail, case of a text message to its reporter. */
  readonly targetId: number;
  readonly kind: NoticeKind;
  readonly facts: NoticeTextFacts;
};

/**
 * Webhooks of an event. A receiver of the district hears everything of the groups that it is for; one of an organisation
 * what goes to it and what happens to cases that it leads, holds or met first.
 */
export function webhooksOf(
  event: NoticedEvent,
  facts: NoticeFacts,
  { endpoints }: Pick<Chosen, "endpoints">,
): readonly NewDelivery[] {
  const standing = [facts.leadOrgId, facts.holderOrgId, facts.firstContactOrgId];
  return meaningsOf(event, facts).flatMap(({ kind, audiences, facts: named }) => {
    const orgIds = [
      ...standing,
      ...audiences.flatMap(({ audience, id }) => (audience === "org" ? [id] : [])),
    ];
    return [...endpoints]
      .filter(([, { active, removed }]) => active && !removed)
      .filter(([, { groups }]) => groups.includes(groupOf(kind)))
      .filter(([, { orgId }]) => orgId === null || orgIds.includes(orgId))
      .map(([targetId]) => ({ channel: "webhook", targetId, kind, facts: named }) as const);
  });
}

/** Whether a person wants notices of a kind by e-mail and has said where to. */
export function wantsEmail(
  chosen: Pick<Chosen, "preferences">,
  personId: number,
  kind: NoticeKind,
): boolean {
  const preference = chosen.preferences.get(personId);
  return (
    preference !== undefined &&
    preference.emailDigest !== null &&
    preference.choices.email.includes(groupOf(kind) as StaffGroup)
  );
}

/** The e-mails of a notice to some people. */
export function emailsOf(
  notice: Notice,
  people: readonly number[],
  chosen: Pick<Chosen, "preferences">,
): readonly NewDelivery[] {
  const { kind, facts } = notice;
  return [...new Set(people)]
    .filter((personId) => wantsEmail(chosen, personId, kind))
    .map((targetId) => ({ channel: "email", targetId, kind, facts }));
}

/**
 * Text messages to whoever reported the matter: with an account unless they do not want any, without one where they left
 * a telephone.
 */
export function textMessagesOf(
  event: NoticedEvent,
  facts: NoticeFacts & { readonly caseId: number; readonly leftTelephone: boolean },
  { sms }: Pick<Chosen, "sms">,
): readonly NewDelivery[] {
  const isOwnDoing = event.actor.kind === "resident" || event.actor.kind === "receipt";
  const wanted =
    facts.residentId === null ? facts.leftTelephone : (sms.get(facts.residentId) ?? true);
  if (isOwnDoing || !wanted) return [];
  return meaningsOf(event, facts)
    .filter(({ kind }) => (SMS_KINDS as readonly NoticeKind[]).includes(kind))
    .map(({ kind, facts: named }) => ({
      channel: "sms",
      targetId: facts.caseId,
      kind,
      facts: named,
    }));
}
