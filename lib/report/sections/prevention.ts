/** 网格线索 and 宣防工作: what grid workers handed in, and what prevention did in the window; parts nothing is on record of are left out. */
import type { Block } from "@/lib/blocks/block";
import { activitiesTable, activityGroupTable, teamsTable, untouchedNote } from "@/lib/blocks/from-ledgers";
import { campaignTable } from "@/lib/blocks/from-ledgers-campaign";
import { shieldConflictTable, shieldWarning } from "@/lib/blocks/from-ledgers-conflicts";
import { leadGroupTable, leadsBlock, leadsText } from "@/lib/blocks/from-ledgers-leads";
import { shieldTable } from "@/lib/blocks/from-ledgers-shield";
import { trainingTable } from "@/lib/blocks/from-ledgers-training";
import type { Ledgers } from "@/lib/ledgers/ask-ledgers";
import { type BriefInput, isShortWindow } from "../brief-input";
import type { ReportSection } from "../document";

/** Leads listed one by one; the rest is counted and stands on the screen. */
const LEADS_LISTED = 10;

const present = (blocks: readonly (Block | null)[]): readonly Block[] =>
	blocks.filter((block) => block !== null);

function section(id: string, heading: string, blocks: readonly (Block | null)[]): readonly ReportSection[] {
	const shown = present(blocks);
	return shown.length === 0 ? [] : [{ id, heading, blocks: shown }];
}

function leadsSection({ request, answer, prevention }: BriefInput): readonly ReportSection[] {
	const leads = prevention?.ledgers.leads ?? null;
	if (leads === null) return [];
	const screen = `/ledgers/?asOf=${request.asOf}&tab=leads`;
	const detail = isShortWindow(answer.question.windows.current)
		? leadsBlock(leads, LEADS_LISTED, { screen })
		: leadGroupTable(leads, "byKind");
	return section("leads", "网格线索", [leadsText(leads), detail]);
}

function activityBlocks(ledgers: Ledgers, input: BriefInput): readonly (Block | null)[] {
	const { activities, teams, training } = ledgers;
	const { against } = input.answer.question;
	const told = against === undefined ? {} : { against };
	return [
		...(activities === null
			? []
			: [
					activitiesTable(activities, told),
					activityGroupTable(activities, "kind", told),
					untouchedNote(activities),
				]),
		teamsTable(teams),
		trainingTable(training, told),
	];
}

/** Registers that move by month stand in longer reports only; the reward list names people and stays on its screen. */
function monthlyBlocks({ campaign, shield }: Ledgers): readonly (Block | null)[] {
	return [
		shieldTable(shield),
		...(shield === null ? [] : [shieldWarning(shield), shieldConflictTable(shield)]),
		campaign === null || campaign.months.length === 0 ? null : campaignTable(campaign),
	];
}

/** Leads of every report; the work of prevention from a week on. */
export function preventionSections(input: BriefInput): readonly ReportSection[] {
	const { prevention } = input;
	if (prevention === null) return [];
	const { ledgers, scope } = prevention;
	const work =
		"activities" in ledgers
			? [...activityBlocks(ledgers, input), ...(scope === "longer" ? monthlyBlocks(ledgers) : [])]
			: [];
	return [...leadsSection(input), ...section("prevention", "宣防工作", work)];
}
