import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { aNewOrganisation, aPost, anOrganisation, someAreas } from "../builders.ts";
import { buildOrganisationDirectory, territoryOf } from "./directory.ts";
import {
  type NewOrganisation,
  type Organisation,
  type OrganisationFacts,
  decideClose,
  decideCreate,
  decideUpdate,
  evolveOrganisation,
} from "./organisation.ts";
import {
  type AssignFacts,
  type NewPost,
  decideAssign,
  decideChangePost,
  decideEnd,
  evolvePosts,
} from "./person.ts";
import {
  completeUscc,
  isUscc,
  normaliseUscc,
  orgCodeCheckCharacter,
  usccCheckCharacter,
} from "./uscc.ts";

const today = "2026-11-21";

test("uscc: codes of public companies are right", () => {
  // Source: National Enterprise Credit Information Publicity System; the codes are printed on licences.
  assert.equal(isUscc("91350100M000100Y43"), true); // the worked example of GB 32100-2015
  assert.equal(isUscc("9144030071526726XG"), true); // Tencent
  assert.equal(isUscc("91440300708461136T"), true); // Ping An
});

test("uscc: any single wrong character is found", () => {
  for (const wrong of ["91350100M000100Y42", "91350100M000110Y43", "92350100M000100Y43"])
    assert.equal(isUscc(wrong), false, wrong);
});

test("uscc: the letters I, O, S, V, Z and a wrong length are refused", () => {
  assert.equal(isUscc("91350100M00O100Y43"), false);
  assert.equal(isUscc("91350100M000100Y4"), false);
  assert.equal(isUscc("91350100M000100Y433"), false);
  assert.equal(isUscc("91350100m000100y43"), false);
  assert.equal(isUscc(normaliseUscc(" 91350100m000100y43 ")), true);
});

test("uscc: check characters of the worked example, and of the organisation code in it", () => {
  assert.equal(usccCheckCharacter("91350100M000100Y4"), "3");
  assert.equal(orgCodeCheckCharacter("M000100Y"), "4"); // M000100Y-4
  assert.equal(completeUscc("91350100M000100Y"), "91350100M000100Y43");
});

const VECTORS = join(
  process.env["GUIWEI_REAL_DATA"] ?? join(import.meta.dirname, "../../../../../shared/data"),
  "codes/uscc_vectors.json",
);

test("uscc: real codes of public registers are judged as the registers judge them", {
  skip: existsSync(VECTORS) ? false : `no ${VECTORS}`,
}, () => {
  const { codes } = JSON.parse(readFileSync(VECTORS, "utf8")) as {
    codes: { code: string; checksum_valid: boolean }[];
  };
  assert.ok(codes.length > 30);
  for (const { code, checksum_valid } of codes) assert.equal(isUscc(code), checksum_valid, code);
});

function facts(...orgs: Organisation[]): OrganisationFacts {
  const open = orgs.filter((org) => org.validTo === null);
  return {
    byId: new Map(orgs.map((org) => [org.id, org])),
    byCode: new Map(orgs.map((org) => [org.code, org])),
    areas: someAreas,
    stationOf: new Map(open.flatMap((org) => org.serviceAreaIds.map((id) => [id, org.id]))),
    officeOf: new Map(
      open.flatMap((org) => (org.kind === "subdistrictOffice" ? [[org.areaId, org.id]] : [])),
    ),
    usccOf: new Map(open.flatMap((org) => (org.uscc === null ? [] : [[org.uscc, org.id]]))),
  };
}

function create(wanted: Partial<NewOrganisation>, ...orgs: Organisation[]) {
  const decided = decideCreate(aNewOrganisation(wanted), facts(...orgs), today, 1);
  return isRefusal(decided) ? decided.code : decided.data;
}

test("a department is created with what was given and nothing else", () => {
  assert.deepEqual(create({ telephone: "6600 1234" }), {
    kind: "department",
    code: "NEW",
    name: { zh: "民政局", en: "Civil Affairs Bureau" },
    shortName: null,
    remit: null,
    parentId: null,
    areaId: 1,
    serviceAreaIds: [],
    uscc: null,
    telephone: "6600 1234",
    address: null,
    hours: null,
    point: null,
    validFrom: "2026-11-21",
  });
});

