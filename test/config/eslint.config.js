import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const zodNamespace = {
  selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
  message: 'Write `import * as z from "zod"`: esbuild keeps every locale behind `{ z }`.',
};

const decimalNamed = {
  selector: "ImportDeclaration[source.value='decimal.js'] > ImportDefaultSpecifier",
  message: 'Write `import { Decimal } from "decimal.js"`: the default import fails under nodenext.',
};

const decimalByValue = {
  selector: "ImportDeclaration[source.value='decimal.js'][importKind!='type']",
  message: "Take Decimal from core/decimal.ts: decimal.js declares no side effects, so only one module may import it.",
};

const impure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock: take `asOf`." },
  { selector: "CallExpression[callee.name='Date']", message: "No clock: take `asOf`." },
];

const bareDateFns = { name: "date-fns", message: "Import its functions by sub-path: the root costs 150 ms." };

export default defineConfig(
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    // A rule is softened here, with the reason, and nowhere else.
    linterOptions: { noInlineConfig: true },
    languageOptions: {
      parserOptions: { project: ["../../tsconfig.json", "./tsconfig.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "no-restricted-syntax": ["error", zodNamespace, decimalNamed],
      "no-restricted-imports": ["error", { paths: [bareDateFns] }],
      // Every suppression gives its reason.
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      // `import { type T } from` leaves an import behind under `verbatimModuleSyntax`; `import type { T } from` none.
      "@typescript-eslint/no-import-type-side-effects": "error",
      // Numbers are what this library prints.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // An index that is in range by construction needs no unreachable guard (`noUncheckedIndexedAccess` asks for one).
      "@typescript-eslint/no-non-null-assertion": "off",
      // A name that begins with _ stands for what is passed over on the way to the next one.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      // `return finish(x);` in a function that gives nothing back is plain enough.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreVoidReturningFunctions: true }],
    },
  },
  {
    files: ["src/**"],
    rules: {
      "no-restricted-syntax": ["error", zodNamespace, decimalNamed, decimalByValue, ...impure],
      "no-restricted-imports": [
        "error",
        { paths: [bareDateFns], patterns: [{ group: ["node:*"], message: "src runs in browsers, Deno and Bun too." }] },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "No clock: take `asOf`." },
        { object: "Math", property: "random", message: "No chance: take `random`." },
      ],
      // Callers without types exist: what the type rules out is checked all the same.
      "@typescript-eslint/no-unnecessary-condition": "off",
      // `isolatedDeclarations` wants the type of a property spelt out.
      "@typescript-eslint/prefer-as-const": "off",
      // `ids && ids.filter(…)` keeps the null of an absent column; `?.` would make it undefined.
      "@typescript-eslint/prefer-optional-chain": "off",
      // Counting the codes of 10 M rows takes 20 ms by index and 50 ms through the iterator.
      "@typescript-eslint/prefer-for-of": "off",
    },
  },
  { files: ["src/core/decimal.ts"], rules: { "no-restricted-syntax": ["error", decimalNamed, ...impure] } },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
);
