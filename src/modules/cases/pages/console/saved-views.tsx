/** Filters that one keeps under a name, as chips below the views; kept on the server, so that they follow the person. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Checkbox, Input } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { api, type DeskViewsAnswer } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { Menu } from "#ui/console/menu.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "../../messages/pages-many.en.ts";
import { zh } from "../../messages/pages-many.zh.ts";
import { FIRST } from "./field-props.ts";
import { queryOf } from "./inbox-filter.ts";

type View = DeskViewsAnswer["items"][number];
const PAGE = "/";
const viewsKey = ["desk", "views", PAGE] as const;

/** The filters of the inbox that I keep. */
export function useSavedViews() {
  return useQuery({
    queryKey: viewsKey,
    queryFn: ({ signal }) => api.desk.views({ query: { page: PAGE } }, { signal }),
    staleTime: 300_000,
  });
}

/** Opens the inbox with the filter that one has chosen to begin with, once, where the address asks for nothing else. */
export function useFirstView(
  query: URLSearchParams,
  change: (values: Readonly<Record<string, string | null>>) => void,
): void {
  const { data } = useSavedViews();
  const isPlain = useRef(query.size === 0);
  useEffect(() => {
    if (!isPlain.current || data === undefined) return;
    isPlain.current = false;
    const first = data.items.find(({ isDefault }) => isDefault);
    if (first !== undefined && query.size === 0)
      change(Object.fromEntries(new URLSearchParams(first.query)));
    // Once, when the filters are there.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [data]);
}

function useKeep() {
  const queries = useQueryClient();
  const keep = (answer: DeskViewsAnswer) => queries.setQueryData(viewsKey, answer);
  return useMutation({
    mutationFn: async (act: () => Promise<DeskViewsAnswer>) => keep(await act()),
  });
}

function SaveForm(props: {
  readonly query: string;
  /** The view that is renamed; a new one where absent. */
  readonly view?: View | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { views: words } = useText({ zh, en });
  const keep = useKeep();
  const [name, setName] = useState(props.view?.name ?? "");
  const [isDefault, setIsDefault] = useState(props.view?.isDefault ?? false);
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = isAsked && name.trim() === "";
  const submit = async () => {
    setIsAsked(true);
    if (name.trim() === "") return;
    const { view, query } = props;
    const body = { name: name.trim(), query: view?.query ?? query, isDefault };
    await keep.mutateAsync(() =>
      view === undefined
        ? api.desk.saveView({ body: { ...body, page: PAGE } })
        : api.desk.changeView({ params: { viewId: view.id }, body }),
    );
    toast({ text: words.saved(body.name), seconds: 4 });
    props.onClose();
  };
  return (
    <FormDrawer
      open
      title={props.view === undefined ? words.title : words.rename}
      submitLabel={words.submit}
      busy={keep.isPending}
      refusal={keep.error === null ? null : refusalWords(keep.error)}
      onClose={props.onClose}
      onSubmit={() => submit().catch(() => undefined)}
    >
      <div className="field" data-problem={isMissing}>
        <label className="field-label" htmlFor="saved-view-name">
          {words.label}
        </label>
        <Input
          id="saved-view-name"
          {...FIRST}
          maxLength={30}
          aria-describedby="saved-view-note"
          aria-invalid={isMissing}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <p className="field-hint" id="saved-view-note">
          {isMissing ? words.needed : words.hint}
        </p>
      </div>
      <Checkbox checked={isDefault} onChange={(event) => setIsDefault(event.target.checked)}>
        {words.first}
      </Checkbox>
    </FormDrawer>
  );
}

function ViewChip(props: {
  readonly view: View;
  readonly isOpen: boolean;
  readonly query: string;
  readonly onRename: () => void;
}): ReactNode {
  const { views: words } = useText({ zh, en });
  const keep = useKeep();
  const { view, isOpen } = props;
  const { id, name, query, isDefault } = view;
  const href = query === "" ? "/console" : `/console?${query}`;
  const act = (run: () => Promise<DeskViewsAnswer>) =>
    keep.mutateAsync(run).catch((error: unknown) => {
      toast({ text: refusalWords(error).message, tone: "attend" });
    });
  const set = (part: Partial<Pick<View, "query" | "isDefault">>) =>
    act(() =>
      api.desk.changeView({ params: { viewId: id }, body: { name, query, isDefault, ...part } }),
    );
  const remove = async () => {
    await act(() => api.desk.removeView({ params: { viewId: id } }));
    toast({
      text: words.removed(name),
      undo: () =>
        void act(() => api.desk.saveView({ body: { page: PAGE, name, query, isDefault } })),
    });
  };
  const share = async () => {
    await navigator.clipboard.writeText(location.origin + href).catch(() => undefined);
    toast({ text: words.shared, seconds: 5 });
  };
  const pick: Readonly<Record<string, () => void>> = {
    first: () => void set({ isDefault: !isDefault }),
    rename: props.onRename,
    update: () => void set({ query: props.query }),
    share: () => void share(),
    remove: () => void remove(),
  };
  return (
    <span className="saved-view">
      <a className="filter" href={href} aria-current={isOpen ? "page" : undefined}>
        {isDefault && <Icon name="star" size={13} />}
        {name}
        {isDefault && <span className="visually-hidden">{words.isFirst}</span>}
      </a>
      <Menu
        label={words.more(name)}
        className="saved-more"
        groups={[
          {
            entries: [
              { key: "first", label: isDefault ? words.notFirst : words.makeFirst },
              { key: "share", label: words.share },
              { key: "rename", label: words.rename },
              ...(isOpen ? [] : [{ key: "update", label: words.update }]),
              { key: "remove", label: words.remove },
            ],
          },
        ]}
        onPick={(key) => pick[key]?.()}
      >
        <Icon name="down" size={13} />
      </Menu>
    </span>
  );
}

/** The chips, and beside a filter that is not kept yet the button that keeps it. */
export function SavedViews(props: { readonly query: URLSearchParams }): ReactNode {
  const { views: words } = useText({ zh, en });
  const { data } = useSavedViews();
  const [form, setForm] = useState<"new" | View>();
  const query = queryOf(props.query);
  const items = data?.items ?? [];
  const isKept = items.some((view) => view.query === query);
  const maySave = query !== "" && !isKept;
  useKeys(maySave ? [{ keys: "s", label: words.save, act: () => setForm("new") }] : []);
  if (items.length === 0 && !maySave) return null;
  return (
    <div className="saved-views" role="group" aria-label={words.name}>
      {items.map((view) => (
        <ViewChip
          key={view.id}
          view={view}
          isOpen={view.query === query}
          query={query}
          onRename={() => setForm(view)}
        />
      ))}
      {maySave && (
        <button type="button" className="filter-clear" onClick={() => setForm("new")}>
          <Icon name="star" size={14} /> {words.save}
        </button>
      )}
      {form !== undefined && (
        <SaveForm
          query={query}
          view={form === "new" ? undefined : form}
          onClose={() => setForm(undefined)}
        />
      )}
    </div>
  );
}
