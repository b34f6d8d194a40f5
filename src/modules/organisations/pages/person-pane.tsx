/** One person: the masked telephone, posts now and before, and what can be done. */
import { type ReactNode, useState } from "react";
import { api, type OrganisationsPersonAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { DayDrawer } from "./day-drawer.tsx";
import { EndPost, Part } from "./organisation-pane.tsx";
import { PersonForm, UnmaskForm } from "./person-form.tsx";
import { PostForm } from "./post-form.tsx";
import { useAreas, useChange, usePerson, useWords } from "./queries.ts";

type Post = OrganisationsPersonAnswer["posts"][number];

export function PersonPane({ id }: { readonly id: number }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { data: person, error } = usePerson(id);
  const [doing, setDoing] = useState<"edit" | "assign" | "leave" | "unmask" | null>(null);
  const [telephone, setTelephone] = useState<string | null>(null);
  const stop = () => setDoing(null);
  if (error !== null) return <RefusalNote refusal={refusalWords(error)} />;
  if (person === undefined) return null;
  const now = person.posts.filter((post) => post.validTo === null);
  const past = person.posts.filter((post) => post.validTo !== null);
  return (
    <article className="org-pane">
      <header>
        <h2>{person.name}</h2>
        <p className="org-faint">
          {person.code}
          {person.validTo !== null && ` · ${words.people.left(format.day(person.validTo))}`}
        </p>
        <p className="org-telephone">
          {words.people.telephone}{" "}
          <span>{telephone ?? person.telephone ?? words.people.noTelephone}</span>
          {telephone === null && person.telephone !== null && (
            <ActionButton
              label={words.people.unmask}
              kind="quiet"
              onAct={() => setDoing("unmask")}
            />
          )}
        </p>
        {person.validTo === null && (
          <div className="org-actions">
            <ActionButton label={words.people.edit} keys="e" onAct={() => setDoing("edit")} />
            <ActionButton label={words.people.assign} keys="a" onAct={() => setDoing("assign")} />
            <ActionButton label={words.people.leave} kind="quiet" onAct={() => setDoing("leave")} />
          </div>
        )}
      </header>
      <Part title={words.people.posts}>
        {now.length === 0 && <p className="org-faint">{words.people.noPost}</p>}
        <PostList posts={now} />
      </Part>
      {past.length > 0 && (
        <Part title={words.people.past}>
          <PostList posts={past} />
        </Part>
      )}
      {doing === "edit" && <PersonForm person={person} onClose={stop} onDone={stop} />}
      {doing === "assign" && <PostForm organisation={null} personId={id} onClose={stop} />}
      {doing === "unmask" && <UnmaskForm personId={id} onClose={stop} onShown={setTelephone} />}
      <DayDrawer
        open={doing === "leave"}
        title={words.people.leaveTitle}
        text={words.people.leaveText}
        dayLabel={words.people.leaveOn}
        done={words.people.leaveDone}
        act={(on) =>
          api.organisations.closePerson({
            params: { id },
            query: on === undefined ? {} : { on },
          })
        }
        onClose={stop}
      />
    </article>
  );
}

function PostList({ posts }: { readonly posts: readonly Post[] }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const areas = useAreas();
  return (
    <ul className="org-posts">
      {posts.map((post) => (
        <li key={post.id}>
          <div className="org-post">
            <a href={`/console/organisations?org=${post.orgId}`}>{label(post.orgName)}</a>
            <span>{label(post.title)}</span>
            <span className="org-faint">
              {words.roles[post.role]}
              {post.areaId !== null && ` · ${words.people.area} ${areas.nameOf(post.areaId)}`}
              {" · "}
              {post.validTo === null
                ? words.people.from(format.day(post.validFrom))
                : words.people.span(format.day(post.validFrom), format.day(post.validTo))}
              {post.isPrimary && post.validTo === null && ` · ${words.org.primary}`}
            </span>
          </div>
          {post.validTo === null && (
            <>
              {!post.isPrimary && <MakePrimary post={post} />}
              <EndPost post={post} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function MakePrimary({ post }: { readonly post: Post }): ReactNode {
  const words = useWords();
  const { mutateAsync } = useChange(
    () => api.organisations.changePost({ params: { id: post.id }, body: { isPrimary: true } }),
    () => toast({ text: words.org.saved }),
  );
  return (
    <ActionButton
      label={words.people.makePrimary}
      kind="quiet"
      onAct={() =>
        mutateAsync(undefined).catch((error: unknown) =>
          toast({ text: refusalWords(error).message, tone: "attend" }),
        )
      }
    />
  );
}
