/** One organisation: facts, people and posts, what is below it, and what can be done. */
import { type ReactNode, useId, useState } from "react";
import { api, type OrganisationsGetAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { DayDrawer } from "./day-drawer.tsx";
import { OrganisationForm } from "./organisation-form.tsx";
import { PostForm } from "./post-form.tsx";
import { useAreas, useChildren, useOrganisation, useWords } from "./queries.ts";

type Organisation = OrganisationsGetAnswer["organisation"];
type Post = OrganisationsGetAnswer["posts"][number];

export function OrganisationPane(props: {
  readonly id: number;
  readonly onOpen: (id: number) => void;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { data, error } = useOrganisation(props.id);
  const [doing, setDoing] = useState<"edit" | "assign" | "below" | "close" | null>(null);
  const stop = () => setDoing(null);
  if (error !== null) return <RefusalNote refusal={refusalWords(error)} />;
  if (data === undefined) return null;
  const { organisation: org, posts } = data;
  return (
    <article className="org-pane">
      <header>
        <h2>{label(org.name)}</h2>
        <p className="org-faint">
          {words.kinds[org.kind]} · {org.code}
          {org.validTo !== null && ` · ${words.org.closed(format.day(org.validTo))}`}
        </p>
        {org.validTo === null && (
          <div className="org-actions">
            <ActionButton label={words.org.edit} keys="e" onAct={() => setDoing("edit")} />
            <ActionButton label={words.org.assign} keys="a" onAct={() => setDoing("assign")} />
            <ActionButton label={words.org.addBelow} onAct={() => setDoing("below")} />
            <ActionButton label={words.org.close} kind="quiet" onAct={() => setDoing("close")} />
          </div>
        )}
      </header>
      <Facts org={org} />
      <Posts posts={posts} />
      <Below id={org.id} />
      {doing === "edit" && (
        <OrganisationForm organisation={org} parent={null} onClose={stop} onDone={stop} />
      )}
      {doing === "below" && (
        <OrganisationForm
          organisation={null}
          parent={org}
          onClose={stop}
          onDone={(id) => {
            stop();
            props.onOpen(id);
          }}
        />
      )}
      {doing === "assign" && <PostForm organisation={org} personId={null} onClose={stop} />}
      <DayDrawer
        open={doing === "close"}
        title={words.org.closeTitle}
        text={words.org.closeText}
        dayLabel={words.org.closeOn}
        done={words.org.closedDone}
        act={(on) =>
          api.organisations.close({
            params: { id: org.id },
            query: on === undefined ? {} : { on },
          })
        }
        onClose={stop}
      />
    </article>
  );
}

/** A part of the pane with its heading. */
export function Part(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className="org-part" aria-labelledby={id}>
      <h3 id={id}>{props.title}</h3>
      {props.children}
    </section>
  );
}

function Facts({ org }: { readonly org: Organisation }): ReactNode {
  const words = useWords().org;
  const label = useLabel();
  const format = useFormat();
  const areas = useAreas();
  const facts: readonly (readonly [string, string | null])[] = [
    [words.remit, org.remit && label(org.remit)],
    [words.shortName, org.shortName && label(org.shortName)],
    [words.area, areas.nameOf(org.areaId)],
    ...(org.kind === "station"
      ? [[words.serves, format.names(org.serviceAreaIds.map(areas.nameOf))] as const]
      : []),
    [words.telephone, org.telephone],
    [words.address, org.address && label(org.address)],
    [words.hours, org.hours && label(org.hours)],
    [words.uscc, org.uscc],
    [words.since, format.day(org.validFrom)],
  ];
  return (
    <Part title={words.facts}>
      <dl className="org-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || <span className="org-faint">{words.unknown}</span>}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Posts({ posts }: { readonly posts: readonly Post[] }): ReactNode {
  const words = useWords();
  const label = useLabel();
  return (
    <Part title={words.org.people}>
      {posts.length === 0 && <p className="org-faint">{words.org.nobody}</p>}
      <ul className="org-posts">
        {posts.map((post) => (
          <li key={post.id}>
            <div className="org-post">
              <a href={`/console/people?person=${post.personId}`}>{post.personName}</a>
              <span>{label(post.title)}</span>
              <span className="org-faint">{words.roles[post.role]}</span>
            </div>
            <EndPost post={post} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Ends a post from a day on. */
export function EndPost({ post }: { readonly post: Post }): ReactNode {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ActionButton label={words.org.end} kind="quiet" onAct={() => setIsOpen(true)} />
      <DayDrawer
        open={isOpen}
        title={words.post.endTitle}
        text={words.post.endText}
        dayLabel={words.post.endOn}
        done={words.org.ended}
        act={(on) =>
          api.organisations.endPost({
            params: { id: post.id },
            query: on === undefined ? {} : { on },
          })
        }
        onClose={() => setIsOpen(false)}
      />
    </>
  );
}

function Below({ id }: { readonly id: number }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { data } = useChildren(id);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Part title={words.org.below}>
      <ul className="org-below">
        {data.items.map((org) => (
          <li key={org.id}>
            <a href={`/console/organisations?org=${org.id}`}>{label(org.name)}</a>{" "}
            <span className="org-faint">{words.kinds[org.kind]}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
