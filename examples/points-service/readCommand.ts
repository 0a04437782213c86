import type { IncomingMessage } from "node:http";
import type { Command } from "clientele/loyalty";
import { loyaltyCommandSchema } from "clientele/schemas";
import { malformed, Problem } from "./problem.ts";

const mostBytes = 256 * 1024;

/** How far a caller's clock may be ahead of ours. */
const mostAheadMs = 5000;

/** The command in the body of a request, with our time as that of its arrival. */
export async function readCommand(request: IncomingMessage, now: number): Promise<Command> {
  const parsed = loyaltyCommandSchema.safeParse(readJson(await readBody(request)));
  if (!parsed.success) throw malformed(parsed.error.issues.map(({ path, message }) => ({ path, message })));
  const command = parsed.data;
  const at = instantOf(command.at);
  if (at > now + mostAheadMs) throw malformed([{ path: ["at"], message: "at: expected a time that has come" }]);
  return { ...command, recordedAt: new Date(Math.max(now, at)).toISOString() };
}

/** ISO 8601 allows a space, a comma and an offset without a colon, which `Date.parse` need not know. */
function instantOf(text: string): number {
  const strict = text.replace(" ", "T").replace(",", ".");
  return Date.parse(strict.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
}

/** Reads to the end even what is too large, so that the sender is there to hear the answer. */
async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= mostBytes) chunks.push(chunk);
    }
  } catch {
    throw new Problem(400, "The request broke off.");
  }
  if (bytes > mostBytes) throw new Problem(413, `A request has at most ${mostBytes} bytes.`);
  return Buffer.concat(chunks);
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body), storable);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(400, "The body is no JSON in UTF-8.");
  }
}

/** Lets a value pass unless PostgreSQL has no place for it: half a character, or the character 0. */
function storable(name: string, value: unknown): unknown {
  if (/[\p{Surrogate}\0]/u.test(typeof value === "string" ? name + value : name)) {
    throw new Problem(400, "A text holds half a character or the character 0.");
  }
  return value;
}
