/** Public face of organisations: bodies, people, posts. */
export { loadOrganisations } from "./actions/directory.ts";
export { telephonesOfStaff } from "./actions/staff-telephones.ts";
export {
  closeOrganisation,
  createOrganisation,
  createOrganisations,
  updateOrganisation,
} from "./actions/organisations.ts";
export {
  assignPost,
  assignPosts,
  changePost,
  closePerson,
  createPeople,
  createPerson,
  endPost,
  unmaskTelephone,
  updatePerson,
} from "./actions/people.ts";
export {
  type NamedPerson,
  type OrganisationDirectory,
  buildOrganisationDirectory,
} from "./rules/directory.ts";
export type { NewOrganisation, Organisation } from "./rules/organisation.ts";
export { KINDS_OF_ROLE, type NewPerson, type NewPost, type PostRecord } from "./rules/person.ts";
export { completeUscc, isUscc } from "./rules/uscc.ts";
