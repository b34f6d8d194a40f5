import react from "@vitejs/plugin-react";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const root = import.meta.dirname;

/**
 * Ant Design's table, modal and drawer write a few style tags that `ConfigProvider csp` does not reach
 * (measuring a scroll bar, locking the page behind a layer). All go through one function: it learns to
 * take the page's nonce. The build fails where a new version words it differently.
 */
function nonceForEveryStyle(): Plugin {
  const given = "if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }";
  const wanted =
    "styleNode.nonce = csp?.nonce ?? document.querySelector('meta[name=\"csp-nonce\"]')?.content ?? '';";
  return {
    name: "nonce-for-every-style",
    transform: {
      filter: { id: /@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js/ },
      handler(code) {
        if (!code.includes(given))
          throw new Error("dynamicCSS.js changed: look at its nonce again");
        return { code: code.replace(given, wanted), map: null };
      },
    },
  };
}

/**
 * Two pages: the portal (own light parts, first load under 150 kB of script) and the console. No module
 * preload polyfill and no inlined assets: the content security policy allows neither inline script nor fonts by data.
 */
export default defineConfig({
  root: join(root, "src"),
  publicDir: join(root, "src", "ui", "public"),
  cacheDir: join(root, "node_modules", ".vite"),
  clearScreen: false,
  plugins: [react(), nonceForEveryStyle()],
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
