/** Categories and events in the words of the queue. */
import type { Proposed } from "@/lib/analysis/propose";
import { dateOfMoment } from "@/lib/base/civil";
import { controlOf, NOT_FRAUD_LABEL, UNKNOWN_CHOICE } from "@/lib/blocks/from-event-detail-control";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import { NOT_FRAUD } from "@/lib/dimensions/label-of";
import type { Settings } from "@/lib/settings/settings";
import { shortDateText } from "@/lib/wording/dates";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { Option } from "./ChoiceSelect";

const contextOf = (settings: Settings) => ({ settings, places: settings.places });

/** The taxonomy as a list; what is decided without a class has its own keys and is not in it. */
export function categoryChoices(settings: Settings): readonly Option[] {
	const control = controlOf("fraud_category", contextOf(settings));
	const choices = control.kind === "choice" ? control.choices : [];
	return choices.filter(({ value }) => value !== UNKNOWN_CHOICE && value !== NOT_FRAUD);
}

/** A decision by name; null is 不详. */
export function categoryName(value: string | null, settings: Settings): string {
	if (value === null) return blankText("unknown");
	if (value === NOT_FRAUD) return NOT_FRAUD_LABEL;
	return labelOfValue(DIMENSIONS.fraud_category, value, contextOf(settings));
}

/** 5月10日 09:30; in words where the time is unknown. */
export function timeOf({ reportTime }: Pick<Proposed, "reportTime">): string {
	if (reportTime === null) return "时间不详";
	return `${shortDateText(dateOfMoment(reportTime))} ${reportTime.slice(11, 16)}`;
}

/** Why the queue is empty. */
export function emptyCategories(decidedCount: number, unlisted: number): string {
	if (unlisted > 0) return `这一批已全部确认，另有${numberText(unlisted)}起，点“重新学习”继续。`;
	if (decidedCount > 0) return `已全部确认，本次${numberText(decidedCount)}起。晨报各数字已随之更新。`;
	return "没有待确认的类别：有案情的警情和案件都已有类别，或已由人工定为不详。";
}
