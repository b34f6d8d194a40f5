/** Where: by position, by name or on the map. All three lead to the same community. */
import { type ReactNode, Suspense, useState } from "react";
import { api, type PlacesListAnswer } from "#ui/client.gen.ts";
import { Button } from "#ui/portal/button.tsx";
import { Field, TextInput } from "#ui/portal/field.tsx";
import { Failure, Skeleton } from "#ui/portal/parts.tsx";
import { usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { lazyOrNothing } from "#ui/lazy-or-nothing.ts";
import type { AreaShape, LngLat } from "#ui/map/district-map.tsx";
import { areaAt } from "#ui/map/geometry.ts";
import { fetchOutlines } from "#ui/map/sources.ts";
import { namedIn } from "#ui/map/words-place.ts";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { type Load, useLoad } from "#ui/use-load.ts";
import { whenIdle } from "#ui/when-idle.ts";
import { usePortalWords, useSay } from "./words.ts";

/** The map comes after the question; where it cannot be fetched, the list of communities does the same. */
const DistrictMap = lazyOrNothing(async () => ({
  default: (await import("#ui/map/district-map.tsx")).DistrictMap,
}));

type Area = PlacesListAnswer["items"][number];
export type Areas = {
  readonly subdistricts: readonly Area[];
  readonly communities: readonly Area[];
  readonly shapes: readonly AreaShape[];
};

export type PlaceValue = {
  readonly areaId: number | null;
  readonly point: LngLat | null;
  readonly placeDetail: string;
};

/** Names and outlines, fetched when the form has opened, not before, so that it goes on without a network. */
export function useAreas(): Load<Areas> {
  return useLoad(async (signal) => {
    await new Promise<void>((done) => {
      signal.addEventListener("abort", whenIdle(done), { once: true });
    });
    const level = (name: "subdistrict" | "community") =>
      api.places.list({ query: { level: name } }, { signal });
    const [subdistricts, communities, shapes] = await Promise.all([
      level("subdistrict"),
      level("community"),
      fetchOutlines("community"),
    ]);
    return { subdistricts: subdistricts.items, communities: communities.items, shapes };
  }, []);
}

/** The name of a community, or nothing where it is not known. */
export function communityName(
  areas: Areas | undefined,
  areaId: number | null,
  say: ReturnType<typeof useSay>,
): string {
  const area = areas?.communities.find((one) => one.id === areaId);
  return area === undefined ? "" : say(area.name.zh, area.name.en);
}

type Position =
  | { readonly state: "idle" | "busy" }
  | { readonly state: "said"; readonly text: string };

/** Asks the browser where it is; which community that is, the outlines tell, so that no position is sent to find out. */
function useMyPosition(
  areas: Areas | undefined,
  onFound: (value: Pick<PlaceValue, "areaId" | "point">) => void,
): [Position, () => void] {
  const { place: words } = usePortalWords();
  const say = useSay();
  const [position, setPosition] = useState<Position>({ state: "idle" });
  const saidNothing = () => setPosition({ state: "said", text: words.noPosition });
  const locate = () => {
    if (!("geolocation" in navigator)) return saidNothing();
    setPosition({ state: "busy" });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const point = { lng: coords.longitude, lat: coords.latitude };
        const area = areaAt(areas?.shapes ?? [], point);
        if (area === undefined) return setPosition({ state: "said", text: words.outside });
        onFound({ areaId: area.id, point });
        setPosition({
          state: "said",
          text: words.located(communityName(areas, area.id, say)),
        });
      },
      saidNothing,
      { enableHighAccuracy: true, timeout: 12_000 },
    );
  };
  return [position, locate];
}

