/** What the page may ask of the data worker: one list, used by both sides. */
import type { DataDesk } from "./data-desk";

/** Methods of {@link DataDesk} that cross the threads. */
export const DATA_METHODS = [
	"startEngine",
	"openWith",
	"query",
	"cancelQuery",
	"eventSheet",
	"correct",
	"corrections",
	"withdraw",
	"proposals",
	"doubts",
	"focusBoard",
	"pickFocus",
	"stepFocus",
	"pastFocus",
	"nearRepeats",
	"focusTrial",
	"board",
	"keepVisit",
	"takeBackVisit",
	"prepareImport",
	"readFiles",
	"load",
	"acknowledge",
	"cancel",
	"undo",
	"saveSettings",
	"keepSettings",
	"document",
	"keepDocument",
	"pastAccount",
	"refusedWorkbook",
	"journal",
	"refresh",
	"yieldWriting",
	"takeOver",
	"setPasscode",
	"usage",
	"backup",
	"restore",
	"wipe",
] as const satisfies readonly (keyof DataDesk)[];

/** The desk behind its worker. */
export type DataApi = Pick<DataDesk, (typeof DATA_METHODS)[number]>;
