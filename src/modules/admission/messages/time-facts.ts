/** Facts that the sentences of a time line name; what an event does not have is empty. */
export type TimeFacts = Readonly<
  Record<
    | "reason"
    | "count"
    | "cause"
    | "code"
    | "orgZh"
    | "orgEn"
    | "stance"
    | "text"
    | "recommendation"
    | "matter"
    | "result"
    | "name"
    | "minuteNo"
    | "money"
    | "day"
    | "why",
    string
  >
>;

/** A sentence for each kind of event. */
export type TimeSentences = Readonly<Record<string, (facts: TimeFacts) => string>>;
