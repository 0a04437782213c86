import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, it } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const shared = process.env["CLIENTELE_SHARED"] ?? join(repository, "../shared");

/** The path of a file in the folder of data and reference values that lies beside the repository. */
export function sharedFile(name: string): string {
  return join(shared, name);
}

/** A `describe` whose tests read shared files; without them it skips saying so, or fails under REQUIRE_ALL=1. */
export function describeWithShared(title: string, files: readonly string[], body: () => void): void {
  const missing = files.filter((file) => !existsSync(sharedFile(file)));
  const reason = `needs ../shared/${missing.join(", ")} (or CLIENTELE_SHARED)`;
  if (missing.length === 0) {
    describe(title, body);
  } else if (process.env["REQUIRE_ALL"] === "1") {
    it(title, () => {
      throw new Error(reason);
    });
  } else {
    describe.skip(`${title}: skipped, ${reason}`, body);
  }
}
