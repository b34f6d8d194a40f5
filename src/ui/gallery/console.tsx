import type { ConsoleModule } from "#ui/console/contract.ts";

/** The gallery as a console page: reached by its address or the palette, never in the rail. */
export const galleryModule: ConsoleModule = {
  consolePages: [
    {
      path: "/gallery",
      title: { zh: "设计样张", en: "Design gallery" },
      roles: ["administrator"],
      load: () => import("./gallery-page.tsx"),
    },
  ],
};
