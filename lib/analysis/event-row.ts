/** One event as it stands behind a figure: what the rows plan promises and every masked line and table is made of. */

/**
 * Columns of an event row, codes as stored. Unmasked: names and narratives must pass the mask before any screen or
 * file. `event_names` holds the victims of the whole event, one a line.
 */
export const EVENT_ROW_COLUMNS = {
	event_no: "text",
	ordinal: "integer",
	incident_no: "text",
	case_no: "text",
	report_time: "moment",
	filed_time: "moment",
	category: "integer",
	subtype: "integer",
	gender: "integer",
	age: "integer",
	occupation: "integer",
	village: "integer",
	channel: "integer",
	loss_fen: "number",
	victim_name: "text",
	event_names: "text",
	caller_name: "text",
	unit: "text",
	narrative: "text",
	file_name: "text",
	sheet: "text",
	row_number: "integer",
	sources: "text",
} as const;

/** The same as a type, for rows of the engine. */
export type EventRowColumns = typeof EVENT_ROW_COLUMNS;
