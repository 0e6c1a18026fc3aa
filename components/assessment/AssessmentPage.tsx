/** One page of the screen 考核. */
"use client";

import { useState } from "react";
import type { Scheme } from "@/lib/assessment/scheme";
import type { Sheet } from "@/lib/assessment/sheet";
import { AppealsPage } from "./AppealsPage";
import type { AssessmentPageId } from "./assessment-pages";
import { CircularPage } from "./CircularPage";
import { FunnelPage } from "./FunnelPage";
import type { AssessmentPageProps } from "./page-props";
import { SchemePage } from "./SchemePage";
import { SheetPage } from "./SheetPage";
import { TrialPage } from "./TrialPage";

interface Props extends Omit<AssessmentPageProps, "draft" | "onDraft"> {
	/** The township's bundle needs no sheet and stands by itself. */
	readonly page: Exclude<AssessmentPageId, "town">;
}

/** What is edited of one version stays while other pages are looked at, and is gone with another scheme or a save. */
function useDraft({ id, version }: Scheme) {
	const base = `${id}.${version}`;
	const [edited, setEdited] = useState<{ readonly base: string; readonly draft: Scheme } | null>(null);
	return {
		edited: edited?.base === base ? edited.draft : null,
		onDraft: (draft: Scheme) => setEdited({ base, draft }),
	};
}

/** Other figures of a what-if belong to the sheet they were changed on. */
function sheetKey({ scheme, input: { window, asOf, cutOff } }: Sheet): string {
	return JSON.stringify([scheme, window, asOf, cutOff]);
}

export function AssessmentPage({ page, ...given }: Props) {
	const { edited, onDraft } = useDraft(given.scheme);
	const props: AssessmentPageProps = { ...given, draft: edited ?? given.scheme, onDraft };
	switch (page) {
		case "sheet":
			return <SheetPage {...props} />;
		case "scheme":
			return <SchemePage {...props} />;
		case "trial":
			return <TrialPage key={sheetKey(props.found.sheet)} {...props} />;
		case "funnel":
			return <FunnelPage {...props} />;
		case "appeals":
			return <AppealsPage {...props} />;
		case "circular":
			return <CircularPage {...props} />;
	}
}
