/** An alert as a list may show it: its person masked, the officers and places in words. */
import type { CivilMoment } from "@/lib/base/civil";
import { beforeDoor, maskDoors, maskName, maskPhone } from "@/lib/text/mask";
import { type AlertRow, isContacted } from "./alert-facts";

/** What a list says of an alert; everything null is 不详. Times are civil text, those without a clock stand at midnight. */
export interface ListedAlert {
	/** A key that begins with # was made from the row, because the export has no number. */
	readonly ticketNo: string;
	readonly issuedTime: CivilMoment | null;
	readonly level: string | null;
	/** As written. */
	readonly type: string | null;
	/** Masked. */
	readonly person: string | null;
	/** The first of its numbers, masked. */
	readonly phone: string | null;
	/** The village, else the address up to its door. */
	readonly place: string | null;
	readonly actor: string | null;
	readonly officer: string | null;
	readonly isContacted: boolean | null;
}

function placeOf({ village, target_address: address }: AlertRow): string | null {
	if (village !== null) return village;
	return address === null ? null : maskDoors(beforeDoor(address));
}

/** The alert without what names its person. */
export function listedAlert(row: AlertRow): ListedAlert {
	const [phone] = (row.target_phone_numbers ?? "").split(" ").filter(Boolean);
	return {
		ticketNo: row.ticket_no ?? "",
		issuedTime: row.issued_time,
		level: row.level,
		type: row.suspected_type,
		person: row.target_name === null ? null : maskName(row.target_name),
		phone: phone === undefined ? null : maskPhone(phone),
		place: placeOf(row),
		actor: row.actor,
		officer: row.officer,
		isContacted: isContacted(row),
	};
}
