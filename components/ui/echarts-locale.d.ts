/** ECharts ships its Chinese words without types. */
declare module "echarts/i18n/langZH-obj.js" {
	const words: Exclude<Parameters<typeof import("echarts/core").registerLocale>[1], string>;
	export default words;
}
