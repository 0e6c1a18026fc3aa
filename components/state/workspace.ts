/** What the screens may read and do with the officer's workspace: the contract between them and what keeps it. */
import type { DataSpan } from "@/lib/analysis/answer";
import type { CircularWish } from "@/lib/assessment/kept-circulars";
import type { AppealWish, DecisionWish } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import type { CivilDate } from "@/lib/base/civil";
import type { CorrectionRow } from "@/lib/blocks/from-corrections";
import type { EventSheet } from "@/lib/blocks/from-event-detail";
import type { TaskList } from "@/lib/blocks/visit-words";
import type { Trial } from "@/lib/focus/ask-trial";
import type { FocusBoard } from "@/lib/focus/board";
import type { AreaGroup } from "@/lib/focus/features";
import type { PickWish, RecordedPick, StepWish } from "@/lib/focus/ledger";
import type { Account } from "@/lib/ingest/account";
import type { EventRef } from "@/lib/ingest/event-detail";
import type { Decision } from "@/lib/ingest/keep-corrections";
import type { HeaderMapping, Settings } from "@/lib/settings/settings";
import type { VisitRef, VisitWish } from "@/lib/visits/visit";
import type { JournalEntry } from "@/lib/workspace/kept";
import type { AmendLockWish, LockYearWish } from "./assessment-locks";
import type { ImportState } from "./import-state";

/** Whether this tab may change anything: one tab writes, every other one reads along. */
export type Access = "write" | "read";

/** What the browser grants; null where it does not say (plain http). */
export interface StorageUse {
	readonly usedBytes: number | null;
	readonly quotaBytes: number | null;
	/** The browser promised not to clear it under pressure. */
	readonly isPersistent: boolean | null;
}

/** Which refused rows are wanted. */
export interface RefusedWanted {
	/** Null = of every file. */
	readonly fileNos: readonly number[] | null;
	/** Only those that nobody has mended yet. */
	readonly isOpenOnly: boolean;
}

/** What restoring a backup did. */
export interface RestoreOutcome {
	readonly addedBatches: number;
	/** Those that were here already. */
	readonly skippedBatches: number;
}

/** The passcode, the storage, the backup: what keeps the workspace safe. Every action rejects with an AppError. */
export interface Safety {
	readonly access: Access;
	readonly hasPasscode: boolean;
	/** Offered at first start, until the officer sets one or declines. */
	readonly isPasscodeOffered: boolean;
	readonly declinePasscode: () => void;
	/** Sets, changes (string) or removes (null) the passcode; everything is encrypted anew. `current` as typed, null when none is set. */
	readonly setPasscode: (current: string | null, next: string | null) => Promise<void>;
	/** Forgets the key and everything decrypted; only where a passcode is set. */
	readonly lock: () => void;
	/** Minutes without a sign of the officer until the desk locks; null = never. */
	readonly lockAfterMinutes: number | null;
	readonly setLockAfterMinutes: (minutes: number | null) => void;
	/** While held open the desk does not lock by itself; kept nowhere, and who holds it must let go. */
	readonly holdOpen: (isHeld: boolean) => void;
	/** Becomes the writing tab; the other one reads from then on. */
	readonly takeOver: () => Promise<void>;
	/** Null until the browser has said. */
	readonly storage: StorageUse | null;
	/** What became of an import that a crash interrupted, once after it; null otherwise. */
	readonly recovery: string | null;
	readonly journal: () => Promise<readonly JournalEntry[]>;
	/** The whole workspace as one file under its own passcode. */
	readonly backup: (passcode: string) => Promise<Blob>;
	readonly restore: (file: File, passcode: string, mode: "replace" | "merge") => Promise<RestoreOutcome>;
	/** Removes everything, for ever, and starts afresh. */
	readonly wipe: () => Promise<void>;
}

/** The officer's corrections of single events. Every action rejects with an AppError. */
export interface Corrections {
	/** One event with the evidence of its values, masked; null when it is gone. */
	readonly eventSheet: (ref: EventRef) => Promise<EventSheet | null>;
	/** Keeps a decision and labels the event anew; the event as it is then. Every figure follows. */
	readonly correct: (decision: Decision) => Promise<EventSheet | null>;
	/** Every correction, the newest first. */
	readonly list: () => Promise<readonly CorrectionRow[]>;
	/** Takes one of the list back, by its id. */
	readonly withdraw: (id: string) => Promise<void>;
	/** Why nothing can be corrected at the moment; null = it can. */
	readonly blockedText: string | null;
}

