// Two of the house's invariants are rules here: only `src/backend/tauri.ts` knows the host, and
// imports go down (screens → panels, editor → state → backend; `shared` imports only `shared`).
import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const host = {
  group: ["@tauri-apps/*"],
  message: "Only src/backend/tauri.ts talks to the host; go through Backend.",
};

/** Forbids a layer to reach the layers named, by relative path. */
function layer(folder, forbidden, extra = []) {
  return {
    files: [`src/${folder}/**/*.{ts,svelte}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            host,
            ...extra,
            ...forbidden.map((name) => ({
              regex: `^(\\.\\./)+${name}/`,
              message: `Imports go down: ${folder} doesn't know ${name}.`,
            })),
          ],
        },
      ],
    },
  };
}

export default ts.config(
  { ignores: ["dist/**", "src/bindings/**", "node_modules/**"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
  },
  {
    rules: {
      "no-undef": "off",
      "no-irregular-whitespace": "off",
      "no-restricted-imports": ["error", { patterns: [host] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      eqeqeq: "error",
      "no-console": "error",
      // Plain maps beside the runes are meant: they hold nothing that is drawn.
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  layer("backend", ["state", "editor", "panels", "screens", "shared"]),
  layer("state", ["editor", "panels", "screens", "shared"]),
  layer("editor", ["screens"]),
  layer("panels", ["screens"]),
  layer("text", ["backend", "state", "editor", "panels", "screens", "shared"]),
  layer("shared", [], [
    { regex: "^(\\.\\./)+", message: "shared imports only shared." },
  ]),
  {
    files: ["src/backend/tauri.ts"],
    rules: { "no-restricted-imports": "off" },
  },
);