test("an organisation belongs to an existing area of the level of its kind", () => {
  assert.equal(create({ areaId: 99 }), "organisations.area_unknown");
  assert.equal(create({ kind: "residentsCommittee", areaId: 6 }), "organisations.area_unknown");
  assert.equal(create({ areaId: 2 }), "organisations.area_of_wrong_level");
  assert.equal(typeof create({ kind: "residentsCommittee", areaId: 3 }), "object");
});

test("codes, names, telephone and uscc are checked", () => {
  assert.equal(create({ code: "民政" }), "organisations.code_malformed");
  assert.equal(create({ code: "O1" }, anOrganisation()), "organisations.code_taken");
  assert.equal(create({ name: { zh: " ", en: "x" } }), "organisations.name_missing");
  assert.equal(create({ telephone: "call me" }), "organisations.telephone_wrong");
  assert.equal(create({ uscc: "91350100M000100Y44" }), "organisations.uscc_wrong");
  const holder = anOrganisation({ uscc: "91350100M000100Y43" });
  assert.equal(create({ uscc: "91350100m000100y43" }, holder), "organisations.uscc_taken");
});

test("an internal office hangs below an office or department, never below itself", () => {
  const office = anOrganisation({ id: 2, kind: "subdistrictOffice", areaId: 2 });
  const inner = { kind: "internalOffice", areaId: 2 } as const;
  assert.equal(create(inner), "organisations.parent_missing");
  assert.equal(typeof create({ ...inner, parentId: 2 }, office), "object");
  assert.equal(create({ ...inner, parentCode: "NONE" }, office), "organisations.parent_unknown");
  const station = anOrganisation({ id: 3, kind: "station", areaId: 2 });
  assert.equal(create({ ...inner, parentId: 3 }, station), "organisations.parent_of_wrong_kind");
  const below = anOrganisation({ id: 4, parentId: 2 });
  const turned = decideUpdate(office, { parentId: 4 }, facts(office, below), 1);
  assert.equal(isRefusal(turned) && turned.code, "organisations.parent_below_itself");
});

test("a sub-district has one office", () => {
  const office = anOrganisation({ id: 2, kind: "subdistrictOffice", areaId: 2 });
  const second = { kind: "subdistrictOffice", areaId: 2 } as const;
  assert.equal(create(second, office), "organisations.subdistrict_has_office");
  assert.equal(typeof create(second, { ...office, validTo: "2025-01-01" }), "object");
});

test("only stations serve, only communities are served, each by one station", () => {
  const station = { kind: "station", areaId: 2 } as const;
  const other = anOrganisation({ id: 8, kind: "station", areaId: 2, serviceAreaIds: [3] });
  assert.equal(create({ serviceAreaIds: [3] }), "organisations.only_stations_serve");
  assert.equal(create({ ...station, serviceAreaIds: [5] }), "organisations.serves_no_community");
  assert.equal(create({ ...station, serviceAreaIds: [6] }), "organisations.serves_no_community");
  assert.equal(
    create({ ...station, serviceAreaIds: [3] }, other),
    "organisations.community_served_already",
  );
  assert.equal(
    create({ ...station, serviceAreaIds: [4, 4] }),
    "organisations.community_served_already",
  );
  assert.equal(typeof create({ ...station, serviceAreaIds: [4] }, other), "object");
});

test("an organisation closes when nobody holds a post there and nothing hangs below it", () => {
  const close = (openPosts: number, openChildren: number, on = today) => {
    const decided = decideClose(anOrganisation(), { openPosts, openChildren, today }, on, 1);
    return isRefusal(decided) ? decided.code : decided.data.validTo;
  };
  assert.equal(close(0, 0), "2026-11-21");
  assert.equal(close(1, 0), "organisations.has_open_posts");
  assert.equal(close(0, 1), "organisations.has_open_children");
  assert.equal(close(0, 0, "2026-11-22"), "organisations.closes_in_future");
});

