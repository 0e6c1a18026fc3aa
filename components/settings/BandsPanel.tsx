/** 分段: where ages, losses, hours, delays and transfers are cut into bands. */
"use client";
import { Button, Select } from "antd";
import { Panel } from "@/components/ui/Panel";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { BAND_ROWS, type BandRow, HOUR_STEPS, hourlyCuts } from "./band-rows";
import { CutPoints } from "./CutPoints";
import styles from "./settings.module.css";
import { useBandCounts } from "./use-band-counts";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly settings: Settings;
	readonly setPart: SetPart;
}

const STEPS = HOUR_STEPS.map((step) => ({ value: step, label: `每${step}小时一段` }));

export function BandsPanel({ settings, setPart }: Props) {
	const { bands } = settings;
	const counts = useBandCounts(settings);
	const setCuts = (id: BandRow["id"], cuts: readonly number[]) => setPart("bands", { ...bands, [id]: cuts });
	return (
		<Panel
			id="bands"
			title="分段"
			keepWhole={false}
			note="各段后的数字是已导入的有效警情、案件（年龄按人）落在该段的数目，随分界点变化；保存后生效。"
		>
			<div className={styles.bands}>
				{BAND_ROWS.map((row) => {
					const standard = DEFAULT_SETTINGS.bands[row.id];
					return (
						<CutPoints
							key={row.id}
							row={row}
							settings={settings}
							counts={counts}
							onCuts={(cuts) => setCuts(row.id, cuts)}
							extra={
								<>
									{row.id === "hour" && (
										<Select<number>
											size="small"
											className={styles.preset ?? ""}
											aria-label="按等长时段分"
											placeholder="按等长时段分"
											options={STEPS}
											value={null}
											onChange={(step) => setCuts("hour", hourlyCuts(step))}
										/>
									)}
									<Button
										size="small"
										aria-label={`${row.dimension.label.zh}恢复默认分段`}
										disabled={bands[row.id].join() === standard.join()}
										onClick={() => setCuts(row.id, standard)}
									>
										默认
									</Button>
								</>
							}
						/>
					);
				})}
			</div>
		</Panel>
	);
}
