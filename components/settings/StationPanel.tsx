/** 单位: whose desk this is, and where “here” lies for 本镇, 本市 and 本省. */
"use client";
import { Input } from "antd";
import { memo } from "react";
import { Panel } from "@/components/ui/Panel";
import type { Settings } from "@/lib/settings/settings";
import { FormRow } from "./FormRow";
import { regionWords } from "./region-words";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly station: Settings["station"];
	readonly setPart: SetPart;
}

function StationPanelPlain({ station, setPart }: Props) {
	const set = (change: Partial<Settings["station"]>) => setPart("station", { ...station, ...change });
	const region = regionWords(station.regionCode);
	return (
		<Panel id="station" title="单位">
			<FormRow
				label="单位名称"
				hint="印在文书和页眉上，如“示例派出所”。"
				problem={station.name.trim() === "" ? "请填写单位名称。" : null}
			>
				{(control) => (
					<Input
						{...control}
						value={station.name}
						maxLength={40}
						onChange={(event) => set({ name: event.target.value })}
					/>
				)}
			</FormRow>
			<FormRow label="本镇街名称" hint="与地址中的写法一致，如“示例镇”；用来判断户籍来源“本镇”。">
				{(control) => (
					<Input
						{...control}
						value={station.township}
						maxLength={20}
						onChange={(event) => set({ township: event.target.value.trim() })}
					/>
				)}
			</FormRow>
			<FormRow label="行政区划代码" hint={region.hint} problem={region.problem}>
				{(control) => (
					<Input
						{...control}
						value={station.regionCode}
						inputMode="numeric"
						maxLength={6}
						onChange={(event) => set({ regionCode: event.target.value.trim() })}
					/>
				)}
			</FormRow>
		</Panel>
	);
}

export const StationPanel = memo(StationPanelPlain);