test("a station that closes serves nobody any more", () => {
  const station = anOrganisation({ kind: "station", serviceAreaIds: [3, 4] });
  const closed = evolveOrganisation(1, station, {
    type: "orgClosed",
    at: 1,
    data: { validTo: today },
  });
  assert.deepEqual(closed.serviceAreaIds, []);
  assert.equal(closed.validTo, "2026-11-21");
});

const wantedPost: NewPost = {
  personId: 1,
  orgId: 1,
  role: "departmentOfficial",
  title: { zh: "科员", en: "Official" },
};

function assign(wanted: Partial<NewPost>, over: Partial<AssignFacts> = {}) {
  const decided = decideAssign(
    { ...wantedPost, ...wanted },
    {
      person: { id: 1, code: "P1", validFrom: "2020-01-01", validTo: null },
      organisation: anOrganisation(),
      openPosts: [],
      areas: someAreas,
      today,
      postId: 50,
      ...over,
    },
    1,
  );
  return isRefusal(decided) ? decided.code : decided;
}

test("the first post is primary, a second one only when asked, and then it takes over", () => {
  const first = assign({});
  assert.ok(Array.isArray(first));
  assert.deepEqual(
    first.map(({ type, data }) => [type, "isPrimary" in data && data.isPrimary]),
    [["postAssigned", true]],
  );
  const openPosts = [aPost({ id: 7, orgId: 9 })];
  const second = assign({}, { openPosts });
  assert.ok(Array.isArray(second));
  assert.deepEqual(
    second.map(({ type, data }) => [type, "isPrimary" in data && data.isPrimary]),
    [["postAssigned", false]],
  );
  const leading = assign({ isPrimary: true }, { openPosts });
  assert.ok(Array.isArray(leading));
  assert.deepEqual(
    leading.map(({ type, data }) => [type, data.postId, "isPrimary" in data && data.isPrimary]),
    [
      ["postChanged", 7, false],
      ["postAssigned", 50, true],
    ],
  );
});

test("the same role in the same organisation is not held twice; another role there may be", () => {
  const openPosts = [aPost()];
  assert.equal(assign({}, { openPosts }), "organisations.post_held_already");
  assert.ok(Array.isArray(assign({ role: "financeOfficer" }, { openPosts })));
});

test("nobody is appointed who left, to what has closed, or to a role that such a body does not have", () => {
  const left = { id: 1, code: "P1", validFrom: "2020-01-01", validTo: "2025-01-01" };
  assert.equal(assign({}, { person: left }), "organisations.person_has_left");
  assert.equal(assign({}, { person: undefined }), "organisations.no_such_person");
  const closed = anOrganisation({ validTo: "2025-01-01" });
  assert.equal(assign({}, { organisation: closed }), "organisations.closed");
  assert.equal(assign({ role: "stationWorker" }), "organisations.role_not_for_kind");
  assert.equal(assign({ title: { zh: "", en: "" } }), "organisations.title_missing");
});

test("a post's own area lies in what its organisation belongs to or serves", () => {
  const station = anOrganisation({ kind: "station", areaId: 7, serviceAreaIds: [3] });
  const post = { role: "gridWorker" } as const;
  assert.ok(Array.isArray(assign({ ...post, areaId: 5 }, { organisation: station })));
  const outside = assign({ ...post, areaId: 4 }, { organisation: station });
  assert.equal(outside, "organisations.post_area_outside");
});

test("when the primary post ends, the oldest other one becomes primary", () => {
  const posts = [
    aPost({ id: 1 }),
    aPost({ id: 2, orgId: 2, isPrimary: false, validFrom: "2023-01-01" }),
    aPost({ id: 3, orgId: 3, isPrimary: false, validFrom: "2022-01-01" }),
  ];
  const events = decideEnd(posts[0] ?? aPost(), posts, { today, on: today }, 1);
  assert.ok(Array.isArray(events));
  const after = events.reduce((now, event) => evolvePosts(1, now, event), posts);
  assert.deepEqual(
    after.map(({ id, isPrimary, validTo }) => [id, isPrimary, validTo]),
    [
      [1, true, "2026-11-21"],
      [2, false, null],
      [3, true, null],
    ],
  );
});