/** The focus of a week: scores, picks, and what became of them. Every action rejects with an AppError. */
export interface FocusPicks {
	/** Villages and zones scored as on the first morning of a week, and every recorded pick. */
	readonly board: (week: CivilDate) => Promise<FocusBoard>;
	/** The rule put to the test on the station's own records. */
	readonly trial: (group: AreaGroup) => Promise<Trial>;
	/** Places hit in the four weeks before a day, to go back to, with what was done about each; masked. */
	readonly nearRepeats: (asOf: CivilDate) => Promise<TaskList>;
	readonly pick: (wish: PickWish) => Promise<void>;
	readonly step: (wish: StepWish) => Promise<void>;
	/** One pick of a week, by its position among them, with the inputs it was made from. */
	readonly past: (group: AreaGroup, week: CivilDate, position: number) => Promise<RecordedPick>;
	/** Why nothing can be decided at the moment; null = it can. */
	readonly blockedText: string | null;
}

/** What was done about a task: ticked off, or a tick taken back. Every action rejects with an AppError. */
export interface Visits {
	readonly keep: (wish: VisitWish) => Promise<void>;
	readonly takeBack: (visit: VisitRef) => Promise<void>;
	/** Why nothing can be ticked off at the moment; null = it can. */
	readonly blockedText: string | null;
}

/** What is decided about assessments of villages. Every action rejects with an AppError. */
export interface Assessments {
	/** Saves a scheme as a new version, an example as a scheme of one's own; as it is in force then. */
	readonly saveScheme: (scheme: Scheme) => Promise<Scheme>;
	/** Files an appeal; its id. */
	readonly fileAppeal: (wish: AppealWish) => Promise<string>;
	readonly decideAppeal: (id: string, decision: DecisionWish) => Promise<void>;
	readonly takeBackAppeal: (id: string) => Promise<void>;
	readonly issueCircular: (wish: CircularWish) => Promise<void>;
	/** Locks a year for ever. */
	readonly lockYear: (wish: LockYearWish) => Promise<void>;
	readonly amendLock: (wish: AmendLockWish) => Promise<void>;
	/** Why nothing can be decided at the moment; null = it can. */
	readonly blockedText: string | null;
}

/** What the screens may read and do. */
export interface Workspace {
	readonly settings: Settings;
	/** Kept settings that this version cannot read, as they were written; null otherwise. */
	readonly unreadableSettings: string | null;
	/** Stores settings and relabels all records under them. */
	readonly saveSettings: (settings: Settings) => Promise<void>;
	/** Grows with every load, undo and relabel; answers of an older revision are stale. */
	readonly revision: number;
	/** What the records cover; null until the engine has been asked. */
	readonly span: DataSpan | null;
	readonly imports: ImportState;
	/** Reads files; loads them at once when nothing needs the officer, else waits in `review`. */
	/** Makes ready what reads files, ahead of the first. */
	readonly prepareImport: () => void;
	readonly importFiles: (files: readonly File[]) => void;
	/** Remembers a mapping and reads the waiting files again. */
	readonly addMapping: (mapping: HeaderMapping) => void;
	/** Loads the waiting files as they are; sheets nobody knows stay out and are named in the account. */
	readonly confirmImport: () => void;
	readonly cancelImport: () => void;
	readonly loadDemo: () => void;
	/** Takes batches back: the workspace is as if they had never come. */
	readonly undoBatches: (batchIds: readonly number[]) => Promise<void>;
	/** The account of one imported file as it was told then; null when none of its batches is left. */
	readonly pastAccount: (fileNo: number) => Promise<Account | null>;
	/** Refused rows as a workbook to mend; null when there are none. */
	readonly refusedWorkbook: (wanted: RefusedWanted) => Promise<Uint8Array | null>;
	readonly safety: Safety;
	readonly corrections: Corrections;
	readonly focus: FocusPicks;
	readonly visits: Visits;
	readonly assessments: Assessments;
}
