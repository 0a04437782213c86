export { rfm, type RfmOptions } from "./rfm.ts";
export type { ByAxis, RfmMeta, RfmRow, RfmWarning } from "./rfmTable.ts";
export { defaultSegments, type ScoreRange, type SegmentMap, type SegmentRule } from "./segments.ts";
export { segmentSummary, type SegmentSummary } from "./segmentSummary.ts";
export { topShare, type TopShareResult } from "./topShare.ts";
