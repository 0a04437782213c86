import type { Weekday } from "../core/calendar.ts";
import type { Instant } from "../core/instant.ts";

/** What was promised to a customer, and what came of it. */
export interface Delivery {
  /** Who. */
  readonly customerId: string | number | bigint;
  /** When it was to be there; the local day counts. */
  readonly promised: Instant;
  /** When it was there; absent or `null` where it is still to come. */
  readonly delivered?: Instant | null;
}

/** How deliveries are looked at. */
export interface DeliveryOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** What is counted between promise and delivery; business days unless given. */
  readonly days?: "business" | "calendar";
  /** Days of the week without business, at most six; Saturday (6) and Sunday (0) unless given. */
  readonly weekendDays?: readonly Weekday[];
  /** Further local days without business, as ISO dates. */
  readonly holidays?: readonly string[];
  /** Days after the delivery in which another purchase is looked for; without it repeat purchases are left out. */
  readonly repeatWithinDays?: number;
  /** Whether a customer counts once, by the first delivery (the default), or with every delivery. */
  readonly repeatOf?: "firstDelivery" | "everyDelivery";
}

/** Deliveries that kept their promise alike. */
export interface DeliveryClass {
  /** How many. */
  readonly count: number;
  /** Their share of all deliveries; `null` without any. */
  readonly share: number | null;
}

/** How many deliveries came so many days after the promised day, or before it where negative. */
export interface DeliveryDays {
  /** Days from the promise to the delivery. */
  readonly days: number;
  /** Deliveries. */
  readonly deliveries: number;
}

/** A repeat rate of deliveries that kept their promise alike. */
export interface DeliveryRepeatRate {
  /** Share who bought again; `null` where there is nobody. */
  readonly rate: number | null;
  /** Who bought again. */
  readonly numerator: number;
  /** Deliveries, or customers, that could be followed to the end. */
  readonly denominator: number;
}

/** Whether customers bought again after a delivery, by how it kept its promise. */
export interface DeliveryRepeat {
  /** Days in which another purchase was looked for. */
  readonly withinDays: number;
  /** What counts once. */
  readonly of: "firstDelivery" | "everyDelivery";
  /** After deliveries before the promised day. */
  readonly early: DeliveryRepeatRate;
  /** After deliveries on the promised day. */
  readonly onTime: DeliveryRepeatRate;
  /** After deliveries past the promised day. */
  readonly late: DeliveryRepeatRate;
  /** Deliveries left out because the days were not over by `asOf`. */
  readonly notOver: number;
  /** Deliveries left out because their customers are not in the log. */
  readonly unknownCustomers: number;
}

/** How promised delivery dates were kept, with what that was computed from. */
export interface DeliveryPerformance {
  /** Always `"deliveryPerformance"`. */
  readonly kind: "deliveryPerformance";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Zone of the local days. */
  readonly timeZone: string;
  /** What is counted between promise and delivery. */
  readonly days: "business" | "calendar";
  /** Days of the week without business. */
  readonly weekendDays: readonly Weekday[];
  /** Further days without business. */
  readonly holidays: readonly string[];
  /** Deliveries made by `asOf`. */
  readonly deliveries: number;
  /** Made before the promised day. */
  readonly early: DeliveryClass;
  /** Made on the promised day. */
  readonly onTime: DeliveryClass;
  /** Made past the promised day. */
  readonly late: DeliveryClass;
  /** Over-delivery: mean days by which the early ones were early; `null` without any. */
  readonly meanDaysEarly: number | null;
  /** Mean days by which the late ones were late; `null` without any. */
  readonly meanDaysLate: number | null;
  /** Deliveries by days from promise to delivery, the earliest first; negative where early. */
  readonly byDays: readonly DeliveryDays[];
  /** Promises not yet kept at `asOf`, and how many of them were past their day. */
  readonly pending: {
    /** All of them. */
    readonly count: number;
    /** Those past their day. */
    readonly overdue: number;
  };
  /** Whether customers bought again; `null` without `repeatWithinDays`. */
  readonly repeat: DeliveryRepeat | null;
}
