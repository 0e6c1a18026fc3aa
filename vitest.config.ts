import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
	resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
	test: {
		include: ["tests/{unit,property,golden,architecture,acceptance,hostile}/**/*.test.{ts,tsx}"],
		setupFiles: ["tests/support/property-seed.ts"],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		maxWorkers: 2,
		// Modules are loaded once a worker instead of once a file: three times faster. Nothing in the house keeps state in a module.
		isolate: false,
	},
});