test("a post is not ended twice, in the future or before it began; one post stays primary", () => {
  const end = (post = aPost(), on = today) => {
    const decided = decideEnd(post, [post], { today, on }, 1);
    return isRefusal(decided) && decided.code;
  };
  assert.equal(end(aPost({ validTo: "2025-01-01" })), "organisations.post_ended");
  assert.equal(end(aPost(), "2026-11-22"), "organisations.ends_in_future");
  assert.equal(end(aPost(), "2020-12-31"), "organisations.ends_before_it_begins");
  const unset = decideChangePost(aPost(), [aPost()], { isPrimary: false }, 1);
  assert.equal(isRefusal(unset) && unset.code, "organisations.one_post_is_primary");
});

test("each role sees the areas that its post serves", () => {
  const at = (role: NewPost["role"], areaId: number | null, org = {}) =>
    territoryOf({ role, areaId }, anOrganisation(org), someAreas);
  assert.deepEqual(at("coordinator", null), [1]);
  assert.deepEqual(at("operator", null), [1]);
  assert.deepEqual(at("subdistrictOfficial", null, { areaId: 2 }), [2]);
  assert.deepEqual(at("subdistrictOfficial", null, { areaId: 3 }), [2]);
  assert.deepEqual(at("stationWorker", null, { areaId: 2, serviceAreaIds: [3, 4] }), [3, 4]);
  assert.deepEqual(at("committeeMember", null, { areaId: 3 }), [3]);
  assert.deepEqual(at("gridWorker", 5, { areaId: 3 }), [5]);
  assert.deepEqual(at("gridWorker", null, { areaId: 3 }), [3]);
  assert.deepEqual(at("departmentOfficial", null), []);
});

test("the directory finds by id and code, open bodies and posts only where it says so", () => {
  const directory = buildOrganisationDirectory(
    {
      organisations: [
        anOrganisation({ id: 1, code: "B" }),
        anOrganisation({ id: 2, code: "A", kind: "station", areaId: 2, serviceAreaIds: [3] }),
        anOrganisation({ id: 3, code: "C", parentId: 1, validTo: "2025-01-01" }),
        anOrganisation({ id: 4, code: "D", kind: "subdistrictOffice", areaId: 2 }),
      ],
      people: [{ id: 1, code: "P1", name: "林知远", validFrom: "2020-01-01", validTo: null }],
      posts: [
        aPost({ id: 1, isPrimary: false }),
        aPost({ id: 2, orgId: 2, role: "stationWorker" }),
        aPost({ id: 3, orgId: 4, validTo: "2025-01-01" }),
      ],
    },
    someAreas,
  );
  assert.equal(directory.get("A").id, 2);
  assert.equal(directory.find(77), undefined);
  assert.deepEqual(directory.children(1), []);
  assert.deepEqual(
    directory.departments().map((org) => org.id),
    [1],
  );
  assert.equal(directory.stationsServing(3)[0]?.id, 2);
  assert.deepEqual(directory.stationsServing(4), []);
  assert.equal(directory.subdistrictOfficeOf(2)?.id, 4);
  assert.equal(directory.subdistrictOfficeOf(7), undefined);
  assert.deepEqual(
    directory.postsOf(1).map((post) => post.id),
    [2, 1],
  );
  assert.equal(directory.personName(1), "林知远");
  assert.deepEqual(directory.postAsActorPost(2), {
    postId: 2,
    role: "stationWorker",
    orgId: 2,
    orgKind: "station",
    areaIds: [3],
  });
  assert.equal(directory.findActorPost(3), undefined);
  assert.throws(() => directory.postAsActorPost(3), RangeError);
});
