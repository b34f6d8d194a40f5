/** What the console remembers of notices. */
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "#ui/client.gen.ts";

const unreadKey = ["notices", "unread"] as const;
const listKey = ["notices", "list"] as const;

/** How many are unread. */
export function useUnread() {
  return useQuery({
    queryKey: unreadKey,
    queryFn: ({ signal }) => api.notices.unread({}, { signal }),
    staleTime: 30_000,
  });
}

/** The list, newest first. */
export function useNotices(isUnreadOnly: boolean) {
  return useInfiniteQuery({
    queryKey: [...listKey, isUnreadOnly],
    queryFn: ({ pageParam, signal }) =>
      api.notices.list(
        {
          query: {
            ...(isUnreadOnly ? { unread: true } : {}),
            ...(pageParam === undefined ? {} : { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** Reading; the bell follows at once. */
export function useReading() {
  const queries = useQueryClient();
  const counted = (answer: { readonly count: number; readonly cap: number }) => {
    queries.setQueryData(unreadKey, answer);
    void queries.invalidateQueries({ queryKey: listKey });
  };
  return {
    readOne: async (noticeId: number) => counted(await api.notices.read({ params: { noticeId } })),
    readAll: async (upTo: number) => counted(await api.notices.readAll({ body: { upTo } })),
    /** Something has come in. */
    stale: () => {
      void queries.invalidateQueries({ queryKey: unreadKey });
      void queries.invalidateQueries({ queryKey: listKey });
    },
  };
}
