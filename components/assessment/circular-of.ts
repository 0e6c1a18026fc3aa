/** The circular of the sheet that holds: of a locked window the sealed one, with its checksum as it is read out. */
import type { AssessmentBoard } from "@/components/state/assessment-board";
import type { AssessmentRequest } from "@/lib/assessment/ask-input";
import { shortChecksum } from "@/lib/assessment/seal";
import { writeCircular } from "@/lib/report/circular";
import type { ReportDocument } from "@/lib/report/document";
import type { Settings } from "@/lib/settings/settings";

/** What a circular is written under. */
interface Desk {
	readonly settings: Settings;
	readonly isDemo: boolean;
}

/** Writing it issues nothing. */
export function circularOf(
	{ sheet, locked, circulars }: AssessmentBoard,
	{ period }: AssessmentRequest,
	desk: Desk,
): ReportDocument {
	return writeCircular({
		sheet: locked?.sheet ?? sheet,
		period: period.choice,
		circulars,
		locked: locked && { at: locked.at, checksum: shortChecksum(locked.checksum) },
		...desk,
	});
}
