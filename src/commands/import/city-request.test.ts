import assert from "node:assert/strict";
import { test } from "node:test";
import { iso, parseInstant } from "#kernel/pure/day.ts";
import { type CityRequest, type RequestColumn, readCityRequest } from "./city-request.ts";
import { cityAreas, countAreas } from "./city-requests.ts";
import { type RefusedRow, isRefusedRow } from "./reasons.ts";

const NOW = parseInstant("2026-11-21T07:30:00Z") ?? 0;
const CELLS: Readonly<Record<RequestColumn, string>> = {
  srnumber: "7-42",
  requesttype: "Broken Bench",
  status: "Closed",
  createddate: "1/2/20 0:05",
  updateddate: "7/3/20 8:43",
  closeddate: "7/3/20 8:40",
  latitude: "34.5",
  longitude: "-118.25",
  address: "1 EXAMPLE ST",
  nc: "19",
};
const readWith = (changes: Partial<Record<RequestColumn, string>>): CityRequest | RefusedRow =>
  readCityRequest({ row: 2, cells: { ...CELLS, ...changes } }, NOW);
function requestWith(changes: Partial<Record<RequestColumn, string>> = {}): CityRequest {
  const request = readWith(changes);
  assert.ok(!isRefusedRow(request), JSON.stringify(request));
  return request;
}

test("a request is read with its times as a clock in Los Angeles showed them", () => {
  assert.deepEqual(requestWith(), {
    row: 2,
    id: "7-42",
    type: "Broken Bench",
    address: "1 EXAMPLE ST",
    point: { lng: -118.25, lat: 34.5 },
    recordedArea: "19",
    receivedAt: parseInstant("2020-01-02T08:05:00Z"),
    end: { how: "done", at: parseInstant("2020-07-03T15:40:00Z"), byUpdate: false },
  });
});

test("the status says how a request ended", () => {
  assert.equal(requestWith({ status: "Cancelled" }).end?.how, "cancelled");
  assert.equal(requestWith({ status: "Referred Out" }).end?.how, "referred");
  assert.equal(requestWith({ status: "Open" }).end, null);
  assert.equal(requestWith({ status: " pending ", closeddate: "" }).end, null);
});

test("a closed request without a time of closing ended with its last change", () => {
  const { end } = requestWith({ closeddate: "" });
  assert.equal(iso(end?.at ?? 0), "2020-07-03T15:43:00.000Z");
  assert.equal(end?.byUpdate, true);
});

test("no coordinates are no point, and neither is (0, 0)", () => {
  assert.equal(requestWith({ latitude: "", longitude: " " }).point, null);
  assert.equal(requestWith({ latitude: "0", longitude: "0.0" }).point, null);
});

test("every row that is not taken has its reason", () => {
  const rows: readonly (readonly [RefusedRow["reason"], Partial<Record<RequestColumn, string>>])[] =
    [
      ["id_missing", { srnumber: "" }],
      ["id_too_long", { srnumber: "1".repeat(61) }],
      ["subject_missing", { requesttype: " " }],
      ["subject_too_long", { requesttype: "x".repeat(101) }],
      ["text_too_long", { address: "x".repeat(1001) }],
      ["time_unreadable", { createddate: "13/13/20 0:05" }],
      ["time_too_early", { createddate: "12/31/2006 12:00" }],
      ["time_in_future", { createddate: "1/2/99 0:05" }],
      ["status_unknown", { status: "Lost" }],
      ["end_missing", { closeddate: "", updateddate: "" }],
      ["end_unreadable", { closeddate: "soon" }],
      ["end_before_receipt", { closeddate: "1/2/20 0:04" }],
      ["end_in_future", { closeddate: "1/2/27 0:04" }],
      ["point_unreadable", { latitude: "" }],
      ["point_unreadable", { latitude: "91" }],
      ["point_unreadable", { longitude: "-180.5" }],
      ["point_unreadable", { latitude: "34,5" }],
      ["point_unreadable", { latitude: "0x22" }],
    ];
  for (const [reason, changes] of rows) {
    const read = readWith(changes);
    assert.equal("reason" in read ? read.reason : "taken", reason);
  }
  assert.equal((readCityRequest({ row: 2, cells: null }, NOW) as RefusedRow).reason, "cells");
});

/** A square of one degree whose south-west corner is given. */
const square = (id: string, lng: number, lat: number) => ({
  type: "Feature",
  properties: { nc_id: id },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [lng, lat],
        [lng + 1, lat],
        [lng + 1, lat + 1],
        [lng, lat + 1],
        [lng, lat],
      ],
    ],
  },
});

test("a point agrees, differs, lies outside or is missing; where areas overlap the recorded one counts", () => {
  const areas = cityAreas([square("1", 0, 0), square("2", 0.5, 0), square("3", 5, 5)]);
  const at = (lng: number, lat: number, recordedArea: string) => ({
    point: { lng, lat },
    recordedArea,
  });
  const requests = [
    at(0.2, 0.5, "1"),
    at(0.7, 0.5, "1"),
    at(0.7, 0.5, "2"),
    at(0.2, 0.5, "2"),
    at(0.2, 0.5, ""),
    at(0.2, 0.5, "9"),
    at(3, 3, "1"),
    at(3, 3, ""),
    at(3, 3, "9"),
    { point: null, recordedArea: "1" },
  ];
  assert.deepEqual(countAreas(requests, areas), {
    agree: 3,
    differ: 3,
    outside: 3,
    noPoint: 1,
    agreeInTwo: 2,
    differNotRecorded: 1,
    outsideNotRecorded: 1,
    outsideUnknownArea: 1,
  });
});
