/** The warning that the records end before the window does: a fall may then be an export that is still missing. */
import type { Answer } from "@/lib/analysis/answer";
import type { CivilDate } from "@/lib/base/civil";
import type { NoteBlock } from "@/lib/blocks/block";
import { addDays } from "@/lib/calendar/civil";
import { lastDay } from "@/lib/calendar/range";
import { fullDateText } from "@/lib/wording/dates";

/** A quiet week at the end of the records is ordinary. */
const QUIET_DAYS = 7;

/**
 * One warning when neither a call nor a case is known from the last seven days of the window (or before `asOf`, where
 * the window runs beyond it); none otherwise, and none while nothing is loaded.
 */
export function dataEndNotes({ question, span }: Answer, asOf: CivilDate): readonly NoteBlock[] {
	const [last] = [span.lastCall, span.lastCase]
		.filter((day) => day !== null)
		.sort()
		.reverse();
	const windowEnd = lastDay(question.windows.current);
	const until = windowEnd < asOf ? windowEnd : asOf;
	if (last === undefined || last >= addDays(until, -QUIET_DAYS)) return [];
	const text = `数据只到${fullDateText(last)}，统计期末尾没有记录，可能尚未导入；下列数字和升降请谨慎使用。`;
	return [{ kind: "note", id: "note.data_end", text, tone: "warning" }];
}
