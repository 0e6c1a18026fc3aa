/** What can be wrong with kept parts, in the officer's words: one place, so that codes stay stable. */
import { AppError, type AppErrorDetail } from "@/lib/base/errors";

/** Where parts are kept, and what the officer can do when they are broken; begins the code of its failures. */
export interface Place {
	readonly code: "archive" | "backup";
	readonly name: string;
	readonly ifDamaged: string;
	readonly ifForgotten: string;
}

/** The workspace on this machine. */
export const WORKSPACE: Place = {
	code: "archive",
	name: "本机工作区",
	ifDamaged: "请从最近的备份恢复；没有备份时只能清空工作区，重新导入原始文件。",
	ifForgotten: "忘记口令无法找回，只能清空工作区后恢复备份或重新导入。",
};

/** A backup file that somebody gave us. */
export const BACKUP: Place = {
	code: "backup",
	name: "备份文件",
	ifDamaged: "请重新复制该文件后再试，或换用另一份备份；现有资料没有改动。",
	ifForgotten: "忘记口令的备份无法打开，请换用另一份备份。",
};

/** Kept bytes that are missing or not the ones that were written; `batchId` where they belong to one batch. */
export class DamageError extends AppError {
	readonly batchId: number | null;

	constructor(place: Place, what: string, more: AppErrorDetail & { readonly batchId?: number } = {}) {
		super(`${place.code}_damaged`, `${place.name}已损坏：${what}。${place.ifDamaged}`, more);
		this.name = "DamageError";
		this.batchId = more.batchId ?? null;
	}
}

/** Written by a newer version of the program. */
export function newerFormat(place: Place, version: number): AppError {
	return new AppError(
		`${place.code}_newer`,
		`${place.name}由更新版本的程序写成（格式第${version}版），本版本不能读取。请升级程序后再打开；资料没有改动。`,
	);
}

/** The passcode does not fit; nothing else is said. */
export function wrongPasscode(place: Place): AppError {
	return new AppError("wrong_passcode", `口令不正确。请检查大小写和输入法后重试。${place.ifForgotten}`);
}

/** A passcode is needed and none was given. */
export function lockedPlace(place: Place): AppError {
	return new AppError("archive_locked", `${place.name}设有口令，请输入口令后再打开。`);
}
