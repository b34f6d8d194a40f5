/** Written by `node tools/generate-client.ts` from the server's routes: change those. */
import { type RequestOptions, send } from "./client.ts";

export type AccountabilityActInput = {
  readonly params: { readonly breachId: number };
  readonly body:
    | { readonly type: "state"; readonly text: string }
    | {
        readonly type: "decide";
        readonly upheld: boolean;
        readonly measure: "none" | "reminder" | "talk" | "notice" | "referral";
        readonly reason: string;
      }
    | { readonly type: "appeal"; readonly text: string }
    | {
        readonly type: "decideAppeal";
        readonly upheld: boolean;
        readonly measure: "none" | "reminder" | "talk" | "notice" | "referral";
        readonly reason: string;
      };
};
export type AccountabilityActAnswer = {
  readonly id: number;
  readonly kind:
    | "missedLimit"
    | "silence"
    | "droppedFirstContact"
    | "secondDemand"
    | "falseCompletion"
    | "unansweredSupervision";
  readonly status: "raised" | "stated" | "decided" | "appealed" | "settled" | "lifted";
  readonly case: { readonly id: number; readonly receiptNo: string };
  readonly caseSeq: number;
  readonly item: string;
  readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly person: string | null;
  readonly at: string;
  readonly raisedAt: string;
  readonly statementUntil: string;
  readonly appealUntil: string | null;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly statement: {
    readonly text: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly decision: {
    readonly upheld: boolean;
    readonly measure: "none" | "reminder" | "talk" | "notice" | "referral";
    readonly reason: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly appeal: {
    readonly text: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly outcome: {
    readonly upheld: boolean;
    readonly measure: "none" | "reminder" | "talk" | "notice" | "referral";
    readonly reason: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly excusedBy: number | null;
  readonly actions: readonly ("state" | "decide" | "appeal" | "decideAppeal")[];
};
export type AccountabilityGetInput = { readonly params: { readonly breachId: number } };
export type AccountabilityGetAnswer = {
  readonly id: number;
  readonly kind:
    | "missedLimit"
    | "silence"
    | "droppedFirstContact"
    | "secondDemand"
    | "falseCompletion"
    | "unansweredSupervision";
  readonly status: "raised" | "stated" | "decided" | "appealed" | "settled" | "lifted";
  readonly case: { readonly id: number; readonly receiptNo: string };
  readonly caseSeq: number;
  readonly item: string;
  readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly person: string | null;
  readonly at: string;
  readonly raisedAt: string;
  readonly statementUntil: string;
  readonly appealUntil: string | null;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly statement: {
    readonly text: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly decision: {
    readonly upheld: boolean;
    readonly measure: "none" | "reminder" | "talk" | "notice" | "referral";
    readonly reason: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly appeal: {
    readonly text: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly outcome: {
    readonly upheld: boolean;
    readonly measure: "none" | "reminder" | "talk" | "notice" | "referral";
    readonly reason: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly excusedBy: number | null;
  readonly actions: readonly ("state" | "decide" | "appeal" | "decideAppeal")[];
};
export type AccountabilityListInput = {
  readonly query?: {
    readonly status?:
      | "raised"
      | "stated"
      | "decided"
      | "appealed"
      | "settled"
      | "lifted"
      | undefined;
    readonly kind?:
      | "missedLimit"
      | "silence"
      | "droppedFirstContact"
      | "secondDemand"
      | "falseCompletion"
      | "unansweredSupervision"
      | undefined;
    readonly orgId?: number | undefined;
    readonly caseId?: number | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type AccountabilityListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly kind:
      | "missedLimit"
      | "silence"
      | "droppedFirstContact"
      | "secondDemand"
      | "falseCompletion"
      | "unansweredSupervision";
    readonly status: "raised" | "stated" | "decided" | "appealed" | "settled" | "lifted";
    readonly case: { readonly id: number; readonly receiptNo: string };
    readonly caseSeq: number;
    readonly item: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
    readonly at: string;
    readonly raisedAt: string;
    readonly statementUntil: string;
    readonly appealUntil: string | null;
    readonly clock: {
      readonly state: "running" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly statement: {
      readonly text: string;
      readonly at: string;
      readonly person: string | null;
    } | null;
    readonly decision: {
      readonly upheld: boolean;
      readonly measure: "none" | "reminder" | "talk" | "notice" | "referral";
      readonly reason: string;
      readonly at: string;
      readonly person: string | null;
    } | null;
    readonly appeal: {
      readonly text: string;
      readonly at: string;
      readonly person: string | null;
    } | null;
    readonly outcome: {
      readonly upheld: boolean;
      readonly measure: "none" | "reminder" | "talk" | "notice" | "referral";
      readonly reason: string;
      readonly at: string;
      readonly person: string | null;
    } | null;
    readonly excusedBy: number | null;
    readonly actions: readonly ("state" | "decide" | "appeal" | "decideAppeal")[];
  }[];
  readonly next: string | null;
};
export type AccountabilitySummaryInput = Readonly<Record<string, never>>;
export type AccountabilitySummaryAnswer = {
  readonly items: readonly {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly total: number;
    readonly undecided: number;
    readonly upheld: number;
    readonly notUpheld: number;
    readonly lifted: number;
  }[];
};
export type AccountsChangePasswordInput = {
  readonly body: { readonly current: string; readonly next: string };
};
export type AccountsChangePasswordAnswer = { readonly done: true };
export type AccountsChooseLanguageInput = { readonly body: { readonly language: "zh" | "en" } };
export type AccountsChooseLanguageAnswer = { readonly done: true };
export type AccountsChooseNameInput = { readonly body: { readonly name: string | null } };
export type AccountsChooseNameAnswer = { readonly done: true };
export type AccountsConfirmSecondFactorInput = { readonly body: { readonly code: string } };
export type AccountsConfirmSecondFactorAnswer = { readonly recoveryCodes: readonly string[] };
export type AccountsCreateInput = {
  readonly body: { readonly personId: number; readonly username: string };
};
export type AccountsCreateAnswer = { readonly id: number; readonly temporaryPassword: string };
export type AccountsDemoOutboxInput = Readonly<Record<string, never>>;
export type AccountsDemoOutboxAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly telephone: string;
    readonly text: string;
    readonly createdAt: string;
  }[];
};
export type AccountsDemoSignInsInput = Readonly<Record<string, never>>;
export type AccountsDemoSignInsAnswer = {
  readonly items: readonly {
    readonly username: string;
    readonly password: string;
    readonly personName: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly organisation: { readonly zh: string; readonly en: string };
    readonly role: string;
  }[];
};
export type AccountsDisableSecondFactorInput = { readonly params: { readonly id: number } };
export type AccountsDisableSecondFactorAnswer = { readonly done: true };
export type AccountsEndMySessionInput = { readonly params: { readonly id: number } };
export type AccountsEndMySessionAnswer = { readonly ended: number };
export type AccountsEndOtherSessionsInput = Readonly<Record<string, never>>;
export type AccountsEndOtherSessionsAnswer = { readonly ended: number };
export type AccountsEnterDemoInput = {
  readonly body: {
    readonly as:
      | "resident"
      | "stationWorker"
      | "departmentOfficial"
      | "subdistrictOfficial"
      | "districtLeader"
      | "coordinator"
      | "financeOfficer"
      | "operator"
      | "administrator";
  };
};
export type AccountsEnterDemoAnswer = {
  readonly step: "done" | "secondFactor" | "newPassword";
  readonly challenge: string | null;
};
export type AccountsGetInput = { readonly params: { readonly id: number } };
export type AccountsGetAnswer = {
  readonly id: number;
  readonly username: string;
  readonly personId: number;
  readonly personName: string;
  readonly posts: readonly {
    readonly postId: number;
    readonly title: { readonly zh: string; readonly en: string };
    readonly orgId: number;
    readonly organisation: { readonly zh: string; readonly en: string };
    readonly role: string;
  }[];
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
  readonly lastSignInAt: string | null;
  readonly createdAt: string;
  readonly lockedAt: string | null;
  readonly lockReason: string | null;
  readonly pausedUntil: string | null;
};
export type AccountsListInput = {
  readonly query?: {
    readonly search?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type AccountsListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly username: string;
    readonly personId: number;
    readonly personName: string;
    readonly posts: readonly {
      readonly postId: number;
      readonly title: { readonly zh: string; readonly en: string };
      readonly orgId: number;
      readonly organisation: { readonly zh: string; readonly en: string };
      readonly role: string;
    }[];
    readonly mustChangePassword: boolean;
    readonly secondFactor: boolean;
    readonly lastSignInAt: string | null;
    readonly createdAt: string;
    readonly lockedAt: string | null;
    readonly lockReason: string | null;
    readonly pausedUntil: string | null;
  }[];
  readonly next: string | null;
};
export type AccountsLockInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly reason: string };
};
export type AccountsLockAnswer = { readonly done: true };
export type AccountsMeInput = Readonly<Record<string, never>>;
export type AccountsMeAnswer = {
  readonly kind: "anonymous" | "receipt" | "resident" | "staff";
  readonly displayName: string | null;
  readonly language: "zh" | "en" | null;
  readonly posts: readonly {
    readonly postId: number;
    readonly title: { readonly zh: string; readonly en: string };
    readonly orgId: number;
    readonly organisation: { readonly zh: string; readonly en: string };
    readonly role: string;
  }[];
  readonly currentPostId: number | null;
  readonly personId: number | null;
  readonly username: string | null;
  readonly secondFactor: boolean;
  readonly maskedTelephone: string | null;
  readonly caseId: number | null;
};
export type AccountsMySessionsInput = Readonly<Record<string, never>>;
export type AccountsMySessionsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly current: boolean;
    readonly device: string;
    readonly network: string;
    readonly createdAt: string;
    readonly lastSeenAt: string;
  }[];
};
export type AccountsOidcCallbackInput = {
  readonly query?: {
    readonly code?: string | undefined;
    readonly state?: string | undefined;
    readonly error?: string | undefined;
  };
};
export type AccountsOidcCallbackAnswer = Blob;
export type AccountsRequestCodeInput = { readonly body: { readonly telephone: string } };
export type AccountsRequestCodeAnswer = {
  readonly againAfterSeconds: number;
  readonly validMinutes: number;
};
export type AccountsResetPasswordInput = { readonly params: { readonly id: number } };
export type AccountsResetPasswordAnswer = {
  readonly id: number;
  readonly temporaryPassword: string;
};
export type AccountsSignInInput = {
  readonly body: { readonly username: string; readonly password: string };
};
export type AccountsSignInAnswer = {
  readonly step: "done" | "secondFactor" | "newPassword";
  readonly challenge: string | null;
};
export type AccountsSignInNewPasswordInput = {
  readonly body: { readonly challenge: string; readonly password: string };
};
export type AccountsSignInNewPasswordAnswer = {
  readonly step: "done" | "secondFactor" | "newPassword";
  readonly challenge: string | null;
};
export type AccountsSignInOptionsInput = Readonly<Record<string, never>>;
export type AccountsSignInOptionsAnswer = { readonly oidc: boolean; readonly demo: boolean };
export type AccountsSignInSecondFactorInput = {
  readonly body: { readonly challenge: string; readonly code: string };
};
export type AccountsSignInSecondFactorAnswer = {
  readonly step: "done" | "secondFactor" | "newPassword";
  readonly challenge: string | null;
};
export type AccountsSignOutInput = Readonly<Record<string, never>>;
export type AccountsSignOutAnswer = { readonly done: true };
export type AccountsStartOidcInput = { readonly body: { readonly next?: string | undefined } };
export type AccountsStartOidcAnswer = { readonly url: string };
export type AccountsStartSecondFactorInput = { readonly body: { readonly password: string } };
export type AccountsStartSecondFactorAnswer = { readonly uri: string; readonly secret: string };
export type AccountsStopSecondFactorInput = { readonly body: { readonly password: string } };
export type AccountsStopSecondFactorAnswer = { readonly done: true };
export type AccountsSwitchPostInput = { readonly body: { readonly postId: number } };
export type AccountsSwitchPostAnswer = {
  readonly kind: "anonymous" | "receipt" | "resident" | "staff";
  readonly displayName: string | null;
  readonly language: "zh" | "en" | null;
  readonly posts: readonly {
    readonly postId: number;
    readonly title: { readonly zh: string; readonly en: string };
    readonly orgId: number;
    readonly organisation: { readonly zh: string; readonly en: string };
    readonly role: string;
  }[];
  readonly currentPostId: number | null;
  readonly personId: number | null;
  readonly username: string | null;
  readonly secondFactor: boolean;
  readonly maskedTelephone: string | null;
  readonly caseId: number | null;
};
export type AccountsUnlockInput = { readonly params: { readonly id: number } };
export type AccountsUnlockAnswer = { readonly done: true };
export type AccountsVerifyCodeInput = {
  readonly body: { readonly telephone: string; readonly code: string };
};
export type AccountsVerifyCodeAnswer = {
  readonly step: "done" | "secondFactor" | "newPassword";
  readonly challenge: string | null;
};
export type AdmissionActInput = {
  readonly params: { readonly id: number };
  readonly body:
    | { readonly type: "submit" }
    | { readonly type: "declareEmergency"; readonly cause: "disaster" | "epidemic" | "accident" }
    | { readonly type: "withdraw"; readonly reason: string }
    | { readonly type: "check" }
    | { readonly type: "sendBack"; readonly reason: string }
    | {
        readonly type: "giveOpinion";
        readonly stance: "agree" | "conditions" | "object";
        readonly text: string;
      }
    | {
        readonly type: "review";
        readonly recommendation: "recommend" | "conditions" | "against";
        readonly conditions: readonly string[];
        readonly text: string;
      }
    | { readonly type: "schedule"; readonly meetingId: number }
    | { readonly type: "unschedule"; readonly reason: string }
    | {
        readonly type: "decide";
        readonly result: "approved" | "refused" | "sentBack";
        readonly conditions: readonly string[];
        readonly reason: string;
        readonly keepFen?: number | undefined;
      }
    | { readonly type: "fund"; readonly amountFen: number }
    | { readonly type: "releaseMoney" }
    | { readonly type: "attach"; readonly fileIds: readonly number[] }
    | { readonly type: "reportReview"; readonly text: string; readonly totalFen: number }
    | {
        readonly type: "petitionExit";
        readonly reasons: string;
        readonly evidence: string;
        readonly fileIds: readonly number[];
      }
    | { readonly type: "supportExit" }
    | { readonly type: "withdrawPetition" };
};
export type AdmissionActAnswer = {
  readonly id: number;
  readonly status:
    | "draft"
    | "submitted"
    | "consultation"
    | "review"
    | "ready"
    | "admitted"
    | "refused"
    | "withdrawn"
    | "emergency"
    | "lapsed"
    | "ended";
  readonly kind: "quantity" | "standing" | "form";
  readonly code: string | null;
  readonly title: string;
  readonly applicant: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly quantity: number | null;
  readonly unit: string;
  readonly totalFen: number;
  readonly from: string;
  readonly to: string;
  readonly isEmergency: boolean;
  readonly isLate: boolean;
  readonly clock: {
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string | null;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly hasPetition: boolean;
  readonly updatedAt: string;
  readonly seq: number;
  readonly applicantName: { readonly zh: string; readonly en: string };
  readonly content: {
    readonly kind: "quantity" | "standing" | "form";
    readonly title: string;
    readonly task: string;
    readonly legalBasis: string;
    readonly reason: string;
    readonly nature: "executive" | "assist";
    readonly assistedDutyCode: string | null;
    readonly areaIds: readonly number[];
    readonly targetOrgIds: readonly number[];
    readonly unit: string;
    readonly quantity: number | null;
    readonly unitPriceFen: number;
    readonly totalFen: number;
    readonly budgetYear: number;
    readonly from: string;
    readonly to: string;
    readonly support: string;
    readonly checks: {
      readonly proof: "none" | "photo" | "signature" | "note";
      readonly sampleShare: number;
      readonly text: string;
    };
    readonly form: {
      readonly formId: number;
      readonly fields: readonly { readonly key: string; readonly name: string }[];
      readonly asksAgain: readonly {
        readonly key: string;
        readonly name: string;
        readonly where: string;
        readonly formId: number | null;
        readonly departmentOrgId: number | null;
      }[];
    } | null;
  };
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly targets: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly kind: string;
  }[];
  readonly assistedDuty: { readonly item: string; readonly clause: string } | null;
  readonly contact: { readonly name: string; readonly telephone: string } | null;
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly sizeBytes: number;
    readonly mediaType: string;
  }[];
  readonly cause: "disaster" | "epidemic" | "accident" | null;
  readonly rounds: number;
  readonly sentBack: { readonly reason: string; readonly at: string } | null;
  readonly decisionDueOn: string | null;
  readonly opinionsDueOn: string | null;
  readonly opinions: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly stance: "agree" | "conditions" | "object" | "none" | null;
    readonly text: string;
    readonly at: string | null;
    readonly person: string | null;
  }[];
  readonly review: {
    readonly recommendation: "recommend" | "conditions" | "against";
    readonly conditions: readonly string[];
    readonly text: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly agenda: {
    readonly meetingId: number;
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly name: string;
    readonly heldAt: string;
    readonly status: string;
    readonly minuteNo: string | null;
  } | null;
  readonly decisions: readonly {
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly result: "approved" | "refused" | "sentBack";
    readonly meetingId: number;
    readonly body: "executive" | "standingCommittee";
    readonly meeting: string;
    readonly heldOn: string;
    readonly minuteNo: string;
    readonly conditions: readonly string[];
    readonly reason: string;
  }[];
  readonly conditions: readonly string[];
  readonly money: {
    readonly availableFen: number | null;
    readonly missingFen: number;
    readonly commitments: readonly {
      readonly id: number;
      readonly appropriationId: number;
      readonly totalFen: number;
      readonly openFen: number;
    }[];
  };
  readonly sunset: string | null;
  readonly settleableUntil: string | null;
  readonly mandateState: "inForce" | "lapsed" | "ended" | null;
  readonly yearly: {
    readonly openedOn: string;
    readonly sunset: string;
    readonly report: {
      readonly text: string;
      readonly totalFen: number;
      readonly on: string;
    } | null;
  } | null;
  readonly petitions: readonly {
    readonly no: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly reasons: string;
    readonly evidence: string;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly sizeBytes: number;
      readonly mediaType: string;
    }[];
    readonly at: string;
    readonly supporters: readonly {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly outcome: "open" | "withdrawn" | "exited" | "kept";
  }[];
  readonly ending: {
    readonly why: "sunset" | "notReviewed" | "notContinued" | "exit";
    readonly on: string;
  } | null;
  readonly timeline: readonly {
    readonly seq: number;
    readonly type: string;
    readonly at: string;
    readonly waitedMinutes: number;
    readonly who: { readonly zh: string; readonly en: string };
    readonly params: Readonly<Record<string, string>>;
  }[];
  readonly actions: readonly (
    | "save"
    | "attach"
    | "submit"
    | "declareEmergency"
    | "withdraw"
    | "check"
    | "sendBack"
    | "giveOpinion"
    | "review"
    | "schedule"
    | "unschedule"
    | "decide"
    | "fund"
    | "releaseMoney"
    | "reportReview"
    | "petitionExit"
    | "supportExit"
    | "withdrawPetition"
  )[];
  readonly mayUnmask: boolean;
  readonly isOwn: boolean;
};
export type AdmissionCancelMeetingInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly reason: string };
};
export type AdmissionCancelMeetingAnswer = {
  readonly id: number;
  readonly status: "planned" | "held" | "cancelled";
  readonly body: "executive" | "standingCommittee";
  readonly name: string;
  readonly heldAt: string;
  readonly place: string;
  readonly minuteNo: string | null;
  readonly agendaSize: number;
  readonly undecided: number;
  readonly cancelReason: string | null;
  readonly agenda: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly result: "approved" | "refused" | "sentBack" | null;
    readonly recommendation: string | null;
    readonly missingFen: number;
  }[];
  readonly waiting: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
  }[];
  readonly mayPlan: boolean;
};
export type AdmissionChangeMeetingInput = {
  readonly params: { readonly id: number };
  readonly body: {
    readonly body: "executive" | "standingCommittee";
    readonly name: string;
    readonly heldAt: string;
    readonly place: string;
  };
};
export type AdmissionChangeMeetingAnswer = {
  readonly id: number;
  readonly status: "planned" | "held" | "cancelled";
  readonly body: "executive" | "standingCommittee";
  readonly name: string;
  readonly heldAt: string;
  readonly place: string;
  readonly minuteNo: string | null;
  readonly agendaSize: number;
  readonly undecided: number;
  readonly cancelReason: string | null;
  readonly agenda: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly result: "approved" | "refused" | "sentBack" | null;
    readonly recommendation: string | null;
    readonly missingFen: number;
  }[];
  readonly waiting: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
  }[];
  readonly mayPlan: boolean;
};
export type AdmissionChangeSettingsInput = {
  readonly body: {
    readonly from: string;
    readonly values: {
      readonly leadWorkdays: number;
      readonly decideWorkdays: number;
      readonly opinionWorkdays: number;
      readonly ratifyWorkdays: number;
      readonly reviewWorkdays: number;
      readonly remindWorkdays: number;
      readonly settleWorkdays: number;
      readonly standingMonths: number;
      readonly assistedDuties: readonly {
        readonly code: string;
        readonly item: string;
        readonly clause: string;
      }[];
    };
    readonly reason: string;
  };
};
export type AdmissionChangeSettingsAnswer = {
  readonly today: string;
  readonly inForce: {
    readonly from: string;
    readonly values: {
      readonly leadWorkdays: number;
      readonly decideWorkdays: number;
      readonly opinionWorkdays: number;
      readonly ratifyWorkdays: number;
      readonly reviewWorkdays: number;
      readonly remindWorkdays: number;
      readonly settleWorkdays: number;
      readonly standingMonths: number;
      readonly assistedDuties: readonly {
        readonly code: string;
        readonly item: string;
        readonly clause: string;
      }[];
    };
    readonly reason: string;
  };
  readonly versions: readonly {
    readonly from: string;
    readonly values: {
      readonly leadWorkdays: number;
      readonly decideWorkdays: number;
      readonly opinionWorkdays: number;
      readonly ratifyWorkdays: number;
      readonly reviewWorkdays: number;
      readonly remindWorkdays: number;
      readonly settleWorkdays: number;
      readonly standingMonths: number;
      readonly assistedDuties: readonly {
        readonly code: string;
        readonly item: string;
        readonly clause: string;
      }[];
    };
    readonly reason: string;
  }[];
  readonly maySet: boolean;
};
export type AdmissionCheckInput = {
  readonly body: {
    readonly applicantOrgId: number;
    readonly content: {
      readonly kind: "quantity" | "standing" | "form";
      readonly title: string;
      readonly task: string;
      readonly legalBasis: string;
      readonly reason: string;
      readonly nature: "executive" | "assist";
      readonly assistedDutyCode: string | null;
      readonly areaIds: readonly number[];
      readonly targetOrgIds: readonly number[];
      readonly unit: string;
      readonly quantity: number | null;
      readonly unitPriceFen: number;
      readonly totalFen: number;
      readonly budgetYear: number;
      readonly from: string;
      readonly to: string;
      readonly support: string;
      readonly checks: {
        readonly proof: "none" | "photo" | "signature" | "note";
        readonly sampleShare: number;
        readonly text: string;
      };
    };
    readonly hasContact: boolean;
    readonly isEmergency: boolean;
  };
};
export type AdmissionCheckAnswer = {
  readonly today: string;
  readonly firstStart: { readonly day: string; readonly provisional: boolean };
  readonly leadWorkdays: number;
  readonly decisionDue: { readonly day: string; readonly provisional: boolean };
  readonly totalFen: number | null;
  readonly availableFen: number;
  readonly missingFen: number;
  readonly asked: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly kind: string;
  }[];
  readonly stations: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly gaps: readonly (
    | "title"
    | "task"
    | "legalBasis"
    | "reason"
    | "areaIds"
    | "targetOrgIds"
    | "unit"
    | "quantity"
    | "unitPriceFen"
    | "totalFen"
    | "budgetYear"
    | "period"
    | "support"
    | "checks"
    | "contact"
    | "form"
  )[];
  readonly refusal: { readonly code: string; readonly message: string } | null;
};
export type AdmissionChoicesInput = Readonly<Record<string, never>>;
export type AdmissionChoicesAnswer = {
  readonly today: string;
  readonly applicants: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly budgets: readonly { readonly year: number; readonly availableFen: number }[];
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly level: string;
    readonly parentId: number | null;
  }[];
  readonly bodies: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly kind: string;
    readonly areaIds: readonly number[];
  }[];
  readonly assistedDuties: readonly {
    readonly code: string;
    readonly item: string;
    readonly clause: string;
  }[];
  readonly firstStart: { readonly day: string; readonly provisional: boolean };
};
export type AdmissionDraftInput = {
  readonly body: {
    readonly applicantOrgId: number;
    readonly content: {
      readonly kind: "quantity" | "standing" | "form";
      readonly title: string;
      readonly task: string;
      readonly legalBasis: string;
      readonly reason: string;
      readonly nature: "executive" | "assist";
      readonly assistedDutyCode: string | null;
      readonly areaIds: readonly number[];
      readonly targetOrgIds: readonly number[];
      readonly unit: string;
      readonly quantity: number | null;
      readonly unitPriceFen: number;
      readonly totalFen: number;
      readonly budgetYear: number;
      readonly from: string;
      readonly to: string;
      readonly support: string;
      readonly checks: {
        readonly proof: "none" | "photo" | "signature" | "note";
        readonly sampleShare: number;
        readonly text: string;
      };
    };
    readonly contact?: { readonly name: string; readonly telephone: string } | undefined;
  };
};
export type AdmissionDraftAnswer = {
  readonly id: number;
  readonly status:
    | "draft"
    | "submitted"
    | "consultation"
    | "review"
    | "ready"
    | "admitted"
    | "refused"
    | "withdrawn"
    | "emergency"
    | "lapsed"
    | "ended";
  readonly kind: "quantity" | "standing" | "form";
  readonly code: string | null;
  readonly title: string;
  readonly applicant: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly quantity: number | null;
  readonly unit: string;
  readonly totalFen: number;
  readonly from: string;
  readonly to: string;
  readonly isEmergency: boolean;
  readonly isLate: boolean;
  readonly clock: {
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string | null;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly hasPetition: boolean;
  readonly updatedAt: string;
  readonly seq: number;
  readonly applicantName: { readonly zh: string; readonly en: string };
  readonly content: {
    readonly kind: "quantity" | "standing" | "form";
    readonly title: string;
    readonly task: string;
    readonly legalBasis: string;
    readonly reason: string;
    readonly nature: "executive" | "assist";
    readonly assistedDutyCode: string | null;
    readonly areaIds: readonly number[];
    readonly targetOrgIds: readonly number[];
    readonly unit: string;
    readonly quantity: number | null;
    readonly unitPriceFen: number;
    readonly totalFen: number;
    readonly budgetYear: number;
    readonly from: string;
    readonly to: string;
    readonly support: string;
    readonly checks: {
      readonly proof: "none" | "photo" | "signature" | "note";
      readonly sampleShare: number;
      readonly text: string;
    };
    readonly form: {
      readonly formId: number;
      readonly fields: readonly { readonly key: string; readonly name: string }[];
      readonly asksAgain: readonly {
        readonly key: string;
        readonly name: string;
        readonly where: string;
        readonly formId: number | null;
        readonly departmentOrgId: number | null;
      }[];
    } | null;
  };
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly targets: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly kind: string;
  }[];
  readonly assistedDuty: { readonly item: string; readonly clause: string } | null;
  readonly contact: { readonly name: string; readonly telephone: string } | null;
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly sizeBytes: number;
    readonly mediaType: string;
  }[];
  readonly cause: "disaster" | "epidemic" | "accident" | null;
  readonly rounds: number;
  readonly sentBack: { readonly reason: string; readonly at: string } | null;
  readonly decisionDueOn: string | null;
  readonly opinionsDueOn: string | null;
  readonly opinions: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly stance: "agree" | "conditions" | "object" | "none" | null;
    readonly text: string;
    readonly at: string | null;
    readonly person: string | null;
  }[];
  readonly review: {
    readonly recommendation: "recommend" | "conditions" | "against";
    readonly conditions: readonly string[];
    readonly text: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly agenda: {
    readonly meetingId: number;
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly name: string;
    readonly heldAt: string;
    readonly status: string;
    readonly minuteNo: string | null;
  } | null;
  readonly decisions: readonly {
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly result: "approved" | "refused" | "sentBack";
    readonly meetingId: number;
    readonly body: "executive" | "standingCommittee";
    readonly meeting: string;
    readonly heldOn: string;
    readonly minuteNo: string;
    readonly conditions: readonly string[];
    readonly reason: string;
  }[];
  readonly conditions: readonly string[];
  readonly money: {
    readonly availableFen: number | null;
    readonly missingFen: number;
    readonly commitments: readonly {
      readonly id: number;
      readonly appropriationId: number;
      readonly totalFen: number;
      readonly openFen: number;
    }[];
  };
  readonly sunset: string | null;
  readonly settleableUntil: string | null;
  readonly mandateState: "inForce" | "lapsed" | "ended" | null;
  readonly yearly: {
    readonly openedOn: string;
    readonly sunset: string;
    readonly report: {
      readonly text: string;
      readonly totalFen: number;
      readonly on: string;
    } | null;
  } | null;
  readonly petitions: readonly {
    readonly no: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly reasons: string;
    readonly evidence: string;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly sizeBytes: number;
      readonly mediaType: string;
    }[];
    readonly at: string;
    readonly supporters: readonly {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly outcome: "open" | "withdrawn" | "exited" | "kept";
  }[];
  readonly ending: {
    readonly why: "sunset" | "notReviewed" | "notContinued" | "exit";
    readonly on: string;
  } | null;
  readonly timeline: readonly {
    readonly seq: number;
    readonly type: string;
    readonly at: string;
    readonly waitedMinutes: number;
    readonly who: { readonly zh: string; readonly en: string };
    readonly params: Readonly<Record<string, string>>;
  }[];
  readonly actions: readonly (
    | "save"
    | "attach"
    | "submit"
    | "declareEmergency"
    | "withdraw"
    | "check"
    | "sendBack"
    | "giveOpinion"
    | "review"
    | "schedule"
    | "unschedule"
    | "decide"
    | "fund"
    | "releaseMoney"
    | "reportReview"
    | "petitionExit"
    | "supportExit"
    | "withdrawPetition"
  )[];
  readonly mayUnmask: boolean;
  readonly isOwn: boolean;
};
export type AdmissionExportInput = {
  readonly query?: {
    readonly status?:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended"
      | undefined;
    readonly kind?: "quantity" | "standing" | "form" | undefined;
    readonly orgId?: number | undefined;
    readonly q?: string | undefined;
    readonly late?: boolean | undefined;
    readonly format?: "csv" | "xlsx" | undefined;
    readonly language?: "zh" | "en" | undefined;
  };
};
export type AdmissionExportAnswer = Blob;
export type AdmissionFeedInput = { readonly params: { readonly token: string } };
export type AdmissionFeedAnswer = Blob;
export type AdmissionFeedsInput = Readonly<Record<string, never>>;
export type AdmissionFeedsAnswer = {
  readonly items: readonly { readonly id: number; readonly openedAt: string }[];
};
export type AdmissionFileInput = {
  readonly params: { readonly id: number; readonly fileId: number };
};
export type AdmissionFileAnswer = Blob;
export type AdmissionGetInput = { readonly params: { readonly id: number } };
export type AdmissionGetAnswer = {
  readonly id: number;
  readonly status:
    | "draft"
    | "submitted"
    | "consultation"
    | "review"
    | "ready"
    | "admitted"
    | "refused"
    | "withdrawn"
    | "emergency"
    | "lapsed"
    | "ended";
  readonly kind: "quantity" | "standing" | "form";
  readonly code: string | null;
  readonly title: string;
  readonly applicant: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly quantity: number | null;
  readonly unit: string;
  readonly totalFen: number;
  readonly from: string;
  readonly to: string;
  readonly isEmergency: boolean;
  readonly isLate: boolean;
  readonly clock: {
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string | null;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly hasPetition: boolean;
  readonly updatedAt: string;
  readonly seq: number;
  readonly applicantName: { readonly zh: string; readonly en: string };
  readonly content: {
    readonly kind: "quantity" | "standing" | "form";
    readonly title: string;
    readonly task: string;
    readonly legalBasis: string;
    readonly reason: string;
    readonly nature: "executive" | "assist";
    readonly assistedDutyCode: string | null;
    readonly areaIds: readonly number[];
    readonly targetOrgIds: readonly number[];
    readonly unit: string;
    readonly quantity: number | null;
    readonly unitPriceFen: number;
    readonly totalFen: number;
    readonly budgetYear: number;
    readonly from: string;
    readonly to: string;
    readonly support: string;
    readonly checks: {
      readonly proof: "none" | "photo" | "signature" | "note";
      readonly sampleShare: number;
      readonly text: string;
    };
    readonly form: {
      readonly formId: number;
      readonly fields: readonly { readonly key: string; readonly name: string }[];
      readonly asksAgain: readonly {
        readonly key: string;
        readonly name: string;
        readonly where: string;
        readonly formId: number | null;
        readonly departmentOrgId: number | null;
      }[];
    } | null;
  };
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly targets: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly kind: string;
  }[];
  readonly assistedDuty: { readonly item: string; readonly clause: string } | null;
  readonly contact: { readonly name: string; readonly telephone: string } | null;
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly sizeBytes: number;
    readonly mediaType: string;
  }[];
  readonly cause: "disaster" | "epidemic" | "accident" | null;
  readonly rounds: number;
  readonly sentBack: { readonly reason: string; readonly at: string } | null;
  readonly decisionDueOn: string | null;
  readonly opinionsDueOn: string | null;
  readonly opinions: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly stance: "agree" | "conditions" | "object" | "none" | null;
    readonly text: string;
    readonly at: string | null;
    readonly person: string | null;
  }[];
  readonly review: {
    readonly recommendation: "recommend" | "conditions" | "against";
    readonly conditions: readonly string[];
    readonly text: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly agenda: {
    readonly meetingId: number;
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly name: string;
    readonly heldAt: string;
    readonly status: string;
    readonly minuteNo: string | null;
  } | null;
  readonly decisions: readonly {
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly result: "approved" | "refused" | "sentBack";
    readonly meetingId: number;
    readonly body: "executive" | "standingCommittee";
    readonly meeting: string;
    readonly heldOn: string;
    readonly minuteNo: string;
    readonly conditions: readonly string[];
    readonly reason: string;
  }[];
  readonly conditions: readonly string[];
  readonly money: {
    readonly availableFen: number | null;
    readonly missingFen: number;
    readonly commitments: readonly {
      readonly id: number;
      readonly appropriationId: number;
      readonly totalFen: number;
      readonly openFen: number;
    }[];
  };
  readonly sunset: string | null;
  readonly settleableUntil: string | null;
  readonly mandateState: "inForce" | "lapsed" | "ended" | null;
  readonly yearly: {
    readonly openedOn: string;
    readonly sunset: string;
    readonly report: {
      readonly text: string;
      readonly totalFen: number;
      readonly on: string;
    } | null;
  } | null;
  readonly petitions: readonly {
    readonly no: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly reasons: string;
    readonly evidence: string;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly sizeBytes: number;
      readonly mediaType: string;
    }[];
    readonly at: string;
    readonly supporters: readonly {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly outcome: "open" | "withdrawn" | "exited" | "kept";
  }[];
  readonly ending: {
    readonly why: "sunset" | "notReviewed" | "notContinued" | "exit";
    readonly on: string;
  } | null;
  readonly timeline: readonly {
    readonly seq: number;
    readonly type: string;
    readonly at: string;
    readonly waitedMinutes: number;
    readonly who: { readonly zh: string; readonly en: string };
    readonly params: Readonly<Record<string, string>>;
  }[];
  readonly actions: readonly (
    | "save"
    | "attach"
    | "submit"
    | "declareEmergency"
    | "withdraw"
    | "check"
    | "sendBack"
    | "giveOpinion"
    | "review"
    | "schedule"
    | "unschedule"
    | "decide"
    | "fund"
    | "releaseMoney"
    | "reportReview"
    | "petitionExit"
    | "supportExit"
    | "withdrawPetition"
  )[];
  readonly mayUnmask: boolean;
  readonly isOwn: boolean;
};
export type AdmissionHoldMeetingInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly minuteNo: string };
};
export type AdmissionHoldMeetingAnswer = {
  readonly id: number;
  readonly status: "planned" | "held" | "cancelled";
  readonly body: "executive" | "standingCommittee";
  readonly name: string;
  readonly heldAt: string;
  readonly place: string;
  readonly minuteNo: string | null;
  readonly agendaSize: number;
  readonly undecided: number;
  readonly cancelReason: string | null;
  readonly agenda: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly result: "approved" | "refused" | "sentBack" | null;
    readonly recommendation: string | null;
    readonly missingFen: number;
  }[];
  readonly waiting: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
  }[];
  readonly mayPlan: boolean;
};
export type AdmissionListInput = {
  readonly query?: {
    readonly status?:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended"
      | undefined;
    readonly kind?: "quantity" | "standing" | "form" | undefined;
    readonly orgId?: number | undefined;
    readonly q?: string | undefined;
    readonly late?: boolean | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type AdmissionListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
  }[];
  readonly next: string | null;
};
export type AdmissionMeetingInput = { readonly params: { readonly id: number } };
export type AdmissionMeetingAnswer = {
  readonly id: number;
  readonly status: "planned" | "held" | "cancelled";
  readonly body: "executive" | "standingCommittee";
  readonly name: string;
  readonly heldAt: string;
  readonly place: string;
  readonly minuteNo: string | null;
  readonly agendaSize: number;
  readonly undecided: number;
  readonly cancelReason: string | null;
  readonly agenda: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly result: "approved" | "refused" | "sentBack" | null;
    readonly recommendation: string | null;
    readonly missingFen: number;
  }[];
  readonly waiting: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
  }[];
  readonly mayPlan: boolean;
};
export type AdmissionMeetingsInput = {
  readonly query?: {
    readonly planned?: boolean | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type AdmissionMeetingsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly status: "planned" | "held" | "cancelled";
    readonly body: "executive" | "standingCommittee";
    readonly name: string;
    readonly heldAt: string;
    readonly place: string;
    readonly minuteNo: string | null;
    readonly agendaSize: number;
    readonly undecided: number;
  }[];
  readonly next: string | null;
};
export type AdmissionOpenFeedInput = Readonly<Record<string, never>>;
export type AdmissionOpenFeedAnswer = {
  readonly id: number;
  readonly openedAt: string;
  readonly address: string;
};
export type AdmissionOverviewInput = Readonly<Record<string, never>>;
export type AdmissionOverviewAnswer = {
  readonly states: readonly {
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly count: number;
    readonly late: number;
    readonly totalFen: number;
  }[];
  readonly departments: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly open: number;
    readonly inForce: number;
    readonly late: number;
    readonly reservedFen: number;
    readonly openFen: number;
  }[];
  readonly inForce: number;
  readonly reservedFen: number;
  readonly openFen: number;
};
export type AdmissionPlanMeetingInput = {
  readonly body: {
    readonly body: "executive" | "standingCommittee";
    readonly name: string;
    readonly heldAt: string;
    readonly place: string;
  };
};
export type AdmissionPlanMeetingAnswer = {
  readonly id: number;
  readonly status: "planned" | "held" | "cancelled";
  readonly body: "executive" | "standingCommittee";
  readonly name: string;
  readonly heldAt: string;
  readonly place: string;
  readonly minuteNo: string | null;
  readonly agendaSize: number;
  readonly undecided: number;
  readonly cancelReason: string | null;
  readonly agenda: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly result: "approved" | "refused" | "sentBack" | null;
    readonly recommendation: string | null;
    readonly missingFen: number;
  }[];
  readonly waiting: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
  }[];
  readonly mayPlan: boolean;
};
export type AdmissionRegisterInput = {
  readonly query?: {
    readonly q?: string | undefined;
    readonly orgId?: number | undefined;
    readonly state?: "inForce" | "emergency" | "lapsed" | "ended" | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type AdmissionRegisterAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly code: string;
    readonly title: string;
    readonly kind: "quantity" | "standing" | "form";
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly state: "inForce" | "emergency" | "lapsed" | "ended";
    readonly isEmergency: boolean;
    readonly quantity: number | null;
    readonly unit: string;
    readonly unitPriceFen: number;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
  }[];
  readonly next: string | null;
  readonly departments: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
};
export type AdmissionRegisterEntryInput = { readonly params: { readonly id: number } };
export type AdmissionRegisterEntryAnswer = {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly kind: "quantity" | "standing" | "form";
  readonly applicant: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly state: "inForce" | "emergency" | "lapsed" | "ended";
  readonly isEmergency: boolean;
  readonly quantity: number | null;
  readonly unit: string;
  readonly unitPriceFen: number;
  readonly totalFen: number;
  readonly from: string;
  readonly to: string;
  readonly task: string;
  readonly legalBasis: string;
  readonly reason: string;
  readonly support: string;
  readonly areas: readonly { readonly zh: string; readonly en: string }[];
  readonly targets: readonly { readonly zh: string; readonly en: string }[];
  readonly assistedDuty: { readonly item: string; readonly clause: string } | null;
  readonly checks: {
    readonly proof: "none" | "photo" | "signature" | "note";
    readonly sampleShare: number;
    readonly text: string;
  };
  readonly conditions: readonly string[];
  readonly opinions: readonly {
    readonly org: { readonly zh: string; readonly en: string };
    readonly stance: "agree" | "conditions" | "object" | "none" | null;
  }[];
  readonly decisions: readonly {
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly result: "approved" | "refused" | "sentBack";
    readonly meetingId: number;
    readonly body: "executive" | "standingCommittee";
    readonly meeting: string;
    readonly heldOn: string;
    readonly minuteNo: string;
    readonly conditions: readonly string[];
    readonly reason: string;
  }[];
  readonly ending: {
    readonly why: "sunset" | "notReviewed" | "notContinued" | "exit";
    readonly on: string;
  } | null;
  readonly lapsedOn: string | null;
};
export type AdmissionRevokeFeedInput = { readonly params: { readonly id: number } };
export type AdmissionRevokeFeedAnswer = {
  readonly items: readonly { readonly id: number; readonly openedAt: string }[];
};
export type AdmissionSaveInput = {
  readonly params: { readonly id: number };
  readonly body: {
    readonly content: {
      readonly kind: "quantity" | "standing" | "form";
      readonly title: string;
      readonly task: string;
      readonly legalBasis: string;
      readonly reason: string;
      readonly nature: "executive" | "assist";
      readonly assistedDutyCode: string | null;
      readonly areaIds: readonly number[];
      readonly targetOrgIds: readonly number[];
      readonly unit: string;
      readonly quantity: number | null;
      readonly unitPriceFen: number;
      readonly totalFen: number;
      readonly budgetYear: number;
      readonly from: string;
      readonly to: string;
      readonly support: string;
      readonly checks: {
        readonly proof: "none" | "photo" | "signature" | "note";
        readonly sampleShare: number;
        readonly text: string;
      };
    };
    readonly contact?: { readonly name: string; readonly telephone: string } | undefined;
    readonly seq: number;
  };
};
export type AdmissionSaveAnswer = {
  readonly id: number;
  readonly status:
    | "draft"
    | "submitted"
    | "consultation"
    | "review"
    | "ready"
    | "admitted"
    | "refused"
    | "withdrawn"
    | "emergency"
    | "lapsed"
    | "ended";
  readonly kind: "quantity" | "standing" | "form";
  readonly code: string | null;
  readonly title: string;
  readonly applicant: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly quantity: number | null;
  readonly unit: string;
  readonly totalFen: number;
  readonly from: string;
  readonly to: string;
  readonly isEmergency: boolean;
  readonly isLate: boolean;
  readonly clock: {
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string | null;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly hasPetition: boolean;
  readonly updatedAt: string;
  readonly seq: number;
  readonly applicantName: { readonly zh: string; readonly en: string };
  readonly content: {
    readonly kind: "quantity" | "standing" | "form";
    readonly title: string;
    readonly task: string;
    readonly legalBasis: string;
    readonly reason: string;
    readonly nature: "executive" | "assist";
    readonly assistedDutyCode: string | null;
    readonly areaIds: readonly number[];
    readonly targetOrgIds: readonly number[];
    readonly unit: string;
    readonly quantity: number | null;
    readonly unitPriceFen: number;
    readonly totalFen: number;
    readonly budgetYear: number;
    readonly from: string;
    readonly to: string;
    readonly support: string;
    readonly checks: {
      readonly proof: "none" | "photo" | "signature" | "note";
      readonly sampleShare: number;
      readonly text: string;
    };
    readonly form: {
      readonly formId: number;
      readonly fields: readonly { readonly key: string; readonly name: string }[];
      readonly asksAgain: readonly {
        readonly key: string;
        readonly name: string;
        readonly where: string;
        readonly formId: number | null;
        readonly departmentOrgId: number | null;
      }[];
    } | null;
  };
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly targets: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly kind: string;
  }[];
  readonly assistedDuty: { readonly item: string; readonly clause: string } | null;
  readonly contact: { readonly name: string; readonly telephone: string } | null;
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly sizeBytes: number;
    readonly mediaType: string;
  }[];
  readonly cause: "disaster" | "epidemic" | "accident" | null;
  readonly rounds: number;
  readonly sentBack: { readonly reason: string; readonly at: string } | null;
  readonly decisionDueOn: string | null;
  readonly opinionsDueOn: string | null;
  readonly opinions: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly stance: "agree" | "conditions" | "object" | "none" | null;
    readonly text: string;
    readonly at: string | null;
    readonly person: string | null;
  }[];
  readonly review: {
    readonly recommendation: "recommend" | "conditions" | "against";
    readonly conditions: readonly string[];
    readonly text: string;
    readonly at: string;
    readonly person: string | null;
  } | null;
  readonly agenda: {
    readonly meetingId: number;
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly name: string;
    readonly heldAt: string;
    readonly status: string;
    readonly minuteNo: string | null;
  } | null;
  readonly decisions: readonly {
    readonly matter: "admission" | "ratification" | "continuation" | "exit";
    readonly result: "approved" | "refused" | "sentBack";
    readonly meetingId: number;
    readonly body: "executive" | "standingCommittee";
    readonly meeting: string;
    readonly heldOn: string;
    readonly minuteNo: string;
    readonly conditions: readonly string[];
    readonly reason: string;
  }[];
  readonly conditions: readonly string[];
  readonly money: {
    readonly availableFen: number | null;
    readonly missingFen: number;
    readonly commitments: readonly {
      readonly id: number;
      readonly appropriationId: number;
      readonly totalFen: number;
      readonly openFen: number;
    }[];
  };
  readonly sunset: string | null;
  readonly settleableUntil: string | null;
  readonly mandateState: "inForce" | "lapsed" | "ended" | null;
  readonly yearly: {
    readonly openedOn: string;
    readonly sunset: string;
    readonly report: {
      readonly text: string;
      readonly totalFen: number;
      readonly on: string;
    } | null;
  } | null;
  readonly petitions: readonly {
    readonly no: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly reasons: string;
    readonly evidence: string;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly sizeBytes: number;
      readonly mediaType: string;
    }[];
    readonly at: string;
    readonly supporters: readonly {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly outcome: "open" | "withdrawn" | "exited" | "kept";
  }[];
  readonly ending: {
    readonly why: "sunset" | "notReviewed" | "notContinued" | "exit";
    readonly on: string;
  } | null;
  readonly timeline: readonly {
    readonly seq: number;
    readonly type: string;
    readonly at: string;
    readonly waitedMinutes: number;
    readonly who: { readonly zh: string; readonly en: string };
    readonly params: Readonly<Record<string, string>>;
  }[];
  readonly actions: readonly (
    | "save"
    | "attach"
    | "submit"
    | "declareEmergency"
    | "withdraw"
    | "check"
    | "sendBack"
    | "giveOpinion"
    | "review"
    | "schedule"
    | "unschedule"
    | "decide"
    | "fund"
    | "releaseMoney"
    | "reportReview"
    | "petitionExit"
    | "supportExit"
    | "withdrawPetition"
  )[];
  readonly mayUnmask: boolean;
  readonly isOwn: boolean;
};
export type AdmissionSettingsInput = Readonly<Record<string, never>>;
export type AdmissionSettingsAnswer = {
  readonly today: string;
  readonly inForce: {
    readonly from: string;
    readonly values: {
      readonly leadWorkdays: number;
      readonly decideWorkdays: number;
      readonly opinionWorkdays: number;
      readonly ratifyWorkdays: number;
      readonly reviewWorkdays: number;
      readonly remindWorkdays: number;
      readonly settleWorkdays: number;
      readonly standingMonths: number;
      readonly assistedDuties: readonly {
        readonly code: string;
        readonly item: string;
        readonly clause: string;
      }[];
    };
    readonly reason: string;
  };
  readonly versions: readonly {
    readonly from: string;
    readonly values: {
      readonly leadWorkdays: number;
      readonly decideWorkdays: number;
      readonly opinionWorkdays: number;
      readonly ratifyWorkdays: number;
      readonly reviewWorkdays: number;
      readonly remindWorkdays: number;
      readonly settleWorkdays: number;
      readonly standingMonths: number;
      readonly assistedDuties: readonly {
        readonly code: string;
        readonly item: string;
        readonly clause: string;
      }[];
    };
    readonly reason: string;
  }[];
  readonly maySet: boolean;
};
export type AdmissionTakeBackSettingsInput = {
  readonly body: { readonly from: string; readonly reason: string };
};
export type AdmissionTakeBackSettingsAnswer = {
  readonly today: string;
  readonly inForce: {
    readonly from: string;
    readonly values: {
      readonly leadWorkdays: number;
      readonly decideWorkdays: number;
      readonly opinionWorkdays: number;
      readonly ratifyWorkdays: number;
      readonly reviewWorkdays: number;
      readonly remindWorkdays: number;
      readonly settleWorkdays: number;
      readonly standingMonths: number;
      readonly assistedDuties: readonly {
        readonly code: string;
        readonly item: string;
        readonly clause: string;
      }[];
    };
    readonly reason: string;
  };
  readonly versions: readonly {
    readonly from: string;
    readonly values: {
      readonly leadWorkdays: number;
      readonly decideWorkdays: number;
      readonly opinionWorkdays: number;
      readonly ratifyWorkdays: number;
      readonly reviewWorkdays: number;
      readonly remindWorkdays: number;
      readonly settleWorkdays: number;
      readonly standingMonths: number;
      readonly assistedDuties: readonly {
        readonly code: string;
        readonly item: string;
        readonly clause: string;
      }[];
    };
    readonly reason: string;
  }[];
  readonly maySet: boolean;
};
export type AdmissionUnmaskInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly reason: string };
};
export type AdmissionUnmaskAnswer = { readonly name: string; readonly telephone: string };
export type AdmissionWaitingInput = Readonly<Record<string, never>>;
export type AdmissionWaitingAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly status:
      | "draft"
      | "submitted"
      | "consultation"
      | "review"
      | "ready"
      | "admitted"
      | "refused"
      | "withdrawn"
      | "emergency"
      | "lapsed"
      | "ended";
    readonly kind: "quantity" | "standing" | "form";
    readonly code: string | null;
    readonly title: string;
    readonly applicant: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly isLate: boolean;
    readonly clock: {
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly hasPetition: boolean;
    readonly updatedAt: string;
    readonly waits: readonly (
      | "complete"
      | "report"
      | "opinion"
      | "check"
      | "review"
      | "agenda"
      | "decision"
      | "fund"
      | "release"
      | "late"
    )[];
    readonly matter: "admission" | "ratification" | "continuation" | "exit" | null;
  }[];
};
export type AppraisalAnswerInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly target: number; readonly text: string };
};
export type AppraisalAnswerAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalAppealInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly target: number; readonly text: string };
};
export type AppraisalAppealAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalCancelInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly reason: string };
};
export type AppraisalCancelAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalCasesInput = {
  readonly params: { readonly id: number };
  readonly query: {
    readonly place: number;
    readonly indicator: string;
    readonly hit?: boolean | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type AppraisalCasesAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly month: string;
    readonly hit: boolean;
  }[];
  readonly next: string | null;
};
export type AppraisalCloseInput = { readonly params: { readonly id: number } };
export type AppraisalCloseAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalCollectInput = { readonly params: { readonly id: number } };
export type AppraisalCollectAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalComputeInput = { readonly params: { readonly id: number } };
export type AppraisalComputeAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalConfirmInput = { readonly params: { readonly id: number } };
export type AppraisalConfirmAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalDatesFileInput = {
  readonly params: { readonly id: number };
  readonly query?: { readonly language?: "zh" | "en" | undefined };
};
export type AppraisalDatesFileAnswer = Blob;
export type AppraisalDecideAppealInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly target: number; readonly upheld: boolean; readonly reason: string };
};
export type AppraisalDecideAppealAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalDraftSchemeInput = {
  readonly body:
    | { readonly template: "reverse" | "fiveCore" }
    | {
        readonly content: {
          readonly name: { readonly zh: string; readonly en: string };
          readonly source: string;
          readonly targets: readonly (
            | "departments"
            | "communities"
            | "internalOffices"
            | "dispatchedBodies"
            | "subdistricts"
          )[];
          readonly indicators: readonly (
            | {
                readonly kind: "evidence";
                readonly key: string;
                readonly name: { readonly zh: string; readonly en: string };
                readonly weight: number;
                readonly definition: string;
                readonly matters: {
                  readonly classes: readonly string[];
                  readonly categories: readonly string[];
                } | null;
                readonly floor: number;
                readonly goal: number;
              }
            | {
                readonly kind: "questionnaire";
                readonly key: string;
                readonly name: { readonly zh: string; readonly en: string };
                readonly weight: number;
                readonly question: { readonly zh: string; readonly en: string };
                readonly appraisers: readonly {
                  readonly class: "subdistricts" | "residents" | "units" | "deputies";
                  readonly weight: number;
                  readonly relevance: "equal" | "dealings";
                }[];
              }
          )[];
          readonly publication: {
            readonly replyWorkdays: number;
            readonly appealWorkdays: number;
            readonly leastCount: number;
            readonly isPublic: boolean;
          };
        };
      };
};
export type AppraisalDraftSchemeAnswer = {
  readonly id: number;
  readonly revision: number;
  readonly draft: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  } | null;
  readonly versions: readonly {
    readonly number: number;
    readonly hash: string;
    readonly publishedAt: string;
    readonly content: {
      readonly name: { readonly zh: string; readonly en: string };
      readonly source: string;
      readonly targets: readonly (
        | "departments"
        | "communities"
        | "internalOffices"
        | "dispatchedBodies"
        | "subdistricts"
      )[];
      readonly indicators: readonly (
        | {
            readonly kind: "evidence";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly definition: string;
            readonly matters: {
              readonly classes: readonly string[];
              readonly categories: readonly string[];
            } | null;
            readonly floor: number;
            readonly goal: number;
          }
        | {
            readonly kind: "questionnaire";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly question: { readonly zh: string; readonly en: string };
            readonly appraisers: readonly {
              readonly class: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly relevance: "equal" | "dealings";
            }[];
          }
      )[];
      readonly publication: {
        readonly replyWorkdays: number;
        readonly appealWorkdays: number;
        readonly leastCount: number;
        readonly isPublic: boolean;
      };
    };
  }[];
};
export type AppraisalFileInput = { readonly params: { readonly id: number } };
export type AppraisalFileAnswer = Blob;
export type AppraisalOpenRoundInput = {
  readonly body: {
    readonly title: string;
    readonly schemeId: number;
    readonly schemeVersion: number;
    readonly from: string;
    readonly to: string;
    readonly collectFrom: string;
    readonly collectTo: string;
  };
};
export type AppraisalOpenRoundAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalPublishInput = { readonly params: { readonly id: number } };
export type AppraisalPublishAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalPublishSchemeInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly revision: number };
};
export type AppraisalPublishSchemeAnswer = {
  readonly id: number;
  readonly revision: number;
  readonly draft: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  } | null;
  readonly versions: readonly {
    readonly number: number;
    readonly hash: string;
    readonly publishedAt: string;
    readonly content: {
      readonly name: { readonly zh: string; readonly en: string };
      readonly source: string;
      readonly targets: readonly (
        | "departments"
        | "communities"
        | "internalOffices"
        | "dispatchedBodies"
        | "subdistricts"
      )[];
      readonly indicators: readonly (
        | {
            readonly kind: "evidence";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly definition: string;
            readonly matters: {
              readonly classes: readonly string[];
              readonly categories: readonly string[];
            } | null;
            readonly floor: number;
            readonly goal: number;
          }
        | {
            readonly kind: "questionnaire";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly question: { readonly zh: string; readonly en: string };
            readonly appraisers: readonly {
              readonly class: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly relevance: "equal" | "dealings";
            }[];
          }
      )[];
      readonly publication: {
        readonly replyWorkdays: number;
        readonly appealWorkdays: number;
        readonly leastCount: number;
        readonly isPublic: boolean;
      };
    };
  }[];
};
export type AppraisalPublishedInput = {
  readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
};
export type AppraisalPublishedAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly title: string;
    readonly status:
      | "open"
      | "collecting"
      | "computing"
      | "replying"
      | "confirmed"
      | "published"
      | "closed"
      | "cancelled";
    readonly scheme: {
      readonly id: number;
      readonly version: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly from: string;
    readonly to: string;
    readonly targets: number;
  }[];
  readonly next: string | null;
};
export type AppraisalPublishedRoundInput = { readonly params: { readonly id: number } };
export type AppraisalPublishedRoundAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalPublishedTrendInput = {
  readonly params: { readonly id: number };
  readonly query: { readonly place: number };
};
export type AppraisalPublishedTrendAnswer = {
  readonly place: number;
  readonly name: { readonly zh: string; readonly en: string };
  readonly lines: readonly {
    readonly key: string | null;
    readonly name: { readonly zh: string; readonly en: string } | null;
    readonly definition: { readonly key: string; readonly version: number } | null;
    readonly points: readonly {
      readonly roundId: number;
      readonly title: string;
      readonly place: number;
      readonly from: string;
      readonly to: string;
      readonly score: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly isComparable: boolean;
    }[];
  }[];
};
export type AppraisalRecordConsequenceInput = {
  readonly params: { readonly id: number };
  readonly body: {
    readonly target: number;
    readonly kind: "commendation" | "award" | "talk" | "rectification";
    readonly text: string;
  };
};
export type AppraisalRecordConsequenceAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalReplyInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly target: number; readonly text: string };
};
export type AppraisalReplyAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalReviseSchemeInput = {
  readonly params: { readonly id: number };
  readonly body: {
    readonly revision: number;
    readonly content: {
      readonly name: { readonly zh: string; readonly en: string };
      readonly source: string;
      readonly targets: readonly (
        | "departments"
        | "communities"
        | "internalOffices"
        | "dispatchedBodies"
        | "subdistricts"
      )[];
      readonly indicators: readonly (
        | {
            readonly kind: "evidence";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly definition: string;
            readonly matters: {
              readonly classes: readonly string[];
              readonly categories: readonly string[];
            } | null;
            readonly floor: number;
            readonly goal: number;
          }
        | {
            readonly kind: "questionnaire";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly question: { readonly zh: string; readonly en: string };
            readonly appraisers: readonly {
              readonly class: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly relevance: "equal" | "dealings";
            }[];
          }
      )[];
      readonly publication: {
        readonly replyWorkdays: number;
        readonly appealWorkdays: number;
        readonly leastCount: number;
        readonly isPublic: boolean;
      };
    };
  };
};
export type AppraisalReviseSchemeAnswer = {
  readonly id: number;
  readonly revision: number;
  readonly draft: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  } | null;
  readonly versions: readonly {
    readonly number: number;
    readonly hash: string;
    readonly publishedAt: string;
    readonly content: {
      readonly name: { readonly zh: string; readonly en: string };
      readonly source: string;
      readonly targets: readonly (
        | "departments"
        | "communities"
        | "internalOffices"
        | "dispatchedBodies"
        | "subdistricts"
      )[];
      readonly indicators: readonly (
        | {
            readonly kind: "evidence";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly definition: string;
            readonly matters: {
              readonly classes: readonly string[];
              readonly categories: readonly string[];
            } | null;
            readonly floor: number;
            readonly goal: number;
          }
        | {
            readonly kind: "questionnaire";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly question: { readonly zh: string; readonly en: string };
            readonly appraisers: readonly {
              readonly class: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly relevance: "equal" | "dealings";
            }[];
          }
      )[];
      readonly publication: {
        readonly replyWorkdays: number;
        readonly appealWorkdays: number;
        readonly leastCount: number;
        readonly isPublic: boolean;
      };
    };
  }[];
};
export type AppraisalRoundInput = { readonly params: { readonly id: number } };
export type AppraisalRoundAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status:
    | "open"
    | "collecting"
    | "computing"
    | "replying"
    | "confirmed"
    | "published"
    | "closed"
    | "cancelled";
  readonly scheme: {
    readonly id: number;
    readonly version: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly from: string;
  readonly to: string;
  readonly targets: readonly {
    readonly place: number;
    readonly class:
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts";
    readonly kind: "org" | "area";
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly isOwn: boolean;
    readonly result: {
      readonly total: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly overlaps: readonly number[];
      readonly indicators: readonly {
        readonly key: string;
        readonly counted: number;
        readonly hits: number;
        readonly score: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        } | null;
        readonly groups?:
          | readonly {
              readonly group: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly invited: number;
              readonly answered: number | null;
              readonly score: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
              } | null;
            }[]
          | undefined;
        readonly opens: boolean;
      }[];
    } | null;
    readonly reply: { readonly text: string; readonly answer: string | null } | null;
    readonly appeal: {
      readonly text: string;
      readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
    } | null;
    readonly consequences: readonly {
      readonly kind: "commendation" | "award" | "talk" | "rectification";
      readonly text: string;
    }[];
  }[];
  readonly collectFrom: string;
  readonly collectTo: string;
  readonly replyTo: string | null;
  readonly appealTo: string | null;
  readonly plan: {
    readonly computeFrom: string;
    readonly replyTo: string;
    readonly appealTo: string;
  };
  readonly content: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  };
  readonly sealed: {
    readonly inputsHash: string;
    readonly resultsHash: string;
    readonly factCount: number;
  } | null;
  readonly computation: {
    readonly phase: "waiting" | "facts" | "scores";
    readonly done: number;
    readonly total: number;
    readonly attempts: number;
    readonly hasFailed: boolean;
  } | null;
  readonly cancelReason: string | null;
  readonly steps: readonly string[];
};
export type AppraisalRoundsInput = {
  readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
};
export type AppraisalRoundsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly title: string;
    readonly status:
      | "open"
      | "collecting"
      | "computing"
      | "replying"
      | "confirmed"
      | "published"
      | "closed"
      | "cancelled";
    readonly scheme: {
      readonly id: number;
      readonly version: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly from: string;
    readonly to: string;
    readonly targets: number;
  }[];
  readonly next: string | null;
};
export type AppraisalSchemeInput = { readonly params: { readonly id: number } };
export type AppraisalSchemeAnswer = {
  readonly id: number;
  readonly revision: number;
  readonly draft: {
    readonly name: { readonly zh: string; readonly en: string };
    readonly source: string;
    readonly targets: readonly (
      | "departments"
      | "communities"
      | "internalOffices"
      | "dispatchedBodies"
      | "subdistricts"
    )[];
    readonly indicators: readonly (
      | {
          readonly kind: "evidence";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly definition: string;
          readonly matters: {
            readonly classes: readonly string[];
            readonly categories: readonly string[];
          } | null;
          readonly floor: number;
          readonly goal: number;
        }
      | {
          readonly kind: "questionnaire";
          readonly key: string;
          readonly name: { readonly zh: string; readonly en: string };
          readonly weight: number;
          readonly question: { readonly zh: string; readonly en: string };
          readonly appraisers: readonly {
            readonly class: "subdistricts" | "residents" | "units" | "deputies";
            readonly weight: number;
            readonly relevance: "equal" | "dealings";
          }[];
        }
    )[];
    readonly publication: {
      readonly replyWorkdays: number;
      readonly appealWorkdays: number;
      readonly leastCount: number;
      readonly isPublic: boolean;
    };
  } | null;
  readonly versions: readonly {
    readonly number: number;
    readonly hash: string;
    readonly publishedAt: string;
    readonly content: {
      readonly name: { readonly zh: string; readonly en: string };
      readonly source: string;
      readonly targets: readonly (
        | "departments"
        | "communities"
        | "internalOffices"
        | "dispatchedBodies"
        | "subdistricts"
      )[];
      readonly indicators: readonly (
        | {
            readonly kind: "evidence";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly definition: string;
            readonly matters: {
              readonly classes: readonly string[];
              readonly categories: readonly string[];
            } | null;
            readonly floor: number;
            readonly goal: number;
          }
        | {
            readonly kind: "questionnaire";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly question: { readonly zh: string; readonly en: string };
            readonly appraisers: readonly {
              readonly class: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly relevance: "equal" | "dealings";
            }[];
          }
      )[];
      readonly publication: {
        readonly replyWorkdays: number;
        readonly appealWorkdays: number;
        readonly leastCount: number;
        readonly isPublic: boolean;
      };
    };
  }[];
  readonly groups: {
    readonly departments: number;
    readonly communities: number;
    readonly internalOffices: number;
    readonly dispatchedBodies: number;
    readonly subdistricts: number;
  };
};
export type AppraisalSchemesInput = Readonly<Record<string, never>>;
export type AppraisalSchemesAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly revision: number;
    readonly draft: {
      readonly name: { readonly zh: string; readonly en: string };
      readonly source: string;
      readonly targets: readonly (
        | "departments"
        | "communities"
        | "internalOffices"
        | "dispatchedBodies"
        | "subdistricts"
      )[];
      readonly indicators: readonly (
        | {
            readonly kind: "evidence";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly definition: string;
            readonly matters: {
              readonly classes: readonly string[];
              readonly categories: readonly string[];
            } | null;
            readonly floor: number;
            readonly goal: number;
          }
        | {
            readonly kind: "questionnaire";
            readonly key: string;
            readonly name: { readonly zh: string; readonly en: string };
            readonly weight: number;
            readonly question: { readonly zh: string; readonly en: string };
            readonly appraisers: readonly {
              readonly class: "subdistricts" | "residents" | "units" | "deputies";
              readonly weight: number;
              readonly relevance: "equal" | "dealings";
            }[];
          }
      )[];
      readonly publication: {
        readonly replyWorkdays: number;
        readonly appealWorkdays: number;
        readonly leastCount: number;
        readonly isPublic: boolean;
      };
    } | null;
    readonly versions: readonly {
      readonly number: number;
      readonly hash: string;
      readonly publishedAt: string;
      readonly content: {
        readonly name: { readonly zh: string; readonly en: string };
        readonly source: string;
        readonly targets: readonly (
          | "departments"
          | "communities"
          | "internalOffices"
          | "dispatchedBodies"
          | "subdistricts"
        )[];
        readonly indicators: readonly (
          | {
              readonly kind: "evidence";
              readonly key: string;
              readonly name: { readonly zh: string; readonly en: string };
              readonly weight: number;
              readonly definition: string;
              readonly matters: {
                readonly classes: readonly string[];
                readonly categories: readonly string[];
              } | null;
              readonly floor: number;
              readonly goal: number;
            }
          | {
              readonly kind: "questionnaire";
              readonly key: string;
              readonly name: { readonly zh: string; readonly en: string };
              readonly weight: number;
              readonly question: { readonly zh: string; readonly en: string };
              readonly appraisers: readonly {
                readonly class: "subdistricts" | "residents" | "units" | "deputies";
                readonly weight: number;
                readonly relevance: "equal" | "dealings";
              }[];
            }
        )[];
        readonly publication: {
          readonly replyWorkdays: number;
          readonly appealWorkdays: number;
          readonly leastCount: number;
          readonly isPublic: boolean;
        };
      };
    }[];
  }[];
};
export type AppraisalTargetFileInput = {
  readonly params: { readonly id: number; readonly place: number };
};
export type AppraisalTargetFileAnswer = Blob;
export type AppraisalTargetWorkbookInput = {
  readonly params: { readonly id: number; readonly place: number };
  readonly query?: { readonly language?: "zh" | "en" | undefined };
};
export type AppraisalTargetWorkbookAnswer = Blob;
export type AppraisalTrendInput = {
  readonly params: { readonly id: number };
  readonly query: { readonly place: number };
};
export type AppraisalTrendAnswer = {
  readonly place: number;
  readonly name: { readonly zh: string; readonly en: string };
  readonly lines: readonly {
    readonly key: string | null;
    readonly name: { readonly zh: string; readonly en: string } | null;
    readonly definition: { readonly key: string; readonly version: number } | null;
    readonly points: readonly {
      readonly roundId: number;
      readonly title: string;
      readonly place: number;
      readonly from: string;
      readonly to: string;
      readonly score: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
      } | null;
      readonly isComparable: boolean;
    }[];
  }[];
};
export type AppraisalWaitingInput = Readonly<Record<string, never>>;
export type AppraisalWaitingAnswer = {
  readonly items: readonly {
    readonly roundId: number;
    readonly title: string;
    readonly step:
      | "collect"
      | "compute"
      | "reply"
      | "answer"
      | "confirm"
      | "publish"
      | "decideAppeal"
      | "close";
    readonly until: string | null;
    readonly workdaysLeft: number | null;
    readonly targets: readonly {
      readonly place: number;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
  }[];
};
export type AppraisalWorkbookInput = {
  readonly params: { readonly id: number };
  readonly query?: { readonly language?: "zh" | "en" | undefined };
};
export type AppraisalWorkbookAnswer = Blob;
export type CalendarsCountWorkdaysInput = {
  readonly query: {
    readonly from: string;
    readonly days?: number | undefined;
    readonly to?: string | undefined;
  };
};
export type CalendarsCountWorkdaysAnswer = {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly provisional: boolean;
  readonly holidays: readonly string[];
  readonly makeUpWorkdays: readonly string[];
};
export type CalendarsGetInput = Readonly<Record<string, never>>;
export type CalendarsGetAnswer = {
  readonly version: number;
  readonly years: readonly {
    readonly year: number;
    readonly provisional: boolean;
    readonly provisionalFrom: string | null;
    readonly origin: "shipped" | "recorded" | "unknown";
    readonly holidays: readonly string[];
    readonly makeUpWorkdays: readonly string[];
    readonly workdays: number;
    readonly source: {
      readonly title: string;
      readonly url?: string | undefined;
      readonly publishedOn?: string | undefined;
    } | null;
  }[];
  readonly hours: readonly {
    readonly from: string | null;
    readonly periods: readonly { readonly from: number; readonly to: number }[];
  }[];
};
export type CalendarsGetYearInput = { readonly params: { readonly year: number } };
export type CalendarsGetYearAnswer = {
  readonly year: number;
  readonly provisional: boolean;
  readonly provisionalFrom: string | null;
  readonly origin: "shipped" | "recorded" | "unknown";
  readonly holidays: readonly string[];
  readonly makeUpWorkdays: readonly string[];
  readonly workdays: number;
  readonly source: {
    readonly title: string;
    readonly url?: string | undefined;
    readonly publishedOn?: string | undefined;
  } | null;
};
export type CalendarsUpdateHoursInput = {
  readonly params: { readonly from: string };
  readonly body: { readonly periods: readonly { readonly from: number; readonly to: number }[] };
};
export type CalendarsUpdateHoursAnswer = {
  readonly from: string | null;
  readonly periods: readonly { readonly from: number; readonly to: number }[];
};
export type CalendarsUpdateYearInput = {
  readonly params: { readonly year: number };
  readonly body: {
    readonly holidays: readonly string[];
    readonly makeUpWorkdays: readonly string[];
    readonly source: {
      readonly title: string;
      readonly url?: string | undefined;
      readonly publishedOn?: string | undefined;
    };
    readonly effective?: boolean | undefined;
  };
};
export type CalendarsUpdateYearAnswer = {
  readonly year: number;
  readonly provisional: boolean;
  readonly provisionalFrom: string | null;
  readonly origin: "shipped" | "recorded" | "unknown";
  readonly holidays: readonly string[];
  readonly makeUpWorkdays: readonly string[];
  readonly workdays: number;
  readonly source: {
    readonly title: string;
    readonly url?: string | undefined;
    readonly publishedOn?: string | undefined;
  } | null;
};
export type CampaignsAccrualInput = { readonly params: { readonly campaignId: number } };
export type CampaignsAccrualAnswer = {
  readonly unitPriceFen: number;
  readonly units: number;
  readonly amountFen: number;
  readonly waiting: number;
  readonly commitmentOpenFen: number | null;
  readonly stations: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly units: number;
    readonly amountFen: number;
    readonly waiting: number;
  }[];
};
export type CampaignsAllSettlementsInput = {
  readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
};
export type CampaignsAllSettlementsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly campaignId: number;
    readonly campaignTitle: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly number: number;
    readonly until: string;
    readonly settledAt: string;
    readonly settledBy: { readonly id: number; readonly name: string } | null;
    readonly units: number;
    readonly unitPriceFen: number;
    readonly amountFen: number;
  }[];
  readonly next: string | null;
};
export type CampaignsAssignInput = {
  readonly params: { readonly campaignId: number };
  readonly body: {
    readonly personId: number | null;
    readonly orgId?: number | undefined;
    readonly unitIds?: readonly number[] | undefined;
    readonly areaId?: number | undefined;
    readonly count?: number | undefined;
  };
};
export type CampaignsAssignAnswer = { readonly assigned: number };
export type CampaignsChangeInput = {
  readonly params: { readonly campaignId: number };
  readonly body: {
    readonly title: string;
    readonly startsOn: string;
    readonly deadline: string;
    readonly instructions: string;
  };
};
export type CampaignsChangeAnswer = {
  readonly id: number;
  readonly title: string;
  readonly state: "draft" | "open" | "closed";
  readonly basis: "roster" | "quantity";
  readonly subject: "person" | "household" | "item";
  readonly unit: string;
  readonly unitPriceFen: number;
  readonly mandateId: number;
  readonly mandateCode: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly startsOn: string;
  readonly deadline: string;
  readonly isEmergency: boolean;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  readonly totals: {
    readonly units: number;
    readonly assigned: number;
    readonly done: number;
    readonly notDone: number;
    readonly open: number;
    readonly attempts: number;
    readonly late: number;
    readonly sampled: number;
    readonly confirmed: number;
    readonly rejections: number;
    readonly accrued: number;
    readonly settled: number;
    readonly accruedFen: number;
    readonly settledFen: number;
  };
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly instructions: string;
  readonly proof: "none" | "photo" | "signature" | "note";
  readonly sampleShare: number;
  readonly payTo: "station" | "subdistrict";
  readonly mandateQuantity: number | null;
  readonly planned: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly areaId: number | null;
    readonly quantity: number;
  }[];
  readonly shares: readonly {
    readonly shareId: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly totals: {
      readonly units: number;
      readonly assigned: number;
      readonly done: number;
      readonly notDone: number;
      readonly open: number;
      readonly attempts: number;
      readonly late: number;
      readonly sampled: number;
      readonly confirmed: number;
      readonly rejections: number;
      readonly accrued: number;
      readonly settled: number;
      readonly accruedFen: number;
      readonly settledFen: number;
    };
  }[];
  readonly releasedFen: number | null;
  readonly may: {
    readonly change: boolean;
    readonly send: boolean;
    readonly extend: boolean;
    readonly assign: boolean;
    readonly work: boolean;
    readonly verify: boolean;
    readonly reopen: boolean;
    readonly unmask: boolean;
    readonly settle: boolean;
    readonly close: boolean;
  };
};
export type CampaignsCloseInput = {
  readonly params: { readonly campaignId: number };
  readonly body: { readonly text?: string | undefined };
};
export type CampaignsCloseAnswer = {
  readonly campaignId: number;
  readonly title: string;
  readonly state: string;
  readonly mandateCode: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly unit: string;
  readonly unitPriceFen: number;
  readonly startsOn: string;
  readonly deadline: string;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  readonly text: string | null;
  readonly totals: {
    readonly units: number;
    readonly assigned: number;
    readonly done: number;
    readonly notDone: number;
    readonly open: number;
    readonly attempts: number;
    readonly late: number;
    readonly sampled: number;
    readonly confirmed: number;
    readonly rejections: number;
    readonly accrued: number;
    readonly settled: number;
    readonly accruedFen: number;
    readonly settledFen: number;
  };
  readonly stations: readonly {
    readonly shareId: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly totals: {
      readonly units: number;
      readonly assigned: number;
      readonly done: number;
      readonly notDone: number;
      readonly open: number;
      readonly attempts: number;
      readonly late: number;
      readonly sampled: number;
      readonly confirmed: number;
      readonly rejections: number;
      readonly accrued: number;
      readonly settled: number;
      readonly accruedFen: number;
      readonly settledFen: number;
    };
  }[];
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly settlements: readonly {
    readonly id: number;
    readonly campaignId: number;
    readonly campaignTitle: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly number: number;
    readonly until: string;
    readonly settledAt: string;
    readonly settledBy: { readonly id: number; readonly name: string } | null;
    readonly units: number;
    readonly unitPriceFen: number;
    readonly amountFen: number;
  }[];
  readonly releasedFen: number | null;
};
export type CampaignsCompleteInput = {
  readonly params: { readonly campaignId: number };
  readonly body: {
    readonly items: readonly {
      readonly unitId?: number | undefined;
      readonly slot?: number | undefined;
      readonly clientKey: string;
      readonly at: string;
      readonly result: "done" | "notDone";
      readonly reason?:
        | "absent"
        | "retry"
        | "moved"
        | "refused"
        | "deceased"
        | "notNeeded"
        | "other"
        | undefined;
      readonly proofFileId?: number | undefined;
      readonly note?: string | undefined;
    }[];
  };
};
export type CampaignsCompleteAnswer = {
  readonly items: readonly {
    readonly clientKey: string;
    readonly outcome: "recorded" | "already" | "refused";
    readonly unitId: number | null;
    readonly result: "done" | "notDone" | "attempt" | null;
    readonly receivedAt: string | null;
    readonly late: boolean;
    readonly code: string | null;
    readonly message: { readonly zh: string; readonly en: string } | null;
  }[];
  readonly recorded: number;
  readonly already: number;
  readonly refused: number;
};
export type CampaignsDeviceKeyInput = { readonly query: { readonly device: string } };
export type CampaignsDeviceKeyAnswer = { readonly half: string };
export type CampaignsExportProblemsInput = {
  readonly params: { readonly campaignId: number; readonly importId: number };
  readonly query?: {
    readonly format?: "xlsx" | "csv" | undefined;
    readonly language?: "zh" | "en" | undefined;
  };
};
export type CampaignsExportProblemsAnswer = Blob;
export type CampaignsExportProgressInput = {
  readonly params: { readonly campaignId: number };
  readonly query?: {
    readonly format?: "xlsx" | "csv" | undefined;
    readonly language?: "zh" | "en" | undefined;
  };
};
export type CampaignsExportProgressAnswer = Blob;
export type CampaignsExportSettlementInput = {
  readonly params: { readonly settlementId: number };
  readonly query?: {
    readonly format?: "xlsx" | "csv" | undefined;
    readonly language?: "zh" | "en" | undefined;
  };
};
export type CampaignsExportSettlementAnswer = Blob;
export type CampaignsExtendInput = {
  readonly params: { readonly campaignId: number };
  readonly body: { readonly deadline: string; readonly reason: string };
};
export type CampaignsExtendAnswer = {
  readonly id: number;
  readonly title: string;
  readonly state: "draft" | "open" | "closed";
  readonly basis: "roster" | "quantity";
  readonly subject: "person" | "household" | "item";
  readonly unit: string;
  readonly unitPriceFen: number;
  readonly mandateId: number;
  readonly mandateCode: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly startsOn: string;
  readonly deadline: string;
  readonly isEmergency: boolean;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  readonly totals: {
    readonly units: number;
    readonly assigned: number;
    readonly done: number;
    readonly notDone: number;
    readonly open: number;
    readonly attempts: number;
    readonly late: number;
    readonly sampled: number;
    readonly confirmed: number;
    readonly rejections: number;
    readonly accrued: number;
    readonly settled: number;
    readonly accruedFen: number;
    readonly settledFen: number;
  };
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly instructions: string;
  readonly proof: "none" | "photo" | "signature" | "note";
  readonly sampleShare: number;
  readonly payTo: "station" | "subdistrict";
  readonly mandateQuantity: number | null;
  readonly planned: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly areaId: number | null;
    readonly quantity: number;
  }[];
  readonly shares: readonly {
    readonly shareId: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly totals: {
      readonly units: number;
      readonly assigned: number;
      readonly done: number;
      readonly notDone: number;
      readonly open: number;
      readonly attempts: number;
      readonly late: number;
      readonly sampled: number;
      readonly confirmed: number;
      readonly rejections: number;
      readonly accrued: number;
      readonly settled: number;
      readonly accruedFen: number;
      readonly settledFen: number;
    };
  }[];
  readonly releasedFen: number | null;
  readonly may: {
    readonly change: boolean;
    readonly send: boolean;
    readonly extend: boolean;
    readonly assign: boolean;
    readonly work: boolean;
    readonly verify: boolean;
    readonly reopen: boolean;
    readonly unmask: boolean;
    readonly settle: boolean;
    readonly close: boolean;
  };
};
export type CampaignsFreeInput = Readonly<Record<string, never>>;
export type CampaignsFreeAnswer = {
  readonly items: readonly {
    readonly campaignId: number;
    readonly title: string;
    readonly station: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly area: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly free: number;
  }[];
};
export type CampaignsGetInput = { readonly params: { readonly campaignId: number } };
export type CampaignsGetAnswer = {
  readonly id: number;
  readonly title: string;
  readonly state: "draft" | "open" | "closed";
  readonly basis: "roster" | "quantity";
  readonly subject: "person" | "household" | "item";
  readonly unit: string;
  readonly unitPriceFen: number;
  readonly mandateId: number;
  readonly mandateCode: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly startsOn: string;
  readonly deadline: string;
  readonly isEmergency: boolean;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  readonly totals: {
    readonly units: number;
    readonly assigned: number;
    readonly done: number;
    readonly notDone: number;
    readonly open: number;
    readonly attempts: number;
    readonly late: number;
    readonly sampled: number;
    readonly confirmed: number;
    readonly rejections: number;
    readonly accrued: number;
    readonly settled: number;
    readonly accruedFen: number;
    readonly settledFen: number;
  };
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly instructions: string;
  readonly proof: "none" | "photo" | "signature" | "note";
  readonly sampleShare: number;
  readonly payTo: "station" | "subdistrict";
  readonly mandateQuantity: number | null;
  readonly planned: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly areaId: number | null;
    readonly quantity: number;
  }[];
  readonly shares: readonly {
    readonly shareId: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly totals: {
      readonly units: number;
      readonly assigned: number;
      readonly done: number;
      readonly notDone: number;
      readonly open: number;
      readonly attempts: number;
      readonly late: number;
      readonly sampled: number;
      readonly confirmed: number;
      readonly rejections: number;
      readonly accrued: number;
      readonly settled: number;
      readonly accruedFen: number;
      readonly settledFen: number;
    };
  }[];
  readonly releasedFen: number | null;
  readonly may: {
    readonly change: boolean;
    readonly send: boolean;
    readonly extend: boolean;
    readonly assign: boolean;
    readonly work: boolean;
    readonly verify: boolean;
    readonly reopen: boolean;
    readonly unmask: boolean;
    readonly settle: boolean;
    readonly close: boolean;
  };
};
export type CampaignsImportInput = {
  readonly params: { readonly campaignId: number; readonly importId: number };
};
export type CampaignsImportAnswer = {
  readonly id: number | null;
  readonly name: string;
  readonly importedAt: string;
  readonly rows: number;
  readonly taken: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly units: number;
  readonly stations: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly taken: number;
  }[];
  readonly problems: readonly {
    readonly row: number;
    readonly code: string;
    readonly zh: string;
    readonly en: string;
  }[];
  readonly undone: boolean;
  readonly moreProblems: number;
};
export type CampaignsImportRosterInput = {
  readonly params: { readonly campaignId: number };
  readonly query: { readonly name: string; readonly dryRun?: "true" | "false" | undefined };
  readonly body: Blob;
};
export type CampaignsImportRosterAnswer = {
  readonly id: number | null;
  readonly name: string;
  readonly importedAt: string;
  readonly rows: number;
  readonly taken: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly units: number;
  readonly stations: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly taken: number;
  }[];
  readonly problems: readonly {
    readonly row: number;
    readonly code: string;
    readonly zh: string;
    readonly en: string;
  }[];
  readonly undone: boolean;
  readonly moreProblems: number;
};
export type CampaignsImportsInput = { readonly params: { readonly campaignId: number } };
export type CampaignsImportsAnswer = {
  readonly items: readonly {
    readonly id: number | null;
    readonly name: string;
    readonly importedAt: string;
    readonly rows: number;
    readonly taken: number;
    readonly duplicates: number;
    readonly refused: number;
    readonly units: number;
    readonly stations: readonly {
      readonly org: {
        readonly id: number;
        readonly name: { readonly zh: string; readonly en: string };
      };
      readonly taken: number;
    }[];
    readonly problems: readonly {
      readonly row: number;
      readonly code: string;
      readonly zh: string;
      readonly en: string;
    }[];
    readonly undone: boolean;
    readonly moreProblems: number;
  }[];
};
export type CampaignsListInput = {
  readonly query?: {
    readonly state?: "draft" | "open" | "closed" | undefined;
    readonly orgId?: number | undefined;
    readonly q?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type CampaignsListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly title: string;
    readonly state: "draft" | "open" | "closed";
    readonly basis: "roster" | "quantity";
    readonly subject: "person" | "household" | "item";
    readonly unit: string;
    readonly unitPriceFen: number;
    readonly mandateId: number;
    readonly mandateCode: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly startsOn: string;
    readonly deadline: string;
    readonly isEmergency: boolean;
    readonly createdAt: string;
    readonly sentAt: string | null;
    readonly closedAt: string | null;
    readonly totals: {
      readonly units: number;
      readonly assigned: number;
      readonly done: number;
      readonly notDone: number;
      readonly open: number;
      readonly attempts: number;
      readonly late: number;
      readonly sampled: number;
      readonly confirmed: number;
      readonly rejections: number;
      readonly accrued: number;
      readonly settled: number;
      readonly accruedFen: number;
      readonly settledFen: number;
    };
    readonly clock: {
      readonly state: "running" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
  }[];
  readonly next: string | null;
};
export type CampaignsMandatesInput = Readonly<Record<string, never>>;
export type CampaignsMandatesAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly code: string;
    readonly title: string;
    readonly unit: string;
    readonly quantity: number | null;
    readonly sentUnits: number;
    readonly unitPriceFen: number;
    readonly from: string;
    readonly to: string;
    readonly isEmergency: boolean;
    readonly proof: "none" | "photo" | "signature" | "note";
    readonly sampleShare: number;
    readonly targets: readonly {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
  }[];
};
export type CampaignsMineInput = {
  readonly query?: { readonly since?: string | undefined; readonly limit?: number | undefined };
};
export type CampaignsMineAnswer = {
  readonly person: { readonly id: number; readonly name: string };
  readonly serverTime: string;
  readonly campaigns: readonly {
    readonly id: number;
    readonly title: string;
    readonly subject: "person" | "household" | "item";
    readonly unit: string;
    readonly instructions: string;
    readonly proof: "none" | "photo" | "signature" | "note";
    readonly startsOn: string;
    readonly deadline: string;
    readonly department: { readonly zh: string; readonly en: string };
    readonly station: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly free: number;
  }[];
  readonly units: readonly {
    readonly unitId: number;
    readonly campaignId: number;
    readonly number: number;
    readonly area: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly name: string | null;
    readonly address: string | null;
    readonly idNumberMasked: string | null;
    readonly state: "open" | "done" | "notDone";
    readonly reason:
      | "absent"
      | "retry"
      | "moved"
      | "refused"
      | "deceased"
      | "notNeeded"
      | "other"
      | null;
    readonly attempts: number;
    readonly doneByMe: boolean;
    readonly rejectedBecause: string | null;
  }[];
  readonly gone: readonly number[];
  readonly next: string;
  readonly more: boolean;
};
export type CampaignsOpenInput = {
  readonly body: {
    readonly mandateId?: number | undefined;
    readonly basis: "roster" | "quantity";
    readonly subject: "person" | "household" | "item";
    readonly payTo?: "station" | "subdistrict" | undefined;
    readonly title: string;
    readonly startsOn: string;
    readonly deadline: string;
    readonly instructions: string;
  };
};
export type CampaignsOpenAnswer = {
  readonly id: number;
  readonly title: string;
  readonly state: "draft" | "open" | "closed";
  readonly basis: "roster" | "quantity";
  readonly subject: "person" | "household" | "item";
  readonly unit: string;
  readonly unitPriceFen: number;
  readonly mandateId: number;
  readonly mandateCode: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly startsOn: string;
  readonly deadline: string;
  readonly isEmergency: boolean;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  readonly totals: {
    readonly units: number;
    readonly assigned: number;
    readonly done: number;
    readonly notDone: number;
    readonly open: number;
    readonly attempts: number;
    readonly late: number;
    readonly sampled: number;
    readonly confirmed: number;
    readonly rejections: number;
    readonly accrued: number;
    readonly settled: number;
    readonly accruedFen: number;
    readonly settledFen: number;
  };
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly instructions: string;
  readonly proof: "none" | "photo" | "signature" | "note";
  readonly sampleShare: number;
  readonly payTo: "station" | "subdistrict";
  readonly mandateQuantity: number | null;
  readonly planned: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly areaId: number | null;
    readonly quantity: number;
  }[];
  readonly shares: readonly {
    readonly shareId: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly totals: {
      readonly units: number;
      readonly assigned: number;
      readonly done: number;
      readonly notDone: number;
      readonly open: number;
      readonly attempts: number;
      readonly late: number;
      readonly sampled: number;
      readonly confirmed: number;
      readonly rejections: number;
      readonly accrued: number;
      readonly settled: number;
      readonly accruedFen: number;
      readonly settledFen: number;
    };
  }[];
  readonly releasedFen: number | null;
  readonly may: {
    readonly change: boolean;
    readonly send: boolean;
    readonly extend: boolean;
    readonly assign: boolean;
    readonly work: boolean;
    readonly verify: boolean;
    readonly reopen: boolean;
    readonly unmask: boolean;
    readonly settle: boolean;
    readonly close: boolean;
  };
};
export type CampaignsPlanInput = {
  readonly params: { readonly campaignId: number };
  readonly body: {
    readonly shares: readonly {
      readonly orgId: number;
      readonly quantity: number;
      readonly areaId?: number | undefined;
    }[];
  };
};
export type CampaignsPlanAnswer = {
  readonly id: number;
  readonly title: string;
  readonly state: "draft" | "open" | "closed";
  readonly basis: "roster" | "quantity";
  readonly subject: "person" | "household" | "item";
  readonly unit: string;
  readonly unitPriceFen: number;
  readonly mandateId: number;
  readonly mandateCode: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly startsOn: string;
  readonly deadline: string;
  readonly isEmergency: boolean;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  readonly totals: {
    readonly units: number;
    readonly assigned: number;
    readonly done: number;
    readonly notDone: number;
    readonly open: number;
    readonly attempts: number;
    readonly late: number;
    readonly sampled: number;
    readonly confirmed: number;
    readonly rejections: number;
    readonly accrued: number;
    readonly settled: number;
    readonly accruedFen: number;
    readonly settledFen: number;
  };
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly instructions: string;
  readonly proof: "none" | "photo" | "signature" | "note";
  readonly sampleShare: number;
  readonly payTo: "station" | "subdistrict";
  readonly mandateQuantity: number | null;
  readonly planned: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly areaId: number | null;
    readonly quantity: number;
  }[];
  readonly shares: readonly {
    readonly shareId: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly totals: {
      readonly units: number;
      readonly assigned: number;
      readonly done: number;
      readonly notDone: number;
      readonly open: number;
      readonly attempts: number;
      readonly late: number;
      readonly sampled: number;
      readonly confirmed: number;
      readonly rejections: number;
      readonly accrued: number;
      readonly settled: number;
      readonly accruedFen: number;
      readonly settledFen: number;
    };
  }[];
  readonly releasedFen: number | null;
  readonly may: {
    readonly change: boolean;
    readonly send: boolean;
    readonly extend: boolean;
    readonly assign: boolean;
    readonly work: boolean;
    readonly verify: boolean;
    readonly reopen: boolean;
    readonly unmask: boolean;
    readonly settle: boolean;
    readonly close: boolean;
  };
};
export type CampaignsProgressInput = { readonly params: { readonly campaignId: number } };
export type CampaignsProgressAnswer = {
  readonly campaignId: number;
  readonly asOf: string;
  readonly deadline: string;
  readonly totals: {
    readonly units: number;
    readonly assigned: number;
    readonly done: number;
    readonly notDone: number;
    readonly open: number;
    readonly attempts: number;
    readonly late: number;
    readonly sampled: number;
    readonly confirmed: number;
    readonly rejections: number;
    readonly accrued: number;
    readonly settled: number;
    readonly accruedFen: number;
    readonly settledFen: number;
  };
  readonly stations: readonly {
    readonly shareId: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly totals: {
      readonly units: number;
      readonly assigned: number;
      readonly done: number;
      readonly notDone: number;
      readonly open: number;
      readonly attempts: number;
      readonly late: number;
      readonly sampled: number;
      readonly confirmed: number;
      readonly rejections: number;
      readonly accrued: number;
      readonly settled: number;
      readonly accruedFen: number;
      readonly settledFen: number;
    };
  }[];
  readonly areas: readonly {
    readonly area: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
      readonly level: string;
      readonly subdistrictId: number | null;
    } | null;
    readonly units: number;
    readonly done: number;
    readonly notDone: number;
  }[];
  readonly days: readonly {
    readonly day: string;
    readonly done: number;
    readonly notDone: number;
    readonly late: number;
    readonly doneUntil: number;
  }[];
};
export type CampaignsProofInput = {
  readonly params: {
    readonly campaignId: number;
    readonly unitId: number;
    readonly fileId: number;
  };
};
export type CampaignsProofAnswer = Blob;
export type CampaignsReportInput = { readonly params: { readonly campaignId: number } };
export type CampaignsReportAnswer = {
  readonly campaignId: number;
  readonly title: string;
  readonly state: string;
  readonly mandateCode: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly unit: string;
  readonly unitPriceFen: number;
  readonly startsOn: string;
  readonly deadline: string;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  readonly text: string | null;
  readonly totals: {
    readonly units: number;
    readonly assigned: number;
    readonly done: number;
    readonly notDone: number;
    readonly open: number;
    readonly attempts: number;
    readonly late: number;
    readonly sampled: number;
    readonly confirmed: number;
    readonly rejections: number;
    readonly accrued: number;
    readonly settled: number;
    readonly accruedFen: number;
    readonly settledFen: number;
  };
  readonly stations: readonly {
    readonly shareId: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly totals: {
      readonly units: number;
      readonly assigned: number;
      readonly done: number;
      readonly notDone: number;
      readonly open: number;
      readonly attempts: number;
      readonly late: number;
      readonly sampled: number;
      readonly confirmed: number;
      readonly rejections: number;
      readonly accrued: number;
      readonly settled: number;
      readonly accruedFen: number;
      readonly settledFen: number;
    };
  }[];
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly settlements: readonly {
    readonly id: number;
    readonly campaignId: number;
    readonly campaignTitle: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly number: number;
    readonly until: string;
    readonly settledAt: string;
    readonly settledBy: { readonly id: number; readonly name: string } | null;
    readonly units: number;
    readonly unitPriceFen: number;
    readonly amountFen: number;
  }[];
  readonly releasedFen: number | null;
};
export type CampaignsRosterTemplateInput = {
  readonly query?: {
    readonly format?: "xlsx" | "csv" | undefined;
    readonly language?: "zh" | "en" | undefined;
  };
};
export type CampaignsRosterTemplateAnswer = Blob;
export type CampaignsSendInput = { readonly params: { readonly campaignId: number } };
export type CampaignsSendAnswer = {
  readonly id: number;
  readonly title: string;
  readonly state: "draft" | "open" | "closed";
  readonly basis: "roster" | "quantity";
  readonly subject: "person" | "household" | "item";
  readonly unit: string;
  readonly unitPriceFen: number;
  readonly mandateId: number;
  readonly mandateCode: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly startsOn: string;
  readonly deadline: string;
  readonly isEmergency: boolean;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly closedAt: string | null;
  readonly totals: {
    readonly units: number;
    readonly assigned: number;
    readonly done: number;
    readonly notDone: number;
    readonly open: number;
    readonly attempts: number;
    readonly late: number;
    readonly sampled: number;
    readonly confirmed: number;
    readonly rejections: number;
    readonly accrued: number;
    readonly settled: number;
    readonly accruedFen: number;
    readonly settledFen: number;
  };
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly instructions: string;
  readonly proof: "none" | "photo" | "signature" | "note";
  readonly sampleShare: number;
  readonly payTo: "station" | "subdistrict";
  readonly mandateQuantity: number | null;
  readonly planned: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly areaId: number | null;
    readonly quantity: number;
  }[];
  readonly shares: readonly {
    readonly shareId: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly totals: {
      readonly units: number;
      readonly assigned: number;
      readonly done: number;
      readonly notDone: number;
      readonly open: number;
      readonly attempts: number;
      readonly late: number;
      readonly sampled: number;
      readonly confirmed: number;
      readonly rejections: number;
      readonly accrued: number;
      readonly settled: number;
      readonly accruedFen: number;
      readonly settledFen: number;
    };
  }[];
  readonly releasedFen: number | null;
  readonly may: {
    readonly change: boolean;
    readonly send: boolean;
    readonly extend: boolean;
    readonly assign: boolean;
    readonly work: boolean;
    readonly verify: boolean;
    readonly reopen: boolean;
    readonly unmask: boolean;
    readonly settle: boolean;
    readonly close: boolean;
  };
};
export type CampaignsSettleInput = {
  readonly params: { readonly campaignId: number };
  readonly body: { readonly until?: string | undefined; readonly after?: number | undefined };
};
export type CampaignsSettleAnswer = {
  readonly id: number;
  readonly campaignId: number;
  readonly campaignTitle: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly number: number;
  readonly until: string;
  readonly settledAt: string;
  readonly settledBy: { readonly id: number; readonly name: string } | null;
  readonly units: number;
  readonly unitPriceFen: number;
  readonly amountFen: number;
  readonly mandateId: number;
  readonly mandateCode: string;
  readonly unit: string;
  readonly commitmentId: number | null;
  readonly isWhole: boolean;
  readonly stations: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly units: number;
    readonly amountFen: number;
    readonly entryId: number;
    readonly postedOn: string;
  }[];
};
export type CampaignsSettlementInput = { readonly params: { readonly settlementId: number } };
export type CampaignsSettlementAnswer = {
  readonly id: number;
  readonly campaignId: number;
  readonly campaignTitle: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly number: number;
  readonly until: string;
  readonly settledAt: string;
  readonly settledBy: { readonly id: number; readonly name: string } | null;
  readonly units: number;
  readonly unitPriceFen: number;
  readonly amountFen: number;
  readonly mandateId: number;
  readonly mandateCode: string;
  readonly unit: string;
  readonly commitmentId: number | null;
  readonly isWhole: boolean;
  readonly stations: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly payee: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly units: number;
    readonly amountFen: number;
    readonly entryId: number;
    readonly postedOn: string;
  }[];
};
export type CampaignsSettlementsInput = {
  readonly params: { readonly campaignId: number };
  readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
};
export type CampaignsSettlementsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly campaignId: number;
    readonly campaignTitle: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly number: number;
    readonly until: string;
    readonly settledAt: string;
    readonly settledBy: { readonly id: number; readonly name: string } | null;
    readonly units: number;
    readonly unitPriceFen: number;
    readonly amountFen: number;
  }[];
  readonly next: string | null;
};
export type CampaignsUndoImportInput = {
  readonly params: { readonly campaignId: number; readonly importId: number };
};
export type CampaignsUndoImportAnswer = {
  readonly id: number | null;
  readonly name: string;
  readonly importedAt: string;
  readonly rows: number;
  readonly taken: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly units: number;
  readonly stations: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly taken: number;
  }[];
  readonly problems: readonly {
    readonly row: number;
    readonly code: string;
    readonly zh: string;
    readonly en: string;
  }[];
  readonly undone: boolean;
  readonly moreProblems: number;
};
export type CampaignsUnitInput = {
  readonly params: { readonly campaignId: number; readonly unitId: number };
};
export type CampaignsUnitAnswer = {
  readonly id: number;
  readonly number: number;
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly area: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  } | null;
  readonly name: string;
  readonly idNumber: string;
  readonly address: string;
  readonly state: "open" | "done" | "notDone";
  readonly reason:
    | "absent"
    | "retry"
    | "moved"
    | "refused"
    | "deceased"
    | "notNeeded"
    | "other"
    | null;
  readonly worker: { readonly id: number; readonly name: string } | null;
  readonly doneBy: { readonly id: number; readonly name: string } | null;
  readonly doneOn: string | null;
  readonly late: boolean;
  readonly sample: "drawn" | "confirmed" | null;
  readonly attempts: number;
  readonly rejections: number;
  readonly rejectedBecause: string | null;
  readonly accrued: boolean;
  readonly settled: boolean;
  readonly campaignId: number;
  readonly reports: readonly {
    readonly result: "done" | "notDone" | "attempt";
    readonly reason:
      | "absent"
      | "retry"
      | "moved"
      | "refused"
      | "deceased"
      | "notNeeded"
      | "other"
      | null;
    readonly by: { readonly id: number; readonly name: string } | null;
    readonly doneAt: string;
    readonly receivedAt: string;
    readonly late: boolean;
    readonly standing: boolean;
    readonly note: string | null;
    readonly proofFileId: number | null;
  }[];
  readonly verdicts: readonly {
    readonly verdict: "confirmed" | "rejected";
    readonly reason: string | null;
    readonly by: { readonly id: number; readonly name: string } | null;
    readonly at: string;
  }[];
  readonly may: { readonly verify: boolean; readonly unmask: boolean };
};
export type CampaignsUnitsInput = {
  readonly params: { readonly campaignId: number };
  readonly query?: {
    readonly state?: "open" | "done" | "notDone" | undefined;
    readonly orgId?: number | undefined;
    readonly areaId?: number | undefined;
    readonly personId?: number | undefined;
    readonly sample?: "drawn" | "confirmed" | undefined;
    readonly held?: "free" | "held" | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type CampaignsUnitsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly number: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly area: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly name: string;
    readonly idNumber: string;
    readonly address: string;
    readonly state: "open" | "done" | "notDone";
    readonly reason:
      | "absent"
      | "retry"
      | "moved"
      | "refused"
      | "deceased"
      | "notNeeded"
      | "other"
      | null;
    readonly worker: { readonly id: number; readonly name: string } | null;
    readonly doneBy: { readonly id: number; readonly name: string } | null;
    readonly doneOn: string | null;
    readonly late: boolean;
    readonly sample: "drawn" | "confirmed" | null;
    readonly attempts: number;
    readonly rejections: number;
    readonly rejectedBecause: string | null;
    readonly accrued: boolean;
    readonly settled: boolean;
  }[];
  readonly next: string | null;
};
export type CampaignsUnmaskInput = {
  readonly params: { readonly campaignId: number; readonly unitId: number };
  readonly body: { readonly reason: string };
};
export type CampaignsUnmaskAnswer = {
  readonly name: string;
  readonly idNumber: string;
  readonly address: string;
};
export type CampaignsVerifyInput = {
  readonly params: { readonly campaignId: number };
  readonly body: {
    readonly items: readonly {
      readonly unitId: number;
      readonly verdict: "confirmed" | "rejected";
      readonly reason?: string | undefined;
    }[];
  };
};
export type CampaignsVerifyAnswer = { readonly confirmed: number; readonly rejected: number };
export type CampaignsWorkersInput = {
  readonly params: { readonly campaignId: number };
  readonly query?: { readonly orgId?: number | undefined };
};
export type CampaignsWorkersAnswer = {
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly free: number;
  readonly items: readonly {
    readonly person: { readonly id: number; readonly name: string };
    readonly title: { readonly zh: string; readonly en: string };
    readonly assigned: number;
    readonly done: number;
    readonly notDone: number;
  }[];
  readonly areas: readonly {
    readonly area: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly free: number;
  }[];
};
export type CasesActInput = {
  readonly params: { readonly caseId: number };
  readonly query?: { readonly seen?: number | undefined };
  readonly body:
    | { readonly type: "accept" }
    | {
        readonly type: "giveNotice";
        readonly items: readonly { readonly name: string; readonly detail: string }[];
      }
    | {
        readonly type: "supplyMaterials";
        readonly note: string;
        readonly fileIds: readonly number[];
      }
    | { readonly type: "decline"; readonly reason: string; readonly rightOwner: string }
    | { readonly type: "dispatch"; readonly orgId: number; readonly clause: string }
    | { readonly type: "handOver"; readonly toOrgId: number; readonly reason: string }
    | { readonly type: "handOverFirstContact"; readonly toOrgId: number; readonly reason: string }
    | { readonly type: "assign"; readonly personId: number }
    | { readonly type: "respond"; readonly text: string }
    | { readonly type: "note"; readonly text: string }
    | {
        readonly type: "pause";
        readonly reason:
          | "residentUnreachable"
          | "materialsFromResident"
          | "expertAssessment"
          | "publicNotice"
          | "forceMajeure"
          | "courtProceedings";
        readonly note: string;
      }
    | { readonly type: "resume"; readonly note: string }
    | { readonly type: "requestExtension"; readonly amount: number; readonly reason: string }
    | { readonly type: "decideExtension"; readonly approved: boolean; readonly reason: string }
    | {
        readonly type: "complete";
        readonly outcome: "done" | "granted" | "refused" | "answered" | "notSolved";
        readonly result: string;
        readonly notSolvedReason:
          | "noLegalBasis"
          | "ownersDisagree"
          | "noFunds"
          | "beyondDistrict"
          | "facts"
          | null;
        readonly fileIds: readonly number[];
        readonly overOpen?: string | null | undefined;
      }
    | { readonly type: "grade"; readonly grade: number; readonly comment: string }
    | { readonly type: "close" }
    | { readonly type: "reopen"; readonly reason: string }
    | { readonly type: "withdraw"; readonly reason: string }
    | { readonly type: "urge"; readonly message: string }
    | {
        readonly type: "summon";
        readonly orgId: number;
        readonly task: string;
        readonly limit: {
          readonly unit: "workdays" | "workingHours";
          readonly amount: number;
        } | null;
      }
    | {
        readonly type: "answerTask";
        readonly taskId: number;
        readonly text: string;
        readonly fileIds: readonly number[];
      }
    | { readonly type: "sendBackTask"; readonly taskId: number; readonly reason: string }
    | { readonly type: "dropTask"; readonly taskId: number; readonly reason: string }
    | {
        readonly type: "returnCase";
        readonly toOrgId: number;
        readonly clause: string;
        readonly reason: string;
      }
    | { readonly type: "contestReturn"; readonly clause: string; readonly reason: string }
    | {
        readonly type: "arbitrate";
        readonly orgId: number;
        readonly clause: string;
        readonly reason: string;
      }
    | { readonly type: "supervise"; readonly demand: string; readonly listed: boolean }
    | {
        readonly type: "answerSupervision";
        readonly supervisionId: number;
        readonly text: string;
        readonly fileIds: readonly number[];
      }
    | {
        readonly type: "settleSupervision";
        readonly supervisionId: number;
        readonly satisfied: boolean;
        readonly reason: string;
      }
    | { readonly type: "raiseOperation"; readonly reason: string }
    | {
        readonly type: "proposePlan";
        readonly goal: string;
        readonly measures: string;
        readonly from: string;
        readonly until: string;
        readonly tasks: readonly {
          readonly orgId: number;
          readonly task: string;
          readonly limit: {
            readonly unit: "workdays" | "workingHours";
            readonly amount: number;
          } | null;
        }[];
      }
    | { readonly type: "answerPlan"; readonly agrees: boolean; readonly reason: string }
    | {
        readonly type: "logOperation";
        readonly doneAt: string;
        readonly text: string;
        readonly people: number;
        readonly resources: readonly {
          readonly what: string;
          readonly quantity: number;
          readonly unit: string;
        }[];
        readonly fileIds: readonly number[];
      }
    | {
        readonly type: "setRoster";
        readonly entries: readonly {
          readonly from: string;
          readonly to: string;
          readonly orgId: number;
          readonly personId: number | null;
          readonly place: string;
        }[];
      }
    | { readonly type: "escalate"; readonly leaderPersonId: number; readonly reason: string }
    | {
        readonly type: "instruct";
        readonly text: string;
        readonly tasks: readonly {
          readonly orgId: number;
          readonly task: string;
          readonly limit: {
            readonly unit: "workdays" | "workingHours";
            readonly amount: number;
          } | null;
        }[];
      }
    | { readonly type: "keepApart"; readonly reason: string }
    | { readonly type: "askVerification"; readonly reason: string }
    | {
        readonly type: "verify";
        readonly passed: boolean;
        readonly note: string;
        readonly fileIds: readonly number[];
      }
    | { readonly type: "rectify"; readonly measures: string; readonly fileIds: readonly number[] }
    | {
        readonly type: "callBack";
        readonly reached: boolean;
        readonly satisfied: boolean | null;
        readonly note: string;
      }
    | {
        readonly type: "contestGrade";
        readonly reason: string;
        readonly fileIds: readonly number[];
      }
    | { readonly type: "decideContest"; readonly upheld: boolean; readonly reason: string };
};
export type CasesActAnswer = {
  readonly id: number;
  readonly receiptNo: string;
  readonly kind: "application" | "request" | "jointOperation";
  readonly status:
    | "received"
    | "awaitingMaterials"
    | "accepted"
    | "inProgress"
    | "paused"
    | "completed"
    | "rectifying"
    | "closed"
    | "merged"
    | "withdrawn"
    | "declined";
  readonly channel: "counter" | "web" | "telephone" | "homeVisit" | "agent" | "open311" | "import";
  readonly title: string;
  readonly titleEn: string;
  readonly area: string;
  readonly areaEn: string;
  readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
  readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly receivedAt: string;
  readonly completedAt: string | null;
  readonly completedLate: boolean | null;
  readonly grade: number | null;
  readonly clock: {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  } | null;
  readonly urges: number;
  readonly rung: "reminder" | "urge" | "supervision" | "listed" | "accountability" | null;
  readonly awaits: "extension" | "contest" | "verification" | "callBack" | "settlement" | null;
  readonly tasks: readonly {
    readonly id: number;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly task: string;
    readonly taskEn: string;
    readonly basis: "duty" | "summons" | "plan" | "instruction";
    readonly state: "open" | "answered" | "passedOver" | "dropped";
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly sentBack: number;
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
  }[];
  readonly todo:
    | "acceptance"
    | "firstResponse"
    | "completion"
    | "waiting"
    | "task"
    | "supervision"
    | "settlement"
    | "arbitration"
    | "verification"
    | "rectification"
    | "callBack"
    | "contest"
    | "taskRefusal"
    | null;
  readonly seq: number;
  readonly returns: readonly {
    readonly from: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly to: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clause: string;
    readonly reason: string;
    readonly at: string;
    readonly state: "standing" | "contested" | "upheld" | "lost";
  }[];
  readonly arbitration: {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly decidedFor: {
      readonly id: number;
      readonly name: string;
      readonly nameEn: string;
    } | null;
  } | null;
  readonly supervisions: readonly {
    readonly id: number;
    readonly by: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly listed: boolean;
    readonly leader: { readonly zh: string; readonly en: string } | null;
    readonly demand: string;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
    readonly sentBack: number;
    readonly settled: boolean;
  }[];
  readonly operation: {
    readonly stage: 1 | 2 | 3;
    readonly plan: {
      readonly revision: number;
      readonly goal: string;
      readonly measures: string;
      readonly from: string;
      readonly until: string;
      readonly at: string;
    } | null;
    readonly answers: readonly {
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly agrees: boolean;
      readonly reason: string;
      readonly at: string;
    }[];
    readonly roster: readonly {
      readonly from: string;
      readonly to: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly personId: number | null;
      readonly person: string | null;
      readonly place: string;
      readonly telephone: string | null;
    }[];
    readonly logEntries: number;
    readonly commander: {
      readonly personId: number | null;
      readonly name: { readonly zh: string; readonly en: string };
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly instructions: readonly { readonly at: string; readonly text: string }[];
    readonly escalates: {
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly log: readonly {
      readonly at: string;
      readonly doneAt: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
      readonly text: string;
      readonly people: number;
      readonly resources: readonly {
        readonly what: string;
        readonly quantity: number;
        readonly unit: string;
      }[];
      readonly fileIds: readonly number[];
    }[];
    readonly totals: readonly {
      readonly what: string;
      readonly quantity: number;
      readonly unit: string;
    }[];
  } | null;
  readonly parent: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly children: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly mergedInto: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly progress: {
    readonly receiptNo: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly reporters: number;
    readonly timeline: readonly {
      readonly seq: number;
      readonly at: string;
      readonly type: string;
      readonly who: {
        readonly kind: "reporter" | "staff" | "system" | "anonymous";
        readonly person: string | null;
        readonly post: { readonly zh: string; readonly en: string } | null;
        readonly org: {
          readonly id: number;
          readonly name: string;
          readonly nameEn: string;
        } | null;
      };
      readonly waitedMinutes: number;
      readonly facts: Readonly<
        Record<string, string | number | boolean | null | readonly string[]>
      >;
      readonly files: readonly {
        readonly id: number;
        readonly name: string;
        readonly mediaType: string;
      }[];
    }[];
  } | null;
  readonly sameAs: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly absorbed: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly reporters: number;
  readonly verification: {
    readonly drawn: boolean;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly passed: boolean | null;
    readonly note: string;
  } | null;
  readonly rectification: {
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly measures: string | null;
    readonly callBackClock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly calledBack: {
      readonly reached: boolean;
      readonly satisfied: boolean | null;
      readonly note: string;
      readonly at: string;
    } | null;
    readonly contest: {
      readonly reason: string;
      readonly clock: {
        readonly name:
          | "acceptance"
          | "firstResponse"
          | "completion"
          | "waiting"
          | "task"
          | "supervision"
          | "settlement"
          | "arbitration"
          | "verification"
          | "rectification"
          | "callBack"
          | "contest"
          | "taskRefusal";
        readonly state: "running" | "paused" | "stopped" | "late";
        readonly dueAt: string | null;
        readonly usedShare: number;
        readonly remainingMinutes: number;
        readonly remainingWorkdays: number;
        readonly provisional: boolean;
        readonly pauseReason:
          | "residentUnreachable"
          | "materialsFromResident"
          | "expertAssessment"
          | "publicNotice"
          | "forceMajeure"
          | "courtProceedings"
          | "taskRefusal"
          | null;
      };
      readonly upheld: boolean | null;
    } | null;
  } | null;
  readonly dues: readonly {
    readonly item: string;
    readonly kind:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
  }[];
  readonly missed: readonly string[];
  readonly returnWorkingHours: number;
  readonly returnUntil: string;
  readonly taskWorkdays: number;
  readonly description: string;
  readonly requestType: "report" | "complaint" | "question" | "suggestion" | null;
  readonly dutyCode: string | null;
  readonly dutyVersionId: number | null;
  readonly dutyName: string | null;
  readonly dutyNameEn: string | null;
  readonly categoryCode: string | null;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly areaId: number;
  readonly firstContact: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly heldSince: string;
  readonly handler: string | null;
  readonly leadClause: string | null;
  readonly clocks: readonly {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  }[];
  readonly materials: readonly {
    readonly materialId: string;
    readonly name: string;
    readonly handedIn: boolean;
    readonly nameEn: string;
  }[];
  readonly notice: {
    readonly at: string;
    readonly items: readonly {
      readonly name: string;
      readonly nameEn: string;
      readonly detail: string;
    }[];
  } | null;
  readonly laterDemands: number;
  readonly extension: {
    readonly amount: number;
    readonly reason: string;
    readonly decision: "open" | "approved" | "refused";
  } | null;
  readonly outcome: "done" | "granted" | "refused" | "answered" | "notSolved" | null;
  readonly result: string | null;
  readonly notSolvedReason:
    | "noLegalBasis"
    | "ownersDisagree"
    | "noFunds"
    | "beyondDistrict"
    | "facts"
    | null;
  readonly gradeComment: string | null;
  readonly gradeExcluded: boolean;
  readonly reopened: number;
  readonly parties: readonly {
    readonly role: "reporter" | "agent";
    readonly name: string | null;
    readonly telephone: string | null;
    readonly idNumber: string | null;
    readonly address: string | null;
  }[];
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
  }[];
  readonly timeline: readonly {
    readonly seq: number;
    readonly at: string;
    readonly type: string;
    readonly who: {
      readonly kind: "reporter" | "staff" | "system" | "anonymous";
      readonly person: string | null;
      readonly post: { readonly zh: string; readonly en: string } | null;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    };
    readonly waitedMinutes: number;
    readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly mediaType: string;
    }[];
  }[];
  readonly actions: readonly {
    readonly command:
      | "accept"
      | "giveNotice"
      | "supplyMaterials"
      | "decline"
      | "dispatch"
      | "handOver"
      | "handOverFirstContact"
      | "assign"
      | "respond"
      | "note"
      | "pause"
      | "resume"
      | "requestExtension"
      | "decideExtension"
      | "complete"
      | "grade"
      | "close"
      | "reopen"
      | "withdraw"
      | "urge"
      | "summon"
      | "answerTask"
      | "sendBackTask"
      | "dropTask"
      | "returnCase"
      | "contestReturn"
      | "arbitrate"
      | "climb"
      | "supervise"
      | "answerSupervision"
      | "settleSupervision"
      | "raiseOperation"
      | "proposePlan"
      | "answerPlan"
      | "logOperation"
      | "setRoster"
      | "escalate"
      | "instruct"
      | "split"
      | "merge"
      | "absorb"
      | "unmerge"
      | "release"
      | "completeWith"
      | "rejoin"
      | "keepApart"
      | "askVerification"
      | "verify"
      | "rectify"
      | "callBack"
      | "contestGrade"
      | "decideContest"
      | "refuseTask"
      | "settleTaskRefusal"
      | "markMissed"
      | "recountLimits";
    readonly allowed: boolean;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[];
};
export type CasesActOnManyInput = {
  readonly body: {
    readonly command:
      | { readonly type: "accept" }
      | { readonly type: "dispatch"; readonly orgId: number; readonly clause: string }
      | { readonly type: "assign"; readonly personId: number }
      | { readonly type: "respond"; readonly text: string }
      | { readonly type: "note"; readonly text: string }
      | { readonly type: "urge"; readonly message: string };
    readonly cases: readonly { readonly caseId: number; readonly seen?: number | undefined }[];
  };
};
export type CasesActOnManyAnswer = {
  readonly items: readonly {
    readonly caseId: number;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[];
  readonly done: number;
};
export type CasesBulkInput = { readonly params: { readonly bulkId: number } };
export type CasesBulkAnswer = {
  readonly id: number;
  readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly mandate: { readonly id: number; readonly code: string };
  readonly name: string;
  readonly status: "checked" | "sent" | "withdrawn";
  readonly acceptedRows: number;
  readonly refusedRows: number;
  readonly caseCount: number;
  readonly withdrawnCount: number;
  readonly untouchedCount: number;
  readonly checkedAt: string;
  readonly sentAt: string | null;
  readonly withdrawnAt: string | null;
};
export type CasesBulkDepartmentsInput = Readonly<Record<string, never>>;
export type CasesBulkDepartmentsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly name: string;
    readonly nameEn: string;
  }[];
};
export type CasesBulkMandatesInput = { readonly query?: { readonly orgId?: number | undefined } };
export type CasesBulkMandatesAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly code: string;
    readonly title: string;
    readonly unit: string;
    readonly quantity: number | null;
    readonly used: number;
    readonly from: string;
    readonly to: string;
  }[];
};
export type CasesBulkProgressInput = { readonly params: { readonly bulkId: number } };
export type CasesBulkProgressAnswer = { readonly done: number; readonly total: number };
export type CasesBulkReportInput = {
  readonly params: { readonly bulkId: number };
  readonly query?: { readonly format?: "xlsx" | "csv" | undefined };
};
export type CasesBulkReportAnswer = Blob;
export type CasesBulkRowsInput = {
  readonly params: { readonly bulkId: number };
  readonly query?: {
    readonly state?: "accepted" | "refused" | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type CasesBulkRowsAnswer = {
  readonly items: readonly {
    readonly rowNo: number;
    readonly title: string;
    readonly text: string;
    readonly area: string;
    readonly station: {
      readonly id: number;
      readonly name: string;
      readonly nameEn: string;
    } | null;
    readonly duty: string;
    readonly due: string;
    readonly refusals: readonly { readonly code: string; readonly message: string }[];
    readonly case: { readonly id: number; readonly receiptNo: string } | null;
  }[];
  readonly next: string | null;
};
export type CasesBulkTemplateInput = Readonly<Record<string, never>>;
export type CasesBulkTemplateAnswer = Blob;
export type CasesBulksInput = {
  readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
};
export type CasesBulksAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly mandate: { readonly id: number; readonly code: string };
    readonly name: string;
    readonly status: "checked" | "sent" | "withdrawn";
    readonly acceptedRows: number;
    readonly refusedRows: number;
    readonly caseCount: number;
    readonly withdrawnCount: number;
    readonly untouchedCount: number;
    readonly checkedAt: string;
    readonly sentAt: string | null;
    readonly withdrawnAt: string | null;
  }[];
  readonly next: string | null;
};
export type CasesByAreaInput = {
  readonly query?: {
    readonly level?: "subdistrict" | "community" | "grid" | undefined;
    readonly dutyClass?: "enforcement" | "safety" | "publicService" | "selfGovernance" | undefined;
  };
};
export type CasesByAreaAnswer = {
  readonly at: string;
  readonly items: readonly {
    readonly areaId: number;
    readonly open: number;
    readonly overdue: number;
  }[];
  readonly elsewhere: { readonly open: number; readonly overdue: number };
};
export type CasesChangeSettingInput = {
  readonly body: {
    readonly scope: "district" | "class" | "duty";
    readonly code: string;
    readonly from: string;
    readonly values: {
      readonly reminder?: number | null | undefined;
      readonly urge?: number | null | undefined;
      readonly supervision?: number | null | undefined;
      readonly listed?: number | null | undefined;
      readonly accountability?: number | null | undefined;
      readonly checkRate?: number | undefined;
      readonly returnWorkingHours?: number | undefined;
      readonly coTaskWorkdays?: number | undefined;
      readonly arbitrationWorkdays?: number | undefined;
      readonly answerSupervisionWorkdays?: number | undefined;
      readonly answerListedWorkdays?: number | undefined;
      readonly disagreementWorkdays?: number | undefined;
      readonly verificationWorkdays?: number | undefined;
      readonly callBackWorkdays?: number | undefined;
      readonly contestWorkdays?: number | undefined;
    };
    readonly reason: string;
  };
};
export type CasesChangeSettingAnswer = {
  readonly today: string;
  readonly standard: {
    readonly reminder: number | null;
    readonly urge: number | null;
    readonly supervision: number | null;
    readonly listed: number | null;
    readonly accountability: number | null;
    readonly checkRate: number;
    readonly returnWorkingHours: number;
    readonly coTaskWorkdays: number;
    readonly arbitrationWorkdays: number;
    readonly answerSupervisionWorkdays: number;
    readonly answerListedWorkdays: number;
    readonly disagreementWorkdays: number;
    readonly verificationWorkdays: number;
    readonly callBackWorkdays: number;
    readonly contestWorkdays: number;
  };
  readonly items: readonly {
    readonly scope: "district" | "class" | "duty";
    readonly code: string;
    readonly name: string | null;
    readonly nameEn: string | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance" | null;
    readonly own: {
      readonly reminder?: number | null | undefined;
      readonly urge?: number | null | undefined;
      readonly supervision?: number | null | undefined;
      readonly listed?: number | null | undefined;
      readonly accountability?: number | null | undefined;
      readonly checkRate?: number | undefined;
      readonly returnWorkingHours?: number | undefined;
      readonly coTaskWorkdays?: number | undefined;
      readonly arbitrationWorkdays?: number | undefined;
      readonly answerSupervisionWorkdays?: number | undefined;
      readonly answerListedWorkdays?: number | undefined;
      readonly disagreementWorkdays?: number | undefined;
      readonly verificationWorkdays?: number | undefined;
      readonly callBackWorkdays?: number | undefined;
      readonly contestWorkdays?: number | undefined;
    };
    readonly resolved: {
      readonly reminder: number | null;
      readonly urge: number | null;
      readonly supervision: number | null;
      readonly listed: number | null;
      readonly accountability: number | null;
      readonly checkRate: number;
      readonly returnWorkingHours: number;
      readonly coTaskWorkdays: number;
      readonly arbitrationWorkdays: number;
      readonly answerSupervisionWorkdays: number;
      readonly answerListedWorkdays: number;
      readonly disagreementWorkdays: number;
      readonly verificationWorkdays: number;
      readonly callBackWorkdays: number;
      readonly contestWorkdays: number;
    };
    readonly upcoming: readonly {
      readonly from: string;
      readonly values: {
        readonly reminder?: number | null | undefined;
        readonly urge?: number | null | undefined;
        readonly supervision?: number | null | undefined;
        readonly listed?: number | null | undefined;
        readonly accountability?: number | null | undefined;
        readonly checkRate?: number | undefined;
        readonly returnWorkingHours?: number | undefined;
        readonly coTaskWorkdays?: number | undefined;
        readonly arbitrationWorkdays?: number | undefined;
        readonly answerSupervisionWorkdays?: number | undefined;
        readonly answerListedWorkdays?: number | undefined;
        readonly disagreementWorkdays?: number | undefined;
        readonly verificationWorkdays?: number | undefined;
        readonly callBackWorkdays?: number | undefined;
        readonly contestWorkdays?: number | undefined;
      };
      readonly reason: string;
    }[];
  }[];
};
export type CasesCheckBulkInput = {
  readonly query: {
    readonly mandateId?: number | undefined;
    readonly orgId?: number | undefined;
    readonly name: string;
  };
  readonly body: Blob;
};
export type CasesCheckBulkAnswer = {
  readonly id: number;
  readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly mandate: { readonly id: number; readonly code: string };
  readonly name: string;
  readonly status: "checked" | "sent" | "withdrawn";
  readonly acceptedRows: number;
  readonly refusedRows: number;
  readonly caseCount: number;
  readonly withdrawnCount: number;
  readonly untouchedCount: number;
  readonly checkedAt: string;
  readonly sentAt: string | null;
  readonly withdrawnAt: string | null;
};
export type CasesCountsInput = Readonly<Record<string, never>>;
export type CasesCountsAnswer = {
  readonly cap: number;
  readonly inbox: number;
  readonly open: number;
  readonly overdue: number;
  readonly decisions: number;
  readonly listed: number;
  readonly operations: number;
};
export type CasesExportInput = {
  readonly query?: {
    readonly view?:
      | "inbox"
      | "open"
      | "overdue"
      | "all"
      | "mine"
      | "decisions"
      | "listed"
      | "operations"
      | undefined;
    readonly kind?: "application" | "request" | "jointOperation" | undefined;
    readonly status?:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined"
      | undefined;
    readonly channel?:
      | "counter"
      | "web"
      | "telephone"
      | "homeVisit"
      | "agent"
      | "open311"
      | "import"
      | undefined;
    readonly leadOrgId?: number | undefined;
    readonly subdistrictId?: number | undefined;
    readonly communityId?: number | undefined;
    readonly gridId?: number | undefined;
    readonly outside?: "subdistrict" | "community" | "grid" | undefined;
    readonly dutyClass?: "enforcement" | "safety" | "publicService" | "selfGovernance" | undefined;
    readonly q?: string | undefined;
    readonly format?: "xlsx" | "csv" | undefined;
  };
};
export type CasesExportAnswer = Blob;
export type CasesFileInput = {
  readonly params: { readonly caseId: number; readonly fileId: number };
};
export type CasesFileAnswer = Blob;
export type CasesGetInput = { readonly params: { readonly caseId: number } };
export type CasesGetAnswer = {
  readonly id: number;
  readonly receiptNo: string;
  readonly kind: "application" | "request" | "jointOperation";
  readonly status:
    | "received"
    | "awaitingMaterials"
    | "accepted"
    | "inProgress"
    | "paused"
    | "completed"
    | "rectifying"
    | "closed"
    | "merged"
    | "withdrawn"
    | "declined";
  readonly channel: "counter" | "web" | "telephone" | "homeVisit" | "agent" | "open311" | "import";
  readonly title: string;
  readonly titleEn: string;
  readonly area: string;
  readonly areaEn: string;
  readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
  readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly receivedAt: string;
  readonly completedAt: string | null;
  readonly completedLate: boolean | null;
  readonly grade: number | null;
  readonly clock: {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  } | null;
  readonly urges: number;
  readonly rung: "reminder" | "urge" | "supervision" | "listed" | "accountability" | null;
  readonly awaits: "extension" | "contest" | "verification" | "callBack" | "settlement" | null;
  readonly tasks: readonly {
    readonly id: number;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly task: string;
    readonly taskEn: string;
    readonly basis: "duty" | "summons" | "plan" | "instruction";
    readonly state: "open" | "answered" | "passedOver" | "dropped";
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly sentBack: number;
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
  }[];
  readonly todo:
    | "acceptance"
    | "firstResponse"
    | "completion"
    | "waiting"
    | "task"
    | "supervision"
    | "settlement"
    | "arbitration"
    | "verification"
    | "rectification"
    | "callBack"
    | "contest"
    | "taskRefusal"
    | null;
  readonly seq: number;
  readonly returns: readonly {
    readonly from: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly to: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clause: string;
    readonly reason: string;
    readonly at: string;
    readonly state: "standing" | "contested" | "upheld" | "lost";
  }[];
  readonly arbitration: {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly decidedFor: {
      readonly id: number;
      readonly name: string;
      readonly nameEn: string;
    } | null;
  } | null;
  readonly supervisions: readonly {
    readonly id: number;
    readonly by: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly listed: boolean;
    readonly leader: { readonly zh: string; readonly en: string } | null;
    readonly demand: string;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
    readonly sentBack: number;
    readonly settled: boolean;
  }[];
  readonly operation: {
    readonly stage: 1 | 2 | 3;
    readonly plan: {
      readonly revision: number;
      readonly goal: string;
      readonly measures: string;
      readonly from: string;
      readonly until: string;
      readonly at: string;
    } | null;
    readonly answers: readonly {
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly agrees: boolean;
      readonly reason: string;
      readonly at: string;
    }[];
    readonly roster: readonly {
      readonly from: string;
      readonly to: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly personId: number | null;
      readonly person: string | null;
      readonly place: string;
      readonly telephone: string | null;
    }[];
    readonly logEntries: number;
    readonly commander: {
      readonly personId: number | null;
      readonly name: { readonly zh: string; readonly en: string };
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly instructions: readonly { readonly at: string; readonly text: string }[];
    readonly escalates: {
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly log: readonly {
      readonly at: string;
      readonly doneAt: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
      readonly text: string;
      readonly people: number;
      readonly resources: readonly {
        readonly what: string;
        readonly quantity: number;
        readonly unit: string;
      }[];
      readonly fileIds: readonly number[];
    }[];
    readonly totals: readonly {
      readonly what: string;
      readonly quantity: number;
      readonly unit: string;
    }[];
  } | null;
  readonly parent: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly children: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly mergedInto: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly progress: {
    readonly receiptNo: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly reporters: number;
    readonly timeline: readonly {
      readonly seq: number;
      readonly at: string;
      readonly type: string;
      readonly who: {
        readonly kind: "reporter" | "staff" | "system" | "anonymous";
        readonly person: string | null;
        readonly post: { readonly zh: string; readonly en: string } | null;
        readonly org: {
          readonly id: number;
          readonly name: string;
          readonly nameEn: string;
        } | null;
      };
      readonly waitedMinutes: number;
      readonly facts: Readonly<
        Record<string, string | number | boolean | null | readonly string[]>
      >;
      readonly files: readonly {
        readonly id: number;
        readonly name: string;
        readonly mediaType: string;
      }[];
    }[];
  } | null;
  readonly sameAs: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly absorbed: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly reporters: number;
  readonly verification: {
    readonly drawn: boolean;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly passed: boolean | null;
    readonly note: string;
  } | null;
  readonly rectification: {
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly measures: string | null;
    readonly callBackClock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly calledBack: {
      readonly reached: boolean;
      readonly satisfied: boolean | null;
      readonly note: string;
      readonly at: string;
    } | null;
    readonly contest: {
      readonly reason: string;
      readonly clock: {
        readonly name:
          | "acceptance"
          | "firstResponse"
          | "completion"
          | "waiting"
          | "task"
          | "supervision"
          | "settlement"
          | "arbitration"
          | "verification"
          | "rectification"
          | "callBack"
          | "contest"
          | "taskRefusal";
        readonly state: "running" | "paused" | "stopped" | "late";
        readonly dueAt: string | null;
        readonly usedShare: number;
        readonly remainingMinutes: number;
        readonly remainingWorkdays: number;
        readonly provisional: boolean;
        readonly pauseReason:
          | "residentUnreachable"
          | "materialsFromResident"
          | "expertAssessment"
          | "publicNotice"
          | "forceMajeure"
          | "courtProceedings"
          | "taskRefusal"
          | null;
      };
      readonly upheld: boolean | null;
    } | null;
  } | null;
  readonly dues: readonly {
    readonly item: string;
    readonly kind:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
  }[];
  readonly missed: readonly string[];
  readonly returnWorkingHours: number;
  readonly returnUntil: string;
  readonly taskWorkdays: number;
  readonly description: string;
  readonly requestType: "report" | "complaint" | "question" | "suggestion" | null;
  readonly dutyCode: string | null;
  readonly dutyVersionId: number | null;
  readonly dutyName: string | null;
  readonly dutyNameEn: string | null;
  readonly categoryCode: string | null;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly areaId: number;
  readonly firstContact: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly heldSince: string;
  readonly handler: string | null;
  readonly leadClause: string | null;
  readonly clocks: readonly {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  }[];
  readonly materials: readonly {
    readonly materialId: string;
    readonly name: string;
    readonly handedIn: boolean;
    readonly nameEn: string;
  }[];
  readonly notice: {
    readonly at: string;
    readonly items: readonly {
      readonly name: string;
      readonly nameEn: string;
      readonly detail: string;
    }[];
  } | null;
  readonly laterDemands: number;
  readonly extension: {
    readonly amount: number;
    readonly reason: string;
    readonly decision: "open" | "approved" | "refused";
  } | null;
  readonly outcome: "done" | "granted" | "refused" | "answered" | "notSolved" | null;
  readonly result: string | null;
  readonly notSolvedReason:
    | "noLegalBasis"
    | "ownersDisagree"
    | "noFunds"
    | "beyondDistrict"
    | "facts"
    | null;
  readonly gradeComment: string | null;
  readonly gradeExcluded: boolean;
  readonly reopened: number;
  readonly parties: readonly {
    readonly role: "reporter" | "agent";
    readonly name: string | null;
    readonly telephone: string | null;
    readonly idNumber: string | null;
    readonly address: string | null;
  }[];
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
  }[];
  readonly timeline: readonly {
    readonly seq: number;
    readonly at: string;
    readonly type: string;
    readonly who: {
      readonly kind: "reporter" | "staff" | "system" | "anonymous";
      readonly person: string | null;
      readonly post: { readonly zh: string; readonly en: string } | null;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    };
    readonly waitedMinutes: number;
    readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly mediaType: string;
    }[];
  }[];
  readonly actions: readonly {
    readonly command:
      | "accept"
      | "giveNotice"
      | "supplyMaterials"
      | "decline"
      | "dispatch"
      | "handOver"
      | "handOverFirstContact"
      | "assign"
      | "respond"
      | "note"
      | "pause"
      | "resume"
      | "requestExtension"
      | "decideExtension"
      | "complete"
      | "grade"
      | "close"
      | "reopen"
      | "withdraw"
      | "urge"
      | "summon"
      | "answerTask"
      | "sendBackTask"
      | "dropTask"
      | "returnCase"
      | "contestReturn"
      | "arbitrate"
      | "climb"
      | "supervise"
      | "answerSupervision"
      | "settleSupervision"
      | "raiseOperation"
      | "proposePlan"
      | "answerPlan"
      | "logOperation"
      | "setRoster"
      | "escalate"
      | "instruct"
      | "split"
      | "merge"
      | "absorb"
      | "unmerge"
      | "release"
      | "completeWith"
      | "rejoin"
      | "keepApart"
      | "askVerification"
      | "verify"
      | "rectify"
      | "callBack"
      | "contestGrade"
      | "decideContest"
      | "refuseTask"
      | "settleTaskRefusal"
      | "markMissed"
      | "recountLimits";
    readonly allowed: boolean;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[];
};
export type CasesIntakeInput = {
  readonly body: {
    readonly kind: "application" | "request" | "jointOperation";
    readonly requestType?: "report" | "complaint" | "question" | "suggestion" | null | undefined;
    readonly channel: "counter" | "web" | "telephone" | "homeVisit";
    readonly dutyCode?: string | null | undefined;
    readonly categoryCode?: string | null | undefined;
    readonly title?: string | undefined;
    readonly description: string;
    readonly point?:
      | {
          readonly lng: number;
          readonly lat: number;
          readonly datum?: "wgs84" | "gcj02" | undefined;
        }
      | null
      | undefined;
    readonly areaId?: number | null | undefined;
    readonly reporter: {
      readonly name: string;
      readonly telephone: string | null;
      readonly idNumber?: string | null | undefined;
      readonly address?: string | null | undefined;
    } | null;
    readonly agent?:
      | {
          readonly name: string;
          readonly telephone: string | null;
          readonly idNumber?: string | null | undefined;
          readonly address?: string | null | undefined;
        }
      | null
      | undefined;
    readonly materials?:
      | readonly {
          readonly materialId: string;
          readonly name: string;
          readonly handedIn: boolean;
        }[]
      | undefined;
    readonly fileIds?: readonly number[] | undefined;
    readonly decideNow?: boolean | undefined;
    readonly sameAs?: string | null | undefined;
  };
};
export type CasesIntakeAnswer = {
  readonly caseId: number;
  readonly receiptNo: string;
  readonly queryCode: string;
  readonly status:
    | "received"
    | "awaitingMaterials"
    | "accepted"
    | "inProgress"
    | "paused"
    | "completed"
    | "rectifying"
    | "closed"
    | "merged"
    | "withdrawn"
    | "declined";
  readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
  readonly dueAt: string | null;
  readonly missing: readonly {
    readonly name: string;
    readonly nameEn: string;
    readonly detail: string;
  }[];
};
export type CasesListInput = {
  readonly query?: {
    readonly view?:
      | "inbox"
      | "open"
      | "overdue"
      | "all"
      | "mine"
      | "decisions"
      | "listed"
      | "operations"
      | undefined;
    readonly kind?: "application" | "request" | "jointOperation" | undefined;
    readonly status?:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined"
      | undefined;
    readonly channel?:
      | "counter"
      | "web"
      | "telephone"
      | "homeVisit"
      | "agent"
      | "open311"
      | "import"
      | undefined;
    readonly leadOrgId?: number | undefined;
    readonly subdistrictId?: number | undefined;
    readonly communityId?: number | undefined;
    readonly gridId?: number | undefined;
    readonly outside?: "subdistrict" | "community" | "grid" | undefined;
    readonly dutyClass?: "enforcement" | "safety" | "publicService" | "selfGovernance" | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type CasesListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly kind: "application" | "request" | "jointOperation";
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly channel:
      | "counter"
      | "web"
      | "telephone"
      | "homeVisit"
      | "agent"
      | "open311"
      | "import";
    readonly title: string;
    readonly titleEn: string;
    readonly area: string;
    readonly areaEn: string;
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly receivedAt: string;
    readonly completedAt: string | null;
    readonly completedLate: boolean | null;
    readonly grade: number | null;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly urges: number;
    readonly rung: "reminder" | "urge" | "supervision" | "listed" | "accountability" | null;
    readonly awaits: "extension" | "contest" | "verification" | "callBack" | "settlement" | null;
    readonly tasks: readonly {
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly state: "open" | "answered" | "passedOver" | "dropped";
      readonly clock: {
        readonly name:
          | "acceptance"
          | "firstResponse"
          | "completion"
          | "waiting"
          | "task"
          | "supervision"
          | "settlement"
          | "arbitration"
          | "verification"
          | "rectification"
          | "callBack"
          | "contest"
          | "taskRefusal";
        readonly state: "running" | "paused" | "stopped" | "late";
        readonly dueAt: string | null;
        readonly usedShare: number;
        readonly remainingMinutes: number;
        readonly remainingWorkdays: number;
        readonly provisional: boolean;
        readonly pauseReason:
          | "residentUnreachable"
          | "materialsFromResident"
          | "expertAssessment"
          | "publicNotice"
          | "forceMajeure"
          | "courtProceedings"
          | "taskRefusal"
          | null;
      } | null;
    }[];
    readonly todo:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal"
      | null;
  }[];
  readonly next: string | null;
};
export type CasesMergeInput = {
  readonly params: { readonly caseId: number };
  readonly body: { readonly intoId: number; readonly reason: string };
};
export type CasesMergeAnswer = {
  readonly id: number;
  readonly receiptNo: string;
  readonly kind: "application" | "request" | "jointOperation";
  readonly status:
    | "received"
    | "awaitingMaterials"
    | "accepted"
    | "inProgress"
    | "paused"
    | "completed"
    | "rectifying"
    | "closed"
    | "merged"
    | "withdrawn"
    | "declined";
  readonly channel: "counter" | "web" | "telephone" | "homeVisit" | "agent" | "open311" | "import";
  readonly title: string;
  readonly titleEn: string;
  readonly area: string;
  readonly areaEn: string;
  readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
  readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly receivedAt: string;
  readonly completedAt: string | null;
  readonly completedLate: boolean | null;
  readonly grade: number | null;
  readonly clock: {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  } | null;
  readonly urges: number;
  readonly rung: "reminder" | "urge" | "supervision" | "listed" | "accountability" | null;
  readonly awaits: "extension" | "contest" | "verification" | "callBack" | "settlement" | null;
  readonly tasks: readonly {
    readonly id: number;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly task: string;
    readonly taskEn: string;
    readonly basis: "duty" | "summons" | "plan" | "instruction";
    readonly state: "open" | "answered" | "passedOver" | "dropped";
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly sentBack: number;
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
  }[];
  readonly todo:
    | "acceptance"
    | "firstResponse"
    | "completion"
    | "waiting"
    | "task"
    | "supervision"
    | "settlement"
    | "arbitration"
    | "verification"
    | "rectification"
    | "callBack"
    | "contest"
    | "taskRefusal"
    | null;
  readonly seq: number;
  readonly returns: readonly {
    readonly from: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly to: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clause: string;
    readonly reason: string;
    readonly at: string;
    readonly state: "standing" | "contested" | "upheld" | "lost";
  }[];
  readonly arbitration: {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly decidedFor: {
      readonly id: number;
      readonly name: string;
      readonly nameEn: string;
    } | null;
  } | null;
  readonly supervisions: readonly {
    readonly id: number;
    readonly by: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly listed: boolean;
    readonly leader: { readonly zh: string; readonly en: string } | null;
    readonly demand: string;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
    readonly sentBack: number;
    readonly settled: boolean;
  }[];
  readonly operation: {
    readonly stage: 1 | 2 | 3;
    readonly plan: {
      readonly revision: number;
      readonly goal: string;
      readonly measures: string;
      readonly from: string;
      readonly until: string;
      readonly at: string;
    } | null;
    readonly answers: readonly {
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly agrees: boolean;
      readonly reason: string;
      readonly at: string;
    }[];
    readonly roster: readonly {
      readonly from: string;
      readonly to: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly personId: number | null;
      readonly person: string | null;
      readonly place: string;
      readonly telephone: string | null;
    }[];
    readonly logEntries: number;
    readonly commander: {
      readonly personId: number | null;
      readonly name: { readonly zh: string; readonly en: string };
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly instructions: readonly { readonly at: string; readonly text: string }[];
    readonly escalates: {
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly log: readonly {
      readonly at: string;
      readonly doneAt: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
      readonly text: string;
      readonly people: number;
      readonly resources: readonly {
        readonly what: string;
        readonly quantity: number;
        readonly unit: string;
      }[];
      readonly fileIds: readonly number[];
    }[];
    readonly totals: readonly {
      readonly what: string;
      readonly quantity: number;
      readonly unit: string;
    }[];
  } | null;
  readonly parent: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly children: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly mergedInto: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly progress: {
    readonly receiptNo: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly reporters: number;
    readonly timeline: readonly {
      readonly seq: number;
      readonly at: string;
      readonly type: string;
      readonly who: {
        readonly kind: "reporter" | "staff" | "system" | "anonymous";
        readonly person: string | null;
        readonly post: { readonly zh: string; readonly en: string } | null;
        readonly org: {
          readonly id: number;
          readonly name: string;
          readonly nameEn: string;
        } | null;
      };
      readonly waitedMinutes: number;
      readonly facts: Readonly<
        Record<string, string | number | boolean | null | readonly string[]>
      >;
      readonly files: readonly {
        readonly id: number;
        readonly name: string;
        readonly mediaType: string;
      }[];
    }[];
  } | null;
  readonly sameAs: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly absorbed: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly reporters: number;
  readonly verification: {
    readonly drawn: boolean;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly passed: boolean | null;
    readonly note: string;
  } | null;
  readonly rectification: {
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly measures: string | null;
    readonly callBackClock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly calledBack: {
      readonly reached: boolean;
      readonly satisfied: boolean | null;
      readonly note: string;
      readonly at: string;
    } | null;
    readonly contest: {
      readonly reason: string;
      readonly clock: {
        readonly name:
          | "acceptance"
          | "firstResponse"
          | "completion"
          | "waiting"
          | "task"
          | "supervision"
          | "settlement"
          | "arbitration"
          | "verification"
          | "rectification"
          | "callBack"
          | "contest"
          | "taskRefusal";
        readonly state: "running" | "paused" | "stopped" | "late";
        readonly dueAt: string | null;
        readonly usedShare: number;
        readonly remainingMinutes: number;
        readonly remainingWorkdays: number;
        readonly provisional: boolean;
        readonly pauseReason:
          | "residentUnreachable"
          | "materialsFromResident"
          | "expertAssessment"
          | "publicNotice"
          | "forceMajeure"
          | "courtProceedings"
          | "taskRefusal"
          | null;
      };
      readonly upheld: boolean | null;
    } | null;
  } | null;
  readonly dues: readonly {
    readonly item: string;
    readonly kind:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
  }[];
  readonly missed: readonly string[];
  readonly returnWorkingHours: number;
  readonly returnUntil: string;
  readonly taskWorkdays: number;
  readonly description: string;
  readonly requestType: "report" | "complaint" | "question" | "suggestion" | null;
  readonly dutyCode: string | null;
  readonly dutyVersionId: number | null;
  readonly dutyName: string | null;
  readonly dutyNameEn: string | null;
  readonly categoryCode: string | null;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly areaId: number;
  readonly firstContact: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly heldSince: string;
  readonly handler: string | null;
  readonly leadClause: string | null;
  readonly clocks: readonly {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  }[];
  readonly materials: readonly {
    readonly materialId: string;
    readonly name: string;
    readonly handedIn: boolean;
    readonly nameEn: string;
  }[];
  readonly notice: {
    readonly at: string;
    readonly items: readonly {
      readonly name: string;
      readonly nameEn: string;
      readonly detail: string;
    }[];
  } | null;
  readonly laterDemands: number;
  readonly extension: {
    readonly amount: number;
    readonly reason: string;
    readonly decision: "open" | "approved" | "refused";
  } | null;
  readonly outcome: "done" | "granted" | "refused" | "answered" | "notSolved" | null;
  readonly result: string | null;
  readonly notSolvedReason:
    | "noLegalBasis"
    | "ownersDisagree"
    | "noFunds"
    | "beyondDistrict"
    | "facts"
    | null;
  readonly gradeComment: string | null;
  readonly gradeExcluded: boolean;
  readonly reopened: number;
  readonly parties: readonly {
    readonly role: "reporter" | "agent";
    readonly name: string | null;
    readonly telephone: string | null;
    readonly idNumber: string | null;
    readonly address: string | null;
  }[];
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
  }[];
  readonly timeline: readonly {
    readonly seq: number;
    readonly at: string;
    readonly type: string;
    readonly who: {
      readonly kind: "reporter" | "staff" | "system" | "anonymous";
      readonly person: string | null;
      readonly post: { readonly zh: string; readonly en: string } | null;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    };
    readonly waitedMinutes: number;
    readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly mediaType: string;
    }[];
  }[];
  readonly actions: readonly {
    readonly command:
      | "accept"
      | "giveNotice"
      | "supplyMaterials"
      | "decline"
      | "dispatch"
      | "handOver"
      | "handOverFirstContact"
      | "assign"
      | "respond"
      | "note"
      | "pause"
      | "resume"
      | "requestExtension"
      | "decideExtension"
      | "complete"
      | "grade"
      | "close"
      | "reopen"
      | "withdraw"
      | "urge"
      | "summon"
      | "answerTask"
      | "sendBackTask"
      | "dropTask"
      | "returnCase"
      | "contestReturn"
      | "arbitrate"
      | "climb"
      | "supervise"
      | "answerSupervision"
      | "settleSupervision"
      | "raiseOperation"
      | "proposePlan"
      | "answerPlan"
      | "logOperation"
      | "setRoster"
      | "escalate"
      | "instruct"
      | "split"
      | "merge"
      | "absorb"
      | "unmerge"
      | "release"
      | "completeWith"
      | "rejoin"
      | "keepApart"
      | "askVerification"
      | "verify"
      | "rectify"
      | "callBack"
      | "contestGrade"
      | "decideContest"
      | "refuseTask"
      | "settleTaskRefusal"
      | "markMissed"
      | "recountLimits";
    readonly allowed: boolean;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[];
};
export type CasesPreviewSettingInput = {
  readonly body: {
    readonly scope: "district" | "class" | "duty";
    readonly code: string;
    readonly from: string;
    readonly values: {
      readonly reminder?: number | null | undefined;
      readonly urge?: number | null | undefined;
      readonly supervision?: number | null | undefined;
      readonly listed?: number | null | undefined;
      readonly accountability?: number | null | undefined;
      readonly checkRate?: number | undefined;
      readonly returnWorkingHours?: number | undefined;
      readonly coTaskWorkdays?: number | undefined;
      readonly arbitrationWorkdays?: number | undefined;
      readonly answerSupervisionWorkdays?: number | undefined;
      readonly answerListedWorkdays?: number | undefined;
      readonly disagreementWorkdays?: number | undefined;
      readonly verificationWorkdays?: number | undefined;
      readonly callBackWorkdays?: number | undefined;
      readonly contestWorkdays?: number | undefined;
    };
  };
};
export type CasesPreviewSettingAnswer = {
  readonly resolved: {
    readonly reminder: number | null;
    readonly urge: number | null;
    readonly supervision: number | null;
    readonly listed: number | null;
    readonly accountability: number | null;
    readonly checkRate: number;
    readonly returnWorkingHours: number;
    readonly coTaskWorkdays: number;
    readonly arbitrationWorkdays: number;
    readonly answerSupervisionWorkdays: number;
    readonly answerListedWorkdays: number;
    readonly disagreementWorkdays: number;
    readonly verificationWorkdays: number;
    readonly callBackWorkdays: number;
    readonly contestWorkdays: number;
  };
  readonly startsAt: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly rungs: readonly {
    readonly rung: "reminder" | "urge" | "supervision" | "listed" | "accountability";
    readonly share: number | null;
    readonly at: string | null;
  }[];
  readonly refusal: { readonly code: string; readonly message: string } | null;
};
export type CasesRecomputationInput = {
  readonly params: { readonly calendarVersion: number };
  readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
};
export type CasesRecomputationAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly changes: readonly {
      readonly what: "dueAt" | "completedLate" | "dueProvisional" | "missed";
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
  readonly next: string | null;
};
export type CasesRecomputationFileInput = { readonly params: { readonly calendarVersion: number } };
export type CasesRecomputationFileAnswer = Blob;
export type CasesRecomputationsInput = Readonly<Record<string, never>>;
export type CasesRecomputationsAnswer = {
  readonly items: readonly {
    readonly calendarVersion: number;
    readonly begunAt: string;
    readonly endedAt: string | null;
    readonly cases: number;
    readonly moved: number;
    readonly lateGone: number;
    readonly lateNew: number;
  }[];
};
export type CasesReportInput = { readonly params: { readonly caseId: number } };
export type CasesReportAnswer = {
  readonly caseId: number;
  readonly receiptNo: string;
  readonly title: string;
  readonly area: string;
  readonly areaEn: string;
  readonly stage: 1 | 2 | 3;
  readonly madeAt: string;
  readonly goal: string | null;
  readonly measures: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly escalatedAt: string | null;
  readonly commander: { readonly zh: string; readonly en: string } | null;
  readonly commanderPost: { readonly zh: string; readonly en: string } | null;
  readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
  readonly bodies: readonly {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly tasks: readonly {
      readonly taskId: number;
      readonly task: string;
      readonly basis: "duty" | "summons" | "plan" | "instruction";
      readonly state: "open" | "answered" | "passedOver" | "dropped";
      readonly answeredAt: string | null;
      readonly late: boolean | null;
    }[];
  }[];
  readonly tasks: {
    readonly inTime: number;
    readonly late: number;
    readonly open: number;
    readonly passedOver: number;
  };
  readonly instructions: readonly { readonly at: string; readonly text: string }[];
  readonly entries: number;
  readonly days: readonly string[];
  readonly people: number;
  readonly totals: readonly {
    readonly what: string;
    readonly quantity: number;
    readonly unit: string;
  }[];
  readonly photos: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
  }[];
  readonly coverage: {
    readonly spanHours: number;
    readonly coveredHours: number;
    readonly watchHours: number;
    readonly longestGapHours: number;
    readonly byBody: readonly {
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly hours: number;
    }[];
  } | null;
  readonly outcome: "done" | "granted" | "refused" | "answered" | "notSolved" | null;
  readonly result: string | null;
  readonly notSolvedReason:
    | "noLegalBasis"
    | "ownersDisagree"
    | "noFunds"
    | "beyondDistrict"
    | "facts"
    | null;
  readonly objections: readonly {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly reason: string;
  }[];
};
export type CasesSearchInput = {
  readonly query: {
    readonly q: string;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type CasesSearchAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly kind: "application" | "request" | "jointOperation";
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly channel:
      | "counter"
      | "web"
      | "telephone"
      | "homeVisit"
      | "agent"
      | "open311"
      | "import";
    readonly title: string;
    readonly titleEn: string;
    readonly area: string;
    readonly areaEn: string;
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly receivedAt: string;
    readonly completedAt: string | null;
    readonly completedLate: boolean | null;
    readonly grade: number | null;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly urges: number;
    readonly rung: "reminder" | "urge" | "supervision" | "listed" | "accountability" | null;
    readonly awaits: "extension" | "contest" | "verification" | "callBack" | "settlement" | null;
    readonly tasks: readonly {
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly state: "open" | "answered" | "passedOver" | "dropped";
      readonly clock: {
        readonly name:
          | "acceptance"
          | "firstResponse"
          | "completion"
          | "waiting"
          | "task"
          | "supervision"
          | "settlement"
          | "arbitration"
          | "verification"
          | "rectification"
          | "callBack"
          | "contest"
          | "taskRefusal";
        readonly state: "running" | "paused" | "stopped" | "late";
        readonly dueAt: string | null;
        readonly usedShare: number;
        readonly remainingMinutes: number;
        readonly remainingWorkdays: number;
        readonly provisional: boolean;
        readonly pauseReason:
          | "residentUnreachable"
          | "materialsFromResident"
          | "expertAssessment"
          | "publicNotice"
          | "forceMajeure"
          | "courtProceedings"
          | "taskRefusal"
          | null;
      } | null;
    }[];
    readonly todo:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal"
      | null;
  }[];
  readonly next: string | null;
};
export type CasesSendBulkInput = {
  readonly params: { readonly bulkId: number };
  readonly body: { readonly accepted: number; readonly leaveOut: boolean };
};
export type CasesSendBulkAnswer = {
  readonly id: number;
  readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly mandate: { readonly id: number; readonly code: string };
  readonly name: string;
  readonly status: "checked" | "sent" | "withdrawn";
  readonly acceptedRows: number;
  readonly refusedRows: number;
  readonly caseCount: number;
  readonly withdrawnCount: number;
  readonly untouchedCount: number;
  readonly checkedAt: string;
  readonly sentAt: string | null;
  readonly withdrawnAt: string | null;
};
export type CasesSettingHistoryInput = {
  readonly query: { readonly scope: "district" | "class" | "duty"; readonly code: string };
};
export type CasesSettingHistoryAnswer = {
  readonly items: readonly {
    readonly seq: number;
    readonly at: string;
    readonly withdrawn: boolean;
    readonly from: string;
    readonly values: {
      readonly reminder?: number | null | undefined;
      readonly urge?: number | null | undefined;
      readonly supervision?: number | null | undefined;
      readonly listed?: number | null | undefined;
      readonly accountability?: number | null | undefined;
      readonly checkRate?: number | undefined;
      readonly returnWorkingHours?: number | undefined;
      readonly coTaskWorkdays?: number | undefined;
      readonly arbitrationWorkdays?: number | undefined;
      readonly answerSupervisionWorkdays?: number | undefined;
      readonly answerListedWorkdays?: number | undefined;
      readonly disagreementWorkdays?: number | undefined;
      readonly verificationWorkdays?: number | undefined;
      readonly callBackWorkdays?: number | undefined;
      readonly contestWorkdays?: number | undefined;
    };
    readonly reason: string;
    readonly who: {
      readonly person: string | null;
      readonly post: { readonly zh: string; readonly en: string } | null;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    };
  }[];
};
export type CasesSettingsInput = Readonly<Record<string, never>>;
export type CasesSettingsAnswer = {
  readonly today: string;
  readonly standard: {
    readonly reminder: number | null;
    readonly urge: number | null;
    readonly supervision: number | null;
    readonly listed: number | null;
    readonly accountability: number | null;
    readonly checkRate: number;
    readonly returnWorkingHours: number;
    readonly coTaskWorkdays: number;
    readonly arbitrationWorkdays: number;
    readonly answerSupervisionWorkdays: number;
    readonly answerListedWorkdays: number;
    readonly disagreementWorkdays: number;
    readonly verificationWorkdays: number;
    readonly callBackWorkdays: number;
    readonly contestWorkdays: number;
  };
  readonly items: readonly {
    readonly scope: "district" | "class" | "duty";
    readonly code: string;
    readonly name: string | null;
    readonly nameEn: string | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance" | null;
    readonly own: {
      readonly reminder?: number | null | undefined;
      readonly urge?: number | null | undefined;
      readonly supervision?: number | null | undefined;
      readonly listed?: number | null | undefined;
      readonly accountability?: number | null | undefined;
      readonly checkRate?: number | undefined;
      readonly returnWorkingHours?: number | undefined;
      readonly coTaskWorkdays?: number | undefined;
      readonly arbitrationWorkdays?: number | undefined;
      readonly answerSupervisionWorkdays?: number | undefined;
      readonly answerListedWorkdays?: number | undefined;
      readonly disagreementWorkdays?: number | undefined;
      readonly verificationWorkdays?: number | undefined;
      readonly callBackWorkdays?: number | undefined;
      readonly contestWorkdays?: number | undefined;
    };
    readonly resolved: {
      readonly reminder: number | null;
      readonly urge: number | null;
      readonly supervision: number | null;
      readonly listed: number | null;
      readonly accountability: number | null;
      readonly checkRate: number;
      readonly returnWorkingHours: number;
      readonly coTaskWorkdays: number;
      readonly arbitrationWorkdays: number;
      readonly answerSupervisionWorkdays: number;
      readonly answerListedWorkdays: number;
      readonly disagreementWorkdays: number;
      readonly verificationWorkdays: number;
      readonly callBackWorkdays: number;
      readonly contestWorkdays: number;
    };
    readonly upcoming: readonly {
      readonly from: string;
      readonly values: {
        readonly reminder?: number | null | undefined;
        readonly urge?: number | null | undefined;
        readonly supervision?: number | null | undefined;
        readonly listed?: number | null | undefined;
        readonly accountability?: number | null | undefined;
        readonly checkRate?: number | undefined;
        readonly returnWorkingHours?: number | undefined;
        readonly coTaskWorkdays?: number | undefined;
        readonly arbitrationWorkdays?: number | undefined;
        readonly answerSupervisionWorkdays?: number | undefined;
        readonly answerListedWorkdays?: number | undefined;
        readonly disagreementWorkdays?: number | undefined;
        readonly verificationWorkdays?: number | undefined;
        readonly callBackWorkdays?: number | undefined;
        readonly contestWorkdays?: number | undefined;
      };
      readonly reason: string;
    }[];
  }[];
};
export type CasesSimilarInput = {
  readonly body: {
    readonly text: string;
    readonly point?:
      | {
          readonly lng: number;
          readonly lat: number;
          readonly datum?: "wgs84" | "gcj02" | undefined;
        }
      | null
      | undefined;
    readonly areaId?: number | null | undefined;
    readonly categoryCode?: string | null | undefined;
    readonly dutyCode?: string | null | undefined;
  };
};
export type CasesSimilarAnswer = {
  readonly items: readonly {
    readonly ref: string;
    readonly reasons: readonly ("place" | "words" | "kind")[];
    readonly category: { readonly zh: string; readonly en: string } | null;
    readonly distanceM: number | null;
    readonly since: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly reporters: number;
    readonly line: {
      readonly id: number;
      readonly receiptNo: string;
      readonly kind: "application" | "request" | "jointOperation";
      readonly status:
        | "received"
        | "awaitingMaterials"
        | "accepted"
        | "inProgress"
        | "paused"
        | "completed"
        | "rectifying"
        | "closed"
        | "merged"
        | "withdrawn"
        | "declined";
      readonly channel:
        | "counter"
        | "web"
        | "telephone"
        | "homeVisit"
        | "agent"
        | "open311"
        | "import";
      readonly title: string;
      readonly titleEn: string;
      readonly area: string;
      readonly areaEn: string;
      readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
      readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly receivedAt: string;
      readonly completedAt: string | null;
      readonly completedLate: boolean | null;
      readonly grade: number | null;
      readonly clock: {
        readonly name:
          | "acceptance"
          | "firstResponse"
          | "completion"
          | "waiting"
          | "task"
          | "supervision"
          | "settlement"
          | "arbitration"
          | "verification"
          | "rectification"
          | "callBack"
          | "contest"
          | "taskRefusal";
        readonly state: "running" | "paused" | "stopped" | "late";
        readonly dueAt: string | null;
        readonly usedShare: number;
        readonly remainingMinutes: number;
        readonly remainingWorkdays: number;
        readonly provisional: boolean;
        readonly pauseReason:
          | "residentUnreachable"
          | "materialsFromResident"
          | "expertAssessment"
          | "publicNotice"
          | "forceMajeure"
          | "courtProceedings"
          | "taskRefusal"
          | null;
      } | null;
      readonly urges: number;
      readonly rung: "reminder" | "urge" | "supervision" | "listed" | "accountability" | null;
      readonly awaits: "extension" | "contest" | "verification" | "callBack" | "settlement" | null;
      readonly tasks: readonly {
        readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
        readonly state: "open" | "answered" | "passedOver" | "dropped";
        readonly clock: {
          readonly name:
            | "acceptance"
            | "firstResponse"
            | "completion"
            | "waiting"
            | "task"
            | "supervision"
            | "settlement"
            | "arbitration"
            | "verification"
            | "rectification"
            | "callBack"
            | "contest"
            | "taskRefusal";
          readonly state: "running" | "paused" | "stopped" | "late";
          readonly dueAt: string | null;
          readonly usedShare: number;
          readonly remainingMinutes: number;
          readonly remainingWorkdays: number;
          readonly provisional: boolean;
          readonly pauseReason:
            | "residentUnreachable"
            | "materialsFromResident"
            | "expertAssessment"
            | "publicNotice"
            | "forceMajeure"
            | "courtProceedings"
            | "taskRefusal"
            | null;
        } | null;
      }[];
      readonly todo:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal"
        | null;
    } | null;
  }[];
};
export type CasesSplitInput = {
  readonly params: { readonly caseId: number };
  readonly body: {
    readonly parts: readonly {
      readonly title: string;
      readonly description: string;
      readonly dutyCode?: string | null | undefined;
      readonly categoryCode?: string | null | undefined;
      readonly areaId?: number | null | undefined;
      readonly leadOrgId?: number | null | undefined;
    }[];
    readonly reason: string;
  };
};
export type CasesSplitAnswer = {
  readonly id: number;
  readonly receiptNo: string;
  readonly kind: "application" | "request" | "jointOperation";
  readonly status:
    | "received"
    | "awaitingMaterials"
    | "accepted"
    | "inProgress"
    | "paused"
    | "completed"
    | "rectifying"
    | "closed"
    | "merged"
    | "withdrawn"
    | "declined";
  readonly channel: "counter" | "web" | "telephone" | "homeVisit" | "agent" | "open311" | "import";
  readonly title: string;
  readonly titleEn: string;
  readonly area: string;
  readonly areaEn: string;
  readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
  readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly receivedAt: string;
  readonly completedAt: string | null;
  readonly completedLate: boolean | null;
  readonly grade: number | null;
  readonly clock: {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  } | null;
  readonly urges: number;
  readonly rung: "reminder" | "urge" | "supervision" | "listed" | "accountability" | null;
  readonly awaits: "extension" | "contest" | "verification" | "callBack" | "settlement" | null;
  readonly tasks: readonly {
    readonly id: number;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly task: string;
    readonly taskEn: string;
    readonly basis: "duty" | "summons" | "plan" | "instruction";
    readonly state: "open" | "answered" | "passedOver" | "dropped";
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly sentBack: number;
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
  }[];
  readonly todo:
    | "acceptance"
    | "firstResponse"
    | "completion"
    | "waiting"
    | "task"
    | "supervision"
    | "settlement"
    | "arbitration"
    | "verification"
    | "rectification"
    | "callBack"
    | "contest"
    | "taskRefusal"
    | null;
  readonly seq: number;
  readonly returns: readonly {
    readonly from: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly to: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clause: string;
    readonly reason: string;
    readonly at: string;
    readonly state: "standing" | "contested" | "upheld" | "lost";
  }[];
  readonly arbitration: {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly decidedFor: {
      readonly id: number;
      readonly name: string;
      readonly nameEn: string;
    } | null;
  } | null;
  readonly supervisions: readonly {
    readonly id: number;
    readonly by: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly listed: boolean;
    readonly leader: { readonly zh: string; readonly en: string } | null;
    readonly demand: string;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
    readonly sentBack: number;
    readonly settled: boolean;
  }[];
  readonly operation: {
    readonly stage: 1 | 2 | 3;
    readonly plan: {
      readonly revision: number;
      readonly goal: string;
      readonly measures: string;
      readonly from: string;
      readonly until: string;
      readonly at: string;
    } | null;
    readonly answers: readonly {
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly agrees: boolean;
      readonly reason: string;
      readonly at: string;
    }[];
    readonly roster: readonly {
      readonly from: string;
      readonly to: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly personId: number | null;
      readonly person: string | null;
      readonly place: string;
      readonly telephone: string | null;
    }[];
    readonly logEntries: number;
    readonly commander: {
      readonly personId: number | null;
      readonly name: { readonly zh: string; readonly en: string };
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly instructions: readonly { readonly at: string; readonly text: string }[];
    readonly escalates: {
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly log: readonly {
      readonly at: string;
      readonly doneAt: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
      readonly text: string;
      readonly people: number;
      readonly resources: readonly {
        readonly what: string;
        readonly quantity: number;
        readonly unit: string;
      }[];
      readonly fileIds: readonly number[];
    }[];
    readonly totals: readonly {
      readonly what: string;
      readonly quantity: number;
      readonly unit: string;
    }[];
  } | null;
  readonly parent: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly children: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly mergedInto: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly progress: {
    readonly receiptNo: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly reporters: number;
    readonly timeline: readonly {
      readonly seq: number;
      readonly at: string;
      readonly type: string;
      readonly who: {
        readonly kind: "reporter" | "staff" | "system" | "anonymous";
        readonly person: string | null;
        readonly post: { readonly zh: string; readonly en: string } | null;
        readonly org: {
          readonly id: number;
          readonly name: string;
          readonly nameEn: string;
        } | null;
      };
      readonly waitedMinutes: number;
      readonly facts: Readonly<
        Record<string, string | number | boolean | null | readonly string[]>
      >;
      readonly files: readonly {
        readonly id: number;
        readonly name: string;
        readonly mediaType: string;
      }[];
    }[];
  } | null;
  readonly sameAs: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly absorbed: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly reporters: number;
  readonly verification: {
    readonly drawn: boolean;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly passed: boolean | null;
    readonly note: string;
  } | null;
  readonly rectification: {
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly measures: string | null;
    readonly callBackClock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly calledBack: {
      readonly reached: boolean;
      readonly satisfied: boolean | null;
      readonly note: string;
      readonly at: string;
    } | null;
    readonly contest: {
      readonly reason: string;
      readonly clock: {
        readonly name:
          | "acceptance"
          | "firstResponse"
          | "completion"
          | "waiting"
          | "task"
          | "supervision"
          | "settlement"
          | "arbitration"
          | "verification"
          | "rectification"
          | "callBack"
          | "contest"
          | "taskRefusal";
        readonly state: "running" | "paused" | "stopped" | "late";
        readonly dueAt: string | null;
        readonly usedShare: number;
        readonly remainingMinutes: number;
        readonly remainingWorkdays: number;
        readonly provisional: boolean;
        readonly pauseReason:
          | "residentUnreachable"
          | "materialsFromResident"
          | "expertAssessment"
          | "publicNotice"
          | "forceMajeure"
          | "courtProceedings"
          | "taskRefusal"
          | null;
      };
      readonly upheld: boolean | null;
    } | null;
  } | null;
  readonly dues: readonly {
    readonly item: string;
    readonly kind:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
  }[];
  readonly missed: readonly string[];
  readonly returnWorkingHours: number;
  readonly returnUntil: string;
  readonly taskWorkdays: number;
  readonly description: string;
  readonly requestType: "report" | "complaint" | "question" | "suggestion" | null;
  readonly dutyCode: string | null;
  readonly dutyVersionId: number | null;
  readonly dutyName: string | null;
  readonly dutyNameEn: string | null;
  readonly categoryCode: string | null;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly areaId: number;
  readonly firstContact: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly heldSince: string;
  readonly handler: string | null;
  readonly leadClause: string | null;
  readonly clocks: readonly {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  }[];
  readonly materials: readonly {
    readonly materialId: string;
    readonly name: string;
    readonly handedIn: boolean;
    readonly nameEn: string;
  }[];
  readonly notice: {
    readonly at: string;
    readonly items: readonly {
      readonly name: string;
      readonly nameEn: string;
      readonly detail: string;
    }[];
  } | null;
  readonly laterDemands: number;
  readonly extension: {
    readonly amount: number;
    readonly reason: string;
    readonly decision: "open" | "approved" | "refused";
  } | null;
  readonly outcome: "done" | "granted" | "refused" | "answered" | "notSolved" | null;
  readonly result: string | null;
  readonly notSolvedReason:
    | "noLegalBasis"
    | "ownersDisagree"
    | "noFunds"
    | "beyondDistrict"
    | "facts"
    | null;
  readonly gradeComment: string | null;
  readonly gradeExcluded: boolean;
  readonly reopened: number;
  readonly parties: readonly {
    readonly role: "reporter" | "agent";
    readonly name: string | null;
    readonly telephone: string | null;
    readonly idNumber: string | null;
    readonly address: string | null;
  }[];
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
  }[];
  readonly timeline: readonly {
    readonly seq: number;
    readonly at: string;
    readonly type: string;
    readonly who: {
      readonly kind: "reporter" | "staff" | "system" | "anonymous";
      readonly person: string | null;
      readonly post: { readonly zh: string; readonly en: string } | null;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    };
    readonly waitedMinutes: number;
    readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly mediaType: string;
    }[];
  }[];
  readonly actions: readonly {
    readonly command:
      | "accept"
      | "giveNotice"
      | "supplyMaterials"
      | "decline"
      | "dispatch"
      | "handOver"
      | "handOverFirstContact"
      | "assign"
      | "respond"
      | "note"
      | "pause"
      | "resume"
      | "requestExtension"
      | "decideExtension"
      | "complete"
      | "grade"
      | "close"
      | "reopen"
      | "withdraw"
      | "urge"
      | "summon"
      | "answerTask"
      | "sendBackTask"
      | "dropTask"
      | "returnCase"
      | "contestReturn"
      | "arbitrate"
      | "climb"
      | "supervise"
      | "answerSupervision"
      | "settleSupervision"
      | "raiseOperation"
      | "proposePlan"
      | "answerPlan"
      | "logOperation"
      | "setRoster"
      | "escalate"
      | "instruct"
      | "split"
      | "merge"
      | "absorb"
      | "unmerge"
      | "release"
      | "completeWith"
      | "rejoin"
      | "keepApart"
      | "askVerification"
      | "verify"
      | "rectify"
      | "callBack"
      | "contestGrade"
      | "decideContest"
      | "refuseTask"
      | "settleTaskRefusal"
      | "markMissed"
      | "recountLimits";
    readonly allowed: boolean;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[];
};
export type CasesTrackedInput = Readonly<Record<string, never>>;
export type CasesTrackedAnswer = {
  readonly id: number;
  readonly receiptNo: string;
  readonly kind: "application" | "request" | "jointOperation";
  readonly status:
    | "received"
    | "awaitingMaterials"
    | "accepted"
    | "inProgress"
    | "paused"
    | "completed"
    | "rectifying"
    | "closed"
    | "merged"
    | "withdrawn"
    | "declined";
  readonly channel: "counter" | "web" | "telephone" | "homeVisit" | "agent" | "open311" | "import";
  readonly title: string;
  readonly titleEn: string;
  readonly area: string;
  readonly areaEn: string;
  readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
  readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly receivedAt: string;
  readonly completedAt: string | null;
  readonly completedLate: boolean | null;
  readonly grade: number | null;
  readonly clock: {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  } | null;
  readonly urges: number;
  readonly rung: "reminder" | "urge" | "supervision" | "listed" | "accountability" | null;
  readonly awaits: "extension" | "contest" | "verification" | "callBack" | "settlement" | null;
  readonly tasks: readonly {
    readonly id: number;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly task: string;
    readonly taskEn: string;
    readonly basis: "duty" | "summons" | "plan" | "instruction";
    readonly state: "open" | "answered" | "passedOver" | "dropped";
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly sentBack: number;
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
  }[];
  readonly todo:
    | "acceptance"
    | "firstResponse"
    | "completion"
    | "waiting"
    | "task"
    | "supervision"
    | "settlement"
    | "arbitration"
    | "verification"
    | "rectification"
    | "callBack"
    | "contest"
    | "taskRefusal"
    | null;
  readonly seq: number;
  readonly returns: readonly {
    readonly from: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly to: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clause: string;
    readonly reason: string;
    readonly at: string;
    readonly state: "standing" | "contested" | "upheld" | "lost";
  }[];
  readonly arbitration: {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly decidedFor: {
      readonly id: number;
      readonly name: string;
      readonly nameEn: string;
    } | null;
  } | null;
  readonly supervisions: readonly {
    readonly id: number;
    readonly by: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly listed: boolean;
    readonly leader: { readonly zh: string; readonly en: string } | null;
    readonly demand: string;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
    readonly sentBack: number;
    readonly settled: boolean;
  }[];
  readonly operation: {
    readonly stage: 1 | 2 | 3;
    readonly plan: {
      readonly revision: number;
      readonly goal: string;
      readonly measures: string;
      readonly from: string;
      readonly until: string;
      readonly at: string;
    } | null;
    readonly answers: readonly {
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly agrees: boolean;
      readonly reason: string;
      readonly at: string;
    }[];
    readonly roster: readonly {
      readonly from: string;
      readonly to: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly personId: number | null;
      readonly person: string | null;
      readonly place: string;
      readonly telephone: string | null;
    }[];
    readonly logEntries: number;
    readonly commander: {
      readonly personId: number | null;
      readonly name: { readonly zh: string; readonly en: string };
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly instructions: readonly { readonly at: string; readonly text: string }[];
    readonly escalates: {
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly log: readonly {
      readonly at: string;
      readonly doneAt: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
      readonly text: string;
      readonly people: number;
      readonly resources: readonly {
        readonly what: string;
        readonly quantity: number;
        readonly unit: string;
      }[];
      readonly fileIds: readonly number[];
    }[];
    readonly totals: readonly {
      readonly what: string;
      readonly quantity: number;
      readonly unit: string;
    }[];
  } | null;
  readonly parent: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly children: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly mergedInto: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly progress: {
    readonly receiptNo: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly reporters: number;
    readonly timeline: readonly {
      readonly seq: number;
      readonly at: string;
      readonly type: string;
      readonly who: {
        readonly kind: "reporter" | "staff" | "system" | "anonymous";
        readonly person: string | null;
        readonly post: { readonly zh: string; readonly en: string } | null;
        readonly org: {
          readonly id: number;
          readonly name: string;
          readonly nameEn: string;
        } | null;
      };
      readonly waitedMinutes: number;
      readonly facts: Readonly<
        Record<string, string | number | boolean | null | readonly string[]>
      >;
      readonly files: readonly {
        readonly id: number;
        readonly name: string;
        readonly mediaType: string;
      }[];
    }[];
  } | null;
  readonly sameAs: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly absorbed: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly reporters: number;
  readonly verification: {
    readonly drawn: boolean;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly passed: boolean | null;
    readonly note: string;
  } | null;
  readonly rectification: {
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly measures: string | null;
    readonly callBackClock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly calledBack: {
      readonly reached: boolean;
      readonly satisfied: boolean | null;
      readonly note: string;
      readonly at: string;
    } | null;
    readonly contest: {
      readonly reason: string;
      readonly clock: {
        readonly name:
          | "acceptance"
          | "firstResponse"
          | "completion"
          | "waiting"
          | "task"
          | "supervision"
          | "settlement"
          | "arbitration"
          | "verification"
          | "rectification"
          | "callBack"
          | "contest"
          | "taskRefusal";
        readonly state: "running" | "paused" | "stopped" | "late";
        readonly dueAt: string | null;
        readonly usedShare: number;
        readonly remainingMinutes: number;
        readonly remainingWorkdays: number;
        readonly provisional: boolean;
        readonly pauseReason:
          | "residentUnreachable"
          | "materialsFromResident"
          | "expertAssessment"
          | "publicNotice"
          | "forceMajeure"
          | "courtProceedings"
          | "taskRefusal"
          | null;
      };
      readonly upheld: boolean | null;
    } | null;
  } | null;
  readonly dues: readonly {
    readonly item: string;
    readonly kind:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
  }[];
  readonly missed: readonly string[];
  readonly returnWorkingHours: number;
  readonly returnUntil: string;
  readonly taskWorkdays: number;
  readonly description: string;
  readonly requestType: "report" | "complaint" | "question" | "suggestion" | null;
  readonly dutyCode: string | null;
  readonly dutyVersionId: number | null;
  readonly dutyName: string | null;
  readonly dutyNameEn: string | null;
  readonly categoryCode: string | null;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly areaId: number;
  readonly firstContact: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly heldSince: string;
  readonly handler: string | null;
  readonly leadClause: string | null;
  readonly clocks: readonly {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  }[];
  readonly materials: readonly {
    readonly materialId: string;
    readonly name: string;
    readonly handedIn: boolean;
    readonly nameEn: string;
  }[];
  readonly notice: {
    readonly at: string;
    readonly items: readonly {
      readonly name: string;
      readonly nameEn: string;
      readonly detail: string;
    }[];
  } | null;
  readonly laterDemands: number;
  readonly extension: {
    readonly amount: number;
    readonly reason: string;
    readonly decision: "open" | "approved" | "refused";
  } | null;
  readonly outcome: "done" | "granted" | "refused" | "answered" | "notSolved" | null;
  readonly result: string | null;
  readonly notSolvedReason:
    | "noLegalBasis"
    | "ownersDisagree"
    | "noFunds"
    | "beyondDistrict"
    | "facts"
    | null;
  readonly gradeComment: string | null;
  readonly gradeExcluded: boolean;
  readonly reopened: number;
  readonly parties: readonly {
    readonly role: "reporter" | "agent";
    readonly name: string | null;
    readonly telephone: string | null;
    readonly idNumber: string | null;
    readonly address: string | null;
  }[];
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
  }[];
  readonly timeline: readonly {
    readonly seq: number;
    readonly at: string;
    readonly type: string;
    readonly who: {
      readonly kind: "reporter" | "staff" | "system" | "anonymous";
      readonly person: string | null;
      readonly post: { readonly zh: string; readonly en: string } | null;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    };
    readonly waitedMinutes: number;
    readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly mediaType: string;
    }[];
  }[];
  readonly actions: readonly {
    readonly command:
      | "accept"
      | "giveNotice"
      | "supplyMaterials"
      | "decline"
      | "dispatch"
      | "handOver"
      | "handOverFirstContact"
      | "assign"
      | "respond"
      | "note"
      | "pause"
      | "resume"
      | "requestExtension"
      | "decideExtension"
      | "complete"
      | "grade"
      | "close"
      | "reopen"
      | "withdraw"
      | "urge"
      | "summon"
      | "answerTask"
      | "sendBackTask"
      | "dropTask"
      | "returnCase"
      | "contestReturn"
      | "arbitrate"
      | "climb"
      | "supervise"
      | "answerSupervision"
      | "settleSupervision"
      | "raiseOperation"
      | "proposePlan"
      | "answerPlan"
      | "logOperation"
      | "setRoster"
      | "escalate"
      | "instruct"
      | "split"
      | "merge"
      | "absorb"
      | "unmerge"
      | "release"
      | "completeWith"
      | "rejoin"
      | "keepApart"
      | "askVerification"
      | "verify"
      | "rectify"
      | "callBack"
      | "contestGrade"
      | "decideContest"
      | "refuseTask"
      | "settleTaskRefusal"
      | "markMissed"
      | "recountLimits";
    readonly allowed: boolean;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[];
};
export type CasesUnmaskInput = {
  readonly params: { readonly caseId: number };
  readonly body: { readonly reason: string };
};
export type CasesUnmaskAnswer = {
  readonly parties: readonly {
    readonly role: "reporter" | "agent";
    readonly name: string | null;
    readonly telephone: string | null;
    readonly idNumber: string | null;
    readonly address: string | null;
  }[];
};
export type CasesUnmergeInput = {
  readonly params: { readonly caseId: number };
  readonly body: { readonly reason: string };
};
export type CasesUnmergeAnswer = {
  readonly id: number;
  readonly receiptNo: string;
  readonly kind: "application" | "request" | "jointOperation";
  readonly status:
    | "received"
    | "awaitingMaterials"
    | "accepted"
    | "inProgress"
    | "paused"
    | "completed"
    | "rectifying"
    | "closed"
    | "merged"
    | "withdrawn"
    | "declined";
  readonly channel: "counter" | "web" | "telephone" | "homeVisit" | "agent" | "open311" | "import";
  readonly title: string;
  readonly titleEn: string;
  readonly area: string;
  readonly areaEn: string;
  readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
  readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly receivedAt: string;
  readonly completedAt: string | null;
  readonly completedLate: boolean | null;
  readonly grade: number | null;
  readonly clock: {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  } | null;
  readonly urges: number;
  readonly rung: "reminder" | "urge" | "supervision" | "listed" | "accountability" | null;
  readonly awaits: "extension" | "contest" | "verification" | "callBack" | "settlement" | null;
  readonly tasks: readonly {
    readonly id: number;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly task: string;
    readonly taskEn: string;
    readonly basis: "duty" | "summons" | "plan" | "instruction";
    readonly state: "open" | "answered" | "passedOver" | "dropped";
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly sentBack: number;
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
  }[];
  readonly todo:
    | "acceptance"
    | "firstResponse"
    | "completion"
    | "waiting"
    | "task"
    | "supervision"
    | "settlement"
    | "arbitration"
    | "verification"
    | "rectification"
    | "callBack"
    | "contest"
    | "taskRefusal"
    | null;
  readonly seq: number;
  readonly returns: readonly {
    readonly from: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly to: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clause: string;
    readonly reason: string;
    readonly at: string;
    readonly state: "standing" | "contested" | "upheld" | "lost";
  }[];
  readonly arbitration: {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly decidedFor: {
      readonly id: number;
      readonly name: string;
      readonly nameEn: string;
    } | null;
  } | null;
  readonly supervisions: readonly {
    readonly id: number;
    readonly by: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly listed: boolean;
    readonly leader: { readonly zh: string; readonly en: string } | null;
    readonly demand: string;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly answer: { readonly text: string; readonly at: string; readonly late: boolean } | null;
    readonly sentBack: number;
    readonly settled: boolean;
  }[];
  readonly operation: {
    readonly stage: 1 | 2 | 3;
    readonly plan: {
      readonly revision: number;
      readonly goal: string;
      readonly measures: string;
      readonly from: string;
      readonly until: string;
      readonly at: string;
    } | null;
    readonly answers: readonly {
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly agrees: boolean;
      readonly reason: string;
      readonly at: string;
    }[];
    readonly roster: readonly {
      readonly from: string;
      readonly to: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly personId: number | null;
      readonly person: string | null;
      readonly place: string;
      readonly telephone: string | null;
    }[];
    readonly logEntries: number;
    readonly commander: {
      readonly personId: number | null;
      readonly name: { readonly zh: string; readonly en: string };
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly instructions: readonly { readonly at: string; readonly text: string }[];
    readonly escalates: {
      readonly cause: "asked" | "timePassed" | "disagreement";
      readonly at: string;
    } | null;
    readonly log: readonly {
      readonly at: string;
      readonly doneAt: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
      readonly text: string;
      readonly people: number;
      readonly resources: readonly {
        readonly what: string;
        readonly quantity: number;
        readonly unit: string;
      }[];
      readonly fileIds: readonly number[];
    }[];
    readonly totals: readonly {
      readonly what: string;
      readonly quantity: number;
      readonly unit: string;
    }[];
  } | null;
  readonly parent: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly children: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly mergedInto: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly progress: {
    readonly receiptNo: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly holder: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly reporters: number;
    readonly timeline: readonly {
      readonly seq: number;
      readonly at: string;
      readonly type: string;
      readonly who: {
        readonly kind: "reporter" | "staff" | "system" | "anonymous";
        readonly person: string | null;
        readonly post: { readonly zh: string; readonly en: string } | null;
        readonly org: {
          readonly id: number;
          readonly name: string;
          readonly nameEn: string;
        } | null;
      };
      readonly waitedMinutes: number;
      readonly facts: Readonly<
        Record<string, string | number | boolean | null | readonly string[]>
      >;
      readonly files: readonly {
        readonly id: number;
        readonly name: string;
        readonly mediaType: string;
      }[];
    }[];
  } | null;
  readonly sameAs: {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  } | null;
  readonly absorbed: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status:
      | "received"
      | "awaitingMaterials"
      | "accepted"
      | "inProgress"
      | "paused"
      | "completed"
      | "rectifying"
      | "closed"
      | "merged"
      | "withdrawn"
      | "declined";
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly readable: boolean;
  }[];
  readonly reporters: number;
  readonly verification: {
    readonly drawn: boolean;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly passed: boolean | null;
    readonly note: string;
  } | null;
  readonly rectification: {
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    };
    readonly measures: string | null;
    readonly callBackClock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
    readonly calledBack: {
      readonly reached: boolean;
      readonly satisfied: boolean | null;
      readonly note: string;
      readonly at: string;
    } | null;
    readonly contest: {
      readonly reason: string;
      readonly clock: {
        readonly name:
          | "acceptance"
          | "firstResponse"
          | "completion"
          | "waiting"
          | "task"
          | "supervision"
          | "settlement"
          | "arbitration"
          | "verification"
          | "rectification"
          | "callBack"
          | "contest"
          | "taskRefusal";
        readonly state: "running" | "paused" | "stopped" | "late";
        readonly dueAt: string | null;
        readonly usedShare: number;
        readonly remainingMinutes: number;
        readonly remainingWorkdays: number;
        readonly provisional: boolean;
        readonly pauseReason:
          | "residentUnreachable"
          | "materialsFromResident"
          | "expertAssessment"
          | "publicNotice"
          | "forceMajeure"
          | "courtProceedings"
          | "taskRefusal"
          | null;
      };
      readonly upheld: boolean | null;
    } | null;
  } | null;
  readonly dues: readonly {
    readonly item: string;
    readonly kind:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly clock: {
      readonly name:
        | "acceptance"
        | "firstResponse"
        | "completion"
        | "waiting"
        | "task"
        | "supervision"
        | "settlement"
        | "arbitration"
        | "verification"
        | "rectification"
        | "callBack"
        | "contest"
        | "taskRefusal";
      readonly state: "running" | "paused" | "stopped" | "late";
      readonly dueAt: string | null;
      readonly usedShare: number;
      readonly remainingMinutes: number;
      readonly remainingWorkdays: number;
      readonly provisional: boolean;
      readonly pauseReason:
        | "residentUnreachable"
        | "materialsFromResident"
        | "expertAssessment"
        | "publicNotice"
        | "forceMajeure"
        | "courtProceedings"
        | "taskRefusal"
        | null;
    } | null;
  }[];
  readonly missed: readonly string[];
  readonly returnWorkingHours: number;
  readonly returnUntil: string;
  readonly taskWorkdays: number;
  readonly description: string;
  readonly requestType: "report" | "complaint" | "question" | "suggestion" | null;
  readonly dutyCode: string | null;
  readonly dutyVersionId: number | null;
  readonly dutyName: string | null;
  readonly dutyNameEn: string | null;
  readonly categoryCode: string | null;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly areaId: number;
  readonly firstContact: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly heldSince: string;
  readonly handler: string | null;
  readonly leadClause: string | null;
  readonly clocks: readonly {
    readonly name:
      | "acceptance"
      | "firstResponse"
      | "completion"
      | "waiting"
      | "task"
      | "supervision"
      | "settlement"
      | "arbitration"
      | "verification"
      | "rectification"
      | "callBack"
      | "contest"
      | "taskRefusal";
    readonly state: "running" | "paused" | "stopped" | "late";
    readonly dueAt: string | null;
    readonly usedShare: number;
    readonly remainingMinutes: number;
    readonly remainingWorkdays: number;
    readonly provisional: boolean;
    readonly pauseReason:
      | "residentUnreachable"
      | "materialsFromResident"
      | "expertAssessment"
      | "publicNotice"
      | "forceMajeure"
      | "courtProceedings"
      | "taskRefusal"
      | null;
  }[];
  readonly materials: readonly {
    readonly materialId: string;
    readonly name: string;
    readonly handedIn: boolean;
    readonly nameEn: string;
  }[];
  readonly notice: {
    readonly at: string;
    readonly items: readonly {
      readonly name: string;
      readonly nameEn: string;
      readonly detail: string;
    }[];
  } | null;
  readonly laterDemands: number;
  readonly extension: {
    readonly amount: number;
    readonly reason: string;
    readonly decision: "open" | "approved" | "refused";
  } | null;
  readonly outcome: "done" | "granted" | "refused" | "answered" | "notSolved" | null;
  readonly result: string | null;
  readonly notSolvedReason:
    | "noLegalBasis"
    | "ownersDisagree"
    | "noFunds"
    | "beyondDistrict"
    | "facts"
    | null;
  readonly gradeComment: string | null;
  readonly gradeExcluded: boolean;
  readonly reopened: number;
  readonly parties: readonly {
    readonly role: "reporter" | "agent";
    readonly name: string | null;
    readonly telephone: string | null;
    readonly idNumber: string | null;
    readonly address: string | null;
  }[];
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
  }[];
  readonly timeline: readonly {
    readonly seq: number;
    readonly at: string;
    readonly type: string;
    readonly who: {
      readonly kind: "reporter" | "staff" | "system" | "anonymous";
      readonly person: string | null;
      readonly post: { readonly zh: string; readonly en: string } | null;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    };
    readonly waitedMinutes: number;
    readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly mediaType: string;
    }[];
  }[];
  readonly actions: readonly {
    readonly command:
      | "accept"
      | "giveNotice"
      | "supplyMaterials"
      | "decline"
      | "dispatch"
      | "handOver"
      | "handOverFirstContact"
      | "assign"
      | "respond"
      | "note"
      | "pause"
      | "resume"
      | "requestExtension"
      | "decideExtension"
      | "complete"
      | "grade"
      | "close"
      | "reopen"
      | "withdraw"
      | "urge"
      | "summon"
      | "answerTask"
      | "sendBackTask"
      | "dropTask"
      | "returnCase"
      | "contestReturn"
      | "arbitrate"
      | "climb"
      | "supervise"
      | "answerSupervision"
      | "settleSupervision"
      | "raiseOperation"
      | "proposePlan"
      | "answerPlan"
      | "logOperation"
      | "setRoster"
      | "escalate"
      | "instruct"
      | "split"
      | "merge"
      | "absorb"
      | "unmerge"
      | "release"
      | "completeWith"
      | "rejoin"
      | "keepApart"
      | "askVerification"
      | "verify"
      | "rectify"
      | "callBack"
      | "contestGrade"
      | "decideContest"
      | "refuseTask"
      | "settleTaskRefusal"
      | "markMissed"
      | "recountLimits";
    readonly allowed: boolean;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[];
};
export type CasesUploadInput = { readonly query: { readonly name: string }; readonly body: Blob };
export type CasesUploadAnswer = {
  readonly id: number;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
};
export type CasesWithdrawBulkInput = {
  readonly params: { readonly bulkId: number };
  readonly body: { readonly reason: string };
};
export type CasesWithdrawBulkAnswer = {
  readonly id: number;
  readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly mandate: { readonly id: number; readonly code: string };
  readonly name: string;
  readonly status: "checked" | "sent" | "withdrawn";
  readonly acceptedRows: number;
  readonly refusedRows: number;
  readonly caseCount: number;
  readonly withdrawnCount: number;
  readonly untouchedCount: number;
  readonly checkedAt: string;
  readonly sentAt: string | null;
  readonly withdrawnAt: string | null;
};
export type CasesWithdrawSettingInput = {
  readonly body: {
    readonly scope: "district" | "class" | "duty";
    readonly code: string;
    readonly from: string;
    readonly reason: string;
  };
};
export type CasesWithdrawSettingAnswer = {
  readonly today: string;
  readonly standard: {
    readonly reminder: number | null;
    readonly urge: number | null;
    readonly supervision: number | null;
    readonly listed: number | null;
    readonly accountability: number | null;
    readonly checkRate: number;
    readonly returnWorkingHours: number;
    readonly coTaskWorkdays: number;
    readonly arbitrationWorkdays: number;
    readonly answerSupervisionWorkdays: number;
    readonly answerListedWorkdays: number;
    readonly disagreementWorkdays: number;
    readonly verificationWorkdays: number;
    readonly callBackWorkdays: number;
    readonly contestWorkdays: number;
  };
  readonly items: readonly {
    readonly scope: "district" | "class" | "duty";
    readonly code: string;
    readonly name: string | null;
    readonly nameEn: string | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance" | null;
    readonly own: {
      readonly reminder?: number | null | undefined;
      readonly urge?: number | null | undefined;
      readonly supervision?: number | null | undefined;
      readonly listed?: number | null | undefined;
      readonly accountability?: number | null | undefined;
      readonly checkRate?: number | undefined;
      readonly returnWorkingHours?: number | undefined;
      readonly coTaskWorkdays?: number | undefined;
      readonly arbitrationWorkdays?: number | undefined;
      readonly answerSupervisionWorkdays?: number | undefined;
      readonly answerListedWorkdays?: number | undefined;
      readonly disagreementWorkdays?: number | undefined;
      readonly verificationWorkdays?: number | undefined;
      readonly callBackWorkdays?: number | undefined;
      readonly contestWorkdays?: number | undefined;
    };
    readonly resolved: {
      readonly reminder: number | null;
      readonly urge: number | null;
      readonly supervision: number | null;
      readonly listed: number | null;
      readonly accountability: number | null;
      readonly checkRate: number;
      readonly returnWorkingHours: number;
      readonly coTaskWorkdays: number;
      readonly arbitrationWorkdays: number;
      readonly answerSupervisionWorkdays: number;
      readonly answerListedWorkdays: number;
      readonly disagreementWorkdays: number;
      readonly verificationWorkdays: number;
      readonly callBackWorkdays: number;
      readonly contestWorkdays: number;
    };
    readonly upcoming: readonly {
      readonly from: string;
      readonly values: {
        readonly reminder?: number | null | undefined;
        readonly urge?: number | null | undefined;
        readonly supervision?: number | null | undefined;
        readonly listed?: number | null | undefined;
        readonly accountability?: number | null | undefined;
        readonly checkRate?: number | undefined;
        readonly returnWorkingHours?: number | undefined;
        readonly coTaskWorkdays?: number | undefined;
        readonly arbitrationWorkdays?: number | undefined;
        readonly answerSupervisionWorkdays?: number | undefined;
        readonly answerListedWorkdays?: number | undefined;
        readonly disagreementWorkdays?: number | undefined;
        readonly verificationWorkdays?: number | undefined;
        readonly callBackWorkdays?: number | undefined;
        readonly contestWorkdays?: number | undefined;
      };
      readonly reason: string;
    }[];
  }[];
};
export type CatalogueCategoriesInput = Readonly<Record<string, never>>;
export type CatalogueCategoriesAnswer = {
  readonly items: readonly {
    readonly code: string;
    readonly content: {
      readonly name: string;
      readonly nameEn: string | null;
      readonly parentCode: string | null;
      readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
      readonly areaIds: readonly number[];
      readonly leads: readonly {
        readonly areaId: number | null;
        readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
        readonly orgId: number | null;
        readonly clause: string;
      }[];
      readonly limits: {
        readonly acceptance: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly firstResponse: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly statutory: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly promised: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
      };
      readonly synonyms: readonly string[];
      readonly position: number;
      readonly open: boolean;
    };
  }[];
};
export type CatalogueCategoryDeskInput = Readonly<Record<string, never>>;
export type CatalogueCategoryDeskAnswer = {
  readonly items: readonly {
    readonly code: string;
    readonly content: {
      readonly name: string;
      readonly nameEn: string | null;
      readonly parentCode: string | null;
      readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
      readonly areaIds: readonly number[];
      readonly leads: readonly {
        readonly areaId: number | null;
        readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
        readonly orgId: number | null;
        readonly clause: string;
      }[];
      readonly limits: {
        readonly acceptance: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly firstResponse: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly statutory: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly promised: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
      };
      readonly synonyms: readonly string[];
      readonly position: number;
      readonly open: boolean;
    };
    readonly revision: number;
    readonly problems: readonly {
      readonly areaId: number | null;
      readonly problem: "gap" | "double" | "closed" | "noBody" | "doubleBody";
      readonly name: string | null;
      readonly nameEn: string | null;
    }[];
  }[];
  readonly mayEdit: boolean;
};
export type CatalogueChangesInput = {
  readonly params: { readonly code: string; readonly number: number };
  readonly query: { readonly against: number };
};
export type CatalogueChangesAnswer = {
  readonly items: readonly {
    readonly field: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
};
export type CatalogueCheckLeadsInput = {
  readonly body: {
    readonly areaIds: readonly number[];
    readonly leads: readonly {
      readonly areaId: number | null;
      readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
      readonly orgId: number | null;
      readonly clause: string;
    }[];
  };
};
export type CatalogueCheckLeadsAnswer = {
  readonly unique: boolean;
  readonly problems: readonly {
    readonly areaId: number | null;
    readonly areaName: string | null;
    readonly areaNameEn: string | null;
    readonly problem: "gap" | "double" | "closed" | "noBody" | "doubleBody";
  }[];
  readonly zh: string;
  readonly en: string;
};
export type CatalogueCountsInput = Readonly<Record<string, never>>;
export type CatalogueCountsAnswer = {
  readonly draft: number;
  readonly published: number;
  readonly retired: number;
};
export type CatalogueDraftInput = {
  readonly body: {
    readonly code: string;
    readonly content: {
      readonly name: string;
      readonly nameEn: string | null;
      readonly summary: string;
      readonly summaryEn: string | null;
      readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
      readonly powerKind:
        | "licence"
        | "penalty"
        | "compulsion"
        | "levy"
        | "payment"
        | "inspection"
        | "confirmation"
        | "reward"
        | "adjudication"
        | "other"
        | "service"
        | null;
      readonly group: string | null;
      readonly lists: readonly string[];
      readonly legalBasis: readonly string[];
      readonly applicants: string;
      readonly areaIds: readonly number[];
      readonly leads: readonly {
        readonly areaId: number | null;
        readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
        readonly orgId: number | null;
        readonly clause: string;
      }[];
      readonly limits: {
        readonly acceptance: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly firstResponse: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly statutory: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly promised: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
      };
      readonly pauseCapWorkdays: number | null;
      readonly fee: string;
      readonly channels: readonly ("counter" | "web" | "telephone" | "homeVisit" | "agency")[];
      readonly placeKinds: readonly (
        | "station"
        | "subdistrictHall"
        | "districtHall"
        | "department"
      )[];
      readonly places: string;
      readonly result: string;
      readonly retention: string;
      readonly synonyms: readonly string[];
      readonly groupEn?: string | null | undefined;
      readonly applicantsEn?: string | null | undefined;
      readonly feeEn?: string | null | undefined;
      readonly placesEn?: string | null | undefined;
      readonly resultEn?: string | null | undefined;
      readonly retentionEn?: string | null | undefined;
      readonly coOrganisers: readonly {
        readonly areaId: number | null;
        readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
        readonly orgId: number | null;
        readonly task: string;
        readonly limit: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly taskEn?: string | null | undefined;
      }[];
      readonly materials: readonly {
        readonly name: string;
        readonly form: "original" | "copy" | "originalAndCopy" | "electronic";
        readonly count: number;
        readonly sampleFileId: number | null;
        readonly shared: boolean;
        readonly condition: string | null;
        readonly note: string;
        readonly nameEn?: string | null | undefined;
        readonly conditionEn?: string | null | undefined;
        readonly noteEn?: string | null | undefined;
      }[];
      readonly steps: readonly {
        readonly name: string;
        readonly detail: string;
        readonly nameEn?: string | null | undefined;
        readonly detailEn?: string | null | undefined;
      }[];
    };
  };
};
export type CatalogueDraftAnswer = {
  readonly code: string;
  readonly number: number;
  readonly status: "draft" | "published" | "retired";
  readonly revision: number;
};
export type CatalogueDraftSampleInput = {
  readonly params: { readonly code: string; readonly fileId: number };
};
export type CatalogueDraftSampleAnswer = Blob;
export type CatalogueGuidanceInput = {
  readonly params: { readonly code: string };
  readonly query?: { readonly areaId?: number | undefined };
};
export type CatalogueGuidanceAnswer = {
  readonly code: string;
  readonly versionId: number;
  readonly number: number;
  readonly effectiveFrom: string;
  readonly content: {
    readonly name: string;
    readonly nameEn: string | null;
    readonly summary: string;
    readonly summaryEn: string | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
    readonly powerKind:
      | "licence"
      | "penalty"
      | "compulsion"
      | "levy"
      | "payment"
      | "inspection"
      | "confirmation"
      | "reward"
      | "adjudication"
      | "other"
      | "service"
      | null;
    readonly group: string | null;
    readonly lists: readonly string[];
    readonly legalBasis: readonly string[];
    readonly applicants: string;
    readonly limits: {
      readonly acceptance: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly firstResponse: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly statutory: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly promised: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
    };
    readonly pauseCapWorkdays: number | null;
    readonly fee: string;
    readonly channels: readonly ("counter" | "web" | "telephone" | "homeVisit" | "agency")[];
    readonly placeKinds: readonly ("station" | "subdistrictHall" | "districtHall" | "department")[];
    readonly places: string;
    readonly result: string;
    readonly retention: string;
    readonly synonyms: readonly string[];
    readonly groupEn: string | null;
    readonly applicantsEn: string | null;
    readonly feeEn: string | null;
    readonly placesEn: string | null;
    readonly resultEn: string | null;
    readonly retentionEn: string | null;
    readonly materials: readonly {
      readonly name: string;
      readonly form: "original" | "copy" | "originalAndCopy" | "electronic";
      readonly count: number;
      readonly sampleFileId: number | null;
      readonly shared: boolean;
      readonly condition: string | null;
      readonly note: string;
      readonly nameEn: string | null;
      readonly conditionEn: string | null;
      readonly noteEn: string | null;
    }[];
    readonly steps: readonly {
      readonly name: string;
      readonly detail: string;
      readonly nameEn: string | null;
      readonly detailEn: string | null;
    }[];
  };
  readonly lists: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
  }[];
  readonly responsible: {
    readonly areaId: number | null;
    readonly lead: {
      readonly orgId: number;
      readonly name: string;
      readonly nameEn: string;
    } | null;
    readonly clause: string;
    readonly problem: string | null;
    readonly leads: readonly {
      readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
      readonly orgId: number | null;
      readonly orgName: string | null;
      readonly orgNameEn: string | null;
      readonly areaName: string | null;
      readonly areaNameEn: string | null;
    }[];
    readonly coOrganisers: readonly {
      readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
      readonly orgName: string | null;
      readonly orgNameEn: string | null;
      readonly task: string;
      readonly taskEn: string | null;
    }[];
  };
};
export type CatalogueHistoryInput = { readonly params: { readonly code: string } };
export type CatalogueHistoryAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly dutyId: number;
    readonly code: string;
    readonly number: number;
    readonly status: "draft" | "published" | "retired";
    readonly effectiveFrom: string | null;
    readonly effectiveTo: string | null;
    readonly importId: number | null;
    readonly revision: number;
    readonly draftedAt: string;
    readonly publishedAt: string | null;
    readonly retiredAt: string | null;
    readonly content: {
      readonly name: string;
      readonly nameEn: string | null;
      readonly summary: string;
      readonly summaryEn: string | null;
      readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
      readonly powerKind:
        | "licence"
        | "penalty"
        | "compulsion"
        | "levy"
        | "payment"
        | "inspection"
        | "confirmation"
        | "reward"
        | "adjudication"
        | "other"
        | "service"
        | null;
      readonly group: string | null;
      readonly lists: readonly string[];
      readonly legalBasis: readonly string[];
      readonly applicants: string;
      readonly areaIds: readonly number[];
      readonly leads: readonly {
        readonly areaId: number | null;
        readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
        readonly orgId: number | null;
        readonly clause: string;
      }[];
      readonly limits: {
        readonly acceptance: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly firstResponse: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly statutory: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly promised: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
      };
      readonly pauseCapWorkdays: number | null;
      readonly fee: string;
      readonly channels: readonly ("counter" | "web" | "telephone" | "homeVisit" | "agency")[];
      readonly placeKinds: readonly (
        | "station"
        | "subdistrictHall"
        | "districtHall"
        | "department"
      )[];
      readonly places: string;
      readonly result: string;
      readonly retention: string;
      readonly synonyms: readonly string[];
      readonly groupEn: string | null;
      readonly applicantsEn: string | null;
      readonly feeEn: string | null;
      readonly placesEn: string | null;
      readonly resultEn: string | null;
      readonly retentionEn: string | null;
      readonly coOrganisers: readonly {
        readonly areaId: number | null;
        readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
        readonly orgId: number | null;
        readonly task: string;
        readonly limit: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly taskEn: string | null;
      }[];
      readonly materials: readonly {
        readonly name: string;
        readonly form: "original" | "copy" | "originalAndCopy" | "electronic";
        readonly count: number;
        readonly sampleFileId: number | null;
        readonly shared: boolean;
        readonly condition: string | null;
        readonly note: string;
        readonly nameEn: string | null;
        readonly conditionEn: string | null;
        readonly noteEn: string | null;
      }[];
      readonly steps: readonly {
        readonly name: string;
        readonly detail: string;
        readonly nameEn: string | null;
        readonly detailEn: string | null;
      }[];
    };
  }[];
  readonly mayEdit: boolean;
  readonly samples: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
  }[];
};
export type CatalogueImportInput = {
  readonly query: {
    readonly name: string;
    readonly publish?: "true" | "false" | undefined;
    readonly effectiveFrom?: string | undefined;
    readonly createOrganisations?: "true" | "false" | undefined;
    readonly dryRun?: "true" | "false" | undefined;
  };
  readonly body: Blob;
};
export type CatalogueImportAnswer = {
  readonly id: number | null;
  readonly fileName: string;
  readonly layout: string;
  readonly importedAt: string;
  readonly dryRun: boolean;
  readonly rowCount: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly warned: number;
  readonly published: number;
  readonly organisationsCreated: readonly string[];
  readonly reasons: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  readonly rows: readonly {
    readonly row: number;
    readonly code: string;
    readonly name: string;
    readonly outcome: "created" | "revised" | "unchanged" | "refused";
    readonly reasons: readonly {
      readonly code: string;
      readonly params: Readonly<Record<string, string | number | readonly string[]>>;
      readonly zh: string;
      readonly en: string;
    }[];
  }[];
};
export type CatalogueImportReportInput = { readonly params: { readonly id: number } };
export type CatalogueImportReportAnswer = {
  readonly id: number | null;
  readonly fileName: string;
  readonly layout: string;
  readonly importedAt: string;
  readonly dryRun: boolean;
  readonly rowCount: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly warned: number;
  readonly published: number;
  readonly organisationsCreated: readonly string[];
  readonly reasons: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  readonly rows: readonly {
    readonly row: number;
    readonly code: string;
    readonly name: string;
    readonly outcome: "created" | "revised" | "unchanged" | "refused";
    readonly reasons: readonly {
      readonly code: string;
      readonly params: Readonly<Record<string, string | number | readonly string[]>>;
      readonly zh: string;
      readonly en: string;
    }[];
  }[];
};
export type CatalogueImportReportCsvInput = {
  readonly params: { readonly id: number };
  readonly query?: { readonly language?: "zh" | "en" | undefined };
};
export type CatalogueImportReportCsvAnswer = Blob;
export type CatalogueImportTemplateInput = Readonly<Record<string, never>>;
export type CatalogueImportTemplateAnswer = Blob;
export type CatalogueImportsInput = Readonly<Record<string, never>>;
export type CatalogueImportsAnswer = {
  readonly items: readonly {
    readonly id: number | null;
    readonly fileName: string;
    readonly layout: string;
    readonly importedAt: string;
    readonly dryRun: boolean;
    readonly rowCount: number;
    readonly accepted: number;
    readonly unchanged: number;
    readonly refused: number;
    readonly warned: number;
    readonly published: number;
    readonly organisationsCreated: readonly string[];
    readonly reasons: Readonly<Record<string, number>>;
    readonly warnings: Readonly<Record<string, number>>;
    readonly rows: readonly {
      readonly row: number;
      readonly code: string;
      readonly name: string;
      readonly outcome: "created" | "revised" | "unchanged" | "refused";
      readonly reasons: readonly {
        readonly code: string;
        readonly params: Readonly<Record<string, string | number | readonly string[]>>;
        readonly zh: string;
        readonly en: string;
      }[];
    }[];
  }[];
};
export type CatalogueLeadCountsInput = Readonly<Record<string, never>>;
export type CatalogueLeadCountsAnswer = {
  readonly items: readonly {
    readonly orgId: number;
    readonly leads: number;
    readonly helps: number;
  }[];
};
export type CatalogueLeadsInput = {
  readonly params: { readonly code: string; readonly number: number };
};
export type CatalogueLeadsAnswer = {
  readonly unique: boolean;
  readonly problems: readonly {
    readonly areaId: number | null;
    readonly areaName: string | null;
    readonly areaNameEn: string | null;
    readonly problem: "gap" | "double" | "closed" | "noBody" | "doubleBody";
  }[];
  readonly zh: string;
  readonly en: string;
};
export type CatalogueListInput = {
  readonly query?: {
    readonly q?: string | undefined;
    readonly status?: "draft" | "published" | "retired" | undefined;
    readonly class?: "enforcement" | "safety" | "publicService" | "selfGovernance" | undefined;
    readonly list?: string | undefined;
    readonly leadOrgId?: number | undefined;
    readonly importId?: number | undefined;
    readonly after?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type CatalogueListAnswer = {
  readonly items: readonly {
    readonly code: string;
    readonly number: number;
    readonly status: "draft" | "published" | "retired";
    readonly name: string;
    readonly nameEn: string | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
    readonly lists: readonly string[];
    readonly leads: readonly {
      readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
      readonly orgId: number | null;
      readonly orgName: string | null;
      readonly orgNameEn: string | null;
    }[];
    readonly effectiveFrom: string | null;
    readonly effectiveTo: string | null;
    readonly hasDraft: boolean;
  }[];
  readonly next: string | null;
};
export type CatalogueListDeskInput = Readonly<Record<string, never>>;
export type CatalogueListDeskAnswer = {
  readonly items: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly parentCode: string | null;
    readonly position: number;
    readonly open: boolean;
    readonly revision: number;
    readonly duties: number;
  }[];
  readonly mayEdit: boolean;
};
export type CatalogueListsInput = Readonly<Record<string, never>>;
export type CatalogueListsAnswer = {
  readonly items: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly parentCode: string | null;
    readonly position: number;
    readonly open: boolean;
  }[];
};
export type CatalogueMatrixInput = {
  readonly query?: {
    readonly edition?: "published" | "draft" | undefined;
    readonly importId?: number | undefined;
    readonly class?: "enforcement" | "safety" | "publicService" | "selfGovernance" | undefined;
    readonly list?: string | undefined;
    readonly orgId?: number | undefined;
    readonly problems?: "true" | "false" | undefined;
    readonly deviations?: "true" | "false" | undefined;
    readonly q?: string | undefined;
  };
};
export type CatalogueMatrixAnswer = {
  readonly day: string;
  readonly edition: "published" | "draft";
  readonly lists: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
  }[];
  readonly columns: readonly {
    readonly orgId: number;
    readonly kind:
      | "districtOffice"
      | "department"
      | "subdistrictOffice"
      | "internalOffice"
      | "station"
      | "residentsCommittee"
      | "dispatchedBody"
      | "socialOrganisation";
    readonly name: string;
    readonly nameEn: string;
    readonly short: string;
    readonly shortEn: string;
    readonly closed: boolean;
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly name: string;
    readonly nameEn: string | null;
  }[];
  readonly rows: readonly {
    readonly code: string;
    readonly number: number;
    readonly name: string;
    readonly nameEn: string | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
    readonly lists: readonly number[];
    readonly cells: readonly number[];
    readonly problems: readonly {
      readonly areaId: number | null;
      readonly problem: "gap" | "double" | "closed" | "noBody" | "doubleBody";
    }[];
    readonly deviations: readonly ("leadDiffers" | "departmentAbsent" | "blockAbsent")[];
  }[];
};
export type CatalogueMatrixFileInput = {
  readonly query?: {
    readonly edition?: "published" | "draft" | undefined;
    readonly importId?: number | undefined;
    readonly class?: "enforcement" | "safety" | "publicService" | "selfGovernance" | undefined;
    readonly list?: string | undefined;
    readonly orgId?: number | undefined;
    readonly problems?: "true" | "false" | undefined;
    readonly deviations?: "true" | "false" | undefined;
    readonly q?: string | undefined;
    readonly order?: "lead" | "code" | undefined;
    readonly unfold?:
      | readonly ("subdistrictOffice" | "station" | "residentsCommittee")[]
      | undefined;
  };
};
export type CatalogueMatrixFileAnswer = Blob;
export type CataloguePartsInput = {
  readonly params: { readonly code: string; readonly number: number };
};
export type CataloguePartsAnswer = {
  readonly code: string;
  readonly number: number;
  readonly status: "draft" | "published" | "retired";
  readonly name: string;
  readonly nameEn: string | null;
  readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
  readonly parts: readonly {
    readonly orgId: number;
    readonly kind:
      | "districtOffice"
      | "department"
      | "subdistrictOffice"
      | "internalOffice"
      | "station"
      | "residentsCommittee"
      | "dispatchedBody"
      | "socialOrganisation";
    readonly name: string;
    readonly nameEn: string;
    readonly role: "lead" | "coOrganiser";
    readonly disputed: boolean;
    readonly areas: readonly {
      readonly id: number;
      readonly name: string;
      readonly nameEn: string;
    }[];
    readonly named: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
    readonly clause: string;
    readonly task: string;
    readonly taskEn: string | null;
    readonly limit: {
      readonly unit: "workdays" | "workingHours" | "calendarDays";
      readonly amount: number;
    } | null;
  }[];
  readonly problems: readonly {
    readonly areaId: number | null;
    readonly problem: "gap" | "double" | "closed" | "noBody" | "doubleBody";
    readonly name: string | null;
    readonly nameEn: string | null;
  }[];
  readonly deviations: readonly ("leadDiffers" | "departmentAbsent" | "blockAbsent")[];
  readonly history: readonly {
    readonly number: number;
    readonly status: "draft" | "published" | "retired";
    readonly effectiveFrom: string | null;
    readonly effectiveTo: string | null;
    readonly leadOrgIds: readonly number[];
    readonly coOrganiserOrgIds: readonly number[];
  }[];
};
export type CataloguePublishInput = {
  readonly params: { readonly code: string; readonly number: number };
  readonly body: { readonly effectiveFrom?: string | undefined };
};
export type CataloguePublishAnswer = {
  readonly code: string;
  readonly number: number;
  readonly status: "draft" | "published" | "retired";
  readonly revision: number;
};
export type CataloguePublishImportInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly effectiveFrom?: string | undefined };
};
export type CataloguePublishImportAnswer = { readonly published: number };
export type CatalogueRetireInput = {
  readonly params: { readonly code: string; readonly number: number };
  readonly body: { readonly effectiveTo?: string | undefined };
};
export type CatalogueRetireAnswer = {
  readonly code: string;
  readonly number: number;
  readonly status: "draft" | "published" | "retired";
  readonly revision: number;
};
export type CatalogueReviseInput = {
  readonly params: { readonly code: string };
  readonly body: {
    readonly revision: number;
    readonly content: {
      readonly name: string;
      readonly nameEn: string | null;
      readonly summary: string;
      readonly summaryEn: string | null;
      readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
      readonly powerKind:
        | "licence"
        | "penalty"
        | "compulsion"
        | "levy"
        | "payment"
        | "inspection"
        | "confirmation"
        | "reward"
        | "adjudication"
        | "other"
        | "service"
        | null;
      readonly group: string | null;
      readonly lists: readonly string[];
      readonly legalBasis: readonly string[];
      readonly applicants: string;
      readonly areaIds: readonly number[];
      readonly leads: readonly {
        readonly areaId: number | null;
        readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
        readonly orgId: number | null;
        readonly clause: string;
      }[];
      readonly limits: {
        readonly acceptance: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly firstResponse: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly statutory: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly promised: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
      };
      readonly pauseCapWorkdays: number | null;
      readonly fee: string;
      readonly channels: readonly ("counter" | "web" | "telephone" | "homeVisit" | "agency")[];
      readonly placeKinds: readonly (
        | "station"
        | "subdistrictHall"
        | "districtHall"
        | "department"
      )[];
      readonly places: string;
      readonly result: string;
      readonly retention: string;
      readonly synonyms: readonly string[];
      readonly groupEn?: string | null | undefined;
      readonly applicantsEn?: string | null | undefined;
      readonly feeEn?: string | null | undefined;
      readonly placesEn?: string | null | undefined;
      readonly resultEn?: string | null | undefined;
      readonly retentionEn?: string | null | undefined;
      readonly coOrganisers: readonly {
        readonly areaId: number | null;
        readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
        readonly orgId: number | null;
        readonly task: string;
        readonly limit: {
          readonly unit: "workdays" | "workingHours" | "calendarDays";
          readonly amount: number;
        } | null;
        readonly taskEn?: string | null | undefined;
      }[];
      readonly materials: readonly {
        readonly name: string;
        readonly form: "original" | "copy" | "originalAndCopy" | "electronic";
        readonly count: number;
        readonly sampleFileId: number | null;
        readonly shared: boolean;
        readonly condition: string | null;
        readonly note: string;
        readonly nameEn?: string | null | undefined;
        readonly conditionEn?: string | null | undefined;
        readonly noteEn?: string | null | undefined;
      }[];
      readonly steps: readonly {
        readonly name: string;
        readonly detail: string;
        readonly nameEn?: string | null | undefined;
        readonly detailEn?: string | null | undefined;
      }[];
    };
  };
};
export type CatalogueReviseAnswer = {
  readonly code: string;
  readonly number: number;
  readonly status: "draft" | "published" | "retired";
  readonly revision: number;
};
export type CatalogueSampleInput = {
  readonly params: { readonly code: string; readonly fileId: number };
};
export type CatalogueSampleAnswer = Blob;
export type CatalogueSaveCategoryInput = {
  readonly params: { readonly code: string };
  readonly query?: { readonly revision?: number | undefined };
  readonly body: {
    readonly name: string;
    readonly nameEn: string | null;
    readonly parentCode: string | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
    readonly areaIds: readonly number[];
    readonly leads: readonly {
      readonly areaId: number | null;
      readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
      readonly orgId: number | null;
      readonly clause: string;
    }[];
    readonly limits: {
      readonly acceptance: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly firstResponse: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly statutory: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly promised: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
    };
    readonly synonyms: readonly string[];
    readonly position: number;
    readonly open: boolean;
  };
};
export type CatalogueSaveCategoryAnswer = {
  readonly code: string;
  readonly content: {
    readonly name: string;
    readonly nameEn: string | null;
    readonly parentCode: string | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
    readonly areaIds: readonly number[];
    readonly leads: readonly {
      readonly areaId: number | null;
      readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
      readonly orgId: number | null;
      readonly clause: string;
    }[];
    readonly limits: {
      readonly acceptance: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly firstResponse: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly statutory: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly promised: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
    };
    readonly synonyms: readonly string[];
    readonly position: number;
    readonly open: boolean;
  };
  readonly revision: number;
};
export type CatalogueSaveListInput = {
  readonly params: { readonly code: string };
  readonly query?: { readonly revision?: number | undefined };
  readonly body: {
    readonly name: string;
    readonly nameEn: string | null;
    readonly parentCode: string | null;
    readonly position: number;
    readonly open?: boolean | undefined;
  };
};
export type CatalogueSaveListAnswer = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly parentCode: string | null;
  readonly position: number;
  readonly open: boolean;
  readonly revision: number;
};
export type CatalogueSearchInput = {
  readonly query?: {
    readonly q?: string | undefined;
    readonly class?: "enforcement" | "safety" | "publicService" | "selfGovernance" | undefined;
    readonly list?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type CatalogueSearchAnswer = {
  readonly items: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly summary: string;
    readonly summaryEn: string | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
    readonly lists: readonly string[];
    readonly channels: readonly ("counter" | "web" | "telephone" | "homeVisit" | "agency")[];
    readonly promised: {
      readonly unit: "workdays" | "workingHours" | "calendarDays";
      readonly amount: number;
    } | null;
    readonly materialCount: number;
  }[];
};
export type CatalogueUploadSampleInput = {
  readonly query: { readonly name: string };
  readonly body: Blob;
};
export type CatalogueUploadSampleAnswer = {
  readonly id: number;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
};
export type CatalogueVersionInput = {
  readonly params: { readonly code: string; readonly number: number };
};
export type CatalogueVersionAnswer = {
  readonly id: number;
  readonly dutyId: number;
  readonly code: string;
  readonly number: number;
  readonly status: "draft" | "published" | "retired";
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly importId: number | null;
  readonly revision: number;
  readonly draftedAt: string;
  readonly publishedAt: string | null;
  readonly retiredAt: string | null;
  readonly content: {
    readonly name: string;
    readonly nameEn: string | null;
    readonly summary: string;
    readonly summaryEn: string | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance";
    readonly powerKind:
      | "licence"
      | "penalty"
      | "compulsion"
      | "levy"
      | "payment"
      | "inspection"
      | "confirmation"
      | "reward"
      | "adjudication"
      | "other"
      | "service"
      | null;
    readonly group: string | null;
    readonly lists: readonly string[];
    readonly legalBasis: readonly string[];
    readonly applicants: string;
    readonly areaIds: readonly number[];
    readonly leads: readonly {
      readonly areaId: number | null;
      readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
      readonly orgId: number | null;
      readonly clause: string;
    }[];
    readonly limits: {
      readonly acceptance: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly firstResponse: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly statutory: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly promised: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
    };
    readonly pauseCapWorkdays: number | null;
    readonly fee: string;
    readonly channels: readonly ("counter" | "web" | "telephone" | "homeVisit" | "agency")[];
    readonly placeKinds: readonly ("station" | "subdistrictHall" | "districtHall" | "department")[];
    readonly places: string;
    readonly result: string;
    readonly retention: string;
    readonly synonyms: readonly string[];
    readonly groupEn: string | null;
    readonly applicantsEn: string | null;
    readonly feeEn: string | null;
    readonly placesEn: string | null;
    readonly resultEn: string | null;
    readonly retentionEn: string | null;
    readonly coOrganisers: readonly {
      readonly areaId: number | null;
      readonly kind: "organisation" | "areaSubdistrictOffice" | "areaStation" | "areaCommittee";
      readonly orgId: number | null;
      readonly task: string;
      readonly limit: {
        readonly unit: "workdays" | "workingHours" | "calendarDays";
        readonly amount: number;
      } | null;
      readonly taskEn: string | null;
    }[];
    readonly materials: readonly {
      readonly name: string;
      readonly form: "original" | "copy" | "originalAndCopy" | "electronic";
      readonly count: number;
      readonly sampleFileId: number | null;
      readonly shared: boolean;
      readonly condition: string | null;
      readonly note: string;
      readonly nameEn: string | null;
      readonly conditionEn: string | null;
      readonly noteEn: string | null;
    }[];
    readonly steps: readonly {
      readonly name: string;
      readonly detail: string;
      readonly nameEn: string | null;
      readonly detailEn: string | null;
    }[];
  };
};
export type ConsolidationAccountInput = { readonly params: { readonly setId: number } };
export type ConsolidationAccountAnswer = {
  readonly set: {
    readonly id: number;
    readonly name: string;
    readonly nameEn: string | null;
    readonly status: "open" | "closed";
    readonly openedAt: string;
    readonly closedAt: string | null;
    readonly tally: {
      readonly raw: number;
      readonly keep: number;
      readonly strengthen: number;
      readonly optimise: number;
      readonly oneStop: number;
      readonly merge: number;
      readonly giveBack: number;
      readonly drop: number;
      readonly undecided: number;
      readonly after: number;
    };
    readonly departments: number;
    readonly sheets: number;
    readonly openProposals: number;
    readonly importId: number | null;
  };
  readonly departments: readonly {
    readonly orgId: number;
    readonly orgName: string;
    readonly orgNameEn: string;
    readonly raw: number;
    readonly keep: number;
    readonly strengthen: number;
    readonly optimise: number;
    readonly oneStop: number;
    readonly merge: number;
    readonly giveBack: number;
    readonly drop: number;
    readonly undecided: number;
    readonly after: number;
  }[];
  readonly total: {
    readonly raw: number;
    readonly keep: number;
    readonly strengthen: number;
    readonly optimise: number;
    readonly oneStop: number;
    readonly merge: number;
    readonly giveBack: number;
    readonly drop: number;
    readonly undecided: number;
    readonly after: number;
  };
  readonly rows: readonly {
    readonly id: number;
    readonly no: number;
    readonly name: string;
    readonly orgName: string;
    readonly orgNameEn: string;
    readonly orgId: number;
    readonly code: string;
    readonly kind:
      | "keep"
      | "strengthen"
      | "optimise"
      | "oneStop"
      | "merge"
      | "giveBack"
      | "drop"
      | null;
    readonly target: {
      readonly id: number;
      readonly no: number;
      readonly name: string;
      readonly orgName: string;
      readonly orgNameEn: string;
    } | null;
    readonly reason: string | null;
    readonly dutyCode: string | null;
  }[];
};
export type ConsolidationAccountWorkbookInput = {
  readonly params: { readonly setId: number };
  readonly query?: { readonly language?: "zh" | "en" | undefined };
};
export type ConsolidationAccountWorkbookAnswer = Blob;
export type ConsolidationAddSheetInput = {
  readonly params: { readonly setId: number };
  readonly query: {
    readonly name: string;
    readonly orgId?: number | undefined;
    readonly createOrganisations?: "true" | "false" | undefined;
  };
  readonly body: Blob;
};
export type ConsolidationAddSheetAnswer = {
  readonly id: number | null;
  readonly number: number | null;
  readonly fileName: string;
  readonly department: {
    readonly id: number;
    readonly name: string;
    readonly nameEn: string;
  } | null;
  readonly uploadedAt: string;
  readonly withdrawn: boolean;
  readonly rowCount: number;
  readonly accepted: number;
  readonly present: number;
  readonly refused: number;
  readonly doubtful: number;
  readonly proposals: number;
  readonly organisationsCreated: readonly string[];
  readonly answers: readonly {
    readonly row: number;
    readonly code: string;
    readonly name: string;
    readonly outcome: "accepted" | "present" | "refused";
    readonly no: number | null;
    readonly reasons: readonly {
      readonly code: string;
      readonly zh: string;
      readonly en: string;
    }[];
  }[];
};
export type ConsolidationCloseInput = { readonly params: { readonly setId: number } };
export type ConsolidationCloseAnswer = {
  readonly id: number;
  readonly name: string;
  readonly nameEn: string | null;
  readonly status: "open" | "closed";
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly tally: {
    readonly raw: number;
    readonly keep: number;
    readonly strengthen: number;
    readonly optimise: number;
    readonly oneStop: number;
    readonly merge: number;
    readonly giveBack: number;
    readonly drop: number;
    readonly undecided: number;
    readonly after: number;
  };
  readonly departments: number;
  readonly sheets: number;
  readonly openProposals: number;
  readonly importId: number | null;
};
export type ConsolidationCommentInput = {
  readonly params: { readonly setId: number; readonly rowId: number };
  readonly body: { readonly text: string };
};
export type ConsolidationCommentAnswer = {
  readonly id: number;
  readonly no: number;
  readonly orgId: number;
  readonly orgName: string;
  readonly orgNameEn: string;
  readonly code: string;
  readonly name: string;
  readonly doubts: number;
  readonly decision:
    | "keep"
    | "strengthen"
    | "optimise"
    | "oneStop"
    | "merge"
    | "giveBack"
    | "drop"
    | null;
  readonly targetNo: number | null;
  readonly reason: string | null;
  readonly revision: number;
  readonly openProposals: number;
  readonly comments: number;
  readonly facts: {
    readonly class: string;
    readonly powerKind: string | null;
    readonly nameEn: string | null;
    readonly group: string | null;
    readonly groupEn: string | null;
    readonly legalBasis: readonly string[];
    readonly applicants: string;
    readonly applicantsEn: string | null;
    readonly materials: readonly { readonly name: string; readonly nameEn: string | null }[];
    readonly steps: readonly { readonly name: string; readonly nameEn: string | null }[];
    readonly statutory: { readonly unit: string; readonly amount: number } | null;
    readonly promised: { readonly unit: string; readonly amount: number } | null;
    readonly fee: string;
    readonly feeEn: string | null;
    readonly result: string;
    readonly resultEn: string | null;
    readonly synonyms: readonly string[];
  };
  readonly sheet: {
    readonly id: number;
    readonly number: number;
    readonly fileName: string;
    readonly row: number;
  };
  readonly doubtTexts: readonly {
    readonly code: string;
    readonly zh: string;
    readonly en: string;
  }[];
  readonly proposals: readonly {
    readonly id: number;
    readonly kind: "exact" | "near" | "overlap";
    readonly score: number;
    readonly reasons: readonly {
      readonly code: string;
      readonly zh: string;
      readonly en: string;
    }[];
    readonly other: {
      readonly id: number;
      readonly no: number;
      readonly orgId: number;
      readonly orgName: string;
      readonly orgNameEn: string;
      readonly code: string;
      readonly name: string;
      readonly doubts: number;
      readonly decision:
        | "keep"
        | "strengthen"
        | "optimise"
        | "oneStop"
        | "merge"
        | "giveBack"
        | "drop"
        | null;
      readonly targetNo: number | null;
      readonly reason: string | null;
      readonly revision: number;
      readonly openProposals: number;
      readonly comments: number;
      readonly facts: {
        readonly class: string;
        readonly powerKind: string | null;
        readonly nameEn: string | null;
        readonly group: string | null;
        readonly groupEn: string | null;
        readonly legalBasis: readonly string[];
        readonly applicants: string;
        readonly applicantsEn: string | null;
        readonly materials: readonly { readonly name: string; readonly nameEn: string | null }[];
        readonly steps: readonly { readonly name: string; readonly nameEn: string | null }[];
        readonly statutory: { readonly unit: string; readonly amount: number } | null;
        readonly promised: { readonly unit: string; readonly amount: number } | null;
        readonly fee: string;
        readonly feeEn: string | null;
        readonly result: string;
        readonly resultEn: string | null;
        readonly synonyms: readonly string[];
      };
    };
  }[];
  readonly merged: readonly {
    readonly id: number;
    readonly no: number;
    readonly name: string;
    readonly orgName: string;
    readonly orgNameEn: string;
  }[];
  readonly decisions: readonly {
    readonly revision: number;
    readonly kind:
      | "keep"
      | "strengthen"
      | "optimise"
      | "oneStop"
      | "merge"
      | "giveBack"
      | "drop"
      | null;
    readonly target: {
      readonly id: number;
      readonly no: number;
      readonly name: string;
      readonly orgName: string;
      readonly orgNameEn: string;
    } | null;
    readonly code: string | null;
    readonly reason: string | null;
    readonly at: string;
    readonly by: { readonly name: string; readonly title: string; readonly titleEn: string };
  }[];
  readonly commentList: readonly {
    readonly id: number;
    readonly orgName: string;
    readonly orgNameEn: string;
    readonly by: { readonly name: string; readonly title: string; readonly titleEn: string };
    readonly at: string;
    readonly text: string;
  }[];
  readonly draft: { readonly code: string; readonly number: number | null } | null;
};
export type ConsolidationDecideInput = {
  readonly params: { readonly setId: number };
  readonly body: {
    readonly items: readonly {
      readonly rowId: number;
      readonly revision: number;
      readonly decision: {
        readonly kind:
          | "keep"
          | "strengthen"
          | "optimise"
          | "oneStop"
          | "merge"
          | "giveBack"
          | "drop";
        readonly targetId: number | null;
        readonly code: string | null;
        readonly reason: string;
      } | null;
    }[];
  };
};
export type ConsolidationDecideAnswer = {
  readonly rows: readonly { readonly rowId: number; readonly revision: number }[];
  readonly undo: readonly {
    readonly rowId: number;
    readonly revision: number;
    readonly decision: {
      readonly kind: "keep" | "strengthen" | "optimise" | "oneStop" | "merge" | "giveBack" | "drop";
      readonly targetId: number | null;
      readonly code: string | null;
      readonly reason: string;
    } | null;
  }[];
};
export type ConsolidationDepartmentsInput = { readonly params: { readonly setId: number } };
export type ConsolidationDepartmentsAnswer = {
  readonly items: readonly {
    readonly orgId: number;
    readonly orgName: string;
    readonly orgNameEn: string;
    readonly raw: number;
    readonly keep: number;
    readonly strengthen: number;
    readonly optimise: number;
    readonly oneStop: number;
    readonly merge: number;
    readonly giveBack: number;
    readonly drop: number;
    readonly undecided: number;
    readonly after: number;
  }[];
};
export type ConsolidationEditionInput = { readonly params: { readonly setId: number } };
export type ConsolidationEditionAnswer = {
  readonly newDuties: number;
  readonly newVersions: number;
  readonly unchanged: number;
  readonly problems: readonly {
    readonly code: string;
    readonly zh: string;
    readonly en: string;
    readonly rowIds: readonly number[];
  }[];
  readonly leaving: readonly {
    readonly code: string;
    readonly name: string;
    readonly rowId: number;
  }[];
};
export type ConsolidationOpenInput = {
  readonly body: { readonly name: string; readonly nameEn: string | null };
};
export type ConsolidationOpenAnswer = {
  readonly id: number;
  readonly name: string;
  readonly nameEn: string | null;
  readonly status: "open" | "closed";
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly tally: {
    readonly raw: number;
    readonly keep: number;
    readonly strengthen: number;
    readonly optimise: number;
    readonly oneStop: number;
    readonly merge: number;
    readonly giveBack: number;
    readonly drop: number;
    readonly undecided: number;
    readonly after: number;
  };
  readonly departments: number;
  readonly sheets: number;
  readonly openProposals: number;
  readonly importId: number | null;
};
export type ConsolidationRowInput = {
  readonly params: { readonly setId: number; readonly rowId: number };
};
export type ConsolidationRowAnswer = {
  readonly id: number;
  readonly no: number;
  readonly orgId: number;
  readonly orgName: string;
  readonly orgNameEn: string;
  readonly code: string;
  readonly name: string;
  readonly doubts: number;
  readonly decision:
    | "keep"
    | "strengthen"
    | "optimise"
    | "oneStop"
    | "merge"
    | "giveBack"
    | "drop"
    | null;
  readonly targetNo: number | null;
  readonly reason: string | null;
  readonly revision: number;
  readonly openProposals: number;
  readonly comments: number;
  readonly facts: {
    readonly class: string;
    readonly powerKind: string | null;
    readonly nameEn: string | null;
    readonly group: string | null;
    readonly groupEn: string | null;
    readonly legalBasis: readonly string[];
    readonly applicants: string;
    readonly applicantsEn: string | null;
    readonly materials: readonly { readonly name: string; readonly nameEn: string | null }[];
    readonly steps: readonly { readonly name: string; readonly nameEn: string | null }[];
    readonly statutory: { readonly unit: string; readonly amount: number } | null;
    readonly promised: { readonly unit: string; readonly amount: number } | null;
    readonly fee: string;
    readonly feeEn: string | null;
    readonly result: string;
    readonly resultEn: string | null;
    readonly synonyms: readonly string[];
  };
  readonly sheet: {
    readonly id: number;
    readonly number: number;
    readonly fileName: string;
    readonly row: number;
  };
  readonly doubtTexts: readonly {
    readonly code: string;
    readonly zh: string;
    readonly en: string;
  }[];
  readonly proposals: readonly {
    readonly id: number;
    readonly kind: "exact" | "near" | "overlap";
    readonly score: number;
    readonly reasons: readonly {
      readonly code: string;
      readonly zh: string;
      readonly en: string;
    }[];
    readonly other: {
      readonly id: number;
      readonly no: number;
      readonly orgId: number;
      readonly orgName: string;
      readonly orgNameEn: string;
      readonly code: string;
      readonly name: string;
      readonly doubts: number;
      readonly decision:
        | "keep"
        | "strengthen"
        | "optimise"
        | "oneStop"
        | "merge"
        | "giveBack"
        | "drop"
        | null;
      readonly targetNo: number | null;
      readonly reason: string | null;
      readonly revision: number;
      readonly openProposals: number;
      readonly comments: number;
      readonly facts: {
        readonly class: string;
        readonly powerKind: string | null;
        readonly nameEn: string | null;
        readonly group: string | null;
        readonly groupEn: string | null;
        readonly legalBasis: readonly string[];
        readonly applicants: string;
        readonly applicantsEn: string | null;
        readonly materials: readonly { readonly name: string; readonly nameEn: string | null }[];
        readonly steps: readonly { readonly name: string; readonly nameEn: string | null }[];
        readonly statutory: { readonly unit: string; readonly amount: number } | null;
        readonly promised: { readonly unit: string; readonly amount: number } | null;
        readonly fee: string;
        readonly feeEn: string | null;
        readonly result: string;
        readonly resultEn: string | null;
        readonly synonyms: readonly string[];
      };
    };
  }[];
  readonly merged: readonly {
    readonly id: number;
    readonly no: number;
    readonly name: string;
    readonly orgName: string;
    readonly orgNameEn: string;
  }[];
  readonly decisions: readonly {
    readonly revision: number;
    readonly kind:
      | "keep"
      | "strengthen"
      | "optimise"
      | "oneStop"
      | "merge"
      | "giveBack"
      | "drop"
      | null;
    readonly target: {
      readonly id: number;
      readonly no: number;
      readonly name: string;
      readonly orgName: string;
      readonly orgNameEn: string;
    } | null;
    readonly code: string | null;
    readonly reason: string | null;
    readonly at: string;
    readonly by: { readonly name: string; readonly title: string; readonly titleEn: string };
  }[];
  readonly commentList: readonly {
    readonly id: number;
    readonly orgName: string;
    readonly orgNameEn: string;
    readonly by: { readonly name: string; readonly title: string; readonly titleEn: string };
    readonly at: string;
    readonly text: string;
  }[];
  readonly draft: { readonly code: string; readonly number: number | null } | null;
};
export type ConsolidationRowsInput = {
  readonly params: { readonly setId: number };
  readonly query?: {
    readonly orgId?: number | undefined;
    readonly state?:
      | "undecided"
      | "decided"
      | "keep"
      | "strengthen"
      | "optimise"
      | "oneStop"
      | "merge"
      | "giveBack"
      | "drop"
      | undefined;
    readonly proposal?: "open" | "exact" | "near" | "overlap" | undefined;
    readonly sheetId?: number | undefined;
    readonly doubtful?: "true" | undefined;
    readonly q?: string | undefined;
    readonly after?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type ConsolidationRowsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly no: number;
    readonly orgId: number;
    readonly orgName: string;
    readonly orgNameEn: string;
    readonly code: string;
    readonly name: string;
    readonly doubts: number;
    readonly decision:
      | "keep"
      | "strengthen"
      | "optimise"
      | "oneStop"
      | "merge"
      | "giveBack"
      | "drop"
      | null;
    readonly targetNo: number | null;
    readonly reason: string | null;
    readonly revision: number;
    readonly openProposals: number;
    readonly comments: number;
  }[];
  readonly next: string | null;
};
export type ConsolidationSetInput = { readonly params: { readonly setId: number } };
export type ConsolidationSetAnswer = {
  readonly id: number;
  readonly name: string;
  readonly nameEn: string | null;
  readonly status: "open" | "closed";
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly tally: {
    readonly raw: number;
    readonly keep: number;
    readonly strengthen: number;
    readonly optimise: number;
    readonly oneStop: number;
    readonly merge: number;
    readonly giveBack: number;
    readonly drop: number;
    readonly undecided: number;
    readonly after: number;
  };
  readonly departments: number;
  readonly sheets: number;
  readonly openProposals: number;
  readonly importId: number | null;
};
export type ConsolidationSetsInput = Readonly<Record<string, never>>;
export type ConsolidationSetsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly name: string;
    readonly nameEn: string | null;
    readonly status: "open" | "closed";
    readonly openedAt: string;
    readonly closedAt: string | null;
    readonly tally: {
      readonly raw: number;
      readonly keep: number;
      readonly strengthen: number;
      readonly optimise: number;
      readonly oneStop: number;
      readonly merge: number;
      readonly giveBack: number;
      readonly drop: number;
      readonly undecided: number;
      readonly after: number;
    };
    readonly departments: number;
    readonly sheets: number;
    readonly openProposals: number;
    readonly importId: number | null;
  }[];
};
export type ConsolidationSheetInput = {
  readonly params: { readonly setId: number; readonly sheetId: number };
};
export type ConsolidationSheetAnswer = {
  readonly id: number | null;
  readonly number: number | null;
  readonly fileName: string;
  readonly department: {
    readonly id: number;
    readonly name: string;
    readonly nameEn: string;
  } | null;
  readonly uploadedAt: string;
  readonly withdrawn: boolean;
  readonly rowCount: number;
  readonly accepted: number;
  readonly present: number;
  readonly refused: number;
  readonly doubtful: number;
  readonly proposals: number;
  readonly organisationsCreated: readonly string[];
  readonly answers: readonly {
    readonly row: number;
    readonly code: string;
    readonly name: string;
    readonly outcome: "accepted" | "present" | "refused";
    readonly no: number | null;
    readonly reasons: readonly {
      readonly code: string;
      readonly zh: string;
      readonly en: string;
    }[];
  }[];
};
export type ConsolidationSheetsInput = { readonly params: { readonly setId: number } };
export type ConsolidationSheetsAnswer = {
  readonly items: readonly {
    readonly id: number | null;
    readonly number: number | null;
    readonly fileName: string;
    readonly department: {
      readonly id: number;
      readonly name: string;
      readonly nameEn: string;
    } | null;
    readonly uploadedAt: string;
    readonly withdrawn: boolean;
    readonly rowCount: number;
    readonly accepted: number;
    readonly present: number;
    readonly refused: number;
    readonly doubtful: number;
    readonly proposals: number;
    readonly organisationsCreated: readonly string[];
    readonly answers: readonly {
      readonly row: number;
      readonly code: string;
      readonly name: string;
      readonly outcome: "accepted" | "present" | "refused";
      readonly no: number | null;
      readonly reasons: readonly {
        readonly code: string;
        readonly zh: string;
        readonly en: string;
      }[];
    }[];
  }[];
};
export type ConsolidationWithdrawSheetInput = {
  readonly params: { readonly setId: number; readonly sheetId: number };
};
export type ConsolidationWithdrawSheetAnswer = {
  readonly id: number | null;
  readonly number: number | null;
  readonly fileName: string;
  readonly department: {
    readonly id: number;
    readonly name: string;
    readonly nameEn: string;
  } | null;
  readonly uploadedAt: string;
  readonly withdrawn: boolean;
  readonly rowCount: number;
  readonly accepted: number;
  readonly present: number;
  readonly refused: number;
  readonly doubtful: number;
  readonly proposals: number;
  readonly organisationsCreated: readonly string[];
  readonly answers: readonly {
    readonly row: number;
    readonly code: string;
    readonly name: string;
    readonly outcome: "accepted" | "present" | "refused";
    readonly no: number | null;
    readonly reasons: readonly {
      readonly code: string;
      readonly zh: string;
      readonly en: string;
    }[];
  }[];
};
export type DeskAddTemplateInput = {
  readonly body: {
    readonly use: "response" | "result" | "reason" | "note";
    readonly name: string;
    readonly text: string;
  };
};
export type DeskAddTemplateAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly use: "response" | "result" | "reason" | "note";
    readonly name: string;
    readonly text: string;
  }[];
  readonly mayEdit: boolean;
};
export type DeskArrangeInput = {
  readonly body: { readonly name: string; readonly value: string | null };
};
export type DeskArrangeAnswer = { readonly done: true };
export type DeskArrangementsInput = Readonly<Record<string, never>>;
export type DeskArrangementsAnswer = {
  readonly items: readonly { readonly name: string; readonly value: string }[];
};
export type DeskCallNextInput = { readonly body: { readonly counter: string } };
export type DeskCallNextAnswer = {
  readonly id: number;
  readonly number: number;
  readonly matter: "application" | "request" | "question";
  readonly state: "waiting" | "called" | "served" | "gone";
  readonly takenAt: string;
  readonly calledAt: string | null;
  readonly counter: string | null;
  readonly isMine: boolean;
};
export type DeskChangeTemplateInput = {
  readonly params: { readonly templateId: number };
  readonly body: {
    readonly use: "response" | "result" | "reason" | "note";
    readonly name: string;
    readonly text: string;
  };
};
export type DeskChangeTemplateAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly use: "response" | "result" | "reason" | "note";
    readonly name: string;
    readonly text: string;
  }[];
  readonly mayEdit: boolean;
};
export type DeskChangeViewInput = {
  readonly params: { readonly viewId: number };
  readonly body: { readonly name: string; readonly query: string; readonly isDefault: boolean };
};
export type DeskChangeViewAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly page: string;
    readonly name: string;
    readonly query: string;
    readonly isDefault: boolean;
  }[];
};
export type DeskEndTicketInput = {
  readonly params: { readonly ticketId: number };
  readonly body: { readonly outcome: "served" | "gone" };
};
export type DeskEndTicketAnswer = {
  readonly id: number;
  readonly number: number;
  readonly matter: "application" | "request" | "question";
  readonly state: "waiting" | "called" | "served" | "gone";
  readonly takenAt: string;
  readonly calledAt: string | null;
  readonly counter: string | null;
  readonly isMine: boolean;
};
export type DeskPutBackInput = { readonly params: { readonly ticketId: number } };
export type DeskPutBackAnswer = {
  readonly id: number;
  readonly number: number;
  readonly matter: "application" | "request" | "question";
  readonly state: "waiting" | "called" | "served" | "gone";
  readonly takenAt: string;
  readonly calledAt: string | null;
  readonly counter: string | null;
  readonly isMine: boolean;
};
export type DeskQueueInput = Readonly<Record<string, never>>;
export type DeskQueueAnswer = {
  readonly now: string;
  readonly items: readonly {
    readonly id: number;
    readonly number: number;
    readonly matter: "application" | "request" | "question";
    readonly state: "waiting" | "called" | "served" | "gone";
    readonly takenAt: string;
    readonly calledAt: string | null;
    readonly counter: string | null;
    readonly isMine: boolean;
  }[];
  readonly calledToday: number;
  readonly middleWaitMs: number | null;
};
export type DeskQueuesInput = Readonly<Record<string, never>>;
export type DeskQueuesAnswer = {
  readonly items: readonly {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly waiting: number;
    readonly called: number;
    readonly served: number;
    readonly gone: number;
    readonly longestWaitMs: number | null;
  }[];
};
export type DeskRemoveTemplateInput = { readonly params: { readonly templateId: number } };
export type DeskRemoveTemplateAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly use: "response" | "result" | "reason" | "note";
    readonly name: string;
    readonly text: string;
  }[];
  readonly mayEdit: boolean;
};
export type DeskRemoveViewInput = { readonly params: { readonly viewId: number } };
export type DeskRemoveViewAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly page: string;
    readonly name: string;
    readonly query: string;
    readonly isDefault: boolean;
  }[];
};
export type DeskSaveViewInput = {
  readonly body: {
    readonly page: string;
    readonly name: string;
    readonly query: string;
    readonly isDefault: boolean;
  };
};
export type DeskSaveViewAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly page: string;
    readonly name: string;
    readonly query: string;
    readonly isDefault: boolean;
  }[];
};
export type DeskTakeTicketInput = {
  readonly body: { readonly matter: "application" | "request" | "question" };
};
export type DeskTakeTicketAnswer = {
  readonly id: number;
  readonly number: number;
  readonly matter: "application" | "request" | "question";
  readonly state: "waiting" | "called" | "served" | "gone";
  readonly takenAt: string;
  readonly calledAt: string | null;
  readonly counter: string | null;
  readonly isMine: boolean;
};
export type DeskTemplatesInput = Readonly<Record<string, never>>;
export type DeskTemplatesAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly use: "response" | "result" | "reason" | "note";
    readonly name: string;
    readonly text: string;
  }[];
  readonly mayEdit: boolean;
};
export type DeskViewsInput = { readonly query?: { readonly page?: string | undefined } };
export type DeskViewsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly page: string;
    readonly name: string;
    readonly query: string;
    readonly isDefault: boolean;
  }[];
};
export type DistrictViewBesideInput = {
  readonly query?: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly area?: number | undefined;
    readonly class?:
      | "enforcement"
      | "safety"
      | "publicService"
      | "selfGovernance"
      | "none"
      | undefined;
    readonly category?: string | undefined;
    readonly lead?: number | undefined;
  };
};
export type DistrictViewBesideAnswer = {
  readonly refusals: {
    readonly recorded: number;
    readonly waiting: number;
    readonly confirmed: number;
    readonly covered: number;
    readonly departments: readonly {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
      readonly confirmed: number;
    }[];
  } | null;
  readonly money: {
    readonly year: number;
    readonly appropriatedFen: number;
    readonly committedFen: number;
    readonly spentFen: number;
    readonly availableFen: number;
    readonly poolFen: number;
  } | null;
};
export type DistrictViewCasesInput = {
  readonly query: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly area?: number | undefined;
    readonly class?:
      | "enforcement"
      | "safety"
      | "publicService"
      | "selfGovernance"
      | "none"
      | undefined;
    readonly category?: string | undefined;
    readonly lead?: number | undefined;
    readonly measure:
      | "received"
      | "urged"
      | "reopened"
      | "returned"
      | "completed"
      | "inTime"
      | "late"
      | "graded"
      | "satisfied"
      | "dissatisfied"
      | "open"
      | "overdue";
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type DistrictViewCasesAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly title: string;
    readonly titleEn: string;
    readonly status: string;
    readonly area: { readonly zh: string; readonly en: string };
    readonly lead: { readonly zh: string; readonly en: string } | null;
    readonly receivedAt: string;
    readonly completedAt: string | null;
    readonly completedLate: boolean | null;
    readonly grade: number | null;
    readonly dueAt: string | null;
  }[];
  readonly next: string | null;
};
export type DistrictViewFileInput = {
  readonly query?: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly area?: number | undefined;
    readonly class?:
      | "enforcement"
      | "safety"
      | "publicService"
      | "selfGovernance"
      | "none"
      | undefined;
    readonly category?: string | undefined;
    readonly lead?: number | undefined;
    readonly format?: "xlsx" | "csv" | undefined;
    readonly language?: "zh" | "en" | undefined;
  };
};
export type DistrictViewFileAnswer = Blob;
export type DistrictViewViewInput = {
  readonly query?: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly area?: number | undefined;
    readonly class?:
      | "enforcement"
      | "safety"
      | "publicService"
      | "selfGovernance"
      | "none"
      | undefined;
    readonly category?: string | undefined;
    readonly lead?: number | undefined;
  };
};
export type DistrictViewViewAnswer = {
  readonly asOf: string;
  readonly behind: { readonly events: number; readonly upTo: string } | null;
  readonly period: { readonly from: string; readonly to: string; readonly days: number };
  readonly before: { readonly from: string; readonly to: string; readonly days: number };
  readonly filter: {
    readonly area: {
      readonly id: number;
      readonly level: "subdistrict" | "community";
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance" | "none" | null;
    readonly category: {
      readonly code: string;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly lead: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
  };
  readonly part:
    | "everything"
    | { readonly areaIds: readonly number[]; readonly leadOrgIds: readonly number[] };
  readonly total: {
    readonly received: number;
    readonly urged: number;
    readonly reopened: number;
    readonly returned: number;
    readonly open: number;
    readonly overdue: number;
    readonly completed: number;
    readonly inTime: number;
    readonly graded: number;
    readonly satisfied: number;
  };
  readonly previous: {
    readonly received: number;
    readonly urged: number;
    readonly reopened: number;
    readonly returned: number;
    readonly open: number;
    readonly overdue: number;
    readonly completed: number;
    readonly inTime: number;
    readonly graded: number;
    readonly satisfied: number;
  };
  readonly months: readonly {
    readonly month: string;
    readonly counts: {
      readonly received: number;
      readonly urged: number;
      readonly reopened: number;
      readonly returned: number;
      readonly open: number;
      readonly overdue: number;
      readonly completed: number;
      readonly inTime: number;
      readonly graded: number;
      readonly satisfied: number;
    };
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly parentId: number | null;
    readonly level: "subdistrict" | "community";
    readonly name: { readonly zh: string; readonly en: string };
    readonly population: number | null;
    readonly counts: {
      readonly received: number;
      readonly urged: number;
      readonly reopened: number;
      readonly returned: number;
      readonly open: number;
      readonly overdue: number;
      readonly completed: number;
      readonly inTime: number;
      readonly graded: number;
      readonly satisfied: number;
    };
  }[];
  readonly classes: readonly {
    readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance" | "none";
    readonly counts: {
      readonly received: number;
      readonly urged: number;
      readonly reopened: number;
      readonly returned: number;
      readonly open: number;
      readonly overdue: number;
      readonly completed: number;
      readonly inTime: number;
      readonly graded: number;
      readonly satisfied: number;
    };
    readonly categories: readonly {
      readonly code: string;
      readonly name: { readonly zh: string; readonly en: string };
      readonly counts: {
        readonly received: number;
        readonly urged: number;
        readonly reopened: number;
        readonly returned: number;
        readonly open: number;
        readonly overdue: number;
        readonly completed: number;
        readonly inTime: number;
        readonly graded: number;
        readonly satisfied: number;
      };
    }[];
    readonly areas: readonly {
      readonly id: number;
      readonly counts: {
        readonly received: number;
        readonly urged: number;
        readonly reopened: number;
        readonly returned: number;
        readonly open: number;
        readonly overdue: number;
        readonly completed: number;
        readonly inTime: number;
        readonly graded: number;
        readonly satisfied: number;
      };
    }[];
  }[];
  readonly leads: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly counts: {
      readonly received: number;
      readonly urged: number;
      readonly reopened: number;
      readonly returned: number;
      readonly open: number;
      readonly overdue: number;
      readonly completed: number;
      readonly inTime: number;
      readonly graded: number;
      readonly satisfied: number;
    };
  }[];
  readonly choices: {
    readonly areas: readonly {
      readonly id: number;
      readonly level: "subdistrict" | "community";
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly leads: readonly {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly categories: readonly {
      readonly code: string;
      readonly class: "enforcement" | "safety" | "publicService" | "selfGovernance" | "none";
      readonly name: { readonly zh: string; readonly en: string };
    }[];
  };
};
export type FormsAdoptFieldInput = { readonly params: { readonly fieldId: number } };
export type FormsAdoptFieldAnswer = {
  readonly id: number;
  readonly key: string;
  readonly version: number;
  readonly status: "proposed" | "inUse" | "retired" | "declined";
  readonly name: { readonly zh: string; readonly en: string };
  readonly meaning: { readonly zh: string; readonly en: string };
  readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
  readonly unit: { readonly zh: string; readonly en: string } | null;
  readonly choices: readonly {
    readonly key: string;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly adding: "sum" | "average" | "count" | "latest" | "none";
  readonly weightId: number | null;
  readonly validDays: number;
  readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  readonly proposedBy: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  } | null;
  readonly replacesId: number | null;
  readonly replacedById: number | null;
  readonly reason: string | null;
  readonly answers: number;
  readonly steps: readonly ("adopt" | "decline" | "retire" | "replace")[];
};
export type FormsAskInput = {
  readonly params: { readonly formId: number };
  readonly body: {
    readonly revision: number;
    readonly againReason: string;
    readonly legalBasis?: string | undefined;
    readonly contact?: { readonly name: string; readonly telephone: string } | undefined;
  };
};
export type FormsAskAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "asked" | "sent" | "closed" | "dropped";
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly dueOn: string;
  readonly edition: number;
  readonly fieldCount: number;
  readonly mandateCode: string | null;
  readonly counts: { readonly open: number; readonly handedIn: number; readonly returned: number };
  readonly design: {
    readonly title: string;
    readonly purpose: string;
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly filledBy: "station" | "committee";
    readonly areaIds: readonly number[];
    readonly fromOn: string;
    readonly dueOn: string;
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly level: string;
  }[];
  readonly revision: number;
  readonly copiedFromId: number | null;
  readonly applicationId: number | null;
  readonly applicationState: string | null;
  readonly isAdmitted: boolean;
  readonly asksAgain: readonly {
    readonly field: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly kind: "form" | "answer";
    readonly formId: number | null;
    readonly title: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly subjects: number;
    readonly ofSubjects: number;
  }[];
  readonly againReason: string | null;
  readonly sheetCount: number;
  readonly askedOn: string | null;
  readonly sentOn: string | null;
  readonly closedOn: string | null;
  readonly dropReason: string | null;
  readonly steps: readonly ("edit" | "ask" | "send" | "close" | "drop" | "copy")[];
};
export type FormsCloseInput = { readonly params: { readonly formId: number } };
export type FormsCloseAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "asked" | "sent" | "closed" | "dropped";
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly dueOn: string;
  readonly edition: number;
  readonly fieldCount: number;
  readonly mandateCode: string | null;
  readonly counts: { readonly open: number; readonly handedIn: number; readonly returned: number };
  readonly design: {
    readonly title: string;
    readonly purpose: string;
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly filledBy: "station" | "committee";
    readonly areaIds: readonly number[];
    readonly fromOn: string;
    readonly dueOn: string;
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly level: string;
  }[];
  readonly revision: number;
  readonly copiedFromId: number | null;
  readonly applicationId: number | null;
  readonly applicationState: string | null;
  readonly isAdmitted: boolean;
  readonly asksAgain: readonly {
    readonly field: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly kind: "form" | "answer";
    readonly formId: number | null;
    readonly title: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly subjects: number;
    readonly ofSubjects: number;
  }[];
  readonly againReason: string | null;
  readonly sheetCount: number;
  readonly askedOn: string | null;
  readonly sentOn: string | null;
  readonly closedOn: string | null;
  readonly dropReason: string | null;
  readonly steps: readonly ("edit" | "ask" | "send" | "close" | "drop" | "copy")[];
};
export type FormsCopyInput = {
  readonly params: { readonly formId: number };
  readonly body: { readonly fromOn: string; readonly dueOn: string };
};
export type FormsCopyAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "asked" | "sent" | "closed" | "dropped";
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly dueOn: string;
  readonly edition: number;
  readonly fieldCount: number;
  readonly mandateCode: string | null;
  readonly counts: { readonly open: number; readonly handedIn: number; readonly returned: number };
  readonly design: {
    readonly title: string;
    readonly purpose: string;
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly filledBy: "station" | "committee";
    readonly areaIds: readonly number[];
    readonly fromOn: string;
    readonly dueOn: string;
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly level: string;
  }[];
  readonly revision: number;
  readonly copiedFromId: number | null;
  readonly applicationId: number | null;
  readonly applicationState: string | null;
  readonly isAdmitted: boolean;
  readonly asksAgain: readonly {
    readonly field: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly kind: "form" | "answer";
    readonly formId: number | null;
    readonly title: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly subjects: number;
    readonly ofSubjects: number;
  }[];
  readonly againReason: string | null;
  readonly sheetCount: number;
  readonly askedOn: string | null;
  readonly sentOn: string | null;
  readonly closedOn: string | null;
  readonly dropReason: string | null;
  readonly steps: readonly ("edit" | "ask" | "send" | "close" | "drop" | "copy")[];
};
export type FormsDeclineFieldInput = {
  readonly params: { readonly fieldId: number };
  readonly body: { readonly reason: string };
};
export type FormsDeclineFieldAnswer = {
  readonly id: number;
  readonly key: string;
  readonly version: number;
  readonly status: "proposed" | "inUse" | "retired" | "declined";
  readonly name: { readonly zh: string; readonly en: string };
  readonly meaning: { readonly zh: string; readonly en: string };
  readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
  readonly unit: { readonly zh: string; readonly en: string } | null;
  readonly choices: readonly {
    readonly key: string;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly adding: "sum" | "average" | "count" | "latest" | "none";
  readonly weightId: number | null;
  readonly validDays: number;
  readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  readonly proposedBy: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  } | null;
  readonly replacesId: number | null;
  readonly replacedById: number | null;
  readonly reason: string | null;
  readonly answers: number;
  readonly steps: readonly ("adopt" | "decline" | "retire" | "replace")[];
};
export type FormsDoubleAskingInput = {
  readonly body: {
    readonly formId: number | null;
    readonly fieldIds: readonly number[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly areaIds: readonly number[];
    readonly fromOn: string;
    readonly dueOn: string;
  };
};
export type FormsDoubleAskingAnswer = {
  readonly items: readonly {
    readonly field: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly kind: "form" | "answer";
    readonly formId: number | null;
    readonly title: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly subjects: number;
    readonly ofSubjects: number;
  }[];
  readonly sheets: number;
};
export type FormsDraftInput = {
  readonly body: {
    readonly design: {
      readonly title: string;
      readonly purpose: string;
      readonly level: "grid" | "community" | "station" | "subdistrict";
      readonly filledBy: "station" | "committee";
      readonly areaIds: readonly number[];
      readonly fromOn: string;
      readonly dueOn: string;
      readonly sections: readonly {
        readonly title: string;
        readonly items: readonly {
          readonly fieldId: number;
          readonly hint: string;
          readonly isRequired: boolean;
          readonly min: number | null;
          readonly max: number | null;
          readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
        }[];
      }[];
      readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
    };
  };
};
export type FormsDraftAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "asked" | "sent" | "closed" | "dropped";
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly dueOn: string;
  readonly edition: number;
  readonly fieldCount: number;
  readonly mandateCode: string | null;
  readonly counts: { readonly open: number; readonly handedIn: number; readonly returned: number };
  readonly design: {
    readonly title: string;
    readonly purpose: string;
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly filledBy: "station" | "committee";
    readonly areaIds: readonly number[];
    readonly fromOn: string;
    readonly dueOn: string;
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly level: string;
  }[];
  readonly revision: number;
  readonly copiedFromId: number | null;
  readonly applicationId: number | null;
  readonly applicationState: string | null;
  readonly isAdmitted: boolean;
  readonly asksAgain: readonly {
    readonly field: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly kind: "form" | "answer";
    readonly formId: number | null;
    readonly title: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly subjects: number;
    readonly ofSubjects: number;
  }[];
  readonly againReason: string | null;
  readonly sheetCount: number;
  readonly askedOn: string | null;
  readonly sentOn: string | null;
  readonly closedOn: string | null;
  readonly dropReason: string | null;
  readonly steps: readonly ("edit" | "ask" | "send" | "close" | "drop" | "copy")[];
};
export type FormsDropInput = {
  readonly params: { readonly formId: number };
  readonly body: { readonly reason: string };
};
export type FormsDropAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "asked" | "sent" | "closed" | "dropped";
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly dueOn: string;
  readonly edition: number;
  readonly fieldCount: number;
  readonly mandateCode: string | null;
  readonly counts: { readonly open: number; readonly handedIn: number; readonly returned: number };
  readonly design: {
    readonly title: string;
    readonly purpose: string;
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly filledBy: "station" | "committee";
    readonly areaIds: readonly number[];
    readonly fromOn: string;
    readonly dueOn: string;
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly level: string;
  }[];
  readonly revision: number;
  readonly copiedFromId: number | null;
  readonly applicationId: number | null;
  readonly applicationState: string | null;
  readonly isAdmitted: boolean;
  readonly asksAgain: readonly {
    readonly field: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly kind: "form" | "answer";
    readonly formId: number | null;
    readonly title: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly subjects: number;
    readonly ofSubjects: number;
  }[];
  readonly againReason: string | null;
  readonly sheetCount: number;
  readonly askedOn: string | null;
  readonly sentOn: string | null;
  readonly closedOn: string | null;
  readonly dropReason: string | null;
  readonly steps: readonly ("edit" | "ask" | "send" | "close" | "drop" | "copy")[];
};
export type FormsEditInput = {
  readonly params: { readonly formId: number };
  readonly body: {
    readonly design: {
      readonly title: string;
      readonly purpose: string;
      readonly level: "grid" | "community" | "station" | "subdistrict";
      readonly filledBy: "station" | "committee";
      readonly areaIds: readonly number[];
      readonly fromOn: string;
      readonly dueOn: string;
      readonly sections: readonly {
        readonly title: string;
        readonly items: readonly {
          readonly fieldId: number;
          readonly hint: string;
          readonly isRequired: boolean;
          readonly min: number | null;
          readonly max: number | null;
          readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
        }[];
      }[];
      readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
    };
    readonly revision: number;
  };
};
export type FormsEditAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "asked" | "sent" | "closed" | "dropped";
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly dueOn: string;
  readonly edition: number;
  readonly fieldCount: number;
  readonly mandateCode: string | null;
  readonly counts: { readonly open: number; readonly handedIn: number; readonly returned: number };
  readonly design: {
    readonly title: string;
    readonly purpose: string;
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly filledBy: "station" | "committee";
    readonly areaIds: readonly number[];
    readonly fromOn: string;
    readonly dueOn: string;
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly level: string;
  }[];
  readonly revision: number;
  readonly copiedFromId: number | null;
  readonly applicationId: number | null;
  readonly applicationState: string | null;
  readonly isAdmitted: boolean;
  readonly asksAgain: readonly {
    readonly field: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly kind: "form" | "answer";
    readonly formId: number | null;
    readonly title: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly subjects: number;
    readonly ofSubjects: number;
  }[];
  readonly againReason: string | null;
  readonly sheetCount: number;
  readonly askedOn: string | null;
  readonly sentOn: string | null;
  readonly closedOn: string | null;
  readonly dropReason: string | null;
  readonly steps: readonly ("edit" | "ask" | "send" | "close" | "drop" | "copy")[];
};
export type FormsExportInput = {
  readonly params: { readonly formId: number };
  readonly query?: { readonly format?: "xlsx" | "csv" | undefined };
};
export type FormsExportAnswer = Blob;
export type FormsFieldInput = { readonly params: { readonly fieldId: number } };
export type FormsFieldAnswer = {
  readonly field: {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
    readonly proposedBy: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly replacesId: number | null;
    readonly replacedById: number | null;
    readonly reason: string | null;
    readonly answers: number;
    readonly steps: readonly ("adopt" | "decline" | "retire" | "replace")[];
  };
  readonly similar: readonly {
    readonly field: {
      readonly id: number;
      readonly key: string;
      readonly version: number;
      readonly status: "proposed" | "inUse" | "retired" | "declined";
      readonly name: { readonly zh: string; readonly en: string };
      readonly meaning: { readonly zh: string; readonly en: string };
      readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
      readonly unit: { readonly zh: string; readonly en: string } | null;
      readonly choices: readonly {
        readonly key: string;
        readonly name: { readonly zh: string; readonly en: string };
      }[];
      readonly level: "grid" | "community" | "station" | "subdistrict";
      readonly adding: "sum" | "average" | "count" | "latest" | "none";
      readonly weightId: number | null;
      readonly validDays: number;
      readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
    };
    readonly reasons: readonly ("sameName" | "similarWords" | "sameUnit" | "sameKey")[];
  }[];
  readonly forms: readonly {
    readonly id: number;
    readonly title: string;
    readonly status: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
  }[];
};
export type FormsFieldsInput = {
  readonly query?: {
    readonly status?: "proposed" | "inUse" | "retired" | "declined" | undefined;
    readonly level?: "grid" | "community" | "station" | "subdistrict" | undefined;
    readonly q?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type FormsFieldsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
    readonly proposedBy: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly replacesId: number | null;
    readonly replacedById: number | null;
    readonly reason: string | null;
    readonly answers: number;
    readonly steps: readonly ("adopt" | "decline" | "retire" | "replace")[];
  }[];
  readonly next: string | null;
};
export type FormsGetInput = { readonly params: { readonly formId: number } };
export type FormsGetAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "asked" | "sent" | "closed" | "dropped";
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly dueOn: string;
  readonly edition: number;
  readonly fieldCount: number;
  readonly mandateCode: string | null;
  readonly counts: { readonly open: number; readonly handedIn: number; readonly returned: number };
  readonly design: {
    readonly title: string;
    readonly purpose: string;
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly filledBy: "station" | "committee";
    readonly areaIds: readonly number[];
    readonly fromOn: string;
    readonly dueOn: string;
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly level: string;
  }[];
  readonly revision: number;
  readonly copiedFromId: number | null;
  readonly applicationId: number | null;
  readonly applicationState: string | null;
  readonly isAdmitted: boolean;
  readonly asksAgain: readonly {
    readonly field: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly kind: "form" | "answer";
    readonly formId: number | null;
    readonly title: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly subjects: number;
    readonly ofSubjects: number;
  }[];
  readonly againReason: string | null;
  readonly sheetCount: number;
  readonly askedOn: string | null;
  readonly sentOn: string | null;
  readonly closedOn: string | null;
  readonly dropReason: string | null;
  readonly steps: readonly ("edit" | "ask" | "send" | "close" | "drop" | "copy")[];
};
export type FormsHandInInput = { readonly params: { readonly sheetId: number } };
export type FormsHandInAnswer = {
  readonly id: number;
  readonly formId: number;
  readonly title: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly about: { readonly zh: string; readonly en: string };
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly status: "open" | "handedIn" | "returned";
  readonly due: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string | null;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  };
  readonly dueOn: string;
  readonly askedCount: number;
  readonly typedCount: number;
  readonly knownCount: number;
  readonly returnReason: string | null;
  readonly purpose: string;
  readonly formStatus: string;
  readonly design: {
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly entries: readonly {
    readonly fieldId: number;
    readonly seq: number;
    readonly entry: {
      readonly value: number | string | boolean;
      readonly at: string;
      readonly org: {
        readonly id: number;
        readonly name: { readonly zh: string; readonly en: string };
      } | null;
      readonly person: string | null;
      readonly how: "typed" | "confirmed" | "computed";
      readonly from: { readonly title: string; readonly at: string } | null;
    } | null;
    readonly known: {
      readonly value: number | string | boolean;
      readonly kind: "answer" | "computed";
      readonly at: string | null;
      readonly title: string | null;
      readonly org: {
        readonly id: number;
        readonly name: { readonly zh: string; readonly en: string };
      } | null;
      readonly person: string | null;
      readonly isFresh: boolean;
      readonly freshUntil: string | null;
    } | null;
  }[];
  readonly handedInAt: string | null;
  readonly steps: readonly ("fill" | "handIn" | "return")[];
};
export type FormsHistoryInput = {
  readonly params: { readonly sheetId: number };
  readonly query: { readonly fieldId: number };
};
export type FormsHistoryAnswer = {
  readonly items: readonly {
    readonly value: number | string | boolean;
    readonly at: string;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly person: string | null;
    readonly how: "typed" | "confirmed" | "computed";
    readonly title: string;
    readonly sheetId: number;
  }[];
};
export type FormsInboxInput = {
  readonly query?: {
    readonly view?: "todo" | "done" | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type FormsInboxAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly formId: number;
    readonly title: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly about: { readonly zh: string; readonly en: string };
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly status: "open" | "handedIn" | "returned";
    readonly due: {
      readonly state: "running" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string | null;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    };
    readonly dueOn: string;
    readonly askedCount: number;
    readonly typedCount: number;
    readonly knownCount: number;
    readonly returnReason: string | null;
  }[];
  readonly next: string | null;
};
export type FormsListInput = {
  readonly query?: {
    readonly status?: "draft" | "asked" | "sent" | "closed" | "dropped" | undefined;
    readonly q?: string | undefined;
    readonly orgId?: number | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type FormsListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly title: string;
    readonly status: "draft" | "asked" | "sent" | "closed" | "dropped";
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly dueOn: string;
    readonly edition: number;
    readonly fieldCount: number;
    readonly mandateCode: string | null;
    readonly counts: {
      readonly open: number;
      readonly handedIn: number;
      readonly returned: number;
    };
  }[];
  readonly next: string | null;
};
export type FormsLoadInput = {
  readonly query?: { readonly from?: string | undefined; readonly to?: string | undefined };
};
export type FormsLoadAnswer = {
  readonly from: string;
  readonly to: string;
  readonly departments: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly bodies: number;
    readonly forms: number;
    readonly sheets: number;
    readonly asked: number;
    readonly typed: number;
    readonly known: number;
  }[];
  readonly bodies: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly departments: number;
    readonly forms: number;
    readonly sheets: number;
    readonly asked: number;
    readonly typed: number;
    readonly known: number;
  }[];
};
export type FormsProposeFieldInput = {
  readonly body: {
    readonly key: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  };
};
export type FormsProposeFieldAnswer = {
  readonly id: number;
  readonly key: string;
  readonly version: number;
  readonly status: "proposed" | "inUse" | "retired" | "declined";
  readonly name: { readonly zh: string; readonly en: string };
  readonly meaning: { readonly zh: string; readonly en: string };
  readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
  readonly unit: { readonly zh: string; readonly en: string } | null;
  readonly choices: readonly {
    readonly key: string;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly adding: "sum" | "average" | "count" | "latest" | "none";
  readonly weightId: number | null;
  readonly validDays: number;
  readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  readonly proposedBy: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  } | null;
  readonly replacesId: number | null;
  readonly replacedById: number | null;
  readonly reason: string | null;
  readonly answers: number;
  readonly steps: readonly ("adopt" | "decline" | "retire" | "replace")[];
};
export type FormsReplaceFieldInput = {
  readonly params: { readonly fieldId: number };
  readonly body: {
    readonly key: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
    readonly reason: string;
  };
};
export type FormsReplaceFieldAnswer = {
  readonly id: number;
  readonly key: string;
  readonly version: number;
  readonly status: "proposed" | "inUse" | "retired" | "declined";
  readonly name: { readonly zh: string; readonly en: string };
  readonly meaning: { readonly zh: string; readonly en: string };
  readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
  readonly unit: { readonly zh: string; readonly en: string } | null;
  readonly choices: readonly {
    readonly key: string;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly adding: "sum" | "average" | "count" | "latest" | "none";
  readonly weightId: number | null;
  readonly validDays: number;
  readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  readonly proposedBy: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  } | null;
  readonly replacesId: number | null;
  readonly replacedById: number | null;
  readonly reason: string | null;
  readonly answers: number;
  readonly steps: readonly ("adopt" | "decline" | "retire" | "replace")[];
};
export type FormsResultsInput = {
  readonly params: { readonly formId: number };
  readonly query?: { readonly areaId?: number | undefined };
};
export type FormsResultsAnswer = {
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly path: readonly {
    readonly areaId: number;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly on: string;
  readonly total: {
    readonly areaId: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly sheetId: number | null;
    readonly sheets: {
      readonly open: number;
      readonly handedIn: number;
      readonly returned: number;
    };
    readonly hasBelow: boolean;
    readonly cells: readonly {
      readonly value: number | string | boolean | null;
      readonly counts: readonly { readonly key: string; readonly count: number }[];
      readonly answered: number;
      readonly missing: number;
      readonly stale: number;
    }[];
  };
  readonly rows: readonly {
    readonly areaId: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly sheetId: number | null;
    readonly sheets: {
      readonly open: number;
      readonly handedIn: number;
      readonly returned: number;
    };
    readonly hasBelow: boolean;
    readonly cells: readonly {
      readonly value: number | string | boolean | null;
      readonly counts: readonly { readonly key: string; readonly count: number }[];
      readonly answered: number;
      readonly missing: number;
      readonly stale: number;
    }[];
  }[];
};
export type FormsRetireFieldInput = {
  readonly params: { readonly fieldId: number };
  readonly body: { readonly reason: string };
};
export type FormsRetireFieldAnswer = {
  readonly id: number;
  readonly key: string;
  readonly version: number;
  readonly status: "proposed" | "inUse" | "retired" | "declined";
  readonly name: { readonly zh: string; readonly en: string };
  readonly meaning: { readonly zh: string; readonly en: string };
  readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
  readonly unit: { readonly zh: string; readonly en: string } | null;
  readonly choices: readonly {
    readonly key: string;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly adding: "sum" | "average" | "count" | "latest" | "none";
  readonly weightId: number | null;
  readonly validDays: number;
  readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  readonly proposedBy: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  } | null;
  readonly replacesId: number | null;
  readonly replacedById: number | null;
  readonly reason: string | null;
  readonly answers: number;
  readonly steps: readonly ("adopt" | "decline" | "retire" | "replace")[];
};
export type FormsReturnSheetInput = {
  readonly params: { readonly sheetId: number };
  readonly body: { readonly reason: string };
};
export type FormsReturnSheetAnswer = {
  readonly id: number;
  readonly formId: number;
  readonly title: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly about: { readonly zh: string; readonly en: string };
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly status: "open" | "handedIn" | "returned";
  readonly due: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string | null;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  };
  readonly dueOn: string;
  readonly askedCount: number;
  readonly typedCount: number;
  readonly knownCount: number;
  readonly returnReason: string | null;
  readonly purpose: string;
  readonly formStatus: string;
  readonly design: {
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly entries: readonly {
    readonly fieldId: number;
    readonly seq: number;
    readonly entry: {
      readonly value: number | string | boolean;
      readonly at: string;
      readonly org: {
        readonly id: number;
        readonly name: { readonly zh: string; readonly en: string };
      } | null;
      readonly person: string | null;
      readonly how: "typed" | "confirmed" | "computed";
      readonly from: { readonly title: string; readonly at: string } | null;
    } | null;
    readonly known: {
      readonly value: number | string | boolean;
      readonly kind: "answer" | "computed";
      readonly at: string | null;
      readonly title: string | null;
      readonly org: {
        readonly id: number;
        readonly name: { readonly zh: string; readonly en: string };
      } | null;
      readonly person: string | null;
      readonly isFresh: boolean;
      readonly freshUntil: string | null;
    } | null;
  }[];
  readonly handedInAt: string | null;
  readonly steps: readonly ("fill" | "handIn" | "return")[];
};
export type FormsSaveAnswersInput = {
  readonly params: { readonly sheetId: number };
  readonly body: {
    readonly entries: readonly {
      readonly fieldId: number;
      readonly value?: number | string | boolean | null | undefined;
      readonly seen: number;
    }[];
  };
};
export type FormsSaveAnswersAnswer = {
  readonly id: number;
  readonly formId: number;
  readonly title: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly about: { readonly zh: string; readonly en: string };
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly status: "open" | "handedIn" | "returned";
  readonly due: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string | null;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  };
  readonly dueOn: string;
  readonly askedCount: number;
  readonly typedCount: number;
  readonly knownCount: number;
  readonly returnReason: string | null;
  readonly purpose: string;
  readonly formStatus: string;
  readonly design: {
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly entries: readonly {
    readonly fieldId: number;
    readonly seq: number;
    readonly entry: {
      readonly value: number | string | boolean;
      readonly at: string;
      readonly org: {
        readonly id: number;
        readonly name: { readonly zh: string; readonly en: string };
      } | null;
      readonly person: string | null;
      readonly how: "typed" | "confirmed" | "computed";
      readonly from: { readonly title: string; readonly at: string } | null;
    } | null;
    readonly known: {
      readonly value: number | string | boolean;
      readonly kind: "answer" | "computed";
      readonly at: string | null;
      readonly title: string | null;
      readonly org: {
        readonly id: number;
        readonly name: { readonly zh: string; readonly en: string };
      } | null;
      readonly person: string | null;
      readonly isFresh: boolean;
      readonly freshUntil: string | null;
    } | null;
  }[];
  readonly handedInAt: string | null;
  readonly steps: readonly ("fill" | "handIn" | "return")[];
};
export type FormsSendInput = { readonly params: { readonly formId: number } };
export type FormsSendAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "asked" | "sent" | "closed" | "dropped";
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly level: "grid" | "community" | "station" | "subdistrict";
  readonly dueOn: string;
  readonly edition: number;
  readonly fieldCount: number;
  readonly mandateCode: string | null;
  readonly counts: { readonly open: number; readonly handedIn: number; readonly returned: number };
  readonly design: {
    readonly title: string;
    readonly purpose: string;
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly filledBy: "station" | "committee";
    readonly areaIds: readonly number[];
    readonly fromOn: string;
    readonly dueOn: string;
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly areas: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly level: string;
  }[];
  readonly revision: number;
  readonly copiedFromId: number | null;
  readonly applicationId: number | null;
  readonly applicationState: string | null;
  readonly isAdmitted: boolean;
  readonly asksAgain: readonly {
    readonly field: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly kind: "form" | "answer";
    readonly formId: number | null;
    readonly title: string;
    readonly department: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly subjects: number;
    readonly ofSubjects: number;
  }[];
  readonly againReason: string | null;
  readonly sheetCount: number;
  readonly askedOn: string | null;
  readonly sentOn: string | null;
  readonly closedOn: string | null;
  readonly dropReason: string | null;
  readonly steps: readonly ("edit" | "ask" | "send" | "close" | "drop" | "copy")[];
};
export type FormsSheetInput = { readonly params: { readonly sheetId: number } };
export type FormsSheetAnswer = {
  readonly id: number;
  readonly formId: number;
  readonly title: string;
  readonly department: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly about: { readonly zh: string; readonly en: string };
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly status: "open" | "handedIn" | "returned";
  readonly due: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string | null;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  };
  readonly dueOn: string;
  readonly askedCount: number;
  readonly typedCount: number;
  readonly knownCount: number;
  readonly returnReason: string | null;
  readonly purpose: string;
  readonly formStatus: string;
  readonly design: {
    readonly sections: readonly {
      readonly title: string;
      readonly items: readonly {
        readonly fieldId: number;
        readonly hint: string;
        readonly isRequired: boolean;
        readonly min: number | null;
        readonly max: number | null;
        readonly onlyIf: { readonly fieldId: number; readonly is: boolean | string } | null;
      }[];
    }[];
    readonly sums: readonly { readonly wholeId: number; readonly partIds: readonly number[] }[];
  };
  readonly fields: readonly {
    readonly id: number;
    readonly key: string;
    readonly version: number;
    readonly status: "proposed" | "inUse" | "retired" | "declined";
    readonly name: { readonly zh: string; readonly en: string };
    readonly meaning: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
    readonly choices: readonly {
      readonly key: string;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly level: "grid" | "community" | "station" | "subdistrict";
    readonly adding: "sum" | "average" | "count" | "latest" | "none";
    readonly weightId: number | null;
    readonly validDays: number;
    readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
  }[];
  readonly entries: readonly {
    readonly fieldId: number;
    readonly seq: number;
    readonly entry: {
      readonly value: number | string | boolean;
      readonly at: string;
      readonly org: {
        readonly id: number;
        readonly name: { readonly zh: string; readonly en: string };
      } | null;
      readonly person: string | null;
      readonly how: "typed" | "confirmed" | "computed";
      readonly from: { readonly title: string; readonly at: string } | null;
    } | null;
    readonly known: {
      readonly value: number | string | boolean;
      readonly kind: "answer" | "computed";
      readonly at: string | null;
      readonly title: string | null;
      readonly org: {
        readonly id: number;
        readonly name: { readonly zh: string; readonly en: string };
      } | null;
      readonly person: string | null;
      readonly isFresh: boolean;
      readonly freshUntil: string | null;
    } | null;
  }[];
  readonly handedInAt: string | null;
  readonly steps: readonly ("fill" | "handIn" | "return")[];
};
export type FormsSimilarFieldsInput = {
  readonly body: {
    readonly key: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
    readonly unit: { readonly zh: string; readonly en: string } | null;
  };
};
export type FormsSimilarFieldsAnswer = {
  readonly items: readonly {
    readonly field: {
      readonly id: number;
      readonly key: string;
      readonly version: number;
      readonly status: "proposed" | "inUse" | "retired" | "declined";
      readonly name: { readonly zh: string; readonly en: string };
      readonly meaning: { readonly zh: string; readonly en: string };
      readonly type: "whole" | "decimal" | "money" | "text" | "choice" | "day" | "yesNo";
      readonly unit: { readonly zh: string; readonly en: string } | null;
      readonly choices: readonly {
        readonly key: string;
        readonly name: { readonly zh: string; readonly en: string };
      }[];
      readonly level: "grid" | "community" | "station" | "subdistrict";
      readonly adding: "sum" | "average" | "count" | "latest" | "none";
      readonly weightId: number | null;
      readonly validDays: number;
      readonly source: "population" | "grids" | "communities" | "stations" | "openCases" | null;
    };
    readonly reasons: readonly ("sameName" | "similarWords" | "sameUnit" | "sameKey")[];
  }[];
};
export type FundingApproveDrawInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly note: string };
};
export type FundingApproveDrawAnswer = {
  readonly id: number;
  readonly status: "requested" | "withdrawn" | "refused" | "paid" | "reported";
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly reserveId: number;
  readonly cause: "disaster" | "accident" | "epidemic" | "unforeseen";
  readonly reason: string;
  readonly amountFen: number;
  readonly requestedOn: string;
  readonly decidedOn: string | null;
  readonly note: string | null;
  readonly entryId: number | null;
  readonly report: {
    readonly reportedOn: string;
    readonly text: string;
    readonly returnedFen: number;
  } | null;
  readonly reportDueOn: string | null;
  readonly isOverdue: boolean;
  readonly isProvisional: boolean;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly steps: readonly ("withdraw" | "refuse" | "approve" | "report")[];
};
export type FundingCreateScenarioInput = {
  readonly body: {
    readonly title: string;
    readonly settings: {
      readonly level: "subdistrict" | "community";
      readonly year: number;
      readonly baseFen: number;
      readonly growthPermille: number;
      readonly reservePermille: number;
      readonly formula: "equal" | "perHead" | "taxShare" | "needWeighted" | "equalised";
      readonly floor: "none" | "residentialArea" | "threeFunds";
      readonly floorFen: number;
      readonly ownTaxPermille: number;
      readonly needPoints: {
        readonly resident: number;
        readonly olderPerson: number;
        readonly lowIncomeHousehold: number;
        readonly oldCompound: number;
      };
      readonly split: {
        readonly partyBuilding: number;
        readonly serviceProjects: number;
        readonly selfGovernance: number;
      };
    };
    readonly figuresYear: number;
    readonly revision?: number | undefined;
  };
};
export type FundingCreateScenarioAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "decided" | "posted" | "dropped";
  readonly settings: {
    readonly level: "subdistrict" | "community";
    readonly year: number;
    readonly baseFen: number;
    readonly growthPermille: number;
    readonly reservePermille: number;
    readonly formula: "equal" | "perHead" | "taxShare" | "needWeighted" | "equalised";
    readonly floor: "none" | "residentialArea" | "threeFunds";
    readonly floorFen: number;
    readonly ownTaxPermille: number;
    readonly needPoints: {
      readonly resident: number;
      readonly olderPerson: number;
      readonly lowIncomeHousehold: number;
      readonly oldCompound: number;
    };
    readonly split: {
      readonly partyBuilding: number;
      readonly serviceProjects: number;
      readonly selfGovernance: number;
    };
  };
  readonly figuresYear: number;
  readonly figures: readonly {
    readonly areaId: number;
    readonly population: number;
    readonly taxFen: number;
    readonly olderPeople: number;
    readonly lowIncomeHouseholds: number;
    readonly oldCompounds: number;
  }[];
  readonly revision: number;
  readonly decision: {
    readonly meeting: string;
    readonly minuteNo: string;
    readonly decidedOn: string;
  } | null;
  readonly posting: {
    readonly on: string;
    readonly entryCount: number;
    readonly amountFen: number;
  } | null;
  readonly dropReason: string | null;
  readonly updatedAt: string;
};
export type FundingDecideScenarioInput = {
  readonly params: { readonly id: number };
  readonly body: {
    readonly meeting: string;
    readonly minuteNo: string;
    readonly decidedOn: string;
    readonly revision: number;
  };
};
export type FundingDecideScenarioAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "decided" | "posted" | "dropped";
  readonly settings: {
    readonly level: "subdistrict" | "community";
    readonly year: number;
    readonly baseFen: number;
    readonly growthPermille: number;
    readonly reservePermille: number;
    readonly formula: "equal" | "perHead" | "taxShare" | "needWeighted" | "equalised";
    readonly floor: "none" | "residentialArea" | "threeFunds";
    readonly floorFen: number;
    readonly ownTaxPermille: number;
    readonly needPoints: {
      readonly resident: number;
      readonly olderPerson: number;
      readonly lowIncomeHousehold: number;
      readonly oldCompound: number;
    };
    readonly split: {
      readonly partyBuilding: number;
      readonly serviceProjects: number;
      readonly selfGovernance: number;
    };
  };
  readonly figuresYear: number;
  readonly figures: readonly {
    readonly areaId: number;
    readonly population: number;
    readonly taxFen: number;
    readonly olderPeople: number;
    readonly lowIncomeHouseholds: number;
    readonly oldCompounds: number;
  }[];
  readonly revision: number;
  readonly decision: {
    readonly meeting: string;
    readonly minuteNo: string;
    readonly decidedOn: string;
  } | null;
  readonly posting: {
    readonly on: string;
    readonly entryCount: number;
    readonly amountFen: number;
  } | null;
  readonly dropReason: string | null;
  readonly updatedAt: string;
};
export type FundingDrawInput = { readonly params: { readonly id: number } };
export type FundingDrawAnswer = {
  readonly id: number;
  readonly status: "requested" | "withdrawn" | "refused" | "paid" | "reported";
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly reserveId: number;
  readonly cause: "disaster" | "accident" | "epidemic" | "unforeseen";
  readonly reason: string;
  readonly amountFen: number;
  readonly requestedOn: string;
  readonly decidedOn: string | null;
  readonly note: string | null;
  readonly entryId: number | null;
  readonly report: {
    readonly reportedOn: string;
    readonly text: string;
    readonly returnedFen: number;
  } | null;
  readonly reportDueOn: string | null;
  readonly isOverdue: boolean;
  readonly isProvisional: boolean;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly steps: readonly ("withdraw" | "refuse" | "approve" | "report")[];
};
export type FundingDrawsInput = {
  readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
};
export type FundingDrawsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly status: "requested" | "withdrawn" | "refused" | "paid" | "reported";
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly reserveId: number;
    readonly cause: "disaster" | "accident" | "epidemic" | "unforeseen";
    readonly reason: string;
    readonly amountFen: number;
    readonly requestedOn: string;
    readonly decidedOn: string | null;
    readonly note: string | null;
    readonly entryId: number | null;
    readonly report: {
      readonly reportedOn: string;
      readonly text: string;
      readonly returnedFen: number;
    } | null;
    readonly reportDueOn: string | null;
    readonly isOverdue: boolean;
    readonly isProvisional: boolean;
    readonly clock: {
      readonly state: "running" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly steps: readonly ("withdraw" | "refuse" | "approve" | "report")[];
  }[];
  readonly next: string | null;
};
export type FundingDropScenarioInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly reason: string };
};
export type FundingDropScenarioAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "decided" | "posted" | "dropped";
  readonly settings: {
    readonly level: "subdistrict" | "community";
    readonly year: number;
    readonly baseFen: number;
    readonly growthPermille: number;
    readonly reservePermille: number;
    readonly formula: "equal" | "perHead" | "taxShare" | "needWeighted" | "equalised";
    readonly floor: "none" | "residentialArea" | "threeFunds";
    readonly floorFen: number;
    readonly ownTaxPermille: number;
    readonly needPoints: {
      readonly resident: number;
      readonly olderPerson: number;
      readonly lowIncomeHousehold: number;
      readonly oldCompound: number;
    };
    readonly split: {
      readonly partyBuilding: number;
      readonly serviceProjects: number;
      readonly selfGovernance: number;
    };
  };
  readonly figuresYear: number;
  readonly figures: readonly {
    readonly areaId: number;
    readonly population: number;
    readonly taxFen: number;
    readonly olderPeople: number;
    readonly lowIncomeHouseholds: number;
    readonly oldCompounds: number;
  }[];
  readonly revision: number;
  readonly decision: {
    readonly meeting: string;
    readonly minuteNo: string;
    readonly decidedOn: string;
  } | null;
  readonly posting: {
    readonly on: string;
    readonly entryCount: number;
    readonly amountFen: number;
  } | null;
  readonly dropReason: string | null;
  readonly updatedAt: string;
};
export type FundingEnterFiguresInput = {
  readonly params: { readonly areaId: number; readonly year: number };
  readonly body: {
    readonly population: number;
    readonly taxFen: number;
    readonly olderPeople: number;
    readonly lowIncomeHouseholds: number;
    readonly oldCompounds: number;
    readonly source: string;
  };
};
export type FundingEnterFiguresAnswer = { readonly changed: boolean };
export type FundingExportFiguresInput = {
  readonly query: {
    readonly level: "subdistrict" | "community";
    readonly year?: number | undefined;
  };
};
export type FundingExportFiguresAnswer = Blob;
export type FundingFiguresInput = {
  readonly query: {
    readonly level: "subdistrict" | "community";
    readonly year?: number | undefined;
  };
};
export type FundingFiguresAnswer = {
  readonly level: "subdistrict" | "community";
  readonly year: number;
  readonly years: readonly number[];
  readonly items: readonly {
    readonly areaId: number;
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly parent: { readonly zh: string; readonly en: string } | null;
    readonly figures: {
      readonly population: number;
      readonly taxFen: number;
      readonly olderPeople: number;
      readonly lowIncomeHouseholds: number;
      readonly oldCompounds: number;
      readonly source: string;
    } | null;
  }[];
};
export type FundingImportFiguresInput = { readonly body: Blob };
export type FundingImportFiguresAnswer = {
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rows: readonly {
    readonly row: number;
    readonly code: string;
    readonly outcome: "accepted" | "unchanged" | "refused";
    readonly reason: { readonly zh: string; readonly en: string } | null;
  }[];
};
export type FundingPostScenarioInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly date: string };
};
export type FundingPostScenarioAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "decided" | "posted" | "dropped";
  readonly settings: {
    readonly level: "subdistrict" | "community";
    readonly year: number;
    readonly baseFen: number;
    readonly growthPermille: number;
    readonly reservePermille: number;
    readonly formula: "equal" | "perHead" | "taxShare" | "needWeighted" | "equalised";
    readonly floor: "none" | "residentialArea" | "threeFunds";
    readonly floorFen: number;
    readonly ownTaxPermille: number;
    readonly needPoints: {
      readonly resident: number;
      readonly olderPerson: number;
      readonly lowIncomeHousehold: number;
      readonly oldCompound: number;
    };
    readonly split: {
      readonly partyBuilding: number;
      readonly serviceProjects: number;
      readonly selfGovernance: number;
    };
  };
  readonly figuresYear: number;
  readonly figures: readonly {
    readonly areaId: number;
    readonly population: number;
    readonly taxFen: number;
    readonly olderPeople: number;
    readonly lowIncomeHouseholds: number;
    readonly oldCompounds: number;
  }[];
  readonly revision: number;
  readonly decision: {
    readonly meeting: string;
    readonly minuteNo: string;
    readonly decidedOn: string;
  } | null;
  readonly posting: {
    readonly on: string;
    readonly entryCount: number;
    readonly amountFen: number;
  } | null;
  readonly dropReason: string | null;
  readonly updatedAt: string;
};
export type FundingRefuseDrawInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly note: string };
};
export type FundingRefuseDrawAnswer = {
  readonly id: number;
  readonly status: "requested" | "withdrawn" | "refused" | "paid" | "reported";
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly reserveId: number;
  readonly cause: "disaster" | "accident" | "epidemic" | "unforeseen";
  readonly reason: string;
  readonly amountFen: number;
  readonly requestedOn: string;
  readonly decidedOn: string | null;
  readonly note: string | null;
  readonly entryId: number | null;
  readonly report: {
    readonly reportedOn: string;
    readonly text: string;
    readonly returnedFen: number;
  } | null;
  readonly reportDueOn: string | null;
  readonly isOverdue: boolean;
  readonly isProvisional: boolean;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly steps: readonly ("withdraw" | "refuse" | "approve" | "report")[];
};
export type FundingReportDrawInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly text: string; readonly returnedFen: number };
};
export type FundingReportDrawAnswer = {
  readonly id: number;
  readonly status: "requested" | "withdrawn" | "refused" | "paid" | "reported";
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly reserveId: number;
  readonly cause: "disaster" | "accident" | "epidemic" | "unforeseen";
  readonly reason: string;
  readonly amountFen: number;
  readonly requestedOn: string;
  readonly decidedOn: string | null;
  readonly note: string | null;
  readonly entryId: number | null;
  readonly report: {
    readonly reportedOn: string;
    readonly text: string;
    readonly returnedFen: number;
  } | null;
  readonly reportDueOn: string | null;
  readonly isOverdue: boolean;
  readonly isProvisional: boolean;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly steps: readonly ("withdraw" | "refuse" | "approve" | "report")[];
};
export type FundingRequestDrawInput = {
  readonly body: {
    readonly reserveId: number;
    readonly orgId: number;
    readonly cause: "disaster" | "accident" | "epidemic" | "unforeseen";
    readonly reason: string;
    readonly amountFen: number;
  };
};
export type FundingRequestDrawAnswer = {
  readonly id: number;
  readonly status: "requested" | "withdrawn" | "refused" | "paid" | "reported";
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly reserveId: number;
  readonly cause: "disaster" | "accident" | "epidemic" | "unforeseen";
  readonly reason: string;
  readonly amountFen: number;
  readonly requestedOn: string;
  readonly decidedOn: string | null;
  readonly note: string | null;
  readonly entryId: number | null;
  readonly report: {
    readonly reportedOn: string;
    readonly text: string;
    readonly returnedFen: number;
  } | null;
  readonly reportDueOn: string | null;
  readonly isOverdue: boolean;
  readonly isProvisional: boolean;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly steps: readonly ("withdraw" | "refuse" | "approve" | "report")[];
};
export type FundingReservesInput = Readonly<Record<string, never>>;
export type FundingReservesAnswer = {
  readonly reserves: readonly {
    readonly id: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly year: number;
    readonly appropriatedFen: number;
    readonly availableFen: number;
    readonly spentFen: number;
  }[];
  readonly organisations: readonly {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
};
export type FundingScenarioInput = { readonly params: { readonly id: number } };
export type FundingScenarioAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "decided" | "posted" | "dropped";
  readonly settings: {
    readonly level: "subdistrict" | "community";
    readonly year: number;
    readonly baseFen: number;
    readonly growthPermille: number;
    readonly reservePermille: number;
    readonly formula: "equal" | "perHead" | "taxShare" | "needWeighted" | "equalised";
    readonly floor: "none" | "residentialArea" | "threeFunds";
    readonly floorFen: number;
    readonly ownTaxPermille: number;
    readonly needPoints: {
      readonly resident: number;
      readonly olderPerson: number;
      readonly lowIncomeHousehold: number;
      readonly oldCompound: number;
    };
    readonly split: {
      readonly partyBuilding: number;
      readonly serviceProjects: number;
      readonly selfGovernance: number;
    };
  };
  readonly figuresYear: number;
  readonly figures: readonly {
    readonly areaId: number;
    readonly population: number;
    readonly taxFen: number;
    readonly olderPeople: number;
    readonly lowIncomeHouseholds: number;
    readonly oldCompounds: number;
  }[];
  readonly revision: number;
  readonly decision: {
    readonly meeting: string;
    readonly minuteNo: string;
    readonly decidedOn: string;
  } | null;
  readonly posting: {
    readonly on: string;
    readonly entryCount: number;
    readonly amountFen: number;
  } | null;
  readonly dropReason: string | null;
  readonly updatedAt: string;
};
export type FundingScenariosInput = {
  readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
};
export type FundingScenariosAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly title: string;
    readonly status: "draft" | "decided" | "posted" | "dropped";
    readonly level: "subdistrict" | "community";
    readonly year: number;
    readonly totalFen: number;
    readonly updatedAt: string;
  }[];
  readonly next: string | null;
};
export type FundingUpdateScenarioInput = {
  readonly params: { readonly id: number };
  readonly body: {
    readonly title: string;
    readonly settings: {
      readonly level: "subdistrict" | "community";
      readonly year: number;
      readonly baseFen: number;
      readonly growthPermille: number;
      readonly reservePermille: number;
      readonly formula: "equal" | "perHead" | "taxShare" | "needWeighted" | "equalised";
      readonly floor: "none" | "residentialArea" | "threeFunds";
      readonly floorFen: number;
      readonly ownTaxPermille: number;
      readonly needPoints: {
        readonly resident: number;
        readonly olderPerson: number;
        readonly lowIncomeHousehold: number;
        readonly oldCompound: number;
      };
      readonly split: {
        readonly partyBuilding: number;
        readonly serviceProjects: number;
        readonly selfGovernance: number;
      };
    };
    readonly figuresYear: number;
    readonly revision?: number | undefined;
  };
};
export type FundingUpdateScenarioAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "draft" | "decided" | "posted" | "dropped";
  readonly settings: {
    readonly level: "subdistrict" | "community";
    readonly year: number;
    readonly baseFen: number;
    readonly growthPermille: number;
    readonly reservePermille: number;
    readonly formula: "equal" | "perHead" | "taxShare" | "needWeighted" | "equalised";
    readonly floor: "none" | "residentialArea" | "threeFunds";
    readonly floorFen: number;
    readonly ownTaxPermille: number;
    readonly needPoints: {
      readonly resident: number;
      readonly olderPerson: number;
      readonly lowIncomeHousehold: number;
      readonly oldCompound: number;
    };
    readonly split: {
      readonly partyBuilding: number;
      readonly serviceProjects: number;
      readonly selfGovernance: number;
    };
  };
  readonly figuresYear: number;
  readonly figures: readonly {
    readonly areaId: number;
    readonly population: number;
    readonly taxFen: number;
    readonly olderPeople: number;
    readonly lowIncomeHouseholds: number;
    readonly oldCompounds: number;
  }[];
  readonly revision: number;
  readonly decision: {
    readonly meeting: string;
    readonly minuteNo: string;
    readonly decidedOn: string;
  } | null;
  readonly posting: {
    readonly on: string;
    readonly entryCount: number;
    readonly amountFen: number;
  } | null;
  readonly dropReason: string | null;
  readonly updatedAt: string;
};
export type FundingWithdrawDrawInput = { readonly params: { readonly id: number } };
export type FundingWithdrawDrawAnswer = {
  readonly id: number;
  readonly status: "requested" | "withdrawn" | "refused" | "paid" | "reported";
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly reserveId: number;
  readonly cause: "disaster" | "accident" | "epidemic" | "unforeseen";
  readonly reason: string;
  readonly amountFen: number;
  readonly requestedOn: string;
  readonly decidedOn: string | null;
  readonly note: string | null;
  readonly entryId: number | null;
  readonly report: {
    readonly reportedOn: string;
    readonly text: string;
    readonly returnedFen: number;
  } | null;
  readonly reportDueOn: string | null;
  readonly isOverdue: boolean;
  readonly isProvisional: boolean;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly steps: readonly ("withdraw" | "refuse" | "approve" | "report")[];
};
export type LedgerAccountInput = { readonly params: { readonly id: number } };
export type LedgerAccountAnswer = {
  readonly id: number;
  readonly kind: "revenue" | "grant" | "income" | "available" | "committed" | "passedOn" | "spent";
  readonly balanceFen: number;
  readonly lineCount: number;
  readonly appropriation: {
    readonly id: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly year: number;
    readonly fund:
      | "general"
      | "partyBuilding"
      | "serviceProjects"
      | "selfGovernance"
      | "contingency"
      | "special";
    readonly purpose:
      | "pool"
      | "personnel"
      | "operations"
      | "tasks"
      | "partyBuilding"
      | "serviceProjects"
      | "selfGovernance"
      | "publicWorks"
      | "purchasedServices"
      | "contingency"
      | "relief";
    readonly accounts: readonly {
      readonly id: number;
      readonly kind:
        | "revenue"
        | "grant"
        | "income"
        | "available"
        | "committed"
        | "passedOn"
        | "spent";
      readonly balanceFen: number;
    }[];
  };
};
export type LedgerAppropriationInput = { readonly params: { readonly id: number } };
export type LedgerAppropriationAnswer = {
  readonly id: number;
  readonly fund:
    | "general"
    | "partyBuilding"
    | "serviceProjects"
    | "selfGovernance"
    | "contingency"
    | "special";
  readonly purpose:
    | "pool"
    | "personnel"
    | "operations"
    | "tasks"
    | "partyBuilding"
    | "serviceProjects"
    | "selfGovernance"
    | "publicWorks"
    | "purchasedServices"
    | "contingency"
    | "relief";
  readonly appropriatedFen: number;
  readonly receivedFen: number;
  readonly committedFen: number;
  readonly spentFen: number;
  readonly availableFen: number;
  readonly accounts: readonly {
    readonly id: number;
    readonly kind:
      | "revenue"
      | "grant"
      | "income"
      | "available"
      | "committed"
      | "passedOn"
      | "spent";
    readonly balanceFen: number;
  }[];
  readonly org: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  };
  readonly year: number;
  readonly commitments: readonly {
    readonly id: number;
    readonly appropriationId: number;
    readonly reasonType:
      | "budget"
      | "allocation"
      | "draw"
      | "admission"
      | "settlement"
      | "project"
      | "contract"
      | "subsidy"
      | "voucher"
      | "carryOver"
      | "reversal";
    readonly reasonId: number;
    readonly text: string;
    readonly untilDay: string | null;
    readonly reservedFen: number;
    readonly consumedFen: number;
    readonly releasedFen: number;
    readonly openFen: number;
  }[];
};
export type LedgerClosePeriodInput = { readonly params: { readonly period: number } };
export type LedgerClosePeriodAnswer = { readonly period: number };
export type LedgerDisclosureInput = {
  readonly params: { readonly areaId: number };
  readonly query?: { readonly year?: number | undefined; readonly cursor?: string | undefined };
};
export type LedgerDisclosureAnswer = {
  readonly areaId: number;
  readonly name: { readonly zh: string; readonly en: string };
  readonly subdistrict: { readonly zh: string; readonly en: string };
  readonly holder: {
    readonly id: number;
    readonly name: { readonly zh: string; readonly en: string };
  } | null;
  readonly year: number;
  readonly years: readonly number[];
  readonly cameInFen: number;
  readonly spentFen: number;
  readonly leftFen: number;
  readonly funds: readonly {
    readonly fund:
      | "general"
      | "partyBuilding"
      | "serviceProjects"
      | "selfGovernance"
      | "contingency"
      | "special";
    readonly cameInFen: number;
    readonly spentFen: number;
    readonly months: readonly {
      readonly period: number;
      readonly cameInFen: number;
      readonly spentFen: number;
    }[];
    readonly purposes: readonly {
      readonly purpose:
        | "pool"
        | "personnel"
        | "operations"
        | "tasks"
        | "partyBuilding"
        | "serviceProjects"
        | "selfGovernance"
        | "publicWorks"
        | "purchasedServices"
        | "contingency"
        | "relief";
      readonly spentFen: number;
    }[];
  }[];
  readonly movements: readonly {
    readonly postedOn: string;
    readonly kind:
      | "receipt"
      | "appropriation"
      | "withdrawal"
      | "transfer"
      | "reserve"
      | "release"
      | "consume"
      | "spend"
      | "voucher"
      | "reversal";
    readonly reasonType:
      | "budget"
      | "allocation"
      | "draw"
      | "admission"
      | "settlement"
      | "project"
      | "contract"
      | "subsidy"
      | "voucher"
      | "carryOver"
      | "reversal";
    readonly text: string;
    readonly fund:
      | "general"
      | "partyBuilding"
      | "serviceProjects"
      | "selfGovernance"
      | "contingency"
      | "special";
    readonly purpose:
      | "pool"
      | "personnel"
      | "operations"
      | "tasks"
      | "partyBuilding"
      | "serviceProjects"
      | "selfGovernance"
      | "publicWorks"
      | "purchasedServices"
      | "contingency"
      | "relief";
    readonly cameInFen: number;
    readonly spentFen: number;
  }[];
  readonly next: string | null;
};
export type LedgerDisclosuresInput = { readonly query?: { readonly year?: number | undefined } };
export type LedgerDisclosuresAnswer = {
  readonly year: number;
  readonly years: readonly number[];
  readonly items: readonly {
    readonly areaId: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly subdistrict: { readonly zh: string; readonly en: string };
    readonly cameInFen: number;
    readonly spentFen: number;
  }[];
};
export type LedgerEntryInput = { readonly params: { readonly id: number } };
export type LedgerEntryAnswer = {
  readonly id: number;
  readonly kind:
    | "receipt"
    | "appropriation"
    | "withdrawal"
    | "transfer"
    | "reserve"
    | "release"
    | "consume"
    | "spend"
    | "voucher"
    | "reversal";
  readonly postedOn: string;
  readonly occurredOn: string;
  readonly reasonType:
    | "budget"
    | "allocation"
    | "draw"
    | "admission"
    | "settlement"
    | "project"
    | "contract"
    | "subsidy"
    | "voucher"
    | "carryOver"
    | "reversal";
  readonly reasonId: number;
  readonly reasonStep: string;
  readonly text: string;
  readonly amountFen: number;
  readonly reversalOf: number | null;
  readonly reversedBy: number | null;
  readonly recordedAt: string;
  readonly recordedBy: {
    readonly person: string;
    readonly organisation: { readonly zh: string; readonly en: string };
  } | null;
  readonly chain: { readonly appropriationId: number; readonly seq: number };
  readonly lines: readonly {
    readonly accountId: number;
    readonly account:
      | "revenue"
      | "grant"
      | "income"
      | "available"
      | "committed"
      | "passedOn"
      | "spent";
    readonly side: "debit" | "credit";
    readonly amountFen: number;
    readonly commitmentId: number | null;
    readonly appropriationId: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly year: number;
    readonly fund:
      | "general"
      | "partyBuilding"
      | "serviceProjects"
      | "selfGovernance"
      | "contingency"
      | "special";
    readonly purpose:
      | "pool"
      | "personnel"
      | "operations"
      | "tasks"
      | "partyBuilding"
      | "serviceProjects"
      | "selfGovernance"
      | "publicWorks"
      | "purchasedServices"
      | "contingency"
      | "relief";
    readonly isOpen: boolean;
  }[];
};
export type LedgerExportJournalInput = {
  readonly query?: {
    readonly period?: number | undefined;
    readonly kind?:
      | "receipt"
      | "appropriation"
      | "withdrawal"
      | "transfer"
      | "reserve"
      | "release"
      | "consume"
      | "spend"
      | "voucher"
      | "reversal"
      | undefined;
    readonly reason?:
      | "budget"
      | "allocation"
      | "draw"
      | "admission"
      | "settlement"
      | "project"
      | "contract"
      | "subsidy"
      | "voucher"
      | "carryOver"
      | "reversal"
      | undefined;
    readonly orgId?: number | undefined;
    readonly figure?: "appropriated" | "committed" | "spent" | "available" | "pool" | undefined;
    readonly year?: number | undefined;
    readonly format?: "csv" | "xlsx" | undefined;
    readonly language?: "zh" | "en" | undefined;
  };
};
export type LedgerExportJournalAnswer = Blob;
export type LedgerExportStatementInput = {
  readonly params: { readonly id: number };
  readonly query?: {
    readonly period?: number | undefined;
    readonly reason?:
      | "budget"
      | "allocation"
      | "draw"
      | "admission"
      | "settlement"
      | "project"
      | "contract"
      | "subsidy"
      | "voucher"
      | "carryOver"
      | "reversal"
      | undefined;
    readonly format?: "csv" | "xlsx" | undefined;
    readonly language?: "zh" | "en" | undefined;
  };
};
export type LedgerExportStatementAnswer = Blob;
export type LedgerExportTrialBalanceInput = {
  readonly query: {
    readonly from: number;
    readonly to: number;
    readonly orgId?: number | undefined;
    readonly format?: "csv" | "xlsx" | undefined;
    readonly language?: "zh" | "en" | undefined;
  };
};
export type LedgerExportTrialBalanceAnswer = Blob;
export type LedgerJournalInput = {
  readonly query?: {
    readonly period?: number | undefined;
    readonly kind?:
      | "receipt"
      | "appropriation"
      | "withdrawal"
      | "transfer"
      | "reserve"
      | "release"
      | "consume"
      | "spend"
      | "voucher"
      | "reversal"
      | undefined;
    readonly reason?:
      | "budget"
      | "allocation"
      | "draw"
      | "admission"
      | "settlement"
      | "project"
      | "contract"
      | "subsidy"
      | "voucher"
      | "carryOver"
      | "reversal"
      | undefined;
    readonly orgId?: number | undefined;
    readonly figure?: "appropriated" | "committed" | "spent" | "available" | "pool" | undefined;
    readonly year?: number | undefined;
    readonly reasonId?: number | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type LedgerJournalAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly kind:
      | "receipt"
      | "appropriation"
      | "withdrawal"
      | "transfer"
      | "reserve"
      | "release"
      | "consume"
      | "spend"
      | "voucher"
      | "reversal";
    readonly postedOn: string;
    readonly occurredOn: string;
    readonly reasonType:
      | "budget"
      | "allocation"
      | "draw"
      | "admission"
      | "settlement"
      | "project"
      | "contract"
      | "subsidy"
      | "voucher"
      | "carryOver"
      | "reversal";
    readonly reasonId: number;
    readonly text: string;
    readonly amountFen: number;
    readonly addsFen: number | null;
    readonly reversalOf: number | null;
    readonly isReversed: boolean;
    readonly organisations: readonly {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
  }[];
  readonly next: string | null;
};
export type LedgerOverviewInput = { readonly query?: { readonly year?: number | undefined } };
export type LedgerOverviewAnswer = {
  readonly year: number;
  readonly years: readonly number[];
  readonly organisations: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly kind: string;
    readonly subdistrict: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    } | null;
    readonly appropriatedFen: number;
    readonly receivedFen: number;
    readonly committedFen: number;
    readonly spentFen: number;
    readonly availableFen: number;
    readonly appropriations: readonly {
      readonly id: number;
      readonly fund:
        | "general"
        | "partyBuilding"
        | "serviceProjects"
        | "selfGovernance"
        | "contingency"
        | "special";
      readonly purpose:
        | "pool"
        | "personnel"
        | "operations"
        | "tasks"
        | "partyBuilding"
        | "serviceProjects"
        | "selfGovernance"
        | "publicWorks"
        | "purchasedServices"
        | "contingency"
        | "relief";
      readonly appropriatedFen: number;
      readonly receivedFen: number;
      readonly committedFen: number;
      readonly spentFen: number;
      readonly availableFen: number;
      readonly accounts: readonly {
        readonly id: number;
        readonly kind:
          | "revenue"
          | "grant"
          | "income"
          | "available"
          | "committed"
          | "passedOn"
          | "spent";
        readonly balanceFen: number;
      }[];
    }[];
  }[];
};
export type LedgerPeriodsInput = Readonly<Record<string, never>>;
export type LedgerPeriodsAnswer = {
  readonly closedThrough: number;
  readonly next: number | null;
  readonly blockers: readonly {
    readonly code: string;
    readonly period?: number | undefined;
    readonly count?: number | undefined;
  }[];
  readonly overdueCommitments: readonly {
    readonly id: number;
    readonly appropriationId: number;
    readonly reasonType:
      | "budget"
      | "allocation"
      | "draw"
      | "admission"
      | "settlement"
      | "project"
      | "contract"
      | "subsidy"
      | "voucher"
      | "carryOver"
      | "reversal";
    readonly reasonId: number;
    readonly text: string;
    readonly untilDay: string | null;
    readonly reservedFen: number;
    readonly consumedFen: number;
    readonly releasedFen: number;
    readonly openFen: number;
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
  }[];
  readonly months: readonly {
    readonly period: number;
    readonly entryCount: number;
    readonly amountFen: number;
    readonly closedAt: string | null;
  }[];
};
export type LedgerPostVoucherInput = {
  readonly body:
    | {
        readonly template: "receipt";
        readonly orgId: number;
        readonly year: number;
        readonly fund:
          | "general"
          | "partyBuilding"
          | "serviceProjects"
          | "selfGovernance"
          | "contingency"
          | "special";
        readonly purpose:
          | "pool"
          | "personnel"
          | "operations"
          | "tasks"
          | "partyBuilding"
          | "serviceProjects"
          | "selfGovernance"
          | "publicWorks"
          | "purchasedServices"
          | "contingency"
          | "relief";
        readonly amountFen: number;
        readonly date: string;
        readonly text: string;
      }
    | {
        readonly template: "appropriation";
        readonly poolId: number;
        readonly orgId: number;
        readonly purpose:
          | "pool"
          | "personnel"
          | "operations"
          | "tasks"
          | "partyBuilding"
          | "serviceProjects"
          | "selfGovernance"
          | "publicWorks"
          | "purchasedServices"
          | "contingency"
          | "relief";
        readonly amountFen: number;
        readonly date: string;
        readonly text: string;
      }
    | {
        readonly template: "withdrawal";
        readonly appropriationId: number;
        readonly poolId: number;
        readonly amountFen: number;
        readonly date: string;
        readonly text: string;
      }
    | {
        readonly template: "transfer";
        readonly fromId: number;
        readonly toId: number;
        readonly amountFen: number;
        readonly date: string;
        readonly text: string;
      }
    | {
        readonly template: "spend";
        readonly appropriationId: number;
        readonly amountFen: number;
        readonly date: string;
        readonly text: string;
      }
    | {
        readonly template: "release";
        readonly commitmentId: number;
        readonly date: string;
        readonly text: string;
      }
    | {
        readonly template: "reversal";
        readonly entryId: number;
        readonly date: string;
        readonly text: string;
      };
};
export type LedgerPostVoucherAnswer = {
  readonly entryId: number;
  readonly postedOn: string;
  readonly already: boolean;
};
export type LedgerStatementInput = {
  readonly params: { readonly id: number };
  readonly query?: {
    readonly period?: number | undefined;
    readonly reason?:
      | "budget"
      | "allocation"
      | "draw"
      | "admission"
      | "settlement"
      | "project"
      | "contract"
      | "subsidy"
      | "voucher"
      | "carryOver"
      | "reversal"
      | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type LedgerStatementAnswer = {
  readonly items: readonly {
    readonly seq: number;
    readonly entryId: number;
    readonly kind:
      | "receipt"
      | "appropriation"
      | "withdrawal"
      | "transfer"
      | "reserve"
      | "release"
      | "consume"
      | "spend"
      | "voucher"
      | "reversal";
    readonly postedOn: string;
    readonly occurredOn: string;
    readonly reasonType:
      | "budget"
      | "allocation"
      | "draw"
      | "admission"
      | "settlement"
      | "project"
      | "contract"
      | "subsidy"
      | "voucher"
      | "carryOver"
      | "reversal";
    readonly reasonId: number;
    readonly text: string;
    readonly debitFen: number;
    readonly creditFen: number;
    readonly balanceAfterFen: number;
    readonly commitmentId: number | null;
    readonly reversalOf: number | null;
  }[];
  readonly next: string | null;
};
export type LedgerTrialBalanceInput = {
  readonly query: {
    readonly from: number;
    readonly to: number;
    readonly orgId?: number | undefined;
  };
};
export type LedgerTrialBalanceAnswer = {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly {
    readonly account:
      | "revenue"
      | "grant"
      | "income"
      | "available"
      | "committed"
      | "passedOn"
      | "spent";
    readonly openingFen: number;
    readonly debitFen: number;
    readonly creditFen: number;
    readonly closingFen: number;
  }[];
  readonly organisations: readonly {
    readonly org: {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    };
    readonly rows: readonly {
      readonly account:
        | "revenue"
        | "grant"
        | "income"
        | "available"
        | "committed"
        | "passedOn"
        | "spent";
      readonly openingFen: number;
      readonly debitFen: number;
      readonly creditFen: number;
      readonly closingFen: number;
    }[];
  }[];
  readonly totalDebitFen: number;
  readonly totalCreditFen: number;
  readonly closingDebitFen: number;
  readonly closingCreditFen: number;
};
export type LiveListenInput = { readonly query: { readonly topics: string } };
export type LiveListenAnswer = Blob;
export type NoticesAddReceiverInput = {
  readonly body: {
    readonly name: string;
    readonly url: string;
    readonly orgId: number | null;
    readonly groups: readonly (
      | "work"
      | "pressure"
      | "decisions"
      | "answers"
      | "outcomes"
      | "admission"
      | "forms"
      | "campaigns"
      | "taskRefusals"
      | "appraisal"
      | "reporter"
    )[];
    readonly active: boolean;
  };
};
export type NoticesAddReceiverAnswer = {
  readonly endpoint: {
    readonly id: number;
    readonly name: string;
    readonly url: string;
    readonly orgId: number | null;
    readonly organisation: string;
    readonly organisationEn: string;
    readonly groups: readonly (
      | "work"
      | "pressure"
      | "decisions"
      | "answers"
      | "outcomes"
      | "admission"
      | "forms"
      | "campaigns"
      | "taskRefusals"
      | "appraisal"
      | "reporter"
    )[];
    readonly active: boolean;
  };
  readonly secret: string;
};
export type NoticesChangeReceiverInput = {
  readonly params: { readonly endpointId: number };
  readonly body: {
    readonly name: string;
    readonly url: string;
    readonly orgId: number | null;
    readonly groups: readonly (
      | "work"
      | "pressure"
      | "decisions"
      | "answers"
      | "outcomes"
      | "admission"
      | "forms"
      | "campaigns"
      | "taskRefusals"
      | "appraisal"
      | "reporter"
    )[];
    readonly active: boolean;
  };
};
export type NoticesChangeReceiverAnswer = {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly orgId: number | null;
  readonly organisation: string;
  readonly organisationEn: string;
  readonly groups: readonly (
    | "work"
    | "pressure"
    | "decisions"
    | "answers"
    | "outcomes"
    | "admission"
    | "forms"
    | "campaigns"
    | "taskRefusals"
    | "appraisal"
    | "reporter"
  )[];
  readonly active: boolean;
};
export type NoticesChooseInput = {
  readonly body: {
    readonly email: string | null;
    readonly choices: {
      readonly inApp: readonly (
        | "work"
        | "pressure"
        | "decisions"
        | "answers"
        | "outcomes"
        | "admission"
        | "forms"
        | "campaigns"
        | "taskRefusals"
        | "appraisal"
      )[];
      readonly email: readonly (
        | "work"
        | "pressure"
        | "decisions"
        | "answers"
        | "outcomes"
        | "admission"
        | "forms"
        | "campaigns"
        | "taskRefusals"
        | "appraisal"
      )[];
      readonly emailHours: "working" | "always";
      readonly language: "zh" | "en";
    };
  };
};
export type NoticesChooseAnswer = {
  readonly email: string | null;
  readonly choices: {
    readonly inApp: readonly (
      | "work"
      | "pressure"
      | "decisions"
      | "answers"
      | "outcomes"
      | "admission"
      | "forms"
      | "campaigns"
      | "taskRefusals"
      | "appraisal"
    )[];
    readonly email: readonly (
      | "work"
      | "pressure"
      | "decisions"
      | "answers"
      | "outcomes"
      | "admission"
      | "forms"
      | "campaigns"
      | "taskRefusals"
      | "appraisal"
    )[];
    readonly emailHours: "working" | "always";
    readonly language: "zh" | "en";
  };
};
export type NoticesChooseTextMessagesInput = { readonly body: { readonly sms: boolean } };
export type NoticesChooseTextMessagesAnswer = { readonly sms: boolean };
export type NoticesDeliveriesInput = {
  readonly query?: {
    readonly state?: "waiting" | "sending" | "sent" | "dead" | undefined;
    readonly channel?: "email" | "webhook" | "sms" | undefined;
    readonly endpointId?: number | undefined;
    readonly caseId?: number | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type NoticesDeliveriesAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly deliveryId: string;
    readonly channel: "email" | "webhook" | "sms";
    readonly target: string;
    readonly caseId: number | null;
    readonly receiptNo: string;
    readonly kind:
      | "dispatched"
      | "handedOver"
      | "firstContactHandedOver"
      | "assigned"
      | "taskGiven"
      | "taskSentBack"
      | "taskDropped"
      | "returned"
      | "returnContested"
      | "arbitrated"
      | "reopened"
      | "operationRaised"
      | "planProposed"
      | "rectificationOpened"
      | "urged"
      | "rungReached"
      | "supervised"
      | "listed"
      | "limitMissed"
      | "escalated"
      | "instructed"
      | "extensionRequested"
      | "arbitrationOpened"
      | "verificationAsked"
      | "taskRefused"
      | "gradeContested"
      | "supervisionAnswered"
      | "rectified"
      | "materialsSupplied"
      | "taskAnswered"
      | "planAnswered"
      | "workRefused"
      | "taskRefusalSettled"
      | "extensionDecided"
      | "supervisionSettled"
      | "contestDecided"
      | "calledBack"
      | "verified"
      | "lowGrade"
      | "withdrawn"
      | "applicationSubmitted"
      | "applicationSentBack"
      | "emergencyDeclared"
      | "opinionAsked"
      | "opinionsIn"
      | "meetingCalled"
      | "applicationDecided"
      | "workAdmitted"
      | "decisionLate"
      | "emergencyLapsed"
      | "yearlyReviewDue"
      | "exitPetitioned"
      | "formSent"
      | "sheetReturned"
      | "formClosed"
      | "formDue"
      | "campaignSent"
      | "campaignExtended"
      | "unitsRejected"
      | "campaignSettled"
      | "campaignDue"
      | "settlementWaits"
      | "workAskedOutside"
      | "refusalAgainstYou"
      | "refusalStated"
      | "refusalDecided"
      | "refusalWithdrawn"
      | "replyOwed"
      | "roundStepOwed"
      | "targetSpoke"
      | "targetAnswered"
      | "roundPublished"
      | "accepted"
      | "materialsNeeded"
      | "declined"
      | "responded"
      | "paused"
      | "completed"
      | "merged";
    readonly at: string;
    readonly state: "waiting" | "sending" | "sent" | "dead";
    readonly attempts: number;
    readonly error: string | null;
    readonly createdAt: string;
    readonly nextAt: string | null;
    readonly lastAttemptAt: string | null;
    readonly sentAt: string | null;
  }[];
  readonly next: string | null;
};
export type NoticesDeliverySummaryInput = Readonly<Record<string, never>>;
export type NoticesDeliverySummaryAnswer = {
  readonly counts: {
    readonly waiting: number;
    readonly sending: number;
    readonly sent: number;
    readonly dead: number;
  };
  readonly outages: readonly {
    readonly channel: "email" | "webhook" | "sms";
    readonly target: string;
    readonly failures: number;
    readonly since: string;
    readonly retryAt: string;
  }[];
};
export type NoticesDemoMessagesInput = Readonly<Record<string, never>>;
export type NoticesDemoMessagesAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly channel: "email" | "sms";
    readonly to: string;
    readonly text: string;
    readonly createdAt: string;
  }[];
};
export type NoticesListInput = {
  readonly query?: {
    readonly unread?: boolean | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type NoticesListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly subject:
      | "case"
      | "admission"
      | "form"
      | "formSheet"
      | "campaign"
      | "taskRefusal"
      | "appraisalRound";
    readonly subjectId: number;
    readonly link: string;
    readonly caseId: number | null;
    readonly receiptNo: string;
    readonly at: string;
    readonly kind:
      | "dispatched"
      | "handedOver"
      | "firstContactHandedOver"
      | "assigned"
      | "taskGiven"
      | "taskSentBack"
      | "taskDropped"
      | "returned"
      | "returnContested"
      | "arbitrated"
      | "reopened"
      | "operationRaised"
      | "planProposed"
      | "rectificationOpened"
      | "urged"
      | "rungReached"
      | "supervised"
      | "listed"
      | "limitMissed"
      | "escalated"
      | "instructed"
      | "extensionRequested"
      | "arbitrationOpened"
      | "verificationAsked"
      | "taskRefused"
      | "gradeContested"
      | "supervisionAnswered"
      | "rectified"
      | "materialsSupplied"
      | "taskAnswered"
      | "planAnswered"
      | "workRefused"
      | "taskRefusalSettled"
      | "extensionDecided"
      | "supervisionSettled"
      | "contestDecided"
      | "calledBack"
      | "verified"
      | "lowGrade"
      | "withdrawn"
      | "applicationSubmitted"
      | "applicationSentBack"
      | "emergencyDeclared"
      | "opinionAsked"
      | "opinionsIn"
      | "meetingCalled"
      | "applicationDecided"
      | "workAdmitted"
      | "decisionLate"
      | "emergencyLapsed"
      | "yearlyReviewDue"
      | "exitPetitioned"
      | "formSent"
      | "sheetReturned"
      | "formClosed"
      | "formDue"
      | "campaignSent"
      | "campaignExtended"
      | "unitsRejected"
      | "campaignSettled"
      | "campaignDue"
      | "settlementWaits"
      | "workAskedOutside"
      | "refusalAgainstYou"
      | "refusalStated"
      | "refusalDecided"
      | "refusalWithdrawn"
      | "replyOwed"
      | "roundStepOwed"
      | "targetSpoke"
      | "targetAnswered"
      | "roundPublished"
      | "accepted"
      | "materialsNeeded"
      | "declined"
      | "responded"
      | "paused"
      | "completed"
      | "merged";
    readonly group:
      | "work"
      | "pressure"
      | "decisions"
      | "answers"
      | "outcomes"
      | "admission"
      | "forms"
      | "campaigns"
      | "taskRefusals"
      | "appraisal"
      | "reporter";
    readonly facts: Readonly<Record<string, string | number | boolean>>;
    readonly unread: boolean;
  }[];
  readonly next: string | null;
};
export type NoticesPreferenceInput = Readonly<Record<string, never>>;
export type NoticesPreferenceAnswer = {
  readonly email: string | null;
  readonly choices: {
    readonly inApp: readonly (
      | "work"
      | "pressure"
      | "decisions"
      | "answers"
      | "outcomes"
      | "admission"
      | "forms"
      | "campaigns"
      | "taskRefusals"
      | "appraisal"
    )[];
    readonly email: readonly (
      | "work"
      | "pressure"
      | "decisions"
      | "answers"
      | "outcomes"
      | "admission"
      | "forms"
      | "campaigns"
      | "taskRefusals"
      | "appraisal"
    )[];
    readonly emailHours: "working" | "always";
    readonly language: "zh" | "en";
  };
};
export type NoticesReadInput = { readonly params: { readonly noticeId: number } };
export type NoticesReadAnswer = { readonly count: number; readonly cap: number };
export type NoticesReadAllInput = { readonly body: { readonly upTo: number } };
export type NoticesReadAllAnswer = { readonly count: number; readonly cap: number };
export type NoticesReceiversInput = Readonly<Record<string, never>>;
export type NoticesReceiversAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly name: string;
    readonly url: string;
    readonly orgId: number | null;
    readonly organisation: string;
    readonly organisationEn: string;
    readonly groups: readonly (
      | "work"
      | "pressure"
      | "decisions"
      | "answers"
      | "outcomes"
      | "admission"
      | "forms"
      | "campaigns"
      | "taskRefusals"
      | "appraisal"
      | "reporter"
    )[];
    readonly active: boolean;
  }[];
};
export type NoticesRemoveReceiverInput = { readonly params: { readonly endpointId: number } };
export type NoticesRemoveReceiverAnswer = { readonly done: true };
export type NoticesRenewSecretInput = { readonly params: { readonly endpointId: number } };
export type NoticesRenewSecretAnswer = {
  readonly endpoint: {
    readonly id: number;
    readonly name: string;
    readonly url: string;
    readonly orgId: number | null;
    readonly organisation: string;
    readonly organisationEn: string;
    readonly groups: readonly (
      | "work"
      | "pressure"
      | "decisions"
      | "answers"
      | "outcomes"
      | "admission"
      | "forms"
      | "campaigns"
      | "taskRefusals"
      | "appraisal"
      | "reporter"
    )[];
    readonly active: boolean;
  };
  readonly secret: string;
};
export type NoticesSendAgainInput = { readonly params: { readonly deliveryId: number } };
export type NoticesSendAgainAnswer = { readonly done: true };
export type NoticesTestReceiverInput = { readonly params: { readonly endpointId: number } };
export type NoticesTestReceiverAnswer = {
  readonly ok: boolean;
  readonly error: string | null;
  readonly milliseconds: number;
};
export type NoticesTextMessagesInput = Readonly<Record<string, never>>;
export type NoticesTextMessagesAnswer = { readonly sms: boolean };
export type NoticesUnreadInput = Readonly<Record<string, never>>;
export type NoticesUnreadAnswer = { readonly count: number; readonly cap: number };
export type OrganisationsAssignPostInput = {
  readonly body: {
    readonly personId: number;
    readonly orgId: number;
    readonly role:
      | "administrator"
      | "districtLeader"
      | "coordinator"
      | "financeOfficer"
      | "disciplineOfficer"
      | "departmentOfficial"
      | "subdistrictOfficial"
      | "stationWorker"
      | "gridWorker"
      | "committeeMember"
      | "operator"
      | "socialMember";
    readonly title: { readonly zh: string; readonly en: string };
    readonly areaId?: number | null | undefined;
    readonly isPrimary?: boolean | undefined;
    readonly validFrom?: string | undefined;
  };
};
export type OrganisationsAssignPostAnswer = {
  readonly id: number;
  readonly personId: number;
  readonly personName: string;
  readonly orgId: number;
  readonly orgName: { readonly zh: string; readonly en: string };
  readonly role:
    | "administrator"
    | "districtLeader"
    | "coordinator"
    | "financeOfficer"
    | "disciplineOfficer"
    | "departmentOfficial"
    | "subdistrictOfficial"
    | "stationWorker"
    | "gridWorker"
    | "committeeMember"
    | "operator"
    | "socialMember";
  readonly title: { readonly zh: string; readonly en: string };
  readonly areaId: number | null;
  readonly isPrimary: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
};
export type OrganisationsChangePostInput = {
  readonly params: { readonly id: number };
  readonly body: {
    readonly title?: { readonly zh: string; readonly en: string } | undefined;
    readonly isPrimary?: boolean | undefined;
  };
};
export type OrganisationsChangePostAnswer = {
  readonly id: number;
  readonly personId: number;
  readonly personName: string;
  readonly orgId: number;
  readonly orgName: { readonly zh: string; readonly en: string };
  readonly role:
    | "administrator"
    | "districtLeader"
    | "coordinator"
    | "financeOfficer"
    | "disciplineOfficer"
    | "departmentOfficial"
    | "subdistrictOfficial"
    | "stationWorker"
    | "gridWorker"
    | "committeeMember"
    | "operator"
    | "socialMember";
  readonly title: { readonly zh: string; readonly en: string };
  readonly areaId: number | null;
  readonly isPrimary: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
};
export type OrganisationsChartInput = Readonly<Record<string, never>>;
export type OrganisationsChartAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly parentId: number | null;
    readonly kind:
      | "districtOffice"
      | "department"
      | "subdistrictOffice"
      | "internalOffice"
      | "station"
      | "residentsCommittee"
      | "dispatchedBody"
      | "socialOrganisation";
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly posts: readonly {
      readonly id: number;
      readonly title: { readonly zh: string; readonly en: string };
      readonly personName: string;
      readonly role:
        | "administrator"
        | "districtLeader"
        | "coordinator"
        | "financeOfficer"
        | "disciplineOfficer"
        | "departmentOfficial"
        | "subdistrictOfficial"
        | "stationWorker"
        | "gridWorker"
        | "committeeMember"
        | "operator"
        | "socialMember";
    }[];
  }[];
};
export type OrganisationsCloseInput = {
  readonly params: { readonly id: number };
  readonly query?: { readonly on?: string | undefined };
};
export type OrganisationsCloseAnswer = {
  readonly id: number;
  readonly kind:
    | "districtOffice"
    | "department"
    | "subdistrictOffice"
    | "internalOffice"
    | "station"
    | "residentsCommittee"
    | "dispatchedBody"
    | "socialOrganisation";
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly shortName: { readonly zh: string; readonly en: string } | null;
  readonly remit: { readonly zh: string; readonly en: string } | null;
  readonly parentId: number | null;
  readonly areaId: number;
  readonly serviceAreaIds: readonly number[];
  readonly uscc: string | null;
  readonly telephone: string | null;
  readonly address: { readonly zh: string; readonly en: string } | null;
  readonly hours: { readonly zh: string; readonly en: string } | null;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly openPosts: number;
};
export type OrganisationsClosePersonInput = {
  readonly params: { readonly id: number };
  readonly query?: { readonly on?: string | undefined };
};
export type OrganisationsClosePersonAnswer = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly telephone: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly posts: readonly {
    readonly id: number;
    readonly personId: number;
    readonly personName: string;
    readonly orgId: number;
    readonly orgName: { readonly zh: string; readonly en: string };
    readonly role:
      | "administrator"
      | "districtLeader"
      | "coordinator"
      | "financeOfficer"
      | "disciplineOfficer"
      | "departmentOfficial"
      | "subdistrictOfficial"
      | "stationWorker"
      | "gridWorker"
      | "committeeMember"
      | "operator"
      | "socialMember";
    readonly title: { readonly zh: string; readonly en: string };
    readonly areaId: number | null;
    readonly isPrimary: boolean;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
};
export type OrganisationsColleaguesInput = {
  readonly query: { readonly search: string; readonly limit?: number | undefined };
};
export type OrganisationsColleaguesAnswer = {
  readonly items: readonly {
    readonly personId: number;
    readonly name: string;
    readonly orgId: number;
    readonly orgName: { readonly zh: string; readonly en: string };
    readonly title: { readonly zh: string; readonly en: string };
  }[];
};
export type OrganisationsCoverageInput = {
  readonly query?: {
    readonly minutes?: 5 | 10 | 15 | undefined;
    readonly metres?: number | undefined;
  };
};
export type OrganisationsCoverageAnswer = {
  readonly reachM: number;
  readonly stations: number;
  readonly items: readonly {
    readonly areaId: number;
    readonly people: number;
    readonly covered: number;
    readonly share: number;
    readonly farthestM: number | null;
    readonly stationIds: readonly number[];
  }[];
};
export type OrganisationsCreateInput = {
  readonly body: {
    readonly kind:
      | "districtOffice"
      | "department"
      | "subdistrictOffice"
      | "internalOffice"
      | "station"
      | "residentsCommittee"
      | "dispatchedBody"
      | "socialOrganisation";
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly areaId: number;
    readonly validFrom?: string | undefined;
    readonly shortName?: { readonly zh: string; readonly en: string } | null | undefined;
    readonly remit?: { readonly zh: string; readonly en: string } | null | undefined;
    readonly parentId?: number | null | undefined;
    readonly serviceAreaIds?: readonly number[] | undefined;
    readonly uscc?: string | null | undefined;
    readonly telephone?: string | null | undefined;
    readonly address?: { readonly zh: string; readonly en: string } | null | undefined;
    readonly hours?: { readonly zh: string; readonly en: string } | null | undefined;
    readonly point?:
      | {
          readonly lng: number;
          readonly lat: number;
          readonly datum?: "wgs84" | "gcj02" | undefined;
        }
      | null
      | undefined;
  };
};
export type OrganisationsCreateAnswer = {
  readonly id: number;
  readonly kind:
    | "districtOffice"
    | "department"
    | "subdistrictOffice"
    | "internalOffice"
    | "station"
    | "residentsCommittee"
    | "dispatchedBody"
    | "socialOrganisation";
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly shortName: { readonly zh: string; readonly en: string } | null;
  readonly remit: { readonly zh: string; readonly en: string } | null;
  readonly parentId: number | null;
  readonly areaId: number;
  readonly serviceAreaIds: readonly number[];
  readonly uscc: string | null;
  readonly telephone: string | null;
  readonly address: { readonly zh: string; readonly en: string } | null;
  readonly hours: { readonly zh: string; readonly en: string } | null;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly openPosts: number;
};
export type OrganisationsCreatePersonInput = {
  readonly body: {
    readonly code: string;
    readonly name: string;
    readonly telephone?: string | null | undefined;
    readonly validFrom?: string | undefined;
  };
};
export type OrganisationsCreatePersonAnswer = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly telephone: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly posts: readonly {
    readonly id: number;
    readonly personId: number;
    readonly personName: string;
    readonly orgId: number;
    readonly orgName: { readonly zh: string; readonly en: string };
    readonly role:
      | "administrator"
      | "districtLeader"
      | "coordinator"
      | "financeOfficer"
      | "disciplineOfficer"
      | "departmentOfficial"
      | "subdistrictOfficial"
      | "stationWorker"
      | "gridWorker"
      | "committeeMember"
      | "operator"
      | "socialMember";
    readonly title: { readonly zh: string; readonly en: string };
    readonly areaId: number | null;
    readonly isPrimary: boolean;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
};
export type OrganisationsDepartmentsInput = Readonly<Record<string, never>>;
export type OrganisationsDepartmentsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly shortName: { readonly zh: string; readonly en: string } | null;
    readonly remit: { readonly zh: string; readonly en: string } | null;
    readonly telephone: string | null;
    readonly address: { readonly zh: string; readonly en: string } | null;
    readonly hours: { readonly zh: string; readonly en: string } | null;
    readonly point: { readonly lng: number; readonly lat: number } | null;
  }[];
};
export type OrganisationsEndPostInput = {
  readonly params: { readonly id: number };
  readonly query?: { readonly on?: string | undefined };
};
export type OrganisationsEndPostAnswer = {
  readonly id: number;
  readonly personId: number;
  readonly personName: string;
  readonly orgId: number;
  readonly orgName: { readonly zh: string; readonly en: string };
  readonly role:
    | "administrator"
    | "districtLeader"
    | "coordinator"
    | "financeOfficer"
    | "disciplineOfficer"
    | "departmentOfficial"
    | "subdistrictOfficial"
    | "stationWorker"
    | "gridWorker"
    | "committeeMember"
    | "operator"
    | "socialMember";
  readonly title: { readonly zh: string; readonly en: string };
  readonly areaId: number | null;
  readonly isPrimary: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
};
export type OrganisationsGetInput = { readonly params: { readonly id: number } };
export type OrganisationsGetAnswer = {
  readonly organisation: {
    readonly id: number;
    readonly kind:
      | "districtOffice"
      | "department"
      | "subdistrictOffice"
      | "internalOffice"
      | "station"
      | "residentsCommittee"
      | "dispatchedBody"
      | "socialOrganisation";
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly shortName: { readonly zh: string; readonly en: string } | null;
    readonly remit: { readonly zh: string; readonly en: string } | null;
    readonly parentId: number | null;
    readonly areaId: number;
    readonly serviceAreaIds: readonly number[];
    readonly uscc: string | null;
    readonly telephone: string | null;
    readonly address: { readonly zh: string; readonly en: string } | null;
    readonly hours: { readonly zh: string; readonly en: string } | null;
    readonly point: { readonly lng: number; readonly lat: number } | null;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly openPosts: number;
  };
  readonly posts: readonly {
    readonly id: number;
    readonly personId: number;
    readonly personName: string;
    readonly orgId: number;
    readonly orgName: { readonly zh: string; readonly en: string };
    readonly role:
      | "administrator"
      | "districtLeader"
      | "coordinator"
      | "financeOfficer"
      | "disciplineOfficer"
      | "departmentOfficial"
      | "subdistrictOfficial"
      | "stationWorker"
      | "gridWorker"
      | "committeeMember"
      | "operator"
      | "socialMember";
    readonly title: { readonly zh: string; readonly en: string };
    readonly areaId: number | null;
    readonly isPrimary: boolean;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
};
export type OrganisationsListInput = {
  readonly query?: {
    readonly search?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
    readonly closedToo?: boolean | undefined;
    readonly kind?:
      | "districtOffice"
      | "department"
      | "subdistrictOffice"
      | "internalOffice"
      | "station"
      | "residentsCommittee"
      | "dispatchedBody"
      | "socialOrganisation"
      | undefined;
    readonly parentId?: number | undefined;
    readonly within?: number | undefined;
  };
};
export type OrganisationsListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly kind:
      | "districtOffice"
      | "department"
      | "subdistrictOffice"
      | "internalOffice"
      | "station"
      | "residentsCommittee"
      | "dispatchedBody"
      | "socialOrganisation";
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly shortName: { readonly zh: string; readonly en: string } | null;
    readonly remit: { readonly zh: string; readonly en: string } | null;
    readonly parentId: number | null;
    readonly areaId: number;
    readonly serviceAreaIds: readonly number[];
    readonly uscc: string | null;
    readonly telephone: string | null;
    readonly address: { readonly zh: string; readonly en: string } | null;
    readonly hours: { readonly zh: string; readonly en: string } | null;
    readonly point: { readonly lng: number; readonly lat: number } | null;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly openPosts: number;
  }[];
  readonly next: string | null;
};
export type OrganisationsPeopleInput = {
  readonly query?: {
    readonly search?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
    readonly closedToo?: boolean | undefined;
    readonly orgId?: number | undefined;
  };
};
export type OrganisationsPeopleAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly telephone: string | null;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly posts: readonly {
      readonly id: number;
      readonly personId: number;
      readonly personName: string;
      readonly orgId: number;
      readonly orgName: { readonly zh: string; readonly en: string };
      readonly role:
        | "administrator"
        | "districtLeader"
        | "coordinator"
        | "financeOfficer"
        | "disciplineOfficer"
        | "departmentOfficial"
        | "subdistrictOfficial"
        | "stationWorker"
        | "gridWorker"
        | "committeeMember"
        | "operator"
        | "socialMember";
      readonly title: { readonly zh: string; readonly en: string };
      readonly areaId: number | null;
      readonly isPrimary: boolean;
      readonly validFrom: string;
      readonly validTo: string | null;
    }[];
  }[];
  readonly next: string | null;
};
export type OrganisationsPersonInput = { readonly params: { readonly id: number } };
export type OrganisationsPersonAnswer = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly telephone: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly posts: readonly {
    readonly id: number;
    readonly personId: number;
    readonly personName: string;
    readonly orgId: number;
    readonly orgName: { readonly zh: string; readonly en: string };
    readonly role:
      | "administrator"
      | "districtLeader"
      | "coordinator"
      | "financeOfficer"
      | "disciplineOfficer"
      | "departmentOfficial"
      | "subdistrictOfficial"
      | "stationWorker"
      | "gridWorker"
      | "committeeMember"
      | "operator"
      | "socialMember";
    readonly title: { readonly zh: string; readonly en: string };
    readonly areaId: number | null;
    readonly isPrimary: boolean;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
};
export type OrganisationsStationsInput = {
  readonly query?: {
    readonly lng?: number | undefined;
    readonly lat?: number | undefined;
    readonly datum?: "wgs84" | "gcj02" | undefined;
    readonly areaId?: number | undefined;
  };
};
export type OrganisationsStationsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly shortName: { readonly zh: string; readonly en: string } | null;
    readonly remit: { readonly zh: string; readonly en: string } | null;
    readonly telephone: string | null;
    readonly address: { readonly zh: string; readonly en: string } | null;
    readonly hours: { readonly zh: string; readonly en: string } | null;
    readonly point: { readonly lng: number; readonly lat: number } | null;
    readonly serves: readonly {
      readonly id: number;
      readonly name: { readonly zh: string; readonly en: string };
    }[];
    readonly distanceM: number | null;
  }[];
};
export type OrganisationsUnmaskInput = {
  readonly params: { readonly id: number };
  readonly body: { readonly reason: string };
};
export type OrganisationsUnmaskAnswer = { readonly telephone: string | null };
export type OrganisationsUpdateInput = {
  readonly params: { readonly id: number };
  readonly body: {
    readonly name?: { readonly zh: string; readonly en: string } | undefined;
    readonly areaId?: number | undefined;
    readonly shortName?: { readonly zh: string; readonly en: string } | null | undefined;
    readonly remit?: { readonly zh: string; readonly en: string } | null | undefined;
    readonly parentId?: number | null | undefined;
    readonly serviceAreaIds?: readonly number[] | undefined;
    readonly uscc?: string | null | undefined;
    readonly telephone?: string | null | undefined;
    readonly address?: { readonly zh: string; readonly en: string } | null | undefined;
    readonly hours?: { readonly zh: string; readonly en: string } | null | undefined;
    readonly point?:
      | {
          readonly lng: number;
          readonly lat: number;
          readonly datum?: "wgs84" | "gcj02" | undefined;
        }
      | null
      | undefined;
  };
};
export type OrganisationsUpdateAnswer = {
  readonly id: number;
  readonly kind:
    | "districtOffice"
    | "department"
    | "subdistrictOffice"
    | "internalOffice"
    | "station"
    | "residentsCommittee"
    | "dispatchedBody"
    | "socialOrganisation";
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly shortName: { readonly zh: string; readonly en: string } | null;
  readonly remit: { readonly zh: string; readonly en: string } | null;
  readonly parentId: number | null;
  readonly areaId: number;
  readonly serviceAreaIds: readonly number[];
  readonly uscc: string | null;
  readonly telephone: string | null;
  readonly address: { readonly zh: string; readonly en: string } | null;
  readonly hours: { readonly zh: string; readonly en: string } | null;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly openPosts: number;
};
export type OrganisationsUpdatePersonInput = {
  readonly params: { readonly id: number };
  readonly body: {
    readonly name?: string | undefined;
    readonly telephone?: string | null | undefined;
  };
};
export type OrganisationsUpdatePersonAnswer = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly telephone: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly posts: readonly {
    readonly id: number;
    readonly personId: number;
    readonly personName: string;
    readonly orgId: number;
    readonly orgName: { readonly zh: string; readonly en: string };
    readonly role:
      | "administrator"
      | "districtLeader"
      | "coordinator"
      | "financeOfficer"
      | "disciplineOfficer"
      | "departmentOfficial"
      | "subdistrictOfficial"
      | "stationWorker"
      | "gridWorker"
      | "committeeMember"
      | "operator"
      | "socialMember";
    readonly title: { readonly zh: string; readonly en: string };
    readonly areaId: number | null;
    readonly isPrimary: boolean;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
};
export type PapersGetInput = { readonly params: { readonly paperId: number } };
export type PapersGetAnswer = {
  readonly id: number;
  readonly about: {
    readonly type: "case" | "admission" | "settlement" | "appraisal";
    readonly id: number;
    readonly part: number;
  };
  readonly kind:
    | "receipt"
    | "oneTimeNotice"
    | "decision"
    | "reply"
    | "operationReport"
    | "admissionApplication"
    | "admissionDecision"
    | "settlement"
    | "appraisalResult";
  readonly code: string;
  readonly issuedAt: string;
  readonly content: {
    readonly title: { readonly zh: string; readonly en: string };
    readonly number: {
      readonly label: { readonly zh: string; readonly en: string };
      readonly text: string;
    };
    readonly sections: readonly (
      | {
          readonly type: "facts";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly rows: readonly {
            readonly label: string | { readonly zh: string; readonly en: string };
            readonly value: string | { readonly zh: string; readonly en: string };
          }[];
        }
      | {
          readonly type: "text";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly look: "body" | "note";
          readonly lines: readonly (string | { readonly zh: string; readonly en: string })[];
        }
      | {
          readonly type: "list";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly lead: string | { readonly zh: string; readonly en: string } | null;
          readonly items: readonly {
            readonly name: string | { readonly zh: string; readonly en: string };
            readonly detail: string | { readonly zh: string; readonly en: string } | null;
          }[];
        }
      | {
          readonly type: "table";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly head: readonly {
            readonly text: string | { readonly zh: string; readonly en: string };
            readonly isNumber: boolean;
          }[];
          readonly rows: readonly (readonly (
            | string
            | { readonly zh: string; readonly en: string }
          )[])[];
          readonly sum: readonly (string | { readonly zh: string; readonly en: string })[] | null;
        }
      | {
          readonly type: "pictures";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly items: readonly {
            readonly name: string;
            readonly sha256: string;
            readonly mediaType: string;
          }[];
        }
      | {
          readonly type: "signatures";
          readonly places: readonly {
            readonly label: string | { readonly zh: string; readonly en: string };
            readonly body: string | { readonly zh: string; readonly en: string } | null;
            readonly day: string | { readonly zh: string; readonly en: string } | null;
            readonly isSeal: boolean;
          }[];
        }
    )[];
  };
};
export type PapersIssueInput = {
  readonly body: {
    readonly about: {
      readonly type: "case" | "admission" | "settlement" | "appraisal";
      readonly id: number;
      readonly part?: number | undefined;
    };
    readonly kind:
      | "receipt"
      | "oneTimeNotice"
      | "decision"
      | "reply"
      | "operationReport"
      | "admissionApplication"
      | "admissionDecision"
      | "settlement"
      | "appraisalResult";
  };
};
export type PapersIssueAnswer = {
  readonly id: number;
  readonly about: {
    readonly type: "case" | "admission" | "settlement" | "appraisal";
    readonly id: number;
    readonly part: number;
  };
  readonly kind:
    | "receipt"
    | "oneTimeNotice"
    | "decision"
    | "reply"
    | "operationReport"
    | "admissionApplication"
    | "admissionDecision"
    | "settlement"
    | "appraisalResult";
  readonly code: string;
  readonly issuedAt: string;
  readonly content: {
    readonly title: { readonly zh: string; readonly en: string };
    readonly number: {
      readonly label: { readonly zh: string; readonly en: string };
      readonly text: string;
    };
    readonly sections: readonly (
      | {
          readonly type: "facts";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly rows: readonly {
            readonly label: string | { readonly zh: string; readonly en: string };
            readonly value: string | { readonly zh: string; readonly en: string };
          }[];
        }
      | {
          readonly type: "text";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly look: "body" | "note";
          readonly lines: readonly (string | { readonly zh: string; readonly en: string })[];
        }
      | {
          readonly type: "list";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly lead: string | { readonly zh: string; readonly en: string } | null;
          readonly items: readonly {
            readonly name: string | { readonly zh: string; readonly en: string };
            readonly detail: string | { readonly zh: string; readonly en: string } | null;
          }[];
        }
      | {
          readonly type: "table";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly head: readonly {
            readonly text: string | { readonly zh: string; readonly en: string };
            readonly isNumber: boolean;
          }[];
          readonly rows: readonly (readonly (
            | string
            | { readonly zh: string; readonly en: string }
          )[])[];
          readonly sum: readonly (string | { readonly zh: string; readonly en: string })[] | null;
        }
      | {
          readonly type: "pictures";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly items: readonly {
            readonly name: string;
            readonly sha256: string;
            readonly mediaType: string;
          }[];
        }
      | {
          readonly type: "signatures";
          readonly places: readonly {
            readonly label: string | { readonly zh: string; readonly en: string };
            readonly body: string | { readonly zh: string; readonly en: string } | null;
            readonly day: string | { readonly zh: string; readonly en: string } | null;
            readonly isSeal: boolean;
          }[];
        }
    )[];
  };
};
export type PapersOfInput = {
  readonly query: {
    readonly type: "case" | "admission" | "settlement" | "appraisal";
    readonly id: number;
    readonly part?: number | undefined;
  };
};
export type PapersOfAnswer = {
  readonly kinds: readonly (
    | "receipt"
    | "oneTimeNotice"
    | "decision"
    | "reply"
    | "operationReport"
    | "admissionApplication"
    | "admissionDecision"
    | "settlement"
    | "appraisalResult"
  )[];
  readonly items: readonly {
    readonly id: number;
    readonly about: {
      readonly type: "case" | "admission" | "settlement" | "appraisal";
      readonly id: number;
      readonly part: number;
    };
    readonly kind:
      | "receipt"
      | "oneTimeNotice"
      | "decision"
      | "reply"
      | "operationReport"
      | "admissionApplication"
      | "admissionDecision"
      | "settlement"
      | "appraisalResult";
    readonly code: string;
    readonly issuedAt: string;
    readonly content: {
      readonly title: { readonly zh: string; readonly en: string };
      readonly number: {
        readonly label: { readonly zh: string; readonly en: string };
        readonly text: string;
      };
      readonly sections: readonly (
        | {
            readonly type: "facts";
            readonly title: string | { readonly zh: string; readonly en: string } | null;
            readonly rows: readonly {
              readonly label: string | { readonly zh: string; readonly en: string };
              readonly value: string | { readonly zh: string; readonly en: string };
            }[];
          }
        | {
            readonly type: "text";
            readonly title: string | { readonly zh: string; readonly en: string } | null;
            readonly look: "body" | "note";
            readonly lines: readonly (string | { readonly zh: string; readonly en: string })[];
          }
        | {
            readonly type: "list";
            readonly title: string | { readonly zh: string; readonly en: string } | null;
            readonly lead: string | { readonly zh: string; readonly en: string } | null;
            readonly items: readonly {
              readonly name: string | { readonly zh: string; readonly en: string };
              readonly detail: string | { readonly zh: string; readonly en: string } | null;
            }[];
          }
        | {
            readonly type: "table";
            readonly title: string | { readonly zh: string; readonly en: string } | null;
            readonly head: readonly {
              readonly text: string | { readonly zh: string; readonly en: string };
              readonly isNumber: boolean;
            }[];
            readonly rows: readonly (readonly (
              | string
              | { readonly zh: string; readonly en: string }
            )[])[];
            readonly sum: readonly (string | { readonly zh: string; readonly en: string })[] | null;
          }
        | {
            readonly type: "pictures";
            readonly title: string | { readonly zh: string; readonly en: string } | null;
            readonly items: readonly {
              readonly name: string;
              readonly sha256: string;
              readonly mediaType: string;
            }[];
          }
        | {
            readonly type: "signatures";
            readonly places: readonly {
              readonly label: string | { readonly zh: string; readonly en: string };
              readonly body: string | { readonly zh: string; readonly en: string } | null;
              readonly day: string | { readonly zh: string; readonly en: string } | null;
              readonly isSeal: boolean;
            }[];
          }
      )[];
    };
  }[];
};
export type PapersPdfInput = {
  readonly params: { readonly paperId: number };
  readonly query?: { readonly language?: "zh" | "en" | undefined };
};
export type PapersPdfAnswer = Blob;
export type PapersPictureInput = {
  readonly params: { readonly paperId: number; readonly sha256: string };
};
export type PapersPictureAnswer = Blob;
export type PapersProveInput = { readonly params: { readonly code: string } };
export type PapersProveAnswer = {
  readonly code: string;
  readonly issuedAt: string;
  readonly content: {
    readonly title: { readonly zh: string; readonly en: string };
    readonly number: {
      readonly label: { readonly zh: string; readonly en: string };
      readonly text: string;
    };
    readonly sections: readonly (
      | {
          readonly type: "facts";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly rows: readonly {
            readonly label: string | { readonly zh: string; readonly en: string };
            readonly value: string | { readonly zh: string; readonly en: string };
          }[];
        }
      | {
          readonly type: "text";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly look: "body" | "note";
          readonly lines: readonly (string | { readonly zh: string; readonly en: string })[];
        }
      | {
          readonly type: "list";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly lead: string | { readonly zh: string; readonly en: string } | null;
          readonly items: readonly {
            readonly name: string | { readonly zh: string; readonly en: string };
            readonly detail: string | { readonly zh: string; readonly en: string } | null;
          }[];
        }
      | {
          readonly type: "table";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly head: readonly {
            readonly text: string | { readonly zh: string; readonly en: string };
            readonly isNumber: boolean;
          }[];
          readonly rows: readonly (readonly (
            | string
            | { readonly zh: string; readonly en: string }
          )[])[];
          readonly sum: readonly (string | { readonly zh: string; readonly en: string })[] | null;
        }
      | {
          readonly type: "pictures";
          readonly title: string | { readonly zh: string; readonly en: string } | null;
          readonly items: readonly {
            readonly name: string;
            readonly sha256: string;
            readonly mediaType: string;
          }[];
        }
      | {
          readonly type: "signatures";
          readonly places: readonly {
            readonly label: string | { readonly zh: string; readonly en: string };
            readonly body: string | { readonly zh: string; readonly en: string } | null;
            readonly day: string | { readonly zh: string; readonly en: string } | null;
            readonly isSeal: boolean;
          }[];
        }
    )[];
  };
  readonly isReplaced: boolean;
};
export type PlacesCloseInput = {
  readonly params: { readonly id: number };
  readonly query?: { readonly on?: string | undefined };
};
export type PlacesCloseAnswer = {
  readonly id: number;
  readonly level: "district" | "subdistrict" | "community" | "grid";
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly parentId: number | null;
  readonly population: number | null;
  readonly areaM2: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
};
export type PlacesCreateInput = {
  readonly body: {
    readonly level: "district" | "subdistrict" | "community" | "grid";
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly parentId?: number | null | undefined;
    readonly population?: number | null | undefined;
    readonly validFrom?: string | undefined;
    readonly boundary?: unknown;
  };
};
export type PlacesCreateAnswer = {
  readonly id: number;
  readonly level: "district" | "subdistrict" | "community" | "grid";
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly parentId: number | null;
  readonly population: number | null;
  readonly areaM2: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
};
export type PlacesFeaturesInput = {
  readonly query?: {
    readonly level?: "district" | "subdistrict" | "community" | "grid" | undefined;
  };
};
export type PlacesFeaturesAnswer = {
  readonly type: "FeatureCollection";
  readonly features: readonly {
    readonly type: "Feature";
    readonly id: number;
    readonly properties: {
      readonly level: "district" | "subdistrict" | "community" | "grid";
      readonly code: string;
      readonly name: { readonly zh: string; readonly en: string };
      readonly parentId: number | null;
    };
    readonly geometry: {
      readonly type: "Polygon" | "MultiPolygon";
      readonly coordinates: readonly unknown[];
    };
  }[];
};
export type PlacesGetInput = { readonly params: { readonly id: number } };
export type PlacesGetAnswer = {
  readonly area: {
    readonly id: number;
    readonly level: "district" | "subdistrict" | "community" | "grid";
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly parentId: number | null;
    readonly population: number | null;
    readonly areaM2: number | null;
    readonly validFrom: string;
    readonly validTo: string | null;
  };
  readonly path: {
    readonly districtId: number;
    readonly subdistrictId: number | null;
    readonly communityId: number | null;
    readonly gridId: number | null;
  };
  readonly boundary: {
    readonly type: "Polygon" | "MultiPolygon";
    readonly coordinates: readonly unknown[];
  } | null;
};
export type PlacesImportInput = {
  readonly body: {
    readonly level: "district" | "subdistrict" | "community" | "grid";
    readonly idProperty: string;
    readonly nameProperty: string;
    readonly nameEnProperty?: string | undefined;
    readonly parentId?: number | null | undefined;
    readonly parentCodeProperty?: string | undefined;
    readonly codePrefix?: string | undefined;
    readonly validFrom?: string | undefined;
    readonly collection: {
      readonly type: "FeatureCollection";
      readonly features: readonly {
        readonly properties?: Readonly<Record<string, unknown>> | null | undefined;
        readonly geometry?: unknown;
      }[];
    };
  };
};
export type PlacesImportAnswer = {
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rows: readonly {
    readonly row: number;
    readonly code: string | null;
    readonly outcome: "accepted" | "unchanged" | "refused";
    readonly reason: string | null;
  }[];
};
export type PlacesListInput = {
  readonly query?: {
    readonly level?: "district" | "subdistrict" | "community" | "grid" | undefined;
    readonly within?: number | undefined;
  };
};
export type PlacesListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly level: "district" | "subdistrict" | "community" | "grid";
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly parentId: number | null;
    readonly population: number | null;
    readonly areaM2: number | null;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
};
export type PlacesLocateInput = {
  readonly query: {
    readonly lng: number;
    readonly lat: number;
    readonly datum?: "wgs84" | "gcj02" | undefined;
  };
};
export type PlacesLocateAnswer = {
  readonly areaId: number | null;
  readonly path: {
    readonly districtId: number;
    readonly subdistrictId: number | null;
    readonly communityId: number | null;
    readonly gridId: number | null;
  } | null;
  readonly point: { readonly lng: number; readonly lat: number };
};
export type PlacesMapTilesInput = Readonly<Record<string, never>>;
export type PlacesMapTilesAnswer = {
  readonly tiles: {
    readonly urls: readonly string[];
    readonly attribution: string;
    readonly datum: "wgs84" | "gcj02" | "cgcs2000";
  } | null;
};
export type PlacesUpdateInput = {
  readonly params: { readonly id: number };
  readonly body: {
    readonly name?: { readonly zh: string; readonly en: string } | undefined;
    readonly population?: number | null | undefined;
    readonly boundary?: unknown;
  };
};
export type PlacesUpdateAnswer = {
  readonly id: number;
  readonly level: "district" | "subdistrict" | "community" | "grid";
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly parentId: number | null;
  readonly population: number | null;
  readonly areaM2: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
};
export type QuestionnairesCastInput = {
  readonly body: {
    readonly ballotCode: string;
    readonly answers: readonly {
      readonly place: number;
      readonly marks: Readonly<Record<string, number | null>>;
    }[];
  };
};
export type QuestionnairesCastAnswer = { readonly counted: true };
export type QuestionnairesCloseInput = { readonly params: { readonly surveyId: number } };
export type QuestionnairesCloseAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "open" | "closed" | "cancelled";
  readonly subject: { readonly kind: string; readonly id: number };
  readonly closesOn: string;
  readonly targets: number;
  readonly invited: number;
  readonly from: string;
  readonly to: string;
  readonly minimumGroup: number;
  readonly limit: number;
  readonly seedHash: string;
  readonly seed: string | null;
  readonly questions: readonly {
    readonly key: string;
    readonly text: { readonly zh: string; readonly en: string };
    readonly groups: readonly ("subdistricts" | "residents" | "units" | "deputies")[];
  }[];
  readonly groups: readonly {
    readonly group: "subdistricts" | "residents" | "units" | "deputies";
    readonly listed: number | null;
    readonly handedOut: boolean;
    readonly invited: number;
    readonly answered: number | null;
  }[];
  readonly keying: { readonly once: number; readonly differing: number } | null;
  readonly results: readonly {
    readonly place: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly groups: readonly {
      readonly group: "subdistricts" | "residents" | "units" | "deputies";
      readonly invited: number;
      readonly answered: number | null;
      readonly rate: { readonly value: number; readonly low: number; readonly high: number } | null;
      readonly estimates:
        | readonly {
            readonly key: string;
            readonly score: {
              readonly value: number;
              readonly low: number;
              readonly high: number;
            } | null;
            readonly graded: number | null;
            readonly satisfied: {
              readonly value: number;
              readonly low: number;
              readonly high: number;
            } | null;
          }[]
        | null;
    }[];
  }[];
  readonly mayClose: boolean;
};
export type QuestionnairesDrawInput = { readonly params: { readonly surveyId: number } };
export type QuestionnairesDrawAnswer = {
  readonly seedHash: string;
  readonly seed: string | null;
  readonly framesHash: string | null;
  readonly frames: readonly {
    readonly place: number;
    readonly keys: readonly string[];
    readonly drawn: readonly string[];
    readonly passed: readonly string[];
  }[];
};
export type QuestionnairesEnterListInput = {
  readonly params: { readonly surveyId: number };
  readonly body: {
    readonly group: "subdistricts" | "units" | "deputies";
    readonly people: readonly { readonly name: string; readonly telephone?: string | undefined }[];
  };
};
export type QuestionnairesEnterListAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "open" | "closed" | "cancelled";
  readonly subject: { readonly kind: string; readonly id: number };
  readonly closesOn: string;
  readonly targets: number;
  readonly invited: number;
  readonly from: string;
  readonly to: string;
  readonly minimumGroup: number;
  readonly limit: number;
  readonly seedHash: string;
  readonly seed: string | null;
  readonly questions: readonly {
    readonly key: string;
    readonly text: { readonly zh: string; readonly en: string };
    readonly groups: readonly ("subdistricts" | "residents" | "units" | "deputies")[];
  }[];
  readonly groups: readonly {
    readonly group: "subdistricts" | "residents" | "units" | "deputies";
    readonly listed: number | null;
    readonly handedOut: boolean;
    readonly invited: number;
    readonly answered: number | null;
  }[];
  readonly keying: { readonly once: number; readonly differing: number } | null;
  readonly results: readonly {
    readonly place: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly groups: readonly {
      readonly group: "subdistricts" | "residents" | "units" | "deputies";
      readonly invited: number;
      readonly answered: number | null;
      readonly rate: { readonly value: number; readonly low: number; readonly high: number } | null;
      readonly estimates:
        | readonly {
            readonly key: string;
            readonly score: {
              readonly value: number;
              readonly low: number;
              readonly high: number;
            } | null;
            readonly graded: number | null;
            readonly satisfied: {
              readonly value: number;
              readonly low: number;
              readonly high: number;
            } | null;
          }[]
        | null;
    }[];
  }[];
  readonly mayClose: boolean;
};
export type QuestionnairesGetInput = { readonly params: { readonly surveyId: number } };
export type QuestionnairesGetAnswer = {
  readonly id: number;
  readonly title: string;
  readonly status: "open" | "closed" | "cancelled";
  readonly subject: { readonly kind: string; readonly id: number };
  readonly closesOn: string;
  readonly targets: number;
  readonly invited: number;
  readonly from: string;
  readonly to: string;
  readonly minimumGroup: number;
  readonly limit: number;
  readonly seedHash: string;
  readonly seed: string | null;
  readonly questions: readonly {
    readonly key: string;
    readonly text: { readonly zh: string; readonly en: string };
    readonly groups: readonly ("subdistricts" | "residents" | "units" | "deputies")[];
  }[];
  readonly groups: readonly {
    readonly group: "subdistricts" | "residents" | "units" | "deputies";
    readonly listed: number | null;
    readonly handedOut: boolean;
    readonly invited: number;
    readonly answered: number | null;
  }[];
  readonly keying: { readonly once: number; readonly differing: number } | null;
  readonly results: readonly {
    readonly place: number;
    readonly name: { readonly zh: string; readonly en: string };
    readonly groups: readonly {
      readonly group: "subdistricts" | "residents" | "units" | "deputies";
      readonly invited: number;
      readonly answered: number | null;
      readonly rate: { readonly value: number; readonly low: number; readonly high: number } | null;
      readonly estimates:
        | readonly {
            readonly key: string;
            readonly score: {
              readonly value: number;
              readonly low: number;
              readonly high: number;
            } | null;
            readonly graded: number | null;
            readonly satisfied: {
              readonly value: number;
              readonly low: number;
              readonly high: number;
            } | null;
          }[]
        | null;
    }[];
  }[];
  readonly mayClose: boolean;
};
export type QuestionnairesHandOutInput = {
  readonly params: { readonly surveyId: number };
  readonly body: { readonly group: "subdistricts" | "units" | "deputies" };
};
export type QuestionnairesHandOutAnswer = {
  readonly slips: readonly {
    readonly name: string;
    readonly code: string;
    readonly places: readonly number[];
  }[];
};
export type QuestionnairesKeySlipInput = {
  readonly body: {
    readonly ballotCode: string;
    readonly answers: readonly {
      readonly place: number;
      readonly marks: Readonly<Record<string, number | null>>;
    }[];
  };
};
export type QuestionnairesKeySlipAnswer = {
  readonly state: "waiting" | "differs" | "counted";
  readonly differences: readonly { readonly place: number; readonly key: string }[];
};
export type QuestionnairesListInput = {
  readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
};
export type QuestionnairesListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly title: string;
    readonly status: "open" | "closed" | "cancelled";
    readonly subject: { readonly kind: string; readonly id: number };
    readonly closesOn: string;
    readonly targets: number;
    readonly invited: number;
  }[];
  readonly next: string | null;
};
export type QuestionnairesPreferenceInput = Readonly<Record<string, never>>;
export type QuestionnairesPreferenceAnswer = { readonly wanted: boolean };
export type QuestionnairesReadBallotInput = { readonly body: { readonly ballotCode: string } };
export type QuestionnairesReadBallotAnswer = {
  readonly title: string;
  readonly group: "subdistricts" | "residents" | "units" | "deputies";
  readonly closesOn: string;
  readonly used: boolean;
  readonly minimumGroup: number;
  readonly targets: readonly {
    readonly place: number;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly questions: readonly {
    readonly key: string;
    readonly text: { readonly zh: string; readonly en: string };
  }[];
};
export type QuestionnairesSavePreferenceInput = { readonly body: { readonly wanted: boolean } };
export type QuestionnairesSavePreferenceAnswer = { readonly wanted: boolean };
export type QuestionnairesWorkbookInput = {
  readonly params: { readonly surveyId: number };
  readonly query?: { readonly language?: "zh" | "en" | undefined };
};
export type QuestionnairesWorkbookAnswer = Blob;
export type ReviewCasesInput = {
  readonly query?: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly dutyCode?: string | undefined;
    readonly categoryCode?: string | undefined;
    readonly leadOrgId?: number | undefined;
    readonly subdistrictId?: number | undefined;
    readonly kind?: "application" | "request" | "jointOperation" | undefined;
    readonly completed?: boolean | undefined;
    readonly late?: boolean | undefined;
    readonly handedOver?: boolean | undefined;
    readonly returned?: boolean | undefined;
    readonly pingPong?: boolean | undefined;
    readonly stayOrgId?: number | undefined;
    readonly nextOrgId?: number | undefined;
    readonly taskOrgId?: number | undefined;
    readonly taskState?: "open" | "answered" | "passedOver" | undefined;
    readonly path?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type ReviewCasesAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly receiptNo: string;
    readonly lead: { readonly id: number; readonly name: string; readonly nameEn: string } | null;
    readonly receivedAt: string;
    readonly completedAt: string | null;
    readonly workingMinutes: number;
    readonly late: boolean | null;
    readonly path: readonly {
      readonly id: number;
      readonly name: string;
      readonly nameEn: string;
    }[];
  }[];
  readonly next: string | null;
};
export type ReviewCommonDutiesInput = Readonly<Record<string, never>>;
export type ReviewCommonDutiesAnswer = {
  readonly items: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly promised: {
      readonly amount: number;
      readonly unit: "workdays" | "workingHours" | "calendarDays";
    } | null;
    readonly materialCount: number;
  }[];
};
export type ReviewGetInput = {
  readonly query?: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly dutyCode?: string | undefined;
    readonly categoryCode?: string | undefined;
    readonly leadOrgId?: number | undefined;
    readonly subdistrictId?: number | undefined;
    readonly kind?: "application" | "request" | "jointOperation" | undefined;
  };
};
export type ReviewGetAnswer = {
  readonly from: string;
  readonly to: string;
  readonly totals: {
    readonly cases: number;
    readonly completed: number;
    readonly onTime: number;
    readonly medianMinutes: number | null;
    readonly p90Minutes: number | null;
    readonly handedOver: number;
    readonly returned: number;
    readonly pingPong: number;
    readonly satisfaction: number | null;
  };
  readonly byDuty: readonly {
    readonly key: string;
    readonly name: string;
    readonly nameEn: string;
    readonly cases: number;
    readonly completed: number;
    readonly onTime: number;
    readonly medianMinutes: number | null;
    readonly p90Minutes: number | null;
    readonly handedOver: number;
    readonly returned: number;
    readonly pingPong: number;
    readonly satisfaction: number | null;
  }[];
  readonly byCategory: readonly {
    readonly key: string;
    readonly name: string;
    readonly nameEn: string;
    readonly cases: number;
    readonly completed: number;
    readonly onTime: number;
    readonly medianMinutes: number | null;
    readonly p90Minutes: number | null;
    readonly handedOver: number;
    readonly returned: number;
    readonly pingPong: number;
    readonly satisfaction: number | null;
  }[];
  readonly byLead: readonly {
    readonly key: string;
    readonly name: string;
    readonly nameEn: string;
    readonly cases: number;
    readonly completed: number;
    readonly onTime: number;
    readonly medianMinutes: number | null;
    readonly p90Minutes: number | null;
    readonly handedOver: number;
    readonly returned: number;
    readonly pingPong: number;
    readonly satisfaction: number | null;
  }[];
  readonly stays: readonly {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly stays: number;
    readonly medianMinutes: number;
    readonly p90Minutes: number;
    readonly share: number;
  }[];
  readonly tasks: readonly {
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly tasks: number;
    readonly open: number;
    readonly answered: number;
    readonly inTime: number;
    readonly medianMinutes: number | null;
    readonly sentBack: number;
    readonly passedOver: number;
  }[];
  readonly transitions: readonly {
    readonly from: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly to: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly n: number;
    readonly medianMinutes: number;
    readonly p90Minutes: number;
    readonly pingPong: number;
  }[];
  readonly paths: readonly {
    readonly steps: readonly {
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly medianMinutes: number;
    }[];
    readonly n: number;
    readonly onTime: number;
    readonly medianMinutes: number;
    readonly p90Minutes: number;
  }[];
};
export type ReviewOpenInput = Readonly<Record<string, never>>;
export type ReviewOpenAnswer = {
  readonly from: string;
  readonly to: string;
  readonly least: number;
  readonly totals: {
    readonly received: number | null;
    readonly completed: number | null;
    readonly onTime: { readonly share: number; readonly of: number } | null;
    readonly satisfied: {
      readonly share: number;
      readonly of: number;
      readonly low: number;
      readonly high: number;
    } | null;
  };
  readonly months: readonly {
    readonly month: string;
    readonly received: number | null;
    readonly completed: number | null;
    readonly onTime: { readonly share: number; readonly of: number } | null;
    readonly satisfied: {
      readonly share: number;
      readonly of: number;
      readonly low: number;
      readonly high: number;
    } | null;
  }[];
  readonly subdistricts: readonly {
    readonly name: { readonly zh: string; readonly en: string };
    readonly received: number | null;
    readonly completed: number | null;
    readonly onTime: { readonly share: number; readonly of: number } | null;
    readonly satisfied: {
      readonly share: number;
      readonly of: number;
      readonly low: number;
      readonly high: number;
    } | null;
  }[];
  readonly departments: readonly {
    readonly name: { readonly zh: string; readonly en: string };
    readonly received: number | null;
    readonly completed: number | null;
    readonly onTime: { readonly share: number; readonly of: number } | null;
    readonly satisfied: {
      readonly share: number;
      readonly of: number;
      readonly low: number;
      readonly high: number;
    } | null;
  }[];
};
export type ReviewWorkbookInput = {
  readonly query?: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly dutyCode?: string | undefined;
    readonly categoryCode?: string | undefined;
    readonly leadOrgId?: number | undefined;
    readonly subdistrictId?: number | undefined;
    readonly kind?: "application" | "request" | "jointOperation" | undefined;
    readonly language?: "zh" | "en" | undefined;
  };
};
export type ReviewWorkbookAnswer = Blob;
export type TaskRefusalsActInput = {
  readonly params: { readonly taskRefusalId: number };
  readonly body:
    | { readonly type: "state"; readonly text: string }
    | { readonly type: "confirm"; readonly reason: string }
    | {
        readonly type: "findCovered";
        readonly reason: string;
        readonly mandateId: number;
        readonly clause: string;
      }
    | { readonly type: "withdraw"; readonly reason: string }
    | { readonly type: "note" };
};
export type TaskRefusalsActAnswer = {
  readonly id: number;
  readonly number: string;
  readonly status: "waiting" | "confirmed" | "covered" | "withdrawn";
  readonly channel: "case" | "telephone" | "paper" | "meeting" | "chatGroup" | "other";
  readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly department: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly case: {
    readonly id: number;
    readonly receiptNo: string;
    readonly taskId: number | null;
    readonly caseSeq: number;
  } | null;
  readonly askedAt: string;
  readonly what: string;
  readonly asker: { readonly name: string | null; readonly telephone: string | null } | null;
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
  }[];
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly statementUntil: string;
  readonly decisionUntil: string;
  readonly isOverdue: boolean;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly statement: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
  } | null;
  readonly decision: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
    readonly cover: {
      readonly mandateId: number;
      readonly mandateCode: string;
      readonly clause: string;
    } | null;
  } | null;
  readonly withdrawal: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
  } | null;
  readonly notedAt: string | null;
  readonly actions: readonly {
    readonly command: "state" | "confirm" | "findCovered" | "withdraw" | "note";
    readonly waitsUntil: string | null;
  }[];
  readonly mayUnmask: boolean;
};
export type TaskRefusalsChangeSettingsInput = {
  readonly body: {
    readonly from: string;
    readonly reason: string;
    readonly statementWorkdays: number;
    readonly decisionWorkdays: number;
  };
};
export type TaskRefusalsChangeSettingsAnswer = {
  readonly today: string;
  readonly inForce: { readonly statementWorkdays: number; readonly decisionWorkdays: number };
  readonly versions: readonly {
    readonly from: string;
    readonly reason: string;
    readonly statementWorkdays: number;
    readonly decisionWorkdays: number;
  }[];
  readonly maySet: boolean;
};
export type TaskRefusalsCountsInput = Readonly<Record<string, never>>;
export type TaskRefusalsCountsAnswer = {
  readonly waiting: number;
  readonly toAnswer: number;
  readonly toNote: number;
};
export type TaskRefusalsCoverInput = { readonly query: { readonly departmentOrgId: number } };
export type TaskRefusalsCoverAnswer = {
  readonly mandates: readonly {
    readonly id: number;
    readonly code: string;
    readonly title: string;
    readonly conditions: readonly string[];
    readonly from: string;
    readonly to: string;
    readonly certain: boolean;
  }[];
};
export type TaskRefusalsDepartmentsInput = Readonly<Record<string, never>>;
export type TaskRefusalsDepartmentsAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly name: string;
    readonly nameEn: string;
  }[];
};
export type TaskRefusalsDisclosedInput = {
  readonly query?: { readonly from?: string | undefined; readonly to?: string | undefined };
};
export type TaskRefusalsDisclosedAnswer = {
  readonly from: string;
  readonly to: string;
  readonly decided: number;
  readonly confirmed: number;
  readonly covered: number;
  readonly departments: readonly {
    readonly department: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly confirmed: number;
    readonly covered: number;
  }[];
  readonly months: readonly {
    readonly month: string;
    readonly confirmed: number;
    readonly covered: number;
  }[];
};
export type TaskRefusalsExportInput = {
  readonly query?: {
    readonly status?: "waiting" | "confirmed" | "covered" | "withdrawn" | undefined;
    readonly channel?:
      | "case"
      | "telephone"
      | "paper"
      | "meeting"
      | "chatGroup"
      | "other"
      | undefined;
    readonly orgId?: number | undefined;
    readonly departmentOrgId?: number | undefined;
    readonly caseId?: number | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly q?: string | undefined;
    readonly format?: "xlsx" | "csv" | undefined;
  };
};
export type TaskRefusalsExportAnswer = Blob;
export type TaskRefusalsExportStatisticsInput = {
  readonly query?: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly format?: "xlsx" | "csv" | undefined;
  };
};
export type TaskRefusalsExportStatisticsAnswer = Blob;
export type TaskRefusalsFileInput = {
  readonly params: { readonly taskRefusalId: number; readonly fileId: number };
};
export type TaskRefusalsFileAnswer = Blob;
export type TaskRefusalsGetInput = { readonly params: { readonly taskRefusalId: number } };
export type TaskRefusalsGetAnswer = {
  readonly id: number;
  readonly number: string;
  readonly status: "waiting" | "confirmed" | "covered" | "withdrawn";
  readonly channel: "case" | "telephone" | "paper" | "meeting" | "chatGroup" | "other";
  readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly department: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly case: {
    readonly id: number;
    readonly receiptNo: string;
    readonly taskId: number | null;
    readonly caseSeq: number;
  } | null;
  readonly askedAt: string;
  readonly what: string;
  readonly asker: { readonly name: string | null; readonly telephone: string | null } | null;
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
  }[];
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly statementUntil: string;
  readonly decisionUntil: string;
  readonly isOverdue: boolean;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly statement: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
  } | null;
  readonly decision: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
    readonly cover: {
      readonly mandateId: number;
      readonly mandateCode: string;
      readonly clause: string;
    } | null;
  } | null;
  readonly withdrawal: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
  } | null;
  readonly notedAt: string | null;
  readonly actions: readonly {
    readonly command: "state" | "confirm" | "findCovered" | "withdraw" | "note";
    readonly waitsUntil: string | null;
  }[];
  readonly mayUnmask: boolean;
};
export type TaskRefusalsListInput = {
  readonly query?: {
    readonly status?: "waiting" | "confirmed" | "covered" | "withdrawn" | undefined;
    readonly channel?:
      | "case"
      | "telephone"
      | "paper"
      | "meeting"
      | "chatGroup"
      | "other"
      | undefined;
    readonly orgId?: number | undefined;
    readonly departmentOrgId?: number | undefined;
    readonly caseId?: number | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly q?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  };
};
export type TaskRefusalsListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly number: string;
    readonly status: "waiting" | "confirmed" | "covered" | "withdrawn";
    readonly channel: "case" | "telephone" | "paper" | "meeting" | "chatGroup" | "other";
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly department: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly case: {
      readonly id: number;
      readonly receiptNo: string;
      readonly taskId: number | null;
      readonly caseSeq: number;
    } | null;
    readonly askedAt: string;
    readonly what: string;
    readonly asker: { readonly name: string | null; readonly telephone: string | null } | null;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly mediaType: string;
    }[];
    readonly recordedAt: string;
    readonly recordedBy: string | null;
    readonly statementUntil: string;
    readonly decisionUntil: string;
    readonly isOverdue: boolean;
    readonly clock: {
      readonly state: "running" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly statement: {
      readonly text: string;
      readonly at: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly person: string | null;
    } | null;
    readonly decision: {
      readonly text: string;
      readonly at: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly person: string | null;
      readonly cover: {
        readonly mandateId: number;
        readonly mandateCode: string;
        readonly clause: string;
      } | null;
    } | null;
    readonly withdrawal: {
      readonly text: string;
      readonly at: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly person: string | null;
    } | null;
    readonly notedAt: string | null;
    readonly actions: readonly {
      readonly command: "state" | "confirm" | "findCovered" | "withdraw" | "note";
      readonly waitsUntil: string | null;
    }[];
    readonly mayUnmask: boolean;
  }[];
  readonly next: string | null;
};
export type TaskRefusalsMandatesInput = { readonly params: { readonly taskRefusalId: number } };
export type TaskRefusalsMandatesAnswer = {
  readonly mandates: readonly {
    readonly id: number;
    readonly code: string;
    readonly title: string;
    readonly conditions: readonly string[];
    readonly from: string;
    readonly to: string;
    readonly certain: boolean;
  }[];
};
export type TaskRefusalsOfCaseInput = { readonly params: { readonly caseId: number } };
export type TaskRefusalsOfCaseAnswer = {
  readonly sentDown: readonly {
    readonly taskId: number | null;
    readonly caseSeq: number;
    readonly from: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly at: string;
    readonly by: string;
    readonly text: string;
    readonly mandates: readonly {
      readonly id: number;
      readonly code: string;
      readonly title: string;
      readonly conditions: readonly string[];
      readonly from: string;
      readonly to: string;
      readonly certain: boolean;
    }[];
  }[];
  readonly refusals: readonly {
    readonly id: number;
    readonly number: string;
    readonly status: "waiting" | "confirmed" | "covered" | "withdrawn";
    readonly channel: "case" | "telephone" | "paper" | "meeting" | "chatGroup" | "other";
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly department: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly case: {
      readonly id: number;
      readonly receiptNo: string;
      readonly taskId: number | null;
      readonly caseSeq: number;
    } | null;
    readonly askedAt: string;
    readonly what: string;
    readonly asker: { readonly name: string | null; readonly telephone: string | null } | null;
    readonly files: readonly {
      readonly id: number;
      readonly name: string;
      readonly mediaType: string;
    }[];
    readonly recordedAt: string;
    readonly recordedBy: string | null;
    readonly statementUntil: string;
    readonly decisionUntil: string;
    readonly isOverdue: boolean;
    readonly clock: {
      readonly state: "running" | "stopped" | "late";
      readonly usedShare: number;
      readonly dueAt: string;
      readonly remaining: { readonly workdays: number; readonly minutes: number };
      readonly provisional: boolean;
    } | null;
    readonly statement: {
      readonly text: string;
      readonly at: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly person: string | null;
    } | null;
    readonly decision: {
      readonly text: string;
      readonly at: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly person: string | null;
      readonly cover: {
        readonly mandateId: number;
        readonly mandateCode: string;
        readonly clause: string;
      } | null;
    } | null;
    readonly withdrawal: {
      readonly text: string;
      readonly at: string;
      readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
      readonly person: string | null;
    } | null;
    readonly notedAt: string | null;
    readonly actions: readonly {
      readonly command: "state" | "confirm" | "findCovered" | "withdraw" | "note";
      readonly waitsUntil: string | null;
    }[];
    readonly mayUnmask: boolean;
  }[];
};
export type TaskRefusalsRefuseOnCaseInput = {
  readonly body: {
    readonly caseId: number;
    readonly taskId: number | null;
    readonly notAmong?: readonly number[] | undefined;
  };
};
export type TaskRefusalsRefuseOnCaseAnswer = {
  readonly id: number;
  readonly number: string;
  readonly status: "waiting" | "confirmed" | "covered" | "withdrawn";
  readonly channel: "case" | "telephone" | "paper" | "meeting" | "chatGroup" | "other";
  readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly department: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly case: {
    readonly id: number;
    readonly receiptNo: string;
    readonly taskId: number | null;
    readonly caseSeq: number;
  } | null;
  readonly askedAt: string;
  readonly what: string;
  readonly asker: { readonly name: string | null; readonly telephone: string | null } | null;
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
  }[];
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly statementUntil: string;
  readonly decisionUntil: string;
  readonly isOverdue: boolean;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly statement: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
  } | null;
  readonly decision: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
    readonly cover: {
      readonly mandateId: number;
      readonly mandateCode: string;
      readonly clause: string;
    } | null;
  } | null;
  readonly withdrawal: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
  } | null;
  readonly notedAt: string | null;
  readonly actions: readonly {
    readonly command: "state" | "confirm" | "findCovered" | "withdraw" | "note";
    readonly waitsUntil: string | null;
  }[];
  readonly mayUnmask: boolean;
};
export type TaskRefusalsRefusePastInput = {
  readonly body: {
    readonly channel: "telephone" | "paper" | "meeting" | "chatGroup" | "other";
    readonly departmentOrgId: number;
    readonly askedAt: string;
    readonly what: string;
    readonly asker: { readonly name: string | null; readonly telephone: string | null } | null;
    readonly fileIds?: readonly number[] | undefined;
    readonly mandateCode?: string | null | undefined;
    readonly notAmong?: readonly number[] | undefined;
  };
};
export type TaskRefusalsRefusePastAnswer = {
  readonly id: number;
  readonly number: string;
  readonly status: "waiting" | "confirmed" | "covered" | "withdrawn";
  readonly channel: "case" | "telephone" | "paper" | "meeting" | "chatGroup" | "other";
  readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly department: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly case: {
    readonly id: number;
    readonly receiptNo: string;
    readonly taskId: number | null;
    readonly caseSeq: number;
  } | null;
  readonly askedAt: string;
  readonly what: string;
  readonly asker: { readonly name: string | null; readonly telephone: string | null } | null;
  readonly files: readonly {
    readonly id: number;
    readonly name: string;
    readonly mediaType: string;
  }[];
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly statementUntil: string;
  readonly decisionUntil: string;
  readonly isOverdue: boolean;
  readonly clock: {
    readonly state: "running" | "stopped" | "late";
    readonly usedShare: number;
    readonly dueAt: string;
    readonly remaining: { readonly workdays: number; readonly minutes: number };
    readonly provisional: boolean;
  } | null;
  readonly statement: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
  } | null;
  readonly decision: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
    readonly cover: {
      readonly mandateId: number;
      readonly mandateCode: string;
      readonly clause: string;
    } | null;
  } | null;
  readonly withdrawal: {
    readonly text: string;
    readonly at: string;
    readonly org: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly person: string | null;
  } | null;
  readonly notedAt: string | null;
  readonly actions: readonly {
    readonly command: "state" | "confirm" | "findCovered" | "withdraw" | "note";
    readonly waitsUntil: string | null;
  }[];
  readonly mayUnmask: boolean;
};
export type TaskRefusalsSettingsInput = Readonly<Record<string, never>>;
export type TaskRefusalsSettingsAnswer = {
  readonly today: string;
  readonly inForce: { readonly statementWorkdays: number; readonly decisionWorkdays: number };
  readonly versions: readonly {
    readonly from: string;
    readonly reason: string;
    readonly statementWorkdays: number;
    readonly decisionWorkdays: number;
  }[];
  readonly maySet: boolean;
};
export type TaskRefusalsStatisticsInput = {
  readonly query?: { readonly from?: string | undefined; readonly to?: string | undefined };
};
export type TaskRefusalsStatisticsAnswer = {
  readonly from: string;
  readonly to: string;
  readonly total: {
    readonly recorded: number;
    readonly waiting: number;
    readonly confirmed: number;
    readonly covered: number;
    readonly withdrawn: number;
  };
  readonly departments: readonly {
    readonly department: { readonly id: number; readonly name: string; readonly nameEn: string };
    readonly recorded: number;
    readonly waiting: number;
    readonly confirmed: number;
    readonly covered: number;
    readonly withdrawn: number;
    readonly channels: Readonly<Record<string, number>>;
  }[];
  readonly months: readonly {
    readonly month: string;
    readonly recorded: number;
    readonly waiting: number;
    readonly confirmed: number;
    readonly covered: number;
    readonly withdrawn: number;
  }[];
};
export type TaskRefusalsTakeBackSettingsInput = {
  readonly body: { readonly from: string; readonly reason: string };
};
export type TaskRefusalsTakeBackSettingsAnswer = {
  readonly today: string;
  readonly inForce: { readonly statementWorkdays: number; readonly decisionWorkdays: number };
  readonly versions: readonly {
    readonly from: string;
    readonly reason: string;
    readonly statementWorkdays: number;
    readonly decisionWorkdays: number;
  }[];
  readonly maySet: boolean;
};
export type TaskRefusalsUnmaskInput = {
  readonly params: { readonly taskRefusalId: number };
  readonly body: { readonly reason: string };
};
export type TaskRefusalsUnmaskAnswer = {
  readonly name: string | null;
  readonly telephone: string | null;
};
export type WorkCancelInput = { readonly params: { readonly workId: number } };
export type WorkCancelAnswer = {
  readonly id: number;
  readonly kind: string;
  readonly subject: string | null;
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly done: number;
  readonly total: number | null;
  readonly isStopping: boolean;
  readonly mayCancel: boolean;
  readonly href: string | null;
  readonly file: {
    readonly name: string;
    readonly sizeBytes: number;
    readonly mayFetch: boolean;
  } | null;
  readonly failure: {
    readonly kind: string;
    readonly code: string;
    readonly params: Readonly<Record<string, string | number | readonly string[]>>;
    readonly message: { readonly zh: string; readonly en: string };
  } | null;
  readonly postId: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly keptUntil: string | null;
};
export type WorkForgetInput = { readonly params: { readonly workId: number } };
export type WorkForgetAnswer = { readonly forgotten: boolean };
export type WorkGetInput = { readonly params: { readonly workId: number } };
export type WorkGetAnswer = {
  readonly id: number;
  readonly kind: string;
  readonly subject: string | null;
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly done: number;
  readonly total: number | null;
  readonly isStopping: boolean;
  readonly mayCancel: boolean;
  readonly href: string | null;
  readonly file: {
    readonly name: string;
    readonly sizeBytes: number;
    readonly mayFetch: boolean;
  } | null;
  readonly failure: {
    readonly kind: string;
    readonly code: string;
    readonly params: Readonly<Record<string, string | number | readonly string[]>>;
    readonly message: { readonly zh: string; readonly en: string };
  } | null;
  readonly postId: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly keptUntil: string | null;
};
export type WorkListInput = {
  readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
};
export type WorkListAnswer = {
  readonly items: readonly {
    readonly id: number;
    readonly kind: string;
    readonly subject: string | null;
    readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
    readonly done: number;
    readonly total: number | null;
    readonly isStopping: boolean;
    readonly mayCancel: boolean;
    readonly href: string | null;
    readonly file: {
      readonly name: string;
      readonly sizeBytes: number;
      readonly mayFetch: boolean;
    } | null;
    readonly failure: {
      readonly kind: string;
      readonly code: string;
      readonly params: Readonly<Record<string, string | number | readonly string[]>>;
      readonly message: { readonly zh: string; readonly en: string };
    } | null;
    readonly postId: number;
    readonly createdAt: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly keptUntil: string | null;
  }[];
  readonly next: string | null;
};
export type WorkResultInput = { readonly params: { readonly workId: number } };
export type WorkResultAnswer = Blob;

export const api = {
  accountability: {
    /** State your view, decide, appeal, or decide an appeal */
    act: (
      input: AccountabilityActInput,
      options?: RequestOptions,
    ): Promise<AccountabilityActAnswer> =>
      send("POST", "/api/v1/breaches/{breachId}/commands", input, options),
    /** One breach with its evidence, statement, decision and appeal */
    get: (
      input: AccountabilityGetInput,
      options?: RequestOptions,
    ): Promise<AccountabilityGetAnswer> =>
      send("GET", "/api/v1/breaches/{breachId}", input, options),
    /** Breaches that you may see, the newest first */
    list: (
      input: AccountabilityListInput = {},
      options?: RequestOptions,
    ): Promise<AccountabilityListAnswer> => send("GET", "/api/v1/breaches", input, options),
    /** How many breaches there are at each body and what became of them */
    summary: (
      input: AccountabilitySummaryInput = {},
      options?: RequestOptions,
    ): Promise<AccountabilitySummaryAnswer> =>
      send("GET", "/api/v1/breaches/summary", input, options),
  },
  accounts: {
    /** Change my password; every other session ends */
    changePassword: (
      input: AccountsChangePasswordInput,
      options?: RequestOptions,
    ): Promise<AccountsChangePasswordAnswer> => send("PUT", "/api/v1/me/password", input, options),
    /** Remember my language */
    chooseLanguage: (
      input: AccountsChooseLanguageInput,
      options?: RequestOptions,
    ): Promise<AccountsChooseLanguageAnswer> => send("PUT", "/api/v1/me/language", input, options),
    /** How a resident wants to be addressed */
    chooseName: (
      input: AccountsChooseNameInput,
      options?: RequestOptions,
    ): Promise<AccountsChooseNameAnswer> => send("PUT", "/api/v1/me/name", input, options),
    /** Turn the second factor on; shows the recovery codes once */
    confirmSecondFactor: (
      input: AccountsConfirmSecondFactorInput,
      options?: RequestOptions,
    ): Promise<AccountsConfirmSecondFactorAnswer> =>
      send("POST", "/api/v1/me/second-factor/confirm", input, options),
    /** Create an account for a person; answers with a temporary password */
    create: (input: AccountsCreateInput, options?: RequestOptions): Promise<AccountsCreateAnswer> =>
      send("POST", "/api/v1/accounts", input, options),
    /** Messages that a demo district would have sent; there is nothing here in a real one */
    demoOutbox: (
      input: AccountsDemoOutboxInput = {},
      options?: RequestOptions,
    ): Promise<AccountsDemoOutboxAnswer> => send("GET", "/api/v1/demo/outbox", input, options),
    /** Sign-ins of a demo district; there is nothing here in a real one */
    demoSignIns: (
      input: AccountsDemoSignInsInput = {},
      options?: RequestOptions,
    ): Promise<AccountsDemoSignInsAnswer> => send("GET", "/api/v1/demo/sign-ins", input, options),
    /** Turn off the second factor of somebody who has lost it */
    disableSecondFactor: (
      input: AccountsDisableSecondFactorInput,
      options?: RequestOptions,
    ): Promise<AccountsDisableSecondFactorAnswer> =>
      send("POST", "/api/v1/accounts/{id}/disable-second-factor", input, options),
    /** End one of my sessions */
    endMySession: (
      input: AccountsEndMySessionInput,
      options?: RequestOptions,
    ): Promise<AccountsEndMySessionAnswer> =>
      send("DELETE", "/api/v1/me/sessions/{id}", input, options),
    /** End all my sessions but this one */
    endOtherSessions: (
      input: AccountsEndOtherSessionsInput = {},
      options?: RequestOptions,
    ): Promise<AccountsEndOtherSessionsAnswer> =>
      send("DELETE", "/api/v1/me/sessions", input, options),
    /** Look at a demo district as somebody else; there is nothing here in a real one */
    enterDemo: (
      input: AccountsEnterDemoInput,
      options?: RequestOptions,
    ): Promise<AccountsEnterDemoAnswer> => send("POST", "/api/v1/demo/enter", input, options),
    /** One account of staff */
    get: (input: AccountsGetInput, options?: RequestOptions): Promise<AccountsGetAnswer> =>
      send("GET", "/api/v1/accounts/{id}", input, options),
    /** Accounts of staff by user name, with last sign-in and locks */
    list: (input: AccountsListInput = {}, options?: RequestOptions): Promise<AccountsListAnswer> =>
      send("GET", "/api/v1/accounts", input, options),
    /** Lock an account; all sessions end at once */
    lock: (input: AccountsLockInput, options?: RequestOptions): Promise<AccountsLockAnswer> =>
      send("POST", "/api/v1/accounts/{id}/lock", input, options),
    /** Who am I: kind, name, posts, current post, language; anonymous people are told so */
    me: (input: AccountsMeInput = {}, options?: RequestOptions): Promise<AccountsMeAnswer> =>
      send("GET", "/api/v1/me", input, options),
    /** Where I am signed in */
    mySessions: (
      input: AccountsMySessionsInput = {},
      options?: RequestOptions,
    ): Promise<AccountsMySessionsAnswer> => send("GET", "/api/v1/me/sessions", input, options),
    /** Where the identity provider sends the browser back to; answers with a redirect */
    oidcCallback: (
      input: AccountsOidcCallbackInput = {},
      options?: RequestOptions,
    ): Promise<AccountsOidcCallbackAnswer> =>
      send("GET", "/api/v1/sign-in/oidc/callback", input, options),
    /** Send a one-time code to a resident's telephone */
    requestCode: (
      input: AccountsRequestCodeInput,
      options?: RequestOptions,
    ): Promise<AccountsRequestCodeAnswer> => send("POST", "/api/v1/sign-in/code", input, options),
    /** Give a temporary password; all sessions end */
    resetPassword: (
      input: AccountsResetPasswordInput,
      options?: RequestOptions,
    ): Promise<AccountsResetPasswordAnswer> =>
      send("POST", "/api/v1/accounts/{id}/reset-password", input, options),
    /** Sign in as staff with user name and password */
    signIn: (input: AccountsSignInInput, options?: RequestOptions): Promise<AccountsSignInAnswer> =>
      send("POST", "/api/v1/sign-in", input, options),
    /** Last step after a temporary password: choose one of your own */
    signInNewPassword: (
      input: AccountsSignInNewPasswordInput,
      options?: RequestOptions,
    ): Promise<AccountsSignInNewPasswordAnswer> =>
      send("POST", "/api/v1/sign-in/new-password", input, options),
    /** Which ways of signing in this district offers */
    signInOptions: (
      input: AccountsSignInOptionsInput = {},
      options?: RequestOptions,
    ): Promise<AccountsSignInOptionsAnswer> =>
      send("GET", "/api/v1/sign-in/options", input, options),
    /** Second step: a code of the authenticator or a recovery code */
    signInSecondFactor: (
      input: AccountsSignInSecondFactorInput,
      options?: RequestOptions,
    ): Promise<AccountsSignInSecondFactorAnswer> =>
      send("POST", "/api/v1/sign-in/second-factor", input, options),
    /** Sign out; harmless for whoever is not signed in */
    signOut: (
      input: AccountsSignOutInput = {},
      options?: RequestOptions,
    ): Promise<AccountsSignOutAnswer> => send("POST", "/api/v1/sign-out", input, options),
    /** Begin to sign in as staff through the district's identity provider */
    startOidc: (
      input: AccountsStartOidcInput,
      options?: RequestOptions,
    ): Promise<AccountsStartOidcAnswer> => send("POST", "/api/v1/sign-in/oidc", input, options),
    /** Show a new secret for an authenticator; it counts once a code of it is confirmed */
    startSecondFactor: (
      input: AccountsStartSecondFactorInput,
      options?: RequestOptions,
    ): Promise<AccountsStartSecondFactorAnswer> =>
      send("POST", "/api/v1/me/second-factor", input, options),
    /** Turn my second factor off */
    stopSecondFactor: (
      input: AccountsStopSecondFactorInput,
      options?: RequestOptions,
    ): Promise<AccountsStopSecondFactorAnswer> =>
      send("POST", "/api/v1/me/second-factor/stop", input, options),
    /** Act under another of my posts */
    switchPost: (
      input: AccountsSwitchPostInput,
      options?: RequestOptions,
    ): Promise<AccountsSwitchPostAnswer> => send("PUT", "/api/v1/me/post", input, options),
    /** Lift an administrator's lock and the one after wrong attempts */
    unlock: (input: AccountsUnlockInput, options?: RequestOptions): Promise<AccountsUnlockAnswer> =>
      send("POST", "/api/v1/accounts/{id}/unlock", input, options),
    /** Sign in as a resident with the code */
    verifyCode: (
      input: AccountsVerifyCodeInput,
      options?: RequestOptions,
    ): Promise<AccountsVerifyCodeAnswer> =>
      send("POST", "/api/v1/sign-in/code/verify", input, options),
  },
  admission: {
    /** Submit, check, give an opinion, review, put on an agenda, enter a decision, petition for exit */
    act: (input: AdmissionActInput, options?: RequestOptions): Promise<AdmissionActAnswer> =>
      send("POST", "/api/v1/admissions/{id}/commands", input, options),
    /** Cancel a planned meeting with an empty agenda */
    cancelMeeting: (
      input: AdmissionCancelMeetingInput,
      options?: RequestOptions,
    ): Promise<AdmissionCancelMeetingAnswer> =>
      send("POST", "/api/v1/admission-meetings/{id}/cancellation", input, options),
    /** Change a planned meeting */
    changeMeeting: (
      input: AdmissionChangeMeetingInput,
      options?: RequestOptions,
    ): Promise<AdmissionChangeMeetingAnswer> =>
      send("PUT", "/api/v1/admission-meetings/{id}", input, options),
    /** Set limits and the list from a day on */
    changeSettings: (
      input: AdmissionChangeSettingsInput,
      options?: RequestOptions,
    ): Promise<AdmissionChangeSettingsAnswer> =>
      send("POST", "/api/v1/admission-settings", input, options),
    /** What an application as it stands would come to; writes nothing */
    check: (input: AdmissionCheckInput, options?: RequestOptions): Promise<AdmissionCheckAnswer> =>
      send("POST", "/api/v1/admissions/checks", input, options),
    /** What can be chosen in an application: areas, bodies, assisted duties, budgets */
    choices: (
      input: AdmissionChoicesInput = {},
      options?: RequestOptions,
    ): Promise<AdmissionChoicesAnswer> => send("GET", "/api/v1/admissions/choices", input, options),
    /** Keep a draft, finished or not */
    draft: (input: AdmissionDraftInput, options?: RequestOptions): Promise<AdmissionDraftAnswer> =>
      send("POST", "/api/v1/admissions", input, options),
    /** The same list under its filters as CSV or XLSX */
    export: (
      input: AdmissionExportInput = {},
      options?: RequestOptions,
    ): Promise<AdmissionExportAnswer> => send("GET", "/api/v1/admissions/export", input, options),
    /** The meetings as iCalendar, for whoever has the address */
    feed: (input: AdmissionFeedInput, options?: RequestOptions): Promise<AdmissionFeedAnswer> =>
      send("GET", "/api/v1/admission-feeds/{token}/meetings.ics", input, options),
    /** The addresses under which your calendar programs read the meetings */
    feeds: (
      input: AdmissionFeedsInput = {},
      options?: RequestOptions,
    ): Promise<AdmissionFeedsAnswer> => send("GET", "/api/v1/me/admission-feeds", input, options),
    /** A file of an application */
    file: (input: AdmissionFileInput, options?: RequestOptions): Promise<AdmissionFileAnswer> =>
      send("GET", "/api/v1/admissions/{id}/files/{fileId}", input, options),
    /** One application with opinions, review, decisions, money and time line */
    get: (input: AdmissionGetInput, options?: RequestOptions): Promise<AdmissionGetAnswer> =>
      send("GET", "/api/v1/admissions/{id}", input, options),
    /** Record that a meeting was held, under which minute number */
    holdMeeting: (
      input: AdmissionHoldMeetingInput,
      options?: RequestOptions,
    ): Promise<AdmissionHoldMeetingAnswer> =>
      send("POST", "/api/v1/admission-meetings/{id}/minutes", input, options),
    /** Applications that you may see, the newest first */
    list: (
      input: AdmissionListInput = {},
      options?: RequestOptions,
    ): Promise<AdmissionListAnswer> => send("GET", "/api/v1/admissions", input, options),
    /** One meeting with its agenda, and what waits for one of its kind */
    meeting: (
      input: AdmissionMeetingInput,
      options?: RequestOptions,
    ): Promise<AdmissionMeetingAnswer> =>
      send("GET", "/api/v1/admission-meetings/{id}", input, options),
    /** Meetings that decide on admission, the latest first */
    meetings: (
      input: AdmissionMeetingsInput = {},
      options?: RequestOptions,
    ): Promise<AdmissionMeetingsAnswer> =>
      send("GET", "/api/v1/admission-meetings", input, options),
    /** Make such an address; it is shown this once */
    openFeed: (
      input: AdmissionOpenFeedInput = {},
      options?: RequestOptions,
    ): Promise<AdmissionOpenFeedAnswer> =>
      send("POST", "/api/v1/me/admission-feeds", input, options),
    /** How many there are in each state, and the money that is set aside, by department */
    overview: (
      input: AdmissionOverviewInput = {},
      options?: RequestOptions,
    ): Promise<AdmissionOverviewAnswer> =>
      send("GET", "/api/v1/admissions/overview", input, options),
    /** Plan a meeting */
    planMeeting: (
      input: AdmissionPlanMeetingInput,
      options?: RequestOptions,
    ): Promise<AdmissionPlanMeetingAnswer> =>
      send("POST", "/api/v1/admission-meetings", input, options),
    /** The public register of admitted work, the newest first */
    register: (
      input: AdmissionRegisterInput = {},
      options?: RequestOptions,
    ): Promise<AdmissionRegisterAnswer> =>
      send("GET", "/api/v1/admission-register", input, options),
    /** One entry of the public register */
    registerEntry: (
      input: AdmissionRegisterEntryInput,
      options?: RequestOptions,
    ): Promise<AdmissionRegisterEntryAnswer> =>
      send("GET", "/api/v1/admission-register/{id}", input, options),
    /** Revoke such an address */
    revokeFeed: (
      input: AdmissionRevokeFeedInput,
      options?: RequestOptions,
    ): Promise<AdmissionRevokeFeedAnswer> =>
      send("DELETE", "/api/v1/me/admission-feeds/{id}", input, options),
    /** Keep changes of a draft */
    save: (input: AdmissionSaveInput, options?: RequestOptions): Promise<AdmissionSaveAnswer> =>
      send("PUT", "/api/v1/admissions/{id}", input, options),
    /** Limits of admission and the list of assisted duties, now and from which day on */
    settings: (
      input: AdmissionSettingsInput = {},
      options?: RequestOptions,
    ): Promise<AdmissionSettingsAnswer> =>
      send("GET", "/api/v1/admission-settings", input, options),
    /** Take back what was set for a day to come */
    takeBackSettings: (
      input: AdmissionTakeBackSettingsInput,
      options?: RequestOptions,
    ): Promise<AdmissionTakeBackSettingsAnswer> =>
      send("POST", "/api/v1/admission-settings/withdrawals", input, options),
    /** Show the contact in full; who looked and why is recorded */
    unmask: (
      input: AdmissionUnmaskInput,
      options?: RequestOptions,
    ): Promise<AdmissionUnmaskAnswer> =>
      send("POST", "/api/v1/admissions/{id}/unmaskings", input, options),
    /** What waits for you, the longest waiting first */
    waiting: (
      input: AdmissionWaitingInput = {},
      options?: RequestOptions,
    ): Promise<AdmissionWaitingAnswer> => send("GET", "/api/v1/admissions/waiting", input, options),
  },
  appraisal: {
    /** Answer a reply */
    answer: (
      input: AppraisalAnswerInput,
      options?: RequestOptions,
    ): Promise<AppraisalAnswerAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/answer", input, options),
    /** Appeal for one's own body or area */
    appeal: (
      input: AppraisalAppealInput,
      options?: RequestOptions,
    ): Promise<AppraisalAppealAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/appeal", input, options),
    /** Give a round up before it is computed, saying why */
    cancel: (
      input: AppraisalCancelInput,
      options?: RequestOptions,
    ): Promise<AppraisalCancelAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/cancel", input, options),
    /** The cases behind a number, as they stood when it was sealed */
    cases: (input: AppraisalCasesInput, options?: RequestOptions): Promise<AppraisalCasesAnswer> =>
      send("GET", "/api/v1/appraisal/rounds/{id}/cases", input, options),
    /** Close the round when appeals are over */
    close: (input: AppraisalCloseInput, options?: RequestOptions): Promise<AppraisalCloseAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/close", input, options),
    /** Begin collecting */
    collect: (
      input: AppraisalCollectInput,
      options?: RequestOptions,
    ): Promise<AppraisalCollectAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/collect", input, options),
    /** Have the round computed and sealed; a job does it and the round says how far it is */
    compute: (
      input: AppraisalComputeInput,
      options?: RequestOptions,
    ): Promise<AppraisalComputeAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/compute", input, options),
    /** Confirm the results after everybody could reply */
    confirm: (
      input: AppraisalConfirmInput,
      options?: RequestOptions,
    ): Promise<AppraisalConfirmAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/confirm", input, options),
    /** The dates of a round as iCalendar */
    datesFile: (
      input: AppraisalDatesFileInput,
      options?: RequestOptions,
    ): Promise<AppraisalDatesFileAnswer> =>
      send("GET", "/api/v1/appraisal/rounds/{id}/dates.ics", input, options),
    /** Decide an appeal, saying why */
    decideAppeal: (
      input: AppraisalDecideAppealInput,
      options?: RequestOptions,
    ): Promise<AppraisalDecideAppealAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/appeal-decision", input, options),
    /** Begin a scheme, from a published one or from nothing */
    draftScheme: (
      input: AppraisalDraftSchemeInput,
      options?: RequestOptions,
    ): Promise<AppraisalDraftSchemeAnswer> =>
      send("POST", "/api/v1/appraisal/schemes", input, options),
    /** The sealed file, from which the scores can be computed again without the platform */
    file: (input: AppraisalFileInput, options?: RequestOptions): Promise<AppraisalFileAnswer> =>
      send("GET", "/api/v1/appraisal/rounds/{id}/file", input, options),
    /** Open a round under a published version of a scheme */
    openRound: (
      input: AppraisalOpenRoundInput,
      options?: RequestOptions,
    ): Promise<AppraisalOpenRoundAnswer> =>
      send("POST", "/api/v1/appraisal/rounds", input, options),
    /** Publish the confirmed results */
    publish: (
      input: AppraisalPublishInput,
      options?: RequestOptions,
    ): Promise<AppraisalPublishAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/publish", input, options),
    /** Publish the draft; from then on this version is sealed */
    publishScheme: (
      input: AppraisalPublishSchemeInput,
      options?: RequestOptions,
    ): Promise<AppraisalPublishSchemeAnswer> =>
      send("POST", "/api/v1/appraisal/schemes/{id}/publish", input, options),
    /** Published rounds of public schemes, newest first */
    published: (
      input: AppraisalPublishedInput = {},
      options?: RequestOptions,
    ): Promise<AppraisalPublishedAnswer> =>
      send("GET", "/api/v1/appraisal/published", input, options),
    /** One published round for everybody */
    publishedRound: (
      input: AppraisalPublishedRoundInput,
      options?: RequestOptions,
    ): Promise<AppraisalPublishedRoundAnswer> =>
      send("GET", "/api/v1/appraisal/published/{id}", input, options),
    /** How a target fared over the published rounds of a public scheme */
    publishedTrend: (
      input: AppraisalPublishedTrendInput,
      options?: RequestOptions,
    ): Promise<AppraisalPublishedTrendAnswer> =>
      send("GET", "/api/v1/appraisal/published/{id}/trend", input, options),
    /** Record a reward or a consequence */
    recordConsequence: (
      input: AppraisalRecordConsequenceInput,
      options?: RequestOptions,
    ): Promise<AppraisalRecordConsequenceAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/consequences", input, options),
    /** Reply for one's own body or area */
    reply: (input: AppraisalReplyInput, options?: RequestOptions): Promise<AppraisalReplyAnswer> =>
      send("POST", "/api/v1/appraisal/rounds/{id}/reply", input, options),
    /** Change the draft of a scheme; what is published stays */
    reviseScheme: (
      input: AppraisalReviseSchemeInput,
      options?: RequestOptions,
    ): Promise<AppraisalReviseSchemeAnswer> =>
      send("PUT", "/api/v1/appraisal/schemes/{id}", input, options),
    /** One round with the results that one may see */
    round: (input: AppraisalRoundInput, options?: RequestOptions): Promise<AppraisalRoundAnswer> =>
      send("GET", "/api/v1/appraisal/rounds/{id}", input, options),
    /** Rounds, newest first */
    rounds: (
      input: AppraisalRoundsInput = {},
      options?: RequestOptions,
    ): Promise<AppraisalRoundsAnswer> => send("GET", "/api/v1/appraisal/rounds", input, options),
    /** One scheme with its draft and its versions */
    scheme: (
      input: AppraisalSchemeInput,
      options?: RequestOptions,
    ): Promise<AppraisalSchemeAnswer> =>
      send("GET", "/api/v1/appraisal/schemes/{id}", input, options),
    /** Schemes of appraisal with their versions */
    schemes: (
      input: AppraisalSchemesInput = {},
      options?: RequestOptions,
    ): Promise<AppraisalSchemesAnswer> => send("GET", "/api/v1/appraisal/schemes", input, options),
    /** The sealed file of one's own target, from which its score can be computed again */
    targetFile: (
      input: AppraisalTargetFileInput,
      options?: RequestOptions,
    ): Promise<AppraisalTargetFileAnswer> =>
      send("GET", "/api/v1/appraisal/rounds/{id}/targets/{place}/file", input, options),
    /** What explains one target as a workbook (XLSX), with the cases that one may see */
    targetWorkbook: (
      input: AppraisalTargetWorkbookInput,
      options?: RequestOptions,
    ): Promise<AppraisalTargetWorkbookAnswer> =>
      send("GET", "/api/v1/appraisal/rounds/{id}/targets/{place}/workbook", input, options),
    /** How a target fared over the rounds of the scheme that one may read */
    trend: (input: AppraisalTrendInput, options?: RequestOptions): Promise<AppraisalTrendAnswer> =>
      send("GET", "/api/v1/appraisal/rounds/{id}/trend", input, options),
    /** What waits for who asks: steps of rounds, replies of one's own body or area */
    waiting: (
      input: AppraisalWaitingInput = {},
      options?: RequestOptions,
    ): Promise<AppraisalWaitingAnswer> => send("GET", "/api/v1/appraisal/waiting", input, options),
    /** The results that one may see as a workbook (XLSX) */
    workbook: (
      input: AppraisalWorkbookInput,
      options?: RequestOptions,
    ): Promise<AppraisalWorkbookAnswer> =>
      send("GET", "/api/v1/appraisal/rounds/{id}/workbook", input, options),
  },
  calendars: {
    /** The day that is so many working days after another, or the working days between two */
    countWorkdays: (
      input: CalendarsCountWorkdaysInput,
      options?: RequestOptions,
    ): Promise<CalendarsCountWorkdaysAnswer> => send("GET", "/api/v1/workdays", input, options),
    /** The official calendar: known years, unknown ones marked provisional, working hours */
    get: (input: CalendarsGetInput = {}, options?: RequestOptions): Promise<CalendarsGetAnswer> =>
      send("GET", "/api/v1/calendars", input, options),
    /** Holidays and make-up working days of one year */
    getYear: (
      input: CalendarsGetYearInput,
      options?: RequestOptions,
    ): Promise<CalendarsGetYearAnswer> => send("GET", "/api/v1/calendars/{year}", input, options),
    /** Record the working hours that hold from a day on */
    updateHours: (
      input: CalendarsUpdateHoursInput,
      options?: RequestOptions,
    ): Promise<CalendarsUpdateHoursAnswer> =>
      send("PUT", "/api/v1/calendars/hours/{from}", input, options),
    /** Record the notice for a year, or withdraw the record */
    updateYear: (
      input: CalendarsUpdateYearInput,
      options?: RequestOptions,
    ): Promise<CalendarsUpdateYearAnswer> =>
      send("PUT", "/api/v1/calendars/{year}", input, options),
  },
  campaigns: {
    /** What each station has earned and not been paid */
    accrual: (
      input: CampaignsAccrualInput,
      options?: RequestOptions,
    ): Promise<CampaignsAccrualAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/accrual", input, options),
    /** The settlements that concern you, newest first */
    allSettlements: (
      input: CampaignsAllSettlementsInput = {},
      options?: RequestOptions,
    ): Promise<CampaignsAllSettlementsAnswer> =>
      send("GET", "/api/v1/campaigns/settlements", input, options),
    /** Give units to a worker of the station, take them, or give them back */
    assign: (
      input: CampaignsAssignInput,
      options?: RequestOptions,
    ): Promise<CampaignsAssignAnswer> =>
      send("POST", "/api/v1/campaigns/{campaignId}/assignments", input, options),
    /** Change what a draft says */
    change: (
      input: CampaignsChangeInput,
      options?: RequestOptions,
    ): Promise<CampaignsChangeAnswer> =>
      send("PUT", "/api/v1/campaigns/{campaignId}", input, options),
    /** Close a campaign and free what is left of its money */
    close: (input: CampaignsCloseInput, options?: RequestOptions): Promise<CampaignsCloseAnswer> =>
      send("POST", "/api/v1/campaigns/{campaignId}/close", input, options),
    /** Report up to 200 units; each item is answered, and a repeated one gets its first answer */
    complete: (
      input: CampaignsCompleteInput,
      options?: RequestOptions,
    ): Promise<CampaignsCompleteAnswer> =>
      send("POST", "/api/v1/campaigns/{campaignId}/completions", input, options),
    /** The server's half of the key with which your device seals its queue */
    deviceKey: (
      input: CampaignsDeviceKeyInput,
      options?: RequestOptions,
    ): Promise<CampaignsDeviceKeyAnswer> =>
      send("GET", "/api/v1/campaigns/device-key", input, options),
    /** The rows that were not taken, as XLSX or CSV */
    exportProblems: (
      input: CampaignsExportProblemsInput,
      options?: RequestOptions,
    ): Promise<CampaignsExportProblemsAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/imports/{importId}/export", input, options),
    /** The same as XLSX or CSV */
    exportProgress: (
      input: CampaignsExportProgressInput,
      options?: RequestOptions,
    ): Promise<CampaignsExportProgressAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/progress/export", input, options),
    /** The same as XLSX or CSV */
    exportSettlement: (
      input: CampaignsExportSettlementInput,
      options?: RequestOptions,
    ): Promise<CampaignsExportSettlementAnswer> =>
      send("GET", "/api/v1/campaigns/settlements/{settlementId}/export", input, options),
    /** Give a campaign that runs a later deadline */
    extend: (
      input: CampaignsExtendInput,
      options?: RequestOptions,
    ): Promise<CampaignsExtendAnswer> =>
      send("POST", "/api/v1/campaigns/{campaignId}/extension", input, options),
    /** Units that nobody holds and that you may take, over all of your posts */
    free: (
      input: CampaignsFreeInput = {},
      options?: RequestOptions,
    ): Promise<CampaignsFreeAnswer> => send("GET", "/api/v1/campaigns/free", input, options),
    /** One campaign with its stations and what you may do */
    get: (input: CampaignsGetInput, options?: RequestOptions): Promise<CampaignsGetAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}", input, options),
    /** What one roster file came to, row by row */
    import: (
      input: CampaignsImportInput,
      options?: RequestOptions,
    ): Promise<CampaignsImportAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/imports/{importId}", input, options),
    /** Import people or households from a CSV or XLSX file; every row is answered for */
    importRoster: (
      input: CampaignsImportRosterInput,
      options?: RequestOptions,
    ): Promise<CampaignsImportRosterAnswer> =>
      send("POST", "/api/v1/campaigns/{campaignId}/roster", input, options),
    /** What the roster files came to, newest first */
    imports: (
      input: CampaignsImportsInput,
      options?: RequestOptions,
    ): Promise<CampaignsImportsAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/imports", input, options),
    /** A page of the campaigns that you may see, newest first */
    list: (
      input: CampaignsListInput = {},
      options?: RequestOptions,
    ): Promise<CampaignsListAnswer> => send("GET", "/api/v1/campaigns", input, options),
    /** Your department's admitted quantity tasks on which a campaign can be opened */
    mandates: (
      input: CampaignsMandatesInput = {},
      options?: RequestOptions,
    ): Promise<CampaignsMandatesAnswer> =>
      send("GET", "/api/v1/campaigns/mandates", input, options),
    /** The queue of a worker's device: campaigns and units, or what changed since the last answer */
    mine: (
      input: CampaignsMineInput = {},
      options?: RequestOptions,
    ): Promise<CampaignsMineAnswer> => send("GET", "/api/v1/campaigns/mine", input, options),
    /** Open a draft on a mandate of your department */
    open: (input: CampaignsOpenInput, options?: RequestOptions): Promise<CampaignsOpenAnswer> =>
      send("POST", "/api/v1/campaigns", input, options),
    /** Say how many units each station gets */
    plan: (input: CampaignsPlanInput, options?: RequestOptions): Promise<CampaignsPlanAnswer> =>
      send("PUT", "/api/v1/campaigns/{campaignId}/quantities", input, options),
    /** How far a campaign is, by station, area and day, of what you may see */
    progress: (
      input: CampaignsProgressInput,
      options?: RequestOptions,
    ): Promise<CampaignsProgressAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/progress", input, options),
    /** A photo or signature that proves a completion */
    proof: (input: CampaignsProofInput, options?: RequestOptions): Promise<CampaignsProofAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/units/{unitId}/proofs/{fileId}", input, options),
    /** What became of a campaign; final once it is closed */
    report: (
      input: CampaignsReportInput,
      options?: RequestOptions,
    ): Promise<CampaignsReportAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/report", input, options),
    /** The empty roster that departments fill in */
    rosterTemplate: (
      input: CampaignsRosterTemplateInput = {},
      options?: RequestOptions,
    ): Promise<CampaignsRosterTemplateAnswer> =>
      send("GET", "/api/v1/campaigns/roster-template", input, options),
    /** Send a draft to its stations */
    send: (input: CampaignsSendInput, options?: RequestOptions): Promise<CampaignsSendAnswer> =>
      send("POST", "/api/v1/campaigns/{campaignId}/send", input, options),
    /** Pay the stations what they have earned; each unit once */
    settle: (
      input: CampaignsSettleInput,
      options?: RequestOptions,
    ): Promise<CampaignsSettleAnswer> =>
      send("POST", "/api/v1/campaigns/{campaignId}/settlements", input, options),
    /** The sheet of a settlement */
    settlement: (
      input: CampaignsSettlementInput,
      options?: RequestOptions,
    ): Promise<CampaignsSettlementAnswer> =>
      send("GET", "/api/v1/campaigns/settlements/{settlementId}", input, options),
    /** The settlements of a campaign, newest first */
    settlements: (
      input: CampaignsSettlementsInput,
      options?: RequestOptions,
    ): Promise<CampaignsSettlementsAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/settlements", input, options),
    /** Take the rows of the last file off the roster of a draft again */
    undoImport: (
      input: CampaignsUndoImportInput,
      options?: RequestOptions,
    ): Promise<CampaignsUndoImportAnswer> =>
      send("POST", "/api/v1/campaigns/{campaignId}/imports/{importId}/undo", input, options),
    /** One unit with what was reported of it, masked */
    unit: (input: CampaignsUnitInput, options?: RequestOptions): Promise<CampaignsUnitAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/units/{unitId}", input, options),
    /** A page of the units that you may see, masked */
    units: (input: CampaignsUnitsInput, options?: RequestOptions): Promise<CampaignsUnitsAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/units", input, options),
    /** Show the personal data of a unit in full; recorded with your reason */
    unmask: (
      input: CampaignsUnmaskInput,
      options?: RequestOptions,
    ): Promise<CampaignsUnmaskAnswer> =>
      send("POST", "/api/v1/campaigns/{campaignId}/units/{unitId}/unmask", input, options),
    /** Confirm or reject completions of others; a rejected unit is open again and not owed */
    verify: (
      input: CampaignsVerifyInput,
      options?: RequestOptions,
    ): Promise<CampaignsVerifyAnswer> =>
      send("POST", "/api/v1/campaigns/{campaignId}/verifications", input, options),
    /** Who works on your station's share, what they hold and what is free */
    workers: (
      input: CampaignsWorkersInput,
      options?: RequestOptions,
    ): Promise<CampaignsWorkersAnswer> =>
      send("GET", "/api/v1/campaigns/{campaignId}/workers", input, options),
  },
  cases: {
    /** Give one command to a case; with what you have `seen` of it, refused where somebody was first */
    act: (input: CasesActInput, options?: RequestOptions): Promise<CasesActAnswer> =>
      send("POST", "/api/v1/cases/{caseId}/commands", input, options),
    /** Take one step on many cases, each decided for itself: every row answers, nothing is half done */
    actOnMany: (
      input: CasesActOnManyInput,
      options?: RequestOptions,
    ): Promise<CasesActOnManyAnswer> => send("POST", "/api/v1/cases/commands", input, options),
    /** One bulk: its mandate, how many rows were accepted, sent, taken back */
    bulk: (input: CasesBulkInput, options?: RequestOptions): Promise<CasesBulkAnswer> =>
      send("GET", "/api/v1/case-bulks/{bulkId}", input, options),
    /** The departments for which cases may be sent */
    bulkDepartments: (
      input: CasesBulkDepartmentsInput = {},
      options?: RequestOptions,
    ): Promise<CasesBulkDepartmentsAnswer> =>
      send("GET", "/api/v1/case-bulks/departments", input, options),
    /** The mandates on which cases may be sent now, and how many were */
    bulkMandates: (
      input: CasesBulkMandatesInput = {},
      options?: RequestOptions,
    ): Promise<CasesBulkMandatesAnswer> =>
      send("GET", "/api/v1/case-bulks/mandates", input, options),
    /** How far the sending of a bulk is */
    bulkProgress: (
      input: CasesBulkProgressInput,
      options?: RequestOptions,
    ): Promise<CasesBulkProgressAnswer> =>
      send("GET", "/api/v1/case-bulks/{bulkId}/progress", input, options),
    /** The report of a bulk, row by row, as a workbook or CSV */
    bulkReport: (
      input: CasesBulkReportInput,
      options?: RequestOptions,
    ): Promise<CasesBulkReportAnswer> =>
      send("GET", "/api/v1/case-bulks/{bulkId}/report", input, options),
    /** The rows of a bulk, each with why it cannot be sent or the case that it became */
    bulkRows: (input: CasesBulkRowsInput, options?: RequestOptions): Promise<CasesBulkRowsAnswer> =>
      send("GET", "/api/v1/case-bulks/{bulkId}/rows", input, options),
    /** An empty table to fill in */
    bulkTemplate: (
      input: CasesBulkTemplateInput = {},
      options?: RequestOptions,
    ): Promise<CasesBulkTemplateAnswer> =>
      send("GET", "/api/v1/case-bulks/template", input, options),
    /** Bulks of cases that your department, or every department, has checked and sent */
    bulks: (input: CasesBulksInput = {}, options?: RequestOptions): Promise<CasesBulksAnswer> =>
      send("GET", "/api/v1/case-bulks", input, options),
    /** How many cases that you may see are open and overdue, by sub-district, community or grid */
    byArea: (input: CasesByAreaInput = {}, options?: RequestOptions): Promise<CasesByAreaAnswer> =>
      send("GET", "/api/v1/cases/by-area", input, options),
    /** Set ladder, checks or limits from a day on; cases pin what holds when they come in */
    changeSetting: (
      input: CasesChangeSettingInput,
      options?: RequestOptions,
    ): Promise<CasesChangeSettingAnswer> => send("POST", "/api/v1/cases/settings", input, options),
    /** Check a file of up to 2,000 cases against a mandate, row by row; nothing is sent */
    checkBulk: (
      input: CasesCheckBulkInput,
      options?: RequestOptions,
    ): Promise<CasesCheckBulkAnswer> => send("POST", "/api/v1/case-bulks", input, options),
    /** How many cases are in the inbox, open and overdue */
    counts: (input: CasesCountsInput = {}, options?: RequestOptions): Promise<CasesCountsAnswer> =>
      send("GET", "/api/v1/cases/counts", input, options),
    /** What a list or a search shows, as a workbook or CSV; at most 50,000 cases */
    export: (input: CasesExportInput = {}, options?: RequestOptions): Promise<CasesExportAnswer> =>
      send("GET", "/api/v1/cases/export", input, options),
    /** Download a file of a case */
    file: (input: CasesFileInput, options?: RequestOptions): Promise<CasesFileAnswer> =>
      send("GET", "/api/v1/cases/{caseId}/files/{fileId}", input, options),
    /** One case with its chain, clocks, time line and what you may do */
    get: (input: CasesGetInput, options?: RequestOptions): Promise<CasesGetAnswer> =>
      send("GET", "/api/v1/cases/{caseId}", input, options),
    /** Hand in an application or a request; answers with the receipt */
    intake: (input: CasesIntakeInput, options?: RequestOptions): Promise<CasesIntakeAnswer> =>
      send("POST", "/api/v1/cases", input, options),
    /** A page of cases that you may see: your inbox, all open, overdue, all */
    list: (input: CasesListInput = {}, options?: RequestOptions): Promise<CasesListAnswer> =>
      send("GET", "/api/v1/cases", input, options),
    /** Merge a case into another on the same matter; its reporter stays with it */
    merge: (input: CasesMergeInput, options?: RequestOptions): Promise<CasesMergeAnswer> =>
      send("POST", "/api/v1/cases/{caseId}/merge", input, options),
    /** What a change would come to: when a ten-day case received now would climb; writes nothing */
    previewSetting: (
      input: CasesPreviewSettingInput,
      options?: RequestOptions,
    ): Promise<CasesPreviewSettingAnswer> =>
      send("POST", "/api/v1/cases/settings/previews", input, options),
    /** The cases whose deadlines or late marks an edition of the calendar changed */
    recomputation: (
      input: CasesRecomputationInput,
      options?: RequestOptions,
    ): Promise<CasesRecomputationAnswer> =>
      send("GET", "/api/v1/cases/recomputations/{calendarVersion}", input, options),
    /** The same as a workbook */
    recomputationFile: (
      input: CasesRecomputationFileInput,
      options?: RequestOptions,
    ): Promise<CasesRecomputationFileAnswer> =>
      send("GET", "/api/v1/cases/recomputations/{calendarVersion}/changes.xlsx", input, options),
    /** What corrected calendars changed on the cases that you may see, edition by edition */
    recomputations: (
      input: CasesRecomputationsInput = {},
      options?: RequestOptions,
    ): Promise<CasesRecomputationsAnswer> =>
      send("GET", "/api/v1/cases/recomputations", input, options),
    /** The closing report of a joint operation, made from its plan, tasks, log and roster */
    report: (input: CasesReportInput, options?: RequestOptions): Promise<CasesReportAnswer> =>
      send("GET", "/api/v1/cases/{caseId}/report", input, options),
    /** Find cases by receipt number, telephone or words */
    search: (input: CasesSearchInput, options?: RequestOptions): Promise<CasesSearchAnswer> =>
      send("GET", "/api/v1/cases/search", input, options),
    /** Send every accepted row on the mandate, all or none; a second time changes nothing */
    sendBulk: (input: CasesSendBulkInput, options?: RequestOptions): Promise<CasesSendBulkAnswer> =>
      send("POST", "/api/v1/case-bulks/{bulkId}/send", input, options),
    /** Who set what for the district, a class or a duty, the newest first */
    settingHistory: (
      input: CasesSettingHistoryInput,
      options?: RequestOptions,
    ): Promise<CasesSettingHistoryAnswer> =>
      send("GET", "/api/v1/cases/settings/history", input, options),
    /** The ladder, checks and limits by district, class and duty, set or inherited */
    settings: (
      input: CasesSettingsInput = {},
      options?: RequestOptions,
    ): Promise<CasesSettingsAnswer> => send("GET", "/api/v1/cases/settings", input, options),
    /** Open cases that may be the same matter as what is being described; what you type stays out of addresses */
    similar: (input: CasesSimilarInput, options?: RequestOptions): Promise<CasesSimilarAnswer> =>
      send("POST", "/api/v1/cases/similar", input, options),
    /** Split a case into parts, each with a lead of its own, under the receipt of the whole */
    split: (input: CasesSplitInput, options?: RequestOptions): Promise<CasesSplitAnswer> =>
      send("POST", "/api/v1/cases/{caseId}/split", input, options),
    /** The case of the receipt number and query code in the Authorization header */
    tracked: (
      input: CasesTrackedInput = {},
      options?: RequestOptions,
    ): Promise<CasesTrackedAnswer> => send("GET", "/api/v1/cases/tracked", input, options),
    /** Show the personal data of a case in full; recorded with your reason */
    unmask: (input: CasesUnmaskInput, options?: RequestOptions): Promise<CasesUnmaskAnswer> =>
      send("POST", "/api/v1/cases/{caseId}/unmask", input, options),
    /** Undo a merge: the case goes on where it stood */
    unmerge: (input: CasesUnmergeInput, options?: RequestOptions): Promise<CasesUnmergeAnswer> =>
      send("POST", "/api/v1/cases/{caseId}/unmerge", input, options),
    /** Upload one photo or document as raw bytes; claim it by handing in a case */
    upload: (input: CasesUploadInput, options?: RequestOptions): Promise<CasesUploadAnswer> =>
      send("POST", "/api/v1/files", input, options),
    /** Take back the cases of a bulk that nobody has touched */
    withdrawBulk: (
      input: CasesWithdrawBulkInput,
      options?: RequestOptions,
    ): Promise<CasesWithdrawBulkAnswer> =>
      send("POST", "/api/v1/case-bulks/{bulkId}/withdraw", input, options),
    /** Take back what was set for a day to come */
    withdrawSetting: (
      input: CasesWithdrawSettingInput,
      options?: RequestOptions,
    ): Promise<CasesWithdrawSettingAnswer> =>
      send("POST", "/api/v1/cases/settings/withdrawals", input, options),
  },
  catalogue: {
    /** Kinds of request that need no duty */
    categories: (
      input: CatalogueCategoriesInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueCategoriesAnswer> =>
      send("GET", "/api/v1/catalogue/categories", input, options),
    /** Every category, closed ones too, with where its lead is not clear */
    categoryDesk: (
      input: CatalogueCategoryDeskInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueCategoryDeskAnswer> =>
      send("GET", "/api/v1/catalogue/desk/categories", input, options),
    /** What a version changed against another */
    changes: (
      input: CatalogueChangesInput,
      options?: RequestOptions,
    ): Promise<CatalogueChangesAnswer> =>
      send("GET", "/api/v1/catalogue/duties/{code}/versions/{number}/changes", input, options),
    /** Whether leads that are not saved yet are exactly one in every area; writes nothing */
    checkLeads: (
      input: CatalogueCheckLeadsInput,
      options?: RequestOptions,
    ): Promise<CatalogueCheckLeadsAnswer> =>
      send("POST", "/api/v1/catalogue/lead-checks", input, options),
    /** How many duties have a draft, are published, are retired */
    counts: (
      input: CatalogueCountsInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueCountsAnswer> => send("GET", "/api/v1/catalogue/counts", input, options),
    /** Open a draft: of a new duty or a new version of one */
    draft: (input: CatalogueDraftInput, options?: RequestOptions): Promise<CatalogueDraftAnswer> =>
      send("POST", "/api/v1/catalogue/duties", input, options),
    /** A sample of any version of a duty, drafts included */
    draftSample: (
      input: CatalogueDraftSampleInput,
      options?: RequestOptions,
    ): Promise<CatalogueDraftSampleAnswer> =>
      send("GET", "/api/v1/catalogue/duties/{code}/samples/{fileId}", input, options),
    /** What a duty is, what to bring, how long it takes and who is responsible for an area */
    guidance: (
      input: CatalogueGuidanceInput,
      options?: RequestOptions,
    ): Promise<CatalogueGuidanceAnswer> => send("GET", "/api/v1/duties/{code}", input, options),
    /** All versions of a duty, newest first, its samples, and whether one may draft another */
    history: (
      input: CatalogueHistoryInput,
      options?: RequestOptions,
    ): Promise<CatalogueHistoryAnswer> =>
      send("GET", "/api/v1/catalogue/duties/{code}", input, options),
    /** Import duties from a CSV or XLSX file; every row is answered for */
    import: (
      input: CatalogueImportInput,
      options?: RequestOptions,
    ): Promise<CatalogueImportAnswer> => send("POST", "/api/v1/catalogue/imports", input, options),
    /** What an import came to, row by row */
    importReport: (
      input: CatalogueImportReportInput,
      options?: RequestOptions,
    ): Promise<CatalogueImportReportAnswer> =>
      send("GET", "/api/v1/catalogue/imports/{id}", input, options),
    /** The same as CSV */
    importReportCsv: (
      input: CatalogueImportReportCsvInput,
      options?: RequestOptions,
    ): Promise<CatalogueImportReportCsvAnswer> =>
      send("GET", "/api/v1/catalogue/imports/{id}/report.csv", input, options),
    /** The empty spreadsheet that departments fill in */
    importTemplate: (
      input: CatalogueImportTemplateInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueImportTemplateAnswer> =>
      send("GET", "/api/v1/catalogue/import-template.xlsx", input, options),
    /** The newest imports, without their rows */
    imports: (
      input: CatalogueImportsInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueImportsAnswer> => send("GET", "/api/v1/catalogue/imports", input, options),
    /** How many published duties each organisation leads and helps with */
    leadCounts: (
      input: CatalogueLeadCountsInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueLeadCountsAnswer> =>
      send("GET", "/api/v1/catalogue/lead-counts", input, options),
    /** Whether every area covered has exactly one lead, and which has not */
    leads: (input: CatalogueLeadsInput, options?: RequestOptions): Promise<CatalogueLeadsAnswer> =>
      send("GET", "/api/v1/catalogue/duties/{code}/versions/{number}/leads", input, options),
    /** The catalogue with drafts and retired duties, by code */
    list: (
      input: CatalogueListInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueListAnswer> => send("GET", "/api/v1/catalogue/duties", input, options),
    /** Every list, closed ones too, with how many duties it holds */
    listDesk: (
      input: CatalogueListDeskInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueListDeskAnswer> =>
      send("GET", "/api/v1/catalogue/desk/lists", input, options),
    /** The open lists that duties belong to */
    lists: (
      input: CatalogueListsInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueListsAnswer> => send("GET", "/api/v1/catalogue/lists", input, options),
    /** Duties × organisations: who leads, who helps, and where that is not clear */
    matrix: (
      input: CatalogueMatrixInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueMatrixAnswer> => send("GET", "/api/v1/catalogue/matrix", input, options),
    /** The same as a workbook, with every task on a second sheet */
    matrixFile: (
      input: CatalogueMatrixFileInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueMatrixFileAnswer> =>
      send("GET", "/api/v1/catalogue/matrix.xlsx", input, options),
    /** What every organisation does in a version: where, under which clause, with which task */
    parts: (input: CataloguePartsInput, options?: RequestOptions): Promise<CataloguePartsAnswer> =>
      send("GET", "/api/v1/catalogue/duties/{code}/versions/{number}/parts", input, options),
    /** Publish a draft from a day on; refused unless every area has exactly one lead */
    publish: (
      input: CataloguePublishInput,
      options?: RequestOptions,
    ): Promise<CataloguePublishAnswer> =>
      send("POST", "/api/v1/catalogue/duties/{code}/versions/{number}/publish", input, options),
    /** Publish every draft of an import in one go, or none */
    publishImport: (
      input: CataloguePublishImportInput,
      options?: RequestOptions,
    ): Promise<CataloguePublishImportAnswer> =>
      send("POST", "/api/v1/catalogue/imports/{id}/publish", input, options),
    /** Retire a version, at once or from a day on; a draft is dropped */
    retire: (
      input: CatalogueRetireInput,
      options?: RequestOptions,
    ): Promise<CatalogueRetireAnswer> =>
      send("POST", "/api/v1/catalogue/duties/{code}/versions/{number}/retire", input, options),
    /** Write over the draft of a duty */
    revise: (
      input: CatalogueReviseInput,
      options?: RequestOptions,
    ): Promise<CatalogueReviseAnswer> =>
      send("PUT", "/api/v1/catalogue/duties/{code}/draft", input, options),
    /** A sample or empty form of a material */
    sample: (
      input: CatalogueSampleInput,
      options?: RequestOptions,
    ): Promise<CatalogueSampleAnswer> =>
      send("GET", "/api/v1/duties/{code}/samples/{fileId}", input, options),
    /** Create or change a kind of request and who takes it where, close or reopen it */
    saveCategory: (
      input: CatalogueSaveCategoryInput,
      options?: RequestOptions,
    ): Promise<CatalogueSaveCategoryAnswer> =>
      send("PUT", "/api/v1/catalogue/categories/{code}", input, options),
    /** Create or change a list of duties, close or reopen it */
    saveList: (
      input: CatalogueSaveListInput,
      options?: RequestOptions,
    ): Promise<CatalogueSaveListAnswer> =>
      send("PUT", "/api/v1/catalogue/lists/{code}", input, options),
    /** Published duties found in residents' own words, best first */
    search: (
      input: CatalogueSearchInput = {},
      options?: RequestOptions,
    ): Promise<CatalogueSearchAnswer> => send("GET", "/api/v1/duties", input, options),
    /** Upload a sample or empty form as raw bytes; saving a draft that names it keeps it */
    uploadSample: (
      input: CatalogueUploadSampleInput,
      options?: RequestOptions,
    ): Promise<CatalogueUploadSampleAnswer> =>
      send("POST", "/api/v1/catalogue/samples", input, options),
    /** One version of a duty */
    version: (
      input: CatalogueVersionInput,
      options?: RequestOptions,
    ): Promise<CatalogueVersionAnswer> =>
      send("GET", "/api/v1/catalogue/duties/{code}/versions/{number}", input, options),
  },
  consolidation: {
    /** The account before and after: per department, in total, and every raw row */
    account: (
      input: ConsolidationAccountInput,
      options?: RequestOptions,
    ): Promise<ConsolidationAccountAnswer> =>
      send("GET", "/api/v1/consolidation/sets/{setId}/account", input, options),
    /** The same as a workbook */
    accountWorkbook: (
      input: ConsolidationAccountWorkbookInput,
      options?: RequestOptions,
    ): Promise<ConsolidationAccountWorkbookAnswer> =>
      send("GET", "/api/v1/consolidation/sets/{setId}/account.xlsx", input, options),
    /** Add the rows of a CSV or XLSX file; every row is answered for, the same file again adds nothing */
    addSheet: (
      input: ConsolidationAddSheetInput,
      options?: RequestOptions,
    ): Promise<ConsolidationAddSheetAnswer> =>
      send("POST", "/api/v1/consolidation/sets/{setId}/sheets", input, options),
    /** Close a set whose every row is decided: it becomes the new draft edition of the catalogue */
    close: (
      input: ConsolidationCloseInput,
      options?: RequestOptions,
    ): Promise<ConsolidationCloseAnswer> =>
      send("POST", "/api/v1/consolidation/sets/{setId}/close", input, options),
    /** Say something about a row: the department whose it is, or who decides */
    comment: (
      input: ConsolidationCommentInput,
      options?: RequestOptions,
    ): Promise<ConsolidationCommentAnswer> =>
      send("POST", "/api/v1/consolidation/sets/{setId}/rows/{rowId}/comments", input, options),
    /** Decide rows, change decisions or take them back; all of the given ones or none */
    decide: (
      input: ConsolidationDecideInput,
      options?: RequestOptions,
    ): Promise<ConsolidationDecideAnswer> =>
      send("POST", "/api/v1/consolidation/sets/{setId}/decisions", input, options),
    /** How far each department of a set is */
    departments: (
      input: ConsolidationDepartmentsInput,
      options?: RequestOptions,
    ): Promise<ConsolidationDepartmentsAnswer> =>
      send("GET", "/api/v1/consolidation/sets/{setId}/departments", input, options),
    /** What closing would draft in the catalogue now, and what stands in the way */
    edition: (
      input: ConsolidationEditionInput,
      options?: RequestOptions,
    ): Promise<ConsolidationEditionAnswer> =>
      send("GET", "/api/v1/consolidation/sets/{setId}/edition", input, options),
    /** Open a working set */
    open: (
      input: ConsolidationOpenInput,
      options?: RequestOptions,
    ): Promise<ConsolidationOpenAnswer> =>
      send("POST", "/api/v1/consolidation/sets", input, options),
    /** A raw row with its proposals and their reasons, its history and comments */
    row: (
      input: ConsolidationRowInput,
      options?: RequestOptions,
    ): Promise<ConsolidationRowAnswer> =>
      send("GET", "/api/v1/consolidation/sets/{setId}/rows/{rowId}", input, options),
    /** Raw rows in order of number: by department, decision, proposal, sheet, or words */
    rows: (
      input: ConsolidationRowsInput,
      options?: RequestOptions,
    ): Promise<ConsolidationRowsAnswer> =>
      send("GET", "/api/v1/consolidation/sets/{setId}/rows", input, options),
    /** A working set with its progress */
    set: (
      input: ConsolidationSetInput,
      options?: RequestOptions,
    ): Promise<ConsolidationSetAnswer> =>
      send("GET", "/api/v1/consolidation/sets/{setId}", input, options),
    /** Working sets with their progress, the newest first; a department sees those with rows of its own */
    sets: (
      input: ConsolidationSetsInput = {},
      options?: RequestOptions,
    ): Promise<ConsolidationSetsAnswer> =>
      send("GET", "/api/v1/consolidation/sets", input, options),
    /** What became of every row of a spreadsheet */
    sheet: (
      input: ConsolidationSheetInput,
      options?: RequestOptions,
    ): Promise<ConsolidationSheetAnswer> =>
      send("GET", "/api/v1/consolidation/sets/{setId}/sheets/{sheetId}", input, options),
    /** The spreadsheets of a set, the newest first, without their answers */
    sheets: (
      input: ConsolidationSheetsInput,
      options?: RequestOptions,
    ): Promise<ConsolidationSheetsAnswer> =>
      send("GET", "/api/v1/consolidation/sets/{setId}/sheets", input, options),
    /** Take a spreadsheet out again, as long as nothing was decided or said about its rows */
    withdrawSheet: (
      input: ConsolidationWithdrawSheetInput,
      options?: RequestOptions,
    ): Promise<ConsolidationWithdrawSheetAnswer> =>
      send("POST", "/api/v1/consolidation/sets/{setId}/sheets/{sheetId}/withdraw", input, options),
  },
  desk: {
    /** Keep words for my organisation; they may name nobody */
    addTemplate: (
      input: DeskAddTemplateInput,
      options?: RequestOptions,
    ): Promise<DeskAddTemplateAnswer> => send("POST", "/api/v1/desk/templates", input, options),
    /** Remember how I like a table; null forgets it */
    arrange: (input: DeskArrangeInput, options?: RequestOptions): Promise<DeskArrangeAnswer> =>
      send("PUT", "/api/v1/desk/arrangements", input, options),
    /** How I like my tables */
    arrangements: (
      input: DeskArrangementsInput = {},
      options?: RequestOptions,
    ): Promise<DeskArrangementsAnswer> => send("GET", "/api/v1/desk/arrangements", input, options),
    /** Call whoever has waited longest to a counter */
    callNext: (input: DeskCallNextInput, options?: RequestOptions): Promise<DeskCallNextAnswer> =>
      send("POST", "/api/v1/desk/queue/next", input, options),
    /** Change words of my organisation */
    changeTemplate: (
      input: DeskChangeTemplateInput,
      options?: RequestOptions,
    ): Promise<DeskChangeTemplateAnswer> =>
      send("PUT", "/api/v1/desk/templates/{templateId}", input, options),
    /** Rename a filter that I keep, change it, or have the page open with it */
    changeView: (
      input: DeskChangeViewInput,
      options?: RequestOptions,
    ): Promise<DeskChangeViewAnswer> => send("PUT", "/api/v1/desk/views/{viewId}", input, options),
    /** End a number: served, or nobody came */
    endTicket: (
      input: DeskEndTicketInput,
      options?: RequestOptions,
    ): Promise<DeskEndTicketAnswer> =>
      send("POST", "/api/v1/desk/tickets/{ticketId}/end", input, options),
    /** Put a number that was called back to its place */
    putBack: (input: DeskPutBackInput, options?: RequestOptions): Promise<DeskPutBackAnswer> =>
      send("POST", "/api/v1/desk/tickets/{ticketId}/back", input, options),
    /** Who waits at my organisation's door today, and who is being served */
    queue: (input: DeskQueueInput = {}, options?: RequestOptions): Promise<DeskQueueAnswer> =>
      send("GET", "/api/v1/desk/queue", input, options),
    /** Today's queues by station, the longest wait first */
    queues: (input: DeskQueuesInput = {}, options?: RequestOptions): Promise<DeskQueuesAnswer> =>
      send("GET", "/api/v1/desk/queues", input, options),
    /** Keep words of my organisation no longer */
    removeTemplate: (
      input: DeskRemoveTemplateInput,
      options?: RequestOptions,
    ): Promise<DeskRemoveTemplateAnswer> =>
      send("DELETE", "/api/v1/desk/templates/{templateId}", input, options),
    /** Keep a filter no longer */
    removeView: (
      input: DeskRemoveViewInput,
      options?: RequestOptions,
    ): Promise<DeskRemoveViewAnswer> =>
      send("DELETE", "/api/v1/desk/views/{viewId}", input, options),
    /** Keep a filter of a page under a name; words that were searched for are left out */
    saveView: (input: DeskSaveViewInput, options?: RequestOptions): Promise<DeskSaveViewAnswer> =>
      send("POST", "/api/v1/desk/views", input, options),
    /** Give out the next number of today; it holds nobody's name */
    takeTicket: (
      input: DeskTakeTicketInput,
      options?: RequestOptions,
    ): Promise<DeskTakeTicketAnswer> => send("POST", "/api/v1/desk/tickets", input, options),
    /** The words that my organisation answers with */
    templates: (
      input: DeskTemplatesInput = {},
      options?: RequestOptions,
    ): Promise<DeskTemplatesAnswer> => send("GET", "/api/v1/desk/templates", input, options),
    /** The filters that I keep, of one page or of all */
    views: (input: DeskViewsInput = {}, options?: RequestOptions): Promise<DeskViewsAnswer> =>
      send("GET", "/api/v1/desk/views", input, options),
  },
  districtView: {
    /** What stands beside the figures of cases: refusals of un-admitted work, the money of the year */
    beside: (
      input: DistrictViewBesideInput = {},
      options?: RequestOptions,
    ): Promise<DistrictViewBesideAnswer> =>
      send("GET", "/api/v1/district-view/beside", input, options),
    /** The cases that a number of the page counts */
    cases: (
      input: DistrictViewCasesInput,
      options?: RequestOptions,
    ): Promise<DistrictViewCasesAnswer> =>
      send("GET", "/api/v1/district-view/cases", input, options),
    /** What the same query shows, as a workbook or CSV */
    file: (
      input: DistrictViewFileInput = {},
      options?: RequestOptions,
    ): Promise<DistrictViewFileAnswer> => send("GET", "/api/v1/district-view/file", input, options),
    /** The district on one page: cases by class, place and lead, in time, satisfied, open and overdue */
    view: (
      input: DistrictViewViewInput = {},
      options?: RequestOptions,
    ): Promise<DistrictViewViewAnswer> => send("GET", "/api/v1/district-view", input, options),
  },
  forms: {
    /** Take a proposed field into use */
    adoptField: (
      input: FormsAdoptFieldInput,
      options?: RequestOptions,
    ): Promise<FormsAdoptFieldAnswer> =>
      send("POST", "/api/v1/forms/fields/{fieldId}/adopt", input, options),
    /** Ask for admission; the reviewers see every field and what is asked already */
    ask: (input: FormsAskInput, options?: RequestOptions): Promise<FormsAskAnswer> =>
      send("POST", "/api/v1/forms/{formId}/ask", input, options),
    /** Close a form: nothing is filled in any more */
    close: (input: FormsCloseInput, options?: RequestOptions): Promise<FormsCloseAnswer> =>
      send("POST", "/api/v1/forms/{formId}/close", input, options),
    /** Copy a form as a new draft for other days */
    copy: (input: FormsCopyInput, options?: RequestOptions): Promise<FormsCopyAnswer> =>
      send("POST", "/api/v1/forms/{formId}/copy", input, options),
    /** Decline a proposed field with a reason */
    declineField: (
      input: FormsDeclineFieldInput,
      options?: RequestOptions,
    ): Promise<FormsDeclineFieldAnswer> =>
      send("POST", "/api/v1/forms/fields/{fieldId}/decline", input, options),
    /** What of some fields is asked already or known; changes nothing */
    doubleAsking: (
      input: FormsDoubleAskingInput,
      options?: RequestOptions,
    ): Promise<FormsDoubleAskingAnswer> =>
      send("POST", "/api/v1/forms/double-asking", input, options),
    /** Draft a form of one's own department */
    draft: (input: FormsDraftInput, options?: RequestOptions): Promise<FormsDraftAnswer> =>
      send("POST", "/api/v1/forms", input, options),
    /** Lay a form aside before it is sent */
    drop: (input: FormsDropInput, options?: RequestOptions): Promise<FormsDropAnswer> =>
      send("POST", "/api/v1/forms/{formId}/drop", input, options),
    /** Save a design again; what was asked for admission becomes a draft */
    edit: (input: FormsEditInput, options?: RequestOptions): Promise<FormsEditAnswer> =>
      send("PUT", "/api/v1/forms/{formId}", input, options),
    /** Results as XLSX (sums, sheets, fields) or CSV (sheets) */
    export: (input: FormsExportInput, options?: RequestOptions): Promise<FormsExportAnswer> =>
      send("GET", "/api/v1/forms/{formId}/export", input, options),
    /** One field with what looks like it and which forms ask it */
    field: (input: FormsFieldInput, options?: RequestOptions): Promise<FormsFieldAnswer> =>
      send("GET", "/api/v1/forms/fields/{fieldId}", input, options),
    /** The dictionary of fields that forms ask, by key */
    fields: (input: FormsFieldsInput = {}, options?: RequestOptions): Promise<FormsFieldsAnswer> =>
      send("GET", "/api/v1/forms/fields", input, options),
    /** One form with its design, what it asks again, and how its admission stands */
    get: (input: FormsGetInput, options?: RequestOptions): Promise<FormsGetAnswer> =>
      send("GET", "/api/v1/forms/{formId}", input, options),
    /** Hand a sheet in; it must be complete */
    handIn: (input: FormsHandInInput, options?: RequestOptions): Promise<FormsHandInAnswer> =>
      send("POST", "/api/v1/forms/sheets/{sheetId}/hand-in", input, options),
    /** Every answer to a field about the same area or station, newest first */
    history: (input: FormsHistoryInput, options?: RequestOptions): Promise<FormsHistoryAnswer> =>
      send("GET", "/api/v1/forms/sheets/{sheetId}/history", input, options),
    /** What one's body has to fill in, next due first; or has handed in */
    inbox: (input: FormsInboxInput = {}, options?: RequestOptions): Promise<FormsInboxAnswer> =>
      send("GET", "/api/v1/forms/sheets", input, options),
    /** Forms that one sees, newest first */
    list: (input: FormsListInput = {}, options?: RequestOptions): Promise<FormsListAnswer> =>
      send("GET", "/api/v1/forms", input, options),
    /** How much departments asked of bodies in a period, how much was typed, how much filled in */
    load: (input: FormsLoadInput = {}, options?: RequestOptions): Promise<FormsLoadAnswer> =>
      send("GET", "/api/v1/forms/load", input, options),
    /** Propose a field; what the coordination office proposes is in use at once */
    proposeField: (
      input: FormsProposeFieldInput,
      options?: RequestOptions,
    ): Promise<FormsProposeFieldAnswer> => send("POST", "/api/v1/forms/fields", input, options),
    /** Give a field a new meaning as a new version; the old one keeps its answers */
    replaceField: (
      input: FormsReplaceFieldInput,
      options?: RequestOptions,
    ): Promise<FormsReplaceFieldAnswer> =>
      send("POST", "/api/v1/forms/fields/{fieldId}/replace", input, options),
    /** Results at an area and directly below, with what is missing and stale */
    results: (input: FormsResultsInput, options?: RequestOptions): Promise<FormsResultsAnswer> =>
      send("GET", "/api/v1/forms/{formId}/results", input, options),
    /** Retire a field: it is asked no more, its answers stay */
    retireField: (
      input: FormsRetireFieldInput,
      options?: RequestOptions,
    ): Promise<FormsRetireFieldAnswer> =>
      send("POST", "/api/v1/forms/fields/{fieldId}/retire", input, options),
    /** Return a sheet with a reason; it counts as missing until it is handed in again */
    returnSheet: (
      input: FormsReturnSheetInput,
      options?: RequestOptions,
    ): Promise<FormsReturnSheetAnswer> =>
      send("POST", "/api/v1/forms/sheets/{sheetId}/return", input, options),
    /** Save some answers; a known value is confirmed by leaving the value out */
    saveAnswers: (
      input: FormsSaveAnswersInput,
      options?: RequestOptions,
    ): Promise<FormsSaveAnswersAnswer> =>
      send("PUT", "/api/v1/forms/sheets/{sheetId}/answers", input, options),
    /** Send an admitted form, one sheet for each area or station, once */
    send: (input: FormsSendInput, options?: RequestOptions): Promise<FormsSendAnswer> =>
      send("POST", "/api/v1/forms/{formId}/send", input, options),
    /** One sheet with what stands in it and what is known from elsewhere */
    sheet: (input: FormsSheetInput, options?: RequestOptions): Promise<FormsSheetAnswer> =>
      send("GET", "/api/v1/forms/sheets/{sheetId}", input, options),
    /** The fields that look like one that somebody is about to propose; changes nothing */
    similarFields: (
      input: FormsSimilarFieldsInput,
      options?: RequestOptions,
    ): Promise<FormsSimilarFieldsAnswer> =>
      send("POST", "/api/v1/forms/fields/similar", input, options),
  },
  funding: {
    /** Approve a request; the money is paid at once */
    approveDraw: (
      input: FundingApproveDrawInput,
      options?: RequestOptions,
    ): Promise<FundingApproveDrawAnswer> =>
      send("POST", "/api/v1/funding/draws/{id}/approve", input, options),
    /** Save a new draft */
    createScenario: (
      input: FundingCreateScenarioInput,
      options?: RequestOptions,
    ): Promise<FundingCreateScenarioAnswer> =>
      send("POST", "/api/v1/funding/scenarios", input, options),
    /** Record which meeting decided, with its minute number; refused unless the floor is proven */
    decideScenario: (
      input: FundingDecideScenarioInput,
      options?: RequestOptions,
    ): Promise<FundingDecideScenarioAnswer> =>
      send("POST", "/api/v1/funding/scenarios/{id}/decide", input, options),
    /** One draw */
    draw: (input: FundingDrawInput, options?: RequestOptions): Promise<FundingDrawAnswer> =>
      send("GET", "/api/v1/funding/draws/{id}", input, options),
    /** Draws on the reserve, newest first */
    draws: (input: FundingDrawsInput = {}, options?: RequestOptions): Promise<FundingDrawsAnswer> =>
      send("GET", "/api/v1/funding/draws", input, options),
    /** Lay a scenario aside */
    dropScenario: (
      input: FundingDropScenarioInput,
      options?: RequestOptions,
    ): Promise<FundingDropScenarioAnswer> =>
      send("POST", "/api/v1/funding/scenarios/{id}/drop", input, options),
    /** Enter the figures of one area in one year */
    enterFigures: (
      input: FundingEnterFiguresInput,
      options?: RequestOptions,
    ): Promise<FundingEnterFiguresAnswer> =>
      send("PUT", "/api/v1/funding/figures/{areaId}/{year}", input, options),
    /** The same as CSV, to be edited and imported again */
    exportFigures: (
      input: FundingExportFiguresInput,
      options?: RequestOptions,
    ): Promise<FundingExportFiguresAnswer> =>
      send("GET", "/api/v1/funding/figures/export", input, options),
    /** Population, tax and needs of every area of a level in a year */
    figures: (
      input: FundingFiguresInput,
      options?: RequestOptions,
    ): Promise<FundingFiguresAnswer> => send("GET", "/api/v1/funding/figures", input, options),
    /** Import figures from a CSV file; every row is answered for */
    importFigures: (
      input: FundingImportFiguresInput,
      options?: RequestOptions,
    ): Promise<FundingImportFiguresAnswer> =>
      send("POST", "/api/v1/funding/figures/import", input, options),
    /** Post a decided scenario into the ledger, once */
    postScenario: (
      input: FundingPostScenarioInput,
      options?: RequestOptions,
    ): Promise<FundingPostScenarioAnswer> =>
      send("POST", "/api/v1/funding/scenarios/{id}/post", input, options),
    /** Refuse a request, saying why */
    refuseDraw: (
      input: FundingRefuseDrawInput,
      options?: RequestOptions,
    ): Promise<FundingRefuseDrawAnswer> =>
      send("POST", "/api/v1/funding/draws/{id}/refuse", input, options),
    /** Report what became of the money; what was not needed goes back */
    reportDraw: (
      input: FundingReportDrawInput,
      options?: RequestOptions,
    ): Promise<FundingReportDrawAnswer> =>
      send("POST", "/api/v1/funding/draws/{id}/report", input, options),
    /** Ask for money of the reserve, with the reason */
    requestDraw: (
      input: FundingRequestDrawInput,
      options?: RequestOptions,
    ): Promise<FundingRequestDrawAnswer> => send("POST", "/api/v1/funding/draws", input, options),
    /** The contingency reserves of this year, and for whom one may ask */
    reserves: (
      input: FundingReservesInput = {},
      options?: RequestOptions,
    ): Promise<FundingReservesAnswer> => send("GET", "/api/v1/funding/reserves", input, options),
    /** One scenario with the figures that it was computed from */
    scenario: (
      input: FundingScenarioInput,
      options?: RequestOptions,
    ): Promise<FundingScenarioAnswer> =>
      send("GET", "/api/v1/funding/scenarios/{id}", input, options),
    /** Scenarios, newest first */
    scenarios: (
      input: FundingScenariosInput = {},
      options?: RequestOptions,
    ): Promise<FundingScenariosAnswer> => send("GET", "/api/v1/funding/scenarios", input, options),
    /** Save a draft again, with the newest figures of its year */
    updateScenario: (
      input: FundingUpdateScenarioInput,
      options?: RequestOptions,
    ): Promise<FundingUpdateScenarioAnswer> =>
      send("PUT", "/api/v1/funding/scenarios/{id}", input, options),
    /** Take a request back */
    withdrawDraw: (
      input: FundingWithdrawDrawInput,
      options?: RequestOptions,
    ): Promise<FundingWithdrawDrawAnswer> =>
      send("POST", "/api/v1/funding/draws/{id}/withdraw", input, options),
  },
  ledger: {
    /** One account with its balance and the appropriation around it */
    account: (input: LedgerAccountInput, options?: RequestOptions): Promise<LedgerAccountAnswer> =>
      send("GET", "/api/v1/ledger/accounts/{id}", input, options),
    /** One appropriation with its accounts and commitments */
    appropriation: (
      input: LedgerAppropriationInput,
      options?: RequestOptions,
    ): Promise<LedgerAppropriationAnswer> =>
      send("GET", "/api/v1/ledger/appropriations/{id}", input, options),
    /** Close a month for good */
    closePeriod: (
      input: LedgerClosePeriodInput,
      options?: RequestOptions,
    ): Promise<LedgerClosePeriodAnswer> =>
      send("POST", "/api/v1/ledger/periods/{period}/close", input, options),
    /** One community's money by fund and month, with single receipts and payments */
    disclosure: (
      input: LedgerDisclosureInput,
      options?: RequestOptions,
    ): Promise<LedgerDisclosureAnswer> =>
      send("GET", "/api/v1/disclosure/communities/{areaId}", input, options),
    /** What each community received and spent in a year */
    disclosures: (
      input: LedgerDisclosuresInput = {},
      options?: RequestOptions,
    ): Promise<LedgerDisclosuresAnswer> =>
      send("GET", "/api/v1/disclosure/communities", input, options),
    /** One entry with its lines and its reason */
    entry: (input: LedgerEntryInput, options?: RequestOptions): Promise<LedgerEntryAnswer> =>
      send("GET", "/api/v1/ledger/entries/{id}", input, options),
    /** The same as CSV or XLSX */
    exportJournal: (
      input: LedgerExportJournalInput = {},
      options?: RequestOptions,
    ): Promise<LedgerExportJournalAnswer> =>
      send("GET", "/api/v1/ledger/entries/export", input, options),
    /** The same as CSV or XLSX */
    exportStatement: (
      input: LedgerExportStatementInput,
      options?: RequestOptions,
    ): Promise<LedgerExportStatementAnswer> =>
      send("GET", "/api/v1/ledger/accounts/{id}/statement/export", input, options),
    /** The same as CSV or XLSX */
    exportTrialBalance: (
      input: LedgerExportTrialBalanceInput,
      options?: RequestOptions,
    ): Promise<LedgerExportTrialBalanceAnswer> =>
      send("GET", "/api/v1/ledger/trial-balance/export", input, options),
    /** Entries that concern organisations whose books one may read, newest first */
    journal: (
      input: LedgerJournalInput = {},
      options?: RequestOptions,
    ): Promise<LedgerJournalAnswer> => send("GET", "/api/v1/ledger/entries", input, options),
    /** Appropriations of a year by organisation: appropriated, committed, spent, available */
    overview: (
      input: LedgerOverviewInput = {},
      options?: RequestOptions,
    ): Promise<LedgerOverviewAnswer> => send("GET", "/api/v1/ledger/overview", input, options),
    /** Months, which is the next to be closed, and what keeps it open */
    periods: (
      input: LedgerPeriodsInput = {},
      options?: RequestOptions,
    ): Promise<LedgerPeriodsAnswer> => send("GET", "/api/v1/ledger/periods", input, options),
    /** Post a voucher: receipt, appropriation, withdrawal, transfer, payment, release or reversal */
    postVoucher: (
      input: LedgerPostVoucherInput,
      options?: RequestOptions,
    ): Promise<LedgerPostVoucherAnswer> => send("POST", "/api/v1/ledger/vouchers", input, options),
    /** The lines of an account, newest first, with the balance after each */
    statement: (
      input: LedgerStatementInput,
      options?: RequestOptions,
    ): Promise<LedgerStatementAnswer> =>
      send("GET", "/api/v1/ledger/accounts/{id}/statement", input, options),
    /** Sums of debits and credits of all accounts for a run of months */
    trialBalance: (
      input: LedgerTrialBalanceInput,
      options?: RequestOptions,
    ): Promise<LedgerTrialBalanceAnswer> =>
      send("GET", "/api/v1/ledger/trial-balance", input, options),
  },
  live: {
    /** Server-sent events: hints that a case or your inbox has changed; ask again through the usual routes */
    listen: (input: LiveListenInput, options?: RequestOptions): Promise<LiveListenAnswer> =>
      send("GET", "/api/v1/live", input, options),
  },
  notices: {
    /** Add a receiver; its secret is answered this once */
    addReceiver: (
      input: NoticesAddReceiverInput,
      options?: RequestOptions,
    ): Promise<NoticesAddReceiverAnswer> =>
      send("POST", "/api/v1/notice-receivers", input, options),
    /** Change a receiver or switch it off and on */
    changeReceiver: (
      input: NoticesChangeReceiverInput,
      options?: RequestOptions,
    ): Promise<NoticesChangeReceiverAnswer> =>
      send("PUT", "/api/v1/notice-receivers/{endpointId}", input, options),
    /** Choose which notices you want by which channel */
    choose: (input: NoticesChooseInput, options?: RequestOptions): Promise<NoticesChooseAnswer> =>
      send("PUT", "/api/v1/me/notices", input, options),
    /** Choose whether you get text messages about your matters */
    chooseTextMessages: (
      input: NoticesChooseTextMessagesInput,
      options?: RequestOptions,
    ): Promise<NoticesChooseTextMessagesAnswer> =>
      send("PUT", "/api/v1/me/text-messages", input, options),
    /** Deliveries outside, newest first, with their state */
    deliveries: (
      input: NoticesDeliveriesInput = {},
      options?: RequestOptions,
    ): Promise<NoticesDeliveriesAnswer> => send("GET", "/api/v1/notice-deliveries", input, options),
    /** How many deliveries are in which state, and which receivers do not answer */
    deliverySummary: (
      input: NoticesDeliverySummaryInput = {},
      options?: RequestOptions,
    ): Promise<NoticesDeliverySummaryAnswer> =>
      send("GET", "/api/v1/notice-deliveries/summary", input, options),
    /** E-mails and text messages that a demo district would have sent */
    demoMessages: (
      input: NoticesDemoMessagesInput = {},
      options?: RequestOptions,
    ): Promise<NoticesDemoMessagesAnswer> => send("GET", "/api/v1/demo/messages", input, options),
    /** A page of your notices, newest first */
    list: (input: NoticesListInput = {}, options?: RequestOptions): Promise<NoticesListAnswer> =>
      send("GET", "/api/v1/notices", input, options),
    /** Which notices you want by which channel */
    preference: (
      input: NoticesPreferenceInput = {},
      options?: RequestOptions,
    ): Promise<NoticesPreferenceAnswer> => send("GET", "/api/v1/me/notices", input, options),
    /** Mark a notice as read */
    read: (input: NoticesReadInput, options?: RequestOptions): Promise<NoticesReadAnswer> =>
      send("POST", "/api/v1/notices/{noticeId}/read", input, options),
    /** Mark every notice up to one as read */
    readAll: (
      input: NoticesReadAllInput,
      options?: RequestOptions,
    ): Promise<NoticesReadAllAnswer> => send("POST", "/api/v1/notices/read", input, options),
    /** Receivers of webhooks */
    receivers: (
      input: NoticesReceiversInput = {},
      options?: RequestOptions,
    ): Promise<NoticesReceiversAnswer> => send("GET", "/api/v1/notice-receivers", input, options),
    /** Remove a receiver */
    removeReceiver: (
      input: NoticesRemoveReceiverInput,
      options?: RequestOptions,
    ): Promise<NoticesRemoveReceiverAnswer> =>
      send("DELETE", "/api/v1/notice-receivers/{endpointId}", input, options),
    /** Give a receiver a new secret, answered this once */
    renewSecret: (
      input: NoticesRenewSecretInput,
      options?: RequestOptions,
    ): Promise<NoticesRenewSecretAnswer> =>
      send("POST", "/api/v1/notice-receivers/{endpointId}/secret", input, options),
    /** Send a delivery once more under the same delivery id */
    sendAgain: (
      input: NoticesSendAgainInput,
      options?: RequestOptions,
    ): Promise<NoticesSendAgainAnswer> =>
      send("POST", "/api/v1/notice-deliveries/{deliveryId}/send-again", input, options),
    /** Post a test to a receiver now and tell how it went */
    testReceiver: (
      input: NoticesTestReceiverInput,
      options?: RequestOptions,
    ): Promise<NoticesTestReceiverAnswer> =>
      send("POST", "/api/v1/notice-receivers/{endpointId}/test", input, options),
    /** Whether you get text messages about your matters */
    textMessages: (
      input: NoticesTextMessagesInput = {},
      options?: RequestOptions,
    ): Promise<NoticesTextMessagesAnswer> =>
      send("GET", "/api/v1/me/text-messages", input, options),
    /** How many notices you have not read */
    unread: (
      input: NoticesUnreadInput = {},
      options?: RequestOptions,
    ): Promise<NoticesUnreadAnswer> => send("GET", "/api/v1/notices/unread", input, options),
  },
  organisations: {
    /** Appoint a person to a post */
    assignPost: (
      input: OrganisationsAssignPostInput,
      options?: RequestOptions,
    ): Promise<OrganisationsAssignPostAnswer> => send("POST", "/api/v1/posts", input, options),
    /** Change a post's title or make it the primary one */
    changePost: (
      input: OrganisationsChangePostInput,
      options?: RequestOptions,
    ): Promise<OrganisationsChangePostAnswer> =>
      send("PATCH", "/api/v1/posts/{id}", input, options),
    /** Every open organisation with its posts and who holds them, in one answer */
    chart: (
      input: OrganisationsChartInput = {},
      options?: RequestOptions,
    ): Promise<OrganisationsChartAnswer> =>
      send("GET", "/api/v1/organisation-chart", input, options),
    /** Close an organisation from a day on (today unless given) */
    close: (
      input: OrganisationsCloseInput,
      options?: RequestOptions,
    ): Promise<OrganisationsCloseAnswer> =>
      send("DELETE", "/api/v1/organisations/{id}", input, options),
    /** A person no longer serves, from a day on (today unless given) */
    closePerson: (
      input: OrganisationsClosePersonInput,
      options?: RequestOptions,
    ): Promise<OrganisationsClosePersonAnswer> =>
      send("DELETE", "/api/v1/people/{id}", input, options),
    /** People in office by name, post or organisation, as colleagues may know them */
    colleagues: (
      input: OrganisationsColleaguesInput,
      options?: RequestOptions,
    ): Promise<OrganisationsColleaguesAnswer> => send("GET", "/api/v1/colleagues", input, options),
    /** Which share of each community lives within walking reach of a station */
    coverage: (
      input: OrganisationsCoverageInput = {},
      options?: RequestOptions,
    ): Promise<OrganisationsCoverageAnswer> =>
      send("GET", "/api/v1/stations/coverage", input, options),
    /** Create an organisation */
    create: (
      input: OrganisationsCreateInput,
      options?: RequestOptions,
    ): Promise<OrganisationsCreateAnswer> => send("POST", "/api/v1/organisations", input, options),
    /** Enter a person */
    createPerson: (
      input: OrganisationsCreatePersonInput,
      options?: RequestOptions,
    ): Promise<OrganisationsCreatePersonAnswer> => send("POST", "/api/v1/people", input, options),
    /** Departments with what they are for, address, telephone and hours */
    departments: (
      input: OrganisationsDepartmentsInput = {},
      options?: RequestOptions,
    ): Promise<OrganisationsDepartmentsAnswer> =>
      send("GET", "/api/v1/departments", input, options),
    /** End a post from a day on (today unless given) */
    endPost: (
      input: OrganisationsEndPostInput,
      options?: RequestOptions,
    ): Promise<OrganisationsEndPostAnswer> => send("DELETE", "/api/v1/posts/{id}", input, options),
    /** One organisation with the posts in it */
    get: (
      input: OrganisationsGetInput,
      options?: RequestOptions,
    ): Promise<OrganisationsGetAnswer> => send("GET", "/api/v1/organisations/{id}", input, options),
    /** Organisations by code, a page at a time */
    list: (
      input: OrganisationsListInput = {},
      options?: RequestOptions,
    ): Promise<OrganisationsListAnswer> => send("GET", "/api/v1/organisations", input, options),
    /** People who hold posts, by code, a page at a time; telephones masked */
    people: (
      input: OrganisationsPeopleInput = {},
      options?: RequestOptions,
    ): Promise<OrganisationsPeopleAnswer> => send("GET", "/api/v1/people", input, options),
    /** One person with every post, ended ones too; telephone masked */
    person: (
      input: OrganisationsPersonInput,
      options?: RequestOptions,
    ): Promise<OrganisationsPersonAnswer> => send("GET", "/api/v1/people/{id}", input, options),
    /** Service stations with address, telephone and hours; the nearest first where a point is given */
    stations: (
      input: OrganisationsStationsInput = {},
      options?: RequestOptions,
    ): Promise<OrganisationsStationsAnswer> => send("GET", "/api/v1/stations", input, options),
    /** Show a person's telephone; the reason is recorded */
    unmask: (
      input: OrganisationsUnmaskInput,
      options?: RequestOptions,
    ): Promise<OrganisationsUnmaskAnswer> =>
      send("POST", "/api/v1/people/{id}/unmask", input, options),
    /** Change an organisation */
    update: (
      input: OrganisationsUpdateInput,
      options?: RequestOptions,
    ): Promise<OrganisationsUpdateAnswer> =>
      send("PATCH", "/api/v1/organisations/{id}", input, options),
    /** Correct a person's name or telephone */
    updatePerson: (
      input: OrganisationsUpdatePersonInput,
      options?: RequestOptions,
    ): Promise<OrganisationsUpdatePersonAnswer> =>
      send("PATCH", "/api/v1/people/{id}", input, options),
  },
  papers: {
    /** One paper, for who may see what it is about */
    get: (input: PapersGetInput, options?: RequestOptions): Promise<PapersGetAnswer> =>
      send("GET", "/api/v1/papers/{paperId}", input, options),
    /** Make a paper of a case, an application for admission, a settlement or a result as it stands */
    issue: (input: PapersIssueInput, options?: RequestOptions): Promise<PapersIssueAnswer> =>
      send("POST", "/api/v1/papers", input, options),
    /** Which papers something can have, and which were handed out */
    of: (input: PapersOfInput, options?: RequestOptions): Promise<PapersOfAnswer> =>
      send("GET", "/api/v1/papers", input, options),
    /** One paper as a PDF file */
    pdf: (input: PapersPdfInput, options?: RequestOptions): Promise<PapersPdfAnswer> =>
      send("GET", "/api/v1/papers/{paperId}/pdf", input, options),
    /** A picture that belongs to a paper */
    picture: (input: PapersPictureInput, options?: RequestOptions): Promise<PapersPictureAnswer> =>
      send("GET", "/api/v1/papers/{paperId}/pictures/{sha256}", input, options),
    /** What the paper with this code said when it was issued */
    prove: (input: PapersProveInput, options?: RequestOptions): Promise<PapersProveAnswer> =>
      send("GET", "/api/v1/paper-proofs/{code}", input, options),
  },
  places: {
    /** Close an area from a day on (today unless given) */
    close: (input: PlacesCloseInput, options?: RequestOptions): Promise<PlacesCloseAnswer> =>
      send("DELETE", "/api/v1/areas/{id}", input, options),
    /** Create an area */
    create: (input: PlacesCreateInput, options?: RequestOptions): Promise<PlacesCreateAnswer> =>
      send("POST", "/api/v1/areas", input, options),
    /** The open areas with their boundaries as GeoJSON (WGS-84, six digits) */
    features: (
      input: PlacesFeaturesInput = {},
      options?: RequestOptions,
    ): Promise<PlacesFeaturesAnswer> => send("GET", "/api/v1/areas.geojson", input, options),
    /** One area with its boundary */
    get: (input: PlacesGetInput, options?: RequestOptions): Promise<PlacesGetAnswer> =>
      send("GET", "/api/v1/areas/{id}", input, options),
    /** Take a GeoJSON FeatureCollection as areas of one level; every row is answered for */
    import: (input: PlacesImportInput, options?: RequestOptions): Promise<PlacesImportAnswer> =>
      send("POST", "/api/v1/areas/import", input, options),
    /** The open areas in tree order, without their boundaries */
    list: (input: PlacesListInput = {}, options?: RequestOptions): Promise<PlacesListAnswer> =>
      send("GET", "/api/v1/areas", input, options),
    /** The deepest area whose boundary holds a point */
    locate: (input: PlacesLocateInput, options?: RequestOptions): Promise<PlacesLocateAnswer> =>
      send("GET", "/api/v1/areas/locate", input, options),
    /** The background of maps that the settings name, or none */
    mapTiles: (
      input: PlacesMapTilesInput = {},
      options?: RequestOptions,
    ): Promise<PlacesMapTilesAnswer> => send("GET", "/api/v1/map-tiles", input, options),
    /** Rename an area, correct its population or redraw its boundary */
    update: (input: PlacesUpdateInput, options?: RequestOptions): Promise<PlacesUpdateAnswer> =>
      send("PATCH", "/api/v1/areas/{id}", input, options),
  },
  questionnaires: {
    /** Answer, once a code; nothing is kept of who, when and from where */
    cast: (
      input: QuestionnairesCastInput,
      options?: RequestOptions,
    ): Promise<QuestionnairesCastAnswer> => send("POST", "/api/v1/ballots/cast", input, options),
    /** Close a survey after its last day and count it, once */
    close: (
      input: QuestionnairesCloseInput,
      options?: RequestOptions,
    ): Promise<QuestionnairesCloseAnswer> =>
      send("POST", "/api/v1/surveys/{surveyId}/close", input, options),
    /** The draw: keys that stand for people, who was drawn, and the seed once it is closed */
    draw: (
      input: QuestionnairesDrawInput,
      options?: RequestOptions,
    ): Promise<QuestionnairesDrawAnswer> =>
      send("GET", "/api/v1/surveys/{surveyId}/draw", input, options),
    /** Enter the units or deputies that are asked, in the place of the list before */
    enterList: (
      input: QuestionnairesEnterListInput,
      options?: RequestOptions,
    ): Promise<QuestionnairesEnterListAnswer> =>
      send("PUT", "/api/v1/surveys/{surveyId}/lists", input, options),
    /** One survey: invited, answered, and what groups large enough said */
    get: (
      input: QuestionnairesGetInput,
      options?: RequestOptions,
    ): Promise<QuestionnairesGetAnswer> =>
      send("GET", "/api/v1/surveys/{surveyId}", input, options),
    /** Hand out the ballots of a list; the codes of the slips are in this answer alone */
    handOut: (
      input: QuestionnairesHandOutInput,
      options?: RequestOptions,
    ): Promise<QuestionnairesHandOutAnswer> =>
      send("POST", "/api/v1/surveys/{surveyId}/slips", input, options),
    /** Type in a slip on paper; it counts when a second official has typed the same */
    keySlip: (
      input: QuestionnairesKeySlipInput,
      options?: RequestOptions,
    ): Promise<QuestionnairesKeySlipAnswer> => send("POST", "/api/v1/ballots/key", input, options),
    /** Surveys, newest first */
    list: (
      input: QuestionnairesListInput = {},
      options?: RequestOptions,
    ): Promise<QuestionnairesListAnswer> => send("GET", "/api/v1/surveys", input, options),
    /** Whether you want to be invited to surveys */
    preference: (
      input: QuestionnairesPreferenceInput = {},
      options?: RequestOptions,
    ): Promise<QuestionnairesPreferenceAnswer> =>
      send("GET", "/api/v1/me/survey-invitations", input, options),
    /** What a code asks; a code is never part of an address */
    readBallot: (
      input: QuestionnairesReadBallotInput,
      options?: RequestOptions,
    ): Promise<QuestionnairesReadBallotAnswer> =>
      send("POST", "/api/v1/ballots/read", input, options),
    /** Say whether you want to be invited to surveys */
    savePreference: (
      input: QuestionnairesSavePreferenceInput,
      options?: RequestOptions,
    ): Promise<QuestionnairesSavePreferenceAnswer> =>
      send("PUT", "/api/v1/me/survey-invitations", input, options),
    /** The results as a workbook (XLSX) */
    workbook: (
      input: QuestionnairesWorkbookInput,
      options?: RequestOptions,
    ): Promise<QuestionnairesWorkbookAnswer> =>
      send("GET", "/api/v1/surveys/{surveyId}/workbook", input, options),
  },
  review: {
    /** The cases behind a figure, those that took longest first */
    cases: (input: ReviewCasesInput = {}, options?: RequestOptions): Promise<ReviewCasesAnswer> =>
      send("GET", "/api/v1/review/cases", input, options),
    /** The six duties that residents come for most */
    commonDuties: (
      input: ReviewCommonDutiesInput = {},
      options?: RequestOptions,
    ): Promise<ReviewCommonDutiesAnswer> =>
      send("GET", "/api/v1/disclosure/common-duties", input, options),
    /** Where the time of cases goes: by duty, body, hand-over and path */
    get: (input: ReviewGetInput = {}, options?: RequestOptions): Promise<ReviewGetAnswer> =>
      send("GET", "/api/v1/review", input, options),
    /** Open figures of the last twelve months: received, on time, residents satisfied; small numbers left out */
    open: (input: ReviewOpenInput = {}, options?: RequestOptions): Promise<ReviewOpenAnswer> =>
      send("GET", "/api/v1/disclosure/statistics", input, options),
    /** The same figures as a workbook (XLSX) */
    workbook: (
      input: ReviewWorkbookInput = {},
      options?: RequestOptions,
    ): Promise<ReviewWorkbookAnswer> => send("GET", "/api/v1/review/workbook", input, options),
  },
  taskRefusals: {
    /** State your side, confirm, find covered by a mandate, take back, or take note */
    act: (input: TaskRefusalsActInput, options?: RequestOptions): Promise<TaskRefusalsActAnswer> =>
      send("POST", "/api/v1/task-refusals/{taskRefusalId}/commands", input, options),
    /** Set how long department and office have, from a day on */
    changeSettings: (
      input: TaskRefusalsChangeSettingsInput,
      options?: RequestOptions,
    ): Promise<TaskRefusalsChangeSettingsAnswer> =>
      send("POST", "/api/v1/task-refusal-settings", input, options),
    /** How many refusals wait to be decided, to be answered by you, to be taken note of */
    counts: (
      input: TaskRefusalsCountsInput = {},
      options?: RequestOptions,
    ): Promise<TaskRefusalsCountsAnswer> =>
      send("GET", "/api/v1/task-refusals/counts", input, options),
    /** The admitted mandates on which a department may ask your organisation for something */
    cover: (
      input: TaskRefusalsCoverInput,
      options?: RequestOptions,
    ): Promise<TaskRefusalsCoverAnswer> =>
      send("GET", "/api/v1/task-refusals/cover", input, options),
    /** Departments whose work may be refused */
    departments: (
      input: TaskRefusalsDepartmentsInput = {},
      options?: RequestOptions,
    ): Promise<TaskRefusalsDepartmentsAnswer> =>
      send("GET", "/api/v1/task-refusals/departments", input, options),
    /** How often each department was found to push un-admitted work; for everybody */
    disclosed: (
      input: TaskRefusalsDisclosedInput = {},
      options?: RequestOptions,
    ): Promise<TaskRefusalsDisclosedAnswer> =>
      send("GET", "/api/v1/disclosure/task-refusals", input, options),
    /** The refusals that a list shows as a workbook or CSV; at most 10,000 */
    export: (
      input: TaskRefusalsExportInput = {},
      options?: RequestOptions,
    ): Promise<TaskRefusalsExportAnswer> =>
      send("GET", "/api/v1/task-refusals/export", input, options),
    /** The statistics of refusals as a workbook or CSV */
    exportStatistics: (
      input: TaskRefusalsExportStatisticsInput = {},
      options?: RequestOptions,
    ): Promise<TaskRefusalsExportStatisticsAnswer> =>
      send("GET", "/api/v1/task-refusals/statistics/export", input, options),
    /** Download a piece of evidence */
    file: (
      input: TaskRefusalsFileInput,
      options?: RequestOptions,
    ): Promise<TaskRefusalsFileAnswer> =>
      send("GET", "/api/v1/task-refusals/{taskRefusalId}/files/{fileId}", input, options),
    /** One refusal with its evidence, the department's side and the decision */
    get: (input: TaskRefusalsGetInput, options?: RequestOptions): Promise<TaskRefusalsGetAnswer> =>
      send("GET", "/api/v1/task-refusals/{taskRefusalId}", input, options),
    /** Refusals of un-admitted work that you may see, the newest first */
    list: (
      input: TaskRefusalsListInput = {},
      options?: RequestOptions,
    ): Promise<TaskRefusalsListAnswer> => send("GET", "/api/v1/task-refusals", input, options),
    /** The mandates in force between the two organisations of a refusal */
    mandates: (
      input: TaskRefusalsMandatesInput,
      options?: RequestOptions,
    ): Promise<TaskRefusalsMandatesAnswer> =>
      send("GET", "/api/v1/task-refusals/{taskRefusalId}/mandates", input, options),
    /** What came down on a case to your organisation, the mandates for it, and what was refused */
    ofCase: (
      input: TaskRefusalsOfCaseInput,
      options?: RequestOptions,
    ): Promise<TaskRefusalsOfCaseAnswer> =>
      send("GET", "/api/v1/cases/{caseId}/task-refusals", input, options),
    /** Say no to what a department sent down on a case; who sent what and when is the evidence */
    refuseOnCase: (
      input: TaskRefusalsRefuseOnCaseInput,
      options?: RequestOptions,
    ): Promise<TaskRefusalsRefuseOnCaseAnswer> =>
      send("POST", "/api/v1/task-refusals/on-case", input, options),
    /** Say no to what a department asked for by telephone, on paper, in a meeting or chat group */
    refusePast: (
      input: TaskRefusalsRefusePastInput,
      options?: RequestOptions,
    ): Promise<TaskRefusalsRefusePastAnswer> =>
      send("POST", "/api/v1/task-refusals", input, options),
    /** How long department and office have, now and from which day on */
    settings: (
      input: TaskRefusalsSettingsInput = {},
      options?: RequestOptions,
    ): Promise<TaskRefusalsSettingsAnswer> =>
      send("GET", "/api/v1/task-refusal-settings", input, options),
    /** Refusals by department, month and channel */
    statistics: (
      input: TaskRefusalsStatisticsInput = {},
      options?: RequestOptions,
    ): Promise<TaskRefusalsStatisticsAnswer> =>
      send("GET", "/api/v1/task-refusals/statistics", input, options),
    /** Take back limits of a day to come, or of today while nothing was recorded under them */
    takeBackSettings: (
      input: TaskRefusalsTakeBackSettingsInput,
      options?: RequestOptions,
    ): Promise<TaskRefusalsTakeBackSettingsAnswer> =>
      send("POST", "/api/v1/task-refusal-settings/withdrawals", input, options),
    /** Show in full who asked; recorded with your reason */
    unmask: (
      input: TaskRefusalsUnmaskInput,
      options?: RequestOptions,
    ): Promise<TaskRefusalsUnmaskAnswer> =>
      send("POST", "/api/v1/task-refusals/{taskRefusalId}/unmask", input, options),
  },
  work: {
    /** Stop one of your works; what it had begun is undone */
    cancel: (input: WorkCancelInput, options?: RequestOptions): Promise<WorkCancelAnswer> =>
      send("POST", "/api/v1/long-works/{workId}/cancel", input, options),
    /** Take an ended work off your list, with the file that it made */
    forget: (input: WorkForgetInput, options?: RequestOptions): Promise<WorkForgetAnswer> =>
      send("POST", "/api/v1/long-works/{workId}/forget", input, options),
    /** How far one of your works is, or what came of it */
    get: (input: WorkGetInput, options?: RequestOptions): Promise<WorkGetAnswer> =>
      send("GET", "/api/v1/long-works/{workId}", input, options),
    /** Your long work, newest first; what has ended is kept for 30 days */
    list: (input: WorkListInput = {}, options?: RequestOptions): Promise<WorkListAnswer> =>
      send("GET", "/api/v1/long-works", input, options),
    /** What a work made: its file, or the answer that the request would have had */
    result: (input: WorkResultInput, options?: RequestOptions): Promise<WorkResultAnswer> =>
      send("GET", "/api/v1/long-works/{workId}/result", input, options),
  },
};
