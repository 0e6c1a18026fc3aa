/** What every page of the screen 考核 is made from. */
import type { BlockActions } from "@/components/blocks/block-actions";
import type { AssessmentBoard, KeptSchemes } from "@/components/state/assessment-board";
import type { AssessmentRequest } from "@/lib/assessment/ask-input";
import type { Scheme } from "@/lib/assessment/scheme";

/** What a page is made from. */
export interface AssessmentPageProps {
	readonly scheme: Scheme;
	readonly request: AssessmentRequest;
	/** While another is asked it is still of the scheme before. */
	readonly found: AssessmentBoard;
	readonly kept: KeptSchemes;
	readonly actions: BlockActions;
	/** The scheme as it is being edited; the same as `scheme` while nothing is changed. */
	readonly draft: Scheme;
	readonly onDraft: (draft: Scheme) => void;
	/** Goes on with another scheme. */
	readonly onScheme: (id: string) => void;
}
