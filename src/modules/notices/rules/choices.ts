/** What people and administrators have chosen: which notices go where. Folded from events, so that it is known for any moment. */
import { FIRST_GROUPS, type NoticeGroup, STAFF_GROUPS, type StaffGroup } from "./kinds.ts";

export const EMAIL_HOURS = ["working", "always"] as const;
export type EmailHours = (typeof EMAIL_HOURS)[number];

export type Choices = {
  readonly inApp: readonly StaffGroup[];
  readonly email: readonly StaffGroup[];
  /** `working`: an e-mail that falls into the evening comes the next working morning. */
  readonly emailHours: EmailHours;
  readonly language: "zh" | "en";
  /** The groups that there were to choose from; absent: {@link FIRST_GROUPS}. */
  readonly known?: readonly StaffGroup[];
};

/** What is shown in the console: what was chosen, and every group that could not be chosen yet. */
export function shownGroups({ inApp, known }: Choices): readonly StaffGroup[] {
  const asked: readonly StaffGroup[] = known ?? FIRST_GROUPS;
  return STAFF_GROUPS.filter((group) => inApp.includes(group) || !asked.includes(group));
}

/** What holds until somebody chooses: everything in the console; by e-mail only what will not wait, once there is an address. */
export const DEFAULT_CHOICES: Choices = {
  inApp: STAFF_GROUPS,
  email: ["pressure", "decisions"],
  emailHours: "working",
  language: "zh",
  known: STAFF_GROUPS,
};

export type EndpointContent = {
  readonly name: string;
  readonly url: string;
  /** Null: the whole district. */
  readonly orgId: number | null;
  readonly groups: readonly NoticeGroup[];
  readonly active: boolean;
};

export type EndpointEvent =
  | {
      readonly type: "endpointAdded";
      readonly data: EndpointContent & { readonly secretDigest: string };
    }
  | { readonly type: "endpointChanged"; readonly data: EndpointContent }
  | { readonly type: "secretRenewed"; readonly data: { readonly secretDigest: string } }
  | { readonly type: "endpointRemoved"; readonly data: Record<string, never> };

export type EndpointState = EndpointContent & {
  readonly secretDigest: string;
  readonly removed: boolean;
};

/** What an event makes of an endpoint. Throws for one that cannot have happened. */
export function evolveEndpoint(
  state: EndpointState | undefined,
  event: EndpointEvent,
): EndpointState {
  if (event.type === "endpointAdded") return { ...event.data, removed: false };
  if (state === undefined) throw new Error(`${event.type} before the endpoint was added`);
  switch (event.type) {
    case "endpointChanged":
      return { ...state, ...event.data };
    case "secretRenewed":
      return { ...state, secretDigest: event.data.secretDigest };
    case "endpointRemoved":
      return { ...state, active: false, removed: true };
  }
}

/** A person's choices as an event keeps them: the address only as a keyed digest. */
export type PreferenceEvent = {
  readonly type: "noticesChosen";
  readonly data: { readonly emailDigest: string | null; readonly choices: Choices };
};
export type ResidentPreferenceEvent = {
  readonly type: "textMessagesChosen";
  readonly data: { readonly sms: boolean };
};

/** Streams that hold what was chosen. */
export const ENDPOINT_STREAM = "noticeEndpoint";
export const PREFERENCE_STREAM = "noticePreference";
export const RESIDENT_STREAM = "residentNoticePreference";
export const CHOICE_STREAMS = [ENDPOINT_STREAM, PREFERENCE_STREAM, RESIDENT_STREAM] as const;

type ChoiceEvent = {
  readonly stream: string;
  readonly streamId: number;
  readonly type: string;
  readonly data: unknown;
};

/** Everything that was chosen up to some place in the log. */
export type Chosen = {
  readonly endpoints: ReadonlyMap<number, EndpointState>;
  readonly preferences: ReadonlyMap<number, PreferenceEvent["data"]>;
  readonly sms: ReadonlyMap<number, boolean>;
};
export const NOTHING_CHOSEN: Chosen = {
  endpoints: new Map(),
  preferences: new Map(),
  sms: new Map(),
};

const added = <V>(map: ReadonlyMap<number, V>, id: number, value: V): ReadonlyMap<number, V> =>
  new Map(map).set(id, value);

/** What was chosen after one more event; events of other streams change nothing. */
export function choose(chosen: Chosen, event: ChoiceEvent): Chosen {
  const { streamId: id, data } = event;
  switch (event.stream) {
    case ENDPOINT_STREAM: {
      const state = evolveEndpoint(chosen.endpoints.get(id), event as unknown as EndpointEvent);
      return { ...chosen, endpoints: added(chosen.endpoints, id, state) };
    }
    case PREFERENCE_STREAM:
      return {
        ...chosen,
        preferences: added(chosen.preferences, id, data as PreferenceEvent["data"]),
      };
    case RESIDENT_STREAM: {
      const { sms } = data as ResidentPreferenceEvent["data"];
      return { ...chosen, sms: added(chosen.sms, id, sms) };
    }
    default:
      return chosen;
  }
}
