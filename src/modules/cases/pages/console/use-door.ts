/** The queue at the door as the counter sees it: asked every few seconds, changed by its keys. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, type DeskQueueAnswer } from "#ui/client.gen.ts";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useSession } from "#ui/console/navigation.tsx";
import { remember, remembered } from "#ui/device-memory.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "../../messages/pages-door.en.ts";
import { zh } from "../../messages/pages-door.zh.ts";

export type Ticket = DeskQueueAnswer["items"][number];
export const MATTERS = ["application", "request", "question"] as const;
const QUEUE = ["desk", "queue"] as const;
/** Unit: ms. */
const LOOK_AGAIN = 10_000;
/** Under this name the device remembers which counter it stands at. */
const COUNTER = "counter.number";

/** Whole minutes between two moments. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

/** The queue, who is being served by me, and the steps of a counter. */
export function useDoor() {
  const words = useText({ zh, en });
  const queries = useQueryClient();
  const session = useSession();
  const [counter, setCounter] = useState(() => remembered(COUNTER) ?? "1");
  const { data } = useQuery({
    queryKey: [...QUEUE, session?.post.orgId ?? 0],
    queryFn: ({ signal }) => api.desk.queue({}, { signal }),
    refetchInterval: LOOK_AGAIN,
  });
  const items = data?.items ?? [];
  const waiting = items.filter(({ state }) => state === "waiting");
  const mine = items.find(({ state, isMine }) => state === "called" && isMine);
  const change = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await act();
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
      return undefined;
    } finally {
      await queries.invalidateQueries({ queryKey: QUEUE });
    }
  };
  const end = async (ticket: Ticket, outcome: "served" | "gone") => {
    await change(() => api.desk.endTicket({ params: { ticketId: ticket.id }, body: { outcome } }));
  };
  /** Ends who is being served and calls who has waited longest. */
  const callNext = async () => {
    if (mine !== undefined) await end(mine, "served");
    if (waiting.length === 0) return;
    const called = await change(() => api.desk.callNext({ body: { counter } }));
    if (called !== undefined)
      toast({ text: words.called(called.number, called.counter ?? counter), seconds: 8 });
  };
  return {
    now: data?.now,
    waiting,
    mine,
    middleWaitMs: data?.middleWaitMs ?? null,
    counter,
    setCounter(number: string) {
      remember(COUNTER, number === "" ? null : number);
      setCounter(number);
    },
    async take(matter: (typeof MATTERS)[number]) {
      const ticket = await change(() => api.desk.takeTicket({ body: { matter } }));
      if (ticket !== undefined) toast({ text: words.taken(ticket.number), seconds: 6 });
    },
    callNext,
    end,
    async putBack(ticket: Ticket) {
      await change(() => api.desk.putBack({ params: { ticketId: ticket.id } }));
    },
  };
}

export type Door = ReturnType<typeof useDoor>;
