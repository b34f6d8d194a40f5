import react from "@vitejs/plugin-react";
import { join } from "node:path";
import { defineConfig } from "vite";

const root = import.meta.dirname;

/**
 * Two pages: the portal (own light parts, first load under 150 kB of script) and the console. No module
 * preload polyfill and no inlined assets: the content security policy allows neither inline script nor fonts by data.
 */
export default defineConfig({
  root: join(root, "src"),
  publicDir: join(root, "src", "ui", "public"),
  cacheDir: join(root, "node_modules", ".vite"),
  clearScreen: false,
  plugins: [react()],
  build: {
    outDir: join(root, "dist"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        portal: join(root, "src", "portal.html"),
        console: join(root, "src", "console.html"),
      },
    },
  },
});
