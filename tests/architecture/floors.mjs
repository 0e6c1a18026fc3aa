/** The house in two tables: which room stands on which floor, and which package opens which door. */

/**
 * Floors from the cellar up. A room imports rooms of lower floors only: never a neighbour, never one above.
 * A new room is guarded the moment it stands here, and a folder that stands on no floor fails a test.
 */
export const FLOORS = [
	["data", "lib/base"],
	["lib/text", "lib/calendar", "lib/statistics", "lib/sql"],
	["lib/records", "lib/settings", "lib/wording", "lib/engine", "lib/narrative"],
	["lib/dimensions", "lib/metrics", "lib/workspace"],
	["lib/ingest", "lib/analysis", "lib/visits"],
	["lib/focus", "lib/screening", "lib/response", "lib/enterprises", "lib/ledgers"],
	["lib/assessment"],
	["lib/trends"],
	["lib/blocks"],
	["lib/report"],
	["lib/export", "lib/bundle"],
	["components/ui"],
	["components/blocks", "components/state"],
	["components/record"],
	["components/view"],
	[
		"components/assessment",
		"components/briefing",
		"components/confirm",
		"components/enterprises",
		"components/explore",
		"components/focus",
		"components/holiday",
		"components/import",
		"components/ledgers",
		"components/quality",
		"components/receipts",
		"components/response",
		"components/settings",
		"components/shell",
		"components/trends",
	],
	["app"],
];

/** Rooms whose files may write SQL with the tag: plans, tables and what fills them. */
export const SQL_ROOMS = [
	"lib/sql",
	"lib/records",
	"lib/engine",
	"lib/dimensions",
	"lib/metrics",
	"lib/workspace",
	"lib/ingest",
	"lib/analysis",
	"lib/focus",
];

/** Package (a pattern) → the only files (patterns) that may import it. A package without a line is refused. */
export const KEYS = {
	"@duckdb/duckdb-wasm": ["lib/engine/wasm\\.ts"],
	"@duckdb/node-api": ["lib/engine/native\\.ts"],
	"@clickhouse/client.*": ["lib/engine/cluster\\.ts"],
	"apache-arrow": ["lib/engine/.*"],
	"date-fns": ["lib/calendar/.*", "components/ui/.*"],
	papaparse: ["lib/ingest/decode/csv\\.ts", "scripts/bench.*"],
	hucre: ["lib/ingest/decode/workbook\\.ts", "lib/export/xlsx\\.ts", "scripts/demo.*", "scripts/bench.*"],
	"@e965/xlsx": ["lib/ingest/decode/workbook\\.ts", "scripts/demo.*", "scripts/bench.*"],
	"iconv-lite": ["scripts/demo.*", "scripts/bench.*"],
	docx: ["lib/export/docx[^/]*\\.ts"],
	"@noble/(hashes|ciphers)": ["lib/.*"],
	echarts: ["components/ui/echarts-[^/]*\\.ts", "lib/export/.*"],
	"@tanstack/.*": ["components/ui/DataTable\\.tsx"],
	"@rc-component/picker": ["components/ui/.*"],
	antd: ["components/.*", "app/.*"],
	"@ant-design/cssinjs": ["components/ui/.*", "app/.*"],
	"@ant-design/icons": ["components/.*", "app/.*"],
	comlink: ["components/state/.*", ".*\\.worker\\.ts"],
	"(react|react-dom)": ["components/.*", "app/.*"],
	next: ["components/.*", "app/.*"],
	"@playwright/test": ["scripts/bench.*"],
	fflate: ["lib/ingest/decode/zip\\.ts", "lib/workspace/backup[^/]*\\.ts", "scripts/demo.*"],
	idb: ["components/state/indexed-store\\.ts"],
	esbuild: ["scripts/bench.*"],
	"@eslint-community/regexpp": ["lib/narrative/pattern-literals\\.ts"],
	zod: [
		"lib/settings/.*",
		"lib/workspace/.*",
		"lib/ingest/kept-(?:batch|corrections)\\.ts",
		"lib/focus/kept-picks\\.ts",
		"lib/visits/kept-visits\\.ts",
		"lib/assessment/(?:kept-[a-z]+|scheme-file|scheme-schema)\\.ts",
		"lib/bundle/bundle-schema\\.ts",
	],
	"pure-rand": ["lib/statistics/draws\\.ts"],
};