function CommunityList(props: {
  readonly areas: Areas;
  readonly value: number | null;
  readonly error: string | undefined;
  readonly unknownAllowed: boolean;
  readonly onChange: (areaId: number | null) => void;
}): ReactNode {
  const { place: words } = usePortalWords();
  const { parts } = useText({ zh, en });
  const say = useSay();
  const isElder = usePreferences().mode === "elder";
  return (
    <Field
      id="community"
      label={words.community}
      hint={isElder ? undefined : words.communityHint}
      error={props.error}
    >
      {(wiring) => (
        <span className="select">
          <select
            {...wiring}
            className="input"
            value={props.value ?? ""}
            onChange={({ target }) =>
              props.onChange(target.value === "" ? null : Number(target.value))
            }
          >
            <option value="">{props.unknownAllowed ? words.unknown : parts.choose}</option>
            {props.areas.subdistricts.map((subdistrict) => (
              <optgroup key={subdistrict.id} label={say(subdistrict.name.zh, subdistrict.name.en)}>
                {props.areas.communities
                  .filter((community) => community.parentId === subdistrict.id)
                  .map((community) => (
                    <option key={community.id} value={community.id}>
                      {say(community.name.zh, community.name.en)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  );
}

/** The map: a tap or a pin where it is to be exact, else a community as a whole. */
function PlaceMap(props: {
  readonly areas: Areas;
  readonly value: PlaceValue;
  readonly exact: boolean;
  readonly onChange: (change: Partial<PlaceValue>) => void;
}): ReactNode {
  const { place: words } = usePortalWords();
  const say = useSay();
  const [isOutside, setIsOutside] = useState(false);
  const { areas, value, exact, onChange } = props;
  const name = communityName(areas, value.areaId, say);
  const pick = (point: LngLat, areaId: number | null) => {
    setIsOutside(areaId === null);
    if (areaId !== null) onChange({ areaId, point: exact ? point : null });
  };
  return (
    <div className="place-map">
      <Suspense fallback={<Skeleton lines={6} />}>
        <DistrictMap
          label={words.map}
          level="community"
          areas={areas.shapes}
          chosen={value.areaId}
          follow
          table={false}
          height={380}
          {...(exact
            ? { pick: { value: value.point, onPick: pick } }
            : { onPick: (areaId: number) => onChange({ areaId, point: null }) })}
        />
      </Suspense>
      <p className="place-map-line" role="status">
        {isOutside
          ? words.outsideMap
          : [name, ...(value.point === null ? [] : [words.pin])].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}

/** What was written names a community that is not the chosen one: a press takes it. */
function NamedCommunity(props: {
  readonly areas: Areas;
  readonly value: PlaceValue;
  readonly onChange: (change: Partial<PlaceValue>) => void;
}): ReactNode {
  const { place: words } = usePortalWords();
  const say = useSay();
  const { areas, value, onChange } = props;
  const named = namedIn(value.placeDetail, areas.communities);
  const isNews = named !== undefined && named.id !== value.areaId;
  return (
    <p role="status" className="place-named">
      {isNews && (
        <Button icon="map" onClick={() => onChange({ areaId: named.id, point: null })}>
          {words.isIt(say(named.name.zh, named.name.en))}
        </Button>
      )}
    </p>
  );
}

/** The question where, with `exact` down to a spot on the map and a few words; in large type without the map. */
export function PlaceField(props: {
  readonly areas: Load<Areas>;
  readonly value: PlaceValue;
  readonly exact: boolean;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<PlaceValue>) => void;
}): ReactNode {
  const { place: words } = usePortalWords();
  const isElder = usePreferences().mode === "elder";
  const { value, exact, onChange } = props;
  const areas = props.areas.data;
  const [position, locate] = useMyPosition(areas, (found) =>
    onChange(exact ? found : { ...found, point: null }),
  );
  if (areas === undefined)
    return props.areas.state === "failed" ? (
      <>
        <Failure error={props.areas.error} again={props.areas.again} />
        <p>{words.offline}</p>
      </>
    ) : (
      <Skeleton lines={4} />
    );
  return (
    <>
      <div className="place-locate">
        <Button icon="map" busy={position.state === "busy"} onClick={locate}>
          {position.state === "busy" ? words.locating : words.locate}
        </Button>
        <p role="status">{position.state === "said" ? position.text : ""}</p>
      </div>
      <CommunityList
        areas={areas}
        value={value.areaId}
        error={props.error}
        unknownAllowed={exact}
        onChange={(areaId) => onChange({ areaId, point: null })}
      />
      {areas.shapes.length > 0 && !isElder && (
        <PlaceMap areas={areas} value={value} exact={exact} onChange={onChange} />
      )}
      {exact && (
        <TextInput
          id="place-detail"
          label={words.detail}
          hint={words.detailHint}
          optional
          maxLength={200}
          autoComplete="off"
          value={value.placeDetail}
          onChange={(placeDetail) => onChange({ placeDetail })}
        />
      )}
      {exact && <NamedCommunity areas={areas} value={value} onChange={onChange} />}
    </>
  );
}
