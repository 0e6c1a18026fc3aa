/** One page of the screen 考核. */
"use client";

import type { BlockActions } from "@/components/blocks/block-actions";
import type { AssessmentBoard, KeptSchemes } from "@/components/state/assessment-board";
import type { AssessmentRequest } from "@/lib/assessment/ask-input";
import type { Scheme } from "@/lib/assessment/scheme";
import { AppealsPage } from "./AppealsPage";
import type { AssessmentPageId } from "./assessment-pages";
import { CircularPage } from "./CircularPage";
import { FunnelPage } from "./FunnelPage";
import { SchemePage } from "./SchemePage";
import { SheetPage } from "./SheetPage";
import { TrialPage } from "./TrialPage";

/** What a page is made from. */
export interface AssessmentPageProps {
	readonly scheme: Scheme;
	readonly request: AssessmentRequest;
	/** While another is asked it is still of the scheme before. */
	readonly found: AssessmentBoard;
	readonly kept: KeptSchemes;
	readonly actions: BlockActions;
	/** Goes on with another scheme. */
	readonly onScheme: (id: string) => void;
}

interface Props extends AssessmentPageProps {
	readonly page: AssessmentPageId;
}

export function AssessmentPage({ page, ...props }: Props) {
	switch (page) {
		case "sheet":
			return <SheetPage {...props} />;
		case "scheme":
			return <SchemePage key={`${props.scheme.id}.${props.scheme.version}`} {...props} />;
		case "trial":
			return <TrialPage key={JSON.stringify(props.found.sheet.scheme)} {...props} />;
		case "funnel":
			return <FunnelPage {...props} />;
		case "appeals":
			return <AppealsPage {...props} />;
		case "circular":
			return <CircularPage {...props} />;
	}
}
