import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, it } from "vitest";
import { entries, manifest, repository } from "./repository.ts";

const privateRooms = ["numeric"];

describe("the exports of package.json", () => {
  it("open every public room to import and require, and nothing else", () => {
    const rooms = readdirSync(join(repository, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !privateRooms.includes(entry.name))
      .map((entry) => `${entry.name}/`);
    const door = (room: string): [string, object] => [
      room === "" ? "." : `./${room.slice(0, -1)}`,
      {
        import: { types: `./dist/${room}index.d.ts`, default: `./dist/${room}index.js` },
        require: { types: `./dist/${room}index.d.cts`, default: `./dist/${room}index.cjs` },
      },
    ];
    expect(manifest.exports).toEqual({
      ...Object.fromEntries(["", ...rooms].map(door)),
      "./package.json": "./package.json",
    });
  });

  it("are repeated in typesVersions for node10", () => {
    const rooms = entries.slice(1).map((entry) => entry.slice("clientele/".length));
    const types = rooms.map((room) => [room, [`./dist/${room}/index.d.cts`]]);
    expect(manifest.typesVersions["*"]).toEqual(Object.fromEntries(types));
  });

  it("satisfy publint's strict rules", async () => {
    const file = readFileSync(inject("tarball"));
    const tarball = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
    const { messages, pkg } = await publint({ strict: true, pack: { tarball } });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it("give every profile of arethetypeswrong its types", () => {
    const command = join(repository, "node_modules/.bin/attw");
    const args = [inject("tarball"), "--profile", "strict", "--format", "ascii", "--no-color", "--no-emoji"];
    const output = execFileSync(command, args, { encoding: "utf8" });
    expect(output).toContain("No problems found");
  });
});
