/** One page of the screen 考核 that is made from a sheet. */
"use client";

import type { Sheet } from "@/lib/assessment/sheet";
import { AppealsPage } from "./AppealsPage";
import type { AssessmentPageId } from "./assessment-pages";
import { CircularPage } from "./CircularPage";
import { FunnelPage } from "./FunnelPage";
import type { AssessmentPageProps } from "./page-props";
import { SheetPage } from "./SheetPage";
import { TrialPage } from "./TrialPage";

interface Props extends AssessmentPageProps {
	/** The township's bundle and the scheme need no sheet and stand by themselves. */
	readonly page: Exclude<AssessmentPageId, "town" | "scheme">;
	/** What is found is still of the scheme or the period before. */
	readonly isStale: boolean;
}

/** Other figures of a what-if belong to the sheet they were changed on. */
function sheetKey({ scheme, input: { window, asOf, cutOff } }: Sheet): string {
	return JSON.stringify([scheme, window, asOf, cutOff]);
}

export function AssessmentPage({ page, isStale, ...props }: Props) {
	switch (page) {
		case "sheet":
			return <SheetPage {...props} />;
		case "trial":
			return <TrialPage key={sheetKey(props.found.sheet)} {...props} />;
		case "funnel":
			return <FunnelPage {...props} />;
		case "appeals":
			return <AppealsPage {...props} />;
		case "circular":
			return <CircularPage {...props} isStale={isStale} />;
	}
}
