/** Every kind of clause: adding one is its file and a line here. */
import type { ClauseHead } from "./clause";

/** Any clause of a scheme. */
export type Clause = ClauseHead;
