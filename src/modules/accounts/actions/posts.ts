/** The posts of the person behind an account: the one place that asks the organisations' directory. */
import type { Ctx } from "#kernel/context.ts";
import type { Post } from "#kernel/pure/actor.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import type { MyPost } from "../schema.ts";

export type Directory = OrganisationDirectory;

/** The preferred post if the person still holds it, else the first one held, else undefined. */
export function heldPost(
  directory: Directory,
  personId: number,
  preferred: number | null,
): Post | undefined {
  const held = directory.postsOf(personId);
  const post = held.find((one) => one.id === preferred) ?? held[0];
  return post === undefined ? undefined : directory.findActorPost(post.id);
}

/** Tells whether a person holds a post now. */
export function holds(directory: Directory, personId: number, postId: number): boolean {
  return directory.postsOf(personId).some((post) => post.id === postId);
}

/** Every post that a person holds now, as pages show them. */
export function postsView(directory: Directory, personId: number): MyPost[] {
  return directory.postsOf(personId).map((post) => ({
    postId: post.id,
    title: directory.postTitle(post.id),
    orgId: post.orgId,
    organisation: directory.organisationName(post.orgId),
    role: post.role,
  }));
}

/** Loads the directory. */
export function directoryOf(ctx: Ctx): Promise<Directory> {
  return loadOrganisations(ctx);
}
