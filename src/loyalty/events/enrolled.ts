/** A member joined. */
export interface Enrolled {
  /** Always `"enrolled"`. */
  readonly type: "enrolled";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
}
