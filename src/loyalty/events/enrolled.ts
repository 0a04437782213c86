/** A member joined. */
export interface Enrolled {
  readonly type: "enrolled";
  readonly occurredAt: string;
}
