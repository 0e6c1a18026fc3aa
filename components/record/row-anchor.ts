/** The name by which the text of an event finds the row of a value. */
import type { DimensionId } from "@/lib/dimensions/dimension";

export const rowAnchor = (dimension: DimensionId): string => `event-value-${dimension}`;
