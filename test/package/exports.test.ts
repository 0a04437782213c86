import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, it } from "vitest";
import { entries, manifest, repository } from "./repository.ts";

const privateRooms = ["numeric"];

describe("the exports of package.json", () => {
  it("open every public room and every model alone to import and require, and nothing else", () => {
    const rooms = readdirSync(join(repository, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !privateRooms.includes(entry.name))
      .map((entry) => entry.name);
    const models = readdirSync(join(repository, "src/clv/only")).map((file) => file.replace(".ts", ""));
    const door = (entry: string, file: string): [string, object] => [
      entry,
      {
        import: { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` },
        require: { types: `./dist/${file}.d.cts`, default: `./dist/${file}.cjs` },
      },
    ];
    expect(manifest.exports).toEqual({
      ...Object.fromEntries([door(".", "index"), ...rooms.map((room) => door(`./${room}`, `${room}/index`))]),
      ...Object.fromEntries(models.map((model) => door(`./clv/${model}`, `clv/only/${model}`))),
      "./package.json": "./package.json",
    });
  });

  it("are repeated in typesVersions for node10", () => {
    const rooms = entries.slice(1).map((entry) => entry.slice("clientele/".length));
    const types = rooms.map((room) => {
      const file = room.startsWith("clv/") ? room.replace("clv/", "clv/only/") : `${room}/index`;
      return [room, [`./dist/${file}.d.cts`]];
    });
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
