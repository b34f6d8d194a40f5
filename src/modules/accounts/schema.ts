/** Shapes of requests and answers about accounts. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, Type } from "typebox";

const Instant = Type.String({ format: "date-time" });
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Username = Type.String({ minLength: 1, maxLength: 64 });
const Password = Type.String({ minLength: 1, maxLength: 256 });
const Challenge = Type.String({ minLength: 20, maxLength: 600 });
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

export const IdParams = Type.Object({ id: Id });
export const Done = Type.Object({ done: Type.Literal(true) });

export const LanguageCode = Type.Union([Type.Literal("zh"), Type.Literal("en")]);
export type LanguageCode = Static<typeof LanguageCode>;

export const SignInBody = Type.Object({ username: Username, password: Password });
export const SecondFactorBody = Type.Object({
  challenge: Challenge,
  /** Six digits of the authenticator, or a recovery code. */
  code: Type.String({ minLength: 6, maxLength: 20 }),
});
export const NewPasswordBody = Type.Object({ challenge: Challenge, password: Password });

/** What a sign-in answers: done (the session is in the cookie), or what is still to do. */
export const SignInAnswer = Type.Object({
  step: Type.Union([
    Type.Literal("done"),
    Type.Literal("secondFactor"),
    Type.Literal("newPassword"),
  ]),
  /** Shown again with the next step; null when done. */
  challenge: nullable(Type.String()),
});
export type SignInAnswer = Static<typeof SignInAnswer>;

export const SignInOptions = Type.Object({ oidc: Type.Boolean(), demo: Type.Boolean() });

/** Who a visitor of the demo can be with one press. */
export const DemoVisitor = Type.Enum([
  "resident",
  "stationWorker",
  "departmentOfficial",
  "subdistrictOfficial",
  "districtLeader",
  "coordinator",
  "financeOfficer",
  "operator",
  "administrator",
]);
export type DemoVisitor = Static<typeof DemoVisitor>;
export const DemoEnterBody = Type.Object({ as: DemoVisitor });

export const CodeRequestBody = Type.Object({
  telephone: Type.String({ maxLength: 30 }),
});
export const CodeRequestAnswer = Type.Object({
  /** Unit: s. */
  againAfterSeconds: Type.Integer(),
  /** Unit: min. */
  validMinutes: Type.Integer(),
});
export const CodeVerifyBody = Type.Object({
  telephone: Type.String({ maxLength: 30 }),
  code: Type.String({ maxLength: 30 }),
});

export const OidcStartBody = Type.Object({
  /** Where to go afterwards: a path of this site. */
  next: Type.Optional(Type.String({ maxLength: 300 })),
});
export const OidcStartAnswer = Type.Object({ url: Type.String() });
export const OidcCallbackQuery = Type.Object({
  code: Type.Optional(Type.String({ maxLength: 4000 })),
  state: Type.Optional(Type.String({ maxLength: 200 })),
  error: Type.Optional(Type.String({ maxLength: 200 })),
});

const Names = Type.Object({ zh: Type.String(), en: Type.String() });

export const MyPost = Type.Object({
  postId: Id,
  title: Names,
  orgId: Id,
  organisation: Names,
  role: Type.String(),
});
export type MyPost = Static<typeof MyPost>;

/** Who is asking. One shape for every kind, so that a page reads it without cases it does not care for. */
export const Me = Type.Object({
  kind: Type.Union([
    Type.Literal("anonymous"),
    Type.Literal("receipt"),
    Type.Literal("resident"),
    Type.Literal("staff"),
  ]),
  displayName: nullable(Type.String()),
  language: nullable(LanguageCode),
  /** Staff: every post that the person holds now. */
  posts: Type.Array(MyPost),
  currentPostId: nullable(Id),
  personId: nullable(Id),
  username: nullable(Type.String()),
  secondFactor: Type.Boolean(),
  /** Residents: 138****5678. */
  maskedTelephone: nullable(Type.String()),
  /** Holder of a receipt: the case that it opens. */
  caseId: nullable(Id),
});
export type Me = Static<typeof Me>;

export const PostBody = Type.Object({ postId: Id });
export const LanguageBody = Type.Object({ language: LanguageCode });
export const NameBody = Type.Object({
  name: nullable(Type.String({ minLength: 1, maxLength: 40 })),
});
export const PasswordBody = Type.Object({ current: Password, next: Password });

export const MySession = Type.Object({
  id: Id,
  current: Type.Boolean(),
  /** Browser and system. */
  device: Type.String(),
  /** The network that it was opened from, never the address. */
  network: Type.String(),
  createdAt: Instant,
  lastSeenAt: Instant,
});
export const MySessions = Type.Object({ items: Type.Array(MySession) });
export type MySessions = Static<typeof MySessions>;
export const EndedSessions = Type.Object({ ended: Type.Integer() });

export const PasswordConfirmation = Type.Object({ password: Password });
export const SecondFactorStart = Type.Object({
  /** For the QR code. */
  uri: Type.String(),
  /** For typing by hand. */
  secret: Type.String(),
});
export const CodeBody = Type.Object({ code: Type.String({ pattern: PATTERNS.sixDigits }) });
export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });

export const AccountsQuery = Type.Object({
  search: Type.Optional(Type.String({ maxLength: 60 })),
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});
export const Account = Type.Object({
  id: Id,
  username: Type.String(),
  personId: Id,
  personName: Type.String(),
  posts: Type.Array(MyPost),
  mustChangePassword: Type.Boolean(),
  secondFactor: Type.Boolean(),
  lastSignInAt: nullable(Instant),
  createdAt: Instant,
  /** Locked by an administrator. */
  lockedAt: nullable(Instant),
  lockReason: nullable(Type.String()),
  /** Locked for a while because of wrong attempts. */
  pausedUntil: nullable(Instant),
});
export type Account = Static<typeof Account>;
export const AccountPage = Type.Object({
  items: Type.Array(Account),
  next: nullable(Type.String()),
});
export const NewAccountBody = Type.Object({
  personId: Id,
  username: Type.String({ minLength: 3, maxLength: 32 }),
});
/** The password is shown this once. */
export const TemporaryPassword = Type.Object({ id: Id, temporaryPassword: Type.String() });
export const LockBody = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 200 }) });

export const Outbox = Type.Object({
  items: Type.Array(
    Type.Object({ id: Id, telephone: Type.String(), text: Type.String(), createdAt: Instant }),
  ),
});
export const DemoSignIns = Type.Object({
  items: Type.Array(
    Type.Object({
      username: Type.String(),
      password: Type.String(),
      personName: Type.String(),
      title: Names,
      organisation: Names,
      role: Type.String(),
    }),
  ),
});
export type DemoSignIns = Static<typeof DemoSignIns>;
