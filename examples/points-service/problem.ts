import { isMetricError } from "clientele/core";
import type { Rejection } from "clientele/loyalty";

/** An answer of the service. */
export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  422: "Unprocessable Content",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** An error as an answer, in the form of RFC 9457: the kind of problem is the status, and where there is one the `code`. */
export class Problem extends Error {
  readonly answer: Answer;

  constructor(status: number, detail: string, more: object = {}, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.answer = {
      status,
      body: { type: "about:blank", title: titles[status], status, detail, ...more },
      headers: { "content-type": "application/problem+json", ...headers },
    };
  }
}

/** A request that cannot be read, with every place that is wrong. */
export function malformed(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Problem {
  return new Problem(400, "The request is malformed.", { issues });
}

/** A business answer of no: 409 where the caller has to look again, 422 otherwise. */
export function refusal(rejections: readonly [Rejection, ...Rejection[]]): Problem {
  const [{ code, message }] = rejections;
  return new Problem(conflicts.has(code) ? 409 : 422, message, { code, rejections });
}

const conflicts: ReadonlySet<string> = new Set(["version_conflict", "already_processed_differently", "duplicate_id"]);

/** Does what reads a request: what the library finds wrong with it is the caller's to mend. */
export function readingRequest<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw isMetricError(error) ? malformed(error.issues) : error;
  }
}

/** The answer for whatever went wrong. A stored event that is not as it was written is our fault, not the caller's. */
export function answerOf(error: unknown): Answer {
  if (error instanceof Problem) return error.answer;
  console.error(error);
  return new Problem(500, "Something went wrong; it has been noted.").answer;
}
