/** What the prevention screens show, each asked on the data side, where the persons are: adding a board is one line here. */
import type { AssessmentRequest } from "@/lib/assessment/ask-input";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { EngineReader } from "@/lib/engine/engine";
import { askEnterprises, type EnterprisesRequest } from "@/lib/enterprises/board";
import { askFirm, type FirmRequest } from "@/lib/enterprises/detail";
import { askLedgers, type LedgersRequest } from "@/lib/ledgers/ask-ledgers";
import { askPrevention, type PreventionRequest } from "@/lib/report/prevention";
import { type AlertRequest, askAlerts } from "@/lib/response/alerts/ask-alerts";
import { askMissed, type MissedRequest } from "@/lib/response/alerts/ask-missed";
import { askStops, type StopsRequest } from "@/lib/response/stops/ask-stops";
import { askCoverage } from "@/lib/screening/ask-coverage";
import { askEffect } from "@/lib/screening/ask-effect";
import { askScreeningBoard } from "@/lib/screening/board";
import type { Settings } from "@/lib/settings/settings";
import { askWall } from "@/lib/trends/ask-wall";
import type { WallRequest } from "@/lib/trends/wall";
import { visitsIn } from "@/lib/visits/kept-visits";
import type { Archive } from "@/lib/workspace/archive";
import { askAppealEffect, askAssessmentBoard, askSchemes } from "./assessment-board";
import { askLocks, type LocksRequest } from "./assessment-locks";

/** What a board is made from. */
export interface BoardDesk {
	readonly engine: EngineReader;
	readonly archive: Archive;
	readonly settings: Settings;
	/** The wall clock when the page asked. */
	readonly now: CivilMoment;
}

/** How one board is asked: plain request in, plain and masked answer out. */
type AskBoard = (desk: BoardDesk, request: never) => Promise<unknown>;

/** What is asked as of a day. */
interface DayRequest {
	readonly day: CivilDate;
}

/** What is asked of no period. */
type EveryRequest = Readonly<Record<string, never>>;

/** Every board by name. */
export const BOARDS = {
	prevention: ({ engine, archive, settings, now }: BoardDesk, request: PreventionRequest) =>
		askPrevention({ engine, settings, now, visits: visitsIn(archive) }, request),
	receiptCoverage: ({ engine, settings }: BoardDesk, { day }: DayRequest) =>
		askCoverage(engine, { day, settings }),
	receiptEffect: ({ engine, settings }: BoardDesk, { day }: DayRequest) =>
		askEffect(engine, { day, settings }),
	screening: ({ engine, archive, settings, now }: BoardDesk, { day }: DayRequest) =>
		askScreeningBoard(engine, { day, now, settings, visits: visitsIn(archive) }),
	alerts: ({ engine, settings, now }: BoardDesk, request: AlertRequest) =>
		askAlerts(engine, request, settings, now),
	missed: ({ engine, settings, now }: BoardDesk, request: MissedRequest) =>
		askMissed(engine, request, settings, now),
	enterprises: ({ engine, settings }: BoardDesk, request: EnterprisesRequest) =>
		askEnterprises(engine, request, settings),
	enterprise: ({ engine, settings }: BoardDesk, request: FirmRequest) => askFirm(engine, request, settings),
	ledgers: ({ engine, settings, now }: BoardDesk, request: Omit<LedgersRequest, "now">) =>
		askLedgers(engine, { ...request, now }, settings),
	stops: ({ engine, settings, now }: BoardDesk, request: StopsRequest) =>
		askStops(engine, request, settings, now),
	assessment: ({ engine, archive, settings }: BoardDesk, request: AssessmentRequest) =>
		askAssessmentBoard({ engine, archive, settings }, request),
	appealEffect: (
		{ engine, archive, settings }: BoardDesk,
		request: AssessmentRequest & { readonly appeal: string },
	) => askAppealEffect({ engine, archive, settings }, request),
	locks: ({ engine, archive, settings }: BoardDesk, request: LocksRequest) =>
		askLocks({ engine, archive, settings }, request),
	schemes: ({ archive }: BoardDesk, _request: EveryRequest) => askSchemes({ archive }),
	trends: ({ engine, settings }: BoardDesk, request: WallRequest) => askWall(engine, request, settings),
} as const satisfies Record<string, AskBoard>;

/** Names of the boards. */
export type BoardName = keyof typeof BOARDS;

/** What a board is asked with. */
export type BoardRequest<Name extends BoardName> = Parameters<(typeof BOARDS)[Name]>[1];

/** What a board answers. */
export type Board<Name extends BoardName> = Awaited<ReturnType<(typeof BOARDS)[Name]>>;
