/** The demo's corner in the top bar of every page of the console, where it covers nothing; nothing in a real district. */
import type { ReactNode } from "react";
import { DemoDistrict } from "#ui/demo/demo-district.tsx";

export default function DemoItem(): ReactNode {
  return <DemoDistrict place="bar" />;
}
