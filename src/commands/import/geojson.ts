/** Reads areas from a GeoJSON file. */
import type { Feature } from "#places";
import { CommandError } from "../open.ts";
import { readTextFile } from "./input-file.ts";

/** Reads the features of a collection. Refuses, with one sentence: what is no GeoJSON FeatureCollection. */
export async function readFeatures(path: string): Promise<readonly Feature[]> {
  const text = await readTextFile(path);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new CommandError(`${path} is not JSON.`);
  }
  const features = (parsed as { features?: unknown } | null)?.features;
  const isCollection = (parsed as { type?: unknown } | null)?.type === "FeatureCollection";
  if (!isCollection || !Array.isArray(features))
    throw new CommandError(`${path} is not a GeoJSON FeatureCollection.`);
  return features.filter(
    (feature): feature is Feature => typeof feature === "object" && feature !== null,
  );
}
