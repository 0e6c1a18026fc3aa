/** The example schemes as schemes, so that the compiler holds the data to the contract. */
import { EXAMPLE_SCHEMES } from "@/data/schemes";
import type { Scheme } from "./scheme";

/** Schemes to copy and change, in the order of a menu; all are marked as examples and have no fault. */
export const SCHEME_PRESETS: readonly Scheme[] = EXAMPLE_SCHEMES;
