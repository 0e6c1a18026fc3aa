/** Picks a day, week, month, quarter or year; dates go in and out as `YYYY-MM-DD` texts, never as Date objects. */
"use client";

import { pickerFor } from "./picker-calendar";
import { dayOf, firstDayOf, type PickerKind, shown, textOf } from "./picker-dates";

interface Props {
	/** Accessible name. */
	readonly label: string;
	readonly kind: PickerKind;
	/** Any day of the picked week, month …; null = nothing picked. */
	readonly value: string | null;
	/** First day of what was picked; null when cleared. */
	readonly onChange: (value: string | null) => void;
	/** 1 = Monday … 7 = Sunday; default Monday. */
	readonly weekStart?: number;
	/** Earliest and latest day that can be picked, inclusive. */
	readonly min?: string | null;
	readonly max?: string | null;
	readonly canClear?: boolean;
	readonly isDisabled?: boolean;
}

const WIDTH: Readonly<Record<PickerKind, number>> = {
	date: 200,
	week: 250,
	month: 150,
	quarter: 170,
	year: 120,
};

export function DatePicker(props: Props) {
	const { label, kind, value, onChange, weekStart = 1, min = null, max = null } = props;
	const Picker = pickerFor(weekStart);
	const earliest = dayOf(min);
	const latest = dayOf(max);
	return (
		<Picker
			aria-label={label}
			picker={kind}
			value={dayOf(value)}
			format={(day: Date) => shown(kind, day, weekStart)}
			onChange={(day: Date | null) => onChange(day && textOf(firstDayOf(kind, day, weekStart)))}
			{...(earliest && { minDate: earliest })}
			{...(latest && { maxDate: latest })}
			allowClear={props.canClear ?? false}
			disabled={props.isDisabled ?? false}
			inputReadOnly
			style={{ width: WIDTH[kind] }}
		/>
	);
}
