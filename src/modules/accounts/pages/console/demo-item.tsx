/** The demo's corner on every page of the console; nothing in a real district. */
import type { ReactNode } from "react";
import { DemoDistrict } from "#ui/demo/demo-district.tsx";

export default function DemoItem(): ReactNode {
  return <DemoDistrict place="console" />;
}
